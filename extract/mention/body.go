package mention

import (
	"strings"

	"github.com/amtszeit/amtszeit/extract/token"
	"github.com/amtszeit/amtszeit/gazetteer"
)

// bodies are the bodies and places of a document.
type bodies struct {
	byName  map[string]int // the entity of each name and short name
	list    []body         // by entity
	longest int            // the most words that a name has
	begin   beginnings     // of the names
}

// body is what a document says of a body or place.
type body struct {
	name  string
	full  string // the name that the short one stands for
	place bool
	class string // of a place
}

func (b *bodies) reset() {
	if b.byName == nil {
		b.byName = map[string]int{}
	}
	clear(b.byName)
	b.list, b.longest, b.begin = b.list[:0], 1, beginnings{}
}

// of gives the body that an entity is.
func (b *bodies) of(entity int) *body {
	for len(b.list) <= entity {
		b.list = append(b.list, body{})
	}
	return &b.list[entity]
}

// settle makes a body a place.
func (b *body) settle(class string) { b.place, b.class = true, class }

// inFull is the name that the body's own abbreviates, empty if it abbreviates none: two bodies that have gone together may have
// names of other sorts.
func (b *body) inFull() string {
	if len(b.full) <= len(b.name) || !spells(b.name, b.full) {
		return ""
	}
	return b.full
}

// call gives a name to an entity, which it then is called by.
func (b *bodies) call(entity int, name string) {
	b.byName[name] = entity
	b.longest = max(b.longest, 1+strings.Count(name, " "))
	b.begin.add(name)
	b.of(entity).name = name
}

// findBodies finds bodies of the lists and bodies by their shape, then the short names that the text has introduced.
func (p *page) findBodies() {
	for _, s := range p.ranges {
		for i := s.from; i < s.to; i++ {
			if to := p.bodyAt(i, s); to > i {
				i = to - 1
			} else {
				p.bracketedParty(i, s)
			}
		}
	}
	for _, s := range p.ranges {
		p.shortNames(s)
	}
}

// bodyAt notes the body or place that begins with word i, and gives the word behind it, or i if there is none.
func (p *page) bodyAt(i int, s span) int {
	if p.is(i, taken) || p.words[i].Kind == token.Punct || p.words[i].Kind == token.Number {
		return i
	}
	if p.is(i, authority|capitals|title) || p.of(i) == "St" {
		if to := p.oddBody(i, s); to > i {
			return to
		}
	}
	listedEnd, entry, form := p.listedBody(i, s)
	sh, ok := p.shape(i, s)
	switch {
	case ok && sh.to > listedEnd && p.free(sh.span):
		if p.opensSoon(sh.to, s) {
			if to := p.byShortName(i, s); to > sh.to { // "Koordinierungsstelle für Schnittstellen im Digitalen (KoSID)"
				return to
			}
		}
		if n, introduced := p.noteIntroduced(sh.span, s, p.nominative(sh.span), sh.noun); introduced {
			return n
		}
		if !sh.named {
			return p.led(i, s)
		}
		if to := p.ownChapter(sh, s); to > sh.to {
			p.noteBody(span{i, to}, p.nominative(span{i, to}), sh.noun.class)
			return to
		}
		name := p.nominative(sh.span)
		p.noteBody(sh.span, name, sh.noun.class)
		p.inShort(sh.to, s, name)
		if sh.inner.to > 0 {
			inner := p.nominative(sh.inner)
			p.noteBody(sh.inner, inner, "")
			return p.shortOf(sh.inner, s, inner)
		}
		return sh.to
	case listedEnd == i+1 && form == gazetteer.Adjective && p.led(i, s) > i:
		return i + 2
	case listedEnd > i && p.free(span{i, listedEnd}):
		if to := p.knownLonger(i, listedEnd, s); to > listedEnd {
			return to
		}
		return p.noteListed(span{i, listedEnd}, s, entry, form)
	}
	if to := p.byShortName(i, s); to > i {
		return to
	}
	if to := p.led(i, s); to > i {
		return to
	}
	p.partyPrefix(i)
	return p.unknownShort(i, s)
}

