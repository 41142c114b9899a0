package office

import (
	"slices"
	"strings"

	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/graph"
)

// focusAll gives the offices of the sentence in which the holder's office in focus was named: "Beigeordnete und Kämmerin".
func (r *reader) focusAll(of claim, fresh bool) []post {
	at := r.focusAt(of, fresh)
	if at < 0 && fresh {
		at = r.focusAt(of, false)
	}
	if at < 0 {
		return nil
	}
	return r.besides(at)
}

// besides gives the office of a claim and those named with it.
func (r *reader) besides(at int) []post {
	var out []post
	f := r.claims[at]
	for _, i := range r.claimsIn(f) {
		if c := &r.claims[i]; c.rule == f.rule && c.aspect == f.aspect {
			out = append(out, c.post)
		}
	}
	return out
}

// focus gives the office that a claim's holder was last said to have; fresh asks for one that has just begun.
func (r *reader) focus(of claim, fresh bool) (post, bool) {
	if at := r.focusAt(of, fresh); at >= 0 {
		return r.claims[at].post, true
	}
	return post{}, false
}

// focusAt gives the index of the claim in focus, or -1.
func (r *reader) focusAt(of claim, fresh bool) int {
	last, own := -1, r.claimsOf(of)
	for _, i := range slices.Backward(latest(own)) {
		c := &r.claims[i]
		if fresh && c.segment != r.segmentAt && !r.near(c.segment) {
			break
		}
		if fresh && c.status == graph.Former {
			continue
		}
		if !fresh || c.begun() {
			return i
		}
		if last < 0 {
			last = i
		}
	}
	return last
}

// presentAt gives the index of the holder's last claim to lead a body now, or -1.
func (r *reader) presentAt(of claim) int {
	own := r.claimsOf(of)
	for _, i := range slices.Backward(latest(own)) {
		if r.claims[i].status != graph.Former && headRole(r.claims[i].post.role) {
			return i
		}
	}
	return -1
}

// has reports whether a unit of a kind stands in a match.
func (s *sentence) has(m match, kind rune) bool {
	from, to := m.span()
	return slices.Contains(s.runes[from:to], kind)
}

// nowAt gives the index of the last claim of this segment by which a person holds an office now, or -1.
func (r *reader) nowAt(of claim) int {
	for _, i := range slices.Backward(latest(r.claimsOf(of))) {
		if c := &r.claims[i]; c.segment != r.segmentAt {
			break
		} else if c.status != graph.Former {
			return i
		}
	}
	return -1
}

// near reports whether a segment is the one being read or one of the three before, its headline and the paragraph before as a
// rule; a teaser and its headline stand alone.
func (r *reader) near(segment int) bool {
	kind := r.doc.Segments[r.segmentAt].Kind
	return r.segmentAt-segment <= 3 && kind != document.Teaser && kind != document.TeaserTitle
}

// outdated reports whether a sentence between the office named last without a holder and this one gives somebody an office:
// what is said of "das Amt" now is about that one.
func (r *reader) outdated(s *sentence) bool {
	for i := len(r.claims) - 1; i >= r.remembered() && r.claims[i].begin > r.vacancy.at; i-- {
		if r.claims[i].begin < s.start {
			return true
		}
	}
	return false
}

