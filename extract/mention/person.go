package mention

import (
	"slices"
	"strings"

	"github.com/amtszeit/amtszeit/extract/token"
	"github.com/amtszeit/amtszeit/gazetteer"
)

// people are the persons of a document.
type people struct {
	list      []person
	longest   int              // the most words that a surname has
	bySurname map[string][]int // indices in list, by the surname without particles
}

// person is somebody the document names.
type person struct {
	entity  int
	full    string
	surname string // without particles
	plain   string // the full name without former titles of nobility, to tell who is the same
	first   string
	gender  gazetteer.Gender
	roles   []string // roles named next to the name, to tell people of one surname apart
}

// findPeople finds full names, then the surnames that stand for them.
func (p *page) findPeople() {
	p.people.list, p.people.longest = p.people.list[:0], 0
	if p.people.bySurname == nil {
		p.people.bySurname = map[string][]int{}
	}
	clear(p.people.bySurname)
	for _, s := range p.ranges {
		p.fullNames(s, p.evident)
	}
	for _, s := range p.ranges {
		p.fullNames(s, p.looksNamed)
	}
	p.knownNames()
	for _, s := range p.ranges {
		p.surnames(s)
	}
	for _, s := range p.ranges {
		p.firstNames(s)
	}
}

// fullNames notes the full names of a segment that are evident.
func (p *page) fullNames(s span, evident func(name, span) bool) {
	for i := s.from; i < s.to; i++ {
		if p.is(i, taken) || !p.upper(i) {
			continue
		}
		n, ok := p.parseName(i, s)
		if !ok || !p.free(n.span) || !evident(n, s) {
			continue
		}
		p.addPerson(n, s)
		i = n.to - 1
	}
}

// knownNames notes the full names that were evident elsewhere in the document.
func (p *page) knownNames() {
	known := map[string]int{}
	for i := range p.people.list {
		known[p.people.list[i].full] = i
	}
	for _, s := range p.ranges {
		for i := s.from; i < s.to; i++ {
			if p.is(i, taken) || !p.upper(i) {
				continue
			}
			if n, ok := p.parseName(i, s); ok && p.free(n.span) {
				if _, ok := known[p.spanText(n.span)]; ok {
					p.addPerson(n, s)
				}
			}
		}
	}
}

func (p *page) spanText(s span) string {
	text := p.text[p.words[s.from].Start:p.words[s.to-1].End]
	if strings.Contains(text, "\u00a0") {
		text = strings.ReplaceAll(text, "\u00a0", " ")
	}
	return text
}

// addPerson notes a mention by full name.
func (p *page) addPerson(n name, s span) {
	who := p.registerName(n, s)
	p.mentionPerson(n.span, who)
}

func (p *page) mentionPerson(s span, who int) {
	x := &p.people.list[who]
	p.add(s, Mention{Kind: Person, Name: x.full, Entity: x.entity, Gender: x.gender})
}

// registerName gives the person that a full name is of, a new one if need be.
func (p *page) registerName(n name, s span) int {
	x := person{full: p.spanText(n.span), surname: p.spanText(span{n.core, n.to}), first: p.of(n.from), gender: p.genderOf(n, s)}
	x.surname = strings.TrimSuffix(x.surname, ".")
	for _, suf := range [...]string{" jun", " sen", " jr", " sr"} {
		x.surname = strings.TrimSuffix(x.surname, suf)
	}
	x.plain = p.plainName(n)
	x.roles = p.rolesBeside(n.span, s)
	for _, i := range p.people.bySurname[x.surname] {
		old := &p.people.list[i]
		if old.same(x) {
			old.roles = append(old.roles, x.roles...)
			if len(x.full) > len(old.full) {
				p.rename(old.entity, x.full)
				old.full, old.plain = x.full, x.plain
			}
			if old.gender == gazetteer.Any {
				old.gender = x.gender
			}
			return i
		}
	}
	return p.newPerson(x)
}

func (p *page) newPerson(x person) int {
	p.entities++
	x.entity = p.entities
	p.people.list = append(p.people.list, x)
	p.people.longest = max(p.people.longest, 1+strings.Count(x.surname, " "))
	i := len(p.people.list) - 1
	p.people.bySurname[x.surname] = append(p.people.bySurname[x.surname], i)
	return i
}

// rename gives the mentions of an entity a longer name.
func (p *page) rename(entity int, full string) {
	for i := range p.mentions {
		if p.mentions[i].Entity == entity {
			p.mentions[i].Name = full
		}
	}
}

