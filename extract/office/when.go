package office

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/amtszeit/amtszeit/graph"
)

// manyDates bounds how many dates of a sentence a claim looks at: no office has as many, and the time stays linear.
const manyDates = 40

// when gives the dates of the claim's clause to its start, its end or the day of observation, and sets the status.
func (r *reader) when(s *sentence, m match, c *claim) {
	from, to := r.scope(s, m, c)
	if end, _, ok := m.group("date"); ok && c.aspect == lasts {
		from = s.ownVerb(from, end)
	}
	d := dating{s: s, c: c, m: m, on: -1}
	behind := 0 // whom the dates of a long list are noted behind
	for i, n := from, 0; i < to && n < manyDates && s.kinds&(kindBit(unitDate)|kindBit(unitDuration)) != 0; i++ {
		if s.runes[i] == unitPerson {
			behind = s.units[s.at[i]].person
		}
		if s.runes[i] != unitDate && s.runes[i] != unitDuration || i > from+longClause && behind != c.person {
			continue
		}
		if n++; d.foreign(i) {
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
	r.refer(&d, s.lowered(from, min(to, from+longClause)), from)
	had := d.said()
	d.settle()
	if d.said() != had && d.on >= 0 {
		s.read[d.on] = true
	}
	if c.post.status == "" {
		c.post.status = s.adverb(m)
	}
	first, _, _ := strings.Cut(s.said(0, min(len(s.runes), 12)), " ")
	c.before = c.aspect == held && words.is(wordFormer, lower(first))
	c.fresh = c.fresh || s.fresh(m)
	if c.sure && c.aspect == holds && s.labelled() && c.post.status == "" {
		s.observed(c)
	}
	if c.aspect == listing && c.since && c.end == "" && s.label && c.post.status == graph.Former && s.goesOnSince() {
		c.post.status = ""
	}
	if c.aspect == listing && s.led {
		s.duringStation(m, c)
	}
	c.status = c.state()
}

// ownVerb gives where the last clause between two runes begins that goes on with "und" and its verb: "Ihre Amtszeit begann am 1. Mai 2017
// und endet am 30. April 2025".
func (s *sentence) ownVerb(from, to int) int {
	before, rest, and := cutLast(s.said(from, to), " und ")
	if !and || !opensWith(rest, "organ-ends") {
		return from
	}
	return from + utf8.RuneCountInString(before)
}

// cutLast is strings.Cut at the last place of the separator.
func cutLast(text, sep string) (before, after string, found bool) {
	if i := strings.LastIndex(text, sep); i >= 0 {
		return text[:i], text[i+len(sep):], true
	}
	return text, "", false
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

// refer dates the claim by words of its clause that point to a date elsewhere: "dann", "bis dahin", "mit sofortiger
// Wirkung".
func (r *reader) refer(d *dating, clause string, from int) {
	c, said := d.c, passageOf(clause)
	if d.last != "" && (said.has("farewell") || c.aspect == ended && d.by != stated && !said.has("for-good")) {
		d.last = "" // "hat sein Amt Ende März niedergelegt": about then, not on the last day
	}
	c.lifelong = c.lifelong || said.has("until-death")
	if c.post.status == "" && c.start == "" && d.event == "" && (c.aspect == holds || c.aspect == begins || c.aspect == plans) && said.has("ahead") {
		c.post.status = graph.Future
	}
	if c.end == "" {
		switch {
		case said.has("meanwhile") && actingRole(c.post.role):
			day := r.turnBefore(d.s, from)
			if c.published.Known() && (!day.Known() || day.First() <= c.published.Last()) {
				day = r.coming()
			}
			c.setEnd(dayBefore(day), stated)
		case said.has("until-start"):
			c.setEnd(dayBefore(r.coming()), stated)
		case said.has("until-then"):
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
	case chronicled != "" && !said.has("since-then"):
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
	case said.has("at-once") && c.published.IsDay() && c.aspect == holds && !c.sure && !said.has("laying-down"):
		c.setStart(c.published, told)
	case said.has("at-once") && c.published.IsDay(), c.aspect == began && r.genre.minutes:
		d.event, d.by = r.sessionDay(c), told
	case said.has("since-then") && c.aspect != ends && c.aspect != ended:
		at := from + utf8.RuneCountInString(clause[:signals.first(clause, "since-then")]) // "bis 2022 Kämmerin, ist seitdem Leiterin"
		if _, to := d.m.span(); at > to && slices.Contains(d.s.runes[to:min(at, len(d.s.runes))], ',') {
			break // ", wo er seitdem den Vertrieb leitet"
		}
		c.setStart(r.turnBefore(d.s, at), told)
		c.since = c.start != ""
		if before := strings.TrimSuffix(strings.TrimSuffix(clause[:signals.first(clause, "since-then")], " "), ","); c.aspect == held && strings.HasSuffix(before, " und") {
			c.aspect = holds // "war bis 2014 Ratsfrau und seitdem Ortsvorsteherin"
		}
	case c.vacant != "" && c.aspect != precedes:
		d.event, d.by = c.vacant, told
	case beside != "":
		c.setStart(beside, told)
	case station != "":
		c.setStart(station, told)
	case said.has("then"):
		d.event, d.by, d.turn = r.change(d, from), told, true
	}
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
