package office

import (
	"slices"
	"strings"

	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/extract/token"
	"github.com/amtszeit/amtszeit/gazetteer"
)

// encode turns the items of a sentence into units and words.
func (r *reader) encode(s *sentence, span token.Span) {
	s.reset(span.Start, span.End, r.rules.sets)
	s.source = r.doc.Text
	p := &r.phrases
	*p = phrases{items: r.items, text: r.doc.Text, reader: r}
	r.lead(s, p)
	r.takeTurn(p)
	columns, columnPosts := r.columnWords(r.segmentAt), r.columnPosts(r.segmentAt)
	last := span.Start
	seg := r.doc.Segments[r.segmentAt]
	aligned := (seg.Kind == document.Table || seg.Kind == document.TableHead) && !strings.ContainsAny(r.doc.Text[seg.Start:seg.End], "\t|")
	semicolons := (seg.Kind == document.Table || seg.Kind == document.TableHead) && document.Semicolons(r.doc.Text[seg.Start:seg.End])
	first := r.bullet()
	if len(s.runes) > 0 && s.runes[0] == unitOrgan {
		first = max(first, r.side(p))
	}
	for i := first; i < len(r.items); {
		if next := p.affiliation(i); next > i {
			last = r.items[next].start
			i = next
		}
		it := &r.items[i]
		if semicolons && it.text == ";" {
			s.blank()
			s.write("| ")
			last = r.items[i].end
			if i++; i < len(r.items) {
				last = r.items[i].start
			}
			continue
		}
		if it.start > last {
			gap := r.doc.Text[last:it.start]
			if border := strings.Contains(gap, "\t") || aligned && document.Border(gap); border && !s.labels() { // a label needs no border besides
				s.blank()
				s.write("|")
			}
			s.blank()
		}
		if len(columns) > 0 {
			if word := columns[it.start]; word != "" && (it.kind != token.Lower || word == "Funktion:") {
				s.write(word)
				s.write(" ")
				s.note(r.rules.forms[strings.TrimSuffix(word, ":")])
			}
		}
		if o, ok := columnPosts[it.start]; ok && !(s.label && s.units[0].posts[0].role == o.role) {
			s.put(unit{kind: unitOffice, start: it.start - 1, end: it.start - 1, posts: []post{o}})
			s.write(": ")
		}
		next := r.unit(s, p, i)
		if next == i && it.lex.is(wordAside) && s.endsWithPerson() && i+1 < len(r.items) && r.items[i+1].kind == token.Lower {
			last = it.end
			i++
			continue
		}
		if next == i {
			if it.text == "werden" && p.text2(i-1, "zu") {
				s.doubts = append(s.doubts, doubt{at: len(s.runes)})
			}
			if it.text != "nicht" || !p.text2(i+1, "nur", "zuletzt", "bloß", "allein") {
				s.doubt(it)
			}
			r.elided(s, p, i)
			s.write(it.text)
			s.note(it.lex.form)
			next++
		}
		last = r.items[next-1].end
		i = next
	}
}

