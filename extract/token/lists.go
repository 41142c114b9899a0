package token

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"
)

//go:embed data/abbreviations.tsv
var abbreviationsFile string

//go:embed data/starters.txt
var startersFile string

// ending says how an abbreviation stands to the end of a sentence.
type ending uint8

const (
	none  ending = iota // no abbreviation
	never               // no sentence ends with it
	maybe               // one does if the next word begins a sentence
)

// abbreviations has every listed abbreviation without spaces and without its last full stop: "z.B", "Prof".
var abbreviations = readAbbreviations(abbreviationsFile)

var starters = readStarters(startersFile)

// longestAbbreviation bounds the bytes of an abbreviation in the text, with spaces between its parts.
const longestAbbreviation = 24

func readAbbreviations(file string) map[string]ending {
	m := make(map[string]ending)
	for line := range strings.Lines(file) {
		name, end, _ := strings.Cut(strings.TrimSpace(line), "\t")
		if strings.HasPrefix(line, "#") || name == "abbreviation" {
			continue
		}
		e := never
		if end == "maybe" {
			e = maybe
		}
		name = strings.ReplaceAll(name, " ", "")
		m[name] = e
		if capital := capitalized(name); m[capital] == none {
			m[capital] = e
		}
	}
	return m
}

func capitalized(w string) string {
	r, size := utf8.DecodeRuneInString(w)
	return string(unicode.ToUpper(r)) + w[size:]
}

func readStarters(file string) map[string]bool {
	m := make(map[string]bool)
	for line := range strings.Lines(file) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for w := range strings.FieldsSeq(line) {
			m[w] = true
		}
	}
	return m
}

func starter(w string) bool { return starters[w] }

// abbreviation says how the longest abbreviation that ends with the full stop at i stands to the end of a sentence.
func (s *scanner) abbreviation(i int) ending {
	var buf [longestAbbreviation]byte
	at, found := len(buf), none
	for j := i - 1; j >= 0; j -= 2 {
		w := s.word(j)
		if s.words[j].Kind == Punct || !s.tight(j) || len(w)+1 > at {
			break
		}
		at -= len(w)
		copy(buf[at:], w)
		if e := abbreviations[string(buf[at:])]; e != none {
			found = e
		}
		if s.word(j-1) != "." {
			break
		}
		at--
		buf[at] = '.'
	}
	if found == none && i > 0 {
		if w := s.word(i - 1); strings.ContainsRune(w, '-') {
			return abbreviations[w[strings.LastIndexByte(w, '-')+1:]] // "Okt. 1992-Sept. 1995"
		}
	}
	return found
}
