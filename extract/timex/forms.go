package timex

import (
	"strings"
)

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

func (l *lexicon) add(folded string, s sense) {
	for _, old := range l.senses[folded] {
		if old == s {
			return
		}
	}
	l.senses[folded] = append(l.senses[folded], s)
}

func (l *lexicon) addEnding(class, value, form string, counted bool) {
	form = fold(form)
	l.endings[form] = append(l.endings[form], ending{sense{l.sym("{" + class + "}"), value, anyCase}, counted})
	for _, n := range l.endingLengths {
		if n == len(form) {
			return
		}
	}
	l.endingLengths = append(l.endingLengths, len(form))
}

// composeNumbers adds the number words from 21 to 99.
func (l *lexicon) composeNumbers() {
	ones, tens := l.ofClass("{one}"), l.ofClass("{ten}")
	for one, v := range ones {
		for ten, w := range tens {
			l.addForm("num", w[:1]+v, one+"und"+ten)
		}
	}
	for ten, w := range tens {
		l.addForm("num", w, ten)
	}
}

// composeDayparts adds "Dienstagabend" and its like.
func (l *lexicon) composeDayparts() {
	days, parts := l.ofClass("{dayname}"), l.ofClass("{daypart}")
	for day, d := range days {
		for part, p := range parts {
			l.add(day+part, sense{l.sym("{daynamepart}"), d + p, upperCase})
		}
	}
}

// ofClass gives the forms of a class with their values.
func (l *lexicon) ofClass(name string) map[string]string {
	out := map[string]string{}
	want := l.syms[name]
	for form, senses := range l.senses {
		for _, s := range senses {
			if s.sym == want {
				out[form] = s.value
			}
		}
	}
	return out
}

func casingOf(form string) casing {
	if fold(form) != form {
		return upperCase
	}
	return lowerCase
}

var folder = strings.NewReplacer("Ä", "ä", "Ö", "ö", "Ü", "ü")

func fold(s string) string { return strings.ToLower(folder.Replace(s)) }
