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
	if i-2 < s.from || !p.is(i-2, leader|chair) || p.is(i-2, ruler|taken) || !p.joined(i-1) {
		return i
	}
	if p.of(i-1) == "von" {
		return p.brand(i, s)
	}
	if p.of(i-1) != "der" && p.of(i-1) != "des" || !p.upper(i) || p.is(i, never) && !p.is(i, national) || p.is(i, role|given|title|honorific|taken|legal|party|part) {
		return i
	}
	to := i
	switch {
	case p.inEr(i) && p.plainNoun(i+1, s):
		to = i + 2
	case p.plainNoun(i, s) && p.townAt(i+1, s):
		to = i + 2
	case p.is(i, adjective) && !p.is(i, town) && p.plainNoun(i+1, s) && p.townAt(i+2, s):
		to = i + 3
	case p.is(i, national) && p.plainNoun(i+1, s):
		to = i + 2
	case p.kindOfBody(i, s):
		to = i + 1
	}
	if to == i || !p.free(span{i, to}) || to < s.to && p.joined(to) && (p.is(to, legal) || p.of(to) == "&") {
		return i
	}
	name := p.nominativeOf(p.spanText(span{i - 1, to}))
	if town, noun, _ := strings.Cut(p.spanText(span{i, to}), " "); p.inEr(i) {
		name = town + " " + p.nominativeOf(p.of(i-1)+" "+noun) // a town's adjective isn't declined
	}
	p.noteBody(span{i, to}, name, "")
	return to
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
