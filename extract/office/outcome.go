package office

import (
	"slices"
	"strings"

	"github.com/amtszeit/amtszeit/graph"
)

// retire ends the stations of a career: an office that began years before the text was published, and after which the
// same person began others, is a former one.
func retire(claims []claim) {
	lastBegun := map[int]int{} // by person: the year in which the last office began
	for i := range claims {
		if c := &claims[i]; c.start.Known() && (!chair(c.post.role) || c.person != 0 && c.post.role == "Leitung") {
			lastBegun[c.person] = max(lastBegun[c.person], yearOf(c.start))
		}
	}
	for i := range claims {
		c := &claims[i]
		station := c.aspect == listing && !chair(c.post.role) && c.startBy == stated // "ab 2008 Präsidentin" in a CV
		if c.aspect != began && !station || c.since || c.status != graph.Current || !c.start.Known() || c.end != "" {
			continue
		}
		if year := yearOf(c.start); lastBegun[c.person]-year >= 2 && (!c.published.Known() || yearOf(c.published)-year >= 3) {
			c.status = graph.Former
		}
	}
}

// arrive keeps the last station of a CV whose lines tell nothing but when each began, if the CV tells no other office of today.
func arrive(claims []claim) {
	last := map[int]*claim{} // by person; taken out if there is a later office or one of today
	for i := range claims {
		if c := &claims[i]; c.lone && c.end == "" && c.start.Known() && (last[c.person] == nil || last[c.person].start.First() < c.start.First()) {
			last[c.person] = c
		}
	}
	for i := range claims {
		c := &claims[i]
		if l := last[c.person]; l != nil && c != l && (c.status != graph.Former || c.start.Known() && c.start.First() >= l.start.First() || c.end.Known() && c.end.Last() > l.start.Last()) {
			delete(last, c.person)
		}
	}
	for _, c := range last {
		c.status = graph.Current
	}
}

// honour makes that office a former one after which somebody has an honorary one in the same body: "Zum Ehrenvorsitzenden wurde
// der langjährige Vorsitzende ernannt".
func (r *reader) honour(claims []claim) {
	for i := range claims {
		c := &claims[i]
		plain, ok := strings.CutPrefix(plainRole(c.post.role), "ehren")
		if !ok || plain == "" || plain == "mitglied" || c.person == 0 || c.status == graph.Future {
			continue
		}
		for _, k := range r.keptOf(c) {
			if o := &claims[k]; k != i && o.post.body == c.post.body && o.status == graph.Current && o.end == "" && strings.HasSuffix(plainRole(o.post.role), plain) && !strings.HasPrefix(plainRole(o.post.role), "ehren") {
				o.status = graph.Former
			}
		}
	}
}

// supersede ends the office of who began it in a year before another began it, if it is one that a single person holds: "1985
// wurde Otto Brandes Direktor, 1998 folgte Vera Lindholm".
func supersede(claims []claim) {
	last := map[seat]*claim{} // who began last
	begins := func(c *claim) bool {
		return c.person != 0 && (c.begun() || c.aspect == plans) && c.start.Known() && c.published.Known() && c.start.First() <= c.published.Last() && !c.since && c.post.body.name != "" && passesOn(c.post)
	}
	for i := range claims {
		if c := &claims[i]; begins(c) {
			at := seatOf(c.post)
			if l := last[at]; l == nil || yearOf(l.start) < yearOf(c.start) {
				last[at] = c
			}
		}
	}
	for i := range claims {
		c := &claims[i]
		if c.status != graph.Current || c.post.status != "" || c.end != "" || !begins(c) {
			continue
		}
		if l := last[seatOf(c.post)]; l.person != c.person && yearOf(c.start) < yearOf(l.start) {
			c.status = graph.Former
		}
	}
}

// seatOf is the seat of an office, for the first one to have it as for those behind him: "Erster Direktor".
func seatOf(o post) seat { return seat{o.body.name, strings.TrimPrefix(plainRole(o.role), "erster ")} }

