package query

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/tenure"
)

func (q Person) answer(ctx context.Context, e Engine) ([]Answer, error) {
	q.Name = e.holder(q.Name)
	k, err := e.aboutPerson(ctx, q.Name, graph.Post{})
	if err != nil {
		return nil, err
	}
	k.tenures = calledBy(k.tenures, q.Name)
	if q.At != (graph.EDTF{}) {
		answers := e.at(k, q.At, false)
		slices.SortStableFunc(answers, compareAnswers)
		return answers, nil
	}
	if several(k.tenures) {
		k.tenures = latestOfEach(k.tenures)
	}
	return e.all(k), nil
}

func (q Timeline) answer(ctx context.Context, e Engine) ([]Answer, error) {
	k, err := e.about(ctx, e.Names.Key(graph.Post{Role: q.Role, Body: q.Body}))
	if err != nil {
		return nil, err
	}
	return e.all(k), nil
}

func (q Term) answer(ctx context.Context, e Engine) ([]Answer, error) {
	q.Holder = e.holder(q.Holder)
	k, err := e.aboutHolder(ctx, q.Holder, q.Role, q.Body)
	if means, ok := e.Names.Heads(e.Names.Role(q.Role).Base); err == nil && ok && len(k.tenures) == 0 {
		k, err = e.aboutHolder(ctx, q.Holder, means, q.Body)
	}
	if err != nil {
		return nil, err
	}
	k.tenures = calledBy(k.tenures, q.Holder)
	if q.Edge == Holds {
		k.tenures = slices.DeleteFunc(k.tenures, over)
	}
	if q.At != (graph.EDTF{}) {
		answers := e.at(k, q.At, false)
		slices.SortStableFunc(answers, compareAnswers)
		return answers, nil
	}
	return e.all(k), nil
}

func (q Career) answer(ctx context.Context, e Engine) ([]Answer, error) {
	q.Holder = e.holder(q.Holder)
	k, err := e.aboutPerson(ctx, q.Holder, graph.Post{})
	if err != nil {
		return nil, err
	}
	k.tenures = calledBy(k.tenures, q.Holder)
	want := e.Names.Key(graph.Post{Role: q.Role, Body: q.Body})
	var around graph.Tenure
	for _, t := range k.tenures {
		if e.Names.Answers(t.Post, want) && (around.Holder == "" || q.Side == Before && compareStart(t, around) < 0 || q.Side == After && compareStart(t, around) > 0) {
			around = t
		}
	}
	if around.Holder == "" {
		return nil, nil
	}
	k.tenures = slices.DeleteFunc(k.tenures, func(t graph.Tenure) bool {
		if q.Side == After {
			return t.Holder != around.Holder || !goesBefore(around, t)
		}
		return t.Holder != around.Holder || !goesBefore(t, around)
	})
	return e.all(k), nil
}

// goesBefore reports whether the one tenure had begun before the other began: it was over by then, or is known to be older.
func goesBefore(a, b graph.Tenure) bool {
	if e := a.Bounds.LatestEnd; e != "" && b.Bounds.EarliestEnd != "" && e < b.Bounds.EarliestEnd && (b.Bounds.EarliestStart == "" || b.Bounds.EarliestStart >= e) {
		return true
	}
	return a.Bounds.LatestStart != "" && b.Bounds.EarliestStart != "" && a.Bounds.LatestStart < b.Bounds.EarliestStart
}

func (q Deputy) answer(ctx context.Context, e Engine) ([]Answer, error) {
	posts := []graph.Post{{Role: q.Role, Body: q.Body}}
	if q.Holder != "" {
		held, err := Term{Edge: Held, Holder: q.Holder, Role: q.Role, Body: q.Body, At: q.At}.answer(ctx, e)
		if err != nil {
			return nil, err
		}
		posts = nil
		for _, a := range held {
			if a.Holder != held[0].Holder {
				return nil, nil // of whom is the deputy?
			}
			if p := a.Tenure.Post; p.Body != "" && !e.Names.Role(p.Role).Deputy && !slices.Contains(posts, p) {
				posts = append(posts, p)
			}
		}
	}
	var answers []Answer
	for _, p := range posts {
		for _, role := range e.Names.Deputies(p.Role) {
			more, err := Holders{Role: role, Body: p.Body, At: q.At}.answer(ctx, e)
			if err != nil {
				return nil, err
			}
			answers = append(answers, more...)
		}
	}
	slices.SortStableFunc(answers, compareAnswers)
	return answers, nil
}

func (q Both) answer(ctx context.Context, e Engine) ([]Answer, error) {
	one, err := e.about(ctx, e.Names.Key(q.One))
	if err != nil {
		return nil, err
	}
	other, err := e.about(ctx, e.Names.Key(q.Other))
	if err != nil {
		return nil, err
	}
	if q.At != (graph.EDTF{}) {
		first, last := q.At.Days()
		outside := func(t graph.Tenure) bool { return !t.Bounds.Covers(first, last) }
		one.tenures, other.tenures = slices.DeleteFunc(one.tenures, outside), slices.DeleteFunc(other.tenures, outside)
	}
	inBoth := func(k, in known) known {
		k.tenures = slices.DeleteFunc(k.tenures, func(t graph.Tenure) bool {
			return !slices.ContainsFunc(in.tenures, func(o graph.Tenure) bool { return o.Holder == t.Holder && o.HolderKind == t.HolderKind })
		})
		return k
	}
	first, second := inBoth(one, other), inBoth(other, one)
	answers := append(e.all(first), e.all(second)...)
	slices.SortStableFunc(answers, func(a, b Answer) int {
		return cmp.Or(compareBool(a.HolderKind == graph.Body, b.HolderKind == graph.Body), cmp.Compare(a.Holder, b.Holder), compareTime(a, b))
	})
	return answers, nil
}

