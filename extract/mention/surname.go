package mention

import (
	"slices"
	"strings"

	"github.com/amtszeit/amtszeit/extract/token"
	"github.com/amtszeit/amtszeit/gazetteer"
)

// surnames notes the bare surnames of a segment: those of people known by their full names, and those behind "Frau", a
// title or a role.
func (p *page) surnames(s span) {
	for i := s.from; i < s.to; i++ {
		p.rollCall(i, s)
		if p.is(i, taken) || !p.upper(i) && !p.addressedBy(i, s) {
			continue
		}
		if at, ok := p.surnameAt(i, s); ok {
			p.addSurname(at, s)
			i = at.to - 1
		} else if at, ok := p.newSurname(i, s); ok {
			p.addSurname(at, s)
			i = at.to - 1
		}
	}
}

// addressedBy reports whether word i is a particle that begins the surname behind "Frau", a title or a role: "Frau von der Leine",
// "Ministerin van Thann".
func (p *page) addressedBy(i int, s span) bool {
	return p.is(i, particle) && !p.is(i, determiner) && i > s.from && p.is(i-1, honorific|title|role) && p.joined(i)
}

// bare is a surname without a given name: its words with particles, and the text of its core.
type bare struct {
	span
	core string
}

// surnameAt reads a surname of the document's people at word i, also in the genitive.
func (p *page) surnameAt(i int, s span) (bare, bool) {
	j := p.particlesBefore(i, s)
	if j >= s.to || !p.upper(j) || !p.people.begin.may(p.of(j)) {
		return bare{}, false
	}
	b := bare{span: span{i, j + 1}}
	for end := min(j+p.people.longest, s.to); end > j; end-- {
		text := p.spanText(span{j, end})
		if core, ok := p.knownSurname(text); ok {
			if j > i && (p.is(i, particled) || p.german(i)) && !p.bearsParticle(core) {
				return bare{}, false // "Zu Brandes’ Nachfolgerin wurde …", "die Stellvertreter von Brandes"
			}
			b.to, b.core = end, core
			return b, p.standsAlone(b, j, s)
		}
	}
	return bare{}, false
}

// particlesBefore skips particles at the beginning of a bare surname: "Von Leine", "Freifrau von Leine".
func (p *page) particlesBefore(i int, s span) int {
	j := i
	for j+1 < s.to && p.joined(j+1) && (p.is(j, particle|noble|half|particled)) {
		j++
	}
	return j
}

// knownSurname reports whether a text is a surname of the document, as it stands or in the genitive.
func (p *page) knownSurname(text string) (string, bool) {
	if _, ok := p.people.bySurname[text]; ok {
		return text, true
	}
	for _, end := range [...]string{"s", "’", "'", "’s", "'s"} {
		if core, ok := strings.CutSuffix(text, end); ok {
			if _, ok := p.people.bySurname[core]; ok {
				return core, true
			}
		}
	}
	return "", false
}

// bearsParticle reports whether somebody of a surname has a particle before it: "Karl zu Leine".
func (p *page) bearsParticle(core string) bool {
	return slices.ContainsFunc(p.people.bySurname[core], func(i int) bool {
		full := strings.ToLower(p.people.list[i].full)
		return strings.Contains(full, "zu ") || strings.Contains(full, "von ") || strings.Contains(full, "vom ") || strings.Contains(full, "zur ")
	})
}

// genitiveOf reports whether the text has a surname without its "s" as well, so that "Vera Lindholms" is a genitive: behind
// the same given name, or alone, and as no other word.
func (p *page) genitiveOf(stem, first string) bool {
	if _, ok := p.given[stem]; ok || len(stem) < 4 {
		return false
	}
	if !p.aloneRead {
		p.aloneRead = true
		for i := range p.words {
			switch {
			case !p.upper(i) || p.is(i, noun|town|role|head|never|listed):
			case i > 0 && p.is(i-1, given) && p.joined(i):
				p.alone[called{p.of(i - 1), p.of(i)}] = true
			default:
				p.alone[called{"", p.of(i)}] = true
			}
		}
	}
	return p.alone[called{"", stem}] || p.alone[called{first, stem}]
}

// owns reports whether a full name stands beside a noun of what somebody has or does in an office: "Rolf Tamms Amtszeit",
// "nach dem Rücktritt Rolf Tamms". In "Vorsitz Rolf Siems", without an article, and in
// "dessen Vorsitz Rolf Siems führt" the name is whole.
func (p *page) owns(stem string, n, s span) bool {
	if _, ok := p.given[stem]; ok || len(stem) < 4 {
		return false
	}
	if n.to < s.to && p.joined(n.to) && p.is(n.to, owned|kin) {
		return true
	}
	before := n.from - 2
	return before >= s.from && p.joined(n.from) && p.is(n.from-1, owned) && p.is(before, determiner) && !p.reads(before, s, "dessen") && !p.reads(before, s, "deren")
}

// called is a word that may be a surname, and the given name before it, if there is one.
type called struct{ given, surname string }

