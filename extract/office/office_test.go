package office

import (
	"flag"
	"fmt"
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

// published is the day on which the examples of the rules appeared.
const published = "2024-05-01"

// TestRules runs the examples of every rule. The claims of a text must be those behind the arrow, all of them, and the rule
// must have made one of them or given one its dates. A counter-example must not make the rule give anything.
func TestRules(t *testing.T) {
	rs, err := loadRules()
	if err != nil {
		t.Fatal(err)
	}
	ids := map[string]bool{}
	for _, r := range rs.rules {
		if ids[r.id] {
			t.Errorf("%s:%d: a second rule is called %s", r.file, r.line, r.id)
		}
		ids[r.id] = true
		if len(r.yes) == 0 || len(r.no) == 0 {
			t.Errorf("%s:%d: rule %s has %d examples and %d counter-examples: write at least one of each", r.file, r.line, r.id, len(r.yes), len(r.no))
		}
		if len(r.patterns) == 0 || len(r.gives) == 0 {
			t.Errorf("%s:%d: rule %s has no match or no give", r.file, r.line, r.id)
		}
		for _, y := range r.yes {
			got, fired := read(t, y.text)
			if !fired[r.id] {
				t.Errorf("%s:%d: rule %s gives nothing on its example %q", r.file, r.line, r.id, y.text)
			}
			if *update {
				rewrite(t, r.file, y.text, got)
			} else if want := strings.Join(y.claims, ";;"); got != want {
				t.Errorf("%s:%d: rule %s on %q\n got %s\nwant %s", r.file, r.line, r.id, y.text, got, want)
			}
		}
		for _, n := range r.no {
			if got, fired := read(t, n); fired[r.id] {
				t.Errorf("%s:%d: rule %s must give nothing on %q, gives %s", r.file, r.line, r.id, n, got)
			}
		}
	}
}

// rewrite puts the claims behind the arrow of an example.
func rewrite(t *testing.T, file, text, claims string) {
	t.Helper()
	raw, err := os.ReadFile("rules/" + file)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(raw), "\n")
	for i, line := range lines {
		if strings.HasPrefix(line, "yes "+text+" =>") {
			lines[i] = strings.TrimRight("yes "+text+" => "+claims, " ")
		}
	}
	if err := os.WriteFile("rules/"+file, []byte(strings.Join(lines, "\n")), 0o644); err != nil {
		t.Fatal(err)
	}
}

// read gives the claims of a text, "holder | role | body | status | start..end" parted by ";;", and the rules that fired.
func read(t *testing.T, text string) (string, map[string]bool) {
	t.Helper()
	text = strings.ReplaceAll(text, `\n`, "\n")
	f, doc := finder(t), document.Document{ID: "x", Text: text, Published: published}
	doc.Segments = document.Cut(text, published, nil)
	r := &reader{}
	r.begin(f, &doc, mentions().Find(&doc))
	r.fired = map[string]bool{}
	for i := range doc.Segments {
		r.segment(i)
	}
	var out []string
	for _, c := range r.finish() {
		out = append(out, line1(c))
	}
	return strings.Join(out, ";;"), r.fired
}

// line1 writes a claim as the examples do.
func line1(c graph.Claim) string {
	s := fmt.Sprintf("%s | %s | %s | %s", c.Holder, c.Role, c.Body, c.Status)
	if c.Start != "" || c.End != "" {
		s += fmt.Sprintf(" | %s..%s", c.Start, c.End)
	}
	return s
}

var mentions = sync.OnceValue(func() *mention.Finder { return mention.NewFinder(gazetteer.Default()) })

var builtIn = sync.OnceValues(New)

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
