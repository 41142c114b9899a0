package query

import (
	"context"
	"slices"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/store"
	"github.com/amtszeit/amtszeit/graph/vocab"
	"github.com/cayleygraph/quad"
)

// Stored is the source of the claims in a store. Filters are answered from what the store keeps by post and by holder: the
// cost grows with the claims found, not with the store.
func Stored(s *store.Store) Source { return stored{s} }

type stored struct{ store *store.Store }

func (s stored) Claims(ctx context.Context, f Filter) ([]graph.Claim, error) {
	if len(f.Bodies) == 0 && len(f.Holders) == 0 {
		return s.all(ctx)
	}
	posts, err := s.posts(ctx, f)
	if err != nil {
		return nil, err
	}
	claims, err := s.store.Claims(ctx, posts...)
	if err != nil {
		return nil, err
	}
	more, err := s.store.Claims(ctx, holders(f)...)
	known := func(c graph.Claim) bool { return len(posts) > 0 && slices.Contains(posts, vocab.PostIRI(c.Post())) }
	return append(claims, slices.DeleteFunc(more, known)...), err
}

// holders gives the IRIs that the holders of a filter may have.
func holders(f Filter) []quad.IRI {
	var iris []quad.IRI
	for _, holder := range f.Holders {
		iris = append(iris, vocab.HolderIRI(graph.Person, holder), vocab.HolderIRI(graph.Body, holder))
	}
	slices.Sort(iris)
	return slices.Compact(iris)
}

// posts gives the IRIs of the posts of bodies that the filter picks.
func (s stored) posts(ctx context.Context, f Filter) ([]quad.IRI, error) {
	if len(f.Bodies) == 0 {
		return nil, nil
	}
	var bodies []quad.Value
	for _, body := range f.Bodies {
		bodies = append(bodies, vocab.BodyIRI(body))
	}
	subjects, err := s.store.Subjects(ctx, vocab.PostIn, bodies...)
	if err != nil {
		return nil, err
	}
	var posts []quad.IRI
	for _, v := range subjects {
		iri, ok := v.(quad.IRI)
		if !ok {
			continue
		}
		p, err := vocab.PostOfIRI(iri)
		if err != nil {
			return nil, err
		}
		if f.Posts == nil || f.Posts(p) {
			posts = append(posts, iri)
		}
	}
	return posts, nil
}

// all reads the claims document by document.
func (s stored) all(ctx context.Context) ([]graph.Claim, error) {
	graphs, err := s.store.Graphs(ctx)
	if err != nil {
		return nil, err
	}
	var claims []graph.Claim
	for _, g := range graphs {
		quads, err := s.store.Quads(ctx, g)
		if err != nil {
			return nil, err
		}
		_, found, err := vocab.Parse(g, quads)
		if err != nil {
			return nil, err
		}
		claims = append(claims, found...)
	}
	return claims, nil
}