// passesOn reports whether an office is held by one after the other.
func passesOn(o post) bool {
	role := seatOf(o).role
	return exclusive(o.head) || headRole(role) && !strings.HasSuffix(role, "geschäftsführer") || role == "leiter" || role == "1. vorsitz"
}

// await keeps those in office whose successors are still to come.
func await(claims []claim) {
	var coming []*claim // those of which one may fill the place of another
	for i := range claims {
		if c := &claims[i]; c.status == graph.Future || actingRole(c.post.role) {
			coming = append(coming, c)
		}
	}
	for i := range claims {
		c := &claims[i]
		if c.heir == nil || c.left || c.status != graph.Former || c.end != "" || c.post.status != "" {
			continue
		}
		for _, next := range coming {
			if next.post.body.name == c.post.body.name && next.status == graph.Current && actingRole(next.post.role) {
				break // somebody fills the gap
			}
			if next.status == graph.Future && next.person == c.heir.person && next.holder.name == c.heir.holder.name && sameRole(next.post.role, c.post.role) {
				c.status = graph.Current
			}
		}
	}
}

// wait lets those who have been elected wait for their predecessors, whose last day is still to come.
func (r *reader) wait(claims []claim) {
	for i := range claims {
		old := &claims[i]
		if old.heir == nil || old.status != graph.Current || !old.end.Known() || !old.published.Known() || old.end.First() <= old.published.Last() {
			continue
		}
		for _, k := range r.keptOf(old.heir) {
			next := &claims[k]
			if next.person == 0 || next.status != graph.Current || next.since || next.post.body.name != old.post.body.name || !sameRole(next.post.role, old.post.role) {
				continue
			}
			next.status = graph.Future
			if next.start.Known() && next.start.First() <= next.published.Last() {
				next.start = "" // the day of the election
			}
		}
	}
}

// recall ends the stations of a career that the text tells without dates, behind the office of which it brings the news: "Vera
// Lindholm wird Direktorin des Zoos. Nach dem Studium begann sie als Referentin im Landtag."
func (r *reader) recall(claims []claim) {
	for i := range claims {
		c := &claims[i]
		if c.person == 0 || c.aspect != began && c.aspect != begins || c.status != graph.Current || c.post.status != "" || c.start != "" || c.end != "" || c.since || c.fresh || c.voted ||
			!r.toldOfThePast(c) {
			continue
		}
		if slices.ContainsFunc(r.keptOf(c), func(k int) bool {
			o := &claims[k]
			return o.begin < c.begin && !o.same(c) && o.begun() && (o.status == graph.Future || o.fresh || o.start.Known() && o.published.Known() && yearOf(o.start) >= yearOf(o.published)-1)
		}) {
			c.status = graph.Former
		}
	}
}

// toldOfThePast reports whether the sentence of a claim tells of a career, and of nothing that goes on.
func (r *reader) toldOfThePast(c *claim) bool {
	said := passageOf(lower(r.doc.Text[c.begin:c.finish]))
	return said.has("career") && !said.has("still")
}

// linger keeps those in office who are going to another one, "bisher Leiterin, wird im Mai Präsidentin", or whose last day is
// still to come.
func (r *reader) linger(claims []claim) {
	for i := range claims {
		c := &claims[i]
		coming := c.end.Known() && c.published.Known() && c.end.First() > c.published.Last()
		if c.person == 0 || c.status != graph.Former || !coming && (c.end != "" || c.left) || !signals.in(lower(r.doc.Text[c.begin:c.finish]), "so-far") {
			continue
		}
		if coming { // "der bisherige Leiter geht Ende Juni"
			c.status = graph.Current
			continue
		}
		if slices.ContainsFunc(r.keptOf(c), func(k int) bool { return claims[k].status == graph.Future && claims[k].start.Known() }) {
			c.status = graph.Current
		}
	}
}

