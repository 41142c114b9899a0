package sparql

import (
	"cmp"
	"slices"
	"sync"

	"github.com/tggo/goRDFlib/store"
	"github.com/tggo/goRDFlib/term"
)

// terms are the terms of all graphs, each once, known by number.
type terms struct {
	all     []term.Term
	numbers map[term.Term]uint32
}

// number gives the number of a term, a new one if need be.
func (t *terms) number(of term.Term) uint32 {
	n, ok := t.numbers[of]
	if !ok {
		n = uint32(len(t.all))
		t.numbers[of] = n
		t.all = append(t.all, of)
	}
	return n
}

// triple has the numbers of subject, predicate and object.
type triple [3]uint32

// triples are a graph as the library reads it. The library's own store keeps three maps of texts for every triple, which takes
// 4.5 GB for a million; numbers in sorted lists take a tenth of that, and come in the same order every time.
type triples struct {
	store.Store // nil: a query asks for nothing but Triples
	terms       *terms
	list        []triple
	// sorted has the list sorted by subject, by predicate and by object, each followed by the two others in their round. It is made
	// when it is first asked for: few queries look into many graphs.
	sorted [3][]triple
	once   sync.Once
}

// sort makes the sorted lists, without triples that come again.
func (t *triples) sort() {
	slices.SortFunc(t.list, compareFrom(0))
	t.sorted[0] = slices.Compact(t.list)
	for place := 1; place < 3; place++ {
		t.sorted[place] = slices.Clone(t.sorted[0])
		slices.SortFunc(t.sorted[place], compareFrom(place))
	}
}

// compareFrom compares triples by the number at a place, then by those that follow it in their round.
func compareFrom(place int) func(a, b triple) int {
	second, third := (place+1)%3, (place+2)%3
	return func(a, b triple) int {
		return cmp.Or(cmp.Compare(a[place], b[place]), cmp.Compare(a[second], b[second]), cmp.Compare(a[third], b[third]))
	}
}

// Triples gives the triples of a pattern, in the same order every time.
func (t *triples) Triples(pattern term.TriplePattern, _ term.Term) store.TripleIterator {
	return func(yield func(term.Triple) bool) {
		t.once.Do(t.sort)
		for _, one := range t.find(pattern) {
			subject, _ := t.terms.all[one[0]].(term.Subject)
			predicate, _ := t.terms.all[one[1]].(term.URIRef)
			if !yield(term.Triple{Subject: subject, Predicate: predicate, Object: t.terms.all[one[2]]}) {
				return
			}
		}
	}
}

// find gives the triples that have the terms of a pattern. They stand side by side in the list that is sorted by these terms
// before others: for subject and object in the one by object, which the subject follows.
func (t *triples) find(pattern term.TriplePattern) []triple {
	wanted := [3]term.Term{pattern.Subject, nil, pattern.Object}
	if pattern.Predicate != nil {
		wanted[1] = *pattern.Predicate
	}
	if l, ok := pattern.Object.(term.Literal); ok {
		wanted[2] = countable(l)
	}
	first := 0
	switch {
	case wanted[0] != nil && wanted[1] == nil && wanted[2] != nil, wanted[0] == nil && wanted[1] == nil:
		first = 2
	case wanted[0] == nil:
		first = 1
	}
	found := t.sorted[first]
	for i := range 3 {
		place := (first + i) % 3
		if wanted[place] == nil {
			break
		}
		number, ok := t.terms.numbers[wanted[place]]
		if !ok {
			return nil
		}
		found = having(found, place, number)
	}
	return found
}

// having cuts the triples with a number at a place out of those sorted by it.
func having(sorted []triple, place int, number uint32) []triple {
	compare := func(t triple, n uint32) int { return cmp.Compare(t[place], n) }
	begin, _ := slices.BinarySearchFunc(sorted, number, compare)
	end, _ := slices.BinarySearchFunc(sorted[begin:], number+1, compare)
	return sorted[begin : begin+end]
}
