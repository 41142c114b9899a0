package export

import (
	"cmp"
	"context"
	"iter"
	"slices"
	"strings"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/post"
	"github.com/amtszeit/amtszeit/graph/tenure"
	"github.com/amtszeit/amtszeit/graph/vocab"
	"github.com/cayleygraph/quad"
)

// Selection narrows what is written. What is empty narrows nothing.
type Selection struct {
	// Body is a body by any of its names, Person a holder by the full name or, for a person, the surname alone.
	Body, Person string
	// At keeps what certainly has a day in common with these days ([graph.EDTF.Days]).
	At graph.EDTF
}

// IsEmpty reports whether everything is selected.
func (s Selection) IsEmpty() bool { return s == Selection{} }

// Tenures derives the selected tenures from all claims, body by body; of bodies that aren't selected it derives none. They are
// sorted by post and time, the bodies in the order of compare.
func (s Selection) Tenures(names *post.Names, claims []graph.Claim, compare func(a, b string) int) iter.Seq[vocab.Tenure] {
	var only func(string) bool
	if s.Body != "" {
		seat := names.Seat(s.Body)
		only = func(body string) bool { return body == seat }
	}
	return func(yield func(vocab.Tenure) bool) {
		for tenures := range tenure.ByBody(names, claims, compare, only) {
			for _, t := range vocab.Tenures(tenures) {
				if s.has(names, t) && !yield(t) {
					return
				}
			}
		}
	}
}

func (s Selection) has(names *post.Names, t vocab.Tenure) bool {
	first, last := s.At.Days()
	switch {
	case s.Person != "" && !s.isCalled(names, t.Holder, t.HolderKind):
		return false
	case s.At == graph.EDTF{} || t.Bounds.Covers(first, last):
		return true
	}
	return !t.Bounds.Excludes(first, last) && slices.ContainsFunc(t.Claims, func(c graph.Claim) bool { return tenure.States(c, first, last) })
}

// ByIRI is the order of bodies that [WithTenures] wants, ByName that for people.
func ByIRI(a, b string) int {
	return cmp.Compare(vocab.TenuresIRI(graph.Post{Body: a}), vocab.TenuresIRI(graph.Post{Body: b}))
}

// ByName is the order of names.
func ByName(a, b string) int { return cmp.Compare(a, b) }

// Claims gives the selected ones of claims. Called gives the name under which tenures have a holder.
func (s Selection) Claims(names *post.Names, called func(holder string) string, all []graph.Claim) []graph.Claim {
	body := names.Seat(s.Body)
	first, last := s.At.Days()
	return slices.DeleteFunc(slices.Clone(all), func(c graph.Claim) bool {
		return s.Body != "" && names.Key(c.Post()).Body != body ||
			s.Person != "" && !s.isCalled(names, called(c.Holder), c.HolderKind) ||
			s.At != graph.EDTF{} && !tenure.States(c, first, last)
	})
}

func (s Selection) isCalled(names *post.Names, holder string, kind graph.Kind) bool {
	if kind == graph.Body {
		return names.Seat(holder) == names.Seat(s.Person)
	}
	surname := holder[strings.LastIndexByte(holder, ' ')+1:]
	return strings.EqualFold(holder, s.Person) || strings.EqualFold(surname, s.Person)
}

// About looks up the record of a document.
type About func(ctx context.Context, document quad.IRI) (vocab.Document, error)

// ClaimQuads gives the documents of claims, each with those of its claims, as [Content] wants them. As these may not be all, the
// records don't say which state of the document they are of: where they are imported, a build reads the document anew.
func ClaimQuads(ctx context.Context, claims []graph.Claim, about About) iter.Seq2[quad.Quad, error] {
	return func(yield func(quad.Quad, error) bool) {
		of := map[quad.IRI][]graph.Claim{}
		var documents []quad.IRI
		for _, c := range claims {
			iri, err := vocab.DocumentIRI(c.Document)
			if err != nil {
				yield(quad.Quad{}, err)
				return
			}
			if of[iri] == nil {
				documents = append(documents, iri)
			}
			of[iri] = append(of[iri], c)
		}
		slices.Sort(documents)
		for _, iri := range documents {
			record, err := about(ctx, iri)
			record.Hash, record.Version = "", ""
			var quads []quad.Quad
			if err == nil {
				quads, err = vocab.Quads(record, of[iri])
			}
			if !yieldAll(yield, quads, err) {
				return
			}
		}
	}
}

// WithTenures adds the graphs of tenures, which come in the order of [ByIRI], to quads, in the order that [Content] wants. Claims
// are those that the quads of the whole graph have.
func WithTenures(quads iter.Seq2[quad.Quad, error], tenures iter.Seq[vocab.Tenure], claims []graph.Claim) iter.Seq2[quad.Quad, error] {
	return func(yield func(quad.Quad, error) bool) {
		known, err := claimIRIs(claims)
		if err != nil {
			yield(quad.Quad{}, err)
			return
		}
		next, stop := iter.Pull(postGraphs(tenures))
		defer stop()
		g, more := next()
		// before writes the graphs that come before one of the quads.
		before := func(limit quad.IRI, all bool) bool {
			for more && (all || g.iri < limit) {
				quads, err := vocab.TenureQuads(g.tenures[0].Post, g.tenures, func(iri quad.IRI) bool { return known[iri] })
				if !yieldAll(yield, quads, err) {
					return false
				}
				g, more = next()
			}
			return true
		}
		for q, err := range quads {
			if iri, ok := q.Label.(quad.IRI); ok && err == nil && !before(iri, false) {
				return
			}
			if !yield(q, err) {
				return
			}
		}
		before("", true)
	}
}

// yieldAll hands quads on, or an error; ok is false if nobody wants more.
func yieldAll(yield func(quad.Quad, error) bool, quads []quad.Quad, err error) (ok bool) {
	if err != nil {
		yield(quad.Quad{}, err)
		return false
	}
	for _, q := range quads {
		if !yield(q, nil) {
			return false
		}
	}
	return true
}

func claimIRIs(claims []graph.Claim) (map[quad.IRI]bool, error) {
	iris := make(map[quad.IRI]bool, len(claims))
	for _, c := range claims {
		iri, err := vocab.ClaimIRI(c)
		if err != nil {
			return nil, err
		}
		iris[iri] = true
	}
	return iris, nil
}

// postGraph is the graph of the tenures of a post.
type postGraph struct {
	iri     quad.IRI
	tenures []vocab.Tenure
}

// postGraphs groups tenures, body by body, in the order of their graphs.
func postGraphs(tenures iter.Seq[vocab.Tenure]) iter.Seq[postGraph] {
	return func(yield func(postGraph) bool) {
		var of []postGraph // of one body
		flush := func() bool {
			slices.SortFunc(of, func(a, b postGraph) int { return cmp.Compare(a.iri, b.iri) })
			for _, g := range of {
				if !yield(g) {
					return false
				}
			}
			of = of[:0]
			return true
		}
		for t := range tenures {
			if len(of) > 0 && of[0].tenures[0].Post.Body != t.Post.Body && !flush() {
				return
			}
			if last := len(of) - 1; last < 0 || of[last].tenures[0].Post != t.Post {
				of = append(of, postGraph{iri: vocab.TenuresIRI(t.Post)})
			}
			g := &of[len(of)-1]
			g.tenures = append(g.tenures, t)
		}
		flush()
	}
}
