package office

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/amtszeit/amtszeit/graph"
)

// leftover is a date or span of time of a sentence that no rule has given to a claim, in a clause that speaks of an office.
type leftover struct {
	s         *sentence
	published graph.Date // of the text
	at        int        // its rune
	from, to  int        // its clause
	clause    passage
	class     string // of the signal before it, "" if there is none
	first     bool   // it tells the first day of the office, else the last
	bodied    bool   // the clause names a body
	planned   bool   // the clause says what is going to be
	dayBefore bool   // the last day of the office is the one before
}

// leftovers gives the dates of a sentence that no rule has given to a claim to the office that their clause speaks of: "Lindholm,
// die das Haus seit 2010 mit viel Geschick durch alle Stürme steuert, …". The clause names the holder or stands behind his name,
// and its words say that it is about an office: those of the classes in-office, seat, taking-up and laying-down.
func (r *reader) leftovers(s *sentence) {
	if s.kinds&(kindBit(unitDate)|kindBit(unitDuration)) == 0 || len(r.claims) == 0 {
		return
	}
	for _, kind := range [...]rune{unitDate, unitDuration} { // a term that is told by its length ends on a date
		for i := range s.runes {
			if s.runes[i] != kind || s.read[s.at[i]] {
				continue
			}
			l, ok := r.leftover(s, i)
			if !ok {
				continue
			}
			if at := r.claimOf(l); at >= 0 {
				l.turns(&r.claims[at])
				r.give(l, at)
			}
		}
	}
}

// leftover reads the clause of a date; not ok if it doesn't speak of an office, or doubts what it says.
func (r *reader) leftover(s *sentence, i int) (l leftover, ok bool) {
	if i > 0 && s.runes[i-1] == '[' {
		return l, false // a teaser's own date
	}
	l = leftover{s: s, at: i, published: r.published}
	if l.from, l.to = r.stretch(s, i); i-l.from > longClause || l.to-i > longClause {
		return l, false
	}
	for _, d := range s.doubts {
		if d.wide || !d.plan && d.at >= l.from && d.at < l.to {
			return l, false
		}
		l.planned = l.planned || d.plan && d.at >= l.from && d.at < l.to
	}
	clause := s.worded(l.from, l.to)
	l.bodied = slices.Contains(s.runes[l.from:l.to], unitBody)
	if from, to, ok := r.resumes(s, l.from); ok {
		clause = s.worded(from, to) + clause
		l.bodied = l.bodied || slices.Contains(s.runes[from:to], unitBody)
	}
	l.clause = passageOf(clause)
	if s.runes[i] == unitDuration {
		return l, !s.ofService(i) && l.spans()
	}
	return l, l.falls()
}

// spans reports whether a span of time is told of an office: how long ago it began, how long it has lasted when it ends, or how
// long it is going to last.
func (l *leftover) spans() bool {
	l.first = true
	switch l.class = spanSignal(l.s.before(l.at)); l.class {
	case "ago":
		return l.speaks() || l.s.officeBehind(l.at) >= 0
	case "served":
		return l.laysDown() && !opensWith(l.s.after(l.at), "service")
	case "term":
		return l.clause.has("taking-up") && !l.clause.has("once-more")
	}
	return false
}

// attributed reports whether a participle stands between a date, or the last of a range, and the office or name behind it, and
// which day it tells: "den im März gewählten Landrat", "für die zum 30. Juni ausgeschiedene Vera Lindholm".
func (s *sentence) attributed(i int) (unit int, first, ok bool) {
	if strings.HasPrefix(s.said(i+1, min(len(s.runes), i+7)), " bis "+string(unitDate)) {
		i += len(" bis ") + 1
	}
	if i+2 >= len(s.runes) || s.runes[i+1] != ' ' {
		return 0, false, false
	}
	k := i + 2
	for k < len(s.runes) && unicode.IsLower(s.runes[k]) {
		k++
	}
	word := s.lowered(i+2, k)
	if word != "" && k+1 < len(s.runes) && s.runes[k] == ' ' {
		k++
	}
	if k >= len(s.runes) || s.runes[k] != unitOffice && s.runes[k] != unitPerson {
		return 0, false, false
	}
	if word == "" { // the phrase begins with it
		word = s.lowText(s.at[k])
	}
	switch {
	case signals.begin(word, "attribute-begins"):
		return k, true, true
	case signals.begin(word, "attribute-ends"):
		return k, false, true
	}
	return 0, false, false
}

