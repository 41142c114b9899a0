package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/amtszeit/amtszeit/graph/query/gizmo"
	"github.com/cayleygraph/cayley/graph"
	"github.com/spf13/cobra"
)

func (p *program) queryCommand() *cobra.Command {
	var db database
	var lang string
	var limit int
	var asJSON bool
	cmd := &cobra.Command{
		Use:     "query --lang gizmo \"SCRIPT\"",
		GroupID: "graph",
		Short:   "Query the graph in Gizmo, Cayley's query language",
		Long:    queryHelp,
		Example: queryExamples,
		RunE: func(cmd *cobra.Command, args []string) error {
			if lang != "gizmo" {
				return &misuse{"--lang " + quote(lang) + " is no query language here: write gizmo", ""}
			}
			if !asJSON {
				return &misuse{wrong: "results have no form but JSON Lines: leave --json=false out"}
			}
			if limit < 0 {
				return &misuse{wrong: fmt.Sprintf("--limit %d is less than nothing: give a number from 1, or 0 for all results", limit)}
			}
			if len(args) != 1 {
				return &misuse{"query takes one script, in quotes", `amtszeit query 'g.V().Limit(5).All()'`}
			}
			return p.query(cmd, db, args[0], limit)
		},
	}
	db.addFlag(cmd)
	cmd.Flags().StringVar(&lang, "lang", "gizmo", "query language: gizmo")
	cmd.Flags().IntVar(&limit, "limit", 0, "give at most so many results; 0 gives all")
	cmd.Flags().BoolVar(&asJSON, "json", true, "JSON Lines, the only form that results have")
	cmd.RegisterFlagCompletionFunc("lang", choices("gizmo"))
	return cmd
}

// query prints each result as a line of JSON.
func (p *program) query(cmd *cobra.Command, db database, script string, limit int) error {
	s, err := db.openRead()
	if err != nil {
		return err
	}
	var results []any
	err = s.View(func(qs graph.QuadStore) error {
		results, err = gizmo.Run(cmd.Context(), qs, strings.TrimSpace(script), limit)
		return err
	})
	for _, r := range results {
		err = errors.Join(err, writeJSONLine(p.out, r))
	}
	if err = errors.Join(err, s.Close()); err == nil && len(results) == 0 {
		err = errNothing
	}
	return err
}
