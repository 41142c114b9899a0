package office

import (
	"slices"
	"strings"
	"unicode"

	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/graph"
)

// when gives the dates of the claim's clause to its start, its end or the day of observation, and sets the status.
func (r *reader) when(s *sentence, m match, c *claim) {
	from, to := r.scope(s, m, c)
	d := dating{s: s, c: c, m: m, on: -1}
	for i := from; i < to && s.kinds&(kindBit(unitDate)|kindBit(unitDuration)) != 0; i++ {
		if s.runes[i] != unitDate && s.runes[i] != unitDuration || d.foreign(i) {
			continue
		}
		had := d.said()
		if s.runes[i] == unitDate {
			d.date(i, s.units[s.at[i]])
		} else {
			d.duration(i, s.units[s.at[i]])
		}
		if d.said() != had {
			s.read[s.at[i]] = true
		}
	}
	if c.aspect != ends && c.aspect != ended && c.aspect != yields && c.aspect != precedes {
		c.setEnd(s.untilEvent(from, to, c.person), told)
	}
	r.refer(&d, s.lowered(from, to), from)
	had := d.said()
	d.settle()
	if d.said() != had && d.on >= 0 {
		s.read[d.on] = true
	}
	if c.post.status == "" {
		c.post.status = s.adverb(m)
	}
	c.fresh = c.fresh || s.fresh(m)
	if c.sure && c.aspect == holds && s.labelled() && c.post.status == "" {
		s.observed(c)
	}
	if c.aspect == listing && c.since && c.end == "" && s.label && c.post.status == graph.Former && s.goesOnSince() {
		c.post.status = ""
	}
	c.status = c.state()
}

// untilEvent is the day, month or year on which the holder of a clause did what ended it, by a clause next to it: "war
// Bürgermeister, bis er 2009 Landrat wurde", "Bevor er 2009 Landrat wurde, war er Bürgermeister". It is the day before a day.
func (s *sentence) untilEvent(from, to, person int) graph.Date {
	if person == 0 || s.kinds&kindBit(unitDate) == 0 {
		return ""
	}
	begin, end := -1, -1
	for _, word := range [...]string{", bis ", ", ehe ", ", bevor "} {
		if n := len([]rune(word)); to+n < len(s.runes) && s.said(to, to+n) == word {
			begin = to + n
		}
	}
	if begin < 0 && from > 0 && s.runes[from-1] == ',' {
		for _, word := range [...]string{"Ehe ", "Bevor "} {
			if n := len(word); from > n && s.said(0, n) == word {
				begin = n
			}
		}
	}
	if begin < 0 || s.runes[begin] != unitPerson || s.units[s.at[begin]].person != person {
		return ""
	}
	day := -1
	for end = begin; end < len(s.runes) && !strings.ContainsRune(",;:.", s.runes[end]); end++ {
		if s.runes[end] == unitDate {
			if day >= 0 {
				return ""
			}
			day = end
		}
	}
	if day < 0 || signalOf(s.before(day), dateSignals) != "" {
		return ""
	}
	value := dateOf(s.units[s.at[day]].date.Value)
	if before := dayBefore(value); before != "" {
		return before
	}
	return value
}

// goesOnSince reports whether a line under a label for former holders says of its own that he is still there: "Bisherige
// Präsidenten: … Vera Lindholm (seit 2020)".
func (s *sentence) goesOnSince() bool {
	const since = "seit " + string(unitDate)
	line := s.said(0, len(s.runes))
	return strings.HasSuffix(line, "("+since+")") || strings.HasSuffix(line, ", "+since) || strings.HasSuffix(line, " "+since) || strings.HasPrefix(line, string(unitOffice)+": "+since)
}

// scope is the stretch of the sentence whose dates are about the claim.
func (r *reader) scope(s *sentence, m match, c *claim) (from, to int) {
	switch {
	case c.aspect == listing && s.led:
		return s.station(m)
	case c.aspect == listing && (s.labelled() || m.has("roster")):
		return s.column(m)
	case c.sure && c.aspect != listing && c.aspect != begins:
		if s.labelled() {
			return s.inner(m)
		}
		if from, to = m.span(); !strings.Contains(s.said(from, to), " als "+string(unitOffice)) {
			return s.own(m)
		}
	}
	return r.clause(s, m)
}

