package office

import (
	"cmp"
	"slices"
	"strings"

	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/graph"
)

// finish completes the claims of the document and gives them in the order of the text.
func (r *reader) finish() []graph.Claim {
	out := r.drafts[:0]
	titles := r.titles()
	for i := range r.claims {
		if k := r.goesWithoutSaying(i); k >= 0 {
			r.claims[i].needless = true
			r.claims[k].takeDates(&r.claims[i])
		}
	}
	for i := range r.claims {
		if r.claims[i].needless {
			continue
		}
		n := len(out)
		out = append(out, r.claims[i])
		c := &out[n]
		r.entitle(c, titles)
		r.deputize(c)
		if c.post.body.name == "" {
			r.borrow(c)
		}
		if at, ok := r.headlined(c); ok {
			c.post.body, c.guessed = at, true
		}
		r.ofTownOrKreis(c)
		r.cutGeneric(c)
		h := r.holders.of(c)
		if k := h.find(out[:n], c); k >= 0 {
			out[k].confirm(c)
			r.cite(&out[k], c)
			out[k].join(c)
			out = out[:n]
			continue
		}
		h.keep(out[:n], c)
	}
	for i := range out {
		r.inTerm(&out[i])
		out[i].conclude()
		r.bygone(&out[i])
	}
	r.drafts = out
	retire(out)
	arrive(out)
	r.honour(out)
	await(out)
	r.wait(out)
	unseat(out)
	supersede(out)
	r.relieve(out)
	r.recall(out)
	r.linger(out)
	r.outlive(out)
	slices.SortStableFunc(out, func(a, b claim) int { return cmp.Compare(a.begin, b.begin) })
	claims := make([]graph.Claim, 0, len(out))
	for i := range out {
		claims = append(claims, r.export(&out[i]))
		if n := len(claims); n > 1 && claims[n-2].Begin == claims[n-1].Begin && claims[n-2].Finish == claims[n-1].Finish {
			claims[n-1].Evidence = claims[n-2].Evidence
			continue
		}
		claims[len(claims)-1].Evidence = strings.Clone(clean(r.doc.Text[out[i].begin:out[i].finish])) // the text isn't kept for its sake
	}
	return claims
}

// goesWithoutSaying gives the claim that makes another needless, or -1: the membership that the heading of a list, or a sentence
// about an organ, gives somebody to whom the same line, the line below or the same sentence gives an office of a board; and the
// "Leitung" of a heading, if the line says which office that is.
func (r *reader) goesWithoutSaying(i int) int {
	c := &r.claims[i]
	leads := strings.HasSuffix(lower(c.post.role), "leitung") // "Mitglied der Schulleitung", too
	if c.person == 0 || !c.implied || !plainSeat(c.post.role) && !leads {
		return -1
	}
	inList := listed(r.doc.Segments[c.segment].Kind)
	if h := r.doc.Segments[c.segment].Heading; inList && !c.post.byVerb && !leads && (h < 0 || r.doc.Segments[h].Kind == document.TableHead) {
		return -1 // a column is called so
	}
	const around = 8 // claims
	for k := max(0, i-around); k < min(len(r.claims), i+around); k++ {
		o := &r.claims[k]
		switch {
		case k == i, o.person != c.person, o.begin != c.begin && !(inList && o.segment == c.segment+1), plainSeat(o.post.role):
		case !leads && !nounParts.end(plainRole(o.post.head), "board-role") && !o.post.abstract, leads && (!inList || o.post.abstract):
		case o.post.body == c.post.body, o.post.body.name == "" && o.begin >= c.begin && inList, !inList && o.beside:
			return k
		}
	}
	return -1
}

// takeDates takes over the dates of a needless claim of the same line.
func (c *claim) takeDates(o *claim) {
	if c.begin == o.begin && c.start == "" && c.end == "" && o.aspect == listing {
		c.start, c.end, c.startBy, c.endBy = o.start, o.end, o.startBy, o.endBy
	}
}

// cutGeneric takes off a role the common noun that stands for its body: "Präsident des Landesamts" in a headline above a text
// that names the Landesamt.
func (r *reader) cutGeneric(c *claim) {
	part := partOf(c.post.role)
	heads, ok := generics.of(part)
	if part == "" || !ok || c.post.body.entity == 0 {
		return
	}
	for _, m := range r.different[:min(len(r.different), memory)] {
		if m.Entity == c.post.body.entity && generics.fits(heads, m, r.entities.body(m.Entity).forms) {
			head, _, _ := strings.Cut(c.post.role, " des ")
			c.post.role, _, _ = strings.Cut(head, " der ")
			return
		}
	}
}