// knownLonger notes the body whose name, which the text has given it, begins with the listed one that ends before word end: "KDN Süd". It
// gives end if there is none.
func (p *page) knownLonger(i, end int, s span) int {
	for to := min(i+p.bodies.longest, i+4, s.to); to > end; to-- {
		b := span{i, to}
		if e, ok := p.bodies.byName[p.spanText(b)]; ok && p.free(b) && p.upper(to-1) {
			p.noteAgain(b, e)
			return to
		}
	}
	return end
}

// ownChapter gives the index behind the chapter that a dash joins to the name of an association: "Bund der Richter – Landesgruppe Nordmark";
// the end of the name if there is none.
func (p *page) ownChapter(sh shape, s span) int {
	i := sh.to
	if sh.noun.class != "Verband" && sh.noun.class != "Verein" || i+1 >= s.to || p.of(i) != "–" && p.of(i) != "-" || !p.joined(i) || !p.joined(i+1) || !p.is(i+1, head) || p.is(i+1, taken) {
		return sh.to
	}
	n, ok := p.noun(i + 1)
	if !ok || !p.lex.is(n.name, chapter) {
		return sh.to
	}
	if to := p.tail(i+2, s, n); to > i+2 && p.free(span{i, to}) {
		return to
	}
	return sh.to
}

// oddBody notes a body that is named by an office, or by words that aren't one to the eye; it gives i if there is none.
func (p *page) oddBody(i int, s span) int {
	if to := p.authority(i, s); to > i {
		return to
	}
	if to := p.allied(i, s); to > i {
		return to
	}
	return p.doctorate(i, s)
}

// opensSoon reports whether parentheses open a few words behind word i, but not at it.
func (p *page) opensSoon(i int, s span) bool {
	for k := i + 1; k < s.to && k < i+5; k++ {
		if p.of(k) == "(" {
			return p.of(i) != "("
		}
	}
	return false
}

// listedBody gives the body, Land or town of the lists at word i.
func (p *page) listedBody(i int, s span) (end int, e *gazetteer.Entry, form gazetteer.Form) {
	w := &p.words[i]
	if w.hit < 0 || p.hits[w.hit].Start != w.Start {
		return i, nil, 0
	}
	h := &p.hits[w.hit]
	for _, sense := range h.Senses {
		switch sense.Entry.Kind {
		case gazetteer.Body:
			if e == nil || e.Kind != gazetteer.Body {
				e, form = sense.Entry, sense.Form
			}
		case gazetteer.Land:
			if e == nil || e.Kind == gazetteer.Place {
				e, form = sense.Entry, sense.Form
			}
		case gazetteer.Place:
			if e == nil {
				e, form = sense.Entry, sense.Form
			}
		}
	}
	if e == nil || form == gazetteer.Demonym {
		return i, nil, 0
	}
	end = i + 1
	for end < s.to && p.words[end].End <= h.End {
		end++
	}
	return end, e, form
}

// noteListed notes a body or place of the lists.
func (p *page) noteListed(b, s span, e *gazetteer.Entry, form gazetteer.Form) int {
	if e.Kind == gazetteer.Body {
		if p.is(b.from, given) && b.to == b.from+1 {
			return b.from
		}
		if to := p.branch(b, s, e); to > b.to {
			return to
		}
		to := p.shortOf(b, s, e.Name)
		p.noteEntity(b, p.entityOf(e.Name), e.Class, form)
		if text := p.spanText(b); e.Class == "Partei" && len(text) < len(e.Name) {
			p.introduce(text, p.entityOf(e.Name))
		}
		return to
	}
	if !p.placed(b, s, e, form) {
		return b.from
	}
	p.notePlace(b, e.Name, e.Class, form)
	return b.to
}

