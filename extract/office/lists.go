package office

import (
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/extract/token"
	"github.com/amtszeit/amtszeit/gazetteer"
)

// listed reports whether a segment is a line of a list, a table or a CV.
func listed(k document.Kind) bool { return k == document.List || k == document.Table }

// lead puts before a line what its list implies: the office of the heading ("Mitglieder:"), the organ whose people it
// lists ("Vorstand:"), or the person whom the CV is about. They are units without text, followed by a colon.
func (r *reader) lead(s *sentence, p *phrases) {
	seg := r.doc.Segments[r.segmentAt]
	if person := r.namedAbove(p); person != 0 {
		s.put(unit{kind: unitPerson, start: p.items[0].start, end: p.items[0].start, person: person, anaphor: true})
		s.write(": ")
		s.led, s.signed = true, r.genre.subject == 0 && listed(seg.Kind)
		return
	}
	if len(p.items) == 0 || !listed(seg.Kind) && (seg.Kind != document.Title || r.genre.subject == 0) {
		return
	}
	at := p.items[0].start
	if r.genre.subject != 0 {
		if p.labelsAnother() {
			return
		}
		if at > r.genre.subjectEnd && !p.namesFirst() {
			s.put(unit{kind: unitPerson, start: at, end: at, person: r.genre.subject, anaphor: true})
			s.write(": ")
			s.led = true
		}
		return
	}
	if person := r.stationsOf(p); person != 0 {
		s.put(unit{kind: unitPerson, start: at, end: at, person: person, anaphor: true})
		s.write(": ")
		s.led = true
		return
	}
	if o, ok := r.attendance(p); ok {
		s.put(unit{kind: unitOffice, start: at - 1, end: at - 1, posts: []post{o}})
		s.write(": ")
		s.label = true
		return
	}
	if o, ok := r.delegation(p); ok {
		s.put(unit{kind: unitOffice, start: at - 1, end: at - 1, posts: []post{o}})
		s.write(": ")
		s.label = true
		return
	}
	if h := seg.Heading; h >= 0 && h < r.segmentAt && p.labelledAt(0) && r.ofGroup(r.doc.Segments[h]) {
		if ms := r.bodiesIn(r.doc.Segments[h]); len(ms) > 0 {
			s.group, s.grouped = bodyOf(ms[0]), true // "Fraktion CDU", below it "Vorsitzender: …"
		}
	}
	if p.labelledAt(0) || p.items[0].is(mention.Body) && p.text2(1, ":") && !p.partyLabel() {
		return
	}
	o, ok := r.headingOffice(r.segmentAt)
	organ, council := "", false
	if !ok {
		if organ, council = r.headingCouncil(r.segmentAt); !council || p.partyLabel() {
			o, ok = r.headingPanel(s, p)
			s.committee = ok
		}
	}
	if ok && !p.tells() {
		s.put(unit{kind: unitOffice, start: at - 1, end: at - 1, posts: []post{p.modified(o)}})
		s.write(": ")
		s.label = true
		return
	}
	if n := r.number(); council && (p.entryAt(n) || r.side(p) > 0) {
		s.put(unit{kind: unitOrgan, start: at - 1, end: at - 1, text: organ})
		s.write(": ")
	}
}

// side gives the index behind a label that tells only who sends the members of a council that follow: "Für die Arbeitnehmerseite: …",
// "Von der Stadt entsandt: …". It is 0 if the line begins with none.
func (r *reader) side(p *phrases) int {
	at := r.bullet()
	if !p.text2(at, "Für", "Von", "Vom", "Seitens") || !p.text2(at, "Vom") && !p.text2(at+1, "die", "der", "den", "das", "dem") && !(at+1 < len(p.items) && p.items[at+1].is(mention.Body)) {
		return 0
	}
	for k := at + 1; k+1 < len(p.items) && k < at+9; k++ {
		switch {
		case p.text2(k, ":"):
			if p.entryAt(k + 1) {
				return k + 1
			}
			return 0
		case p.items[k].is(mention.Person), p.items[k].is(mention.Role), p.items[k].kind == token.Punct && p.items[k].text != "-":
			return 0
		}
	}
	return 0
}

