package timex

import (
	"fmt"
	"strconv"
	"time"

	"github.com/amtszeit/amtszeit/graph"
)

// day is a calendar date; month and day are 0 where the date is less exact, the year is 0 if unknown.
type day struct{ y, m, d int }

// parseDay reads a date of the model; a malformed one is unknown.
func parseDay(d graph.Date) day {
	if _, err := graph.ParseDate(string(d)); err != nil {
		return day{}
	}
	return valueDay(string(d))
}

func (d day) known() bool { return d.y != 0 }

// String writes the date as exactly as it is known; years that four digits can't hold are unknown.
func (d day) String() string {
	var buf [10]byte
	return string(d.append(buf[:0]))
}

// append appends what String gives.
func (d day) append(b []byte) []byte {
	if d.y <= 0 || d.y > 9999 {
		return b
	}
	b = appendPadded(b, d.y, 4)
	if d.m == 0 {
		return b
	}
	b = appendPadded(append(b, '-'), d.m, 2)
	if d.d == 0 {
		return b
	}
	return appendPadded(append(b, '-'), d.d, 2)
}

// appendPadded writes a number with at least so many digits.
func appendPadded(b []byte, n, width int) []byte {
	for limit := 10; width > 1; width, limit = width-1, limit*10 {
		if n < limit {
			b = append(b, '0')
		}
	}
	return strconv.AppendInt(b, int64(n), 10)
}

// fourDigits writes a year with at least four digits, and what follows it.
func fourDigits(y int, rest string) string {
	if y < 0 {
		return fmt.Sprintf("%04d%s", y, rest)
	}
	var buf [24]byte
	return string(append(appendPadded(buf[:0], y, 4), rest...))
}

func (d day) time() time.Time {
	return time.Date(d.y, time.Month(max(d.m, 1)), max(d.d, 1), 0, 0, 0, 0, time.UTC)
}

func dayOf(t time.Time) day { return day{t.Year(), int(t.Month()), t.Day()} }

func (d day) addDays(n int) day { return dayOf(d.time().AddDate(0, 0, n)) }

// daysTo counts the days from one date to another, both included.
func (d day) daysTo(e day) int { return int(e.time().Sub(d.time()).Hours()/24) + 1 }

// addMonths moves a month by n.
func (d day) addMonths(n int) day {
	months := d.y*12 + d.m - 1 + n
	return day{months / 12, months%12 + 1, 0}
}

// weekday is 1 on Mondays and 7 on Sundays.
func (d day) weekday() int { return (int(d.time().Weekday())+6)%7 + 1 }

// week is the ISO week ("2024-W08").
func (d day) week() string {
	y, w := d.time().ISOWeek()
	return fmt.Sprintf("%04d-W%02d", y, w)
}

// compare orders dates; parts that one of them lacks count as equal.
func (d day) compare(e day) int {
	switch {
	case d.y != e.y:
		return d.y - e.y
	case d.m == 0 || e.m == 0:
		return 0
	case d.m != e.m:
		return d.m - e.m
	case d.d == 0 || e.d == 0:
		return 0
	}
	return d.d - e.d
}

// lastOfMonth is the last day of a date's month.
func lastOfMonth(d day) day {
	switch {
	case d.m == 4 || d.m == 6 || d.m == 9 || d.m == 11:
		return day{d.y, d.m, 30}
	case d.m == 2 && d.y%4 == 0 && (d.y%100 != 0 || d.y%400 == 0):
		return day{d.y, 2, 29}
	case d.m == 2:
		return day{d.y, 2, 28}
	}
	return day{d.y, d.m, 31}
}

// weekMonday is the Monday of an ISO week.
func weekMonday(y, week int) day {
	fourth := day{y, 1, 4} // always in week 1
	return fourth.addDays(1 - fourth.weekday() + 7*(week-1))
}
