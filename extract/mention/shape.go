package mention

import (
	"strings"

	"github.com/amtszeit/amtszeit/extract/token"
	"github.com/amtszeit/amtszeit/gazetteer"
)

// shape is a body's name by its shape: adjectives, a noun, and what follows.
type shape struct {
	span
	noun  bodyNoun
	named bool // says enough without a short name in parentheses
	inner span // the body that it belongs to, inside its own name
}

// owner reads the body behind "des" or "der" that a council belongs to.
func (p *page) owner(j int, s span) span {
	if j+1 >= s.to || p.of(j) != "des" && p.of(j) != "der" || p.is(j+1, taken) {
		return span{}
	}
	if end, e, _ := p.listedBody(j+1, s); e != nil && e.Kind == gazetteer.Body {
		return span{j + 1, end}
	}
	if sh, ok := p.shape(j+1, s); ok && sh.named {
		return sh.span
	}
	return span{}
}

// shape reads the name of a body from word i on.
func (p *page) shape(i int, s span) (shape, bool) {
	if p.namesake(i, s) {
		n, _ := p.noun(i + 1)
		return shape{span: span{i, p.tail(i+2, s, n)}, noun: n, named: true}, true
	}
	if p.inMemory(i, s) {
		n, _ := p.noun(i + 2)
		return shape{span: span{i, p.tail(i+3, s, n)}, noun: n, named: true}, true
	}
	if i+2 < s.to && p.is(i, capitals) && p.of(i+1) == "." && p.is(i+2, head) && p.words[i+1].Start == p.words[i].End && p.words[i+2].Start == p.words[i+1].End {
		n, _ := p.noun(i + 2)
		return shape{span: span{i, p.tail(i+3, s, n)}, noun: n, named: true}, true // "NRW.Bank"
	}
	if p.branded(i, s) || p.chapterOf(i, s) || p.smallBrand(i, s) {
		n, _ := p.noun(i + 1)
		return shape{span: span{i, p.tail(i+2, s, n)}, noun: n, named: true}, true
	}
	if to := p.english(i, s); to > i {
		return shape{span: span{i, to}, noun: bodyNoun{tail: tailName}, named: true}, true
	}
	if !p.is(i, head|adjective) && p.pairedHead(i, s) == i {
		return shape{}, false
	}
	if sh, ok := p.ofTownIn(i, s); ok {
		return sh, true
	}
	j := p.bodyAdjectives(i, s)
	j = p.pairedHead(j, s)
	if j >= s.to || !p.is(j, head) || p.is(j, taken) || p.area(j, s) {
		return shape{}, false
	}
	n, ok := p.noun(j)
	if !ok || p.is(j, role) && !(i > s.from && (p.determined(i-1) || p.behindRole(i, s)) && !p.is(i-1, holding)) || n.name == "Fachbereich" && !p.academic(j, s) {
		return shape{}, false
	}
	sh := shape{span: span{i, j + 1}, noun: n, named: p.named(i, j, s, n)}
	if to := p.tail(j+1, s, n); to > j+1 {
		sh.to, sh.named = to, true
		switch {
		case n.tail&tailParty == 0:
		case p.is(j+1, party):
			sh.inner = span{j + 1, to}
		case j+2 < to && p.is(j+2, party):
			sh.inner = span{j + 2, to}
		}
	}
	if sh.to > j+1 && p.lex.is(n.name, chapter) {
		if of := p.owner(sh.to, s); of.to > sh.to && !p.is(of.from, party) {
			sh.to, sh.inner = of.to, of // "Bezirksverband Nord des Deutschen Turnerbunds"
		}
	}
	if j > i && p.is(i, first) && p.upper(i) && !p.is(i, quality) && !p.ofLand(i) && !n.alone && sh.to == j+1 && !(i == s.from && sh.to == s.to) {
		return shape{}, false
	}
	if n.name == "Verwaltung" && j > i && i > s.from && sh.to == j+1 && p.upper(i-1) && p.joined(i) {
		return shape{}, false // "Abteilung Zentrale Verwaltung": what it deals with
	}
	if n.tail&tailBody != 0 && sh.to == j+1 {
		sh.inner = p.owner(sh.to, s)
		if sh.inner.to > sh.to {
			sh.to, sh.named = sh.inner.to, true
		}
	}
	return sh, true
}

