package office

import (
	"strings"

	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/extract/token"
	"github.com/amtszeit/amtszeit/gazetteer"
)

// link reports whether item i is a preposition or article that may join a role and its body.
func (p *phrases) link(i int) bool {
	return i < len(p.items) && p.items[i].m == nil && p.items[i].lex.is(wordLink)
}

// linked reads a complement behind prepositions and articles: body, place, organ, council, superior or plain genitive.
func (p *phrases) linked(i int, o *post, role *strings.Builder) int {
	if p.text2(i, "das", "den", "die", "dem") {
		return i // the object of the verb: "stärkt als Prorektorin das Rektorat", "steht als Chefin dem Amt vor"
	}
	k := i
	for n := 0; n < 3 && p.link(k); n++ {
		if after := p.attributed(k + 1); after > k+1 && p.text2(k, "der", "des", "dem", "im", "am", "beim", "zum", "zur", "vom") {
			k = after
			break
		}
		k++
	}
	for n := 0; n < 2 && k < len(p.items) && p.items[k].m == nil && p.items[k].kind == token.Lower && lowerAdjective(p.items[k].text); n++ {
		k++
	}
	if k > i && k+1 < len(p.items) && p.items[k].m == nil && p.items[k].capital() && lowerAdjective(p.items[k].text) &&
		(p.items[k+1].is(mention.Body) && !p.items[k+1].m.Place || p.items[k+1].m == nil && p.items[k+1].lex.organ != "") {
		k++ // "der Inneren Abteilung", "der Neuen Philharmonie Kiel"
	}
	if k >= len(p.items) {
		return i
	}
	it := p.items[k]
	if p.text2(i, "bei", "in") {
		if to := p.someBody(i+1, o, role); to > i+1 {
			return to
		}
	}
	switch {
	case p.townBefore(k):
		next := p.bodyAt(i, k+1, o, role)
		if o.body.entity == p.items[k+1].m.Entity {
			o.body = body{name: it.text + " " + o.body.name}
		}
		return next
	case p.townOfNamed(k):
		return p.bodyAt(i, k+1, o, role)
	case it.is(mention.Body):
		return p.bodyAt(i, k, o, role)
	case it.is(mention.Role) && it.text == "Abt" && p.text2(k+1, "."):
		return p.organ(i, k, role)
	case it.is(mention.Role) && p.link(k-1) && (it.lex.council != "" || words.noun(wordCouncil, it.text[strings.LastIndexByte(it.text, '-')+1:]) != ""):
		return p.organ(i, k, role)
	case it.is(mention.Role):
		return p.superior(i, k, o, role)
	case it.m != nil || !it.capital():
		return i
	case p.text2(k+1, "Die", "Der", "Das") && k+2 < len(p.items) && p.items[k+2].is(mention.Body) && it.lex.generic:
		return p.bodyAt(i, k+2, o, role)
	case k+1 < len(p.items) && p.items[k+1].is(mention.Body) && (it.lex.land != "" || it.lex.generic || p.items[k+1].m.Class == "Unternehmen" && it.lex.organ == "" && it.lex.council == "") && p.items[k+1].m.Form != gazetteer.Adjective:
		return p.bodyAt(i, k+1, o, role)
	case it.lex.organ != "", it.lex.council != "":
		return p.organ(i, k, role)
	}
	if k == i+1 && p.text2(i, "in") && o.body.name == "" && o.away == "" && it.kind == token.Upper && !it.lex.generic && !nounParts.end(lower(it.text), "activity") && !member(o.head) {
		if sortsOf(o.head)[0] == "stadt" {
			o.body = body{name: it.text, place: true} // "Ratsherr in Ostbrook"
			return k + 1
		}
		o.away = it.text // "Generalmusikdirektor in Riga": of nothing that the text is about
		return k + 1
	}
	if b, ok := p.anaphor(&p.items[k]); ok {
		if o.body.name == "" {
			o.body = b
		}
		return k + 1
	}
	if it.text == "Bad" && k+1 < len(p.items) && p.items[k+1].isWord() && p.items[k+1].capital() && o.body.name == "" {
		o.body = body{name: "Bad " + p.items[k+1].text, place: true}
		return k + 2
	}
	if land := words.noun(wordLand, it.text); !p.text2(i, "im", "in") && (land == "Freistaat" || land == "Bundesland" || land == "Land") {
		o.ofLand = true
		return k + 1 // which one the text tells elsewhere
	}
	if genitive(p.items[i].text) && (o.body.name == "" || o.body.name == "Bund" || o.owned && o.body.place) {
		if k+1 < len(p.items) && p.items[k+1].m == nil && p.items[k+1].kind == token.Upper && !p.personAt(k+1) && (it.lex.adjectival && lowerAdjective(it.text) || !it.lex.generic && strings.HasSuffix(it.text, "en") && field(p.items[k+1].text)) {
			k++ // "Chefarzt der Inneren Medizin"
		}
		role.WriteString(" " + clean(p.text[p.items[i].start:p.items[k].end]))
		return k + 1
	}
	return i
}