// clause widens a match to the borders of its clause: semicolons, commas that no date follows, and "und" before a verb
// if there are dates on both sides.
func (r *reader) clause(s *sentence, m match) (from, to int) {
	from, to = m.span()
	if and, _, ok := m.group("and"); ok && strings.ContainsAny(string(s.runes[from:and]), string(unitBody)+string(unitOrgan)) && r.spent(s, and) {
		from = and // "stand dem Verband bis 2012 vor und war zeitweise Präsident": the date is about the first
	}
	if to > 3 && s.runes[to-3] == ',' && s.runes[to-1] == unitPerson && s.relativeFollows(to-3) {
		to -= 3 // "ihm folgten Vera Lindholm, die …"
	}
	for from > 0 && !r.bounds(s, from-1) {
		from--
	}
	for to < len(s.runes) && !r.bounds(s, to) {
		to++
	}
	return from, to
}

// bounds reports whether the rune ends a clause.
func (r *reader) bounds(s *sentence, i int) bool {
	switch s.runes[i] {
	case ';':
		return true
	case ',':
		return s.border(i) || r.resumed(s, i)
	case ' ':
		return r.conjoined(s, i)
	}
	return false
}

// resumed reports whether behind the comma at a rune a main clause begins with its date: ", seit 2015 ist sie …".
func (r *reader) resumed(s *sentence, i int) bool {
	k := i + 1
	for blanks := 0; k < len(s.runes) && s.runes[k] != unitDate; k++ {
		if s.runes[k] == ' ' {
			blanks++
		}
		if blanks > 3 || s.runes[k] != ' ' && !unicode.IsLower(s.runes[k]) {
			return false
		}
	}
	if k+2 >= len(s.runes) || s.runes[k+1] != ' ' {
		return false
	}
	rest := s.said(k+2, min(len(s.runes), k+32))
	for _, between := range [...]string{"bis ", "bis zum ", "und "} { // ", von 2006 bis 2012 war sie …"
		rest = strings.TrimPrefix(rest, between+string(unitDate)+" ")
	}
	verb, _, _ := strings.Cut(rest, " ")
	if verb == "als" {
		return true // ", seit 2022 als Vizepräsidentin"
	}
	for _, name := range []string{"is", "becomes", "leads", "chairs", "takes", "has", "rises", "elects", "follows", "leaves", "hands", "works"} {
		if v := r.rules.verbs[name]; slices.Contains(v.present, verb) || slices.Contains(v.past, verb) {
			return true
		}
	}
	return false
}

// column is the part of a line of a list that is about one label: up to the next semicolon outside parentheses. Where the people
// have dates of their own, those of the label are about all, "Präsidenten seit Einführung des Amtes 1978: … (1986–2001)".
func (s *sentence) column(m match) (from, to int) {
	from, to = m.span()
	if roster, end, ok := m.group("roster"); ok && slices.Contains(s.runes[roster:end], unitDate) {
		if colon := slices.Index(s.runes[from:roster], ':'); colon > 1 && slices.Contains(s.runes[from:from+colon], unitDate) {
			from = roster
		}
	}
	for depth := 0; to < len(s.runes) && (s.runes[to] != ';' || depth > 0); to++ {
		switch s.runes[to] {
		case '(':
			depth++
		case ')':
			depth--
		}
	}
	return from, to
}

// own gives the match with a date right behind it: "Präsidentin (seit 2020)", "Präsidentin, seit 2020".
func (s *sentence) own(m match) (from, to int) {
	from, to = m.span()
	if from > 5 && s.runes[from] == unitOffice && s.runes[from-2] == unitDate && opensAttribute(s.before(from-2)) {
		from -= 2 // "den seit 2008 amtierenden Landrat"
	}
	rest := s.said(to, min(len(s.runes), to+16))
	words := strings.TrimLeft(rest, " ,(")
	lead := rest[:len(rest)-len(words)]
	words = ofEach(words)
	switch lead {
	case " (", ", ":
		if !opensWith(words, "apposed") && !strings.HasPrefix(words, string(unitDate)) {
			return from, to
		}
	case " ":
		if !opensWith(words, "since") && !opensWith(words, "opens") && !opensWith(words, "until") && !opensWith(words, "between") && !opensRange(words) {
			return from, to
		}
	default:
		return from, to
	}
	for to++; to < len(s.runes) && !strings.ContainsRune(";,)", s.runes[to]); {
		to++
	}
	return from, to
}

// opensRange reports whether a text begins with two dates and a dash: "1979–1991".
func opensRange(text string) bool {
	rest, ok := strings.CutPrefix(text, string(unitDate))
	return ok && strings.HasPrefix(strings.TrimLeft(rest, " –-"), string(unitDate)) && strings.ContainsAny(rest[:min(len(rest), 4)], "–-")
}

