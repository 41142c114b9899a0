package timex

import (
	"strings"
	"testing"
)

func TestRuleMistakes(t *testing.T) {
	for _, c := range []struct{ name, file, want string }{
		{"no rule", "type DATE\n", `r.txt:1:1: begin with a line "rule NAME"`},
		{"key", "rule a\nkind DATE\n", `r.txt:2:6: write rule, type, value`},
		{"class", "rule a\ntype DATE\n  match am {monat}\n", `r.txt:3:12: write a class of the word lists or of number.go instead of "monat"`},
		{"bracket", "rule a\nmatch [ am {month}\n", `r.txt:2:19: close the optional part with ]`},
		{"other bracket", "rule a\nmatch am ] {month}\n", `r.txt:2:10: open the optional part with [`},
	} {
		t.Run(c.name, func(t *testing.T) {
			words, err := newLexicon()
			if err != nil {
				t.Fatal(err)
			}
			rules, err := parseRules("r.txt", c.file)
			if err == nil {
				_, err = newTrie(words, rules)
			}
			if err == nil || !strings.HasPrefix(err.Error(), c.want) {
				t.Errorf("want %q, got %v", c.want, err)
			}
		})
	}
}

func TestWordMistakes(t *testing.T) {
	for _, c := range []struct{ name, list, want string }{
		{"columns", "# words\nmonth\t01\n", "w.tsv:2:1: write three columns parted by tabs"},
		{"forms", "month\t01\t \n", "w.tsv:1:1: write three columns parted by tabs"},
		{"reserved", "year\t2019\tneunzehn\n", `w.tsv:1:1: choose another class: "year"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			words, err := newLexicon()
			if err != nil {
				t.Fatal(err)
			}
			if err := words.read("w.tsv", c.list); err == nil || !strings.HasPrefix(err.Error(), c.want) {
				t.Errorf("want %q, got %v", c.want, err)
			}
		})
	}
}
