package postgres

import (
	"fmt"
	"strings"

	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/pquads"
	"github.com/jackc/pgx/v5"
)

// node is a row of the table nodes. Cayley's other kinds of values don't occur.
type node struct {
	hash     refs.ValueHash
	packed   []byte // what can't stand in a column of text, as Cayley packs it
	text     *string
	datatype *string
	iri      *bool
}

func newNode(v quad.Value) (n node, err error) {
	n.hash = refs.HashOf(v)
	var text string
	switch v := v.(type) {
	case quad.IRI:
		yes := true
		text, n.iri = string(v), &yes
	case quad.String:
		text = string(v)
	case quad.TypedString:
		datatype := string(v.Type)
		text, n.datatype = string(v.Value), &datatype
	case quad.LangString:
		n.packed, err = pquads.MarshalValue(v)
		return n, err
	default:
		return n, fmt.Errorf("a value of type %T can't be stored", v)
	}
	// PostgreSQL has no NUL in text, and Cayley reads these four characters as one.
	if strings.ContainsRune(text, 0) || strings.Contains(text, `\x00`) {
		n.packed, err = pquads.MarshalValue(v)
		return node{hash: n.hash, packed: n.packed}, err
	}
	n.text = &text
	return n, nil
}

func (n node) value() (quad.Value, error) {
	switch {
	case n.text == nil:
		return pquads.UnmarshalValue(n.packed)
	case n.iri != nil && *n.iri:
		return quad.IRI(*n.text), nil
	case n.datatype != nil:
		return quad.TypedString{Value: quad.String(*n.text), Type: quad.IRI(*n.datatype)}, nil
	}
	return quad.String(*n.text), nil
}

// scanNode reads hash, value, value_string, datatype and iri.
func scanNode(row pgx.CollectableRow) (n node, err error) {
	var hash []byte
	err = row.Scan(&hash, &n.packed, &n.text, &n.datatype, &n.iri)
	copy(n.hash[:], hash)
	return n, err
}
