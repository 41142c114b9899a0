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

// planned wraps the key-value quad store so that a query step "quads with this object and predicate" scans the part of
// the (object, predicate, subject) index that begins with the two. Cayley's own planner wants all of an index or
// nothing and reads the whole store instead: 7 s in place of 1.4 ms at a million quads.
func planned(qs graph.QuadStore) graph.QuadStore {
	if k, ok := qs.(*kv.QuadStore); ok {
		return plannedStore{k}
	}
	return qs
}

type plannedStore struct{ *kv.QuadStore }

var byObject = kv.QuadIndex{Dirs: []quad.Direction{quad.Object, quad.Predicate, quad.Subject}}

// OptimizeShape is called by Cayley's planner.
func (s plannedStore) OptimizeShape(ctx context.Context, sh shape.Shape) (shape.Shape, bool) {
	if action, ok := sh.(shape.QuadsAction); ok && len(action.Filter) == 2 {
		o, hasObject := action.Filter[quad.Object].(kv.Int64Value)
		p, hasPredicate := action.Filter[quad.Predicate].(kv.Int64Value)
		if hasObject && hasPredicate {
			scan := kv.IndexScan{Index: byObject, Values: []uint64{uint64(o), uint64(p)}}
			return action.SimplifyFrom(prefixScan{s.QuadStore, scan}), true
		}
	}
	return s.QuadStore.OptimizeShape(ctx, sh)
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
