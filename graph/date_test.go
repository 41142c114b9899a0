package graph

import (
	"fmt"
	"testing"
	"time"
)

func TestDateSpan(t *testing.T) {
	tests := []struct{ date, first, last Date }{
		{"2019", "2019-01-01", "2019-12-31"},
		{"2019-02", "2019-02-01", "2019-02-28"},
		{"2020-02", "2020-02-01", "2020-02-29"},
		{"1900-02", "1900-02-01", "1900-02-28"},
		{"2019-02-14", "2019-02-14", "2019-02-14"},
		{"201X", "2010-01-01", "2019-12-31"}, {"19XX", "1900-01-01", "1999-12-31"}, {"2019-XX", "2019-01-01", "2019-12-31"},
		{"2020-02-XX", "2020-02-01", "2020-02-29"}, {"2019-XX-XX", "2019-01-01", "2019-12-31"},
		{"2XXX", "", ""}, {"XXXX", "", ""}, {"20X9", "", ""}, {"201X-05", "", ""}, {"2019-1X", "", ""}, {"2019-13-XX", "", ""},
		{"2019-05-01-XX", "", ""}, {"X", "", ""}, {"2019-XX-XX-XX", "", ""},
		{"", "", ""}, {"XXXX-11-01", "", ""}, {"2019-13", "", ""}, {"2019-02-30", "", ""}, {"2019-00", "", ""},
		{"19", "", ""}, {"2019-1-01", "", ""}, {"2019/02/14", "", ""}, {"2019-02-14T", "", ""}, {"201\xff", "", ""},
	}
	for _, test := range tests {
		if first, last := test.date.First(), test.date.Last(); first != test.first || last != test.last {
			t.Errorf("%q spans %q to %q, want %q to %q", test.date, first, last, test.first, test.last)
		}
	}
}

// TestDateAgreesWithTime checks every day of 130 years, and the days that don't exist.
func TestDateAgreesWithTime(t *testing.T) {
	for year := 1900; year < 2030; year++ {
		for month := 1; month <= 12; month++ {
			for day := 1; day <= 32; day++ {
				d := Date(fmt.Sprintf("%04d-%02d-%02d", year, month, day))
				_, err := time.Parse("2006-01-02", string(d))
				if (d.First() == d) != (err == nil) {
					t.Fatalf("%s: First gives %q, time.Parse %v", d, d.First(), err)
				}
			}
		}
	}
}

func TestAddDays(t *testing.T) {
	tests := []struct {
		date Date
		n    int
		want Date
	}{
		{"2025-11-01", -1, "2025-10-31"}, {"2020-02-28", 1, "2020-02-29"}, {"2019-12-31", 1, "2020-01-01"},
		{"2019", 1, "2019"}, {"", 1, ""}, {"9999-12-31", 1, LastDay}, {"0000-01-01", -1, FirstDay}, {"9999-12-30", 1, LastDay},
	}
	for _, test := range tests {
		if got := test.date.AddDays(test.n); got != test.want {
			t.Errorf("%q plus %d days is %q, want %q", test.date, test.n, got, test.want)
		}
	}
}

func BenchmarkDateLast(b *testing.B) {
	b.SetBytes(7)
	b.ReportAllocs()
	for b.Loop() {
		Date("2019-02").Last()
	}
}

// TestOrdinal counts weeks through the years that a date can have.
func TestOrdinal(t *testing.T) {
	for year := 0; year < 10000; year += 13 {
		d := Date(fmt.Sprintf("%04d-01-01", year))
		for range 60 {
			next := d.AddDays(7)
			if len(next) == len(d) && next.ordinal() != d.ordinal()+7 {
				t.Fatalf("%s is day %d, %s day %d", d, d.ordinal(), next, next.ordinal())
			}
			d = next
		}
	}
}

func TestIsDay(t *testing.T) {
	tests := map[Date]bool{
		"2019-02-14": true, "XXXX-11-01": true,
		"": false, "2019": false, "2019-02": false, "2019-XX-XX": false, "2019-02-XX": false, "201X": false,
	}
	for date, want := range tests {
		if got := date.IsDay(); got != want {
			t.Errorf("%q: IsDay gives %t", date, got)
		}
	}
}
