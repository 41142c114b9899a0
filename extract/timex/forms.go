package timex

import (
	"slices"
	"strings"
)

// adjective are the endings that "~" stands for.
var adjective = []string{"e", "en", "er", "es", "em"}

// addForm adds a form as the lists write it: with "~", "-" or "#".
func (l *lexicon) addForm(class, value, form string) {
	if stem, ok := strings.CutSuffix(form, "~"); ok {
		for _, e := range adjective {
			l.addForm(class, value, stem+e)
		}
		return
	}
	if class == "abbreviation" {
		l.abbreviations[form] = true
		return
	}
	if class[0] == '-' {
		l.addEnding(class[1:], value, form, false)
		return
	}
	if rest, ok := strings.CutPrefix(form, "#"); ok {
		l.addEnding(class, value, rest, true)
		return
	}
	l.add(fold(form), sense{l.sym("{" + class + "}"), value, casingOf(form)})
	l.add(fold(form), sense{l.sym("{" + class + "=" + value + "}"), value, casingOf(form)})
	switch class {
	case "num":
		l.numbers[fold(form)] = value
	case "month":
		l.months[fold(form)] = true
	}
}

// add adds a sense that a word doesn't have yet.
func (l *lexicon) add(folded string, s sense) {
	if !slices.Contains(l.senses[folded], s) {
		l.senses[folded] = append(l.senses[folded], s)
	}
}

// addEnding adds a sense of all words that end so.
func (l *lexicon) addEnding(class, value, form string, counted bool) {
	form = fold(form)
	l.endings[form] = append(l.endings[form], ending{sense{l.sym("{" + class + "}"), value, anyCase}, counted})
	tail := tailOf(form)
	l.tails[tail/64] |= 1 << (tail % 64)
	if !slices.Contains(l.endingLengths, len(form)) {
		l.endingLengths = append(l.endingLengths, len(form))
	}
}

// composeNumbers adds the number words from 21 to 99.
func (l *lexicon) composeNumbers() {
	ones, tens := l.ofClass("{one}"), l.ofClass("{ten}")
	for _, ten := range tens {
		l.addForm("num", ten.value, ten.word)
		for _, one := range ones {
			l.addForm("num", ten.value[:1]+one.value, one.word+"und"+ten.word)
		}
	}
}

// composeDayparts adds "Dienstagabend" and its like.
func (l *lexicon) composeDayparts() {
	days, parts := l.ofClass("{dayname}"), l.ofClass("{daypart}")
	for _, d := range days {
		for _, p := range parts {
			l.add(d.word+p.word, sense{l.sym("{daynamepart}"), d.value + p.value, upperCase})
		}
	}
}

// form is a word with a value.
type form struct{ word, value string }

// ofClass gives the forms of a class, sorted.
func (l *lexicon) ofClass(name string) []form {
	var out []form
	want := l.syms[name]
	for w, senses := range l.senses {
		for _, s := range senses {
			if s.sym == want {
				out = append(out, form{w, s.value})
			}
		}
	}
	slices.SortFunc(out, func(a, b form) int { return strings.Compare(a.word, b.word) })
	return out
}

// casingOf tells nouns by the capital in a list.
func casingOf(form string) casing {
	if fold(form) != form {
		return upperCase
	}
	return lowerCase
}

// fold gives the form in which words are compared.
func fold(s string) string { return strings.ToLower(s) }
