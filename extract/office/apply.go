package office

import (
	"math/bits"
	"slices"
	"strings"

	"github.com/amtszeit/amtszeit/gazetteer"
	"github.com/amtszeit/amtszeit/graph"
)

// run tries the rules on a sentence, in order.
func (r *reader) run(s *sentence) {
	if s.kinds == 0 {
		return
	}
	r.keepers(s)
	s.traces.leave(s.runes)
	s.landmarks = landmarksIn(s.landmarks[:0], s.runes)
	for i, set := range r.rules.candidates(s, listed(r.doc.Segments[r.segmentAt].Kind), s.led) {
		for ; set != 0; set &= set - 1 {
			n := i*64 + bits.TrailingZeros64(set)
			if !r.rules.bears(n, s) || !r.rules.fits(n, s) {
				continue
			}
			c := &r.rules.order[n]
			if r.rules.choosy.has(n) && r.barren(s, c.rule) {
				continue
			}
			e := r.rules.open(n, s)
			if e == nil {
				continue
			}
			err := e.find(s, &r.matcher, func(groups []int32) { r.apply(s, c.rule, match{c.p, groups}) })
			if err != nil && r.warn != nil {
				r.warn(c.rule.id, r.doc.ID)
			}
		}
	}
}

// keepers claims the chairs whose holder is part of the phrase: "unter hessischem Vorsitz", "Bremens Vorsitz".
func (r *reader) keepers(s *sentence) {
	for _, u := range s.units {
		if u.kind != unitOffice || u.posts[0].keeper.name == "" {
			continue
		}
		c := claim{holder: u.posts[0].keeper, post: u.posts[0], aspect: holds, rule: "chair-of-land"}
		r.keep(s, match{}, &c)
	}
}

// apply makes the claims of one match.
func (r *reader) apply(s *sentence, rule *rule, m match) {
	had := len(r.claims)
	r.taking = r.taking[:0]
	defer func() {
		if len(r.claims) > had {
			if !rule.shares {
				r.take(s, rule, m)
			}
		}
		if r.watch != nil {
			r.watch.done(s, r, m, rule)
		}
	}()
	if r.watch != nil {
		r.watch.match(s, rule, m)
	}
	r.sharing, r.sparing = rule.shares, rule.free
	for _, g := range rule.gives {
		a := r.aspectOf(s, m, g)
		if r.unreal(s, m, a, rule.sure) {
			r.dropUnreal(s, m)
			return
		}
		people := r.units(s, m, g.who)
		for n, who := range people {
			if a != died && rule.first && n > 0 && !r.plural(s, m, g) && !r.unmarkedPlural(s, m, g) {
				r.drop(guardFirst)
				break // "Bürgermeister Brandes und Vera Lindholm": the role is the first one's
			}
			switch {
			case a == died:
				r.bury(s, m, rule, who.person)
			case rule.single && r.plural(s, m, g):
				r.drop(guardSingle)
			case rule.named && (who.anaphor || a == succeeds && r.pointed(s, m, g)):
				r.drop(guardNamed)
			case rule.own && r.others(s, m, g, who), r.nextOne(s, m, who), r.owned(s, m, who), r.quoted(s, m, who):
				r.drop(guardOthers)
			default:
				offices := r.offices(s, m, g, who, a)
				if r.respective(s, m, g, len(people), len(offices)) {
					offices = offices[n : n+1]
				}
				r.award(s, rule, m, g, who, offices)
			}
		}
	}
}

// aspectOf gives how the office of a give line and the time of the sentence go together, as the verb of the match and the words
// around it tell.
func (r *reader) aspectOf(s *sentence, m match, g give) aspect {
	a := g.aspect
	if a == byVerb {
		a = m.verbAspect()
	}
	if (a == begins || a == holds && g.aspect == byVerb) && r.announced(s, m) {
		a = plans
	}
	if a == continues {
		a = r.lastAspect(s, m, g)
	}
	if a == began && r.renewal(s, m) {
		a = renews
	}
	return a
}

