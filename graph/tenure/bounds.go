package tenure

import (
	"cmp"
	"slices"

	"github.com/amtszeit/amtszeit/graph"
)

// setDates chooses start and end among the statements and notes the claims.
func (t *term) setDates() {
	t.Claims = claimsOf(best(t.readings))
	for _, c := range t.Claims {
		t.OnBehalfOf = cmp.Or(t.OnBehalfOf, c.OnBehalfOf)
	}
	t.start = t.chooseStart()
	t.end = t.chooseEnd()
	t.Ongoing = t.end.date == "" && !t.isOver()
}

// firstSeen is the day by which a source saw the holder in office, lastSeen the last day on which one certainly did.
func (t *term) firstSeen() graph.Date {
	var first graph.Date
	for _, r := range t.readings {
		if d := r.seenLast; d != "" && (first == "" || d < first) {
			first = d
		}
	}
	return first
}

func (t *term) lastSeen() graph.Date {
	var last graph.Date
	for _, r := range t.readings {
		last = max(last, r.seenFirst)
	}
	return last
}

// begun is the day by which the term had begun for sure, empty if it is unknown.
func (t *term) begun() graph.Date { return earliest(t.start.date.Last(), t.firstSeen()) }

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
	former := slices.ContainsFunc(t.readings, func(r *reading) bool { return r.Status == graph.Former })
	return former && t.overBy() >= t.lastSeen()
}

// finish fills the bounds that dates and observations give. What inferences have narrowed before stays where it is
// narrower.
func (t *term) finish() {
	t.narrow(earliestStart, t.start.first())
	t.narrow(latestStart, t.start.last())
	t.narrow(latestStart, t.seenGround(t.firstSeen(), func(r *reading) graph.Date { return r.seenLast }))
	t.narrow(latestStart, t.end.last())
	t.narrow(earliestEnd, t.end.first())
	t.narrow(earliestEnd, t.start.first())
	t.narrow(latestEnd, t.end.last())
	if seen := t.lastSeen(); t.end.date == "" || seen <= t.end.date.Last() {
		t.narrow(earliestEnd, t.seenGround(seen, func(r *reading) graph.Date { return r.seenFirst }))
	}
	if from := t.latestFrom(); t.end.date == "" || from.date <= t.end.date.Last() {
		t.narrow(earliestEnd, from)
	}
	t.lookBack()
	if t.start.date == "" {
		t.narrow(earliestStart, t.announcedOn())
	}
	t.reconcile()
}

// seenGround is an observation on a day.
func (t *term) seenGround(day graph.Date, of func(*reading) graph.Date) ground {
	if day == "" {
		return ground{}
	}
	return ground{day, Observation, t.claimsWhere(func(r *reading) bool { return of(r) == day })}
}

// lookBack uses the day by which a source says the term was over: it had begun and ended by then.
func (t *term) lookBack() {
	over := t.overBy()
	if over == "" || !t.isOver() {
		return
	}
	g := ground{over, LookBack, t.claimsWhere(func(r *reading) bool { return r.overBy.Last() == over })}
	t.narrow(latestStart, g)
	if over >= t.bounds[earliestEnd].date {
		t.narrow(latestEnd, g)
	}
}

// reconcile puts bounds in order that contradict each other: what is inferred gives way to the dates of the term.
func (t *term) reconcile() {
	b := &t.bounds
	if b[latestStart].date != "" && b[earliestStart].date > b[latestStart].date {
		b[earliestStart] = t.start.first()
		if t.start.date != "" {
			b[latestStart] = t.start.last()
		}
	}
	if b[latestEnd].date != "" && b[earliestEnd].date > b[latestEnd].date {
		if t.end.date != "" {
			b[earliestEnd] = t.end.first()
		}
		b[latestEnd] = t.end.last()
	}
	if b[latestEnd].date != "" && b[earliestStart].date > b[latestEnd].date && t.start.date == "" {
		b[earliestStart] = ground{}
	}
	if b[latestEnd].date != "" && b[earliestStart].date > b[latestEnd].date && t.end.date == "" {
		b[latestEnd] = ground{}
	}
	for i := range b { // an empty date has no ground
		if b[i].date == "" {
			b[i] = ground{}
		}
	}
}

// latestFrom is the last day that a dated reading begins with.
func (t *term) latestFrom() ground {
	var last graph.Date
	for _, r := range t.readings {
		last = max(last, r.start.First())
	}
	return ground{last, Statement, t.claimsWhere(func(r *reading) bool { return last != "" && r.start.First() == last })}
}

// announcedOn is the publication of an announcement where nobody has seen the holder in office.
func (t *term) announcedOn() ground {
	if t.firstSeen() != "" {
		return ground{}
	}
	var on graph.Date
	for _, r := range t.readings {
		on = max(on, r.notBefore.First())
	}
	return ground{on, Announced, t.claimsWhere(func(r *reading) bool { return on != "" && r.notBefore.First() == on })}
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
