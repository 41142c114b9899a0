package timex

import (
	"strings"
)

// complete finds the year of a value without one ("-07-01", "-07", "-SU", "-Q3", "-E+1"), the week of a weekday
// ("-WXX-2") or the month of a day ("-XX-15").
func (r *resolver) complete(v string) string {
	movable := strings.HasPrefix(v, "-E") || strings.HasPrefix(v, "-A")
	base := r.base()
	switch {
	case strings.HasPrefix(v, "-XX-XX"):
		return "XXXX" + v
	case !base.known() && movable:
		return "XXXX-XX-XX"
	case !base.known():
		return "XXXX" + v
	case strings.HasPrefix(v, "-WXX-"):
		return r.weekday(v[len("-WXX-"):])
	case movable:
		return r.pick(base, func(y int) day { return holiday(y, v[1:]) }).String()
	}
	first := firstOf(v)
	return fourDigits(r.pick(base, func(y int) day { return day{y, first.m, first.d} }).y, v)
}

// firstOf reads month and day of "-07-01", "-07", "-SU", "-Q3", "-H2", "-W30".
func firstOf(v string) day {
	if m, ok := seasonMonth[v[1:]]; ok {
		return day{0, m, 0}
	}
	n, ok := whole(v[2:])
	switch {
	case !ok:
	case v[1] == 'Q':
		return day{0, 3*n - 2, 0}
	case v[1] == 'H':
		return day{0, 6*n - 5, 0}
	case v[1] == 'W':
		return day{0, min(12, (n-1)*12/52+1), 0}
	}
	return valueDay("0001" + v)
}

// base is the date that a date without a year leans on: the one named last in a story, else the text's.
func (r *resolver) base() day {
	if r.inStory() {
		return r.at
	}
	return r.created
}

// inStory reports whether the sentence goes on with a story that has a year of its own.
func (r *resolver) inStory() bool {
	switch {
	case !r.at.known() || r.at.y == r.created.y:
		return false
	case !r.created.known() || r.headed:
		return true
	case r.narrative():
		return r.tense() != perfect
	}
	return r.sentence-r.told <= 2 && r.tense() == past
}

// pick chooses the year of a date from the tense, and without one takes the date nearest to the base.
func (r *resolver) pick(base day, in func(y int) day) day {
	if r.inStory() {
		return r.inYearOfStory(in)
	}
	if r.sibling.known() && r.verbless() {
		return nearest(r.sibling, in)
	}
	this := in(base.y)
	ahead := this.compare(base)
	switch t := r.direction(); {
	case (t == past || t == perfect) && ahead > 0:
		return in(base.y - 1)
	case t == future && ahead < 0:
		return in(base.y + 1)
	case t == past, t == perfect, t == future, base.m == 0:
		return this
	case t == present:
		return soon(base, in)
	}
	return nearest(base, in)
}

// inYearOfStory keeps the year of the story, or goes on to the next one after its end.
func (r *resolver) inYearOfStory(in func(y int) day) day {
	if d := in(r.at.y); r.at.m < 10 || d.m == 0 || d.m > 3 {
		return d
	}
	return in(r.at.y + 1)
}

// soon takes the year in which a date comes next, if that is within nine months, else the nearest one.
func soon(base day, in func(y int) day) day {
	next := in(base.y)
	if next.compare(base) < 0 {
		next = in(base.y + 1)
	}
	if distance(next, base) <= 9*31 {
		return next
	}
	return nearest(base, in)
}

// nearest takes the year in which a date lies nearest to the base.
func nearest(base day, in func(y int) day) day {
	best := in(base.y)
	for _, y := range []int{base.y - 1, base.y + 1} {
		if distance(in(y), base) < distance(best, base) {
			best = in(y)
		}
	}
	return best
}

// distance is about the days between two dates.
func distance(a, b day) int {
	d := (a.y*12+a.m)*31 + a.d - (b.y*12+b.m)*31 - b.d
	return max(d, -d)
}

// weekday resolves "am Dienstag" ("2") and "am Wochenende" ("WE") to the week before or after the text's date.
func (r *resolver) weekday(w string) string {
	if r.created.d == 0 {
		return "XXXX-WXX-" + w
	}
	t := r.direction()
	ahead := t == future || t == present || t == noTense && r.s.follows(r.f.from, r.cues.until)
	ahead = ahead && !r.s.follows(r.f.from, r.cues.vom)
	if w == "WE" {
		if !ahead && r.created.weekday() < 6 {
			return offset(r.created, "-1WE", false)
		}
		return offset(r.created, "+0WE", false)
	}
	d := namedWeekday(r.created, 0, w)
	switch {
	case ahead && d.compare(r.created) < 0:
		d = d.addDays(7)
	case !ahead && d.compare(r.created) > 0:
		d = d.addDays(-7)
	}
	return d.String()
}
