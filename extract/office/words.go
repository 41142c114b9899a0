package office

import (
	_ "embed"
	"strings"

	"github.com/amtszeit/amtszeit/gazetteer/fault"
)

//go:embed rules/words.tsv
var wordsFile string

// wordClass is a set of classes of rules/words.tsv, one bit each.
type wordClass uint32

// The classes; rules/words.tsv explains them.
const (
	wordKeep wordClass = 1 << iota
	wordFormer
	wordFuture
	wordCurrent
	wordOrgan
	wordCouncil
	wordLand
	wordLink
	wordTitle
	wordNoise
	wordUnreal
	wordPlan
	wordFalse
	wordNoOffice
	wordProfession
	wordGets
	wordRefers
	wordAside
	wordFinite
	wordOpener
	wordPreposition
	wordParticle
	wordDefinite
	wordSeatVerb
	wordRenewing
	wordTrained
	wordGoverns
	wordRelative
	wordThere
)

// classNames are the names of the classes in the file.
var classNames = map[string]wordClass{
	"keep": wordKeep, "former": wordFormer, "future": wordFuture, "current": wordCurrent, "organ": wordOrgan,
	"council": wordCouncil, "land": wordLand, "link": wordLink, "title": wordTitle, "noise": wordNoise, "unreal": wordUnreal,
	"plan": wordPlan, "false": wordFalse, "no-office": wordNoOffice, "profession": wordProfession, "gets": wordGets, "refers": wordRefers, "aside": wordAside, "finite": wordFinite, "opener": wordOpener, "preposition": wordPreposition, "particle": wordParticle, "definite": wordDefinite,
	"seat-verb": wordSeatVerb, "renewing": wordRenewing, "trained": wordTrained, "governs": wordGoverns, "relative": wordRelative, "there": wordThere,
}

// lexicon maps the words of rules/words.tsv to their classes.
type lexicon map[string]wordClass

// words is the built-in lexicon.
var words = sound(parseWords("words.tsv", wordsFile))

func parseWords(name, file string) (lexicon, fault.List) {
	lex := lexicon{}
	var faults fault.List
	for r := range rows(name, file, &faults) {
		class, known := classNames[r.key]
		if !known {
			faults.Add(name, r.line, 1, "the program knows no class %q: write one of those that the head of the file explains", r.key)
		}
		for _, w := range r.words {
			lex[w] |= class
		}
	}
	return lex, faults
}

// is reports whether the word, as the file writes it, belongs to the class.
func (l lexicon) is(class wordClass, word string) bool { return l[word]&class != 0 }

// adjectiveEndings are the endings of weak and strong declension, longest first.
var adjectiveEndings = []string{"en", "em", "er", "es", "e", "."}

// classesOf gives the classes of an adjective, whatever its ending.
func (l lexicon) classesOf(word string) wordClass {
	if word != "" && (word[0] < 'a' || word[0] > 'z') {
		word = lower(word)
	}
	all := l[word]
	for _, ending := range adjectiveEndings {
		if s, ok := strings.CutSuffix(word, ending); ok {
			all |= l[s]
		}
	}
	return all
}

// stem gives an adjective without its ending if the rest is a word of the class, else "".
func (l lexicon) stem(class wordClass, word string) string {
	word = lower(word)
	for _, ending := range adjectiveEndings {
		if s, ok := strings.CutSuffix(word, ending); ok && l[s]&class != 0 {
			return s
		}
	}
	if l[word]&class != 0 {
		return word
	}
	return ""
}

// noun gives the nominative of a noun of the class ("Abteilung", "Aufsichtsrats" → "Aufsichtsrat"), else "".
func (l lexicon) noun(class wordClass, word string) string {
	if l[word]&class != 0 {
		return word
	}
	for _, ending := range []string{"es", "s", "en", "n"} {
		if s, ok := strings.CutSuffix(word, ending); ok && l[s]&class != 0 {
			return s
		}
	}
	if class == wordOrgan {
		if s := strings.TrimSuffix(word, "s"); nounParts.end(lower(s), "organ") {
			return s
		}
	}
	return ""
}
