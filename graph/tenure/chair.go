package tenure

import (
	"slices"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/post"
)

// landOffice is a person in a document; the empty document stands for all of them.
type landOffice struct{ document, holder string }

// landOffices gives the Land (or the Bund) in which a document gives a person an office, and under the empty document the
// one in which all documents together do; several Länder give none.
func landOffices(names *post.Names, readings []*reading, others []graph.Claim) map[landOffice]string {
	lands := map[landOffice]string{}
	note := func(key landOffice, land string) {
		if other, ok := lands[key]; ok && other != land {
			land = ""
		}
		lands[key] = land
	}
	read := func(c *graph.Claim, land, holder string) {
		note(landOffice{holder: holder}, land)
		if c.Status != graph.Former {
			note(landOffice{c.Document, holder}, land)
		}
	}
	for _, r := range readings {
		if land := r.post.Body; r.HolderKind != graph.Body && names.Land(land) {
			read(r.Claim, land, r.holder)
		}
	}
	keys := canonical{names, map[graph.Post]graph.Post{}}
	for i := range others {
		c := &others[i]
		if land := keys.post(c).Body; c.HolderKind != graph.Body && names.Land(land) {
			read(c, land, keys.holder(c))
		}
	}
	return lands
}

// linkChairs joins the two levels of a chair: persons get the Land for which a document says that they act, which holds the
// chair in their time, or in which their document gives them an office; a Land that only its person is known for gets a
// term. An office in a Land that another document tells of makes that Land a possible holder, no more.
func (o *office) linkChairs(offices map[landOffice]string) {
	persons, bodies := splitKinds(o.terms)
	var found []*term
	for _, p := range persons {
		land, why := o.landOf(p, bodies, offices)
		if land == "" {
			continue
		}
		if why != OfficeElsewhere {
			if why != "" {
				p.because(why)
			}
			p.OnBehalfOf = land
		}
		if !slices.ContainsFunc(slices.Concat(bodies, found), func(b *term) bool { return sameYear(b, p) }) {
			found = append(found, chairOf(land, p, why))
		}
	}
	rotate(found)
	for _, t := range found {
		t.finish()
	}
	o.terms = append(o.terms, found...)
	if len(found) > 0 {
		linkYears(slices.Concat(bodies, found))
	}
}

// linkYears links those Länder of successive years that weren't linked while one of them wasn't known.
func linkYears(bodies []*term) {
	order(bodies)
	for i := 1; i < len(bodies); i++ {
		before, after := bodies[i-1], bodies[i]
		if before.Holder != after.Holder && before.Successor == "" && after.Predecessor == "" && follows(year(before.from), year(after.from)) {
			link(before, after)
		}
	}
}

func splitKinds(terms []*term) (persons, bodies []*term) {
	for _, t := range terms {
		if t.HolderKind == graph.Body {
			bodies = append(bodies, t)
		} else {
			persons = append(persons, t)
		}
	}
	return persons, bodies
}

// landOf finds the Land for which a person holds the chair, and the inference that gives it, which is empty where a claim
// says so.
func (o *office) landOf(p *term, bodies []*term, offices map[landOffice]string) (land, why string) {
	if p.OnBehalfOf != "" {
		return o.names.Seat(p.OnBehalfOf), ""
	}
	if year(p.from) == "" {
		return "", ""
	}
	for _, b := range bodies {
		if !sameYear(b, p) {
			continue
		}
		if land != "" && land != b.Holder {
			return "", ""
		}
		land = b.Holder
	}
	if land != "" {
		return land, ChairOfLand
	}
	for _, r := range p.readings {
		if land := offices[landOffice{r.Document, p.Holder}]; land != "" {
			return land, OfficeInLand
		}
	}
	return offices[landOffice{holder: p.Holder}], OfficeElsewhere
}

func sameYear(a, b *term) bool { return year(a.from) != "" && year(a.from) == year(b.from) }

// chairOf is the Land's term that follows from the person's.
func chairOf(land string, p *term, why string) *term {
	t := &term{readings: p.readings, from: p.from, to: p.to, placedBy: p.placedBy}
	t.Holder, t.HolderKind = land, graph.Body
	t.Claims = p.Claims
	if why != "" {
		t.because(ChairOfLand)
	}
	if why == OfficeElsewhere {
		t.because(OfficeElsewhere)
	}
	return t
}
