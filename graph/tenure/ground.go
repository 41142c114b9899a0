package tenure

import (
	"cmp"
	"slices"

	"github.com/amtszeit/amtszeit/graph"
)

// ground is a date of a term with what gives it.
type ground struct {
	date      graph.Date
	inference string
	claims    []*reading
}

// first and last put the ground under the first and the last day of the date.
func (g ground) first() ground { g.date = g.date.First(); return g }
func (g ground) last() ground  { g.date = g.date.Last(); return g }

// The four bounds of a term, in order.
const (
	earliestStart = iota
	latestStart
	earliestEnd
	latestEnd
)

var boundNames = [...]graph.Bound{graph.EarliestStart, graph.LatestStart, graph.EarliestEnd, graph.LatestEnd}

// narrow moves a bound inwards, if the ground does. Of two grounds for one day a statement counts before an inference.
func (t *term) narrow(bound int, g ground) {
	old := &t.bounds[bound]
	order := cmp.Compare(g.date, old.date)
	if bound == latestStart || bound == latestEnd {
		order = -order
	}
	switch {
	case g.date == "":
	case old.date == "" || order > 0 || order == 0 && g.inference == Statement && old.inference != Statement:
		*old = g
	case order == 0 && old.inference == g.inference:
		old.claims = slices.Concat(old.claims, g.claims)
	}
}

// interval gives the bounds alone.
func (t *term) interval() graph.Interval {
	return graph.Interval{
		EarliestStart: t.bounds[earliestStart].date, LatestStart: t.bounds[latestStart].date,
		EarliestEnd: t.bounds[earliestEnd].date, LatestEnd: t.bounds[latestEnd].date,
	}
}

// grounds gives the bounds with what sets them in the model's form.
func (t *term) grounds() []graph.Ground {
	grounds := make([]graph.Ground, 0, len(t.bounds))
	for i, g := range t.bounds {
		if g.date == "" {
			continue
		}
		ground := graph.Ground{Bound: boundNames[i], Date: g.date, Inference: g.inference}
		for _, r := range best(g.claims) {
			ground.Claims = append(ground.Claims, r.Claim)
		}
		grounds = append(grounds, ground)
	}
	return grounds
}

// claimsWhere gives those readings of the term that a condition picks.
func (t *term) claimsWhere(picks func(*reading) bool) []*reading { return where(t.readings, picks) }
