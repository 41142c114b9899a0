package ask

import (
	"testing"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/post"
	"github.com/amtszeit/amtszeit/graph/query"
)

func TestTell(t *testing.T) {
	answer := func(holder string, kind graph.Kind, role, body, interval string, ongoing bool) query.Answer {
		e, err := graph.ParseEDTF(interval)
		if err != nil {
			t.Fatal(err)
		}
		return query.Answer{
			Holder: holder, HolderKind: kind, Role: role, Body: body, Interval: e, Certainty: graph.Stated,
			Tenure: graph.Tenure{Post: graph.Post{Role: role, Body: body}, Ongoing: ongoing},
		}
	}
	tests := []struct {
		answer          query.Answer
		german, english string
	}{
		{
			answer("Klara Beispiel", graph.Person, "CIO", "Hessen", "2025-11-01/..", true),
			"Klara Beispiel ist seit dem 1. November 2025 CIO von Hessen: belegt",
			"Klara Beispiel has been CIO of Hessen since 1 November 2025: stated",
		},
		{
			answer("Klara Beispiel", graph.Person, "CIO", "Bund", "2025-11-01/..", true),
			"Klara Beispiel ist seit dem 1. November 2025 CIO des Bundes: belegt",
			"Klara Beispiel has been CIO of the Bund since 1 November 2025: stated",
		},
		{
			answer("Klara Beispiel", graph.Person, "Bundespräsidentin", "Bund", "2025-11-01/..", true),
			"Klara Beispiel ist seit dem 1. November 2025 Bundespräsidentin: belegt",
			"Klara Beispiel has been Bundespräsidentin since 1 November 2025: stated",
		},
		{
			answer("Klara Beispiel", graph.Person, "CIO", "Hessen", "../2025-10", false),
			"Klara Beispiel war bis Oktober 2025 CIO von Hessen: belegt",
			"Klara Beispiel was CIO of Hessen until October 2025: stated",
		},
		{
			answer("Paul Berg", graph.Person, "Vorsitz", "Rat", "2012/2016", false),
			"Paul Berg hatte von 2012 bis 2016 den Vorsitz (Rat): belegt",
			"Paul Berg had the Vorsitz (Rat) from 2012 to 2016: stated",
		},
		{
			answer("Hessen", graph.Body, "Vorsitzende", "Rat", "2019-01-01/2019-12-31", false),
			"Hessen hatte 2019 den Vorsitz (Rat): belegt",
			"Hessen had the chair (Rat) in 2019: stated",
		},
		{
			answer("Ina Ulm", graph.Person, "Vorsitzende", "", "2025-01-01/2025", false),
			"Ina Ulm war vom 1. Januar 2025 bis irgendwann 2025 Vorsitzende: belegt",
			"Ina Ulm was Vorsitzende from 1 January 2025 to some day in 2025: stated",
		},
		{
			answer("Ina Ulm", graph.Person, "Leiterin", "Rat", "../..", true),
			"Ina Ulm ist Leiterin (Rat): belegt",
			"Ina Ulm is Leiterin (Rat): stated",
		},
		{
			answer("Ina Ulm", graph.Person, "Leiterin", "Rat", "2012/", false),
			"Ina Ulm war von 2012 an Leiterin (Rat): belegt",
			"Ina Ulm was Leiterin (Rat) from 2012 on: stated",
		},
	}
	for _, test := range tests {
		if got := Tell(test.answer, post.Default(), German); got != test.german {
			t.Errorf("%s, want %s", got, test.german)
		}
		if got := Tell(test.answer, post.Default(), English); got != test.english {
			t.Errorf("%s, want %s", got, test.english)
		}
	}
}

func TestHowLong(t *testing.T) {
	tests := []struct {
		bounds          graph.Interval
		german, english string
	}{
		{graph.Interval{}, "", ""},
		{graph.Interval{EarliestStart: "2019-01-01", LatestStart: "2019-01-01", EarliestEnd: "2019-12-31", LatestEnd: "2019-12-31"}, "1 Jahr.", "1 year."},
		{graph.Interval{EarliestStart: "2013-11-01", LatestStart: "2013-11-30", EarliestEnd: "2020-08-31", LatestEnd: "2020-08-31"}, "Rund 6 Jahre und 10 Monate.", "About 6 years and 10 months."},
		{graph.Interval{EarliestStart: "2002-01-01", LatestStart: "2002-12-31", EarliestEnd: "2010-01-01", LatestEnd: "2010-12-31"}, "7 bis 9 Jahre.", "7 to 9 years."},
		{graph.Interval{EarliestStart: "2019-01-01", LatestStart: "2019-06-30", EarliestEnd: "2020-06-30", LatestEnd: "2021-12-31"}, "1 Jahr bis 3 Jahre.", "1 year to 3 years."},
		{graph.Interval{LatestStart: "2019-01-01", EarliestEnd: "2020-12-31"}, "Mindestens 2 Jahre.", "At least 2 years."},
		{graph.Interval{EarliestStart: "2019-01-01", LatestEnd: "2019-06-30"}, "Höchstens 6 Monate.", "At most 6 months."},
		{graph.Interval{EarliestStart: "2019-01-01", LatestStart: "2019-01-01", EarliestEnd: "2019-01-10", LatestEnd: "2019-01-10"}, "10 Tage.", "10 days."},
	}
	for _, test := range tests {
		if got := HowLong(test.bounds, German); got != test.german {
			t.Errorf("%+v: %q, want %q", test.bounds, got, test.german)
		}
		if got := HowLong(test.bounds, English); got != test.english {
			t.Errorf("%+v: %q, want %q", test.bounds, got, test.english)
		}
	}
}

func TestRanges(t *testing.T) {
	if got := ranges([]int{2013, 2019, 2020, 2021, 2023}, German); got != "2013, 2019–2021 und 2023" {
		t.Errorf("ranges gives %q", got)
	}
}

func TestDistance(t *testing.T) {
	tests := []struct {
		a, b string
		want int
	}{
		{"hamburg", "hambrug", 1}, {"städtetag", "stättetag", 1}, {"", "ab", 2}, {"präsident", "präsident", 0}, {"berlin", "bremen", 3}, {"abcdefgh", "z", 5},
	}
	for _, test := range tests {
		if got := distance(test.a, test.b, 4); got != min(test.want, 5) {
			t.Errorf("%s, %s: %d, want %d", test.a, test.b, got, test.want)
		}
	}
}
