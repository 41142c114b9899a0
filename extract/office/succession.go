package office

import (
	"slices"
	"strings"

	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/graph"
)

// succession makes the claims of "{new} folgt auf {old}": both hold the same office, the one from now on, the other
// before. The office is the one named of either.
func (r *reader) succession(s *sentence, m match, g give, c claim, anaphor bool) []claim {
	olds := r.units(s, m, g.old)
	if len(olds) == 0 {
		olds = r.units(s, m, g.group)
	}
	if len(olds) == 0 {
		return nil
	}
	verb := m.verbAspect()
	switch verb {
	case holds, ends:
		verb = begins
	case ended:
		verb = began
	}
	old := claim{person: olds[0].person, holder: olds[0].body, aspect: precedes, pointed: olds[0].anaphor}
	if old.person == c.person && old.person != 0 {
		return nil
	}
	from, _, ok := m.group(g.old)
	if !ok {
		from, _, _ = m.group(g.group)
	}
	o, ok := r.succeeded(s, c, old, anaphor, strings.HasSuffix(s.before(from), "ihm"))
	if !ok && s.handsOn(m) {
		o, ok = r.focus(old, false) // "Otto Brandes, stellvertretender Leiter des Zoos, gab das Amt an Vera Lindholm ab"
	}
	if !ok || r.successorTold(s, c) {
		return nil
	}
	c.post, old.post = o, o
	if rest, ok := strings.CutPrefix(o.role, "Gründungs"); ok && rest != "" { // only the first one has founded the body
		rest = strings.ToUpper(rest[:1]) + rest[1:]
		c.post.role, c.post.head = rest, rest
	}
	old.post.role = inEarnest(o.role) // who fills an office meanwhile follows somebody who had it
	if o == r.vacancy.post {
		c.vacant = r.vacancy.day
	}
	c.aspect = verb
	c.post.status, old.post.status = "", ""
	out := []claim{c}
	old.heir, old.relieved = &c, s.relieves(m)
	for _, u := range olds {
		old.person, old.holder = u.person, u.body
		out = append(out, old)
	}
	return out
}

// relieves reports whether a match says that one takes an office from the other on a day: "löst ihn am 1. Mai ab", "hat das
// Amt 2009 von ihm übernommen", "gab es im März an sie ab"; who only succeeds another may have come later.
func (s *sentence) relieves(m match) bool {
	if s.kinds&kindBit(unitDate) == 0 {
		return false
	}
	from, to := m.span()
	text := passageOf(lower(s.said(from, min(len(s.runes), to+len(" ab")))))
	return (text.has("relieves") || text.has("hands-on")) && signals.first(text.text, "successor") < 0
}

// handsOn reports whether a match says that one gives the office to the other with his own hands: "übergab das Amt an sie".
func (s *sentence) handsOn(m match) bool {
	text := passageOf(lower(s.said(m.span())))
	return text.has("hands-on") && strings.Contains(text.text, " an ")
}

// succeeded gives the office that passes from one holder to another: the one that the new holder is said to begin; else
// the old one's, as a sentence before names it; else an office named just before without a holder; else a chair. What
// the sentence itself calls the two is what they are besides.
func (r *reader) succeeded(s *sentence, fresh, old claim, anaphor, him bool) (post, bool) {
	if at := r.focusAt(fresh, true); anaphor && at >= 0 && r.claims[at].begin == s.start && (headRole(r.claims[at].post.role) || actingRole(r.claims[at].post.role)) {
		return r.claims[at].post, true // "Ihr Chef Kuhn, der 2024 auf Winter gefolgt ist"
	}

	if at := r.focusAt(fresh, true); anaphor && at >= 0 && r.claims[at].begin >= r.previous && r.claims[at].begin != s.start {
		return r.claims[at].post, true // "… ist Präsidentin. Sie folgt auf …"
	}
	for _, byVerb := range []bool{false, true} {
		for _, i := range slices.Backward(latest(r.claimsOf(fresh))) {
			c := &r.claims[i]
			if honorary(c.post.role) {
				continue
			}
			if him && c.begin == s.start {
				continue // "Ihm folgte Vera Lindholm, die 2010 als Referentin nach Kiel ging": she left for it
			}
			if (c.begun() || c.since && c.begin != s.start) && c.post.byVerb == byVerb && (c.segment == r.segmentAt || r.near(c.segment)) {
				return c.post, true
			}
		}
	}
	for _, coming := range []bool{false, true} { // "Präsident war Otto Brandes, der im Mai nach Kiel wechselt. Seine Nachfolge tritt Vera Lindholm an"
		for _, i := range slices.Backward(latest(r.claimsOf(old))) {
			if c := &r.claims[i]; (c.begin != s.start || him) && !honorary(c.post.role) && (coming || c.status != graph.Future) {
				return c.post, true
			}
		}
	}
	for _, i := range slices.Backward(latest(r.claimsOf(old))) {
		if c := &r.claims[i]; c.begin == s.start && c.post.marked && !him {
			return c.post, true // "löst den bisherigen Kassier Otto Brandes ab"
		}
	}
	if anaphorOld := r.claimsOf(old); old.pointed && len(anaphorOld) > 0 {
		if c := &r.claims[anaphorOld[len(anaphorOld)-1]]; c.begin == s.start && (c.status == graph.Former || headRole(c.post.role) || exclusive(c.post.role) || strings.HasPrefix(plainRole(c.post.role), "leiter")) {
			return c.post, true // "Leiterin Vera Lindholm geht, Otto Brandes wurde zu ihrem Nachfolger gewählt"
		}
	}
	if r.vacancy.post.role != "" {
		return r.vacancy.post, true
	}
	for i := len(r.claims) - 1; i >= r.remembered() && (r.claims[i].segment == r.segmentAt || r.near(r.claims[i].segment)); i-- {
		if c := r.claims[i]; chair(c.post.role) && (c.person == 0 || c.person == fresh.person && c.begin != s.start) {
			return c.post, true
		}
	}
	if o, ok := r.focus(old, false); ok && (headRole(o.role) || exclusive(o.role)) {
		return o, true
	}
	return r.focus(fresh, true)
}