// ofEach cuts off what says that the dates are those of several people: "(beide seit 2015)".
func ofEach(text string) string {
	for _, each := range [...]string{"beide ", "jeweils ", "alle "} {
		text = strings.TrimPrefix(text, each)
	}
	return text
}

// inRelative reports whether a match begins with a relative pronoun that stands for the person before it: "…, der 2010 ging".
func (s *sentence) inRelative(m match) bool {
	from, _ := m.span()
	return from > 2 && s.runes[from] == unitPerson && s.runes[from-2] == ',' && s.relativeFollows(from-2)
}

// border reports whether the comma at a rune sets off more than a date.
func (s *sentence) border(i int) bool {
	return (!s.dateFollows(i+1) || s.relativeFollows(i)) && !s.dateInserted(i) && !s.listed(i)
}

// relativeFollows reports whether a relative clause about the person before the comma at a rune follows: ", der 2010 in den
// Ruhestand ging".
func (s *sentence) relativeFollows(i int) bool {
	if i == 0 || s.runes[i-1] != unitPerson {
		return false
	}
	rest := s.said(i, min(len(s.runes), i+6))
	if strings.HasPrefix(rest, ", "+string(unitPerson)) {
		u := &s.units[s.at[i+2]]
		return u.anaphor && (s.text(u) == "der" || s.text(u) == "die")
	}
	return strings.HasPrefix(rest, ", der ") || strings.HasPrefix(rest, ", die ")
}

// listed reports whether the comma stands between two offices.
func (s *sentence) listed(i int) bool {
	return i > 0 && i+2 < len(s.runes) && s.runes[i-1] == unitOffice && s.runes[i+2] == unitOffice
}

// opensAttribute reports whether a text ends with an article and "seit" or "noch bis": what follows is said of the noun behind.
func opensAttribute(before string) bool {
	words := strings.Fields(before)
	n := len(words)
	if n > 2 && words[n-2] == "noch" {
		words[n-2] = words[n-3]
	}
	return n > 1 && (words[n-1] == "seit" || words[n-1] == "bis") && slices.Contains([]string{"der", "die", "den", "dem", "des"}, words[n-2])
}

// dateFollows reports whether at most four words part the rune from a date.
func (s *sentence) dateFollows(i int) bool {
	for blanks := 0; i < len(s.runes) && blanks <= 4; i++ {
		switch s.runes[i] {
		case ' ':
			blanks++
		case unitDate:
			return i+2 >= len(s.runes) || s.runes[i+2] != unitPerson || s.runes[i+1] != ' ' // ", ab 2026 Vera Lindholm"
		case ',', unitPerson, unitOffice, ';':
			return false
		}
	}
	return false
}

// dateInserted reports whether the comma closes an insertion that is a date: "zuletzt, seit 2018, war sie".
func (s *sentence) dateInserted(i int) bool {
	if i == 0 || s.runes[i-1] != unitDate {
		return false
	}
	for k, blanks := i-2, 0; k >= 0 && blanks <= 3; k-- {
		switch s.runes[k] {
		case ' ':
			blanks++
		case ',':
			return true
		case unitPerson, unitOffice, ';':
			return false
		}
	}
	return false
}

// conjoined reports whether the blank before an "und" stands there that begins a clause with a verb and a date of its own.
func (r *reader) conjoined(s *sentence, i int) bool {
	if i+1 == len(s.runes) || s.runes[i+1] != 'u' {
		return false
	}
	rest, ok := strings.CutPrefix(s.said(i, min(len(s.runes), i+26)), " und ")
	if !ok {
		return false
	}
	verb, _, _ := strings.Cut(rest, " ")
	if verb == "" || unicode.IsUpper([]rune(verb)[0]) || r.rules.forms[verb] == nil {
		return false
	}
	return slices.ContainsFunc(s.runes[:i], func(u rune) bool { return u == unitDate || u == unitDuration }) && slices.Contains(s.runes[i:], unitDate) || r.spent(s, i)
}

// spent reports whether the dates before rune i all stand behind the verb of their clause: they aren't said of the next one,
// as those at the beginning of a sentence are.
func (r *reader) spent(s *sentence, i int) bool {
	first := slices.IndexFunc(s.runes[:i], func(u rune) bool { return u == unitDate || u == unitDuration })
	if first < 0 {
		return false
	}
	for word := range strings.FieldsSeq(string(s.runes[:first])) {
		for _, name := range [...]string{"is", "leads", "chairs", "has", "takes", "becomes"} {
			if v := r.rules.verbs[name]; slices.Contains(v.present, word) || slices.Contains(v.past, word) {
				return true
			}
		}
	}
	return false
}

