package office

import (
	"slices"
	"sort"
	"strings"

	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/gazetteer"
)

// where finds the body of a claim that its sentence leaves out: that of the same office claimed before, that of the
// headings, or the one named last, by the sorts that the role allows.
func (r *reader) where(c *claim) {
	if r.s.led && !r.s.signed && r.genre.subject != 0 {
		if sorts := r.sortsFor(c); r.from(c, sorts, atLine) || r.ofStation(c, sorts) {
			return
		}
	}
	if r.inQuarter(c) || r.atMeeting(c) || r.whereListed(c) || r.borrow(c) || r.atHome(c) {
		return
	}
	if c.post.retired { // "Landrat a. D.": what the text is about tells nothing of him
		r.lend(c)
		return
	}
	if above := superiorIn(c.post.role); deputy(c.post.head) && above == "" {
		if last, ok := r.lastClaim(*c); ok {
			c.post.body = last.post.body
			c.guessed = c.under != 0 && last.person == c.under && !ofBoard(last.post.head) && !headRole(last.post.head) // a judge has none
			return
		}
	}
	sorts := r.sortsFor(c)
	if r.lineBeside(c, sorts) || sorts[0] == "none" {
		return
	}
	if ofTown := nounParts.in(lower(c.post.head), "of-town"); c.post.away != "" && (ofTown || anySort(sorts[0])) {
		r.inTown(c, sorts)
		if ofTown && c.post.body.name == "" {
			c.post.body = body{name: c.post.away, place: true} // "Polizeipräsident in Kiel" is that of Kiel
		}
		return
	}
	if m := r.inRole(c); m != nil {
		c.post.body, c.guessed = bodyOf(m), true
		return
	}
	if r.s.led && !r.s.signed {
		// the line of a CV stands for itself: what other lines name says little of it
		if !r.fromNamed(c, sorts, atLine) && !(named(sorts[0]) && r.from(c, sorts, atLine)) && !r.fromNamed(c, sorts, ofStation) {
			r.from(c, sorts, aroundStation)
		}
		return
	}
	if r.electing(c) || placeSort(sorts[0]) && r.elector(c) {
		return
	}
	if r.fromNamed(c, sorts, nearOrMain) || r.from(c, sorts, near) {
		if town := townOfCouncil(c.post.body.name); placeSort(sorts[0]) && town != "" {
			c.post.body = body{name: town, place: true}
		}
		return
	}
	if r.inOwnTown(c, sorts[0]) {
		return
	}
	if c.post.plural && placeSort(sorts[0]) && exclusive(c.post.head) {
		return // "die Bürgermeister A und B" have a town each
	}
	if main := r.mainBody("body"); main != nil && r.townOf(c, main, sorts[0]) {
		return
	}
	found := false
	if placeSort(sorts[0]) {
		found = r.from(c, sorts, farOfPlace)
	} else {
		found = r.from(c, sorts, far)
	}
	if town := townOfCouncil(c.post.body.name); found && placeSort(sorts[0]) && town != "" {
		c.post.body = body{name: town, place: true}
	}
	if topic := r.teaserSubject(c.segment); !found && anySort(sorts[0]) && topic != "" {
		c.post.body, c.guessed = body{name: topic}, true
		return
	}
	if !found && sorts[0] == "stadt" && r.ofMeetingTown(c) {
		return
	}
	if !found {
		c.post.body.name = r.placeInName(c, sorts[0])
		if sorts[0] == "land" && c.post.body.name == "" {
			c.post.body.name = r.landInNames()
		}
		c.post.body.place = true
	}
}

// inTown takes a body that has the town of the office in its name: "Chef in Dresden".
func (r *reader) inTown(c *claim, sorts []string) {
	town := lower(c.post.away)
	for _, m := range r.different[:min(len(r.different), memory)] {
		if strings.Contains(lower(m.Name), town) && slices.ContainsFunc(sorts, func(sort string) bool { return r.fitsSort(m, sort) }) {
			c.post.body, c.guessed = bodyOf(m), true
			return
		}
	}
}

// electing takes the body whose organ gives the office: "Die Vollversammlung der Handwerkskammer Kiel wählte sie zur Präsidentin".
func (r *reader) electing(c *claim) bool {
	if c.aspect != began && c.aspect != begins && c.aspect != plans && c.aspect != renews {
		return false
	}
	s := &r.s
	if u := r.assembly(c); u != nil {
		c.post.body, c.guessed = u.body, true
		return true
	}
	for i := range s.units {
		owner := &s.units[i]
		if owner.kind != unitBody && owner.kind != unitPlace || owner.end > c.spot || owner.anaphor {
			continue
		}
		before := strings.Fields(r.doc.Text[s.start:owner.start])
		if n := len(before); n > 3 && (before[n-1] == "der" || before[n-1] == "des" || before[n-1] == "im" || before[n-1] == "vom") && (before[n-3] == "den" || before[n-3] == "die") && electors(before[n-2]) &&
			(strings.EqualFold(before[n-4], "von") || strings.EqualFold(before[n-4], "durch")) {
			c.post.body, c.guessed = owner.body, true
			return true
		}
	}
	for i := range s.units[:max(0, len(s.units)-1)] {
		organ, owner := &s.units[i], &s.units[i+1]
		if organ.kind != unitBody && organ.kind != unitOrgan || owner.kind != unitBody && owner.kind != unitPlace || owner.end > c.spot {
			continue
		}
		if !electors(s.text(organ)) {
			continue
		}
		switch r.doc.Text[organ.end:owner.start] {
		case " der ", " des ", " von ", " vom ", " im ":
			c.post.body, c.guessed = owner.body, true
			return true
		}
	}
	return false
}

