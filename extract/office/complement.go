package office

import (
	"slices"
	"strings"

	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/extract/token"
	"github.com/amtszeit/amtszeit/gazetteer"
	"github.com/amtszeit/amtszeit/graph"
)

// complements reads what follows the role: portfolio, organ, body, "a. D.".
func (p *phrases) complements(i int, o *post, role *strings.Builder) int {
	for {
		next := p.complement(i, o, role)
		if next == i {
			return i
		}
		i = next
	}
}

// complement reads one complement at item i and gives the index behind it, or i if there is none.
func (p *phrases) complement(i int, o *post, role *strings.Builder) int {
	if p.borderBefore(i) {
		return i // another cell
	}
	switch {
	case p.sequence(i, "a", ".", "D", "."), p.sequence(i, "i", ".", "R", "."):
		o.status, o.retired = graph.Former, true
		return i + 4
	case p.text2(i, "auf") && p.text2(i+1, "Lebenszeit", "Probe", "Zeit"), p.text2(i, "im") && p.text2(i+1, "Nebenamt", "Ehrenamt", "Hauptamt"):
		return i + 2
	case p.sequence(i, "kraft", "Amtes"):
		return i + 2
	case p.sequence(i, "ad", "interim"):
		role.WriteString(" ad interim")
		return i + 2
	case p.text2(i, "("):
		return p.parenthesis(i, o)
	case p.text2(i, "of"):
		return p.english(i, role)
	case p.text2(i, "auf") && p.text2(i+1, "der", "dem") && i+2 < len(p.items) && (p.items[i+2].lex.organ != "" || nounParts.end(lower(p.items[i+2].text), "organ")):
		return p.organ(i, i+2, role) // "Oberarzt auf der Station 3"
	case p.text2(i, "gegen") && i > 0 && nounParts.end(lower(p.items[i-1].text), "against"):
		if p.items[i-1].m == nil {
			return p.portfolio(i, o, role)
		}
		if end := p.nouns(i + 1); end > i+1 { // "Sprecherin der Bürgerinitiative gegen den Deponiebau"
			return end
		}
		return i
	case p.text2(i, "für"):
		if next := p.actingFor(i, o); next > i {
			return next
		}
		if next := p.leadsFor(i, o); next > i {
			return next
		}
		return p.portfolio(i, o, role)
	case p.text2(i, "aus") && o.body.name == "" && i+1 < len(p.items) && p.items[i+1].is(mention.Body) && p.items[i+1].m.Place && placeSort(sortsOf(o.head)[0]):
		o.body = bodyOf(p.items[i+1].m) // "Bürgermeister aus Kiel"
		return i + 2
	case p.text2(i, "und") && p.text2(i+1, "für") && strings.Contains(role.String(), " "):
		if end := p.nouns(i + 2); end > i+2 { // "des Innern und für Heimat"
			role.WriteString(" " + clean(p.text[p.items[i].start:p.items[end-1].end]))
			return end
		}
	case p.text2(i, "eines", "einer"):
		return p.someBody(i, o, role)
	case p.link(i):
		return p.linked(i, o, role)
	}
	return p.apposed(i, o, role)
}

// actingFor reads the Land or town for which a member has the seat: "Mitglied des IT-Planungsrats für das Land Bayern".
func (p *phrases) actingFor(i int, o *post) int {
	k := i + 1
	if p.text2(k, "das", "den", "die") {
		k++
	}
	if k < len(p.items) && p.items[k].m == nil && p.items[k].lex.land != "" {
		k++
	}
	if !member(o.head) || o.behalf.name != "" || k >= len(p.items) || !p.items[k].is(mention.Body) || !p.items[k].m.Place {
		return i
	}
	o.behalf = bodyOf(p.items[k].m)
	return k + 1
}

// leadsFor reads the house that somebody leads: "Ärztliche Direktorin für das Krankenhaus Steinbach".
func (p *phrases) leadsFor(i int, o *post) int {
	k := i + 1
	if p.text2(k, "das", "den", "die") {
		k++
	}
	if o.body.name != "" || !headRole(o.head) || k >= len(p.items) || !p.items[k].is(mention.Body) || p.items[k].m.Place || p.items[k].m.Class == "Partei" {
		return i
	}
	o.body = bodyOf(p.items[k].m)
	return k + 1
}

