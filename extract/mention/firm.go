package mention

import (
	"strings"

	"github.com/amtszeit/amtszeit/extract/token"
	"github.com/amtszeit/amtszeit/gazetteer"
)

// findFirms finds names that end with a legal form ("Krause & Söhne Bau KG") or begin with a firm's noun ("Kanzlei
// Berg & Partner"), before people are looked for: such names are full of surnames.
func (p *page) findFirms() {
	for _, s := range p.ranges {
		announced := false
		for i := s.from; i < s.to; i++ {
			if i > s.from && (p.is(i, legal) || p.association(i, s)) {
				p.legalFirm(i, s)
			}
			announced = announced || p.is(i, firm)
		}
		for i := s.from; announced && i < s.to; i++ {
			if p.is(i, firm) && !p.is(i, taken) {
				p.namedFirm(i, s)
			}
		}
	}
}

// legalFirm notes the firm whose legal form is word i: "GmbH", or the "e" of "e. V.".
func (p *page) legalFirm(i int, s span) {
	from := i
	for from > s.from && (p.inFirm(from-1, s) && (p.joined(from) || p.of(from-1) == "-") || p.dotted(from, s) || p.slashed(from, s)) {
		from--
	}
	if p.association(i, s) {
		from = p.registered(from, s)
	}
	if from > s.from && p.coined(from-1) && p.joined(from) || from == i && p.smallFirm(i, s) {
		from-- // "hanseWasser Bremen GmbH", "enercity AG"
	}
	if from-3 >= s.from && p.of(from-1) == "und" && p.of(from-2) == "-" && p.upper(from-3) && p.words[from-3].End == p.words[from-2].Start && !p.is(from-3, role|taken) {
		from -= 3 // "Innovations- und Gründerzentrum Neuberg GmbH"
	}
	for from-2 >= s.from && p.of(from-1) == "," && p.upper(from-2) && p.reads(from+1, s, "&") && !p.is(from-2, role|never|given) {
		from -= 2 // "Berger, Kühn & Lohse PartG"
	}
	for from < i && (!p.upper(from) && !p.coined(from) && !(from+1 == i && p.smallFirm(i, s)) || p.is(from, never|role) && !p.nameOfFirm(from, i) && !(p.is(from, quality) && from+1 < i) || p.ofTown(from) && !p.municipal(from+1, i) || p.is(from, firm) && !p.lex.firms[p.of(from)].keep) {
		from++
	}
	if from+1 < i && p.upper(from+1) && p.lex.ends.is(p.of(from), endFirm) {
		from++ // "die Beratungsfirma Berg GmbH"
	}
	to := p.legalEnd(i, s)
	if from == i || !p.free(span{from, to}) {
		return
	}
	if from+1 == i && p.municipal(from, i) && p.siteAt(to, s) {
		to++ // "Tourismus GmbH Seeland"
	}
	if p.reads(to, s, "des") {
		to = p.organTail(to, s) // "Autobahn GmbH des Bundes"
	}
	b := span{from, to}
	if _, ok := p.noteIntroduced(b, s, p.nominative(b), bodyNoun{class: "Unternehmen"}); !ok {
		p.noteBody(b, p.nominative(b), "Unternehmen")
	}
}

// smallFirm reports whether before the legal form at word i and behind an article stands an unknown word that begins small, as firms
// write their names: "die enercity AG", but not "die städtische GmbH".
func (p *page) smallFirm(i int, s span) bool {
	if i-2 < s.from || !p.joined(i) || !p.joined(i-1) || p.words[i-1].Kind != token.Lower || p.is(i-1, adjective|determiner|particle|verbal) || p.words[i-1].End-p.words[i-1].Start < 5 && strings.ContainsAny(p.of(i-1), "aeiouäöüy") || !p.is(i-2, determiner) && p.of(i-2) != "(" && !(p.of(i-2) == "," && i-3 >= s.from && p.is(i-3, role)) {
		return false
	}
	for _, end := range [...]string{"lich", "isch", "weit", "ig", "end", "t", "eigen", "weise"} {
		if strings.HasSuffix(p.of(i-1), end) {
			return false
		}
	}
	return true
}