// refer dates the claim by words of its clause that point to a date elsewhere: "dann", "bis dahin", "mit sofortiger
// Wirkung".
func (r *reader) refer(d *dating, clause string, from int) {
	c := d.c
	if d.last != "" && (signals.in(clause, "farewell") || c.aspect == ended && d.by != stated && !signals.in(clause, "for-good")) {
		d.last = "" // "hat sein Amt Ende März niedergelegt": about then, not on the last day
	}
	c.lifelong = c.lifelong || signals.in(clause, "until-death")
	if c.end == "" {
		switch {
		case signals.in(clause, "meanwhile") && actingRole(c.post.role):
			day := r.turnBefore(d.s, from)
			if c.published.Known() && (!day.Known() || day.First() <= c.published.Last()) {
				day = r.coming()
			}
			c.setEnd(dayBefore(day), stated)
		case signals.in(clause, "until-start"):
			c.setEnd(dayBefore(r.coming()), stated)
		case signals.in(clause, "until-then"):
			at := from
			if office, _, ok := d.m.group("office"); ok {
				at = office // "trat am 2. Mai an und war bis dahin Leiter"
			}
			c.setEnd(dayBefore(r.turnBefore(d.s, at)), stated)
		}
	}
	if d.event == "" && c.start == "" && c.end != "" && c.aspect == held {
		c.setStart(r.stationBefore(d), told) // "war bis 2006 Referentin, danach bis 2011 Leiterin"
	}
	if d.event != "" || c.start != "" || c.end != "" {
		return
	}
	chronicled, beside, station := r.chronicled(c), r.besideIt(d), r.stationBefore(d)
	switch {
	case chronicled != "":
		d.event, d.by = chronicled, told
		if c.aspect != holds {
			c.aspect = began
		} else if c.post.status == "" {
			c.at, c.post.status, d.event = d.event, graph.Former, ""
		}
	case r.elected(d.s, d.m, c):
		c.aspect, c.fresh, c.voted = began, true, true
		d.event, d.by = r.sessionDay(c), told
		if d.months == 0 {
			d.months = r.ballot.months
		}
	case signals.in(clause, "at-once") && c.published.IsDay(), c.aspect == began && r.genre.minutes:
		d.event, d.by = r.sessionDay(c), told
	case signals.in(clause, "since-then") && c.aspect != ends && c.aspect != ended:
		c.setStart(r.turnBefore(d.s, from), told)
		c.since = c.start != ""
	case c.vacant != "" && c.aspect != precedes:
		d.event, d.by = c.vacant, told
	case beside != "":
		c.setStart(beside, told)
	case station != "":
		c.setStart(station, told)
	case signals.in(clause, "then"):
		d.event, d.by = r.turnBefore(d.s, from), told
		d.turn = true
		if c.aspect != begins && c.aspect != plans && c.aspect != ends && c.aspect != yields {
			d.event = ""
		}
	}
}

// besideIt is the first day of the office that the sentence before gave the holder, if this one comes with it: "Damit ist sie
// auch Landesbeauftragte".
func (r *reader) besideIt(d *dating) graph.Date {
	if d.c.person == 0 || d.c.aspect != holds || !signals.begin(strings.TrimLeft(d.s.lowered(0, min(len(d.s.runes), 24)), " "), "with-it") {
		return ""
	}
	for i := len(r.claims) - 1; i >= 0 && r.claims[i].segment == r.segmentAt && r.claims[i].begin >= r.previous; i-- {
		if o := &r.claims[i]; o.person == d.c.person && o.begin < d.s.start {
			if o.begun() {
				return o.start
			}
			return ""
		}
	}
	return ""
}

// stationBefore is when the office before this one ended, if the words before this one say that it came next: "Von 2010 bis
// 2015 war sie Referentin, danach Leiterin", in this sentence or the next.
func (r *reader) stationBefore(d *dating) graph.Date {
	c := d.c
	if c.aspect != held && c.aspect != holds || c.person == 0 {
		return ""
	}
	at, _, ok := d.m.group("office")
	if !ok {
		_, at = d.m.span()
	}
	if until := " bis " + string(unitDate) + " "; at > len(until) && d.s.said(at-len(until), at) == until {
		at -= len(until) // "danach bis 2011 Leiterin"
	}
	from := at
	for from > 0 && d.s.runes[from-1] != unitDate && d.s.runes[from-1] != unitOffice && d.s.runes[from-1] != ';' {
		from--
	}
	if !signals.in(d.s.lowered(from, at), "station") {
		return ""
	}
	if from > 0 && d.s.runes[from-1] == ';' {
		return ""
	}
	for i := len(r.claims) - 1; i >= 0 && r.claims[i].segment == r.segmentAt && r.claims[i].begin >= r.previous; i-- {
		o := &r.claims[i]
		if o.person != c.person || o.begin == d.s.start && o.spot >= c.spot {
			continue
		}
		if from > 0 && o.begin != d.s.start {
			return "" // the office before stands in this sentence
		}
		if o.end == "" || !o.end.Known() {
			return ""
		}
		return dayAfter(o.end)
	}
	return ""
}

