package mention

import (
	"strings"
	"unicode"

	"github.com/amtszeit/amtszeit/extract/token"
	"github.com/amtszeit/amtszeit/gazetteer"
)

// tail reads what follows a body's noun and belongs to the name; it gives j if nothing does.
func (p *page) tail(j int, s span, n bodyNoun) int {
	to := j
	if n.class == "Ministerium" && p.fieldBare(j, s) {
		to = p.phrase(j, s, j, true)
	} else if n.tail&tailName != 0 {
		to = p.nameTail(to, s, n)
	} else if to = p.quotedTail(to, s); to == j && n.tail&tailTown != 0 && (p.townAt(j, s) || p.lex.opening(n.name, "quarter-council") != "" && p.siteAt(j, s) || j-2 >= s.from && p.is(j-2, adjective) && j < s.to && p.joined(j) && p.quarterOf(j, s)) {
		to++
	}
	switch {
	case to >= s.to:
		return to
	case n.tail&tailFor != 0 && p.of(to) == "für" && !(n.class == "Verein" && to+1 < s.to && p.is(to+1, determiner)):
		to = p.phrase(to+1, s, to, true)
	case n.name == "Amt" && (p.of(to) == "des" || p.of(to) == "der"): // an office: "das Amt des Vorsitzenden"
	case to == j && n.tail&tailOf != 0 && (p.of(to) == "des" || p.of(to) == "der") && !p.area(to+1, s):
		to = p.phrase(to+1, s, to, true)
	case to == j && p.of(to) == "der" && p.ofField(to, s, n):
		to += 3 // "Institut der deutschen Wirtschaft"
		if p.townAt(to, s) {
			to++
		}
	case to == j && n.class == "Verband" && p.of(to) == "des" && to+1 < s.to && p.upper(to+1) && p.lex.ends.is(p.of(to+1), endTrade):
		to += 2 // "Innungsverband des Dachdeckerhandwerks"
	case to == j && n.class == "Verband" && p.describedField(to, s):
		to += 2 // "Bundesverband mittelständische Wirtschaft"
	case to == j && (n.class == "Verein" || n.class == "Verband") && p.of(to) == "des" && to+2 < s.to && p.is(to+1, national) && p.upper(to+2) && !p.is(to+2, head):
		to = p.phrase(to+1, s, to, false) // "Börsenverein des Deutschen Buchhandels"
	case to == j && n.tail&tailThe != 0 && p.of(to) == "der" && !p.area(to+1, s):
		to = p.phrase(to+1, s, to, false)
	case n.tail&tailFrom != 0 && p.of(to) == "von" && to+1 < s.to && p.upper(to+1) && !p.is(to+1, given|role|title|never):
		to += 2
	case p.of(to) == "zu" && p.townAt(to+1, s):
		to += 2 // "Staatliche Museen zu Berlin"
	case to == j && p.of(to) == "von" && n.alone && n.class == "Gremium" && p.lex.opening(n.name, "area-council") != "" && (p.townAt(to+1, s) || to+1 < s.to && p.isLand(to+1)):
		to += 2 // "Bezirkstag von Mittelfranken"
	case n.tail&tailTo != 0 && p.of(to) == "zu" && to+1 < s.to && p.upper(to+1) && !p.is(to+1, never|noun|role|given|title|head|taken):
		to += 2
	case to == j && n.tail&tailGenitive != 0 && p.genitivePlural(to, s, n):
		to = p.phrase(to, s, to, false)
	case to == j && n.tail&tailRegion != 0 && p.of(to) == "der" && to+1 < s.to && p.upper(to+1) && p.regional(to+1):
		to += 2
	case to == j && n.tail&tailParty != 0 && (p.of(to) == "der" || p.of(to) == "von"):
		to = p.partyBehind(to, s)
	case to == j && n.tail&tailParty != 0 && p.joined(to) && p.upper(to) && !n.genitive && !p.fillsLine(j-1, s):
		to = p.partyBehind(to-1, s)
		if to < j {
			to = j
		}
	case n.tail&tailAt != 0 && to == j:
		to = p.spotTail(to, s)
	case n.tail&tailPurpose != 0 && (p.of(to) == "zur" || p.of(to) == "zum") && to+1 < s.to && p.is(to+1, purpose):
		to = p.phrase(to+1, s, to, false)
		if p.reads(to, s, "der") || p.reads(to, s, "des") || p.reads(to, s, "von") {
			to = p.phrase(to+1, s, to, false)
		}
	case n.tail&tailAgainst != 0 && to == j && p.of(to) == "gegen" && to+1 < s.to && p.upper(to+1):
		to = p.item(to+1, s)
		if p.reads(to, s, "und") && to+1 < s.to && p.upper(to+1) && !p.is(to+1, head) {
			to = p.item(to+1, s)
		}
	}
	if to > j && p.is(to-1, fellows) && (p.reads(to, s, "der") || p.reads(to, s, "des")) {
		to = p.phrase(to+1, s, to, false) // "Verein Freunde der Burg"
	}
	if to > j+1 && p.is(to-1, head) && p.of(j) == "der" {
		if inner, ok := p.noun(to - 1); ok && inner.tail&tailName != 0 {
			to = p.nameTail(to, s, inner) // "Förderverein der Bibliothek Köln"
		}
	}
	if n.tail&tailOrgan != 0 || n.tail&tailFor != 0 && n.class == "Ministerium" {
		to = p.organTail(to, s)
	}
	if (n.class == "Ministerium" || to > j && n.tail&tailFor != 0) && to < s.to && p.joined(to) && p.isLand(to) {
		to++ // "Landesamt für Umwelt Brandenburg"
	} else if to > j && n.tail&tailFor != 0 && to+1 < s.to && (p.of(to) == "Bad" || p.of(to) == "Sankt") && p.joined(to) && p.joined(to+1) && p.upper(to+1) && !p.is(to+1, role|taken) {
		to += 2 // "Agentur für Arbeit Bad Sülzow"
	} else if to > j && n.tail&tailFor != 0 && p.siteOf(to, s, n) {
		to = p.secondRegion(to+1, s) // "Hochschule für Gestaltung Thalrode"
	}
	switch {
	case p.numbered(to, s, n):
		to++
	case to > j && n.class == "Verein" && p.founded(to, s):
		to++
	case to == j && n.class == "Verein" && p.yearOfFounding(to, s) && p.townAt(to+1, s):
		to += 2 // "Turnverein 1861 Ackerfelde"
	case to > j && (n.class == "Verein" || n.class == "Unternehmen") && p.reads(to, s, "von") && p.founded(to+1, s):
		to += 2 // "Schützengesellschaft Ackerfelde von 1848"
	case to == j && n.name == "Kirche" && j-2 >= s.from && strings.HasPrefix(p.of(j-2), "Evangelische") && (p.of(to) == "im" || p.of(to) == "in" || p.of(to) == "der" || p.of(to) == "von") && to+1 < s.to && p.upper(to+1) && !p.is(to+1, never|role):
		to += 2 // "Evangelische Kirche im Rheinland"
	case n.name == "Realschule" && to == j && p.of(to) == "plus":
		to = p.nameTail(to+1, s, n)
	case to > j && p.of(to-1) == "Haus" && p.spotTail(min(to, s.to-1), s) > to:
		to = p.spotTail(to, s) // "Seniorenzentrum Haus am Park"
	case to > j && p.of(to-1) == "Haus" && (p.reads(to, s, "der") || p.reads(to, s, "des")):
		to = p.phrase(to+1, s, to, false) // "Stiftung Haus der Geschichte"
	}
	return to
}