// attributed gives the index of the noun behind an attribute that begins at item k, k if none does: "der 1912 erbauten Kirche",
// "der aus 15 Mitgliedern bestehenden Jury", "des erst im Mai gegründeten Vereins".
func (p *phrases) attributed(k int) int {
	j := k
	for n := 0; n < 3 && j < len(p.items); n++ {
		it := &p.items[j]
		switch {
		case it.is(mention.Date), it.m == nil && it.kind == token.Number, it.kind == token.Lower && it.m == nil && !it.lex.is(wordPreposition) && !strings.HasSuffix(it.text, "en"):
			j++
		case it.lex.is(wordPreposition):
			for j++; j < len(p.items) && p.items[j].m == nil && (p.items[j].kind == token.Lower || p.items[j].kind == token.Number) && j < k+6; j++ {
			}
			if j >= len(p.items) || !p.items[j].capital() || p.items[j].is(mention.Person) {
				return k
			}
			j++
		}
	}
	if j == k || j+1 >= len(p.items) || p.items[j].m != nil || p.items[j].kind != token.Lower || !strings.HasSuffix(p.items[j].text, "en") || !p.items[j+1].capital() || p.items[j+1].is(mention.Person) {
		return k
	}
	return j + 1
}

// anaphor gives the body that a common noun ("das Gremium") stands for.
func (p *phrases) anaphor(it *item) (body, bool) {
	if p.reader == nil {
		return body{}, false
	}
	return p.reader.bodyAnaphor(it.text, it.start)
}

func genitive(article string) bool { return article == "der" || article == "des" }

// townBefore reports whether item k is the adjective of a town before an office of which every town has one: "des Göppinger
// Finanzamts".
func (p *phrases) townBefore(k int) bool {
	if k+1 >= len(p.items) || !p.items[k].is(mention.Body) || !p.items[k+1].is(mention.Body) {
		return false
	}
	a, b := p.items[k].m, p.items[k+1].m
	return a.Form == gazetteer.Adjective && a.Place && a.Class == "Stadt" && !b.Place && !strings.Contains(b.Name, " ") && strings.HasSuffix(p.items[k].text, "er")
}

// townOfNamed reports whether item k is the adjective of a town before a body that has a name of its own, or of a Land before a
// party: "der Kieler Kita Sonnenblume", "der hessischen Grünen".
func (p *phrases) townOfNamed(k int) bool {
	if k+1 >= len(p.items) || !p.items[k].is(mention.Body) || !p.items[k+1].is(mention.Body) {
		return false
	}
	a, b := p.items[k].m, p.items[k+1].m
	return a.Form == gazetteer.Adjective && a.Place && !b.Place && (a.Class != "Land" && strings.Contains(b.Name, " ") || b.Class == "Partei")
}

// bodyAt takes the body at item k. A council's name stays in the role, the body follows or is
// left out: "Mitglied des Aufsichtsrats der Hafen GmbH".
func (p *phrases) bodyAt(i, k int, o *post, role *strings.Builder) int {
	m := p.items[k].m
	if member(o.head) && !m.Place && (o.owned || o.body.place && p.text2(i, "im", "in", "beim", "bei")) {
		o.behalf, o.body = o.body, body{} // "Vertreter des Bundes im IT-Planungsrat"
	}
	if noun := p.items[k].lex.council; noun != "" {
		if p.text2(i, "in") && p.text2(i+1, "die", "den", "das") { // "entsandt als Mitglied in die Verbandsversammlung"
			role.WriteString(" " + genitiveOf(noun))
			return k + 1
		}
		role.WriteString(" " + clean(p.text[p.items[i].start:p.items[k].end]))
		return k + 1
	}
	if p.reader != nil && o.body.name == "" {
		if _, b, ok := p.reader.councilWithin(m); ok { // "Mitglied im Beirat der Stiftung Naturerbe"
			first, _, _ := strings.Cut(p.items[k].text, " ")
			role.WriteString(" " + clean(p.text[p.items[i].start:p.items[k].start]+first))
			o.body = b
			return p.abbreviated(k + 1)
		}
	}
	if o.body.name != "" {
		if m.Place && p.seats(i) {
			return k + 1
		}
		return i
	}
	if at := p.placeBehind(k); at > 0 && genitive(p.items[i].text) && townOffice(m.Name) {
		role.WriteString(" " + clean(p.text[p.items[i].start:p.items[k].end])) // "Leiterin des Tiefbauamts der Stadt Kiel"
		o.body = bodyOf(p.items[at].m)
		return at + 1
	}
	o.toward = !o.abstract && p.text2(i, "zum", "zur", "an", "in", "zu") && (p.text2(i, "zum", "zur") || p.text2(i+1, "den", "die", "das")) && p.asWhat(i)
	if b := bodyOf(m); !b.place || !p.text2(i, "in") || placeSort(sortsOf(o.head)[0]) || member(o.head) {
		o.body = b // "Präsident in Celle" tells where, not of what
	} else {
		o.away = b.name
	}
	return p.chamber(m, p.partOf(m, p.seat(p.site(p.abbreviated(k+1)))))
}

