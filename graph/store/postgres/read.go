package postgres

import (
	"context"
	"errors"
	"fmt"

	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/quad"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"
)

// Match gives the quads that have one of the values in a direction, subject, object or label, in any order. All of them are of
// one commit.
func (d *DB) Match(ctx context.Context, direction quad.Direction, values []quad.Value) ([]quad.Quad, error) {
	return d.quads(ctx, selectQuads+columns[direction]+` = ANY($1)`, hashesOf(values))
}

const selectQuads = `SELECT subject_hash, predicate_hash, object_hash, label_hash FROM quads WHERE `

// quads runs a query for rows of quads and gives them with their values.
func (d *DB) quads(ctx context.Context, query string, args ...any) ([]quad.Quad, error) {
	err := errGone
	for try := 0; try < 10 && errors.Is(err, errGone); try++ {
		var found []refs.QuadHash
		if found, err = d.rows(ctx, query, args...); err != nil || len(found) == 0 {
			break
		}
		var out []quad.Quad
		if out, err = d.resolve(ctx, found); err == nil {
			return out, nil
		}
	}
	if errors.Is(err, errGone) {
		return nil, fmt.Errorf("%s is damaged, quads have values that aren't there: build it anew", d.name)
	}
	return nil, d.explain(err)
}

// errGone says that a writer has deleted nodes between the look-up of the quads and that of their values. Reading both in
// a transaction would take twice as many round trips.
var errGone = errors.New("a value is gone")

func (d *DB) rows(ctx context.Context, query string, args ...any) ([]refs.QuadHash, error) {
	rows, err := d.pool.Query(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, scanQuad)
}

// Subjects gives the subjects of the quads with a predicate and one of the objects, in any order, some twice.
func (d *DB) Subjects(ctx context.Context, predicate quad.Value, objects []quad.Value) ([]quad.Value, error) {
	p := refs.HashOf(predicate)
	rows, err := d.pool.Query(ctx, `
		SELECT hash, value, value_string, datatype, iri FROM nodes WHERE hash IN (
			SELECT subject_hash FROM quads WHERE object_hash = ANY($1) AND predicate_hash = $2)`, hashesOf(objects), p[:])
	if err != nil {
		return nil, d.explain(err)
	}
	nodes, err := pgx.CollectRows(rows, scanNode)
	if err != nil {
		return nil, d.explain(err)
	}
	out := make([]quad.Value, len(nodes))
	for i, n := range nodes {
		if out[i], err = n.value(); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// Sheets gives the contents of all sheets about things, in any order.
func (d *DB) Sheets(ctx context.Context, things []quad.IRI) ([]string, error) {
	hashes := make([][]byte, len(things))
	for i, thing := range things {
		h := refs.HashOf(thing)
		hashes[i] = h[:]
	}
	rows, err := d.pool.Query(ctx, `SELECT content FROM sheets WHERE thing_hash = ANY($1)`, hashes)
	if err != nil {
		return nil, d.explain(err)
	}
	contents, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) (string, error) {
		var content pgtype.DriverBytes
		err := row.Scan(&content)
		return string(content), err
	})
	return contents, d.explain(err)
}

func hashesOf(values []quad.Value) [][]byte {
	hashes := make([][]byte, len(values))
	for i, v := range values {
		h := refs.HashOf(v)
		hashes[i] = h[:]
	}
	return hashes
}

// columns are the columns of the table quads.
var columns = map[quad.Direction]string{
	quad.Subject: "subject_hash", quad.Predicate: "predicate_hash", quad.Object: "object_hash", quad.Label: "label_hash",
}

func scanQuad(row pgx.CollectableRow) (q refs.QuadHash, err error) {
	var places [4]pgtype.DriverBytes
	err = row.Scan(&places[0], &places[1], &places[2], &places[3])
	for i, direction := range quad.Directions {
		var h refs.ValueHash
		copy(h[:], places[i])
		q.Set(direction, h)
	}
	return q, err
}

// resolve fetches the values of quads, all that aren't remembered at once.
func (d *DB) resolve(ctx context.Context, quads []refs.QuadHash) ([]quad.Quad, error) {
	values := map[refs.ValueHash]quad.Value{}
	var missing [][]byte
	for _, q := range quads {
		for _, h := range q.Dirs() {
			if _, seen := values[h]; seen {
				continue
			}
			var ok bool
			if values[h], ok = d.values.Get(h); !ok {
				missing = append(missing, h[:])
			}
		}
	}
	if len(missing) > 0 {
		rows, err := d.pool.Query(ctx, `SELECT hash, value, value_string, datatype, iri FROM nodes WHERE hash = ANY($1)`, missing)
		if err != nil {
			return nil, err
		}
		nodes, err := pgx.CollectRows(rows, scanNode)
		if err != nil {
			return nil, err
		}
		for _, n := range nodes {
			if values[n.hash], err = n.value(); err != nil {
				return nil, err
			}
			d.values.Put(n.hash, values[n.hash])
		}
	}
	out := make([]quad.Quad, len(quads))
	for i, q := range quads {
		for _, direction := range quad.Directions {
			v := values[q.Get(direction)]
			if v == nil {
				return nil, errGone
			}
			out[i].Set(direction, v)
		}
	}
	return out, nil
}

// Graphs gives the labels of all quads, each once. It steps through the index from label to label.
func (d *DB) Graphs(ctx context.Context) ([]quad.IRI, error) {
	rows, err := d.pool.Query(ctx, `
		WITH RECURSIVE labels(hash) AS (
			(SELECT label_hash FROM quads ORDER BY label_hash LIMIT 1)
			UNION ALL
			SELECT (SELECT label_hash FROM quads WHERE label_hash > hash ORDER BY label_hash LIMIT 1) FROM labels WHERE hash IS NOT NULL
		)
		SELECT value_string FROM labels JOIN nodes USING (hash)`)
	if err != nil {
		return nil, d.explain(err)
	}
	graphs, err := pgx.CollectRows(rows, pgx.RowTo[quad.IRI])
	return graphs, d.explain(err)
}
