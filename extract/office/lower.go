package office

import "strings"

// lower is [strings.ToLower], several times as fast on German text.
func lower(s string) string {
	first := -1
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c < 0x80:
			if first < 0 && 'A' <= c && c <= 'Z' {
				first = i
			}
		case c == 0xC3 && i+1 < len(s) && s[i+1] >= 0x80 && s[i+1] < 0xC0: // ä, ß, é
			i++
			if first < 0 && s[i] < 0x9F && s[i] != 0x97 {
				first = i - 1
			}
		case c == 0xE2 && i+2 < len(s) && s[i+1] == 0x80 && s[i+2] >= 0x80 && s[i+2] < 0xC0: // dashes, quotes
			i += 2
		default:
			return strings.ToLower(s)
		}
	}
	if first < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	b.WriteString(s[:first])
	for i := first; i < len(s); i++ {
		c := s[i]
		switch {
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		case c < 0x9F && c >= 0x80 && c != 0x97 && s[i-1] == 0xC3:
			c += 0x20
		}
		b.WriteByte(c)
	}
	return b.String()
}
