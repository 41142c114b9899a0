package store

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/amtszeit/amtszeit/graph/store/internal/memo"
	"github.com/cayleygraph/cayley/graph"
	ckv "github.com/cayleygraph/cayley/graph/kv"
	"github.com/cayleygraph/quad"
	"go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"
)

// format is the version of the file's layout. A change that older programs can't read raises it.
const format = 3

// patience is how long to wait for a file that another process has open.
const patience = 250 * time.Millisecond

// Cayley keeps its own buckets beside these.
var (
	aboutBucket  = []byte("amtszeit")
	graphsBucket = []byte("amtszeit-graphs") // IRI of a graph → number of its quads
	sheetsBucket = []byte("amtszeit-sheets") // hashes of a thing and of a graph → content of the sheet
	formatKey    = []byte("format")
)

// file is the back end that keeps everything in one bbolt file.
type file struct {
	path string
	kv   *boltKV
	qs   graph.QuadStore
	// values are remembered by the ids of their nodes. Few make up most of what is read: predicates, classes, bodies.
	values *memo.Memo[uint64, quad.Value]
	// fresh says that this process has made the file and written nothing to it yet.
	fresh bool
}

// labelIndex is what finds the quads of a graph. Cayley reads the indexes for a new file from a variable.
var labelIndex = ckv.QuadIndex{Dirs: []quad.Direction{quad.Label}}

func init() {
	ckv.DefaultQuadIndexes = append(slices.Clip(ckv.DefaultQuadIndexes), labelIndex)
}

func newFile(path string, readOnly bool) (f *file, err error) {
	defer guard(&err)()
	_, missing := os.Stat(path)
	db, err := openBolt(path, readOnly)
	if err != nil {
		return nil, err
	}
	f = &file{
		path: path, kv: &boltKV{db: db}, values: memo.New[uint64, quad.Value](1 << 15),
		fresh: errors.Is(missing, fs.ErrNotExist),
	}
	if err = f.prepare(readOnly); err == nil {
		err = f.reset(context.Background())
	}
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return f, nil
}

// openBolt locks and opens the file, and makes it if it may.
func openBolt(path string, readOnly bool) (db *bbolt.DB, err error) {
	defer guard(&err)()
	if err := checkHeader(path, readOnly); err != nil && !(errors.Is(err, fs.ErrNotExist) && !readOnly) {
		return nil, err
	}
	var opened fs.FileInfo
	options := bbolt.Options{Timeout: patience, ReadOnly: readOnly, FreelistType: bbolt.FreelistMapType}
	options.OpenFile = func(name string, flag int, mode os.FileMode) (*os.File, error) {
		f, err := os.OpenFile(name, flag, mode)
		if err == nil {
			opened, err = f.Stat()
		}
		return f, err
	}
	db, err = bbolt.Open(path, 0o644, &options)
	if err != nil {
		return nil, openError(path, readOnly, err)
	}
	// The file may have been replaced by Compact while this process waited for the lock of the old one.
	if now, err := os.Stat(path); err != nil || !os.SameFile(opened, now) {
		db.Close()
		return nil, fmt.Errorf("%s was replaced by another process while it was opened; try again", path)
	}
	return db, nil
}

func openError(path string, readOnly bool, err error) error {
	switch {
	case errors.Is(err, berrors.ErrTimeout) && readOnly:
		return fmt.Errorf("%s is being written by another process; wait or use another --db", path)
	case errors.Is(err, berrors.ErrTimeout):
		return fmt.Errorf("%s is being written or read by another process; wait or use another --db", path)
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s can't be made, its folder doesn't exist: make the folder or use another --db", path)
	}
	return fmt.Errorf("%s can't be opened: %w", path, err)
}

// prepare checks whose file it is and sets up an empty one.
func (f *file) prepare(readOnly bool) (err error) {
	defer guard(&err)()
	version, found, empty := 0, false, false
	err = f.kv.db.View(func(tx *bbolt.Tx) error {
		if b := tx.Bucket(aboutBucket); b != nil {
			found = true
			version, err = strconv.Atoi(string(b.Get(formatKey)))
			return err
		}
		first, _ := tx.Cursor().First()
		empty = first == nil
		return nil
	})
	switch {
	case err != nil:
		return fmt.Errorf("%s is damaged, its version can't be read: build it anew", f.path)
	case version > format:
		return fmt.Errorf("%s was written by a newer Amtszeit (format %d, this one knows %d): update the program or build the file anew", f.path, version, format)
	case version == format:
		return nil
	case found:
		return fmt.Errorf("%s was written by an older Amtszeit (format %d, this one writes %d): build the file anew", f.path, version, format)
	case !empty:
		return fmt.Errorf("%s is a database of another program: use another --db", f.path)
	case readOnly:
		return fmt.Errorf("%s is empty: run `amtszeit build` first", f.path)
	}
	return f.create()
}