// parenthesis skips a role's abbreviation: "Chief Digital Officer (CDO)".
func (p *phrases) parenthesis(i int, o *post) int {
	if p.text2(i+2, ")") && (p.items[i+1].is(mention.Role) || p.items[i+1].isWord()) && abbreviation(p.items[i+1].text) {
		return i + 3
	}
	return i
}

func abbreviation(w string) bool {
	return len(w) >= 2 && len(w) <= 6 && w == strings.ToUpper(w) && w[0] > '9'
}

// english reads the field of a role in English: "Head of Digital Services", "Director of Operations".
func (p *phrases) english(i int, role *strings.Builder) int {
	k := i + 1
	for k < len(p.items) && k < i+6 && p.items[k].m == nil && p.items[k].isWord() && (p.items[k].capital() || k > i+1 && p.text2(k, "and", "of") && k+1 < len(p.items) && p.items[k+1].capital()) {
		k++
		if p.text2(k, "&") && k+1 < len(p.items) && p.items[k+1].capital() {
			k++
		}
	}
	if k == i+1 || p.personAt(k) {
		return i
	}
	role.WriteString(" " + clean(p.text[p.items[i].start:p.items[k-1].end]))
	return k
}

// abbreviated skips a body's abbreviation in parentheses.
func (p *phrases) abbreviated(i int) int {
	if p.text2(i, "(") && p.text2(i+2, ")") && (p.items[i+1].is(mention.Body) || p.items[i+1].isWord() && abbreviation(p.items[i+1].text)) {
		return i + 3
	}
	return i
}

// portfolio reads "für Digitales, Bürgerservice und EU-Angelegenheiten" to its end and adds it to the role.
func (p *phrases) portfolio(i int, o *post, role *strings.Builder) int {
	end := p.nouns(i + 1)
	if end == i+1 {
		return i
	}
	if p.year(end) {
		end++ // "für den Zensus 2030"
	}
	role.WriteString(" " + clean(p.text[p.items[i].start:p.items[end-1].end]))
	return end
}

// year reports whether item i is a year that belongs to the name before it: no other date or dash follows.
func (p *phrases) year(i int) bool {
	if i >= len(p.items) || !p.items[i].is(mention.Date) || len(p.items[i].text) != 4 || p.text2(i-1, ")") {
		return false
	}
	return i+1 < len(p.items) && !p.text2(i+1, "–", "-", "bis", "|", "/", ")") && p.items[i+1].kind == token.Lower
}

// nouns reads a list of noun phrases from item i: a comma goes on only where an "und" closes the list.
func (p *phrases) nouns(i int) int {
	end := p.noun(i)
	if end == i {
		return i
	}
	end = p.ofField(end)
	for k := end; ; {
		closed := p.text2(k, "und", "sowie", "&")
		if !closed && !p.text2(k, ",") {
			return end
		}
		after := p.noun(k + 1)
		if after == k+1 || p.roleSoon(k+1) {
			return end // "für Digitales und CIO des Landes": another office
		}
		elided := p.text2(k+2, "-") && p.items[k+2].start == p.items[k+1].end // "Umwelt, Natur- und Verbraucherschutz"
		if k = after; closed || elided {
			end = after
		}
	}
}

// ofField reads what the noun of a field has behind it: "die Belange von Menschen mit Behinderungen", "den Ausbau der Netze". It
// gives end if there is nothing, or something that may have the office: "Presse der Fraktion".
func (p *phrases) ofField(end int) int {
	if p.text2(end, "von", "der", "des") && !p.personAt(end-1) {
		k := end + 1
		if k+1 < len(p.items) && p.items[k].m == nil && p.items[k].isWord() && lowerAdjective(p.items[k].text) && p.items[k+1].capital() {
			k++ // "Geschichte der Frühen Neuzeit"
		}
		if k >= len(p.items) {
			return end
		}
		it := p.items[k]
		if it.m != nil || it.kind != token.Upper || it.lex.generic || it.lex.organ != "" || it.lex.council != "" || it.lex.land != "" || it.lex.is(wordTitle) ||
			it.lex.adjectival || p.text2(k+1, "-") || k+1 < len(p.items) && p.items[k+1].capital() || !nounParts.end(lower(p.items[end-1].text), "field-of") && !nounParts.end(lower(it.text), "group") {
			return end
		}
		end = k + 1
	}
	if p.text2(end, "mit") && end+1 < len(p.items) && nounParts.end(lower(p.items[end-1].text), "group") && p.items[end+1].m == nil && p.items[end+1].capital() {
		end += 2 // "Menschen mit Behinderungen"
	}
	return end
}