// same reports whether two full names are one person's: "Annelie Freifrau von Grothuß" and "Annelie von Grothuß".
func (x *person) same(y person) bool {
	if x.first == "" || y.first == "" {
		return false
	}
	return x.plain == y.plain || strings.HasPrefix(x.plain, y.first+" ") && strings.HasPrefix(y.plain, x.first+" ") &&
		(strings.Count(x.plain, " ") == 1 || strings.Count(y.plain, " ") == 1)
}

// plainName is a name without former titles of nobility.
func (p *page) plainName(n name) string {
	if n.core == n.surname {
		return p.spanText(n.span)
	}
	var b strings.Builder
	for i := n.from; i < n.to; i++ {
		if p.is(i, noble) && i < n.core {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(p.of(i))
	}
	return b.String()
}

// genderOf is the gender that the given name, "Frau" or "Herr", or the role says.
func (p *page) genderOf(n name, s span) gazetteer.Gender {
	before, _, gender := p.titles(n.from, s)
	if before > s.from {
		switch {
		case p.is(before-1, honorific):
			return p.words[before-1].gender
		case p.is(n.from, given) && p.words[n.from].gender != gazetteer.Any:
			return p.words[n.from].gender
		case p.is(before-1, role) && p.words[before-1].gender != gazetteer.Any:
			return p.words[before-1].gender
		}
	}
	if p.is(n.from, given) && p.words[n.from].gender != gazetteer.Any {
		return p.words[n.from].gender
	}
	if n.to+1 < s.to && p.of(n.to) == "," && p.is(n.to+1, role) {
		return p.words[n.to+1].gender
	}
	return gender
}

// rolesBeside gives the role nouns before a name and in an apposition behind it.
func (p *page) rolesBeside(n, s span) []string {
	var roles []string
	before, _, _ := p.titles(n.from, s)
	if before > s.from && p.is(before-1, role) {
		roles = append(roles, p.of(before-1))
	}
	for i := n.to; i+1 < s.to && i < n.to+4; i++ {
		if p.is(i, role) && p.of(n.to) == "," {
			roles = append(roles, p.of(i))
		}
	}
	return roles
}

// surnames notes the bare surnames of a segment: those of people known by their full names, and those behind "Frau", a
// title or a role.
func (p *page) surnames(s span) {
	for i := s.from; i < s.to; i++ {
		if p.is(i, taken) || !p.upper(i) {
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

// bare is a surname without a given name: its words with particles, and the text of its core.
type bare struct {
	span
	core string
}

// surnameAt reads a surname of the document's people at word i, also in the genitive.
func (p *page) surnameAt(i int, s span) (bare, bool) {
	j := p.particlesBefore(i, s)
	if j >= s.to || !p.upper(j) {
		return bare{}, false
	}
	b := bare{span: span{i, j + 1}}
	for end := min(j+p.people.longest, s.to); end > j; end-- {
		text := p.spanText(span{j, end})
		if core, ok := p.knownSurname(text); ok {
			b.to, b.core = end, core
			return b, p.standsAlone(b, j, s)
		}
	}
	return bare{}, false
}

// particlesBefore skips particles at the beginning of a bare surname: "Von Ahlefeld", "Freifrau von Grothuß".
func (p *page) particlesBefore(i int, s span) int {
	j := i
	for j+1 < s.to && p.joined(j+1) && (p.is(j, particle|noble|half) || p.is(j, never) && p.lex.traits[strings.ToLower(p.of(j))]&particle != 0) {
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

// standsAlone reports whether a word that is somebody's surname is used as one here: no article stands before it, and it is
// no part of a longer name.
func (p *page) standsAlone(b bare, j int, s span) bool {
	if i := b.from; i > s.from {
		prev := i - 1
		if p.is(prev, determiner) {
			return false
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
	if i == s.from {
		return bare{}, false
	}
	j := p.particles(i, s)
	polite := p.is(i-1, honorific)
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
			addressed = addressed || p.is(j, surname) && !p.is(j, noun|town|head) && !(b.to < s.to && p.upper(b.to) && p.joined(b.to))
		}
	}
	if titled && !p.is(j, noun|role|town|head|listed) {
		addressed = true
	}
	return b, addressed
}

// addSurname notes a bare surname as the person it fits best.
func (p *page) addSurname(b bare, s span) {
	gender, role := p.address(b.span, s)
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
