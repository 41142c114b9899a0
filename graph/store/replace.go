package store

import (
	"context"
	"fmt"

	"github.com/amtszeit/amtszeit/graph/vocab"
	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
)

// Graph is a named graph: its IRI and its quads, whose label is that IRI or empty.
type Graph struct {
	IRI   quad.IRI
	Quads []quad.Quad
}

// Replace makes the named graph consist of exactly the given quads, in any order; no quads remove the graph. It is
// done as a whole or, on an error or when ctx ends, not at all. Only what differs is written. It refuses what
// [vocab.Check] refuses.
func (s *Store) Replace(ctx context.Context, g quad.IRI, quads []quad.Quad) error {
	return s.ReplaceAll(ctx, []Graph{{g, quads}})
}

// ReplaceAll is [Store.Replace] for several graphs in one commit: all of them or none. It is the fast way to build;
// 10,000 to 20,000 quads in one call are a good measure. A graph that is given twice is an error.
func (s *Store) ReplaceAll(ctx context.Context, graphs []Graph) (err error) {
	wanted, err := sets(graphs)
	if err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.qs == nil {
		return errClosed
	}
	defer s.reopenAfter(&err)
	defer guard(&err)()

	c := change{sizes: map[quad.IRI]int{}}
	for i, g := range graphs {
		if err := s.diff(ctx, g.IRI, wanted[i], &c); err != nil {
			return err
		}
	}
	if len(c.del)+len(c.add) == 0 {
		return ctx.Err()
	}
	return s.back.write(ctx, s.qs, c)
}

// reopenAfter replaces the quad store after a failed write: it may have cached ids that were never committed.
func (s *Store) reopenAfter(err *error) {
	if *err == nil {
		return
	}
	qs, again := s.back.quadStore()
	s.qs = qs
	if again != nil {
		s.qs = nil
		*err = fmt.Errorf("%w; and the store can't be opened again: %w", *err, again)
	}
}

// diff adds to c what makes graph g hold exactly the wanted quads.
func (s *Store) diff(ctx context.Context, g quad.IRI, wanted map[quad.Quad]bool, c *change) error {
	old, err := match(ctx, s.qs, quad.Label, g, nil)
	if err != nil {
		return err
	}
	present := make(map[quad.Quad]bool, len(old))
	for _, q := range old {
		present[q] = true
		if !wanted[q] {
			c.del = append(c.del, graph.Delta{Quad: q, Action: graph.Delete})
		}
	}
	for q := range wanted {
		if !present[q] {
			c.add = append(c.add, graph.Delta{Quad: q, Action: graph.Add})
		}
	}
	c.sizes[g] = len(wanted)
	return nil
}

// apply deletes, then adds, in two calls, since Cayley loses quads if they share one. A quad that was to be deleted
// and is absent, or was to be added and is present, is passed over, so that a half-made change can be taken back.
func apply(ctx context.Context, qs graph.QuadStore, del, add []graph.Delta) error {
	ignore := graph.IgnoreOpts{IgnoreDup: true, IgnoreMissing: true}
	for _, deltas := range [][]graph.Delta{del, add} {
		if err := ctx.Err(); err != nil {
			return err
		}
		if len(deltas) == 0 {
			continue
		}
		if err := qs.ApplyDeltas(deltas, ignore); err != nil {
			return err
		}
	}
	return ctx.Err()
}

// sets checks the graphs and gives the quads of each as a set, labelled.
func sets(graphs []Graph) ([]map[quad.Quad]bool, error) {
	seen := make(map[quad.IRI]bool, len(graphs))
	out := make([]map[quad.Quad]bool, len(graphs))
	for i, g := range graphs {
		if seen[g.IRI] {
			return nil, fmt.Errorf("graph %s is given twice in one batch: merge the two or write them one after the other", g.IRI)
		}
		seen[g.IRI] = true
		set, err := g.set()
		if err != nil {
			return nil, err
		}
		out[i] = set
	}
	return out, nil
}

func (g Graph) set() (map[quad.Quad]bool, error) {
	set := make(map[quad.Quad]bool, len(g.Quads))
	for _, q := range g.Quads {
		if q.Label == nil {
			q.Label = g.IRI
		}
		if q.Label != g.IRI {
			return nil, fmt.Errorf("quad %v belongs to graph %v, not to %s: give each graph its own quads", q, q.Label, g.IRI)
		}
		if err := vocab.Check(q); err != nil {
			return nil, fmt.Errorf("graph %s: %w", g.IRI, err)
		}
		set[q] = true
	}
	return set, nil
}
