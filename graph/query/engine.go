package query

import (
	"context"
	"slices"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/post"
	"github.com/amtszeit/amtszeit/graph/tenure"
)

// Engine answers queries from a source. Names joins the names of posts; nil means the embedded ones. Called gives the name
// under which a holder is known who is asked for by another one; nil leaves names as they are.
type Engine struct {
	Source Source
	Names  *post.Names
	Called func(holder string) string

	derived map[graph.Post]known // by wanted post, nil where nothing is remembered
}

// Remembering gives an engine that derives the tenures of a post once for all queries: those that one question leads to. It
// is for one goroutine, and as long as the claims stay the same.
func (e Engine) Remembering() Engine {
	e.derived = map[graph.Post]known{}
	return e
}

// Answer gives the answers, best first: what is merely possible last; persons before the Länder that they act for; what a
// document states before what is inferred; then by start. A [Timeline], a [Term] and a career ([Person] without a time)
// are in order of time. No answers and no error means that nothing is known.
func (e Engine) Answer(ctx context.Context, q Query) ([]Answer, error) {
	if e.Names == nil {
		e.Names = post.Default()
	}
	if e.Called == nil {
		e.Called = func(holder string) string { return holder }
	}
	return q.answer(ctx, e)
}

// known is what the claims about a set of posts give. today is the latest date for which a claim about their body speaks.
type known struct {
	today     graph.Date
	tenures   []graph.Tenure
	conflicts []graph.Conflict
}

// about derives the tenures of all posts that answer the wanted one, from the claims about these posts alone.
func (e Engine) about(ctx context.Context, want graph.Post) (known, error) {
	if k, ok := e.derived[want]; ok {
		k.tenures = slices.Clone(k.tenures) // who asks picks among them
		return k, nil
	}
	posts := e.postsFor(want)
	f := Filter{Posts: posts.relevant}
	if want.Body != "" {
		f.Bodies = e.Names.BodyNames(want.Body)
	}
	claims, err := e.Source.Claims(ctx, f)
	if err != nil {
		return known{}, err
	}
	return e.derive(ctx, f, claims, posts)
}

// aboutLatest does the same and tells today's date, for which it reads all claims about the body.
func (e Engine) aboutLatest(ctx context.Context, want graph.Post) (known, error) {
	f := Filter{}
	if want.Body != "" {
		f.Bodies = e.Names.BodyNames(want.Body)
	}
	claims, err := e.Source.Claims(ctx, f)
	if err != nil {
		return known{}, err
	}
	k, err := e.derive(ctx, f, claims, e.postsFor(want))
	k.today = today(claims)
	return k, err
}

// derive derives tenures from those of the claims for a filter that are about the posts.
func (e Engine) derive(ctx context.Context, f Filter, claims []graph.Claim, posts *posts) (known, error) {
	claims = picked(claims, func(c *graph.Claim) bool { return posts.relevant(c.Post()) })
	var others []graph.Claim
	if posts.annual {
		var err error
		if claims, others, err = e.withOffices(ctx, f, claims, posts.relevant); err != nil {
			return known{}, err
		}
	}
	k := e.fuse(claims, others, posts.want)
	if e.derived != nil {
		e.derived[posts.want] = known{tenures: slices.Clone(k.tenures), conflicts: k.conflicts}
	}
	return k, nil
}

// picked gives the claims that pick takes. The slice is the same if it takes all, as it often does.
func picked(claims []graph.Claim, pick func(*graph.Claim) bool) []graph.Claim {
	for i := range claims {
		if pick(&claims[i]) {
			continue
		}
		some := slices.Clone(claims[:i])
		for j := range claims[i:] {
			if c := &claims[i+j]; pick(c) {
				some = append(some, *c)
			}
		}
		return some
	}
	return claims
}

// posts picks the posts that matter for a wanted one, as claims spell them, and takes each apart once.
type posts struct {
	names  *post.Names
	want   graph.Post
	formal graph.Post
	known  map[graph.Post]bool
	annual bool // the term of one of the posts is the calendar year
}

func (e Engine) postsFor(want graph.Post) *posts {
	return &posts{names: e.Names, want: want, formal: e.Names.Formal(want), known: map[graph.Post]bool{}}
}

