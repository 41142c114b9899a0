package main

import (
	"context"
	"errors"

	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/graph/store"
	"github.com/amtszeit/amtszeit/graph/vocab"
	"github.com/cayleygraph/quad"
)

// news is what a document means for the store.
type news struct {
	id, hash string
	size     int // of the text, in bytes
	// graph is what is to be stored, nil if the store has it already.
	graph *store.Graph
	// known says that the store has the document, as it is or in another state.
	known bool
	// err costs this document only if it is a [document.Problem].
	err error
}

// look compares a document with what the store has of it, and extracts it if it is new. Workers call it side by side.
func (b *builder) look(ctx context.Context, s step) news {
	if s.problem != nil {
		return news{err: s.problem}
	}
	n := news{id: s.doc.ID, hash: contentHash(&s.doc), size: len(s.doc.Text)}
	record := vocab.Document{
		ID: n.id, URL: s.doc.URL, Title: s.doc.Title, Published: s.doc.Published, Hash: n.hash, Version: b.stamp,
	}
	iri, err := vocab.DocumentIRI(n.id)
	if err != nil {
		n.err = lost(n.id, err)
		return n
	}
	old, known, err := b.stored(ctx, iri)
	if n.known = known; err != nil || old == record {
		n.err = err
		return n
	}
	quads, err := vocab.Quads(record, b.extractor.Extract(&s.doc).Claims)
	if err != nil {
		n.err = lost(n.id, err)
		return n
	}
	n.graph = &store.Graph{IRI: iri, Quads: quads}
	return n
}

// stored gives the record that the store has of a document.
func (b *builder) stored(ctx context.Context, iri quad.IRI) (d vocab.Document, known bool, err error) {
	about := func(subject quad.IRI) ([]quad.Quad, error) { return b.store.About(ctx, subject) }
	quads, err := about(iri)
	if err != nil || len(quads) == 0 {
		return d, false, err
	}
	d, err = vocab.ParseDocument(about, iri)
	return d, true, err
}

// take counts the news and gathers them for the next write. News come in the order of the input.
func (b *builder) take(ctx context.Context, n news) error {
	if problem := (*document.Problem)(nil); errors.As(n.err, &problem) && !problem.Lost {
		return n.err // the document follows
	}
	if n.err != nil {
		b.tally.lost++
		return n.err
	}
	b.tally.count(n)
	if n.graph == nil {
		return nil
	}
	b.batch = append(b.batch, *n.graph)
	b.written = append(b.written, written{n.id, n.hash, n.graph.IRI})
	if b.quads += len(n.graph.Quads); b.quads < store.BatchQuads {
		return nil
	}
	return b.flush(ctx)
}

func (t *tally) count(n news) {
	t.read++
	switch {
	case n.graph == nil:
		t.unchanged++
	case n.known:
		t.changed++
	default:
		t.added++
	}
}