// unit puts the unit that begins at item i and gives the index behind it, or i if none begins there.
func (r *reader) unit(s *sentence, p *phrases, i int) int {
	it := &p.items[i]
	if p.trade(i) {
		i++
		it = &p.items[i]
	}
	if it.m == nil && it.lex.is(wordTitle) && p.personAt(i) {
		for !p.items[i].is(mention.Person) {
			i++
		}
		it = &p.items[i]
	}
	if ph, next, ok := p.at(i); ok && !p.electorate(i) {
		r.putPhrase(s, p, ph, i, next)
		return next
	}
	if it.m == nil {
		if o, next, ok := p.field(i); ok {
			s.put(unit{kind: unitOffice, start: it.start, end: p.items[next-1].end, posts: []post{o}})
			return next
		}
		return r.word(s, p, i)
	}
	switch it.m.Kind {
	case mention.Person:
		s.put(unit{kind: unitPerson, start: it.start, end: it.end, person: it.m.Entity})
		if p.possessor(i) {
			s.write("’s")
			return i + 1
		}
		if next := r.putPlace(s, p, i+1); next > i+1 {
			return next
		}
		return r.afterPerson(p, i+1)
	case mention.Body:
		if it.m.Class == "Partei" || it.text == "Amt" || it.text == "Amts" {
			return i
		}
		if it.lex.council != "" {
			return r.organ(s, p, i, wordCouncil, it.lex.council)
		}
		if i == r.bullet() && p.text2(i+1, ",", "–", "-") && i+2 < len(p.items) && p.text2(i+3, ":") && words.noun(wordCouncil, p.items[i+2].text) != "" {
			noun := words.noun(wordCouncil, p.items[i+2].text) // "Stadtwerke Kiel GmbH, Aufsichtsrat: …"
			s.put(unit{kind: unitOrgan, start: it.start, end: p.items[i+2].end, text: noun, body: bodyOf(it.m)})
			return i + 3
		}
		if organ, b, ok := r.councilOfKnown(it.m.Name, it.start); ok {
			s.put(unit{kind: unitOrgan, start: it.start, end: it.end, text: organ, body: b})
			return i + 1
		}
		if organ, b, ok := r.councilWithin(it.m); ok {
			s.put(unit{kind: unitOrgan, start: it.start, end: it.end, text: organ, body: b})
			return p.abbreviated(i + 1)
		}
		if organ, owner, ok := councilOf(it.m.Name); ok {
			s.put(unit{kind: unitOrgan, start: it.start, end: it.end, text: organ, body: body{name: owner}})
			return p.abbreviated(i + 1)
		}
		kind := unitBody
		if bodyOf(it.m).place {
			kind = unitPlace
		}
		s.put(unit{kind: kind, start: it.start, end: it.end, body: bodyOf(it.m)})
		return p.ofWhole(it.m, p.abbreviated(i+1))
	case mention.Date:
		switch it.m.Type {
		case "DATE":
			s.put(unit{kind: unitDate, start: it.start, end: it.end, date: it.m})
			return i + 1
		case "DURATION":
			s.put(unit{kind: unitDuration, start: it.start, end: it.end, date: it.m})
			return i + 1
		}
	}
	return i
}

// electorate reports whether item i is those who elect somebody and no office: "von den Mitgliedern des Verbands", "durch die Delegierten
// der Partei".
func (p *phrases) electorate(i int) bool {
	return i > 1 && (p.text2(i-1, "den") && p.text2(i-2, "von", "Von") || p.text2(i-1, "die") && p.text2(i-2, "durch", "Durch")) &&
		p.text2(i+1, "des", "der", "vom", "von", "im") && electors(p.items[i].text)
}

// electors reports whether a noun means an organ or people who give offices.
func electors(noun string) bool {
	noun = lower(noun)
	return nounParts.end(noun, "electing") || nounParts.end(strings.TrimRight(noun, "ns"), "electing") // in whatever case
}

// trade reports whether item i tells only what the person behind it is by trade: "Bäckermeisterin Vera Lindholm". A word that
// rules ask for tells more.
func (p *phrases) trade(i int) bool {
	it := &p.items[i]
	if it.m != nil || it.kind != token.Upper || it.lex.form != nil || it.lex.relational || it.lex.is(wordTitle) || it.lex.generic || i+1 >= len(p.items) || !p.items[i+1].is(mention.Person) {
		return false
	}
	return it.lex.trade
}

// possessor reports whether the person at item i stands in the genitive before a role: "Staudes Stellvertreterin".
func (p *phrases) possessor(i int) bool {
	it := &p.items[i]
	if !strings.HasSuffix(it.text, "s") && !strings.HasSuffix(it.text, "’") || strings.HasSuffix(it.m.Name, it.text) {
		return false
	}
	k := i + 1
	for n := 0; n < 2 && k < len(p.items) && p.items[k].kind == token.Lower && p.items[k].m == nil && !words.is(wordLink, p.items[k].text); n++ {
		k++
	}
	return k < len(p.items) && p.items[k].is(mention.Role)
}

// maxLifeDates bounds the dates of somebody's life in parentheses, in items.
const maxLifeDates = 24

