package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// blank reports white space and byte order marks.
func blank(c rune) bool { return unicode.IsSpace(c) || c == '\ufeff' }

// letterAt reports whether a letter begins at s[i:].
func letterAt(s string, i int) bool {
	c, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsLetter(c)
}

func startsLower(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(c)
}

func startsUpper(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(c)
}

// hasDigit reports whether a digit of ASCII is in s.
func hasDigit(s string) bool {
	for i := range len(s) {
		if digit(s[i]) {
			return true
		}
	}
	return false
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

// hasPrefixFold ignores case; the words that it is asked for have no letter whose cases differ in length.
func hasPrefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// wordAt is the run of letters at the beginning of s.
func wordAt(s string) string {
	for i, c := range s {
		if !unicode.IsLetter(c) {
			return s[:i]
		}
	}
	return s
}

// lastWord is the run of letters at the end of s.
func lastWord(s string) string {
	i := len(s)
	for i > 0 {
		c, n := utf8.DecodeLastRuneInString(s[:i])
		if !unicode.IsLetter(c) {
			break
		}
		i -= n
	}
	return s[i:]
}

// skip drops any of the leading words or marks and the blanks behind them.
func skip(s string, prefixes ...string) string {
	for _, p := range prefixes {
		if strings.HasPrefix(s, p) {
			s = strings.TrimLeft(s[len(p):], " \u00a0")
		}
	}
	return s
}
