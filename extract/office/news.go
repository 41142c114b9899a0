package office

import (
	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/graph"
)

// afterNews gives the body in which the sentence before says that somebody begins or leaves an office: "Vera Lindholm wird Präsidentin
// des Landesamts. Vizepräsident bleibt Otto Brandes."
func (r *reader) afterNews(c *claim, sort string) *mention.Mention {
	seg := r.doc.Segments[c.segment]
	if sort != "body" || seg.Kind != document.Body || r.previous < seg.Start || r.nearest(c.begin, c.finish, "body") != nil {
		return nil
	}
	for i := len(r.claims) - 1; i >= 0 && r.claims[i].begin >= r.previous; i-- {
		o := &r.claims[i]
		if o.begin >= c.begin || o.post.body.entity == 0 || !o.begun() && o.aspect != ends && o.aspect != ended || o.person == c.person {
			continue
		}
		if m := r.mentioned(o.post.body.entity, o.finish); m != nil && m.Start >= o.begin && r.fitsSort(m, sort) {
			return m
		}
		return nil
	}
	return nil
}

// goesOn gives the body in which the sentence before gives somebody an office, the only one there: "Die Vorsitzende des
// Musikvereins Vera Lindholm nahm die Urkunde entgegen. Dirigent Otto Brandes war verhindert."
func (r *reader) goesOn(c *claim, sort string) *mention.Mention {
	seg := r.doc.Segments[c.segment]
	if seg.Kind != document.Body || c.aspect != holds || r.previous < seg.Start || r.nearest(c.begin, c.finish, "body") != nil {
		return nil
	}
	var found *mention.Mention
	for i := len(r.claims) - 1; i >= 0 && r.claims[i].begin >= r.previous; i-- {
		o := &r.claims[i]
		if o.begin >= c.begin || o.post.body.entity == 0 {
			continue
		}
		if o.status == graph.Former || o.person == c.person || found != nil && found.Entity != o.post.body.entity {
			return nil
		}
		if found = r.mentioned(o.post.body.entity, c.begin); found == nil || !r.fitsSort(found, sort) {
			return nil
		}
	}
	return found
}

// inNews gives the body of the office of which the text tells that somebody begins or leaves it.
func (r *reader) inNews(c *claim, sort string) *mention.Mention {
	if !anySort(sort) || r.doc.Segments[c.segment].Kind != document.Body || c.aspect != holds || r.nearest(c.begin, c.finish, "body") != nil {
		return nil
	}
	for i := range r.claims[:min(len(r.claims), memory)] {
		o := &r.claims[i]
		if o.post.body.entity == 0 || !o.begun() && o.aspect != ends && o.aspect != ended || r.aside(o.begin) {
			continue
		}
		m := r.mentioned(o.post.body.entity, o.finish)
		if m == nil || m.Start < o.begin || !r.fitsSort(m, sort) {
			return nil
		}
		return m
	}
	return nil
}

// mentioned gives the last mention of a body before an offset, among the last ones.
func (r *reader) mentioned(entity, before int) *mention.Mention {
	to := r.bodiesFrom(before)
	for i := to - 1; i >= max(0, to-memory); i-- {
		if m := r.bodies[i]; m.Entity == entity {
			return m
		}
	}
	return nil
}
