package timex

import (
	"embed"
	"fmt"
	"io/fs"
	"strings"
)

//go:embed words/*.tsv
var wordFiles embed.FS

// sym numbers what a token can be to a pattern: a class ("{month}"), a restricted class ("{unit=Y}"), or one of some
// literal words ("bis|und"), each also in the form that must follow its neighbour without white space ("~er").
type sym uint16

// lexicon knows the senses of words.
type lexicon struct {
	syms          map[string]sym
	senses        map[string][]sense // by folded form
	endings       map[string][]ending
	endingLengths []int
	table         table // the same, once all is read
	abbreviations map[string]bool
	months        map[string]bool
	numbers       map[string]string
	class         numberSyms
	capital       sym // a noun or name that no list has
	plural        sym // … that may be a plural
}

// ending is a reading of all words that end in some letters.
type ending struct {
	sense
	counted bool // what stands before the letters must be a number word
}

// reserved are the classes that no list may add to, because number.go and unknown words fill them.
var reserved = map[string]bool{
	"day": true, "mon": true, "hour": true, "min": true, "two": true, "year": true, "early": true, "old": true,
	"serial": true, "digits": true, "capital": true, "plural": true,
}

var adjective = []string{"e", "en", "er", "es", "em"}

// newLexicon reads the word lists.
func newLexicon() (*lexicon, error) {
	lex := &lexicon{
		syms: map[string]sym{}, senses: map[string][]sense{}, endings: map[string][]ending{},
		abbreviations: map[string]bool{}, months: map[string]bool{}, numbers: map[string]string{},
	}
	lex.class = lex.numberClasses()
	lex.capital, lex.plural = lex.sym("{capital}"), lex.sym("{plural}")
	names, err := fs.Glob(wordFiles, "words/*.tsv")
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		data, err := wordFiles.ReadFile(name)
		if err != nil {
			return nil, err
		}
		if err := lex.read(name, string(data)); err != nil {
			return nil, err
		}
	}
	lex.composeNumbers()
	lex.composeDayparts()
	return lex, nil
}

// read takes in one list.
func (l *lexicon) read(name, data string) error {
	for n, line := range strings.Split(data, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		cols := strings.Split(line, "\t")
		if len(cols) != 3 || cols[0] == "" || strings.TrimSpace(cols[2]) == "" {
			return fmt.Errorf("%s:%d: write three columns parted by tabs: class, value (may be empty), forms", name, n+1)
		}
		if reserved[strings.TrimPrefix(cols[0], "-")] {
			return fmt.Errorf("%s:%d: choose another class: %q is made of digits or of unknown words", name, n+1, cols[0])
		}
		for _, form := range strings.Fields(cols[2]) {
			l.addForm(cols[0], cols[1], form)
		}
	}
	return nil
}

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

// sym gives the number of a symbol's name.
func (l *lexicon) sym(name string) sym {
	s, ok := l.syms[name]
	if !ok {
		s = sym(len(l.syms) + 1)
		l.syms[name] = s
	}
	return s
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

// senses gives the readings of a token, which for a word is folded in s.folded.
func (t *Tagger) senses(s *scratch, tok *token) []sense {
	switch tok.kind {
	case word:
		if x := t.words.table.lookup(s.hash, s.folded); x != nil {
			return x.as(tok)
		}
		return t.words.unknown(s, tok)
	case opaque:
		if len(s.folded) <= 3 { // "Q3"
			if x := t.words.table.lookup(s.hash, s.folded); x != nil {
				return x.as(tok)
			}
		}
	case number:
		return t.words.number(s, tok)
	case mark:
		return t.words.senses[s.text[tok.start:tok.end]]
	}
	return nil
}

// unknown gives the senses of a word that no list has.
func (l *lexicon) unknown(s *scratch, tok *token) []sense {
	first := len(s.senses)
	if len(s.folded) > 6 {
		l.byEnding(s)
	}
	if tok.upper && first == len(s.senses) {
		s.senses = append(s.senses, sense{sym: l.capital})
		if plural(s.folded) {
			s.senses = append(s.senses, sense{sym: l.plural})
		}
	}
	return s.senses[first:len(s.senses):len(s.senses)]
}

// plural reports whether a folded noun may be one.
func plural(w []byte) bool {
	n := len(w)
	return n > 3 && (w[n-1] == 'e' || w[n-1] == 'n' && w[n-2] == 'e' || w[n-1] == 'r' && w[n-2] == 'e' || w[n-1] == 'n' && w[n-2] == 'r')
}

// byEnding adds the senses of the word in s.folded by what it ends in.
func (l *lexicon) byEnding(s *scratch) {
	for _, n := range l.endingLengths {
		if len(s.folded) < n+3 {
			continue
		}
		at := len(s.folded) - n
		for _, e := range l.endings[string(s.folded[at:])] {
			if !e.counted {
				s.senses = append(s.senses, e.sense)
			} else if v, ok := l.numbers[string(s.folded[:at])]; ok {
				x := e.sense
				x.value = v + x.value
				s.senses = append(s.senses, x)
			}
		}
	}
}
