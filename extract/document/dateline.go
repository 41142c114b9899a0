package document

import (
	"strings"

	"github.com/amtszeit/amtszeit/graph"
)

// dateline is what scanDateline finds.
type dateline struct {
	date   graph.Date
	n      int // its length
	placed bool
}

// maxPlace bounds the name of a dateline's place, in bytes.
const maxPlace = 40

// scanDateline reads the place and date that begin s: "Kiel, den 20. März 2025", "14.12.2022, 17:35 Uhr". The date
// has a day; with a place, a month is enough.
func scanDateline(s string) (l dateline, ok bool) {
	rest := skip(s, "(")
	if n := placeAt(rest); n > 0 && !weekday(rest[:n]) {
		rest, l.placed = skip(rest[n:], ",", "den", "dem", "am", "im"), true
	}
	d, n := scanDate(rest)
	if n == 0 || len(d) < len("2006-01") || !d.IsDay() && !l.placed {
		return l, false
	}
	rest = rest[n:]
	rest = rest[clockAt(rest):]
	l.date, l.n = d, len(s)-len(rest)
	return l, true
}

// placeAt is the length of the place before a comma: words with a capital, and small ones such as "an der".
func placeAt(s string) int {
	n := strings.IndexByte(s[:min(len(s), maxPlace)], ',')
	if n <= 0 || !startsUpper(s) {
		return 0
	}
	for i, w := range strings.Fields(s[:n]) {
		if i > 4 || !startsUpper(w) && len(w) > 4 || strings.ContainsAny(w, ":;0123456789") {
			return 0
		}
	}
	return n
}

// clockAt is the length of ", 17:35 Uhr" at the beginning.
func clockAt(s string) int {
	rest := skip(strings.TrimLeft(s, " "), ",", "|")
	_, n := number(rest, 1, 2)
	if n == 0 || n == len(rest) || rest[n] != ':' && rest[n] != '.' {
		return 0
	}
	_, m := number(rest[n+1:], 2, 2)
	after := strings.TrimLeft(rest[n+1+m:], " ")
	if m == 0 || !strings.HasPrefix(after, "Uhr") {
		return 0
	}
	return len(s) - len(after) + len("Uhr")
}

// wholeDateline reads a line that is nothing but a dateline.
func wholeDateline(s string) (dateline, bool) {
	if len(s) > 2*maxPlace {
		return dateline{}, false
	}
	l, ok := scanDateline(s)
	return l, ok && strings.Trim(s[l.n:], " .:)–-") == ""
}

// leadingDateline reads a dateline that a paragraph begins with, with its full stop or dash: "Kiel, 3. Mai 2021. ".
func leadingDateline(s string) (dateline, bool) {
	l, ok := scanDateline(s)
	if !ok {
		return l, false
	}
	rest := strings.TrimLeft(s[l.n:], ")")
	after := skip(strings.TrimLeft(rest, " "), ".", "–", "—", "-", ":")
	if !l.placed && !strings.HasPrefix(rest, ". ") || len(after) == len(rest) || !startsUpper(skip(after, "„", "«", "\"")) {
		return l, false
	}
	l.n = len(s) - len(after)
	return l, true
}

// bracketDate reads "[20.02.2024]" at the beginning of s.
func bracketDate(s string) (d graph.Date, n int) {
	if !strings.HasPrefix(s, "[") {
		return "", 0
	}
	d, n = scanDate(s[1:])
	if n == 0 || !d.IsDay() {
		return "", 0
	}
	n++
	n += clockAt(s[n:])
	if !strings.HasPrefix(s[n:], "]") {
		return "", 0
	}
	return d, n + 1
}
