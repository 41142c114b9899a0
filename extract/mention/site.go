package mention

import (
	"strings"

	"github.com/amtszeit/amtszeit/extract/token"
	"github.com/amtszeit/amtszeit/gazetteer"
)

// townAt reports whether word i names a town: one of the lists, or an unknown word that ends like one.
func (p *page) townAt(i int, s span) bool {
	if i >= s.to || !p.joined(i) || !p.upper(i) || !p.is(i, town|settlement) && !p.regional(i) && !p.pairOfTowns(i) || p.is(i, given|role|office|never|taken|head|title|honorific|party|capitals) {
		return false
	}
	_, e, form := p.listedBody(i, s)
	return e == nil || form == gazetteer.Nominative
}

// pairOfTowns reports whether word i is two names that a hyphen joins, as those of offices for two towns have: "Emden-Leer". Words
// with common nouns are none.
func (p *page) pairOfTowns(i int) bool {
	if !p.is(i, hyphened) || p.is(i, noun|object|never|head|role|thing) {
		return false
	}
	a, b, _ := strings.Cut(p.of(i), "-")
	return len(a) > 2 && len(b) > 2 && b[0] <= 'Z' && b[1] >= 'a' && a[1] >= 'a' && (p.lex.ends.of(a).noun < 0 || p.townLike(a)) && (p.lex.ends.of(b).noun < 0 || p.townLike(b))
}

// townLike reports whether a word ends like the name of a town.
func (p *page) townLike(w string) bool { return p.lex.ends.of(w).town > 0 }

// regional reports whether word i ends like the name of a region: "Nordmark", "Emsland".
func (p *page) regional(i int) bool {
	return len(p.of(i)) >= shortestRegion && !p.is(i, noun|object) && p.lex.ends.is(p.of(i), endRegion)
}

// shortestRegion is how many bytes the name of a region has at least.
const shortestRegion = 7

// siteAt reports whether word i, behind the name of a body, is the town or region where it is, though no list knows it.
func (p *page) siteAt(i int, s span) bool {
	const known = given | surname | role | office | noun | never | taken | legal | head | title | honorific | party | capitals
	if i >= s.to || !p.joined(i) || p.words[i].Kind != token.Upper || p.is(i, known) {
		return false
	}
	return p.townAt(i, s) || i+1 == s.to || !p.upper(i+1)
}

// spotTail reads where a house stands: "am Lindenberg", "im Schloss", "an der Mühle", "Am Alten Markt".
func (p *page) spotTail(j int, s span) int {
	to := j + 1
	switch p.of(j) {
	case "am", "im", "Am", "Im", "Zum", "Zur", "zum", "zur":
	case "rechts", "links":
		if !p.reads(to, s, "der") || to+1 >= s.to || !p.is(to+1, spot) {
			return j
		}
		return to + 2 // "Klinikum rechts der Isar"
	case "Unter":
		if !p.reads(to, s, "den") && !p.reads(to, s, "der") {
			return j
		}
		to++
	case "an", "An", "auf", "Auf", "in", "In":
		if !p.reads(to, s, "der") && !p.reads(to, s, "den") && !p.reads(to, s, "dem") {
			return j
		}
		to++
	default:
		return j
	}
	small := !p.upper(j)
	if small && (p.of(j)[0] == 'z' || p.of(j) == "in") {
		return j // "wechselt von der Klinik zum Amt"
	}
	if to+1 < s.to && p.upper(to) && p.is(to, adjective) && p.joined(to+1) && p.upper(to+1) && !p.is(to, spot) {
		to++ // "am Alten Markt"
	}
	if to >= s.to || !p.upper(to) || p.is(to, role|title|honorific|taken|calendar) || small && !p.is(to, spot) && !p.unknownSpot(j, to, s) {
		return j
	}
	return to + 1
}

// unknownSpot reports whether the unknown word at i, behind "am" or "an der" at word j, is where the school, museum or theater before it
// stands: "Gymnasium an der Wolfskuhle".
func (p *page) unknownSpot(j, i int, s span) bool {
	if j == s.from || p.of(j) != "am" && p.of(j) != "an" || p.is(i, noun|never|head|object|town|capitals|hyphened|given|listed) || p.words[i].hit >= 0 && !p.is(i, surname) || p.lex.ends.is(p.of(i), endBuilt) || i+1 < s.to && p.upper(i+1) && p.joined(i+1) {
		return false
	}
	n, ok := p.noun(j - 1)
	return ok && (n.class == "Bildung" || n.class == "Kultur" || n.class == "Schule" || n.class == "Einrichtung") && (len(p.of(i)) > 6 || p.of(i-1) == "der" && len(p.of(i)) > 3)
}

