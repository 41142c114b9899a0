package office

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/extract/token"
	"github.com/amtszeit/amtszeit/gazetteer"
)

// maxHeadings bounds how far up the headings of a line count.
const maxHeadings = 4

// headings calls f with the headings that govern a segment, nearest first, until it returns true.
func (r *reader) headings(i int, f func(h int, text string) bool) {
	for n, h := 0, r.doc.Segments[i].Heading; h >= 0 && h < i && n < maxHeadings; n, h = n+1, r.doc.Segments[h].Heading {
		seg := r.doc.Segments[h]
		if f(h, r.doc.Text[seg.Start:seg.End]) {
			return
		}
	}
}

// phrasesOf reads a segment as a line of its own. Many lines ask for that of the same heading.
func (r *reader) phrasesOf(seg document.Segment) *phrases {
	span := token.Span{Start: seg.Start, End: seg.End}
	p := r.headingPhrases[span]
	if p == nil {
		tokens := token.Words(nil, r.doc.Text, seg.Start, seg.End)
		p = &phrases{items: r.joinItems(nil, span, tokens, r.within(seg)), text: r.doc.Text}
		r.headingPhrases[span] = p
	}
	return p
}

// headingOffice gives the office that the heading of a line names, or a line right above it: "Mitglieder:",
// "Präsidentinnen und Präsidenten:". In a council's table the members need no word.
func (r *reader) headingOffice(i int) (post, bool) {
	if o := r.aboveOf(i).office; o.role != "" {
		return o, true
	}
	h := r.doc.Segments[i].Heading
	if h < 0 || h >= i {
		return post{}, false
	}
	seg := r.doc.Segments[h]
	if text := r.doc.Text[seg.Start:seg.End]; strings.HasSuffix(text, ":") {
		seg.Start += lastSentence(text)
	}
	p := r.phrasesOf(seg)
	if o, ok := r.commissioner(p, i); ok {
		return o, true
	}
	if nounParts.begin(lower(r.doc.Text[seg.Start:seg.End]), "advisory") {
		return post{role: "beratendes Mitglied", head: "Mitglied"}, true
	}
	if o, named := p.heads(); named && !r.namesHolders(seg, o) {
		return o, o.role != ""
	}
	if o, ok := p.endsWithSeveral(); ok {
		return o, true
	}
	if above := seg.Heading; seg.Kind == document.TableHead && above >= 0 && above < h {
		if o, _ := r.phrasesOf(r.doc.Segments[above]).heads(); o.role != "" {
			return o, true // "Präsidenten seit 1949" above "Amtszeit | Name"
		}
	}
	if seg.Kind == document.Table || seg.Kind == document.TableHead || r.doc.Segments[i].Kind == document.Table {
		if council := r.council(i); council != "" && !p.text2(0, council) && r.personFirst(i) {
			return post{role: "Mitglied", head: "Mitglied"}, true
		}
	}
	return post{}, false
}

// namesHolders reports whether the head of a table that has a column for offices calls those who hold them by an office in
// another than the first: "Institution | Vertreter | Funktion".
func (r *reader) namesHolders(head document.Segment, o post) bool {
	if head.Kind != document.TableHead {
		return false
	}
	text := r.doc.Text[head.Start:head.End]
	cells := document.Cells(text)
	if o.role != "" && strings.Contains(text[cells[0][0]:cells[0][1]], o.role) {
		return false
	}
	return slices.ContainsFunc(cells, func(c [2]int) bool { return columnWord(text[c[0]:c[1]]) == "Funktion:" })
}

// lastSentence gives where the last sentence of a heading begins; the full stop behind a number ends none: "am 2. November".
func lastSentence(text string) int {
	for end := len(text); ; {
		i := strings.LastIndex(text[:end], ". ")
		if i <= 0 || !unicode.IsDigit(rune(text[i-1])) {
			return i + 1
		}
		end = i
	}
}

