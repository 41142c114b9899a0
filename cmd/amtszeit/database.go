package main

import (
	"errors"
	"io/fs"
	"strings"

	"github.com/amtszeit/amtszeit/graph/store"
	"github.com/spf13/cobra"
)

// defaultDatabase is a file in the folder where the program is called.
const defaultDatabase = "amtszeit.db"

// database is the flag that names the database.
type database struct {
	path string
	cmd  *cobra.Command
}

func (d *database) addFlag(cmd *cobra.Command) {
	cmd.Flags().StringVar(&d.path, "db", defaultDatabase, "database `file`, or postgres://user@host/database")
	d.cmd = cmd
}

// given reports whether the user has named a database.
func (d database) given() bool { return d.cmd.Flags().Changed("db") }

// open opens the database for writing and makes it if there is none.
func (d database) open() (*store.Store, error) {
	if err := d.check(); err != nil {
		return nil, err
	}
	s, err := store.Open(d.path)
	return s, d.fault(toWrite, err)
}

// openRead opens the database for reading.
func (d database) openRead() (*store.Store, error) {
	if err := d.check(); err != nil {
		return nil, err
	}
	s, err := store.OpenRead(d.path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, d.missing()
	}
	return s, d.fault(toRead, err)
}

func (d database) missing() error {
	return &misuse{"there is no database " + d.name() + ": build one from your documents",
		commandLine([]string{"amtszeit", "build", "--db", d.name(), "texts/"})}
}

// isServer reports whether the database lies on a server and in no folder.
func (d database) isServer() bool { return strings.Contains(d.path, "://") }

// fault says in a sentence what keeps the database from being used.
func (d database) fault(want access, err error) error {
	if d.isServer() {
		return err
	}
	return fileError(d.path, want, err)
}

// name is the path for messages, where no password belongs.
func (d database) name() string { return store.Name(d.path) }

func (d database) check() error {
	if d.path == "" {
		return &misuse{wrong: "--db is empty: name a file or a PostgreSQL database"}
	}
	return nil
}
