package office

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/gazetteer"
	"github.com/amtszeit/amtszeit/graph"
)

func TestRules(t *testing.T) {
	rs, err := loadRules()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rs.rules {
		if len(r.yes) == 0 {
			t.Errorf("%s:%d: rule %s has no example", r.file, r.line, r.id)
		}
		for _, y := range r.yes {
			got := claimsOf(t, y.text, r.id)
			if want := strings.Join(y.claims, "\n"); got != want {
				t.Errorf("%s:%d: rule %s on %q\n got %s\nwant %s", r.file, r.line, r.id, y.text, got, want)
			}
		}
		for _, n := range r.no {
			if got := claimsOf(t, n, r.id); got != "" {
				t.Errorf("%s:%d: rule %s must give nothing on %q, gives %s", r.file, r.line, r.id, n, got)
			}
		}
	}
}

func claimsOf(t *testing.T, text, rule string) string {
	t.Helper()
	var out []string
	for _, c := range find(t, text, "2024-05-01") {
		if c.Rule == rule {
			out = append(out, fmt.Sprintf("%s | %s | %s | %s", c.Holder, c.Role, c.Body, c.Status))
		}
	}
	return strings.Join(out, "\n")
}

var finder = sync.OnceValues(New)

// find runs the whole way from text to claims.
func find(t *testing.T, text string, published graph.Date) []graph.Claim {
	t.Helper()
	f, err := finder()
	if err != nil {
		t.Fatal(err)
	}
	doc := &document.Document{ID: "x", Text: text, Published: published}
	doc.Segments = document.Cut(text, published, nil)
	return f.Find(doc, mention.NewFinder(gazetteer.Default()).Find(doc))
}