// heads gives the office with which a heading begins; its role is empty if the heading goes on in a way that makes it
// no label.
func (p *phrases) heads() (o post, named bool) {
	for n := 0; n < len(p.items) && n < 3; n++ {
		if p.items[n].is(mention.Person) {
			return post{}, false // "Vera Lindholm, Vorsitzende" is an entry
		}
		ph, next, ok := p.at(n)
		if !ok {
			if words.is(wordGets, p.items[n].text) {
				return post{}, false // "Amt bekommt Direktorin" tells news
			}
			continue
		}
		if words.noun(wordCouncil, ph.posts[0].head) != "" {
			return post{}, false
		}
		if next < len(p.items) && !p.text2(next, ":", "|", "(", "/") && !p.borderBefore(next) && !p.text2(next, "seit") && !p.items[next].is(mention.Date) && !p.introduces(next) && !p.otherGender(next) {
			return post{}, true
		}
		if p.severalOffices(ph, next) {
			return post{}, true
		}
		o = ph.posts[0]
		o.plural, o.gender = false, gazetteer.Any
		o.role = strings.TrimSpace(o.role)
		return o, true
	}
	return post{}, false
}

// severalOffices reports whether a heading names the holders of several offices, so that it tells nobody's: "Rektoren, Präsidenten und
// Kanzler im Mai".
func (p *phrases) severalOffices(ph phrase, next int) bool {
	if !ph.posts[0].plural {
		return false
	}
	if len(ph.posts) > 1 {
		return plainRole(ph.posts[1].head) != plainRole(ph.posts[0].head)
	}
	if !p.text2(next, ",", "und") {
		return false
	}
	further, _, ok := p.at(next + 1)
	return ok && further.posts[0].plural && plainRole(further.posts[0].head) != plainRole(ph.posts[0].head)
}

// tells reports whether the line is a sentence that gives the person it begins with an office, rather than an entry: "Dr. Vera Lindholm
// wurde Rektorin …".
func (p *phrases) tells() bool {
	for i := range p.items {
		if it := &p.items[i]; it.is(mention.Person) {
			rest := p.items[i+1:]
			return len(rest) > 0 && rest[0].m == nil && rest[0].lex.is(wordFinite) && slices.ContainsFunc(rest, func(o item) bool { return o.is(mention.Role) })
		} else if it.m != nil || it.kind == token.Lower {
			return false
		}
	}
	return false
}

// introduces reports whether what follows the office of a heading says no more than that its holders are named below: "Als
// Stellvertreter gewählt sind:", "Weitere Mitglieder, entsandt vom Rat am 2. November 2020:".
func (p *phrases) introduces(next int) bool {
	last := len(p.items) - 1
	if !p.text2(last, ":") {
		return false
	}
	given := false
	for k := next; k < last; k++ {
		it := &p.items[k]
		switch {
		case it.is(mention.Person), it.is(mention.Role), it.kind == token.Punct && it.text != ",":
			return false
		case it.m == nil && it.kind == token.Lower:
			given = given || signals.is(it.text, "heading-verb")
		}
	}
	return given
}

// otherGender reports whether the other gender of an office follows: "Abteilungsleiterinnen und -leiter".
func (p *phrases) otherGender(i int) bool {
	return p.text2(i, "und", "oder", "bzw") && i+1 < len(p.items) && strings.HasPrefix(p.items[i+1].text, "-") && i+3 >= len(p.items)
}

// endsWithSeveral gives the office whose holders a heading announces at its end: "Das Landesamt und seine Präsidenten".
func (p *phrases) endsWithSeveral() (post, bool) {
	n := len(p.items) - 1
	if n < 3 || !p.items[n].is(mention.Role) || !p.text2(n-1, "seine", "ihre", "unsere", "deren", "dessen") || !p.text2(n-2, "und") {
		return post{}, false
	}
	ph, _, ok := p.at(n)
	if !ok || words.noun(wordCouncil, ph.posts[0].head) != "" {
		return post{}, false
	}
	o := ph.posts[0]
	o.plural, o.gender = false, gazetteer.Any
	return o, true
}

