package graph

import (
	"cmp"
	"fmt"
	"math/rand"
	"strings"
	"testing"
	"testing/quick"
)

func TestParseEDTF(t *testing.T) {
	tests := []struct {
		in, out string // out is empty where in must not parse
		bounds  Interval
	}{
		{"2023", "2023", Interval{"2023-01-01", "2023-12-31", "2023-01-01", "2023-12-31"}},
		{"2023-02", "2023-02", Interval{"2023-02-01", "2023-02-28", "2023-02-01", "2023-02-28"}},
		{"2023/2023", "2023", Interval{"2023-01-01", "2023-12-31", "2023-01-01", "2023-12-31"}},
		{"2025-11-01/..", "2025-11-01/..", Interval{"2025-11-01", "2025-11-01", "", ""}},
		{"../2025-10-31", "../2025-10-31", Interval{"", "", "2025-10-31", "2025-10-31"}},
		{"2020~/2023", "2020~/2023", Interval{"2020-01-01", "2020-12-31", "2023-01-01", "2023-12-31"}},
		{"2012/", "2012/", Interval{"2012-01-01", "2012-12-31", "", ""}},
		{"../", "../", Interval{}},
		{"../..", "../..", Interval{}},
		{"2016-05?", "2016-05?", Interval{"2016-05-01", "2016-05-31", "2016-05-01", "2016-05-31"}},
		{"201X", "201X", Interval{"2010-01-01", "2019-12-31", "2010-01-01", "2019-12-31"}},
		{"2019-XX/..", "2019-XX/..", Interval{"2019-01-01", "2019-12-31", "", ""}},
		{"2019-05-XX~", "2019-05-XX~", Interval{"2019-05-01", "2019-05-31", "2019-05-01", "2019-05-31"}},
		{in: "2019-21"}, {in: "Y20190"}, {in: "201X-05"}, {in: "XXXX"}, {in: "2020/201X"},
		{in: ""}, {in: "/"}, {in: ".."}, {in: "2023-02-30"}, {in: "2023/2022"}, {in: "23"}, {in: "2023/../2024"},
		{in: "~"}, {in: "2020~~"}, {in: "XXXX-11-01"}, {in: "2023 / 2024"},
	}
	for _, test := range tests {
		e, err := ParseEDTF(test.in)
		if test.out == "" {
			if err == nil {
				t.Errorf("ParseEDTF(%q) = %v, want an error", test.in, e)
			}
			continue
		}
		if err != nil || e.String() != test.out || e.Interval() != test.bounds {
			t.Errorf("ParseEDTF(%q) = %q %+v, %v; want %q %+v", test.in, e, e.Interval(), err, test.out, test.bounds)
		}
	}
}

func TestParseEDTFErrorNamesTheInput(t *testing.T) {
	for _, in := range []string{"gestern", "2023/2022", "/"} {
		if _, err := ParseEDTF(in); err == nil || !strings.Contains(err.Error(), fmt.Sprintf("%q", in)) {
			t.Errorf("ParseEDTF(%q) gives the error %v, which doesn't quote the input", in, err)
		}
	}
}

// TestEDTFRoundTrip writes random spans and reads them back.
func TestEDTFRoundTrip(t *testing.T) {
	roundTrip := func(seed int64) bool {
		e := randomEDTF(rand.New(rand.NewSource(seed)))
		back, err := ParseEDTF(e.String())
		return err == nil && back == e && back.String() == e.String()
	}
	if err := quick.Check(roundTrip, &quick.Config{MaxCount: 2000, Rand: rand.New(rand.NewSource(1))}); err != nil {
		t.Error(err)
	}
}

// randomEDTF makes a valid span.
func randomEDTF(r *rand.Rand) EDTF {
	for {
		e := EDTF{Start: randomEdge(r), End: randomEdge(r)}
		if e.check("") == nil {
			return e
		}
	}
}

func randomEdge(r *rand.Rand) Edge {
	switch r.Intn(6) {
	case 0:
		return Edge{Open: true}
	case 1:
		return Edge{}
	}
	day := Date("1900-01-01").AddDays(r.Intn(60000))
	if r.Intn(8) == 0 {
		open := []Date{day[:3] + "X", day[:2] + "XX", day[:5] + "XX", day[:8] + "XX", day[:5] + "XX-XX"}
		return Edge{Date: open[r.Intn(len(open))], Mark: "\x00~?%"[r.Intn(4)]}
	}
	return Edge{Date: day[:[]int{4, 7, 10}[r.Intn(3)]], Mark: "\x00\x00~?%"[r.Intn(5)]}
}

