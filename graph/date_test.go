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
		{"2019", 1, "2019"}, {"", 1, ""},
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
