package office

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/extract/token"
	"github.com/amtszeit/amtszeit/gazetteer"
	"github.com/amtszeit/amtszeit/graph"
)

// body is a body or place that an office belongs to.
type body struct {
	name   string
	entity int
	place  bool
}

// post is one office of a phrase: a role with what the phrase says of it.
type post struct {
	role     string           // nominative singular with adjectives and complements, without the body
	head     string           // the bare role noun
	gender   gazetteer.Gender // of the role's form in the text
	plural   bool
	marked   bool         // an adjective points back: \"die bisherige Leiterin\"
	byVerb   bool         // no phrase names the role: \"leitet das Amt\"
	retired  bool         // "a. D.", "i. R.": of a body that nothing else tells
	abstract bool         // names the office, not its holder: "Vorsitz"
	body     body         // zero if the phrase names none
	ofLand   bool         // of a Land that the phrase doesn't name: "Beauftragter des Freistaats"
	compound bool         // the role's own word names the body: "Bundestagsabgeordnete"
	away     string       // the town where it is held, in which its body must sit: "Präsident in Celle"
	owned    bool         // the body stands before the role: "niedersächsisches Mitglied"
	behalf   body         // for whom the office is held: "niedersächsisches Mitglied im IT-Planungsrat"
	keeper   body         // who has it, where an abstract noun says so: "unter hessischem Vorsitz"
	status   graph.Status // from an adjective or "a. D."; "" if nothing is said
}

// phrase is a noun phrase that names one or several offices: "Staatssekretär im Innenministerium und CIO des Landes".
type phrase struct {
	start, end int // bytes
	posts      []post
}

// phrases parses office phrases in one sentence.
type phrases struct {
	items line
	text  string
	// reader finds the bodies that common nouns, pronouns and abbreviations stand for; nil in headings, which have none.
	reader *reader
	// role is the first role from item asked on.
	asked, role int
}

// at parses a phrase that begins with item i: an optional owner ("Bayerns", "hessischer"), adjectives, a role, its
// complements, and further offices joined by "und" or commas. It gives the index of the first item behind it.
func (p *phrases) at(i int) (phrase, int, bool) {
	if !p.roleNear(i) {
		return phrase{}, i, false
	}
	first, next, ok := p.one(i)
	if !ok {
		return phrase{}, i, false
	}
	ph := phrase{start: p.items[i].start, posts: []post{first}}
	next = p.more(&ph, next)
	ph.end = p.items[next-1].end
	share(ph.posts)
	return ph, next, true
}

// roleNear reports whether a role stands so near behind item i that a phrase can begin there.
func (p *phrases) roleNear(i int) bool {
	if i < p.asked || i >= p.role {
		p.asked, p.role = i, i
		for p.role < len(p.items) && !p.items[p.role].is(mention.Role) {
			p.role++
		}
	}
	return p.role < min(len(p.items), i+9)
}

// more adds the offices that follow by "und", "sowie", "/" or in a list that "und" closes.
func (p *phrases) more(ph *phrase, next int) int {
	var pending []post
	for k := next; ; {
		closed := p.text2(k, "und", "sowie", "/", "&")
		if !closed && !p.text2(k, ",") {
			return next
		}
		k++
		for p.text2(k, "zugleich", "auch", "der", "die", "gleichzeitig", "des") {
			k++
		}
		one, after, ok := p.one(k)
		if ok && closed && len(ph.posts) == 1 && p.personAt(after) && p.becoming(ph.start) {
			return next // "wählte ihn zum Vorsitzenden und Landrätin Vera Lindholm zur Stellvertreterin"
		}
		if !ok || len(one.body.name) == 0 && p.personAt(after) && !p.personBefore(ph.start) && !closed {
			return next
		}
		if first := &ph.posts[0]; closed && k == next+1 && first.status == graph.Former && one.status == "" && !one.marked && (first.body.name == "" || first.compound) {
			one.status = graph.Former // "der frühere Abgeordnete und Staatssekretär"
		}
		pending = append(pending, one)
		k = after
		if closed {
			ph.posts = append(ph.posts, pending...)
			pending, next = nil, after
		}
	}
}

// becoming reports whether "zum", "zur" or "als" stands right before the byte offset: what follows is what somebody becomes.
func (p *phrases) becoming(at int) bool {
	for i := 1; i < len(p.items); i++ {
		if p.items[i].start == at {
			return p.text2(i-1, "zum", "zur", "als")
		}
	}
	return false
}

