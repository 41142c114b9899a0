package store

import (
	"cmp"
	"context"
	"errors"
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
// [vocab.Check] refuses, and claims that [vocab.Parse] can't read.
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
	if s.closed {
		return errClosed
	}
	defer s.resetAfter(&err)
	defer guard(&err)()

	c, err := s.diff(ctx, graphs, wanted)
	if err != nil || len(c.del)+len(c.add) == 0 {
		return cmp.Or(err, ctx.Err())
	}
	return s.back.write(ctx, c)
}

// resetAfter makes the store usable after a failed write, or closes it.
func (s *Store) resetAfter(err *error) {
	if *err == nil {
		return
	}
	if again := s.back.reset(context.Background()); again != nil {
		s.closed = true
		*err = fmt.Errorf("%w; and the store can't be opened again: %w", *err, errors.Join(again, s.back.close()))
	}
}

// diff tells what makes the graphs hold exactly the wanted quads.
func (s *Store) diff(ctx context.Context, graphs []Graph, wanted []map[quad.Quad]bool) (change, error) {
	c := change{sizes: map[quad.IRI]int{}}
	labels := make([]quad.Value, len(graphs))
	for i, g := range graphs {
		labels[i] = g.IRI
		c.sizes[g.IRI] = len(wanted[i])
	}
	old, err := s.back.match(ctx, lookup{quad.Label, labels})
	if err != nil {
		return c, err
	}
	present := make(map[quad.Quad]bool, len(old))
	for _, q := range old {
		present[q] = true
	}
	for i, g := range graphs {
		for _, q := range g.Quads { // in their order, which keeps what belongs together together
			q.Label = g.IRI
			if wanted[i][q] && !present[q] {
				present[q] = true // it may be given twice
				c.add = append(c.add, q)
			}
		}
	}
	place := make(map[quad.Value]int, len(graphs))
	for i, g := range graphs {
		place[g.IRI] = i
	}
	before := make([][]quad.Quad, len(graphs))
	for _, q := range old {
		i := place[q.Label]
		before[i] = append(before[i], q)
		if !wanted[i][q] {
			c.del = append(c.del, q)
		}
	}
	if len(c.del)+len(c.add) == 0 {
		return c, nil
	}
	for i, g := range graphs {
		sheets, err := newSheets(g.IRI, before[i], g.Quads)
		if err != nil {
			return c, err
		}
		c.sheets = append(c.sheets, sheets...)
	}
	return c, nil
}

// apply deletes, then adds, in two calls, since Cayley loses quads if they share one. A quad that was to be deleted
// and is absent, or was to be added and is present, is passed over, so that a half-made change can be taken back.
func apply(ctx context.Context, qs graph.QuadStore, del, add []quad.Quad) error {
	for _, part := range []struct {
		quads  []quad.Quad
		action graph.Procedure
	}{{del, graph.Delete}, {add, graph.Add}} {
		if err := ctx.Err(); err != nil {
			return err
		}
		if len(part.quads) == 0 {
			continue
		}
		deltas := make([]graph.Delta, len(part.quads))
		for i, q := range part.quads {
			deltas[i] = graph.Delta{Quad: q, Action: part.action}
		}
		if err := qs.ApplyDeltas(deltas, graph.IgnoreOpts{IgnoreDup: true, IgnoreMissing: true}); err != nil {
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
