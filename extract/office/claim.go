package office

import (
	"math/bits"
	"slices"
	"strings"

	"github.com/dlclark/regexp2/v2"

	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/gazetteer"
	"github.com/amtszeit/amtszeit/graph"
)

// claim is a claim under construction.
type claim struct {
	person int  // entity of the holder, 0 if a body holds the office
	holder body // the Land or body that holds it
	post   post
	aspect aspect

	at, start, end graph.Date
	status         graph.Status
	published      graph.Date

	startBy, endBy rank       // how well the text fixes them
	next           graph.Date // first day of another term in the office
	months         int        // length of the term

	offhand       bool       // the sentence names the holder, not the office: "Sie geht im Mai"
	guessed       bool       // the body is not in the sentence's phrase
	since         bool       // the start is said with "seit": the office went on
	lasting       bool       // the end is set by a contract or an election
	left          bool       // another sentence says that the holder has left
	voted         bool       // it is the result of an election in minutes
	fresh         bool       // the office is called new
	vacant        graph.Date // day from which the text says that the office is to be filled
	heir          *claim     // of the one who comes after
	pointed       bool       // a pronoun names the holder
	relieved      bool       // the text says that the heir relieves him: "löst ihn ab"
	stays         bool       // the one who hands over is in office until the other begins
	term          graph.Date // end of the term of all members
	sure          bool       // the rule's: names and appositions take only dates of their own
	under         int        // entity of the person whose deputy the holder is
	council       string     // organ whose list the claim is from
	segment       int
	begin, finish int // the sentence
	spot          int // where the office is named, else the holder
	rule          string

	features feature // what makes it more or less sure
	weight   float64 // log-odds of the rule
}

// run tries the rules on a sentence, in order.
func (r *reader) run(s *sentence) {
	if s.kinds == 0 {
		return
	}
	r.keepers(s)
	s.traces.leave(s.runes)
	s.landmarks = landmarksIn(s.landmarks[:0], s.runes)
	for i, set := range r.rules.candidates(s, listed(r.doc.Segments[r.segmentAt].Kind)) {
		for ; set != 0; set &= set - 1 {
			n := i*64 + bits.TrailingZeros64(set)
			if !r.rules.bears(n, s) {
				continue
			}
			c := r.rules.order[n]
			if c.rule.led && !s.led || r.barren(s, c.rule) || !r.rules.open(n, s) {
				continue
			}
			err := c.p.engine.find(s, func(m regexp2.MatchView) { r.apply(s, c.rule, match{c.p, m}) })
			if err != nil && r.warn != nil {
				r.warn(c.rule.id, r.doc.ID)
			}
		}
	}
}

