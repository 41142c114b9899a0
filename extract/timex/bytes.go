package timex

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

func digits(s string) bool {
	for i := 0; i < len(s); i++ {
		if byteClass[s[i]] != digit {
			return false
		}
	}
	return len(s) > 0
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
