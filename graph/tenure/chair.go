package tenure

import (
	"slices"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/post"
)

// landOffice is a person in a document.
type landOffice struct{ document, holder string }

// landOffices gives the Land (or the Bund) in which a document gives a person an office; several Länder give none.
func landOffices(names *post.Names, claims []graph.Claim, keys map[graph.Post]graph.Post) map[landOffice]string {
	lands := map[landOffice]string{}
	for _, c := range claims {
		land := keys[c.Post()].Body
		if c.HolderKind == graph.Body || c.Status == graph.Former || !names.Land(land) {
			continue
		}
		key := landOffice{c.Document, holderName(names, c)}
		if other, ok := lands[key]; ok && other != land {
			land = ""
		}
		lands[key] = land
	}
	return lands
}

// linkChairs joins the two levels of a chair: persons get the Land that holds the chair in their time, or in which their
// document gives them an office; a Land that only its person is known for gets a term.
func (o *office) linkChairs(offices map[landOffice]string) {
	persons, bodies := splitKinds(o.terms)
	var found []*term
	for _, p := range persons {
		land, why := o.landOf(p, bodies, offices)
		if land == "" {
			continue
		}
		if p.OnBehalfOf == "" {
			p.because(why)
		}
		p.OnBehalfOf = land
		if !slices.ContainsFunc(slices.Concat(bodies, found), func(b *term) bool { return sameYear(b, p) }) {
			found = append(found, chairOf(land, p))
		}
	}
	rotate(found)
	o.terms = append(o.terms, found...)
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

// landOf finds the Land for which a person holds the chair, and the inference that gives it.
func (o *office) landOf(p *term, bodies []*term, offices map[landOffice]string) (land, why string) {
	if p.OnBehalfOf != "" {
		return o.names.Seat(p.OnBehalfOf), ChairOfLand
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
		if land := offices[landOffice{r.claim.Document, p.Holder}]; land != "" {
			return land, OfficeInLand
		}
	}
	return "", ""
}

func sameYear(a, b *term) bool { return year(a.from) != "" && year(a.from) == year(b.from) }

// chairOf is the Land's term that follows from the person's.
func chairOf(land string, p *term) *term {
	t := &term{readings: p.readings, from: p.from, to: p.to}
	t.Holder, t.HolderKind = land, graph.Body
	t.Claims = p.Claims
	t.Bounds = within(graph.Interval{LatestStart: p.Bounds.LatestStart, EarliestEnd: p.Bounds.EarliestEnd}, year(p.from))
	t.because(ChairOfLand)
	return t
}
