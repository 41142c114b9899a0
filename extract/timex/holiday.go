package timex

import (
	"strconv"
	"strings"
)

// easter is Easter Sunday of a year (the anonymous Gregorian algorithm).
func easter(y int) day {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 19*l) / 433
	month := (h + l - 7*m + 90) / 25
	return day{y, month, (h + l - 7*m + 33*month + 19) % 32}
}

// advent is the fourth Sunday of Advent of a year.
func advent(y int) day {
	eve := day{y, 12, 24}
	return eve.addDays(-(eve.weekday() % 7))
}

// movable turns the code of a holiday behind a year ("2019-E+49") into its date; other values stay.
func movable(v string) string {
	year, code, _ := strings.Cut(v, "-")
	if code == "" || code[0] != 'E' && code[0] != 'A' {
		return v
	}
	y, ok := whole(year)
	if !ok {
		return v
	}
	return holiday(y, code).String()
}

// holiday is the date of a movable holiday in a year: "E+1" in days from Easter, "A-28" from the fourth Advent Sunday.
func holiday(y int, code string) day {
	n, err := strconv.Atoi(code[1:])
	switch {
	case err != nil:
		return day{}
	case code[0] == 'A':
		return advent(y).addDays(n)
	}
	return easter(y).addDays(n)
}
