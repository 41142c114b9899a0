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
	posts, err := s.posts(ctx, f)
	if err != nil {
		return nil, err
	}
	claims, err := s.store.Claims(ctx, posts...)
	if err != nil || len(f.Holders) == 0 {
		return claims, err
	}
	more, err := s.store.Claims(ctx, holders(f)...)
	if len(posts) == 0 {
		return more, err
	}
	known := func(c graph.Claim) bool { return slices.Contains(posts, vocab.PostIRI(c.Post())) }
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

// posts gives the IRIs of the posts of bodies that the filter picks, or of all posts if it asks for all claims.
func (s stored) posts(ctx context.Context, f Filter) ([]quad.IRI, error) {
	var subjects []quad.Value
	var err error
	switch {
	case len(f.Bodies) > 0:
		bodies := make([]quad.Value, len(f.Bodies))
		for i, body := range f.Bodies {
			bodies[i] = vocab.BodyIRI(body)
		}
		subjects, err = s.store.Subjects(ctx, vocab.PostIn, bodies...)
	case len(f.Holders) == 0:
		f.Posts = nil
		subjects, err = s.store.Subjects(ctx, vocab.Type, vocab.PostClass)
	}
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
