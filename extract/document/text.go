package document

import (
	"bufio"
	"strings"
)

// text reads a source that is one text.
func (r *reader) text(name string, in *bufio.Reader) bool {
	s, err := readAll(in)
	if err == nil {
		err = checkText(s, 0)
	}
	meta, body := frontMatter(strings.TrimPrefix(s, byteOrderMark))
	if err == nil && strings.TrimSpace(body) == "" {
		err = errEmpty
	}
	if err != nil {
		return r.lost(name, 0, err)
	}
	d := Document{ID: name, URL: meta.url, Title: meta.title, Text: s, Begin: len(s) - len(body)}
	var more bool
	if d.Published, more = r.date(name, meta.line, meta.published); !more {
		return false
	}
	if name == stdin {
		d.ID = byText(name, body)
		return r.finish(d)
	}
	return r.beside(&d) && r.finish(d)
}

// matter is what front matter says; line is the line of the date, which is that of "published" or else of "date".
type matter struct {
	title, url, published string
	line                  int
	named                 bool // the date is that of "published"
}

// maxMatter is how far the end of front matter is searched: a text may well begin with a ruled line.
const maxMatter = 1 << 14

// frontMatter parts a text from the front matter, lines "key: value" between two lines "---". Keys of others are
// skipped. Without a second such line there is no front matter.
func frontMatter(s string) (matter, string) {
	first, rest := cutLine(s)
	if first != "---" {
		return matter{}, s
	}
	var m matter
	for n := 2; rest != "" && len(s)-len(rest) < maxMatter; n++ {
		var line string
		if line, rest = cutLine(rest); line == "---" || line == "..." {
			return m, rest
		}
		m.set(line, n)
	}
	return matter{}, s
}

func (m *matter) set(line string, n int) {
	key, value, _ := strings.Cut(line, ":")
	value = unquote(strings.TrimSpace(value))
	switch strings.ToLower(key) {
	case "title":
		m.title = value
	case "url":
		m.url = value
	case "published":
		m.published, m.line, m.named = value, n, true
	case "date": // as Jekyll and Hugo call it
		if !m.named {
			m.published, m.line = value, n
		}
	}
}

// cutLine gives the first line, without white space at its end, and the rest.
func cutLine(s string) (line, rest string) {
	line, rest, _ = strings.Cut(s, "\n")
	return strings.TrimRight(line, " \t\r"), rest
}

// unquote takes off the quotes that YAML allows around a value.
func unquote(s string) string {
	if n := len(s); n >= 2 && s[0] == s[n-1] && (s[0] == '"' || s[0] == '\'') {
		return s[1 : n-1]
	}
	return s
}
