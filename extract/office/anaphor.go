package office

import (
	"slices"
	"strings"

	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/gazetteer"
)

// bodyAnaphor gives the body named last that a common noun can stand for.
func (r *reader) bodyAnaphor(noun string, at int) (body, bool) {
	heads, ok := generics.of(noun)
	if !ok {
		return body{}, false
	}
	main := r.mainBody("body")
	from, word := r.doc.Segments[r.segmentAt].Start, lower(noun)
	for i := len(r.seen) - 1; i >= max(0, len(r.seen)-memory) && r.seen[i].Start >= from && main != nil && !strings.Contains(lower(main.Name), word); i-- {
		if m := r.seen[i]; m.Start < at && strings.Contains(lower(m.Name), word) && generics.fits(heads, m, r.entities.body(m.Entity).forms) {
			return bodyOf(m), true // "die Hochschule" is the one that the paragraph calls so
		}
	}
	if m := r.topicBefore(heads, at); m != nil {
		return bodyOf(m), true
	}
	for _, m := range r.topics {
		if h := r.doc.Segments[r.segmentAt].Heading; h > 0 && m.Start >= r.doc.Segments[h].Start && m.Start < r.doc.Segments[h].End && generics.fits(heads, m, r.entities.body(m.Entity).forms) {
			return bodyOf(m), true // the one that the heading right above names
		}
	}
	if m := r.soleBefore(heads); m != nil {
		return bodyOf(m), true
	}
	if m := main; m != nil && m.Start < at && !r.teased(at) && generics.fits(heads, m, r.entities.body(m.Entity).forms) {
		return bodyOf(m), true
	}
	for i := len(r.seen) - 1; i >= max(0, len(r.seen)-memory); i-- {
		if m := r.seen[i]; m.Start < at && generics.fits(heads, m, r.entities.body(m.Entity).forms) {
			return bodyOf(m), true
		}
	}
	for _, m := range r.topics {
		if generics.fits(heads, m, r.entities.body(m.Entity).forms) {
			return bodyOf(m), true
		}
	}
	return body{}, false
}

// topicBefore gives the body that a sentence of the paragraph before an offset begins with, the last one, if a noun with the heads can
// stand for it: it is what the paragraph is about, whatever the document names most.
func (r *reader) topicBefore(heads []string, at int) *mention.Mention {
	seg := r.doc.Segments[r.segmentAt]
	if seg.Kind != document.Body {
		return nil
	}
	for i := len(r.seen) - 1; i >= max(0, len(r.seen)-memory) && r.seen[i].Start >= seg.Start; i-- {
		m := r.seen[i]
		if m.Start < at && m.Start < r.s.start && m.Class != "Gremium" && m.Class != "Organ" && !m.Place && generics.fits(heads, m, r.entities.body(m.Entity).forms) && r.opens(m) && !strings.HasPrefix(r.doc.Text[m.End:], ". ") {
			return m
		}
	}
	return nil
}

// soleBefore gives the only body of the sentence before for which a noun with the heads can stand, if the paragraph hasn't named the
// document's main body; a noun that stands for any body isn't enough.
func (r *reader) soleBefore(heads []string) *mention.Mention {
	seg := r.doc.Segments[r.segmentAt]
	if seg.Kind != document.Body || slices.Contains(heads, "*") {
		return nil
	}
	if main := r.mainBody("body"); main != nil && generics.fits(heads, main, r.entities.body(main.Entity).forms) && r.nearestEntity(seg.Start, r.s.start, main.Entity) {
		return nil
	}
	var only *mention.Mention
	for i := len(r.seen) - 1; i >= max(0, len(r.seen)-memory) && r.seen[i].Start >= max(r.previous, seg.Start); i-- {
		m := r.seen[i]
		switch {
		case m.Start >= r.s.start || m.Place || m.Class == "Gremium" || m.Class == "Organ" || !generics.fits(heads, m, r.entities.body(m.Entity).forms):
		case only != nil && only.Entity != m.Entity:
			return nil
		default:
			only = m
		}
	}
	return only
}

// nearestEntity reports whether a body is named between two offsets.
func (r *reader) nearestEntity(from, to, entity int) bool {
	last := r.bodiesFrom(to)
	for i := last - 1; i >= max(0, last-memory) && r.bodies[i].Start >= from; i-- {
		if r.bodies[i].Entity == entity {
			return true
		}
	}
	return false
}

// see notes the bodies of a sentence for later references.
func (r *reader) see(items line) {
	for _, it := range items {
		if it.is(mention.Body) && it.m.Form != gazetteer.Adjective {
			r.seen = append(r.seen, it.m)
		}
	}
}

// bodyNamed gives the body that the document knows by a name; an abbreviation in capitals names one by itself.
func (r *reader) bodyNamed(name string) (body, bool) {
	for _, m := range r.bodies[:min(len(r.bodies), memory)] {
		if m.Class != "Partei" && (m.Name == name || r.doc.Text[m.Start:m.End] == name) {
			return bodyOf(m), true
		}
	}
	if len(name) >= 3 && (abbreviation(name) || mixedCapitals(name)) && !slices.Contains(nounParts["party"], name) {
		return body{name: name}, true
	}
	return body{}, false
}

// mixedCapitals reports whether a word is a short name that ends in a capital: "AStA".
func mixedCapitals(name string) bool {
	return len(name) <= 6 && name[0] >= 'A' && name[0] <= 'Z' && name[len(name)-1] >= 'A' && name[len(name)-1] <= 'Z'
}
