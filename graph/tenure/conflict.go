package tenure

import (
	"cmp"
	"slices"

	"github.com/amtszeit/amtszeit/graph"
)

// The reasons of conflicts.
const (
	TwoHolders     = "two-holders"      // two holders of a one-seat post at once
	EndBeforeStart = "end-before-start" // a term that ends before it begins
	DifferentStart = "different-start"  // sources give one term different starts
	DifferentEnd   = "different-end"    // sources give one term different ends
)

// findConflicts looks at each term, and at pairs of terms of one-seat posts.
func (o *office) findConflicts() {
	for i, t := range o.terms {
		o.findInTerm(t)
		for _, other := range o.terms[:i] {
			if o.exclusive && other.HolderKind == t.HolderKind && other.Holder != t.Holder && !joint(t, other) &&
				(overlap(t, other) || seenAfter(t, other) || seenAfter(other, t)) {
				o.conflict(TwoHolders, slices.Concat(t.readings, other.readings))
			}
		}
	}
}

// seenAfter reports whether a source still sees the old holder in office after the start of the next one.
func seenAfter(before, after *term) bool {
	return before.Successor == after.Holder && after.Predecessor == before.Holder && after.Start != "" &&
		before.lastSeen() > after.Start.Last()
}

// findInTerm finds claims about one term that differ.
func (o *office) findInTerm(t *term) {
	if t.Start != "" && t.End != "" && t.End.Last() < t.Start.First() {
		o.conflict(EndBeforeStart, t.readings)
	}
	start := func(r reading) graph.Date { return r.start }
	end := func(r reading) graph.Date { return r.end }
	if claims := differing(t.readings, start); claims != nil {
		o.conflict(DifferentStart, claims)
	}
	if claims := differing(t.readings, end); claims != nil {
		o.conflict(DifferentEnd, claims)
	}
}

// differing gives the readings with a date if two of them can't be the same date.
func differing(readings []reading, date func(reading) graph.Date) []reading {
	var with []reading
	differ := false
	for _, r := range readings {
		d := date(r)
		if d == "" {
			continue
		}
		for _, other := range with {
			differ = differ || !agreeing(d, date(other))
		}
		with = append(with, r)
	}
	if !differ {
		return nil
	}
	return with
}

// overlap reports whether two terms certainly share a day that isn't that of a hand-over.
func overlap(a, b *term) bool {
	if a.from == "" || b.from == "" || handOverDay(a, b) || handOverDay(b, a) {
		return false
	}
	return a.Bounds.LatestStart != "" && b.Bounds.LatestStart != "" &&
		a.Bounds.LatestStart <= b.Bounds.EarliestEnd && b.Bounds.LatestStart <= a.Bounds.EarliestEnd
}

// handOverDay reports whether the second term begins on the last day of the first.
func handOverDay(before, after *term) bool { return before.End != "" && before.End == after.Start }

// joint reports whether one document knows both as holders at the same time: they share the post, as two heads of one
// office or a council do.
func joint(a, b *term) bool {
	return slices.ContainsFunc(a.readings, func(r reading) bool {
		return slices.ContainsFunc(b.readings, func(s reading) bool {
			return r.claim.Document == s.claim.Document && r.claim.Status == s.claim.Status && r.start == s.start && r.end == s.end
		})
	})
}

// conflict keeps a conflict with its claims, the one to believe first: the latest.
func (o *office) conflict(reason string, readings []reading) {
	claims := claimsOf(readings)
	slices.SortStableFunc(claims, func(a, b graph.Claim) int { return cmp.Compare(b.Published.Last(), a.Published.Last()) })
	o.conflicts = append(o.conflicts, graph.Conflict{Post: o.key, Reason: reason, Claims: slices.Compact(claims)})
}

// compareConflicts puts the ones with the later, then those with the more sources first.
func compareConflicts(a, b graph.Conflict) int {
	return cmp.Or(
		cmp.Compare(b.Claims[0].Published.Last(), a.Claims[0].Published.Last()),
		cmp.Compare(len(b.Claims), len(a.Claims)),
		cmp.Compare(a.Post.Body, b.Post.Body), cmp.Compare(a.Post.Role, b.Post.Role), cmp.Compare(a.Reason, b.Reason),
		slices.CompareFunc(a.Claims, b.Claims, compareClaims),
	)
}
