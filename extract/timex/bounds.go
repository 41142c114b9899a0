package timex

import (
	"strconv"
	"strings"

	"github.com/amtszeit/amtszeit/graph"
)

// bounds gives the first and the last day that a value with a modifier may mean.
func bounds(value, mod string) (first, last graph.Date) {
	a, b, ok := valueSpan(value)
	if !ok {
		return "", ""
	}
	days := b.time().Sub(a.time()).Hours()/24 + 1
	switch mod {
	case "START":
		b = a.addDays(int(days/3) - 1)
	case "MID":
		a, b = a.addDays(int(days/3)), b.addDays(-int(days/3))
	case "END":
		a = b.addDays(1 - int(days/3))
	}
	if a == b {
		last = graph.Date(b.String())
		return last, last
	}
	return graph.Date(a.String()), graph.Date(b.String())
}

// valueSpan gives the first and the last day of a DATE or TIME value; not ok if it has no year.
func valueSpan(value string) (a, b day, ok bool) {
	value, _, _ = strings.Cut(value, "T")
	year, rest, parted := strings.Cut(value, "-")
	y, err := strconv.Atoi(year)
	if err != nil || len(year) > 4 || len(year) < 2 {
		return a, b, false
	}
	switch len(year) {
	case 2:
		return day{y * 100, 1, 1}, day{y*100 + 99, 12, 31}, !parted && y > 0
	case 3:
		return day{y * 10, 1, 1}, day{y*10 + 9, 12, 31}, !parted && y > 0
	}
	if !parted {
		return day{y, 1, 1}, day{y, 12, 31}, y > 0
	}
	return spanInYear(y, rest)
}

func spanInYear(y int, rest string) (a, b day, ok bool) {
	if m, found := seasonMonth[rest]; found {
		a = day{y, m, 1}
		return a, lastOfMonth(a.addMonths(2)), true
	}
	n, err := strconv.Atoi(rest[1:min(len(rest), 3)])
	switch {
	case rest[0] == 'Q' && err == nil && n <= 4:
		return day{y, 3*n - 2, 1}, lastOfMonth(day{y, 3 * n, 0}), true
	case rest[0] == 'H' && err == nil && n <= 2:
		return day{y, 6*n - 5, 1}, lastOfMonth(day{y, 6 * n, 0}), true
	case rest[0] == 'W' && err == nil:
		monday := weekMonday(y, n)
		if strings.HasSuffix(rest, "-WE") {
			return monday.addDays(5), monday.addDays(6), true
		}
		return monday, monday.addDays(6), true
	}
	d := valueDay("0001-" + rest)
	switch {
	case d.m == 0:
		return a, b, false
	case d.d == 0:
		return day{y, d.m, 1}, lastOfMonth(day{y, d.m, 0}), !strings.Contains(rest, "X")
	}
	return day{y, d.m, d.d}, day{y, d.m, d.d}, true
}

func lastOfMonth(d day) day { return day{d.y, d.m + 1, 1}.addDays(-1) }

// weekMonday is the Monday of an ISO week.
func weekMonday(y, week int) day {
	fourth := day{y, 1, 4} // always in week 1
	return fourth.addDays(1 - fourth.weekday() + 7*(week-1))
}
