package office

import (
	"strings"

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
	for i := len(r.claims) - 1; i >= r.remembered() && r.claims[i].begin >= r.previous; i-- {
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

// besideNews gives the body in which the sentence before gives somebody an office, the only one there: "Die Vorsitzende des
// Musikvereins Vera Lindholm nahm die Urkunde entgegen. Dirigent Otto Brandes war verhindert."
func (r *reader) besideNews(c *claim, sort string) *mention.Mention {
	seg := r.doc.Segments[c.segment]
	if seg.Kind != document.Body || c.aspect != holds || r.previous < seg.Start || r.nearest(c.begin, c.finish, "body") != nil {
		return nil
	}
	var found *mention.Mention
	for i := len(r.claims) - 1; i >= r.remembered() && r.claims[i].begin >= r.previous; i-- {
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

// coordinated gives the first of two titles the first of the two bodies that the sentence before names, and the second the second: "Die
// Hochschule Nordtal und das Studierendenwerk bauen. Präsidentin Vera Lindholm und Geschäftsführer Otto Brandes …".
func (r *reader) coordinated(c *claim, sort string) *mention.Mention {
	if c.aspect != holds || !anySort(sort) || r.previous < r.doc.Segments[c.segment].Start {
		return nil
	}
	var offices, people []*unit
	for i := range r.s.units {
		switch u := &r.s.units[i]; u.kind {
		case unitOffice:
			offices = append(offices, u)
		case unitPerson:
			people = append(people, u)
		case unitBody, unitPlace:
			return nil
		}
	}
	pair := r.bodies[r.bodiesFrom(r.previous):r.bodiesFrom(c.begin)]
	if len(offices) != 2 || len(people) != 2 || len(pair) != 2 || pair[0].Entity == pair[1].Entity || !joins(r.doc.Text[pair[0].End:pair[1].Start]) ||
		people[0].end > offices[1].start || !joins(r.doc.Text[people[0].end:offices[1].start]) {
		return nil
	}
	m := pair[0]
	if c.spot == offices[1].start {
		m = pair[1]
	}
	if !r.fitsSort(m, sort) {
		return nil
	}
	return m
}

// joins reports whether a text is "und" with or without an article.
func joins(text string) bool {
	first, article, _ := strings.Cut(strings.TrimSpace(text), " ")
	return (first == "und" || first == "sowie") && (article == "" || words.is(wordLink, article))
}
