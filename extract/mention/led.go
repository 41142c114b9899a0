package mention

import (
	"strings"

	"github.com/amtszeit/amtszeit/extract/token"
)

// led notes a body whose noun no list knows, behind the role of who leads it: "Vorsitzende der Tafel Ackerfelde", "Leiterin
// des Botanischen Gartens Ackerfelde", "Präsidentin des Deutschen Archivtags", "Chefredakteur des Kieler Boten",
// "Geschäftsführer von „Klarwerk“". It gives the word behind the name, or i if there is none.
func (p *page) led(i int, s span) int {
	if i-3 >= s.from && p.of(i-2) == "von" && p.is(i-3, leader) {
		if to := p.quotedTail(i-1, s); to > i {
			p.noteBody(span{i - 1, to}, p.spanText(span{i, to - 1}), "")
			return to
		}
	}
	if to := p.housed(i, s); to > i {
		return to
	}
	if to := p.slot(i, s); to > i {
		p.noteBody(span{i, to}, p.spanText(span{i, to}), "")
		return to
	}
	if i-2 < s.from || !p.is(i-2, leader|chair) || p.is(i-2, ruler|taken) || !p.joined(i-1) {
		return i
	}
	if p.of(i-1) == "von" {
		return p.brand(i, s)
	}
	if p.of(i-1) != "der" && p.of(i-1) != "des" || !p.upper(i) || p.is(i, never) && !p.is(i, national|quality) || p.is(i, role|given|title|honorific|taken|legal|party|part) {
		return i
	}
	to := i
	switch {
	case p.inEr(i) && p.plainNoun(i+1, s):
		to = i + 2
	case p.plainNoun(i, s) && p.townAt(i+1, s), p.is(i, noun) && p.commonNoun(i, s) && (i+1 < s.to && p.joined(i+1) && p.isLand(i+1) || p.townAt(i+1, s)):
		to = i + 2
	case p.plainNoun(i, s) && !p.inEr(i) && p.namedBehind(i+1, s) > i+1:
		to = p.namedBehind(i+1, s)
	case p.is(i, adjective) && !p.is(i, town) && i+1 < s.to && p.joined(i+1) && (p.plainNoun(i+1, s) || p.is(i+1, noun) && p.commonNoun(i+1, s)) && p.townAt(i+2, s):
		to = i + 3
	case p.is(i, national) && p.plainNoun(i+1, s), p.attributed(i, s) && p.plainNoun(i+1, s) && !p.is(i+1, hyphened):
		to = i + 2
	case p.kindOfBody(i, s):
		to = i + 1
	}
	if to == i || !p.free(span{i, to}) || to < s.to && p.joined(to) && (p.is(to, legal) || p.of(to) == "&") {
		return i
	}
	return p.noteLed(i, to)
}

// noteLed notes a body whose noun no list knows, behind an article.
func (p *page) noteLed(i, to int) int {
	phrase := p.spanText(span{i - 1, to})
	if w := p.of(i - 1); w == "beim" || w == "am" {
		phrase = "dem" + phrase[len(w):]
	}
	name := p.nominativeOf(phrase)
	if town, noun, _ := strings.Cut(p.spanText(span{i, to}), " "); p.inEr(i) {
		name = town + " " + p.nominativeOf(p.of(i-1)+" "+noun) // a town's adjective isn't declined
	}
	p.noteBody(span{i, to}, name, "")
	return to
}

// attributed reports whether behind the role of somebody who chairs an association or house an adjective with a capital begins its
// name: "Vorsitzende des Weißen Rings", but not "Leiterin der Sozialen Dienste", which may be a part of one.
func (p *page) attributed(i int, s span) bool {
	if !p.is(i, adjective) || p.is(i, town|never|noun|head|role|surname|given) || p.inEr(i) || p.of(i-1) != "des" || !strings.HasSuffix(p.of(i), "en") {
		return false
	}
	f := p.words[i-2].form
	return f != nil && f.role.Entry != nil && p.lex.ends.is(f.role.Entry.Name, endChief)
}

