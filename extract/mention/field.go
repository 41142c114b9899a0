package mention

import (
	"strings"

	"github.com/amtszeit/amtszeit/extract/token"
)

// fieldBare reports whether a ministry's field follows without "für": "Ministerium Infrastruktur und Digitales".
func (p *page) fieldBare(j int, s span) bool {
	return j < s.to && p.joined(j) && p.upper(j) && !p.is(j, town|role|title|honorific|given|taken|legal|never)
}

// phrase reads the field of a body, from the word behind "für", "des" or "der" on: nouns with adjectives and articles,
// joined by commas and "und". It gives back if there is no noun.
func (p *page) phrase(k int, s span, back int, commas bool) int {
	to := p.item(k, s)
	if to == k {
		return back
	}
	for to+1 < s.to {
		switch w := p.of(to); {
		case w == "und" || w == "sowie":
			next := p.item(p.skip(to+1, s, "für", "zur"), s)
			if next <= to+1 || p.is(to+1, given|honorific) || p.is(to+1, determiner) && p.headWithin(to+1, next) {
				return to // "das Netzwerk für Kultur und der Beirat"
			}
			to = next
		case commas && w == "," && p.listGoesOn(to, s):
			to = p.item(p.skip(to+1, s, "für"), s)
		case w == "in" && p.reads(to+1, s, "der") && to+2 < s.to && p.upper(to+2) && !p.is(to+2, town):
			to += 3
		case (w == "der" || w == "des") && p.is(to-1, fellows):
			next := p.item(to, s)
			if next == to {
				return to
			}
			to = next
		default:
			return to
		}
	}
	return to
}

// ofField reports whether "der" at word i, an adjective and a noun behind the noun of a house or association tell what it deals with: "Museum
// der bildenden Künste".
func (p *page) ofField(i int, s span, n bodyNoun) bool {
	switch n.class {
	case "Bildung", "Kultur", "Verein", "Verband", "Stiftung", "Hochschule", "Forschung", "Schule":
	default:
		return false
	}
	return i+2 < s.to && p.words[i+1].Kind == token.Lower && p.is(i+1, adjective) && !p.is(i+1, determiner|never) && p.joined(i+1) && p.joined(i+2) && p.upper(i+2) && strings.HasSuffix(p.of(i+1), "en") &&
		!p.is(i+2, head|district|role|office|title|given|surname|taken|calendar|object) && (!p.is(i+2, part) || p.is(i+2, noun) && !p.is(i+2, hyphened) && p.of(i+1) == "deutschen") && !p.ofLand(i+1)
}

// describedField reports whether an adjective that tells a field and its noun stand at word i, without an article: "mittelständische Wirtschaft".
func (p *page) describedField(i int, s span) bool {
	return i+1 < s.to && p.words[i].Kind == token.Lower && p.joined(i) && p.joined(i+1) && p.upper(i+1) && (strings.HasSuffix(p.of(i), "ische") || strings.HasSuffix(p.of(i), "liche") || strings.HasSuffix(p.of(i), "dische")) &&
		!p.is(i+1, head|role|office|title|given|surname|taken|object)
}

// headWithin reports whether the noun of a body is among the words.
func (p *page) headWithin(from, to int) bool {
	for i := from; i < to; i++ {
		if p.is(i, head) {
			return true
		}
	}
	return false
}

func (p *page) skip(i int, s span, words ...string) int {
	for _, w := range words {
		if p.reads(i, s, w) {
			return i + 1
		}
	}
	return i
}

// item reads one noun of a field with its article, adjectives and a name behind it; it gives k if there is none.
func (p *page) item(k int, s span) int {
	i := k
	for i < s.to && i < k+3 && p.words[i].Kind == token.Lower && (p.is(i, adjective) || p.is(i, determiner)) {
		i++
	}
	if p.reads(i, s, "-") || i >= s.to || !p.upper(i) || p.is(i, title|honorific|taken) || p.is(i, role) && !p.is(i, head) && !p.guild(i, s) {
		return k
	}
	if p.is(i, adjective) && i+1 < s.to && p.joined(i+1) && p.upper(i+1) && !p.is(i+1, role) {
		i++
	}
	if person, ok := p.parseName(i, s); ok && person.known {
		return k
	}
	i++
	if i+1 < s.to && p.of(i) == "-" && p.of(i+1) == "und" { // "Bau- und Wohnungswesen"
		return p.item(i+2, s)
	}
	if i+1 < s.to && p.is(i-1, group) && p.of(i) == "mit" && p.upper(i+1) && !p.is(i+1, given|title|honorific) {
		return i + 2 // "Menschen mit Behinderungen"
	}
	return i
}

// guild reports whether the role at word i tells whose association a body is: "Landesverband der Standesbeamten", "Verein der
// Richter und Staatsanwälte".
func (p *page) guild(i int, s span) bool {
	if i-3 > s.from && p.of(i-1) == "und" && p.is(i-2, role|office) && p.plural(i) {
		i -= 2
	}
	if i-2 < s.from || p.of(i-1) != "der" && !p.genitivePlural(i-1, s, bodyNoun{}) || !p.is(i-2, head) || i+1 < s.to && p.upper(i+1) && p.joined(i+1) {
		return false
	}
	n, ok := p.noun(i - 2)
	return ok && (n.class == "Verband" || n.class == "Verein") && n.tail&tailThe != 0
}

// listGoesOn reports whether behind the comma at word i nouns follow that an "und" closes: "Inneres, Bau und Sport".
func (p *page) listGoesOn(i int, s span) bool {
	for n := 0; n < 5; n++ {
		next := p.item(p.skip(i+1, s, "für"), s)
		if next <= i+1 || next >= s.to {
			return false
		}
		if next >= i+5 && p.of(next-2) == "und" && p.of(next-3) == "-" {
			return true // "Geoinformation, Vermessungs- und Katasterwesen"
		}
		switch p.of(next) {
		case "und", "sowie":
			return p.item(p.skip(next+1, s, "für"), s) > next+1
		case ",":
			i = next
		default:
			return false
		}
	}
	return false
}
