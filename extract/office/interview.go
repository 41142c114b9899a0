package office

import (
	"slices"
	"strings"

	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/extract/token"
	"github.com/amtszeit/amtszeit/gazetteer"
	"github.com/amtszeit/amtszeit/graph"
)

// talk is what is known of an interview: who answers, whose turn it is, and who is asked. Who asks holds no office.
type talk struct {
	guests  []int // the people who are asked, in order
	speaker int   // who says "ich"
	asked   []int // who is meant by "Sie"
}

// findTalk gives the people whom an interview asks: those who are addressed, "Herr Brandes, Sie …", and those whose
// names stand before their answers.
func (r *reader) findTalk() talk {
	var t talk
	labels := map[int]int{}
	for _, seg := range r.doc.Segments {
		if seg.Kind != document.Body && seg.Kind != document.List && seg.Kind != document.Title {
			continue
		}
		for _, m := range r.within(seg) {
			if m.Kind != mention.Person {
				continue
			}
			if title, ok := r.addressed(m, seg); ok && !slices.Contains(t.guests, m.Entity) {
				t.guests = append(t.guests, m.Entity)
				r.entities.person(m.Entity).gender = title
			}
			if m.Start == seg.Start && strings.HasPrefix(r.doc.Text[m.End:seg.End], ": ") {
				labels[m.Entity]++
			}
		}
	}
	if len(t.guests) == 0 {
		t.guests = r.titleGuest()
	}
	for _, m := range r.mentions {
		if m.Kind == mention.Person && labels[m.Entity] > 1 && len(t.guests) > 0 && !slices.Contains(t.guests, m.Entity) {
			t.guests = append(t.guests, m.Entity)
		}
	}
	if len(t.guests) == 0 {
		t.guests = r.author()
	}
	t.asked = t.guests
	if len(t.guests) == 1 {
		t.speaker = t.guests[0]
	}
	return t
}

// addressAt bounds how far behind the beginning of a question somebody is spoken to.
const addressAt = 60

// addressed reports whether a person is spoken to: "Frau Lindholm, …" at the beginning of a paragraph that goes on with
// "Sie" or "Ihr".
func (r *reader) addressed(m mention.Mention, seg document.Segment) (gazetteer.Gender, bool) {
	text := r.doc.Text
	if m.Start-seg.Start > addressAt || !strings.HasPrefix(text[m.End:seg.End], ",") || !strings.Contains(text[m.End:seg.End], " Sie ") && !strings.Contains(text[m.End:seg.End], " Ihr") {
		return 0, false
	}
	before := strings.Fields(text[max(seg.Start, m.Start-12):m.Start] + text[m.Start:m.End])
	for _, w := range before {
		switch w {
		case "Herr":
			return gazetteer.Masculine, true
		case "Frau":
			return gazetteer.Feminine, true
		}
	}
	return 0, false
}

// titleGuest gives the person of a headline "Interview mit …" or "Im Gespräch mit …".
func (r *reader) titleGuest() []int {
	for _, seg := range r.doc.Segments[:min(len(r.doc.Segments), 4)] {
		text := r.doc.Text[seg.Start:seg.End]
		if people := r.people(seg); len(people) == 1 && (strings.Contains(text, "Interview mit ") || strings.Contains(text, "Gespräch mit ") || strings.Contains(text, "Fragen an ")) {
			return []int{people[0].Entity}
		}
	}
	return nil
}

// author gives the person who tells of his own life: the one of a title that has little but the name, "Über mich: Vera
// Lindholm", above paragraphs in the first person.
func (r *reader) author() []int {
	if len(r.doc.Segments) == 0 || r.doc.Segments[0].Kind != document.Title {
		return nil
	}
	title := r.doc.Segments[0]
	people := r.people(title)
	if len(people) != 1 || title.End-title.Start > people[0].End-people[0].Start+len(" – Zur Person im Porträt") {
		return nil
	}
	own := 0
	for _, seg := range r.doc.Segments[1:] {
		text := r.doc.Text[seg.Start:seg.End]
		if seg.Kind == document.Body && !strings.ContainsAny(text, "„“»«\"") {
			own += strings.Count(text, " ich ") + strings.Count(text, "Ich ")
		}
	}
	if own < 2 {
		return nil
	}
	return []int{people[0].Entity}
}

// takeTurn notes whose turn it is: a guest's name and a colon begin an answer, a guest who is spoken to is asked.
func (r *reader) takeTurn(p *phrases) {
	if len(r.genre.talk.guests) < 2 {
		return
	}
	var asked []int
	for i, it := range p.items {
		if !it.is(mention.Person) || !slices.Contains(r.genre.talk.guests, it.m.Entity) {
			continue
		}
		switch {
		case i == 0 && p.text2(1, ":"):
			r.genre.talk.speaker, r.genre.talk.asked = it.m.Entity, r.genre.talk.guests
		case strings.HasPrefix(it.text, "Herr ") || strings.HasPrefix(it.text, "Frau ") || i > 0 && p.text2(i-1, "Herr", "Frau"):
			asked = append(asked, it.m.Entity)
		}
	}
	if len(asked) > 0 && (p.text2(len(p.items)-2, ",") || p.text2(1, ",") || p.text2(2, ",") || len(asked) > 1) {
		r.genre.talk.asked = asked
	}
}

