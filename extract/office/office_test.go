package office

import (
	"flag"
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/gazetteer"
	"github.com/amtszeit/amtszeit/graph"
)

var update = flag.Bool("update", false, "write the claims that the rules make behind their examples")

// TestRules checks all rules and tables as the command check does: every rule has examples and counter-examples, and they hold.
func TestRules(t *testing.T) {
	if *update {
		rewriteExamples(t)
	}
	checked, faults, err := Check(gazetteer.Default())
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range faults {
		t.Error(f)
	}
	rules := 0
	for _, c := range checked {
		rules += c.Rules
		if c.Rules == 0 && c.Lines == 0 || c.Rules > 0 && (c.Examples < c.Rules || c.Counters < c.Rules) {
			t.Errorf("%s: checked %+v", c.File, c)
		}
	}
	if rules < 100 || len(checked) < 10 {
		t.Errorf("checked %d rules in %d files, want all", rules, len(checked))
	}
}

// rewriteExamples puts behind the arrows of all examples the claims that the program makes.
func rewriteExamples(t *testing.T) {
	t.Helper()
	rs, err := loadRules()
	if err != nil {
		t.Fatal(err)
	}
	x := newExaminer(rs, gazetteer.Default())
	for _, r := range rs.rules {
		for _, e := range r.yes {
			got, _ := x.read(e.text)
			rewrite(t, r.file, e.line, e.text, got)
		}
	}
}

// rewrite puts claims behind the arrow of an example.
func rewrite(t *testing.T, file string, line int, text, claims string) {
	t.Helper()
	raw, err := os.ReadFile("rules/" + file)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(raw), "\n")
	lines[line-1] = strings.TrimRight("yes "+text+" => "+claims, " ")
	if err := os.WriteFile("rules/"+file, []byte(strings.Join(lines, "\n")), 0o644); err != nil {
		t.Fatal(err)
	}
}

var mentions = sync.OnceValue(func() *mention.Finder { return mention.NewFinder(gazetteer.Default()) })

var builtIn = sync.OnceValues(func() (*Finder, error) { return New() })

func finder(t testing.TB) *Finder {
	t.Helper()
	f, err := builtIn()
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// find runs the whole way from text to claims.
func find(t *testing.T, text string, published graph.Date) []graph.Claim {
	t.Helper()
	doc := document.Document{ID: "x", Text: text, Published: published}
	doc.Segments = document.Cut(text, published, nil)
	return finder(t).Find(&doc, mentions().Find(&doc))
}
