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
	tails         [1 << 10]uint64 // a bit set by the last three bytes of the endings: most words have none of them
	// What is found by a token once the lexicon is frozen: marks of one byte, words, and nouns or names that no list has.
	marks                 [1 << 7]*reading
	table                 table
	anyCapital, anyPlural *reading
	patterns              *trie
	abbreviations         map[string]bool
	months                map[string]bool
	numbers               map[string]string
	class                 numberSyms
	capital               sym // a noun or name that no list has
	plural                sym // … that may be a plural
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

// freeze readies the lexicon for the tagging of texts, after the patterns have added their words.
func (l *lexicon) freeze(patterns *trie) {
	l.patterns = patterns
	l.table = l.newTable()
	for c := range l.marks {
		l.marks[c] = l.reading(l.senses[string(rune(c))])
	}
	l.anyCapital = l.reading([]sense{{sym: l.capital}})
	l.anyPlural = l.reading([]sense{{sym: l.capital}, {sym: l.plural}})
}

// read takes in one list.
func (l *lexicon) read(name, data string) error {
	for n, line := range strings.Split(data, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		cols := strings.Split(line, "\t")
		if len(cols) != 3 || cols[0] == "" || strings.TrimSpace(cols[2]) == "" {
			return fmt.Errorf("%s:%d:1: write three columns parted by tabs: class, value (may be empty), forms", name, n+1)
		}
		if reserved[strings.TrimPrefix(cols[0], "-")] {
			return fmt.Errorf("%s:%d:1: choose another class: %q is made of digits or of unknown words", name, n+1, cols[0])
		}
		for _, form := range strings.Fields(cols[2]) {
			l.addForm(cols[0], cols[1], form)
		}
	}
	return nil
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
