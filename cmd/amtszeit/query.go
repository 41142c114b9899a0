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
	"github.com/amtszeit/amtszeit/graph/store"
	"github.com/cayleygraph/cayley/graph"
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
	s, err := q.open(ctx)
	if err != nil {
		return err
	}
	results, err := q.run(ctx, s, text)
	for _, r := range results {
		err = errors.Join(err, writeJSONLine(p.out, r))
	}
	if err = errors.Join(err, s.Close()); err == nil && len(results) == 0 {
		err = errNothing
	}
	return err
}

// open opens the database, or reads the export into one in memory.
func (q querying) open(ctx context.Context) (*store.Store, error) {
	if q.export == "" {
		return q.db.openRead()
	}
	if q.db.path != defaultDatabase {
		return nil, &misuse{wrong: "results come from --db or from --export, not from both: leave one of them out"}
	}
	format, err := rdf.FormatOf(q.export)
	if err != nil {
		return nil, &misuse{wrong: err.Error()}
	}
	f, err := os.Open(q.export)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	s, err := store.Open(store.Memory)
	if err != nil {
		return nil, err
	}
	return s, errors.Join(fill(ctx, s, rdf.Read(f, format, q.export)))
}

// unnamed is the graph of quads that have none.
const unnamed quad.IRI = "urn:amtszeit:export"

// fill stores quads graph by graph.
func fill(ctx context.Context, s *store.Store, quads iter.Seq2[quad.Quad, error]) error {
	byGraph := map[quad.IRI][]quad.Quad{}
	for q, err := range quads {
		if err != nil {
			return err
		}
		label, ok := q.Label.(quad.IRI)
		if !ok {
			label = unnamed
		}
		q.Label = nil
		byGraph[label] = append(byGraph[label], q)
	}
	var graphs []store.Graph
	for label, quads := range byGraph {
		graphs = append(graphs, store.Graph{IRI: label, Quads: quads})
	}
	return s.ReplaceAll(ctx, graphs)
}

// run puts the query to the graph, for as long as it may take.
func (q querying) run(ctx context.Context, s *store.Store, text string) (results []any, err error) {
	limited, stop := context.WithTimeout(ctx, q.timeout)
	defer stop()
	if q.lang == "sparql" {
		results, err = runSPARQL(limited, s, text, q.limit)
	} else {
		err = s.View(func(qs graph.QuadStore) error {
			results, err = gizmo.Run(limited, qs, text, q.limit)
			return err
		})
	}
	if err != nil && errors.Is(err, context.DeadlineExceeded) && ctx.Err() == nil {
		return nil, &misuse{wrong: fmt.Sprintf("the query was stopped after %v: ask for less, or give it more time with --timeout", q.timeout)}
	}
	return results, err
}

func runSPARQL(ctx context.Context, s *store.Store, text string, limit int) ([]any, error) {
	g, err := sparql.Load(s.All(ctx))
	if err != nil {
		return nil, err
	}
	found, err := g.Run(ctx, text, limit)
	results := make([]any, len(found))
	for i, r := range found {
		results[i] = r
	}
	return results, err
}
