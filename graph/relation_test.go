package graph

import (
	"fmt"
	"math/rand"
	"testing"
)

// exactRelation tells the relation of two spans of known days in the words of Allen's definitions.
func exactRelation(startA, endA, startB, endB int) Relation {
	switch {
	case endA+1 < startB:
		return IsBefore
	case endA+1 == startB:
		return Meets
	case endB+1 < startA:
		return IsAfter
	case endB+1 == startA:
		return MetBy
	case startA == startB && endA == endB:
		return Equals
	case startA == startB && endA < endB:
		return Starts
	case startA == startB:
		return StartedBy
	case endA == endB && startA > startB:
		return Finishes
	case endA == endB:
		return FinishedBy
	case startA > startB && endA < endB:
		return During
	case startA < startB && endA > endB:
		return Contains
	case startA < startB:
		return Overlaps
	}
	return OverlappedBy
}

// anyRelation has all thirteen.
const anyRelation = IsAfter<<1 - 1

// inverse gives the relations of the second span to the first.
func inverse(r Relation) Relation {
	var inverse Relation
	for i := range relationNames {
		if r&(1<<i) != 0 {
			inverse |= IsAfter >> i
		}
	}
	return inverse
}

// TestRelationByEnumeration compares the relations of random uncertain spans with those of all spans that their bounds
// allow.
func TestRelationByEnumeration(t *testing.T) {
	const days = 5
	r := rand.New(rand.NewSource(3))
	bound := func(n int) Date {
		if n < 0 {
			return ""
		}
		return Date("2020-02-26").AddDays(n) // across a leap day
	}
	for range 3000 {
		var n [8]int
		for i := range n {
			n[i] = r.Intn(days+1) - 1
		}
		// An unknown bound of a small world is its edge.
		low := func(n int) int { return max(n, 0) }
		high := func(n int) int {
			if n < 0 {
				return days - 1
			}
			return n
		}
		// The edges are written out, so that both sides look at the same world.
		a := Interval{bound(low(n[0])), bound(high(n[1])), bound(low(n[2])), bound(high(n[3]))}
		b := Interval{bound(low(n[4])), bound(high(n[5])), bound(low(n[6])), bound(high(n[7]))}
		var want Relation
		for startA := low(n[0]); startA <= high(n[1]); startA++ {
			for endA := max(startA, low(n[2])); endA <= high(n[3]); endA++ {
				for startB := low(n[4]); startB <= high(n[5]); startB++ {
					for endB := max(startB, low(n[6])); endB <= high(n[7]); endB++ {
						want |= exactRelation(startA, endA, startB, endB)
					}
				}
			}
		}
		if got := a.Relation(b); got != want {
			t.Fatalf("%+v to %+v: %s, want %s", a, b, got, want)
		}
		if got := b.Relation(a); got != inverse(want) {
			t.Fatalf("%+v to %+v: %s, want %s", b, a, got, inverse(want))
		}
	}
}

func TestRelation(t *testing.T) {
	span := func(s string) Interval {
		e, err := ParseEDTF(s)
		if err != nil {
			t.Fatal(err)
		}
		return e.Interval()
	}
	tests := []struct {
		a, b string
		want Relation
	}{
		{"2019-01-01/2019-12-31", "2020-01-01/2020-12-31", Meets},
		{"2019-01-01/2019-12-30", "2020-01-01/2020-12-31", IsBefore},
		{"2019-01-01/2020-01-01", "2020-01-01/2020-12-31", Overlaps},
		{"2019-01-01/..", "2020-01-01/2020-12-31", IsBefore | Meets | Overlaps | FinishedBy | Contains},
		{"2021/2022", "2020-01-01/2020-12-31", MetBy | IsAfter},
		{"2020-06-01/2020-06-30", "2020-01-01/2020-12-31", During},
		{"../2020-06-30", "2020-01-01/2020-12-31", Overlaps | Starts | During},
	}
	for _, test := range tests {
		if got := span(test.a).Relation(span(test.b)); got != test.want {
			t.Errorf("%s to %s: %s, want %s", test.a, test.b, got, test.want)
		}
	}
	if got := (Interval{}).Relation(Interval{}); got != anyRelation {
		t.Errorf("of spans without bounds: %s", got)
	}
	if got := inverse(anyRelation); got != anyRelation {
		t.Errorf("the inverse of all is %s", got)
	}
	crossed := Interval{EarliestStart: "2020-01-02", LatestStart: "2020-01-01"}
	if got := crossed.Relation(Interval{}); got != 0 {
		t.Errorf("of a span that can't be: %s", got)
	}
}

func ExampleInterval_Relation() {
	before := EDTF{Start: Edge{Date: "2020-03"}, End: Edge{Date: "2025-10-31"}}.Interval()
	after := EDTF{Start: Edge{Date: "2025-11-01"}, End: Edge{Open: true}}.Interval()
	fmt.Println(before.Relation(after))
	fmt.Println(after.Relation(before))
	// Output:
	// meets
	// met by
}
