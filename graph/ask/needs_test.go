package ask

import (
	"os"
	"slices"
	"strings"
	"testing"
)

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
			if !f.needs.metBy(strings.ToLower(text)) && f.pattern().MatchString(text) {
				t.Errorf("the form of %q matches %q, which hasn't what it needs: %q", f.example, text, f.needs)
			}
		}
	}
}

func TestNeeds(t *testing.T) {
	var r needsReader
	r.name("{holder}", nil)
	r.name("{wer}", needs{{"wer", "welche person"}})
	tests := []struct {
		pattern string
		want    needs
	}{
		{`{wer} kam vor {holder}`, needs{{"wer", "welche person"}, {" kam vor "}}},
		{`(?:das )?Amt(?:{wer}| von {holder})`, needs{{"amt"}, {"wer", "welche person", " von "}}},
		{`(?:{holder}|{wer})`, nil},
		{`wann (?:kam|kommt)?{holder}s`, needs{{"wann "}, {"s"}}},
		{`(?:ab)+ \d{4}`, needs{{"ab"}, {" "}}},
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
