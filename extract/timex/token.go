package timex

// maxSentence bounds the tokens that are looked at together, so that a text without full stops costs no more than others.
const maxSentence = 400

type kind uint8

const (
	word kind = iota
	number
	mark
	opaque // an address, a file name, a word with digits: never part of a date
)

// token is a word, a run of digits or a mark.
type token struct {
	start, end int
	kind       kind
	upper      bool // begins with a capital letter
	caps       bool // has nothing but capitals
	opens      bool // stands where any word has a capital: first in a sentence, after a colon or a quotation mark
	glued      bool // no white space before it
	senses     []sense
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
	tokens []token
	senses []sense  // of the sentence's numbers and unknown words
	folded []byte   // the word read last, in lower case
	hash   uint32   // and its hash
	path   []string // the values on the way through the patterns
	best   []string // the values of the match found
	kept   []string
	found  []found
	values []string // what the captures of found hold
}

// found is a match in a sentence: the tokens of its span, and what the rule says of it.
type found struct {
	rule     *rule
	from, to int
	value    string // the rule's template, filled
	captures captures
}

// captures are the values that a match took, by the names that its elements have.
type captures struct {
	elements []element
	values   []string
}

func (c captures) get(name string) string {
	for i := len(c.elements) - 1; i >= 0; i-- {
		if c.elements[i].capture == name {
			return c.values[i]
		}
	}
	return ""
}