// barren reports whether a rule can give nothing of a sentence, for it wants offices that no rule has given yet or that an
// abstract noun names, and the sentence has none. Who asks how a sentence is read is told of the matches all the same.
func (r *reader) barren(s *sentence, rule *rule) bool {
	if !rule.choosy || r.watch != nil {
		return false
	}
	for i := range s.units {
		u := &s.units[i]
		if u.kind == unitOffice && !(rule.free && !r.free(u)) && !(rule.abstract && !slices.ContainsFunc(u.posts, func(o post) bool { return o.abstract })) {
			return false
		}
	}
	return true
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

// match is a pattern's match with its groups by name.
type match struct {
	p *pattern
	v regexp2.MatchView
}

// group gives the runes of a named group.
func (m match) group(name string) (from, to int, ok bool) {
	if m.p == nil {
		return 0, 0, false
	}
	n, known := m.p.engine.group(name)
	if !known {
		return 0, 0, false
	}
	from, length, ok := m.v.GroupRange(n)
	return from, from + length, ok
}

func (m match) has(name string) bool {
	_, _, ok := m.group(name)
	return ok
}

// span is the whole match.
func (m match) span() (int, int) {
	from, length, _ := m.v.GroupRange(0)
	return from, from + length
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
		if a == began && m.renewal(s) {
			a = renews
		}
		if s.unreal(m, a, rule.sure) {
			r.dropUnreal(s, m)
			return
		}
		people := r.units(s, m, g.who)
		for n, who := range people {
			if (rule.id == "role-name" || rule.id == "apposition-before") && n > 0 && !r.plural(s, m, g) {
				r.drop(guardFirst)
				break // "Bürgermeister Brandes und Vera Lindholm": the role is the first one's
			}
			switch {
			case rule.single && r.plural(s, m, g):
				r.drop(guardSingle)
				continue
			case rule.named && who.anaphor:
				r.drop(guardNamed)
				continue
			case (rule.id == "role-name" || rule.id == "role-name-at") && r.others(s, m, g), rule.id == "apposition" && r.nextOne(s, m, who):
				r.drop(guardOthers)
				continue
			}
			offices := r.offices(s, m, g, who, a)
			if r.respective(s, m, g, len(people), len(offices)) {
				offices = offices[n : n+1]
			}
			for i := range offices {
				c := &offices[i]
				if g.who == "new" && c.post.status == graph.Former {
					c.post.status = "" // "Nachfolgerin des ausgeschiedenen Präsidenten X ist Y"
				}
				if c.rule = rule.id; rule.abstract && !c.post.abstract {
					r.drop(guardAbstract)
					continue
				}
				if !c.post.abstract && (rule.acting && c.aspect != precedes || c.offhand && c.aspect != precedes && c.aspect != lasts && c.aspect != ends && c.aspect != ended && r.acting(s, m)) {
					c.post.role = provisional(c.post)
				}
				c.stays = c.aspect == yields && m.has("endpresent") || (c.aspect == yields || c.aspect == precedes) && len(r.claims) > 0 && r.claims[len(r.claims)-1].status == graph.Future
				c.sure, c.weight = rule.sure, rule.weight
				if rule.succeeds {
					c.features |= inSuccession
				}
				r.add(s, m, c, who)
			}
		}
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

// plural reports whether the office of the match is in the plural.
func (r *reader) plural(s *sentence, m match, g give) bool {
	offices := r.units(s, m, g.group)
	return len(offices) > 0 && (offices[0].posts[0].plural || len(offices[0].posts) > 1)
}

// others reports whether an office before a person is not the person's: "haben die Mitglieder Vera Lindholm gewählt",
// "deren Leitung Lindholm abgibt".
func (r *reader) others(s *sentence, m match, g give) bool {
	offices := r.units(s, m, g.group)
	return len(offices) == 1 && (offices[0].posts[0].abstract || offices[0].posts[0].plural && len(r.units(s, m, g.who)) == 1)
}

// nextOne reports whether the office behind a person is that of the person behind it: "Landrätin Vera Lindholm, der neue
// Leiter, Jens Brandes, und …".
func (r *reader) nextOne(s *sentence, m match, who unit) bool {
	from, to, ok := m.group("office")
	if !ok || to+2 >= len(s.runes) || s.runes[to] != ',' || s.runes[to+1] != ' ' || s.runes[to+2] != unitPerson || s.at[from] < 0 {
		return false
	}
	o, g := s.units[s.at[from]].posts, r.genderOf(who.person)
	return len(o) > 0 && o[0].gender != gazetteer.Any && g != gazetteer.Any && o[0].gender != g
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
	return holds
}

// renewal reports whether the verb that matched confirms somebody in an office: "wurde im Juni bestätigt".
func (m match) renewal(s *sentence) bool {
	for _, tense := range []string{"beginparticiple", "beginpast"} {
		if from, to, ok := m.group(tense); ok {
			switch lower(s.said(from, to)) {
			case "bestätigt", "bestätigte", "bestätigten", "wiedergewählt", "wiederbestellt":
				return true
			}
		}
	}
	return false
}

// verbAspect reads the aspect off the sort and the tense of the verb that matched.
func (m match) verbAspect() aspect {
	for _, v := range m.p.engine.verbs {
		if _, _, ok := m.v.GroupRange(v.number); ok {
			return v.aspect
		}
	}
	return holds
}

// units gives the units in a group of the match.
func (r *reader) units(s *sentence, m match, group string) []unit {
	if group == "he" && len(r.before) > 0 {
		e, _ := r.recent(&sentence{}, gazetteer.Any, 0)
		return []unit{{kind: unitPerson, person: e, anaphor: true}}
	}
	if group == "holders" {
		return r.newcomers()
	}
	if group == "board" {
		if r.board.kind == 0 || r.segmentAt-r.boardSegment > 1 {
			return nil
		}
		return []unit{r.board}
	}
	from, to, ok := m.group(group)
	if !ok {
		return nil
	}
	first := len(r.taking)
	depth := 0
	for i := from; i < to; i++ {
		switch s.runes[i] {
		case '(':
			depth++
		case ')':
			depth--
		}
		if depth > 0 || group == "roster" && s.runes[i] != unitPerson {
			continue // who stands in a remark behind a person is somebody else
		}
		if s.at[i] >= 0 && (len(r.taking) == first || s.runes[i] == r.taking[first].kind) {
			r.taking = append(r.taking, s.units[s.at[i]])
		}
	}
	return slices.Clip(r.taking[first:])
}

// newcomers gives those whose offices begin by this paragraph or the one before, else the one whose office was named last.
func (r *reader) newcomers() []unit {
	var out []unit
	from := len(r.claims) // nobody means more than the last few by "the new ones"
	for from > max(0, len(r.claims)-memory) && (r.claims[from-1].segment == r.segmentAt || r.near(r.claims[from-1].segment)) {
		from--
	}
	for i := range r.claims[from:] {
		c := &r.claims[from+i]
		if c.begun() && c.person != 0 && qualifier(lower(c.post.role)) != "ehren" {
			u := unit{kind: unitPerson, person: c.person, anaphor: true}
			if !slices.ContainsFunc(out, func(o unit) bool { return o.person == u.person }) {
				out = append(out, u)
			}
		}
	}
	if last, ok := r.lastClaim(claim{}); len(out) == 0 && ok && last.person != 0 {
		out = append(out, unit{kind: unitPerson, person: last.person, anaphor: true})
	}
	return out
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
		return r.inOfficeOf(s, m, g, r.byVerb(s, m, g, base))
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
			c := base
			c.post = o
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
			if of := r.units(s, m, g.old); c.post.body.name == "" && len(of) > 0 {
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

// inOfficeOf gives the claims that a verb makes the body where somebody else has his office: "vertreten wird sie von …".
func (r *reader) inOfficeOf(s *sentence, m match, g give, out []claim) []claim {
	of := r.units(s, m, g.old)
	if len(of) == 0 {
		return out
	}
	o, ok := r.home(of[0].person)
	if !ok {
		o, ok = r.present(of[0].person)
	}
	if !ok {
		return nil
	}
	for i := range out {
		out[i].post.body = o.body
	}
	return out
}

// provisional gives the role of who holds an office for the time being.
func provisional(o post) string {
	switch {
	case actingRole(o.role):
		return o.role
	case o.gender == gazetteer.Masculine && !o.abstract, strings.HasPrefix(o.role, "Vorsitz") && o.abstract:
		return "kommissarischer " + o.role
	}
	return "kommissarische " + o.role
}

// inEarnest gives a role without the adjective that says that it is held for the time being.
func inEarnest(role string) string {
	if first, rest, ok := strings.Cut(role, " "); ok && strings.HasPrefix(lower(first), "kommissarische") {
		return rest
	}
	return role
}

// deputy reports whether a role is that of somebody else's deputy.
func deputy(head string) bool {
	const stem = "stellvertret"
	return len(head) > len(stem) && strings.EqualFold(head[:len(stem)], stem) || strings.EqualFold(head, "vize")
}

// owner gives the person whom a pronoun right before an office means: "seine Stellvertreterin"; in the middle of a sentence the
// only one whom it has named so far.
func (s *sentence) owner(office unit) int {
	for i, at := range s.at {
		if at < 0 || s.units[at].start != office.start || s.runes[i] != unitOffice {
			continue
		}
		if i >= 2 && s.runes[i-1] == ' ' && s.runes[i-2] == unitPerson && s.units[s.at[i-2]].anaphor {
			return s.units[s.at[i-2]].person
		}
		if signals.is(lastWord(s.before(i)), "possessive") {
			return s.onlyPersonBefore(i)
		}
	}
	return 0
}

// onlyPersonBefore gives the person whom a sentence names before a rune, 0 if there are several.
func (s *sentence) onlyPersonBefore(i int) int {
	only := 0
	for k, at := range s.at[:i] {
		if at < 0 || s.runes[k] != unitPerson {
			continue
		}
		e := s.units[at].person
		if only != 0 && only != e {
			return 0
		}
		only = e
	}
	return only
}

func lastWord(text string) string { return text[strings.LastIndexByte(text, ' ')+1:] }

// deputize gives the deputy of a person the body of this person's office, as the text has it before or else behind.
func (r *reader) deputize(c *claim) {
	if c.under == 0 || c.under == c.person || c.post.body.name != "" && !c.guessed {
		return
	}
	c.post.body = body{}
	for _, past := range []bool{false, true} {
		leading := false // a chair or head has a deputy sooner than others
		for _, i := range r.claimsOf(claim{person: c.under}) {
			o := &r.claims[i]
			leads := ofBoard(o.post.head) || headRole(o.post.head)
			if o.post.body.name == "" || c.post.body.name != "" && (o.begin > c.begin || leading && !leads) || (o.status == graph.Former) != past {
				continue
			}
			c.post.body, leading = o.post.body, leads
		}
		if c.post.body.name != "" {
			return
		}
	}
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

// byVerb makes the office that a verb names: "leitet die Abteilung X", "steht dem Verband vor".
func (r *reader) byVerb(s *sentence, m match, g give, c claim) []claim {
	c.post.role, c.post.gender = g.role[0], r.genderOf(c.person)
	if c.post.gender == gazetteer.Feminine {
		c.post.role = g.role[1]
	}
	c.post.head, c.post.byVerb = c.post.role, true
	if r.acting(s, m) {
		adjective := "kommissarischer "
		if c.post.gender == gazetteer.Feminine {
			adjective = "kommissarische "
		}
		c.post.role = adjective + c.post.role
	}
	if from, to, ok := m.group("field"); ok && g.group == "field" {
		return s.inField(r.units(s, m, g.in), from, to, c)
	}
	if g.group == "board" && (len(r.units(s, m, g.group)) == 0 || len(r.claimsOf(c)) > 0) {
		return nil // who has an office is responsible for something as such
	}
	for _, u := range r.units(s, m, g.group) {
		if c.post.role == g.role[0] && g.role[0] == "Leiter" || c.post.role == g.role[1] && g.role[1] == "Leiterin" {
			s.chairs(m, u, &c.post)
		}
		switch u.kind {
		case unitOrgan:
			if c.post.role == "Mitglied" && u.text == "Vorstand" && strings.HasSuffix(r.doc.Text[:u.start], " im ") {
				c.post.role, c.post.body = "Vorstandsmitglied", u.body // "sitzt im Vorstand"
				break
			}
			if noun, _, _ := strings.Cut(u.text, " "); c.aspect == listing && words.noun(wordOrgan, noun) != "" {
				return nil // "Geschäftsstelle: Otto Brandes" makes nobody a member
			}
			if c.aspect == listing && u.text == "Geschäftsführung" {
				if r.hasRoleHere(s, c, u.text) || r.titledHere(s, c) {
					return nil
				}
				c.post.role, c.post.head = "Geschäftsführer", "Geschäftsführer" // who is listed there is one
				if c.post.gender == gazetteer.Feminine {
					c.post.role = "Geschäftsführerin"
				}
				c.post.body = u.body
				break
			}
			if c.aspect == listing && r.hasRoleHere(s, c, u.text) {
				return nil // "Personalrat: Vorsitz Vera Lindholm" tells more
			}
			if noun, _, _ := strings.Cut(u.text, " "); strings.HasPrefix(c.post.role, "Vorsitz") && words.noun(wordOrgan, noun) != "" {
				c.post.role = "Leiter"
				if c.post.gender == gazetteer.Feminine {
					c.post.role = "Leiterin"
				}
			}
			c.post.role += " " + genitiveOf(u.text)
			c.post.body = u.body
			if at := r.units(s, m, g.in); u.body.name == "" && len(at) > 0 {
				c.post.body = at[0].body
			}
		case unitOffice:
			return nil
		default:
			if c.aspect == began && c.post.role == "Mitglied" && !assembly(u.body.name) {
				return nil // who is new in a ministry is no member of it
			}
			c.post.body = u.body
			if c.person != 0 && strings.HasPrefix(c.post.role, "Vorsitz") && s.stands(m) && !collegial(u.body.name) && !collegial(r.entities.body(u.body.entity).forms) {
				c.post.role = "Leiter"
				if c.post.gender == gazetteer.Feminine {
					c.post.role = "Leiterin"
				}
			}
			if at := r.units(s, m, g.in); len(at) > 0 {
				c.post.role += " " + genitiveOf(u.body.name)
				c.post.body = at[0].body
			}
		}
	}
	return []claim{c}
}

// inField makes the head of a field of work that only a plain noun names, "leitet bei den Stadtwerken die Buchhaltung".
func (s *sentence) inField(at []unit, from, to int, c claim) []claim {
	field := string(s.runes[from:to])
	switch before := s.before(from); {
	case strings.HasSuffix(before, "die"):
		c.post.role += " der " + field
	case strings.HasSuffix(field, "s"):
		c.post.role += " des " + field
	default:
		c.post.role += " des " + field + "s"
	}
	if len(at) > 0 {
		c.post.body = at[0].body
	}
	return []claim{c}
}

// chairs makes the head of a council its chair where the match says "führt": who "leitet" a council is its head in so many
// words.
func (s *sentence) chairs(m match, u unit, o *post) {
	noun, _, _ := strings.Cut(u.text, " ")
	if u.kind == unitOrgan && words.noun(wordCouncil, noun) == "" || u.kind != unitOrgan && !nounParts.council(u.body.name) {
		return
	}
	from, to := m.span()
	if text := lower(string(s.runes[from:to])); !strings.Contains(text, "führt") && !strings.Contains(text, "führen") {
		return
	}
	if o.role = "Vorsitzender"; o.gender == gazetteer.Feminine {
		o.role = "Vorsitzende"
	}
	o.head = o.role
}

// council reports whether a body is one that somebody chairs.
func (w wordParts) council(body string) bool {
	for _, head := range w["council-body"] {
		if names(lower(body), head) {
			return true
		}
	}
	return false
}

// seatedBy reports whether the claim is a mere membership of a board and its line gives the holder an office of the same body.
func (r *reader) seatedBy(s *sentence, c *claim) bool {
	if c.aspect != listing || plainRole(c.post.head) != "mitglied" {
		return false
	}
	onBoard := false
	for organ := range organsIn(c.post.role) {
		onBoard = onBoard || slices.Contains(nounParts["elected-board"], organ)
	}
	return onBoard && slices.ContainsFunc(r.claimsOf(*c), func(i int) bool {
		o := &r.claims[i]
		return o.begin == s.start && o.post.body.name == c.post.body.name && plainRole(o.post.head) != "mitglied" && qualifier(lower(o.post.role)) != "ehren"
	})
}

// hasNoMembers reports whether those who belong to a body serve in it: an authority, a court, a firm.
func (w wordParts) hasNoMembers(body string) bool {
	low := lower(body)
	return slices.ContainsFunc(w["no-members"], func(head string) bool { return names(low, head) })
}

// stands reports whether the match says "steht … vor", which leads an office as well as it chairs a council.
func (s *sentence) stands(m match) bool {
	from, to := m.span()
	text := s.said(from, to)
	return strings.Contains(text, "steh") || strings.Contains(text, "stand")
}

// collegial reports whether a body has a chair rather than a head.
func collegial(body string) bool {
	for _, head := range nounParts["collegial"] {
		if names(lower(body), head) {
			return true
		}
	}
	return false
}

// assembly reports whether a body is one that people are elected into.
func assembly(body string) bool {
	if collegial(body) {
		return true
	}
	low := strings.ToLower(body)
	for _, head := range []string{"rat", "parlament", "senat", "bürgerschaft", "versammlung", "vorstand", "präsidium", "synode", "fraktion", "kammer", "vertretung", "jury", "rektorat", "magistrat"} {
		if strings.Contains(low, head) {
			return true
		}
	}
	return false
}

// acting reports whether the clause of the match says that the office is held for the time being.
func (r *reader) acting(s *sentence, m match) bool {
	from, to := r.clause(s, m)
	text := s.lowered(from, to)
	return strings.Contains(text, "kommissarisch") || strings.Contains(text, "interimistisch") || strings.Contains(text, "interimsweise") || strings.Contains(text, "ad interim")
}

// genitiveOf puts an organ in the genitive: "der Abteilung Netze", "des Bereichs Netze".
func genitiveOf(organ string) string {
	noun, name, _ := strings.Cut(organ, " ")
	if nounParts.end(noun, "feminine") {
		return "der " + organ
	}
	if strings.HasSuffix(noun, "s") || strings.HasSuffix(noun, "ß") {
		noun += "e"
	}
	return strings.TrimSpace("des " + noun + "s " + name)
}

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
	if !ok || r.handedOver(s) {
		return nil
	}
	c.post, old.post = o, o
	if rest, ok := strings.CutPrefix(o.role, "Gründungs"); ok && rest != "" { // only the first one has founded the body
		rest = strings.ToUpper(rest[:1]) + rest[1:]
		c.post.role, c.post.head = rest, rest
	}
	old.post.role = inEarnest(o.role) // who fills an office meanwhile follows somebody who had it
	if o == r.loose {
		c.vacant = r.looseDay
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

// relieves reports whether a match says that one takes an office from the other on a day: "löst ihn am 1. Mai ab".
func (s *sentence) relieves(m match) bool {
	if s.kinds&kindBit(unitDate) == 0 {
		return false
	}
	from, to := m.span()
	text := s.said(from, min(len(s.runes), to+len(" ab")))
	return strings.Contains(text, "löst") || strings.Contains(text, "ablös")
}

// handedOver reports whether a rule has read a succession in the sentence that names the office.
func (r *reader) handedOver(s *sentence) bool {
	for i := len(r.claims) - 1; i >= 0 && r.claims[i].begin == s.start; i-- {
		if r.claims[i].rule == "follows-as" {
			return true
		}
	}
	return false
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
		for _, i := range slices.Backward(r.claimsOf(fresh)) {
			c := &r.claims[i]
			if him && c.begin == s.start && c.rule == "rises" {
				continue // "Ihm folgte Vera Lindholm, die 2010 als Referentin nach Kiel ging": she left for it
			}
			if (c.begun() || c.since && c.begin != s.start) && c.post.byVerb == byVerb && (c.segment == r.segmentAt || r.near(c.segment)) {
				return c.post, true
			}
		}
	}
	for _, i := range slices.Backward(r.claimsOf(old)) {
		if c := &r.claims[i]; c.begin != s.start || him {
			return c.post, true
		}
	}
	if anaphorOld := r.claimsOf(old); old.pointed && len(anaphorOld) > 0 {
		if c := &r.claims[anaphorOld[len(anaphorOld)-1]]; c.begin == s.start && (headRole(c.post.role) || exclusive(c.post.role) || strings.HasPrefix(plainRole(c.post.role), "leiter")) {
			return c.post, true // "Leiterin Vera Lindholm geht, Otto Brandes wurde zu ihrem Nachfolger gewählt"
		}
	}
	if r.loose.role != "" {
		return r.loose, true
	}
	for i := len(r.claims) - 1; i >= 0 && (r.claims[i].segment == r.segmentAt || r.near(r.claims[i].segment)); i-- {
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
	for _, end := range []string{"bürgermeister", "landrat", "wehrführer", "kommandant", "brandmeister", "vorsteher", "kreisbrandrat", "amtsleiter", "schulleiter", "superintendent"} {
		if strings.HasSuffix(role, end) && qualifier(role) == "" {
			return true
		}
	}
	return false
}

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
	last := -1
	for _, i := range slices.Backward(r.claimsOf(of)) {
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
	for _, i := range slices.Backward(own[max(0, len(own)-memory):]) {
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
	for _, i := range slices.Backward(r.claimsOf(of)) {
		if c := &r.claims[i]; c.segment != r.segmentAt {
			break
		} else if c.status != graph.Former {
			return i
		}
	}
	return -1
}

// begun reports whether the claim says that the office begins.
func (c *claim) begun() bool {
	return c.aspect == begins || c.aspect == began || c.aspect == plans || c.fresh || c.post.status == graph.Future
}

// near reports whether a segment is the headline or paragraph right before the one being read; a teaser and its headline
// have none.
func (r *reader) near(segment int) bool {
	kind := r.doc.Segments[r.segmentAt].Kind
	return r.segmentAt-segment <= 3 && kind != document.Teaser && kind != document.TeaserTitle
}

// outdated reports whether a sentence between the office named last without a holder and this one gives somebody an office:
// what is said of "das Amt" now is about that one.
func (r *reader) outdated(s *sentence) bool {
	for i := len(r.claims) - 1; i >= 0 && r.claims[i].begin > r.looseAt; i-- {
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
	case g.old == "vacancy" && r.loose.role != "" && r.segmentAt-r.looseSegment <= 3 && !r.outdated(s):
		return r.offhand(c, []post{r.loose})
	case g.old == "vacancy":
		g.old = "last"
	case g.old == "opening":
		if !r.looseNew || r.loose.role == "" || r.segmentAt-r.looseSegment > 3 || r.outdated(s) {
			return nil
		}
		if r.published.Known() && r.looseDay.Known() && r.looseDay.First() > r.published.Last() {
			c.setStart(r.looseDay, stated) // whatever the day of the election
		}
		return r.offhand(c, []post{r.loose})
	}
	if g.old == "last" && r.successorTold(s, c) {
		return nil
	}
	if at := r.begunAt(c); g.old == "last" && at >= 0 && (c.aspect == begins || c.aspect == began) && (r.claims[at].segment == r.segmentAt || r.near(r.claims[at].segment)) {
		return r.offhand(c, r.besides(at)) // "…, bis April noch Referent, tritt die Stelle im Mai an"
	}
	if g.old == "last" && (c.aspect == begins || c.aspect == began) && r.looseNew && r.loose.role != "" && r.near(r.looseSegment) && !r.outdated(s) {
		return r.offhand(c, []post{r.loose}) // "… sucht eine neue Präsidentin. Vera Lindholm, Referentin, tritt das Amt im Mai an."
	}
	own := g.old == "last" && g.aspect != held // a predecessor's office is not what he does now
	if at := r.focusAt(c, false); own && at >= 0 && r.claims[at].begin == s.start {
		if r.claims[at].offhand || r.claims[at].spot < s.closes(m) {
			return r.offhand(c, []post{r.claims[at].post})
		}
		own = false // "…, der es zuletzt innehatte, ist nun Geschäftsführer": the office is that of another
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
	if own := r.claimsOf(other); g.aspect == held && other.person == r.portrait && other.person != c.person && len(own) > 0 && r.claims[own[0]].status != graph.Former {
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
		} else if r.looseNew && r.loose.role != "" {
			posts = []post{r.loose}
		}
	}
	if (c.aspect == ends || c.aspect == ended) && g.old != "another" {
		if at := r.heldAt(other); at >= 0 {
			posts = r.besides(at)
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

// present gives the office that a person was last said to hold, if it isn't a former one.
func (r *reader) present(person int) (post, bool) {
	for _, i := range slices.Backward(r.claimsOf(claim{person: person})) {
		if c := &r.claims[i]; c.status != graph.Former && c.post.body.name != "" {
			return c.post, true
		}
	}
	return post{}, false
}

// left gives the offices of the last other person nearby who isn't about to begin them: somebody fills the gap.
func (r *reader) left(c claim) []post {
	for i := len(r.claims) - 1; i >= 0 && r.segmentAt-r.claims[i].segment <= 1; i-- {
		o := &r.claims[i]
		if o.person == 0 || o.person == c.person || o.begun() || qualifier(lower(o.post.role)) != "" {
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
	for i := len(r.claims) - 1; i >= 0 && r.claims[i].begin == s.start; i-- {
		if o := r.claims[i]; o.person == c.person && strings.HasPrefix(o.rule, "follows") {
			return true
		}
	}
	return false
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
	for i := len(r.claims) - 1; i >= 0 && r.claims[i].segment == r.segmentAt; i-- {
		if last := &r.claims[i]; last.person != c.person || c.person == 0 {
			return i
		}
	}
	return -1
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

// regender gives the role of a claim the form for its holder.
func (r *reader) regender(c *claim) {
	if c.person == 0 || c.post.abstract || r.genderOf(c.person) == c.post.gender || c.post.role == "Vorstand" && c.aspect != listing {
		return
	}
	switch g := r.genderOf(c.person); {
	case g == gazetteer.Feminine:
		c.post.role, c.post.gender = feminine(c.post.role), g
	case g == gazetteer.Masculine:
		c.post.role, c.post.gender = masculine(c.post.role), g
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
	for i := len(r.claims) - 1; i >= 0 && r.claims[i].segment == r.segmentAt && r.claims[i].begin >= r.previous; i-- {
		o := &r.claims[i]
		if o.status != graph.Former && (o.person == c.person || o.begin == s.start) && o.post.body.name != "" && headRole(o.post.role) {
			status := c.post.status
			c.post = o.post
			c.post.status = status
			return
		}
	}
}

// publishedOf is the day of publication of a segment, unknown if what the caller gave is no date.
func publishedOf(seg document.Segment) graph.Date {
	if _, err := graph.ParseDate(string(seg.Published)); err != nil {
		return ""
	}
	return seg.Published
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
	r.inCouncil(c)
	if s.committee && r.seated(s, c) {
		return
	}
	r.stacked(c)
	r.termAbove(c)
	c.spot = s.spot(m)
	r.when(s, m, c)
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
	if m.p == nil {
		return s.start
	}
	from, to := m.span()
	for i := to - 1; i >= from; i-- {
		if s.at[i] >= 0 {
			return s.units[s.at[i]].start
		}
	}
	return s.start
}

// closes is the byte behind the last unit of a match.
func (s *sentence) closes(m match) int {
	if m.p == nil {
		return s.end
	}
	from, to := m.span()
	for i := to - 1; i >= from; i-- {
		if s.at[i] >= 0 {
			return s.units[s.at[i]].end
		}
	}
	return s.end
}

// continues completes the bare role of a newcomer by that of somebody of whom the sentence before told: "Otto Brandes hat den
// Vorsitz im Aufsichtsrat abgegeben. Neue Vorsitzende ist Vera Lindholm."
func (r *reader) continues(c *claim) {
	if c.post.body.name != "" || strings.ContainsRune(c.post.role, ' ') {
		return
	}
	for i := len(r.claims) - 1; i >= 0 && r.claims[i].begin >= r.previous; i-- {
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

// chair reports whether a Land or body can hold the office.
func chair(role string) bool {
	low := lower(role)
	return strings.Contains(low, "vorsitz") || strings.Contains(low, "leitung") || strings.Contains(low, "mitglied") ||
		strings.Contains(low, "präsidentschaft") || strings.Contains(low, "federführung") || strings.Contains(low, "sprecher")
}

// unreal reports whether a wish, a denial or a condition stands in the clause of the match.
func (s *sentence) unreal(m match, a aspect, sure bool) bool {
	if sure {
		return false
	}
	from, to := m.span()
	if len(s.doubts) == 0 {
		return false
	}
	for from > 0 && !parting(s.runes[from-1]) {
		from--
	}
	for to < len(s.runes) && !parting(s.runes[to]) {
		to++
	}
	for _, d := range s.doubts {
		if d.wide && !slices.Contains(s.runes[min(d.at, from):from], ':') { // "Das ist falsch: …" goes on with what is right
			return true
		}
		if d.at >= from && d.at < to && !(d.plan && (a == ends || a == plans || a == lasts)) {
			return true
		}
	}
	return false
}

// parting reports whether a mark parts clauses.
func parting(r rune) bool { return r == ',' || r == ';' || r == ':' }
