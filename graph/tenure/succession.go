package tenure

import (
	"cmp"
	"slices"

	"github.com/amtszeit/amtszeit/graph"
)

// order sorts terms by time. A holder of whom sources only say that the time is over stands right before the holder
// who was in office then.
func order(terms []*term) {
	keys := map[*term]graph.Date{}
	for _, t := range terms {
		keys[t] = place(t, terms)
	}
	slices.SortStableFunc(terms, func(a, b *term) int {
		return cmp.Or(cmp.Compare(keys[a], keys[b]), cmp.Compare(rank(a), rank(b)),
			cmp.Compare(a.Holder, b.Holder), compareClaims(a.Claims[0], b.Claims[0]))
	})
}

// place is the day by which a term is sorted.
func place(t *term, terms []*term) graph.Date {
	if t.from != "" {
		return t.from
	}
	if over := t.overBy(); over != "" {
		if next := inOffice(terms, t, over); next != nil {
			return next.from
		}
		return over
	}
	return t.announcedOn()
}

// rank puts the terms that are only known to be over before, announced ones after the others of the same day.
func rank(t *term) int {
	switch {
	case t.from != "":
		return 1
	case t.overBy() != "":
		return 0
	}
	return 2
}

// inOffice finds the holder whom a source saw in office when t was said to be over: one that the same document names,
// else the one whose term spans the day.
func inOffice(terms []*term, t *term, day graph.Date) *term {
	var found *term
	for _, other := range terms {
		if other.Holder == t.Holder || other.from == "" {
			continue
		}
		if namedWith(t, other) {
			return other
		}
		if other.from <= day && (found == nil || other.from > found.from) {
			found = other
		}
	}
	return found
}

// succeed links neighbours and ends terms by the start of the next one in one-seat posts.
func (o *office) succeed(terms []*term) {
	if !o.exclusive {
		linkNamed(terms)
		return
	}
	for i := 1; i < len(terms); i++ {
		before, after := terms[i-1], terms[i]
		if before.Holder == after.Holder || !o.adjacent(before, after) {
			continue
		}
		if i > 1 && alsoBefore(terms[i-2], before, after) {
			continue // nobody says which of the two was the last
		}
		link(before, after)
		handOver(before, after)
	}
}

// adjacent reports whether two terms that are neighbours in order are so in fact, as far as is known.
func (o *office) adjacent(before, after *term) bool {
	if o.annual {
		return before.from != "" && year(before.to.AddDays(1)) >= year(after.from) ||
			before.from != "" && follows(year(before.from), year(after.from))
	}
	return before.from != "" || namedWith(before, after)
}

// follows reports whether b is the year after a, or the same.
func follows(a, b graph.Date) bool {
	return a == b || year((a+"-12-31").AddDays(1)) == b
}

// alsoBefore reports whether two undated predecessors compete.
func alsoBefore(other, before, after *term) bool {
	return other.from == "" && before.from == "" && other.Holder != before.Holder && namedWith(other, after)
}

// link notes who comes after whom.
func link(before, after *term) { before.Successor, after.Predecessor = after.Holder, before.Holder }

// handOver lets the start of the next term end the one before, or at least orders the two.
func handOver(before, after *term) {
	begun := earliest(after.Start.Last(), after.firstSeen())
	if before.End == "" && begun != "" && before.lastSeen() <= begun {
		before.End = dayBefore(after.Start)
		before.Bounds.LatestEnd = begun
		before.Ongoing = false
		before.because(Succession)
	}
	if after.Start == "" && before.End != "" && before.End.First() <= after.from {
		after.Bounds.EarliestStart = before.End.First()
		after.because(Succession)
	}
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
