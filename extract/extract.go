// Package extract reads a German document and finds who is named in it and who is said to hold which office.
//
// [Extractor.Extract] is the one way in; the packages below it are its steps: document (reading, segments), token (words,
// sentences), timex (dates), mention (people, roles, bodies), office (claims). The example shows the way from a text to its
// claims; [document.Read] reads files, archives and JSON lines in place of [document.Cut].
package extract

import (
	"sync"

	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/extract/office"
	"github.com/amtszeit/amtszeit/extract/token"
	"github.com/amtszeit/amtszeit/gazetteer"
	"github.com/amtszeit/amtszeit/graph"
)

// Extraction is what one document says.
type Extraction struct {
	Document *document.Document
	Mentions []mention.Mention // sorted by start
	Claims   []graph.Claim     // in the order of the text
}

// Extractor finds mentions and claims. It is safe for concurrent use; the same document gives the same extraction.
type Extractor struct {
	mentions *mention.Finder
	offices  *office.Finder
	readings sync.Pool // words of documents, for one at a time
}

// New makes an extractor over the word lists and the built-in rules; rules are a user's own. An error names file, line and
// column of a rule that can't be read.
func New(g *gazetteer.Gazetteer, rules ...office.File) (*Extractor, error) {
	offices, err := office.New(rules...)
	if err != nil {
		return nil, err
	}
	return &Extractor{mentions: mention.NewFinder(g), offices: offices}, nil
}

// Warn lets f know of a rule that was stopped because it ran too long on a sentence of a document. Call it before the first
// document; f may be called by several goroutines at once.
func (e *Extractor) Warn(f func(rule, document string)) { e.offices.Warn = f }

// Extract reads a document whose segments are set (the readers of package document set them).
func (e *Extractor) Extract(doc *document.Document) Extraction {
	words, ok := e.readings.Get().(*token.Reading)
	if !ok {
		words = new(token.Reading)
	}
	defer e.readings.Put(words)
	spelled := doc.Spelled(e.mentions.Given)
	spelled.Read(words)
	mentions := e.mentions.FindIn(spelled, words)
	return Extraction{Document: doc, Mentions: mentions, Claims: e.offices.FindIn(spelled, words, mentions)}
}

// Explanation is an extraction and how each sentence was read.
type Explanation struct {
	Extraction
	Sentences []office.Explanation
}

// Explain reads a document as [Extractor.Extract] does and tells how. It takes much longer.
func (e *Extractor) Explain(doc *document.Document) Explanation {
	spelled := doc.Spelled(e.mentions.Given)
	mentions := e.mentions.Find(spelled)
	claims, sentences := e.offices.Explain(spelled, mentions)
	return Explanation{Extraction{Document: doc, Mentions: mentions, Claims: claims}, sentences}
}
