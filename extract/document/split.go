package document

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// split makes the lines, without blank and ruled ones.
func (c *cutter) split() {
	c.lines = make([]line, 0, 2+strings.Count(c.text, "\n"))
	gap, rule := true, false
	for start, end := range linesOf(c.text) {
		if end-start > maxLine {
			c.pieces(start, end, gap)
			gap, rule = false, false
			continue
		}
		l := c.trimmed(start, end)
		if ornament(c.text[l.start:l.end]) {
			gap, rule = true, rule || l.end > l.start
			continue
		}
		l.gap, l.ruled = gap, rule
		c.add(l)
		gap, rule = false, false
	}
}

// maxLine bounds a line of running text, in bytes. Sentences, and the memory that a segment takes, stay within it.
const maxLine = 1 << 16

// pieces makes paragraphs of a line that is too long for one.
func (c *cutter) pieces(start, end int, gap bool) {
	for start < end {
		n := pieceEnd(c.text[start:end])
		l := c.trimmed(start, start+n)
		start += n
		if s := c.text[l.start:l.end]; !ornament(s) {
			l.gap, l.set, l.looks = gap, true, looksOf(s)
			c.lines = append(c.lines, l)
			gap = false
		}
	}
}

// pieceEnd is how much of a long line makes a paragraph: up to the end of a sentence, or else of a word.
func pieceEnd(s string) int {
	if len(s) <= maxLine {
		return len(s)
	}
	for _, end := range []string{". ", " "} {
		if i := strings.LastIndex(s[:maxLine], end); i > 0 {
			return i + len(end)
		}
	}
	n := maxLine
	for !utf8.RuneStart(s[n]) {
		n--
	}
	return n
}

// linesOf yields start and end of each line. Line ends are LF, CR LF and CR.
func linesOf(s string) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		for next := 0; next < len(s); {
			at := next
			next = len(s)
			if i := strings.IndexByte(s[at:], '\n'); i >= 0 {
				next = at + i + 1
			}
			rest := strings.TrimSuffix(strings.TrimSuffix(s[at:next], "\n"), "\r")
			for more := true; more; {
				var line string
				line, rest, more = strings.Cut(rest, "\r")
				if !yield(at, at+len(line)) {
					return
				}
				at += len(line) + 1
			}
		}
	}
}

// trimmed makes a line without the white space around it.
func (c *cutter) trimmed(start, end int) line {
	start, end = unframed(c.text, start, end)
	s := c.text[start:end]
	inner := strings.TrimLeftFunc(s, blank)
	start += len(s) - len(inner)
	return line{
		start:  start,
		end:    start + len(strings.TrimRightFunc(inner, blank)),
		indent: indented(s[:len(s)-len(inner)]),
	}
}

// unframed leaves out the bars at both ends of a row of a table: "| 1990 | Vera Lindholm |". A row whose first cell is empty
// keeps its own.
func unframed(text string, start, end int) (int, int) {
	s := text[start:end]
	inner := strings.Trim(s, " ")
	if len(inner) < 4 || inner[0] != '|' || inner[len(inner)-1] != '|' || strings.Count(inner, "|") < 3 || lacksFirst(inner) {
		return start, end
	}
	return start + strings.IndexByte(s, '|') + 1, start + strings.LastIndexByte(s, '|')
}

func indented(space string) bool { return strings.Contains(space, "\t") || len(space) > 1 }

// ornament reports a line without letter and digit: a blank one, or a rule.
func ornament(s string) bool {
	return strings.IndexFunc(s, func(c rune) bool { return unicode.IsLetter(c) || unicode.IsNumber(c) }) < 0
}

// add appends a line, cut where parts of it stand for themselves.
func (c *cutter) add(l line) {
	s := c.text[l.start:l.end]
	first := len(c.lines) == 0
	if first {
		if n := c.kickerEnd(s); n > 0 {
			c.parts(l, n, Kicker, Title)
			return
		}
	}
	if first {
		if _, n := bracketDate(s); n > 0 && looksOf(s[n:])&(final|long|continues) == 0 {
			c.parts(l, n, Dateline, Body)
			return
		}
	}
	if len(c.lines) < headLines {
		if d, ok := leadingDateline(s); ok && len(s) > d.n {
			c.parts(l, d.n, Dateline, Body)
			return
		}
	}
	if n := trailingCredit(s); n > 0 {
		c.parts(l, n, captionOrBody(s[:n]), Credit)
		return
	}
	if n := secondSignature(s); n > 0 {
		c.parts(l, n, List, List)
		return
	}
	l.looks = looksOf(s)
	c.lines = append(c.lines, l)
}

// parts appends a line as two lines of known kind. Only a body may yet turn out to be something else.
func (c *cutter) parts(l line, n int, first, second Kind) {
	for _, p := range []struct {
		start, end int
		kind       Kind
	}{{l.start, l.start + n, first}, {l.start + n, l.end, second}} {
		s := c.text[p.start:p.end]
		l.start = p.start + len(s) - len(strings.TrimLeftFunc(s, dashOrBlank))
		l.end = l.start + len(strings.TrimFunc(c.text[l.start:p.end], blank))
		l.kind, l.set, l.looks = p.kind, p.kind != Body, looksOf(c.text[l.start:l.end])
		if l.end > l.start {
			c.lines = append(c.lines, l)
			l.gap, l.ruled, l.indent = false, false, false
		}
	}
}

// dashOrBlank is what parts a dateline from its paragraph.
func dashOrBlank(c rune) bool { return blank(c) || c == '–' || c == '—' }

// secondSignature finds the second of two signatures side by side, "gez. A          gez. B".
func secondSignature(s string) int {
	if len(s) > maxPrinted || words.prefix(s, signature) == "" {
		return 0
	}
	i := strings.Index(s, "    ")
	if i < 0 || words.prefix(strings.TrimLeft(s[i:], " "), signature) == "" {
		return 0
	}
	return i
}
