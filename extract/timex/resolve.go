package timex

import (
	"fmt"
	"strconv"
	"strings"
)

// context is what relative expressions lean on.
type context struct {
	created day
	last    day // the date named last, as exact as it was named
	lastDay day // the last one of day precision
	story   day // the last one whose year the text itself gave or took over
	// old and recent count the dates with a year of their own that lie more than three years before the text's date, or not.
	old, recent int
	sentence    int  // the number of the sentence
	headed      bool // the story stands under a heading with its date
	told        int  // the sentence that last gave the story a date
	aside       int  // the year of a date that may have been mentioned in passing
	verbs       *verbSyms
}

// resolve gives the matches of a sentence their values and appends them to out.
func (c *context) resolve(s *scratch, out []Timex) []Timex {
	for _, f := range s.found {
		x := Timex{
			Start: s.tokens[f.from].start, End: s.tokens[f.to-1].end, Type: f.rule.kind, Rule: f.rule.id,
			Mod: f.rule.mod, Quant: f.rule.quant, Freq: expand(f.rule.freq, f.captures),
		}
		for _, class := range []string{"part", "approx"} {
			if x.Mod == "" {
				x.Mod = f.captures.get(class)
			}
		}
		x.Text = s.text[x.Start:x.End]
		r := resolver{context: c, s: s, f: f}
		x.Value = r.value(f.value)
		if !possible(x.Value) {
			continue
		}
		if f.rule.until != "" {
			x.Value = notAfter(x.Value, expand(f.rule.until, f.captures))
		}
		x.First, x.Last = bounds(x.Value, x.Mod)
		switch {
		case f.rule.point != "":
			x.Point = r.value(expand(f.rule.point, f.captures))
			x.First, x.Last = bounds(x.Point, "")
		case f.rule.begin != "":
			x.First, x.Last = bounds(r.value(expand(f.rule.begin, f.captures)), "")
		}
		c.remember(s, x, f)
		out = append(out, x)
	}
	return out
}

// remember keeps a date for what is named after it. What stands in brackets is an aside.
func (c *context) remember(s *scratch, x Timex, f found) {
	if x.Type != "DATE" && x.Type != "TIME" || s.bracketed(f.from) {
		return
	}
	if strings.HasPrefix(f.value, "now") || strings.HasPrefix(f.value, "XXXX-WXX-") {
		c.recent++
		if strings.Contains(f.value, "D") {
			c.recent += 2
		}
	}
	d := valueDay(x.Value)
	if !d.known() {
		return
	}
	if strings.HasPrefix(f.value, "ref-") {
		return
	}
	c.last = d
	if d.d != 0 && !strings.HasPrefix(f.value, "now+0D") {
		c.lastDay = d
	}
	if f.captures.get("year") == "" {
		if d.y == c.story.y {
			c.story, c.told = d, c.sentence
		}
		return
	}
	if d.y < c.created.y-3 {
		c.old++
	} else {
		c.recent++
		if strings.Contains(f.value, "D") {
			c.recent += 2
		}
	}
	c.tell(s, d, f)
}

// tell lets the story go on at a date with a year of its own. A date in passing, later in a sentence and of another year,
// needs a second one of that year before it does; a heading with nothing but a date always does.
func (c *context) tell(s *scratch, d day, f found) {
	switch {
	case c.created.known() && d.y > c.created.y:
		return
	case d.m == 0 && len(s.tokens) <= f.to-f.from+1:
		c.headed = true
	case d.m == 0 && (f.from > 1 || f.from == 1 && s.has(0, c.verbs.article)):
		return
	case d.m != 0 && f.from < 4 && !s.follows(f.from, "bis"):
	case d.m == 0 || !c.story.known() || d.y == c.story.y || d.y == c.aside:
	default:
		c.aside = d.y
		return
	}
	c.story, c.told, c.aside = d, c.sentence, 0
}

// follows reports whether one of the two words before the token i is w.
func (s *scratch) follows(i int, w string) bool {
	return i > 0 && s.isWord(i-1, w) || i > 1 && s.isWord(i-2, w)
}

// has reports whether the token i has the symbol.
func (s *scratch) has(i int, want sym) bool {
	for _, x := range s.tokens[i].senses {
		if x.sym == want {
			return true
		}
	}
	return false
}

func (s *scratch) isWord(i int, w string) bool {
	return strings.EqualFold(s.text[s.tokens[i].start:s.tokens[i].end], w)
}

// bracketed reports whether the token i stands in round brackets.
func (s *scratch) bracketed(i int) bool {
	for stop := i - horizon; i > 0 && i > stop; {
		i--
		if s.tokens[i].kind == mark {
			switch s.text[s.tokens[i].start] {
			case '(':
				return true
			case ')':
				return false
			}
		}
	}
	return false
}

