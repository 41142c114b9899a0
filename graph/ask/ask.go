// Package ask turns a question in German or English into a query, and answers into sentences of the same language.
//
// Start with [Parser.Parse]; the [Question] it gives prints itself. The forms of questions, their verbs and the English
// words are data (data/*.tsv, embedded); names of roles and bodies come from the gazetteer, and those that no list has
// from the claims themselves.
package ask

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/amtszeit/amtszeit/gazetteer"
	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/post"
	"github.com/amtszeit/amtszeit/graph/query"
)

// Lang is the language of a question.
type Lang string

// The languages.
const (
	German  Lang = "de"
	English Lang = "en"
)

// Question is a question that is understood.
type Question struct {
	Lang  Lang
	Query query.Query
}

// String is the query in its readable form.
func (q Question) String() string { return q.Query.String() }

// ErrNotUnderstood is the error for a question whose form isn't known. Its text shows forms that are.
var ErrNotUnderstood = errors.New(`the question isn't understood; ask for example
  Wer hatte 2019 den Vorsitz im IT-Planungsrat?
  Wer ist CIO von Hamburg?
  Wer war vor Klara Beispiel CIO von Hamburg?
  Seit wann ist Klara Beispiel CIO von Hamburg?
  Welche Ämter hatte Klara Beispiel?
  Who chaired the IT-Planungsrat in 2023?
  Which offices did Klara Beispiel hold?`)

// Parser reads questions.
type Parser struct {
	Names     *post.Names
	Gazetteer *gazetteer.Gazetteer
	// Source tells names of holders and bodies that no list has.
	Source query.Source
}

// Parse turns a question into a query. It gives [ErrNotUnderstood] where no form of a question fits; other errors are
// impossible dates and those of the source.
func (p Parser) Parse(ctx context.Context, question string) (Question, error) {
	text, at, err := cutTime(normalize(question))
	if err != nil {
		return Question{}, fmt.Errorf("the question has an impossible date: %w", err)
	}
	for _, form := range words().forms {
		slots, ok := form.match(text)
		if !ok {
			continue
		}
		q, ok, err := p.build(ctx, form, slots, at)
		if err != nil || ok {
			return Question{Lang: form.lang, Query: q}, err
		}
	}
	return Question{}, ErrNotUnderstood
}

// normalize drops question marks, quotation marks and repeated blanks.
func normalize(question string) string {
	question = strings.ToValidUTF8(question, "")
	question = strings.Trim(strings.Join(strings.Fields(question), " "), `"„“?! `)
	if i := strings.LastIndexByte(question, ' '); strings.HasSuffix(question, ".") && len(question)-i > len(" V.") {
		question = question[:len(question)-1] // a full stop, not that of "e. V."
	}
	return question
}

// build fills the query of a form; ok is false where the parts aren't what the form needs.
func (p Parser) build(ctx context.Context, f form, s slots, at graph.EDTF) (q query.Query, ok bool, err error) {
	if s.both != "" {
		if s.holder, s.post, err = p.splitHolder(ctx, s.both); err != nil || s.holder == "" {
			return nil, false, err
		}
	}
	holder := cutArticle(s.holder)
	where, err := p.parsePost(ctx, s, f.lang)
	if err != nil {
		return nil, false, err
	}
	switch f.kind {
	case "person":
		return query.Person{Name: holder, At: at}, holder != "", nil
	case "before", "after":
		return query.Neighbour{Side: query.Side(f.kind), Holder: holder, Role: where.Role, Body: where.Body}, holder != "", nil
	case "since", "until":
		return query.Term{Edge: query.TermEdge(f.kind), Holder: holder, Role: where.Role, Body: where.Body}, holder != "", nil
	case "land":
		return query.Holders{Role: where.Role, Body: where.Body, At: nearest(at), Want: graph.Body}, where.Role != "", nil
	}
	if where.Role == "" && where.Body != "" && s.verbRole == "" {
		return query.Person{Name: where.Body, At: at}, looksLikeName(s.post), nil // "Wer ist Annika Busse?"
	}
	return query.Holders{Role: where.Role, Body: where.Body, At: nearest(at)}, where.Role != "", nil
}

// looksLikeName reports whether a phrase is two words or more that all begin with capitals, but for particles.
func looksLikeName(phrase string) bool {
	fields := strings.Fields(phrase)
	for i, w := range fields {
		if !isCapital(w) && (i == 0 || !isParticle(w)) {
			return false
		}
	}
	return len(fields) > 1
}