// siteOf reports whether word i, behind the field of a school or the like, is the town where it sits, though no list knows it.
func (p *page) siteOf(i int, s span, n bodyNoun) bool {
	switch n.class {
	case "Hochschule", "Schule", "Forschung", "Einrichtung", "Institut", "Bildung":
	case "Kammer", "Verein", "Verband", "Klinik", "Anstalt", "Behörde":
		return p.townAt(i, s)
	default:
		return false
	}
	return i < s.to && p.joined(i) && p.upper(i) && !p.is(i, given|surname|role|office|noun|never|taken|legal|head|title|honorific|party|capitals) && (!p.is(i, adjective) || p.is(i, settlement) || p.townAt(i, s))
}

// area reports whether word i is a noun like "Stadt" or "Landes".
func (p *page) area(i int, s span) bool {
	return i < s.to && p.is(i, district)
}

// isLand reports whether word i is the name of a Land, not its adjective.
func (p *page) isLand(i int) bool {
	if !p.is(i, town) || p.is(i, given) || !p.upper(i) {
		return false
	}
	return !p.is(i, adjective) || p.words[i].hit >= 0 && p.landItself(i)
}

// landItself reports whether word i, which ends like an adjective, is the name of a Land: "Hessen".
func (p *page) landItself(i int) bool {
	for _, s := range p.hits[p.words[i].hit].Senses {
		if s.Entry.Kind == gazetteer.Land && s.Form == gazetteer.Nominative {
			return true
		}
	}
	return false
}

// secondRegion gives the index behind the other region of "AOK Rheinland/Hamburg", at whose slash word i stands, and i if there is
// none.
func (p *page) secondRegion(i int, s span) int {
	if p.reads(i, s, "–") && i+1 < s.to && p.words[i].Start == p.words[i-1].End && p.words[i+1].Start == p.words[i].End && p.is(i-1, town) && p.is(i+1, town) {
		return i + 2 // "Institut für Zeitgeschichte München–Berlin"
	}
	if p.reads(i, s, "/") && i+1 < s.to && p.upper(i+1) && p.words[i].Start == p.words[i-1].End && p.words[i+1].Start == p.words[i].End &&
		(p.is(i+1, town|settlement) || p.is(i-1, town|settlement) && !p.is(i+1, role|office|head|noun|title|given|taken|party|capitals)) {
		return p.secondRegion(i+2, s)
	}
	return i
}

// listedTown gives the index behind the town of the lists that word i begins, if its name has more words; else i.
func (p *page) listedTown(i int, s span) int {
	h := p.words[i].hit
	if h < 0 || p.hits[h].Start != p.words[i].Start || p.hits[h].End <= p.words[i].End || p.is(i, district) {
		return i
	}
	end, e, form := p.listedBody(i, s)
	if e == nil || e.Kind != gazetteer.Place || form != gazetteer.Nominative {
		return i
	}
	return end
}

// byWater gives the index behind what tells a town from others of its name, "am Rübenberge", "an der Elster", "in Holstein", if the
// town ends before word i, and i if nothing does.
func (p *page) byWater(i int, s span) int {
	if i+1 >= s.to || !p.is(i-1, town|settlement) || !p.joined(i) {
		return i
	}
	to := i + 1
	switch p.of(i) {
	case "am":
	case "an", "ob":
		if !p.reads(to, s, "der") {
			return i
		}
		to++
	case "in":
		if to < s.to && p.lex.is(p.of(to), region) {
			return to + 1
		}
		return i
	default:
		return i
	}
	if to >= s.to || !p.upper(to) || !p.joined(to) || !p.river(to) || p.is(to, settlement) && p.of(i) != "am" || p.is(to, taken|title|honorific|given|object|capitals|hyphened) || p.lex.ends.is(p.of(to), endBuilt) || p.reads(to+1, s, "der") || p.reads(to+1, s, "des") {
		return i
	}
	return to + 1
}
