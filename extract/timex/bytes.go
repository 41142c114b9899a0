package timex

// The classes of bytes.
const (
	other = iota
	letter
	digit
	space
)

// byteClass gives the class of a byte. Two-byte sequences count as letters (ä, š, ł, Ж) but for those that begin with
// 0xC2 (§, », ²); longer ones are marks. Continuation bytes are letters, as they only follow others.
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
	for c := 0x80; c <= 0xDF; c++ {
		class[c] = letter
	}
	class[0xC2] = other
	return class
}()

// digits reports whether a text has digits and nothing else.
func digits(s string) bool {
	for i := 0; i < len(s); i++ {
		if byteClass[s[i]] != digit {
			return false
		}
	}
	return len(s) > 0
}

// whole reads a number of up to nine digits.
func whole(s string) (n int, ok bool) {
	if len(s) > 9 || !digits(s) {
		return 0, false
	}
	for i := 0; i < len(s); i++ {
		n = 10*n + int(s[i]-'0')
	}
	return n, true
}

// startsLower reports whether a text begins with a small letter.
func startsLower(s string) bool {
	return s[0] >= 'a' && s[0] <= 'z' || s[0] == 0xC3 && len(s) > 1 && s[1] > 0x9E
}

// startsUpper reports whether a text begins with a capital letter.
func startsUpper(s string) bool {
	return s[0] >= 'A' && s[0] <= 'Z' || s[0] == 0xC3 && len(s) > 1 && s[1] <= 0x9E
}

// noneLower reports whether a word has no small letter.
func noneLower(w string) bool {
	for i := range len(w) {
		if w[i] >= 'a' && w[i] <= 'z' || w[i] == 0xC3 && startsLower(w[i:]) {
			return false
		}
	}
	return true
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