// aboutAt are the bytes of a text, its headline and the next line, in which the town or Kreis is named that it is about.
const aboutAt = 200

// ofTownOrKreis gives who leads an office of a town or Kreis without a name of its own, "Amt für Digitales", the town or Kreis
// that the document is about: the office stays in the role.
func (r *reader) ofTownOrKreis(c *claim) {
	name := c.post.body.name
	if head := plainRole(c.post.role); !strings.HasPrefix(name, "Amt für ") || head != "leiter" && head != "kommissarischer leiter" && head != "chef" || r.aside(c.begin) {
		return
	}
	var best *mention.Mention
	for _, sort := range []string{"kreis", "stadt"} {
		if m := r.mainBody(sort); m != nil && r.early(m, aboutAt) && r.entities.body(m.Entity).named > 1 && (best == nil || r.entities.body(m.Entity).named > r.entities.body(best.Entity).named) {
			best = m
		}
	}
	if best == nil {
		return
	}
	c.post.role += " des Amts " + strings.TrimPrefix(name, "Amt ")
	c.post.body = bodyOf(best)
}

// cite lets the evidence of a claim be where its dates are said: a later claim of the same office dates it. The sentence
// right behind comes on; one elsewhere that names holder and office takes the place of an undated one, and of a headline.
func (r *reader) cite(c, o *claim) {
	dates := c.start == "" && o.start != "" || c.end == "" && o.end != ""
	dated := c.start != "" || c.end != ""
	if o.begin < c.finish {
		return
	}
	name := c.holder.name
	if c.person != 0 {
		name = r.entities.person(c.person).name
	}
	named := strings.Contains(r.doc.Text[o.begin:o.finish], name[strings.LastIndexByte(name, ' ')+1:])
	between := strings.TrimSpace(r.doc.Text[c.finish:o.begin])
	switch headline := headline(r.doc.Segments[c.segment].Kind); {
	case !dated && named && !o.offhand && (dates || headline):
		c.begin, c.finish, c.rule, c.segment = o.begin, o.finish, o.rule, o.segment
	case dates && between == "" && !headline:
		c.finish = o.finish
	}
}

// headline reports whether a segment is one: the text below says it again in full.
func headline(k document.Kind) bool {
	return k == document.Title || k == document.TeaserTitle || k == document.Kicker
}

// borrow takes the body from another claim about the same holder and role.
func (r *reader) borrow(c *claim) bool {
	for _, i := range r.lendersOf(c) {
		if o := &r.claims[i]; o.post.status == c.post.status && o.post.away == c.post.away && sameRole(o.post.role, c.post.role) && !c.promoted(o) {
			c.post.body, c.guessed = o.post.body, o.guessed
			return true
		}
	}
	return false
}

// lend takes the body from another claim about the same holder and role, whatever its status.
func (r *reader) lend(c *claim) {
	for _, i := range r.lendersOf(c) {
		if o := &r.claims[i]; o.post.away == c.post.away && sameRole(o.post.role, c.post.role) {
			c.post.body = o.post.body
			return
		}
	}
}

// same reports whether two claims are about one office of one holder.
func (c *claim) same(o *claim) bool {
	return c.person == o.person && c.holder.name == o.holder.name && sameRole(c.post.role, o.post.role) &&
		(c.post.body.name == o.post.body.name || (c.guessed || o.guessed) && c.post.away == o.post.away && !c.apart(o) && !larger(c.post.role, o.post.role) && !c.moved(o)) && !c.again(o) && !c.promoted(o) && !c.hadBefore(o)
}

// hadBefore reports whether a holder had one of two offices before the other and they are called otherwise: "ist Leiterin des Referats
// Haushalt. Zuvor war sie Referatsleiterin".
func (c *claim) hadBefore(o *claim) bool {
	return c.before != o.before && (c.status == graph.Former) != (o.status == graph.Former) && plainRole(c.post.role) != plainRole(o.post.role)
}

// moved reports whether one of two claims begins an office and the other ends one that is called otherwise: "wurde zur
// Verbandsdirektorin gewählt. Bisher war sie Direktorin der Volkshochschule".
func (c *claim) moved(o *claim) bool {
	return c.post.body.name != "" && o.post.body.name != "" && plainRole(c.post.role) != plainRole(o.post.role) &&
		(c.begun() && o.aspect == held || o.begun() && c.aspect == held)
}

