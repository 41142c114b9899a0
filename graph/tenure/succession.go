package tenure

import (
	"cmp"
	"slices"

	"github.com/amtszeit/amtszeit/graph"
)

// order sorts terms by time, those that no source places in time last.
func order(terms []*term) {
	slices.SortStableFunc(terms, func(a, b *term) int {
		return cmp.Or(
			cmp.Compare(a.placed(), b.placed()), cmp.Compare(a.begun(), b.begun()), cmp.Compare(a.to, b.to),
			cmp.Compare(a.Holder, b.Holder), compareClaims(a.Claims[0], b.Claims[0]),
		)
	})
}

// placed is the day by which a term is sorted.
func (t *term) placed() graph.Date { return cmp.Or(t.from, t.announcedOn(), "9999-12-31") }

// succeed links neighbours and ends terms by the start of the next one in one-seat posts.
func (o *office) succeed(terms []*term) {
	if !o.exclusive {
		linkNamed(terms)
		return
	}
	terms = sequence(terms)
	for i := 1; i < len(terms); i++ {
		before, after := terms[i-1], terms[i]
		if before.Holder == after.Holder || joint(before, after) || seenTogether(before, after) || !o.adjacent(before, after) {
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
func sequence(terms []*term) []*term {
	var dated []*term
	for _, t := range terms {
		if t.from == "" {
			continue
		}
		if last := lastNamedWith(terms, t); last != nil {
			dated = append(dated, last)
		}
		dated = append(dated, t)
	}
	return dated
}

// lastNamedWith finds the only undated predecessor that a document names with a term; of several nobody says who was
// the last.
func lastNamedWith(terms []*term, after *term) *term {
	var found *term
	for _, t := range terms {
		if t.from != "" || t.Holder == after.Holder || t.Successor != "" || !namedWith(t, after) {
			continue
		}
		if found != nil {
			return nil
		}
		found = t
	}
	return found
}

// adjacent reports whether two terms that are neighbours in order are so in fact, as far as is known.
func (o *office) adjacent(before, after *term) bool {
	switch {
	case before.from == "" || after.from == "":
		return namedWith(before, after)
	case o.annual:
		return follows(year(before.from), year(after.from))
	}
	return true
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
	if before.End == "" && begun != "" && before.lastSeen() <= lastNamed(after, begun) {
		before.End = dayBefore(after.Start)
		before.Bounds.LatestEnd = begun
		before.Ongoing = false
		before.because(Succession)
	}
	if after.Start == "" && before.End != "" && before.End.First() <= after.from {
		after.Bounds.EarliestStart = before.End.First()
		after.because(Succession)
	}
	if after.Start == "" && before.Start != "" && before.Start.First() < after.from {
		after.Bounds.EarliestStart = max(after.Bounds.EarliestStart, before.Start.First().AddDays(1))
	}
}

// seenTogether reports whether sources saw both in office on one day and none says when the second one began.
func seenTogether(before, after *term) bool {
	return after.Start == "" && before.lastSeen() != "" && before.lastSeen() == after.firstSeen()
}

// lastNamed is the day until which a source may still name the old holder.
func lastNamed(after *term, begun graph.Date) graph.Date {
	if after.Start == "" || after.firstSeen() == "" {
		return begun
	}
	return begun.AddDays(stale)
}

// dayBefore is the end of a term that the next one's start gives: the day before, or the same month or year where the
// start is no more exact than that.
func dayBefore(start graph.Date) graph.Date {
	if len(start) == len("2006-01-02") {
		return start.AddDays(-1)
	}
	return start
}

// linkNamed links holders of posts with several seats where one document names the former and the current one side by
// side: "Sie folgt auf …".
func linkNamed(terms []*term) {
	for _, before := range terms {
		for _, after := range terms {
			if before.Holder != after.Holder && after.Predecessor == "" && before.Successor == "" && namedWith(before, after) {
				link(before, after)
			}
		}
	}
}

// nearby is the distance in bytes up to which two sentences of a document count as side by side.
const nearby = 400

// namedWith reports whether one document names before as the former and after as the current or the coming holder in
// sentences side by side.
func namedWith(before, after *term) bool {
	for _, b := range before.readings {
		for _, a := range after.readings {
			if a.claim.Document == b.claim.Document && leaves(b) && comes(a) && near(a.claim, b.claim) {
				return true
			}
		}
	}
	return false
}

// leaves and comes tell the sides of a hand-over.
func leaves(r reading) bool { return r.claim.Status == graph.Former || r.end != "" }

func comes(r reading) bool {
	return r.claim.Status != graph.Former && (r.end == "" || r.start != "")
}

func near(a, b graph.Claim) bool { return a.Begin <= b.Finish+nearby && b.Begin <= a.Finish+nearby }
