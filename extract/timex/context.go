package timex

import "strings"

// context is what relative expressions lean on while a text is read.
type context struct {
	created  day
	cues     *cues
	sentence int // the number of the sentence
	last     day // the date named last, as exact as it was named
	lastDay  day // the last one of day precision
	sibling  day // the date named before in the same sentence, with its month
	story
}

// story is a time of its own that a text tells of, such as the course of a war or of a life.
type story struct {
	at     day  // the last date of which the text itself gave the year, or that went on from one
	told   int  // the sentence that has it
	aside  int  // the year of a date that may have been mentioned in passing
	headed bool // the story stands under a heading with its year
	// long counts the dates with a year of their own that were over three years ago when the text was written, near the
	// other ones and those that lean on the text's date.
	long, near int
}

// resolve gives the matches of a sentence their values and appends them to out.
func (c *context) resolve(s *scratch, out []Timex) []Timex {
	c.sibling = day{}
	r := resolver{context: c, s: s}
	for i := range s.found {
		r.f = &s.found[i]
		if x := r.timex(); possible(x.Value) {
			c.remember(s, &x, r.f)
			if d := valueDay(x.Value); d.m != 0 {
				c.sibling = d
			}
			out = append(out, x)
		}
	}
	return out
}

// remember keeps a date for what is named after it. What stands in brackets is an aside, what lies before another date
// ("drei Tage zuvor") a look back.
func (c *context) remember(s *scratch, x *Timex, f *found) {
	if x.Type != "DATE" && x.Type != "TIME" || s.bracketed(f.from) {
		return
	}
	switch {
	case strings.HasPrefix(f.value, "ref-"):
		return
	case leansOnDay(f.value):
		c.near += 3
	case strings.HasPrefix(f.value, "now"):
		c.near++
	}
	d := valueDay(x.Value)
	if !d.known() {
		return
	}
	c.last = d
	if d.d != 0 && !strings.HasPrefix(f.value, "now+0D") {
		c.lastDay = d
	}
	switch {
	case f.captures.get("year") != "":
		c.count(d)
		c.tell(s, d, f)
	case d.y == c.at.y:
		c.at, c.told = d, c.sentence
	}
}

// leansOnDay reports whether a value is counted in days from the text's date: "gestern", "am Dienstag".
func leansOnDay(v string) bool {
	return strings.HasPrefix(v, "now") && strings.Contains(v, "D") || strings.HasPrefix(v, "XXXX-WXX-")
}

// count takes in a date with a year of its own.
func (c *context) count(d day) {
	if d.y < c.created.y-3 {
		c.long++
	} else {
		c.near++
	}
}

// tell lets the story go on at a date with a year of its own. A date in passing, later in a sentence and of another year,
// needs a second one of that year before it does; a heading with nothing but a year always does.
func (c *context) tell(s *scratch, d day, f *found) {
	if c.created.known() && d.y > c.created.y {
		return
	}
	switch {
	case d.m == 0 && len(s.tokens) <= f.to-f.from+1:
		c.headed = true
	case d.m == 0 && (f.from > 1 || f.from == 1 && s.has(0, c.cues.article)):
		return
	case d.m == 0 || f.from < 4 && !s.follows(f.from, c.cues.end):
	case c.at.known() && d.y != c.at.y && d.y != c.aside:
		c.aside = d.y
		return
	}
	c.at, c.told, c.aside = d, c.sentence, 0
}

// narrative reports whether nearly all that the text has named by its year so far is long gone.
func (c *context) narrative() bool { return c.long >= 4 && 3*c.near < c.long }
