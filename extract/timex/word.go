package timex

import "strings"

// longestMonth is the length of the longest form of a month's name.
const longestMonth = len("Septembers")

// readWord moves over the word at tok.start, sets what it looks like, leaves its folded form and hash in s and gives its
// end. A word with digits or low lines in it is opaque ("G20", "bericht_2019"), and so is a web address.
func (t *Tagger) readWord(s *scratch, tok *token) int {
	text, at := s.text, tok.start
	if addressAt(text, at) {
		tok.kind, s.folded = opaque, s.folded[:0]
		return endOfAddress(text, at)
	}
	s.folded, s.hash = s.folded[:0], hashSeed
	for {
		at = s.plainLetters(at)
		if at == len(text) {
			break
		}
		n := t.oddLetter(s, tok, at)
		if n == 0 {
			break
		}
		at += n
	}
	tok.upper = startsUpper(text[tok.start:])
	tok.caps = tok.upper && at-tok.start > 1 && noneLower(text[tok.start:at])
	return at
}

// plainLetters takes the letters of a word that are in ASCII or between À and ÿ, and gives the offset behind them.
func (s *scratch) plainLetters(at int) int {
	text, folded, hash := s.text, s.folded, s.hash
	for at < len(text) {
		c := text[at]
		if c|0x20 >= 'a' && c|0x20 <= 'z' {
			c |= 0x20
			folded, hash = append(folded, c), hashByte(hash, c)
			at++
			continue
		}
		if c != 0xC3 || at+1 == len(text) {
			break
		}
		d := lowerUmlaut(text[at+1])
		folded, hash = append(folded, c, d), hashByte(hashByte(hash, c), d)
		at += 2
	}
	s.folded, s.hash = folded, hash
	return at
}

// fold adds a byte to the folded word.
func (s *scratch) fold(c byte) {
	s.folded, s.hash = append(s.folded, c), hashByte(s.hash, c)
}

// oddLetter takes what may stand in a word besides the letters from A to Z, and gives its length: 0 ends the word.
func (t *Tagger) oddLetter(s *scratch, tok *token, at int) int {
	text, c := s.text, s.text[at]
	switch {
	case strings.HasPrefix(text[at:], softHyphen):
		return len(softHyphen)
	case strings.HasPrefix(text[at:], diaeresis) && len(s.folded) > 0:
		s.umlaut()
		return len(diaeresis)
	case c == '_' || byteClass[c] == digit:
		tok.kind = opaque
	case byteClass[c] == letter:
	case c == '-' && at > tok.start && at+1 < len(text):
		switch byteClass[text[at+1]] {
		case digit:
			tok.kind = opaque
		case letter:
			if len(s.folded) <= longestMonth && t.words.months[string(s.folded)] {
				return 0 // "Mai-Juni" is two words
			}
		default:
			return 0
		}
	default:
		return 0
	}
	s.fold(c)
	return 1
}

// What a word may hold unseen.
const (
	softHyphen = "\u00ad"
	diaeresis  = "\u0308" // behind a vowel it makes an umlaut of it, as some systems write them
)

// longestWord bounds the words of which umlauts are put together: no list has a longer one.
const longestWord = 40

// umlaut turns the last vowel of the folded word into its umlaut.
func (s *scratch) umlaut() {
	last := len(s.folded) - 1
	if last > longestWord {
		return
	}
	switch s.folded[last] {
	case 'a':
		s.folded = append(s.folded[:last], "ä"...)
	case 'o':
		s.folded = append(s.folded[:last], "ö"...)
	case 'u':
		s.folded = append(s.folded[:last], "ü"...)
	}
	s.hash = hashOf(string(s.folded))
}

// lowerUmlaut gives the second byte of a letter between À and ÿ in lower case.
func lowerUmlaut(c byte) byte {
	if c >= 0x80 && c <= 0x9E && c != 0x97 {
		return c | 0x20
	}
	return c
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

// endOfAddress gives the offset of the white space behind an address.
func endOfAddress(text string, at int) int {
	for at < len(text) && byteClass[text[at]] != space {
		at++
	}
	return at
}

// endOfNumber gives the end of the digits at the offset; a thousands' stop belongs to the number ("16.000").
func endOfNumber(text string, at int) int {
	start := at
	for at < len(text) && byteClass[text[at]] == digit {
		at++
	}
	for at-start <= 3 && thousands(text, at) {
		start, at = at+1, at+4
	}
	return at
}

// thousands reports whether a full stop and just three digits stand at the offset.
func thousands(text string, at int) bool {
	return at+3 < len(text) && text[at] == '.' && digits(text[at+1:at+4]) &&
		(at+4 == len(text) || byteClass[text[at+4]] != digit)
}
