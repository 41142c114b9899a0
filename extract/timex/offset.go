package timex

import (
	"fmt"
	"strconv"
	"strings"
)

// offset counts units from a date: "+1Y", "-2D", "+0Y-07-01", "-1WD:3". Weeks are exact to the day or to the week.
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
	return count(from, n, unit, name, exact) + rest
}

// count moves a date by n units. A unit that is finer than the date stays open.
func count(from day, n int, unit, name string, exact bool) string {
	if !from.known() {
		return open(unit, name)
	}
	switch unit {
	case "Y":
		return fmt.Sprintf("%04d", from.y+n)
	case "DE":
		return fmt.Sprintf("%03d", from.y/10+n)
	case "CE":
		return fmt.Sprintf("%02d", from.y/100+n)
	case "SE":
		return season(from, n, name)
	}
	if from.m == 0 {
		return strings.Replace(open(unit, name), "XXXX", from.String(), 1)
	}
	switch unit {
	case "M":
		return from.addMonths(n).String()
	case "Q":
		q := from.y*4 + (from.m-1)/3 + n
		return fmt.Sprintf("%04d-Q%d", q/4, q%4+1)
	case "SM":
		h := from.y*2 + (from.m-1)/6 + n
		return fmt.Sprintf("%04d-H%d", h/2, h%2+1)
	case "MO":
		return namedMonth(from, n, name).String()
	}
	if from.d == 0 {
		return strings.Replace(open(unit, name), "XXXX-XX", from.String(), 1)
	}
	switch unit {
	case "D":
		return from.addDays(n).String()
	case "W":
		if exact {
			return from.addDays(7 * n).String()
		}
		return from.addDays(7 * n).week()
	case "WE":
		return from.addDays(7*n).week() + "-WE"
	case "WW":
		w, _ := strconv.Atoi(name)
		return from.addDays(7*n + w - from.weekday()).String()
	case "WD":
		return namedWeekday(from, n, name).String()
	}
	return ""
}

// open is the value of a unit that nothing fixes.
func open(unit, name string) string {
	switch unit {
	case "M":
		return "XXXX-XX"
	case "W":
		return "XXXX-WXX"
	case "D":
		return "XXXX-XX-XX"
	case "WE":
		return "XXXX-WXX-WE"
	case "WD", "WW":
		return "XXXX-WXX-" + name
	case "SE", "MO":
		return "XXXX-" + name
	case "Q":
		return "XXXX-QX"
	case "SM":
		return "XXXX-HX"
	case "DE":
		return "XXX"
	case "CE":
		return "XX"
	}
	return "XXXX"
}

var seasonMonth = map[string]int{"SP": 3, "SU": 6, "FA": 9, "WI": 12}

// season is the nth season of the name before or after the date: -1 is the last one that has begun, +1 the next one.
func season(from day, n int, name string) string {
	y := from.y + n
	if from.m != 0 {
		begins := seasonMonth[name]
		switch {
		case n < 0 && from.m > begins+2:
			y++
		case n > 0 && from.m < begins:
			y--
		}
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

// namedWeekday is the weekday before (n < 0), in the week of (0) or after the date.
func namedWeekday(from day, n int, name string) day {
	w, _ := strconv.Atoi(name)
	d := w - from.weekday()
	switch {
	case n < 0 && d >= 0:
		d -= 7
	case n > 0 && d <= 0:
		d += 7
	}
	if n < -1 {
		d += 7 * (n + 1)
	} else if n > 1 {
		d += 7 * (n - 1)
	}
	return from.addDays(d)
}
