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
	bodies, posts, holders, err := s.things(ctx, f)
	if err != nil {
		return nil, err
	}
	found := map[quad.Value][]quad.Quad{}
	for _, look := range []struct {
		property quad.IRI
		things   []quad.Value
	}{{vocab.Organization, bodies}, {vocab.PostOf, posts}, {vocab.Member, holders}} {
		if len(look.things) == 0 {
			continue
		}
		quads, err := s.store.Describe(ctx, look.property, look.things, vocab.Selector)
		if err != nil {
			return nil, err
		}
		collect(found, quads)
		documents, err := s.store.About(ctx, unnamed(quads)...)
		if err != nil {
			return nil, err
		}
		collect(found, documents)
	}
	return claimsIn(found)
}

// collect adds quads to those about their subjects.
func collect(found map[quad.Value][]quad.Quad, quads []quad.Quad) {
	for len(quads) > 0 { // what is said about a thing mostly comes together
		n := 1
		for n < len(quads) && quads[n].Subject == quads[0].Subject {
			n++
		}
		found[quads[0].Subject] = append(found[quads[0].Subject], quads[:n]...)
		quads = quads[n:]
	}
}

// unnamed gives the documents of claims whose ids only their records tell.
func unnamed(quads []quad.Quad) []quad.IRI {
	var documents []quad.IRI
	for _, q := range quads {
		if iri, ok := q.Object.(quad.IRI); ok && q.Predicate == vocab.PrimarySource {
			if _, named := vocab.DocumentID(iri); !named {
				documents = append(documents, iri)
			}
		}
	}
	slices.Sort(documents)
	return slices.Compact(documents)
}

// claimsIn reads the claims among things of which everything is known that belongs to claims.
func claimsIn(found map[quad.Value][]quad.Quad) ([]graph.Claim, error) {
	var iris []quad.IRI
	for v, quads := range found {
		isClaim := func(q quad.Quad) bool { return q.Predicate == vocab.Type && q.Object == vocab.ClaimClass }
		if iri, ok := v.(quad.IRI); ok && slices.ContainsFunc(quads, isClaim) {
			iris = append(iris, iri)
		}
	}
	slices.Sort(iris)
	about := func(subject quad.IRI) ([]quad.Quad, error) { return found[subject], nil }
	claims := make([]graph.Claim, len(iris))
	for i, iri := range iris {
		var err error
		if claims[i], err = vocab.ParseClaim(about, iri); err != nil {
			return nil, err
		}
	}
	return claims, nil
}

// things gives the IRIs of the bodies, posts and holders whose claims the filter asks for.
func (s stored) things(ctx context.Context, f Filter) (bodies, posts, holders []quad.Value, err error) {
	for _, body := range f.Bodies {
		bodies = append(bodies, vocab.BodyIRI(body))
	}
	for _, holder := range f.Holders {
		for _, kind := range []graph.Kind{graph.Person, graph.Body} {
			holders = append(holders, vocab.HolderIRI(kind, holder))
		}
	}
	if f.Posts != nil && len(bodies) > 0 {
		posts, err = s.posts(ctx, bodies, f.Posts)
		bodies = nil
	}
	return bodies, posts, holders, err
}

// posts gives the IRIs of those posts of bodies that the filter picks.
func (s stored) posts(ctx context.Context, bodies []quad.Value, picks func(graph.Post) bool) ([]quad.Value, error) {
	subjects, err := s.store.Subjects(ctx, vocab.PostIn, bodies...)
	if err != nil {
		return nil, err
	}
	var posts []quad.Value
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