// nameOfFirm reports whether the role at word i is the name of a firm whose legal form is word legal: behind "die" and the like
// and before another word, a man's role is no role.
func (p *page) nameOfFirm(i, legal int) bool {
	return i > 0 && i+1 < legal && p.is(i, role) && p.words[i].gender == gazetteer.Masculine && (p.of(i-1) == "die" || p.of(i-1) == "Die" || p.of(i-1) == "zur")
}

// registered gives the noun with which the name of a registered association begins, if the name goes on behind it with small
// words: "Landesverband der Musikschulen im Ostharz e. V."; else the word where the name is known to begin.
func (p *page) registered(from int, s span) int {
	for k := from - 1; k >= s.from && k >= from-8 && p.joined(k+1); k-- {
		switch w := p.of(k); {
		case p.is(k, head) && p.upper(k):
			n, ok := p.noun(k)
			if !ok || n.class != "Verband" && n.class != "Verein" {
				return from
			}
			for k > s.from && p.joined(k) && p.upper(k-1) && p.is(k-1, adjective) && !p.is(k-1, never|determiner) {
				k--
			}
			return k
		case p.upper(k) && !p.is(k, role|legal|title|given|taken), w == "der", w == "des", w == "im", w == "in", w == "für", w == "und", w == "am", w == "an", w == "von", w == "zur", w == "zu", w == "e":
		default:
			return from
		}
	}
	return from
}

// legalEnd is the end of a legal form: "GmbH & Co. KG", "e. V.".
func (p *page) legalEnd(i int, s span) int {
	to := i + 1
	if p.association(i, s) {
		to = i + 3
		if p.reads(to, s, ".") {
			to++
		}
		return to
	}
	if p.reads(to, s, "&") && p.reads(to+1, s, "Co") {
		for to < s.to && !p.is(to, legal) && to < i+5 {
			to++
		}
		to = min(to+1, s.to)
	}
	return to
}

// association reports whether word i begins "e. V.".
func (p *page) association(i int, s span) bool {
	return p.reads(i, s, "e") && p.reads(i+1, s, ".") && p.reads(i+2, s, "V")
}

// inFirm reports whether word i can be inside a firm's name before its legal form.
func (p *page) inFirm(i int, s span) bool {
	w := p.of(i)
	if w == "&" || w == "+" {
		return true
	}
	if p.words[i].Kind == token.Lower {
		return (w == "für" || w == "und") && i > s.from && p.upper(i-1) && !p.is(i-1, legal|role)
	}
	return p.upper(i) && !p.is(i, determiner|legal|honorific|title)
}

// dotted reports whether a full stop inside of a name, "NRW.Kommunal", stands before word i or is it.
func (p *page) dotted(i int, s span) bool {
	if p.of(i) == "." {
		return i-1 >= s.from && p.is(i-1, capitals) && p.words[i-1].End == p.words[i].Start
	}
	return i-2 >= s.from && p.of(i-1) == "." && p.upper(i) && p.is(i-2, capitals) && p.words[i-2].End == p.words[i-1].Start && p.words[i-1].End == p.words[i].Start
}

// slashed reports whether word i is the slash between two towns of a name, "Köln/Bonn", or stands behind it.
func (p *page) slashed(i int, s span) bool {
	if p.of(i) != "/" {
		return i-2 >= s.from && p.of(i-1) == "/" && p.upper(i) && p.words[i-1].End == p.words[i].Start && p.slashed(i-1, s)
	}
	return i-1 >= s.from && i+1 < s.to && p.is(i-1, town|settlement) && p.is(i+1, town|settlement) && p.words[i-1].End == p.words[i].Start && p.words[i+1].Start == p.words[i].End
}

