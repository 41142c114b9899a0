package postgres_test

import (
	"context"
	"errors"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/amtszeit/amtszeit/graph/store/postgres"
	"github.com/amtszeit/amtszeit/graph/store/storetest"
	"github.com/cayleygraph/quad"
)

func open(t *testing.T, address string) *postgres.DB {
	t.Helper()
	d, err := postgres.Open(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { d.Close() })
	return d
}

func q(s string, o quad.Value) quad.Quad {
	return quad.Quad{Subject: quad.IRI("urn:" + s), Predicate: quad.IRI("urn:p"), Object: o, Label: quad.IRI("urn:d")}
}

// TestValues writes values that PostgreSQL or Cayley would change, and reads them by both.
func TestValues(t *testing.T) {
	d := open(t, storetest.Postgres(t))
	for _, v := range []quad.Value{
		quad.IRI("urn:größe"), quad.String(""), quad.String("Größe \"x\"\n\\"), quad.String("a\x00b"), quad.String(`a\x00b`),
		quad.TypedString{Value: "", Type: "urn:t"}, quad.TypedString{Value: `\x00`, Type: "urn:t"}, quad.String("😀"),
		quad.String(strings.Repeat("lang ", 5000)), quad.String("urn:größe"),
	} {
		want := q("s", v)
		if err := d.Write(t.Context(), nil, []quad.Quad{want}, nil); err != nil {
			t.Fatal(err)
		}
		got, err := d.Match(t.Context(), quad.Object, []quad.Value{v})
		if err != nil || len(got) != 1 || got[0] != want {
			t.Errorf("%v: got %v, %v", v, got, err)
		}
		qs, err := d.Cayley()
		if err != nil {
			t.Fatal(err)
		}
		ref, _ := qs.ValueOf(v)
		if name, err := qs.NameOf(ref); err != nil || name != v {
			t.Errorf("Cayley reads %v as %v, %v", v, name, err)
		}
		if err := d.Write(t.Context(), []quad.Quad{want}, nil, nil); err != nil {
			t.Fatal(err)
		}
	}
	if err := d.Write(t.Context(), nil, []quad.Quad{q("s", quad.Int(7))}, nil); err == nil {
		t.Error("a native number was stored")
	}
}

// TestOpenFails covers everything that a user can do something about.
func TestOpenFails(t *testing.T) {
	server := storetest.Server(t)
	fresh := func(sql ...string) string {
		address := storetest.Postgres(t)
		for _, s := range sql {
			storetest.Exec(t, address, s)
		}
		return address
	}
	ours := func(sql string) string {
		address := fresh()
		open(t, address).Close()
		storetest.Exec(t, address, sql)
		return address
	}
	database := func(address, name string) string {
		u, err := url.Parse(address)
		if err != nil {
			t.Fatal(err)
		}
		u.Path = "/" + name
		return u.String()
	}
	storetest.Exec(t, server, `DROP DATABASE IF EXISTS amtszeit_latin`)
	storetest.Exec(t, server, `CREATE DATABASE amtszeit_latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0`)
	t.Cleanup(func() { storetest.Exec(t, server, `DROP DATABASE amtszeit_latin`) })

	for name, c := range map[string]struct{ address, writing, reading string }{
		"no server":    {"postgres://127.0.0.1:1/x", "no PostgreSQL server answers at postgres://127.0.0.1:1/x", "no PostgreSQL server"},
		"no socket":    {"postgres:///x?host=/nowhere", "no PostgreSQL server answers", "no PostgreSQL server"},
		"no address":   {"postgres://u:geheim@:x/y", "is no address of a PostgreSQL database", "is no address"},
		"no database":  {database(server, "absent"), "the database doesn't exist: make it with createdb", "doesn't exist"},
		"no schema":    {storetest.With(t, server, "search_path", "absent"), "has no schema that its search_path names", "has no schema"},
		"LATIN1":       {database(server, "amtszeit_latin"), "is encoded in LATIN1", "has nothing of Amtszeit"},
		"empty":        {fresh(), "", "has nothing of Amtszeit: run `amtszeit build` first"},
		"other tables": {fresh(`CREATE TABLE nodes (x int)`), "tables named nodes, quads or sheets of another program", "of another program"},
		"other stamp":  {fresh(`CREATE TABLE amtszeit (x int)`), "a table named amtszeit of another program", "of another program"},
		"cut":          {ours(`DROP TABLE quads`), "or ours are damaged", "or ours are damaged"},
		"newer":        {ours(`UPDATE amtszeit SET format = 99`), "was written by a newer Amtszeit (format 99", "newer Amtszeit"},
		"older":        {ours(`UPDATE amtszeit SET format = 0`), "was written by an older Amtszeit (format 0", "older Amtszeit"},
	} {
		t.Run(name, func(t *testing.T) {
			refuses(t, c.address, c.reading, postgres.OpenRead)
			if c.writing != "" {
				refuses(t, c.address, c.writing, postgres.Open)
			}
		})
	}
}

func refuses(t *testing.T, address, want string, open func(context.Context, string) (*postgres.DB, error)) {
	t.Helper()
	d, err := open(t.Context(), address)
	if err == nil {
		d.Close()
	}
	if err == nil || !strings.Contains(err.Error(), want) || strings.ContainsAny(err.Error(), "\n") || strings.Contains(err.Error(), "geheim") {
		t.Errorf("got error %v, want one with %q", err, want)
	}
}

