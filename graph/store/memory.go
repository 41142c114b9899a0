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
}

func newMemory() *memory {
	return &memory{qs: memstore.New(), sizes: map[quad.IRI]int{}}
}

func (m *memory) quadStore() (graph.QuadStore, error) { return m.qs, nil }

// write applies the change; Cayley's memory store knows no transactions, so a failed one is taken back by its inverse.
func (m *memory) write(ctx context.Context, qs graph.QuadStore, c change) error {
	if err := apply(ctx, qs, c.del, c.add); err != nil {
		back := change{del: inverse(c.add, graph.Delete), add: inverse(c.del, graph.Add)}
		return cmp.Or(apply(context.Background(), qs, back.del, back.add), err)
	}
	for g, n := range c.sizes {
		m.sizes[g] = n
		if n == 0 {
			delete(m.sizes, g)
		}
	}
	return nil
}

func inverse(deltas []graph.Delta, a graph.Procedure) []graph.Delta {
	out := make([]graph.Delta, len(deltas))
	for i, d := range deltas {
		out[i] = graph.Delta{Quad: d.Quad, Action: a}
	}
	return out
}

func (m *memory) graphs() ([]quad.IRI, error) {
	return slices.Collect(maps.Keys(m.sizes)), nil
}

// sharesReads is false: Cayley's memory store takes notes while it is read.
func (m *memory) sharesReads() bool { return false }

func (m *memory) close() error { return nil }