// share gives a body that only the last of several offices names to those before it: "CIO und CDO des Landes".
func share(posts []post) {
	last := posts[len(posts)-1]
	for i := range posts {
		if posts[i].body.name == "" && !last.compound && !(last.body.place && inOrgan(posts[i].role)) {
			posts[i].body = last.body
		}
	}
}

// inOrgan reports whether a role names the organ that it is in: "Vorsitzender des Verwaltungsrats". A town has none.
func inOrgan(role string) bool {
	for _, article := range [...]string{" des ", " der "} {
		if _, rest, ok := strings.Cut(role, article); ok {
			noun, _, _ := strings.Cut(rest, " ")
			return words.noun(wordCouncil, noun) != ""
		}
	}
	return false
}

// one parses a single office.
func (p *phrases) one(i int) (post, int, bool) {
	var o post
	j := i
	if owner, ok := p.owner(j); ok {
		o.body, j, o.owned = owner, j+1, true
	} else if p.text2(j, "deren", "dessen", "Deren", "Dessen") && p.reader != nil {
		if p.ofPerson(j) {
			j++
		} else if b, ok := p.reader.lastBody(p.items[j].start); ok {
			o.body, j = b, j+1
		}
	}
	var adjectives []string
	for n := 0; n < 5 && j < len(p.items) && !p.items[j].is(mention.Role); n++ {
		adjective, next, ok := p.adjective(j, &o)
		if !ok {
			return o, i, false
		}
		if adjective != "" {
			adjectives = append(adjectives, adjective)
		}
		if owner, ok := p.owner(next); ok && o.body.name == "" {
			o.body, next, o.owned = owner, next+1, true
		}
		j = next
	}
	if j >= len(p.items) || !p.items[j].is(mention.Role) {
		return o, i, false
	}
	m := p.items[j].m
	o.head, o.gender, o.plural = m.Name, m.Gender, m.Form == gazetteer.Plural
	name, former := withoutAlt(m.Name)
	if former {
		o.head, o.status = name, graph.Former
	}
	if m.Form == gazetteer.Abstract {
		o.abstract = true
		if o.owned && o.body.place {
			o.keeper, o.body = o.body, body{}
		}
	}
	if o.owned && o.body.place && !o.abstract && sortsOf(o.head)[0] == "none" && p.items[i].is(mention.Body) && p.items[i].m.Class == "Stadt" {
		o.body, o.owned = body{}, false // "der Görlitzer Abgeordnete" is from there
	}
	if o.owned && sortsOf(o.head)[0] == "land" {
		o.body = ofCapital(o.body)
	}
	if b, ok := p.ownBody(name); ok && o.body.name == "" {
		o.body, o.compound = b, true
	}
	var complement strings.Builder
	next := p.complements(j+1, &o, &complement)
	o.role = decline(adjectives, name, m.Gender) + complement.String()
	return o, next, true
}

// ofCapital gives the Land that the town of a body governs, as in "der Stuttgarter Innenminister"; else the body itself.
func ofCapital(b body) body {
	for _, part := range nounParts["capital"] {
		if town, land, _ := strings.Cut(part, ":"); b.place && town == b.name {
			return body{name: land, place: true}
		}
	}
	return b
}

// owner reads a body before the role: an adjective ("hessischer") or a genitive ("Bayerns").
func (p *phrases) owner(i int) (body, bool) {
	if i >= len(p.items) {
		return body{}, false
	}
	if !p.items[i].is(mention.Body) {
		return p.townInEr(i)
	}
	m := p.items[i].m
	if m.Form != gazetteer.Adjective && m.Form != gazetteer.Genitive {
		return body{}, false
	}
	return bodyOf(m), true
}

// townInEr reads an adjective of a town that no list has, before a role of towns: "der Altöttinger Landrat".
func (p *phrases) townInEr(i int) (body, bool) {
	it := p.items[i]
	town, ok := strings.CutSuffix(it.text, "er")
	if !ok || !it.isWord() || !it.capital() || len(town) < 4 || i+1 >= len(p.items) || !p.items[i+1].is(mention.Role) || it.lex.keep != "" {
		return body{}, false
	}
	switch sortsOf(p.items[i+1].m.Name)[0] {
	case "stadt", "kreis":
		return body{name: town, place: true}, true
	}
	return body{}, false
}