// standsAlone reports whether a word that is somebody's surname is used as one here: no article stands before it, and it is
// no part of a longer name.
func (p *page) standsAlone(b bare, j int, s span) bool {
	if i := b.from; i > s.from {
		prev := i - 1
		if p.is(prev, determiner) && !(prev > s.from && p.of(prev-1) == "," && p.words[prev].Kind == token.Lower && b.to < s.to && p.words[b.to].Kind == token.Lower) {
			return false // but "im Ausschuss, dem Brandes vorsitzt"
		}
		if p.joined(i) && p.upper(prev) && !p.is(prev, taken|role|title|honorific|never|head) && p.is(prev, given) {
			return false
		}
		if p.is(prev, head|firm) && p.joined(i) && !p.is(prev, role) {
			return false
		}
	}
	if p.is(j, role|noun|office) && !p.is(j, first) && b.from > s.from && p.words[b.from-1].Kind == token.Lower && p.is(b.from-1, adjective) {
		return false
	}
	return !p.opensFirm(b.to-1, s)
}

// newSurname reads a surname that the text has no full name for: behind "Frau", a title, or a role.
func (p *page) newSurname(i int, s span) (bare, bool) {
	if i == s.from || !p.is(i-1, title|honorific|role) && p.words[i-1].Kind != token.Punct {
		return bare{}, false
	}
	j := p.particles(i, s)
	polite := p.is(i-1, honorific)
	if !p.upper(i) && (j == i || p.is(j, taken|given) || !p.is(i-1, honorific|title)) { // "die Frau von Otto Brandes"
		return bare{}, false
	}
	if j >= s.to || !p.ends(j, j > i || polite) || p.is(j, role) && !polite || !p.joined(i) && p.of(i-1) != "." {
		return bare{}, false
	}
	b := bare{span: span{i, j + 1}, core: p.of(j)}
	before, titled, _ := p.titles(i, s)
	if before == s.from && !titled {
		return bare{}, false
	}
	var addressed bool
	if before > s.from && p.joined(before) {
		addressed = p.is(before-1, honorific)
		if p.is(before-1, role) && !p.is(before-1, office) {
			addressed = addressed || p.doubled(j) && !(b.to < s.to && p.upper(b.to) && p.joined(b.to)) || p.is(j, surname) && !p.is(j, noun|town|head) && !(b.to < s.to && p.upper(b.to) && p.joined(b.to))
		}
	}
	if titled && !p.is(j, noun|role|town|head|listed) {
		addressed = true
	}
	return b, addressed
}

// doubled reports whether word i looks like a double surname: "Stadtkämmerer Brand-Paulsen".
func (p *page) doubled(i int) bool {
	a, b, ok := strings.Cut(p.of(i), "-")
	return ok && len(a) > 3 && len(b) > 3 && b[0] <= 'Z' && !p.is(i, noun|town|head|listed|role|never|capitals|thing) && !strings.Contains(b, "-") && !innerCapital(a) && !innerCapital(b)
}

// addSurname notes a bare surname as the person it fits best.
func (p *page) addSurname(b bare, s span) {
	gender, role := p.address(b.span, s)
	p.addBearer(b, gender, role)
}

// addBearer notes a bare surname with what is said of its bearer.
func (p *page) addBearer(b bare, gender gazetteer.Gender, role string) {
	who := p.fitting(b.core, gender, role, p.words[b.from].Start)
	if who < 0 {
		who = p.newPerson(person{full: p.spanText(b.span), surname: b.core, plain: p.spanText(b.span), gender: gender})
		if role != "" {
			p.people.list[who].roles = []string{role}
		}
	}
	p.mentionPerson(b.span, who)
}

// address gives the gender that "Frau", "Herr" or a role before a surname says, and the role.
func (p *page) address(b, s span) (gazetteer.Gender, string) {
	before, _, gender := p.titles(b.from, s)
	if before == s.from {
		return gender, ""
	}
	switch {
	case p.is(before-1, honorific):
		return p.words[before-1].gender, ""
	case p.is(before-1, role):
		return p.words[before-1].gender, p.of(before - 1)
	}
	return gender, ""
}

// fitting chooses among the people of a surname: the role and the gender have to fit, then the one named last before. It
// gives -1 if nobody fits.
func (p *page) fitting(surname string, gender gazetteer.Gender, role string, at int) int {
	best, score := -1, 0
	bearers := p.people.bySurname[surname]
	if len(bearers) == 1 {
		return bearers[0]
	}
	for _, i := range bearers {
		x := &p.people.list[i]
		if len(bearers) > 1 && gender != gazetteer.Any && x.gender != gazetteer.Any && gender != x.gender {
			continue
		}
		n := p.lastNamed(x.entity, at)
		if role != "" && slices.Contains(x.roles, role) {
			n += len(p.text)
		}
		if best < 0 || n > score {
			best, score = i, n
		}
	}
	return best
}

// lastNamed is where the text named an entity last before a place, -1 if it didn't.
func (p *page) lastNamed(entity, at int) int {
	last := -1
	for i := range p.mentions {
		if m := &p.mentions[i]; m.Entity == entity && m.Start < at && m.Start > last {
			last = m.Start
		}
	}
	return last
}