// TestGuest is about a user who needs a password and has no rights.
func TestGuest(t *testing.T) {
	address := storetest.Postgres(t)
	storetest.Exec(t, address, `DROP ROLE IF EXISTS amtszeit_guest`)
	storetest.Exec(t, address, `CREATE ROLE amtszeit_guest LOGIN PASSWORD 'geheim'`)
	t.Cleanup(func() {
		storetest.Exec(t, storetest.Server(t), `DROP OWNED BY amtszeit_guest; DROP ROLE amtszeit_guest`)
	})
	as := func(password string) string {
		u, err := url.Parse(address)
		if err != nil {
			t.Fatal(err)
		}
		u.User = url.UserPassword("amtszeit_guest", password)
		return u.String()
	}
	refuses(t, as("geheimer"), "refuses the password for postgres://amtszeit_guest@", postgres.OpenRead)
	u, _ := url.Parse(as(""))
	u.User = url.User("amtszeit_nobody")
	refuses(t, u.String(), "amtszeit_nobody", postgres.OpenRead)

	storetest.Exec(t, address, `GRANT USAGE ON SCHEMA `+u.Query().Get("search_path")+` TO amtszeit_guest`)
	refuses(t, as("geheim"), "this user lacks a right (permission denied for schema", postgres.Open)
	d := open(t, address)
	storetest.Exec(t, address, `GRANT SELECT ON amtszeit, nodes, quads, sheets TO amtszeit_guest`)
	guest, err := postgres.OpenRead(t.Context(), as("geheim"))
	if err != nil {
		t.Fatalf("a guest may read beside a writer: %v", err)
	}
	defer guest.Close()
	if err := guest.Write(t.Context(), nil, []quad.Quad{q("s", quad.String("o"))}, nil); err == nil {
		t.Error("a reader has written")
	}
	if err := d.Write(t.Context(), nil, []quad.Quad{q("s", quad.String("o"))}, nil); err != nil {
		t.Fatal(err)
	}
	if graphs, err := guest.Graphs(t.Context()); err != nil || len(graphs) != 1 {
		t.Errorf("got graphs %v, %v; want the one just written", graphs, err)
	}
}

func TestOneWriter(t *testing.T) {
	address := storetest.Postgres(t)
	first := open(t, address)
	begin := time.Now()
	refuses(t, address, "is being written by another process; wait or use another --db", postgres.Open)
	if waited := time.Since(begin); waited > 20*time.Second {
		t.Errorf("waited %v for the error", waited)
	}
	if err := postgres.Compact(t.Context(), address); err == nil || !strings.Contains(err.Error(), "by another process") {
		t.Errorf("compacting beside a writer: got error %v", err)
	}
	open(t, storetest.Postgres(t)) // another schema has another lock
	first.Close()
	open(t, address)
}

// TestLostConnection ends the writer's connection at the server.
func TestLostConnection(t *testing.T) {
	address := storetest.Postgres(t)
	d := open(t, address)
	if err := d.Write(t.Context(), nil, []quad.Quad{q("s", quad.String("o"))}, nil); err != nil {
		t.Fatal(err)
	}
	storetest.Exec(t, address, `SELECT pg_terminate_backend(pid) FROM pg_locks JOIN pg_namespace
		ON objid = pg_namespace.oid WHERE locktype = 'advisory' AND nspname = current_schema()`)
	if err := d.Write(t.Context(), nil, []quad.Quad{q("t", quad.String("o"))}, nil); err == nil {
		t.Fatal("a write without the lock succeeded")
	}
	if err := d.Reset(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := d.Write(t.Context(), nil, []quad.Quad{q("t", quad.String("o"))}, nil); err != nil {
		t.Fatal(err)
	}
	if got, err := d.Match(t.Context(), quad.Label, []quad.Value{quad.IRI("urn:d")}); err != nil || len(got) != 2 {
		t.Errorf("got %v, %v", got, err)
	}
}

func TestWriteRefusesWhatAnotherChanged(t *testing.T) {
	address := storetest.Postgres(t)
	d := open(t, address)
	one := q("s", quad.String("o"))
	if err := d.Write(t.Context(), []quad.Quad{one}, nil, nil); err == nil || !strings.Contains(err.Error(), "another program") {
		t.Errorf("deleting what isn't there: got error %v", err)
	}
	if err := d.Write(t.Context(), nil, []quad.Quad{one}, nil); err != nil {
		t.Fatal(err)
	}
	if err := d.Write(t.Context(), nil, []quad.Quad{one}, nil); err == nil {
		t.Error("the same quad was added twice")
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := d.Write(ctx, []quad.Quad{one}, nil, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("got error %v", err)
	}
}

func TestCompact(t *testing.T) {
	address := storetest.Postgres(t)
	refusesCompact := postgres.Compact(t.Context(), address)
	if refusesCompact == nil || !strings.Contains(refusesCompact.Error(), "has nothing of Amtszeit") {
		t.Errorf("got error %v", refusesCompact)
	}
	d := open(t, address)
	if err := d.Write(t.Context(), nil, []quad.Quad{q("s", quad.String("o"))}, nil); err != nil {
		t.Fatal(err)
	}
	d.Close()
	if err := postgres.Compact(t.Context(), address); err != nil {
		t.Fatal(err)
	}
	if graphs, err := open(t, address).Graphs(t.Context()); err != nil || len(graphs) != 1 {
		t.Errorf("got graphs %v, %v", graphs, err)
	}
}

func TestName(t *testing.T) {
	for address, want := range map[string]string{
		"postgres://anna:geheim@db:5433/press":                "postgres://anna@db:5433/press",
		"postgres://anna@db/press?password=geheim&sslmode=no": "postgres://anna@db/press?sslmode=no",
		"postgres://anna:ge%heim@db/press":                    "postgres://…",
		"postgresql:///press?host=/run/postgresql":            "postgresql:///press?host=/run/postgresql",
	} {
		if got := postgres.Name(address); got != want {
			t.Errorf("%s: got %s, want %s", address, got, want)
		}
	}
}
