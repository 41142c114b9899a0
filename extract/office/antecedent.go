package office

import (
	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/gazetteer"
)

// antecedent gives the body to which "dessen" or "deren" points: the one named last whose noun has the gender, of this sentence or the
// one before, else the one named last of all.
func (r *reader) antecedent(it *item) (body, bool) {
	var last *mention.Mention
	from := r.bodiesFrom(it.start)
	for i := from - 1; i >= max(0, from-memory); i-- {
		m := r.bodies[i]
		if m.End > it.start || m.Class == "Partei" || m.Form == gazetteer.Adjective {
			continue
		}
		if last == nil {
			last = m
		}
		if m.Start < r.previous {
			break
		}
		if r.agrees(m, possessives[it.text]) {
			return bodyOf(m), true
		}
	}
	if last == nil {
		return body{}, false
	}
	return bodyOf(last), true
}

// agrees reports whether a possessive of a gender can point to a body.
func (r *reader) agrees(m *mention.Mention, g gazetteer.Gender) bool {
	if have := r.entities.body(m.Entity).gender; have != gazetteer.Any {
		return have == g
	}
	return m.Gender == gazetteer.Any || m.Gender == g
}