// attendance gives the membership of those who are present at a meeting of a committee, and of those who are excused, where they stand
// with their parties: "Anwesend: Vera Lindholm (CDU), Otto Brandes (SPD, Vorsitz)", or a line each below this word.
func (r *reader) attendance(p *phrases) (post, bool) {
	if !r.genre.minutes || r.genre.meeting == nil || !nounParts.seats(r.genre.meeting.Name) {
		return post{}, false
	}
	at := r.number()
	if text := p.items[0].text; nounParts.begin(lower(text), "attendance") {
		for at = 1; at < len(p.items) && at < 4 && !p.text2(at-1, ":"); at++ {
		}
	} else if h := r.doc.Segments[r.segmentAt].Heading; h < 0 || h >= r.segmentAt || !nounParts.begin(lower(r.doc.Text[r.doc.Segments[h].Start:r.doc.Segments[h].End]), "attendance") {
		return post{}, false
	}
	if !p.personAt(at) && !p.titleAt(at) {
		return post{}, false
	}
	for at < len(p.items) && !p.items[at].is(mention.Person) {
		at++
	}
	if at+3 >= len(p.items) || !p.text2(at+1, "(") || !p.text2(at+3, ")", ",", ";") || !(p.items[at+2].is(mention.Body) && p.items[at+2].m.Class == "Partei" || abbreviation(p.items[at+2].text)) {
		return post{}, false
	}
	return post{role: "Mitglied", head: "Mitglied", body: bodyOf(r.genre.meeting)}, true
}

// delegation gives the office of those whom a line names behind a body, below a heading that says that they represent somebody
// there: "Sparkassenzweckverband: Vera Lindholm" below "Vertreter der Stadt in Gremien".
func (r *reader) delegation(p *phrases) (post, bool) {
	at := r.bullet()
	if at+2 >= len(p.items) || !p.items[at].is(mention.Body) || p.items[at].m.Place || p.items[at].m.Class == "Partei" || !p.text2(at+1, ":") || !p.personAt(at+2) && !p.titleAt(at+2) {
		return post{}, false
	}
	if first, _, _ := strings.Cut(p.items[at].text, " "); words.noun(wordCouncil, first) != "" {
		return post{}, false // its members, by their seats
	}
	delegates := false
	r.headings(r.segmentAt, func(_ int, text string) bool {
		delegates = nounParts.begin(lower(text), "delegation") || nounParts.in(lower(text), "delegated")
		return true
	})
	return post{role: "Vertreter", head: "Vertreter", gender: gazetteer.Masculine, body: bodyOf(p.items[at].m)}, delegates
}

// labelsAnother reports whether a line of a CV names somebody else behind a label that is an office: "Vertreterin im Amt: Petra
// Wagner".
func (p *phrases) labelsAnother() bool {
	for i := 0; i+1 < len(p.items) && i < 7; i++ {
		switch {
		case p.text2(i, ":"):
			return p.items[0].is(mention.Role) && (p.personAt(i+1) || p.titleAt(i+1))
		case p.items[i].is(mention.Person), p.items[i].is(mention.Date):
			return false
		}
	}
	return false
}

// bullet gives the index of the first item of a line behind its bullet.
func (r *reader) bullet() int {
	if len(r.items) > 1 && listed(r.doc.Segments[r.segmentAt].Kind) && r.items[0].m == nil && strings.Contains("•–-*·▪", r.items[0].text) {
		return 1
	}
	if len(r.items) > 2 && r.items[0].m == nil && r.items[1].text == ")" && (len(r.items[0].text) == 1 && r.items[0].kind == token.Lower || r.items[0].kind == token.Number) && listed(r.doc.Segments[r.segmentAt].Kind) {
		return 2 // "a) Vorsitz: …", "1) Vorsitz: …"
	}
	return 0
}