// english gives the index behind the English name of a body that begins with word i, "Hamburg Port Authority", "University of Ackerfelde"; i
// if there is none.
func (p *page) english(i int, s span) int {
	if !p.upper(i) || i+1 >= s.to || !p.joined(i+1) || p.is(i, never|role|office|title|honorific|taken|determiner) || i > s.from && p.joined(i) && p.upper(i-1) && !p.is(i-1, never|role|taken) {
		return i
	}
	last := i - 1
	for k := i; k < s.to && k < i+5 && p.upper(k) && (k == i || p.joined(k)) && !p.is(k, taken|title); k++ {
		if p.is(k, englishHead) {
			last = k
		} else if p.is(k, role|given) && k > i {
			break
		}
	}
	if last < i {
		return i
	}
	to := last + 1
	for to+1 < s.to && (p.of(to) == "of" || p.of(to) == "for") && p.joined(to) {
		k := p.skip(to+1, s, "the")
		if k >= s.to || !p.upper(k) {
			break
		}
		for k < s.to && p.upper(k) && p.joined(k) && !p.is(k, role|taken) {
			k++
		}
		if p.reads(k, s, "and") && k+1 < s.to && p.upper(k+1) {
			k += 2
		}
		to = k
	}
	if to == i+1 || p.is(to-1, legal) {
		return i
	}
	return to
}

// behindRole reports whether word i stands behind a role and a comma, or in brackets behind a person, where a body is rather than
// another role: "(Ortsrat Moorwiek)".
func (p *page) behindRole(i int, s span) bool {
	if i-2 < s.from || i+1 >= s.to || !p.joined(i+1) || !p.townAt(i+1, s) && !p.siteAt(i+1, s) {
		return false
	}
	return p.of(i-1) == "," && p.is(i-2, role) || p.of(i-1) == "(" && p.is(i-2, bearer)
}

// academic reports whether the Fachbereich at word i is that of a Hochschule, which is a body, and none of a town's administration:
// it has a Dekan, or the Hochschule follows.
func (p *page) academic(i int, s span) bool {
	s = p.sentenceOf(span{i, i + 1})
	for k := s.from; k < s.to; k++ {
		switch w := p.of(k); {
		case p.is(k, role) && strings.Contains(strings.ToLower(w), "dekan"):
			return true
		case k > i && k < i+7 && (strings.HasSuffix(w, "niversität") || strings.HasSuffix(w, "ochschule")):
			return true
		}
	}
	return false
}

// branded reports whether behind an article an unknown word begins the name of a house or firm, without a hyphen: "die
// Asklepios Klinik Ackerfelde", "der Rotary Club".
func (p *page) branded(i int, s span) bool {
	if i+1 >= s.to || !p.joined(i+1) || !p.is(i+1, head) || p.is(i+1, taken|role|district|hyphened) || !p.fillsLine(i, s) && !p.brandMayBegin(i, s) || !p.brandWord(i, s) {
		return false
	}
	n, ok := p.noun(i + 1)
	if !ok || p.is(i, noun) && n.class != "Stiftung" || n.genitive && (i == s.from || p.of(i-1) != "des" && p.of(i-1) != "eines") {
		return false
	}
	switch n.class {
	case "Klinik", "Bildung", "Hochschule", "Stiftung", "Kultur", "Einrichtung", "Verein":
		return true
	}
	return n.name == "Bank" || n.name == "Verlag" || n.name == "Akademie"
}

// brandMayBegin reports whether a brand may begin at word i of a sentence: behind an article, behind a role and a comma, in
// brackets behind a person.
func (p *page) brandMayBegin(i int, s span) bool {
	switch {
	case i == s.from:
		return false
	case p.is(i-1, determiner) && p.joined(i):
		return true
	case i-2 < s.from:
		return false
	}
	return p.of(i-1) == "," && p.is(i-2, role) || p.of(i-1) == "(" && p.is(i-2, bearer)
}

// brandWord reports whether word i may be a brand before the noun of a house: no word that the lists know, unless it is the given
// name behind an article, or the name before a plain noun ("die Friederike Schule").
func (p *page) brandWord(i int, s span) bool {
	if p.words[i].Kind != token.Upper || p.is(i, head|role|office|never|title|honorific|taken|adjective|listed|party|legal|firm|object|initial) {
		return false
	}
	if p.is(i, given) && (i == s.from || !p.is(i-1, determiner)) {
		return false
	}
	return !p.is(i, given|town|settlement) || !p.inEr(i) && p.is(i+1, bareHead)
}

