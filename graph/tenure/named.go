package tenure

import (
	"cmp"
	"slices"

	"github.com/amtszeit/amtszeit/graph"
)

// pair are two terms of which one document names the first as the former and the second as the current or the coming one.
type pair struct{ before, after *term }

// place is a reading in its document.
type place struct {
	term  int
	claim *reading
}

// nearby is the distance in bytes up to which two sentences of a document count as side by side.
const nearby = 400

// namedTogether finds the pairs of terms that one document names as former and next in sentences side by side, in the order
// of the terms. Its cost grows with the claims, not with the pairs of terms: only neighbours in a text are compared.
func namedTogether(terms []*term) []pair {
	leaving, coming := places(terms, leaves), places(terms, comes)
	seen := map[[2]int]bool{}
	from := 0
	for _, l := range leaving {
		for from < len(coming) && comparePlaces(coming[from], l) < 0 && !inReachOf(coming[from].claim, l.claim) {
			from++
		}
		for _, c := range coming[from:] {
			if c.claim.Document != l.claim.Document || c.claim.Begin > l.claim.Finish+nearby {
				break
			}
			if c.term != l.term && near(c.claim, l.claim) {
				seen[[2]int{l.term, c.term}] = true
			}
		}
	}
	keys := make([][2]int, 0, len(seen))
	for k := range seen {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b [2]int) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	pairs := make([]pair, len(keys))
	for i, k := range keys {
		pairs[i] = pair{terms[k[0]], terms[k[1]]}
	}
	return pairs
}

// places gives the readings that a condition picks, document by document in the order of the text.
func places(terms []*term, picks func(*reading) bool) []place {
	var all []place
	for i, t := range terms {
		for _, r := range t.readings {
			if picks(r) {
				all = append(all, place{i, r})
			}
		}
	}
	slices.SortFunc(all, comparePlaces)
	return all
}

func comparePlaces(a, b place) int {
	return cmp.Or(cmp.Compare(a.claim.Document, b.claim.Document), cmp.Compare(a.claim.Begin, b.claim.Begin),
		cmp.Compare(a.claim.Finish, b.claim.Finish), cmp.Compare(a.term, b.term))
}

// longest is how long a sentence may be that still reaches the next one, in bytes.
const longest = 4000

// inReachOf reports whether an earlier claim may still be side by side with a later one, or with those after it.
func inReachOf(earlier, later *reading) bool {
	return earlier.Document == later.Document && earlier.Begin+longest+nearby >= later.Begin
}

// leaves and comes tell the sides of a hand-over.
func leaves(r *reading) bool { return r.Status == graph.Former || r.end != "" }

func comes(r *reading) bool {
	return r.Status != graph.Former && (r.end == "" || r.start != "")
}

func near(a, b *reading) bool { return a.Begin <= b.Finish+nearby && b.Begin <= a.Finish+nearby }
