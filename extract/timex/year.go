package timex

import (
	"fmt"
	"strconv"
	"strings"
)

// complete finds the year of a value without one ("-07-01", "-07", "-SU", "-Q3", "-WXX-2", "-XX-15", "-E+1").
func (r *resolver) complete(v string) string {
	base := r.base()
	if strings.HasPrefix(v, "-XX-XX") {
		return "XXXX" + v
	}
	if !base.known() {
		if strings.HasPrefix(v, "-E") || strings.HasPrefix(v, "-A") {
			return "XXXX-XX-XX"
		}
		return "XXXX" + v
	}
	switch {
	case strings.HasPrefix(v, "-WXX-"):
		return r.weekday(v[5:])
	case strings.HasPrefix(v, "-XX-"):
		return r.dayOfMonth(v[4:])
	case strings.HasPrefix(v, "-E") || strings.HasPrefix(v, "-A"):
		return r.pick(base, func(y int) day { return holiday(y, v[1:]) }).String()
	case v == "":
		return base.String()[:4]
	}
	first, ok := firstOf(v)
	if !ok {
		return fmt.Sprintf("%04d", base.y) + v
	}
	return fmt.Sprintf("%04d", r.pick(base, func(y int) day { return day{y, first.m, first.d} }).y) + v
}

// firstOf reads month and day of "-07-01", "-07", "-SU", "-Q3", "-H2", "-W30".
func firstOf(v string) (day, bool) {
	if m, ok := seasonMonth[v[1:]]; ok {
		return day{0, m, 0}, true
	}
	n, err := strconv.Atoi(v[2:min(len(v), 3)])
	switch {
	case v[1] == 'Q' && err == nil:
		return day{0, 3*n - 2, 0}, true
	case v[1] == 'H' && err == nil:
		return day{0, 6*n - 5, 0}, true
	case v[1] == 'W':
		w, err := strconv.Atoi(v[2:])
		return day{0, min(12, (w-1)*12/52+1), 0}, err == nil
	}
	d := valueDay("0001" + v)
	return d, d.m != 0
}

// base is the date that a date without a year leans on: the one named last in a story, else the text's.
func (r *resolver) base() day {
	if r.inStory() {
		return r.story
	}
	return r.created
}

// inStory reports whether the sentence goes on with a story that has a year of its own.
func (r *resolver) inStory() bool {
	if !r.story.known() {
		return false
	}
	if !r.created.known() {
		return true
	}
	if r.story.y == r.created.y {
		return false
	}
	return r.headed || r.narrative() || r.sentence-r.told <= 2 && r.tense() == past
}

// narrative reports whether all that the text has named by its year so far is long gone.
func (c *context) narrative() bool {
	return c.old >= 4 && 3*c.recent < c.old
}

// pick chooses the year of a date from the tense, and without one takes the date nearest to the base.
func (r *resolver) pick(base day, in func(y int) day) day {
	if r.inStory() {
		return r.inYearOfStory(in)
	}
	this := in(base.y)
	switch r.direction() {
	case past, perfect:
		if this.compare(base) > 0 {
			return in(base.y - 1)
		}
		return this
	case future:
		if this.compare(base) < 0 {
			return in(base.y + 1)
		}
		return this
	case present:
		if d := this; distance(d, base) <= 9*31 && d.compare(base) >= 0 {
			return d
		}
	}
	if base.m == 0 {
		return this
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

// inYearOfStory keeps the year of the story, or goes on to the next one after its end.
func (r *resolver) inYearOfStory(in func(y int) day) day {
	if d := in(r.story.y); r.story.m < 10 || d.m == 0 || d.m > 3 {
		return d
	}
	return in(r.story.y + 1)
}

// direction is the tense, unless the word before the date says more: "seit dem 1. Juli" is past, whatever the verb.
func (r *resolver) direction() tense {
	t := r.tense()
	switch {
	case r.has(r.verbs.since):
		return past
	case t != future && (r.has(r.verbs.until) || r.fromOn()):
		return noTense
	}
	return t
}

// fromOn reports whether the match stands in "von … an" or before "bis".
func (r *resolver) fromOn() bool {
	if r.f.to < len(r.s.tokens) && r.s.isWord(r.f.to, "bis") {
		return true
	}
	return r.f.from > 0 && r.f.to < len(r.s.tokens) && r.s.isWord(r.f.to, "an") && r.s.isWord(r.f.from-1, "von")
}

// has reports whether one of the two words before the match has the symbol.
func (r *resolver) has(want sym) bool {
	for i := r.f.from - 1; i >= 0 && i >= r.f.from-2; i-- {
		if r.s.has(i, want) {
			return true
		}
	}
	return false
}

func (r *resolver) tense() tense { return tenseAt(r.s, r.f, r.verbs) }
