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
	begin     beginnings       // of the surnames
	byName    map[string]bool  // the full names, while more of them are looked for
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
	p.people.list, p.people.longest, p.people.begin = p.people.list[:0], 0, beginnings{}
	if p.people.bySurname == nil {
		p.people.bySurname, p.people.byName = map[string][]int{}, map[string]bool{}
	}
	clear(p.people.bySurname)
	p.nameColumns()
	inverted := 0
	for _, s := range p.ranges {
		inverted += p.invertedNames(s, false)
	}
	for _, s := range p.ranges {
		if inverted > 1 {
			p.invertedNames(s, true)
		}
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
		if !ok || !p.free(n.span) || !evident(n, s) || n.from == i && p.inMemory(i, s) || p.quotedName(n, s) || p.patron(n, s) || p.namesThing(n, s) {
			continue
		}
		p.addPerson(n, s)
		i = n.to - 1
	}
}

// quotedName reports whether a person's name in quotation marks is that of the house before it: "Musikschule „Heinrich Schütz“".
func (p *page) quotedName(n name, s span) bool {
	if n.from-2 < s.from || n.to >= s.to || !p.is(n.from-2, head) || !p.joined(n.from-1) {
		return false
	}
	switch p.of(n.from-1) + p.of(n.to) {
	case "„“", "„”", "“”", "\"\"", "»«", "‚‘":
		return true
	}
	return false
}

// namesThing reports whether a street, prize or building is called after the person named before it, without hyphens: "Max Planck Straße".
func (p *page) namesThing(n name, s span) bool {
	if n.to >= s.to || !p.joined(n.to) || !p.upper(n.to) {
		return false
	}
	return p.lex.is(p.of(n.to), calledAfter)
}

// patron reports whether a person's name that stands behind the noun of a house, wherever the text has it, is part of the house's name:
// "Hospiz Stella Maris". Nobody is called so if the surname stands alone too, or if the sentence names nobody else whom a role before the
// house might mean.
func (p *page) patron(n name, s span) bool {
	i := n.from - 1
	if i < s.from || !p.is(i, head) || !p.joined(n.from) || p.is(i, role|taken) {
		return false
	}
	house, ok := p.noun(i)
	if !ok || !p.lex.calledAfterPeople(house) {
		return false
	}
	if i > s.from {
		switch before := p.of(i - 1); before {
		case "des", "der", "dem", "im", "am", "vom", "beim", "zum", "zur", ",", "(":
		case "Das", "Die", "Der":
			if !p.is(i-1, first) {
				return false
			}
		case "die", "das", "den":
			if i-2 < s.from || p.of(i-2) != "leitet" && p.of(i-2) != "leitete" && p.of(i-2) != "führt" && p.of(i-2) != "führte" {
				return false
			}
		default:
			return false
		}
	} else if n.to < s.to && p.words[n.to].Kind != token.Punct {
		return false
	}
	if !p.housesAlone(patron{p.spanText(n.span), p.spanText(span{n.core, n.to}), house.name}) {
		return false
	}
	if i-2 < s.from || !p.is(i-2, role) || p.of(i-1) == "," {
		return true
	}
	line := p.sentenceOf(n.span)
	for k := line.from; k < line.to; k++ {
		if p.is(k, given) && (k < n.from || k >= n.to) {
			return true
		}
	}
	return false
}

// patron is the name of a person behind the noun of a house.
type patron struct{ full, surname, house string }

// housesAlone reports whether the text has a name behind nouns of one kind of house alone, and its surname not without it. The text is
// searched once for each.
func (p *page) housesAlone(x patron) bool {
	alone, known := p.patrons[x]
	if known {
		return alone
	}
	alone = strings.Count(p.text, x.surname) <= strings.Count(p.text, x.full)
	for at, next := 0, 0; alone && next >= 0; at += len(x.full) {
		if next = strings.Index(p.text[at:], x.full); next >= 0 {
			at += next
			alone = behindHouse(p.text[:at], x.house)
		}
	}
	if p.patrons == nil {
		p.patrons = map[patron]bool{}
	}
	p.patrons[x] = alone
	return alone
}

