package office

import (
	"regexp"
	"slices"
	"strings"

	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/extract/token"
)

var clockTime = regexp.MustCompile(`^\d{1,2}[.:]\d\d(?: Uhr| ?[–-])`)

// isEvent reports whether the document is the minutes of a meeting or the programme of an event: "Leitung: …" in it tells
// who leads the meeting or the workshop, not who holds an office.
func (r *reader) isEvent() bool {
	times := 0
	for k, seg := range r.doc.Segments {
		text := r.doc.Text[seg.Start:seg.End]
		if k < 6 && opensEvent(text) {
			return true
		}
		if text != "" && text[0] <= '9' && clockTime.MatchString(text) {
			times++
		}
	}
	return times > 1
}

// opensEvent reports whether one of the first four words of a line is that of minutes or a programme.
func opensEvent(line string) bool {
	for range 4 {
		for _, word := range nounParts["event"] {
			if rest, ok := strings.CutPrefix(line, word); ok && (rest == "" || !asciiWord(rest[0])) {
				return true
			}
		}
		word, rest, ok := strings.Cut(line, " ")
		if !ok || word == "" || strings.ContainsAny(word, "\t\n\r\f") {
			return false
		}
		line = rest
	}
	return false
}

// asciiWord reports whether a byte is a letter or digit of ASCII.
func asciiWord(b byte) bool {
	return b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || b == '_'
}

// opening are the first lines of a document, where minutes say whose they are.
func (r *reader) opening() []document.Segment { return r.doc.Segments[:min(4, len(r.doc.Segments))] }

// isTownMeeting reports whether the minutes are those of a council of a town, by one of their first lines, the name of a
// council or of the town alone: who is present holds offices of this town.
func (r *reader) isTownMeeting() bool {
	return r.genre.event && slices.ContainsFunc(r.opening(), func(seg document.Segment) bool {
		if nounParts.in(lower(r.doc.Text[seg.Start:seg.End]), "town-council") {
			return true
		}
		towns := r.bodiesIn(seg)
		return len(towns) == 1 && towns[0].Start == seg.Start && towns[0].End == seg.End && (towns[0].Class == "Stadt" || towns[0].Class == "Gemeinde")
	})
}

// findMeeting gives the committee whose minutes the document is, nil if it is none.
func (r *reader) findMeeting() *mention.Mention {
	if !r.genre.event {
		return nil
	}
	for _, seg := range r.opening() {
		for _, m := range r.bodiesIn(seg) {
			if m.Class == "Gremium" {
				return m
			}
		}
	}
	return nil
}

// atMeeting gives an office of a meeting, "Vorsitzende", "Protokollführer", the committee that meets.
func (r *reader) atMeeting(c *claim) bool {
	if r.genre.meeting == nil || c.council != "" || r.underCommittee(c.segment) || !nounParts.end(plainRole(c.post.head), "meeting") {
		return false
	}
	c.post.body, c.guessed = bodyOf(r.genre.meeting), true
	return true
}

// presides reports whether a claim only says who leads a meeting.
func (r *reader) presides(c *claim) bool {
	return r.genre.event && c.aspect == listing && c.post.abstract && !r.underElection(c.segment) &&
		(ofSection(c.post.head) || plainRole(c.post.head) == "vorsitz" && !r.underCommittee(c.segment))
}

// underElection reports whether a heading of a segment says that people are elected: "TOP 5 Wahlen".
func (r *reader) underElection(i int) (yes bool) {
	r.headings(i, func(h int, text string) bool {
		yes = h > 0 && strings.Contains(lower(text), "wahl")
		return yes
	})
	return yes
}

// underCommittee reports whether the heading of a segment is a committee other than the one that meets: its members follow.
func (r *reader) underCommittee(i int) bool {
	return slices.ContainsFunc(r.topicsOf(i), func(m *mention.Mention) bool {
		return m.Class == "Gremium" && (r.genre.meeting == nil || m.Entity != r.genre.meeting.Entity)
	})
}

// putPlace puts the town behind the name of somebody who holds an office of a town, even if no list knows it: "Bürgermeister
// Otto Brandes (Altwalde)", "Bürgermeister Otto Brandes, Altwalde". It gives the index behind it, or i if there is none.
func (r *reader) putPlace(s *sentence, p *phrases, i int) int {
	if !listed(r.doc.Segments[r.segmentAt].Kind) || !s.townOffice() || i+1 >= len(p.items) {
		return i
	}
	it := p.items[i+1]
	if it.m != nil && !(it.is(mention.Body) && it.m.Place) || it.kind == token.Number || !it.capital() || abbreviation(it.text) {
		return i
	}
	b := body{name: it.text, place: true}
	if it.m != nil {
		b = bodyOf(it.m)
	}
	place := unit{kind: unitPlace, start: it.start, end: it.end, body: b}
	switch {
	case p.text2(i, "(") && p.text2(i+2, ")"):
		s.write(" (")
		s.put(place)
		s.write(")")
		return i + 3
	case p.text2(i, ",") && (i+2 == len(p.items) || p.text2(i+2, ";")):
		s.write(", ")
		s.put(place)
		return i + 2
	}
	return i
}

// townOffice reports whether an office of a town or Kreis stands right before the person put last.
func (s *sentence) townOffice() bool {
	n := len(s.runes)
	if n < 3 || s.runes[n-3] != unitOffice || s.runes[n-2] != ' ' {
		return false
	}
	posts := s.units[s.at[n-3]].posts
	switch o := posts[0]; sortsOf(o.head)[0] {
	case "stadt", "kreis":
		return len(posts) == 1 && o.body.name == ""
	}
	return false
}
