package query

import (
	"cmp"
	"context"
	"slices"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/tenure"
)

// reach is how far from the nearest date that a source gives somebody may possibly have been in office, in days: about
// five years, a usual term of office. What is further away counts as not known.
const reach = 1826

func (q Holders) answer(ctx context.Context, e Engine) ([]Answer, error) {
	want := e.Names.Key(graph.Post{Role: q.Role, Body: q.Body})
	answers, err := e.holders(ctx, q, want)
	if err != nil || len(answers) > 0 || want.Body == "" {
		return answers, err
	}
	means, ok := e.Names.Heads(want.Role)
	if !ok {
		return nil, nil
	}
	return e.onlyHead(ctx, q, means)
}

// onlyHead takes a word for whoever leads a body for the one post of a role that the documents know of it.
func (e Engine) onlyHead(ctx context.Context, q Holders, role string) ([]Answer, error) {
	want := e.Names.Key(graph.Post{Role: role, Body: q.Body})
	k, err := e.about(ctx, want)
	for _, t := range k.tenures {
		if e.Names.Formal(t.Post) != e.Names.Formal(k.tenures[0].Post) {
			return nil, err
		}
	}
	if err != nil || len(k.tenures) == 0 {
		return nil, err
	}
	return e.holders(ctx, q, e.Names.Formal(k.tenures[0].Post))
}

// holders answers with the holders of a canonical post.
func (e Engine) holders(ctx context.Context, q Holders, want graph.Post) ([]Answer, error) {
	about := e.about
	if q.At == (graph.EDTF{}) {
		about = e.aboutLatest
	}
	k, err := about(ctx, want)
	if err != nil {
		return nil, err
	}
	if e.Names.Leads(want.Role) && slices.ContainsFunc(k.tenures, e.foremost) {
		k.tenures = slices.DeleteFunc(k.tenures, func(t graph.Tenure) bool { return !e.foremost(t) })
	}
	if q.For != "" {
		k.tenures = slices.DeleteFunc(k.tenures, func(t graph.Tenure) bool { return !e.actsFor(t, q.For) })
	}
	if q.Want != "" {
		k.tenures = slices.DeleteFunc(k.tenures, func(t graph.Tenure) bool { return t.HolderKind != q.Want })
	}
	var answers []Answer
	switch {
	case q.Pick != "":
		answers = e.pick(k, q)
	case q.At == (graph.EDTF{}):
		answers = e.latest(k)
	default:
		answers = e.at(k, q.At, e.Names.Exclusive(want))
	}
	slices.SortStableFunc(answers, compareAnswers)
	return answers, nil
}

// foremost reports whether the holder leads the body whoever else is known there.
func (e Engine) foremost(t graph.Tenure) bool { return e.Names.Foremost(t.Post) }

// actsFor reports whether the holder acts for a Land or body.
func (e Engine) actsFor(t graph.Tenure, land string) bool {
	return t.OnBehalfOf != "" && e.Names.Seat(t.OnBehalfOf) == e.Names.Seat(land)
}

// at gives the tenures of a time. In a one-seat post somebody who is known to have held it all the time leaves no room
// for others that are merely possible.
func (e Engine) at(k known, at graph.EDTF, exclusive bool) []Answer {
	first, last := at.Days()
	var answers []Answer
	var filled []graph.Kind
	for _, t := range k.tenures {
		c, ok := certainty(t, first, last)
		if !ok {
			continue
		}
		if exclusive && c != graph.Possible && t.Bounds.Fills(first, last) {
			filled = append(filled, t.HolderKind)
		}
		if c == graph.Inferred && len(t.Why) == 0 {
			t.Why = []string{Persistence}
		}
		answers = append(answers, e.newAnswer(t, c, first, last, k.conflicts))
	}
	return slices.DeleteFunc(answers, func(a Answer) bool {
		return a.Certainty == graph.Possible && slices.Contains(filled, a.HolderKind)
	})
}

// certainty tells how sure it is that the tenure has one of the days; ok is false where it is excluded or out of reach.
func certainty(t graph.Tenure, first, last graph.Date) (c graph.Certainty, ok bool) {
	switch {
	case t.Bounds.Excludes(first, last):
		return "", false
	case slices.ContainsFunc(t.Claims, func(c graph.Claim) bool { return tenure.States(c, first, last) }):
		if slices.Contains(t.Why, tenure.OfficeElsewhere) {
			return graph.Possible, true
		}
		if slices.Contains(t.Why, tenure.ChairOfLand) && t.HolderKind == graph.Body {
			return graph.Inferred, true // the claims name the person
		}
		return graph.Stated, true
	case slices.Contains(t.Why, tenure.OfficeElsewhere):
		return graph.Possible, true
	case t.Bounds.Covers(first, last):
		return graph.Inferred, true
	}
	return graph.Possible, inReach(t.Bounds, first, last)
}

