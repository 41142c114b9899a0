// Package export writes the graph in the formats of other programs, one file a format.
//
// [Write] takes the [Content]. What it writes is sorted and depends on nothing but the content: equal content gives equal
// bytes. The formats of RDF that keep graphs (N-Quads, TriG, JSON-LD) hold one graph in memory at a time; those that
// don't (N-Triples, Turtle) need all triples, each term once.
package export

import (
	"bufio"
	"fmt"
	"io"
	"iter"
	"strings"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/vocab"
	"github.com/cayleygraph/quad"
)

// Content is what is to be written. The formats of RDF write the quads, the others the tenures and claims.
type Content struct {
	// Quads come graph by graph, the graphs in the order of their IRIs and quads without a graph first; inside a graph any
	// order will do, and a quad that comes twice is written once.
	Quads iter.Seq2[quad.Quad, error]
	// Tenures and Claims are in the order in which they are written. Nil stands for none.
	Tenures iter.Seq[vocab.Tenure]
	Claims  []graph.Claim
	// Items are the items of Wikidata, for QuickStatements.
	Items *Items
}

// Format is a format to write. The formats are the variables of this package; see [Formats].
type Format struct {
	// Name is what a user calls it, e.g. "nquads"; MediaType and Extension (without a dot) are the registered ones.
	Name, MediaType, Extension string
	// RDF tells whether it writes quads. Graphs tells whether it keeps named graphs: a format of RDF that doesn't writes the triples
	// of all graphs as one.
	RDF, Graphs bool
	// Holds tells what else it writes: the tenures alone, the tenures or the claims, or both.
	Holds Holding

	write func(*bufio.Writer, Content) error
}

// Holding tells what a format can write at once.
type Holding int

// What formats hold.
const (
	TenuresAlone Holding = iota
	EitherOne
	Both
)

// The formats.
var (
	NQuads   = &Format{"nquads", "application/n-quads", "nq", true, true, Both, writeNQuads}
	NTriples = &Format{"ntriples", "application/n-triples", "nt", true, false, Both, writeNTriples}
	Turtle   = &Format{"turtle", "text/turtle", "ttl", true, false, Both, writeTurtle}
	TriG     = &Format{"trig", "application/trig", "trig", true, true, Both, writeTriG}
	JSONLD   = &Format{"jsonld", "application/ld+json", "jsonld", true, true, Both, writeJSONLD}
	// FlatJSONLD is JSON-LD flattened and expanded.
	FlatJSONLD = &Format{"jsonld-flat", "application/ld+json", "jsonld", true, true, Both, writeFlatJSONLD}

	CSV             = &Format{"csv", "text/csv", "csv", false, false, EitherOne, writeCSV}
	JSONLines       = &Format{"jsonl", "application/jsonl", "jsonl", false, false, Both, writeJSONLines}
	FtM             = &Format{"ftm", "application/json+ftm", "ftm.json", false, false, TenuresAlone, writeFtM}
	Popolo          = &Format{"popolo", "application/json", "popolo.json", false, false, TenuresAlone, writePopolo}
	QuickStatements = &Format{"quickstatements", "text/tab-separated-values", "qs", false, false, TenuresAlone, writeQuickStatements}
	GraphML         = &Format{"graphml", "application/graphml+xml", "graphml", false, false, TenuresAlone, writeGraphML}
	GEXF            = &Format{"gexf", "application/gexf+xml", "gexf", false, false, TenuresAlone, writeGEXF}
)

// Formats gives all formats.
func Formats() []*Format {
	return []*Format{NQuads, NTriples, Turtle, TriG, JSONLD, FlatJSONLD, CSV, JSONLines, FtM, Popolo, QuickStatements, GraphML, GEXF}
}

// String gives the format's name.
func (f *Format) String() string { return f.Name }

// FormatOf finds a format by its name, its media type or its extension, with or without a dot.
func FormatOf(s string) (*Format, error) {
	var names []string
	for _, f := range Formats() {
		if strings.EqualFold(s, f.Name) || strings.EqualFold(s, f.MediaType) || strings.EqualFold(strings.TrimPrefix(s, "."), f.Extension) {
			return f, nil
		}
		if f != FlatJSONLD {
			names = append(names, f.Name)
		}
	}
	return nil, fmt.Errorf("there is no export format %q: use one of %s", s, strings.Join(names, ", "))
}

// FormatOfFile finds a format by the ending of a file's name.
func FormatOfFile(name string) (*Format, error) {
	var found *Format
	for _, f := range Formats() {
		if strings.HasSuffix(strings.ToLower(name), "."+f.Extension) && (found == nil || len(f.Extension) > len(found.Extension)) {
			found = f
		}
	}
	if found == nil {
		return nil, fmt.Errorf("the ending of %q tells no export format: name the format too", name)
	}
	return found, nil
}

// Any reports whether there is a tenure or a claim.
func (c Content) Any() bool {
	for range c.tenures() {
		return true
	}
	return len(c.Claims) > 0
}

// tenures gives the tenures.
func (c Content) tenures() iter.Seq[vocab.Tenure] {
	if c.Tenures == nil {
		return func(func(vocab.Tenure) bool) {}
	}
	return c.Tenures
}

// Write writes the content in a format. It ends with the first error: of the content, of the writer, or of a quad that
// [vocab.Check] refuses.
func Write(w io.Writer, f *Format, c Content) error {
	out := bufio.NewWriterSize(w, 1<<16)
	if err := f.write(out, c); err != nil {
		return err
	}
	return out.Flush()
}

// namedGraph is a graph with its triples, sorted.
type namedGraph struct {
	iri quad.IRI // empty for the default graph
	*table
}

// byGraph gives graph after graph, each only until the next one.
func byGraph(quads iter.Seq2[quad.Quad, error], compare order) iter.Seq2[namedGraph, error] {
	return func(yield func(namedGraph, error) bool) {
		g := namedGraph{table: newTable()}
		for q, err := range quads {
			var iri quad.IRI
			if err == nil {
				iri, err = graphOf(q)
			}
			if err == nil && iri < g.iri && len(g.triples) > 0 {
				err = fmt.Errorf("graph %s comes after %s: give the quads sorted by graph", iri, g.iri)
			}
			if err == nil && iri != g.iri {
				if len(g.triples) > 0 {
					g.sort(compare)
					if !yield(g, nil) {
						return
					}
					g.reset()
				}
				g.iri = iri
				err = vocab.Check(q)
			}
			if err == nil {
				err = g.add(q)
			}
			if err != nil {
				yield(g, err)
				return
			}
		}
		if len(g.triples) > 0 {
			g.sort(compare)
			yield(g, nil)
		}
	}
}

// merged gives the triples of all graphs.
func merged(quads iter.Seq2[quad.Quad, error], compare order) (*table, error) {
	t := newTable()
	for q, err := range quads {
		if err == nil {
			_, err = graphOf(q)
		}
		if err == nil {
			err = t.add(q)
		}
		if err != nil {
			return nil, err
		}
	}
	t.numbers = nil
	t.sort(compare)
	return t, nil
}

// graphOf gives the IRI of a quad's graph, empty for the default graph.
func graphOf(q quad.Quad) (quad.IRI, error) {
	if q.Label == nil {
		return "", nil
	}
	iri, ok := q.Label.(quad.IRI)
	if !ok {
		return "", vocab.Check(q)
	}
	return iri, nil
}