// ofTown reports whether word i is the adjective of a town before a firm's name: "Wiener".
func (p *page) ofTown(i int) bool { return p.is(i, town) && p.is(i, adjective) }

// municipal reports whether the words of a firm's name between its town's adjective and its legal form say only what it does:
// "Kieler Bäder GmbH".
func (p *page) municipal(from, to int) bool {
	return from+1 == to && (p.is(from, head|noun) || p.lex.ends.is(p.of(from), endBusiness))
}

// namedFirm notes the firm that a noun announces: capitalised words joined by "&" or nothing behind it.
func (p *page) namedFirm(i int, s span) {
	noun := p.lex.firms[p.of(i)]
	if noun.formOnly {
		return
	}
	if i-2 >= s.from && p.of(i-1) == "der" && p.is(i-2, head) && strings.HasSuffix(p.of(i), "er") {
		return // "Verband der Hersteller"
	}
	if i+1 >= s.to || p.is(i, head) && p.is(i+1, national|fellows) {
		return // "Verein Deutscher Buchbinder"
	}
	if person, ok := p.parseName(i+1, s); ok && person.known && !noun.keep && !p.reads(person.to, s, "&") {
		return // "gestern hat der Verein Otto Brandes gewählt"
	}
	to := i + 1
	for noun.keep && to+2 < s.to && p.is(to, title) && p.of(to+1) == "." && p.upper(to+2) {
		to += 2 // "Kanzlei Dr. Berg & Partner"
	}
	if to+1 < s.to && p.yearOfFounding(to, s) && p.upper(to+1) {
		to++ // "TSG 1899 Ackerfelde"
	}
	for to < s.to && p.joined(to) && (p.upper(to) && p.inName(to, s) || p.of(to) == "&" || p.of(to) == "+") {
		if p.of(to) == "St" && p.reads(to+1, s, ".") && to+2 < s.to && p.upper(to+2) {
			to += 2 // "FC St. Anna"
		}
		to++
	}
	for to > i+1 && to+1 < s.to && english(p.of(to)) && p.upper(to+1) && p.inName(to+1, s) { // "Code for Kiel"
		for to += 2; to < s.to && p.joined(to) && p.upper(to) && p.inName(to, s); to++ {
		}
	}
	if to > i+1 && p.reads(to, s, "für") && to+1 < s.to { // "Lesen für alle"
		to += 2
	}
	for to < s.to && p.of(to) == "," && p.firmList(to, s) { // "Berger, Kühn & Lohse"
		for to++; to < s.to && (p.upper(to) || p.of(to) == "&"); to++ {
		}
	}
	if p.of(to-1) == "&" || p.of(to-1) == "+" {
		to--
	}
	if to < s.to && p.is(to, legal) || to == i+1 {
		return
	}
	from := i
	if !noun.keep {
		from++
	} else if i-2 >= s.from && p.of(i-1) == "." && p.words[i-2].Kind == token.Number && p.is(i, capitals) && p.joined(i) {
		from -= 2 // "1. FC Neuberg"
	}
	name := span{from, to}
	if p.free(name) && (noun.keep || !p.is(from, bareHead)) {
		p.noteBody(name, p.nominative(name), "Unternehmen")
	}
}

// english reports whether a word joins the words of English names.
func english(w string) bool { return w == "for" || w == "of" || w == "to" || w == "the" }

// inName reports whether word i can be inside the name behind a firm's noun; a role can if the name goes on.
func (p *page) inName(i int, s span) bool {
	if p.is(i, role) && !p.is(i, surname) && p.of(i-1) != "&" {
		return i+1 < s.to && p.joined(i+1) && p.upper(i+1) && p.is(i-1, capitals)
	}
	return !p.is(i, never|legal) || p.is(i, quality)
}

// firmList reports whether a comma goes on a list of partners that ends with "&".
func (p *page) firmList(i int, s span) bool {
	return i+3 < s.to && p.upper(i+1) && p.of(i+2) == "&" && p.upper(i+3)
}
