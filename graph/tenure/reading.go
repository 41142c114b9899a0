package tenure

import (
	"cmp"
	"slices"
	"strings"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/post"
)

// reading is a claim as the fusion reads it: only dates with a year, and what the status says about the term. Empty
// dates are unknown. The fusion passes pointers around: there is one reading of a claim.
type reading struct {
	*graph.Claim
	post   graph.Post // canonical
	holder string     // canonical if it is a body
	rank   int        // the place among all claims, the best first: claims are compared in full once

	published  graph.Date // its last day, even if it is unknown
	start, end graph.Date
	// seen is a date in office, seenFirst and seenLast are its days.
	seen, seenFirst, seenLast graph.Date
	// first and last are the first and the last day that the reading places in the term, empty if it is undated.
	first, last graph.Date
	// notBefore is the publication of an announcement, overBy that of a look back.
	notBefore, overBy graph.Date
}

// newReading takes a claim apart, all that can be told without names and other claims.
func newReading(c *graph.Claim) reading {
	r := reading{Claim: c, published: c.Published.Last(), start: known(c.Start), end: known(c.End), seen: known(c.At)}
	switch c.Status {
	case graph.Current:
		r.seen = cmp.Or(r.seen, known(c.Published))
	case graph.Future:
		r.notBefore, r.seen = known(c.Published), ""
	case graph.Former:
		r.overBy = known(c.Published)
	}
	r.seenFirst, r.seenLast = r.seen.First(), r.seen.Last()
	r.first = cmp.Or(r.start.First(), r.seenFirst, r.end.First())
	r.last = max(r.end.Last(), r.seenLast, r.start.Last())
	return r
}

// readingsOf reads claims, each once, the best first.
func readingsOf(names *post.Names, claims []graph.Claim) []*reading {
	all := make([]reading, len(claims))
	readings := make([]*reading, len(claims))
	for i := range claims {
		all[i] = newReading(&claims[i])
		readings[i] = &all[i]
	}
	slices.SortFunc(readings, compareReadings)
	readings = slices.CompactFunc(readings, func(a, b *reading) bool { return *a.Claim == *b.Claim })

	keys := canonical{names, map[graph.Post]graph.Post{}}
	for i, r := range readings {
		r.rank, r.post, r.holder = i, keys.post(r.Claim), keys.holder(r.Claim)
	}
	return readings
}

// canonical gives the names under which claims are joined. A post is taken apart once.
type canonical struct {
	names *post.Names
	posts map[graph.Post]graph.Post // as they are spelt → canonical
}

func (n canonical) post(c *graph.Claim) graph.Post {
	key, ok := n.posts[c.Post()]
	if !ok {
		key = n.names.Key(c.Post())
		n.posts[c.Post()] = key
	}
	return key
}

func (n canonical) holder(c *graph.Claim) string {
	if c.HolderKind == graph.Body {
		return n.names.Body(c.Holder)
	}
	return strings.Join(strings.Fields(c.Holder), " ")
}

// asserted reports whether a person has added the claim.
func (r *reading) asserted() bool { return r.weight() > 0 }

// weight is 1 for what a person asserts, which goes before all that documents say, whose weight is 0.
func (r *reading) weight() int {
	if r.Rule == graph.Asserted {
		return 1
	}
	return 0
}

// known drops dates without a year and malformed ones.
func known(d graph.Date) graph.Date {
	if d == "" || !d.Known() || d.First() == "" {
		return ""
	}
	return d
}

// compareReadings is a total order of claims, the one to show first before the others: what a person asserts, then the one
// with more dates of the term, then the one about the current holder, then the later one.
func compareReadings(a, b *reading) int {
	if order := cmp.Or(cmp.Compare(b.weight(), a.weight()), cmp.Compare(b.dates(), a.dates())); order != 0 {
		return order
	}
	if order := cmp.Or(cmp.Compare(statusRank(a.Status), statusRank(b.Status)), cmp.Compare(b.Published, a.Published),
		cmp.Compare(b.Confidence, a.Confidence)); order != 0 {
		return order
	}
	if order := cmp.Or(cmp.Compare(a.Document, b.Document), cmp.Compare(a.Begin, b.Begin), cmp.Compare(a.Finish, b.Finish)); order != 0 {
		return order // as most do; the rest makes the order total
	}
	return cmp.Or(
		cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.URL, b.URL), cmp.Compare(a.Evidence, b.Evidence),
		cmp.Compare(a.Holder, b.Holder), cmp.Compare(a.HolderKind, b.HolderKind), cmp.Compare(a.Role, b.Role),
		cmp.Compare(a.Body, b.Body), cmp.Compare(a.OnBehalfOf, b.OnBehalfOf), cmp.Compare(a.Status, b.Status),
		cmp.Compare(a.At, b.At), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End),
	)
}

func statusRank(s graph.Status) int {
	switch s {
	case graph.Former:
		return 1
	case graph.Future:
		return 2
	}
	return 0
}

// compareClaims is the same order.
func compareClaims(a, b graph.Claim) int {
	r, s := newReading(&a), newReading(&b)
	return compareReadings(&r, &s)
}

// dates counts the ends of the term that a claim gives.
func (r *reading) dates() int {
	n := 0
	if r.start != "" {
		n++
	}
	if r.end != "" {
		n++
	}
	return n
}

// where gives the readings that a condition picks.
func where(readings []*reading, picks func(*reading) bool) []*reading {
	var picked []*reading
	for _, r := range readings {
		if picks(r) {
			picked = append(picked, r)
		}
	}
	return picked
}

// best gives readings the best first, each once.
func best(readings []*reading) []*reading {
	readings = slices.Clone(readings)
	slices.SortFunc(readings, func(a, b *reading) int { return cmp.Compare(a.rank, b.rank) })
	return slices.Compact(readings)
}

// claimsOf gives the claims of readings in their order.
func claimsOf(readings []*reading) []graph.Claim {
	claims := make([]graph.Claim, len(readings))
	for i, r := range readings {
		claims[i] = *r.Claim
	}
	return claims
}

// States reports whether the claim itself says that the post was or will be held on one of the days from first to last: it
// gives a day in office or dates of the term that cover them.
func States(c graph.Claim, first, last graph.Date) bool {
	r := newReading(&c)
	span := graph.Interval{
		LatestStart: earliest(r.start.Last(), r.seenLast, r.end.Last()),
		EarliestEnd: max(r.end.First(), r.seenFirst, r.start.First()),
	}
	return span.Covers(first, last)
}

// Evidence is the date that a claim speaks for, the later of its day in office and its publication.
func Evidence(c graph.Claim) graph.Date {
	if at := known(c.At); at.Last() > known(c.Published).Last() {
		return at
	}
	return known(c.Published)
}
