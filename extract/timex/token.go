package timex

import "strings"

// maxSentence bounds the tokens that are looked at together, so that a text without full stops costs no more than others.
const maxSentence = 400

// kind is the shape of a token.
type kind uint8

const (
	word kind = iota
	number
	mark
	opaque // an address, a file name, a word with digits
)

// token is a word, a run of digits or a mark.
type token struct {
	start, end int
	kind       kind
	upper      bool // begins with a capital letter
	caps       bool // has nothing but capitals
	opens      bool // stands where any word has a capital: first in a sentence, after a colon or a quotation mark
	glued      bool // no white space before it
	*reading        // never nil
}

// reading is all that a token can be to a pattern.
type reading struct {
	senses []sense
	syms   symSet // of the senses
	follow symSet // of what may come next in the patterns that begin with one of the senses
	alone  bool   // such a pattern may end here
}

// sense is one reading of a token: a symbol that patterns use, and its value.
type sense struct {
	sym   sym
	value string
	only  casing
}

// casing says how a word must be written to have a sense.
type casing uint8

const (
	anyCase   casing = iota
	upperCase        // a noun
	lowerCase        // any other word: a capital counts only where every word has one
)

// scratch is what the tagging of one text needs; it is reused.
type scratch struct {
	text   string
	known  []Token             // what is known of its words, from the token on that is read
	tokens []token             // of the sentence
	made   map[string]*reading // of numbers, and of words by their ends
	senses []sense             // of the reading that is being made
	folded []byte              // the word read last, in lower case
	hash   uint32              // and its hash
	path   []string            // the values on the way through the patterns
	best   []string            // the values of the match found
	kept   []string            // the same of the match before
	found  []found
	values []string // what the captures of found hold
}

// isMark reports whether the token i is a mark of one byte.
func (s *scratch) isMark(i int, m byte) bool {
	tok := &s.tokens[i]
	return tok.kind == mark && s.text[tok.start] == m
}

// isWord reports whether the token i is the word or mark, in capitals or not.
func (s *scratch) isWord(i int, w string) bool {
	return strings.EqualFold(s.text[s.tokens[i].start:s.tokens[i].end], w)
}

// has reports whether the token i has the symbol.
func (s *scratch) has(i int, want sym) bool {
	for _, x := range s.tokens[i].senses {
		if x.sym == want {
			return true
		}
	}
	return false
}

// follows reports whether one of the two words before the token i has the symbol.
func (s *scratch) follows(i int, want sym) bool {
	return i > 0 && s.has(i-1, want) || i > 1 && s.has(i-2, want)
}

// bracketed reports whether the token i stands in round brackets.
func (s *scratch) bracketed(i int) bool {
	for stop := max(0, i-horizon); i > stop; {
		i--
		switch {
		case s.isMark(i, '('):
			return true
		case s.isMark(i, ')'):
			return false
		}
	}
	return false
}
