package sparql

import (
	"fmt"
	"slices"
	"testing"

	"github.com/tggo/goRDFlib/term"
)

// TestTriples asks for every pattern of a few terms, one of them unknown, and compares with a look at each triple.
func TestTriples(t *testing.T) {
	all := &terms{numbers: map[term.Term]uint32{}}
	g := &triples{terms: all}
	iri := func(i int) term.URIRef { return term.NewURIRefUnsafe(fmt.Sprintf("urn:%d", i)) }
	for i := range 200 {
		g.list = append(g.list, triple{all.number(iri(i % 5)), all.number(iri(i % 3)), all.number(iri(i % 7))})
	}
	kept := slices.Clone(g.list)
	slices.SortFunc(kept, compareFrom(0))
	kept = slices.Compact(kept)
	for pattern := range 9 * 9 * 9 {
		var wanted term.TriplePattern
		var numbers [3]int // -1 for any
		for place, i := range [3]int{pattern % 9, pattern / 9 % 9, pattern / 81} {
			if numbers[place] = i - 1; i == 0 {
				continue
			}
			one := iri(i - 1)
			switch place {
			case 0:
				wanted.Subject = one
			case 1:
				wanted.Predicate = &one
			case 2:
				wanted.Object = one
			}
		}
		var want, got []string
		for _, one := range kept {
			text, fits := "", true
			for place, n := range one {
				name := all.all[n].String()
				text += name + " "
				fits = fits && (numbers[place] < 0 || name == iri(numbers[place]).String())
			}
			if fits {
				want = append(want, text)
			}
		}
		for one := range g.Triples(wanted, nil) {
			got = append(got, fmt.Sprintf("%v %v %v ", one.Subject, one.Predicate, one.Object))
		}
		slices.Sort(want)
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Fatalf("%v: got %v, want %v", numbers, got, want)
		}
	}
}