// calledAfterPeople reports whether the houses of a noun are called after saints and people: "Hospiz", "Grundschule".
func (l *lexicon) calledAfterPeople(n bodyNoun) bool {
	if l.ends.is(n.name, endHouse) {
		return false
	}
	switch n.class {
	case "Schule", "Bildung", "Klinik", "Anstalt", "Einrichtung", "Kirche":
		return n.tail&tailAt != 0 || n.class == "Schule" || n.class == "Kirche"
	}
	return false
}

// behindHouse reports whether a text ends with a noun of the same kind, as it stands or inflected.
func behindHouse(text, noun string) bool {
	text = strings.TrimRight(text, " \u00a0")
	word := text[strings.LastIndexAny(text, " \n\u00a0(„\"")+1:]
	return strings.HasPrefix(word, noun)
}

// knownNames notes the full names that were evident elsewhere in the document.
func (p *page) knownNames() {
	if len(p.people.list) == 0 {
		return
	}
	known, begin := p.people.byName, beginnings{}
	clear(known)
	for i := range p.people.list {
		known[p.people.list[i].full] = true
		begin.add(p.people.list[i].full)
	}
	for _, s := range p.ranges {
		for i := s.from; i < s.to; i++ {
			if p.is(i, taken) || !p.upper(i) || !begin.may(p.of(i)) {
				continue
			}
			if n, ok := p.parseName(i, s); ok && p.free(n.span) && known[p.spanText(n.span)] {
				p.addPerson(n, s)
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
	if stem, ok := strings.CutSuffix(x.surname, "s"); ok && (p.genitiveOf(stem, x.first) || p.owns(stem, n.span, s)) {
		x.surname, x.full, x.plain = stem, strings.TrimSuffix(x.full, "s"), strings.TrimSuffix(x.plain, "s")
	}
	x.roles = p.rolesBeside(n.span, s)
	return p.registerPerson(x)
}

// registerPerson gives the person of a full name that is noted already, or notes it.
func (p *page) registerPerson(x person) int {
	for _, i := range p.people.bySurname[x.surname] {
		old := &p.people.list[i]
		if old.same(x) {
			old.learn(x.roles)
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
	x.entity, x.roles = p.entities, slices.Clone(x.roles)
	p.people.list = append(p.people.list, x)
	p.people.longest = max(p.people.longest, 1+strings.Count(x.surname, " "))
	p.people.begin.add(x.surname)
	i := len(p.people.list) - 1
	p.people.bySurname[x.surname] = append(p.people.bySurname[x.surname], i)
	if first, last, ok := strings.Cut(x.surname, " "); ok && x.first != "" && x.full != x.surname {
		for _, part := range [...]string{first, last} { // "Mendes Ahrendt" is called by one of them, too
			if w := p.lex.traits[part]; len(part) > 3 && w&(particle|noble|half|suffix) == 0 && part[0] >= 'A' {
				p.people.begin.add(part)
				p.people.bySurname[part] = append(p.people.bySurname[part], i)
			}
		}
	}
	return i
}

// learn adds roles that weren't known.
func (x *person) learn(roles []string) {
	for _, r := range roles {
		if !slices.Contains(x.roles, r) {
			x.roles = append(x.roles, r)
		}
	}
}

// rename gives the mentions of an entity a longer name.
func (p *page) rename(entity int, full string) {
	for i := range p.mentions {
		if p.mentions[i].Entity == entity {
			p.mentions[i].Name = full
		}
	}
}

// same reports whether two full names are one person's: "Wilma Freifrau von Leine" and "Wilma von Leine".
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
	roles := p.roles[:0]
	before, _, _ := p.titles(n.from, s)
	if before > s.from && p.is(before-1, role) {
		roles = append(roles, p.of(before-1))
	}
	for i := n.to; i+1 < s.to && i < n.to+4; i++ {
		if p.is(i, role) && p.of(n.to) == "," {
			roles = append(roles, p.of(i))
		}
	}
	p.roles = roles
	return roles
}
