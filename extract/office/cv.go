package office

import (
	"slices"
	"strings"
	"unicode"

	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/graph"
)

// findSubject gives the person whom a CV is about: the one whose name is the title or most of it, or stands in the title
// behind a word for CVs, or in the cell behind "Name".
func (r *reader) findSubject() (person, end int) {
	lines := 0
	for _, seg := range r.doc.Segments {
		if listed(seg.Kind) {
			lines++
		}
	}
	if lines < 3 && !r.briefCareer() {
		return 0, 0
	}
	for k := 0; k < len(r.doc.Segments) && k < 3; k++ {
		seg := r.doc.Segments[k]
		text := r.doc.Text[seg.Start:seg.End]
		people := r.people(seg)
		switch {
		case len(people) != 1:
		case listed(seg.Kind) && strings.HasPrefix(text, "Name"), k == 0 && aboutOne(text):
			return people[0].Entity, seg.End
		case k == 0 && people[0].Start-seg.Start <= len("Prof. Dr. ") && !listed(seg.Kind) && r.mostlyDated() && !r.oneOfSeveral(people[0].Entity):
			return people[0].Entity, seg.End // "Vera Lindholm: Mein Weg"
		case !listed(seg.Kind) && !(seg.Kind == document.Body && strings.HasSuffix(text, ".")) && !strings.Contains(text, ": ") && 2*(people[0].End-people[0].Start) >= len(text)-12 && !r.oneOfSeveral(people[0].Entity),
			strings.HasPrefix(text, "Zur Person"), k > 0 && people[0].Start-seg.Start <= len("Prof. Dr. ") && r.portrayed(k):
			return people[0].Entity, seg.End
		}
	}
	return 0, 0
}

// briefCareer reports whether the document is a name and below it nothing but a line or two with an office and a date each.
func (r *reader) briefCareer() bool {
	segs := r.doc.Segments
	if len(segs) < 2 || !r.loneName(0) {
		return false
	}
	for _, seg := range segs[1:] {
		kinds := map[mention.Kind]bool{}
		for _, m := range r.within(seg) {
			kinds[m.Kind] = true
		}
		if !listed(seg.Kind) || kinds[mention.Person] || !kinds[mention.Role] || !kinds[mention.Date] {
			return false
		}
	}
	return true
}

// portrayed reports whether the heading of a segment, a line before, says that it introduces a person: "Zur Person", below it "Vera
// Lindholm, Jahrgang 1970, verheiratet".
func (r *reader) portrayed(k int) bool {
	seg := r.doc.Segments[k-1]
	return seg.Kind != document.Body && nounParts.in(lower(r.doc.Text[seg.Start:seg.End]), "cv-part") && seg.End-seg.Start < longOpening/2
}

// mostlyDated reports whether most of the lines of the document's lists begin with a date, as the stations of a CV do.
func (r *reader) mostlyDated() bool {
	lines, dated := 0, 0
	for _, seg := range r.doc.Segments {
		if !listed(seg.Kind) {
			continue
		}
		lines++
		if ms := r.within(seg); len(ms) > 0 && ms[0].Kind == mention.Date && ms[0].Start-seg.Start <= len("• seit dem ") {
			dated++
		}
	}
	return 4*dated >= 3*lines
}

// oneOfSeveral reports whether the name of somebody else fills a line, too: the text has a block
// for each of several people.
func (r *reader) oneOfSeveral(person int) bool {
	return slices.ContainsFunc(r.doc.Segments, func(seg document.Segment) bool {
		people := r.people(seg)
		return len(people) == 1 && people[0].Entity != person && people[0].End == seg.End && people[0].Start-seg.Start <= len("Prof. Dr. ")
	})
}

// findPortrait gives the person whom prose is about: the one whom the title names, behind a word for CVs or with little else.
func (r *reader) findPortrait() int {
	if len(r.doc.Segments) == 0 {
		return 0
	}
	seg := r.doc.Segments[0]
	people, title := r.people(seg), r.doc.Text[seg.Start:seg.End]
	if len(people) == 1 && (aboutOne(title) || people[0].End-people[0].Start >= len(title)-len("Prof. Dr. ")) {
		return people[0].Entity
	}
	return 0
}

// aboutOne reports whether a title begins with a word for CVs.
func aboutOne(title string) bool { return nounParts.begin(title, "cv") }

// headlined gives the body of the office that the headlines of a CV give its subject, to the rank that stands before the name
// there: "Polizeidirektor Otto Brandes", below it "Leiter der Polizeiinspektion Kiel".
func (r *reader) headlined(c *claim) (body, bool) {
	if r.genre.subject == 0 || c.person != r.genre.subject || c.post.body.name != "" || c.post.status != "" || c.begin > r.genre.subjectEnd || sortsOf(c.post.head)[0] == "none" && !graded(c.post.head) {
		return body{}, false
	}
	return r.subjectBody()
}

