package document

import "strings"

// namesColumns reports whether a row names columns: all of its cells, or all but one of three and more, have a word that
// does, and none is long or has a digit.
func namesColumns(s string) bool {
	cells, named := 0, 0
	for cell := range strings.FieldsFuncSeq(s, func(c rune) bool { return c == '\t' || c == '|' }) {
		cell = strings.TrimFunc(cell, blank)
		if cell == "" {
			continue
		}
		if len(cell) > maxLabel || strings.ContainsAny(cell, ",0123456789") {
			return false
		}
		cells++
		if hasClass(cell, column) {
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