// genitivePlural reports whether at word i an adjective in the genitive plural begins whose association a body is: "Verband deutscher
// Archivare".
func (p *page) genitivePlural(i int, s span, n bodyNoun) bool {
	return i+1 < s.to && p.words[i].Kind == token.Lower && p.is(i, adjective) && !p.is(i, determiner|never) && strings.HasSuffix(p.of(i), "er") && p.upper(i+1) && p.joined(i) && p.joined(i+1) &&
		!p.is(i+1, title|honorific|given|taken) && (!p.is(i+1, head) || n.class == "Verband")
}

// partyBehind gives the index behind the party whose group in a parliament a body is, and i if none follows.
func (p *page) partyBehind(i int, s span) int {
	if i+1 < s.to && p.is(i+1, party) {
		if end, e, _ := p.listedBody(i+1, s); e != nil && e.Class == "Partei" {
			return end
		}
	}
	return i
}

// numbered reports whether word i is the number of one of several bodies of a kind: "Kriminalinspektion 3".
func (p *page) numbered(i int, s span, n bodyNoun) bool {
	return i < s.to && n.class == "Behörde" && (n.alone || !p.is(i-1, bareHead)) && p.words[i].Kind == token.Number && p.joined(i) && p.words[i].End-p.words[i].Start <= 3 &&
		(i+1 == s.to || !p.upper(i+1) && (p.of(i+1) != "." || i+2 == s.to))
}

