package office

import (
	"iter"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/graph"
)

// term is the time for which all members of an organ are in office; what isn't known is "".
type term struct{ start, end graph.Date }

// lasts ends a term without an end that begins on a day after some months; none are unknown.
func (t *term) lasts(months int) {
	if t.end == "" && months > 0 && len(t.start) == len(time.DateOnly) {
		t.end = dayBefore(addMonths(t.start, months))
	}
}

// termIn reads the term that a heading, or a line without people that begins with it, tells for those below: "Wahlperiode
// (1. November 2021 bis 31. Oktober 2026)", "Gewählt am 21. September 2023 für drei Jahre".
func (r *reader) termIn(i int) (t term) {
	seg := r.doc.Segments[i]
	text := r.doc.Text[seg.Start:seg.End]
	named := signals.first(text, "organ-term")
	elected := signals.first(text, "organ-elected")
	switch {
	case named < 0 && elected < 0, r.personWithin(i):
		return term{}
	case listed(seg.Kind) && named != 0 && elected != 0 && !strings.Contains(text[:max(named, elected)], "("): // "Fachbeirat: berufen bis 2027" is about one
		return term{}
	}
	last, months := 0, 0 // where the last date ends
	for _, m := range r.within(seg) {
		if m.Kind != mention.Date {
			continue
		}
		at := m.Start - seg.Start
		between := strings.TrimSpace(lower(text[last:at]))
		last = m.End - seg.Start
		until := strings.HasSuffix(between, "bis") || strings.HasSuffix(between, "bis zum")
		if n, ok := monthsOf(m.Value); m.Type == "DURATION" && ok && spanSignal(between) == "term" {
			months = n
			continue
		}
		if m.Type != "DATE" || at < named && !until && (elected < 0 || elected > at) || strings.HasSuffix(between, "stand") {
			continue
		}
		switch value := dateOf(m.Value); {
		case t.end == "" && (until || t.start != "" && signals.is(between, "range")):
			t.end = endOf(unit{date: &m}, lower(m.Name), value)
		case named < 0 && r.doc.Published.Known() && value > r.doc.Published:
			continue // "Für die Wahl am 9. Juni hat der Rat gewählt:"
		case t.start == "" && t.end == "":
			t.start = value
		}
	}
	t.lasts(months)
	if t.end == "" && elected < 0 {
		return term{} // "Amtszeit ab 2021": of one of them
	}
	return t
}

// termOver gives the term that the lines above a line or its headings tell.
func (r *reader) termOver(i int) (t term) {
	if t = r.aboveOf(i).term; t != (term{}) {
		return t
	}
	nearest := -1
	r.headings(i, func(h int, _ string) bool {
		if nearest < 0 {
			nearest = h
		}
		t = r.termIn(h)
		return t != (term{})
	})
	if t == (term{}) && nearest > 0 && r.restOfOrgan(nearest) {
		return r.aboveOf(nearest - 1).term
	}
	if t != (term{}) && nearest >= 0 && r.termIn(nearest) == (term{}) && !r.headsOrgan(nearest) {
		return term{} // under "Wahlperiode 2021–2026" there are more than organs: "Vertretungen"
	}
	return t
}

// restOfOrgan reports whether a heading goes on with the members of the organ whose list stands before it: "Weitere Mitglieder".
func (r *reader) restOfOrgan(h int) bool {
	seg := r.doc.Segments[h]
	return len(r.bodiesIn(seg)) == 0 && signals.in(lower(r.doc.Text[seg.Start:seg.End]), "organ-members")
}

// headsOrgan reports whether a heading names an organ.
func (r *reader) headsOrgan(h int) bool {
	seg := r.doc.Segments[h]
	for w := range strings.FieldsSeq(r.doc.Text[seg.Start:seg.End]) {
		if words.noun(wordCouncil, strings.Trim(w, ":,()")) != "" {
			return true
		}
	}
	return slices.ContainsFunc(r.bodiesIn(seg), func(m *mention.Mention) bool { return m.Class == "Gremium" })
}

// termAbove gives a member of an organ whose line stands in its list the term of all.
func (r *reader) termAbove(c *claim) {
	if r.genre.subject != 0 || !listed(r.doc.Segments[c.segment].Kind) || !ofBoard(c.post.head) || c.aspect != listing && !r.s.committee {
		return
	}
	t := r.termOver(c.segment)
	c.setStart(t.start, implied)
	if t.end != "" {
		c.term, c.lasting = t.end, true
	}
}

