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

// Tenures gives the selected ones of tenures.
func (s Selection) Tenures(names *post.Names, all []vocab.Tenure) []vocab.Tenure {
	body := names.Seat(s.Body)
	first, last := s.At.Days()
	return slices.DeleteFunc(slices.Clone(all), func(t vocab.Tenure) bool {
		switch {
		case s.Body != "" && t.Post.Body != body, s.Person != "" && !s.called(names, t.Holder, t.HolderKind):
			return true
		case s.At == graph.EDTF{} || t.Bounds.Covers(first, last):
			return false
		}
		return t.Bounds.Excludes(first, last) || !slices.ContainsFunc(t.Claims, func(c graph.Claim) bool { return tenure.States(c, first, last) })
	})
}

// Claims gives the selected ones of claims.
func (s Selection) Claims(names *post.Names, all []graph.Claim) []graph.Claim {
	body := names.Seat(s.Body)
	first, last := s.At.Days()
	return slices.DeleteFunc(slices.Clone(all), func(c graph.Claim) bool {
		return s.Body != "" && names.Key(c.Post()).Body != body ||
			s.Person != "" && !s.called(names, c.Holder, c.HolderKind) ||
			s.At != graph.EDTF{} && !tenure.States(c, first, last)
	})
}

func (s Selection) called(names *post.Names, holder string, kind graph.Kind) bool {
	if kind == graph.Body {
		return names.Seat(holder) == names.Seat(s.Person)
	}
	surname := holder[strings.LastIndexByte(holder, ' ')+1:]
	return strings.EqualFold(holder, s.Person) || strings.EqualFold(surname, s.Person)
}

// About looks up the record of a document.
type About func(ctx context.Context, document quad.IRI) (vocab.Document, error)

// ClaimQuads gives the documents of claims, each with those of its claims, as [Content] wants them.
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

// WithTenures adds the graphs of tenures to quads, in the order that [Content] wants. Claims are those that the quads of the
// whole graph have.
func WithTenures(quads iter.Seq2[quad.Quad, error], tenures []vocab.Tenure, claims []graph.Claim) iter.Seq2[quad.Quad, error] {
	return func(yield func(quad.Quad, error) bool) {
		known, err := claimIRIs(claims)
		if err != nil {
			yield(quad.Quad{}, err)
			return
		}
		posts := byPost(tenures)
		// next writes the graphs of posts before a graph of the quads.
		next := func(before quad.IRI) bool {
			for len(posts) > 0 && (before == "" || posts[0].graph < before) {
				quads, err := vocab.TenureQuads(posts[0].tenures[0].Post, posts[0].tenures, func(iri quad.IRI) bool { return known[iri] })
				if !yieldAll(yield, quads, err) {
					return false
				}
				posts = posts[1:]
			}
			return true
		}
		for q, err := range quads {
			if iri, ok := q.Label.(quad.IRI); ok && err == nil && !next(iri) {
				return
			}
			if !yield(q, err) {
				return
			}
		}
		next("")
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
	graph   quad.IRI
	tenures []vocab.Tenure
}

// byPost groups tenures in the order of their graphs.
func byPost(tenures []vocab.Tenure) []postGraph {
	of := map[graph.Post]int{}
	var posts []postGraph
	for _, t := range tenures {
		i, ok := of[t.Post]
		if !ok {
			i = len(posts)
			of[t.Post] = i
			posts = append(posts, postGraph{graph: vocab.TenuresIRI(t.Post)})
		}
		posts[i].tenures = append(posts[i].tenures, t)
	}
	slices.SortFunc(posts, func(a, b postGraph) int { return cmp.Compare(a.graph, b.graph) })
	return posts
}
