package timex

import (
	"strings"
)

// longestMonth is the length of the longest form of a month's name.
const longestMonth = len("Septembers")

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