// falls reports whether a date is told to be the first or the last one of an office.
func (l *leftover) falls() bool {
	l.class = signalOf(l.s.before(l.at), dateSignals)
	if l.clause.has("unfilled") {
		return false
	}
	if _, first, ok := l.s.attributed(l.at); ok {
		l.first = first && l.class != "until"
		return true
	}
	switch l.class {
	case "stated", "left":
		return true
	case "until", "closes":
		return l.speaks()
	case "since", "from", "opens":
		l.first = true
		return (l.speaks() || l.s.officeBehind(l.at) >= 0) && !l.clause.has("once-more")
	case "":
		if l.clause.has("either") {
			return true
		}
		up, down := l.clause.has("taking-up"), l.laysDown()
		if !up && !down && l.goesAway() {
			l.dayBefore = l.value().IsDay()
			return true
		}
		l.first = up
		return up != down && !(up && l.clause.has("once-more"))
	}
	return false
}

// goesAway reports whether the clause says what its subject goes on to on a day to come: "Zum 1. Juli wechselt sie in die Wirtschaft".
func (l *leftover) goesAway() bool {
	value := l.value()
	return l.clause.has("goes-away") && !slices.Contains(l.s.runes[l.from:l.to], unitOffice) && value.Known() && l.published.Known() && value.First() > l.published.Last()
}

// laysDown reports whether the clause says that an office is left, and not a party or a room.
func (l *leftover) laysDown() bool {
	if !l.clause.has("laying-down") {
		return false
	}
	return !l.clause.has("quits") || l.quitsOffice()
}

// quitsOffice reports whether the clause names a body, or what stands for one, that is left.
func (l *leftover) quitsOffice() bool {
	return l.bodied || l.clause.has("quit-office")
}

// speaks reports whether the clause speaks of an office.
func (l *leftover) speaks() bool {
	return l.clause.has("seat") || l.clause.has("in-office") || l.belongs() || l.clause.has("appointed") && (l.class != "" || l.appoints())
}

// appoints reports whether the clause says nothing but when somebody was given the office: ", im März 2024 für acht Jahre gewählt,".
func (l *leftover) appoints() bool {
	for w := range strings.FieldsSeq(strings.TrimRight(l.clause.text, ".")) {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLetter(r) && len(w) > len("für") && !signals.is(w, "appointed") {
			return false
		}
	}
	return true
}

// belongs reports whether the clause speaks of a membership.
func (l *leftover) belongs() bool { return l.clause.has("belongs") }

// turns makes a change of hands the first day of who is to come, and the day before it the last of who is in office.
func (l *leftover) turns(c *claim) {
	if l.class == "" && l.clause.has("either") {
		l.first = c.state() == graph.Future || c.aspect == plans || c.aspect == begins || c.aspect == began && c.start == ""
		l.dayBefore = !l.first
	}
}

