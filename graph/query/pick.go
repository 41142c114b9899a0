package query

import (
	"cmp"
	"slices"
	"time"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/tenure"
)

// Comparison is the inference that somebody was the first, the last or the longest in office of all whom the documents name.
const Comparison = "comparison"

// pick keeps of the tenures those that the query singles out, for persons and bodies apart, and answers with them.
func (e Engine) pick(k known, q Holders) []Answer {
	if q.Pick == Began || q.Pick == Ended {
		return e.edge(k, q)
	}
	tenures := k.tenures
	if q.At != (graph.EDTF{}) {
		first, last := q.At.Days()
		tenures = slices.DeleteFunc(slices.Clone(tenures), func(t graph.Tenure) bool { return !t.Bounds.Covers(first, last) })
	}
	if q.Pick == Former {
		k.tenures = slices.DeleteFunc(tenures, func(t graph.Tenure) bool {
			return !over(t) || k.today != "" && covers(t, k.today)
		})
		return e.all(k)
	}
	var answers []Answer
	for _, kind := range []graph.Kind{graph.Person, graph.Body} {
		own := slices.DeleteFunc(slices.Clone(tenures), func(t graph.Tenure) bool { return t.HolderKind != kind })
		if len(own) == 0 {
			continue
		}
		c := graph.Inferred
		switch q.Pick {
		case First:
			own = extreme(own, compareStart)
		case Last:
			own = extreme(own, func(a, b graph.Tenure) int { return -compareEnd(a, b) })
		case Longest:
			own, c = longest(own, k.today)
		}
		for _, t := range own {
			a := e.newAnswer(t, c, "", "", k.conflicts)
			a.Why = append(a.Why, Comparison)
			answers = append(answers, a)
		}
	}
	return answers
}

// over reports whether a term has come to its end.
func over(t graph.Tenure) bool {
	return !t.Ongoing && (t.Bounds.LatestEnd != "" || t.Successor != "") && !onlyAnnounced(t)
}

// extreme gives the tenures that go before all others.
func extreme(tenures []graph.Tenure, compare func(a, b graph.Tenure) int) []graph.Tenure {
	best := slices.MinFunc(tenures, compare)
	return slices.DeleteFunc(slices.Clone(tenures), func(t graph.Tenure) bool { return compare(t, best) != 0 })
}

// compareStart orders tenures by the day by which they had begun, or were over if no more is known.
func compareStart(a, b graph.Tenure) int {
	if a.Post == b.Post && a.HolderKind == b.HolderKind {
		if a.Successor == b.Holder && b.Predecessor == a.Holder {
			return -1
		}
		if b.Successor == a.Holder && a.Predecessor == b.Holder {
			return 1
		}
	}
	return cmp.Compare(cmp.Or(a.Bounds.LatestStart, a.Bounds.LatestEnd, graph.LastDay), cmp.Or(b.Bounds.LatestStart, b.Bounds.LatestEnd, graph.LastDay))
}

// compareEnd orders tenures by their ends; who is still in office comes last.
func compareEnd(a, b graph.Tenure) int {
	return cmp.Or(compareBool(a.Ongoing, b.Ongoing), compareStart(a, b))
}

// longest gives the tenures of the holder who has the most days in office, counting the days that are known for certain. It
// is merely possible where somebody else may have more.
func longest(tenures []graph.Tenure, today graph.Date) ([]graph.Tenure, graph.Certainty) {
	least, most := map[string]int{}, map[string]int{}
	for _, t := range tenures {
		least[t.Holder] += max(0, Days(t.Bounds.LatestStart, t.Bounds.EarliestEnd))
		upper := graph.Date(t.Bounds.LatestEnd)
		if t.Ongoing {
			upper = cmp.Or(upper, today.Last())
		}
		if most[t.Holder] += Days(t.Bounds.EarliestStart, upper); t.Bounds.EarliestStart == "" || upper == "" {
			most[t.Holder] = int(^uint(0) >> 2)
		}
	}
	best := 0
	for _, n := range least {
		best = max(best, n)
	}
	c := graph.Inferred
	for holder, n := range most {
		if n > best && least[holder] < best {
			c = graph.Possible
		}
	}
	if best == 0 {
		return nil, c
	}
	return slices.DeleteFunc(slices.Clone(tenures), func(t graph.Tenure) bool { return least[t.Holder] < best }), c
}

// Days counts the days from the first to the last, both inclusive; 0 where one isn't known.
func Days(first, last graph.Date) int {
	from, err := time.Parse(time.DateOnly, string(first))
	to, err2 := time.Parse(time.DateOnly, string(last))
	if err != nil || err2 != nil {
		return 0
	}
	return int(to.Sub(from).Hours()/24) + 1
}

// edge gives the tenures that begin or end in the time of the question. Where a bound of the start or end lies outside, it
// takes somebody seen in office in that time to be possible.
func (e Engine) edge(k known, q Holders) []Answer {
	first, last := q.At.Days()
	var answers []Answer
	for _, t := range k.tenures {
		earliest, latest, stated := t.Bounds.EarliestStart, t.Bounds.LatestStart, t.Start
		if q.Pick == Ended {
			earliest, latest, stated = t.Bounds.EarliestEnd, t.Bounds.LatestEnd, t.End
		}
		switch {
		case earliest != "" && earliest > last, latest != "" && latest < first:
		case earliest != "" && latest != "" && first <= earliest && latest <= last:
			c := graph.Inferred
			if e.Names.Annual(t.Post) {
				c, _ = certainty(t, first, last)
			} else if stated != "" && slices.ContainsFunc(t.Claims, func(c graph.Claim) bool { return stated == c.Start || stated == c.End }) {
				c = graph.Stated
			}
			answers = append(answers, e.newAnswer(t, c, first, last, k.conflicts))
		case earliest != "" && latest != "", t.Bounds.Covers(first, last) && !slices.Contains(t.Why, tenure.OfficeElsewhere):
			if q.Pick == Began || !t.Ongoing {
				answers = append(answers, e.newAnswer(t, graph.Possible, first, last, k.conflicts))
			}
		}
	}
	return answers
}

// Year is the year of a date, 0 if it is unknown.
func Year(d graph.Date) int {
	if t, err := time.Parse(time.DateOnly, string(d.First())); err == nil {
		return t.Year()
	}
	return 0
}
