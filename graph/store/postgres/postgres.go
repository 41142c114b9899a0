// Package postgres keeps quads in PostgreSQL, in the tables that Cayley's SQL back end reads. Its user is package store;
// start with [Open].
//
// The tables lie in the schema that the connection's search_path names first, so that one database can hold several
// stores: postgres://host/db?search_path=press. Cayley reads them, for query languages, but never writes: [DB.Write]
// makes every change in one transaction, in few round trips whatever its size, with exact counts of the quads that use a
// node; Cayley's own way takes a statement a quad and leaves nodes that nobody uses. There are no foreign keys, which
// would double the time of a load and guard nothing that the one writer doesn't.
//
// One process writes at a time: it holds an advisory lock of the server, which ends with its connection. Readers aren't
// kept waiting; each look-up sees the last commit.
package postgres

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/amtszeit/amtszeit/graph/store/internal/memo"
	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/quad"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
)

// format is the version of the tables. A change that older programs can't read raises it.
const format = 3

// patience is how long to wait for the lock of a writer that has just died. A server has five times as long to answer.
const patience = time.Second

// DB is an open store. Its look-ups may run side by side; of its writes only one at a time.
type DB struct {
	// name is the address without its password, for messages.
	name string
	pool *pgxpool.Pool
	lock *pgxpool.Conn // writes and holds the writer's lock; nil in a store for reading
	// values are remembered by their hashes. Few make up most of what is read: predicates, classes, bodies.
	values *memo.Memo[refs.ValueHash, quad.Value]
	// cayley is made when it is first asked for.
	cayley graph.QuadStore
	drop   func()
	// written counts the quads since the planner was last told about them.
	written int
}

// IsAddress reports whether the name of a database is the address of a PostgreSQL server.
func IsAddress(name string) bool {
	return strings.HasPrefix(name, "postgres://") || strings.HasPrefix(name, "postgresql://")
}

// Open opens the store at an address for reading and writing and makes its tables if there are none. It fails within about
// a second if another process writes. What the address leaves out comes from the variables and files of PostgreSQL's own
// programs (PGPASSWORD, ~/.pgpass …). Errors are sentences, without the password.
func Open(ctx context.Context, address string) (*DB, error) { return open(ctx, address, true) }

// OpenRead opens an existing store for reading. Others may write to it meanwhile.
func OpenRead(ctx context.Context, address string) (*DB, error) { return open(ctx, address, false) }

func open(ctx context.Context, address string, write bool) (*DB, error) {
	config, err := pgxpool.ParseConfig(address)
	if err != nil {
		return nil, fmt.Errorf("%s is no address of a PostgreSQL database: write it as postgres://user@host/database", Name(address))
	}
	config.MaxConns = 8
	config.ConnConfig.RuntimeParams["application_name"] = "amtszeit"
	if config.ConnConfig.ConnectTimeout == 0 {
		config.ConnConfig.ConnectTimeout = 5 * patience
	}
	pool, err := pgxpool.NewWithConfig(ctx, config)
	if err != nil {
		return nil, err
	}
	d := &DB{name: Name(address), pool: pool, values: memo.New[refs.ValueHash, quad.Value](1 << 15)}
	if err := d.prepare(ctx, write); err != nil {
		return nil, errors.Join(err, d.Close())
	}
	return d, nil
}

// prepare takes the lock and makes the tables if this is to be a writer, and checks whose they are.
func (d *DB) prepare(ctx context.Context, write bool) error {
	conn, err := d.pool.Acquire(ctx)
	if err != nil {
		return d.explain(err)
	}
	if !write {
		defer conn.Release()
		found, err := d.check(ctx, conn.Conn())
		if err == nil && !found {
			err = fmt.Errorf("%s has nothing of Amtszeit: run `amtszeit build` first", d.name)
		}
		return err
	}
	d.lock = conn
	if err := d.takeLock(ctx); err != nil {
		return err
	}
	found, err := d.check(ctx, conn.Conn())
	if err == nil && !found {
		err = d.create(ctx, conn.Conn())
	}
	return err
}

// lockClass is the first half of the number of the lock, which says that it is ours; the schema's number is the other.
const lockClass = 0x616d747a // "amtz"

// takeLock waits a little: the server may not have noticed yet that the last writer has died.
func (d *DB) takeLock(ctx context.Context) error {
	for end := time.Now().Add(patience); ; {
		var got bool
		err := d.lock.QueryRow(ctx, `SELECT pg_try_advisory_lock($1::bigint << 32 | oid::bigint) FROM pg_namespace WHERE nspname = current_schema()`,
			lockClass).Scan(&got)
		switch {
		case errors.Is(err, pgx.ErrNoRows):
			return d.noSchema()
		case err != nil:
			return d.explain(err)
		case got:
			return nil
		case time.Now().After(end):
			return fmt.Errorf("%s is being written by another process; wait or use another --db", d.name)
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(patience / 20):
		}
	}
}

// Reset makes the store usable again after a failed write, which may have cost its connection.
func (d *DB) Reset(ctx context.Context) error {
	if d.lock == nil || !d.lock.Conn().IsClosed() {
		return nil
	}
	d.lock.Release()
	d.lock = nil
	return d.prepare(ctx, true)
}

// manyQuads is how much has to change for the planner to be told.
const manyQuads = 50_000

// Close ends the use of the store.
func (d *DB) Close() error {
	var err error
	if d.lock != nil {
		if d.written >= manyQuads && !d.lock.Conn().IsClosed() {
			_, err = d.lock.Exec(context.Background(), `ANALYZE nodes, quads, sheets`)
		}
		// The lock lives as long as the connection; it must not go back to the pool with it.
		err = errors.Join(err, d.lock.Hijack().Close(context.Background()))
		d.lock = nil
	}
	if d.cayley != nil {
		err = errors.Join(err, d.cayley.Close())
		d.drop()
		d.cayley = nil
	}
	d.pool.Close()
	return err
}
