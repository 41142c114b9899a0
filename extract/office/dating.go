package office

import (
	"slices"
	"strings"
	"unicode"

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
	startBy, endBy rank
	months         int
	status         graph.Status
}

func (d *dating) said() saying {
	return saying{d.c.start, d.c.end, d.c.at, d.c.startBy, d.c.endBy, d.months, d.c.post.status}
}

// foreign reports whether the date or duration at rune i is about another office or person.
func (d *dating) foreign(i int) bool {
	if d.noted(i) || d.inserted(i) || d.outside(i) || d.relative(i) {
		return true
	}
	if k, _, ok := d.s.attributed(i); ok && d.s.runes[k] == unitPerson && d.s.units[d.s.at[k]].person != d.c.person {
		return true // "Für den zum 30. April ausgeschiedenen Otto Brandes rückt Vera Lindholm nach"
	}
	if d.c.aspect == listing && d.s.led {
		return false
	}
	from, to, ok := d.m.group("office")
	if next := d.s.officeBehind(i); next >= 0 && !(ok && next >= from && next < to) && !(ok && next < from && d.s.chained(next, from)) {
		return true
	}
	if !ok || d.c.aspect == listing && d.s.labelled() {
		return false
	}
	if begin, _ := d.m.span(); i < begin && signals.in(d.s.before(begin), "heir") {
		return true // "ist seit 2020 Nachfolger von X als Präsident"
	}
	if i < from {
		if d.s.noteOn(i) {
			return true // "ist Mitglied (seit 1994) und Vorsitzender"
		}
		if signals.endWith(d.s.before(from), "prior") || d.s.at[from] >= 0 && opensWith(d.s.lowText(d.s.at[from]), "prior") {
			return true // "ab Mai Leiterin, zuvor Referentin"
		}
		if d.m.has("old") && strings.HasPrefix(d.s.said(to, min(len(d.s.runes), to+3)), ", d") {
			return true // "übernahm 2005 den Vorsitz, den er 2019 an X abgab"
		}
		return d.s.taken(i, from) || d.s.anew(i, from) || d.parted(i+1, from, from)
	}
	return d.parted(to, i, to-1) || signals.in(d.s.lowered(to, i), "next")
}

// departing reports whether the match stands behind a noun that says that its holder has left.
func (d *dating) departing() bool {
	from, _ := d.m.span()
	before := d.s.before(from)
	if cut := strings.LastIndexByte(before, ' '); cut >= 0 {
		switch before[cut+1:] {
		case "von", "des", "der":
			return signals.endWith(before[:cut], "departure")
		}
	}
	return false
}

// inserted reports whether rune i lies in the insertion of a match, "Vera Lindholm, die seit 2016 … leitet, ist …".
func (d *dating) inserted(i int) bool {
	from, to, ok := d.m.group("app")
	return ok && i >= from && i < to
}

// relative reports whether the match is about the one of whom a relative clause speaks, "… P, der in den Ruhestand ging",
// "hat die Nachfolge von P angetreten, der …", and the date stands before: it belongs to the main clause.
func (d *dating) relative(i int) bool {
	if d.c.aspect != ended && d.c.aspect != ends {
		return false
	}
	from, to := d.m.span()
	for k := max(from, i+1); k < to; k++ {
		if d.s.runes[k] != unitPerson || d.s.units[d.s.at[k]].person != d.c.person {
			continue
		}
		if comma := slices.Index(d.s.runes[k:to], ','); comma > 0 && !strings.Contains(strings.TrimSpace(d.s.said(k+1, k+comma)), " ") {
			rest := d.s.said(k+comma, to)
			return strings.HasPrefix(rest, ", der ") || strings.HasPrefix(rest, ", die ") || strings.HasPrefix(rest, ", "+string(unitPerson)+" ")
		}
	}
	return false
}

