package gizmo_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/amtszeit/amtszeit/graph/query/gizmo"
	"github.com/amtszeit/amtszeit/graph/store"
	"github.com/amtszeit/amtszeit/graph/store/storetest"
	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
)

func fill(t testing.TB, path string) *store.Store {
	t.Helper()
	s, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	var quads []quad.Quad
	for i := range 5 {
		quads = append(quads, quad.Quad{
			Subject:   quad.IRI(fmt.Sprintf("urn:p:%d", i)),
			Predicate: quad.IRI("urn:in"),
			Object:    quad.IRI("urn:Hessen"),
		})
	}
	if err := s.Replace(context.Background(), "urn:doc", quads); err != nil {
		t.Fatal(err)
	}
	return s
}

func run(ctx context.Context, s *store.Store, script string, limit int) (out []any, err error) {
	err = s.View(func(qs graph.QuadStore) error {
		out, err = gizmo.Run(ctx, qs, script, limit)
		return err
	})
	return out, err
}

func TestRun(t *testing.T) {
	storetest.Run(t, func(t *testing.T, b storetest.BackEnd) {
		s := fill(t, b.New(t))
		for _, c := range []struct {
			script string
			limit  int
			want   string
		}{
			{`g.V("<urn:p:3>").Out("<urn:in>").All()`, 0, `[{"id":"\u003curn:Hessen\u003e"}]`},
			{`g.V("<urn:nobody>").All()`, 0, `[]`},
			{`g.emit(g.V("<urn:Hessen>").In("<urn:in>").Count())`, 0, `[5]`},
			{`for (var i = 0; ; i++) g.emit(i)`, 3, `[0,1,2]`},
		} {
			got, err := run(t.Context(), s, c.script, c.limit)
			text, _ := json.Marshal(got)
			if err != nil || string(text) != c.want {
				t.Errorf("%s: got %s, %v; want %s", c.script, text, err, c.want)
			}
		}
		if got, err := run(t.Context(), s, `g.V("<urn:Hessen>").In("<urn:in>").All()`, 2); err != nil || len(got) != 2 {
			t.Errorf("limit 2: got %d results, %v", len(got), err)
		}
	})
}

func TestRunErrors(t *testing.T) {
	s := fill(t, store.Memory)
	for _, script := range []string{`g.V(`, `throw "no"`, `nonsense()`} {
		if _, err := run(t.Context(), s, script, 0); err == nil {
			t.Errorf("%s: no error", script)
		}
	}
}

func TestRunStopsAtTheDeadline(t *testing.T) {
	s := fill(t, store.Memory)
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if _, err := run(ctx, s, `for (;;) {}`, 0); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got error %v, want the deadline's", err)
	}
}

func ExampleRun() {
	s, _ := store.Open(store.Memory)
	defer s.Close()
	s.Replace(context.Background(), "urn:doc", []quad.Quad{
		{Subject: quad.IRI("urn:Hessen"), Predicate: quad.IRI("urn:chairs"), Object: quad.String("IT-Planungsrat")},
	})
	s.View(func(qs graph.QuadStore) error {
		results, err := gizmo.Run(context.Background(), qs, `g.V("<urn:Hessen>").Out("<urn:chairs>").All()`, 10)
		fmt.Println(results, err)
		return err
	})
	// Output: [map[id:IT-Planungsrat]] <nil>
}