// roleSoon reports whether a role stands at item i, or behind one adjective.
func (p *phrases) roleSoon(i int) bool {
	if i+1 < len(p.items) && p.items[i].m == nil && words.classesOf(p.items[i].text)&(wordKeep|wordFormer|wordCurrent|wordFuture|wordNoise) != 0 {
		i++
	}
	return i < len(p.items) && p.items[i].is(mention.Role) && p.items[i].m.Form != gazetteer.Abstract
}

// noun reads [article] [adjectives] Noun; a body mentioned inside a title ("für Informationstechnik") counts as noun.
func (p *phrases) noun(i int) int {
	k := i
	for n := 0; n < 4 && k < len(p.items); n++ {
		it := p.items[k]
		switch {
		case it.m != nil && it.m.Kind != mention.Role && !(it.m.Kind == mention.Body && !it.m.Place):
			return i
		case it.m == nil && it.kind == token.Punct, indefinite(it.text):
			return i
		case it.capital() && lowerAdjective(it.text) && k+1 < len(p.items) && p.items[k+1].isWord() && p.items[k+1].capital() && !words.is(wordTitle, p.items[k+1].text):
			k++
		case it.capital() && p.text2(k+1, "-") && p.items[k+1].start == it.end && p.text2(k+2, "und", "sowie", "oder", ","):
			if end := p.noun(k + 3); end > k+3 { // "Informations- und Kommunikationstechnik"
				return end
			}
			return i
		case words.is(wordTitle, it.text):
			return i // of the person behind
		case it.capital() && !it.lex.adjectival:
			return k + 1
		case it.capital(), it.lex.is(wordLink), lowerAdjective(it.text):
			k++
		default:
			return i
		}
	}
	return i
}

// someBody reads a body without a name behind a role: "Geschäftsführerin eines privaten Trägers", "Leiter eines Referats".
func (p *phrases) someBody(i int, o *post, role *strings.Builder) int {
	if !p.text2(i, "eines", "einer", "einem") || o.body.name != "" || o.away != "" {
		return i
	}
	k := i + 1
	for n := 0; n < 2 && k < len(p.items) && p.items[k].m == nil && p.items[k].kind == token.Lower && lowerAdjective(p.items[k].text); n++ {
		k++
	}
	if k >= len(p.items) || p.items[k].m != nil || !p.items[k].capital() {
		return i
	}
	if o.away = p.items[k].text; p.items[k].lex.organ != "" && k == i+1 {
		role.WriteString(" " + p.items[i].text + " " + p.items[k].text)
	}
	return k + 1
}

// indefinite reports whether a word makes the noun behind it one of many or somebody's, so that it is no field of an office:
// "Referentin für einen Verlag".
func indefinite(w string) bool {
	switch w {
	case "ein", "eine", "einen", "einem", "einer", "mehrere", "viele", "alle", "seine", "seinen", "seiner", "ihre", "ihren", "ihrer", "dieses", "diese", "diesen":
		return true
	}
	return false
}

// superior reads "Stellvertreter der Kämmerin", "Büroleiter des Ministers": it stays in the role.
func (p *phrases) superior(i, k int, o *post, role *strings.Builder) int {
	if !nounParts.in(lower(o.head), "assistant") || !genitive(p.items[i].text) {
		return i
	}
	role.WriteString(" " + clean(p.text[p.items[i].start:p.items[k].end]))
	if at := p.namedBehind(k + 1); at > 0 && o.body.name == "" {
		o.body = bodyOf(p.items[at].m)
		return i
	}
	if p.personAt(k + 1) {
		return i // "Stellvertreter der Kämmerin Vera Lindholm": hers as well
	}
	return k + 1
}