// lineAbove is what the lines above a line of the same list name for it.
type lineAbove struct {
	office post   // the office that stands alone in the nearest line without people
	organ  string // the organ that stands alone in one: "Abteilung 2 Bevölkerung"
	term   term   // the term that one tells: "Amtsperiode: 2023 bis 2025"
	pair   pair   // how far a row of names, each with an office below it, has come
}

// pair is what the line right above a line is in a row of names and offices, a line each, that begins with a name.
type pair uint8

const (
	unpaired pair = iota
	pairName
	pairOffice
)

// pairWith gives what line j is in such a row, if the lines above it are as told.
func (r *reader) pairWith(j int, above lineAbove, office bool) pair {
	switch {
	case office && above.pair == pairName:
		return pairOffice
	case office || !r.loneName(j):
	case above.pair == pairOffice:
		return pairName
	case j == 0 || r.doc.Segments[j].Heading == j-1 && r.loneOffice(j-1).role == "" || !r.goesOnAt(j) && r.endsWithOffice(j) || strings.Count(r.doc.Text[r.doc.Segments[j-1].End:r.doc.Segments[j].Start], "\n") > 1 && above.office.role == "":
		return pairName
	}
	return unpaired
}

// goesOnAt reports whether line i goes on with the list of the line above it.
func (r *reader) goesOnAt(i int) bool {
	segs := r.doc.Segments
	return i > 0 && listed(segs[i-1].Kind) && listed(segs[i].Kind) && segs[i-1].Heading == segs[i].Heading
}

// endsWithOffice reports whether the last line of the list that begins with line i has nothing but an office: the names stand
// above theirs.
func (r *reader) endsWithOffice(i int) bool {
	const longList = 60 // lines
	k := i + 1
	for k < len(r.doc.Segments) && k < i+longList && r.goesOnAt(k) {
		k++
	}
	k--
	return k > i && !r.personWithin(k) && r.loneOffice(k).role != ""
}

// loneName reports whether a line has nothing but a name, with titles.
func (r *reader) loneName(i int) bool {
	seg := r.doc.Segments[i]
	people := r.people(seg)
	return len(people) == 1 && people[0].End == seg.End && people[0].Start-seg.Start <= len("Prof. Dr. Dr. ")
}

// aboveOf gives what the lines above a line name for it.
func (r *reader) aboveOf(i int) lineAbove {
	if a, ok := r.above[i]; ok {
		return a
	}
	var a lineAbove
	if j := i - 1; j >= 0 && listed(r.doc.Segments[j].Kind) && r.doc.Segments[j].Heading == r.doc.Segments[i].Heading {
		a = r.aboveOf(j)
		above := a
		if !r.personWithin(j) {
			a.office = r.loneOffice(j)
			if organ := r.loneOrgan(j); organ != "" {
				a.organ = organ
			}
			if t := r.termIn(j); t != (term{}) {
				a.term = t
			}
		}
		a.pair = r.pairWith(j, above, a.office.role != "" && !r.personWithin(j))
		if a.pair == pairOffice {
			a.office = post{}
		}
	}
	r.above[i] = a
	return a
}

// loneOffice gives the office of a line that has nothing but it.
func (r *reader) loneOffice(i int) post {
	p := r.phrasesOf(r.doc.Segments[i])
	first := 0
	if p.text2(0, "die", "Die", "der", "Der", "das") {
		first = 1 // "die Ratsmitglieder"
	}
	ph, next, ok := p.at(first)
	if !ok || next < len(p.items)-1 && !p.text2(next, "/") || next == len(p.items)-1 && !p.text2(next, ":") {
		return post{}
	}
	if p.text2(next, "/") && next+2 < len(p.items) {
		return post{}
	}
	o := ph.posts[0]
	o.plural, o.gender = false, gazetteer.Any
	return o
}

