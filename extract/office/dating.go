package office

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/amtszeit/amtszeit/graph"
)

// rank tells how well a text fixes a date: a stronger one takes the place of a weaker one.
type rank uint8

const (
	implied rank = iota + 1 // by the day of an election or the like
	told                    // by an event without a signal: "2004 wurde er …"
	stated                  // by a signal: "seit", "zum", "bis"
	settled                 // by the leaving itself, whatever the contract said
)

// setStart gives the claim its first day unless a stronger one is known.
func (c *claim) setStart(d graph.Date, by rank) {
	if d != "" && (c.start == "" || by > c.startBy) {
		c.start, c.startBy = d, by
	}
}

// setEnd gives the claim its last day unless a stronger one is known.
func (c *claim) setEnd(d graph.Date, by rank) {
	if d != "" && (c.end == "" || by > c.endBy) {
		c.end, c.endBy = d, by
	}
}

// dating collects the dates of a claim.
type dating struct {
	s      *sentence
	c      *claim
	m      match
	event  graph.Date // a date without signal: what it dates depends on the aspect
	on     int32      // its unit
	by     rank       // of the event
	last   graph.Date // the last day of the event, if it is the end of a month or year
	turn   bool       // the event is the day of a change: an end lies the day before
	ahead  bool       // the event is still to come: "im Herbst", of which the claim keeps the year alone
	beyond bool       // the event's date stands outside of the match
	months int        // length of the term, negative if it lies behind
}

// saying is what dates have told of a claim so far.
type saying struct {
	start, end, at graph.Date
	next           graph.Date
	startBy, endBy rank
	months         int
	status         graph.Status
}

func (d *dating) said() saying {
	return saying{d.c.start, d.c.end, d.c.at, d.c.next, d.c.startBy, d.c.endBy, d.months, d.c.post.status}
}

// date gives one date to the claim by the words around it.
func (d *dating) date(i int, u unit) {
	text := d.s.lowText(d.s.at[i])
	value := dateOf(u.date.Value)
	if strings.Contains(text, "sofort") && d.c.published.IsDay() {
		d.c.setStart(d.c.published, told)
		return
	}
	if u.date.Value == "FUTURE_REF" && d.c.aspect == holds && d.c.post.byVerb && !d.goesOn(i) {
		d.c.post.status = graph.Future // "leitet künftig das Amt"
	}
	if value == "" || i > 0 && d.s.runes[i-1] == '[' { // the brackets hold a teaser's own date
		d.decade(u)
		return
	}
	if after := d.s.after(i); opensWith(after, "birth") || opensWith(after, "private") {
		return
	}
	if d.c.post.status == graph.Future {
		value = ahead(value, text, d.c.published)
	}
	before := d.s.before(i)
	end := d.s.expiry(i, u, value)
	if d.ranged(i, value, end) {
		return
	}
	class := signalOf(before, dateSignals)
	if class == "" {
		class = d.byEvent(i)
	}
	if (class == "since" || class == "from") && d.departing() {
		class = "left" // "seit dem Weggang von Direktorin P im Mai"
	}
	if class == "since" && d.c.aspect == ended && (strings.Contains(before, "seit "+string(unitPerson)) || strings.HasPrefix(strings.TrimLeft(d.s.after(i), " "), "nicht mehr")) {
		class = "left" // "ist frei, seit Otto Brandes im Mai zurücktrat", "gehört seit Mai nicht mehr dem Rat an"
	}
	if d.c.aspect == yields || d.c.aspect == precedes || d.c.aspect == ended && signals.in(before, "departure") {
		class = d.handOver(class)
	}
	if class == "from" && (d.c.aspect == ends || d.c.aspect == ended) {
		class = "" // "wurde mit Wirkung zum 1. Juli abberufen"
	}
	switch class {
	case "none":
	case "until", "closes":
		d.c.setEnd(end, stated)
	case "stated":
		d.c.setEnd(end, stated)
		d.c.lasting = true
	case "left":
		d.c.setEnd(end, settled)
	case "since", "from":
		if d.c.aspect == renews && class == "from" {
			d.c.next = value // "ihr neuer Vertrag gilt ab Januar"
			return
		}
		d.c.setStart(value, stated)
		if d.c.aspect == held && class == "since" && d.c.post.status == "" && d.s.depth(i) > 0 && strings.HasPrefix(d.s.after(i), ")") {
			d.c.post.status = graph.Current // "geleitet von … und Vera Lindholm (seit 2020)"
		}
		d.c.since = d.c.since || class == "since"
		if class == "since" && d.c.aspect == held && d.lastly(i) {
			d.c.aspect = holds
		}
		if class == "from" && (d.c.aspect == holds || d.c.aspect == plans || d.c.aspect == begins || d.c.aspect == listing) && d.c.post.status == "" && d.c.published.Known() && firstDay(u, text) > d.c.published.Last() {
			d.c.post.status = graph.Future // "ab Herbst ist sie Leiterin"
		}
		if class == "since" && d.c.aspect == held && strings.HasSuffix(before, "(seit") {
			d.c.aspect = holds // "Bürgermeister waren Otto Brandes (1999–2009) und Vera Lindholm (seit 2009)"
		}
	case "opens":
		if opensWith(d.s.after(i), "onward") {
			d.c.setStart(value, stated)
			return
		}
		d.happens(i, value, end, text)
	case "whole":
		if len(value) == 4 {
			d.c.setStart(value, stated)
			d.c.setEnd(value, stated)
			return
		}
		d.happens(i, value, end, text)
	default:
		d.happens(i, value, end, text)
	}
}

