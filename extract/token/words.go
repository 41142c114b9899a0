package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// class is what a byte means where a token begins.
type class uint8

const (
	space class = iota
	mark        // ASCII punctuation
	lower       // a–z
	upper       // A–Z
	digit
	wide // a byte of a character beyond ASCII
)

var classes [256]class

// inWord is true of the bytes that go on a word without a further look: ASCII letters, digits, and all of a character
// beyond ASCII but those whose first byte may begin a mark, a space or an emoji.
var inWord [256]bool

// mayJoin is true of the bytes that may begin what joins two parts of a word.
var mayJoin [256]bool

// markHashes are the hashes of the marks of ASCII.
var markHashes [256]uint64

func init() {
	for b := range 256 {
		markHashes[b] = Hash([]byte{byte(b)})
		classes[b] = classOf(byte(b))
		mayJoin[b] = strings.ContainsRune("-'.:*_/(\u00C2\u00E2\u00E3\u00EF\u00F0", rune(b))
		inWord[b] = classes[b] >= lower && !mayJoin[b]
	}
}

func classOf(b byte) class {
	switch {
	case b >= utf8.RuneSelf:
		return wide
	case b >= 'a' && b <= 'z':
		return lower
	case b >= 'A' && b <= 'Z':
		return upper
	case b >= '0' && b <= '9':
		return digit
	case b <= ' ' || b == 0x7f:
		return space
	}
	return mark
}

// kinds are the kinds of tokens by the class of their first byte.
var kinds = [...]Kind{mark: Punct, lower: Lower, upper: Upper, digit: Number}

// Words appends the tokens of text[start:end] to dst. It allocates only to grow dst.
func Words(dst []Token, text string, start, end int) []Token {
	text = text[:end]
	for i := start; i < len(text); {
		switch c := classes[text[i]]; c {
		case space:
			i++
		case mark:
			dst = append(dst, Token{Start: i, End: i + 1, Hash: markHashes[text[i]]})
			i++
		case wide:
			dst, i = wideToken(dst, text, i)
		default:
			e, marked := i+1, false
			for e < len(text) && inWord[text[e]] {
				e++
			}
			if e < len(text) && mayJoin[text[e]] {
				e, marked = wordEnd(text, i)
			}
			dst = append(dst, Token{i, e, kinds[c], marked, hashOf(text[i:e], marked)})
			i = e
		}
	}
	return dst
}

// wideToken appends the token that begins at i with a character beyond ASCII, if it is one, and returns where it ends.
func wideToken(dst []Token, text string, i int) ([]Token, int) {
	r, size := utf8.DecodeRuneInString(text[i:])
	kind := kindOf(r)
	switch {
	case kind != Punct:
		e, marked := wordEnd(text, i)
		return append(dst, Token{i, e, kind, marked, hashOf(text[i:e], marked)}), e
	case blank(r):
		return dst, i + size
	}
	return append(dst, Token{Start: i, End: i + size, Hash: Hash(text[i : i+size])}), i + size
}

// kindOf is the kind of a token that begins with r, a character beyond ASCII.
func kindOf(r rune) Kind {
	switch {
	case unicode.IsLower(r):
		return Lower
	case letter(r):
		return Upper
	}
	return Punct
}

func letter(r rune) bool { return unicode.IsLetter(r) || unicode.Is(unicode.M, r) }

// blank is true of characters beyond ASCII that are no token: spaces, the byte order mark, zero-width and stray hyphens.
func blank(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) }

// wordEnd returns the end of the word that begins at i, and whether it is marked.
func wordEnd(text string, i int) (end int, marked bool) {
	number, start := classes[text[i]] == digit, i
	for i++; ; { // the other bytes of a first character beyond ASCII are inWord
		for i < len(text) && inWord[text[i]] {
			i++
		}
		if i == len(text) || !mayJoin[text[i]] {
			return i, marked
		}
		size, m := 0, false
		if text[i] == '.' {
			size = coined(text, start, i)
		} else {
			size, m = joint(text[i:], number)
		}
		if size == 0 {
			return i, marked
		}
		i += size
		marked = marked || m
	}
}

