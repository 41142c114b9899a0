package main

import "unicode/utf8"

// plainByte is true of the bytes that stand in a JSON text as they are.
var plainByte = func() (plain [256]bool) {
	for b := range plain {
		plain[b] = b >= ' ' && b < utf8.RuneSelf && b != '"' && b != '\\'
	}
	return plain
}()

// appendJSONText appends a text in quotes, byte for byte as encoding/json writes it without its escapes for HTML: quotes,
// backslashes, control characters and the line ends of JavaScript (U+2028, U+2029) are escaped, bytes that are no UTF-8 are
// replaced, and everything else stands as it is.
func appendJSONText(dst []byte, s string) []byte {
	dst = append(dst, '"')
	from := 0 // what stands before it is written
	for i := 0; i < len(s); {
		b := s[i]
		if plainByte[b] {
			i++
			continue
		}
		if b == 0xC3 && i+1 < len(s) && s[i+1] >= 0x80 && s[i+1] < 0xC0 { // umlauts
			i += 2
			continue
		}
		if b < utf8.RuneSelf {
			dst = appendEscape(append(dst, s[from:i]...), b)
			i++
			from = i
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			dst = append(append(dst, s[from:i]...), `\ufffd`...)
			from = i + size
		case r == '\u2028' || r == '\u2029':
			dst = append(append(dst, s[from:i]...), `\u202`...)
			dst = append(dst, hexDigits[r&0xF])
			from = i + size
		}
		i += size
	}
	return append(append(dst, s[from:]...), '"')
}

const hexDigits = "0123456789abcdef"

// appendEscape appends a character that may not stand for itself.
func appendEscape(dst []byte, b byte) []byte {
	switch b {
	case '"', '\\':
		return append(dst, '\\', b)
	case '\b':
		return append(dst, `\b`...)
	case '\f':
		return append(dst, `\f`...)
	case '\n':
		return append(dst, `\n`...)
	case '\r':
		return append(dst, `\r`...)
	case '\t':
		return append(dst, `\t`...)
	}
	return append(dst, '\\', 'u', '0', '0', hexDigits[b>>4], hexDigits[b&0xF])
}
