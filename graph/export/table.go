package export

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"github.com/amtszeit/amtszeit/graph/vocab"
	"github.com/cayleygraph/quad"
)

// table holds the triples of a graph, or of all graphs, by number: each term once, as N-Triples write it. A million triples
// of a press archive take about 100 MB.
type table struct {
	numbers map[string]uint32
	terms   []string
	triples []triple
	buf     []byte
}

// triple has the numbers of its terms; after [table.sort] they are their ranks.
type triple struct{ subject, predicate, object uint32 }

func newTable() *table { return &table{numbers: map[string]uint32{}} }

// reset empties the table for the next graph.
func (t *table) reset() {
	clear(t.numbers)
	t.terms, t.triples = t.terms[:0], t.triples[:0]
}

// add takes a quad without its graph. It fails where [vocab.Check] does; what is known already isn't checked again.
func (t *table) add(q quad.Quad) error {
	_, subject := q.Subject.(quad.IRI)
	_, predicate := q.Predicate.(quad.IRI)
	if !subject || !predicate {
		return vocab.Check(q)
	}
	known := len(t.terms)
	added := triple{t.number(q.Subject), t.number(q.Predicate), t.number(q.Object)}
	if len(t.terms) > known {
		if err := vocab.Check(quad.Quad{Subject: q.Subject, Predicate: q.Predicate, Object: q.Object}); err != nil {
			return err
		}
	}
	t.triples = append(t.triples, added)
	return nil
}

// number gives the number of a term.
func (t *table) number(v quad.Value) uint32 {
	t.buf = appendTerm(t.buf[:0], v)
	if n, ok := t.numbers[string(t.buf)]; ok {
		return n
	}
	n, text := uint32(len(t.terms)), string(t.buf)
	t.numbers[text] = n
	t.terms = append(t.terms, text)
	return n
}

// order compares terms.
type order func(a, b string) int

// byLine is the order of lines of N-Triples.
var byLine order = strings.Compare

// byName is the same, but that a thing stands before its parts: <urn:a> before <urn:a/b>.
func byName(a, b string) int {
	if a[0] == '<' && b[0] == '<' {
		return strings.Compare(a[:len(a)-1], b[:len(b)-1])
	}
	return strings.Compare(a, b)
}

// sort puts the triples in order and drops those that come again.
func (t *table) sort(compare order) {
	numbers := make([]uint32, len(t.terms))
	for i := range numbers {
		numbers[i] = uint32(i)
	}
	slices.SortFunc(numbers, func(a, b uint32) int { return compare(t.terms[a], t.terms[b]) })
	ranks, sorted := make([]uint32, len(numbers)), make([]string, len(numbers))
	for rank, n := range numbers {
		ranks[n], sorted[rank] = uint32(rank), t.terms[n]
	}
	copy(t.terms, sorted)
	for i, one := range t.triples {
		t.triples[i] = triple{ranks[one.subject], ranks[one.predicate], ranks[one.object]}
	}
	slices.SortFunc(t.triples, func(a, b triple) int {
		return cmp.Or(cmp.Compare(a.subject, b.subject), cmp.Compare(a.predicate, b.predicate), cmp.Compare(a.object, b.object))
	})
	t.triples = slices.Compact(t.triples)
}

// bySubject cuts sorted triples where the subject changes, byPredicate where the predicate does.
func bySubject(triples []triple) iter.Seq[[]triple] {
	return runs(triples, func(t triple) uint32 { return t.subject })
}

func byPredicate(triples []triple) iter.Seq[[]triple] {
	return runs(triples, func(t triple) uint32 { return t.predicate })
}

func runs(triples []triple, key func(triple) uint32) iter.Seq[[]triple] {
	return func(yield func([]triple) bool) {
		begin := 0
		for i := range triples {
			if i+1 == len(triples) || key(triples[i+1]) != key(triples[i]) {
				if !yield(triples[begin : i+1]) {
					return
				}
				begin = i + 1
			}
		}
	}
}

// iriOf gives the IRI of a term, ok false for a literal.
func iriOf(term string) (iri string, ok bool) {
	if term[0] != '<' {
		return "", false
	}
	return term[1 : len(term)-1], true
}

// literalOf cuts a literal into its text, escaped and in quotes, and its datatype or its language; both are empty for plain
// text.
func literalOf(term string) (text, datatype, language string) {
	i := strings.LastIndexByte(term, '"') + 1 // neither an IRI nor a language holds quotes
	switch text = term[:i]; {
	case i == len(term):
	case term[i] == '@':
		language = term[i+1:]
	default:
		datatype = term[i+len("^^<") : len(term)-1]
	}
	return text, datatype, language
}
