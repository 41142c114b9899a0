package main

import (
	"errors"
	"io/fs"

	"github.com/amtszeit/amtszeit/graph/store"
	"github.com/spf13/cobra"
)

func (p *program) compactCommand() *cobra.Command {
	var db database
	cmd := &cobra.Command{
		Use:     "compact [--db FILE]",
		GroupID: "graph",
		Short:   "Give back the space that changed documents have left in the database",
		Long:    compactHelp,
		Example: compactExamples,
		Args:    noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := db.check(); err != nil {
				return err
			}
			err := store.Compact(cmd.Context(), db.path)
			if errors.Is(err, fs.ErrNotExist) {
				return db.missing()
			}
			return db.fault(toWrite, err)
		},
	}
	db.addFlag(cmd)
	return cmd
}
