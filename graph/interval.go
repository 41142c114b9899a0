package graph

// Interval is a span of time with four bounds of day precision, each empty if unknown: a term "from 2012 until May 2016"
// begins between 2012-01-01 and 2012-12-31 and ends between 2016-05-01 and 2016-05-31.
type Interval struct {
	EarliestStart, LatestStart Date
	EarliestEnd, LatestEnd     Date
}

// Covers reports whether the span certainly has a day in common with the days from first to last (both inclusive,
// both of day precision): it has begun by the last of them and isn't over before the first.
func (i Interval) Covers(first, last Date) bool {
	return i.LatestStart != "" && i.EarliestEnd != "" && i.LatestStart <= last && i.EarliestEnd >= first
}

// Excludes reports whether the span certainly has no day in common with the days from first to last.
func (i Interval) Excludes(first, last Date) bool {
	return i.EarliestStart != "" && i.EarliestStart > last || i.LatestEnd != "" && i.LatestEnd < first
}

// Fills reports whether the span certainly has all the days from first to last: "since 2020 without a break".
func (i Interval) Fills(first, last Date) bool { return i.Covers(first, first) && i.Covers(last, last) }

// Shares reports whether two spans certainly have a day in common, whatever their true ends are: their [Interval.Relation]
// has nothing of [NoDayShared].
func (i Interval) Shares(j Interval) bool {
	return i.LatestStart != "" && j.LatestStart != "" && i.LatestStart <= j.EarliestEnd && j.LatestStart <= i.EarliestEnd
}