// founded reports whether word i is the year in which a club was founded, which its name ends with: "Turnverein Ackerfelde 1861".
func (p *page) founded(i int, s span) bool {
	return p.yearOfFounding(i, s) && (i+1 == s.to || !p.upper(i+1))
}

func (p *page) yearOfFounding(i int, s span) bool {
	return i < s.to && p.words[i].Kind == token.Number && p.joined(i) && len(p.of(i)) == 4 && p.of(i) < "1960"
}

// nameTail reads "Köln", "Digitale Höfe", "Bad Sülzow", „Offener Staat“.
func (p *page) nameTail(j int, s span, n bodyNoun) int {
	if to := p.quotedTail(j, s); to > j {
		return to
	}
	if n.tail&tailAt != 0 && j < s.to && p.upper(j) && p.joined(j) {
		if to := p.spotTail(j, s); to > j {
			return to
		}
	}
	to := j
	organ := n.class == "Organ" || n.class == "Verfassungsorgan"
	if j+2 < s.to && p.joined(j) && p.imperative(j) && p.is(j+1, determiner) && p.upper(j+2) && freely(n.class) {
		return j + 3 // "Initiative Rettet die Aue"
	}
	for limit := j + 4; to < s.to && to < limit && p.joined(to) && (p.upper(to) || p.coined(to)); {
		if p.is(to, legal) {
			return to + 1
		}
		if to == j && p.is(to, object) && n.alone && !freely(n.class) {
			break // "weil das Jugendamt Kinder betreut"
		}
		if p.is(to, calendar) && to+1 < s.to && p.joined(to+1) && p.is(to+1, calendar) {
			break // "im Landratsamt Mitte Mai"
		}
		if p.is(to, role|title|honorific|taken) && !(to > j && p.is(to-1, adjective)) || organ && !p.is(to, town) {
			break
		}
		if p.is(to, never) && !p.is(to, quality) && p.of(to) != "Bad" && !(p.lex.is(p.of(to), village) && to+1 < s.to && p.joined(to+1) && p.upper(to+1)) && !p.adjectiveTail(to, s) && !p.quarter(to, s) && !p.campaign(to, s, n) {
			break
		}
		if person, ok := p.parseName(to, s); ok && person.known {
			if to == j && p.patron(person, s) {
				return person.to
			}
			break
		}
		if p.is(to, adjective) && p.is(to, town) && !(to+1 < s.to && p.joined(to+1) && p.upper(to+1)) && p.ofLand(to) {
			break
		}
		if p.of(to) == "St" && p.reads(to+1, s, ".") && to+2 < s.to {
			return to + 3
		}
		if to+3 < s.to && p.of(to+1) == "-" && p.words[to+1].Start == p.words[to].End && (p.of(to+2) == "und" || p.of(to+2) == "&") && p.upper(to+3) && !p.is(to+3, role|title) {
			to += 4 // "Arbeitsgemeinschaft Mess- und Eichwesen"
			continue
		}
		if end := p.listedTown(to, s); end > to+1 {
			to = end // "Landgericht Frankenthal (Pfalz)"
			break
		}
		to = p.secondRegion(to+1, s)
		if p.reads(to, s, "&") && to+1 < s.to && p.joined(to) && p.joined(to+1) && p.upper(to+1) && !p.is(to+1, role|taken|head) {
			to += 2 // "Wählergruppe Dorf & See"
		}
		if end := p.byWater(to, s); end > to {
			to = end
			break
		}
		if p.reads(to, s, "(") && to+2 < s.to && p.of(to+2) == ")" && p.is(to-1, town) && p.is(to+1, town|settlement|spot) && !p.is(to+1, given|role) && p.joined(to) && !p.isLand(to+1) {
			to += 3 // "Klinikum Frankfurt (Oder)"
			break
		}
		if p.reads(to, s, "a") && p.reads(to+1, s, ".") && p.reads(to+2, s, "d") && p.reads(to+3, s, ".") && to+4 < s.to && p.upper(to+4) {
			to += 5 // "Neustadt a. d. Elster"
			break
		}
	}
	if to == j+1 && (n.class == "Kultur" || n.class == "Einrichtung") && p.is(j, town) && p.reads(to, s, "und") && p.townAt(to+1, s) && !(to+2 < s.to && p.upper(to+2) && p.joined(to+2)) {
		return to + 2 // "Theater Krefeld und Mönchengladbach"
	}
	if to > j && n.class == "Partei" && p.reads(to, s, "für") && (p.townAt(to+1, s) || to+1 < s.to && p.isLand(to+1)) {
		return to + 2 // "Wählergemeinschaft Bürger für Neuberg"
	}
	if n.tail&tailAnd != 0 && to > j && p.reads(to, s, "und") && to+1 < s.to && p.upper(to+1) && !p.is(to+1, role|title) && !p.namesBody(to+1) && !(n.class == "Verband" && (p.is(to-1, town|settlement) || p.regional(to-1) || p.pairOfTowns(to-1) || p.area(to+1, s))) {
		if person, ok := p.parseName(to+1, s); !ok || !person.known && !p.is(to+1, foreign) && to+2 < s.to && (p.townAt(to+2, s) || p.isLand(to+2)) {
			to += 2
			if to < s.to && p.joined(to) && p.upper(to) && (p.isLand(to) || p.townAt(to, s)) {
				to++ // "Stiftung Schlösser und Gärten Nordmark"
			}
		}
	}
	return to
}