// award makes the claims that one holder has the offices that a give line gives.
func (r *reader) award(s *sentence, rule *rule, m match, g give, who unit, offices []claim) {
	for i := range offices {
		c := &offices[i]
		if c.post.status == graph.Former && (g.who == "new" || c.aspect == renews && signals.in(lower(r.doc.Text[s.start:s.end]), "so-far")) {
			c.post.status = "" // "Nachfolgerin des ausgeschiedenen Präsidenten X ist Y", "der bisherige Präsident X wurde wiedergewählt"
		}
		if c.rule = rule.id; rule.abstract && !c.post.abstract {
			r.drop(guardAbstract)
			continue
		}
		if !c.post.abstract && (rule.acting && c.aspect != precedes || s.caretaking(m) && r.acting(s, m) || c.offhand && c.aspect != precedes && c.aspect != lasts && c.aspect != ends && c.aspect != ended && r.acting(s, m)) {
			c.post.role = provisional(c.post)
		}
		if c.aspect == listing && s.noted(who) {
			c.post.role = provisional(c.post)
		}
		c.stays = c.aspect == yields && m.has("endpresent") || (c.aspect == yields || c.aspect == precedes) && len(r.claims) > 0 && r.claims[len(r.claims)-1].status == graph.Future
		c.sure, c.beside, c.implied, c.weight = rule.sure, rule.beside, rule.implied, rule.weight
		if c.offhand && (c.aspect == ends || c.aspect == ended) && r.quitsAnother(s, m, c) {
			r.drop(guardOthers)
			continue
		}
		if rule.succeeds {
			c.features |= inSuccession
		}
		r.add(s, m, c, who)
	}
}

// bury notes that a person has died, and when if the clause tells.
func (r *reader) bury(s *sentence, m match, rule *rule, person int) {
	e := r.entities.person(person)
	e.dead, e.diedAt = true, s.start
	from, to := r.clause(s, m)
	for among := strings.Contains(s.said(from, to), "Verstorbenen"); from < to && e.diedOn == "" && !among; from++ { // "der Verstorbenen des Jahres 2022"
		if s.runes[from] == unitDate && signalOf(s.before(from), dateSignals) == "" {
			e.diedOn = dateOf(s.units[s.at[from]].date.Value)
		}
	}
	_, to = r.clause(s, m)
	begin, _ := m.span()
	e.office = e.office || strings.Contains(s.said(begin, to), "im Amt")
	if r.watch != nil {
		r.watch.fired[rule.id] = true
	}
}

// respective reports whether several people have each an office of their own: "Vera Lindholm und Otto Brandes als Präsidentin
// und Vizepräsident".
func (r *reader) respective(s *sentence, m match, g give, people, offices int) bool {
	if people < 2 || people != offices {
		return false
	}
	for _, u := range r.units(s, m, g.group) {
		if slices.ContainsFunc(u.posts, func(o post) bool { return o.plural || o.abstract }) {
			return false
		}
	}
	return true
}

// announced reports whether the verb of a match is an infinitive behind "wird" or "soll": "wird die Leitung übernehmen".
func (r *reader) announced(s *sentence, m match) bool {
	from, to, ok := m.group("beginpresent")
	if !ok {
		from, to, ok = m.group("statepresent")
	}
	if !ok || to < 2 || s.runes[to-1] != 'n' {
		return false
	}
	behind := string(s.runes[to:min(len(s.runes), to+8)])
	if strings.HasPrefix(behind, " wird") || strings.HasPrefix(behind, " werden") || strings.HasPrefix(behind, " soll") {
		return true
	}
	start, _ := r.clause(s, m)
	for _, w := range strings.Fields(string(s.runes[min(start, from):from])) {
		switch w {
		case "wird", "werden", "werde", "Wird", "Werden", "soll", "sollen":
			return true
		}
	}
	return false
}

// lastAspect is the aspect of the last claim that the sentence makes about the holder: what follows goes on in the same
// tense.
func (r *reader) lastAspect(s *sentence, m match, g give) aspect {
	for _, who := range r.units(s, m, g.who) {
		own := r.claimsOf(claim{person: who.person})
		if n := len(own); n > 0 && r.claims[own[n-1]].begin == s.start {
			if a := r.claims[own[n-1]].aspect; a == held || a == began {
				return a
			}
		}
	}
	return r.tense(s)
}

