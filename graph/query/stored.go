package query

import (
	"context"
	"slices"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/store"
	"github.com/amtszeit/amtszeit/graph/vocab"
	"github.com/cayleygraph/quad"
)

// Stored is the source of the claims in a store. Filters are answered by the index of objects: the cost grows with the
// claims found, not with the store.
func Stored(s *store.Store) Source { return stored{s} }

type stored struct{ store *store.Store }

func (s stored) Claims(ctx context.Context, f Filter) ([]graph.Claim, error) {
	if len(f.Bodies) == 0 && len(f.Holders) == 0 {
		return s.all(ctx)
	}
	iris, err := s.find(ctx, f)
	if err != nil {
		return nil, err
	}
	about := remember(func(subject quad.IRI) ([]quad.Quad, error) { return s.store.About(ctx, subject) })
	claims := make([]graph.Claim, len(iris))
	for i, iri := range iris {
		if claims[i], err = vocab.ParseClaim(about, iri); err != nil {
			return nil, err
		}
	}
	return claims, nil
}

// find gives the IRIs of the claims about bodies and holders, each once.
func (s stored) find(ctx context.Context, f Filter) ([]quad.IRI, error) {
	var iris []quad.IRI
	look := func(property, thing quad.IRI) error {
		subjects, err := s.store.Subjects(ctx, property, thing)
		for _, v := range subjects {
			if iri, ok := v.(quad.IRI); ok {
				iris = append(iris, iri)
			}
		}
		return err
	}
	for _, body := range f.Bodies {
		if f.Posts == nil {
			if err := look(vocab.Organization, vocab.BodyIRI(body)); err != nil {
				return nil, err
			}
			continue
		}
		posts, err := s.posts(ctx, body, f.Posts)
		if err != nil {
			return nil, err
		}
		for _, post := range posts {
			if err := look(vocab.PostOf, post); err != nil {
				return nil, err
			}
		}
	}
	for _, holder := range f.Holders {
		for _, kind := range []graph.Kind{graph.Person, graph.Body} {
			if err := look(vocab.Member, vocab.HolderIRI(kind, holder)); err != nil {
				return nil, err
			}
		}
	}
	slices.Sort(iris)
	return slices.Compact(iris), nil
}

// posts gives the IRIs of those posts of a body that the filter picks.
func (s stored) posts(ctx context.Context, body string, picks func(graph.Post) bool) ([]quad.IRI, error) {
	subjects, err := s.store.Subjects(ctx, vocab.PostIn, vocab.BodyIRI(body))
	if err != nil {
		return nil, err
	}
	var iris []quad.IRI
	for _, v := range subjects {
		iri, ok := v.(quad.IRI)
		if !ok {
			continue
		}
		p, err := vocab.PostOfIRI(iri)
		if err != nil {
			return nil, err
		}
		if picks(p) {
			iris = append(iris, iri)
		}
	}
	return iris, nil
}

// remember looks each subject up once: many claims are from one document.
func remember(about vocab.About) vocab.About {
	found := map[quad.IRI][]quad.Quad{}
	return func(subject quad.IRI) ([]quad.Quad, error) {
		if quads, ok := found[subject]; ok {
			return quads, nil
		}
		quads, err := about(subject)
		if err == nil {
			found[subject] = quads
		}
		return quads, err
	}
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
