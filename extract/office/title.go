package office

import (
	"slices"
	"strings"
)

// titles are the claims that give the titles of those who lead a body.
type titles struct {
	minister map[*holder]*claim  // the first as a minister
	ruler    map[*holder]*claim  // the first as the head of a town or Kreis
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
	if !slices.ContainsFunc(r.claims, func(c claim) bool { return c.leads() }) {
		return t
	}
	t = titles{map[*holder]*claim{}, map[*holder]*claim{}, map[title]*claim{}, map[string][]*claim{}}
	for i := range r.claims {
		c := &r.claims[i]
		h := r.holders.of(c)
		if t.minister[h] == nil && minister(c.post.role) {
			t.minister[h] = c
		}
		if t.ruler[h] == nil && (headsTown(c.post) || headsKreis(c.post)) {
			t.ruler[h] = c
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

// untitled reports whether only a verb tells the office of who leads a body: "leitet das Amt".
func (c *claim) untitled() bool { return c.leads() && plainRole(c.post.role) == "leiter" }

// leads reports whether a verb tells that the holder leads a body or a part of it: "leitet die Abteilung".
func (c *claim) leads() bool {
	return c.post.byVerb && strings.HasPrefix(plainRole(c.post.role), "leiter")
}

// runs reports whether who heads a town or Kreis does so as the leader of its administration: "Der Landrat leitet die Kreisverwaltung".
func (c *claim) runs(ruler *claim) bool {
	at, offices := ruler.post.body, c.post.body.name
	if part := partOf(c.post.role); part != "" {
		offices = part
		if c.post.body.name != "" && at.name != "" && c.post.body.name != at.name {
			return false
		}
	} else if at.name != "" && offices[strings.LastIndexByte(offices, ' ')+1:] != at.name[strings.LastIndexByte(at.name, ' ')+1:] {
		return false
	}
	offices = lower(offices)
	return headsTown(ruler.post) && nounParts.in(offices, "town-offices") || headsKreis(ruler.post) && nounParts.in(offices, "kreis-offices")
}

// headsTown reports whether an office is that of the head of a town or commune.
func headsTown(o post) bool {
	return nounParts.end(plainRole(o.role), "town-head") && qualifier(plainRole(o.role)) != "stell"
}

// headsKreis reports whether an office is that of a Landrat.
func headsKreis(o post) bool { return plainRole(o.role) == "landrat" }

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
	if o := t.ruler[r.holders.of(c)]; o != nil && c.leads() && c.runs(o) {
		c.post = o.post
		return
	}
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