// claimOf gives the claim that a leftover is about: that of the office right behind it; else the one that the person whom the
// clause names, or behind whom it stands, has by this sentence, or by the last one that speaks of him. A clause that names
// nobody, "Los geht es am 1. Juni", is about the one office that the sentence before gives. It is -1 if there is none, or more
// than one.
func (r *reader) claimOf(l leftover) int {
	s := l.s
	if k, _, ok := s.attributed(l.at); ok && s.runes[k] == unitPerson {
		return r.onlyClaim(s.units[s.at[k]].person)
	} else if ok {
		return r.claimAt(s, k, s.titled(k))
	}
	if k := s.officeBehind(l.at); k >= 0 {
		return r.claimAt(s, k, r.holderIn(s, l.from, l.to))
	}
	if at := r.soleClaim(l); at >= 0 {
		return at
	}
	person := r.holderIn(s, l.from, l.to)
	if one, _ := s.onlyPerson(l.from, l.to); one == 0 && s.relativeAt(l.from) {
		return -1 // "dankte dem Verein, der den Platz seit 2010 leitet"
	}
	if person == 0 {
		last := &r.claims[len(r.claims)-1]
		if s.kinds&(kindBit(unitPerson)|kindBit(unitOrgan)) != 0 || !l.clause.has("hand-over") || last.begin < r.previous {
			return -1
		}
		person = last.person
	}
	at := r.onlyClaim(person)
	if at < 0 || l.misses(&r.claims[at]) {
		return -1
	}
	return at
}

// titled gives the person whose title the office at a rune is, in front of the name or between commas: 0 if there is none.
func (s *sentence) titled(office int) int {
	for k := office + 1; k < min(len(s.runes), office+4); k++ {
		if s.runes[k] == unitPerson {
			return s.units[s.at[k]].person
		}
	}
	return 0
}

// soleClaim gives the claim of the one office that the clause names behind "als": "Zum 1. Mai folgt Vera Lindholm als Direktorin auf
// Otto Brandes"; -1 if it names none or another besides.
func (r *reader) soleClaim(l leftover) int {
	office := -1
	for i := l.from; i < l.to; i++ {
		if l.s.runes[i] != unitOffice {
			continue
		}
		if office >= 0 || !strings.HasSuffix(l.s.before(i), " als") {
			return -1
		}
		office = i
	}
	if office < 0 {
		return -1
	}
	spot, found := l.s.units[l.s.at[office]].start, -1
	for at := len(r.claims) - 1; at >= 0 && r.claims[at].begin == l.s.start; at-- {
		if c := &r.claims[at]; c.spot == spot && c.aspect == holds {
			if found >= 0 {
				return -1
			}
			found = at
		}
	}
	return found
}

// claimAt gives the claim that a sentence makes of the office at a rune, else the one that its holder has to such an office; -1
// if there is none.
func (r *reader) claimAt(s *sentence, office, holder int) int {
	u := &s.units[s.at[office]]
	own := r.claimsOf(claim{person: holder})
	for _, at := range slices.Backward(latest(own)) {
		c := &r.claims[at]
		if c.begin == s.start && c.spot == u.start || c.segment >= r.segmentAt-1 && len(u.posts) == 1 && sameRole(c.post.role, u.posts[0].role) {
			return at
		}
	}
	return -1
}

// onlyClaim gives the claim that the last sentence nearby that gives a person an office makes of him, -1 if it makes several.
func (r *reader) onlyClaim(person int) int {
	own := r.claimsOf(claim{person: person})
	if person == 0 || len(own) == 0 {
		return -1
	}
	found := own[len(own)-1]
	last := &r.claims[found]
	if last.segment != r.segmentAt && !r.near(last.segment) {
		return -1
	}
	for _, at := range slices.Backward(latest(own)) {
		if r.claims[at].begin != last.begin {
			break
		}
		if !r.claims[at].same(&r.claims[found]) {
			return -1
		}
		found = at
	}
	return found
}

// misses reports whether a clause is about another office of the holder than the claim's.
func (l *leftover) misses(c *claim) bool {
	if spot, ok := l.s.antecedent(l.from); ok && c.spot != spot || l.elsewhere(c) || l.refused(c) {
		return true
	}
	if l.planned && l.first && !c.begun() || l.belongs() && !strings.Contains(lower(c.post.role), "mitglied") {
		return true
	}
	if l.class != "" {
		return false
	}
	if l.first {
		if !l.speaks() && (!c.begun() || c.published.Known() && l.value().Known() && yearOf(l.value()) < yearOf(c.published)-1) {
			return true // "Vera Lindholm ist neue Präsidentin. Ihre Laufbahn begann sie 1990."
		}
		return actingRole(c.post.role) // who fills an office takes it over in earnest
	}
	return l.clause.has("so-far") || c.begun() && !c.longSince(l.value()) // "Ihr bisheriges Amt gibt sie Ende Mai ab"
}

