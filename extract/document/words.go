package document

import (
	_ "embed"
	"math/bits"
	"strings"
	"unicode/utf8"
)

// class is what a word of words.tsv shows about its line.
type class uint32

const (
	genre        class = 1 << iota // a line that names the kind of text
	credit                         // who made a picture
	captioned                      // a picture's caption
	boxed                          // a box beside the text
	more                           // ends a teaser
	signature                      // begins a signature
	section                        // a heading of a curriculum vitae
	organ                          // a heading that names a part of a body
	column                         // the head of a table's column
	since                          // may stand before the date of a list entry
	abbreviation                   // its full stop ends no sentence
	camelFirst                     // first part of a name with a capital inside
	camelLast                      // last part of one
	monthName                      // a month
	present                        // ends a range of dates that goes on
	dated                          // stands before the date of publication
	closing                        // closes a letter
	minutes                        // minutes: the day of the meeting is their date
	particle                       // stands inside a surname
	smallWord                      // has no capital inside of a heading
	legalForm                      // a legal form, which has small letters among capitals, too
	partyName                      // a party that stands in capitals behind names
)

var classes = map[string]class{
	"genre": genre, "credit": credit, "caption": captioned, "box": boxed, "more": more, "signature": signature,
	"section": section, "organ": organ, "column": column, "since": since, "abbreviation": abbreviation,
	"camel-first": camelFirst, "camel-last": camelLast, "month": monthName, "present": present,
	"dated": dated, "minutes": minutes, "closing": closing,
	"particle": particle, "small": smallWord, "legal-form": legalForm, "party": partyName,
}

// number counts the classes from 0.
func (c class) number() int { return bits.TrailingZeros32(uint32(c)) }

//go:embed words.tsv
var wordsTSV string

var words = parseWords(wordsTSV)

// wordList holds words.tsv.
type wordList struct {
	class  map[string]class
	listed [32][]string // by class: its words, in the order of the file
	// begin and end tell which classes have words that begin and end with a byte, in either case: most lines are
	// known by one byte not to have what is looked for.
	begin, end [256]class
}

// parseWords reads words.tsv; a test checks that every line is right.
func parseWords(tsv string) wordList {
	w := wordList{class: map[string]class{}}
	for line := range strings.Lines(tsv) {
		name, word, ok := strings.Cut(strings.TrimRight(line, "\r\n"), "\t")
		if c := classes[name]; ok && c != 0 {
			w.class[word] |= c
			w.listed[c.number()] = append(w.listed[c.number()], word)
			first, last := word[0], word[len(word)-1]
			w.begin[first] |= c
			w.begin[otherCase(first)] |= c
			w.end[last] |= c
			w.end[otherCase(last)] |= c
		}
	}
	return w
}

// of gives the classes of a word, also if it is written in capitals.
func (w *wordList) of(word string) class {
	if c := w.class[word]; c != 0 || len(word) < 4 || capitals(word) != word {
		return c
	}
	_, n := utf8.DecodeRuneInString(word)
	return w.class[word[:n]+strings.ToLower(word[n:])]
}

// otherCase is a letter of ASCII in the other case, any other byte as it is.
func otherCase(b byte) byte {
	if c := b ^ 0x20; c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' {
		return c
	}
	return b
}

// prefix gives the longest word of a class that begins s and ends there or before something that is no letter.
func (w *wordList) prefix(s string, c class) string {
	if s == "" || w.begin[s[0]]&c == 0 {
		return ""
	}
	best := ""
	for _, word := range w.listed[c.number()] {
		if len(word) > len(best) && word[0]|0x20 == s[0]|0x20 && hasPrefixFold(s, word) && !letterAt(s, len(word)) {
			best = s[:len(word)]
		}
	}
	return best
}