// number gives the index of the first item of a line behind its bullet or number: "1. Vera Lindholm".
func (r *reader) number() int {
	if len(r.items) > 2 && r.items[0].kind == token.Number && (r.items[1].text == "." || r.items[1].text == ")") && listed(r.doc.Segments[r.segmentAt].Kind) {
		return 2
	}
	return r.bullet()
}

// namesFirst reports whether the line is not about the subject of the CV: a person stands before any role, or no role
// and no body is named.
func (p *phrases) namesFirst() bool {
	for _, it := range p.items {
		if it.is(mention.Role) || it.is(mention.Body) && !it.m.Place {
			return false
		}
		if it.is(mention.Person) {
			return true
		}
	}
	return true
}

// labelledAt reports whether an office of its own and a colon or a cell stand at item i: such a line needs no label.
func (p *phrases) labelledAt(i int) bool {
	if p.text2(i, "Unser", "Unsere", "Ihr", "Ihre") {
		i++
	}
	_, next, ok := p.at(i)
	if ok && p.text2(next, "(") && p.text2(next+2, ")") {
		next += 3
	}
	if !ok {
		_, next, ok = p.field(i)
	}
	return ok && (p.text2(next, ":", "|") || p.borderBefore(next))
}

// entryAt reports whether a person of a list begins at item i, behind an office or its abbreviation: "KTA Vera Lindholm".
func (p *phrases) entryAt(i int) bool {
	return p.personAt(i) || p.titleAt(i) || i+1 < len(p.items) && p.items[i].m == nil && abbreviation(p.items[i].text) && p.personAt(i+1)
}

// titleAt reports whether an office and a name begin at item i: "Landrätin Vera Lindholm".
func (p *phrases) titleAt(i int) bool {
	_, next, ok := p.at(i)
	return ok && p.personAt(next)
}

// modified gives the office of a heading the adjective that its line begins with: "kommissarisch: …", "beratend: …".
func (p *phrases) modified(o post) post {
	if len(p.items) < 2 || !p.text2(1, ":") || p.items[0].m != nil || p.items[0].lex.keep == "" {
		return o
	}
	ending := "er"
	switch {
	case member(o.head):
		ending = "es"
	case o.abstract || o.gender == gazetteer.Feminine:
		ending = "e"
	}
	o.role = lower(p.items[0].text) + ending + " " + o.role
	return o
}

// personFirst reports whether a line begins with a person, maybe behind an office as title: "Landrätin Vera Lindholm".
func (r *reader) personFirst(i int) bool {
	ms := r.within(r.doc.Segments[i])
	if len(ms) > 1 && ms[0].Kind == mention.Role && ms[1].Kind == mention.Person && strings.TrimSpace(r.doc.Text[ms[0].End:ms[1].Start]) == "" {
		return true
	}
	return len(ms) > 0 && ms[0].Kind == mention.Person
}

// borderBefore reports whether the border of two cells parts item i from the one before.
func (p *phrases) borderBefore(i int) bool {
	return i > 0 && i < len(p.items) && document.Border(p.text[p.items[i-1].end:p.items[i].start])
}

// within gives the mentions of a segment.
func (r *reader) within(seg document.Segment) []mention.Mention {
	from := sort.Search(len(r.mentions), func(i int) bool { return r.mentions[i].Start >= seg.Start })
	to := from
	for to < len(r.mentions) && r.mentions[to].Start < seg.End {
		to++
	}
	return r.mentions[from:to]
}

// labelled reports whether the line begins with an office or organ and a colon or a cell: its dates are about this office.
func (s *sentence) labelled() bool {
	return s.label || len(s.runes) > 2 && (s.runes[0] == unitOffice || s.runes[0] == unitOrgan) && (s.runes[1] == ':' || s.runes[1] == ' ' && s.runes[2] == '|')
}

// proseBefore reports whether what stands before an offset ends as a sentence does; the lines of a list don't.
func (r *reader) proseBefore(at int) bool {
	before := strings.TrimRight(r.doc.Text[:at], " \n\t")
	last, _ := utf8.DecodeLastRuneInString(before)
	return strings.ContainsRune(".!?”“»)", last)
}
