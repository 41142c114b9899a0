package office

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/amtszeit/amtszeit/graph"
)

// dateOf makes a date of a TIMEX3 value: seasons and quarters count as their year, weeks as the month of their Monday, references as
// nothing.
func dateOf(value string) graph.Date {
	switch {
	case strings.HasSuffix(value, "_REF"), len(value) < 4:
		return ""
	case value == "XXXX", strings.HasPrefix(value, "XXXX-XX"), strings.HasPrefix(value, "XXXX-WXX"):
		return "" // "gestern" in a text without a date
	case strings.HasPrefix(value, "XXXX") && !strings.ContainsAny(value, "0123456789"):
		return "XXXX" // "im Sommer"
	case strings.HasPrefix(value, "XXXX"):
		return graph.Date(value)
	}
	if d, err := graph.ParseDate(value); err == nil {
		return d
	}
	if d := weekMonth(value); d != "" {
		return d
	}
	if d, err := graph.ParseDate(value[:4]); err == nil {
		return d
	}
	return ""
}

// weekMonth is the month of the Monday of a week, "2024-W20" or its weekend, "" if the value is none.
func weekMonth(value string) graph.Date {
	if len(value) < len("2006-W01") || value[5] != 'W' {
		return ""
	}
	year, err := strconv.Atoi(value[:4])
	week, err2 := strconv.Atoi(value[6:8])
	if err != nil || err2 != nil {
		return ""
	}
	first := time.Date(year, time.January, 4, 0, 0, 0, 0, time.UTC) // always in the first week
	monday := first.AddDate(0, 0, 7*(week-1)-(int(first.Weekday())+6)%7)
	return graph.Date(monday.Format("2006-01"))
}

// firstDay is the first day that a date may mean: a winter term begins in October, a school year in August.
func firstDay(u unit, text string) graph.Date {
	first := u.date.First
	if len(first) != len("2006-01-02") || first[4:] != "-01-01" {
		return first
	}
	switch {
	case strings.Contains(text, "wintersemester"), strings.Contains(text, "winterhalbjahr"):
		return first[:5] + "10-01"
	case strings.Contains(text, "studienjahr"):
		return first[:5] + "10-01"
	case nounParts.in(text, "school-year"):
		return first[:5] + "08-01"
	}
	return first
}

// lastOf is the last day of a date: "Ende 2023" is 2023-12-31.
func lastOf(value string, d graph.Date) graph.Date {
	switch {
	case value == "XXXX" || strings.HasPrefix(value, "XXXX") && len(value) == 4:
		return "XXXX-12-31"
	case !d.Known():
		return d
	case strings.Contains(value, "-Q"):
		q := int(value[len(value)-1] - '0')
		return graph.Date(value[:5] + [...]string{"", "03", "06", "09", "12"}[max(0, min(4, q))]).Last()
	}
	return d.Last()
}

// monthsOf reads a duration in years, halves of years or months: "P5Y", "P1.5Y", "P18M".
func monthsOf(value string) (int, bool) {
	if num, ok := strings.CutSuffix(strings.TrimPrefix(value, "P"), "Y"); ok {
		num, half := strings.CutSuffix(num, ".5")
		n, err := strconv.Atoi(num)
		if half {
			return 12*n + 6, err == nil
		}
		return 12 * n, err == nil
	}
	if num, ok := strings.CutSuffix(strings.TrimPrefix(value, "P"), "DE"); ok { // decades
		n, err := strconv.Atoi(num)
		return 120 * n, err == nil
	}
	num, ok := strings.CutSuffix(strings.TrimPrefix(value, "P"), "M")
	n, err := strconv.Atoi(num)
	return n, ok && err == nil && n > 0
}

// weeksBefore is the month so many weeks before a day, "P3W", or the day so many days before it, "P20D"; "" if that isn't known.
func weeksBefore(d graph.Date, value string) graph.Date {
	if !d.Known() || !d.IsDay() || len(value) < 3 || value[0] != 'P' {
		return ""
	}
	n, err := strconv.Atoi(value[1 : len(value)-1])
	switch unit := value[len(value)-1]; {
	case err != nil || n > 100:
		return ""
	case unit == 'W':
		return d.AddDays(-7 * n)[:len("2006-01")]
	case unit == 'D':
		return d.AddDays(-n)
	}
	return ""
}

// yearBefore is the year so many months before a date, the month if they are less than a year's; "" if the date is unknown.
func yearBefore(d graph.Date, months int) graph.Date {
	if !d.Known() {
		return ""
	}
	if yearOf(d) <= months/12+1 {
		return "" // before the calendar
	}
	if len(d) < 7 && months < 12 && months > -12 {
		return ""
	}
	if months%12 == 0 || len(d) < 7 {
		return graph.Date(fmt.Sprintf("%04d", yearOf(d)-months/12))
	}
	t, err := time.Parse("2006-01", string(d[:7]))
	if err != nil {
		return ""
	}
	if months < 12 && months > -12 {
		return graph.Date(t.AddDate(0, -months, 0).Format("2006-01"))
	}
	return graph.Date(t.AddDate(0, -months, 0).Format("2006"))
}

// yearOf is the year of a known date.
func yearOf(d graph.Date) int {
	y, err := strconv.Atoi(string(d[:4]))
	if err != nil {
		return 0
	}
	return y
}

// ahead is a day or month that the text names without a year, of the year after if it has passed: "designierte Präsidentin
// (Amtsantritt 1. Oktober)" in February.
func ahead(d graph.Date, text string, published graph.Date) graph.Date {
	if len(d) < len("2006-01") || !d.Known() || !published.Known() || d.Last() >= published.First() || strings.Contains(text, string(d[:4])) {
		return d
	}
	return graph.Date(fmt.Sprintf("%04d", yearOf(d)+1)) + d[4:]
}

// addMonths is the day so many months after a day; a longer span, and a day beyond the calendar, stays as it is.
func addMonths(d graph.Date, months int) graph.Date {
	t, err := time.Parse("2006-01-02", string(d))
	if err != nil || yearOf(d)+months/12+1 > 9999 {
		return d
	}
	return graph.Date(t.AddDate(0, months, 0).Format("2006-01-02"))
}

// dayBefore is the day before a day, of a known year or not: "XXXX-04-01" gives "XXXX-03-31". A longer span has none.
func dayBefore(d graph.Date) graph.Date {
	if d.Known() && d.IsDay() {
		return d.AddDays(-1)
	}
	rest, ok := strings.CutPrefix(string(d), "XXXX-")
	if !ok || len(rest) != 5 {
		return ""
	}
	t, err := time.Parse("2006-01-02", "2001-"+rest) // no leap year: the 1st of March follows the 28th of February
	if err != nil {
		return ""
	}
	return graph.Date("XXXX" + t.AddDate(0, 0, -1).Format("-01-02"))
}
