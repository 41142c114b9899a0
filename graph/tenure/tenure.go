// Package tenure derives from claims who held a post from when to when, and which claims can't all be true.
//
// Start with [Fuse]. It reads each claim once (reading.go) and works post by post: claims about one holder join into terms
// (term.go); of the dates that they give the best supported are chosen (choose.go), and they and the observations give
// bounds (bounds.go), each with what it rests on (ground.go); what the neighbours, the calendar, the other level of a chair
// and the deputy's office tell is added and named in Why (succession.go, annual.go, chair.go, promotion.go); contradictions
// are kept beside (conflict.go). The result doesn't depend on the order of the claims, and the cost grows with their number.
package tenure

import (
	"cmp"
	"slices"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/post"
)

// The inferences that Why and the grounds of bounds name.
const (
	Succession      = "succession"       // the next holder's start ends the term in a one-seat post, or orders the two
	HandOver        = "hand-over"        // one document tells that the holder of one of several seats makes way for the next
	AnnualRotation  = "annual-rotation"  // the term of the post is the calendar year
	Announced       = "announced"        // the start was announced; no source has seen the holder in office
	ChairOfLand     = "chair-of-land"    // a Land holds the post in the time, the person acts for it, or the reverse
	Promotion       = "promotion"        // the deputy or acting holder took the post itself
	OfficeInLand    = "office-in-land"   // the document gives the person an office in the Land
	OfficeElsewhere = "office-elsewhere" // another document gives the person an office in the Land: possible, no more
	Dissolution     = "dissolution"      // the body was merged into another one
)

// What sets bounds without an inference.
const (
	Statement   = "statement"   // a source gives the date
	Observation = "observation" // a source sees the holder in office
	LookBack    = "look-back"   // a source sees the term as over
	Assertion   = "assertion"   // a person gives the date in a file of corrections
)

// Fuse derives the tenures and the conflicts of all posts that the claims name. Tenures are sorted by post, start and
// holder, conflicts by rank: those with the later and the more sources first. Claims whose bodies or roles have several
// names are joined by names. The grounds of the tenures point to the claims, which must stay as they are.
func Fuse(names *post.Names, claims []graph.Claim) ([]graph.Tenure, []graph.Conflict) {
	return FuseBeside(names, claims, nil)
}

// FuseBeside is [Fuse] with claims about other offices of the holders. No tenures of those are derived; they tell in which Land
// a person holds an office.
func FuseBeside(names *post.Names, claims, others []graph.Claim) ([]graph.Tenure, []graph.Conflict) {
	readings := readingsOf(names, claims)
	posts := map[graph.Post][]*reading{}
	for _, r := range readings {
		posts[r.post] = append(posts[r.post], r)
	}
	offices := landOffices(names, readings, others)
	fused := map[graph.Post]*office{}
	for key, readings := range posts {
		fused[key] = fusePost(names, key, readings, offices)
	}
	promote(names, fused)
	var tenures []graph.Tenure
	var conflicts []graph.Conflict
	for _, o := range fused {
		o.findConflicts()
		tenures = append(tenures, o.tenures()...)
		conflicts = append(conflicts, o.conflicts...)
	}
	slices.SortStableFunc(tenures, compareTenures) // terms of one holder and one time stay in their order
	slices.SortStableFunc(conflicts, compareConflicts)
	return tenures, conflicts
}

// office is the post under fusion.
type office struct {
	names     *post.Names
	key       graph.Post
	exclusive bool
	annual    bool
	terms     []*term // of persons, then of bodies, each in order of time
	conflicts []graph.Conflict
}

// fusePost runs the steps of the fusion on the claims about one post.
func fusePost(names *post.Names, key graph.Post, readings []*reading, offices map[landOffice]string) *office {
	o := &office{names: names, key: key, exclusive: names.Exclusive(key), annual: names.Annual(key)}
	for _, ofBodies := range []bool{false, true} {
		terms := o.joinTerms(where(readings, func(r *reading) bool { return (r.HolderKind == graph.Body) == ofBodies }))
		o.settle(terms)
		o.terms = append(o.terms, terms...)
	}
	if names.Annual(key) {
		o.linkChairs(offices)
	}
	return o
}

// settle gives the terms of one kind of holders their dates and their order.
func (o *office) settle(terms []*term) {
	for _, t := range terms {
		t.setDates()
	}
	order(terms)
	o.succeed(terms)
	if o.annual {
		rotate(terms)
	}
	last := o.names.Dissolved(o.key.Body)
	for _, t := range terms {
		t.dissolve(last)
		t.finish()
	}
}

// tenures gives the result in the model's form.
func (o *office) tenures() []graph.Tenure {
	tenures := make([]graph.Tenure, 0, len(o.terms))
	for _, t := range o.terms {
		t.Post = o.key
		t.Start, t.End = t.start.date, t.end.date
		t.Bounds, t.Grounds = t.interval(), t.grounds()
		slices.Sort(t.Why)
		t.Why = slices.Compact(t.Why)
		tenures = append(tenures, t.Tenure)
	}
	return tenures
}

// compareTenures sorts by post, then by time, then by holder.
func compareTenures(a, b graph.Tenure) int {
	return cmp.Or(
		cmp.Compare(a.Post.Body, b.Post.Body), cmp.Compare(a.Post.Role, b.Post.Role),
		cmp.Compare(firstDay(a), firstDay(b)), cmp.Compare(a.HolderKind, b.HolderKind),
		cmp.Compare(a.Holder, b.Holder), cmp.Compare(a.EDTF().String(), b.EDTF().String()),
	)
}

// firstDay is where a tenure stands in time: its start, else the first day on which somebody is known to hold it.
func firstDay(t graph.Tenure) graph.Date {
	return cmp.Or(max(t.Start.First(), t.Bounds.EarliestStart), t.Bounds.LatestStart, t.Bounds.LatestEnd)
}
