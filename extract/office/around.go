package office

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/gazetteer"
	"github.com/amtszeit/amtszeit/graph"
)

// inHeadings gives the body that the headings name, nearest first.
func (r *reader) inHeadings(c *claim, sort string) *mention.Mention {
	var panel *mention.Mention
	ofMinistry := sort == "land" && slices.Contains(sortsOf(c.post.head), "ministerium")
	for _, m := range r.topicsOf(c.segment) {
		if ofMinistry && m.Class == "Ministerium" && r.aloneInLine(m) {
			return m // of the letterhead: "Freistaat Thüringen", below it "Ministerium für …"
		}
		if !r.fitsSort(m, sort) || c.council != "" && m.Name == c.council || strings.HasSuffix(c.post.role, " "+genitiveOf(m.Name)) || r.elects(m) {
			continue
		}
		if m.Class == "Gremium" && strings.HasSuffix(plainRole(c.post.head), "geschäftsführer") {
			if panel == nil {
				panel = m // the body that the panel belongs to has one sooner
			}
			continue
		}
		return r.fuller(m, sort)
	}
	if panel != nil {
		return r.fuller(panel, sort)
	}
	return nil
}

// elects reports whether a body stands in a sentence that introduces a list as the one that has chosen those listed: "hat der
// Gemeinderat gewählt:".
func (r *reader) elects(m *mention.Mention) bool {
	seg := r.segmentOf(m)
	text := r.doc.Text[seg.Start:seg.End]
	return strings.HasSuffix(text, ":") && nounParts.in(lower(text), "sent") && !sentInto(text[m.Start-seg.Start:]) && !sentInto(text[:m.End-seg.Start])
}

// fuller gives the document's main body for a common noun in a heading that can stand for it: "Landesanstalt: …".
func (r *reader) fuller(m *mention.Mention, sort string) *mention.Mention {
	main := r.mainBody(sort)
	if main == nil || main.Entity == m.Entity || r.entities.body(main.Entity).named < 2 || strings.ContainsAny(m.Name, " -") || abbreviation(m.Name) {
		return m
	}
	name := lower(m.Name)
	for _, noun := range genericEnds {
		if strings.HasSuffix(name, noun.end) && generics.fits(noun.heads, main, r.entities.body(main.Entity).forms) {
			return main
		}
	}
	return m
}

// inMain gives the document's main body; teasers are about something else.
func (r *reader) inMain(c *claim, sort string) *mention.Mention {
	seg := r.doc.Segments[c.segment]
	if seg.Published != r.doc.Published || seg.Kind == document.Teaser || listed(seg.Kind) && sort == "stadt" && !r.genre.townMeeting {
		return nil
	}
	m := r.mainBody(sort)
	if m != nil && named(sort) && r.entities.body(m.Entity).named == 1 && r.rivalled(c, m) {
		return nil
	}
	if m == nil || r.passing(c, m, sort) && !(anySort(sort) && m.Start >= r.previous && m.Start < c.begin) || anySort(sort) && !c.begun() && r.elsewhere(c, m) {
		return nil
	}
	return m
}

// rivalled reports whether the document is about another body that has the office, too, so that one named once isn't meant:
// the Kanzler of a Hochschule that names a Universität.
func (r *reader) rivalled(c *claim, m *mention.Mention) bool {
	main := r.mainBody("body")
	if main == nil || main.Entity == m.Entity || r.entities.body(main.Entity).named < 2 {
		return false
	}
	return slices.ContainsFunc(r.sortsFor(c), func(sort string) bool { return named(sort) && r.fitsSort(main, sort) })
}

// elsewhere reports whether the text around puts the holder of a claim in another body and nowhere in this one.
func (r *reader) elsewhere(c *claim, m *mention.Mention) bool {
	other := false
	own := r.claimsOf(*c)
	for _, i := range slices.Backward(latest(own)) {
		o := &r.claims[i]
		if o.segment != c.segment && !r.near(o.segment) {
			break
		}
		if o.post.body.name == m.Name {
			return false
		}
		other = other || o.post.body.name != "" && !o.guessed && o.status != graph.Former
	}
	return other
}

