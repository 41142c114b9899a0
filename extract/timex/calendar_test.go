package timex

import (
	"testing"

	"github.com/amtszeit/amtszeit/graph"
)

func TestBounds(t *testing.T) {
	for _, c := range []struct {
		value, mod  string
		first, last graph.Date
	}{
		{"2025-06-30", "", "2025-06-30", "2025-06-30"},
		{"2024-02", "", "2024-02-01", "2024-02-29"},
		{"2015", "END", "2015-09-02", "2015-12-31"},
		{"2015", "START", "2015-01-01", "2015-05-01"},
		{"2015", "MID", "2015-05-02", "2015-09-01"},
		{"2023-06", "START", "2023-06-01", "2023-06-10"},
		{"199", "", "1990-01-01", "1999-12-31"},
		{"18", "", "1800-01-01", "1899-12-31"},
		{"2023-Q3", "", "2023-07-01", "2023-09-30"},
		{"2023-H2", "", "2023-07-01", "2023-12-31"},
		{"2023-WI", "", "2023-12-01", "2024-02-29"},
		{"2024-W01", "", "2024-01-01", "2024-01-07"},
		{"2021-W01-WE", "", "2021-01-09", "2021-01-10"},
		{"2016-01-12TEV", "", "2016-01-12", "2016-01-12"},
		{"XXXX-11-01", "", "", ""},
		{"PRESENT_REF", "", "", ""},
		{"P3Y", "", "", ""},
		{"BC0490", "", "", ""},
	} {
		if first, last := bounds(c.value, c.mod); first != c.first || last != c.last {
			t.Errorf("%s %s: want %s to %s, got %s to %s", c.value, c.mod, c.first, c.last, first, last)
		}
	}
}

func TestPossible(t *testing.T) {
	for value, want := range map[string]bool{
		"2024-02-29": true, "2023-02-29": false, "XXXX-02-29": true, "XXXX-02-30": false, "1900-02-29": false, "2000-02-29": true, "2023-04-31": false, "2023-13": false, "2023-Q5": false,
		"XXXX-W53": true, "XXXX-W54": false, "XXXX-WXX-2": true, "T13:15": true, "-001": false, "12345-01-01": false,
		"BC0490": true, "PAST_REF": true, "P3Y": true, "": false,
	} {
		if got := possible(value); got != want {
			t.Errorf("%q: want %v, got %v", value, want, got)
		}
	}
}

func TestHolidays(t *testing.T) {
	for _, c := range []struct {
		year int
		code string
		want string
	}{
		{2018, "E+0", "2018-04-01"}, {2024, "E+0", "2024-03-31"}, {2025, "E+0", "2025-04-20"}, {2038, "E+0", "2038-04-25"},
		{2022, "E+1", "2022-04-18"}, {2019, "E+49", "2019-06-09"}, {2023, "A-21", "2023-12-03"}, {2022, "A-21", "2022-11-27"},
	} {
		if got := holiday(c.year, c.code).String(); got != c.want {
			t.Errorf("%s of %d: want %s, got %s", c.code, c.year, c.want, got)
		}
	}
}

func TestOffset(t *testing.T) {
	friday := day{2024, 5, 10}
	for _, c := range []struct {
		from   day
		offset string
		want   string
	}{
		{friday, "+1Y", "2025"}, {friday, "-5M", "2023-12"}, {friday, "+1W", "2024-W20"}, {friday, "-1D", "2024-05-09"},
		{friday, "+1WD:3", "2024-05-15"}, {friday, "-1WD:5", "2024-05-03"}, {friday, "+1WW:1", "2024-05-13"},
		{friday, "+1MO:03", "2025-03"}, {friday, "-1SE:WI", "2023-WI"}, {friday, "-1Q", "2024-Q1"}, {friday, "+0DE", "202"},
		{friday, "+0Y-07-01", "2024-07-01"}, {friday, "+1M-01", "2024-06-01"},
		{day{3, 1, 1}, "-5Y", "-002"}, {day{3, 1, 1}, "-2000D", ""},
		{day{}, "+1Y", "XXXX"}, {day{}, "-1WD:6", "XXXX-WXX-6"}, {day{}, "+1SE:SP", "XXXX-SP"}, {day{}, "+0D", "XXXX-XX-XX"},
		{day{2024, 0, 0}, "-1M", "2024-XX"}, {day{2024, 5, 0}, "+1D", "2024-05-XX"}, {day{2024, 5, 0}, "+1M", "2024-06"},
	} {
		if got := offset(c.from, c.offset, false); got != c.want {
			t.Errorf("%s %s: want %s, got %s", c.from, c.offset, c.want, got)
		}
	}
}