// branch notes a company of a listed group: "DB Regio". It gives the end of b if there is none.
func (p *page) branch(b, s span, e *gazetteer.Entry) int {
	i := b.to
	if i < s.to && p.joined(i) && p.is(i, head) && !p.is(i, taken|role) && hasChapters(e.Class) {
		if n, ok := p.noun(i); ok && p.lex.is(n.name, chapter) {
			if name := (span{b.from, p.tail(i+1, s, n)}); p.free(name) {
				p.noteBody(name, p.nominative(name), e.Class)
				return name.to
			}
		}
	}
	if e.Class != "Unternehmen" && !p.hasBranches(b, s, e) || i >= s.to || !p.joined(i) || !p.upper(i) || p.is(i, never|noun|role|office|given|taken|title) || p.is(i, town) && p.is(i, adjective) && !p.isLand(i) && !p.townAt(i, s) {
		return b.to
	}
	name := span{b.from, p.secondRegion(i+1, s)}
	class := e.Class
	if class == "Partei" && !(b.from > s.from && p.of(b.from-1) == "(") {
		class = "Verband" // which acts and has offices of its own
	}
	p.noteBody(name, p.spanText(name), class)
	return name.to
}

// hasBranches reports whether a branch of the listed body in b follows: of an association in a Land, "Arbeiterwohlfahrt Nordmark",
// or in a town, if the words of b abbreviate the body, "THW Neuberg".
func (p *page) hasBranches(b, s span, e *gazetteer.Entry) bool {
	switch e.Class {
	case "Partei":
		return p.localParty(b, s)
	case "Verband", "Gewerkschaft":
		if p.localParty(b, s) {
			return true
		}
	}
	if (e.Class == "Verband" || e.Class == "Gewerkschaft" || e.Class == "Anstalt") && b.to < s.to && (p.isLand(b.to) || p.joined(b.to) && p.quarterOf(b.to, s)) {
		return true
	}
	return (e.Class == "Verband" || e.Class == "Anstalt") && p.is(b.from, capitals) && b.to == b.from+1 && b.to < s.to &&
		!p.is(b.to, surname|party|capitals|adjective|head)
}

// hasChapters reports whether bodies of a class have chapters in Länder and Kreise: "ver.di Bezirk Nordmark", "CDU Kreisverband Ackerfelde".
func hasChapters(class string) bool {
	switch class {
	case "Verband", "Gewerkschaft", "Partei", "Anstalt":
		return true
	}
	return false
}

// localParty reports whether the name of the town or region whose chapter it is stands behind the party or union in b: "die SPD Neuberg", "CDU
// Nordmark". In "(SPD Neuberg)" and at the end of a line too, but not in "hat die CDU Neuberg besucht".
func (p *page) localParty(b, s span) bool {
	i := b.to
	return i < s.to && p.joined(i) && (p.isLand(i) || p.townAt(i, s) || p.pairOfTowns(i)) && !p.is(i, given|surname|role|never|taken) && !(i+1 < s.to && p.upper(i+1) && p.joined(i+1)) &&
		(b.from > s.from && (p.is(b.from-1, determiner) || p.of(b.from-1) == "(" || p.of(b.from-1) == "," || p.of(b.from-1) == "von") || i+1 == s.to)
}

// quarterOf reports whether word i, behind the name of an association, says whose part of the country its branch is: "Küste", "Nord".
func (p *page) quarterOf(i int, s span) bool {
	return p.lex.is(p.of(i), quarter) && (i+1 >= s.to || !p.upper(i+1) && p.words[i+1].Kind != token.Number)
}

// doctorate notes a body named after a doctor or saint: "Dr.-Anna-Muster-Stiftung", "St.-Anna-Stift", which are four words.
func (p *page) doctorate(i int, s span) int {
	if p.of(i) == "St" && i+2 < s.to && p.of(i+1) == "." && p.joined(i+2) && p.is(i+2, head) && p.is(i+2, hyphened) && p.words[i+1].Start == p.words[i].End { // "St. Anna-Stift Ackerfelde"
		if n, ok := p.noun(i + 2); ok {
			if b := (span{i, p.tail(i+3, s, n)}); p.free(b) {
				p.noteBody(b, p.nominative(b), n.class)
				return b.to
			}
		}
	}
	if !p.is(i, title) && p.of(i) != "St" || i+3 >= s.to || p.of(i+1) != "." || p.of(i+2) != "-" || !p.is(i+3, head) || p.words[i+3].Start != p.words[i].End+2 {
		return i
	}
	n, ok := p.noun(i + 3)
	b := span{i, i + 4}
	if ok {
		b.to = p.tail(b.to, s, n)
	}
	if !p.free(b) {
		return i
	}
	name := p.spanText(b)
	if n.genitive {
		name = strings.Replace(name, p.of(i+3), n.name, 1)
	}
	p.noteBody(b, name, n.class)
	return b.to
}

