package timex

import (
	"embed"
	"fmt"
	"io/fs"
)

//go:embed rules/*.txt
var ruleFiles embed.FS

// rule is one entry of the rule files; rules/README.txt describes their form.
type rule struct {
	id, kind, value  string
	mod, quant, freq string
	point, begin     string // the date that a duration leads to, or begins with
	until            string // a month: the value is not later than it within one year
	also             string // the value of the second timex of its patterns
	patterns         []string
	yes              []sample
	no               []sample
	order            int
	file             string
	line             int
}

// sample is a text with, in brackets, what a rule finds in it.
type sample struct {
	text, want, created string
	line                int
}

// loadRules reads all rule files and compiles them.
func loadRules(lex *lexicon) (*trie, []*rule, error) {
	names, err := fs.Glob(ruleFiles, "rules/*.txt")
	if err != nil {
		return nil, nil, err
	}
	t := &trie{nodes: []node{{}}}
	var all []*rule
	for _, name := range names {
		data, err := ruleFiles.ReadFile(name)
		if err != nil {
			return nil, nil, err
		}
		rules, err := readRules(name, string(data))
		if err != nil {
			return nil, nil, err
		}
		all = append(all, rules...)
	}
	for i, r := range all {
		r.order = i
		if err := t.add(lex, r); err != nil {
			return nil, nil, fmt.Errorf("%s:%d: rule %s: %w", r.file, r.line, r.id, err)
		}
	}
	t.index(len(lex.syms))
	lex.table = newTable(lex.senses)
	return t, all, nil
}

// add compiles a rule's patterns.
func (t *trie) add(lex *lexicon, r *rule) error {
	for _, p := range r.patterns {
		sequences, err := lex.compile(p)
		if err != nil {
			return fmt.Errorf("in %q %w", p, err)
		}
		for _, elements := range sequences {
			v := &variant{rule: r, elements: elements}
			for i, e := range elements {
				for e.span > len(v.spans) {
					v.spans = append(v.spans, span{i, i})
				}
				if e.span > 0 {
					v.spans[e.span-1].to = i + 1
				}
			}
			if len(v.spans) == 0 {
				return fmt.Errorf("%q has nothing between < and >", p)
			}
			t.insert(v)
		}
	}
	return nil
}
