package office

import (
	"sort"
	"strings"

	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/extract/mention"
)

// whereListed finds the body of a claim of a line of a list that names none: its heading tells. It reports whether the
// body is settled: found, or to be left open.
func (r *reader) whereListed(c *claim) bool {
	if !listed(r.doc.Segments[c.segment].Kind) || r.s.led && !r.s.signed {
		return false
	}
	if c.post.retired && c.council == "" && c.start == "" {
		return true // "Staatsminister a. D.": of what he was is nowhere in a list
	}
	if town := r.ofAdministration(c); town != nil {
		c.post.body, c.guessed = bodyOf(town), true
		return true
	}
	if m := r.lineBelow(c); m != nil {
		c.post.body = bodyOf(m)
		return true
	}
	if sorts := sortsOf(c.post.head); r.genre.event && c.aspect == holds && placeSort(sorts[0]) {
		if sources := atLine; r.from(c, sorts, sources) || !r.genre.townMeeting || sorts[0] != "stadt" {
			return true // guests come from other places than the host
		}
		return r.from(c, sorts[:1], aboveOrMain) || r.ofMeetingTown(c)
	}
	table := r.doc.Segments[c.segment].Kind == document.Table
	if c.aspect != listing && c.council == "" && !(table && ofCouncil(c.post.head)) {
		return table && (r.borrow(c) || r.from(c, sortsOf(c.post.head), inTable) || true)
	}
	sorts := []string{"body"}
	if c.council == "" && !ofCouncil(c.post.head) {
		sorts = sortsOf(c.post.head)
	}
	if sorts[0] == "none" {
		sorts = []string{"body"}
	}
	found := r.from(c, sorts, r.listSources(c)) || r.ofHeadingCouncil(c, sorts)
	c.guessed = false
	return found || r.s.labelled() && !r.titled(sorts[0])
}

// ofMeetingTown gives an office of a town the one whose council meets: "Sitzung des Gemeinderats Ackerfelde".
func (r *reader) ofMeetingTown(c *claim) bool {
	if r.genre.meeting == nil {
		return false
	}
	town := townOfCouncil(r.genre.meeting.Name)
	if town != "" {
		c.post.body, c.guessed = body{name: town, place: true}, true
	}
	return town != ""
}

// ofHeadingCouncil gives an office of a town the town whose council is the heading: "Der Magistrat der Stadt Kiel".
func (r *reader) ofHeadingCouncil(c *claim, sorts []string) bool {
	if !placeSort(sorts[0]) {
		return false
	}
	for _, m := range r.topicsOf(c.segment) {
		if town := townOfCouncil(m.Name); town != "" {
			c.post.body = body{name: town, place: true}
			return true
		}
	}
	return false
}

// ofAdministration gives the town whose staff a line of the minutes of its council names: "Von der Verwaltung: …".
func (r *reader) ofAdministration(c *claim) *mention.Mention {
	if !r.genre.townMeeting || nounParts.end(plainRole(c.post.head), "meeting") {
		return nil
	}
	staff := strings.Contains(r.doc.Text[c.begin:max(c.begin, c.spot)], "der Verwaltung") || strings.HasPrefix(r.doc.Text[c.begin:c.finish], "Verwaltung: ")
	if h := r.doc.Segments[c.segment].Heading; h >= 0 && h < c.segment {
		staff = staff || strings.Contains(r.doc.Text[r.doc.Segments[h].Start:r.doc.Segments[h].End], "erwaltung:")
	}
	if !staff {
		return nil
	}
	return r.mainBody("stadt")
}

// lineBelow gives the body that fills the line below a claim's, if no line with people follows, which it would be the heading of:
//
//	Vera Lindholm, Pressesprecherin
//	Landesamt für Umwelt
func (r *reader) lineBelow(c *claim) *mention.Mention {
	segs, k := r.doc.Segments, c.segment+1
	if k >= len(segs) || !listed(segs[k].Kind) || segs[k].Heading != segs[k-1].Heading || k+1 < len(segs) && listed(segs[k+1].Kind) && r.personWithin(k+1) {
		return nil
	}
	ms := r.within(segs[k])
	if len(ms) == 0 || ms[0].Kind != mention.Body || ms[0].End != segs[k].End || strings.Contains(strings.TrimSpace(r.doc.Text[segs[k].Start:ms[0].Start]), " ") {
		return nil
	}
	for _, sort := range sortsOf(c.post.head) {
		if r.fitsSort(&ms[0], sort) {
			return &ms[0]
		}
	}
	return nil
}

