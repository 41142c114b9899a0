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
