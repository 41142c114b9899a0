package office

import (
	_ "embed"
	"strings"

	"github.com/amtszeit/amtszeit/gazetteer/fault"
)

//go:embed rules/parts.tsv
var partsFile string

// wordParts maps the classes of rules/parts.tsv to their parts, in the order of the file.
type wordParts map[string][]string

// nounParts is the built-in list.
var nounParts = sound(parseParts("parts.tsv", partsFile))

func parseParts(name, file string) (wordParts, fault.List) {
	out := wordParts{}
	var faults fault.List
	for r := range rows(name, file, &faults) {
		out[r.key] = append(out[r.key], r.words...)
		for _, part := range r.words {
			if prefix, _, ok := strings.Cut(part, ":"); r.key == "compound" && (!ok || prefix == "") {
				faults.Add(name, r.line, len(r.key)+2, "%q has no colon: write the beginning of the role, a colon and the body", part)
			}
		}
	}
	return out, faults
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
