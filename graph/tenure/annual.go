package tenure

import "github.com/amtszeit/amtszeit/graph"

// rotate gives the first term of a year its first day and the last one its last day; of one that begins or ends inside the
// year nothing but the year is known. A term that sources give as a whole year ("2017") stays as they give it.
func rotate(terms []*term) {
	for i, t := range terms {
		y := year(t.from)
		if y == "" {
			continue
		}
		first := i == 0 || year(terms[i-1].from) != y
		last := i == len(terms)-1 || year(terms[i+1].from) != y
		whole := t.start.date == y && t.end.date == y
		t.rotateStart(y, first, whole)
		t.rotateEnd(y, last, whole)
		t.narrow(earliestStart, t.inYear(y+"-01-01"))
		t.narrow(latestEnd, t.inYear(y+"-12-31"))
	}
}

// inYear is a day that the calendar gives the term.
func (t *term) inYear(d graph.Date) ground {
	claims := t.claimsWhere(func(r *reading) bool { return year(r.first) == year(d) })
	return ground{d, AnnualRotation, append(claims, t.placedBy...)}
}

func (t *term) rotateStart(y graph.Date, first, whole bool) {
	switch {
	case t.start.date != "" && t.start.date != y && !(first && t.start.date == y+"-01"):
	case first && whole:
		t.narrow(latestStart, t.inYear(y+"-01-01"))
		t.because(AnnualRotation)
	case first:
		t.start = t.inYear(y + "-01-01")
		t.because(AnnualRotation)
	case t.start.date == "":
		t.start = t.inYear(y)
		t.because(AnnualRotation)
	}
}

func (t *term) rotateEnd(y graph.Date, last, whole bool) {
	switch {
	case t.end.date != "" && t.end.date != y && !(last && t.end.date == y+"-12"):
	case last && whole:
		t.narrow(earliestEnd, t.inYear(y+"-12-31"))
		t.because(AnnualRotation)
	case last:
		t.end, t.Ongoing = t.inYear(y+"-12-31"), false
		t.because(AnnualRotation)
	case t.end.date == "":
		t.end, t.Ongoing = t.inYear(y), false
		t.because(AnnualRotation)
	}
}

// placeBefore gives a holder of whom is only said that the holder of a year came next the year before. The next one must
// have begun with the year: others change in between.
func placeBefore(before, after *term) {
	y := year(after.start.date)
	if before.from != "" || y == "" || after.start.date != y && after.start.date != y+"-01-01" {
		return
	}
	y = year((y + "-01-01").AddDays(-1))
	before.from, before.to = y+"-01-01", y+"-12-31"
	before.placedBy = after.start.claims
	before.because(Succession)
}
