package store

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"

	"github.com/amtszeit/amtszeit/graph/store/internal/memo"
	ckv "github.com/cayleygraph/cayley/graph/kv"
	"github.com/cayleygraph/cayley/graph/proto"
	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/pquads"
	"go.etcd.io/bbolt"
)

// layout reads quads as Cayley has laid them down in the buckets of a file, in one transaction. Cayley itself needs one
// for every step and does everything several times:
//
//	v     hash of a value → id of its node
//	log   id → primitive: a node with its value, or a quad with the ids of its four nodes
//	sp …  ids in the directions of an index, 8 bytes each → ids of the quads, one varint after the other
type layout struct {
	tx  *bbolt.Tx
	ids *bbolt.Bucket
	// log stands at the primitive with the id at.
	log    *bbolt.Cursor
	at     uint64
	values *memo.Memo[uint64, quad.Value]
}

// newLayout wants to know what values earlier transactions have found. An id never gets another value.
func newLayout(tx *bbolt.Tx, values *memo.Memo[uint64, quad.Value]) *layout {
	l := &layout{tx: tx, ids: tx.Bucket([]byte("v")), values: values}
	if b := tx.Bucket([]byte("log")); b != nil {
		l.log = b.Cursor()
	}
	return l
}

// indexes say which index finds the quads by a value in a direction.
var indexes = map[quad.Direction]ckv.QuadIndex{
	quad.Subject: ckv.DefaultQuadIndexes[0],
	quad.Object:  ckv.DefaultQuadIndexes[1],
	quad.Label:   labelIndex,
}

func (l *layout) match(ctx context.Context, want lookup) ([]quad.Quad, error) {
	if l.ids == nil || l.log == nil {
		return nil, nil // nothing was ever stored
	}
	var predicate uint64
	if want.predicate != nil {
		if predicate = l.id(want.predicate); predicate == 0 {
			return nil, nil
		}
	}
	var found []*proto.Primitive
	for _, v := range want.values {
		id := l.id(v)
		if id == 0 {
			continue
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		l.values.Put(id, v)
		if err := l.scan(indexes[want.direction], id, predicate, &found); err != nil {
			return nil, err
		}
	}
	out := make([]quad.Quad, len(found))
	for i, p := range found {
		var err error
		if out[i], err = l.quad(p); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// id gives the id of a value's node, 0 if no quad has the value.
func (l *layout) id(v quad.Value) uint64 {
	id, _ := binary.Uvarint(l.ids.Get(quad.HashOf(v)))
	return id
}

// scan finds the quads that an index has for a node and, unless it is 0, a predicate.
func (l *layout) scan(index ckv.QuadIndex, node, predicate uint64, found *[]*proto.Primitive) error {
	start := []uint64{node}
	if predicate != 0 && len(index.Dirs) > 1 {
		start = append(start, predicate) // the second direction of both
	}
	key := index.Key(start)
	b := l.tx.Bucket(key[0])
	if b == nil {
		return nil
	}
	c := b.Cursor()
	for k, list := c.Seek(key[1]); bytes.HasPrefix(k, key[1]); k, list = c.Next() {
		for len(list) > 0 {
			id, n := binary.Uvarint(list)
			if n <= 0 {
				return errDamaged
			}
			list = list[n:]
			p, err := l.primitive(id)
			if err != nil {
				return err
			}
			if !p.Deleted && (predicate == 0 || p.Predicate == predicate) {
				*found = append(*found, p)
			}
		}
	}
	return nil
}

// primitive reads from the log. The quads of a graph mostly follow each other there, which saves searching.
func (l *layout) primitive(id uint64) (*proto.Primitive, error) {
	var key [8]byte
	binary.BigEndian.PutUint64(key[:], id)
	var k, content []byte
	if id == l.at+1 && l.at != 0 {
		k, content = l.log.Next()
	}
	if !bytes.Equal(k, key[:]) {
		k, content = l.log.Seek(key[:])
	}
	p := &proto.Primitive{}
	if !bytes.Equal(k, key[:]) || p.Unmarshal(content) != nil {
		l.at = 0
		return nil, errDamaged
	}
	l.at = id
	return p, nil
}

func (l *layout) quad(p *proto.Primitive) (q quad.Quad, err error) {
	for _, d := range quad.Directions {
		v, err := l.value(p.GetDirection(d))
		if err != nil {
			return q, fmt.Errorf("a quad has no %v: %w", d, err)
		}
		q.Set(d, v)
	}
	return q, nil
}

func (l *layout) value(id uint64) (quad.Value, error) {
	if v, ok := l.values.Get(id); ok {
		return v, nil
	}
	p, err := l.primitive(id)
	if err != nil {
		return nil, err
	}
	v, err := pquads.UnmarshalValue(p.Value)
	if err != nil || v == nil {
		return nil, errDamaged
	}
	l.values.Put(id, v)
	return v, nil
}
