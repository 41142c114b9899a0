package store

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/query/path"
	"github.com/cayleygraph/cayley/query/shape"
	"github.com/cayleygraph/quad"
)

// TestPlan asks a query that Cayley's own planner answers by reading the whole store.
func TestPlan(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "a.db"))
	g := document(1, 120, 0)
	if err := s.Replace(t.Context(), g.IRI, g.Quads); err != nil {
		t.Fatal(err)
	}
	claim := quad.IRI("urn:Claim")
	want, err := s.Subjects(t.Context(), "urn:a", claim)
	if err != nil || len(want) != 20 {
		t.Fatalf("got %d claims, %v", len(want), err)
	}
	err = s.View(func(qs graph.QuadStore) error {
		claims := path.StartPath(qs, claim).In(quad.IRI("urn:a"))
		got, err := claims.Iterate(t.Context()).AllValues(qs)
		slices.SortFunc(got, compareValues)
		if !slices.Equal(got, want) {
			t.Errorf("got %v, want %v", got, want)
		}
		plan, _ := shape.Optimize(t.Context(), claims.Shape(), qs)
		if text := fmt.Sprintf("%#v", plan); !strings.Contains(text, "store.prefixScan") {
			t.Errorf("the plan doesn't scan the index: %s", text)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestOnlyReplaceWrites tries to write past the store, as a query could.
func TestOnlyReplaceWrites(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "a.db"))
	err := s.View(func(qs graph.QuadStore) error {
		return qs.ApplyDeltas([]graph.Delta{{Quad: q("s", "p", quad.String("o")), Action: graph.Add}}, graph.IgnoreOpts{})
	})
	if err == nil {
		t.Error("no error")
	}
	if got := dump(t, s); len(got) != 0 {
		t.Errorf("the store holds %q", got)
	}
}