// tense is what the first verb of a sentence that says of an office that it is held tells of its offices: held in the past, or now.
func (r *reader) tense(s *sentence) aspect {
	for word := range strings.FieldsSeq(s.said(0, min(len(s.runes), longClause))) {
		if a, ok := r.rules.conjugated.tells(word); ok {
			return a
		}
	}
	return holds
}

// offices gives the claims that a give line makes for one holder.
func (r *reader) offices(s *sentence, m match, g give, who unit, a aspect) []claim {
	base := claim{aspect: a}
	if who.kind == unitPerson {
		base.person = who.person
	} else {
		base.holder = who.body
	}
	if a == succeeds {
		return r.succession(s, m, g, base, who.anaphor)
	}
	if g.role[0] != "" {
		claims := r.inOfficeOf(s, m, g, r.byVerb(s, m, g, base))
		for _, on := range r.units(s, m, g.behalf) {
			for i := range claims {
				claims[i].post.behalf = on.body
			}
		}
		return claims
	}
	if g.old != "" && g.group == "" {
		return r.officeOf(s, m, g, base)
	}
	out := r.drafts[:0]
	for _, u := range r.units(s, m, g.group) {
		if holder, taken := r.taken[u.start]; taken && (r.sparing || !r.sharing && !u.posts[0].plural && holder != who.person && who.kind == unitPerson) {
			r.drop(guardTaken)
			continue
		}
		for _, o := range u.posts {
			if g.group == "former" && o.status != graph.Former {
				continue // "Referentin im Landtag." might be anything
			}
			c := base
			if c.post = o; (o.toward || s.toward(u)) && (a == holds || a == held || a == ends || a == ended) {
				c.aspect = began
			}
			if deputy(o.head) {
				c.under = s.owner(u)
			}
			if o.abstract && r.acting(s, m) {
				c.post.role = provisional(o)
			}
			if at := r.units(s, m, g.in); o.body.name == "" && len(at) > 0 {
				c.post.body = at[0].body
			}
			if on := r.units(s, m, g.behalf); len(on) > 0 {
				c.post.behalf = on[0].body
			}
			of := r.units(s, m, g.old)
			if len(of) > 0 && (s.text(&of[0]) == "er" || s.text(&of[0]) == "sie") {
				continue // "unter dem er Stadtrat war": his own office
			}
			if _, to, ok := m.group(g.old); ok && len(of) > 0 && !of[0].anaphor && to+1 < len(s.runes) && s.runes[to] == ' ' && s.runes[to+1] == unitOffice {
				continue // "Neben Otto Brandes wird Vera Lindholm Präsidentin": no genitive
			}
			if c.post.body.name == "" && len(of) > 0 && of[0].person != who.person {
				f, ok := r.home(of[0].person)
				if !ok {
					f, ok = r.present(of[0].person)
				}
				if !ok {
					f, ok = r.focus(claim{person: of[0].person, holder: of[0].body}, false)
				}
				if !ok {
					continue
				}
				c.post.body = f.body
			}
			out = append(out, c)
		}
	}
	r.drafts = out
	return out
}

// toward reports whether an office stands behind "als" and before where its holder goes: "ging als Leiterin ans Landesamt".
func (s *sentence) toward(u unit) bool {
	if rest := s.source[u.end:]; !strings.HasPrefix(rest, " zu den ") && !strings.HasPrefix(rest, " ans ") && !strings.HasPrefix(rest, " ins ") && !strings.HasPrefix(rest, " nach ") {
		return false
	}
	return strings.HasSuffix(s.source[:u.start], " als ") && slices.ContainsFunc(s.units, func(at unit) bool {
		return (at.kind == unitBody || at.kind == unitPlace) && at.start > u.end && len(strings.Fields(s.source[u.end:at.start])) <= 2
	})
}

// take marks the offices of a match: later rules don't give them to somebody else.
func (r *reader) take(s *sentence, rule *rule, m match) {
	for n, g := range rule.gives {
		if g.group == "" || g.role[0] != "" || len(r.units(s, m, g.who)) == 0 || n > 0 && rule.gives[0].group == g.group && len(r.units(s, m, rule.gives[0].who)) > 0 {
			continue // the first has it
		}
		for _, u := range r.units(s, m, g.group) {
			if u.kind == unitOffice {
				r.taken[u.start] = r.units(s, m, g.who)[0].person
			}
		}
	}
}

