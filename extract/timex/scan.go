package timex

import "strings"

// maxSentence bounds the tokens that are looked at together, so that a text without full stops costs no more than others.
const maxSentence = 400

// longestMonth is the length of the longest form of a month's name.
const longestMonth = len("Septembers")

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

// sentence reads the next sentence from the offset at into s.tokens and gives the offset behind it.
// A sentence ends at a full stop, a question or exclamation mark, or an empty line.
func (t *Tagger) sentence(s *scratch, at int) int {
	s.tokens, s.senses = s.tokens[:0], s.senses[:0]
	text := s.text
	glued, opens := false, true
	for at < len(text) && len(s.tokens) < maxSentence {
		c := text[at]
		class := byteClass[c]
		if class == space || c == 0xC2 && at+1 < len(text) && text[at+1] == 0xA0 {
			next, blank := skipSpace(text, at)
			if len(s.tokens) > 0 && (blank || t.stops(s, next)) {
				return next
			}
			opens = opens || strings.IndexByte(text[at:next], '\n') >= 0
			at, glued = next, false
			continue
		}
		tok := token{start: at, glued: glued, opens: opens}
		switch class {
		case digit:
			tok.kind, at = number, endOfNumber(text, at)
		case letter:
			tok.kind = word
			at = t.readWord(s, &tok)
		default:
			tok.kind, at = mark, min(at+width(c), len(text))
		}
		tok.end = at
		tok.senses = t.senses(s, &tok)
		opens = opens && tok.kind == mark || tok.kind == mark && opening(text[tok.start:tok.end])
		s.tokens = append(s.tokens, tok)
		glued = true
	}
	return at
}

// stops reports whether the sentence ends before the text at next, which follows white space.
func (t *Tagger) stops(s *scratch, next int) bool {
	n := len(s.tokens)
	last := s.tokens[n-1]
	if last.kind != mark {
		return false
	}
	switch s.text[last.start] {
	case '!', '?':
		return true
	case '.':
	default:
		return false
	}
	if n < 2 {
		return true
	}
	before := s.tokens[n-2]
	switch {
	case before.kind == number:
		return before.end-before.start > 2
	case before.end-before.start == 1 || before.kind == word && t.abbreviation(s.text[before.start:before.end]):
		return false
	}
	return next >= len(s.text) || byteClass[s.text[next]] != letter || !startsLower(s.text[next:])
}

func (t *Tagger) abbreviation(w string) bool {
	return t.words.abbreviations[w]
}

// readWord moves over the word at tok.start, sets what it looks like, leaves its folded form in s.folded and gives its end.
func (t *Tagger) readWord(s *scratch, tok *token) int {
	text, at := s.text, tok.start
	if addressAt(text, at) {
		tok.kind = opaque
		for at < len(text) && byteClass[text[at]] != space {
			at++
		}
		return at
	}
	s.folded = s.folded[:0]
	h := uint32(hashSeed)
	lower := 0
	for at < len(text) {
		c := text[at]
		switch {
		case c >= 'a' && c <= 'z':
			lower++
		case c >= 'A' && c <= 'Z':
			c |= 0x20
		case c == 0xC3 && at+1 < len(text):
			s.folded, h = append(s.folded, c), hashByte(h, c)
			at++
			c = text[at]
			if c >= 0x80 && c <= 0x9E && c != 0x97 {
				c |= 0x20
			} else {
				lower++
			}
		case c >= 0x80 && byteClass[c] == letter:
			lower++
		case c == '-' && at > tok.start && at+1 < len(text) && byteClass[text[at+1]] == digit:
			tok.kind = opaque
		case c == '-' && at > tok.start && at+1 < len(text) && byteClass[text[at+1]] == letter:
			if len(s.folded) <= longestMonth && t.words.months[string(s.folded)] {
				goto done
			}
		case c == '_' || byteClass[c] == digit:
			tok.kind = opaque
		default:
			goto done
		}
		s.folded, h = append(s.folded, c), hashByte(h, c)
		at++
	}
done:
	s.hash = h
	first := text[tok.start]
	tok.upper = first >= 'A' && first <= 'Z' || first == 0xC3 && tok.start+1 < len(text) && text[tok.start+1] <= 0x9E
	tok.caps = tok.upper && lower == 0 && at-tok.start > 1
	return at
}

// addressAt reports whether a web address begins at the offset.
func addressAt(text string, at int) bool {
	switch text[at] {
	case 'h':
		return strings.HasPrefix(text[at:], "http://") || strings.HasPrefix(text[at:], "https://")
	case 'w':
		return strings.HasPrefix(text[at:], "www.")
	}
	return false
}

// endOfNumber gives the end of the digits at the offset; a thousands' stop belongs to the number ("16.000").
func endOfNumber(text string, at int) int {
	start := at
	for at < len(text) && byteClass[text[at]] == digit {
		at++
	}
	for at-start <= 3+4 && at+3 < len(text) && text[at] == '.' && digits(text[at+1:at+4]) &&
		(at+4 == len(text) || byteClass[text[at+4]] != digit) {
		at += 4
		start = at - 4
	}
	return at
}

func digits(s string) bool {
	for i := 0; i < len(s); i++ {
		if byteClass[s[i]] != digit {
			return false
		}
	}
	return len(s) > 0
}

// skipSpace gives the offset behind white space and whether an empty line is in it.
func skipSpace(text string, at int) (next int, blank bool) {
	lines := 0
	for at < len(text) {
		switch {
		case text[at] == '\n':
			lines++
			at++
		case byteClass[text[at]] == space:
			at++
		case text[at] == 0xC2 && at+1 < len(text) && text[at+1] == 0xA0:
			at += 2
		default:
			return at, lines > 1
		}
	}
	return at, lines > 1
}

// opening reports whether a word behind the mark has a capital whatever it is.
func opening(m string) bool {
	switch m {
	case ":", "„", "\"", "»", "«", "“", "(", "–", "•", "|", "*", "'", "‚", "[", ")", "]", "!", "?", "·", "-", "/":
		return true
	}
	return false
}

func startsLower(s string) bool {
	return s[0] >= 'a' && s[0] <= 'z' || s[0] == 0xC3 && len(s) > 1 && s[1] > 0x9E
}

// width is the length of the UTF-8 sequence that begins with c; a stray byte counts as one.
func width(c byte) int {
	switch {
	case c >= 0xF0:
		return 4
	case c >= 0xE0:
		return 3
	case c >= 0xC0:
		return 2
	}
	return 1
}

const (
	other = iota
	letter
	digit
	space
)

var byteClass = func() (class [256]uint8) {
	for c := 'a'; c <= 'z'; c++ {
		class[c], class[c-0x20] = letter, letter
	}
	for c := '0'; c <= '9'; c++ {
		class[c] = digit
	}
	for _, c := range " \t\r\n\v\f" {
		class[c] = space
	}
	// Two-byte sequences are letters in what German texts have (ä, š, ł, Ж); continuation bytes only follow them.
	for c := 0x80; c <= 0xDF; c++ {
		class[c] = letter
	}
	class[0xC2] = other
	return class
}()
