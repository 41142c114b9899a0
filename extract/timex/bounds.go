package timex

import (
	"strings"

	"github.com/amtszeit/amtszeit/graph"
)

// bounds gives the first and the last day that a value with a modifier may mean.
func bounds(value, mod string) (first, last graph.Date) {
	a, b, ok := valueSpan(value)
	if !ok {
		return "", ""
	}
	if mod != "" {
		a, b = thirdOf(a, b, mod)
	}
	if day, _, _ := strings.Cut(value, "T"); a == b && mod == "" && len(day) == len("2006-01-02") {
		return graph.Date(day), graph.Date(day)
	}
	var buf [2 * len("2006-01-02")]byte
	both := a.append(buf[:0])
	n := len(both)
	if a == b {
		last = graph.Date(both)
		return last, last
	}
	dates := graph.Date(b.append(both))
	return dates[:n], dates[n:]
}

// thirdOf gives the days of a span that a modifier leaves.
func thirdOf(a, b day, mod string) (day, day) {
	switch third := a.daysTo(b) / 3; mod {
	case "START":
		b = a.addDays(third - 1)
	case "MID":
		a, b = a.addDays(third), b.addDays(-third)
	case "END":
		a = b.addDays(1 - third)
	}
	return a, b
}

// valueSpan gives the first and the last day of a DATE or TIME value; not ok if it has no year.
func valueSpan(value string) (a, b day, ok bool) {
	value, _, _ = strings.Cut(value, "T")
	year, rest, parted := strings.Cut(value, "-")
	y, ok := whole(year)
	if !ok || len(year) > 4 || len(year) < 2 {
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

// spanInYear gives the span of what stands behind a year: "07-01", "07", "SU", "Q3", "H2", "W30", "W30-WE".
func spanInYear(y int, rest string) (a, b day, ok bool) {
	if m, found := seasonMonth[rest]; found {
		a = day{y, m, 1}
		return a, lastOfMonth(a.addMonths(2)), true
	}
	unit, _, _ := strings.Cut(rest[1:], "-")
	n, whole := whole(unit)
	switch {
	case rest[0] == 'Q' && whole:
		return day{y, 3*n - 2, 1}, lastOfMonth(day{y, 3 * n, 0}), n >= 1 && n <= 4
	case rest[0] == 'H' && whole:
		return day{y, 6*n - 5, 1}, lastOfMonth(day{y, 6 * n, 0}), n >= 1 && n <= 2
	case rest[0] == 'W' && whole:
		return week(y, n, strings.HasSuffix(rest, "-WE"))
	}
	return month(y, rest)
}

// month gives the span of "05" or "05-31"; not ok if there is no such day.
func month(y int, rest string) (a, b day, ok bool) {
	m, ok := readDigits(rest, 0, 2)
	if !ok || m < 1 || m > 12 {
		return a, b, false
	}
	first, last := day{y, m, 1}, lastOfMonth(day{y, m, 0})
	if len(rest) == 2 {
		return first, last, true
	}
	d, ok := readDigits(rest, 3, 2)
	return day{y, m, d}, day{y, m, d}, ok && d >= 1 && d <= last.d
}

// week gives the span of an ISO week or of its weekend.
func week(y, n int, end bool) (a, b day, ok bool) {
	monday := weekMonday(y, n)
	ok = n >= 1 && n <= 53
	if end {
		return monday.addDays(5), monday.addDays(6), ok
	}
	return monday, monday.addDays(6), ok
}

// possible reports whether the calendar has what the value says: no 30 February, no fifth quarter, no year 10000.
func possible(value string) bool {
	date, _, _ := strings.Cut(value, "T")
	year, rest, parted := strings.Cut(date, "-")
	switch {
	case value == "" || date != "" && year == "":
		return false
	case !parted || len(year) != 4 || strings.Contains(rest, "X"):
		return len(year) <= 4 || byteClass[year[0]] != digit
	case year == "XXXX":
		year = "2000" // a leap year
	}
	_, _, ok := valueSpan(year + "-" + rest)
	return ok
}
