package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"strings"
	"time"

	"github.com/amtszeit/amtszeit/graph/query/gizmo"
	"github.com/amtszeit/amtszeit/graph/query/sparql"
	"github.com/amtszeit/amtszeit/graph/rdf"
	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/memstore"
	"github.com/cayleygraph/quad"
	"github.com/spf13/cobra"
)

// querying is what the flags of query say.
type querying struct {
	db      database
	export  string // a file of RDF in place of the database
	lang    string
	limit   int
	timeout time.Duration
}

func (p *program) queryCommand() *cobra.Command {
	var q querying
	var asJSON bool
	cmd := &cobra.Command{
		Use:     "query [--lang gizmo|sparql] [--export FILE] \"QUERY\" | -",
		GroupID: "graph",
		Short:   "Query the graph in Gizmo, Cayley's query language, or in SPARQL",
		Long:    queryHelp,
		Example: queryExamples,
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case q.lang != "gizmo" && q.lang != "sparql":
				return &misuse{"--lang " + quote(q.lang) + " is no query language here: write gizmo or sparql", ""}
			case !asJSON:
				return &misuse{wrong: "results have no form but JSON Lines: leave --json=false out"}
			case q.limit < 0:
				return &misuse{wrong: fmt.Sprintf("--limit %d is less than nothing: give a number from 1, or 0 for all results", q.limit)}
			case q.timeout <= 0:
				return &misuse{wrong: fmt.Sprintf("--timeout %v leaves no time: give for example 30s", q.timeout)}
			case len(args) != 1:
				return &misuse{"query takes one script, in quotes", `amtszeit query 'g.V().Limit(5).All()'`}
			}
			text := args[0]
			if text == "-" {
				all, err := io.ReadAll(p.stdin)
				if err != nil {
					return err
				}
				text = string(all)
			}
			return p.query(cmd.Context(), q, strings.TrimSpace(text))
		},
	}
	q.db.addFlag(cmd)
	cmd.Flags().StringVar(&q.export, "export", "", "query this `file` of RDF (nq, nt, ttl, trig, jsonld) instead of a database")
	cmd.Flags().StringVar(&q.lang, "lang", "gizmo", "query language: gizmo or sparql")
	cmd.Flags().IntVar(&q.limit, "limit", 0, "give at most so many results; 0 gives all")
	cmd.Flags().DurationVar(&q.timeout, "timeout", 30*time.Second, "stop a query after this `time`")
	cmd.Flags().BoolVar(&asJSON, "json", true, "JSON Lines, the only form that results have")
	cmd.RegisterFlagCompletionFunc("lang", choices("gizmo", "sparql"))
	return cmd
}

// query prints each result as a line of JSON.
func (p *program) query(ctx context.Context, q querying, text string) error {
	if q.export != "" && q.db.given() {
		return &misuse{wrong: "results come from --db or from --export, not from both: leave one of them out"}
	}
	limited, stop := context.WithTimeout(ctx, q.timeout)
	defer stop()
	of := q.ofDatabase
	if q.export != "" {
		of = q.ofExport
	}
	results, err := of(limited, text)
	if errors.Is(err, context.DeadlineExceeded) && ctx.Err() == nil {
		return &misuse{wrong: fmt.Sprintf("the query was stopped after %v: ask for less, or give it more time with --timeout", q.timeout)}
	}
	for _, r := range results {
		err = errors.Join(err, writeJSONLine(p.out, r))
	}
	if err == nil && len(results) == 0 {
		err = errNothing
	}
	return err
}

func (q querying) ofDatabase(ctx context.Context, text string) (results []any, err error) {
	s, err := q.db.openRead()
	if err != nil {
		return nil, err
	}
	if q.lang == "sparql" {
		results, err = q.sparql(ctx, s.All(ctx), text)
	} else {
		err = s.View(func(qs graph.QuadStore) error {
			results, err = gizmo.Run(ctx, qs, text, q.limit)
			return err
		})
	}
	return results, errors.Join(err, s.Close())
}

func (q querying) ofExport(ctx context.Context, text string) ([]any, error) {
	format, err := rdf.FormatOf(q.export)
	if err != nil {
		return nil, &misuse{wrong: err.Error()}
	}
	f, err := os.Open(q.export)
	if err != nil {
		return nil, fileError(q.export, toRead, err)
	}
	defer f.Close()
	quads := readQuads(ctx, f, format, q.export)
	if q.lang == "sparql" {
		return q.sparql(ctx, quads, text)
	}
	var all []quad.Quad
	for one, err := range quads {
		if err != nil {
			return nil, err
		}
		all = append(all, one)
	}
	return gizmo.Run(ctx, memstore.New(all...), text, q.limit)
}

func (q querying) sparql(ctx context.Context, quads iter.Seq2[quad.Quad, error], text string) ([]any, error) {
	g, err := sparql.Load(quads)
	if err != nil {
		return nil, err
	}
	found, err := g.Run(ctx, text, q.limit)
	results := make([]any, len(found))
	for i, r := range found {
		results[i] = r
	}
	return results, err
}