// assembly gives the synode or committee that gives itself a chair: "Zur Vorsitzenden wählte die Kreissynode Vera Lindholm."
func (r *reader) assembly(c *claim) *unit {
	if !ofBoard(c.post.head) {
		return nil
	}
	for i := range r.s.units {
		u := &r.s.units[i]
		if u.kind != unitBody || u.anaphor {
			continue
		}
		m := r.mentionAt(u.start)
		if m == nil || m.Class != "Gremium" || !r.fitsSort(m, "body") {
			continue
		}
		switch before := r.doc.Text[max(c.begin, u.start-4):u.start]; {
		case strings.EqualFold(before, "die "), strings.EqualFold(before, "das "), strings.EqualFold(before, "der ") && m.Form != gazetteer.Genitive && m.Gender == gazetteer.Masculine:
			return u
		}
	}
	return nil
}

// source is a place to look for a body of a sort.
type source func(*reader, *claim, string) *mention.Mention

// The places where the body of an office can be that its sentence leaves out, best first.
var (
	near          = []source{(*reader).lineUnder, (*reader).lineOver, (*reader).leading, (*reader).hailing, (*reader).located, (*reader).ofOrgan, (*reader).inLine, (*reader).runIn, (*reader).asked, (*reader).ofSession, (*reader).ofParagraph, (*reader).coordinated, (*reader).afterNews, (*reader).besideHeading, (*reader).inHeadings}
	nearOrMain    = append(slices.Clone(near), (*reader).ofTopic, (*reader).inMain)
	far           = []source{(*reader).ofTopic, (*reader).inMain, (*reader).inParagraph, (*reader).besideNews, (*reader).inNews, (*reader).inSegment, (*reader).inDocument}
	farOfPlace    = []source{(*reader).inSegment, (*reader).inMain, (*reader).inDocument}
	ofStation     = []source{(*reader).inMain} // of the line of a CV
	aroundStation = []source{(*reader).located, (*reader).ofOrgan, (*reader).inLine, (*reader).lineUnder}
)

// from takes the first body that the sources have, sources before sorts.
func (r *reader) from(c *claim, sorts []string, sources []source) bool {
	return r.fromSorts(c, sorts, false, sources)
}

// fromNamed is from with those of the sorts that are words of a body's name; nothing if the first is none: a role that sits
// in towns first needs no name.
func (r *reader) fromNamed(c *claim, sorts []string, sources []source) bool {
	return named(sorts[0]) && r.fromSorts(c, sorts, true, sources)
}

func (r *reader) fromSorts(c *claim, sorts []string, onlyNamed bool, sources []source) bool {
	for _, find := range sources {
		for _, sort := range sorts {
			if onlyNamed && !named(sort) {
				continue
			}
			if m := find(r, c, sort); m != nil && !r.ofAnother(c.post.role, m) && !(sort == "body" && outsider(c.post.head) && townCouncil(m.Name)) {
				c.post.body, c.guessed = governed(bodyOf(m)), true
				return true
			}
		}
	}
	return false
}

// ofAnother reports whether a role names its body by a common noun that doesn't fit a body: "Präsident der Hochschule" is
// none of a ministry.
func (r *reader) ofAnother(role string, m *mention.Mention) bool {
	heads, known := generics.of(partOf(role))
	return known && !generics.fits(heads, m, r.entities.body(m.Entity).forms)
}

// Where an office is, and where one goes who begins it.
var (
	prepositions   = []string{"im ", "in der ", "beim ", "bei der ", "bei den ", "am ", "an der "}
	goPrepositions = append(slices.Clone(prepositions), "zum ", "zur ", "zu den ", "an die ", "ins ", "nach ", "in die dienste der ", "in die dienste des ")
)

// longSentence is the length in bytes from which on a sentence is a list, whose lines are many claims: none looks through all of it.
const longSentence = 4000

