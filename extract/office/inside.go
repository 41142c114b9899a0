package office

import (
	"slices"
	"strings"

	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/gazetteer"
)

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

func prepositionsOf(c *claim) []string {
	if c.aspect == began || c.aspect == begins || c.aspect == plans {
		return goPrepositions
	}
	return prepositions
}

// located gives the body behind "im", "in der", "beim", "bei der", "am" in the claim's sentence, if no office phrase has it.
func (r *reader) located(c *claim, sort string) *mention.Mention {
	if c.finish-c.begin > longSentence {
		return nil
	}
	if m := r.whereOf(c, sort); m != nil {
		return m
	}
	if m := r.possessed(c, sort); m != nil {
		return m
	}
	if text := r.doc.Text[c.begin:c.finish]; strings.Contains(text, " dort ") || strings.HasPrefix(text, "Dort ") {
		at := c.begin + max(0, strings.Index(text, " dort "))
		from := r.doc.Segments[c.segment].Start
		if m := r.goal(from, at+1); m != nil && anySort(sort) {
			return m
		}
		if m := r.nearest(from, at+1, sort); m != nil {
			return m
		}
		if !c.sure && !placeSort(sort) && !anySort(sort) {
			if m := r.nearest(from, at+1, "body"); m != nil {
				return m // "lehrt an der Universität Kiel und ist dort Dekanin"
			}
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
			if c.rule == "role-name" && u.start > c.spot && strings.ContainsAny(r.doc.Text[c.spot:u.start], ",;") && !r.apposed(c) {
				continue // "Präsident Otto Brandes wirbt um Ehrenamtliche, etwa beim TSV"
			}
			if !strings.HasSuffix(before, w) || byTrade(lastWord(strings.TrimRight(r.doc.Text[c.begin:u.start-len(w)], " "))) {
				continue // "Vera Lindholm, Lehrerin am Gymnasium Altwalde"
			}
			if m := r.mentionAt(u.start); m != nil && r.fitsSort(m, sort) {
				return m
			}
		}
	}
	if m := r.atAnaphor(c, sort); m != nil {
		return m
	}
	return r.provided(sort)
}

// atAnaphor gives the body for which a common noun behind a preposition stands at the beginning of a sentence: "kam zum Institut für
// Wetterkunde. Am Institut stieg sie zur Direktorin auf".
func (r *reader) atAnaphor(c *claim, sort string) *mention.Mention {
	if !anySort(sort) {
		return nil
	}
	for i := range r.s.units {
		u := &r.s.units[i]
		if u.kind == unitPerson && u.anaphor {
			continue
		}
		if u.kind != unitBody || !u.anaphor || !slices.Contains(prepositions, lower(r.doc.Text[c.begin:max(c.begin, u.start)])) {
			return nil
		}
		for last, k := r.bodiesFrom(u.start), r.bodiesFrom(u.start)-1; k >= max(0, last-memory) && r.bodies[k].Start >= r.doc.Segments[c.segment].Start; k-- {
			if m := r.bodies[k]; m.Entity == u.body.entity && r.fitsSort(m, sort) {
				return m
			}
		}
		return nil
	}
	return nil
}

// goal gives the town or Kreis to whose service somebody goes, if it is the body named last between two offsets: "wechselt vom
// Jugendamt Kiel zum Kreis Plön. Dort wird …".
func (r *reader) goal(from, to int) *mention.Mention {
	i := r.bodiesFrom(to) - 1
	if i < 0 || r.bodies[i].Start < from || !bodyOf(r.bodies[i]).place {
		return nil
	}
	m := r.bodies[i]
	before := strings.Fields(r.doc.Text[from:m.Start])
	if len(before) == 0 {
		return nil
	}
	if words.noun(wordLand, before[len(before)-1]) != "" {
		before = before[:len(before)-1] // "zur Stadt Kiel"
	} else if area, _, named := strings.Cut(r.doc.Text[m.Start:m.End], " "); !named || words.noun(wordLand, area) == "" {
		return nil
	}
	if len(before) == 0 {
		return nil
	}
	switch before[len(before)-1] {
	case "zum", "zur", "beim":
		return m
	case "der":
		if len(before) > 1 && before[len(before)-2] == "bei" {
			return m
		}
	}
	return nil
}

// apposed reports whether a comma follows the name of the claim's holder: what is behind it may be about him.
func (r *reader) apposed(c *claim) bool {
	for i := range r.s.units {
		if u := &r.s.units[i]; u.kind == unitPerson && u.person == c.person && u.start > c.spot {
			return strings.HasPrefix(r.doc.Text[u.end:], ",")
		}
	}
	return false
}