func (r *reader) personWithin(i int) bool {
	for _, m := range r.within(r.doc.Segments[i]) {
		if m.Kind == mention.Person {
			return true
		}
	}
	return false
}

var commissionerName = regexp.MustCompile(`^(Bundes|Landes)?[Bb]eauftragter? für `)

// commissioner gives the office of a heading that names an authority by its holder: "Landesbeauftragte für den
// Datenschutz", with people below.
func (r *reader) commissioner(p *phrases, i int) (post, bool) {
	if len(p.items) == 0 || !p.items[0].is(mention.Body) || !commissionerName.MatchString(p.items[0].text) || !r.personFirst(i) {
		return post{}, false
	}
	role := p.items[0].text
	if n := strings.Index(role, " ("); n > 0 {
		role = role[:n]
	}
	b := bodyOf(p.items[0].m)
	if owner := compoundBody(role); owner != "" {
		b = body{name: owner, place: true}
	}
	return post{role: role, head: role, body: b, gender: gazetteer.Any}, true
}

// headingPanel gives the membership of the committee, council or jury that is the heading of a line that begins with a name,
// or with a party or group: "CDU: Vera Lindholm, Otto Brandes" under "Ausschuss für Soziales". Between the two may stand the
// heading of a group, "Fraktion CDU", and above a party's line one like "Anwesend:".
func (r *reader) headingPanel(s *sentence, p *phrases) (o post, ok bool) {
	party := p.partyLabel()
	if party && p.items[0].is(mention.Body) {
		s.group = bodyOf(p.items[0].m)
	}
	if !party {
		if at := r.number(); r.genre.event || !p.entryAt(at) {
			return post{}, false
		}
	}
	elected := -1 // the heading that says that those below it are
	r.headings(r.segmentAt, func(h int, text string) bool {
		seg := r.doc.Segments[h]
		if nounParts.in(lower(text), "no-seat") {
			return true
		}
		if r.ofGroup(seg) {
			party = true
			if ms := r.bodiesIn(seg); s.group.name == "" && len(ms) > 0 {
				s.group = bodyOf(ms[0])
			}
			return false
		}
		if elected >= 0 && h+1 != elected {
			return true // what is elected stands right above
		}
		if seg.Kind == document.TableHead {
			return false
		}
		if o, ok = r.panel(seg, party || elected >= 0 && strings.Contains(lower(text), "wahl")); ok {
			return true
		}
		if saysElected(text) {
			elected = h
		}
		return !party && elected < 0
	})
	return o, ok
}

// introducesSeats reports whether a heading is a sentence that introduces those who sit in an organ: "In den Gemeinderat sind gewählt:",
// "Dem neuen Gemeinderat gehören an:".
func (r *reader) introducesSeats(seg document.Segment) bool {
	text := r.doc.Text[seg.Start:seg.End]
	return strings.HasSuffix(text, ":") && (sentInto(text) || strings.HasPrefix(text, "Dem ") && nounParts.in(lower(text), "belongs"))
}

// justNew reports whether what stands before a name is an article and "neu": "Der neue", "Unser neuer".
func justNew(before string) bool {
	_, adjective, _ := strings.Cut(before, " ")
	return strings.HasPrefix(adjective, "neu") && !strings.Contains(adjective, " ")
}

// saysElected reports whether a heading says no more than that those below it are elected: "Gewählt wurden:".
func saysElected(text string) bool {
	return nounParts.begin(lower(text), "sent") && strings.HasSuffix(text, ":") && strings.Count(text, " ") < 3
}