// graded reports whether a role is a grade of civil servants, whose holders serve where they have their office.
func graded(head string) bool { return nounParts.end(plainRole(head), "rank") }

// subjectBody gives the body of the office that the headlines of a CV give its subject.
func (r *reader) subjectBody() (body, bool) {
	for i := range r.claims {
		o := &r.claims[i]
		if listed(r.doc.Segments[o.segment].Kind) || o.segment > 2 {
			break
		}
		if o.person == r.genre.subject && o.status == graph.Current && o.post.body.name != "" && !o.post.body.place {
			return o.post.body, true
		}
	}
	return body{}, false
}

// lineBeside gives the body of the subject of a CV to an office of somebody else: "Vizepräsident: Otto Brandes" below the CV.
func (r *reader) lineBeside(c *claim, sorts []string) bool {
	if r.genre.subject == 0 || r.s.led || c.person == 0 || c.person == r.genre.subject || !listed(r.doc.Segments[c.segment].Kind) || !anySort(sorts[0]) {
		return false
	}
	if r.from(c, sorts, atLine) {
		return true
	}
	at, ok := r.subjectBody()
	if ok {
		c.post.body, c.guessed = at, true
	}
	return ok
}

// people gives the people mentioned in a segment.
func (r *reader) people(seg document.Segment) []mention.Mention {
	var out []mention.Mention
	for _, m := range r.within(seg) {
		if m.Kind == mention.Person {
			out = append(out, m)
		}
	}
	return out
}

// namedAbove gives the person whose name alone is the heading of a segment that begins with an office: a profile, "Vera
// Lindholm" and below it "Präsidentin des Bundesverwaltungsamts".
func (r *reader) namedAbove(p *phrases) int {
	i := r.segmentAt
	if person := r.signed(p, i); person != 0 {
		return person
	}
	h := r.doc.Segments[i].Heading
	if len(p.items) == 0 || r.genre.subject != 0 || h < 0 || h >= i || p.items[0].start != r.doc.Segments[i].Start {
		return 0
	}
	seg := r.doc.Segments[h]
	if seg.Kind != document.Title {
		return 0
	}
	people := r.people(seg)
	if len(people) != 1 || people[0].Start-seg.Start > len("Prof. Dr. ") || people[0].End != seg.End {
		return 0
	}
	if _, next, ok := p.at(0); !ok || p.personAt(next) || p.text2(next, ":") {
		return 0
	}
	return people[0].Entity
}

// stationsOf gives the person whose life a list of stations tells in a text that isn't a CV as a whole, 0 if the line is none:
// below "Zur Person" or "Werdegang" the one whom the heading names, else whom the text is about; below a name alone its bearer,
// if the line begins with a date.
func (r *reader) stationsOf(p *phrases) int {
	seg := r.doc.Segments[r.segmentAt]
	h := seg.Heading
	if r.genre.subject != 0 || !listed(seg.Kind) || h < 0 || h >= r.segmentAt || r.personWithin(r.segmentAt) || p.labelledAt(0) {
		return 0
	}
	heading := r.doc.Segments[h]
	people, text := r.people(heading), r.doc.Text[heading.Start:heading.End]
	switch {
	case len(people) > 1:
		return 0
	case len(people) == 1 && people[0].Start-heading.Start <= len("Prof. Dr. ") && people[0].End == heading.End:
		if at := r.bullet(); at < len(p.items) && (p.items[at].is(mention.Date) || p.text2(at, "seit", "Seit", "ab", "Ab", "bis", "Bis", "von", "Von") && at+1 < len(p.items) && p.items[at+1].is(mention.Date)) {
			return people[0].Entity
		}
		return 0
	case !nounParts.in(lower(text), "cv-part"):
		return 0
	case len(people) == 1:
		return people[0].Entity
	}
	return r.inFocus()
}

// inFocus gives the one person whom the text is about so far: the only one who is said to begin an office, else the only one named
// in the sentences before, 0 if there are several.
func (r *reader) inFocus() int {
	found := 0
	for i := max(0, len(r.claims)-memory); i < len(r.claims); i++ {
		c := &r.claims[i]
		if c.person == 0 || !c.begun() || c.person == found || r.doc.Segments[c.segment].Kind == document.List {
			continue
		}
		if found != 0 {
			return 0
		}
		found = c.person
	}
	if found == 0 && len(r.cast.named) == 1 {
		return r.cast.named[0]
	}
	return found
}

