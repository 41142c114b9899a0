package office

import (
	"sort"
	"strings"

	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/extract/token"
	"github.com/amtszeit/amtszeit/gazetteer"
	"github.com/amtszeit/amtszeit/graph"
)

// listed reports whether a segment is a line of a list, a table or a CV.
func listed(k document.Kind) bool { return k == document.List || k == document.Table }

// lead puts before a line what its list implies: the office of the heading ("Mitglieder:"), or the person whom the CV is
// about. Both are units without text, followed by a colon.
func (r *reader) lead(s *sentence, p *phrases) {
	seg := r.doc.Segments[r.segmentAt]
	if !listed(seg.Kind) && (seg.Kind != document.Title || r.subject == 0) || len(p.items) == 0 {
		return
	}
	at := p.items[0].start
	if o, ok := r.headingOffice(r.segmentAt); ok {
		s.put(unit{kind: unitOffice, start: at - 1, end: at - 1, posts: []post{o}})
		s.write(": ", at)
		s.label = true
		return
	}
	if r.subject != 0 && at > r.subjectEnd && !p.namesFirst() {
		s.put(unit{kind: unitPerson, start: at, end: at, person: r.subject, anaphor: true})
		s.write(": ", at)
	}
}

// namesFirst reports whether a person stands in the sentence before any role.
func (p *phrases) namesFirst() bool {
	for _, it := range p.items {
		if it.is(mention.Role) {
			return false
		}
		if it.is(mention.Person) {
			return true
		}
	}
	return true
}

// headingOffice gives the office that the heading of a line names: "Mitglieder:", "Präsidentinnen und Präsidenten:". In a
// council's table the members need no word.
func (r *reader) headingOffice(i int) (post, bool) {
	h := r.doc.Segments[i].Heading
	if h < 0 || h >= i {
		return post{}, false
	}
	seg := r.doc.Segments[h]
	if text := r.doc.Text[seg.Start:seg.End]; strings.HasSuffix(text, ":") {
		seg.Start += strings.LastIndex(text, ". ") + 1
	}
	tokens := token.Words(nil, r.doc.Text, seg.Start, seg.End)
	its := items(nil, r.doc.Text, token.Span{Start: seg.Start, End: seg.End}, tokens, r.within(seg))
	p := &phrases{items: its, text: r.doc.Text, anaphor: func(string, int) (body, bool) { return body{}, false }}
	for n := 0; n < len(its) && n < 3; n++ {
		ph, next, ok := p.at(n)
		if !ok {
			continue
		}
		if next >= len(its) || p.text2(next, ":", "|", "(") || p.tabBefore(next) || p.text2(next, "seit") || its[next].is(mention.Date) {
			o := ph.posts[0]
			o.plural, o.gender = false, gazetteer.Any
			o.role = strings.TrimSpace(o.role)
			return o, true
		}
		return post{}, false
	}
	if seg.Kind == document.Table || r.doc.Segments[i].Kind == document.Table {
		if council := r.council(i); council != "" && !p.text2(0, council) && r.personFirst(i) {
			return post{role: "Mitglied", head: "Mitglied"}, true
		}
	}
	return post{}, false
}

// personFirst reports whether a line begins with a person.
func (r *reader) personFirst(i int) bool {
	ms := r.within(r.doc.Segments[i])
	return len(ms) > 0 && ms[0].Kind == mention.Person
}

// tabBefore reports whether a tab parts item i from the one before.
func (p *phrases) tabBefore(i int) bool {
	return i > 0 && i < len(p.items) && strings.Contains(p.text[p.items[i-1].end:p.items[i].start], "\t")
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

// council gives the organ whose list a line is in: the heading "Verwaltungsrat, Stand 2022" or "Kuratorium".
func (r *reader) council(i int) string {
	for n, h := 0, r.doc.Segments[i].Heading; h >= 0 && h < i && n < 4; n, h = n+1, r.doc.Segments[h].Heading {
		seg := r.doc.Segments[h]
		first, _, _ := strings.Cut(r.doc.Text[seg.Start:seg.End], " ")
		if noun := words.noun(wordCouncil, strings.Trim(first, ":,(")); noun != "" {
			return noun
		}
	}
	return ""
}

// inCouncil completes the role of a line in a council's list: "Vorsitzende" is "Vorsitzende des Verwaltungsrats".
func (r *reader) inCouncil(c *claim) {
	if !listed(r.doc.Segments[r.segmentAt].Kind) || strings.Contains(c.post.role, " des ") || strings.Contains(c.post.role, " der ") {
		return
	}
	head := plainRole(c.post.head)
	if head != "mitglied" && head != "vorsitz" && head != "stellvertreter" && head != "ehrenvorsitz" {
		return
	}
	council := r.council(r.segmentAt)
	if council == "" {
		return
	}
	c.post.role += " " + genitiveOf(council)
	c.council = council
	c.term = r.termEnd(r.segmentAt)
	c.post.body = body{}
}

// findSubject gives the person whom a CV is about: the one whose name is the title or most of it.
func (r *reader) findSubject() (person, end int) {
	lines := 0
	for _, seg := range r.doc.Segments {
		if listed(seg.Kind) {
			lines++
		}
	}
	if lines < 3 {
		return 0, 0
	}
	for k := 0; k < len(r.doc.Segments) && k < 3; k++ {
		seg := r.doc.Segments[k]
		for _, m := range r.within(seg) {
			if m.Kind == mention.Person && 2*(m.End-m.Start) >= seg.End-seg.Start-12 {
				return m.Entity, seg.End
			}
		}
	}
	return 0, 0
}

// labelled reports whether the line begins with an office and a colon or a cell: its dates are about this office.
func (s *sentence) labelled() bool {
	return s.label || len(s.runes) > 2 && s.runes[0] == unitOffice && (s.runes[1] == ':' || s.runes[1] == ' ' && s.runes[2] == '|')
}

// termEnd gives the end of the term that a heading names for all lines below it: "Wahlperiode bis 31. Oktober 2026".
func (r *reader) termEnd(i int) graph.Date {
	for n, h := 0, r.doc.Segments[i].Heading; h >= 0 && h < i && n < 4; n, h = n+1, r.doc.Segments[h].Heading {
		for _, m := range r.within(r.doc.Segments[h]) {
			if m.Kind != mention.Date || m.Type != "DATE" {
				continue
			}
			before := r.doc.Text[r.doc.Segments[h].Start:m.Start]
			if (strings.Contains(before, "periode") || strings.Contains(before, "Amtszeit")) && (strings.HasSuffix(before, "bis ") || strings.HasSuffix(before, "bis zum ")) {
				return dateOf(m.Value)
			}
		}
	}
	return ""
}
