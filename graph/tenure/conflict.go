package tenure

import (
	"cmp"
	"slices"

	"github.com/amtszeit/amtszeit/graph"
)

// The reasons of conflicts.
const (
	TwoHolders      = "two-holders"       // two holders of a one-seat post at once
	EndBeforeStart  = "end-before-start"  // a term that ends before it begins
	DifferentStart  = "different-start"   // sources give one term different starts
	DifferentEnd    = "different-end"     // sources give one term different ends
	SeenBeforeStart = "seen-before-start" // a source sees the holder in office before the start that another gives
	SeenAfterEnd    = "seen-after-end"    // a source sees the holder in office after the end on which another looks back
)

// findConflicts looks at each term, and at pairs of terms of one-seat posts.
func (o *office) findConflicts() {
	for _, t := range o.terms {
		o.findInTerm(t)
	}
	if !o.exclusive {
		return
	}
	persons, bodies := splitKinds(o.terms)
	o.findPairs(persons)
	o.findPairs(bodies)
}

// findPairs finds two holders at once. It goes through the terms in order of time and looks at each next one only beside
// those that may still last.
func (o *office) findPairs(terms []*term) {
	terms = slices.DeleteFunc(slices.Clone(terms), func(t *term) bool { return t.from == "" })
	slices.SortStableFunc(terms, func(a, b *term) int {
		return cmp.Compare(a.bounds[latestStart].date, b.bounds[latestStart].date)
	})
	var lasting []*term
	for _, t := range terms {
		lasting = slices.DeleteFunc(lasting, func(other *term) bool { return other.untilSure() < t.bounds[latestStart].date })
		for _, other := range lasting {
			if other.Holder != t.Holder && !joint(t, other) && (overlap(t, other) || seenAfter(t, other) || seenAfter(other, t)) &&
				!inSentencesOf(t, other) && !inSentencesOf(other, t) {
				o.conflict(TwoHolders, slices.Concat(t.readings, other.readings))
			}
		}
		lasting = append(lasting, t)
	}
}

// untilSure is the last day for which anything places the holder in office.
func (t *term) untilSure() graph.Date { return max(t.bounds[earliestEnd].date, t.lastSeen()) }

// seenAfter reports whether a source still sees the old holder in office after the start of the next one.
func seenAfter(before, after *term) bool {
	return before.Successor == after.Holder && after.Predecessor == before.Holder && after.start.date != "" &&
		before.lastSeen() > after.start.date.Last()
}

// findInTerm finds claims about one term that differ.
func (o *office) findInTerm(t *term) {
	if t.start.date != "" && t.end.date != "" && t.end.date.Last() < t.start.date.First() {
		o.conflict(EndBeforeStart, t.readings)
	}
	start := func(r *reading) graph.Date { return r.start }
	end := func(r *reading) graph.Date { return r.end }
	starts, ends := differing(t.readings, start), differing(t.readings, end)
	if starts != nil {
		o.conflict(DifferentStart, starts)
	}
	if ends != nil {
		o.conflict(DifferentEnd, ends)
	}
	o.findSeen(t, starts == nil, ends == nil)
}

// findSeen finds observations outside of the only start and the only end that documents state. An end that was still to
// come and an announced start are plans, which may change.
func (o *office) findSeen(t *term, oneStart, oneEnd bool) {
	if first := t.firstSeen(); first != "" && oneStart {
		o.seenOutside(SeenBeforeStart, t, func(r *reading) bool { return r.notBefore == "" && r.start.First() > first },
			func(r *reading) bool { return r.seen != "" && r.seenLast == first })
	}
	if last := t.lastSeen(); last != "" && oneEnd {
		o.seenOutside(SeenAfterEnd, t, func(r *reading) bool { return r.overBy != "" && r.end != "" && r.end.Last() < last },
			func(r *reading) bool { return r.seenFirst == last })
	}
}

// seenOutside notes a conflict between the readings with a date and those that saw the holder outside of it.
func (o *office) seenOutside(reason string, t *term, dated, saw func(*reading) bool) {
	var readings []*reading
	for _, r := range t.readings {
		if dated(r) {
			readings = append(readings, r)
		}
	}
	if len(readings) == 0 {
		return
	}
	for _, r := range t.readings {
		if saw(r) && !dated(r) {
			readings = append(readings, r)
		}
	}
	o.conflict(reason, readings)
}

