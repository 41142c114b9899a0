package postgres

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"strings"

	"github.com/jackc/pgx/v5/pgconn"
)

// Name gives an address as it may be shown: without its password.
func Name(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		scheme, _, _ := strings.Cut(address, "://")
		return scheme + "://…"
	}
	if u.User != nil {
		u.User = url.User(u.User.Username())
	}
	if q := u.Query(); q.Has("password") {
		q.Del("password")
		u.RawQuery = q.Encode()
	}
	return u.String()
}

// explain says in a sentence what is wrong with the server or the address.
func (d *DB) explain(err error) error {
	if err == nil || errors.Is(err, context.Canceled) {
		return err
	}
	if refused := (*pgconn.PgError)(nil); errors.As(err, &refused) {
		return d.explainRefusal(refused)
	}
	if connect := (*pgconn.ConnectError)(nil); errors.As(err, &connect) {
		return fmt.Errorf("no PostgreSQL server answers at %s: start it or correct host and port (%s)", d.name, cause(connect))
	}
	return fmt.Errorf("%s can't be used: %w", d.name, err)
}

func (d *DB) noSchema() error {
	return fmt.Errorf("%s has no schema that its search_path names: make the schema or leave search_path out", d.name)
}

// explainRefusal knows the SQLSTATE codes that a user can do something about.
func (d *DB) explainRefusal(e *pgconn.PgError) error {
	switch e.Code {
	case "28P01":
		return fmt.Errorf("the server refuses the password for %s: correct it in the address, in PGPASSWORD or in ~/.pgpass", d.name)
	case "28000":
		return fmt.Errorf("the server doesn't let this user in at %s: correct the user or the server's pg_hba.conf (%s)", d.name, e.Message)
	case "3D000":
		return fmt.Errorf("%s: the database doesn't exist: make it with createdb or correct the name", d.name)
	case "3F000":
		return d.noSchema()
	case "42501", "25006":
		return fmt.Errorf("%s: this user lacks a right (%s): grant it or use another user", d.name, e.Message)
	case "57P03":
		return fmt.Errorf("the server of %s is starting or stopping: try again", d.name)
	case "53300":
		return fmt.Errorf("the server of %s has no connection left: try again later", d.name)
	case "53100":
		return fmt.Errorf("the disk of the server of %s is full: make room", d.name)
	}
	return fmt.Errorf("the server of %s reports: %w", d.name, e)
}

// cause gives the last of the errors that a failed connection wraps, which is the one of the operating system.
func cause(err error) string {
	lines := strings.Split(strings.TrimSpace(err.Error()), "\n")
	last := lines[len(lines)-1]
	if i := strings.LastIndex(last, "dial error: "); i >= 0 {
		last = last[i+len("dial error: "):]
	}
	return strings.TrimSpace(last)
}
