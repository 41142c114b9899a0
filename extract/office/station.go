package office

import (
	"slices"
	"strings"
	"unicode"

	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/extract/mention"
)

// ofStation finds the body of a station of a CV whose line names none: the one of the station above to which the line points, "dort
// Abteilungsleiterin", the one under whose heading it stands, or the one where the station right before it has ended.
func (r *reader) ofStation(c *claim, sorts []string) bool {
	if pointsBack(r.doc.Text[c.begin:c.finish]) {
		return r.takesOver(c, sorts, func(o *claim) bool { return true })
	}
	if m := r.sectionBody(c.segment); m != nil && (bodyOf(m).place || !placeSort(sorts[0])) && (sorts[0] != "none" || m.Class == "Verfassungsorgan" || m.Class == "Gremium") {
		c.post.body, c.guessed = bodyOf(m), false
		return true
	}
	if !anySort(sorts[0]) || sorts[0] == "none" || ofBoard(c.post.head) || ofCouncil(c.post.head) || !c.start.Known() || attributed(r.doc.Text[c.spot:c.finish]) {
		return false
	}
	return r.takesOver(c, sorts, func(o *claim) bool {
		return o.aspect == listing && o.end.Known() && (yearOf(o.end) == yearOf(c.start) || dayBefore(c.start) == o.end)
	})
}

// attributed reports whether an office goes on with an attribute: "Leiter des Büros", "Referent in Berlin".
func attributed(text string) bool {
	for w := range strings.FieldsSeq(text) {
		if words.is(wordLink, w) {
			return true
		}
	}
	return false
}

// pointsBack reports whether a line says that the body is the one of the line above: "dort", "ebd.".
func pointsBack(line string) bool {
	for w := range strings.FieldsFuncSeq(line, func(c rune) bool { return !unicode.IsLetter(c) }) {
		if words.is(wordThere, lower(w)) {
			return true
		}
	}
	return false
}

// takesOver gives a station the body of the one above it in the list, if that one is as told.
func (r *reader) takesOver(c *claim, sorts []string, fits func(o *claim) bool) bool {
	for i := len(r.claims) - 1; i >= r.remembered(); i-- {
		o := &r.claims[i]
		if o.person != c.person || o.segment == c.segment {
			continue
		}
		if c.segment-o.segment > 2 || r.doc.Segments[o.segment].Heading != r.doc.Segments[c.segment].Heading {
			return false
		}
		if o.post.body.name == "" || o.post.body.place && !anySort(sorts[0]) || !fits(o) {
			return false
		}
		c.post.body, c.guessed = o.post.body, true
		return true
	}
	return false
}

// sectionBody gives the body that heads stations of a CV: in a heading of its own, "Im Landtag", or in a line with the years, below which
// the stations have bullets.
//
//	2012–2023 Stadtwerke Kiel
//	- seit 2019: Abteilungsleiterin
//	- 2012–2019: Referentin
func (r *reader) sectionBody(i int) *mention.Mention {
	segs := r.doc.Segments
	h := segs[i].Heading
	if bulletOf(r.doc.Text[segs[i].Start:segs[i].End]) {
		for k := i - 1; k > max(0, h, i-memory); k-- {
			if text := r.doc.Text[segs[k].Start:segs[k].End]; !bulletOf(text) {
				return r.heads(segs[k])
			}
		}
	}
	if h < 0 || h >= i || segs[h].Start < r.genre.subjectEnd {
		return nil
	}
	return r.heads(segs[h])
}

// bulletOf reports whether a line begins with a bullet.
func bulletOf(line string) bool {
	first, _, ok := strings.Cut(line, " ")
	return ok && first != "" && strings.Contains("•–-*·▪", first)
}

// sectionTerm dates the only station below a line with a body and years by them.
func (r *reader) sectionTerm(c *claim) {
	segs, i := r.doc.Segments, c.segment
	if line := func(k int) string { return r.doc.Text[segs[k].Start:segs[k].End] }; i == 0 || !bulletOf(line(i)) || bulletOf(line(i-1)) || i+1 < len(segs) && bulletOf(line(i+1)) {
		return
	}
	m := r.heads(segs[i-1])
	if m == nil {
		return
	}
	if start, end, ok := r.period(document.Segment{Start: segs[i-1].Start, End: m.Start}); ok {
		c.setStart(start, stated)
		c.setEnd(end, stated)
	}
}

// heads gives the body that a line names with nothing else but dates and words like "Im", "Tätigkeit bei der", nil if there is none.
func (r *reader) heads(seg document.Segment) *mention.Mention {
	const words = 3 // before the body
	var m *mention.Mention
	at := seg.Start
	for _, o := range r.within(seg) {
		switch {
		case o.Kind == mention.Date && m == nil:
			at = o.End
		case o.Kind == mention.Body && m == nil:
			m = &o
		case o.Kind != mention.Date:
			return nil
		}
	}
	if m == nil || len(strings.Fields(r.doc.Text[at:m.Start])) > words || strings.ContainsFunc(r.doc.Text[m.End:seg.End], unicode.IsLetter) {
		return nil
	}
	return m
}

// duringStation gives an office the part of its line's years that the words before it leave: "2004–2010: Referentin, ab 2007 Leiterin"
// ends with the line, "2004–2010: Landesamt für Umwelt, zuletzt Leiterin" doesn't begin with it.
func (s *sentence) duringStation(m match, c *claim) {
	office, _, ok := m.group("office")
	first := slices.Index(s.runes, unitDate)
	if !ok || first < 0 || office < first {
		return
	}
	second := first + 1 + slices.Index(s.runes[first+1:], unitDate)
	if second == first || second > office || !signals.is(strings.TrimSpace(s.said(first+1, second)), "range") {
		return
	}
	start, end := dateOf(s.units[s.at[first]].date.Value), dateOf(s.units[s.at[second]].date.Value)
	if !start.Known() || !end.Known() {
		return
	}
	switch between := s.said(second+1, office); {
	case c.start.Known() && c.end == "" && !c.since && start.First() <= c.start.First() && c.start.First() <= end.Last() && strings.ContainsRune(between, unitDate):
		c.setEnd(end, stated)
	case c.start == start && c.end == end && (signals.in(s.lowered(second+1, office), "later-on") || signals.begin(s.lowText(s.at[office]), "later-on")):
		c.start, c.startBy = "", 0
	}
}
