package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/amtszeit/amtszeit/graph/store/storetest"
)

// TestBackEnds runs the same commands on every back end that lasts. They must print the same bytes, and where an answer
// can be had without a database, the same as that.
func TestBackEnds(t *testing.T) {
	docs := filepath.Join(t.TempDir(), "docs")
	if err := os.CopyFS(docs, os.DirFS("../../testdata/docs")); err != nil {
		t.Fatal(err)
	}
	steps := []struct {
		name string
		args []string
		// sorted says that the order of the lines is the back end's own and that it may repeat a line.
		sorted bool
		// change is done to the documents beforehand.
		change func() error
	}{
		{name: "build", args: []string{"build", docs}},
		{name: "build again", args: []string{"build", docs}},
		{name: "ask", args: []string{"ask", "Wer hatte 2019 den Vorsitz im IT-Planungsrat?"}},
		{name: "ask as JSON", args: []string{"ask", "--json", "Who chaired the IT-Planungsrat in 2023?"}},
		{name: "ask in vain", args: []string{"ask", "Wer war 1999 Vorsitzender des IT-Planungsrats?"}},
		{name: "holders", args: []string{"holders", "--role", "Vorsitz", "--body", "IT-Planungsrat", "--at", "2020", "--json"}},
		{name: "holders of a role", args: []string{"holders", "--role", "CIO", "--json"}},
		{name: "person", args: []string{"person", "Patrick Burghardt"}},
		{name: "timeline", args: []string{"timeline", "IT-Planungsrat"}},
		{name: "conflicts", args: []string{"conflicts", "--json"}},
		{name: "N-Quads", args: []string{"export", "--format", "nquads"}},
		{name: "N-Triples", args: []string{"export", "--format", "ntriples"}},
		{name: "JSON-LD", args: []string{"export", "--format", "jsonld"}},
		{name: "Turtle", args: []string{"export", "--format", "turtle", "--body", "IT-Planungsrat"}},
		{name: "CSV", args: []string{"export", "--format", "csv", "--at", "2023"}},
		{name: "query", args: []string{"query", `g.V("<urn:amtszeit:body:Hamburg>").In("<http://www.w3.org/ns/org#organization>").All()`}, sorted: true},
		{name: "query with a filter", args: []string{"query", `g.V().Has("<http://schema.org/startDate>").Out("<http://www.w3.org/ns/org#member>").All()`}, sorted: true},
		{name: "changed", args: []string{"build", docs}, change: func() error {
			return os.WriteFile(filepath.Join(docs, "2019-bremen-vorsitz.txt"), []byte("Bremen hat den Vorsitz abgegeben."), 0o644)
		}},
		{name: "N-Quads after the change", args: []string{"export", "--format", "nquads"}},
		{name: "pruned", args: []string{"build", "--prune", docs}, change: func() error {
			return os.Remove(filepath.Join(docs, "2026-staedtetag.txt"))
		}},
		{name: "compact", args: []string{"compact"}},
		{name: "N-Quads after pruning", args: []string{"export", "--format", "nquads"}},
	}
	databases := map[string]string{}
	for _, b := range storetest.BackEnds() {
		if b.Lasts && (b.Name != "postgres" || os.Getenv(storetest.Variable) != "") {
			databases[b.Name] = b.New(t)
		}
	}
	for _, step := range steps {
		if step.change != nil {
			if err := step.change(); err != nil {
				t.Fatal(err)
			}
		}
		t.Run(step.name, func(t *testing.T) {
			run := func(source ...string) string {
				args := slices.Concat(step.args[:1], source, step.args[1:])
				exit, out, messages := call(t, args...)
				if exit == exitFailed {
					t.Errorf("%s: %s", source, messages)
				}
				if step.sorted {
					lines := strings.Split(out, "\n")
					slices.Sort(lines)
					out = strings.Join(slices.Compact(lines), "\n")
				}
				messages, _, _ = strings.Cut(messages, "amtszeit: try: ")
				return out + messages
			}
			want := run("--db", databases["file"])
			if want == "" && step.name != "compact" {
				t.Error("no output")
			}
			for name, db := range databases {
				if name == "file" {
					continue
				}
				if got := run("--db", db); got != want {
					t.Errorf("%s gives\n%s\nthe file gives\n%s", name, got, want)
				}
			}
			if slices.Contains([]string{"ask", "holders", "person", "timeline", "conflicts"}, step.args[0]) {
				if got := run("--docs", docs); got != want {
					t.Errorf("memory gives\n%s\nthe file gives\n%s", got, want)
				}
			}
		})
	}
	if databases["postgres"] == "" {
		storetest.Server(t) // says how to have one
	}
}