// joint returns the length of what joins the word before rest to more of the same word, 0 if the word ends there.
func joint(rest string, number bool) (size int, marked bool) {
	switch rest[0] {
	case '-', '\'':
		return joined(rest, 1, number), false
	case ':', '*', '_', '/', '(':
		return genderMark(rest), true
	case 0xC2, 0xE2, 0xE3, 0xEF, 0xF0:
		return wideJoint(rest, number)
	}
	return 0, false
}

// coined returns the length of the full stop at i if it is inside of a name, "Komm.NET": a word begun by a capital stands
// before it and nothing but capitals behind it, two at least of each. "e.V", "Prof.Dr" are no such names.
func coined(text string, start, i int) int {
	if i-start < 2 || classes[text[start]] != upper {
		return 0
	}
	end := i + 1
	for end < len(text) && classes[text[end]] == upper {
		end++
	}
	if end < i+3 || end < len(text) && inWord[text[end]] {
		return 0
	}
	return 1
}

// joined returns size if a letter or digit follows the joint of that size. After a number only a letter joins:
// "19-jährig" is a word, "2006-2009" is not.
func joined(rest string, size int, number bool) int {
	if size == len(rest) {
		return 0
	}
	switch classes[rest[size]] {
	case lower, upper:
		return size
	case digit:
		if !number {
			return size
		}
	case wide:
		if r, _ := utf8.DecodeRuneInString(rest[size:]); letter(r) {
			return size
		}
	}
	return 0
}

// wideJoint is joint for characters beyond ASCII.
func wideJoint(rest string, number bool) (size int, marked bool) {
	r, size := utf8.DecodeRuneInString(rest)
	switch r {
	case '\u00AD': // soft hyphen; a break in the word may stand after it
		return joined(rest, size, number), true
	case '\u2010', '\u2011', '’': // hyphen, non-breaking hyphen
		return joined(rest, size, number), true
	case '\u200C', '\u200D', '\uFEFF': // zero-width joiners
		return joined(rest, size, number), true
	}
	if letter(r) {
		return size, false
	}
	return 0, false
}

// genderEndings are what a gender mark may come before.
var genderEndings = [...]string{"innen", "in", "rn", "r", "n", "m", "e", "s"}

// genderMark returns the length of ":in", "*innen", "/-in", "/r", "(in)" and the like at the start of rest, else 0.
func genderMark(rest string) int {
	size := 1
	if strings.HasPrefix(rest, "/-") {
		size = 2
	}
	for _, ending := range genderEndings {
		if !strings.HasPrefix(rest[size:], ending) {
			continue
		}
		end := size + len(ending)
		if rest[0] == '(' {
			if end < len(rest) && rest[end] == ')' {
				return end + 1
			}
			return 0
		}
		if end < len(rest) && (inWord[rest[end]] || rest[end] == rest[0]) {
			return 0
		}
		return end
	}
	return 0
}

// Fold appends word to dst in the form to compare it by: without soft hyphens and zero-width characters, with a plain
// hyphen and apostrophe, and with a colon for any gender mark ("Präsident/-in", "Präsident(in)" give "Präsident:in").
func Fold(dst []byte, word string) []byte {
	for i := 0; i < len(word); {
		r, size := utf8.DecodeRuneInString(word[i:])
		switch r {
		case '\u00AD', '\u200C', '\u200D', '\uFEFF', ')':
		case '\u2010', '\u2011':
			dst = append(dst, '-')
		case '’':
			dst = append(dst, '\'')
		case '*', '_', '/', '(', ':':
			dst = append(dst, ':')
			if strings.HasPrefix(word[i:], "/-") {
				size = 2
			}
		default:
			dst = append(dst, word[i:i+size]...)
		}
		i += size
	}
	return dst
}
