package timex

import (
	"fmt"
	"strconv"
	"strings"
)

// offset counts units from a date: "+1Y", "-2D", "+0Y-07-01", "-1WD:3". Units are Y, M, W, D, DE (decade), CE (century),
// Q, SM (half year), WE (weekend), and by name MO:07, SE:FA, WD:3 (the next or last such month, season, weekday) and WW:3
// (that weekday of the week). It counts weeks to a day if exact, else to a week. Without a date the unit stays open.
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
	if unit == "W" && exact {
		unit, n = "D", 7*n
	}
	return count(from, n, unit, name) + rest
}

// count moves a date by n units. A unit that is finer than the date stays open.
func count(from day, n int, unit, name string) string {
	if !from.known() {
		return opens[unit] + name
	}
	switch unit {
	case "Y", "DE", "CE", "SE":
		return countYears(from, n, unit, name)
	case "M", "MO", "Q", "SM":
		if from.m == 0 {
			return from.String() + strings.TrimPrefix(opens[unit], "XXXX") + name
		}
		return countMonths(from, n, unit, name)
	}
	switch {
	case from.m == 0:
		return from.String() + strings.TrimPrefix(opens[unit], "XXXX") + name
	case from.d == 0:
		return strings.Replace(opens[unit], "XXXX-XX", from.String(), 1) + name
	}
	return countDays(from, n, unit, name)
}

// countYears moves a date by units of which the year is enough to know.
func countYears(from day, n int, unit, name string) string {
	switch unit {
	case "DE":
		return fmt.Sprintf("%03d", from.y/10+n)
	case "CE":
		return fmt.Sprintf("%02d", from.y/100+n)
	case "SE":
		return season(from, n, name)
	}
	return fourDigits(from.y+n, "")
}

// countMonths moves a date by units for which its month must be known.
func countMonths(from day, n int, unit, name string) string {
	switch unit {
	case "Q":
		q := from.y*4 + (from.m-1)/3 + n
		return fmt.Sprintf("%04d-Q%d", q/4, q%4+1)
	case "SM":
		h := from.y*2 + (from.m-1)/6 + n
		return fmt.Sprintf("%04d-H%d", h/2, h%2+1)
	case "MO":
		return namedMonth(from, n, name).String()
	}
	return from.addMonths(n).String()
}

// countDays moves a date by units for which its day must be known.
func countDays(from day, n int, unit, name string) string {
	switch unit {
	case "W":
		return from.addDays(7 * n).week()
	case "WE":
		return from.addDays(7*n).week() + "-WE"
	case "WW":
		w, _ := strconv.Atoi(name)
		return from.addDays(7*n + w - from.weekday()).String()
	case "WD":
		return namedWeekday(from, n, name).String()
	}
	return from.addDays(n).String()
}

// opens are the values of units that nothing fixes; those by name have the name behind them.
var opens = map[string]string{
	"Y": "XXXX", "M": "XXXX-XX", "W": "XXXX-WXX", "D": "XXXX-XX-XX", "DE": "XXX", "CE": "XX", "Q": "XXXX-QX", "SM": "XXXX-HX",
	"WE": "XXXX-WXX-WE", "WD": "XXXX-WXX-", "WW": "XXXX-WXX-", "SE": "XXXX-", "MO": "XXXX-",
}

// seasonMonth is the month in which a season begins.
var seasonMonth = map[string]int{"SP": 3, "SU": 6, "FA": 9, "WI": 12}

// season is the nth season of the name before or after the date: -1 is the last one that has begun, +1 the next one.
func season(from day, n int, name string) string {
	y, begins := from.y+n, seasonMonth[name]
	switch {
	case from.m == 0:
	case n < 0 && from.m > begins+2:
		y++
	case n > 0 && from.m < begins:
		y--
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

// namedWeekday is the weekday before (n < 0), in the week of (0) or after the date; ±2 is a week further.
func namedWeekday(from day, n int, name string) day {
	w, _ := strconv.Atoi(name)
	d := w - from.weekday()
	switch {
	case n < 0 && d >= 0:
		d -= 7
	case n > 0 && d <= 0:
		d += 7
	}
	switch {
	case n < -1:
		d += 7 * (n + 1)
	case n > 1:
		d += 7 * (n - 1)
	}
	return from.addDays(d)
}
