// Package store keeps quads in named graphs, in memory or in one file.
//
// [Open] gives a [Store] for reading and writing, [OpenRead] one that many processes may read side by side. There is
// one write, [Store.Replace]: it makes a named graph consist of exactly the given quads. Everything else reads.
//
// Underneath is Cayley with an own adapter for bbolt. Cayley's key-value back ends are right only as long as some
// rules are kept; the package keeps them and lets nobody else write:
//
//   - deletes and adds never share an ApplyDeltas call, only present quads are deleted and only absent ones added,
//     each once;
//   - after any failed write the quad store is thrown away, since its cache may hold ids that were never committed;
//   - the look-up by label has an index, and the Bloom filter, which reads the whole file at the start, stays off.
//
// What a store holds depends only on the quads it was given, not on their order or their history.
package store

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"sync"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
)

// Memory is the path of a store that lives in memory and is gone when it is closed.
const Memory = ":memory:"

// Store holds quads in named graphs. It may be used by several goroutines: readers run side by side, a write waits for
// them.
type Store struct {
	mu   sync.RWMutex
	back backend
	qs   graph.QuadStore
}

// backend is what differs from one place of storage to another. PostgreSQL would be a third one.
type backend interface {
	// quadStore gives the data as Cayley sees it. After a failed write it is asked again.
	quadStore() (graph.QuadStore, error)
	// write makes a change, all of it or nothing.
	write(ctx context.Context, qs graph.QuadStore, c change) error
	// graphs gives the IRIs of all graphs that hold a quad, in any order.
	graphs() ([]quad.IRI, error)
	// sharesReads tells whether the quad store may be read by several goroutines at once.
	sharesReads() bool
	close() error
}

// change is what one write does: quads that go, quads that come, and how many quads each graph holds afterwards.
type change struct {
	del, add []graph.Delta
	sizes    map[quad.IRI]int
}

// Open opens the database file at path for reading and writing and creates it if there is none. With the path "" or
// [Memory] the store lives in memory. It fails within about a second if another process has the file open.
func Open(path string) (*Store, error) {
	if path == "" || path == Memory {
		return newStore(newMemory())
	}
	return openFile(path, false)
}

// OpenRead opens an existing database file for reading. Many processes may do so at once, none of them while another
// process writes.
func OpenRead(path string) (*Store, error) {
	if path == "" || path == Memory {
		return nil, errors.New("a store in memory can't be opened for reading alone: nothing would be in it")
	}
	return openFile(path, true)
}

func openFile(path string, readOnly bool) (*Store, error) {
	b, err := newFile(path, readOnly)
	if err != nil {
		return nil, err
	}
	return newStore(b)
}

func newStore(b backend) (s *Store, err error) {
	defer guard(&err)()
	qs, err := b.quadStore()
	if err != nil {
		return nil, errors.Join(err, b.close())
	}
	return &Store{back: b, qs: qs}, nil
}

// Close ends the use of the store.
func (s *Store) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.qs = nil
	return s.back.close()
}

// View runs f with the data as Cayley sees it, for query languages and for tests. The quad store must not be written
// to, nor be used after f has returned; f must not call the Store.
func (s *Store) View(f func(graph.QuadStore) error) (err error) {
	if s.back.sharesReads() {
		s.mu.RLock()
		defer s.mu.RUnlock()
	} else {
		s.mu.Lock()
		defer s.mu.Unlock()
	}
	if s.qs == nil {
		return errClosed
	}
	defer guard(&err)()
	return f(s.qs)
}

var errClosed = errors.New("the store is closed, or could not be opened again after a failed write")

// guard turns what the storage libraries do on pages that make no sense, a panic or an access to memory that isn't
// there, into an error: defer guard(&err)().
func guard(err *error) func() {
	before := debug.SetPanicOnFault(true)
	return func() {
		debug.SetPanicOnFault(before)
		if p := recover(); p != nil {
			*err = fmt.Errorf("the database is damaged (%v): build it anew", p)
		}
	}
}
