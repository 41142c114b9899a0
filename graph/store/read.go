package store

import (
	"cmp"
	"context"
	"fmt"
	"iter"
	"slices"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/quad"
)

// Graphs gives the IRIs of all graphs, sorted.
func (s *Store) Graphs(ctx context.Context) (out []quad.IRI, err error) {
	err = s.View(func(graph.QuadStore) error {
		out, err = s.back.graphs()
		return err
	})
	slices.Sort(out)
	return out, err
}

// Quads gives the quads of one graph, sorted by subject, predicate and object; none if there is no such graph.
func (s *Store) Quads(ctx context.Context, g quad.IRI) ([]quad.Quad, error) {
	return s.match(ctx, quad.Label, g, nil)
}

// All gives all quads, graph by graph in the order of [Store.Graphs], each sorted as by [Store.Quads]. A write to the
// store in the meantime is allowed; the graphs that are still to come are given as they then are. It ends with the
// first error.
func (s *Store) All(ctx context.Context) iter.Seq2[quad.Quad, error] {
	return func(yield func(quad.Quad, error) bool) {
		graphs, err := s.Graphs(ctx)
		for _, g := range graphs {
			var quads []quad.Quad
			quads, err = s.Quads(ctx, g)
			for _, q := range quads {
				if !yield(q, nil) {
					return
				}
			}
			if err != nil {
				break
			}
		}
		if err != nil {
			yield(quad.Quad{}, err)
		}
	}
}

// About gives the quads of all graphs with this subject, sorted by predicate, object and graph.
func (s *Store) About(ctx context.Context, subject quad.IRI) ([]quad.Quad, error) {
	return s.match(ctx, quad.Subject, subject, nil)
}

// Subjects gives the subjects of the quads with this predicate and object, sorted, each once.
func (s *Store) Subjects(ctx context.Context, predicate quad.IRI, object quad.Value) ([]quad.Value, error) {
	return s.values(ctx, quad.Object, object, predicate, quad.Subject)
}

// Objects gives the objects of the quads with this subject and predicate, sorted, each once.
func (s *Store) Objects(ctx context.Context, subject, predicate quad.IRI) ([]quad.Value, error) {
	return s.values(ctx, quad.Subject, subject, predicate, quad.Object)
}

func (s *Store) match(ctx context.Context, d quad.Direction, v, predicate quad.Value) (out []quad.Quad, err error) {
	err = s.View(func(qs graph.QuadStore) error {
		out, err = match(ctx, qs, d, v, predicate)
		return err
	})
	slices.SortFunc(out, compareQuads)
	return out, err
}

func (s *Store) values(ctx context.Context, d quad.Direction, v, predicate quad.Value, want quad.Direction) (out []quad.Value, err error) {
	err = s.View(func(qs graph.QuadStore) error {
		found, err := scan(ctx, qs, d, v, predicate)
		if err != nil {
			return err
		}
		out, err = resolve(ctx, qs, found, want)
		return err
	})
	slices.SortFunc(out, compareValues)
	return slices.Compact(out), err
}

// match gives the quads that have value v in direction d and, unless it is nil, the predicate; in any order.
func match(ctx context.Context, qs graph.QuadStore, d quad.Direction, v, predicate quad.Value) ([]quad.Quad, error) {
	found, err := scan(ctx, qs, d, v, predicate)
	if err != nil || len(found) == 0 {
		return nil, err
	}
	values, err := resolve(ctx, qs, found, quad.Directions...)
	if err != nil {
		return nil, err
	}
	out := make([]quad.Quad, len(found))
	for i, v := range values {
		d := quad.Directions[i%len(quad.Directions)]
		if v == nil {
			return nil, fmt.Errorf("the database is damaged, a quad has no %v: build it anew", d)
		}
		out[i/len(quad.Directions)].Set(d, v)
	}
	return out, nil
}

// scan is match without the values: it gives references to quads. Subject, object and label are indexed; the quads
// that one of them gives are few enough to look at the predicate of each.
func scan(ctx context.Context, qs graph.QuadStore, d quad.Direction, v, predicate quad.Value) ([]graph.Ref, error) {
	ref, err := qs.ValueOf(v)
	if err != nil || ref == nil {
		return nil, err
	}
	var only graph.Ref
	if predicate != nil {
		if only, err = qs.ValueOf(predicate); err != nil || only == nil {
			return nil, err
		}
	}
	it := qs.QuadIterator(d, ref).Iterate()
	defer it.Close()
	var out []graph.Ref
	for ctx.Err() == nil && it.Next(ctx) {
		p, err := qs.QuadDirection(it.Result(), quad.Predicate)
		if err != nil {
			return nil, err
		}
		if only == nil || p == only {
			out = append(out, it.Result())
		}
	}
	return out, cmp.Or(it.Err(), ctx.Err())
}

// resolve gives the values that each quad has in the directions, one quad after the other. Each value is fetched once,
// all of them in one batch.
func resolve(ctx context.Context, qs graph.QuadStore, quads []graph.Ref, directions ...quad.Direction) ([]quad.Value, error) {
	place := map[graph.Ref]int{}
	places := make([]int, 0, len(quads)*len(directions))
	var nodes []graph.Ref
	for _, q := range quads {
		for _, d := range directions {
			n, err := qs.QuadDirection(q, d)
			if err != nil {
				return nil, err
			}
			at, ok := place[n]
			if !ok {
				at = len(nodes)
				place[n] = at
				nodes = append(nodes, n)
			}
			places = append(places, at)
		}
	}
	values, err := refs.ValuesOf(ctx, qs, nodes)
	if err != nil {
		return nil, err
	}
	out := make([]quad.Value, len(places))
	for i, at := range places {
		out[i] = values[at]
	}
	return out, nil
}

func compareQuads(a, b quad.Quad) int {
	for _, d := range quad.Directions {
		if c := compareValues(a.Get(d), b.Get(d)); c != 0 {
			return c
		}
	}
	return 0
}

// compareValues sorts by the text of N-Quads. Most values are IRIs; they are compared without making that text.
func compareValues(a, b quad.Value) int {
	x, ok := a.(quad.IRI)
	y, both := b.(quad.IRI)
	if ok && both {
		return cmp.Compare(x, y)
	}
	return cmp.Compare(quad.StringOf(a), quad.StringOf(b))
}