// namedBehind gives the index of the body of an office from item i on, if its holder's name follows behind a comma: "von
// Kiel, Dr. Vera Lindholm"; else 0.
func (p *phrases) namedBehind(i int) int {
	k := i
	for n := 0; n < 3 && p.link(k); n++ {
		k++
	}
	if k > i && k+1 < len(p.items) && p.items[k].is(mention.Body) && p.text2(k+1, ",") && p.personAt(k+2) {
		return k
	}
	return 0
}

// apposed reads a name right behind the role: "Referatsleiterin IT-Recht", "Leiter Amt für Informationstechnik".
func (p *phrases) apposed(i int, o *post, role *strings.Builder) int {
	if i >= len(p.items) || p.items[i].lex.is(wordTitle) {
		return i
	}
	if it := p.items[i]; it.is(mention.Body) && o.body.name == "" && it.m.Form == gazetteer.Nominative && (leads(o.head) && !it.m.Place || p.nameless(i)) {
		o.body = bodyOf(it.m)
		return i + 1
	}
	if end := p.unitBehind(i, o); end > i {
		role.WriteString(" " + clean(p.text[p.items[i].start:p.items[end-1].end]))
		return end
	}
	if !leads(o.head) || o.body.name != "" && !o.owned {
		return i
	}
	end := p.organName(i)
	if end == i || p.items[i].kind == token.Number || p.text2(i, "für") || p.personAt(end) {
		return i
	}
	if head := traitsOf.get(o.head).low; strings.Contains(head, "geschäftsführer") && end < len(p.items) && !p.text2(end, ",", ")", "(", "|", ";", ".") {
		return i // "Geschäftsführer Müller sagte": a name that nothing else tells
	}
	role.WriteString(" " + clean(p.text[p.items[i].start:p.items[end-1].end]))
	return end
}

// unitBehind reads the part of an authority right behind who leads it, by its number: "Leiter Ref. IV 42", "Leitung Fachbereich 2",
// "Referatsleiter 43".
func (p *phrases) unitBehind(i int, o *post) int {
	head := traitsOf.get(o.head).low
	if !strings.Contains(head, "leit") {
		return i
	}
	k := i
	if it := p.items[k]; it.lex.organ != "" && (it.m == nil || it.text == "Abt") || it.m == nil && slices.Contains(nounParts["short-organ"], p.items[k].text) || it.is(mention.Role) && strings.TrimSuffix(it.text, ".") == "Ref" {
		k++
		if p.text2(k, ".") && len(p.items[k-1].text) <= 4 {
			k++
		}
	} else if !nounParts.begin(head, "organ") && !strings.HasPrefix(head, "team") {
		return i
	}
	end := p.number(k)
	if end == k || end < len(p.items) && !p.text2(end, ":", ",", ")", "(", "|", ";", ".", "/", "im", "in", "beim", "bei", "am", "an", "des", "der") && !p.borderBefore(end) && !p.personAt(end) {
		return i
	}
	return end
}

// number reads what a part of an authority is numbered by: "43", "2.1", "IV 42", "Z 2".
func (p *phrases) number(i int) int {
	k := i
	for ; k < len(p.items) && k < i+3 && p.items[k].m == nil; k++ {
		it := p.items[k]
		roman := it.isWord() && strings.Trim(it.text, "IVX") == ""
		letter := it.isWord() && len(it.text) == 1 && it.capital()
		if it.kind != token.Number && !roman && !letter {
			break
		}
		if p.borderBefore(k) && k > i {
			break
		}
	}
	return k
}

// nameless reports whether the body at item i closes a note without small words, as captions and lists have it:
// "(Geschäftsführerin Stadtwerke Kiel GmbH)", "Präsident Handwerkskammer Ulm;".
func (p *phrases) nameless(i int) bool {
	return !p.personAt(i+1) && (i+1 == len(p.items) || p.text2(i+1, ")", ";", "|"))
}

// leads reports whether the role takes a field of work without preposition.
func leads(head string) bool { return traitsOf.get(head).field }