// valueDay reads the date with which a value begins, as far as it has one.
func valueDay(v string) day {
	var d day
	var ok bool
	if d.y, ok = readDigits(v, 0, 4); !ok || len(v) < 7 || v[4] != '-' {
		return d
	}
	if d.m, ok = readDigits(v, 5, 2); !ok || len(v) < 10 || v[7] != '-' {
		return d
	}
	d.d, _ = readDigits(v, 8, 2)
	return d
}

// readDigits reads a number of so many digits that no other follows; without one it is 0.
func readDigits(v string, at, n int) (int, bool) {
	if len(v) < at+n || !digits(v[at:at+n]) || len(v) > at+n && byteClass[v[at+n]] == digit {
		return 0, false
	}
	out, _ := smallNumber(v[at : at+n])
	return out, true
}

// notAfter moves a month back by a year if it lies behind the limit: in "Dezember bis März 1915" the first is of 1914.
func notAfter(value, limit string) string {
	if len(value) < 7 || value <= limit {
		return value
	}
	y, err := strconv.Atoi(value[:4])
	if err != nil {
		return value
	}
	return fmt.Sprintf("%04d%s", y-1, value[4:])
}

// resolver completes one value.
type resolver struct {
	*context
	s *scratch
	f found
}

// value completes what a rule's template gave:
//
//	P…            a duration
//	now+1Y        a year, month, week, day, weekday (WD:3), weekday of a week (WW:3), month by name (MO:07), season (SE:FA), weekend (WE) from the text's date
//	ref+1Y        the same from the date named last
//	base+1Y       the same from the year of the story, or if there is none from the text's date
//	now+0Y-07-01  with a month or day in the unit that is reached
//	XXXX-07-01    a date whose year (month, week) is to be found
//	T13:15        a time of the day named last
//
// Anything else is a value already.
func (r *resolver) value(v string) string {
	date, clock := v, ""
	if i := strings.IndexByte(v, 'T'); i >= 0 && !strings.Contains(v, "_REF") && v[0] != 'P' {
		date, clock = v[:i], v[i:]
	}
	switch {
	case strings.Contains(v, "_REF"):
		return v
	case r.f.rule.kind == "SET" && v[0] == 'X':
		return v
	case v[0] == 'P' && (r.f.rule.kind == "DURATION" || r.f.rule.kind == "SET"):
		return duration(v[1:])
	case date == "":
		return r.dayOfTime() + clock
	case strings.HasPrefix(date, "now+0D") && clock == "" && r.vagueToday():
		return "PRESENT_REF"
	case strings.HasPrefix(date, "now") && r.narrative() && strings.HasSuffix(date, "Y"):
		return offset(r.story, date[3:], false) + clock
	case strings.HasPrefix(date, "now"):
		return offset(r.created, date[3:], false) + clock
	case strings.HasPrefix(date, "ref"):
		return offset(r.named(date), date[3:], true) + clock
	case strings.HasPrefix(date, "base"):
		return offset(r.turned(r.base()), date[4:], false) + clock
	case strings.HasPrefix(date, "XXXX"):
		return r.complete(date[4:]) + clock
	case len(date) > 5 && strings.ContainsAny(date[4:6], "EA-"):
		return movable(date) + clock
	}
	return v
}

// turned moves a year's end to the year before where it is looked back on from the next spring, and a year's beginning
// to the next year where it is looked forward to in autumn.
func (r *resolver) turned(base day) day {
	if base != r.created || base.d == 0 || r.f.captures.get("edgestart")+r.f.captures.get("edgeend") != "Y" {
		return base
	}
	t := r.tense()
	switch {
	case r.f.rule.mod == "END" && base.m <= 3 && (t == past || t == perfect):
		base.y--
	case r.f.rule.mod == "START" && base.m >= 10 && (t == future || t == present):
		base.y++
	}
	return base
}

// vagueToday reports whether "heute" means the present rather than the day: "bis heute", "ist heute", "(heute Slowenien)".
func (r *resolver) vagueToday() bool {
	if r.f.rule.id != "today" {
		return false
	}
	if r.created.d == 0 || r.narrative() {
		return true
	}
	from, to := clause(r.s, r.f)
	t := r.verbs.nearest(r.s, r.f, from, to, r.verbs.listed)
	if t == past || t == perfect || t == future || t == noTense && r.tense() == perfect {
		return false
	}
	return !r.has(r.verbs.since)
}

// dayOfTime is the day that a bare time of day belongs to.
func (r *resolver) dayOfTime() string {
	switch {
	case r.lastDay.known():
		return r.lastDay.String()
	case r.created.d != 0:
		return r.created.String()
	}
	return "XXXX-XX-XX"
}

