package tenure

import (
	"cmp"
	"slices"
	"strings"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/post"
)

// reading is a claim as the fusion reads it: only dates with a year, and what the status says about the term. Empty
// dates are unknown.
type reading struct {
	claim      *graph.Claim
	holder     string
	start, end graph.Date
	// seen is a date in office, seenFirst and seenLast are its days.
	seen, seenFirst, seenLast graph.Date
	// first and last are the first and the last day that the reading places in the term, empty if it is undated.
	first, last graph.Date
	// notBefore is the publication of an announcement, overBy that of a look back.
	notBefore, overBy graph.Date
}

// read takes a claim apart, all but its holder.
func read(c *graph.Claim) reading {
	var r reading
	r.claim = c
	r.start, r.end, r.seen = known(c.Start), known(c.End), known(c.At)
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

// readingsOf reads the claims about holders of one kind, in the order of the claims.
func readingsOf(names *post.Names, claims []graph.Claim, kind graph.Kind) []reading {
	var readings []reading
	for i := range claims {
		if c := &claims[i]; (c.HolderKind == graph.Body) == (kind == graph.Body) {
			r := read(c)
			r.holder = holderName(names, c)
			readings = append(readings, r)
		}
	}
	return readings
}

// asserted reports whether a person has added the claim.
func (r reading) asserted() bool { return r.claim.Rule == graph.Asserted }

func holderName(names *post.Names, c *graph.Claim) string {
	if c.HolderKind == graph.Body {
		return names.Body(c.Holder)
	}
	return strings.Join(strings.Fields(c.Holder), " ")
}

// known drops dates without a year and malformed ones.
func known(d graph.Date) graph.Date {
	if d == "" || !d.Known() || d.First() == "" {
		return ""
	}
	return d
}

// compareClaims is a total order, the claim to show first before the others: what a person asserts, then the one with
// more dates of the term, then the one about the current holder, then the later one.
func compareClaims(a, b *graph.Claim) int {
	if order := -compareBool(a.Rule == graph.Asserted, b.Rule == graph.Asserted); order != 0 {
		return order
	}
	if order := cmp.Compare(dates(b), dates(a)); order != 0 {
		return order
	}
	if order := cmp.Or(cmp.Compare(statusRank[a.Status], statusRank[b.Status]), cmp.Compare(b.Published, a.Published),
		cmp.Compare(b.Confidence, a.Confidence)); order != 0 {
		return order
	}
	if order := compareSources(a, b); order != 0 { // most claims differ by here; the rest makes the order total
		return order
	}
	return cmp.Or(
		cmp.Compare(a.Holder, b.Holder), cmp.Compare(a.HolderKind, b.HolderKind), cmp.Compare(a.Role, b.Role),
		cmp.Compare(a.Body, b.Body), cmp.Compare(a.OnBehalfOf, b.OnBehalfOf), cmp.Compare(a.Status, b.Status),
		cmp.Compare(a.At, b.At), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End),
	)
}

var statusRank = map[graph.Status]int{graph.Current: 0, graph.Former: 1, graph.Future: 2}

// dates counts the ends of the term that a claim gives.
func dates(c *graph.Claim) int {
	n := 0
	if known(c.Start) != "" {
		n++
	}
	if known(c.End) != "" {
		n++
	}
	return n
}

// compareSources orders claims by where they stand.
func compareSources(a, b *graph.Claim) int {
	return cmp.Or(
		cmp.Compare(a.Document, b.Document), cmp.Compare(a.Begin, b.Begin), cmp.Compare(a.Finish, b.Finish),
		cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.URL, b.URL), cmp.Compare(a.Evidence, b.Evidence),
	)
}

// claimsOf gives the claims of readings, best first.
func claimsOf(readings []reading) []graph.Claim {
	pointers := make([]*graph.Claim, len(readings))
	for i, r := range readings {
		pointers[i] = r.claim
	}
	return sorted(pointers)
}

// sorted gives claims best first, each once.
func sorted(pointers []*graph.Claim) []graph.Claim {
	slices.SortFunc(pointers, compareClaims)
	claims := make([]graph.Claim, 0, len(pointers))
	for i, c := range pointers {
		if i == 0 || *c != *pointers[i-1] {
			claims = append(claims, *c)
		}
	}
	return claims
}

// States reports whether the claim itself says that the post was or will be held on one of the days from first to last: it
// gives a day in office or dates of the term that cover them.
func States(c graph.Claim, first, last graph.Date) bool {
	r := read(&c)
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
