package office

import (
	"slices"
	"strings"

	"github.com/amtszeit/amtszeit/graph"
)

// finish completes the claims of the document and gives them in the order of the text.
func (r *reader) finish() []graph.Claim {
	var out []claim
	byHolder := map[holderKey][]int{}
	for _, c := range r.claims {
		r.entitle(&c)
		if c.post.body.name == "" {
			r.borrow(&c)
		}
		known := byHolder[c.key()]
		if k := slices.IndexFunc(known, func(k int) bool { return out[k].same(c) }); k >= 0 {
			out[known[k]].join(c)
			continue
		}
		byHolder[c.key()] = append(known, len(out))
		out = append(out, c)
	}
	for i := range out {
		out[i].limit()
	}
	retire(out)
	claims := make([]graph.Claim, 0, len(out))
	for _, c := range out {
		claims = append(claims, r.export(c))
	}
	return claims
}

// headRoles are the endings of roles that lead a body: what "leitet" means if the document names the office.
var headRoles = []string{"präsident", "vorsitz", "direktor", "hauptgeschäftsführer", "geschäftsführer", "intendant", "rektor", "chef", "kanzler"}

// entitle gives the holder of "leitet das Amt" the title that the document has for this office: his own, else that of
// another who led the body.
func (r *reader) entitle(c *claim) {
	if !c.post.byVerb || plainRole(c.post.role) != "leiter" {
		return
	}
	for _, i := range r.claimsOf(*c) {
		if o := &r.claims[i]; minister(o.post.role) && ministry(c.post.body.name) {
			c.post = o.post
			return
		}
	}
	for _, own := range []bool{true, false} {
		for _, o := range r.claims {
			if (o.person == c.person) == own && o.post.body.name == c.post.body.name && o.person != 0 && headRole(o.post.role) {
				c.post.role, c.post.gender = o.post.role, o.post.gender
				r.regender(c)
				return
			}
		}
	}
}

// minister reports whether the role is that of the head of a ministry.
func minister(role string) bool {
	head, _, _ := strings.Cut(strings.ToLower(masculine(role)), " ")
	return strings.HasSuffix(head, "minister") || strings.HasSuffix(head, "senator")
}

func ministry(body string) bool {
	return strings.Contains(strings.ToLower(body), "ministerium") || strings.Contains(strings.ToLower(body), "ressort")
}

func headRole(role string) bool {
	role = plainRole(role)
	for _, h := range headRoles {
		if strings.HasSuffix(role, h) && qualifier(role) == "" {
			return true
		}
	}
	return false
}

// borrow takes the body from another claim about the same holder and role.
func (r *reader) borrow(c *claim) bool {
	for _, i := range r.claimsOf(*c) {
		if o := &r.claims[i]; o.post.body.name != "" && sameRole(o.post.role, c.post.role) && o.post.status == c.post.status {
			c.post.body = o.post.body
			return true
		}
	}
	return false
}

// same reports whether two claims are about one office of one holder.
func (c claim) same(o claim) bool {
	return c.person == o.person && c.holder.name == o.holder.name && (c.post.body.name == o.post.body.name || c.guessed || o.guessed) && sameRole(c.post.role, o.post.role)
}

// join takes from a later claim what the first leaves open.
func (c *claim) join(o claim) {
	if c.guessed && !o.guessed {
		c.post.body, c.guessed = o.post.body, false
	}
	if o.since && !c.since && o.start != "" {
		c.start, c.since = o.start, true
	}
	if c.start == "" || len(o.start) > len(c.start) && strings.HasPrefix(string(o.start), string(c.start)) {
		c.start = o.start
	}
	if c.end == "" || len(o.end) > len(c.end) && strings.HasPrefix(string(o.end), string(c.end)) {
		c.end = o.end
	}
	if c.years == 0 {
		c.years = o.years
	}
	if o.begun() && !c.begun() {
		c.aspect = o.aspect
	}
	if len(o.post.role) > len(c.post.role) && strings.HasPrefix(o.post.role, c.post.role) {
		c.post.role = o.post.role
	}
	if c.status == graph.Current && o.status != "" && (o.post.status != "" || o.aspect != holds) {
		c.status = o.status
	}
}

// retire ends the stations of a career: an office that began years before the text was published, and after which the
// same person began others, is a former one.
func retire(claims []claim) {
	for i := range claims {
		c := &claims[i]
		if c.aspect != began || c.since || c.status != graph.Current || !c.start.Known() || c.end != "" {
			continue
		}
		for _, later := range claims[i+1:] {
			if later.person == c.person && later.start.Known() && yearOf(later.start)-yearOf(c.start) >= 2 && (!c.published.Known() || yearOf(c.published)-yearOf(c.start) >= 3) {
				c.status = graph.Former
			}
		}
	}
}

// limit sets the end of a term whose first day and length are known.
func (c *claim) limit() {
	if c.end == "" && c.years > 0 && len(c.start) == 10 && c.aspect != holds {
		c.end = addYears(c.start, c.years).AddDays(-1)
	}
}

// sameRole reports whether two roles name one office: the gender, the abstract noun and a longer wording don't matter.
func sameRole(a, b string) bool {
	a, b = plainRole(a), plainRole(b)
	return a == b || len(a) > 4 && len(b) > 4 && (strings.HasSuffix(a, b) || strings.HasSuffix(b, a)) && qualifier(a) == qualifier(b)
}

// qualifiers mark roles that are another office than the plain one.
var qualifiers = []string{"stell", "stv", "vize", "kommissar", "interim", "co-", "ehren", "alt-", "gründungs"}

// qualifier gives the first qualifier of a role, "" if it has none.
func qualifier(role string) string {
	for _, q := range qualifiers {
		if strings.Contains(role, q) {
			return q
		}
	}
	return ""
}

// plainRole is a role without gender and in its personal form.
func plainRole(role string) string {
	role = strings.ToLower(masculine(role))
	for _, x := range [][2]string{{"vorsitzender", "vorsitz"}, {"leitung", "leiter"}, {"präsidentschaft", "präsident"}, {"geschäftsführung", "geschäftsführer"},
		{"chief digital officer", "cdo"}, {"chief information officer", "cio"}, {"chief financial officer", "cfo"}} {
		role = strings.ReplaceAll(role, x[0], x[1])
	}
	return role
}

// export makes the claim of the model.
func (r *reader) export(c claim) graph.Claim {
	g := graph.Claim{
		Document: r.doc.ID, URL: r.doc.URL, Published: c.published,
		Holder: c.holder.name, HolderKind: graph.Body, Role: c.post.role, Body: c.post.body.name, OnBehalfOf: c.post.behalf.name,
		Status: c.status, At: c.at, Start: c.start, End: c.end,
		Evidence: clean(r.doc.Text[c.begin:c.finish]), Begin: c.begin, Finish: c.finish, Rule: c.rule,
	}
	if c.person != 0 {
		g.Holder, g.HolderKind = r.names[c.person], graph.Person
	}
	if g.Status == graph.Current && g.At == "" {
		g.At = c.published
	}
	return g
}