// add completes a claim with its dates and keeps it.
func (r *reader) add(s *sentence, m match, c *claim, who unit) {
	if c.post.role == "" || who.kind != unitPerson && (!chair(c.post.role) || c.holder.name == c.post.body.name) {
		r.drop(guardNoChair)
		return
	}
	if who.anaphor {
		c.features |= byPronoun
	}
	r.leadsAs(s, c)
	r.regender(c)
	r.keep(s, m, c)
}

// leadsAs gives a bare "Leitung" the office at the head of a body that the sentence before, or this one, names for its
// holder or whom he follows: "Vera Lindholm ist neue Direktorin des Zoos. Sie hat die Leitung von Otto Brandes übernommen."
func (r *reader) leadsAs(s *sentence, c *claim) {
	if c.post.role != "Leitung" || c.post.body.name != "" || c.person == 0 || c.aspect == listing {
		return
	}
	for i := len(r.claims) - 1; i >= r.remembered() && r.claims[i].segment == r.segmentAt && r.claims[i].begin >= r.previous; i-- {
		o := &r.claims[i]
		if o.status != graph.Former && (o.person == c.person || o.begin == s.start) && o.post.body.name != "" && headRole(o.post.role) {
			status := c.post.status
			c.post = o.post
			c.post.status = status
			return
		}
	}
}

// keep gives a claim its dates and its body and adds it to those of the document.
func (r *reader) keep(s *sentence, m match, c *claim) {
	c.published, c.segment, c.begin, c.finish = r.published, r.segmentAt, s.start, s.end
	if c.person != 0 && c.post.gender == gazetteer.Feminine && !c.post.byVerb && !c.offhand && r.genderOf(c.person) == gazetteer.Any {
		r.entities.person(c.person).gender = gazetteer.Feminine // the role tells what a name from far away doesn't
	}
	if r.presides(c) {
		r.drop(guardSection)
		return
	}
	if c.aspect == listing && c.post.abstract {
		r.personify(c)
	}
	if s.ofGroup(c.post) {
		c.post.body = s.group
	}
	c.spot = s.spot(m)
	r.inCouncil(c)
	if s.committee && r.seated(s, c) {
		return
	}
	r.stacked(c)
	r.periodBeside(c)
	r.termAbove(c)
	r.when(s, m, c)
	r.inYear(c)
	if c.fresh {
		r.continues(c)
	}
	told := c.post.body.name != ""
	if !told {
		r.where(c)
	}
	if r.seatedBy(s, c) {
		return // "Vorstand: Vera Lindholm, Vorsteherin": her office is her seat
	}
	if c.post.role == "Mitglied" && nounParts.hasNoMembers(c.post.body.name) {
		r.drop(guardMember)
		return // "gehört dem Amtsgericht seit 1981 an"
	}
	r.weigh(c, told)
	if c.person == 0 && c.holder.name == c.post.body.name {
		r.drop(guardSelf)
		return
	}
	if (c.guessed || c.post.body.name == "" || c.post.body.place) && words.is(wordProfession, masculine(c.post.head)) {
		r.drop(guardProfession)
		return // a profession is an office only in a body that the text names
	}
	r.file(c)
	if c.person != 0 {
		r.heldBefore = append(r.heldBefore, holding{c.person, r.genderOf(c.person), c.post.role, c.post.body.name, c.status, c.segment})
	}
}

// spot is the byte where the office of a match is named, or else its last unit.
func (s *sentence) spot(m match) int {
	for _, name := range []string{"office", "organ"} {
		if from, to, ok := m.group(name); ok && from < to && s.at[from] >= 0 {
			return s.units[s.at[from]].start
		}
	}
	if u, ok := s.lastUnit(m); ok {
		return u.start
	}
	return s.start
}

// closes is the byte behind the last unit of a match.
func (s *sentence) closes(m match) int {
	if u, ok := s.lastUnit(m); ok {
		return u.end
	}
	return s.end
}

// lastUnit gives the last unit of a match.
func (s *sentence) lastUnit(m match) (*unit, bool) {
	if m.p == nil {
		return nil, false
	}
	from, to := m.span()
	for i := to - 1; i >= from; i-- {
		if s.at[i] >= 0 {
			return &s.units[s.at[i]], true
		}
	}
	return nil, false
}