// promoted reports whether two lines of a career, or one sentence of it, give offices that sound alike and begin in different years: "2011
// Bürgermeister", "2015 Oberbürgermeister".
func (c *claim) promoted(o *claim) bool {
	return (c.aspect == listing && o.aspect == listing || c.begin == o.begin && c.startBy == stated && o.startBy == stated) && c.start.Known() && o.start.Known() && yearOf(c.start) != yearOf(o.start) &&
		plainRole(c.post.role) != plainRole(o.post.role)
}

// again reports whether a later claim announces another term of an office that the first says is over: "2024 hatte der
// Bund den Vorsitz, 2026 übernimmt er ihn erneut".
func (c *claim) again(o *claim) bool {
	return c.status == graph.Former && c.person == 0 && o.aspect == plans && o.start.Known()
}

// apart reports whether two claims state different first days: two stations of a career with one title.
func (c *claim) apart(o *claim) bool {
	return c.aspect == listing && o.aspect == listing && c.startBy == stated && o.startBy == stated && !finer(c.start, o.start) && !finer(o.start, c.start) && c.start != o.start
}

// join takes from a later claim what the first leaves open.
func (c *claim) join(o *claim) {
	if c.guessed && !o.guessed {
		c.post.body, c.guessed = o.post.body, false
	}
	c.setStart(o.start, o.startBy)
	if finer(o.start, c.start) && o.startBy >= c.startBy {
		c.start = o.start
	}
	c.setEnd(o.end, o.endBy)
	if finer(o.end, c.end) && o.endBy >= c.endBy {
		c.end = o.end
	}
	if o.since && c.status == graph.Future && c.post.status == "" {
		c.status = o.status // the headline says "wird", the text "ist seit"
	}
	if o.aspect == renews && !o.offhand && o.begin == c.begin && c.status == graph.Former {
		c.status, c.post.status = o.status, o.post.status // "der bisherige Vorsitzende wurde wiedergewählt"
	}
	c.since = c.since || o.since
	c.lasting = c.lasting || o.lasting
	c.lifelong = c.lifelong || o.lifelong
	if c.served == 0 {
		c.served = o.served
	}
	c.voted = c.voted || o.voted
	c.left = c.left || o.left || o.aspect == ended || o.aspect == held
	if c.next == "" {
		c.next = o.next
	}
	if c.months == 0 {
		c.months = o.months
	}
	if o.begun() && !c.begun() || c.aspect == held && (o.aspect == ends || o.aspect == lasts) && c.end == o.end {
		c.aspect = o.aspect
	}
	if len(o.post.role) > len(c.post.role) && (strings.HasPrefix(o.post.role, c.post.role) || portfolio(c.post.role) && strings.HasSuffix(o.post.role, lower(c.post.role)) || unfolded(plainRole(c.post.role), plainRole(o.post.role))) {
		c.post.role = o.post.role
	}
	if o.heir != nil {
		c.heir = o.heir
	}
	c.relieved = c.relieved || o.relieved
	if c.status == graph.Current && o.status != "" && (o.post.status != "" || o.aspect != holds) {
		c.status = o.status
	}
}

// finer reports whether a date is a more exact form of another: 2020-04-01 of 2020.
func finer(a, b graph.Date) bool {
	return len(a) > len(b) && strings.HasPrefix(string(a), string(b))
}

// export makes the claim of the model, without its evidence.
func (r *reader) export(c *claim) graph.Claim {
	g := graph.Claim{
		Document: r.doc.ID, URL: r.doc.URL, Published: c.published,
		Holder: c.holder.name, HolderKind: graph.Body, Role: c.post.role, Body: c.post.body.name, OnBehalfOf: c.post.behalf.name,
		Status: c.status, At: c.at, Start: c.start, End: c.end,
		Begin: c.begin, Finish: c.finish, Rule: c.rule, Confidence: c.confidence(),
	}
	if c.person != 0 {
		g.Holder, g.HolderKind = r.entities.person(c.person).name, graph.Person
	}
	if g.Status == graph.Current && g.At == "" {
		g.At = c.published
	}
	for _, m := range r.different {
		if m.InFull != "" && m.Name == g.Body {
			g.BodyInFull = m.InFull
		}
	}
	return g
}
