package query

import (
	"context"

	"github.com/amtszeit/amtszeit/graph"
)

// Memory is a source of claims in memory.
func Memory(claims []graph.Claim) Source {
	m := memory{all: claims, posts: map[string][]graph.Post{}, byPost: map[graph.Post][]int{}, byHolder: map[string][]int{}}
	for i, c := range claims {
		p := c.Post()
		if m.byPost[p] == nil {
			m.posts[c.Body] = append(m.posts[c.Body], p)
		}
		m.byPost[p] = append(m.byPost[p], i)
		m.byHolder[c.Holder] = append(m.byHolder[c.Holder], i)
	}
	return m
}

type memory struct {
	all      []graph.Claim
	posts    map[string][]graph.Post // by body
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
	for _, body := range f.Bodies {
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
