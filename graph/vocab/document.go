package vocab

import (
	"fmt"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/cayleygraph/quad"
)

// Document is what the graph keeps of a document beside its claims.
type Document struct {
	// ID is the id that the claims name in their field Document. The others may be empty.
	ID        string
	URL       string
	Title     string
	Published graph.Date
	// Hash tells whether the text has changed, Version whether the program or its rules have.
	Hash    string
	Version string
}

// Quads gives a document with its claims as quads, each once, in a fixed order. A claim that is given twice is one.
//
// It fails on a document without id, on a claim without holder, role or kind of holder or of another document, on a
// span that ends before it begins, and on text that is not UTF-8.
func Quads(d Document, claims []graph.Claim) ([]quad.Quad, error) {
	iri, err := DocumentIRI(d.ID)
	if err != nil {
		return nil, err
	}
	w := writer{graph: iri, seen: map[quad.Quad]bool{}}
	w.document(d)
	for i, c := range claims {
		if c.Document != d.ID {
			return nil, fmt.Errorf("claim %d of document %s names document %q: give each document its own claims", i+1, d.ID, c.Document)
		}
		if err := check(c); err != nil {
			return nil, fmt.Errorf("claim %d of document %s: %w", i+1, d.ID, err)
		}
		if err := w.claim(c); err != nil {
			return nil, fmt.Errorf("claim %d of document %s: %w", i+1, d.ID, err)
		}
	}
	return w.quads, w.err
}

// writer collects the quads of one graph. Its methods pass over empty values.
type writer struct {
	graph quad.IRI
	quads []quad.Quad
	seen  map[quad.Quad]bool
	err   error
}

func (w *writer) document(d Document) {
	w.link(w.graph, Type, DocumentClass)
	w.text(w.graph, Identifier, d.ID)
	w.typed(w.graph, URL, d.URL, AnyURI)
	w.text(w.graph, Title, d.Title)
	w.typed(w.graph, Published, string(d.Published), EDTF)
	w.text(w.graph, ContentHash, d.Hash)
	w.text(w.graph, MadeBy, d.Version)
}

func (w *writer) add(s, p quad.IRI, o quad.Value) {
	q := quad.Quad{Subject: s, Predicate: p, Object: o, Label: w.graph}
	if !w.seen[q] {
		w.seen[q] = true
		w.quads = append(w.quads, q)
	}
}

func (w *writer) link(s, p, o quad.IRI) { w.add(s, p, o) }

func (w *writer) text(s, p quad.IRI, text string) {
	if text != "" && w.valid(p, text) {
		w.add(s, p, quad.String(text))
	}
}

func (w *writer) typed(s, p quad.IRI, text string, datatype quad.IRI) {
	if text != "" && w.valid(p, text) {
		w.add(s, p, quad.TypedString{Value: quad.String(text), Type: datatype})
	}
}

func (w *writer) valid(p quad.IRI, text string) bool {
	if err := checkText("the value of "+string(p), text); err != nil && w.err == nil {
		w.err = fmt.Errorf("document %s: %w", w.graph, err)
	}
	return w.err == nil
}