// aboutHolder derives the tenures of the post, or of all posts of the holder where no post is named.
func (e Engine) aboutHolder(ctx context.Context, holder, role, body string) (known, error) {
	want := e.Names.Key(graph.Post{Role: role, Body: body})
	if want.Body == "" {
		return e.aboutPerson(ctx, holder, want)
	}
	return e.about(ctx, want)
}

// all gives every tenure, by time.
func (e Engine) all(k known) []Answer {
	var answers []Answer
	for _, t := range k.tenures {
		answers = append(answers, e.newAnswer(t, ownCertainty(t), "", "", k.conflicts))
	}
	slices.SortStableFunc(answers, compareTime)
	return answers
}

// ownCertainty tells how a tenure is known as such.
func ownCertainty(t graph.Tenure) graph.Certainty {
	if slices.Contains(t.Why, tenure.OfficeElsewhere) {
		return graph.Possible
	}
	if onlyAnnounced(t) || t.HolderKind == graph.Body && slices.Contains(t.Why, tenure.ChairOfLand) {
		return graph.Inferred
	}
	return graph.Stated
}

// calledBy keeps the tenures of a holder.
func calledBy(tenures []graph.Tenure, name string) []graph.Tenure {
	asked := newAsked(name)
	var own []graph.Tenure
	for _, t := range tenures {
		if asked.fits(t.Holder) != otherName {
			own = append(own, t)
		}
	}
	return own
}

// several reports whether tenures are those of several holders.
func several(tenures []graph.Tenure) bool {
	return slices.ContainsFunc(tenures, func(t graph.Tenure) bool { return t.Holder != tenures[0].Holder })
}

// latestOfEach keeps the latest tenure of each holder.
func latestOfEach(tenures []graph.Tenure) []graph.Tenure {
	latest := map[string]graph.Tenure{}
	for _, t := range tenures {
		if have, ok := latest[t.Holder]; !ok || compareEnd(t, have) > 0 {
			latest[t.Holder] = t
		}
	}
	return slices.SortedFunc(maps.Values(latest), func(a, b graph.Tenure) int { return cmp.Compare(a.Holder, b.Holder) })
}

func (q Neighbour) answer(ctx context.Context, e Engine) ([]Answer, error) {
	holders := []string{e.holder(q.Holder)}
	if q.Holder == "" {
		held, err := Holders{Role: q.Role, Body: q.Body, At: q.At}.answer(ctx, e)
		if err != nil {
			return nil, err
		}
		holders = nil
		for _, a := range held {
			if a.Certainty != graph.Possible && !slices.Contains(holders, a.Holder) {
				holders = append(holders, a.Holder)
			}
		}
	}
	var answers []Answer
	for _, holder := range holders {
		q.Holder = holder
		k, err := e.aboutHolder(ctx, q.Holder, q.Role, q.Body)
		if err != nil {
			return nil, err
		}
		own := calledBy(k.tenures, q.Holder)
		if q.Role == "" && q.Body == "" && several(own) {
			return nil, nil // before or after whom?
		}
		for _, t := range own {
			if n, c, ok := q.next(t, k.tenures); ok && !q.elsewhen(t, n) {
				answers = append(answers, e.newAnswer(n, c, "", "", k.conflicts))
			}
		}
	}
	slices.SortStableFunc(answers, compareAnswers)
	return answers, nil
}

// elsewhen reports whether neither of two neighbours was in office at the time of the question.
func (q Neighbour) elsewhen(t, n graph.Tenure) bool {
	first, last := q.At.Days()
	return first != "" && t.Bounds.Excludes(first, last) && n.Bounds.Excludes(first, last)
}

// next finds the neighbour of a tenure in its post: stated where one document names both, inferred where their times
// meet.
func (q Neighbour) next(t graph.Tenure, tenures []graph.Tenure) (graph.Tenure, graph.Certainty, bool) {
	name := t.Predecessor
	if q.Side == After {
		name = t.Successor
	}
	var found graph.Tenure
	for _, other := range tenures {
		if name == "" || other.Holder != name || other.Post != t.Post || other.HolderKind != t.HolderKind {
			continue
		}
		if q.Side == After && other.Predecessor == t.Holder || q.Side == Before && other.Successor == t.Holder {
			found = other
		}
	}
	if found.Holder == "" {
		return found, "", false
	}
	if shareDocument(t, found) {
		return found, graph.Stated, true
	}
	if len(found.Why) == 0 {
		found.Why = []string{tenure.Succession}
	}
	return found, graph.Inferred, true
}

// shareDocument reports whether one document speaks of both.
func shareDocument(a, b graph.Tenure) bool {
	return slices.ContainsFunc(a.Claims, func(c graph.Claim) bool {
		return slices.ContainsFunc(b.Claims, func(d graph.Claim) bool { return d.Document == c.Document })
	})
}