// campaign reports whether word i begins what an association stands for: "Fahrgastverband Pro Schiene".
func (p *page) campaign(i int, s span, n bodyNoun) bool {
	return p.lex.is(p.of(i), campaign) && freely(n.class) && i+1 < s.to && p.upper(i+1) && p.joined(i+1)
}

// imperative reports whether word i calls for something: "Rettet".
func (p *page) imperative(i int) bool { return p.lex.is(p.of(i), slogan) }

// freely reports whether bodies of a class call themselves by any noun: "Netzwerk Kinder".
func freely(class string) bool {
	return class == "Verein" || class == "Stiftung" || class == "Verband" || class == "Partei"
}

// namesBody reports whether word i names a body without more.
func (p *page) namesBody(i int) bool {
	n, ok := p.noun(i)
	return ok && n.alone
}

// coined reports whether a word begins small but has a capital inside: "eGo-Nord".
func (p *page) coined(i int) bool {
	return p.words[i].Kind == token.Lower && strings.IndexFunc(p.of(i), unicode.IsUpper) > 0
}

// adjectiveTail reports whether word i is an adjective that begins a name: "Digitale Höfe", "Junge Verwaltung".
func (p *page) adjectiveTail(i int, s span) bool {
	return p.is(i, adjective) && i+1 < s.to && p.joined(i+1) && p.upper(i+1)
}

// quarter reports whether word i is the "Mitte" of a town and not of a month.
func (p *page) quarter(i int, s span) bool {
	return p.of(i) == "Mitte" && (i+1 == s.to || !p.upper(i+1) && p.words[i+1].Kind != token.Number)
}

// quotedTail reads a short name in quotation marks.
func (p *page) quotedTail(j int, s span) int {
	if j+2 >= s.to || p.of(j) != "„" && p.of(j) != "\"" && p.of(j) != "»" {
		return j
	}
	for to := j + 1; to < s.to && to < j+7; to++ {
		switch p.of(to) {
		case "“", "”", "\"", "«":
			return to + 1
		case ".", "!", "?", ",":
			return j
		}
	}
	return j
}

// organTail reads "der Stadt X", "des Landes X", "der EKD", "des Freistaats": whose organ a body is.
func (p *page) organTail(j int, s span) int {
	if j+1 >= s.to || p.of(j) != "der" && p.of(j) != "des" {
		return j
	}
	if p.is(j+1, district) {
		to := j + 2
		for to < s.to && to < j+4 && p.joined(to) && p.upper(to) && !p.is(to, role|title|never|taken) {
			to++
		}
		return to
	}
	if p.is(j-1, head) && p.of(j-1) == "Rat" && p.is(j+1, listed) && p.is(j+1, capitals) {
		return j + 2
	}
	if end, e, form := p.listedBody(j+1, s); e != nil && e.Kind == gazetteer.Land && form == gazetteer.Genitive && p.of(j) == "des" {
		return end // "Staatskanzlei des Saarlandes"
	}
	if w := p.of(j + 1); w == "Freistaats" || w == "Freistaates" || w == "Bundes" {
		return j + 2
	}
	return j
}