// relevant reports whether a post answers the wanted one, or the formal one where the deputy's is wanted: it tells when
// deputies rose.
func (p *posts) relevant(spelt graph.Post) bool {
	relevant, known := p.known[spelt]
	if !known {
		key := p.names.Key(spelt)
		relevant = p.names.Answers(key, p.want) || p.names.Answers(key, p.formal)
		p.annual = p.annual || relevant && p.names.Annual(key)
		p.known[spelt] = relevant
	}
	return relevant
}

// withOffices reads all claims about the holders: they tell for which Land a person holds a chair. Those about relevant posts
// that the filter of the claims has left out join these.
func (e Engine) withOffices(ctx context.Context, read Filter, claims []graph.Claim, relevant func(graph.Post) bool) (all, offices []graph.Claim, err error) {
	f := Filter{}
	asked := map[string]bool{}
	for i := range claims {
		if c := &claims[i]; c.HolderKind != graph.Body && !asked[c.Holder] {
			asked[c.Holder] = true
			f.Holders = append(f.Holders, c.Holder)
		}
	}
	if len(f.Holders) == 0 {
		return claims, nil, nil
	}
	offices, err = e.Source.Claims(ctx, f)
	claims = slices.Clip(claims) // the source may keep them
	for i := range offices {
		if c := &offices[i]; !slices.Contains(read.Bodies, c.Body) && relevant(c.Post()) {
			claims = append(claims, *c)
		}
	}
	return claims, offices, err
}

// fuse derives tenures and keeps those that answer the wanted post.
func (e Engine) fuse(claims, others []graph.Claim, want graph.Post) known {
	var k known
	k.tenures, k.conflicts = tenure.FuseBeside(e.Names, claims, others)
	k.tenures = slices.DeleteFunc(k.tenures, func(t graph.Tenure) bool { return !e.Names.Answers(t.Post, want) })
	return k
}

// aboutPerson derives the tenures of all posts that the holder has, with the other holders of them. Other posts of the bodies
// aren't read.
func (e Engine) aboutPerson(ctx context.Context, name string, want graph.Post) (known, error) {
	claims, err := e.claimsOf(ctx, name)
	if err != nil {
		return known{}, err
	}
	asked := newAsked(name)
	keys := map[graph.Post]graph.Post{}
	key := func(p graph.Post) graph.Post {
		k, ok := keys[p]
		if !ok {
			k = e.Names.Key(p)
			keys[p] = k
		}
		return k
	}
	annual := false
	held, bodies := map[graph.Post]bool{}, map[string]bool{}
	f := Filter{Posts: func(p graph.Post) bool { return held[key(p)] }}
	for _, c := range claims {
		if c.Body == "" || asked.fits(c.Holder) == otherName && (c.HolderKind != graph.Body || e.holder(c.Holder) != name) {
			continue
		}
		k := key(c.Post())
		held[k], held[e.Names.Formal(k)] = true, true
		annual = annual || e.Names.Annual(k)
		if !bodies[c.Body] {
			bodies[c.Body] = true
			f.Bodies = append(f.Bodies, e.Names.BodyNames(c.Body)...)
		}
	}
	if len(f.Bodies) > 0 {
		more, err := e.Source.Claims(ctx, f)
		if err != nil {
			return known{}, err
		}
		claims = append(slices.Clip(more), picked(claims, func(c *graph.Claim) bool {
			return !slices.Contains(f.Bodies, c.Body) || !f.Posts(c.Post()) // the others are there again
		})...)
	}
	var others []graph.Claim
	if annual {
		if claims, others, err = e.withOffices(ctx, f, claims, f.Posts); err != nil {
			return known{}, err
		}
	}
	return e.fuse(claims, others, want), nil
}

// claimsOf gives the claims about the holder of a name, else about the persons whom it means.
func (e Engine) claimsOf(ctx context.Context, name string) ([]graph.Claim, error) {
	claims, err := e.Source.Claims(ctx, Filter{Holders: e.spellings(name)})
	if err != nil || len(claims) > 0 || e.Names.Known(name) {
		return claims, err
	}
	persons, err := Persons(ctx, e.Source, name)
	if err != nil || len(persons) == 0 {
		return nil, err
	}
	return e.Source.Claims(ctx, Filter{Holders: persons})
}

// holder gives the name of a holder as terms have it.
func (e Engine) holder(name string) string {
	if name = e.Called(name); e.Names.Known(name) {
		return e.Names.Body(name)
	}
	return name
}

// spellings are the names under which claims may have a holder: one for a person, several for a Land.
func (e Engine) spellings(name string) []string {
	if e.Names.Known(name) {
		return e.Names.BodyNames(name)
	}
	return []string{name}
}
