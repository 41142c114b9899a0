package tenure

import (
	"cmp"
	"slices"

	"github.com/amtszeit/amtszeit/graph"
)

// setDates chooses start and end among the statements and notes the claims.
func (t *term) setDates() {
	t.Claims = claimsOf(t.readings)
	for _, c := range t.Claims {
		t.OnBehalfOf = cmp.Or(t.OnBehalfOf, c.OnBehalfOf)
	}
	t.Start = t.chooseStart()
	t.End = t.chooseEnd()
	t.Ongoing = t.End == "" && !t.isOver()
}

// firstSeen is the day by which a source saw the holder in office, lastSeen the last day on which one certainly did.
func (t *term) firstSeen() graph.Date {
	var first graph.Date
	for _, r := range t.readings {
		if d := r.seen.Last(); d != "" && (first == "" || d < first) {
			first = d
		}
	}
	return first
}

func (t *term) lastSeen() graph.Date {
	var last graph.Date
	for _, r := range t.readings {
		last = max(last, r.seen.First())
	}
	return last
}

// begun is the day by which the term had begun for sure, empty if it is unknown.
func (t *term) begun() graph.Date { return earliest(t.Start.Last(), t.firstSeen()) }

// overBy is the day by which the term was over according to a look back, empty if there is none.
func (t *term) overBy() graph.Date {
	var first graph.Date
	for _, r := range t.readings {
		if d := r.overBy.Last(); d != "" && (first == "" || d < first) {
			first = d
		}
	}
	return first
}

// isOver reports whether the last word about the term is a look back.
func (t *term) isOver() bool {
	former := slices.ContainsFunc(t.readings, func(r reading) bool { return r.claim.Status == graph.Former })
	return former && t.overBy() >= t.lastSeen()
}

// finish fills the bounds that dates and observations give and that no inference has narrowed.
func (t *term) finish() {
	b := &t.Bounds
	b.EarliestStart = max(b.EarliestStart, t.Start.First())
	b.LatestStart = earliest(b.LatestStart, t.Start.Last(), t.firstSeen(), t.End.Last(), t.latestStated())
	b.EarliestEnd = max(b.EarliestEnd, t.End.First(), t.Start.First())
	b.LatestEnd = earliest(b.LatestEnd, t.End.Last())
	if t.End == "" {
		b.EarliestEnd = max(b.EarliestEnd, t.lastSeen(), t.latestFrom())
	}
	if over := t.overBy(); t.isOver() && over >= b.EarliestEnd {
		b.LatestEnd = earliest(b.LatestEnd, over)
	}
	if t.Start == "" {
		b.EarliestStart = max(b.EarliestStart, t.announcedOn())
	}
	t.reconcile()
}

// reconcile puts bounds in order that contradict each other: what is inferred gives way to what is stated.
func (t *term) reconcile() {
	b := &t.Bounds
	if b.LatestStart != "" && b.EarliestStart > b.LatestStart {
		b.EarliestStart = t.Start.First()
		b.LatestStart = cmp.Or(t.Start.Last(), b.LatestStart)
	}
	if b.LatestEnd != "" && b.EarliestEnd > b.LatestEnd {
		b.EarliestEnd = cmp.Or(t.End.First(), b.EarliestEnd)
		b.LatestEnd = t.End.Last()
	}
	if b.LatestEnd != "" && b.EarliestStart > b.LatestEnd && t.Start == "" {
		b.EarliestStart = ""
	}
	if b.LatestEnd != "" && b.EarliestStart > b.LatestEnd && t.End == "" {
		b.LatestEnd = ""
	}
}

// latestStated is the day by which a look back says the term had begun.
func (t *term) latestStated() graph.Date {
	if t.isOver() {
		return t.overBy()
	}
	return ""
}

// latestFrom is the last day that a dated reading begins with.
func (t *term) latestFrom() graph.Date {
	var last graph.Date
	for _, r := range t.readings {
		last = max(last, r.start.First())
	}
	return last
}

// announcedOn is the publication of an announcement where nobody has seen the holder in office.
func (t *term) announcedOn() graph.Date {
	if t.firstSeen() != "" {
		return ""
	}
	var on graph.Date
	for _, r := range t.readings {
		on = max(on, r.notBefore.First())
	}
	return on
}

func (t *term) because(inference string) { t.Why = append(t.Why, inference) }

// earliest is the smallest date that is known.
func earliest(dates ...graph.Date) graph.Date {
	var first graph.Date
	for _, d := range dates {
		if d != "" && (first == "" || d < first) {
			first = d
		}
	}
	return first
}
