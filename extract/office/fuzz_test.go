package office

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzRules reads files of rules: whatever stands in them, each fault has a place and a text, and a file without faults has
// rules with patterns and claims.
func FuzzRules(f *testing.F) {
	files, err := builtInFiles()
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		for rule := range strings.SplitSeq(file.Text, "\n\n") {
			f.Add(rule)
		}
	}
	f.Add("rule a\nmatch {person}{0,3}(?<x>\\uE001|[^)]\ngive {x} succeeds {he} of {last} in {x}\nneeds office leads\nweight 1e1")
	verbs, err := ruleFiles.ReadFile("rules/verbs.tsv")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string) {
		rs := newRuleSet()
		rs.readVerbs("verbs.tsv", string(verbs))
		rs.readRules("x.rules", text)
		lines := strings.Count(text, "\n") + 1
		for _, x := range rs.faults {
			if x.File != "x.rules" || x.Line < 1 || x.Line > lines || x.Column < 1 || x.Text == "" || !utf8.ValidString(x.Text) {
				t.Errorf("the fault %+v has no place or no text", x)
			}
		}
		for _, r := range rs.rules {
			if len(rs.faults) == 0 && (len(r.patterns) == 0 || len(r.gives) == 0) {
				t.Errorf("the rule %s has no pattern or makes no claim, and that is no fault", r.id)
			}
			for _, p := range r.patterns {
				if got := strings.Join(elementsOf(p.source), ""); got != p.source {
					t.Errorf("the elements of %q make %q", p.source, got)
				}
			}
		}
	})
}

// FuzzTables reads tables of words.
func FuzzTables(f *testing.F) {
	for _, name := range tableNames() {
		text, err := tableFiles.ReadFile("rules/" + name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(name, string(text))
	}
	f.Add("words.tsv", "#   keep x\nkeep\ta \xff\n\tb\nkeep\t\n")
	f.Fuzz(func(t *testing.T, name, text string) {
		if !IsTable(name) {
			t.Skip("no table has this name")
		}
		c := checker{}
		c.table(File{name, text})
		for _, x := range c.faults {
			if x.File != name || x.Text == "" || x.Line > 0 && x.Column < 1 {
				t.Errorf("the fault %+v has no place or no text", x)
			}
		}
	})
}
