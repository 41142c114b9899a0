package graph

import "strings"

// Relation is a set of Allen's thirteen relations between two spans of days. A single relation is a set of one; the
// relations that two spans with uncertain bounds may have are a set of several.
type Relation uint16

// Allen's relations ("Maintaining knowledge about temporal intervals", 1983), for spans of whole days with both ends in
// them: a span meets the next one if that begins on the day after its last.
const (
	IsBefore Relation = 1 << iota
	Meets
	Overlaps
	Starts
	During
	Finishes
	Equals
	FinishedBy
	Contains
	StartedBy
	OverlappedBy
	MetBy
	IsAfter
)

// NoDayShared has the relations of spans without a common day.
const NoDayShared = IsBefore | Meets | MetBy | IsAfter

// relationNames are Allen's, in the order of the constants.
var relationNames = [...]string{
	"before", "meets", "overlaps", "starts", "during", "finishes", "equals", "finished by", "contains", "started by",
	"overlapped by", "met by", "after",
}

// String names the relations, joined by "or": "before or meets".
func (r Relation) String() string {
	var names []string
	for i, name := range relationNames {
		if r&(1<<i) != 0 {
			names = append(names, name)
		}
	}
	return strings.Join(names, " or ")
}

// The ends of two spans, and the origin from which days are counted.
const (
	origin = iota
	startA
	endA
	startB
	endB
	points
)

// atMost says that a point lies at most so many days after another.
type atMost struct{ point, after, days int }

// conditions are what each relation asks of the four ends, in the order of the constants.
var conditions = [...][]atMost{
	{{endA, startB, -2}},
	{{endA, startB, -1}, {startB, endA, 1}},
	{{startA, startB, -1}, {startB, endA, 0}, {endA, endB, -1}},
	{{startA, startB, 0}, {startB, startA, 0}, {endA, endB, -1}},
	{{startB, startA, -1}, {endA, endB, -1}},
	{{startB, startA, -1}, {endA, endB, 0}, {endB, endA, 0}},
	{{startA, startB, 0}, {startB, startA, 0}, {endA, endB, 0}, {endB, endA, 0}},
	{{startA, startB, -1}, {endA, endB, 0}, {endB, endA, 0}},
	{{startA, startB, -1}, {endB, endA, -1}},
	{{startA, startB, 0}, {startB, startA, 0}, {endB, endA, -1}},
	{{startB, startA, -1}, {startA, endB, 0}, {endB, endA, -1}},
	{{endB, startA, -1}, {startA, endB, 1}},
	{{endB, startA, -2}},
}

// Relation gives all relations that the span may have to another one: exactly those for which the bounds of both leave
// room. It is empty only where the bounds of a span contradict each other. Two spans certainly share a day if the
// relation has nothing of [NoDayShared].
func (i Interval) Relation(j Interval) Relation {
	known := append(limits(startA, i.EarliestStart, i.LatestStart), limits(endA, i.EarliestEnd, i.LatestEnd)...)
	known = append(known, limits(startB, j.EarliestStart, j.LatestStart)...)
	known = append(known, limits(endB, j.EarliestEnd, j.LatestEnd)...)
	known = append(known, atMost{startA, endA, 0}, atMost{startB, endB, 0})
	var possible Relation
	for r, asked := range conditions {
		if consistent(known, asked) {
			possible |= 1 << r
		}
	}
	return possible
}

// limits are the bounds of a point; unknown dates give none.
func limits(point int, earliest, latest Date) []atMost {
	var known []atMost
	if earliest.valid() {
		known = append(known, atMost{origin, point, -earliest.ordinal()})
	}
	if latest.valid() {
		known = append(known, atMost{point, origin, latest.ordinal()})
	}
	return known
}

// consistent reports whether the conditions leave room for all points: whether the graph of their distances has no
// negative cycle (Floyd and Warshall).
func consistent(lists ...[]atMost) bool {
	const far = 1 << 30
	var distance [points][points]int
	for p := range points {
		for q := range points {
			if p != q {
				distance[p][q] = far
			}
		}
	}
	for _, list := range lists {
		for _, c := range list {
			distance[c.after][c.point] = min(distance[c.after][c.point], c.days)
		}
	}
	for via := range points {
		for p := range points {
			for q := range points {
				if distance[p][via] < far && distance[via][q] < far {
					distance[p][q] = min(distance[p][q], distance[p][via]+distance[via][q])
				}
			}
		}
	}
	for p := range points {
		if distance[p][p] < 0 {
			return false
		}
	}
	return true
}
