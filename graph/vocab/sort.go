package vocab

import (
	"iter"
	"slices"
	"strings"
	"sync"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/cayleygraph/quad"
)

// Sorted gives quads their graphs, as [Quads] would have made them. Documents that stand in the default graph, as formats
// without named graphs have them, get their graphs back, with their claims. Tenures are left out: they are derived anew. What
// else has no graph goes to the graph rest, in the order in which it came. The first error of the quads is returned.
func Sorted(quads iter.Seq2[quad.Quad, error], rest quad.IRI) (map[quad.IRI][]quad.Quad, error) {
	graphs := map[quad.IRI][]quad.Quad{}
	var loose []quad.Quad
	for q, err := range quads {
		if err != nil {
			return nil, err
		}
		switch g, ok := q.Label.(quad.IRI); {
		case !ok:
			loose = append(loose, q)
		case !IsDerived(g):
			graphs[g] = append(graphs[g], q)
		}
	}
	used := map[quad.Quad]bool{}
	for _, document := range documentsIn(loose) {
		g := document[0].Label.(quad.IRI)
		for _, q := range document {
			graphs[g] = append(graphs[g], q)
			q.Label = nil
			used[q] = true
		}
	}
	derived := slices.ContainsFunc(loose, isTenure)
	for _, q := range loose {
		if !used[q] && !isTenure(q) && !(derived && isName(q)) {
			q.Label = rest
			graphs[rest] = append(graphs[rest], q)
		}
	}
	return graphs, nil
}

// documentsIn makes the quads of the documents that triples describe. Those whose record or claims can't be read aren't among
// them.
func documentsIn(triples []quad.Quad) [][]quad.Quad {
	about := map[quad.IRI][]quad.Quad{}
	var records []quad.IRI
	made := map[quad.IRI][]quad.IRI{} // claims by document
	for _, q := range triples {
		s, _ := q.Subject.(quad.IRI)
		about[s] = append(about[s], q)
		switch {
		case q.Predicate == Type && q.Object == DocumentClass:
			records = append(records, s)
		case q.Predicate == PrimarySource && strings.HasPrefix(string(s), claims):
			document, _ := q.Object.(quad.IRI)
			made[document] = append(made[document], s)
		}
	}
	look := func(s quad.IRI) ([]quad.Quad, error) { return about[s], nil }
	var out [][]quad.Quad
	slices.Sort(records)
	for _, iri := range slices.Compact(records) {
		d, err := ParseDocument(look, iri)
		if err != nil {
			continue
		}
		var of []graph.Claim
		slices.Sort(made[iri])
		for _, claim := range slices.Compact(made[iri]) {
			if c, err := parseClaim(look, claim, properties(about[claim]), d.ID); err == nil {
				of = append(of, c)
			}
		}
		if quads, err := Quads(d, of); err == nil && quads[0].Label == iri {
			out = append(out, quads)
		}
	}
	return out
}

// isTenure reports whether a quad is about a tenure or a part of it.
func isTenure(q quad.Quad) bool {
	s, _ := q.Subject.(quad.IRI)
	return strings.HasPrefix(string(s), tenures)
}

// isName reports whether a quad says of a thing what its IRI says.
func isName(q quad.Quad) bool {
	s, _ := q.Subject.(quad.IRI)
	w := writer{seen: map[quad.Quad]bool{}}
	if name, err := nameIn(s, persons); err == nil {
		w.holder(graph.Person, name)
	} else if name, err := nameIn(s, bodies); err == nil {
		w.body(name)
	} else if name, err := nameIn(s, roles); err == nil {
		w.role(name)
	} else if p, err := PostOfIRI(s); err == nil {
		w.post(p)
	}
	q.Label = quad.IRI("")
	return w.seen[q]
}

// IsKnown reports whether a property is one of those of this package.
func IsKnown(property quad.Value) bool { return knownProperties()[property] }

var knownProperties = sync.OnceValue(func() map[quad.Value]bool {
	known := map[quad.Value]bool{Type: true}
	for _, w := range Words() {
		known[w.IRI] = true
	}
	return known
})
