package store

import (
	"context"

	"github.com/amtszeit/amtszeit/graph/store/postgres"
	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
)

// server is the back end on PostgreSQL.
type server struct{ db *postgres.DB }

func newServer(address string, readOnly bool) (*server, error) {
	open := postgres.Open
	if readOnly {
		open = postgres.OpenRead
	}
	db, err := open(context.Background(), address)
	if err != nil {
		return nil, err
	}
	return &server{db}, nil
}

func (s *server) match(ctx context.Context, l lookup) ([]quad.Quad, error) {
	return s.db.Match(ctx, l.direction, l.values)
}

func (s *server) subjects(ctx context.Context, predicate quad.Value, objects []quad.Value) ([]quad.Value, error) {
	return s.db.Subjects(ctx, predicate, objects)
}

func (s *server) sheets(ctx context.Context, things []quad.IRI) ([]string, error) {
	return s.db.Sheets(ctx, things)
}

func (s *server) graphs(ctx context.Context) ([]quad.IRI, error) { return s.db.Graphs(ctx) }

func (s *server) write(ctx context.Context, c change) error {
	sheets := make([]postgres.Sheet, len(c.sheets))
	for i, s := range c.sheets {
		sheets[i] = postgres.Sheet{Thing: s.thing, Graph: s.graph, Content: s.content}
	}
	return s.db.Write(ctx, c.del, c.add, sheets)
}

func (s *server) reset(ctx context.Context) error { return s.db.Reset(ctx) }

func (s *server) cayley() (graph.QuadStore, error) { return s.db.Cayley() }

func (s *server) sharesReads() bool { return true }

func (s *server) close() error { return s.db.Close() }