// noteTerm keeps the term that a sentence tells for all members of an organ: "Die Amtszeit des Aufsichtsrats endet mit …",
// "Das neue Präsidium nimmt seine Arbeit am 1. Januar auf und ist für vier Jahre gewählt."
func (r *reader) noteTerm(s *sentence) {
	if s.kinds&(kindBit(unitDate)|kindBit(unitDuration)) == 0 || s.kinds&kindBit(unitPerson) != 0 {
		return
	}
	said := passageOf(s.lowered(0, len(s.runes)))
	named := said.has("organ-term")
	if !named && !said.has("organ-elected") && !said.has("organ-begins") {
		return
	}
	organ, ok := s.organOfTerm()
	if !ok && !named { // "Die Amtszeit beginnt am 1. Januar" is that of the board that was elected
		return
	}
	t := r.terms[organ]
	months, ends := 0, 0
	for i := range s.units {
		u := &s.units[i]
		if u.kind != unitDate && u.kind != unitDuration {
			continue
		}
		at := slices.Index(s.at, int32(i))
		if u.kind == unitDuration {
			if n, ok := monthsOf(u.date.Value); ok && spanSignal(s.before(at)) == "term" {
				months = n
			}
			continue
		}
		value := dateOf(u.date.Value)
		switch class := signalOf(s.before(at), dateSignals); {
		case value == "":
		case (class == "from" || class == "opens") && t.start == "": // "läuft vom 1. Januar 2022 bis …"
			t.start = value
		case class == "until" || class == "closes" || class == "stated" || s.ends(at):
			if ends++; ends > 1 {
				return // of two organs: "… bis 2026, die des Beirats bis 2025"
			}
			t.end = endOf(*u, s.lowText(int32(i)), value)
		default: // "nimmt am 1. Januar seine Arbeit auf", "wurde am 5. Mai gewählt"
			t.start = value
		}
	}
	t.lasts(months)
	if t != (term{}) {
		r.terms[organ] = t
	}
}

// ends reports whether the verb of an end stands before the date at a rune, and no other date or duration between them.
func (s *sentence) ends(at int) bool {
	before := s.before(at)
	if last := strings.LastIndexAny(before, string([]rune{unitDate, unitDuration})); last >= 0 {
		before = before[last:]
	}
	return signals.in(before, "organ-ends")
}

// organOfTerm gives the organ of which a sentence speaks.
func (s *sentence) organOfTerm() (organ string, ok bool) {
	for i := range s.units {
		switch u := &s.units[i]; {
		case u.kind == unitOrgan:
			organ, _, _ = strings.Cut(u.text, " ")
			return organ, true
		case u.kind == unitOffice && len(u.posts) > 0 && words.noun(wordCouncil, u.posts[0].head) != "":
			return u.posts[0].head, true
		case u.kind == unitBody && nounParts.seats(u.body.name):
			return u.body.name, true
		}
	}
	return "", false
}

// inTerm gives a member of an organ who is in office the term that the text tells for all.
func (r *reader) inTerm(c *claim) {
	if len(r.terms) == 0 || c.status == graph.Former || !ofBoard(c.post.head) {
		return
	}
	for _, organ := range slices.Sorted(maps.Keys(r.terms)) {
		t, sits := r.terms[organ], c.sitsIn(organ)
		board := sits || slices.Contains(nounParts["elected-board"], organ)
		switch {
		case c.seatedNow() && (board || organ == ""):
			if c.aspect != renews {
				c.setStart(t.start, stated)
			}
		case c.goesBy(t) && (sits || board && len(r.terms) == 1 && c.start == ""):
			if c.start == "" {
				c.setStart(t.start, stated)
			}
		default:
			continue
		}
		if c.end == "" {
			c.setEnd(t.end, stated)
		}
	}
}

// seatedNow reports whether the text tells of the claim's office as one that has just been given, and not since when.
func (c *claim) seatedNow() bool {
	if c.start != "" && c.startBy > implied {
		return false
	}
	switch c.aspect {
	case plans, begins, began, renews:
		return true
	}
	return c.voted || c.fresh
}

// goesBy reports whether the office is held while the term runs, and the text tells no end of its own.
func (c *claim) goesBy(t term) bool {
	if c.status != graph.Current || c.end != "" || c.aspect != holds && c.aspect != listing || !t.end.Known() || !c.published.Known() {
		return false
	}
	return (t.start == "" || t.start.First() <= c.published.Last()) && c.published.First() <= t.end.Last()
}

// sitsIn reports whether the office is one of an organ: "Mitglied | Kreistag", "Vorsitzende des Verwaltungsrats".
func (c *claim) sitsIn(organ string) bool {
	if c.post.body.name == organ {
		return organ != ""
	}
	for noun := range organsIn(c.post.role) {
		if noun == organ {
			return true
		}
	}
	return false
}

// organsIn calls yield with the nouns that a role has in the genitive: "Vorsitzende des Verwaltungsrats".
func organsIn(role string) iter.Seq[string] {
	return func(yield func(string) bool) {
		genitive := false
		for w := range strings.FieldsSeq(role) {
			if genitive && !(yield(w) && yield(strings.TrimSuffix(w, "s")) && yield(strings.TrimSuffix(w, "es"))) {
				return
			}
			genitive = w == "des" || w == "der"
		}
	}
}

// ofBoard reports whether those who have a role in an organ have it for the organ's term: no honorary ones.
func ofBoard(head string) bool { return traitsOf.get(head).board }
