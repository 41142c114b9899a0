package office

import (
	"slices"
	"strings"
)

// titles are the claims that give the titles of those who lead a body.
type titles struct {
	minister map[*holder]*claim  // the first as a minister
	own      map[title]*claim    // the first of a person in a body
	heads    map[string][]*claim // by body: the first of all, and the first of another person
}

// title tells who has one and in which body.
type title struct {
	person int
	body   string
}

// titles collects the titles of the document, if somebody's must be found.
func (r *reader) titles() (t titles) {
	if !slices.ContainsFunc(r.claims, func(c claim) bool { return c.untitled() }) {
		return t
	}
	t = titles{map[*holder]*claim{}, map[title]*claim{}, map[string][]*claim{}}
	for i := range r.claims {
		c := &r.claims[i]
		if h := r.holders.of(c); t.minister[h] == nil && minister(c.post.role) {
			t.minister[h] = c
		}
		at := title{c.person, c.post.body.name}
		if _, known := t.own[at]; known || c.person == 0 || !headRole(c.post.role) || chair(c.post.role) && !collegial(at.body) && !collegial(r.entities.body(c.post.body.entity).forms) {
			continue
		}
		t.own[at] = c
		if heads := t.heads[at.body]; len(heads) < 2 {
			t.heads[at.body] = append(heads, c)
		}
	}
	return t
}

// untitled reports whether only a verb tells the office: "leitet das Amt".
func (c *claim) untitled() bool {
	return c.post.byVerb && plainRole(c.post.role) == "leiter" && !strings.HasPrefix(c.post.role, "kommissarisch")
}

// head gives the claim with the title of the one who leads a claim's body: his own, else that of somebody else who led it.
func (t titles) head(c *claim) *claim {
	if own := t.own[title{c.person, c.post.body.name}]; own != nil {
		return own
	}
	for _, head := range t.heads[c.post.body.name] {
		if head.person != c.person {
			return head
		}
	}
	return nil
}

// entitle gives the holder of "leitet das Amt" the title that the document has for this office.
func (r *reader) entitle(c *claim, t titles) {
	if !c.untitled() {
		return
	}
	if m := t.minister[r.holders.of(c)]; m != nil && ministry(c.post.body.name) {
		c.post = m.post
		return
	}
	if o := t.head(c); o != nil {
		c.post.role, c.post.gender = o.post.role, o.post.gender
		r.regender(c)
	}
}