// passing reports whether the document names a body in passing: once, besides others, a ministry and the like only behind
// the claim; a Land as the place where something is.
func (r *reader) passing(c *claim, m *mention.Mention, sort string) bool {
	switch {
	case r.entities.body(m.Entity).named > 1:
		return false
	case sort == "land":
		return m.Place && !r.attached(m) && (m.Start < c.begin || m.Start > c.finish)
	case anySort(sort):
		r.mainBody(sort)
		return !r.alone[sort]
	case named(sort):
		r.mainBody(sort)
		return !r.alone[sort] && m.Start > c.begin
	}
	return false
}

// attached reports whether an office stands right before a place, as part of the phrase that names it: "Staatssekretär
// in Hessen".
func (r *reader) attached(m *mention.Mention) bool {
	if m.Form == gazetteer.Adjective || m.Form == gazetteer.Genitive {
		return true
	}
	i := sort.Search(len(r.mentions), func(i int) bool { return r.mentions[i].Start >= m.Start }) - 1
	if i < 0 || r.mentions[i].Kind != mention.Role {
		return false
	}
	between := strings.Fields(r.doc.Text[r.mentions[i].End:m.Start])
	return len(between) <= 3 && !slices.ContainsFunc(between, func(w string) bool { return !words.is(wordLink, w) && words.noun(wordLand, w) == "" })
}

// inSegment gives the body named last before the sentence, else in it.
func (r *reader) inSegment(c *claim, sort string) *mention.Mention {
	if anySort(sort) && !r.teased(c.begin) {
		return nil
	}
	m := r.nearest(r.doc.Segments[c.segment].Start, c.begin, sort)
	for n := 0; n < 3 && m != nil && r.ofCareer(c, m); n++ {
		m = r.nearest(r.doc.Segments[c.segment].Start, m.Start, sort)
	}
	if m == nil {
		m = r.nearest(c.begin, c.finish, sort)
	}
	if m == nil || sort == "land" && r.passing(c, m, sort) {
		return nil
	}
	return m
}

// tellsOrigin reports whether an adjective of a place only tells where somebody is from: "der Berliner Finanzexperte Otto Brandes", "der
// Bremer CDU-Chef Otto Brandes". The mentions are those behind it.
func tellsOrigin(text string, m *mention.Mention, behind []mention.Mention) bool {
	if !m.Place || m.Form != gazetteer.Adjective || len(behind) == 0 {
		return false
	}
	next := &behind[0]
	for next.Kind == mention.Role && len(behind) > 1 {
		if party, _, ok := strings.Cut(text[next.Start:next.End], "-"); !ok || !slices.Contains(nounParts["party"], party) {
			return false
		}
		behind = behind[1:]
		next = &behind[0]
	}
	if next.Kind != mention.Person || next.Start <= m.End {
		return false
	}
	between := strings.TrimSpace(text[m.End:next.Start])
	first, _ := utf8.DecodeRuneInString(between)
	return unicode.IsUpper(first) && !strings.ContainsAny(between, " ,;:.")
}

// ofCareer reports whether a mention of a town or Kreis only tells where somebody else is, or was, whom the text gives an office elsewhere:
// "Kiel hat Vera Lindholm zur Kämmerin gewählt. Bisher leitet sie das Bauamt der Stadt Plön. Bürgermeister Otto Brandes …".
func (r *reader) ofCareer(c *claim, m *mention.Mention) bool {
	for i := len(r.claims) - 1; i >= r.remembered() && r.claims[i].segment == c.segment; i-- {
		o := &r.claims[i]
		if m.Start < o.begin || m.Start >= o.finish || o.post.body.entity != m.Entity || o.person == 0 || o.person == c.person || o.begun() {
			continue
		}
		own := r.claimsOf(*o)
		for _, k := range own[:min(len(own), memory)] {
			if n := &r.claims[k]; n.begun() && n.post.body.name != "" && n.post.body.entity != m.Entity {
				return true
			}
		}
	}
	return false
}

