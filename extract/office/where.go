package office

import (
	_ "embed"
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

//go:embed rules/seats.tsv
var seatsFile string

// seats maps the ending of a role noun to the sorts of bodies where it can sit.
var seats = sound(parseGenerics("seats.tsv", seatsFile))

// sortsOf gives the sorts of the longest ending that fits a role's noun; any body if none fits.
func sortsOf(role string) []string { return roleSorts.get(role) }

var roleSorts = memo[[]string]{of: findSorts}

func findSorts(role string) []string {
	noun, _, _ := strings.Cut(lower(role), " für ")
	for from := range noun {
		for _, form := range []string{noun[from:], makeMasculine(noun[from:])} {
			if from > 0 && noun[from-1] != ' ' {
				if sorts, ok := seats["-"+form]; ok {
					return sorts
				}
			}
			if sorts, ok := seats[form]; ok {
				return sorts
			}
		}
	}
	for to := range noun {
		if sorts, ok := seats[noun[:to]+"-"]; ok {
			return sorts
		}
	}
	return anyBody
}

// anyBody are the sorts of a role that seats.tsv doesn't know.
var anyBody = []string{"body"}

// where finds the body of a claim that its sentence leaves out: that of the same office claimed before, that of the
// headings, or the one named last, by the sorts that the role allows.
func (r *reader) where(c *claim) {
	if r.atMeeting(c) || r.whereListed(c) || r.borrow(c) || r.atHome(c) {
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
		}
		return
	}
	sorts := r.sortsFor(c)
	if sorts[0] == "none" {
		return
	}
	if c.post.away != "" && anySort(sorts[0]) { // "Chef in Dresden": only a body that has the town in its name
		town := lower(c.post.away)
		for _, m := range r.different[:min(len(r.different), memory)] {
			if r.fitsSort(m, sorts[0]) && strings.Contains(lower(m.Name), town) {
				c.post.body, c.guessed = bodyOf(m), true
				break
			}
		}
		return
	}
	if m := r.inRole(c); m != nil {
		c.post.body, c.guessed = bodyOf(m), true
		return
	}
	if r.s.led {
		// the line of a CV stands for itself: what other lines name says little of it
		if !r.fromNamed(c, sorts, ofStation) {
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
	if !found {
		c.post.body.name = r.placeInName(c, sorts[0])
		if sorts[0] == "land" && c.post.body.name == "" {
			c.post.body.name = r.landInNames()
		}
		c.post.body.place = true
	}
}

// townOfCouncil gives the town in the name of its council: "Rat der Stadt Kiel".
func townOfCouncil(name string) string {
	for _, prefix := range []string{"Rat der Stadt ", "Rat der Gemeinde ", "Rat der Hansestadt "} {
		if town, ok := strings.CutPrefix(name, prefix); ok {
			return town
		}
	}
	return ""
}

// inOwnTown takes the town, Kreis or Land in which the sentence, or the one before, gives the holder another office of its sort.
func (r *reader) inOwnTown(c *claim, sort string) bool {
	if c.person == 0 || !placeSort(sort) {
		return false
	}
	for _, i := range slices.Backward(r.claimsOf(*c)) {
		o := &r.claims[i]
		if o.begin < r.previous || o.segment != c.segment {
			return false
		}
		if o.post.body.place && sortsOf(o.post.head)[0] == sort {
			c.post.body, c.guessed = o.post.body, true
			return true
		}
	}
	return false
}

// elector takes the town whose council acts in the sentence: "Der Rat der Stadt Kiel wählte sie zur Kämmerin".
func (r *reader) elector(c *claim) bool {
	for _, u := range r.s.units {
		if area, ok := strings.CutPrefix(u.body.name, "Kreistag "); ok && u.kind == unitBody && area != "" && slices.Contains(sortsOf(c.post.head), "kreis") {
			c.post.body, c.guessed = body{name: "Landkreis " + area, place: true}, true
			if m := r.mainBody("kreis"); m != nil && strings.HasSuffix(m.Name, area) {
				c.post.body = bodyOf(m)
			}
			return true
		}
		if town := townOfCouncil(u.body.name); u.kind == unitBody && town != "" {
			c.post.body, c.guessed = body{name: town, place: true}, true
			return true
		}
	}
	return false
}

// electing takes the body whose organ gives the office: "Die Vollversammlung der Handwerkskammer Kiel wählte sie zur Präsidentin".
func (r *reader) electing(c *claim) bool {
	if c.aspect != began && c.aspect != begins && c.aspect != plans && c.aspect != renews {
		return false
	}
	s := &r.s
	for i := range s.units[:max(0, len(s.units)-1)] {
		organ, owner := &s.units[i], &s.units[i+1]
		if organ.kind != unitBody && organ.kind != unitOrgan || owner.kind != unitBody && owner.kind != unitPlace || owner.end > c.spot {
			continue
		}
		if name := lower(s.text(organ)); !nounParts.end(name, "electing") && !nounParts.end(strings.TrimSuffix(name, "s"), "electing") {
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

// source is a place to look for a body of a sort.
type source func(*reader, *claim, string) *mention.Mention

// The places where the body of an office can be that its sentence leaves out, best first.
var (
	near          = []source{(*reader).leading, (*reader).hailing, (*reader).located, (*reader).ofOrgan, (*reader).inLine, (*reader).runIn, (*reader).asked, (*reader).ofSession, (*reader).ofParagraph, (*reader).inHeadings}
	nearOrMain    = append(slices.Clone(near), (*reader).inMain)
	far           = []source{(*reader).inMain, (*reader).inParagraph, (*reader).inSegment, (*reader).inDocument}
	farOfPlace    = []source{(*reader).inSegment, (*reader).inMain, (*reader).inDocument}
	ofStation     = []source{(*reader).located, (*reader).inLine, (*reader).inMain} // of the line of a CV
	aroundStation = []source{(*reader).located, (*reader).ofOrgan, (*reader).inLine}
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

// governed gives the place that an administration is named after, in whose place the offices are that a text leaves to it.
func governed(b body) body {
	noun, place, _ := strings.Cut(b.name, " ")
	switch {
	case place == "" || strings.Contains(place, " "):
	case noun == "Kreisverwaltung":
		return body{name: "Kreis " + place, place: true}
	case noun == "Stadtverwaltung" || noun == "Gemeindeverwaltung":
		return body{name: place, place: true}
	}
	return b
}

// townCouncil reports whether a body is the council of a town.
func townCouncil(name string) bool { return nounParts.in(lower(name), "town-council") }

// outsider reports whether a role is none of those that a council has.
func outsider(head string) bool {
	head = plainRole(head)
	return nounParts.end(head, "outsider") && !ofCouncil(head)
}

// superiorIn gives the noun of the superior in the role of a deputy: "Landrat" for "Stellvertreter des Landrats".
func superiorIn(role string) string {
	_, above, _ := strings.Cut(role, " des ")
	if strings.Contains(above, " ") {
		return ""
	}
	return strings.TrimSuffix(above, "s")
}

// sortsFor gives the sorts of bodies that the claim's office can sit in.
func (r *reader) sortsFor(c *claim) []string {
	switch {
	case c.council != "":
		return []string{"body"}
	case c.post.ofLand:
		return []string{"land"}
	case strings.Contains(c.post.role, " Abteilung ") || strings.Contains(c.post.role, " Referats "):
		return []string{"ministerium", "body"}
	case c.post.head == "":
		return sortsOf(c.post.role)
	case deputy(c.post.head):
		return sortsOf(superiorIn(c.post.role))
	}
	return sortsOf(c.post.head)
}

// inRole gives the body whose name the compound role begins with.
func (r *reader) inRole(c *claim) *mention.Mention {
	if m, ok := r.roleBodies[c.post.head]; ok {
		return m
	}
	m := r.findInRole(c)
	r.roleBodies[c.post.head] = m
	return m
}

func (r *reader) findInRole(c *claim) *mention.Mention {
	role := lower(c.post.head)
	for _, noun := range nounParts["head-noun"] {
		at := strings.Index(role, noun)
		if at < 6 {
			continue
		}
		prefix := strings.TrimSuffix(strings.TrimSuffix(role[:at], "-"), "s")
		for _, m := range r.different {
			if !m.Place && words.noun(wordCouncil, m.Name) == "" && names(r.entities.body(m.Entity).forms, prefix) {
				return m
			}
		}
	}
	return nil
}

// placeSort reports whether offices of the sort belong to a place itself.
func placeSort(sort string) bool { return sort == "stadt" || sort == "kreis" || sort == "land" }

// ofAnother reports whether a role names its body by a common noun that doesn't fit a body: "Präsident der Hochschule" is
// none of a ministry.
func (r *reader) ofAnother(role string, m *mention.Mention) bool {
	heads, known := generics.of(partOf(role))
	return known && !generics.fits(heads, m, r.entities.body(m.Entity).forms)
}

// anySort reports whether bodies of a sort may have any name.
func anySort(sort string) bool { return sort == "body" || sort == "house" }

// townOf takes the town or Kreis that the name of a body of the town holds: "Jugendamt Lauenwerder".
func (r *reader) townOf(c *claim, m *mention.Mention, sort string) bool {
	first, rest, _ := strings.Cut(m.Name, " ")
	if sort == "kreis" && rest != "" {
		switch first {
		case "Landratsamt":
			c.post.body, c.guessed = body{name: "Landkreis " + rest, place: true}, true
			return true
		case "Kreisverwaltung":
			c.post.body, c.guessed = body{name: "Kreis " + rest, place: true}, true
			return true
		}
	}
	if sort != "stadt" || !ofTown(first) || rest == "" || strings.Contains(rest, " ") {
		return false
	}
	c.post.body, c.guessed = body{name: rest, place: true}, true
	return true
}

// named reports whether a sort of seats.tsv is a word of the body's name.
func named(sort string) bool {
	switch sort {
	case "stadt", "kreis", "land", "bund", "body", "house", "none":
		return false
	}
	return true
}

// placeInName gives the town, Kreis or Land that the name of a body or a teaser's topic holds.
func (r *reader) placeInName(c *claim, sort string) string {
	if town := r.teaserTopic(c.segment); sort == "stadt" && town != "" {
		return town
	}
	for _, m := range r.bodies[:min(len(r.bodies), memory)] {
		if m.Place || (r.doc.Segments[c.segment].Kind == document.Teaser) != r.teased(m.Start) {
			continue
		}
		switch first, rest, _ := strings.Cut(m.Name, " "); {
		case sort == "land" && strings.Contains(m.Name, " des Landes "):
			return m.Name[strings.LastIndex(m.Name, " ")+1:]
		case sort == "kreis" && first == "Landratsamt" && rest != "":
			return "Landkreis " + rest
		case sort == "kreis" && first == "Kreisverwaltung" && rest != "":
			return "Kreis " + rest
		case sort == "stadt" && ofTown(first) && rest != "" && !strings.Contains(rest, " "):
			return rest
		}
	}
	return ""
}

// landInNames gives the one Land that names of the document's bodies hold: "Statistisches Landesamt Baden-Württemberg".
func (r *reader) landInNames() string {
	found := ""
	for _, m := range r.different[:min(len(r.different), memory)] {
		if m.Place || r.aside(m.Start) || m.Class == "Partei" {
			continue
		}
		land := nounParts.landIn(m.Name)
		if land == "" && abbreviation(m.Name) {
			land = nounParts.landIn(r.doc.Text[m.Start:m.End])
		}
		if land == "" {
			land = r.unlistedLand(r.doc.Text[m.Start:m.End])
		}
		if land != "" && found != "" && land != found {
			return ""
		} else if land != "" {
			found = land
		}
	}
	return found
}

// unlistedLand gives the Land that the name of one of its authorities ends with, though no list knows it: "Landesrechnungshof
// Nordmark", "Landesamt für Statistik Nordmark".
func (r *reader) unlistedLand(name string) string {
	f := strings.Fields(name)
	n := len(f)
	if n < 2 || !nounParts.begin(f[0], "land-body") {
		return ""
	}
	first, _ := utf8.DecodeRuneInString(f[n-1])
	prior, _ := utf8.DecodeRuneInString(f[n-2])
	if !unicode.IsUpper(first) || !unicode.IsUpper(prior) || lowerAdjective(f[n-2]) || strings.ContainsAny(f[n-1], ")“.") {
		return ""
	}
	return f[n-1]
}

// landIn gives the Land that the name of a body holds, "" if none.
func (w wordParts) landIn(name string) string {
	for word := range strings.FieldsSeq(name) {
		for _, part := range w["land"] {
			if prefix, land, _ := strings.Cut(part, ":"); strings.HasPrefix(word, prefix) {
				return land
			}
		}
	}
	return ""
}

// ofTown reports whether a body of a town begins with the noun: "Jugendamt Lauenwerder".
func ofTown(noun string) bool { return nounParts.begin(noun, "town-body") }

// teaserSubject gives the common noun or abbreviation of a body before the colon in a teaser's headline: "Klinikum: Neue Leitung".
func (r *reader) teaserSubject(segment int) string {
	seg := r.doc.Segments[segment]
	if seg.Kind == document.Teaser && seg.Heading >= 0 {
		seg = r.doc.Segments[seg.Heading]
	}
	topic, _, ok := strings.Cut(r.doc.Text[seg.Start:seg.End], ":")
	if seg.Kind != document.TeaserTitle || !ok || !r.lexeme(topic).generic && !abbreviation(topic) || topic == "Stadt" || topic == "Land" {
		return ""
	}
	return topic
}

// teaserTopic gives the words before the colon in a teaser's headline, "Bad Wernsdorf: Stelle bleibt vakant": for an
// office of a town they name the town even if no list knows it.
func (r *reader) teaserTopic(segment int) string {
	seg := r.doc.Segments[segment]
	if seg.Kind == document.Teaser && seg.Heading >= 0 {
		seg = r.doc.Segments[seg.Heading]
	}
	if seg.Kind != document.TeaserTitle {
		return ""
	}
	topic, _, ok := strings.Cut(r.doc.Text[seg.Start:seg.End], ":")
	if !ok || len(strings.Fields(topic)) > 3 || strings.Count(r.doc.Text, topic) < 2 {
		return ""
	}
	return topic
}

// Where an office is, and where one goes who begins it.
var (
	prepositions   = []string{"im ", "in der ", "beim ", "bei der ", "am "}
	goPrepositions = append(slices.Clone(prepositions), "zum ", "zur ", "ins ", "nach ", "in die dienste der ", "in die dienste des ")
)

func prepositionsOf(c *claim) []string {
	if c.aspect == began || c.aspect == begins || c.aspect == plans {
		return goPrepositions
	}
	return prepositions
}

// located gives the body behind "im", "in der", "beim", "bei der", "am" in the claim's sentence, if no office phrase has it.
func (r *reader) located(c *claim, sort string) *mention.Mention {
	if m := r.whereOf(c, sort); m != nil {
		return m
	}
	if m := r.ownedBefore(c, sort); m != nil {
		return m
	}
	if text := r.doc.Text[c.begin:c.finish]; strings.Contains(text, " dort ") || strings.HasPrefix(text, "Dort ") {
		at := c.begin + max(0, strings.Index(text, " dort "))
		from := r.doc.Segments[c.segment].Start
		if m := r.nearest(from, at+1, sort); m != nil {
			return m
		}
		if prior := c.segment - 1; prior >= 0 && r.doc.Segments[prior].Kind == document.Body && anySort(sort) {
			if m := r.nearest(r.doc.Segments[prior].Start, from, sort); m != nil {
				return m // an answer: "Im Aufsichtsrat sitzen Sie auch. – Ja, dort bin ich …"
			}
		}
	}
	for _, u := range r.s.units {
		if u.kind != unitBody && u.kind != unitPlace || u.anaphor {
			continue
		}
		before := lower(r.doc.Text[max(c.begin, u.start-len("in die dienste der ")):u.start])
		for _, w := range prepositionsOf(c) {
			if !strings.HasSuffix(before, w) {
				continue
			}
			if m := r.mentionAt(u.start); m != nil && r.fitsSort(m, sort) {
				return m
			}
		}
	}
	return r.provided(sort)
}

// whereOf gives the body before a relative clause that begins with "wo" and holds the claim's office: "kam vom Landesarchiv, wo
// sie Referentin war".
func (r *reader) whereOf(c *claim, sort string) *mention.Mention {
	text := r.doc.Text[c.begin:c.finish]
	at := strings.Index(text, ", wo ")
	if at < 0 || c.spot < c.begin+at {
		return nil
	}
	for i := len(r.s.units) - 1; i >= 0; i-- {
		u := &r.s.units[i]
		if u.start >= c.begin+at {
			continue
		}
		switch {
		case u.kind == unitPerson && u.anaphor:
		case u.kind == unitBody || u.kind == unitPlace && placeSort(sort):
			if m := r.mentionAt(u.start); m != nil && r.fitsSort(m, sort) {
				return m
			}
			return nil
		case u.kind == unitPerson || u.kind == unitOffice:
			return nil
		}
	}
	return nil
}

// ownedBefore gives the body of the sentence before for who leads it by a possessive at the beginning of this one: "Die
// Landesbibliothek zieht um. Ihre Direktorin Vera Lindholm …".
func (r *reader) ownedBefore(c *claim, sort string) *mention.Mention {
	first, _, _ := strings.Cut(r.doc.Text[c.begin:c.finish], " ")
	if first != "Ihr" && first != "Ihre" && first != "Sein" && first != "Seine" || c.spot > c.begin+len(first)+len(" neue ") || !anySort(sort) || r.previous < r.doc.Segments[c.segment].Start {
		return nil
	}
	for i := r.bodiesFrom(r.previous); i < len(r.bodies) && r.bodies[i].Start < c.begin; i++ {
		if m := r.bodies[i]; r.fitsSort(m, sort) {
			return m
		}
	}
	return nil
}

// provided gives the body that gets somebody for an office: "Im Herbst bekommt die FITKO wieder einen Präsidenten".
func (r *reader) provided(sort string) *mention.Mention {
	for i, u := range r.s.units {
		if u.kind != unitBody && u.kind != unitPlace {
			continue
		}
		next := i + 1
		for next < len(r.s.units) && r.s.units[next].kind == unitDate {
			next++ // "bekommt zum 1. Mai einen Präsidenten"
		}
		if next == len(r.s.units) || r.s.units[next].kind != unitOffice {
			continue
		}
		before := strings.Fields(r.doc.Text[r.s.start:u.start])
		after := strings.Fields(r.doc.Text[u.end:r.s.units[next].start])
		follows := len(after) > 0 && words.is(wordGets, after[0])                                  // "Die FITKO bekommt …"
		precedes := len(after) > 0 && len(before) > 1 && words.is(wordGets, before[len(before)-2]) // "… bekommt die FITKO wieder …"
		if m := r.mentionAt(u.start); (follows || precedes) && m != nil && (r.fitsSort(m, sort) || m.Place) {
			return m
		}
	}
	return nil
}

// hailing gives the place behind the holder's name from which the text says that he is: "Bürgermeister Otto Brandes aus Kiel".
func (r *reader) hailing(c *claim, sort string) *mention.Mention {
	if !placeSort(sort) || c.person == 0 {
		return nil
	}
	s := &r.s
	for i, u := range s.units {
		if u.kind != unitPerson || u.person != c.person || i+1 == len(s.units) || s.units[i+1].kind != unitPlace {
			continue
		}
		if m := r.mentionAt(s.units[i+1].start); m != nil && strings.TrimSpace(r.doc.Text[u.end:s.units[i+1].start]) == "aus" && r.fitsSort(m, sort) {
			return m
		}
	}
	return nil
}

// leading gives the body before a colon at the beginning of a sentence: "Sparkasse Kiel: Vera Lindholm ist …".
func (r *reader) leading(c *claim, sort string) *mention.Mention {
	s := &r.s
	if len(s.runes) < 3 || s.runes[0] != unitBody && s.runes[0] != unitPlace || s.runes[1] != ':' {
		return nil
	}
	if m := r.mentionAt(s.units[0].start); m != nil && r.fitsSort(m, sort) {
		return m
	}
	return nil
}

// runIn gives the body whose name and a full stop begin the paragraph, as its heading: "Amt Altwalde. Neue Direktorin ist …".
func (r *reader) runIn(c *claim, sort string) *mention.Mention {
	seg := r.doc.Segments[c.segment]
	if seg.Kind != document.Body || c.begin == seg.Start {
		return nil
	}
	m := r.mentionAt(seg.Start)
	if m == nil || !strings.HasPrefix(r.doc.Text[m.End:seg.End], ". ") {
		return nil
	}
	area, _, _ := strings.Cut(r.doc.Text[m.Start:m.End], " ")
	if !r.fitsSort(m, sort) && !(anySort(sort) && words.noun(wordLand, area) != "") { // "Landkreis Plön. …" is no dateline
		return nil
	}
	return m
}

// ofSession gives the committee that the sentence before names, if this one tells of its session or members: "Der Ausschuss für
// Bauen hat sich getroffen. In ihrer ersten Sitzung wählten die Mitglieder …"
func (r *reader) ofSession(c *claim, sort string) *mention.Mention {
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
	for i := len(r.claims) - 1; i >= 0 && r.claims[i].segment == c.segment; i-- {
		if o := &r.claims[i]; o.begin < c.begin && !o.guessed && o.post.body.name == m.Name && headRole(o.post.role) {
			return m
		}
	}
	return nil
}

// asked gives the body of the question that the lines of a list answer: "Wie erreiche ich das Standesamt?", "Leitung: …".
func (r *reader) asked(c *claim, sort string) *mention.Mention {
	i := c.segment
	for i > 0 && listed(r.doc.Segments[i].Kind) {
		i--
	}
	seg := r.doc.Segments[i]
	if i == c.segment || seg.Kind != document.Body || !strings.HasSuffix(strings.TrimRight(r.doc.Text[seg.Start:seg.End], " \n"), "?") {
		return nil
	}
	return r.nearest(seg.Start, seg.End, sort)
}

// ofOrgan gives the body whose organ acts in the sentence: "Die Verbandsversammlung der KIS wählte …".
func (r *reader) ofOrgan(c *claim, sort string) *mention.Mention {
	for _, u := range r.s.units {
		if u.kind != unitOrgan || u.body.name == "" || !anySort(sort) {
			continue
		}
		for k := r.bodiesFrom(u.end) - 1; k >= 0; k-- {
			if m := r.bodies[k]; m.Entity == u.body.entity {
				if r.fitsSort(m, sort) {
					return m
				}
				break
			}
		}
	}
	return nil
}

// mentionAt gives the body mention that begins at an offset.
func (r *reader) mentionAt(start int) *mention.Mention {
	if i := r.bodiesFrom(start); i < len(r.bodies) && r.bodies[i].Start == start {
		return r.bodies[i]
	}
	return nil
}

// inLine gives the body of the same line of a list.
func (r *reader) inLine(c *claim, sort string) *mention.Mention {
	if !listed(r.doc.Segments[c.segment].Kind) || r.s.label && c.aspect == listing {
		return nil
	}
	for i := r.bodiesFrom(c.finish) - 1; i >= 0 && r.bodies[i].Start >= c.begin; i-- {
		if m := r.bodies[i]; r.fitsSort(m, sort) && (r.s.led || !r.s.ofOffice(m, c.spot)) {
			return m
		}
	}
	return nil
}

// ofOffice reports whether a body is part of the phrase of another office than the one that begins at the offset.
func (s *sentence) ofOffice(m *mention.Mention, spot int) bool {
	for i := range s.units {
		if u := &s.units[i]; u.kind == unitOffice && u.start <= m.Start && m.End <= u.end && u.start != spot {
			return true
		}
	}
	return false
}

// inHeadings gives the body that the headings name, nearest first.
func (r *reader) inHeadings(c *claim, sort string) *mention.Mention {
	for _, m := range r.topicsOf(c.segment) {
		if r.fitsSort(m, sort) && (c.council == "" || m.Name != c.council) {
			return r.fuller(m, sort)
		}
	}
	return nil
}

// fuller gives the document's main body for a common noun in a heading that can stand for it: "Landesanstalt: …".
func (r *reader) fuller(m *mention.Mention, sort string) *mention.Mention {
	main := r.mainBody(sort)
	if main == nil || main.Entity == m.Entity || r.entities.body(main.Entity).named < 2 || strings.ContainsAny(m.Name, " -") || abbreviation(m.Name) {
		return m
	}
	for noun, heads := range generics {
		if len(noun) > 3 && strings.HasSuffix(lower(m.Name), lower(noun)) && generics.fits(heads, main, r.entities.body(main.Entity).forms) {
			return main
		}
	}
	return m
}

// inMain gives the document's main body; teasers are about something else.
func (r *reader) inMain(c *claim, sort string) *mention.Mention {
	seg := r.doc.Segments[c.segment]
	if seg.Published != r.doc.Published || seg.Kind == document.Teaser || listed(seg.Kind) && sort == "stadt" && !r.townMeeting {
		return nil
	}
	m := r.mainBody(sort)
	if m == nil || r.passing(c, m, sort) && !(anySort(sort) && m.Start >= r.previous && m.Start < c.begin) || anySort(sort) && !c.begun() && r.elsewhere(c, m) {
		return nil
	}
	return m
}

// elsewhere reports whether the text around puts the holder of a claim in another body and nowhere in this one.
func (r *reader) elsewhere(c *claim, m *mention.Mention) bool {
	other := false
	own := r.claimsOf(*c)
	for _, i := range slices.Backward(own[max(0, len(own)-memory):]) {
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
	if m == nil {
		m = r.nearest(c.begin, c.finish, sort)
	}
	if m == nil || sort == "land" && r.passing(c, m, sort) {
		return nil
	}
	return m
}

// inParagraph gives the body of the paragraph: the only one of the sort that it has named by the end of the claim's sentence.
func (r *reader) inParagraph(c *claim, sort string) *mention.Mention {
	if !anySort(sort) || r.doc.Segments[c.segment].Kind != document.Body {
		return nil
	}
	var found *mention.Mention
	for i := r.bodiesFrom(c.finish) - 1; i >= 0 && r.bodies[i].Start >= r.doc.Segments[c.segment].Start; i-- {
		m := r.bodies[i]
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

// teased reports whether an offset lies in a teaser of another date.
func (r *reader) teased(at int) bool {
	kind := r.segmentAround(at).Kind
	return kind == document.Teaser || kind == document.TeaserTitle
}

// nearest gives the last body of a sort between two offsets; within a sentence the one before the end counts.
func (r *reader) nearest(from, to int, sort string) *mention.Mention {
	for i := r.bodiesFrom(to) - 1; i >= 0 && r.bodies[i].Start >= from; i-- {
		if m := r.bodies[i]; r.fitsSort(m, sort) {
			return m
		}
	}
	return nil
}

// fitsSort reports whether a body is of a sort of seats.tsv.
func (r *reader) fitsSort(m *mention.Mention, sort string) bool {
	switch sort {
	case "stadt":
		return m.Class == "Stadt" || m.Class == "Gemeinde"
	case "kreis", "land", "bund":
		return strings.EqualFold(m.Class, sort)
	case "house":
		return m.Class != "Gremium" && r.fitsSort(m, "body")
	case "body":
		return words.noun(wordCouncil, m.Name) == "" && !m.Place && !placeClass(m.Class) && m.Class != "Partei" && m.Class != "Land" && m.Class != "Stadt" && m.Class != "Kreis" && m.Form != gazetteer.Adjective
	}
	return m.Class != "Partei" && words.noun(wordCouncil, m.Name) == "" && (strings.Contains(r.entities.body(m.Entity).forms, sort) || strings.EqualFold(m.Class, sort))
}