// longSince reports whether an office began in a year before that of a day.
func (c *claim) longSince(day graph.Date) bool {
	return c.start.Known() && day.Known() && yearOf(c.start) < yearOf(day)
}

// refused reports whether the claim's office stands in the clause: its rule has seen the date and left it aside. Rules that read a
// title look no further than the name: "gibt Bürgermeister Brandes den Posten zum 30. Juni ab".
func (l *leftover) refused(c *claim) bool {
	if c.begin != l.s.start || c.sure && l.clause.has("seat") {
		return false
	}
	for i := l.from; i < l.to; i++ {
		if l.s.runes[i] == unitOffice && l.s.units[l.s.at[i]].start == c.spot {
			return true
		}
	}
	return false
}

// elsewhere reports whether the clause names another office than the claim's, by a compound or by other bodies alone: "hat sein
// Vorstandsamt niedergelegt", "legt sein Mandat im Stadtrat nieder".
func (l *leftover) elsewhere(c *claim) bool {
	other := false
	for i := l.from; i < l.to; i++ {
		if l.s.runes[i] != unitBody {
			continue
		}
		u := &l.s.units[l.s.at[i]]
		if _, generic := generics.of(l.s.text(u)); generic || u.body.name == c.post.body.name {
			other = false
			break
		}
		other = true
	}
	if other && c.post.body.name != "" {
		return true
	}
	role := lower(c.post.role)
	for w := range strings.FieldsSeq(l.clause.text) {
		if name, ok := strings.CutSuffix(w, "amt"); ok && len(name) > 4 && !strings.Contains(role, name[:4]) && name != "ehren" {
			return true
		}
	}
	return false
}

// value is the day, month or year of a leftover date.
func (l *leftover) value() graph.Date { return dateOf(l.s.units[l.s.at[l.at]].date.Value) }

// give gives a leftover to a claim that doesn't know the day yet: to a claim of its sentence itself; else the sentence makes
// another one of the office.
func (r *reader) give(l leftover, at int) {
	s, c := l.s, r.claims[at]
	switch {
	case l.class == "term":
		if c.months != 0 || c.end != "" {
			return
		}
	case l.first && c.startBy > implied, !l.first && c.endBy > implied:
		return
	}
	if !l.date(&c) || c.start.Known() && c.end.Known() && c.end.Last() < c.start.First() {
		return
	}
	s.read[s.at[l.at]] = true
	c.status = c.state()
	if c.begin == s.start {
		r.claims[at] = c
		return
	}
	c.begin, c.finish, c.segment, c.published, c.offhand = s.start, s.end, r.segmentAt, r.published, true
	r.file(&c)
}

// date gives the claim the first or last day that a leftover tells; it reports whether it tells any.
func (l *leftover) date(c *claim) bool {
	u := l.s.units[l.s.at[l.at]]
	if u.kind == unitDuration {
		n, ok := monthsOf(u.date.Value)
		switch last := c.published; {
		case !ok:
			c.setStart(weeksBefore(last, u.date.Value), told)
			return l.class == "ago"
		case l.class == "term":
			c.months = n
		case l.class == "served" && c.end.Known():
			c.setStart(yearBefore(c.end, n), told)
		default:
			c.setStart(yearBefore(last, n), told)
		}
		return true
	}
	value := l.value()
	if !value.Known() {
		return false
	}
	if l.first {
		c.setStart(value, told)
		c.since = c.since || l.class == "since"
		return true
	}
	last := l.s.expiry(l.at, u, value)
	if day := dayBefore(last); l.dayBefore && day != "" {
		last = day
	}
	c.setEnd(last, told)
	c.lasting = c.lasting || l.class == "stated" || l.clause.has("set-term")
	return true
}
