package store

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"slices"

	"github.com/amtszeit/amtszeit/graph/store/internal/memo"
	ckv "github.com/cayleygraph/cayley/graph/kv"
	"github.com/cayleygraph/cayley/graph/proto"
	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/pquads"
	"go.etcd.io/bbolt"
)

// layout reads quads as Cayley has laid them down in the buckets of a file, in one transaction. Cayley itself needs one
// for every step, and does many of them several times:
//
//	v      hash of a value → id of its node
//	log    id → primitive: a node with its value, or a quad with the ids of its four nodes
//	sp, …  ids in the directions of an index, 8 bytes each → ids of the quads, one varint after the other
//
// Numbers grow: what was written together has neighbouring ids, so that reading in their order is mostly stepping on.
type layout struct {
	ids, log *bbolt.Cursor // nil if nothing was ever stored
	indexes  map[quad.Direction]index
	at       uint64          // the id where log stands, if it isn't 0
	read     proto.Primitive // what stands there; it is used again for the next one
	values   *memo.Memo[uint64, quad.Value]
}

// link is a quad by the ids of its nodes.
type link struct{ subject, predicate, object, label uint64 }

// index is a bucket of an index with the directions of its keys.
type index struct {
	ckv.QuadIndex
	entries *bbolt.Cursor
}

// newLayout wants to know what values earlier transactions have found. An id never gets another value.
func newLayout(tx *bbolt.Tx, values *memo.Memo[uint64, quad.Value]) *layout {
	l := &layout{indexes: map[quad.Direction]index{}, values: values}
	l.ids, l.log = cursor(tx, []byte("v")), cursor(tx, []byte("log"))
	for d, i := range map[quad.Direction]ckv.QuadIndex{
		quad.Subject: ckv.DefaultQuadIndexes[0], quad.Object: ckv.DefaultQuadIndexes[1], quad.Label: labelIndex,
	} {
		l.indexes[d] = index{i, cursor(tx, i.Key(nil)[0])}
	}
	return l
}

func cursor(tx *bbolt.Tx, bucket []byte) *bbolt.Cursor {
	if b := tx.Bucket(bucket); b != nil {
		return b.Cursor()
	}
	return nil
}

func (l *layout) match(ctx context.Context, want lookup) ([]quad.Quad, error) {
	starts, err := l.starts(ctx, want.values, nil)
	if err != nil || len(starts) == 0 {
		return nil, err
	}
	found, err := l.scan(ctx, l.indexes[want.direction], starts)
	if err != nil {
		return nil, err
	}
	return l.quads(found)
}

