package office

import "github.com/amtszeit/amtszeit/graph"

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
				c.post.status, c.lone = graph.Former, d.s.led
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

// movesOn reports whether the match says that the holder moves on to another office or hands his over: the day is the first
// without it.
func (d *dating) movesOn() bool {
	from, to := d.m.span()
	return nounParts.in(string(d.s.runes[from:to]), "moves-on")
}

// entered reports whether the match says that the office was taken up, rather than that somebody was elected.
func (d *dating) entered() bool {
	from, to := d.m.span()
	return signals.in(d.s.lowered(from, to), "entered")
}
