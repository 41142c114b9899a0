package postgres

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/quad"
	"github.com/jackc/pgx/v5"
)

// Sheet is a text about a thing in a graph, kept beside the quads. In [DB.Write] no content removes it.
type Sheet struct {
	Thing, Graph quad.IRI
	Content      string
}

// Write deletes quads that are there and adds quads that are not, and puts or removes sheets, in one transaction. No quad
// may be in both lists, or twice in one; no sheet twice.
func (d *DB) Write(ctx context.Context, del, add []quad.Quad, sheets []Sheet) error {
	if d.lock == nil {
		return fmt.Errorf("%s was opened for reading alone", d.name)
	}
	u, err := newUses(del, add)
	if err != nil {
		return err
	}
	err = pgx.BeginFunc(ctx, d.lock, func(tx pgx.Tx) error {
		steps := []func(context.Context, pgx.Tx) error{
			quadRows(del).remove, u.subtract, u.add, quadRows(add).insert, sheetRows(sheets).remove, sheetRows(sheets).put,
		}
		for _, step := range steps {
			if err := step(ctx, tx); err != nil {
				return err
			}
			if err := ctx.Err(); err != nil {
				return err
			}
		}
		return nil
	})
	d.written += len(del) + len(add)
	if errors.Is(err, errOther) {
		return err
	}
	return d.explain(err)
}

// quadRows become rows of the table quads.
type quadRows []quad.Quad

// columns gives the hashes in the four directions.
func (r quadRows) columns() (columns [4][][]byte) {
	for _, q := range r {
		for i, d := range quad.Directions {
			h := refs.HashOf(q.Get(d))
			columns[i] = append(columns[i], h[:])
		}
	}
	return columns
}

var errOther = errors.New("another program has changed the tables: build the database anew")

func (r quadRows) remove(ctx context.Context, tx pgx.Tx) error {
	if len(r) == 0 {
		return nil
	}
	c := r.columns()
	done, err := tx.Exec(ctx, `
		DELETE FROM quads USING unnest($1::bytea[], $2::bytea[], $3::bytea[], $4::bytea[]) AS gone(s, p, o, l)
		WHERE subject_hash = s AND predicate_hash = p AND object_hash = o AND label_hash = l`, c[0], c[1], c[2], c[3])
	if err == nil && done.RowsAffected() != int64(len(r)) {
		err = errOther
	}
	return err
}

func (r quadRows) insert(ctx context.Context, tx pgx.Tx) error {
	if len(r) == 0 {
		return nil
	}
	c := r.columns()
	rows := make([][]any, len(r))
	for i := range r {
		rows[i] = []any{c[0][i], c[1][i], c[2][i], c[3][i]}
	}
	_, err := tx.CopyFrom(ctx, pgx.Identifier{"quads"}, []string{"subject_hash", "predicate_hash", "object_hash", "label_hash"},
		pgx.CopyFromRows(rows))
	return err
}

// uses says how many more or fewer places of quads each node has.
type uses struct {
	gains, losses nodeRows
}

// nodeRows are nodes with a number of places, in the order of their hashes: neighbours in the index are written together.
type nodeRows struct {
	nodes  []node
	places []int32
}

func newUses(del, add []quad.Quad) (u uses, err error) {
	places := map[quad.Value]int32{}
	for _, q := range del {
		for _, d := range quad.Directions {
			places[q.Get(d)]--
		}
	}
	for _, q := range add {
		for _, d := range quad.Directions {
			places[q.Get(d)]++
		}
	}
	var nodes []node
	counts := map[refs.ValueHash]int32{}
	for v, n := range places {
		if n == 0 {
			continue
		}
		node, err := newNode(v)
		if err != nil {
			return u, err
		}
		nodes = append(nodes, node)
		counts[node.hash] = n
	}
	slices.SortFunc(nodes, func(a, b node) int { return bytes.Compare(a.hash[:], b.hash[:]) })
	for _, node := range nodes {
		if n := counts[node.hash]; n > 0 {
			u.gains.append(node, n)
		} else {
			u.losses.append(node, -n)
		}
	}
	return u, nil
}

func (r *nodeRows) append(n node, places int32) {
	r.nodes = append(r.nodes, n)
	r.places = append(r.places, places)
}

func (r nodeRows) hashes() [][]byte {
	out := make([][]byte, len(r.nodes))
	for i, n := range r.nodes {
		out[i] = n.hash[:]
	}
	return out
}

// add inserts the nodes that are new and counts the places of all.
func (u uses) add(ctx context.Context, tx pgx.Tx) error {
	r := u.gains
	if len(r.nodes) == 0 {
		return nil
	}
	packed, text, datatype, iri := make([][]byte, len(r.nodes)), make([]*string, len(r.nodes)), make([]*string, len(r.nodes)), make([]*bool, len(r.nodes))
	for i, n := range r.nodes {
		packed[i], text[i], datatype[i], iri[i] = n.packed, n.text, n.datatype, n.iri
	}
	_, err := tx.Exec(ctx, `
		INSERT INTO nodes (hash, refs, value, value_string, datatype, iri)
		SELECT * FROM unnest($1::bytea[], $2::int[], $3::bytea[], $4::text[], $5::text[], $6::boolean[])
		ON CONFLICT (hash) DO UPDATE SET refs = nodes.refs + EXCLUDED.refs`, r.hashes(), r.places, packed, text, datatype, iri)
	return err
}

// subtract counts the places that are no more and deletes the nodes that have none left.
func (u uses) subtract(ctx context.Context, tx pgx.Tx) error {
	r := u.losses
	if len(r.nodes) == 0 {
		return nil
	}
	_, err := tx.Exec(ctx, `UPDATE nodes SET refs = refs - places FROM unnest($1::bytea[], $2::int[]) AS less(node, places) WHERE hash = node`,
		r.hashes(), r.places)
	if err != nil {
		return err
	}
	_, err = tx.Exec(ctx, `DELETE FROM nodes WHERE hash = ANY($1) AND refs <= 0`, r.hashes())
	return err
}

// sheetRows become rows of the table sheets.
type sheetRows []Sheet

// columns gives the hashes of thing and graph and the content of those sheets that have one, or have none.
func (r sheetRows) columns(empty bool) (things, graphs, contents [][]byte) {
	for _, s := range r {
		if (s.Content == "") == empty {
			thing, g := refs.HashOf(s.Thing), refs.HashOf(s.Graph)
			things, graphs, contents = append(things, thing[:]), append(graphs, g[:]), append(contents, []byte(s.Content))
		}
	}
	return things, graphs, contents
}

func (r sheetRows) put(ctx context.Context, tx pgx.Tx) error {
	things, graphs, contents := r.columns(false)
	if len(things) == 0 {
		return nil
	}
	_, err := tx.Exec(ctx, `
		INSERT INTO sheets (thing_hash, label_hash, content) SELECT * FROM unnest($1::bytea[], $2::bytea[], $3::bytea[])
		ON CONFLICT (thing_hash, label_hash) DO UPDATE SET content = EXCLUDED.content`, things, graphs, contents)
	return err
}

func (r sheetRows) remove(ctx context.Context, tx pgx.Tx) error {
	things, graphs, _ := r.columns(true)
	if len(things) == 0 {
		return nil
	}
	_, err := tx.Exec(ctx, `
		DELETE FROM sheets USING unnest($1::bytea[], $2::bytea[]) AS gone(thing, label)
		WHERE thing_hash = thing AND label_hash = label`, things, graphs)
	return err
}
