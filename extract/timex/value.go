package timex

import (
	"fmt"
	"strconv"
	"strings"
)

// resolver completes the values of one match.
type resolver struct {
	*context
	s *scratch
	f *found
}

// timex makes the timex of the match; its value is empty if nothing can be said.
func (r *resolver) timex() Timex {
	rule, captures := r.f.rule, r.f.captures
	x := Timex{
		Start: r.s.tokens[r.f.from].start, End: r.s.tokens[r.f.to-1].end, Type: rule.kind, Rule: rule.id,
		Mod: r.mod(), Quant: rule.quant, Freq: expand(rule.freq, captures), Value: r.value(r.f.value),
	}
	x.Text = r.s.text[x.Start:x.End]
	if rule.until != "" {
		x.Value = notAfter(x.Value, expand(rule.until, captures))
	}
	switch {
	case rule.point != "":
		x.Point = r.value(expand(rule.point, captures))
		x.First, x.Last = bounds(x.Point, "")
	case rule.begin != "":
		x.First, x.Last = bounds(r.value(expand(rule.begin, captures)), "")
	default:
		x.First, x.Last = bounds(x.Value, x.Mod)
	}
	return x
}

// mod is the modifier: the rule's, or the one that a word of the match stands for.
func (r *resolver) mod() string {
	for _, class := range []string{"part", "approx"} {
		if m := r.f.captures.get(class); m != "" {
			return m
		}
	}
	return r.f.rule.mod
}

// value completes what a rule's template gave; rules/README.md describes the forms.
func (r *resolver) value(v string) string {
	switch {
	case v[0] == 'P' && !strings.HasSuffix(v, "_REF"):
		return duration(v[1:])
	case r.f.rule.kind == "SET" || strings.HasSuffix(v, "_REF"):
		return v
	case strings.HasPrefix(v, "now+0D") && r.f.rule.id == "today" && r.vagueToday():
		return "PRESENT_REF"
	}
	date, clock := v, ""
	if i := strings.IndexByte(v, 'T'); i >= 0 {
		date, clock = v[:i], v[i:]
	}
	if date = r.date(date); date == "" {
		return ""
	}
	return date + clock
}

// date completes the date of a value.
func (r *resolver) date(v string) string {
	if whole, ok := strings.CutSuffix(v, "/Y"); ok {
		d := r.date(whole)
		return d[:min(len(d), len("2006"))]
	}
	switch {
	case v == "":
		return r.dayOfTime()
	case strings.HasPrefix(v, "now"):
		return offset(r.now(v), v[len("now"):], false)
	case strings.HasPrefix(v, "ref"):
		return offset(r.named(v), v[len("ref"):], true)
	case strings.HasPrefix(v, "base"):
		return offset(r.turned(r.base()), v[len("base"):], false)
	case strings.HasPrefix(v, "XXXX"):
		return r.complete(v[len("XXXX"):])
	}
	return movable(v)
}

// now is the date of the text, or in a narrative, for years, that of its story: "das kommende Jahr".
func (r *resolver) now(offset string) day {
	if r.narrative() && strings.HasSuffix(offset, "Y") {
		return r.at
	}
	return r.created
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
	if r.created.d == 0 || r.narrative() {
		return true
	}
	t := r.clauseTense()
	if t == noTense && r.tense() == perfect {
		t = perfect
	}
	return (t == noTense || t == present) && !r.s.follows(r.f.from, r.cues.since)
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
	return smallNumber(v[at : at+n])
}

// notAfter moves a month back by a year if it lies behind the limit: in "Dezember bis März 1915" the first is of 1914.
func notAfter(value, limit string) string {
	y, err := strconv.Atoi(value[:min(4, len(value))])
	if err != nil || value <= limit {
		return value
	}
	return fmt.Sprintf("%04d%s", y-1, value[4:])
}