// panel gives the membership of the committee that a heading names, at its beginning unless anywhere will do.
func (r *reader) panel(seg document.Segment, anywhere bool) (post, bool) {
	for _, m := range r.bodiesIn(seg) {
		if m.Class != "Gremium" {
			continue
		}
		if !anywhere && !r.opensPanel(seg, m) {
			return post{}, false
		}
		return post{role: "Mitglied", head: "Mitglied", body: bodyOf(m)}, true
	}
	if anywhere && strings.Contains(lower(r.doc.Text[seg.Start:seg.End]), "wahl") {
		return r.electedCouncil(seg)
	}
	return post{}, false
}

// opensPanel reports whether a heading names a committee for the sake of those below it: at its beginning, or in a sentence that
// introduces them.
func (r *reader) opensPanel(seg document.Segment, m *mention.Mention) bool {
	if r.introducesSeats(seg) {
		return true
	}
	before, rest := strings.TrimSpace(r.doc.Text[seg.Start:m.Start]), r.doc.Text[m.End:seg.End]
	first := !strings.Contains(before, " ") || strings.HasPrefix(before, "Mitglieder") || justNew(before)
	return first && nounParts.seats(m.Name) && !goesOn(rest)
}

// electedCouncil gives the membership of the council of a town that a heading says is elected: "Wahl zum Gemeinderat Steinau".
func (r *reader) electedCouncil(seg document.Segment) (post, bool) {
	p := r.phrasesOf(seg)
	for i, it := range p.items {
		if it.m != nil && !it.is(mention.Role) || !nounParts.end(lower(it.text), "town-council") || i == 0 || !p.text2(i-1, "zum", "zur", "des", "der") {
			continue
		}
		o := post{role: "Mitglied " + genitiveOf(it.text), head: "Mitglied"}
		for k := i + 1; k < len(p.items) && k < i+4; k++ {
			if p.items[k].is(mention.Body) && p.items[k].m.Place {
				o.body = bodyOf(p.items[k].m)
				break
			}
			if p.items[k].m == nil && p.items[k].isWord() && p.items[k].capital() && words.noun(wordLand, p.items[k].text) == "" {
				o.body = body{name: p.items[k].text, place: true}
				break
			}
		}
		return o, true
	}
	return post{}, false
}

// goesOn reports whether what stands behind a name in a heading makes a sentence of it.
func goesOn(rest string) bool {
	for w := range strings.FieldsSeq(rest) {
		first, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsLower(first) {
			continue
		}
		if !signals.is(strings.Trim(w, ",:"), "heading") {
			return true
		}
	}
	return false
}

// ofGroup reports whether a heading names a party or group of a council: "Fraktion CDU", "SPD (5 Sitze)", "Fraktionslos".
func (r *reader) ofGroup(seg document.Segment) bool {
	text := r.doc.Text[seg.Start:seg.End]
	first, _, _ := strings.Cut(text, " ")
	first = strings.Trim(first, ":,()")
	if slices.Contains(nounParts["group-heading"], lower(first)) || nounParts.end(lower(first), "party-list") {
		return true
	}
	ms := r.bodiesIn(seg)
	return len(ms) > 0 && ms[0].Start == seg.Start && (ms[0].Class == "Partei" || ms[0].Class == "Fraktion") && !goesOn(r.doc.Text[ms[0].End:seg.End])
}

// partyLabel reports whether a line begins with a party or group and a colon: "CDU: …", "Gruppe SPD/Grüne: …".
func (p *phrases) partyLabel() bool {
	for i := 0; i < len(p.items) && i < 6; i++ {
		if p.text2(i, ":") {
			return i > 0 && (p.items[0].is(mention.Body) && (p.items[0].m.Class == "Partei" || p.items[0].m.Class == "Fraktion") || nounParts.end(lower(p.items[i-1].text), "party-list") || p.text2(0, "Gruppe", "Fraktion", "Wählergruppe") || abbreviation(p.items[0].text))
		}
		if p.items[i].is(mention.Person) {
			return false
		}
	}
	return false
}
