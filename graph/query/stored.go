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

// bodies gives the IRIs of bodies by their names, in full too.
func (s stored) bodies(ctx context.Context, names []string) ([]quad.Value, error) {
	inFull := make([]quad.Value, len(names))
	for i, name := range names {
		inFull[i] = quad.String(name)
	}
	bodies, err := s.store.Subjects(ctx, vocab.AltLabel, inFull...)
	for _, name := range names {
		bodies = append(bodies, vocab.BodyIRI(name))
	}
	return bodies, err
}

// posts gives the IRIs of the posts of bodies that the filter picks, or of all posts if it asks for all claims.
func (s stored) posts(ctx context.Context, f Filter) ([]quad.IRI, error) {
	var bodies, subjects []quad.Value
	var err error
	switch {
	case len(f.Bodies) > 0:
		if bodies, err = s.bodies(ctx, f.Bodies); err != nil {
			return nil, err
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
