// Package gold scores what the extractor finds against documents in which a reader has written down who and what is named
// and who holds which office.
//
// Such a document is two files, ID.txt and ID.json; testdata/README.md explains the keys. [Read] reads a folder of them,
// [Score.Add] compares one with its extraction, one to one. When two names, roles or offices are the same is told in same.go
// and equal.tsv.
package gold

import (
	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/graph"
)

// Document is a text and what a reader found in it.
type Document struct {
	ID        string  `json:"id"`
	Source    *string `json:"source"`        // where the text comes from
	Published string  `json:"published"`     // ISO 8601, empty if unknown
	How       string  `json:"published_how"` // how that is known

	Persons []string `json:"persons"` // distinct people by their full names, without titles
	Bodies  []string `json:"bodies"`  // distinct bodies by their names in the nominative
	Dates   []Date   `json:"dates"`
	Tenures []Tenure `json:"tenures"` // one a holder, role and body

	Text string `json:"-"`
}

// Date is a temporal expression: the words of the text and their TIMEX3 value.
type Date struct {
	Text  string `json:"text"`
	Value string `json:"value"`
}

// Tenure is an office that the text says somebody holds, held or is going to hold.
type Tenure struct {
	Holder   string  `json:"holder"`
	Role     string  `json:"role"`
	Body     *string `json:"body"` // nil if the text names none
	Status   string  `json:"status"`
	At       string  `json:"at"`
	Start    string  `json:"start"`
	End      string  `json:"end"`
	Evidence string  `json:"evidence"`
}

// Unread gives the document as the extractor gets it: the text and the date of publication, nothing else of the gold.
func (d *Document) Unread(lexicon document.Lexicon) *document.Document {
	doc := &document.Document{ID: d.ID, Text: d.Text, Published: graph.Date(d.Published)}
	if doc.Published == "" {
		doc.Published = document.PrintedDate(doc.Text)
	}
	doc.Segments = document.Cut(doc.Text, doc.Published, lexicon)
	return doc
}
