// Package storetest gives tests a fresh database on every back end of package store.
package storetest

import (
	"context"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"sync/atomic"
	"testing"

	"github.com/jackc/pgx/v5"
)

// Variable is the environment variable with the address of a PostgreSQL server for tests.
const Variable = "AMTSZEIT_POSTGRES"

// BackEnd is a place where a store can live. New gives the path of a fresh, empty database, which is gone after the test.
type BackEnd struct {
	Name string
	New  func(testing.TB) string
	// Lasts tells whether the data outlives the store's closing.
	Lasts bool
}

// memory is store.Memory. Package store's own tests use this package, so that it can't use package store.
const memory = ":memory:"

// BackEnds are all of them.
func BackEnds() []BackEnd {
	return []BackEnd{
		{"memory", func(testing.TB) string { return memory }, false},
		{"file", File, true},
		{"postgres", Postgres, true},
	}
}

// Run runs a test on every back end.
func Run(t *testing.T, test func(t *testing.T, b BackEnd)) {
	for _, b := range BackEnds() {
		t.Run(b.Name, func(t *testing.T) { test(t, b) })
	}
}

// File gives the name of a file that doesn't exist yet.
func File(t testing.TB) string { return filepath.Join(t.TempDir(), "a.db") }

var schemas atomic.Int64

// Postgres gives the address of a new schema in the server's database. Without a server it skips the test.
func Postgres(t testing.TB) string {
	t.Helper()
	server := Server(t)
	schema := fmt.Sprintf("test_%d_%d", os.Getpid(), schemas.Add(1))
	Exec(t, server, "CREATE SCHEMA "+schema)
	t.Cleanup(func() { Exec(t, server, "DROP SCHEMA "+schema+" CASCADE") })
	return With(t, server, "search_path", schema)
}

// Server gives the address of the server for tests. Without one it skips the test.
func Server(t testing.TB) string {
	t.Helper()
	server := os.Getenv(Variable)
	if server == "" {
		t.Skipf("%s is not set; start a server with: export %s=$(.ci/postgres start)", Variable, Variable)
	}
	return server
}

// With gives an address with another parameter.
func With(t testing.TB, address, name, value string) string {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	q := u.Query()
	q.Set(name, value)
	u.RawQuery = q.Encode()
	return u.String()
}

// Exec runs SQL on a server.
func Exec(t testing.TB, address, sql string) {
	t.Helper()
	ctx := context.Background() // the test's own has ended when it cleans up
	conn, err := pgx.Connect(ctx, address)
	if err != nil {
		t.Fatalf("the server of %s: %v", Variable, err)
	}
	defer conn.Close(ctx)
	if _, err := conn.Exec(ctx, sql); err != nil {
		t.Fatalf("%s: %v", sql, err)
	}
}
