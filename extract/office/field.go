package office

import (
	"strings"

	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/extract/token"
)

// maxField bounds what a board calls one of its offices, in words: "Presse und Öffentlichkeitsarbeit".
const maxField = 4

// field reads a function of a board that no list knows, at item i of an entry or behind a name: "Kasse: Vera Lindholm",
// "Vera Lindholm (Kasse)". Other entries beside it must have offices, for a label may be anything else.
func (p *phrases) field(i int) (post, int, bool) {
	if p.reader == nil || i >= len(p.items) || p.items[i].m != nil || p.items[i].kind != token.Upper {
		return post{}, i, false
	}
	opens := i == p.reader.number()
	if !opens && (i < 2 || !p.items[i-2].is(mention.Person) || !p.text2(i-1, "(", ",", "|")) {
		return post{}, i, false
	}
	if i == p.reader.bullet() && p.reader.side(p) > 0 {
		return post{}, i, false
	}
	end := i
	for end < len(p.items) && end < i+2*maxField && p.items[end].m == nil && (p.items[end].kind != token.Punct || p.text2(end, "-", "/", "&")) && (end == i || !p.borderBefore(end)) {
		end++
	}
	o := post{abstract: true}
	if end > i && end-i <= maxField {
		o.role = clean(p.text[p.items[i].start:p.items[end-1].end])
		o.head = o.role
	}
	switch {
	case o.role == "", p.items[i].lex.is(wordNoOffice | wordTitle), p.items[i].lex.organ != "", p.items[i].lex.council != "", abbreviation(p.items[i].text):
	case opens:
		if end < len(p.items) && (p.text2(end, ":", "|") && (p.personAt(end+1) || p.titleAt(end+1)) || p.borderBefore(end) && (p.personAt(end) || p.titleAt(end))) && !o.noField() && p.reader.amongOffices(true) {
			return o, end, true
		}
	case p.text2(i-1, "(") && p.text2(end, ")", ",", ";"):
		if !o.noField() && (p.bracketed() || p.reader.amongOffices(false)) {
			return o, end, true
		}
	case p.text2(i-1, ",", "|") && (end == len(p.items) || p.text2(end, "(", ",", "|")) && nounParts.in(lower(o.role), "board-field"):
		if !o.noField() && p.reader.amongOffices(false) {
			return o, end, true
		}
	}
	return post{}, i, false
}

// noField reports whether the words of a label name no function.
func (o *post) noField() bool { return nounParts.in(lower(o.role), "no-field") }

// bracketed reports whether an office stands in parentheses behind a person somewhere in the sentence: "Vera Lindholm
// (Schriftführerin)".
func (p *phrases) bracketed() bool {
	for k := 2; k < len(p.items); k++ {
		if p.text2(k-1, "(") && p.items[k-2].is(mention.Person) && p.titleOf(k) {
			return true
		}
	}
	return false
}

// titleOf reports whether an office of a board is all that parentheses that open before item k begin with.
func (p *phrases) titleOf(k int) bool {
	ph, next, ok := p.at(k)
	return ok && p.text2(next, ")", ",") && ph.posts[0].body.name == ""
}

// beside is how many lines above and below an entry are looked at.
const beside = 6

// amongOffices reports whether two entries next to the one at work have an office before the name, or behind it; one will do
// below the heading of an organ.
func (r *reader) amongOffices(before bool) bool {
	segs := r.doc.Segments
	at := segs[r.segmentAt]
	if !listed(at.Kind) || r.genre.subject != 0 || r.genre.event && !r.underElection(r.segmentAt) {
		return false
	}
	need := 2
	if _, organ := r.headingCouncil(r.segmentAt); organ || r.underElection(r.segmentAt) {
		need = 1
	}
	for i := max(0, r.segmentAt-beside); i < len(segs) && i <= r.segmentAt+beside && need > 0; i++ {
		if i != r.segmentAt && segs[i].Kind == at.Kind && segs[i].Heading == at.Heading && r.officeBeside(segs[i], before) {
			need--
		}
	}
	return need == 0
}

// officeBeside reports whether an entry is an office, a mark and a person, or the other way round.
func (r *reader) officeBeside(seg document.Segment, before bool) bool {
	ms := r.within(seg)
	if len(ms) < 2 {
		return false
	}
	office, person := ms[0], ms[1]
	if !before {
		office, person = ms[1], ms[0]
	}
	if office.Kind != mention.Role || person.Kind != mention.Person || max(office.Start, person.Start) < min(office.End, person.End) {
		return false
	}
	marks := ":|\t–(-./→="
	if !before {
		marks += ","
	}
	between := r.doc.Text[min(office.End, person.End):max(office.Start, person.Start)]
	return ms[0].Start-seg.Start < 40 && len(between) < 40 && strings.ContainsAny(between, marks)
}