// housed notes a body whose noun no list knows by the name of its town, where the text says otherwise that somebody leads it: "leitet
// die Stadthalle Ackerfelde", "Leiterin beim Filmfest Ackerfelde", "(Stadthalle Ackerfelde)" or ", Leiterin, Stadthalle Ackerfelde",
// "Die Stadthalle Ackerfelde hat Vera Lindholm zur Leiterin berufen".
func (p *page) housed(i int, s span) int {
	if !p.upper(i) || p.is(i, never) && !p.is(i, quality) || p.is(i, role|given|title|honorific|taken|legal|party|part|town|listed) {
		return i
	}
	to := i
	switch {
	case p.plainNoun(i, s) && p.townAt(i+1, s):
		to = i + 2
	case p.is(i, adjective) && !p.inEr(i) && i+1 < s.to && p.joined(i+1) && (p.plainNoun(i+1, s) || p.is(i+1, noun) && p.commonNoun(i+1, s)) && p.townAt(i+2, s):
		to = i + 3
	}
	if to == i || !p.free(span{i, to}) || to < s.to && p.joined(to) && (p.upper(to) || p.is(to, legal) || p.of(to) == "&") || !p.ledThere(i, to, s) {
		return i
	}
	if i == s.from || p.of(i-1) == "," || p.of(i-1) == "(" {
		p.noteBody(span{i, to}, p.spanText(span{i, to}), "")
		return to
	}
	return p.noteLed(i, to)
}

// slot gives the index behind an unknown name that fills the place of the body in an entry, "– Vera Lindholm, Leiterin, Solvara Filmkontor", or
// in brackets behind somebody whose role stands before the name, "Leiterin Vera Lindholm (Solvara Filmkontor)"; i if there is none.
func (p *page) slot(i int, s span) int {
	if i-2 < s.from || p.words[i-1].Kind != token.Punct {
		return i
	}
	bracket := p.of(i-1) == "("
	switch {
	case !p.upper(i) && !p.coined(i):
		return i
	case bracket && p.is(i-2, bearer) && p.leads(i-2, s):
	case p.of(i-1) == "," && p.is(i-2, leader) && !p.is(i-2, ruler):
	default:
		return i
	}
	to, plain := i, 0
	for to < s.to && to < i+6 && (to == i || p.joined(to)) && (p.upper(to) || p.coined(to) || to > i && (joins(p.of(to)) || p.of(to) == "&" || p.of(to) == "am")) {
		if p.is(to, role|office|title|honorific|given|party|part|taken|calendar|legal|head) || p.is(to, never) && !p.is(to, quality) {
			return i
		}
		if p.is(to, noun|object|town|settlement|adjective|surname) {
			plain++
		}
		to++
	}
	if to == i || to < s.to && !(bracket && p.of(to) == ")") || bracket && to == s.to || !p.upper(to-1) && !p.coined(to-1) || plain == to-i || !p.free(span{i, to}) {
		return i
	}
	if to == i+1 && !(p.is(i, capitals|humped) && len(p.of(i)) > 2) && !p.coined(i) {
		return i
	}
	return to
}

// leads reports whether the role of somebody who leads a body, and no political one, stands before the name of a person that ends with word i.
func (p *page) leads(i int, s span) bool {
	for k := i; k >= s.from && k > i-6; k-- {
		if p.is(k, leader) {
			return !p.is(k, ruler|party|hyphened)
		}
		if !p.is(k, taken|title|particle) && p.of(k) != "." {
			return false
		}
	}
	return false
}

// ledThere reports whether the words around the name of a body tell that somebody leads it.
func (p *page) ledThere(i, to int, s span) bool {
	if i == s.from {
		return to == s.to && p.fillsLine(i, s)
	}
	switch before := p.of(i - 1); {
	case before == "(":
		return i-2 >= s.from && p.is(i-2, bearer) && p.reads(to, s, ")")
	case i-2 < s.from && before != "Die" && before != "Der" && before != "Das":
		return false
	case before == ",":
		return p.is(i-2, leader) && (to == s.to || p.words[to].Kind == token.Punct)
	case before == "beim", before == "am":
		return p.is(i-2, leader)
	case before == "der" && i-3 >= s.from && (p.of(i-2) == "bei" || p.of(i-2) == "an"):
		return p.is(i-3, leader)
	case before == "den" || before == "die" || before == "das":
		return p.of(i-2) == "leitet" || p.of(i-2) == "leitete"
	case before == "Die", before == "Der", before == "Das":
		return p.is(i-1, first) && p.namesLeader(to, s)
	}
	return false
}

