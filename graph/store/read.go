package store

import (
	"cmp"
	"context"
	"iter"
	"slices"

	"github.com/cayleygraph/quad"
)

// Graphs gives the IRIs of all graphs, sorted.
func (s *Store) Graphs(ctx context.Context) (out []quad.IRI, err error) {
	err = s.read(func() error {
		out, err = s.back.graphs(ctx)
		return err
	})
	slices.Sort(out)
	return out, err
}

// Quads gives the quads of one graph, sorted by subject, predicate and object; none if there is no such graph.
func (s *Store) Quads(ctx context.Context, g quad.IRI) ([]quad.Quad, error) {
	return s.match(ctx, lookup{quad.Label, []quad.Value{g}})
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

// About gives the quads of all graphs with these subjects, sorted by subject, predicate, object and graph.
func (s *Store) About(ctx context.Context, subjects ...quad.IRI) ([]quad.Quad, error) {
	return s.match(ctx, lookup{quad.Subject, values(subjects)})
}

// Subjects gives the subjects of the quads with this predicate and one of these objects, sorted, each once. It costs as
// much as there are subjects, however many graphs say it of each.
func (s *Store) Subjects(ctx context.Context, predicate quad.IRI, objects ...quad.Value) (out []quad.Value, err error) {
	err = s.read(func() error {
		out, err = s.back.subjects(ctx, predicate, objects)
		return err
	})
	slices.SortFunc(out, compareValues)
	return slices.Compact(out), err
}

func (s *Store) match(ctx context.Context, l lookup) (out []quad.Quad, err error) {
	if len(l.values) == 0 {
		return nil, ctx.Err()
	}
	err = s.read(func() error {
		out, err = s.back.match(ctx, l)
		return err
	})
	slices.SortFunc(out, compareQuads)
	return out, err
}

func values(iris []quad.IRI) []quad.Value {
	out := make([]quad.Value, len(iris))
	for i, iri := range iris {
		out[i] = iri
	}
	return out
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
