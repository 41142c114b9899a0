package office

import (
	"strings"

	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/graph"
)

// besideIt is the first day of the office that the sentence before gave the holder, if this one comes with it: "Damit ist sie
// auch Landesbeauftragte".
func (r *reader) besideIt(d *dating) graph.Date {
	if d.c.person == 0 || d.c.aspect != holds || !signals.begin(strings.TrimLeft(d.s.lowered(0, min(len(d.s.runes), 24)), " "), "with-it") {
		return ""
	}
	for i := len(r.claims) - 1; i >= r.remembered() && r.claims[i].segment == r.segmentAt && r.claims[i].begin >= r.previous; i-- {
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
	for i := len(r.claims) - 1; i >= r.remembered() && r.claims[i].segment == r.segmentAt && r.claims[i].begin >= r.previous; i-- {
		o := &r.claims[i]
		if o.person != c.person || o.begin == d.s.start && o.spot >= c.spot {
			continue
		}
		if from > 0 && o.begin != d.s.start {
			break // the office before stands in this sentence
		}
		if o.end == "" || !o.end.Known() {
			return ""
		}
		return dayAfter(o.end)
	}
	if between := d.s.said(from, at); from > 0 && d.s.runes[from-1] == unitDate && strings.Contains(between, " und ") && !strings.ContainsAny(between, ",)") && strings.HasSuffix(d.s.before(from-1), "bis") {
		return d.s.turnIn(from) // "gehörte dem Rat von 1957 bis 1965 an und war danach Stadträtin": no rule has read the first office yet
	}
	return ""
}

// chronicled gives the day or year gone by with which the line of a chronicle begins, if it tells in the present who had or got
// an office then: "1972 Umzug in die Alte Schule. Neue Leiterin wird Vera Lindholm."
func (r *reader) chronicled(c *claim) graph.Date {
	if c.aspect == ends || c.aspect == ended || c.aspect == held || c.aspect == precedes || c.aspect == yields || !listed(r.doc.Segments[r.segmentAt].Kind) && !r.genre.chronicle || r.genre.subject != 0 || !c.published.Known() {
		return ""
	}
	seg := r.doc.Segments[r.segmentAt]
	ms := r.within(seg)
	if len(ms) == 0 || ms[0].Kind != mention.Date || ms[0].Start != seg.Start || len(ms) > 1 && ms[1].Kind == mention.Date && (!r.genre.chronicle || strings.Trim(lower(r.doc.Text[ms[0].End:ms[1].Start]), " –-—bis") == "") {
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

// turnBefore is the day of the change that the text dates last before a rune.
func (r *reader) turnBefore(s *sentence, i int) graph.Date {
	if turn := s.turnIn(i); turn != "" {
		return turn
	}
	return r.turn
}

// change is the day on which begins or ends what a claim says to come "then", behind a rune.
func (r *reader) change(d *dating, from int) graph.Date {
	switch d.c.aspect {
	case began:
		return r.freeFrom(d.c)
	case begins, plans:
		if free := r.freeFrom(d.c); free != "" {
			return free
		}
		return r.turnBefore(d.s, from)
	case ends, yields:
		return r.turnBefore(d.s, from)
	}
	return ""
}

// freeFrom is the day behind the end of the office that somebody else is said to leave, in the claim's sentence or the one before:
// "Otto Brandes geht Ende Juni. Die Leitung übernimmt dann Vera Lindholm." It is empty if nobody is.
func (r *reader) freeFrom(c *claim) graph.Date {
	for i := len(r.claims) - 1; i >= 0 && r.claims[i].begin >= r.previous; i-- {
		if o := &r.claims[i]; o.person != c.person && o.start == "" && o.end.IsDay() {
			return o.end.AddDays(1)
		}
	}
	return ""
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