// inParagraph gives the body of the paragraph: the only one of the sort that it has named by the end of the claim's sentence.
func (r *reader) inParagraph(c *claim, sort string) *mention.Mention {
	if !anySort(sort) || r.doc.Segments[c.segment].Kind != document.Body {
		return nil
	}
	var found *mention.Mention
	for m := range r.bodiesBack(c.finish, r.doc.Segments[c.segment].Start) {
		switch {
		case !r.fitsSort(m, sort):
		case found != nil && m.Entity != found.Entity:
			return nil
		default:
			found = m
		}
	}
	return found
}

// inDocument gives the body named last before the segment.
func (r *reader) inDocument(c *claim, sort string) *mention.Mention {
	seg := r.doc.Segments[c.segment]
	if seg.Published != r.doc.Published || listed(seg.Kind) && sort == "stadt" || anySort(sort) {
		return nil
	}
	m := r.nearest(0, seg.Start, sort)
	if m == nil || sort == "land" && r.passing(c, m, sort) {
		return nil
	}
	return m
}

// mainBody gives the body of a sort that the document is about: the one named most often, the first of several; the
// title and the first sentences count more.
func (r *reader) mainBody(sort string) *mention.Mention {
	if m, ok := r.mains[sort]; ok {
		return m
	}
	counts := map[int]int{}
	var best, prior *mention.Mention
	for _, m := range r.bodies {
		if prior != nil && prior.Entity == m.Entity && m.Start-prior.End <= len(" (") {
			continue // "Landesamt für Umwelt (LfU)" is one mention
		}
		prior = m
		if !r.fitsSort(m, sort) || words.noun(wordCouncil, m.Name) != "" || r.aside(m.Start) {
			continue
		}
		counts[m.Entity]++
		if r.early(m, firstSentences) {
			counts[m.Entity]++
		}
		if r.leadsOff(m) {
			counts[m.Entity]++
		}
		if best == nil {
			best = m
		}
	}
	for _, m := range r.bodies {
		if best != nil && counts[m.Entity] > counts[best.Entity] {
			best = m
		}
	}
	r.mains[sort] = best
	r.alone[sort] = len(counts) == 1
	if best != nil && r.early(best, firstSentences) {
		rival := false
		for e, n := range counts {
			rival = rival || e != best.Entity && n >= counts[best.Entity]
		}
		r.alone[sort] = !rival
	}
	return best
}

// leadsOff reports whether the text begins with a body: its letterhead, or the first words of its first paragraph behind a dateline.
func (r *reader) leadsOff(m *mention.Mention) bool {
	if !r.early(m, firstSentences) {
		return false
	}
	if m.Start == r.doc.Segments[0].Start {
		return m.Class != "Gremium" && m.Class != "Parlament"
	}
	for i := range r.doc.Segments {
		seg := &r.doc.Segments[i]
		if seg.Kind != document.Body || m.Start < seg.Start {
			continue
		}
		if m.Start >= seg.End {
			return false
		}
		before := r.doc.Text[seg.Start:m.Start]
		k := strings.Index(before, "– ")
		if k < 0 && (i == 0 || r.doc.Segments[i-1].Kind != document.Dateline) {
			return false // one of several messages may begin so
		}
		if k >= 0 {
			before = before[k+len("– "):]
		}
		return !strings.Contains(strings.TrimSpace(before), " ")
	}
	return false
}

// firstSentences are the bytes that the title and the first sentences of a text mostly have.
const firstSentences = 400

// early reports whether a body is named among the first bytes of the text, front matter aside.
func (r *reader) early(m *mention.Mention, within int) bool {
	return m.Start-r.doc.Segments[0].Start < within
}

// aside reports whether an offset lies in a teaser or a dateline: what is named there is not what the text is about.
func (r *reader) aside(at int) bool {
	kind := r.segmentAround(at).Kind
	return kind == document.Teaser || kind == document.TeaserTitle || kind == document.Dateline
}

// teased reports whether an offset lies in a teaser, which is about something else.
func (r *reader) teased(at int) bool {
	kind := r.segmentAround(at).Kind
	return kind == document.Teaser || kind == document.TeaserTitle
}

// nearest gives the last body of a sort between two offsets, of those that one remembers at the second.
func (r *reader) nearest(from, to int, sort string) *mention.Mention {
	for m := range r.bodiesBack(to, from) {
		if r.fitsSort(m, sort) {
			return m
		}
	}
	return nil
}
