package store

import (
	"bytes"
	"context"
	"errors"

	"github.com/hidal-go/hidalgo/kv"
	"go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"
)

// boltKV is bbolt as Cayley's key-value quad store wants it. The one that Cayley brings along sits on the archived
// boltdb, which fails under the race detector and waits for ever for a locked file.
//
// It writes in a group only: every transaction joins it, and several writes of the quad store make one commit of bbolt.
type boltKV struct {
	db    *bbolt.DB
	group *boltTx
}

// inGroup runs f; what it writes is committed together, or not at all if f or any transaction in it fails.
func (d *boltKV) inGroup(f func(*bbolt.Tx) error) error {
	return d.db.Update(func(tx *bbolt.Tx) error {
		d.group = &boltTx{tx: tx, buckets: map[string]*bbolt.Bucket{}}
		defer func() { d.group = nil }()
		if err := f(tx); err != nil {
			return err
		}
		return d.group.failed
	})
}

// Tx joins the group, or begins a transaction that reads.
func (d *boltKV) Tx(write bool) (kv.Tx, error) {
	if d.group != nil {
		return &joinedTx{boltTx: d.group, write: write}, nil
	}
	if write {
		return nil, kv.ErrReadOnly
	}
	tx, err := d.db.Begin(false)
	if err != nil {
		return nil, err
	}
	return &boltTx{tx: tx, buckets: map[string]*bbolt.Bucket{}}, nil
}

// Close leaves the file open: the quad store is thrown away and made anew, the file stays.
func (d *boltKV) Close() error { return nil }

// joinedTx is a transaction inside a group. If it writes and ends without a commit, the group has failed.
type joinedTx struct {
	*boltTx
	write, done bool
}

func (t *joinedTx) Commit(context.Context) error { t.done = true; return nil }

func (t *joinedTx) Close() error {
	if t.write && !t.done {
		t.failed = errors.New("a part of the change could not be written")
	}
	return nil
}

type boltTx struct {
	tx      *bbolt.Tx
	buckets map[string]*bbolt.Bucket
	failed  error
}

func (t *boltTx) Commit(context.Context) error { return kv.ErrReadOnly }

func (t *boltTx) Close() error {
	if err := t.tx.Rollback(); err != berrors.ErrTxClosed {
		return err
	}
	return nil
}

func (t *boltTx) Get(_ context.Context, k kv.Key) (kv.Value, error) {
	if v := t.get(k); v != nil {
		return v, nil
	}
	return nil, kv.ErrNotFound
}

func (t *boltTx) GetBatch(_ context.Context, keys []kv.Key) ([]kv.Value, error) {
	out := make([]kv.Value, len(keys))
	for i, k := range keys {
		out[i] = t.get(k)
	}
	return out, nil
}

func (t *boltTx) get(k kv.Key) kv.Value {
	if b := t.bucket(k[0]); b != nil {
		return b.Get(k[1])
	}
	return nil
}

// Put stores a value. A key of one part, or of an empty second one, only makes the bucket.
func (t *boltTx) Put(k kv.Key, v kv.Value) error {
	b := t.bucket(k[0])
	if b == nil {
		name := bucketName(k[0])
		made, err := t.tx.CreateBucketIfNotExists(name)
		if err != nil {
			return err
		}
		b = made
		t.buckets[string(name)] = b
	}
	if len(k) < 2 || len(k[1]) == 0 {
		return nil
	}
	return b.Put(k[1], v)
}

func (t *boltTx) Del(k kv.Key) error {
	if b := t.bucket(k[0]); b != nil {
		return b.Delete(k[1])
	}
	return nil
}

func (t *boltTx) Scan(prefix kv.Key) kv.Iterator {
	it := &boltIterator{bucket: prefix[0]}
	if b := t.bucket(prefix[0]); b != nil {
		it.cursor = b.Cursor()
	}
	if len(prefix) > 1 {
		it.prefix = prefix[1]
	}
	return it
}

func (t *boltTx) bucket(key []byte) *bbolt.Bucket {
	name := bucketName(key)
	if b := t.buckets[string(name)]; b != nil {
		return b
	}
	b := t.tx.Bucket(name)
	if b != nil {
		t.buckets[string(name)] = b
	}
	return b
}

// bucketName puts Cayley's 2 × 65,536 buckets for hashes ("v" or "n" and two bytes) into two; their keys begin with
// those bytes anyway. A bucket takes a page, so many small ones would make the file ten times as large.
func bucketName(key []byte) []byte {
	if len(key) == 3 && (key[0] == 'v' || key[0] == 'n') {
		return key[:1]
	}
	return key
}

type boltIterator struct {
	cursor         *bbolt.Cursor
	bucket, prefix []byte
	key, value     []byte
}

func (i *boltIterator) Next(context.Context) bool {
	switch {
	case i.cursor == nil:
		return false
	case i.key == nil:
		i.key, i.value = i.cursor.Seek(i.prefix)
	default:
		i.key, i.value = i.cursor.Next()
	}
	if i.key == nil || !bytes.HasPrefix(i.key, i.prefix) {
		i.cursor = nil
		return false
	}
	return true
}

func (i *boltIterator) Err() error    { return nil }
func (i *boltIterator) Close() error  { i.cursor = nil; return nil }
func (i *boltIterator) Key() kv.Key   { return kv.Key{i.bucket, i.key} }
func (i *boltIterator) Val() kv.Value { return i.value }