// byTrade reports whether a word tells what somebody is by trade.
func byTrade(w string) bool {
	return w != "" && (words.is(wordProfession, masculine(w)) || nounParts.end(lower(w), "trade"))
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

// possessed gives the body to which "ihr" or "sein" right before the claim's office points: the first that the sentence has named
// and that its gender fits, else the first of the sentence before, or of the paragraph: "Die Landesbibliothek zieht um. Ihre Direktorin
// Vera Lindholm …".
func (r *reader) possessed(c *claim, sort string) *mention.Mention {
	at, g := r.possessive(c)
	if g == gazetteer.Any || nounParts.in(lower(c.post.head), "assistant") && slices.ContainsFunc(r.cast.before, func(e int) bool { return r.fits(e, g) }) {
		return nil // "… zählt zum Kuratorium der Gesellschaft. Ihr ständiger Vertreter …": hers
	}
	if sort == "house" {
		sort = "body" // "Die Kommission tagt. Ihr Sekretariat …"
	}
	start := r.doc.Segments[c.segment].Start
	from := c.begin
	for n := 0; n < 3; n++ {
		to := at
		switch {
		case n > 0 && r.previous < start, n == 2 && r.nearest(r.previous, c.begin, sort) != nil:
			return nil
		case n == 1:
			from, to = r.previous, c.begin
		case n == 2: // "Die Kommission tagt. Ihr Vorsitzender ist Otto Brandes. Ihr Sekretariat leitet Vera Lindholm."
			from, to = start, r.previous
		}
		for i, n := r.bodiesFrom(from), 0; n < memory && i < len(r.bodies) && r.bodies[i].Start < to; i, n = i+1, n+1 {
			if m := r.bodies[i]; r.fitsSort(m, sort) && r.agrees(m, g) {
				return m
			}
		}
	}
	return nil
}

// possessive gives the gender that a possessive right before the claim's office has, and where it stands; Any if there is none.
func (r *reader) possessive(c *claim) (at int, g gazetteer.Gender) {
	if c.spot <= c.begin {
		return 0, gazetteer.Any
	}
	before := strings.TrimRight(r.doc.Text[c.begin:c.spot], " ")
	for n := 0; n < 3; n++ {
		cut := strings.LastIndexByte(before, ' ') + 1
		w := before[cut:]
		if g := possessives[w]; g != gazetteer.Any {
			return c.begin + cut, g
		}
		if !lowerAdjective(w) {
			break
		}
		before = strings.TrimRight(before[:cut], " ")
	}
	return 0, gazetteer.Any
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
	if m := r.announcing(c, sort); m != nil {
		return m
	}
	u, ok := r.s.bodyLabel(c.spot)
	if !ok {
		return r.beforeColon(c, sort)
	}
	if m := r.mentionAt(u.start); m != nil && r.fitsSort(m, sort) {
		return m
	}
	return nil
}

// beforeColon gives the body of which the words before a colon speak, if they name nobody: "An der Spitze der FITKO gibt es einen
// Wechsel: Vera Lindholm wird Präsidentin".
func (r *reader) beforeColon(c *claim, sort string) *mention.Mention {
	seg := r.doc.Segments[c.segment]
	if seg.Kind != document.Body || c.spot <= c.begin || !anySort(sort) {
		return nil
	}
	at := strings.Index(r.doc.Text[c.begin:c.spot], ": ")
	if at < 0 || at > longOpening {
		return nil
	}
	var found *mention.Mention
	for i := range r.s.units {
		u := &r.s.units[i]
		if u.start >= c.begin+at {
			break
		}
		switch u.kind {
		case unitPerson:
			return nil
		case unitOffice:
			if !u.posts[0].abstract {
				return nil
			}
			if m := r.nearest(u.start, u.end, sort); m != nil && found == nil {
				found = m // "In der Leitung der FITKO"
			}
		case unitBody:
			m := r.mentionAt(u.start)
			if m == nil || !r.fitsSort(m, sort) || found != nil && found.Entity != m.Entity {
				return nil
			}
			found = m
		}
	}
	return found
}

// announcing gives the committee that is the subject before a colon: "Der Hauptausschuss der Kammer hat gewählt: Vorsitzende ist
// Vera Lindholm".
func (r *reader) announcing(c *claim, sort string) *mention.Mention {
	if !ofBoard(c.post.head) || len(r.s.units) < 2 || r.s.units[0].kind != unitBody {
		return nil
	}
	u := &r.s.units[0]
	m := r.mentionAt(u.start)
	if m == nil || m.Class != "Gremium" || u.end > c.spot || !r.fitsSort(m, sort) || strings.Contains(strings.TrimSpace(r.doc.Text[c.begin:u.start]), " ") || !strings.Contains(r.doc.Text[u.end:c.spot], ": ") {
		return nil
	}
	return m
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
	if c.finish-c.begin > longSentence {
		return nil
	}
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
	for m := range r.bodiesBack(c.finish, c.begin) {
		if r.fitsSort(m, sort) && (r.s.led || !r.s.ofOffice(m, c.spot)) {
			return m
		}
	}
	return nil
}

// beforeInLine gives the body of the same line of a list that stands before the office.
func (r *reader) beforeInLine(c *claim, sort string) *mention.Mention {
	if m := r.inLine(c, sort); m != nil && m.End <= c.spot {
		return m
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