// lineOver gives the body that fills the line right above that of a claim, or above other people of the block: the address of a contact.
//
//	Landesamt für Umwelt
//	Vera Lindholm, Pressesprecherin
func (r *reader) lineOver(c *claim, sort string) *mention.Mention {
	segs := r.doc.Segments
	if !anySort(sort) || segs[c.segment].End-segs[c.segment].Start > longOpening {
		return nil
	}
	for k := c.segment; k > 0 && k > c.segment-linesOver && r.doc.Text[segs[k-1].End:segs[k].Start] == "\n"; k-- {
		ms := r.within(segs[k-1])
		if len(ms) == 0 || segs[k-1].End-segs[k-1].Start > longOpening {
			return nil
		}
		if ms[0].Kind == mention.Body && ms[0].Start == segs[k-1].Start && ms[0].End == segs[k-1].End {
			if r.fitsSort(&ms[0], sort) {
				return &ms[0]
			}
			return nil
		}
		if ms[0].Kind != mention.Person || ms[0].Start-segs[k-1].Start > len("Prof. Dr. ") {
			return nil
		}
	}
	return nil
}

// lineUnder gives the body that fills the line right below that of a claim, as addresses have it: below it stands nobody.
func (r *reader) lineUnder(c *claim, sort string) *mention.Mention {
	segs, k := r.doc.Segments, c.segment+1
	if !anySort(sort) || k >= len(segs) || segs[c.segment].End-segs[c.segment].Start > longOpening/2 || r.doc.Text[segs[k-1].End:segs[k].Start] != "\n" || k+1 < len(segs) && r.personWithin(k+1) {
		return nil
	}
	ms := r.within(segs[k])
	if len(ms) == 0 || ms[0].Kind != mention.Body || ms[0].Start != segs[k].Start || ms[0].End != segs[k].End || !r.fitsSort(&ms[0], sort) {
		return nil
	}
	return &ms[0]
}

// linesOver bounds how many lines above a claim's a block's first line is looked for.
const linesOver = 6

// The places where the body of a line of a list can be, best first.
var (
	atLine      = []source{(*reader).located, (*reader).inLine}
	inTable     = []source{(*reader).located, (*reader).inLine, (*reader).inHeadings}
	aboveOrMain = []source{(*reader).inHeadings, (*reader).inMain}
	aboveList   = []source{(*reader).asked, (*reader).inHeadings, (*reader).inHeadingPlace}
	aboveOrLine = append(append([]source{(*reader).leading, (*reader).beforeInLine}, aboveList...), (*reader).inLine)
	lineOrAbove = []source{(*reader).leading, (*reader).inLine, (*reader).asked, (*reader).inHeadings, (*reader).inHeadingPlace}
)

// titled reports whether the document's main body of a sort is named outside of lists: those in lists belong to
// their lines.
func (r *reader) titled(kind string) bool {
	m := r.mainBody(kind)
	if m == nil {
		return false
	}
	return !listed(r.segmentOf(m).Kind)
}

// segmentOf gives the segment that a mention stands in.
func (r *reader) segmentOf(m *mention.Mention) document.Segment { return r.segmentAround(m.Start) }

// segmentAround gives the segment that an offset lies in.
func (r *reader) segmentAround(at int) document.Segment {
	i := sort.Search(len(r.doc.Segments), func(i int) bool { return r.doc.Segments[i].End > at })
	return r.doc.Segments[min(i, len(r.doc.Segments)-1)]
}

// listSources are the places where the body of a line of a list can be, best first. A member's own office in the line
// says nothing of the council.
func (r *reader) listSources(c *claim) []source {
	if c.council != "" || ofCouncil(c.post.head) || r.s.label {
		return aboveList
	}
	if r.s.labelled() {
		return aboveOrLine // "Präsident: Otto Brandes, Brandes GmbH" below "Präsidium"
	}
	return lineOrAbove
}

// inHeadingPlace gives the Kreis, town or Land that is the heading of the list, for offices of any body.
func (r *reader) inHeadingPlace(c *claim, sort string) *mention.Mention {
	if sort != "body" {
		return nil
	}
	for _, m := range r.topicsOf(c.segment) {
		if bodyOf(m).place && m.Form == 0 && (r.aloneInLine(m) || r.endsLine(m)) {
			return m
		}
	}
	return nil
}

// endsLine reports whether a line is headed by what belongs to the town or Kreis at its end: "Beauftragte der Stadt Kiel".
func (r *reader) endsLine(m *mention.Mention) bool {
	seg := r.segmentOf(m)
	before := strings.TrimSuffix(strings.TrimSpace(r.doc.Text[seg.Start:m.Start]), " Stadt")
	return seg.Kind == document.Title && strings.Trim(r.doc.Text[m.End:seg.End], " :") == "" && (strings.HasSuffix(before, " der") || strings.HasSuffix(before, " des") || strings.HasSuffix(before, " Gemeinde"))
}

// aloneInLine reports whether a line has nothing but the mention.
func (r *reader) aloneInLine(m *mention.Mention) bool {
	seg := r.segmentOf(m)
	return strings.Trim(r.doc.Text[seg.Start:seg.End], " :") == r.doc.Text[m.Start:m.End]
}
