package graph

import (
	"cmp"
	"fmt"
	"strings"
)

// Edge is one end of a span in EDTF: a date with an optional mark, or an open end (".."), or nothing at all.
type Edge struct {
	// Date is of day, month or year precision, empty if the edge is open or unknown.
	Date Date
	// Mark is '~' for an approximate date, '?' for an uncertain one, '%' for both, 0 for none.
	Mark byte
	// Open is true of "..": the span goes on without a limit that anybody names.
	Open bool
}

// EDTF is a date or an interval in the project's part of EDTF Level 1 (ISO 8601-2): "2023", "2025-11-01/..",
// "../2025-10-31", "2020~/2023", "2012/", "201X", "2019-XX". Years have four digits; seasons and times of day aren't part of
// it. A single date is a span from that date to that date. The zero EDTF is empty.
type EDTF struct {
	Start, End Edge
}

// At is the EDTF of a single date.
func At(d Date) EDTF { return EDTF{Start: Edge{Date: d}, End: Edge{Date: d}} }

// ParseEDTF reads a date or an interval. Dates are checked as in [ParseDate]; years are four digits, without sign. An
// interval that ends before it begins is an error, as is one without any date or open end.
func ParseEDTF(s string) (EDTF, error) {
	from, to, isInterval := strings.Cut(s, "/")
	start, err := parseEdge(from, isInterval)
	if err != nil {
		return EDTF{}, fmt.Errorf("%q is no EDTF date or interval: %w", s, err)
	}
	if !isInterval {
		return EDTF{Start: start, End: start}, nil
	}
	end, err := parseEdge(to, true)
	if err != nil {
		return EDTF{}, fmt.Errorf("%q is no EDTF date or interval: %w", s, err)
	}
	e := EDTF{Start: start, End: end}
	return e, e.check(s)
}

// parseEdge reads one side; the sides of an interval may be open or empty.
func parseEdge(s string, inInterval bool) (Edge, error) {
	if inInterval && s == ".." {
		return Edge{Open: true}, nil
	}
	if inInterval && s == "" {
		return Edge{}, nil
	}
	var e Edge
	if n := len(s); n > 0 && strings.IndexByte("~?%", s[n-1]) >= 0 {
		e.Mark, s = s[n-1], s[:n-1]
	}
	if first, _ := Date(s).unspecified(); first != "" {
		e.Date = Date(s)
		return e, nil
	}
	d, err := ParseDate(s)
	e.Date = d
	return e, err
}

// check finds intervals that can't be.
func (e EDTF) check(s string) error {
	if e == (EDTF{}) {
		return fmt.Errorf("%q has no date: write a date or .. on at least one side", s)
	}
	if e.Start.Date != "" && e.End.Date != "" && e.End.Date.Last() < e.Start.Date.First() {
		return fmt.Errorf("%q ends before it begins: put the earlier date first", s)
	}
	return nil
}

// String writes the shortest form: a span from a date to the same date is that date. [ParseEDTF] reads it back.
func (e EDTF) String() string {
	if e == (EDTF{}) {
		return ""
	}
	if e.Start == e.End && !e.Start.Open {
		return e.Start.String()
	}
	return e.Start.String() + "/" + e.End.String()
}

// String writes the edge alone.
func (e Edge) String() string {
	switch {
	case e.Open:
		return ".."
	case e.Mark != 0:
		return string(e.Date) + string(rune(e.Mark))
	}
	return string(e.Date)
}

// First is the first day that the span may have, empty if it is open or unknown.
func (e EDTF) First() Date { return e.Start.Date.First() }

// Last is the last day that the span may have, empty if it is open or unknown.
func (e EDTF) Last() Date { return e.End.Date.Last() }

// Days are the first and the last day that the span may have, for "in 2019" and "on 2019-05-14" those of the date; a side
// that is open or unknown has no limit: it reaches to the ends of the calendar ("since 2020": 2020-01-01 to [LastDay]).
// Both are empty for the zero EDTF.
func (e EDTF) Days() (first, last Date) {
	if e == (EDTF{}) {
		return "", ""
	}
	return cmp.Or(e.First(), FirstDay), cmp.Or(e.Last(), LastDay)
}

// Interval gives the four bounds that the dates fix; a mark ("~", "?") doesn't widen them.
func (e EDTF) Interval() Interval {
	return Interval{
		EarliestStart: e.Start.Date.First(), LatestStart: e.Start.Date.Last(),
		EarliestEnd: e.End.Date.First(), LatestEnd: e.End.Date.Last(),
	}
}
