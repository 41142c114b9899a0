package tenure

import (
	"cmp"
	"strings"

	"github.com/amtszeit/amtszeit/graph"
)

// statement is a date that a source gives for an end of a term.
type statement struct{ date, published graph.Date }

// chooseStart prefers starts that happened to announced ones, and leaves out those after a day in office.
func (t *term) chooseStart() graph.Date {
	var happened, announced []statement
	seen := t.firstSeen()
	for _, r := range t.readings {
		s := statement{r.start, r.claim.Published.Last()}
		switch {
		case s.date == "" || seen != "" && s.date.First() > seen:
		case r.notBefore == "":
			happened = append(happened, s)
		default:
			announced = append(announced, s)
		}
	}
	if len(happened) == 0 && len(announced) > 0 && seen == "" {
		t.because(Announced)
	}
	return cmp.Or(choose(happened), choose(announced))
}

// chooseEnd leaves out planned ends that a later source refutes.
func (t *term) chooseEnd() graph.Date {
	var ends []statement
	seen := t.lastSeen()
	for _, r := range t.readings {
		if r.end != "" && r.end.Last() >= seen {
			ends = append(ends, statement{r.end, r.claim.Published.Last()})
		}
	}
	return choose(ends)
}

// choose takes the date that the latest source gives; among equals the one that most sources give; in the form that is
// most exact. Dates that contain each other ("2023" and "2023-07-01") support each other.
func choose(statements []statement) graph.Date {
	var best support
	for _, s := range statements {
		if of := supportOf(s.date, statements); best.date == "" || compareSupport(of, best) < 0 {
			best = of
		}
	}
	return best.date
}

// support is a date with the number of sources that agree with it and the latest of them.
type support struct {
	date, latest graph.Date
	sources      int
}

func supportOf(d graph.Date, statements []statement) support {
	of := support{date: d}
	for _, s := range statements {
		if agreeing(d, s.date) {
			of.sources++
			of.latest = max(of.latest, s.published)
		}
	}
	return of
}

// compareSupport is negative for the date to prefer.
func compareSupport(a, b support) int {
	return cmp.Or(
		cmp.Compare(b.latest, a.latest), cmp.Compare(b.sources, a.sources), cmp.Compare(len(b.date), len(a.date)),
		cmp.Compare(a.date, b.date),
	)
}

// agreeing reports whether two dates may be the same: one is the other, or is more exact about it.
func agreeing(a, b graph.Date) bool {
	return strings.HasPrefix(string(a), string(b)) || strings.HasPrefix(string(b), string(a))
}
