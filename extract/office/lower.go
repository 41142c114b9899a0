package office

import "strings"

// lower is [strings.ToLower], several times as fast on German text.
func lower(s string) string {
	first := capitalIn(s)
	if first < 0 {
		return s
	}
	var room [128]byte
	b := append(room[:0], s[:first]...)
	for i := first; i < len(s); i++ {
		switch c := s[i]; {
		case c < 0x80:
			b = append(b, lowerASCII[c])
		case c == 0xC3 && i+1 < len(s) && s[i+1] >= 0x80 && s[i+1] < 0xC0: // ä, ß, é
			i++
			if c = s[i]; c < 0x9F && c != 0x97 {
				c += 0x20
			}
			b = append(b, 0xC3, c)
		case c == 0xE2 && i+2 < len(s) && s[i+1] == 0x80 && s[i+2] >= 0x80 && s[i+2] < 0xC0: // dashes, quotes
			i += 2
			b = append(b, 0xE2, 0x80, s[i])
		default:
			return strings.ToLower(s)
		}
	}
	return string(b)
}

// capitalIn gives where the first byte stands that isn't one of lower case, -1 if none does.
func capitalIn(s string) int {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c < 0x80:
			if lowerASCII[c] != c {
				return i
			}
		case c == 0xC3 && i+1 < len(s) && s[i+1] >= 0x80 && s[i+1] < 0xC0 && (s[i+1] >= 0x9F || s[i+1] == 0x97):
			i++
		case c == 0xE2 && i+2 < len(s) && s[i+1] == 0x80 && s[i+2] >= 0x80 && s[i+2] < 0xC0:
			i += 2
		default:
			return i
		}
	}
	return -1
}

// lowerASCII are the characters of ASCII in lower case.
var lowerASCII = func() (low [0x80]byte) {
	for c := range low {
		low[c] = byte(c)
		if 'A' <= c && c <= 'Z' {
			low[c] += 'a' - 'A'
		}
	}
	return low
}()