// outlive makes the offices of the dead former ones; those that they had "seit 2010", for life or "bis zu ihrem Tod" end with it.
func (r *reader) outlive(claims []claim) {
	for i := range claims {
		c := &claims[i]
		if c.person == 0 || !r.entities.person(c.person).dead {
			continue
		}
		if c.status == graph.Current {
			c.status = graph.Former
		}
		if day := r.entities.person(c.person).diedOn; c.end == "" && c.post.status == "" && (c.since && (c.aspect != held || c.begin == r.entities.person(c.person).diedAt) || c.start != "" && r.entities.person(c.person).office || c.lifelong || qualifier(lower(c.post.role)) == "ehren" && headRole(strings.TrimPrefix(lower(c.post.role), "ehren"))) && !(c.start.Known() && day.Known() && day.Last() < c.start.First()) {
			c.end = day
		}
	}
}

// relieve ends the term of who is still in office and is followed on a day to come that the text gives: the day before it.
func (r *reader) relieve(claims []claim) {
	var begun map[string][]*claim // those who begin an office on a day, by body
	for i := range claims {
		old := &claims[i]
		if old.person != 0 && old.end == "" && old.heir == nil && (old.aspect == ends || old.aspect == ended) {
			if begun == nil {
				begun = begunOn(claims)
			}
			old.end = handOver(begun[old.post.body.name], old)
		}
		if old.heir == nil || old.person == 0 || old.end != "" || old.status != graph.Current && !old.relieved {
			continue
		}
		for _, k := range r.keptOf(old.heir) {
			next := &claims[k]
			if next.person == 0 || next.status != graph.Future && !old.relieved || next.startBy == implied || !next.start.IsDay() && !(old.relieved && next.start.Known()) || next.post.body.name != old.post.body.name || !sameRole(next.post.role, old.post.role) {
				continue
			}
			if old.end = next.start; next.start.IsDay() {
				old.end = dayBefore(next.start)
			}
		}
	}
}

// begunOn gives the claims that somebody begins an office on a day that the text tells, by body.
func begunOn(claims []claim) map[string][]*claim {
	begun := map[string][]*claim{}
	for i := range claims {
		if c := &claims[i]; c.begun() && c.person != 0 && c.startBy >= told && c.start.IsDay() {
			begun[c.post.body.name] = append(begun[c.post.body.name], c)
		}
	}
	return begun
}

// handOver is the day before one of those who begin an office in its body begins the one that a claim says to be left, if the text
// says both nearby: "Otto Brandes gibt den Vorsitz ab. Zum 1. Juli übernimmt Vera Lindholm."
func handOver(begun []*claim, old *claim) graph.Date {
	for _, next := range begun {
		if next.person != old.person && sameRole(next.post.role, old.post.role) && single(next.post.role) && !actingRole(next.post.role) && max(next.segment-old.segment, old.segment-next.segment) <= 1 {
			return dayBefore(next.start)
		}
	}
	return ""
}

// conclude sets the end of a term whose first day and length are known, and the status that the dates of all claims tell.
func (c *claim) conclude() {
	first := c.start
	if c.next != "" {
		first = c.next
	}
	if c.months > 0 && (c.end == "" || c.endBy < told) && first.IsDay() && (c.aspect != holds || c.next != "") {
		c.end = dayBefore(addMonths(first, c.months))
	}
	if c.served > 0 && c.start == "" && c.end.Known() {
		c.start = yearBefore(c.end, c.served) // "hat das Amt am Freitag übergeben. Er hatte es 16 Jahre inne."
	}
	if c.start.Known() && c.end.Known() && c.end.Last() < c.start.First() && c.aspect != held && c.aspect != ended {
		c.end, c.left, c.status = "", false, graph.Current // of something before: "wurde 2023 zur Rektorin gewählt. 2021 war sie an das Institut gewechselt"
	}
	if by := c.dated(); by != "" && c.post.status == "" {
		c.status = by
	} else if c.status == graph.Future && c.post.status == "" && c.startBy >= told && c.start.Known() && c.published.Known() && c.start.Last() < c.published.First() {
		c.status = graph.Current
	}
}
