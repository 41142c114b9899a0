package timex

import (
	"strings"
	"testing"

	"github.com/amtszeit/amtszeit/graph"
)

// TestRules runs the examples and counter-examples beside the rules.
func TestRules(t *testing.T) {
	tagger, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range tagger.rules {
		if len(r.yes) == 0 && r.kind != "NONE" {
			t.Errorf("%s:%d: rule %s has no example", r.file, r.line, r.id)
		}
		if len(r.no) == 0 {
			t.Errorf("%s:%d: rule %s has no counter-example", r.file, r.line, r.id)
		}
		for _, s := range r.yes {
			tagger.checkExample(t, r, s)
		}
		for _, s := range r.no {
			for _, x := range tagger.Tag(s.text, graph.Date(s.created)) {
				if r.kind == "NONE" || x.Rule == r.id {
					t.Errorf("%s:%d: rule %s: %q must not match, but %q was found by %s", r.file, s.line, r.id, s.text, x.Text, x.Rule)
				}
			}
		}
	}
}

func (t *Tagger) checkExample(test *testing.T, r *rule, s sample) {
	before, rest, _ := strings.Cut(s.text, "[")
	inside, after, ok := strings.Cut(rest, "]")
	if !ok || s.want == "" {
		test.Errorf("%s:%d: write the example as: text with [span] = value", r.file, s.line)
		return
	}
	found := t.Tag(before+inside+after, graph.Date(s.created))
	for _, x := range found {
		if x.Start == len(before) && x.Text == inside && x.Type == r.kind && x.Value == s.want && x.Rule == r.id {
			return
		}
	}
	test.Errorf("%s:%d: rule %s: want [%s] %s %s, got %s", r.file, s.line, r.id, inside, r.kind, s.want, show(found))
}

func show(found []Timex) string {
	var b strings.Builder
	for _, x := range found {
		b.WriteString("[" + x.Text + "] " + x.Type + " " + x.Value + " (" + x.Rule + ") ")
	}
	return b.String()
}