// ofPerson reports whether a person stands between "dessen" at item i and the body named last: it is the person's.
func (p *phrases) ofPerson(i int) bool {
	for i--; i >= 0; i-- {
		switch {
		case p.items[i].is(mention.Person):
			return true
		case p.items[i].is(mention.Body):
			return false
		}
	}
	return false
}

func bodyOf(m *mention.Mention) body {
	return body{name: m.Name, entity: m.Entity, place: m.Place || placeClass(m.Class)}
}

// placeClass reports whether a class of bodies is that of Länder, towns, Kreise or the Bund.
func placeClass(class string) bool {
	switch class {
	case "Land", "Bund", "Stadt", "Kreis", "Gemeinde":
		return true
	}
	return false
}

// adjective reads one adjective or ordinal before a role. Those that belong to the role are returned; those that tell
// the status set it; the rest is skipped.
func (p *phrases) adjective(i int, o *post) (keep string, next int, ok bool) {
	if i >= len(p.items) || p.items[i].m != nil || p.items[i].kind == token.Punct {
		return "", i, false
	}
	w := p.items[i].text
	next = i + 1
	if p.text2(next, ".") && (p.items[i].kind == token.Number || p.items[i].lex.keep != "") {
		return w + ".", next + 1, len(w) <= 6
	}
	switch classes := p.items[i].lex.adjective; {
	case p.counts(i):
	case classes&wordKeep != 0 && p.items[i].kind == token.Lower && len(w) > 8 && words.is(wordKeep, w):
		// an adverb: "ist ehrenamtlich Schatzmeisterin"
	case classes&wordKeep != 0:
		return w, next, true
	case classes&wordFormer != 0:
		o.status, o.marked = graph.Former, true
	case classes&wordFuture != 0:
		o.status, o.marked = graph.Future, true
	case classes&wordCurrent != 0:
		o.marked = true
	case classes&wordNoise != 0:
	case p.items[i].lex.adjectival:
		return w, next, true
	case p.items[i].kind == token.Lower && lowerAdjective(w) && p.determined(i) && next < len(p.items) && p.items[next].is(mention.Role):
	default:
		return "", i, false
	}
	return "", next, true
}

// determined reports whether an article or "zu", "als" stands before item i, so that it must be an adjective.
func (p *phrases) determined(i int) bool {
	return p.text2(i-1, "der", "die", "das", "des", "dem", "den", "ein", "eine", "einen", "einer", "einem", "Der", "Die", "zu", "zum", "zur", "als", "sein", "seine", "ihr", "ihre")
}

// counts reports whether item i is an ordinal that only counts the holders: "Sachsens erster CIO", at the head of a
// sentence "Erste Präsidentin war …". In upper case elsewhere, and before a deputy, it belongs to the role.
func (p *phrases) counts(i int) bool {
	if p.items[i].kind != token.Lower && i > 0 || !slices.Contains([]string{"erst", "zweit", "dritt", "viert"}, p.items[i].lex.keep) {
		return false
	}
	for k := i + 1; k < len(p.items) && k < i+4; k++ {
		if p.items[k].is(mention.Role) {
			low := lower(p.items[k].m.Name)
			if i == 0 && !strings.Contains(low, "präsident") && !strings.Contains(low, "minister") && !strings.HasSuffix(low, "cio") {
				return false
			}
			return !strings.Contains(low, "vertret") && !strings.Contains(low, "vorsitz") && !strings.Contains(low, "beigeordnet") && !strings.Contains(low, "kommandant") && !strings.HasPrefix(low, "vize")
		}
	}
	return false
}

