package tenure

import (
	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/post"
)

// promote ends the terms of deputies and acting holders of whom sources say that they are over, on the day before the
// same person took the post itself: "die bisherige stellvertretende CIO ist die neue CIO".
func promote(names *post.Names, posts map[graph.Post]*office) {
	for key, o := range posts {
		role := names.Role(key.Role)
		if !role.Deputy && !role.Acting {
			continue
		}
		higher := posts[names.Formal(key)]
		if higher == nil || higher == o {
			continue
		}
		for _, t := range o.terms {
			if next := higher.startOf(t.Holder); t.end.date == "" && !t.Ongoing && next.date.First() > t.lastSeen() {
				t.end = ground{dayBefore(next.date), Promotion, next.claims}
				t.because(Promotion)
				t.finish()
			}
		}
	}
}

// startOf is the start of the only term of a holder, empty if it is unknown or there are several.
func (o *office) startOf(holder string) ground {
	var start ground
	for _, t := range o.terms {
		if t.Holder != holder {
			continue
		}
		if start.date != "" {
			return ground{}
		}
		start = t.start
	}
	return start
}