// differing gives the readings with a date if two of them can't be the same date.
func differing(readings []*reading, date func(*reading) graph.Date) []*reading {
	var with []*reading
	distinct := map[graph.Date]bool{}
	for _, r := range readings {
		if d := date(r); d != "" {
			with = append(with, r)
			distinct[d] = true
		}
	}
	for a := range distinct {
		for b := range distinct {
			if !agreeing(a, b) {
				return with
			}
		}
	}
	return nil
}

// overlap reports whether two terms certainly share a day that isn't that of a hand-over.
func overlap(a, b *term) bool {
	return a.from != "" && b.from != "" && !handOverDay(a, b) && !handOverDay(b, a) && a.interval().Shares(b.interval())
}

// handOverDay reports whether the second term begins on the last day of the first.
func handOverDay(before, after *term) bool {
	return before.end.date != "" && before.end.date == after.start.date
}

// jointly is what two readings of one document have in common where it knows both as holders at the same time.
type jointly struct {
	document   string
	status     graph.Status
	start, end graph.Date
}

// joint reports whether one document knows both as holders at the same time: they share the post, as two heads of one
// office or a council do.
func joint(a, b *term) bool {
	if len(a.readings) > len(b.readings) {
		a, b = b, a
	}
	of := func(r *reading) jointly { return jointly{r.Document, r.Status, r.start, r.end} }
	if b.jointly == nil {
		b.jointly = make(map[jointly]bool, len(b.readings))
		for _, r := range b.readings {
			b.jointly[of(r)] = true
		}
	}
	return slices.ContainsFunc(a.readings, func(r *reading) bool { return b.jointly[of(r)] })
}

// inSentencesOf reports whether all that is said of a term stands in sentences that are about the other one too: "X hat den
// Vorsitz von Y übernommen". A sentence doesn't contradict itself.
func inSentencesOf(t, other *term) bool {
	return !slices.ContainsFunc(t.readings, func(r *reading) bool {
		return !slices.ContainsFunc(other.readings, func(o *reading) bool {
			return o.Document == r.Document && o.Begin == r.Begin && o.Finish == r.Finish
		})
	})
}

// conflict keeps a conflict with its claims, the one to believe first: what a person asserts, then the latest, then what
// most claims say.
func (o *office) conflict(reason string, readings []*reading) {
	readings = best(readings)
	agree := map[said]int{}
	for _, r := range readings {
		agree[saying(r)]++
	}
	slices.SortStableFunc(readings, func(a, b *reading) int {
		return cmp.Or(cmp.Compare(b.weight(), a.weight()),
			cmp.Compare(b.published, a.published), cmp.Compare(agree[saying(b)], agree[saying(a)]))
	})
	o.conflicts = append(o.conflicts, graph.Conflict{Post: o.key, Reason: reason, Claims: claimsOf(readings)})
}

// said is what a claim says, whoever says it.
type said struct {
	holder     string
	start, end graph.Date
}

func saying(r *reading) said { return said{r.Holder, r.Start, r.End} }

// Sides groups the claims of a conflict by what they say against each other: by the holder, or by the date, where a more exact
// one stands with the one it is in. The side to believe stands first, and in each the best claim.
func Sides(c graph.Conflict) [][]graph.Claim {
	var sides [][]graph.Claim
	for _, claim := range c.Claims {
		i := slices.IndexFunc(sides, func(side []graph.Claim) bool { return onOneSide(c.Reason, side[0], claim) })
		if i < 0 {
			i = len(sides)
			sides = append(sides, nil)
		}
		sides[i] = append(sides[i], claim)
	}
	return sides
}

// onOneSide reports whether two claims don't contradict each other in a conflict.
func onOneSide(reason string, a, b graph.Claim) bool {
	switch reason {
	case TwoHolders:
		return a.Holder == b.Holder
	case DifferentStart:
		return agreeing(a.Start, b.Start)
	case DifferentEnd:
		return agreeing(a.End, b.End)
	}
	return a.Start == b.Start && a.End == b.End
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
