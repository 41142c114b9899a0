package office

import (
	"strings"

	"github.com/amtszeit/amtszeit/graph"
)

// vacancy is an office that the text named last without a holder: "Das Museum bekommt eine neue Direktorin."
type vacancy struct {
	post    post // no role if there is none
	segment int
	at      int        // where the sentence that named it begins
	opening bool       // it was called new, or is filled again: somebody is to begin it
	day     graph.Date // a date of that sentence
}

// rememberOffice keeps an office that nobody has been given, for a holder whom the next sentence names.
func (r *reader) rememberOffice(s *sentence, unit int) {
	v := vacancy{post: s.units[unit].posts[0], segment: r.segmentAt, at: s.start, day: s.turnIn(len(s.runes))}
	v.post.status = ""
	v.opening = signals.begin(s.lowText(int32(unit)), "new") || signals.endWith(strings.TrimSpace(lower(r.doc.Text[s.start:max(s.start, s.units[unit].start)])), "anew-an") || signals.in(s.lowered(0, len(s.runes)), "proposing")
	if v.post.body.name == "" {
		c := claim{post: v.post, segment: r.segmentAt, begin: s.start, finish: s.end}
		r.where(&c)
		v.post = c.post
	}
	r.vacancy = v
}
