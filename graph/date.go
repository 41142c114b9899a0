package graph

import (
	"fmt"
	"strings"
	"time"
)

// Date is a calendar date of ISO 8601 with the precision of a day ("2019-02-14"), a month ("2019-02") or a year
// ("2019"); in questions the last digits of a date may be left open with an X, as EDTF does ("201X", "2019-XX"). The empty
// Date is unknown. A date whose year is unknown begins with "XXXX" ("XXXX-11-01"), as in TIMEX3: it is kept as it stands
// and counts as unknown wherever dates are compared.
type Date string

// ParseDate checks a date of day, month or year precision; impossible dates ("2023-02-30") are errors.
func ParseDate(s string) (Date, error) {
	if d := Date(s); d.valid() {
		return d, nil
	}
	return "", fmt.Errorf("%q is no date: write YYYY, YYYY-MM or YYYY-MM-DD", s)
}

// Known reports whether the date has a year.
func (d Date) Known() bool { return d != "" && !strings.HasPrefix(string(d), "X") }

// IsDay reports whether the date has the precision of a day; its year may be unknown.
func (d Date) IsDay() bool { return len(d) == len("2006-01-02") && d[len(d)-1] != 'X' }

// First is the first day that the date may mean; it is empty if the date is unknown or malformed.
func (d Date) First() Date {
	if d == "" {
		return ""
	}
	if !d.valid() {
		if d, _ = d.unspecified(); d == "" {
			return ""
		}
	}
	return d + Date("0000-01-01")[len(d):]
}

// Last is the last day that the date may mean; it is empty if the date is unknown or malformed.
func (d Date) Last() Date {
	if d == "" {
		return ""
	}
	if !d.valid() {
		if _, d = d.unspecified(); d == "" {
			return ""
		}
	}
	switch len(d) {
	case 4:
		return d + "-12-31"
	case 7:
		days := daysIn(d.number(0, 4), d.number(5, 7))
		return d + "-" + Date([]byte{'0' + byte(days/10), '0' + byte(days%10)})
	}
	return d
}

// AddDays moves a date of day precision by n days, but not beyond the first and the last day of years with four digits;
// other dates come back unchanged.
func (d Date) AddDays(n int) Date {
	t, err := time.Parse("2006-01-02", string(d))
	if err != nil {
		return d
	}
	switch t = t.AddDate(0, 0, n); {
	case t.Year() < 0:
		return FirstDay
	case t.Year() > 9999:
		return LastDay
	}
	return Date(t.Format("2006-01-02"))
}

// FirstDay and LastDay are the ends of the calendar: a date has a year of four digits.
const (
	FirstDay Date = "0000-01-01"
	LastDay  Date = "9999-12-31"
)

// valid reports whether the date has a year and is possible. Dates are compared so often that this parses no layout.
func (d Date) valid() bool {
	for i := range len(d) {
		if dash := i == 4 || i == 7; dash && d[i] != '-' || !dash && (d[i] < '0' || d[i] > '9') {
			return false
		}
	}
	switch len(d) {
	case 4:
		return true
	case 7:
		return d.number(5, 7) >= 1 && d.number(5, 7) <= 12
	case 10:
		month, day := d.number(5, 7), d.number(8, 10)
		return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(d.number(0, 4), month)
	}
	return false
}

// unspecified gives the first and the last date that a date with open digits may mean, both empty if it has none that EDTF
// allows (Level 1): "201X" and "20XX" for the year, "2019-XX", "2019-05-XX" and "2019-XX-XX" for what follows.
func (d Date) unspecified() (first, last Date) {
	s := string(d)
	switch {
	case len(s) < 4 || !strings.HasSuffix(s, "X"):
		return "", ""
	case len(s) == 4:
		digits := strings.TrimRight(s, "X")
		if open := 4 - len(digits); open > 2 {
			return "", ""
		} else if year := Date(digits + "00"[:open]); year.valid() {
			return year, Date(digits + "99"[:open])
		}
		return "", ""
	}
	rest := Date(strings.TrimSuffix(strings.TrimSuffix(s, "-XX"), "-XX"))
	if rest == d || len(rest) == 10 || !rest.valid() {
		return "", ""
	}
	return rest, rest
}

// ordinal counts the days to a date of day precision, as the proleptic Gregorian calendar has them.
func (d Date) ordinal() int {
	year, month, day := d.number(0, 4), d.number(5, 7), d.number(8, 10)
	if month < 3 { // the year begins in March, so that the leap day is its last
		year, month = year-1, month+12
	}
	return 365*year + floor(year, 4) - floor(year, 100) + floor(year, 400) + (153*(month-3)+2)/5 + day
}

// floor divides and rounds down.
func floor(a, b int) int {
	if a < 0 {
		return -((-a + b - 1) / b)
	}
	return a / b
}

// number reads the digits of a part.
func (d Date) number(from, to int) int {
	n := 0
	for _, c := range []byte(d[from:to]) {
		n = 10*n + int(c-'0')
	}
	return n
}

// daysIn is the number of days of a month.
func daysIn(year, month int) int {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}
