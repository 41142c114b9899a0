package query

import (
	"context"
	"net/url"
	"slices"
	"strings"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/vocab"
	"github.com/cayleygraph/quad"
)

// Names are the names that a source has, each list sorted, each name once.
type Names struct {
	Persons, Bodies []string
}

// Namer is a source that knows its names without reading its claims.
type Namer interface {
	Names(ctx context.Context) (Names, error)
}

// NamesOf gives the names of a source: of persons who hold or held something, and of bodies.
func NamesOf(ctx context.Context, s Source) (Names, error) {
	if n, ok := s.(Namer); ok {
		return n.Names(ctx)
	}
	claims, err := s.Claims(ctx, Filter{})
	return namesIn(claims), err
}

func namesIn(claims []graph.Claim) Names {
	var n Names
	for _, c := range claims {
		if c.HolderKind == graph.Person {
			n.Persons = append(n.Persons, c.Holder)
		} else {
			n.Bodies = append(n.Bodies, c.Holder)
		}
		if c.Body != "" {
			n.Bodies = append(n.Bodies, c.Body)
		}
	}
	return n.sorted()
}

func (n Names) sorted() Names {
	slices.Sort(n.Persons)
	slices.Sort(n.Bodies)
	return Names{slices.Compact(n.Persons), slices.Compact(n.Bodies)}
}

// And joins the names of two sources.
func (n Names) And(more Names) Names {
	return Names{append(slices.Clone(n.Persons), more.Persons...), append(slices.Clone(n.Bodies), more.Bodies...)}.sorted()
}

// Names reads the IRIs of the persons and bodies alone.
func (s stored) Names(ctx context.Context) (n Names, err error) {
	if n.Persons, err = s.named(ctx, vocab.PersonClass); err != nil {
		return n, err
	}
	n.Bodies, err = s.named(ctx, vocab.BodyClass)
	return n.sorted(), err
}

// named gives the names of the things of a class.
func (s stored) named(ctx context.Context, class quad.IRI) ([]string, error) {
	things, err := s.store.Subjects(ctx, vocab.Type, class)
	if err != nil {
		return nil, err
	}
	var names []string
	for _, v := range things {
		iri, ok := v.(quad.IRI)
		if !ok {
			continue
		}
		if name, err := url.PathUnescape(string(iri)[strings.LastIndexByte(string(iri), ':')+1:]); err == nil {
			names = append(names, name)
		}
	}
	return names, nil
}
