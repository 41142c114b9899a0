package query

import (
	"context"
	"slices"
	"strings"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/post"
	"github.com/amtszeit/amtszeit/graph/tenure"
)

// Engine answers queries from a source. Names joins the names of posts; nil means the embedded ones.
type Engine struct {
	Source Source
	Names  *post.Names
}

// Answer gives the answers, best first: what is merely possible last; persons before the Länder that they act for; what a
// document states before what is inferred; then by start. A [Timeline], a [Term] and a career ([Person] without a time)
// are in order of time. No answers and no error means that nothing is known.
func (e Engine) Answer(ctx context.Context, q Query) ([]Answer, error) {
	if e.Names == nil {
		e.Names = post.Default()
	}
	return q.answer(ctx, e)
}

// known is what the claims about a set of posts give. today is the latest date for which a claim about their body speaks.
type known struct {
	today     graph.Date
	tenures   []graph.Tenure
	conflicts []graph.Conflict
}

// about derives the tenures of all posts that answer the wanted one.
func (e Engine) about(ctx context.Context, want graph.Post) (known, error) {
	f := Filter{}
	if want.Body != "" {
		f.Bodies = e.Names.BodyNames(want.Body)
	}
	claims, err := e.Source.Claims(ctx, f)
	if err != nil {
		return known{}, err
	}
	today := today(claims)
	claims, annual := e.relevant(claims, want)
	if annual {
		if claims, err = e.withOffices(ctx, claims); err != nil {
			return known{}, err
		}
	}
	k := e.fuse(claims, want)
	k.today = today
	return k, nil
}

// relevant keeps the claims about the wanted post, and about the formal one where the deputy's is wanted: it tells when
// deputies rose. annual is true if the term of one of the posts is the calendar year.
func (e Engine) relevant(claims []graph.Claim, want graph.Post) (kept []graph.Claim, annual bool) {
	formal := e.Names.Formal(want)
	posts := map[graph.Post]bool{} // roles are taken apart once
	for _, c := range claims {
		p := c.Post()
		relevant, known := posts[p]
		if !known {
			key := e.Names.Key(p)
			relevant = e.Names.Answers(key, want) || e.Names.Answers(key, formal)
			annual = annual || relevant && e.Names.Annual(key)
			posts[p] = relevant
		}
		if relevant {
			kept = append(kept, c)
		}
	}
	return kept, annual
}

// withOffices adds the other claims about the holders: they tell for which Land a person holds a chair.
func (e Engine) withOffices(ctx context.Context, claims []graph.Claim) ([]graph.Claim, error) {
	f := Filter{}
	for _, c := range claims {
		if c.HolderKind != graph.Body && !slices.Contains(f.Holders, c.Holder) {
			f.Holders = append(f.Holders, c.Holder)
		}
	}
	if len(f.Holders) == 0 {
		return claims, nil
	}
	more, err := e.Source.Claims(ctx, f)
	return append(claims, more...), err
}

// fuse derives tenures and keeps those that answer the wanted post.
func (e Engine) fuse(claims []graph.Claim, want graph.Post) known {
	var k known
	k.tenures, k.conflicts = tenure.Fuse(e.Names, claims)
	k.tenures = slices.DeleteFunc(k.tenures, func(t graph.Tenure) bool { return !e.Names.Answers(t.Post, want) })
	return k
}

// aboutPerson derives the tenures of all posts that the holder has, with the other holders of them.
func (e Engine) aboutPerson(ctx context.Context, name string, want graph.Post) (known, error) {
	claims, err := e.Source.Claims(ctx, Filter{Holders: []string{name}})
	if err != nil {
		return known{}, err
	}
	var f Filter
	for _, c := range claims {
		if c.Body != "" && isCalled(c.Holder, name) {
			f.Bodies = append(f.Bodies, e.Names.BodyNames(c.Body)...)
		}
	}
	if len(f.Bodies) > 0 {
		more, err := e.Source.Claims(ctx, f)
		if err != nil {
			return known{}, err
		}
		claims = append(slices.Clone(claims), more...)
	}
	return e.fuse(claims, want), nil
}

// isCalled reports whether a holder has the name: the full one, or the surname alone.
func isCalled(holder, name string) bool {
	if strings.EqualFold(holder, name) {
		return true
	}
	surname := holder[strings.LastIndexByte(holder, ' ')+1:]
	return !strings.Contains(name, " ") && strings.EqualFold(surname, name)
}