// namesLeader reports whether word i is a verb with which a body finds itself a leader, who is named behind it.
func (p *page) namesLeader(i int, s span) bool {
	if i >= s.to || !p.lex.is(p.of(i), hiring) {
		return false
	}
	for k := i + 1; k < s.to && k < i+16 && p.of(k) != "."; k++ {
		if p.is(k, leader) {
			return true
		}
	}
	return false
}

// pointsBack is the length in bytes of a noun of the lists from which on it is a compound rather than "Genossenschaft", which
// points back to a body that the text has named.
const pointsBack = 15

// kindOfBody reports whether word i is a compound that tells only what kind of body somebody leads: "Vorsitzender der
// Werbegemeinschaft". What a text calls by a short noun it has named before.
func (p *page) kindOfBody(i int, s span) bool {
	if !p.is(i, head) || p.is(i, bareHead) && len(p.of(i)) < pointsBack || p.is(i, role|town|listed|capitals|district) || i+1 < s.to && p.joined(i+1) && p.upper(i+1) {
		return false
	}
	n, ok := p.noun(i)
	return ok && !n.alone && (n.class == "Verein" || n.class == "Verband" || n.class == "Bildung" || n.class == "Schule" || n.class == "Stiftung")
}

// inEr reports whether word i is the adjective of a town: "Kieler", "Ackerfelder".
func (p *page) inEr(i int) bool {
	if len(p.of(i)) < 5 || !strings.HasSuffix(p.of(i), "er") || p.is(i, noun|head|surname|listed|quality) {
		return false
	}
	return p.is(i, town) && p.is(i, adjective) || !p.is(i, town) && p.words[i].hit < 0
}

// plainNoun reports whether word i may be the noun of a body, though no list has it as one.
func (p *page) plainNoun(i int, s span) bool {
	return i < s.to && p.joined(i) && p.upper(i) && p.words[i].Kind == token.Upper &&
		!p.is(i, head|role|office|never|given|surname|title|honorific|taken|legal|party|listed|town|settlement|part|noun|capitals)
}

// commonNoun reports whether word i, which ends like a common noun, may be the noun of a body: "Kunstsammlung".
func (p *page) commonNoun(i int, s span) bool {
	return p.words[i].Kind == token.Upper && len(p.of(i)) > pointsBack-6 && !p.is(i, head|role|office|never|given|surname|title|honorific|taken|legal|party|listed|town|part|capitals)
}

// namedBehind gives the index behind the name that goes on the noun before word i, of up to three capitalised words that are nobody's name; i
// if there is none.
func (p *page) namedBehind(i int, s span) int {
	to := i
	for to < s.to && to < i+3 && p.joined(to) && p.upper(to) && !p.is(to, role|office|title|honorific|never|taken|legal|given|calendar|initial|party|part) {
		if person, ok := p.parseName(to, s); ok && person.known {
			return i
		}
		to++
	}
	if to < s.to && p.joined(to) && p.upper(to) {
		return i
	}
	return to
}

// brand notes a name of unknown words behind "von": "Geschäftsführerin von Klarwerk".
func (p *page) brand(i int, s span) int {
	to := i
	for to < s.to && to < i+3 && p.joined(to) && p.upper(to) && !p.is(to, bareHead|role|office|never|given|surname|title|honorific|taken|legal|party|listed|town|settlement|part|noun) {
		to++
	}
	if to == i || to < s.to && p.joined(to) && p.upper(to) {
		return i
	}
	if w := p.of(to - 1); strings.HasSuffix(w, "n") || strings.HasSuffix(w, "s") || strings.HasSuffix(w, "er") { // "von Teams", "von Kursen"
		if !p.is(to-1, capitals|humped) {
			return i
		}
	}
	p.noteBody(span{i, to}, p.spanText(span{i, to}), "")
	return to
}