// smallBrand reports whether an unknown word of few letters that begins small is the name of the institute or bank behind it: "das ifo
// Institut".
func (p *page) smallBrand(i int, s span) bool {
	if i+1 >= s.to || !p.joined(i+1) || !p.is(i+1, bareHead) || p.is(i+1, taken|role|district) {
		return false
	}
	if w := p.words[i]; w.Kind != token.Lower || w.End-w.Start > longestSmallBrand || p.is(i, adjective|determiner|particle|verbal) || joins(p.of(i)) {
		return false
	}
	if i > s.from && !(p.is(i-1, determiner) && p.joined(i)) && p.of(i-1) != "," && p.of(i-1) != "(" {
		return false
	}
	n, ok := p.noun(i + 1)
	if !ok || n.alone || i == s.from && !p.fillsLine(i, s) {
		return false
	}
	switch n.class {
	case "Bildung", "Hochschule", "Stiftung", "Kultur", "Einrichtung", "Unternehmen", "Anstalt":
		return !p.lex.is(p.of(i), uninflected)
	}
	return false
}

// longestSmallBrand is how many bytes a brand of small letters has at most.
const longestSmallBrand = 4

// fillsLine reports whether a line of few words, a heading, begins with word i.
func (p *page) fillsLine(i int, s span) bool {
	return i == s.from && s.to-s.from <= 5 && p.words[s.to-1].Kind != token.Punct
}

// inMemory reports whether behind an article the name of a person begins the name of a foundation or school, without hyphens: "die
// Dietmar Berg Stiftung".
func (p *page) inMemory(i int, s span) bool {
	if p.namesake(i, s) {
		return true
	}
	if i+2 >= s.to || !p.is(i, given) || !p.upper(i+1) || !p.fillsLine(i, s) && (i == s.from || !(p.is(i-1, determiner) && p.joined(i) || p.of(i-1) == "," && i-2 >= s.from && p.is(i-2, role) || p.of(i-1) == "(" && i-2 >= s.from && p.is(i-2, bearer))) || !p.joined(i+1) || !p.joined(i+2) || !p.is(i+2, bareHead) ||
		p.is(i, taken) || p.is(i+1, taken|head|role|never|town) || p.is(i+2, taken) {
		return false
	}
	n, ok := p.noun(i + 2)
	if !ok || n.genitive && !p.reads(i-1, s, "des") {
		return false
	}
	switch n.class {
	case "Stiftung", "Schule", "Bildung", "Kultur", "Einrichtung", "Hochschule", "Klinik":
		return true
	}
	return false
}

// namesake reports whether a given name and a compound with a surname name a house after somebody: "Robert Koch-Institut".
func (p *page) namesake(i int, s span) bool {
	if i+1 >= s.to || !p.is(i, given) || p.is(i, taken) || !p.joined(i+1) || !p.is(i+1, head) || !p.is(i+1, hyphened) || p.is(i+1, taken|role) || i > s.from && p.is(i-1, role|given|title) {
		return false
	}
	n, ok := p.noun(i + 1)
	if !ok {
		return false
	}
	switch n.class {
	case "Bildung", "Schule", "Forschung", "Institut", "Stiftung", "Hochschule", "Kultur", "Klinik", "Einrichtung", "Anstalt":
	default:
		return false
	}
	first, last, _ := strings.Cut(n.name, "-")
	ends := p.lex.ends.of(last)
	return ends.head != nil && ends.headAt == 0 && len(first) > 2 && p.lex.ends.of(first).head == nil
}

// chapterOf reports whether an abbreviation begins the name of an association's chapter: "ADFC Kreisverband Ackerfelde".
func (p *page) chapterOf(i int, s span) bool {
	if i+1 >= s.to || !p.is(i, capitals) || p.is(i, taken|party|title|legal) || !p.joined(i+1) || !p.is(i+1, head) || p.is(i+1, taken|role) {
		return false
	}
	n, ok := p.noun(i + 1)
	return ok && p.lex.is(n.name, chapter)
}

// ofTownIn reads the body of which a town has one, by the town's adjective: "Kieler Musikschule", but not "Kieler Kita Sonnenblume",
// "Kieler Jugendamt", "Kieler Verein" unless it is said whose office is told: "Leiterin des Kieler Jugendamts".
func (p *page) ofTownIn(i int, s span) (shape, bool) {
	if i+1 >= s.to || !p.is(i, town) || !p.is(i, adjective) || !strings.HasSuffix(p.of(i), "er") || p.is(i, given|taken|head) || p.ofLand(i) || !p.joined(i+1) || !p.is(i+1, head) || p.is(i+1, taken|role) {
		return shape{}, false
	}
	n, ok := p.noun(i + 1)
	if !ok || n.alone && (n.class == "Behörde" || n.class == "Gericht") && !p.ofRole(i, s) || p.area(i+1, s) {
		return shape{}, false
	}
	switch n.class {
	case "Gremium", "Organ", "Verfassungsorgan", "Ministerium", "Regierung", "Partei", "Fraktion", "Land", "Stadt", "Kreis", "Kommune":
		return shape{}, false
	}
	to := p.tail(i+2, s, n)
	switch field := to > i+2 && p.words[i+2].Kind == token.Lower; {
	case to > i+2 && !field, to == i+2 && !p.ofRole(i, s) && (p.lex.generic[n.name] || p.lex.is(n.name, several) || strings.HasSuffix(n.name, "haus") && n.class != "Klinik"):
		return shape{}, false
	}
	return shape{span: span{i, to}, noun: n, named: true}, true
}