// lastly reports whether the date at rune i begins the office of today in a list of stations: "war ab 2012 Referent und seit 2018
// Leiter".
func (d *dating) lastly(i int) bool {
	office, _, ok := d.m.group("office")
	if !ok || d.s.officeBehind(i) != office || !slices.Contains(d.s.runes[:i], unitOffice) {
		return false
	}
	before := strings.TrimSuffix(d.s.before(i), " dem")
	before, ok = strings.CutSuffix(before, " seit")
	return ok && (strings.HasSuffix(before, " und") || strings.HasSuffix(before, ",") || strings.HasSuffix(before, " sowie"))
}

// byEvent is the signal of a date behind the event that it dates: "seit seiner Wahl 2014", "bis zu ihrem frühen Tod 2012". Who
// is elected again has been in office before.
func (d *dating) byEvent(i int) string {
	text := strings.TrimRight(d.s.said(max(0, i-70), i), " ")
	for _, sig := range [...]struct{ word, class string }{{"seit ", "since"}, {"Seit ", "since"}, {"bis zu", "until"}, {"Bis zu", "until"}} {
		at := strings.LastIndex(text, sig.word)
		if at < 0 || at > 0 && text[at-1] != ' ' && text[at-1] != '(' {
			continue
		}
		words := strings.Fields(text[at+len(sig.word):])
		if len(words) < 2 || len(words) > 5 || strings.ContainsAny(text[at:], ",;:"+string(unitDate)+string(unitDuration)+string(unitOffice)) {
			continue
		}
		switch noun := words[len(words)-1]; {
		case !unicode.IsUpper([]rune(noun)[0]) && noun != string(unitPerson), signals.is(lower(noun), "again"):
		case slices.ContainsFunc(words[1:len(words)-1], func(w string) bool { return signals.is(w, "event-verb") }):
		default:
			return sig.class
		}
	}
	return ""
}

// goesOn reports whether a reference to the future at rune i tells that something lasts: "leitet auch künftig".
func (d *dating) goesOn(i int) bool {
	return signals.endWith(d.s.before(i), "goes-on")
}

// handOver is what a signal means for who hands an office over: the first day of the next is the day of the event.
func (d *dating) handOver(class string) string {
	switch class {
	case "since", "from":
		return ""
	}
	return class
}

// happens notes a date without signal.
func (d *dating) happens(i int, value, end graph.Date, text string) {
	if d.c.aspect == listing && len(value) == 4 && d.wholeYear(i) && qualifier(lower(d.c.post.role)) != "gründungs" {
		d.c.setStart(value, stated)
		d.c.setEnd(value, stated)
		return
	}
	if d.event != "" && !(len(d.event) == len("2006") && len(value) > len(d.event) && strings.HasPrefix(string(value), string(d.event))) { // "1969: Am 1. Mai wird …"
		return
	}
	d.event, d.by, d.on = value, told, d.s.at[i]
	from, to := d.m.span()
	d.beyond = i < from || i >= to
	d.ahead = d.c.published.Known() && firstDay(d.s.units[d.s.at[i]], text) > d.c.published.Last()
	switch before := d.s.before(i); {
	case strings.HasSuffix(before, "zum"):
		d.by = stated
	case d.c.aspect == began && (strings.HasSuffix(before, "am") || value.IsDay() && strings.HasSuffix(text, "gestern")) && !d.entered():
		d.by = implied
	}
	if end != value {
		d.last = end
	}
	d.turn = strings.Contains(text, "jahreswechsel")
}

// wholeYear reports whether a year of a list is the whole term: "2013: Bayern", "Vorsitzende (2018)".
func (d *dating) wholeYear(i int) bool {
	return d.s.labelled() && strings.HasPrefix(d.s.after(i), ":") || i > 0 && d.s.runes[i-1] == '(' && !d.s.labelled()
}