// parted reports whether another office stands between two runes that is no title before a name and isn't coordinated
// with the claim's own.
func (d *dating) parted(from, to, own int) bool {
	for k := from; k < to; k++ {
		if d.s.runes[k] != unitOffice || d.inserted(k) || d.s.titles(k) || d.s.chained(min(k, own), max(k, own)) {
			continue
		}
		return true
	}
	return false
}

// titles reports whether the office at rune k stands before a name.
func (s *sentence) titles(k int) bool {
	return k+2 < len(s.runes) && s.runes[k+1] == ' ' && s.runes[k+2] == unitPerson
}

// chained reports whether only commas, conjunctions and those who get the next one part the offices at two runes: "wurden Vera
// Lindholm zur Präsidentin und Otto Brandes zum Stellvertreter gewählt".
func (s *sentence) chained(a, b int) bool {
	for part := range strings.SplitSeq(s.said(a+1, b), string(unitOffice)) {
		switch part {
		case "", ", ", " und ", " sowie ", ", und ",
			", " + chainedHolder + "zum ", ", " + chainedHolder + "zur ", " und " + chainedHolder + "zum ", " und " + chainedHolder + "zur ",
			" sowie " + chainedHolder + "zum ", " sowie " + chainedHolder + "zur ":
		default:
			return false
		}
	}
	return true
}

const chainedHolder = string(unitPerson) + " "

// officeBehind gives the rune of the office that follows the date or span of time at rune i at once, -1 if none does: "seit
// 2020 Präsidentin", "von 2013 bis 2018 Präsidentin".
func (s *sentence) officeBehind(i int) int {
	k := i + 1
	if strings.HasPrefix(s.said(k, min(len(s.runes), k+6)), " bis "+string(unitDate)) {
		k += 6
	}
	for k < len(s.runes) && (s.runes[k] == ' ' || s.runes[k] == ',') {
		k++
	}
	if k < len(s.runes) && k > i+1 && s.runes[k] == unitOffice && !s.titles(k) {
		return k
	}
	return -1
}

// anew reports whether between the date at rune i and the office at rune to a clause begins that has a date of its own: "trat
// 1981 in den Dienst der Stadt, wurde 1990 Leiterin".
func (s *sentence) anew(i, to int) bool {
	for k := i + 1; k < to; k++ {
		if s.runes[k] != unitDate {
			continue
		}
		between := strings.TrimRight(s.lowered(i+1, k), " ")
		if clause := strings.LastIndexAny(between, ","); clause >= 0 && signals.is(strings.TrimSpace(between[clause+1:]), "anew") {
			return true
		}
		if _, clause, ok := strings.Cut(between, " und "); ok && signals.is(clause, "anew") {
			return true
		}
	}
	return false
}

// noteOn reports whether rune i lies in parentheses right behind an office.
func (s *sentence) noteOn(i int) bool {
	for i--; i >= 0 && s.runes[i] != '('; i-- {
		if s.runes[i] == ')' {
			return false
		}
	}
	return i > 1 && s.runes[i-1] == ' ' && s.runes[i-2] == unitOffice
}

// taken reports whether the date at rune i stands right behind another office, and a comma before the office at rune to:
// "Mitglied 2017–2022, ab 2019 Vorsitzender".
func (s *sentence) taken(i, to int) bool {
	if !slices.Contains(s.runes[i:to], ',') {
		return false
	}
	for k := i - 1; k >= 0; k-- {
		switch s.runes[k] {
		case unitOffice:
			return true
		case ' ', '(', '–', '-', unitDate:
		default:
			return false
		}
	}
	return false
}

// noted reports whether the date belongs to another person of a list: it stands in the parentheses behind him, or the
// line is one of names.
func (d *dating) noted(i int) bool {
	open := false
	for k := i - 1; k >= 0; k-- {
		switch d.s.runes[k] {
		case '(':
			open = true
		case ')':
			if !d.s.labelled() {
				return false
			}
		case unitPerson:
			if open && ofEach(d.s.inParens(i)) != d.s.inParens(i) {
				return false
			}
			return (open || d.s.labelled() || d.s.bracketed(k)) && d.s.units[d.s.at[k]].person != d.c.person
		}
	}
	return open && d.c.aspect == listing && d.s.officeInside(i)
}