// adjectival reports whether a word has the shape of an adjective that makes a role another one: "digitalpolitischer".
func adjectival(w string) bool {
	w = lower(w)
	for _, end := range adjectiveEndings {
		if s, ok := strings.CutSuffix(w, end); ok && end != "." {
			return strings.HasSuffix(s, "isch") || strings.HasSuffix(s, "lich") || strings.HasSuffix(s, "iv")
		}
	}
	return false
}

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
	if p.tabBefore(i) {
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
	case p.text2(i, "für"):
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

// parenthesis skips a role's abbreviation: "Chief Digital Officer (CDO)".
func (p *phrases) parenthesis(i int, o *post) int {
	if p.text2(i+2, ")") && (p.items[i+1].is(mention.Role) || p.items[i+1].isWord() && abbreviation(p.items[i+1].text)) {
		return i + 3
	}
	return i
}

func abbreviation(w string) bool {
	return len(w) >= 2 && len(w) <= 6 && w == strings.ToUpper(w) && w[0] > '9'
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

// lowerAdjective reports whether the word has an adjective's ending.
func lowerAdjective(w string) bool {
	return len(w) > 4 && (strings.HasSuffix(w, "e") || strings.HasSuffix(w, "en") || strings.HasSuffix(w, "er") || strings.HasSuffix(w, "es"))
}

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
		k++
	}
	for n := 0; n < 2 && k < len(p.items) && p.items[k].m == nil && p.items[k].kind == token.Lower && lowerAdjective(p.items[k].text); n++ {
		k++
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
	case it.is(mention.Body):
		return p.bodyAt(i, k, o, role)
	case it.is(mention.Role) && p.link(k-1) && (it.lex.council != "" || words.noun(wordCouncil, it.text[strings.LastIndexByte(it.text, '-')+1:]) != ""):
		return p.organ(i, k, role)
	case it.is(mention.Role):
		return p.superior(i, k, o, role)
	case it.m != nil || !it.capital():
		return i
	case p.text2(k+1, "Die", "Der", "Das") && k+2 < len(p.items) && p.items[k+2].is(mention.Body) && it.lex.generic:
		return p.bodyAt(i, k+2, o, role)
	case k+1 < len(p.items) && p.items[k+1].is(mention.Body) && (it.lex.land != "" || it.lex.generic) && p.items[k+1].m.Form != gazetteer.Adjective:
		return p.bodyAt(i, k+1, o, role)
	case it.lex.organ != "", it.lex.council != "":
		return p.organ(i, k, role)
	}
	if k == i+1 && p.text2(i, "in") && o.body.name == "" && o.away == "" && it.kind == token.Upper && !it.lex.generic && !activity(it.text) && !member(o.head) {
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
		role.WriteString(" " + clean(p.text[p.items[i].start:it.end]))
		return k + 1
	}
	return i
}

