package store

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/memstore"
	"github.com/cayleygraph/quad"
)

// memory is the back end without a file.
type memory struct {
	qs    *memstore.QuadStore
	sizes map[quad.IRI]int
	// contents are the sheets by thing and graph.
	contents map[quad.IRI]map[quad.IRI]string
}

func newMemory() *memory {
	return &memory{qs: memstore.New(), sizes: map[quad.IRI]int{}, contents: map[quad.IRI]map[quad.IRI]string{}}
}

func (m *memory) match(ctx context.Context, l lookup) ([]quad.Quad, error) {
	var out []quad.Quad
	for _, v := range l.values {
		ref, err := m.qs.ValueOf(v)
		if err != nil {
			return nil, err
		}
		if ref == nil {
			continue
		}
		it := m.qs.QuadIterator(l.direction, ref).Iterate()
		for ctx.Err() == nil && it.Next(ctx) {
			q, err := m.qs.Quad(it.Result())
			if err != nil {
				return nil, err
			}
			out = append(out, q)
		}
		if err := cmp.Or(it.Err(), ctx.Err()); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func (m *memory) subjects(ctx context.Context, predicate quad.Value, objects []quad.Value) ([]quad.Value, error) {
	quads, err := m.match(ctx, lookup{quad.Object, objects})
	var out []quad.Value
	for _, q := range quads {
		if q.Predicate == predicate {
			out = append(out, q.Subject)
		}
	}
	return out, err
}

func (m *memory) sheets(_ context.Context, things []quad.IRI) (out []string, err error) {
	for _, thing := range things {
		out = slices.AppendSeq(out, maps.Values(m.contents[thing]))
	}
	return out, nil
}

func (m *memory) graphs(context.Context) ([]quad.IRI, error) {
	return slices.Collect(maps.Keys(m.sizes)), nil
}

// write applies the change; Cayley's memory store knows no transactions, so a failed one is taken back by its inverse.
func (m *memory) write(ctx context.Context, c change) error {
	if err := apply(ctx, m.qs, c.del, c.add); err != nil {
		return cmp.Or(apply(context.Background(), m.qs, c.add, c.del), err)
	}
	for g, n := range c.sizes {
		m.sizes[g] = n
		if n == 0 {
			delete(m.sizes, g)
		}
	}
	for _, s := range c.sheets {
		m.put(s)
	}
	return nil
}

func (m *memory) put(s sheet) {
	of := m.contents[s.thing]
	if of == nil {
		of = map[quad.IRI]string{}
		m.contents[s.thing] = of
	}
	of[s.graph] = s.content
	if s.content == "" {
		delete(of, s.graph)
	}
	if len(of) == 0 {
		delete(m.contents, s.thing)
	}
}

func (m *memory) reset(context.Context) error { return nil }

func (m *memory) cayley() (graph.QuadStore, error) { return m.qs, nil }

// sharesReads is false: Cayley's memory store takes notes while it is read.
func (m *memory) sharesReads() bool { return false }

func (m *memory) close() error { return nil }