// chronicled gives the day or year gone by with which the line of a chronicle begins, if it tells in the present who had or got
// an office then: "1972 Umzug in die Alte Schule. Neue Leiterin wird Vera Lindholm."
func (r *reader) chronicled(c *claim) graph.Date {
	if c.aspect == ends || c.aspect == ended || c.aspect == held || c.aspect == precedes || c.aspect == yields || !listed(r.doc.Segments[r.segmentAt].Kind) || r.genre.subject != 0 || !c.published.Known() {
		return ""
	}
	seg := r.doc.Segments[r.segmentAt]
	ms := r.within(seg)
	if len(ms) == 0 || ms[0].Kind != mention.Date || ms[0].Start != seg.Start || len(ms) > 1 && ms[1].Kind == mention.Date {
		return ""
	}
	day := dateOf(ms[0].Value)
	if !day.Known() || yearOf(day) >= yearOf(c.published) {
		return ""
	}
	return day
}

// coming is the first day of the office that the text last said to begin, "" if it gives none.
func (r *reader) coming() graph.Date {
	for i := len(r.claims) - 1; i >= 0; i-- {
		if c := &r.claims[i]; c.begun() && c.start.IsDay() {
			return c.start
		}
	}
	return ""
}

// isMinutes reports whether the document is the minutes of a meeting, by one of its first lines.
func (r *reader) isMinutes() bool {
	for _, seg := range r.doc.Segments[:min(4, len(r.doc.Segments))] {
		if opensWith(r.doc.Text[seg.Start:seg.End], "minutes") {
			return true
		}
	}
	return false
}

// doubted reports whether a wish, a denial or a condition stands in the sentence.
func (s *sentence) doubted() bool {
	for _, d := range s.doubts {
		if !d.plan {
			return true
		}
	}
	return false
}

// turnBefore is the day of the change that the text dates last before a rune.
func (r *reader) turnBefore(s *sentence, i int) graph.Date {
	if turn := s.turnIn(i); turn != "" {
		return turn
	}
	return r.turn
}

// dayAfter is the day behind an end, or the month or year of the end if no more is known.
func dayAfter(end graph.Date) graph.Date {
	if end.IsDay() {
		return end.AddDays(1)
	}
	return end
}

// turnIn is the day of the change that a sentence dates last before a rune: the day behind an end, else the date itself.
func (s *sentence) turnIn(i int) graph.Date {
	for i--; i >= 0 && s.kinds&kindBit(unitDate) != 0; i-- {
		if s.runes[i] != unitDate {
			continue
		}
		u := s.units[s.at[i]]
		value := dateOf(u.date.Value)
		if value == "" || i > 0 && s.runes[i-1] == '[' {
			continue
		}
		switch signalOf(s.before(i), dateSignals) {
		case "until", "closes", "stated":
			if end := endOf(u, s.lowText(s.at[i]), value); end.Known() {
				return dayAfter(end)
			}
		}
		return value
	}
	return ""
}

// observed takes the years of a line, "2013: Bayern, vertreten durch …", "2014/2015 Bayern – …", for a title in it.
func (s *sentence) observed(c *claim) {
	if len(s.runes) < 5 || s.runes[0] != unitOffice || s.runes[3] != unitDate {
		return
	}
	last := 3
	if strings.ContainsRune("/–-", s.runes[4]) && len(s.runes) > 6 && s.runes[5] == unitDate {
		last = 5
	}
	if next := s.runes[last+1]; next != ':' && next != ' ' {
		return
	}
	if day := dateOf(s.units[s.at[last]].date.Value); day.Known() && c.published.Known() && day.Last() < c.published.First() {
		c.at, c.post.status = day, graph.Former
	}
}

// text is the source text of a unit.
func (s *sentence) text(u *unit) string { return s.source[u.start:u.end] }