func TestIntervalCoversOrExcludes(t *testing.T) {
	term := EDTF{Start: Edge{Date: "2012"}, End: Edge{Date: "2016-05"}}.Interval()
	tests := []struct {
		first, last      Date
		covers, excludes bool
	}{
		{"2014-01-01", "2014-01-01", true, false},
		{"2012-01-01", "2012-12-31", true, false},
		{"2012-06-01", "2012-06-01", false, false},
		{"2011-12-31", "2011-12-31", false, true},
		{"2016-05-20", "2016-05-20", false, false},
		{"2016-06-01", "2018-01-01", false, true},
	}
	for _, test := range tests {
		if got := term.Covers(test.first, test.last); got != test.covers {
			t.Errorf("Covers(%s, %s) = %v", test.first, test.last, got)
		}
		if got := term.Excludes(test.first, test.last); got != test.excludes {
			t.Errorf("Excludes(%s, %s) = %v", test.first, test.last, got)
		}
	}
}

// TestContainment asks random terms for the days of a question: "in 2019", "on 2019-05-14", "since 2020".
func TestContainment(t *testing.T) {
	term := EDTF{Start: Edge{Date: "2019-05"}, End: Edge{Date: "2021"}}.Interval()
	tests := []struct {
		at                      string
		covers, fills, excludes bool
	}{
		{"2019", true, false, false},
		{"2019-05-14", false, false, false},
		{"2019-06-01", true, true, false},
		{"2020", true, true, false},
		{"2020/..", true, false, false},
		{"../2019-04", false, false, true},
		{"2022/..", false, false, true},
		{"2021-12/..", false, false, false},
		{"201X", true, false, false},
	}
	for _, test := range tests {
		e, err := ParseEDTF(test.at)
		if err != nil {
			t.Fatal(err)
		}
		first, last := e.Days()
		if c, f, x := term.Covers(first, last), term.Fills(first, last), term.Excludes(first, last); c != test.covers || f != test.fills || x != test.excludes {
			t.Errorf("%s: covers %v, fills %v, excludes %v", test.at, c, f, x)
		}
	}
}

// TestSharesAgreesWithRelation checks the quick test for a common day against Allen's relations.
func TestSharesAgreesWithRelation(t *testing.T) {
	r := rand.New(rand.NewSource(5))
	for range 3000 {
		a, b := randomEDTF(r).Interval(), randomEDTF(r).Interval()
		if r.Intn(2) == 0 { // observations narrow the bounds on the inner side
			a.LatestStart, a.EarliestEnd = a.LatestStart.First(), max(a.EarliestEnd, a.LatestStart)
		}
		relation := a.Relation(b)
		if relation != 0 && a.Shares(b) && relation&NoDayShared != 0 {
			t.Fatalf("%+v and %+v share a day, but may be %s", a, b, relation)
		}
		if relation&NoDayShared == 0 && relation != 0 && bounded(a) && bounded(b) && !a.Shares(b) {
			t.Fatalf("%+v and %+v are %s, but don't share a day", a, b, relation)
		}
	}
}

// bounded leaves out spans whose single bounds hide that an end can't lie before the start.
func bounded(i Interval) bool {
	return i.LatestStart != "" && i.EarliestEnd != "" && i.EarliestStart <= i.EarliestEnd && i.LatestStart <= cmp.Or(i.LatestEnd, "9999-12-31")
}

func FuzzParseEDTF(f *testing.F) {
	for _, s := range []string{"2023", "2025-11-01/..", "../2025-10-31", "2020~/2023", "2012/", "2023-02-30", "/"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		e, err := ParseEDTF(s)
		if err != nil {
			return
		}
		if back, err := ParseEDTF(e.String()); err != nil || back != e {
			t.Errorf("%q is read as %q, which is read as %q, %v", s, e, back, err)
		}
	})
}

func ExampleParseEDTF() {
	e, err := ParseEDTF("2025-11-01/..")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(e.First(), e.End.Open)
	_, err = ParseEDTF("2024/2023")
	fmt.Println(err)
	// Output:
	// 2025-11-01 true
	// "2024/2023" ends before it begins: put the earlier date first
}
