package office

import (
	"strings"

	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/extract/token"
	"github.com/amtszeit/amtszeit/gazetteer"
	"github.com/amtszeit/amtszeit/graph"
)

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
	next = p.more(&ph, p.alsoOf(&ph, next))
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
		for p.text2(k, "zugleich", "auch", "der", "die", "gleichzeitig", "des", "dort", "zudem", "außerdem", "daneben") {
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

// alsoOf adds the second body of an office that somebody has in two, and skips a second part of what is led: "Präsident des
// Landgerichts und des Verfassungsgerichtshofs", "Leiterin der Schule und des angeschlossenen Horts".
func (p *phrases) alsoOf(ph *phrase, next int) int {
	k := next + 1
	if !p.text2(next, "und", "sowie") || !p.text2(k, "des") && !(p.text2(k, "der") && k+1 < len(p.items) && p.items[k+1].m == nil && p.items[k+1].kind == token.Lower && strings.HasSuffix(p.items[k+1].text, "en")) {
		return next
	}
	first := ph.posts[0]
	if first.body.name == "" && first.role == first.head || first.compound {
		return next
	}
	second := first
	second.body, second.status = body{}, first.status
	var complement strings.Builder
	end := p.linked(k, &second, &complement)
	if end == k {
		return next
	}
	switch {
	case complement.Len() == 0 && second.body.name != "":
		ph.posts = append(ph.posts, second)
	case first.body.name == "":
		ph.posts[0].role += " und" + complement.String()
	}
	return end
}

// named skips the nouns that close what the complement at an end began: "der Inneren Medizin", "im Wahlkreis Plön-Nord", "im
// Kieler Hafen". A word that rules ask for tells more.
func (p *phrases) named(end int, role *strings.Builder) int {
	for n := 0; n < 2 && end < len(p.items); n++ {
		it, last := &p.items[end], &p.items[end-1]
		if it.m == nil && it.kind == token.Number && len(it.text) > 2 && last.kind == token.Upper && p.text2(end+1, ",", ")", ";") {
			return end + 1 // "des Sonderforschungsbereichs 1234"
		}
		if it.kind != token.Upper || it.lex.form != nil || it.lex.is(wordTitle) || p.borderBefore(end) || p.personAt(end) || p.personAt(end+1) || p.text2(end+1, "-") {
			return end
		}
		adjective := last.is(mention.Body) && last.m.Form == gazetteer.Adjective
		if it.m != nil && !(adjective && it.is(mention.Body)) || !last.isWord() && !adjective {
			return end
		}
		if strings.HasSuffix(role.String(), " "+last.text) {
			role.WriteString(" " + it.text)
		}
		end++
	}
	return end
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

// one parses a single office.
func (p *phrases) one(i int) (post, int, bool) {
	var o post
	j := i
	if owner, ok := p.owner(j); ok {
		o.body, j, o.owned = owner, j+1, true
	} else if p.text2(j, "deren", "dessen", "Deren", "Dessen") && p.reader != nil {
		if p.ofPerson(j) {
			j++
		} else if b, ok := p.reader.antecedent(&p.items[j]); ok {
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
	if next > j+1 {
		if end := p.named(next, &complement); end > next {
			next = p.complements(end, &o, &complement)
		}
	}
	o.role = decline(adjectives, name, m.Gender) + complement.String()
	return o, next, true
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
	if !ok || !it.isWord() || !it.capital() || len(town) < 4 || nounParts.end(lower(it.text), "no-person") || i+1 >= len(p.items) || !p.items[i+1].is(mention.Role) || it.lex.keep != "" {
		return body{}, false
	}
	if strings.HasSuffix(town, "est") || strings.HasSuffix(town, "ngst") {
		return body{}, false // "Dienstältester Landrat war", "Jüngster Bürgermeister ist"
	}
	switch sortsOf(p.items[i+1].m.Name)[0] {
	case "stadt", "kreis":
		return body{name: town, place: true}, true
	}
	return body{}, false
}

// ofPerson reports whether a person stands between "dessen" at item i and the body named last: it is the person's.
func (p *phrases) ofPerson(i int) bool {
	g := possessives[p.items[i].text]
	for i--; i >= 0; i-- {
		switch {
		case p.items[i].is(mention.Person):
			if p.reader == nil || p.reader.fits(p.items[i].m.Entity, g) {
				return true
			}
		case p.items[i].is(mention.Body):
			return false
		}
	}
	return false
}

// placeBehind gives the item of the town or Kreis to which the office at item k belongs, 0 if none follows: "der Stadt Kiel",
// "von Kiel", "beim Kreis Plön".
func (p *phrases) placeBehind(k int) int {
	k++
	if p.text2(k, "der", "des", "von", "in", "im", "beim") && k+1 < len(p.items) && p.items[k+1].is(mention.Body) {
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

// ownBody gives the body that a compound names: "Niedersachsen-CIO", "Bundesinnenminister", "Landtagspräsidentin".
func (p *phrases) ownBody(role string) (body, bool) {
	if b := compoundBodies.get(role); b != "" {
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

// compoundBodies remembers the bodies that roles begin with.
var compoundBodies = memo[string]{of: compoundBody}

// compoundBody gives the body that a compound role begins with: "Bundestagspräsidentin", "Bundesinnenminister".
func compoundBody(role string) string {
	for _, c := range nounParts["compound"] {
		if prefix, name, _ := strings.Cut(c, ":"); strings.HasPrefix(role, prefix) {
			return name
		}
	}
	return ""
}
