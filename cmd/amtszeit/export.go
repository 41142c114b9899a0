package main

import (
	"cmp"
	"context"
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/correction"
	"github.com/amtszeit/amtszeit/graph/export"
	"github.com/amtszeit/amtszeit/graph/post"
	"github.com/amtszeit/amtszeit/graph/query"
	"github.com/amtszeit/amtszeit/graph/store"
	"github.com/amtszeit/amtszeit/graph/vocab"
	"github.com/cayleygraph/quad"
	"github.com/spf13/cobra"
)

func (p *program) exportCommand() *cobra.Command {
	var e exporting
	cmd := &cobra.Command{
		Use:     "export --format FORMAT [-o FILE]",
		GroupID: "graph",
		Short:   "Write the graph in the formats of other programs",
		Long:    exportHelp,
		Example: exportExamples,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := e.none(cmd, args); err != nil {
				return err
			}
			return p.export(cmd.Context(), &e)
		},
	}
	e.addSourceFlags(cmd)
	flags := cmd.Flags()
	flags.StringVar(&e.format, "format", "", strings.Join(exportFormats(), ", "))
	flags.StringVarP(&e.output, "output", "o", "-", "`file` to write, - for standard output")
	flags.BoolVar(&e.flat, "flat", false, "with jsonld: flattened, with all IRIs in full and without a context")
	flags.BoolVar(&e.tenures, "tenures", false, "write the tenures; with --claims the claims too")
	flags.BoolVar(&e.claims, "claims", false, "write the claims")
	flags.StringVar(&e.selection.Body, "body", "", "only what is about this `body`, by any of its names")
	flags.StringVar(&e.selection.Person, "person", "", "only what is about this holder, by full `name` or surname")
	flags.StringVar(&e.at, "at", "", "only offices held at this date or interval in `EDTF`")
	flags.StringVar(&e.items, "wikidata", "", "with quickstatements: `file` with items of Wikidata")
	cmd.RegisterFlagCompletionFunc("format", choices(exportFormats()...))
	return cmd
}

func exportFormats() []string {
	var names []string
	for _, f := range export.Formats() {
		if f != export.FlatJSONLD {
			names = append(names, f.Name)
		}
	}
	return names
}

// exporting holds the flags of export.
type exporting struct {
	knowledge
	format, output  string
	flat            bool
	tenures, claims bool
	selection       export.Selection
	at, items       string
}

// formatOf gives the format and makes sure that the other flags suit it.
func (e *exporting) formatOf() (f *export.Format, err error) {
	switch {
	case e.format != "":
		f, err = export.FormatOf(e.format)
	case e.output == "-" || !strings.Contains(e.output, "."):
		return nil, &misuse{"export needs a format", commandLine([]string{"amtszeit", "export", "--db", e.name(), "--format", "nquads"})}
	default:
		f, err = export.FormatOfFile(e.output)
	}
	switch {
	case err != nil:
		return nil, &misuse{wrong: err.Error()}
	case e.flat && f != export.JSONLD:
		return nil, &misuse{wrong: "--flat is for --format jsonld: leave it out"}
	case e.items != "" && f != export.QuickStatements:
		return nil, &misuse{wrong: "--wikidata is for --format quickstatements: leave it out"}
	case e.claims && f.Holds == export.TenuresAlone:
		return nil, &misuse{wrong: f.Name + " holds tenures alone: leave --claims out"}
	case e.claims && e.tenures && f.Holds == export.EitherOne:
		return nil, &misuse{wrong: f.Name + " is one table: choose --tenures or --claims"}
	case e.flat:
		f = export.FlatJSONLD
	}
	if !e.tenures && !e.claims {
		e.tenures, e.claims = true, f.Holds == export.Both
	}
	return f, nil
}

func (p *program) export(ctx context.Context, e *exporting) error {
	f, err := e.formatOf()
	if err != nil {
		return err
	}
	if e.selection.At, err = parseTime("--at", e.at); err != nil {
		return err
	}
	words, err := e.lexicon()
	if err != nil {
		return err
	}
	s, err := e.openStore(ctx, p, words)
	if err != nil {
		return err
	}
	err = p.exportStore(ctx, e, f, s, words)
	return errors.Join(err, s.Close())
}

func (p *program) exportStore(ctx context.Context, e *exporting, f *export.Format, s *store.Store, words *lexicon) error {
	corrections, err := e.readCorrections(p)
	if err != nil {
		return err
	}
	names := corrections.Names(words.names())
	var content export.Content
	if f.RDF && !e.tenures && e.selection.IsEmpty() {
		content.Quads = s.All(ctx) // the store as it is
	} else if content, err = e.content(ctx, f, s, names, corrections); err != nil {
		return err
	}
	if !e.selection.IsEmpty() && !content.Any() {
		p.say("nothing in the graph is about that")
		return errNothing
	}
	content.Items = export.NewItems(names)
	if err := p.readItems(content.Items, e.items); err != nil {
		return err
	}
	return p.writeExport(e, f, content)
}

// content gives what the flags select. Corrections count for tenures, and for names.
func (e *exporting) content(ctx context.Context, f *export.Format, s *store.Store, names *post.Names, corrections *correction.List) (c export.Content, err error) {
	said, err := query.Stored(s).Claims(ctx, query.Filter{})
	if err != nil {
		return c, err
	}
	selection := e.selection
	selection.Person = corrections.Holder(selection.Person)
	c.Quads = func(func(quad.Quad, error) bool) {}
	if e.claims {
		c.Claims = selection.Claims(names, corrections.Holder, said)
		slices.SortFunc(c.Claims, compareClaims)
		if c.Quads = s.All(ctx); !selection.IsEmpty() {
			c.Quads = export.ClaimQuads(ctx, c.Claims, recordIn(s))
		}
	}
	if e.tenures {
		corrected, err := corrections.Source(query.Memory(said), names).Claims(ctx, query.Filter{})
		if err != nil {
			return c, err
		}
		compare := export.ByName
		if f.RDF {
			compare = export.ByIRI
		}
		c.Tenures = selection.Tenures(names, corrected, compare)
		c.Quads = export.WithTenures(c.Quads, c.Tenures, said)
	}
	return c, nil
}

// recordIn looks up records of documents in a store.
func recordIn(s *store.Store) export.About {
	return func(ctx context.Context, document quad.IRI) (vocab.Document, error) {
		return vocab.ParseDocument(func(subject quad.IRI) ([]quad.Quad, error) { return s.About(ctx, subject) }, document)
	}
}

// compareClaims is the order of claims in tables: by document and place.
func compareClaims(a, b graph.Claim) int {
	return cmp.Or(
		cmp.Compare(a.Document, b.Document), cmp.Compare(a.Begin, b.Begin), cmp.Compare(a.Finish, b.Finish),
		cmp.Compare(a.Holder, b.Holder), cmp.Compare(a.Role, b.Role), cmp.Compare(a.Body, b.Body), cmp.Compare(a.OnBehalfOf, b.OnBehalfOf),
		cmp.Compare(a.Status, b.Status), cmp.Compare(a.At, b.At), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End), cmp.Compare(a.Rule, b.Rule),
	)
}

func (p *program) writeExport(e *exporting, f *export.Format, c export.Content) error {
	write := func(w io.Writer) error { return export.Write(w, f, c) }
	if e.output == "-" {
		if err := write(p.out); err != nil {
			return err
		}
	} else if err := writeFile(e.output, write); err != nil {
		return err
	}
	if f == export.QuickStatements {
		return p.writeUnmatched(e.output, export.Unmatched(c))
	}
	return nil
}