// afterPerson skips what belongs to a person's name: "(57)", "(CDU)", "(l.)", ", 44,".
func (r *reader) afterPerson(p *phrases, i int) int {
	if p.text2(i, "*") {
		i++
	}
	if p.text2(i, ",") && i+2 < len(p.items) && p.items[i+1].kind == token.Number && p.items[i+1].m == nil &&
		len(p.items[i+1].text) == 2 && p.text2(i+2, ",") {
		return i + 2
	}
	if p.text2(i, ",") && p.text2(i+1, "MBA", "LL", "M", "MdB", "MdL") {
		return i + 2
	}
	if p.text2(i, ",") && p.text2(i+1, "Dipl") {
		for k := i + 2; k < len(p.items) && k < i+9; k++ {
			if p.text2(k, ",") {
				return k // "Vera Lindholm, Dipl.-Bibl., …"
			}
		}
	}
	if !p.text2(i, "(") {
		return i
	}
	if p.text2(i+1, "*", "†", "geb", "geboren") {
		for k := i + 2; k < len(p.items) && k < i+maxLifeDates && !p.items[k].is(mention.Role); k++ {
			if p.text2(k, ")") {
				return k + 1 // "(* 3. Mai 1950 in Kiel; † 2019)"
			}
		}
	}
	if _, _, ok := p.field(i + 1); ok {
		return i
	}
	for k := i + 1; k < len(p.items) && k < i+9; k++ {
		it := p.items[k]
		switch {
		case p.text2(k, ")"):
			return k + 1
		case it.is(mention.Body) && it.m.Class == "Partei":
		case it.m != nil, it.kind == token.Number && len(it.text) > 3, it.kind == token.Upper && len(it.text) > 8, p.text2(k, "seit", "bis", "ab"):
			return i
		}
	}
	return i
}

// affiliation skips what the parentheses behind a person say of party or age beside more, and gives the index of what is left:
// "(SPD, Vorsitzende)", "(Vorsitzende, SPD)".
func (p *phrases) affiliation(i int) int {
	switch {
	case i < 2:
	case p.text2(i-1, "(") && p.items[i-2].is(mention.Person):
		for n := 0; n < 2 && p.affiliated(i) && p.text2(i+1, ",", "/", ";") && i+2 < len(p.items); n++ {
			i += 2
		}
	case p.text2(i, ",", "/", ";") && p.text2(i+2, ")") && p.affiliated(i+1):
		for k := i - 1; k > 0 && k > i-12 && !p.text2(k, ")"); k-- {
			if p.text2(k, "(") && p.items[k-1].is(mention.Person) {
				return i + 2
			}
		}
	}
	return i
}

// affiliated reports whether item i is a party, or an age.
func (p *phrases) affiliated(i int) bool {
	if i >= len(p.items) {
		return false
	}
	it := &p.items[i]
	if it.m != nil {
		return it.m.Kind == mention.Body && it.m.Class == "Partei"
	}
	return it.kind == token.Number && len(it.text) == 2 || p.text2(i, "parteilos", "parteifrei", "fraktionslos", "unabhängig") || abbreviation(it.text)
}

// word puts the units that plain words begin: pronouns, common nouns for bodies, organs.
func (r *reader) word(s *sentence, p *phrases, i int) int {
	it := &p.items[i]
	if people, next := r.partner(p, i); len(people) > 0 {
		s.putPeople(people, it)
		if possessive(p.items[i].text) && r.hasRole(p, next) {
			s.write("’s") // "mein Stellvertreter" is not me
		}
		return next
	}
	if it.lex.refers || it.lex.possessive {
		if next := r.reference(s, p, i); next > i {
			return next
		}
	}
	if !it.capital() || it.kind == token.Punct {
		return i
	}
	if it.text == "Amt" && i > 0 && p.items[i-1].is(mention.Body) && p.items[i-1].m.Form == gazetteer.Adjective {
		if b, ok := r.bodyAnaphor("Behörde", it.start); ok { // "das Bonner Amt"
			s.put(unit{kind: unitBody, start: it.start, end: it.end, body: b, anaphor: true})
			return i + 1
		}
	}
	if it.lex.organ != "" && it.lex.organ != "IT" && !(it.text == "Hauptamt" && (i == 0 || p.text2(i-1, "im", "Im"))) { // "im Hauptamt Landrätin"
		return r.organ(s, p, i, wordOrgan, it.lex.organ)
	}
	if it.lex.council != "" && it.lex.council != "IT" {
		return r.organ(s, p, i, wordCouncil, it.lex.council)
	}
	if r.ledUnit(p, i) {
		return r.organ(s, p, i, wordOrgan, it.text)
	}
	if (it.text == "Gremium" || it.text == "Gremiums") && r.lastCouncil.unit.kind != 0 && r.lastCouncil.segment == r.segmentAt && (r.lastCouncil.unit.start > r.lastGremium(it.start) || r.told(r.lastCouncil.unit.text)) {
		u := r.lastCouncil.unit
		u.start, u.end = it.start, it.end
		s.put(u)
		return i + 1
	}
	if it.lex.generic && i > 0 && (p.link(i-1) || p.text2(i-1, "Der", "Die", "Das", "Dem", "Am", "Im", "Beim", "Vom", "Zum") || p.items[i-1].kind == token.Lower) {
		if b, ok := r.bodyAnaphor(it.text, it.start); ok && !p.ownSeat(i) && (i+1 == len(p.items) || !p.items[i+1].is(mention.Body)) {
			kind := unitBody
			if b.place {
				kind = unitPlace
			}
			s.put(unit{kind: kind, start: it.start, end: it.end, body: b, anaphor: true})
			return i + 1
		}
	}
	return i
}