// inReach reports whether a bound of the tenure is near enough to the days.
func inReach(b graph.Interval, first, last graph.Date) bool {
	from, to := first.AddDays(-reach), last.AddDays(reach)
	for _, d := range []graph.Date{b.EarliestStart, b.LatestStart, b.EarliestEnd, b.LatestEnd} {
		if d != "" && from <= d && d <= to {
			return true
		}
	}
	return false
}

// seats are the tenures of one post and one kind of holder.
type seats struct {
	post graph.Post
	kind graph.Kind
}

// latest gives the holders at the latest date for which the claims about the posts speak, and where nobody is known for
// that date, the last ones before.
func (e Engine) latest(k known) []Answer {
	today := k.today
	var order []seats
	groups := map[seats][]graph.Tenure{}
	for _, t := range k.tenures {
		s := seats{t.Post, t.HolderKind}
		if groups[s] == nil {
			order = append(order, s)
		}
		groups[s] = append(groups[s], t)
	}
	var last []graph.Tenure
	for _, s := range order {
		last = append(last, e.lastOf(s.post, groups[s], today)...)
	}
	var answers []Answer
	for _, t := range last {
		if e.relieved(t, last) {
			continue
		}
		if c, ok := e.lastCertainty(t, today); ok {
			answers = append(answers, e.newAnswer(t, c, today.First(), today.Last(), k.conflicts))
		}
	}
	return answers
}

// today is the latest date for which a claim speaks.
func today(claims []graph.Claim) graph.Date {
	var latest graph.Date
	for i := range claims {
		d := tenure.Evidence(claims[i])
		if d.Last() > latest.Last() || d.Last() == latest.Last() && len(d) > len(latest) {
			latest = d
		}
	}
	return latest
}

// lastOf picks the latest holders of one post: in a one-seat post the last one, or all whom sources see in it today; else
// all who are still in office.
func (e Engine) lastOf(p graph.Post, tenures []graph.Tenure, today graph.Date) []graph.Tenure {
	best := slices.MaxFunc(tenures, func(a, b graph.Tenure) int { return compareRecent(a, b, today) })
	alone := e.Names.Exclusive(p)
	return slices.DeleteFunc(slices.Clone(tenures), func(t graph.Tenure) bool {
		if covers(best, today) && covers(t, today) {
			return false
		}
		return compareRecent(t, best, today) != 0 && (alone || !t.Ongoing || isAnnounced(t, today))
	})
}

// compareRecent is greater for the tenure that is nearer to today.
func compareRecent(a, b graph.Tenure, today graph.Date) int {
	return cmp.Or(
		-compareBool(isAnnounced(a, today), isAnnounced(b, today)),
		compareBool(covers(a, today), covers(b, today)),
		compareBool(a.Ongoing, b.Ongoing),
		cmp.Compare(lastDay(a), lastDay(b)), cmp.Compare(a.Bounds.LatestEnd, b.Bounds.LatestEnd),
	)
}

func covers(t graph.Tenure, d graph.Date) bool { return t.Bounds.Covers(d.First(), d.Last()) }

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// isAnnounced reports whether a term only begins after today.
func isAnnounced(t graph.Tenure, today graph.Date) bool {
	return onlyAnnounced(t) && (t.Bounds.LatestStart == "" || t.Bounds.LatestStart > today.Last())
}

func onlyAnnounced(t graph.Tenure) bool {
	return !slices.ContainsFunc(t.Claims, func(c graph.Claim) bool { return c.Status != graph.Future })
}

// lastDay is the last day on which the holder is known to have been in office.
func lastDay(t graph.Tenure) graph.Date { return t.Bounds.EarliestEnd }

// relieved reports whether somebody else of the same kind is known to have come later under another title, as an acting
// head is by the formal one.
func (e Engine) relieved(t graph.Tenure, last []graph.Tenure) bool {
	return slices.ContainsFunc(last, func(other graph.Tenure) bool {
		return other.Post != t.Post && other.Post.Body == t.Post.Body && other.HolderKind == t.HolderKind &&
			e.Names.Exclusive(t.Post) && e.Names.Exclusive(other.Post) && !onlyAnnounced(other) &&
			lastDay(t) < other.Bounds.LatestStart
	})
}

// lastCertainty tells how the latest holder is known; ok is false for those who are out of reach.
func (e Engine) lastCertainty(t graph.Tenure, today graph.Date) (c graph.Certainty, ok bool) {
	switch {
	case slices.Contains(t.Why, tenure.OfficeElsewhere):
		return graph.Possible, true
	case onlyAnnounced(t), t.HolderKind == graph.Body && slices.Contains(t.Why, tenure.ChairOfLand):
		return graph.Inferred, true
	case t.Ongoing && !e.Names.Exclusive(t.Post) && today != "" && !covers(t, today):
		return graph.Possible, inReach(t.Bounds, today.First(), today.Last())
	}
	return graph.Stated, true
}
