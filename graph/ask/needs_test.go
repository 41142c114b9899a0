package ask

import (
	"os"
	"slices"
	"strings"
	"testing"
)

// TestPatterns compiles all patterns of the lists, and checks that those of marks and times need nothing that what they match
// doesn't have.
func TestPatterns(t *testing.T) {
	all := map[string][]pattern{"times.tsv": {words().times.between, words().times.and}}
	for _, f := range words().forms {
		f.compile()
	}
	for _, m := range words().marks {
		all["marks.tsv"] = append(all["marks.tsv"], m.pattern)
	}
	for _, p := range words().times.parts {
		all["times.tsv"] = append(all["times.tsv"], p.pattern)
	}
	for _, r := range words().times.relatives {
		all["times.tsv"] = append(all["times.tsv"], r.pattern)
	}
	for _, r := range words().times.relations {
		all["times.tsv"] = append(all["times.tsv"], r.pattern)
	}
	for list, patterns := range all {
		text, err := data.ReadFile("data/" + list)
		if err != nil {
			t.Fatal(err)
		}
		said := strings.FieldsFunc(string(text), func(r rune) bool { return strings.ContainsRune("|()?:\t\n", r) })
		for _, p := range patterns {
			for _, words := range append(said, "vor drei Jahren, ", "two years ago, ", "Ende des Jahres 2020", "bitte und ") {
				if p.compile().MatchString(words) && !p.needs.metBy(strings.ToLower(words)) {
					t.Errorf("%s: %v matches %q, which hasn't what it needs: %q", list, p.compile(), words, p.needs)
				}
			}
		}
	}
}

// TestNeedsOfForms checks that no form needs anything that a question which its pattern matches doesn't have.
func TestNeedsOfForms(t *testing.T) {
	var questions []string
	for _, f := range words().forms {
		questions = append(questions, f.example, f.counter)
	}
	err := eachRow(os.DirFS("testdata"), "phrasings.tsv", 2, func(row []string) error {
		questions = append(questions, row[0])
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range words().forms {
		for _, question := range questions {
			text := normalize(question)
			if !f.needs.metBy(strings.ToLower(text)) && f.compile().MatchString(text) {
				t.Errorf("the form of %q matches %q, which hasn't what it needs: %q", f.example, text, f.needs)
			}
		}
	}
}

func TestNeeds(t *testing.T) {
	r := needsReader{"{holder}": nil, "{wer}": {{"wer", "welche person"}}}
	tests := []struct {
		pattern string
		want    needs
	}{
		{`{wer} kam vor {holder}`, needs{{"wer", "welche person"}, {" kam vor "}}},
		{`(?:das )?Amt(?:{wer}| von {holder})`, needs{{"amt"}, {"wer", "welche person", " von "}}},
		{`(?:{holder}|{wer})`, nil},
		{`wann (?:kam|kommt)?{holder}s`, needs{{"wann "}, {"s"}}},
		{`(?:ab)+ \d{4}`, needs{{"ab"}, {" "}}},
		{`ab?c+d{0,2}e`, needs{{"a"}, {"c"}, {"e"}}},
		{`[ab|)]x\.\pLy\p{Lu}z(?P<n>Ä)?`, needs{{"x."}, {"y"}, {"z"}}},
		{`(?:a|lang mit b|)`, nil},
		{`(?:ein kurzes|a langes Wort)`, needs{{"ein kurzes", "a langes wort"}}},
		{`(?:x{wer}|langer {wer})`, needs{{"wer", "welche person", "langer "}}},
	}
	for _, test := range tests {
		got, err := r.read(test.pattern)
		if err != nil || !slices.EqualFunc(got, test.want, slices.Equal[[]string]) {
			t.Errorf("%s needs %q, %v; want %q", test.pattern, got, err, test.want)
		}
	}
	for pattern, want := range map[string]string{"{wre} kam": "{wre} is neither a slot nor in macros.tsv", "(wer": "missing closing )"} {
		if _, err := r.read(pattern); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s gives %v, want %q", pattern, err, want)
		}
	}
}