// officeOf makes claims of "das Amt", "sein Nachfolger": the office of another person, or of the holder himself.
func (r *reader) officeOf(s *sentence, m match, g give, c claim) []claim {
	other := claim{person: c.person, holder: c.holder}
	switch {
	case g.old == "leaver":
		return r.offhand(c, r.left(c))
	case g.old == "vacancy" && r.vacancy.post.role != "" && r.segmentAt-r.vacancy.segment <= 3 && !r.outdated(s):
		return r.offhand(c, []post{r.vacancy.post})
	case g.old == "vacancy":
		g.old = "last"
	case g.old == "opening":
		if !r.vacancy.opening || r.vacancy.post.role == "" || r.segmentAt-r.vacancy.segment > 3 || r.outdated(s) {
			return nil
		}
		if r.published.Known() && r.vacancy.day.Known() && r.vacancy.day.First() > r.published.Last() {
			c.setStart(r.vacancy.day, stated) // whatever the day of the election
		}
		return r.offhand(c, []post{r.vacancy.post})
	}
	if g.old == "last" && r.successorTold(s, c) || g.old == "departed" && r.seatTold(s, c) {
		return nil
	}
	if at := r.begunAt(c); g.old == "last" && at >= 0 && (c.aspect == begins || c.aspect == began) && (r.claims[at].segment == r.segmentAt || r.near(r.claims[at].segment)) {
		return r.offhand(c, r.besides(at)) // "…, bis April noch Referent, tritt die Stelle im Mai an"
	}
	if g.old == "last" && (c.aspect == begins || c.aspect == began) && r.vacancy.opening && r.vacancy.post.role != "" && r.near(r.vacancy.segment) && !r.outdated(s) {
		return r.offhand(c, []post{r.vacancy.post}) // "… sucht eine neue Präsidentin. Vera Lindholm, Referentin, tritt das Amt im Mai an."
	}
	own := g.old == "last" && g.aspect != held // a predecessor's office is not what he does now
	if at := r.focusAt(c, false); own && at >= 0 && r.claims[at].begin == s.start {
		if r.claims[at].offhand || r.claims[at].spot < s.closes(m) {
			return r.offhand(c, []post{r.claims[at].post})
		}
		own = false // "…, der es zuletzt innehatte, ist nun Geschäftsführer": the office is that of another
	}
	if own && (c.aspect == held || c.aspect == holds) {
		if at := r.leftTo(c, s); at >= 0 {
			return r.offhand(c, []post{r.claims[at].post}) // "… folgt auf Otto Brandes. Sie ist Referentin. Brandes, der das Amt acht Jahre ausübte, …"
		}
	}
	if _, ok := r.focus(c, true); ok && own {
		return r.offhand(c, r.focusAll(c, true))
	}
	if us := r.units(s, m, g.old); len(us) > 0 && g.old != g.who {
		if o, ok := r.home(us[0].person); ok {
			return r.offhand(c, []post{o})
		}
		other = claim{person: us[0].person, holder: us[0].body}
	} else if g.old == "departed" {
		at := r.vacated(c)
		if at < 0 {
			return nil
		}
		if r.claims[at].offhand {
			return r.offhand(c, r.besides(at)) // "…, der das Amt zuletzt innehatte, ist jetzt Geschäftsführer"
		}
		other = r.claims[at]
	} else if last, ok := r.lastClaim(c); (g.old == "last" || g.old == "another") && ok {
		if g.old == "another" && last.begin == s.start && last.aspect == ends {
			return r.offhand(c, []post{last.post}) // "… gibt den Vorsitz ab, zum 1. April übernimmt ihn …"
		}
		if at := r.here(c); at >= 0 && last.segment != r.segmentAt {
			last = r.claims[at]
		}
		other = last
	}
	posts := r.focusAll(other, other.person == c.person && g.aspect != held)
	if at := r.focusAt(other, false); g.aspect == holds && at >= 0 && r.claims[at].status == graph.Future {
		if now := r.nowAt(other); now >= 0 {
			posts = r.besides(now) // "Innenminister Brandes wird den Vorsitz übernehmen. Brandes, seit Juli im Amt, …"
		}
	}
	if own := r.claimsOf(other); g.aspect == held && other.person == r.genre.portrait && other.person != c.person && len(own) > 0 && r.claims[own[0]].status != graph.Former {
		posts = r.besides(own[0]) // "Sein Vorgänger" at the end of a portrait: in the office that it began with
	} else if at := r.begunAt(other); g.aspect == held && g.old != "last" && at >= 0 && (r.claims[at].segment == r.segmentAt || r.near(r.claims[at].segment)) {
		posts = r.besides(at) // "… wird Präsidentin. Sie war Referentin. Ihr Vorgänger …"
	} else if g.aspect == held && other.person != c.person && len(posts) > 0 && !headRole(posts[0].role) && !posts[0].byVerb {
		if at := r.presentAt(other); at >= 0 {
			posts = r.besides(at) // a predecessor was in the office that the other is in now
		}
	}
	if at := r.focusAt(other, false); at >= 0 && r.claims[at].status == graph.Former && (c.aspect == begins || c.aspect == began || c.aspect == held && other.person != c.person && !s.has(m, unitBody)) {
		if now := r.nowAt(other); now >= 0 {
			posts = r.besides(now) // "… ist neuer Direktor. Er trat das Amt im Mai an und war bis dahin Referent. Sein Vorgänger …"
		}
	}
	if c.aspect == begins || c.aspect == plans {
		if at := r.begunAt(other); at >= 0 {
			posts = r.besides(at)
		} else if r.vacancy.opening && r.vacancy.post.role != "" {
			posts = []post{r.vacancy.post}
		}
	}
	if (c.aspect == ends || c.aspect == ended) && g.old != "another" {
		if at := r.heldAt(other); at >= 0 {
			posts = r.besides(at)
		} else if at := r.focusAt(other, false); at >= 0 && r.claims[at].begin == s.start && r.claims[at].begun() && !(r.claims[at].features&inSuccession != 0 && s.inRelative(m)) {
			return nil // "…, der das Haus verlassen hat und als Geschäftsführer zum Verband wechselt"
		}
	}
	out := r.offhand(c, posts)
	if at := r.units(s, m, g.in); len(at) > 0 && len(out) > 0 {
		out = out[:1]
		out[0].post.body = at[0].body
		if sortsOf(out[0].post.head)[0] == "land" {
			out[0].post.body = ofCapital(at[0].body)
		}
	}
	return out
}

