package query

import (
	"context"
	"slices"

	"github.com/amtszeit/amtszeit/graph"
)

// Memory is a source of claims in memory.
func Memory(claims []graph.Claim) Source {
	m := memory{all: claims, posts: map[string][]graph.Post{}, inFull: map[string][]string{}, byPost: map[graph.Post][]int{}, byHolder: map[string][]int{}}
	for i, c := range claims {
		p := c.Post()
		if m.byPost[p] == nil {
			m.posts[c.Body] = append(m.posts[c.Body], p)
		}
		if c.BodyInFull != "" && !slices.Contains(m.inFull[c.BodyInFull], c.Body) {
			m.inFull[c.BodyInFull] = append(m.inFull[c.BodyInFull], c.Body)
		}
		m.byPost[p] = append(m.byPost[p], i)
		m.byHolder[c.Holder] = append(m.byHolder[c.Holder], i)
	}
	return m
}

type memory struct {
	all      []graph.Claim
	posts    map[string][]graph.Post // by body
	inFull   map[string][]string     // bodies by their names in full
	byPost   map[graph.Post][]int
	byHolder map[string][]int
}

func (m memory) Claims(_ context.Context, f Filter) ([]graph.Claim, error) {
	if len(f.Bodies) == 0 && len(f.Holders) == 0 {
		return m.all, nil
	}
	seen := map[int]bool{}
	var claims []graph.Claim
	add := func(indexes []int) {
		for _, i := range indexes {
			if !seen[i] {
				seen[i] = true
				claims = append(claims, m.all[i])
			}
		}
	}
	bodies := slices.Clone(f.Bodies)
	for _, body := range f.Bodies {
		bodies = append(bodies, m.inFull[body]...)
	}
	for _, body := range bodies {
		for _, p := range m.posts[body] {
			if f.Posts == nil || f.Posts(p) {
				add(m.byPost[p])
			}
		}
	}
	for _, holder := range f.Holders {
		add(m.byHolder[holder])
	}
	return claims, nil
}