// partner gives the people of an interview whom a pronoun of the first or the polite person means at item i, and the index
// behind it; possessives count before an office or a noun that points to another holder: "mein Vorgänger", "Ihre Stellvertreterin".
func (r *reader) partner(p *phrases, i int) ([]int, int) {
	w := p.items[i].text
	if len(r.genre.talk.guests) == 0 {
		if w == "ich" || w == "Ich" || possessive(w) && lower(w)[0] == 'm' && r.owns(p, i+1) {
			who := r.quotedAt(p.items[i].start)
			if who == 0 {
				who = r.introduced(p.items[i].start)
			}
			return oneOf(who), i + 1
		}
		return nil, i
	}
	switch {
	case w == "ich" || w == "Ich":
		return oneOf(r.genre.talk.speaker), i + 1
	case (w == "wir" || w == "Wir") && len(r.genre.talk.guests) > 1:
		return r.genre.talk.guests, i + 1
	case w == "Sie" && r.polite(p, i):
		return r.genre.talk.asked, i + 1
	case possessive(w) && w[0] != 'I' && r.owns(p, i+1):
		return oneOf(r.genre.talk.speaker), i + 1
	case possessive(w) && r.owns(p, i+1) && len(r.genre.talk.asked) == 1:
		return r.genre.talk.asked, i + 1
	}
	return nil, i
}

// quotedAt gives the person whose words in quotation marks stand around a byte of the segment: „Ich bin seit 2013 Präsidentin“, sagt
// Vera Lindholm. It is 0 if none do, or the text doesn't tell whose they are.
func (r *reader) quotedAt(at int) int {
	seg := r.doc.Segments[r.segmentAt]
	first := max(seg.Start, at-longSentence)
	open := strings.LastIndex(r.doc.Text[first:at], "„")
	if open < 0 || strings.Contains(r.doc.Text[first+open:at], "“") {
		return 0
	}
	open += first
	end := strings.Index(r.doc.Text[at:min(seg.End, at+longSentence)], "“")
	if end < 0 {
		return 0
	}
	end += at + len("“")
	const reach = 100 // bytes between the marks and the name, with its title
	seg.Start, seg.End = max(seg.Start, open-reach-longSentence), min(seg.End, end+reach+1)
	for _, m := range r.within(seg) {
		if m.Kind != mention.Person || m.Start < end && m.End > open || m.Start > end+reach {
			continue
		}
		if m.Start >= end {
			if between := r.doc.Text[end:m.Start]; !strings.ContainsAny(between, ".;:!?„") && signals.in(lower(between), "says") {
				return m.Entity
			}
			break
		}
		if between := r.doc.Text[m.End:open]; len(between) < reach && strings.HasSuffix(strings.TrimRight(between, " "), ":") && !strings.ContainsAny(strings.TrimRight(between, " :"), ".;:!?“") {
			return m.Entity
		}
	}
	return 0
}

// introduced gives the person who has told the own name in the segment before a byte, or by whose name and a colon the segment
// begins: "Mein Name ist Vera Lindholm. Ich bin …", "Vera Lindholm: Ich leite …". It is 0 if nobody has.
func (r *reader) introduced(at int) int {
	seg := r.doc.Segments[r.segmentAt]
	seg.End, seg.Start = at, max(seg.Start, at-longSentence)
	for _, m := range slices.Backward(r.within(seg)) {
		if m.Kind != mention.Person || m.End > at {
			continue
		}
		before := r.doc.Text[seg.Start:m.Start]
		if signals.endWith(strings.TrimRight(lower(before), " "), "own-name") {
			return m.Entity
		}
		if before == "" && seg.Start == r.doc.Segments[r.segmentAt].Start && strings.HasPrefix(r.doc.Text[m.End:at], ": ") {
			return m.Entity
		}
	}
	return 0
}

// possessive reports whether a word is a form of "mein" or of the polite "Ihr".
func possessive(w string) bool {
	return len(w) >= len("mein") && len(w) <= len("meinen") && strings.EqualFold(w[:4], "mein") || strings.HasPrefix(w, "Ihr") && len(w) <= len("Ihren")
}

func oneOf(person int) []int {
	if person == 0 {
		return nil
	}
	return []int{person}
}

// polite reports whether "Sie" at item i is the polite pronoun: inside a sentence, or before a plural verb.
func (r *reader) polite(p *phrases, i int) bool {
	if i > 0 && !p.text2(i-1, ":", ".", "!", "?", "–") {
		return true
	}
	if i+1 >= len(p.items) || p.items[i+1].kind != token.Lower {
		return false
	}
	next := p.items[i+1].text
	return next == "sind" || strings.HasSuffix(next, "en")
}

// owns reports whether an office or a noun that points to another holder follows a possessive.
func (r *reader) owns(p *phrases, i int) bool { return r.hasRole(p, i) || r.relational(p, i) }

// hasRole reports whether an office follows at item i, behind adjectives.
func (r *reader) hasRole(p *phrases, i int) bool {
	for n := 0; n < 3 && i < len(p.items) && p.items[i].m == nil && p.items[i].kind == token.Lower; n++ {
		i++
	}
	return i < len(p.items) && p.items[i].is(mention.Role)
}

// home gives the office that an interview asks a guest about: the first one said of him.
func (r *reader) home(person int) (post, bool) {
	if !slices.Contains(r.genre.talk.guests, person) {
		return post{}, false
	}
	for _, i := range r.lendersOf(&claim{person: person}) {
		if c := &r.claims[i]; c.status != graph.Former {
			return c.post, true
		}
	}
	return post{}, false
}

// atHome gives an office that a guest of an interview has now, and of which the body isn't told, the body that he speaks
// for: "Als Leiter der IT habe ich …".
func (r *reader) atHome(c *claim) bool {
	at, ok := r.home(c.person)
	if ok && c.status == graph.Current {
		c.post.body, c.guessed = at.body, true
	}
	return ok && c.status == graph.Current
}
