package document

import "strings"

// namesColumns reports whether a row names columns: at least half of its cells begin with a word that does.
func namesColumns(s string) bool {
	cells, named := 0, 0
	for cell := range strings.FieldsFuncSeq(s, func(c rune) bool { return c == '\t' || c == '|' }) {
		cell = strings.TrimFunc(cell, blank)
		if cell == "" {
			continue
		}
		cells++
		for i, w := range strings.Fields(cell) {
			if i < 2 && words.class[strings.Trim(w, ".,:/()")]&column != 0 {
				named++
				break
			}
		}
	}
	return cells > 1 && 2*named >= cells
}
