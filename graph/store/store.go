// Package store keeps quads in named graphs, in memory, in one file or in PostgreSQL.
//
// [Open] gives a [Store] for reading and writing, [OpenRead] one that many processes may read side by side. There is
// one write, [Store.Replace]: it makes a named graph consist of exactly the given quads. Everything else reads.
//
// The claims about a post or a holder, which most questions begin with, come from sheets that are kept beside the quads
// ([Store.Claims]).
//
// Underneath is Cayley with own adapters for bbolt and, in package postgres, for PostgreSQL. Look-ups read what Cayley has
// laid down there directly, many subjects in one go; query languages run over Cayley itself. Cayley's key-value back end
// is right only as long as some rules are kept; the package keeps them and lets nobody else write:
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
	"sync"

	"github.com/amtszeit/amtszeit/graph/store/postgres"
	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
)

// Memory is the path of a store that lives in memory and is gone when it is closed.
const Memory = ":memory:"

// Store holds quads in named graphs. It may be used by several goroutines: readers run side by side, a write waits for
// them.
type Store struct {
	mu     sync.RWMutex
	back   backend
	closed bool
}

// backend is what differs from one place of storage to another: memory, file, server.
type backend interface {
	// match gives the quads that are looked up, in any order.
	match(ctx context.Context, l lookup) ([]quad.Quad, error)
	// subjects gives the subjects of the quads with a predicate and one of the objects, in any order, some twice.
	subjects(ctx context.Context, predicate quad.Value, objects []quad.Value) ([]quad.Value, error)
	// sheets gives the contents of all sheets about things, in any order.
	sheets(ctx context.Context, things []quad.IRI) ([]string, error)
	// graphs gives the IRIs of all graphs that hold a quad, in any order.
	graphs(ctx context.Context) ([]quad.IRI, error)
	// write makes a change, all of it or nothing.
	write(ctx context.Context, c change) error
	// reset makes the back end usable again after a failed write.
	reset(ctx context.Context) error
	// cayley gives the data as Cayley sees it.
	cayley() (graph.QuadStore, error)
	// sharesReads tells whether several goroutines may read at once.
	sharesReads() bool
	close() error
}

// lookup asks for the quads that have one of the values in a direction, subject, object or label.
type lookup struct {
	direction quad.Direction
	values    []quad.Value
}

// change is what one write does: quads that go, quads that come, each labelled and once, the sheets that change with them,
// and how many quads each graph holds afterwards.
type change struct {
	del, add []quad.Quad
	sheets   []sheet
	sizes    map[quad.IRI]int
}

// Open opens a database for reading and writing and creates it if there is none: the file at a path, a PostgreSQL
// database at an address that begins with postgres://, or memory for the path "" or [Memory]. It fails within about a
// second if another process writes to the database or, if it is a file, has it open.
func Open(path string) (*Store, error) {
	switch {
	case path == "" || path == Memory:
		return &Store{back: newMemory()}, nil
	case postgres.IsAddress(path):
		return openServer(path, false)
	}
	return openFile(path, false)
}

// OpenRead opens an existing database for reading. Many processes may do so at once; none of them while another process
// writes, if the database is a file.
func OpenRead(path string) (*Store, error) {
	switch {
	case path == "" || path == Memory:
		return nil, errors.New("a store in memory can't be opened for reading alone: nothing would be in it")
	case postgres.IsAddress(path):
		return openServer(path, true)
	}
	return openFile(path, true)
}

// Name gives the path of a database as it may be shown: an address without its password.
func Name(path string) string {
	if postgres.IsAddress(path) {
		return postgres.Name(path)
	}
	return path
}

func openFile(path string, readOnly bool) (*Store, error) {
	f, err := newFile(path, readOnly)
	if err != nil {
		return nil, err
	}
	return &Store{back: f}, nil
}

func openServer(address string, readOnly bool) (*Store, error) {
	s, err := newServer(address, readOnly)
	if err != nil {
		return nil, err
	}
	return &Store{back: s}, nil
}

// Close ends the use of the store. A file that it has made and that nothing was written to is removed.
func (s *Store) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return nil
	}
	s.closed = true
	return s.back.close()
}

// View runs f with the data as Cayley sees it, for query languages and for tests. The quad store must not be written
// to, nor be used after f has returned; f must not call the Store.
func (s *Store) View(f func(graph.QuadStore) error) error {
	return s.read(func() error {
		qs, err := s.back.cayley()
		if err != nil {
			return err
		}
		return f(qs)
	})
}

// read runs f while nothing is written.
func (s *Store) read(f func() error) (err error) {
	if s.back.sharesReads() {
		s.mu.RLock()
		defer s.mu.RUnlock()
	} else {
		s.mu.Lock()
		defer s.mu.Unlock()
	}
	if s.closed {
		return errClosed
	}
	defer guard(&err)()
	return f()
}

var errClosed = errors.New("the store is closed, or could not be opened again after a failed write")
