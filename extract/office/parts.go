package office

import (
	_ "embed"
	"strings"
)

//go:embed rules/parts.tsv
var partsFile string

// wordParts maps the classes of rules/parts.tsv to their parts, in the order of the file.
type wordParts map[string][]string

// nounParts is the built-in list; the file is part of the program, TestParts checks its lines.
var nounParts = parseParts(partsFile)

func parseParts(file string) wordParts {
	out := wordParts{}
	for class, list := range rows(file) {
		out[class] = append(out[class], strings.Split(list, "; ")...)
	}
	return out
}

// end reports whether a word ends with a part of the class.
func (w wordParts) end(word, class string) bool {
	for _, part := range w[class] {
		if strings.HasSuffix(word, part) {
			return true
		}
	}
	return false
}

// begin reports whether a word begins with a part of the class.
func (w wordParts) begin(word, class string) bool {
	for _, part := range w[class] {
		if strings.HasPrefix(word, part) {
			return true
		}
	}
	return false
}

// in reports whether a part of the class stands anywhere in a word.
func (w wordParts) in(word, class string) bool {
	for _, part := range w[class] {
		if strings.Contains(word, part) {
			return true
		}
	}
	return false
}
