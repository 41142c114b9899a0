package tenure

import (
	"cmp"
	"strings"

	"github.com/amtszeit/amtszeit/graph"
)

// statement is a date that a source gives for an end of a term.
type statement struct {
	date  graph.Date
	claim *reading
}

// chooseStart prefers starts that happened to announced ones, and leaves out those after a day in office.
func (t *term) chooseStart() ground {
	var happened, announced []statement
	seen := t.firstSeen()
	for _, r := range t.readings {
		s := statement{r.start, r}
		switch {
		case s.date == "" || seen != "" && s.date.First() > seen && !r.asserted():
		case r.notBefore == "":
			happened = append(happened, s)
		default:
			announced = append(announced, s)
		}
	}
	if len(happened) > 0 {
		return choose(happened, Statement)
	}
	if len(announced) > 0 && seen == "" {
		t.because(Announced)
		return choose(announced, Announced)
	}
	return choose(announced, Statement)
}

// chooseEnd leaves out planned ends that a later source refutes.
func (t *term) chooseEnd() ground {
	var ends []statement
	seen := t.lastSeen()
	for _, r := range t.readings {
		if r.end != "" && (r.end.Last() >= seen || r.asserted()) {
			ends = append(ends, statement{r.end, r})
		}
	}
	return choose(ends, Statement)
}

// choose takes the date that a person asserts, else the one that the latest source gives; among equals the one that most
// sources give; in the form that is most exact. Dates that contain each other ("2023" and "2023-07-01") support each other.
func choose(statements []statement, inference string) ground {
	best := bestSupport(statements)
	if best.date == "" {
		return ground{}
	}
	if best.weight > 0 {
		inference = Assertion
	}
	g := ground{date: best.date, inference: inference}
	for _, s := range statements {
		if agreeing(s.date, best.date) {
			g.claims = append(g.claims, s.claim)
		}
	}
	return g
}

// support is a date with the number of statements that agree with it and the latest of them.
type support struct {
	date, latest graph.Date
	weight       int // the largest one
	count        int
}

// add takes the statements of another date in.
func (s *support) add(o support) {
	s.latest = max(s.latest, o.latest)
	s.weight = max(s.weight, o.weight)
	s.count += o.count
}

// bestSupport counts for each date the statements that agree with it: those of the same date, those of its year and month,
// and those of days and months inside it.
func bestSupport(statements []statement) support {
	same, inside := map[graph.Date]support{}, map[graph.Date]support{}
	for _, s := range statements {
		one := support{"", s.claim.published, s.claim.weight(), 1}
		for _, n := range precisions {
			if n > len(s.date) {
				break
			}
			group := inside
			if n == len(s.date) {
				group = same
			}
			of := group[s.date[:n]]
			of.add(one)
			group[s.date[:n]] = of
		}
	}
	var best support
	for date := range same {
		of := inside[date]
		of.date = date
		for _, n := range precisions {
			if n <= len(date) {
				of.add(same[date[:n]])
			}
		}
		if best.date == "" || compareSupport(of, best) < 0 {
			best = of
		}
	}
	return best
}

// precisions are the lengths of a date of year, month and day precision.
var precisions = [...]int{4, 7, 10}

// compareSupport is negative for the date to prefer.
func compareSupport(a, b support) int {
	return cmp.Or(
		cmp.Compare(b.weight, a.weight), cmp.Compare(b.latest, a.latest), cmp.Compare(b.count, a.count), cmp.Compare(len(b.date), len(a.date)),
		cmp.Compare(a.date, b.date),
	)
}

// agreeing reports whether two dates may be the same: one is the other, or is more exact about it.
func agreeing(a, b graph.Date) bool {
	return strings.HasPrefix(string(a), string(b)) || strings.HasPrefix(string(b), string(a))
}
