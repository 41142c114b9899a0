package tenure

import "github.com/amtszeit/amtszeit/graph"

// rotate gives the first term of a year its first day and the last one its last day. A term that sources give as a whole
// year ("2017") stays as they give it.
func rotate(terms []*term) {
	for i, t := range terms {
		y := year(t.from)
		if y == "" {
			continue
		}
		first := i == 0 || year(terms[i-1].from) != y
		last := i == len(terms)-1 || year(terms[i+1].from) != y
		if t.Start == y && t.End == y {
			t.fillYear(y, first, last)
			continue
		}
		if first && (t.Start == "" || t.Start == y) {
			t.Start = y + "-01-01"
			t.because(AnnualRotation)
		}
		if last && (t.End == "" || t.End == y) {
			t.End, t.Ongoing = y+"-12-31", false
			t.because(AnnualRotation)
		}
		t.Bounds = within(t.Bounds, y)
	}
}

// fillYear narrows the bounds of a term that a source gives as a whole year, and leaves its dates.
func (t *term) fillYear(y graph.Date, first, last bool) {
	if first {
		t.Bounds.LatestStart = y + "-01-01"
	}
	if last {
		t.Bounds.EarliestEnd = y + "-12-31"
	}
	if first || last {
		t.because(AnnualRotation)
	}
}

// within narrows bounds to a year.
func within(b graph.Interval, y graph.Date) graph.Interval {
	b.EarliestStart = max(b.EarliestStart, y+"-01-01")
	b.LatestEnd = earliest(b.LatestEnd, y+"-12-31")
	return b
}
