package timex

import (
	"embed"
	"io/fs"
)

//go:embed rules/*.txt
var ruleFiles embed.FS

// none is the type of a rule for what is no date.
const none = "NONE"

// rule is one entry of the rule files; rules/README.md describes their form.
type rule struct {
	id, kind string
	// The templates of the value, of the second timex of a pattern, of the date that a duration leads to or begins with,
	// and of a month that the value doesn't lie behind.
	value, also, point, begin, until string
	mod, quant, freq                 string
	patterns                         []line
	yes, no                          []sample
	order                            int
	file                             string
	line                             int
}

// line is a piece of a rule file and where it stands, from 1.
type line struct {
	text      string
	row, from int
}

// sample is a text with, in brackets, what a rule finds in it.
type sample struct {
	text, want, created string
	line                int
}

// readRules reads all rule files. The rules of a file that sorts first come first.
func readRules() ([]*rule, error) {
	names, err := fs.Glob(ruleFiles, "rules/*.txt")
	if err != nil {
		return nil, err
	}
	var all []*rule
	for _, name := range names {
		data, err := ruleFiles.ReadFile(name)
		if err != nil {
			return nil, err
		}
		rules, err := parseRules(name, string(data))
		if err != nil {
			return nil, err
		}
		all = append(all, rules...)
	}
	for i, r := range all {
		r.order = i
	}
	return all, nil
}