// reference puts the people or the body that a pronoun or an article stands for, and gives the index behind it. It sees only
// possessives and the words of class "refers" of rules/words.tsv.
func (r *reader) reference(s *sentence, p *phrases, i int) int {
	it := &p.items[i]
	if several := r.several(s, p, i); len(several) > 1 {
		s.putPeople(several, it)
		if p.text2(i, "Alle", "alle") {
			i++ // the number
		}
		return i + 1
	}
	if people := r.leavers(s, p, i); len(people) > 0 {
		s.write("ihm ")
		s.note(r.rules.forms["ihm"])
		s.putPeople(people, it)
		return i + 1
	}
	if b, ok := r.chairing(s, it.text); ok {
		s.put(unit{kind: unitPlace, start: it.start, end: it.end, body: b, anaphor: true})
		return i + 1
	}
	if e, next := r.pronoun(s, p, i); next > i {
		s.put(unit{kind: unitPerson, start: it.start, end: p.items[next-1].end, person: e, anaphor: true})
		return r.ofWhom(s, p, next, e)
	}
	if (it.text == "ebenda" || it.text == "ebd") && len(r.claims) > 0 {
		s.put(unit{kind: unitBody, start: it.start, end: it.end, body: r.claims[len(r.claims)-1].post.body, anaphor: true})
		return i + 1
	}
	return i
}

// counted are the numbers of people whom "alle drei" and the like stand for.
var counted = map[string]int{"drei": 3, "vier": 4, "fünf": 5, "sechs": 6}

// putPeople puts the people whom one word stands for.
func (s *sentence) putPeople(people []int, it *item) {
	for n, e := range people {
		if n > 0 {
			s.write(" und ")
		}
		s.put(unit{kind: unitPerson, start: it.start, end: it.end, person: e, anaphor: true})
	}
}

// several gives the people whom "beide", "alle drei" or a plural "sie" stands for: those of this sentence, else of the one
// before.
func (r *reader) several(s *sentence, p *phrases, i int) []int {
	switch {
	case p.text2(i, "Alle", "alle") && p.text2(i+1, "drei", "vier", "fünf", "sechs") && len(r.cast.named) > 2 && len(r.cast.named) == counted[p.items[i+1].text]:
		return r.cast.named
	case p.text2(i, "beide", "Beide", "beiden") && r.cast.lastTwo[0] != 0 && !p.items[i+1:].begins(token.Upper):
		return r.cast.lastTwo[:]
	case p.text2(i, "Sie", "sie") && i+1 < len(p.items) && p.items[i+1].m == nil && p.items[i+1].kind == token.Lower && strings.HasSuffix(p.items[i+1].text, "en") && p.items[i+1].text != "deren":
		if here := s.namedHere(); len(here) > 1 {
			return here
		}
		return r.cast.named
	}
	return nil
}

// namedHere gives the people whom the sentence has named so far.
func (s *sentence) namedHere() []int {
	var out []int
	for _, u := range s.units {
		if u.kind == unitPerson && !u.anaphor && !slices.Contains(out, u.person) {
			out = append(out, u.person)
		}
	}
	return out
}

// gender of a person unit.
func (r *reader) genderOf(entity int) gazetteer.Gender { return r.entities.person(entity).gender }