// ofRole reports whether the phrase at word i tells whose role the one before it is: "Leiterin der Göttinger Klinik", one of several there.
func (p *page) ofRole(i int, s span) bool {
	return i-2 >= s.from && (p.of(i-1) == "der" || p.of(i-1) == "des") && p.is(i-2, role|office)
}

// named reports whether adjectives from word i on and the noun at word j say enough: "Innenministerium" does, "ein eigenes
// Innenministerium" is a wish.
func (p *page) named(i, j int, s span, n bodyNoun) bool {
	if i > s.from && (strings.HasPrefix(p.of(i-1), "eigene") || strings.HasPrefix(p.of(i-1), "kein")) {
		return false
	}
	return n.alone && !p.inRole(i, s, n) || j > i+1 && p.upper(j-1) && p.is(j-1, adjective) && !p.is(j-1, town|first|never) || j > i && (!p.lex.generic[n.name] || p.upper(i) && (!p.is(i, first|town) || i == s.from && j+1 == s.to && !p.is(i, never|town))) && !p.reads(i-1, s, "für")
}

// determined reports whether word i lets a body's noun follow rather than a role: an article, an adjective, the genitive of
// a town.
func (p *page) determined(i int) bool {
	return p.is(i, determiner) && p.of(i) != "zum" || p.words[i].Kind == token.Lower && p.is(i, adjective) ||
		p.upper(i) && p.is(i, taken) && strings.HasSuffix(p.of(i), "s")
}

// inRole reports whether an organ stays in a role: "Mitglied des Aufsichtsrats", "Vorsitz im Verwaltungsrat".
func (p *page) inRole(i int, s span, n bodyNoun) bool {
	if p.reads(i-1, s, "als") {
		return true
	}
	return n.class == "Organ" && i-2 >= s.from && p.is(i-1, determiner) && p.is(i-2, role|office)
}

// bodyAdjectives skips adjectives that may begin a body's name: "Kommunalen", "Städtischen", "rheinland-pfälzische".
func (p *page) bodyAdjectives(i int, s span) int {
	j := i
	for j+1 < s.to && j < i+3 && p.is(j, adjective) && p.joined(j+1) && p.upper(j+1) && !p.is(j, taken|role|given) {
		if p.is(j, head) && (!p.is(j+1, head) || p.is(j+1, district)) {
			break // "Hochschule" only ends like an adjective
		}
		switch {
		case p.upper(j):
			if p.is(j, never) && !p.is(j, quality) && !p.renewed(j) {
				return i
			}
			if p.is(j, town) && !p.ofLand(j) || strings.Contains(p.of(j), "-geführt") {
				return i
			}
		case !p.ofLand(j):
			return i
		}
		if n, ok := p.noun(j + 1); p.words[j].Kind == token.Lower && (!ok || !n.alone) {
			return i
		}
		j++
	}
	if j < s.to && (p.is(j, head) || p.pairedHead(j, s) > j) {
		return j
	}
	return i
}

// renewed reports whether "Neue" or "Alte" inside a sentence begins the name of a house or orchestra: "die Neue Philharmonie".
func (p *page) renewed(j int) bool {
	if p.is(j, first) {
		return false
	}
	switch w := p.of(j); {
	case strings.HasPrefix(w, "Neue"), strings.HasPrefix(w, "Alte"), strings.HasPrefix(w, "Große"), strings.HasPrefix(w, "Kleine"), strings.HasPrefix(w, "Junge"):
		n, ok := p.noun(j + 1)
		return ok && (n.class == "Kultur" || n.class == "Einrichtung") && !p.is(j+1, role)
	}
	return false
}

// ofLand reports whether word j is the adjective of a Land.
func (p *page) ofLand(j int) bool {
	if p.words[j].hit < 0 {
		return false
	}
	for _, s := range p.hits[p.words[j].hit].Senses {
		if s.Entry.Kind == gazetteer.Land && s.Form == gazetteer.Adjective {
			return true
		}
	}
	return false
}

// pairedHead skips the first half of "Städte- und Gemeindebund".
func (p *page) pairedHead(j int, s span) int {
	if j+3 < s.to && p.upper(j) && p.of(j+1) == "-" && p.of(j+2) == "und" && p.is(j+3, head) {
		return j + 3
	}
	return j
}
