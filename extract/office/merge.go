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
		c.start, c.end = o.start, o.end
	}
}

// plainSeat reports whether a role says that somebody is a member and no more: "Mitglied des Vorstands", "Vorstandsmitglied".
func plainSeat(role string) bool {
	return strings.HasPrefix(role, "Mitglied") || strings.HasSuffix(role, "smitglied") && !strings.Contains(role, " ")
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

func ministry(body string) bool {
	return strings.Contains(lower(body), "ministerium") || strings.Contains(lower(body), "ressort")
}

// portfolio reports whether compounds of a role tell the field of who holds it: "Kulturdezernentin".
func portfolio(role string) bool {
	return minister(role) || strings.HasPrefix(role, "Dezernent") || strings.HasPrefix(role, "Referent")
}

// borrow takes the body from another claim about the same holder and role.
func (r *reader) borrow(c *claim) bool {
	for _, i := range r.lendersOf(c) {
		if o := &r.claims[i]; o.post.status == c.post.status && o.post.away == c.post.away && sameRole(o.post.role, c.post.role) {
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
		(c.post.body.name == o.post.body.name || (c.guessed || o.guessed) && c.post.away == o.post.away && !c.apart(o) && !larger(c.post.role, o.post.role) && !c.moved(o)) && !c.again(o) && !c.promoted(o)
}

// larger reports whether one role is a compound of the other: "Kreisvorsitzender" beside "Vorsitzender", "Ratsmitglied" beside
// "Mitglied", "Regionalgeschäftsführer" beside "Geschäftsführer" is another office unless the bodies are the same.
func larger(a, b string) bool {
	a, b = plainRole(a), plainRole(b)
	return a != b && !strings.ContainsAny(a+b, " ") && (strings.HasSuffix(a, b) || strings.HasSuffix(b, a)) && (chair(a) || strings.HasSuffix(a, "mitglied") || strings.HasPrefix(a, "regional") || strings.HasPrefix(b, "regional"))
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

// retire ends the stations of a career: an office that began years before the text was published, and after which the
// same person began others, is a former one.
func retire(claims []claim) {
	lastBegun := map[int]int{} // by person: the year in which the last office began
	for i := range claims {
		if c := &claims[i]; c.start.Known() && (!chair(c.post.role) || c.person != 0 && c.post.role == "Leitung") {
			lastBegun[c.person] = max(lastBegun[c.person], yearOf(c.start))
		}
	}
	for i := range claims {
		c := &claims[i]
		station := c.aspect == listing && !chair(c.post.role) && c.startBy == stated // "ab 2008 Präsidentin" in a CV
		if c.aspect != began && !station || c.since || c.status != graph.Current || !c.start.Known() || c.end != "" {
			continue
		}
		if year := yearOf(c.start); lastBegun[c.person]-year >= 2 && (!c.published.Known() || yearOf(c.published)-year >= 3) {
			c.status = graph.Former
		}
	}
}

// arrive keeps the last station of a CV whose lines tell nothing but when each began, if the CV tells no other office of today.
func arrive(claims []claim) {
	last := map[int]*claim{} // by person; taken out if there is a later office or one of today
	for i := range claims {
		if c := &claims[i]; c.lone && c.end == "" && c.start.Known() && (last[c.person] == nil || last[c.person].start.First() < c.start.First()) {
			last[c.person] = c
		}
	}
	for i := range claims {
		c := &claims[i]
		if l := last[c.person]; l != nil && c != l && (c.status != graph.Former || c.start.Known() && c.start.First() >= l.start.First() || c.end.Known() && c.end.Last() > l.start.Last()) {
			delete(last, c.person)
		}
	}
	for _, c := range last {
		c.status = graph.Current
	}
}

// honour makes that office a former one after which somebody has an honorary one in the same body: "Zum Ehrenvorsitzenden wurde
// der langjährige Vorsitzende ernannt".
func (r *reader) honour(claims []claim) {
	for i := range claims {
		c := &claims[i]
		plain, ok := strings.CutPrefix(plainRole(c.post.role), "ehren")
		if !ok || plain == "" || plain == "mitglied" || c.person == 0 || c.status == graph.Future {
			continue
		}
		for _, k := range r.keptOf(c) {
			if o := &claims[k]; k != i && o.post.body == c.post.body && o.status == graph.Current && o.end == "" && strings.HasSuffix(plainRole(o.post.role), plain) && !strings.HasPrefix(plainRole(o.post.role), "ehren") {
				o.status = graph.Former
			}
		}
	}
}

// supersede ends the office of who began it in a year before another began it, if it is one that a single person holds: "1985
// wurde Otto Brandes Direktor, 1998 folgte Vera Lindholm".
func supersede(claims []claim) {
	last := map[seat]*claim{} // who began last
	begins := func(c *claim) bool {
		return c.person != 0 && (c.begun() || c.aspect == plans) && c.start.Known() && c.published.Known() && c.start.First() <= c.published.Last() && !c.since && c.post.body.name != "" && passesOn(c.post)
	}
	for i := range claims {
		if c := &claims[i]; begins(c) {
			at := seatOf(c.post)
			if l := last[at]; l == nil || yearOf(l.start) < yearOf(c.start) {
				last[at] = c
			}
		}
	}
	for i := range claims {
		c := &claims[i]
		if c.status != graph.Current || c.post.status != "" || c.end != "" || !begins(c) {
			continue
		}
		if l := last[seatOf(c.post)]; l.person != c.person && yearOf(c.start) < yearOf(l.start) {
			c.status = graph.Former
		}
	}
}

// seatOf is the seat of an office, for the first one to have it as for those behind him: "Erster Direktor".
func seatOf(o post) seat { return seat{o.body.name, strings.TrimPrefix(plainRole(o.role), "erster ")} }

// passesOn reports whether an office is held by one after the other.
func passesOn(o post) bool {
	role := seatOf(o).role
	return exclusive(o.head) || headRole(role) && !strings.HasSuffix(role, "geschäftsführer") || role == "leiter" || role == "1. vorsitz"
}

// await keeps those in office whose successors are still to come.
func await(claims []claim) {
	var coming []*claim // those of which one may fill the place of another
	for i := range claims {
		if c := &claims[i]; c.status == graph.Future || actingRole(c.post.role) {
			coming = append(coming, c)
		}
	}
	for i := range claims {
		c := &claims[i]
		if c.heir == nil || c.left || c.status != graph.Former || c.end != "" || c.post.status != "" {
			continue
		}
		for _, next := range coming {
			if next.post.body.name == c.post.body.name && next.status == graph.Current && actingRole(next.post.role) {
				break // somebody fills the gap
			}
			if next.status == graph.Future && next.person == c.heir.person && next.holder.name == c.heir.holder.name && sameRole(next.post.role, c.post.role) {
				c.status = graph.Current
			}
		}
	}
}

// wait lets those who have been elected wait for their predecessors, whose last day is still to come.
func (r *reader) wait(claims []claim) {
	for i := range claims {
		old := &claims[i]
		if old.heir == nil || old.status != graph.Current || !old.end.Known() || !old.published.Known() || old.end.First() <= old.published.Last() {
			continue
		}
		for _, k := range r.keptOf(old.heir) {
			next := &claims[k]
			if next.person == 0 || next.status != graph.Current || next.since || next.post.body.name != old.post.body.name || !sameRole(next.post.role, old.post.role) {
				continue
			}
			next.status = graph.Future
			if next.start.Known() && next.start.First() <= next.published.Last() {
				next.start = "" // the day of the election
			}
		}
	}
}

// recall ends the stations of a career that the text tells without dates, behind the office of which it brings the news: "Vera
// Lindholm wird Direktorin des Zoos. Nach dem Studium begann sie als Referentin im Landtag."
func (r *reader) recall(claims []claim) {
	for i := range claims {
		c := &claims[i]
		if c.person == 0 || c.aspect != began && c.aspect != begins || c.status != graph.Current || c.post.status != "" || c.start != "" || c.end != "" || c.since || c.fresh || c.voted ||
			!r.toldOfThePast(c) {
			continue
		}
		if slices.ContainsFunc(r.keptOf(c), func(k int) bool {
			o := &claims[k]
			return o.begin < c.begin && !o.same(c) && o.begun() && (o.status == graph.Future || o.fresh || o.start.Known() && o.published.Known() && yearOf(o.start) >= yearOf(o.published)-1)
		}) {
			c.status = graph.Former
		}
	}
}

// toldOfThePast reports whether the sentence of a claim tells of a career, and of nothing that goes on.
func (r *reader) toldOfThePast(c *claim) bool {
	said := passageOf(lower(r.doc.Text[c.begin:c.finish]))
	return said.has("career") && !said.has("still")
}

// linger keeps those in office who are going to another one, "bisher Leiterin, wird im Mai Präsidentin", or whose last day is
// still to come.
func (r *reader) linger(claims []claim) {
	for i := range claims {
		c := &claims[i]
		coming := c.end.Known() && c.published.Known() && c.end.First() > c.published.Last()
		if c.person == 0 || c.status != graph.Former || !coming && (c.end != "" || c.left) || !signals.in(lower(r.doc.Text[c.begin:c.finish]), "so-far") {
			continue
		}
		if coming { // "der bisherige Leiter geht Ende Juni"
			c.status = graph.Current
			continue
		}
		if slices.ContainsFunc(r.keptOf(c), func(k int) bool { return claims[k].status == graph.Future && claims[k].start.Known() }) {
			c.status = graph.Current
		}
	}
}

// outlive makes the offices of the dead former ones; those that they had "seit 2010", for life or "bis zu ihrem Tod" end with it.
func (r *reader) outlive(claims []claim) {
	for i := range claims {
		c := &claims[i]
		if c.person == 0 || !r.entities.person(c.person).dead {
			continue
		}
		if c.status == graph.Current {
			c.status = graph.Former
		}
		if day := r.entities.person(c.person).diedOn; c.end == "" && c.post.status == "" && (c.since && (c.aspect != held || c.begin == r.entities.person(c.person).diedAt) || c.start != "" && r.entities.person(c.person).office || c.lifelong || qualifier(lower(c.post.role)) == "ehren" && headRole(strings.TrimPrefix(lower(c.post.role), "ehren"))) && !(c.start.Known() && day.Known() && day.Last() < c.start.First()) {
			c.end = day
		}
	}
}

// relieve ends the term of who is still in office and is followed on a day to come that the text gives: the day before it.
func (r *reader) relieve(claims []claim) {
	var begun map[string][]*claim // those who begin an office on a day, by body
	for i := range claims {
		old := &claims[i]
		if old.person != 0 && old.end == "" && old.heir == nil && (old.aspect == ends || old.aspect == ended) {
			if begun == nil {
				begun = begunOn(claims)
			}
			old.end = handOver(begun[old.post.body.name], old)
		}
		if old.heir == nil || old.person == 0 || old.end != "" || old.status != graph.Current && !old.relieved {
			continue
		}
		for _, k := range r.keptOf(old.heir) {
			next := &claims[k]
			if next.person == 0 || next.status != graph.Future && !old.relieved || next.startBy == implied || !next.start.IsDay() && !(old.relieved && next.start.Known()) || next.post.body.name != old.post.body.name || !sameRole(next.post.role, old.post.role) {
				continue
			}
			if old.end = next.start; next.start.IsDay() {
				old.end = dayBefore(next.start)
			}
		}
	}
}

// begunOn gives the claims that somebody begins an office on a day that the text tells, by body.
func begunOn(claims []claim) map[string][]*claim {
	begun := map[string][]*claim{}
	for i := range claims {
		if c := &claims[i]; c.begun() && c.person != 0 && c.startBy >= told && c.start.IsDay() {
			begun[c.post.body.name] = append(begun[c.post.body.name], c)
		}
	}
	return begun
}

// handOver is the day before one of those who begin an office in its body begins the one that a claim says to be left, if the text
// says both nearby: "Otto Brandes gibt den Vorsitz ab. Zum 1. Juli übernimmt Vera Lindholm."
func handOver(begun []*claim, old *claim) graph.Date {
	for _, next := range begun {
		if next.person != old.person && sameRole(next.post.role, old.post.role) && single(next.post.role) && !actingRole(next.post.role) && max(next.segment-old.segment, old.segment-next.segment) <= 1 {
			return dayBefore(next.start)
		}
	}
	return ""
}

// conclude sets the end of a term whose first day and length are known, and the status that the dates of all claims tell.
func (c *claim) conclude() {
	first := c.start
	if c.next != "" {
		first = c.next
	}
	if c.months > 0 && (c.end == "" || c.endBy < told) && first.IsDay() && (c.aspect != holds || c.next != "") {
		c.end = dayBefore(addMonths(first, c.months))
	}
	if c.served > 0 && c.start == "" && c.end.Known() {
		c.start = yearBefore(c.end, c.served) // "hat das Amt am Freitag übergeben. Er hatte es 16 Jahre inne."
	}
	if by := c.dated(); by != "" && c.post.status == "" {
		c.status = by
	} else if c.status == graph.Future && c.post.status == "" && c.startBy >= told && c.start.Known() && c.published.Known() && c.start.Last() < c.published.First() {
		c.status = graph.Current
	}
}

// sameRole reports whether two roles name one office: the gender, the abstract noun and a longer wording don't matter.
func sameRole(a, b string) bool {
	if a == b {
		return true
	}
	a, b = plainRole(a), plainRole(b)
	if a == "stellvertreter" && strings.HasPrefix(b, "stellvertretend") || b == "stellvertreter" && strings.HasPrefix(a, "stellvertretend") {
		return true
	}
	if unfolded(a, b) || unfolded(b, a) {
		return true
	}
	return a == b || len(a) > 4 && len(b) > 4 && (strings.HasSuffix(a, b) || strings.HasSuffix(b, a)) && qualifier(a) == qualifier(b)
}

// unfolded reports whether the longer role says in words what the compound does: "amtsleiter", "leiter des amts für finanzen".
func unfolded(compound, long string) bool {
	unit, ok := strings.CutSuffix(compound, "leiter")
	rest, led := strings.CutPrefix(long, "leiter d")
	if !ok || !led || len(unit) < 4 {
		return false
	}
	_, rest, _ = strings.Cut(rest, " ")
	return strings.HasPrefix(rest, unit) || strings.HasPrefix(rest, strings.TrimSuffix(unit, "s"))
}

// qualifier gives the first qualifier of a role, "" if it has none.
func qualifier(role string) string {
	for _, q := range nounParts["qualifier"] {
		if strings.Contains(role, q) {
			return q
		}
	}
	return ""
}

// plainRole is a role without gender and in its personal form.
func plainRole(role string) string { return plainRoles.get(role) }

var plainRoles = memo[string]{of: makePlain}

func makePlain(role string) string {
	role = lower(makeMasculine(role))
	for _, manner := range []string{"ehrenamtlicher ", "hauptamtlicher ", "nebenamtlicher "} {
		role = strings.TrimPrefix(role, manner) // the office is the same
	}
	for _, x := range [][2]string{{"vorsitzender", "vorsitz"}, {"leitung", "leiter"}, {"präsidentschaft", "präsident"}, {"geschäftsführung", "geschäftsführer"},
		{"chief digital officer", "cdo"}, {"chief information officer", "cio"}, {"chief financial officer", "cfo"}} {
		role = strings.ReplaceAll(role, x[0], x[1])
	}
	return role
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
	return g
}