// named is the date named last, as exact as the unit of the offset asks for.
func (r *resolver) named(offset string) day {
	switch {
	case strings.HasSuffix(offset, "D") || strings.HasSuffix(offset, "W"):
		if r.lastDay.known() {
			return r.lastDay
		}
	case r.last.known():
		return r.last
	}
	return r.created
}

// offset counts units from a date: "+1Y", "-2D", "+0Y-07-01", "-1WD:3". Weeks are exact to the day or to the week.
func offset(from day, v string, exact bool) string {
	i := strings.IndexFunc(v, func(c rune) bool { return c >= 'A' && c <= 'Z' })
	if i < 0 {
		return ""
	}
	n, err := strconv.Atoi(v[:i])
	if err != nil {
		return ""
	}
	unit, rest := v[i:], ""
	if j := strings.IndexByte(unit, '-'); j > 0 {
		unit, rest = unit[:j], unit[j:]
	}
	unit, name, _ := strings.Cut(unit, ":")
	return count(from, n, unit, name, exact) + rest
}

// count moves a date by n units. A unit that is finer than the date stays open.
func count(from day, n int, unit, name string, exact bool) string {
	if !from.known() {
		return open(unit, name)
	}
	switch unit {
	case "Y":
		return fmt.Sprintf("%04d", from.y+n)
	case "DE":
		return fmt.Sprintf("%03d", from.y/10+n)
	case "CE":
		return fmt.Sprintf("%02d", from.y/100+n)
	case "SE":
		return season(from, n, name)
	}
	if from.m == 0 {
		return strings.Replace(open(unit, name), "XXXX", from.String(), 1)
	}
	switch unit {
	case "M":
		return from.addMonths(n).String()
	case "Q":
		q := from.y*4 + (from.m-1)/3 + n
		return fmt.Sprintf("%04d-Q%d", q/4, q%4+1)
	case "SM":
		h := from.y*2 + (from.m-1)/6 + n
		return fmt.Sprintf("%04d-H%d", h/2, h%2+1)
	case "MO":
		return namedMonth(from, n, name).String()
	}
	if from.d == 0 {
		return strings.Replace(open(unit, name), "XXXX-XX", from.String(), 1)
	}
	switch unit {
	case "D":
		return from.addDays(n).String()
	case "W":
		if exact {
			return from.addDays(7 * n).String()
		}
		return from.addDays(7 * n).week()
	case "WE":
		return from.addDays(7*n).week() + "-WE"
	case "WW":
		w, _ := strconv.Atoi(name)
		return from.addDays(7*n + w - from.weekday()).String()
	case "WD":
		return namedWeekday(from, n, name).String()
	}
	return ""
}

// open is the value of a unit that nothing fixes.
func open(unit, name string) string {
	switch unit {
	case "M":
		return "XXXX-XX"
	case "W":
		return "XXXX-WXX"
	case "D":
		return "XXXX-XX-XX"
	case "WE":
		return "XXXX-WXX-WE"
	case "WD", "WW":
		return "XXXX-WXX-" + name
	case "SE", "MO":
		return "XXXX-" + name
	case "Q":
		return "XXXX-QX"
	case "SM":
		return "XXXX-HX"
	case "DE":
		return "XXX"
	case "CE":
		return "XX"
	}
	return "XXXX"
}

var seasonMonth = map[string]int{"SP": 3, "SU": 6, "FA": 9, "WI": 12}

// season is the nth season of the name before or after the date: -1 is the last one that has begun, +1 the next one.
func season(from day, n int, name string) string {
	y := from.y + n
	if from.m != 0 {
		begins := seasonMonth[name]
		switch {
		case n < 0 && from.m > begins+2:
			y++
		case n > 0 && from.m < begins:
			y--
		}
	}
	return fmt.Sprintf("%04d-%s", y, name)
}

// namedMonth is the month of the name before (n < 0), in the year of (0) or after the date.
func namedMonth(from day, n int, name string) day {
	m, _ := strconv.Atoi(name)
	y := from.y + n
	switch {
	case n < 0 && m < from.m:
		y++
	case n > 0 && m > from.m:
		y--
	}
	return day{y, m, 0}
}

// namedWeekday is the weekday before (n < 0), in the week of (0) or after the date.
func namedWeekday(from day, n int, name string) day {
	w, _ := strconv.Atoi(name)
	d := w - from.weekday()
	switch {
	case n < 0 && d >= 0:
		d -= 7
	case n > 0 && d <= 0:
		d += 7
	}
	if n < -1 {
		d += 7 * (n + 1)
	} else if n > 1 {
		d += 7 * (n - 1)
	}
	return from.addDays(d)
}
