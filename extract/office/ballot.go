package office

import (
	"strings"

	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/graph"
)

// ballot is an election that the minutes of a meeting record: those who are named in it are in office from that day.
type ballot struct {
	open   bool
	months int // length of the term, 0 if the minutes don't tell
}

// poll notes whether a sentence of minutes begins an election, and whether a heading ends one.
func (r *reader) poll(s *sentence) {
	if !r.genre.minutes {
		return
	}
	text := s.lowered(0, len(s.runes))
	heading := r.doc.Segments[r.segmentAt].Kind == document.Title
	if !signals.in(text, "ballot") {
		r.ballot.open = r.ballot.open && !heading
		return
	}
	r.ballot = ballot{open: true}
	for _, u := range s.units {
		if u.kind != unitDuration {
			continue
		}
		if n, ok := monthsOf(u.date.Value); ok {
			r.ballot.months = n
		}
	}
}

// elected reports whether the claim is a result of the election being read: a line of a list, a name with the office in
// parentheses, or a sentence with a verb of beginning.
func (r *reader) elected(s *sentence, m match, c *claim) bool {
	if !r.ballot.open || c.post.status == graph.Former || s.adverb(m) != "" || !r.sessionDay(c).IsDay() {
		return false
	}
	if c.aspect == listing && signals.in(lower(r.doc.Text[s.start:s.end]), "stays") {
		return false // "Kassier: Otto Brandes (wiedergewählt)"
	}
	switch c.aspect {
	case listing, began, begins, plans:
		return true
	case holds:
		from, _, ok := m.group("office")
		before := s.before(from)
		return ok && c.sure && (strings.HasSuffix(before, "(") || strings.HasSuffix(before, " zum") || strings.HasSuffix(before, " zur"))
	}
	return false
}

// sessionDay is the day of the meeting that minutes tell of: the one that their first lines name, else the day of publication.
func (r *reader) sessionDay(c *claim) graph.Date {
	if !r.genre.minutes {
		return c.published
	}
	for _, seg := range r.opening() {
		for _, m := range r.within(seg) {
			if m.Kind != mention.Date {
				continue
			}
			if day := dateOf(m.Value); day.IsDay() && (!c.published.Known() || day <= c.published) {
				return day
			}
		}
	}
	return c.published
}

// unseat makes those former whose office an election has given to somebody else.
func unseat(claims []claim) {
	voted := map[seat][]int{} // the people
	for i := range claims {
		if c := &claims[i]; c.voted {
			at := seat{c.post.body.name, plainRole(c.post.role)}
			voted[at] = append(voted[at], c.person)
		}
	}
	if len(voted) == 0 {
		return
	}
	for i := range claims {
		c := &claims[i]
		if c.voted || c.person == 0 || c.status != graph.Current || c.post.status != "" || c.start != "" || !single(c.post.role) {
			continue
		}
		for _, person := range voted[seat{c.post.body.name, plainRole(c.post.role)}] {
			if person != c.person {
				c.status = graph.Former
				break
			}
		}
	}
}

// seat is an office in a body.
type seat struct{ body, role string }

// single reports whether only one person holds the office at a time.
func single(role string) bool { return !nounParts.in(plainRole(role), "many") }
