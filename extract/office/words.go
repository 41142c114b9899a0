package office

import (
	_ "embed"
	"strings"
)

//go:embed rules/words.tsv
var wordsFile string

// lexicon maps the words of rules/words.tsv to their classes.
type lexicon map[string]map[string]bool

// words is the built-in lexicon; the file is part of the program, TestWords checks its lines.
var words = parseWords(wordsFile)

func parseWords(file string) lexicon {
	lex := lexicon{}
	for line := range strings.Lines(file) {
		class, list, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || strings.HasPrefix(class, "#") {
			continue
		}
		if lex[class] == nil {
			lex[class] = map[string]bool{}
		}
		for _, w := range strings.Fields(list) {
			lex[class][w] = true
		}
	}
	return lex
}

// is reports whether the lower-cased word belongs to the class.
func (l lexicon) is(class, word string) bool { return l[class][word] }

// adjectiveEndings are the endings of weak and strong declension, longest first.
var adjectiveEndings = []string{"en", "em", "er", "es", "e", "."}

// stem gives an adjective without its ending if the rest is a word of the class, else "".
func (l lexicon) stem(class, word string) string {
	word = strings.ToLower(word)
	for _, ending := range adjectiveEndings {
		if s, ok := strings.CutSuffix(word, ending); ok && l[class][s] {
			return s
		}
	}
	if l[class][word] {
		return word
	}
	return ""
}

// noun gives the nominative of a noun of the class ("Abteilung", "Aufsichtsrats" → "Aufsichtsrat"), else "".
func (l lexicon) noun(class, word string) string {
	if l[class][word] {
		return word
	}
	for _, ending := range []string{"es", "s", "en", "n"} {
		if s, ok := strings.CutSuffix(word, ending); ok && l[class][s] {
			return s
		}
	}
	return ""
}
