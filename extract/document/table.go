package document

import (
	"strings"
	"unicode/utf8"
)

// namesColumns reports whether a row names columns: all of its cells, or all but one of three and more, have a word that
// does, and none is long or has a digit.
func namesColumns(s string) bool {
	cells, named := 0, 0
	for _, c := range Cells(s) {
		cell := s[c[0]:c[1]]
		if cell == "" {
			continue
		}
		if len(cell) > maxLabel || strings.ContainsAny(cell, ",0123456789") {
			return false
		}
		cells++
		if hasClass(cell, column) && !(strings.Contains(cell, " von ") && nameLike(cell)) {
			named++
		}
	}
	return cells > 1 && (named == cells || cells > 2 && named == cells-1)
}

// lacksFirst reports a row of bars whose first cell is empty.
func lacksFirst(s string) bool {
	return strings.HasPrefix(s, "|") && strings.HasPrefix(strings.TrimLeft(s[1:], " "), "|")
}

// row tells the head of a table from its rows.
func (c *cutter) row(i int) Kind {
	next := i+1 < len(c.lines) && c.has(i+1, celled)
	if next && (c.starts(i) || !c.has(i-1, celled)) && (c.lines[i+1].ruled || namesColumns(c.of(i))) {
		return TableHead
	}
	return Table
}

// cells reports a line in columns: a tab or a bar between two cells. A bar in a long sentence is none.
func cells(s string) bool {
	n := bulletEnd(s)
	if strings.IndexByte(s[n:], '\t') > 0 {
		return true
	}
	i := strings.IndexByte(s, '|')
	return i >= 0 && i < 2*maxHeading && (strings.Contains(s, " | ") || strings.Count(s, "|") > 1)
}

// aligned reports a line that blanks may part into columns.
func aligned(s string) bool {
	return len(s) <= 2*maxHeading && strings.Contains(s, "  ") && len(Cells(s[bulletEnd(s):])) > 1
}

// Semicolons reports whether a row that has no other marks between its cells parts them by semicolons.
func Semicolons(row string) bool {
	return strings.Count(row, ";") > 1 && !strings.ContainsAny(row, "\t|:") && !strings.Contains(row, "  ")
}

// semicolons finds the rows of tables whose cells semicolons part: neighbours in a block that have as many of them.
func (c *cutter) semicolons() {
	for i := 0; i+1 < len(c.lines); i++ {
		a, b := &c.lines[i], &c.lines[i+1]
		if c.starts(i+1) || a.set || b.set || (a.looks|b.looks)&(final|long|signs) != 0 {
			continue
		}
		if s, t := c.of(i), c.of(i+1); Semicolons(s) && Semicolons(t) && strings.Count(s, ";") == strings.Count(t, ";") {
			a.looks |= celled
			b.looks |= celled
		}
	}
}

// align finds the rows of tables whose columns are aligned by blanks: neighbours in a block that have a column in common.
func (c *cutter) align() {
	for i := 0; i+1 < len(c.lines); i++ {
		if !c.starts(i+1) && c.alignedRow(i) && c.alignedRow(i+1) && shareColumn(c.of(i), c.of(i+1)) {
			c.lines[i].looks |= celled
			c.lines[i+1].looks |= celled
		}
	}
}

func (c *cutter) alignedRow(i int) bool {
	return c.has(i, aligns) && !c.lines[i].set && !c.has(i, final|timed|signs)
}

// shareColumn reports whether cells of two rows behind the first begin at the same character.
func shareColumn(a, b string) bool {
	for _, x := range Cells(a)[1:] {
		for _, y := range Cells(b)[1:] {
			if utf8.RuneCountInString(a[:x[0]]) == utf8.RuneCountInString(b[:y[0]]) {
				return true
			}
		}
	}
	return false
}

// Border reports whether the white space between two words of a table parts cells: a tab, or two blanks and more.
func Border(gap string) bool {
	return strings.IndexByte(gap, '\t') >= 0 || strings.Contains(gap, "  ")
}

// Cells gives the cells of a row, begin and end of each in bytes, without the white space around them. Tabs or bars part
// them; in a row that has none two blanks and more, or else semicolons.
func Cells(row string) [][2]int {
	out := make([][2]int, 0, 8)
	cell := func(from, to int) {
		s := row[from:to]
		from += len(s) - len(strings.TrimLeftFunc(s, blank))
		out = append(out, [2]int{from, from + len(strings.TrimFunc(s, blank))})
	}
	start := 0
	marks := "\t|"
	if Semicolons(row) {
		marks = ";"
	}
	if strings.ContainsAny(row, marks) {
		for i := range len(row) {
			if strings.IndexByte(marks, row[i]) >= 0 {
				cell(start, i)
				start = i + 1
			}
		}
		cell(start, len(row))
		return out
	}
	for {
		n := strings.Index(row[start:], "  ")
		if n < 0 {
			cell(start, len(row))
			return out
		}
		cell(start, start+n)
		for start += n; start < len(row) && row[start] == ' '; start++ {
		}
	}
}