// subjects reads the keys of the index by object, predicate and subject.
func (l *layout) subjects(ctx context.Context, predicate quad.Value, objects []quad.Value) ([]quad.Value, error) {
	starts, err := l.starts(ctx, objects, predicate)
	if err != nil {
		return nil, err
	}
	ids, err := l.having(starts)
	if err != nil {
		return nil, err
	}
	out := make([]quad.Value, len(ids))
	for i, id := range ids {
		if out[i], err = l.value(id); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// having finds the subjects that have one of the objects with a predicate.
func (l *layout) having(starts [][]uint64) ([]uint64, error) {
	var subjects []uint64
	for _, start := range starts {
		err := l.keys(l.indexes[quad.Object], start, func(key, quads []byte) error {
			for len(quads) > 0 {
				id, n := binary.Uvarint(quads)
				if n <= 0 {
					return errDamaged
				}
				if q, alive, err := l.link(id); err != nil || alive {
					subjects = append(subjects, q.subject)
					return err // the others have the same subject
				}
				quads = quads[n:]
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return subjects, nil
}

// starts gives the ids of the values, each with that of the predicate unless it is nil, which is how keys of indexes by
// subject or object begin. Values that no quad has give none.
func (l *layout) starts(ctx context.Context, values []quad.Value, predicate quad.Value) ([][]uint64, error) {
	if l.ids == nil || l.log == nil {
		return nil, nil
	}
	var second []uint64
	if predicate != nil {
		id := l.id(predicate)
		if id == 0 {
			return nil, nil
		}
		second = []uint64{id}
	}
	var out [][]uint64
	for _, v := range values {
		if id := l.id(v); id != 0 {
			out = append(out, append([]uint64{id}, second...))
			l.values.Put(id, v)
		}
	}
	return out, ctx.Err()
}

// id gives the id of a value's node, 0 if no quad has the value.
func (l *layout) id(v quad.Value) uint64 {
	hash := quad.HashOf(v)
	found, content := l.ids.Seek(hash)
	if !bytes.Equal(found, hash) {
		return 0
	}
	id, _ := binary.Uvarint(content)
	return id
}

// keys calls f with the entries of an index that begin so: the key and the ids of quads.
func (l *layout) keys(i index, start []uint64, f func(key, quads []byte) error) error {
	if i.entries == nil {
		return nil
	}
	prefix := i.Key(start)[1]
	for key, quads := i.entries.Seek(prefix); bytes.HasPrefix(key, prefix); key, quads = i.entries.Next() {
		if err := f(key, quads); err != nil {
			return err
		}
	}
	return nil
}

// scan finds the quads of an index whose keys begin in one of the ways. It reads them in the order of their ids.
func (l *layout) scan(ctx context.Context, i index, starts [][]uint64) ([]link, error) {
	var ids []uint64
	for _, start := range starts {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		err := l.keys(i, start, func(_, quads []byte) (err error) {
			ids, err = appendIDs(ids, quads)
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	slices.Sort(ids)
	found := make([]link, 0, len(ids))
	for _, id := range ids {
		q, alive, err := l.link(id)
		if err != nil {
			return nil, err
		}
		if alive {
			found = append(found, q)
		}
	}
	return found, nil
}

// appendIDs takes a list of ids apart.
func appendIDs(ids []uint64, list []byte) ([]uint64, error) {
	for len(list) > 0 {
		id, n := binary.Uvarint(list)
		if n <= 0 {
			return ids, errDamaged
		}
		ids, list = append(ids, id), list[n:]
	}
	return ids, nil
}

// near is how many steps to the next primitive wanted cost less than a search.
const near = 24

// link reads a quad; it is not alive if it was deleted.
func (l *layout) link(id uint64) (q link, alive bool, err error) {
	if err := l.primitive(id); err != nil {
		return q, false, err
	}
	p := &l.read
	return link{p.Subject, p.Predicate, p.Object, p.Label}, !p.Deleted, nil
}

// primitive reads what has the id.
func (l *layout) primitive(id uint64) error {
	var key [8]byte
	binary.BigEndian.PutUint64(key[:], id)
	var k, content []byte
	if l.at != 0 && id > l.at && id <= l.at+near {
		for k, content = l.log.Next(); k != nil && bytes.Compare(k, key[:]) < 0; k, content = l.log.Next() {
		}
	} else {
		k, content = l.log.Seek(key[:])
	}
	l.at = 0
	l.read = proto.Primitive{Value: l.read.Value[:0]}
	if !bytes.Equal(k, key[:]) || l.read.Unmarshal(content) != nil {
		return errDamaged
	}
	l.at = id
	return nil
}

// quads looks up the values of quads, those that aren't remembered in the order of their ids.
func (l *layout) quads(found []link) ([]quad.Quad, error) {
	values := make(map[uint64]quad.Value, len(found))
	var missing []uint64
	for _, q := range found {
		for _, id := range [...]uint64{q.subject, q.predicate, q.object, q.label} {
			if _, seen := values[id]; seen {
				continue
			}
			v, ok := l.values.Get(id)
			if values[id] = v; !ok {
				missing = append(missing, id)
			}
		}
	}
	slices.Sort(missing)
	for _, id := range missing {
		var err error
		if values[id], err = l.value(id); err != nil {
			return nil, fmt.Errorf("a part of a quad is missing: %w", err)
		}
	}
	out := make([]quad.Quad, len(found))
	for i, q := range found {
		out[i] = quad.Quad{Subject: values[q.subject], Predicate: values[q.predicate], Object: values[q.object], Label: values[q.label]}
	}
	return out, nil
}

func (l *layout) value(id uint64) (quad.Value, error) {
	if v, ok := l.values.Get(id); ok {
		return v, nil
	}
	if err := l.primitive(id); err != nil {
		return nil, err
	}
	v, err := pquads.UnmarshalValue(l.read.Value)
	if err != nil || v == nil {
		return nil, errDamaged
	}
	l.values.Put(id, v)
	return v, nil
}
