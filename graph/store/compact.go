package store

import (
	"context"
	"errors"
	"os"
	"runtime"

	"github.com/amtszeit/amtszeit/graph/store/postgres"
)

// BatchQuads is how many quads one [Store.ReplaceAll] had best write: a good measure for a commit, and little to lose.
const BatchQuads = 15000

// Compact gives back the space that replaced quads have left behind, which Cayley never uses again in a file and
// PostgreSQL only for other quads. It fails while another process writes to the database or, if it is a file, has it open.
//
// A file is written anew. The new one takes the old one's place at the end, in one step; until then it lies beside it,
// with ".compact" at the end of its name.
func Compact(ctx context.Context, path string) error {
	if postgres.IsAddress(path) {
		return postgres.Compact(ctx, path)
	}
	return compactFile(ctx, path)
}

func compactFile(ctx context.Context, path string) (err error) {
	if err := checkHeader(path, true); err != nil {
		return err
	}
	old, err := openFile(path, false)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, old.Close()) }()

	fresh := path + ".compact"
	if err := os.Remove(fresh); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	if err := copyTo(ctx, fresh, old); err != nil {
		return errors.Join(err, os.Remove(fresh))
	}
	if runtime.GOOS == "windows" { // which doesn't replace open files
		if err := old.Close(); err != nil {
			return err
		}
	}
	return os.Rename(fresh, path)
}

func copyTo(ctx context.Context, path string, from *Store) (err error) {
	f, err := newFile(path, false)
	if err != nil {
		return err
	}
	f.fresh = false // it takes the old one's place even if there is nothing to copy
	to := &Store{back: f}
	defer func() { err = errors.Join(err, to.Close()) }()
	graphs, err := from.Graphs(ctx)
	if err != nil {
		return err
	}
	var batch []Graph
	n := 0
	for _, g := range graphs {
		quads, err := from.Quads(ctx, g)
		if err != nil {
			return err
		}
		batch = append(batch, Graph{g, quads})
		if n += len(quads); n >= BatchQuads {
			if err := to.ReplaceAll(ctx, batch); err != nil {
				return err
			}
			batch, n = nil, 0
		}
	}
	return to.ReplaceAll(ctx, batch)
}
