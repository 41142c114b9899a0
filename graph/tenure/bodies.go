package tenure

import (
	"iter"
	"slices"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/post"
)

// ByBody gives the tenures of [Fuse] body by body, so that not all of them need memory at once. Bodies come in the order of
// compare, those that only tells picks; nil takes all. The tenures of a body come as Fuse sorts them.
func ByBody(names *post.Names, claims []graph.Claim, compare func(a, b string) int, only func(body string) bool) iter.Seq[[]graph.Tenure] {
	return func(yield func([]graph.Tenure) bool) {
		keys := map[graph.Post]graph.Post{}
		of, annual := map[string][]graph.Claim{}, map[string]bool{}
		var bodies []string
		for _, c := range claims {
			key, ok := keys[c.Post()]
			if !ok {
				key = names.Key(c.Post())
				keys[c.Post()] = key
				annual[key.Body] = annual[key.Body] || names.Annual(key)
			}
			if of[key.Body] == nil {
				bodies = append(bodies, key.Body)
			}
			of[key.Body] = append(of[key.Body], c)
		}
		slices.SortFunc(bodies, compare)
		for _, body := range bodies {
			if only != nil && !only(body) {
				continue
			}
			var others []graph.Claim
			if annual[body] {
				others = offices(claims, of[body], func(c graph.Claim) bool { return keys[c.Post()].Body != body })
			}
			tenures, _ := FuseBeside(names, of[body], others)
			if !yield(tenures) {
				return
			}
		}
	}
}

// offices gives the claims about the holders of some claims that pick chooses.
func offices(all, of []graph.Claim, pick func(graph.Claim) bool) []graph.Claim {
	holders := map[string]bool{}
	for _, c := range of {
		holders[c.Holder] = true
	}
	var found []graph.Claim
	for _, c := range all {
		if holders[c.Holder] && pick(c) {
			found = append(found, c)
		}
	}
	return found
}
