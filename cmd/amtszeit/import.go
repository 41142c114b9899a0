package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"iter"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"github.com/amtszeit/amtszeit/graph/rdf"
	"github.com/amtszeit/amtszeit/graph/store"
	"github.com/amtszeit/amtszeit/graph/vocab"
	"github.com/cayleygraph/quad"
	"github.com/spf13/cobra"
)

func (p *program) importCommand() *cobra.Command {
	var db database
	var format string
	cmd := &cobra.Command{
		Use:     "import [--db FILE] [--format FORMAT] FILE…",
		GroupID: "fill",
		Short:   "Read exports of RDF back into a database",
		Long:    importHelp,
		Example: importExamples,
		RunE: func(cmd *cobra.Command, paths []string) error {
			if len(paths) == 0 {
				return &misuse{"import needs files to read, or - for standard input",
					commandLine([]string{"amtszeit", "import", "--db", db.name(), "press.nq"})}
			}
			return p.importFiles(cmd.Context(), db, format, paths)
		},
	}
	db.addFlag(cmd)
	cmd.Flags().StringVar(&format, "format", "", "nquads, ntriples, turtle, trig or jsonld; without it the ending of a file tells")
	cmd.RegisterFlagCompletionFunc("format", choices("nquads", "ntriples", "turtle", "trig", "jsonld"))
	return cmd
}

// imported counts what was imported.
type imported struct{ documents, others, foreign int }

// importFiles reads file after file. Nothing of a file is stored before all of it is read; a file that can't be read is
// reported, and the others go on.
func (p *program) importFiles(ctx context.Context, db database, format string, paths []string) (err error) {
	formats := make([]rdf.Format, len(paths))
	for i, path := range paths {
		of := path
		if format != "" {
			of = format
		}
		if formats[i], err = rdf.FormatOf(of); err != nil {
			return &misuse{wrong: err.Error()}
		}
	}
	s, err := db.open()
	if err != nil {
		return err
	}
	var n imported
	for i, path := range paths {
		graphs, err := p.readGraphs(ctx, formats[i], path, &n)
		if err == nil {
			err = write(ctx, s, graphs)
		} else if ctx.Err() == nil {
			p.sayProblem(err)
			continue
		}
		if err != nil {
			s.Close()
			return err
		}
	}
	if err := s.Close(); err != nil {
		return err
	}
	if n.documents+n.others == 0 && p.problems == 0 {
		p.sayNothingImported()
		return errNothing
	}
	p.sayImported(n)
	return nil
}

// readGraphs reads a file into graphs, in the order of their IRIs.
func (p *program) readGraphs(ctx context.Context, f rdf.Format, path string, n *imported) ([]store.Graph, error) {
	in := io.Reader(p.stdin)
	if path != "-" {
		file, err := os.Open(path)
		if err != nil {
			return nil, fileError(path, toRead, err)
		}
		defer file.Close()
		in = file
	}
	rest, err := vocab.DocumentIRI("import/" + filepath.ToSlash(path))
	if err != nil {
		return nil, err
	}
	sorted, err := vocab.Sorted(readQuads(ctx, in, f, path), rest)
	if err != nil {
		return nil, err
	}
	var graphs []store.Graph
	for _, iri := range slices.Sorted(maps.Keys(sorted)) {
		if err := n.count(iri, sorted[iri]); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		graphs = append(graphs, store.Graph{IRI: iri, Quads: sorted[iri]})
	}
	return graphs, nil
}

// readQuads reads the RDF of a file until ctx ends. It ends with the first error.
func readQuads(ctx context.Context, in io.Reader, f rdf.Format, path string) iter.Seq2[quad.Quad, error] {
	return func(yield func(quad.Quad, error) bool) {
		for q, err := range rdf.Read(in, f, path) {
			if err = cmp.Or(err, ctx.Err()); err == nil {
				err = vocab.Check(q)
			}
			if err != nil {
				yield(quad.Quad{}, fileError(path, toRead, err))
				return
			}
			if !yield(q, nil) {
				return
			}
		}
	}
}

// count counts a graph, and makes sure that its claims can be read.
func (n *imported) count(iri quad.IRI, quads []quad.Quad) error {
	document, claims := false, false
	foreign := 0
	for _, q := range quads {
		document = document || q.Predicate == vocab.Type && q.Object == vocab.DocumentClass && q.Subject == iri
		claims = claims || q.Predicate == vocab.Type && q.Object == vocab.ClaimClass
		if !vocab.IsKnown(q.Predicate) {
			foreign++
		}
	}
	if claims {
		if _, _, err := vocab.Parse(iri, quads); err != nil {
			return fmt.Errorf("graph %s has claims that can't be read: %w", iri, err)
		}
	}
	if n.foreign += foreign; document {
		n.documents++
	} else {
		n.others++
	}
	return nil
}

// write stores graphs, as many at once as do the store good.
func write(ctx context.Context, s *store.Store, graphs []store.Graph) error {
	var batch []store.Graph
	n := 0
	for i, g := range graphs {
		batch = append(batch, g)
		if n += len(g.Quads); n >= store.BatchQuads || i+1 == len(graphs) {
			if err := s.ReplaceAll(ctx, batch); err != nil {
				return err
			}
			batch, n = nil, 0
		}
	}
	return nil
}