// inParens gives what stands before rune i in its parentheses.
func (s *sentence) inParens(i int) string {
	before := s.said(max(0, i-40), i)
	return before[strings.LastIndexByte(before, '(')+1:]
}

// bracketed reports whether rune k lies in parentheses.
func (s *sentence) bracketed(k int) bool {
	for k--; k >= 0; k-- {
		switch s.runes[k] {
		case '(':
			return true
		case ')':
			return false
		}
	}
	return false
}

// officeInside reports whether an office stands behind rune i in the same parentheses.
func (s *sentence) officeInside(i int) bool {
	for ; i < len(s.runes) && s.runes[i] != ')'; i++ {
		if s.runes[i] == unitOffice {
			return true
		}
	}
	return false
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
	if opensWith(d.s.after(i), "birth") {
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
		d.c.setStart(value, stated)
		if d.c.aspect == held && class == "since" && d.c.post.status == "" && d.s.bracketed(i) && strings.HasPrefix(d.s.after(i), ")") {
			d.c.post.status = graph.Current // "geleitet von … und Vera Lindholm (seit 2020)"
		}
		d.c.since = d.c.since || class == "since"
		if class == "from" && d.c.aspect == holds && d.c.post.status == "" && d.c.published.Known() && u.date.First > d.c.published.Last() {
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
	before := d.s.before(i)
	for _, w := range []string{"auch", "weiterhin", "bis", "in"} {
		if strings.HasSuffix(before, w) {
			return true
		}
	}
	return false
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
	if d.event != "" {
		return
	}
	d.event, d.by, d.on = value, told, d.s.at[i]
	from, to := d.m.span()
	d.beyond = i < from || i >= to
	d.ahead = d.c.published.Known() && d.s.units[d.s.at[i]].date.First > d.c.published.Last()
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

// movesOn reports whether the match says that the holder moves on to another office or hands his over: the day is the first
// without it.
func (d *dating) movesOn() bool {
	from, to := d.m.span()
	text := string(d.s.runes[from:to])
	return strings.Contains(text, "wechsel") || strings.Contains(text, "gewechselt") || strings.Contains(text, "überg")
}

// entered reports whether the match says that the office was taken up, rather than that somebody was elected.
func (d *dating) entered() bool {
	from, to := d.m.span()
	text := string(d.s.runes[from:to])
	for _, verb := range [...]string{"trat ", "traten ", "angetreten", "übernahm", "übernommen", "löste ", "abgelöst", "folgte ", "gefolgt", "begann", "begonnen"} {
		if strings.Contains(text, verb) {
			return true
		}
	}
	return false
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

// endOf is the last day of a date that is named as an end: "Ende 2023", "Monatsende", "Jahreswechsel".
func endOf(u unit, text string, value graph.Date) graph.Date {
	switch {
	case strings.Contains(text, "wochenende"):
	case namesEnd(text):
		return lastOf(u.date.Value, value)
	case strings.Contains(text, "jahreswechsel"):
		return dayBefore(value)
	}
	return value
}

// expiry is the last day of a date, "mit Ablauf des Monats Juli": a month or year runs out on its last one.
func (s *sentence) expiry(i int, u unit, value graph.Date) graph.Date {
	if before := s.before(i); signals.endWith(before, "expiry") {
		return lastOf(u.date.Value, value)
	}
	return endOf(u, s.lowText(s.at[i]), value)
}

// namesEnd reports whether a date in lower case names the end of a month or year: "ende mai", "zum jahresende", not "im
// kommenden jahr".
func namesEnd(text string) bool {
	for w := range strings.FieldsSeq(text) {
		if (strings.HasSuffix(w, "ende") || strings.HasSuffix(w, "endes")) && !strings.HasSuffix(w, "kommende") && !strings.HasSuffix(w, "laufende") {
			return true
		}
	}
	return false
}

// ranged reads the dates of "2012–2016", "2012 bis 2016", "10/2021 – heute".
func (d *dating) ranged(i int, value, end graph.Date) bool {
	rest := d.s.said(i+1, min(len(d.s.runes), i+14))
	if k := strings.IndexRune(rest, unitDate); k >= 0 {
		if between := strings.TrimSpace(rest[:k]); signals.is(between, "range") || between == "und" && signals.endWith(d.s.before(i), "between") {
			d.c.setStart(value, stated)
			return true
		}
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

// duration gives a term its length, or a start counted back: "seit sieben Jahren", "nach 14 Jahren im Amt".
func (d *dating) duration(i int, u unit) {
	n, ok := monthsOf(u.date.Value)
	if !ok {
		return
	}
	class := signalOf(d.s.before(i), durationSignals)
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
		if !opensWith(d.s.after(i), "service") && !strings.Contains(d.s.after(i), ", davon ") {
			d.months = -n
		}
	case "term":
		d.months = n
	}
}

// settle gives the event and the length of the term to start and end.
func (d *dating) settle() {
	c := d.c
	if d.event != "" {
		d.place()
	}
	c.months = max(0, d.months)
	c.served = max(0, -d.months)
	if d.months < 0 && c.start == "" && (c.aspect == ends || c.aspect == ended || c.aspect == yields || c.end.Known()) {
		last := c.end
		if !last.Known() {
			last = c.published
		}
		c.setStart(yearBefore(last, -d.months), told)
	}
	if d.months < 0 && c.end == "" && c.startBy >= told && c.start.Known() && c.aspect == held {
		c.setEnd(yearBefore(c.start, d.months), told)
	}
	if c.end == "" {
		c.setEnd(c.term, stated)
	}
	if c.end.Known() && c.start.Known() && c.end.Last() < c.start.First() {
		c.end = ""
	}
}

// place gives the event to what the aspect says happens on it.
func (d *dating) place() {
	c := d.c
	last := d.event
	switch {
	case d.turn:
		last = dayBefore(d.event)
	case d.last != "":
		last = d.last
	}
	switch c.aspect {
	case plans:
		if d.by == told && d.beyond && c.published.Known() && d.event.Known() && d.event.First() <= c.published.Last() && d.event.Last() >= c.published.First() {
			return // the day on which it is announced
		}
		fallthrough
	case begins, began:
		c.setStart(d.event, d.by)
		if d.ahead && c.start == d.event && c.post.status == "" {
			c.post.status = graph.Future
		}
	case renews:
		c.next = d.event
	case lasts:
		c.setEnd(last, stated)
	case ends, ended:
		if day := dayBefore(d.event); day != "" && d.movesOn() {
			last = day
		}
		c.setEnd(last, settled)
	case yields:
		if c.person == 0 && !d.event.IsDay() {
			return // chairs of Länder go by years: who handed over "Anfang 2023" had 2022
		}
		if day := dayBefore(d.event); day != "" {
			last = day
		}
		c.setEnd(last, settled)
	case held:
		if c.start == "" && c.end == "" {
			c.at = d.event
		}
	case holds:
		d.foreseen()
	case listing:
		if c.start == "" && c.end == "" {
			c.setStart(d.event, told)
			if c.post.status == "" && !d.s.labelled() {
				c.post.status = graph.Former
			}
		}
	}
}

// foreseen takes a date to come as the start of an office that the sentence gives as held: "2030 führt Bremen den
// Vorsitz", which a chair does for that year.
func (d *dating) foreseen() {
	c := d.c
	if c.person != 0 || c.start != "" || c.end != "" || !d.event.Known() || !c.published.Known() || d.event.First() <= c.published.Last() {
		return
	}
	c.setStart(d.event, told)
	if len(d.event) == 4 && chair(c.post.role) {
		c.setEnd(d.event, told)
	}
}
