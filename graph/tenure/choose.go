package tenure

import (
	"cmp"
	"slices"
	"strings"

	"github.com/amtszeit/amtszeit/graph"
)

// statement is a date that a source gives for an end of a term.
type statement struct {
	date  graph.Date
	claim *graph.Claim
}

// chooseStart prefers starts that happened to announced ones, and leaves out those after a day in office.
func (t *term) chooseStart() ground {
	var happened, announced []statement
	seen := t.firstSeen()
	for _, r := range t.readings {
		s := statement{r.start, r.claim}
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
			ends = append(ends, statement{r.end, r.claim})
		}
	}
	return choose(ends, Statement)
}

// choose takes the date that a person asserts, else the one that the latest source gives; among equals the one that most
// sources give; in the form that is most exact. Dates that contain each other ("2023" and "2023-07-01") support each other.
func choose(statements []statement, inference string) ground {
	var best support
	for _, of := range supports(statements) {
		if best.date == "" || compareSupport(of, best) < 0 {
			best = of
		}
	}
	if best.date == "" {
		return ground{}
	}
	if best.asserted {
		inference = Assertion
	}
	return ground{best.date, inference, best.claims}
}

// support is a date with the sources that agree with it and the latest of them.
type support struct {
	date, latest graph.Date
	asserted     bool
	claims       []*graph.Claim
}

// supports gives each date once with the statements that agree with it.
func supports(statements []statement) []support {
	var all []support
	for i, s := range statements {
		if slices.ContainsFunc(statements[:i], func(o statement) bool { return o.date == s.date }) {
			continue
		}
		of := support{date: s.date}
		for _, o := range statements {
			if agreeing(s.date, o.date) {
				of.claims = append(of.claims, o.claim)
				of.latest = max(of.latest, o.claim.Published.Last())
				of.asserted = of.asserted || o.claim.Rule == graph.Asserted
			}
		}
		all = append(all, of)
	}
	return all
}

// compareSupport is negative for the date to prefer.
func compareSupport(a, b support) int {
	return cmp.Or(
		-compareBool(a.asserted, b.asserted),
		cmp.Compare(b.latest, a.latest), cmp.Compare(len(b.claims), len(a.claims)), cmp.Compare(len(b.date), len(a.date)),
		cmp.Compare(a.date, b.date),
	)
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// agreeing reports whether two dates may be the same: one is the other, or is more exact about it.
func agreeing(a, b graph.Date) bool {
	return strings.HasPrefix(string(a), string(b)) || strings.HasPrefix(string(b), string(a))
}
