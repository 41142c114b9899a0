package main

import (
	"os"
	"path/filepath"
	"testing"
)

// TestStamp tells what another stamp means: other words or rules, whatever they are called, but for the names of files of
// rules, since one of them may take the place of a built-in file.
func TestStamp(t *testing.T) {
	folder := t.TempDir()
	file := func(name, text string) string {
		name = filepath.Join(folder, name)
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return name
	}
	stamp := func(r reading) string {
		t.Helper()
		l, err := r.lexicon()
		if err != nil {
			t.Fatal(err)
		}
		return l.stamp()
	}
	const list, rules = "kind\tname\nbody\tMarktrat\n", "rule a\n"
	a, b := file("a.tsv", list), file("b.tsv", list)
	one, two, both := file("1.rules", rules), file("2.rules", rules), file("3.rules", rules+rules)
	if x, y := stamp(reading{lists: []string{a}}), stamp(reading{lists: []string{b}}); x != y {
		t.Errorf("a list has another stamp under another name: %s, %s", x, y)
	}
	seen := map[string]string{}
	for name, r := range map[string]reading{
		"nothing": {}, "a list": {lists: []string{a}}, "a list twice": {lists: []string{a, b}}, "rules": {rules: []string{one}},
		"rules under another name": {rules: []string{two}}, "twice the rules": {rules: []string{one, two}},
		"in another order": {rules: []string{two, one}}, "in one file": {rules: []string{both}},
		"rules and a list": {lists: []string{a}, rules: []string{one}},
	} {
		s := stamp(r)
		if other := seen[s]; other != "" {
			t.Errorf("%s and %s have one stamp", name, other)
		}
		seen[s] = name
	}
}