// leftTo gives the index of the claim nearby by which a sentence before has said last what the holder was: what another has from
// him; -1 if it says something else.
func (r *reader) leftTo(c claim, s *sentence) int {
	for _, i := range slices.Backward(latest(r.claimsOf(c))) {
		if o := &r.claims[i]; o.begin != s.start {
			if o.aspect == precedes && r.near(o.segment) {
				return i
			}
			break
		}
	}
	return -1
}

// seatTold reports whether the sentence has given the holder the seat of somebody who leaves.
func (r *reader) seatTold(s *sentence, c claim) bool {
	at := r.focusAt(c, false)
	return at >= 0 && r.claims[at].begin == s.start && r.claims[at].post.byVerb && r.claims[at].post.head == "Mitglied"
}

// present gives the office that a person was last said to hold, if it isn't a former one.
func (r *reader) present(person int) (post, bool) {
	for _, i := range slices.Backward(latest(r.claimsOf(claim{person: person}))) {
		if c := &r.claims[i]; c.status != graph.Former && c.post.body.name != "" {
			return c.post, true
		}
	}
	return post{}, false
}

// offhand makes claims of offices named before.
func (r *reader) offhand(c claim, posts []post) []claim {
	var out []claim
	for _, o := range posts {
		c := c
		c.post = o
		c.post.status, c.offhand = "", true
		if c.person == 0 && plainRole(o.role) == "vorsitz" {
			c.post.role, c.post.abstract = "Vorsitz", true // a Land has the chair, it isn't one
		}
		out = append(out, c)
	}
	return out
}

// lastClaim gives the claim that "das Amt" and "Amtsvorgänger" point to: the last one of this segment or of the headline.
func (r *reader) lastClaim(c claim) (claim, bool) {
	found := -1
	for i := len(r.claims) - 1; i >= 0; i-- {
		last := r.claims[i]
		if r.segmentAt-last.segment > 3 {
			break
		}
		if last.person == c.person && c.person != 0 || last.segment != r.segmentAt && !r.near(last.segment) {
			continue
		}
		if last.begun() || last.begin == r.s.start && found < 0 {
			return last, true
		}
		if found < 0 {
			found = i
		}
	}
	if found < 0 {
		return claim{}, false
	}
	return r.claims[found], true
}

// here gives the index of the last claim of this segment about somebody else, or -1.
func (r *reader) here(c claim) int {
	for i := len(r.claims) - 1; i >= r.remembered() && r.claims[i].segment == r.segmentAt; i-- {
		if last := &r.claims[i]; last.person != c.person || c.person == 0 {
			return i
		}
	}
	return -1
}

// continues completes the bare role of a newcomer by that of somebody of whom the sentence before told: "Otto Brandes hat den
// Vorsitz im Aufsichtsrat abgegeben. Neue Vorsitzende ist Vera Lindholm."
func (r *reader) continues(c *claim) {
	if c.post.body.name != "" || strings.ContainsRune(c.post.role, ' ') {
		return
	}
	for i := len(r.claims) - 1; i >= r.remembered() && r.claims[i].begin >= r.previous; i-- {
		o := &r.claims[i]
		head, rest, ok := strings.Cut(o.post.role, " ")
		if ok && o.person != c.person && plainRole(head) == plainRole(c.post.role) && (strings.HasPrefix(rest, "des ") || strings.HasPrefix(rest, "der ") || strings.HasPrefix(rest, "im ")) {
			if organ, in := strings.CutPrefix(rest, "im "); in {
				rest = genitiveOf(organ)
			}
			c.post.role, c.post.body = c.post.role+" "+rest, o.post.body
			return
		}
	}
}