// create lays out an empty file, in one commit, so that a crash leaves it empty.
func (f *file) create() error {
	return f.kv.inGroup(func(tx *bbolt.Tx) error {
		if err := ckv.Init(f.kv, nil); err != nil {
			return err
		}
		for _, name := range [][]byte{graphsBucket, sheetsBucket} {
			if _, err := tx.CreateBucket(name); err != nil {
				return err
			}
		}
		b, err := tx.CreateBucket(aboutBucket)
		if err != nil {
			return err
		}
		return b.Put(formatKey, []byte(strconv.Itoa(format)))
	})
}

// reset throws Cayley's quad store away: its cache may hold ids that were never committed.
func (f *file) reset(context.Context) error {
	qs, err := ckv.New(f.kv, graph.Options{ckv.OptNoBloom: true})
	if err != nil {
		return fmt.Errorf("%s can't be read: %w", f.path, err)
	}
	f.qs = planned(qs)
	return nil
}

func (f *file) match(ctx context.Context, l lookup) (out []quad.Quad, err error) {
	err = f.kv.db.View(func(tx *bbolt.Tx) error {
		out, err = newLayout(tx, f.values).match(ctx, l)
		return err
	})
	return out, err
}

func (f *file) subjects(ctx context.Context, predicate quad.Value, objects []quad.Value) (out []quad.Value, err error) {
	err = f.kv.db.View(func(tx *bbolt.Tx) error {
		out, err = newLayout(tx, f.values).subjects(ctx, predicate, objects)
		return err
	})
	return out, err
}

func (f *file) sheets(ctx context.Context, things []quad.IRI) (out []string, err error) {
	err = f.kv.db.View(func(tx *bbolt.Tx) error {
		c := tx.Bucket(sheetsBucket).Cursor()
		var found [][]byte // hold until the transaction ends
		size := 0
		for _, thing := range things {
			prefix := quad.HashOf(thing)
			for k, v := c.Seek(prefix); bytes.HasPrefix(k, prefix); k, v = c.Next() {
				found = append(found, v)
				size += len(v)
			}
			if err := ctx.Err(); err != nil {
				return err
			}
		}
		out = copies(found, size)
		return nil
	})
	return out, err
}

// copies gives texts of so many bytes together, in one piece of memory.
func copies(found [][]byte, size int) []string {
	var all strings.Builder
	all.Grow(size)
	out := make([]string, len(found))
	for i, content := range found {
		start := all.Len()
		all.Write(content)
		out[i] = all.String()[start:]
	}
	return out
}

func (f *file) write(ctx context.Context, c change) error {
	if f.kv.db.IsReadOnly() {
		return fmt.Errorf("%s was opened for reading alone", f.path)
	}
	f.fresh = false
	return f.kv.inGroup(func(tx *bbolt.Tx) error {
		b := tx.Bucket(graphsBucket)
		for g, n := range c.sizes {
			if err := putSize(b, g, n); err != nil {
				return fmt.Errorf("graph %s: %w", g, err)
			}
		}
		for _, s := range c.sheets {
			if err := putSheet(tx.Bucket(sheetsBucket), s); err != nil {
				return fmt.Errorf("graph %s: %w", s.graph, err)
			}
		}
		return apply(ctx, f.qs, c.del, c.add)
	})
}

func putSheet(b *bbolt.Bucket, s sheet) error {
	key := append(quad.HashOf(s.thing), quad.HashOf(s.graph)...)
	if s.content == "" {
		return b.Delete(key)
	}
	return b.Put(key, []byte(s.content))
}

func putSize(b *bbolt.Bucket, g quad.IRI, n int) error {
	if n == 0 {
		return b.Delete([]byte(g))
	}
	return b.Put([]byte(g), binary.AppendUvarint(nil, uint64(n)))
}

func (f *file) graphs(context.Context) (out []quad.IRI, err error) {
	err = f.kv.db.View(func(tx *bbolt.Tx) error {
		return tx.Bucket(graphsBucket).ForEach(func(k, _ []byte) error {
			out = append(out, quad.IRI(k))
			return nil
		})
	})
	return out, err
}

func (f *file) cayley() (graph.QuadStore, error) { return f.qs, nil }

func (f *file) sharesReads() bool { return true }

// close removes a file that has stayed empty since it was made. It does so while the file is locked, so that nobody who waits
// for it writes to what is gone; Windows can't, but refuses to remove a file that is in use.
func (f *file) close() error {
	if !f.fresh {
		return f.kv.db.Close()
	}
	if runtime.GOOS == "windows" {
		return errors.Join(f.kv.db.Close(), os.Remove(f.path))
	}
	return errors.Join(os.Remove(f.path), f.kv.db.Close())
}
