package tenure

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/amtszeit/amtszeit/graph"
)

// order sorts terms by time, those that no source places in time last.
func order(terms []*term) {
	slices.SortStableFunc(terms, func(a, b *term) int {
		return cmp.Or(
			cmp.Compare(a.placed(), b.placed()), cmp.Compare(a.begun(), b.begun()), cmp.Compare(a.to, b.to),
			cmp.Compare(a.Holder, b.Holder), cmp.Compare(a.rank(), b.rank()),
		)
	})
}

// rank is that of the best claim.
func (t *term) rank() int {
	return slices.MinFunc(t.readings, func(a, b *reading) int { return cmp.Compare(a.rank, b.rank) }).rank
}

// placed is the day by which a term is sorted.
func (t *term) placed() graph.Date { return cmp.Or(t.from, t.announcedOn().date, "9999-12-31") }

// succeed links neighbours and ends terms by the start of the next one in one-seat posts, and where one document tells of a
// hand-over in the others.
func (o *office) succeed(terms []*term) {
	named := namedTogether(terms)
	if !o.exclusive {
		handOverNamed(named)
		return
	}
	predecessors := undatedBefore(named)
	if o.annual {
		for _, after := range slices.Clone(terms) {
			if before := predecessors[after]; before != nil {
				placeBefore(before, after)
			}
		}
		order(terms)
	}
	terms = sequence(terms, predecessors)
	for i := 1; i < len(terms); i++ {
		before, after := terms[i-1], terms[i]
		if before.Holder == after.Holder || joint(before, after) || seenTogether(before, after) || !o.adjacent(before, after, predecessors) {
			continue
		}
		link(before, after)
		if !o.annual || year(before.from) == year(after.from) { // else the calendar ends the term
			handOver(before, after)
		}
	}
}

// sequence gives the terms of which the order is known: those with dates, and right before the holder whom a document
// names with them those of whom is only said that they are over.
func sequence(terms []*term, predecessors map[*term]*term) []*term {
	var dated []*term
	for _, t := range terms {
		if t.from == "" {
			continue
		}
		if before := predecessors[t]; before != nil && before.from == "" && before.Successor == "" {
			dated = append(dated, before)
		}
		dated = append(dated, t)
	}
	return dated
}

// undatedBefore gives for each term the only undated predecessor that a document names with it; of several nobody says
// who was the last.
func undatedBefore(named []pair) map[*term]*term {
	found := map[*term]*term{}
	for _, p := range named {
		if p.before.from != "" || p.after.from == "" || p.before.Holder == p.after.Holder {
			continue
		}
		if other, ok := found[p.after]; ok && other != p.before {
			found[p.after] = nil
			continue
		}
		found[p.after] = p.before
	}
	for after, before := range found {
		if before == nil {
			delete(found, after)
		}
	}
	return found
}

// adjacent reports whether two terms that are neighbours in order are so in fact, as far as is known.
func (o *office) adjacent(before, after *term, predecessors map[*term]*term) bool {
	switch {
	case before.from == "" || after.from == "":
		return predecessors[after] == before
	case o.annual:
		return follows(year(before.from), year(after.from))
	}
	return before.end.date != "" || after.start.date != "" || predecessors[after] == before || !apart(cmp.Or(before.lastSeen(), before.from), after.from)
}

// longestUnseen is the number of years between the last day on which one holder is seen and the first on which the next is,
// from which on it is likelier that there was somebody else between the two than that either was in office unseen.
const longestUnseen = 16

// apart reports whether two days are too far apart for neighbours.
func apart(last, first graph.Date) bool {
	from, err := strconv.Atoi(string(year(last)))
	if err != nil {
		return false
	}
	to, err := strconv.Atoi(string(year(first)))
	return err == nil && to-from > longestUnseen
}

// follows reports whether b is the year after a, or the same.
func follows(a, b graph.Date) bool {
	return a == b || year((a+"-12-31").AddDays(1)) == b
}

// link notes who comes after whom.
func link(before, after *term) { before.Successor, after.Predecessor = after.Holder, before.Holder }

// handOver lets the start of the next term end the one before, or at least orders the two.
func handOver(before, after *term) {
	begun := after.begun()
	if before.end.date == "" && begun != "" && before.lastSeen() <= lastNamed(after, begun) {
		before.end = ground{dayBefore(after.start.date), Succession, after.start.claims}
		if before.end.date == "" {
			before.end = ground{}
		}
		before.narrow(latestEnd, ground{begun, Succession, after.begunClaims(begun)})
		before.Ongoing = false
		before.because(Succession)
	}
	if after.start.date != "" {
		return
	}
	if before.end.date != "" && before.end.date.First() <= after.from {
		after.narrow(earliestStart, ground{before.end.date.First(), Succession, before.end.claims})
		after.because(Succession)
	}
	if seen := before.lastSeen(); seen != "" && seen <= after.firstSeen() {
		after.narrow(earliestStart, before.seenGround(seen, func(r *reading) graph.Date { return r.seenFirst }).by(Succession))
	}
	if before.start.date != "" && before.start.date.First() < after.from {
		after.narrow(earliestStart, ground{before.start.date.First().AddDays(1), Succession, before.start.claims})
	}
}

// by gives the ground another inference.
func (g ground) by(inference string) ground { g.inference = inference; return g }

// begunClaims are the claims from which the day follows by which the term had begun.
func (t *term) begunClaims(day graph.Date) []*reading {
	if t.start.date.Last() == day {
		return t.start.claims
	}
	return t.claimsWhere(func(r *reading) bool { return r.seenLast == day })
}

// seenTogether reports whether sources saw both in office on one day and none says when the second one began.
func seenTogether(before, after *term) bool {
	return after.start.date == "" && before.lastSeen() != "" && before.lastSeen() == after.firstSeen()
}

// lastNamed is the day until which a source may still name the old holder.
func lastNamed(after *term, begun graph.Date) graph.Date {
	if after.start.date == "" || after.firstSeen() == "" {
		return begun
	}
	return begun.AddDays(stale)
}

// dayBefore is the end of a term that the next one's start gives: the day before, or the same month or year where the
// start is no more exact than that.
func dayBefore(start graph.Date) graph.Date {
	if start.IsDay() {
		return start.AddDays(-1)
	}
	return start
}

// handOverNamed links holders of posts with several seats where one document names the former and the current one side by
// side ("Sie folgt auf …"): the seat passes on the day on which the next one starts.
func handOverNamed(named []pair) {
	for _, p := range named {
		if p.before.Holder == p.after.Holder || p.after.Predecessor != "" || p.before.Successor != "" {
			continue
		}
		link(p.before, p.after)
		start := p.after.start
		if start.date == "" || p.before.end.date != "" || p.before.Ongoing || p.before.lastSeen() > start.date.Last() ||
			p.before.start.date.First() >= start.date.First() {
			continue
		}
		p.before.end = ground{dayBefore(start.date), HandOver, start.claims}
		p.before.because(HandOver)
	}
}

// dissolve ends a term at the latest with its body.
func (t *term) dissolve(last graph.Date) {
	if last == "" || t.end.date != "" || t.start.date.First() > last.Last() || t.lastSeen() > last.Last() {
		return
	}
	t.narrow(latestEnd, ground{date: last.Last(), inference: Dissolution})
	t.Ongoing = false
	t.because(Dissolution)
}
