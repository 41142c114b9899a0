package postgres

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// schema has the tables that Cayley reads. Nodes are known by the SHA-1 hash of their text in N-Quads; refs counts the
// places of quads where a node stands. Text compares by its bytes, as in the other back ends.
//
// Every column of quads begins an index but the predicate, which says little alone. What the sheets tell follows from the
// quads of the graph; Cayley knows nothing of them.
const schema = `
CREATE TABLE amtszeit (format int NOT NULL);
CREATE TABLE nodes (
	hash bytea PRIMARY KEY,
	refs int NOT NULL,
	value bytea,
	value_string text COLLATE "C",
	datatype text COLLATE "C",
	language text COLLATE "C",
	iri boolean,
	bnode boolean,
	value_int bigint,
	value_bool boolean,
	value_float double precision,
	value_time timestamp with time zone
);
CREATE TABLE quads (
	subject_hash bytea NOT NULL,
	predicate_hash bytea NOT NULL,
	object_hash bytea NOT NULL,
	label_hash bytea NOT NULL
);
CREATE TABLE sheets (
	thing_hash bytea,
	label_hash bytea,
	content bytea NOT NULL,
	PRIMARY KEY (thing_hash, label_hash)
);
CREATE UNIQUE INDEX quads_subject ON quads (subject_hash, predicate_hash, object_hash, label_hash);
CREATE INDEX quads_object ON quads (object_hash, predicate_hash, subject_hash);
CREATE INDEX quads_label ON quads (label_hash);
`

// create makes the tables, all of them or none.
func (d *DB) create(ctx context.Context, conn *pgx.Conn) error {
	var encoding string
	if err := conn.QueryRow(ctx, `SHOW server_encoding`).Scan(&encoding); err != nil {
		return d.explain(err)
	}
	if encoding != "UTF8" {
		return fmt.Errorf("%s is encoded in %s, which doesn't hold every text: use a database made with ENCODING 'UTF8'", d.name, encoding)
	}
	err := pgx.BeginFunc(ctx, conn, func(tx pgx.Tx) error {
		if _, err := tx.Exec(ctx, schema); err != nil {
			return err
		}
		_, err := tx.Exec(ctx, `INSERT INTO amtszeit VALUES ($1)`, format)
		return err
	})
	return d.explain(err)
}

// check tells whether our tables are in the schema, and fails if others are in their place or they have another format.
func (d *DB) check(ctx context.Context, conn *pgx.Conn) (found bool, err error) {
	var ours, others int
	var nowhere bool
	err = conn.QueryRow(ctx, `SELECT current_schema() IS NULL, count(*) FILTER (WHERE relname = 'amtszeit'), count(*) FILTER (WHERE relname <> 'amtszeit')
		FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relname IN ('amtszeit', 'nodes', 'quads', 'sheets')`).Scan(&nowhere, &ours, &others)
	switch {
	case err != nil:
		return false, d.explain(err)
	case nowhere:
		return false, d.noSchema()
	case ours == 0 && others > 0:
		return false, fmt.Errorf("%s has tables named nodes, quads or sheets of another program: use another database, or another schema with ?search_path=NAME", d.name)
	case ours == 0:
		return false, nil
	}
	var version int
	if err := conn.QueryRow(ctx, `SELECT format FROM amtszeit`).Scan(&version); err != nil || others < 3 {
		return false, fmt.Errorf("%s has a table named amtszeit of another program, or ours are damaged: use another database, or another schema with ?search_path=NAME", d.name)
	}
	switch {
	case version > format:
		return false, fmt.Errorf("%s was written by a newer Amtszeit (format %d, this one knows %d): update the program or build the database anew", d.name, version, format)
	case version < format:
		return false, fmt.Errorf("%s was written by an older Amtszeit (format %d, this one writes %d): build the database anew", d.name, version, format)
	}
	return true, nil
}

// Compact gives the space of quads that are no more back to the server's disk. Readers wait meanwhile.
func Compact(ctx context.Context, address string) error {
	d, err := OpenRead(ctx, address) // which doesn't make tables
	if err != nil {
		return err
	}
	if err := d.Close(); err != nil {
		return err
	}
	if d, err = Open(ctx, address); err != nil {
		return err
	}
	_, err = d.lock.Exec(ctx, `VACUUM (FULL, ANALYZE) nodes, quads, sheets`)
	return errors.Join(d.explain(err), d.Close())
}