// noteBody notes a body that the words of the span name, with the short name in parentheses behind it.
func (p *page) noteBody(b span, name, class string) {
	p.learnTown(b)
	p.noteEntity(b, p.entityOf(name), class, p.formOf(b))
}

func (p *page) noteEntity(b span, entity int, class string, form gazetteer.Form) {
	p.add(b, Mention{Kind: Body, Name: p.bodies.of(entity).name, Entity: entity, Class: class, Form: form, Gender: p.genderOfBody(b)})
}

// genderOfBody tells by the noun of a name, else by the article before it, which possessive points to the body: Masculine for
// "sein" and "dessen", Feminine for "ihr" and "deren", Any if neither tells.
func (p *page) genderOfBody(b span) gazetteer.Gender {
	for i := b.from; i < b.to; i++ {
		if n, ok := p.noun(i); ok && n.gender != 0 {
			if n.gender == 'f' || n.gender == 'p' || pluralName(n.name) {
				return gazetteer.Feminine
			}
			return gazetteer.Masculine
		}
		if p.is(i, legal) {
			return gazetteer.Feminine // "die GmbH"
		}
	}
	if b.from == 0 {
		return gazetteer.Any
	}
	switch p.of(b.from - 1) {
	case "die", "Die", "zur":
		return gazetteer.Feminine
	case "das", "Das", "dem", "des", "den", "im", "am", "vom", "zum", "beim", "Im", "Am", "Vom", "Beim":
		return gazetteer.Masculine
	}
	return gazetteer.Any
}

// entityOf gives the entity of a name, a new one if the document hasn't named it yet.
func (p *page) entityOf(name string) int {
	if e, ok := p.bodies.byName[name]; ok {
		return e
	}
	p.entities++
	p.bodies.call(p.entities, name)
	return p.entities
}

// formOf tells a genitive by the article before a name and by its noun.
func (p *page) formOf(b span) gazetteer.Form {
	for i := b.from; i < b.to; i++ {
		if n, ok := p.noun(i); ok {
			if n.genitive {
				return gazetteer.Genitive
			}
			break
		}
	}
	return gazetteer.Nominative
}

// namesKept bounds the phrases whose nominative a page remembers.
const namesKept = 1 << 14

// nominativeOf is the gazetteer's, remembered.
func (p *page) nominativeOf(phrase string) string {
	if name, ok := p.nominatives[phrase]; ok {
		return name
	}
	if p.nominatives == nil || len(p.nominatives) >= namesKept {
		p.nominatives = make(map[string]string)
	}
	name := strings.Clone(p.g.Nominative(phrase))
	p.nominatives[strings.Clone(phrase)] = name
	return name
}

// spaced reports whether nothing but single spaces stand between the words of the span.
func (p *page) spaced(b span) bool {
	for i := b.from + 1; i < b.to; i++ {
		if gap := p.text[p.words[i-1].End:p.words[i].Start]; gap != "" && gap != " " && gap != "\u00a0" {
			return false
		}
	}
	return true
}

// nominative is the name of the body in the span, in the nominative.
func (p *page) nominative(b span) string {
	name := p.spanText(b)
	if !p.spaced(b) {
		name = strings.Join(strings.Fields(name), " ")
	}
	name = p.nominativeOf(name)
	for i := b.from; i < b.to; i++ {
		if n, ok := p.noun(i); ok {
			if n.genitive && n.name != p.of(i) { // a noun that only this package knows
				name = strings.Replace(name, p.of(i), n.name, 1)
			}
			break
		}
	}
	if last := b.to - 1; last > b.from && p.isLand(last) { // "… Mecklenburg-Vorpommerns"
		if _, e, form := p.listedBody(last, b); e != nil && e.Kind == gazetteer.Land && form == gazetteer.Genitive {
			name = strings.TrimSuffix(name, p.of(last)) + e.Name
		}
	}
	return name
}
