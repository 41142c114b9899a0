package document

import (
	"strconv"
	"strings"
	"unicode/utf16"
)

// plainRecord reads a line as nearly all are: one object of strings and nulls. ok is false for any other, which
// encoding/json then reads, or says what is wrong with. The line is UTF-8.
func plainRecord(line []byte) (rec record, ok bool) {
	p := plainLine{rest: line}
	if !p.mark('{') {
		return rec, false
	}
	for {
		key, null, ok := p.value()
		if !ok || null || !p.mark(':') {
			return rec, false
		}
		value, null, ok := p.value()
		if !ok || !rec.set(key, value, null) {
			return rec, false
		}
		if !p.mark(',') {
			break
		}
	}
	return rec, p.mark('}') && p.next() == 0 && len(p.rest) == 0
}

// set takes in a field. It fails for a key that only differs in case from one that is known, as encoding/json takes both.
func (r *record) set(key, value string, null bool) bool {
	switch key {
	case "id":
		r.ID = scalar(value)
	case "text":
		r.Text = &value
		if null {
			r.Text = nil
		}
	case "published":
		r.Published = scalar(value)
	case "url":
		r.URL = scalar(value)
	case "title":
		r.Title = scalar(value)
	default:
		for _, known := range [...]string{"id", "text", "published", "url", "title"} {
			if strings.EqualFold(key, known) {
				return false
			}
		}
	}
	return true
}

// plainLine is what is left of a line.
type plainLine struct{ rest []byte }

// next skips white space and gives the byte behind it, 0 at the end.
func (p *plainLine) next() byte {
	for i, c := range p.rest {
		if c != ' ' && c != '\t' && c != '\n' && c != '\r' {
			p.rest = p.rest[i:]
			return c
		}
	}
	p.rest = nil
	return 0
}

// mark takes a mark, if it comes next.
func (p *plainLine) mark(c byte) bool {
	if p.next() != c {
		return false
	}
	p.rest = p.rest[1:]
	return true
}

// value takes a string, without its escapes, or null.
func (p *plainLine) value() (s string, null, ok bool) {
	if p.next() == 'n' && len(p.rest) >= 4 && string(p.rest[:4]) == "null" {
		p.rest = p.rest[4:]
		return "", true, true
	}
	if !p.mark('"') {
		return "", false, false
	}
	end, escapes := 0, 0
	for ; end < len(p.rest) && p.rest[end] != '"'; end++ {
		switch c := p.rest[end]; {
		case c < ' ':
			return "", false, false
		case c == '\\':
			escapes++
			end++
		}
	}
	if end >= len(p.rest) {
		return "", false, false
	}
	raw := p.rest[:end]
	p.rest = p.rest[end+1:]
	if escapes == 0 {
		return string(raw), false, true
	}
	s, ok = unescaped(raw)
	return s, false, ok
}

// escaped gives what the letter behind a backslash stands for; 0 for those it doesn't know.
var escaped = [256]byte{'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}

// unescaped replaces the escapes of a string. It fails for those of half a character and for wrong ones.
func unescaped(raw []byte) (string, bool) {
	var b strings.Builder
	b.Grow(len(raw))
	for len(raw) > 0 {
		n := 0
		for n < len(raw) && raw[n] != '\\' {
			n++
		}
		b.Write(raw[:n])
		if raw = raw[n:]; len(raw) == 0 {
			break
		}
		c := escaped[raw[1]]
		switch {
		case c != 0:
			b.WriteByte(c)
			raw = raw[2:]
		case raw[1] == 'u' && len(raw) >= 6:
			r, err := strconv.ParseUint(string(raw[2:6]), 16, 16)
			if err != nil || utf16.IsSurrogate(rune(r)) {
				return "", false
			}
			b.WriteRune(rune(r))
			raw = raw[6:]
		default:
			return "", false
		}
	}
	return b.String(), true
}
