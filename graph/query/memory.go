package query

import (
	"context"

	"github.com/amtszeit/amtszeit/graph"
)

// Memory is a source of claims in memory.
func Memory(claims []graph.Claim) Source {
	m := memory{all: claims, byBody: map[string][]int{}, byHolder: map[string][]int{}}
	for i, c := range claims {
		m.byBody[c.Body] = append(m.byBody[c.Body], i)
		m.byHolder[c.Holder] = append(m.byHolder[c.Holder], i)
	}
	return m
}

type memory struct {
	all              []graph.Claim
	byBody, byHolder map[string][]int
}

func (m memory) Claims(_ context.Context, f Filter) ([]graph.Claim, error) {
	if len(f.Bodies) == 0 && len(f.Holders) == 0 {
		return m.all, nil
	}
	seen := map[int]bool{}
	var claims []graph.Claim
	add := func(index map[string][]int, names []string) {
		for _, name := range names {
			for _, i := range index[name] {
				if !seen[i] {
					seen[i] = true
					claims = append(claims, m.all[i])
				}
			}
		}
	}
	add(m.byBody, f.Bodies)
	add(m.byHolder, f.Holders)
	return claims, nil
}