// periodBeside dates a station of a CV whose office has a line of its own: by the period in the line above it, or below if the
// list begins with an office.
//
//	09/2008 – 06/2013
//	Präsidentin des Landesamts für Umwelt
func (r *reader) periodBeside(c *claim) {
	segs := r.doc.Segments
	if !r.s.led || r.s.signed || c.aspect != listing || !listed(segs[c.segment].Kind) || r.s.kinds&(kindBit(unitDate)|kindBit(unitDuration)) != 0 {
		return
	}
	if seg := segs[c.segment]; r.s.start > seg.Start { // two lines of one entry
		if start, end, ok := r.period(document.Segment{Start: seg.Start, End: r.s.start}); ok {
			c.setStart(start, stated)
			c.setEnd(end, stated)
		}
		return
	}
	r.sectionTerm(c)
	h, first := segs[c.segment].Heading, c.segment
	for first > max(0, c.segment-memory) && listed(segs[first-1].Kind) && segs[first-1].Heading == h {
		first--
	}
	if c.segment-first == memory {
		return // too far to tell with what the list begins
	}
	k := c.segment + 1
	if _, _, ok := r.period(segs[first]); ok {
		k = c.segment - 1
	}
	if k < first || k >= len(segs) || !listed(segs[k].Kind) || segs[k].Heading != h {
		return
	}
	start, end, ok := r.period(segs[k])
	if !ok {
		return
	}
	c.setStart(start, stated)
	c.setEnd(end, stated)
	if ms := r.within(segs[k]); len(ms) == 1 && ms[0].Start == segs[k].Start && c.post.status == "" && start.Known() && c.published.Known() && yearOf(start) < yearOf(c.published) {
		c.post.status = graph.Former // "1996" alone
	}
}

// signed gives the person whose name alone is the line above a line that is an office: a signature, or an entry of a list of
// contacts. Where the office stands above the name, the line above the name is an office, too.
func (r *reader) signed(p *phrases, i int) int {
	if i == 0 || len(p.items) == 0 || !listed(r.doc.Segments[i].Kind) || p.items[0].start != r.doc.Segments[i].Start {
		return 0
	}
	seg := r.doc.Segments[i-1]
	people := r.people(seg)
	if len(people) != 1 || people[0].End != seg.End || people[0].Start-seg.Start > len("gez. Prof. Dr. ") || strings.Contains(r.doc.Text[seg.Start:people[0].Start], ":") || i > 1 && r.loneOffice(i-2).role != "" && r.aboveOf(i).pair != pairName {
		return 0
	}
	ph, next, ok := p.at(0)
	if !ok || next < len(p.items) && !p.text2(next, "seit") || ph.posts[0].abstract || ph.posts[0].plural {
		return 0
	}
	return people[0].Entity
}

// stacked completes a station of a profile whose office, body and time have a line each, with the office as their heading:
//
//	Programmleiterin
//	Stadtwerke Kiel GmbH · Vollzeit
//	März 2018 – Oktober 2021
func (r *reader) stacked(c *claim) {
	segs := r.doc.Segments
	if r.genre.subject == 0 || c.person != r.genre.subject || segs[c.segment].Kind != document.Title {
		return
	}
	const lines = 3 // that a station has below its office at most
	for k := c.segment + 1; k < min(len(segs), c.segment+1+lines) && segs[k].Heading == c.segment; k++ {
		if start, end, ok := r.period(segs[k]); ok {
			c.setStart(start, stated)
			c.setEnd(end, stated)
			return
		}
		if ms := r.within(segs[k]); c.post.body.name == "" && len(ms) > 0 && ms[0].Kind == mention.Body && !strings.Contains(strings.TrimSpace(r.doc.Text[segs[k].Start:ms[0].Start]), " ") {
			c.post.body = bodyOf(&ms[0]) // "Stadt Kiel"
		}
	}
}

// period reads a line that has nothing but a date or two, "März 2018 – heute", "seit 2019", "bis 2015".
func (r *reader) period(seg document.Segment) (start, end graph.Date, ok bool) {
	last, dates := seg.Start, 0
	letters := func(from, to int) bool { return strings.ContainsFunc(r.doc.Text[from:to], unicode.IsLetter) }
	first, rest, _ := strings.Cut(r.doc.Text[seg.Start:seg.End], " ")
	switch first = lower(first); first {
	case "seit", "ab", "bis", "von":
		last = seg.End - len(rest)
	}
	for _, m := range r.within(seg) {
		if m.Start < last {
			return "", "", false // "Von Hagen"
		}
		before := strings.TrimSpace(lower(r.doc.Text[last:m.Start]))
		open := dates == 0 && signals.is(before, "since") // "seit 2014"
		if m.Kind != mention.Date || m.Type == "DURATION" || dates == 2 || !open && before != "bis" && letters(last, m.Start) {
			return "", "", false
		}
		value := dateOf(m.Value)
		if dates == 0 && before == "bis" {
			dates++
		}
		if dates++; dates == 1 {
			start = value
		} else {
			end = value
		}
		last = m.End
		if strings.HasPrefix(r.doc.Text[last:], " bis ") {
			last += len(" bis ")
		}
	}
	if first == "bis" && dates == 1 {
		start, end = "", start
	}
	return start, end, dates > 0 && !letters(min(last, seg.End), seg.End)
}