// decade makes an office of a list former that was held in a decade of the past, "199x".
func (d *dating) decade(u unit) {
	if len(u.date.Value) == 3 && d.c.aspect == listing && d.c.post.status == "" && !d.s.labelled() {
		d.c.post.status = graph.Former
	}
}

// ranged reads the dates of "2012–2016", "2012 bis 2016", "10/2021 – heute".
func (d *dating) ranged(i int, value, end graph.Date) bool {
	rest := d.s.said(i+1, min(len(d.s.runes), i+14))
	if k := strings.IndexRune(rest, unitDate); k >= 0 {
		if between := strings.TrimSpace(rest[:k]); signals.is(between, "range") || between == "und" && signals.endWith(d.s.before(i), "between") {
			d.c.setStart(value, stated)
			if u := d.s.at[i+1+utf8.RuneCountInString(rest[:k])]; d.c.aspect == listing && d.s.units[u].date.Value == "PRESENT_REF" {
				d.c.since = true
			}
			return true
		}
	}
	if last := shortYear(rest); last != "" && d.c.aspect == listing && d.s.led && len(value) == len("2006") {
		d.c.setStart(value, stated)
		d.c.setEnd(value[:2]+last, stated)
		return true
	}
	if open := strings.TrimLeft(rest, " "); d.c.aspect == listing && d.s.led && (strings.HasPrefix(open, "– |") || strings.HasPrefix(open, "- |") || strings.HasPrefix(open, "–:")) {
		d.c.setStart(value, stated)
		d.c.since = true // "2019 –", in a cell of its own
		return true
	}
	if first, ok := strings.CutSuffix(d.s.before(i), " "+string(unitDate)+" und"); ok && signals.endWith(first, "between") {
		d.c.setEnd(end, stated)
		return true
	}
	before := strings.TrimRight(d.s.said(max(0, i-6), i), " ")
	for _, dash := range []string{"–", "-", "—", "/"} {
		if rest, ok := strings.CutSuffix(before, dash); ok && strings.HasSuffix(strings.TrimRight(rest, " "), string(unitDate)) {
			d.c.setEnd(end, stated)
			return true
		}
	}
	return false
}

// shortYear gives the last two digits of the year with which a range ends in a cell or before an office, "– 08: ", "" without one.
func shortYear(rest string) graph.Date {
	rest, ok := strings.CutPrefix(strings.TrimLeft(rest, " "), "– ")
	if !ok || len(rest) < 3 || !unicode.IsDigit(rune(rest[0])) || !unicode.IsDigit(rune(rest[1])) {
		return ""
	}
	if behind := strings.TrimLeft(rest[2:], " "); behind == "" || !strings.ContainsRune(":|,"+string(unitOffice)+string(unitBody), []rune(behind)[0]) {
		return ""
	}
	return graph.Date(rest[:2])
}

// duration gives a term its length, or a start counted back: "seit sieben Jahren", "nach 14 Jahren im Amt".
func (d *dating) duration(i int, u unit) {
	n, ok := monthsOf(u.date.Value)
	if d.s.ofService(i) || opensWith(d.s.after(i), "private") {
		return
	}
	class := spanSignal(d.s.before(i))
	if !ok {
		if class == "ago" {
			d.c.setStart(weeksBefore(d.c.published, u.date.Value), stated)
		}
		return
	}
	if strings.Contains(d.s.after(i), ", davon ") {
		return // the office has lasted the part of it that is told next
	}
	if class == "" && opensWith(d.s.after(i), "organ-term") {
		class = "term" // "ihre achtjährige Amtszeit beginnt"
	}
	if opensWith(d.s.after(i), "long") {
		class = "served"
		if d.c.aspect == holds && d.c.post.status == "" && d.c.sure && !signals.endWith(d.s.before(i), "so-long") {
			d.c.post.status = graph.Former // "Otto Brandes, 14 Jahre lang Vorsitzender, kam"
		}
	}
	switch class {
	case "ago":
		d.c.setStart(yearBefore(d.c.published, n), stated)
	case "before":
		switch d.c.aspect {
		case begins, began:
			d.c.setStart(yearBefore(d.c.published, n), told)
		case yields, precedes:
			d.c.setEnd(yearBefore(d.c.published, n), told)
		}
	case "served":
		if !opensWith(d.s.after(i), "service") {
			d.months = -n
		}
	case "part":
		if d.c.aspect == holds {
			d.c.setStart(yearBefore(d.c.published, n), stated)
			return
		}
		d.months = -n
	case "term":
		d.months = n
	}
}

// ofService reports whether a span of time is that of a whole working life, and not of an office: "nach 41 Dienstjahren".
func (s *sentence) ofService(i int) bool { return nounParts.in(s.lowText(s.at[i]), "working-life") }