// activity reports whether a noun behind "in" tells how somebody works rather than where: "in Elternzeit", "in Ausbildung".
func activity(w string) bool {
	for _, end := range [...]string{"zeit", "ung", "heit", "keit", "schaft", "ion", "ität", "rente", "union", "amt", "vertretung"} {
		if strings.HasSuffix(lower(w), end) {
			return true
		}
	}
	return false
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

// bodyAt takes the body at item k. A council's name stays in the role, the body follows or is
// left out: "Mitglied des Aufsichtsrats der Hafen GmbH".
func (p *phrases) bodyAt(i, k int, o *post, role *strings.Builder) int {
	m := p.items[k].m
	if noun := p.items[k].lex.council; noun != "" {
		if p.text2(i, "in") && p.text2(i+1, "die", "den", "das") { // "entsandt als Mitglied in die Verbandsversammlung"
			role.WriteString(" " + genitiveOf(noun))
			return k + 1
		}
		role.WriteString(" " + clean(p.text[p.items[i].start:p.items[k].end]))
		return k + 1
	}
	if o.owned && member(o.head) && !m.Place {
		o.behalf, o.body = o.body, body{}
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
	if b := bodyOf(m); !b.place || !p.text2(i, "in") || placeSort(sortsOf(o.head)[0]) || member(o.head) {
		o.body = b // "Präsident in Celle" tells where, not of what
	} else {
		o.away = b.name
	}
	return p.seat(p.site(p.abbreviated(k + 1)))
}

// placeBehind gives the item of the town or Kreis to which the office at item k belongs, 0 if none follows: "der Stadt Kiel",
// "von Kiel".
func (p *phrases) placeBehind(k int) int {
	k++
	if p.text2(k, "der", "des", "von", "in", "im") && k+1 < len(p.items) && p.items[k+1].is(mention.Body) {
		if m := p.items[k+1].m; m.Place && m.Form != gazetteer.Adjective && m.Class != "Land" && m.Class != "Bund" {
			return k + 1
		}
	}
	return 0
}

// townOffice reports whether a name without a town is that of an office that every town has: "Tiefbauamt", "Amt für Digitales".
func townOffice(name string) bool {
	return strings.HasPrefix(name, "Amt für ") || strings.HasSuffix(name, "amt") && !strings.Contains(name, " ") && !nounParts.begin(name, "upper-body")
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

// organ reads "der Abteilung Föderales IT-Architekturmanagement", "des Referats 43", "des Kuratoriums".
func (p *phrases) organ(i, k int, role *strings.Builder) int {
	end := k + 1
	if p.text2(end, ".") && len(p.items[k].text) <= 4 {
		end++ // "Abt. 2"
	}
	end = p.organName(end)
	text := clean(p.text[p.items[i].start:p.items[end-1].end])
	if article, rest, ok := strings.Cut(text, " "); ok {
		switch article {
		case "seines", "ihres", "dieses":
			text = "des " + rest
		case "seiner", "ihrer", "dieser":
			text = "der " + rest
		}
	}
	if above := p.ofSuperior(k, end); above > end {
		role.WriteString(" " + clean(text+p.text[p.items[end-1].end:p.items[above-1].end]))
		return above
	}
	if end == k+1 && k == i+1 && genitive(p.items[i].text) && p.reader != nil {
		if full := p.reader.organNamed(p.items[k].text); full != "" {
			text = p.items[i].text + " " + full // "die Leitung der Abteilung": of the one that was named in full
		}
	}
	role.WriteString(" " + text)
	return end
}

// ofSuperior gives the index behind the office whose holder the organ at item k serves: "Büro der Staatssekretärin"; end is
// where the organ's own name ends.
func (p *phrases) ofSuperior(k, end int) int {
	if noun := p.items[k].lex.organ; end != k+1 || noun != "Büro" && noun != "Stab" && noun != "Leitungsstab" && noun != "Ministerbüro" {
		return end
	}
	if end+1 < len(p.items) && genitive(p.items[end].text) && p.items[end+1].is(mention.Role) && !p.personAt(end+2) {
		return end + 2
	}
	return end
}

// organName reads the name of an organ: a number, capitals, "für …", a parenthesis after a number.
func (p *phrases) organName(i int) int {
	k := i
	if k < len(p.items) && p.items[k].kind == token.Number && p.items[k].m == nil {
		return k + 1
	}
	if p.text2(k, "für") {
		if end := p.nouns(k + 1); end > k+1 {
			return end
		}
		return i
	}
	if end := p.quoted(k); end > k {
		return end
	}
	for k < len(p.items) && p.items[k].isWord() && p.items[k].capital() && !p.tabBefore(k) {
		k++
		if p.text2(k, "und", "&", "/") && k+1 < len(p.items) && p.items[k+1].isWord() && p.items[k+1].capital() {
			k++
		}
	}
	return k
}

// quoted gives the index behind the name in quotation marks that begins at item i: "die Stabsstelle „Digitale Verwaltung“".
func (p *phrases) quoted(i int) int {
	if !p.text2(i, "„", "\"", "»", "“") {
		return i
	}
	for k := i + 1; k < len(p.items) && k < i+12; k++ {
		if p.text2(k, "“", "”", "\"", "«") {
			return k + 1
		}
	}
	return i
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
	if !leads(o.head) || o.body.name != "" && !o.owned {
		return i
	}
	end := p.organName(i)
	if end == i || p.items[i].kind == token.Number || p.text2(i, "für") || p.personAt(end) {
		return i
	}
	if head := lower(o.head); strings.Contains(head, "geschäftsführer") && end < len(p.items) && !p.text2(end, ",", ")", "(", "|", ";", ".") {
		return i // "Geschäftsführer Müller sagte": a name that nothing else tells
	}
	role.WriteString(" " + clean(p.text[p.items[i].start:p.items[end-1].end]))
	return end
}

// nameless reports whether the body at item i closes a note without small words, as captions and lists have it:
// "(Geschäftsführerin Stadtwerke Kiel GmbH)", "Präsident Handwerkskammer Ulm;".
func (p *phrases) nameless(i int) bool {
	return !p.personAt(i+1) && (i+1 == len(p.items) || p.text2(i+1, ")", ";", "|"))
}

// leads reports whether the role takes a field of work without preposition.
func leads(head string) bool { return nounParts.end(lower(head), "field-role") }

// ownBody gives the body that a compound names: "Niedersachsen-CIO", "Bundesinnenminister", "Landtagspräsidentin".
func (p *phrases) ownBody(role string) (body, bool) {
	if b := compoundBody(role); b != "" {
		return body{name: b, place: b == "Bund"}, true
	}
	prefix, head, ok := strings.Cut(role, "-")
	if !ok || p.reader == nil {
		return body{}, false
	}
	b, ok := p.reader.bodyNamed(prefix)
	if !ok && (head == "CIO" || head == "CDO") && len(prefix) > 4 && !nounParts.begin(prefix, "no-land") {
		return body{name: prefix, place: true}, true // "Bayern-CIO"
	}
	return b, ok
}

// compoundBody gives the body that a compound role begins with: "Bundestagspräsidentin", "Bundesinnenminister".
func compoundBody(role string) string {
	for _, c := range nounParts["compound"] {
		if prefix, name, _ := strings.Cut(c, ":"); strings.HasPrefix(role, prefix) {
			return name
		}
	}
	return ""
}

// personAt reports whether item i is a person, behind titles.
func (p *phrases) personAt(i int) bool {
	for i < len(p.items) && p.items[i].m == nil && (p.items[i].lex.is(wordTitle) || p.items[i].text == "." || p.items[i].text == "-" || p.items[i].text == ".-") {
		i++
	}
	return i < len(p.items) && p.items[i].is(mention.Person)
}

// personBefore reports whether a person and a comma stand right before the byte offset.
func (p *phrases) personBefore(at int) bool {
	for i, it := range p.items {
		if it.start == at {
			return i >= 2 && p.items[i-2].is(mention.Person)
		}
	}
	return false
}

// text2 reports whether item i is a plain word or mark with one of the texts.
func (p *phrases) text2(i int, texts ...string) bool {
	if i < 0 || i >= len(p.items) || p.items[i].m != nil {
		return false
	}
	for _, t := range texts {
		if p.items[i].text == t {
			return true
		}
	}
	return false
}

// sequence reports whether the items from i on have these texts.
func (p *phrases) sequence(i int, texts ...string) bool {
	for n, t := range texts {
		if !p.text2(i+n, t) {
			return false
		}
	}
	return true
}

// withoutAlt strips "Alt" and "Ex-" off the name of a former office: "Altbürgermeisterin", "Ex-Präsident".
func withoutAlt(role string) (string, bool) {
	if rest, ok := strings.CutPrefix(role, "Ex-"); ok && rest != "" {
		return strings.ToUpper(rest[:1]) + rest[1:], true
	}
	for _, prefix := range []string{"Alt-", "Alt"} {
		rest, ok := strings.CutPrefix(role, prefix)
		if !ok {
			continue
		}
		if prefix == "Alt-" && utf8.RuneCountInString(rest) > 5 {
			return rest, true
		}
		for _, head := range []string{"bürgermeister", "oberbürgermeister", "kanzler", "landrat", "präsident", "landrätin", "bundeskanzler"} {
			if low := lower(rest); low == head || low == head+"in" {
				return strings.ToUpper(rest[:1]) + rest[1:], true
			}
		}
	}
	return role, false
}

// decline puts the adjectives before the role in the nominative of the role's gender.
func decline(adjectives []string, role string, gender gazetteer.Gender) string {
	if len(adjectives) == 0 {
		return role
	}
	end := "er"
	switch low := lower(role); {
	case strings.HasSuffix(low, "mitglied"):
		end = "es"
	case strings.HasSuffix(low, "ung"), strings.HasSuffix(low, "schaft"):
		end = "e"
	case gender == gazetteer.Feminine:
		end = "e"
	}
	var b strings.Builder
	for _, a := range adjectives {
		b.WriteString(inflect(a, end) + " ")
	}
	return b.String() + role
}

// inflect gives an adjective another ending; abbreviations and ordinals in digits stay.
func inflect(adjective, ending string) string {
	if strings.HasSuffix(adjective, ".") {
		return adjective
	}
	for _, e := range adjectiveEndings {
		if s, ok := strings.CutSuffix(adjective, e); ok {
			return s + ending
		}
	}
	return adjective
}

// clean makes one blank of every run of white space.
func clean(s string) string {
	if tidy(s) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// tidy reports whether single blanks between words are all the white space of a text.
func tidy(s string) bool {
	last := byte(' ')
	for i := range len(s) {
		c := s[i]
		switch {
		case c == ' ':
			if last == ' ' {
				return false
			}
		case c < ' ':
			return false
		case c == 0xC2 || c >= 0xE1 && c <= 0xE3: // blanks that are no ASCII begin so
			if r, _ := utf8.DecodeRuneInString(s[i:]); unicode.IsSpace(r) {
				return false
			}
		}
		last = c
	}
	return last != ' ' || s == ""
}
