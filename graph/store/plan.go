package store

import (
	"context"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/kv"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/cayley/query/shape"
	"github.com/cayleygraph/quad"
)

// planned wraps the key-value quad store so that a query step "quads with these values" scans the part of an index that
// begins with them. Cayley's own planner wants all of an index or nothing and, asked for an object and a predicate,
// reads the whole store instead: 7 s in place of 1.4 ms at a million quads.
func planned(qs graph.QuadStore) graph.QuadStore {
	if k, ok := qs.(*kv.QuadStore); ok {
		return plannedStore{k}
	}
	return qs
}

type plannedStore struct{ *kv.QuadStore }

// OptimizeShape is called by Cayley's planner.
func (s plannedStore) OptimizeShape(_ context.Context, sh shape.Shape) (shape.Shape, bool) {
	action, ok := sh.(shape.QuadsAction)
	if !ok || len(action.Filter) == 0 {
		return sh, false
	}
	for _, index := range kv.DefaultQuadIndexes {
		if values, ok := prefix(index, action.Filter); ok {
			scan := kv.IndexScan{Index: index, Values: values}
			return action.SimplifyFrom(prefixScan{s.QuadStore, scan}), true
		}
	}
	return sh, false
}

// prefix gives the filter's values as the beginning of an index's key, if the index begins with just these directions.
func prefix(index kv.QuadIndex, filter map[quad.Direction]graph.Ref) ([]uint64, bool) {
	if len(filter) > len(index.Dirs) {
		return nil, false
	}
	values := make([]uint64, len(filter))
	for i := range values {
		v, ok := filter[index.Dirs[i]].(kv.Int64Value)
		if !ok {
			return nil, false
		}
		values[i] = uint64(v)
	}
	return values, true
}

type prefixScan struct {
	qs *kv.QuadStore
	kv.IndexScan
}

func (s prefixScan) BuildIterator(graph.QuadStore) iterator.Shape {
	return cheap{s.IndexScan.BuildIterator(s.qs)}
}

func (s prefixScan) Optimize(context.Context, shape.Optimizer) (shape.Shape, bool) { return s, false }

// cheap tells the planner that a scan gives few quads. Cayley would guess half the store.
type cheap struct{ iterator.Shape }

func (c cheap) Stats(context.Context) (iterator.Costs, error) {
	return iterator.Costs{ContainsCost: 1, NextCost: 2, Size: refs.Size{Value: 64}}, nil
}

func (c cheap) Optimize(context.Context) (iterator.Shape, bool) { return c, false }
