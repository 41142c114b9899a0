package graph

import (
	"fmt"
	"strings"
	"time"
)

// Date is a calendar date of ISO 8601 with the precision of a day ("2019-02-14"), a month ("2019-02") or a year
// ("2019"). The empty Date is unknown. A date whose year is unknown begins with "XXXX" ("XXXX-11-01"), as in TIMEX3:
// it is kept as it stands and counts as unknown wherever dates are compared.
type Date string

// ParseDate checks a date of day, month or year precision; impossible dates ("2023-02-30") are errors.
func ParseDate(s string) (Date, error) {
	for _, layout := range []string{"2006-01-02", "2006-01", "2006"} {
		if len(s) == len(layout) {
			if _, err := time.Parse(layout, s); err == nil {
				return Date(s), nil
			}
		}
	}
	return "", fmt.Errorf("%q is no date: write YYYY, YYYY-MM or YYYY-MM-DD", s)
}

// Known reports whether the date has a year.
func (d Date) Known() bool { return d != "" && !strings.HasPrefix(string(d), "X") }

// First is the first day that the date may mean; it is empty if the date is unknown or malformed.
func (d Date) First() Date {
	t, _, ok := d.span()
	if !ok {
		return ""
	}
	return dayOf(t)
}

// Last is the last day that the date may mean; it is empty if the date is unknown or malformed.
func (d Date) Last() Date {
	_, t, ok := d.span()
	if !ok {
		return ""
	}
	return dayOf(t)
}

// AddDays moves a date of day precision by n days; other dates come back unchanged.
func (d Date) AddDays(n int) Date {
	t, err := time.Parse("2006-01-02", string(d))
	if err != nil {
		return d
	}
	return dayOf(t.AddDate(0, 0, n))
}

// span gives the first and the last day.
func (d Date) span() (first, last time.Time, ok bool) {
	var err error
	switch len(d) {
	case 10:
		first, err = time.Parse("2006-01-02", string(d))
		last = first
	case 7:
		first, err = time.Parse("2006-01", string(d))
		last = first.AddDate(0, 1, -1)
	case 4:
		first, err = time.Parse("2006", string(d))
		last = first.AddDate(1, 0, -1)
	default:
		return first, last, false
	}
	return first, last, err == nil
}

func dayOf(t time.Time) Date { return Date(t.Format("2006-01-02")) }
