package postgres

import (
	"database/sql"
	"errors"
	"strconv"

	"github.com/cayleygraph/cayley/graph"
	graphlog "github.com/cayleygraph/cayley/graph/log"
	csql "github.com/cayleygraph/cayley/graph/sql"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"
)

// backEnd is the name under which Cayley knows this back end. The one that it brings along uses another driver.
const backEnd = "amtszeit-postgres"

func init() {
	csql.Register(backEnd, csql.Registration{
		Driver: "pgx",
		QueryDialect: csql.QueryDialect{
			RegexpOp:    "~",
			FieldQuote:  func(name string) string { return pgx.Identifier{name}.Sanitize() },
			Placeholder: func(n int) string { return "$" + strconv.Itoa(n) },
		},
		Estimated: func(table string) string {
			return `SELECT greatest(reltuples, 0)::bigint FROM pg_class WHERE oid = '` + table + `'::regclass`
		},
		RunTx: func(*sql.Tx, []graphlog.NodeUpdate, []graphlog.QuadUpdate, graph.IgnoreOpts) error { return errWrite },
	})
}

var errWrite = errors.New("quads are written by DB.Write alone")

// Cayley gives the quads as Cayley sees them, for reading. It has connections of its own, made when it is first used.
func (d *DB) Cayley() (graph.QuadStore, error) {
	if d.cayley != nil {
		return d.cayley, nil
	}
	config := d.pool.Config().ConnConfig
	address := stdlib.RegisterConnConfig(config)
	qs, err := csql.New(backEnd, address, nil)
	if err != nil {
		stdlib.UnregisterConnConfig(address)
		return nil, d.explain(err)
	}
	d.cayley, d.drop = qs, func() { stdlib.UnregisterConnConfig(address) }
	return qs, nil
}