// exclusive reports whether a role is one that passes from one to the next, besides those that lead a body.
func exclusive(role string) bool {
	role = plainRole(role)
	return nounParts.end(role, "passes-on") && qualifier(role) == ""
}

// honorary reports whether a role is an honour, which nobody takes over: "Ehrenpräsident", but not "ehrenamtlicher Präsident".
func honorary(role string) bool {
	role = lower(role)
	return strings.HasPrefix(role, "ehren") && !strings.HasPrefix(role, "ehrenamt")
}

// left gives the offices of the last other person nearby who isn't about to begin them: somebody fills the gap.
func (r *reader) left(c claim) []post {
	for i := len(r.claims) - 1; i >= r.remembered() && r.segmentAt-r.claims[i].segment <= 1; i-- {
		o := &r.claims[i]
		if o.person == 0 || o.person == c.person || o.begun() || qualifier(lower(o.post.role)) != "" || honorary(o.post.role) {
			continue
		}
		if at := r.heldAt(claim{person: o.person}); o.status == graph.Former && at >= 0 && r.segmentAt-r.claims[at].segment <= 1 && r.claims[at].since {
			return r.besides(at) // "… leitet seit 2014 die Abteilung. Davor war sie Dezernentin. Ihr Posten wird …"
		}
		return r.besides(i)
	}
	return nil
}

// successorTold reports whether the sentence has told already whom the holder succeeds.
func (r *reader) successorTold(s *sentence, c claim) bool {
	for i := len(r.claims) - 1; i >= r.remembered() && r.claims[i].begin == s.start; i-- {
		if o := r.claims[i]; o.person == c.person && o.features&inSuccession != 0 {
			return true
		}
	}
	return false
}

// vacated gives the index of the last claim of this segment or the headline by which somebody else has left an office or is
// going to, or -1.
func (r *reader) vacated(c claim) int {
	for i := len(r.claims) - 1; i >= 0; i-- {
		last := r.claims[i]
		if last.segment != r.segmentAt && !r.near(last.segment) {
			break
		}
		if last.person != c.person && last.person != 0 && (last.aspect == ends || last.aspect == ended || last.aspect == yields || last.end != "" || last.status == graph.Former) {
			return i
		}
	}
	return -1
}

// ofWhom skips the name behind a description that stands for a person, "Die Nachfolgerin von Otto Brandes", and claims that this one
// had the office before; it gives the index behind it.
func (r *reader) ofWhom(s *sentence, p *phrases, i, heir int) int {
	if !strings.HasPrefix(p.items[i-1].text, "Nachfolger") || !p.text2(i, "von") || i+1 >= len(p.items) || !p.items[i+1].is(mention.Person) {
		return i
	}
	own := r.claimsOf(claim{person: heir})
	for _, k := range slices.Backward(latest(own)) {
		if o := &r.claims[k]; o.begun() {
			c := claim{person: p.items[i+1].m.Entity, post: o.post, aspect: precedes, rule: "predecessor-of",
				published: r.published, segment: r.segmentAt, begin: s.start, finish: s.end}
			c.status = c.state()
			r.regender(&c)
			r.weigh(&c, true)
			r.file(&c)
			break
		}
	}
	return i + 2
}
