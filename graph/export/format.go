// Package export writes quads in the formats of RDF: N-Quads, N-Triples and JSON-LD.
//
// [Write] takes quads graph by graph, as store.Store.All gives them, and holds one graph in memory at a time; only
// N-Triples, which know no graphs, need all. What it writes is sorted and depends on nothing but the quads: equal
// content gives equal bytes.
package export

import (
	"bufio"
	"fmt"
	"io"
	"iter"
	"strings"

	"github.com/amtszeit/amtszeit/graph/vocab"
	"github.com/cayleygraph/quad"
)

// Format describes a format of RDF. The formats are the variables of this package; see [Formats].
type Format struct {
	// Name is what a user calls it, e.g. "nquads"; MediaType and Extension (without a dot) are the registered ones.
	Name, MediaType, Extension string
	// Graphs tells whether it keeps named graphs. A format that doesn't writes the triples of all graphs as one.
	Graphs bool
}

// The formats.
var (
	NQuads   = Format{"nquads", "application/n-quads", "nq", true}
	NTriples = Format{"ntriples", "application/n-triples", "nt", false}
	JSONLD   = Format{"jsonld", "application/ld+json", "jsonld", true}
)

// Formats gives all formats.
func Formats() []Format { return []Format{NQuads, NTriples, JSONLD} }

// String gives the format's name.
func (f Format) String() string { return f.Name }

// FormatOf finds a format by its name, its media type or its extension, with or without a dot.
func FormatOf(s string) (Format, error) {
	var names []string
	for _, f := range Formats() {
		if s == f.Name || s == f.MediaType || strings.TrimPrefix(s, ".") == f.Extension {
			return f, nil
		}
		names = append(names, f.Name)
	}
	return Format{}, fmt.Errorf("there is no export format %q: use one of %s", s, strings.Join(names, ", "))
}

// Write writes quads in a format. They must come graph by graph, the graphs in the order of their IRIs and quads
// without a graph first; inside a graph any order will do, and a quad that comes twice is written once.
//
// It ends with the first error: of the source, of the writer, or of a quad that [vocab.Check] refuses.
func Write(w io.Writer, f Format, quads iter.Seq2[quad.Quad, error]) error {
	out := bufio.NewWriterSize(w, 1<<16)
	var err error
	switch f {
	case NQuads:
		err = writeNQuads(out, quads)
	case NTriples:
		err = writeNTriples(out, quads)
	case JSONLD:
		err = writeJSONLD(out, quads)
	default:
		err = fmt.Errorf("there is no export format %q", f.Name)
	}
	if err != nil {
		return err
	}
	return out.Flush()
}

// byGraph gives the quads of each graph together.
func byGraph(quads iter.Seq2[quad.Quad, error]) iter.Seq2[[]quad.Quad, error] {
	return func(yield func([]quad.Quad, error) bool) {
		var group []quad.Quad
		for q, err := range quads {
			if err == nil {
				err = vocab.Check(q)
			}
			if err == nil && len(group) > 0 && graphOf(q) < graphOf(group[0]) {
				err = fmt.Errorf("graph <%s> comes after <%s>: give the quads sorted by graph", graphOf(q), graphOf(group[0]))
			}
			if err != nil {
				yield(nil, err)
				return
			}
			if len(group) > 0 && q.Label != group[0].Label {
				if !yield(group, nil) {
					return
				}
				group = group[:0]
			}
			group = append(group, q)
		}
		if len(group) > 0 {
			yield(group, nil)
		}
	}
}

// graphOf gives the IRI of a quad's graph, empty for the default graph.
func graphOf(q quad.Quad) quad.IRI {
	iri, _ := q.Label.(quad.IRI)
	return iri
}
