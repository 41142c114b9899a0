package timex

import (
	"fmt"
	"strconv"
	"strings"
)

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