// ofSession gives the committee that the sentence before names, if this one tells of its session or members: "Der Ausschuss für
// Bauen hat sich getroffen. In ihrer ersten Sitzung wählten die Mitglieder …"
func (r *reader) ofSession(c *claim, sort string) *mention.Mention {
	if c.finish-c.begin > longSentence {
		return nil
	}
	if head := plainRole(c.post.head); !anySort(sort) || head != "vorsitz" && head != "mitglied" && head != "schriftführer" && !deputy(c.post.head) {
		return nil
	}
	if text := lower(r.doc.Text[c.begin:c.finish]); !strings.Contains(text, "sitzung") && !strings.Contains(text, "mitglieder") && !strings.Contains(text, "gremium") {
		return nil
	}
	if m := r.nearest(max(r.previous, r.doc.Segments[c.segment].Start), c.begin, sort); m != nil && m.Class == "Gremium" {
		return m
	}
	return nil
}

// ofParagraph gives the body in which a sentence before in the paragraph gives somebody an office, if it names no other and
// neither does this one: "Präsidentin des Landesamts Vera Lindholm geht. Die Leitung übernimmt Vizepräsident Otto Brandes."
func (r *reader) ofParagraph(c *claim, sort string) *mention.Mention {
	seg := r.doc.Segments[c.segment]
	if !anySort(sort) || seg.Kind != document.Body || c.begin == seg.Start || r.nearest(c.begin, c.finish, sort) != nil {
		return nil
	}
	m := r.nearest(seg.Start, c.begin, sort)
	if m == nil || m.Class == "Gremium" || r.nearest(seg.Start, m.Start, sort) != nil {
		return nil
	}
	for i := len(r.claims) - 1; i >= r.remembered() && r.claims[i].segment == c.segment; i-- {
		if o := &r.claims[i]; o.begin < c.begin && !o.guessed && o.post.body.name == m.Name && headRole(o.post.role) {
			return m
		}
	}
	return nil
}

// ofTopic gives the body that the paragraph speaks of where a claim is made: the last one that opens a sentence, up to the end of
// the claim's.
func (r *reader) ofTopic(c *claim, sort string) *mention.Mention {
	seg := r.doc.Segments[c.segment]
	if !anySort(sort) && !named(sort) || c.segment != r.segmentAt || seg.Kind != document.Body {
		return nil
	}
	for m := range r.bodiesBack(c.finish, seg.Start) {
		if m.Class != "Organ" && r.fitsSort(m, sort) && !(c.begun() && appoints(m)) && r.opens(m) {
			return m
		}
	}
	return nil
}

// besideHeading gives the body that the paragraph speaks of if the headings name another that isn't what the document is about: the
// publisher of a message, or the parliament in which something happens.
func (r *reader) besideHeading(c *claim, sort string) *mention.Mention {
	m := r.ofTopic(c, sort)
	if m == nil {
		return nil
	}
	group := strings.Contains(lower(m.Name), "fraktion")
	if m.Class == "Gremium" && !group {
		return nil
	}
	above := r.inHeadings(c, sort)
	if main := r.mainBody("body"); above == nil || main == nil || main.Entity == above.Entity && m.Entity != main.Entity && !group {
		return nil
	}
	return m
}

// appoints reports whether a body gives offices of others, so that somebody begins his elsewhere: a ministry or a government.
func appoints(m *mention.Mention) bool {
	return m.Class == "Ministerium" || nounParts.end(lower(m.Name), "appointing")
}

// longOpening is the length in bytes of the longest words with which a sentence comes to what it is about.
const longOpening = 120

// opens reports whether a body of the segment at work opens its sentence, as what it is about: "Die FITKO …", "Beim Landesamt …",
// "Führungswechsel an der Universität Kiel", "Die Vollversammlung der Kammer …", "Mit Vera Lindholm hat der Verein …".
func (r *reader) opens(m *mention.Mention) bool {
	i := sort.Search(len(r.spans), func(i int) bool { return r.spans[i].End > m.Start })
	if i == len(r.spans) || r.spans[i].Start > m.Start || m.Start-r.spans[i].Start > longOpening {
		return false
	}
	before := strings.Fields(r.doc.Text[r.spans[i].Start:m.Start])
	head := len(before)
	for head > 0 && len(before)-head < 2 && words.is(wordLink, lower(before[head-1])) {
		head--
	}
	if head == 0 {
		return true
	}
	if first := lower(before[0]); head > 1 && head == len(before)-1 && words.is(wordGets, before[head-1]) {
		return words.is(wordLink, first) // no person is the subject
	}
	for k := sort.Search(len(r.mentions), func(k int) bool { return r.mentions[k].Start >= r.spans[i].Start }); r.mentions[k].Start < m.Start; k++ {
		if o := &r.mentions[k]; o.Kind != mention.Body || o.Class != "Organ" {
			return false
		}
	}
	return head < len(before) && !slices.ContainsFunc(before[:head], func(w string) bool {
		return !words.is(wordLink, lower(w)) && (lower(w) == w || len(w) <= len("Laut"))
	})
}