// asWhat reports whether the role before item i is what somebody does something as: "als stellvertretende Leiterin".
func (p *phrases) asWhat(i int) bool {
	for k := i - 1; k >= 0 && k > i-5 && (p.items[k].isWord() || p.items[k].is(mention.Role)); k-- {
		if p.text2(k, "als") {
			return true
		}
	}
	return false
}

// ofWhole is partOf where the sentence goes on behind the body: "der" may begin something else there, unless the body is of a
// kind that others have.
func (p *phrases) ofWhole(part *mention.Mention, i int) int {
	if p.text2(i, "der") && !partClasses[part.Class] {
		return i
	}
	return p.partOf(part, i)
}

// partClasses are the classes of bodies that are parts of others as a rule.
var partClasses = map[string]bool{"Hochschule": true, "Bildung": true, "Klinik": true, "Gremium": true, "Einrichtung": true}

// partOf skips the body that another one is part of: "Sprecherin der Fachgruppe Archive des Städtetags".
func (p *phrases) partOf(part *mention.Mention, i int) int {
	if part.Place || !p.text2(i, "des", "der") || i+1 >= len(p.items) || !p.items[i+1].is(mention.Body) || p.items[i+1].m.Place || p.items[i+1].m.Entity == part.Entity {
		return i
	}
	return p.abbreviated(i + 2)
}

// chamber skips the parliament in which a party has the office: "Fraktionschefin der Grünen im Landtag".
func (p *phrases) chamber(party *mention.Mention, i int) int {
	if party.Class != "Partei" || !p.text2(i, "im", "in") {
		return i
	}
	k := i + 1
	if p.text2(k, "der") {
		k++
	}
	if k < len(p.items) && p.items[k].is(mention.Body) && !p.items[k].m.Place {
		return k + 1
	}
	return i
}

// site skips the town behind the name of a body of the lists that has many branches: "der Agentur für Arbeit Kiel".
func (p *phrases) site(i int) int {
	if i >= len(p.items) || i+1 < len(p.items) && p.items[i+1].kind != token.Punct || !p.items[i].capital() {
		return i
	}
	if it := p.items[i]; it.m == nil && it.kind == token.Upper && !words.is(wordTitle, it.text) || it.is(mention.Body) && it.m.Place && it.m.Form == gazetteer.Nominative {
		return i + 1
	}
	return i
}

// member reports whether the role is one of those that Länder and bodies fill with their people.
func member(head string) bool {
	head = lower(head)
	return strings.HasSuffix(head, "mitglied") || strings.Contains(head, "vertreter")
}

// seat skips where the body sits: "in Kiel", "des Landes Schleswig-Holstein".
func (p *phrases) seat(i int) int {
	if !p.seats(i) {
		return i
	}
	k := i
	for n := 0; n < 3 && (p.link(k) || k < len(p.items) && p.items[k].m == nil && p.items[k].lex.land != ""); n++ {
		k++
	}
	if k > i && k < len(p.items) && p.items[k].is(mention.Body) && p.items[k].m.Place && p.items[k].m.Form != gazetteer.Adjective {
		return k + 1
	}
	return i
}

// seats reports whether item i can begin the place where a body sits; "von … an …" tells something else.
func (p *phrases) seats(i int) bool { return p.text2(i, "in", "im", "des", "der") }

// field reports whether a noun is the last word of a field of work whose adjective is written with a capital: "Innere Medizin",
// "Allgemeine Verwaltung", "Neuere Geschichte".
func field(noun string) bool { return nounParts.end(lower(noun), "field") }
