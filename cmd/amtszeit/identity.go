package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"iter"
	"maps"
	"slices"

	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/graph/vocab"
	"github.com/cayleygraph/quad"
)

// contentHash tells whether a document has changed, in its text or in what is known about it.
func contentHash(d *document.Document) string {
	content, _ := json.Marshal([]string{d.URL, d.Title, string(d.Published), d.Text}) // strings can always be written
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}

// identities has the content hash of each document of a run by its id.
type identities map[string]string

var errTwice = errors.New("another document of this run has the same id and another text, title, date or address: give each its own id")

// distinct leaves out documents that come again, since a file is named twice. A document with the id of another one is a
// problem. The identities may be read when all documents have been.
func (ids identities) distinct(docs iter.Seq2[document.Document, error]) iter.Seq2[document.Document, error] {
	return func(yield func(document.Document, error) bool) {
		for doc, err := range docs {
			if err == nil {
				hash := contentHash(&doc)
				before, again := ids[doc.ID]
				switch {
				case !again:
					ids[doc.ID] = hash
				case before == hash:
					continue
				default:
					doc, err = document.Document{}, lost(doc.ID, errTwice)
				}
			}
			if !yield(doc, err) {
				return
			}
		}
	}
}

// lost is the problem of a document that is left out.
func lost(id string, err error) error { return &document.Problem{Source: id, Lost: true, Err: err} }

// twins are documents of a run whose content the store has under another id, too: how many, and the first with the other.
type twins struct {
	n         int
	id, other string
}

// written is a document that is new to the store or has changed.
type written struct {
	id, hash string
	iri      quad.IRI
}

// asked is how many hashes are looked up at once.
const asked = 100

// findTwins looks for the content of the documents written under other ids. Of documents written in this run that are alike,
// all but the first count.
func (b *builder) findTwins(ctx context.Context) error {
	order := make(map[quad.Value]int, len(b.written)) // from 1; what was stored before comes first
	for i, n := range b.written {
		order[n.iri] = i + 1
	}
	for chunk := range slices.Chunk(b.written, asked) {
		hashes := map[quad.Value]bool{}
		for _, n := range chunk {
			hashes[quad.String(n.hash)] = true
		}
		found, err := b.store.Subjects(ctx, vocab.ContentHash, slices.Collect(maps.Keys(hashes))...)
		if err != nil {
			return err
		}
		if len(found) == len(hashes) {
			continue
		}
		for _, n := range chunk {
			if err := b.findTwin(ctx, n, order); err != nil {
				return err
			}
		}
	}
	return nil
}

// findTwin counts a document that was written if the store has one like it that comes before it.
func (b *builder) findTwin(ctx context.Context, n written, order map[quad.Value]int) error {
	like, err := b.store.Subjects(ctx, vocab.ContentHash, quad.String(n.hash))
	if err != nil {
		return err
	}
	i := slices.IndexFunc(like, func(v quad.Value) bool { return order[v] < order[n.iri] })
	if i < 0 {
		return nil
	}
	if b.twins.n++; b.twins.n > 1 {
		return nil
	}
	iri, _ := like[i].(quad.IRI)
	other, _, err := b.stored(ctx, iri)
	b.twins.id, b.twins.other = n.id, other.ID
	return err
}
