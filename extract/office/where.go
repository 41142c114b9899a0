package office

import (
	_ "embed"
	"strings"

	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/gazetteer"
)

//go:embed rules/seats.tsv
var seatsFile string

// seats maps the ending of a role noun to the sorts of bodies where it can sit.
var seats = parseGenerics(seatsFile)

// sortsOf gives the sorts of the longest ending that fits a role's noun; any body if none fits.
func sortsOf(role string) []string {
	noun, _, _ := strings.Cut(strings.ToLower(role), " für ")
	best, sorts := 0, []string{"body"}
	for _, form := range []string{noun, strings.ToLower(masculine(noun))} {
		for ending, s := range seats {
			if len(ending) > best && strings.HasSuffix(form, ending) {
				best, sorts = len(ending), s
			}
		}
	}
	return sorts
}

// where finds the body of a claim that its sentence leaves out: the body named last in the segment, that of the headings,
// or one that the document names elsewhere, by the sorts that the role allows.
func (r *reader) where(c *claim) {
	sorts := sortsOf(c.post.head)
	if c.post.head == "" {
		sorts = sortsOf(c.post.role)
	}
	for _, sort := range sorts {
		if sort == "none" {
			return
		}
		if b, ok := r.whereOf(c, sort); ok {
			c.post.body = b
			return
		}
	}
}

// whereOf looks for a body of one sort, nearest first.
func (r *reader) whereOf(c *claim, sort string) (body, bool) {
	seg := r.doc.Segments[c.segment]
	if m := r.nearest(seg.Start, c.finish, sort); m != nil {
		return bodyOf(m), true
	}
	for _, m := range r.topicsOf(c.segment) {
		if fitsSort(m, sort) {
			return bodyOf(m), true
		}
	}
	if seg.Published != r.doc.Published {
		return body{}, false
	}
	if m := r.nearest(0, seg.Start, sort); m != nil {
		return bodyOf(m), true
	}
	return body{}, false
}

// nearest gives the last body of a sort between two offsets; within a sentence the one before the end counts.
func (r *reader) nearest(from, to int, sort string) *mention.Mention {
	var found *mention.Mention
	for i := range r.mentions {
		m := &r.mentions[i]
		if m.Start >= to {
			break
		}
		if m.Start >= from && m.Kind == mention.Body && fitsSort(m, sort) {
			found = m
		}
	}
	return found
}

// fitsSort reports whether a body is of a sort of seats.tsv.
func fitsSort(m *mention.Mention, sort string) bool {
	switch sort {
	case "stadt", "kreis", "land", "bund":
		return strings.EqualFold(m.Class, sort)
	case "body":
		return !m.Place && m.Class != "Partei" && m.Class != "Land" && m.Class != "Stadt" && m.Class != "Kreis" && m.Form != gazetteer.Adjective
	}
	return m.Class != "Partei" && strings.Contains(strings.ToLower(m.Name), sort)
}
