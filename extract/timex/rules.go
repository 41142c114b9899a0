package timex

import (
	"embed"
	"fmt"
	"io/fs"
	"strings"
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

// readRules reads one rule file.
func readRules(name, data string) ([]*rule, error) {
	var rules []*rule
	var r *rule
	for n, line := range strings.Split(data, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		key, rest, _ := strings.Cut(line, " ")
		rest = strings.TrimSpace(rest)
		if key == "rule" {
			r = &rule{id: rest, file: name, line: n + 1}
			rules = append(rules, r)
			continue
		}
		if r == nil {
			return nil, fmt.Errorf("%s:%d: begin with a line \"rule NAME\"", name, n+1)
		}
		if err := r.set(key, rest, n+1); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, n+1, err)
		}
	}
	return rules, nil
}

func (r *rule) set(key, rest string, line int) error {
	switch key {
	case "type":
		r.kind = rest
	case "value":
		r.value = rest
	case "mod":
		r.mod = rest
	case "quant":
		r.quant = rest
	case "freq":
		r.freq = rest
	case "point":
		r.point = rest
	case "begin":
		r.begin = rest
	case "until":
		r.until = rest
	case "also":
		r.also = rest
	case "match":
		r.patterns = append(r.patterns, rest)
	case "yes", "no":
		s, err := parseSample(rest, line)
		if err != nil {
			return err
		}
		if key == "yes" {
			r.yes = append(r.yes, s)
		} else {
			r.no = append(r.no, s)
		}
	default:
		return fmt.Errorf("%q is no key: write rule, type, value, mod, quant, freq, point, begin, until, also, match, yes or no", key)
	}
	return nil
}

// parseSample reads "text with [span] = value @created"; the last two parts may be missing.
func parseSample(s string, line int) (sample, error) {
	out := sample{line: line}
	s, out.created, _ = strings.Cut(s, " @")
	s, out.want, _ = strings.Cut(s, " = ")
	out.text = strings.TrimSpace(s)
	if out.text == "" {
		return out, fmt.Errorf("write an example text")
	}
	return out, nil
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
