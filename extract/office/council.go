package office

import (
	"slices"
	"strings"
	"unicode"

	"github.com/amtszeit/amtszeit/extract/document"
)

// council gives the organ whose list a line is in: the heading "Verwaltungsrat, Stand 2022", "Kuratorium" or "Mitglieder
// des Aufsichtsrats".
func (r *reader) council(i int) (noun string) {
	r.headings(i, func(_ int, text string) bool {
		fields := strings.Fields(text)
		for k, w := range fields[:min(len(fields), 4)] {
			if n := words.noun(wordCouncil, strings.Trim(w, ":,()")); n != "" && (k == 0 || strings.HasPrefix(text, "Mitglieder ") || len(fields) <= 3) {
				noun = n
				return true
			}
		}
		return false
	})
	return noun
}

// headingCouncil gives the organ that the nearest heading names: its people are listed below without a label. A heading
// like "Außerdem gehören dem Rat an:" leaves it to the next one.
func (r *reader) headingCouncil(i int) (noun string, ok bool) {
	r.headings(i, func(_ int, text string) bool {
		if strings.HasSuffix(text, ":") {
			text = text[lastSentence(text):] // the last sentence introduces the list
			text = strings.TrimSpace(text)
		}
		for _, article := range [...]string{"Der ", "Die ", "Das ", "Unser ", "Unsere "} {
			text = strings.TrimPrefix(text, article)
		}
		first, rest, _ := strings.Cut(text, " ")
		if noun = words.noun(wordCouncil, strings.Trim(first, ":,(")); noun != "" {
			return true
		}
		second, _, _ := strings.Cut(rest, " ")
		if noun = words.noun(wordCouncil, strings.Trim(second, ":,(")); noun != "" && (strings.HasSuffix(first, "er") || strings.HasSuffix(first, "e") || strings.HasSuffix(first, "es")) {
			noun = first + " " + noun // "Wissenschaftlicher Beirat"
			return true
		}
		noun = ""
		if !strings.HasSuffix(text, ":") || !nounParts.in(lower(text), "belongs") && !sentInto(text) {
			return true
		}
		for w := range strings.FieldsSeq(rest) {
			if noun = words.noun(wordCouncil, strings.Trim(w, ":,(")); noun != "" {
				return true
			}
		}
		return false
	})
	return noun, noun != ""
}

// sentInto reports whether a line introduces people who are sent into an organ: "In den Aufsichtsrat werden entsandt:".
func sentInto(text string) bool {
	text = lower(text)
	return nounParts.in(text, "sent") && (strings.HasPrefix(text, "in ") || strings.HasPrefix(text, "für ") || strings.Contains(text, " in den ") || strings.Contains(text, " in die ") || strings.Contains(text, " in das "))
}

// section gives the organ of the nearest heading that is a part of an authority: "Dezernat II – Bürger und Ordnung".
func (r *reader) section(i int) (organ string) {
	if organ := r.aboveOf(i).organ; organ != "" {
		return organ
	}
	r.headings(i, func(h int, text string) bool {
		first, _, _ := strings.Cut(text, " ")
		if words.noun(wordOrgan, first) == "" {
			return false
		}
		organ = r.organIn(h)
		return true
	})
	return organ
}

// loneOrgan gives the organ of a line that begins with one and has no label.
func (r *reader) loneOrgan(i int) string {
	text := r.doc.Text[r.doc.Segments[i].Start:r.doc.Segments[i].End]
	first, _, _ := strings.Cut(text, " ")
	if words.noun(wordOrgan, first) == "" || strings.Contains(text, ":") {
		return ""
	}
	return r.organIn(i)
}

// organIn gives the organ with which a segment begins.
func (r *reader) organIn(i int) string {
	p := r.phrasesOf(r.doc.Segments[i])
	end := p.organName(1)
	return clean(p.text[p.items[0].start:p.items[end-1].end])
}

// inCouncil completes the role of a line in a council's list: "Vorsitzende" is "Vorsitzende des Verwaltungsrats". The
// organ is that of the line's own label ("Aufsichtsrat der Hafen GmbH: …") or of the headings.
func (r *reader) inCouncil(c *claim) {
	if organ := r.underOrgan(); organ != "" && ofCouncil(c.post.head) && !deputy(c.post.head) && c.post.body.name == "" && !strings.Contains(c.post.role, " de") {
		c.post.role += " " + genitiveOf(organ)
		c.council = organ
		return
	}
	if !listed(r.doc.Segments[r.segmentAt].Kind) || strings.Contains(c.post.role, " des ") || strings.Contains(c.post.role, " der ") {
		return
	}
	if c.post.head == "Mitgliedschaft" {
		c.post.role, c.post.head = "Mitglied", "Mitglied"
	}
	if label, ok := r.s.organLabel(c.post.head); ok && (ofCouncil(c.post.head) || ofSection(c.post.head)) && c.post.body.name == "" {
		c.post.role += " " + genitiveOf(label.text)
		c.post.body, c.council = label.body, label.text
		return
	}
	if u, ok := r.s.bodyLabel(c.spot); ok && c.post.body.name == "" && nounParts.council(u.body.name) && (ofCouncil(c.post.head) || deputy(c.post.head)) {
		c.post.body = u.body // "Ausschuss für Soziales: Vorsitz Vera Lindholm"
		return
	}
	if c.aspect == listing && ofCouncil(c.post.head) && r.doc.Segments[r.segmentAt].Kind == document.Table && r.s.offered(c) {
		for _, m := range r.topicsOf(r.segmentAt) {
			if m.Class == "Gremium" {
				c.post.body = bodyOf(m) // "Vera Lindholm | Vorsitzende | Universität Kiel": she comes from there
				return
			}
		}
	}
	if ofSection(c.post.head) && c.post.body.name == "" && c.aspect == listing {
		if organ := r.section(r.segmentAt); organ != "" {
			c.post.role += " " + genitiveOf(organ)
		}
		return
	}
	if c.post.body.name != "" || !ofCouncil(c.post.head) {
		return
	}
	if council := r.council(r.segmentAt); council != "" && !(council == "Vorstand" && unicode.IsDigit(rune(c.post.role[0]))) {
		c.post.role += " " + genitiveOf(council)
		c.council = council
	}
}

// underOrgan gives the board that alone is the heading right above a paragraph: "Aufsichtsrat", below it "Vorsitzende ist Vera Lindholm." A
// chair below "Vorstand" may be that of the association.
func (r *reader) underOrgan() string {
	seg := r.doc.Segments[r.segmentAt]
	if h := seg.Heading; seg.Kind == document.Body && h >= 0 && h == r.segmentAt-1 && r.doc.Segments[h].Kind == document.Title {
		fields := strings.Fields(strings.TrimSuffix(r.doc.Text[r.doc.Segments[h].Start:r.doc.Segments[h].End], ":"))
		if len(fields) == 2 && words.is(wordLink, lower(fields[0])) {
			fields = fields[1:]
		}
		if main := r.mainBody("body"); len(fields) == 1 && fields[0] != "Geschäftsführung" && !(fields[0] == "Vorstand" && main != nil && main.Class == "Verein") {
			return words.noun(wordCouncil, fields[0])
		}
	}
	return ""
}

// seated reports whether a mere membership is that of somebody whose line says more: "CDU: Vera Lindholm (Vorsitzende), Otto
// Brandes".
func (r *reader) seated(s *sentence, c *claim) bool {
	if plainRole(c.post.head) != "mitglied" {
		return false
	}
	here := *c
	here.begin = s.start
	return slices.ContainsFunc(r.claimsIn(here), func(i int) bool {
		return ofCouncil(r.claims[i].post.head) && (s.group.name == "" || r.claims[i].post.body.name != s.group.name)
	})
}

// ofGroup reports whether an office of a line of a council is one of the party or group that the line is about: "CDU: Vera Lindholm
// (Sprecherin)".
func (s *sentence) ofGroup(o post) bool {
	if s.group.name == "" || o.body.name != "" {
		return false
	}
	return nounParts.begin(lower(o.head), "group-role") || s.grouped && (ofCouncil(o.head) || deputy(o.head) || plainRole(o.head) == "geschäftsführer")
}

// organLabel gives the organ with which a line begins, if a colon follows it, or which stands right before the parentheses
// with the role: "Bläserklasse der Musikschule (Leitung: …)".
func (s *sentence) organLabel(head string) (unit, bool) {
	if s.kinds&kindBit(unitOrgan) == 0 {
		return unit{}, false
	}
	at := 0
	if s.led {
		at = 3
	}
	if len(s.runes) > at+1 && s.runes[at] == unitOrgan && slices.Contains(s.runes[at+1:min(len(s.runes), at+30)], ':') {
		return s.units[s.at[at]], true
	}
	for i := 3; i < len(s.runes); i++ {
		if s.runes[i] == unitOffice && s.runes[i-3] == unitOrgan && s.runes[i-1] == '(' && s.units[s.at[i]].posts[0].head == head {
			return s.units[s.at[i-3]], true
		}
	}
	return unit{}, false
}

// bodyLabel gives the body that is the label of the part of a line in which an office stands: "Ausschuss für Soziales: Vorsitz
// Vera Lindholm | Ausschuss für Bau: Vorsitz Otto Brandes".
func (s *sentence) bodyLabel(spot int) (unit, bool) {
	if s.kinds&(kindBit(unitBody)|kindBit(unitPlace)) == 0 {
		return unit{}, false
	}
	for i := len(s.units) - 1; i >= 0; i-- {
		u := &s.units[i]
		if u.start >= spot || u.kind != unitBody && u.kind != unitPlace {
			continue
		}
		if !strings.HasPrefix(s.source[u.end:s.end], ":") {
			continue
		}
		before := strings.TrimRight(s.source[s.start:u.start], " \t")
		return *u, before == "" || strings.HasSuffix(before, "|") || strings.HasSuffix(before, ";") || strings.HasSuffix(before, "+++") || !strings.ContainsAny(before, " \t")
	}
	return unit{}, false
}

// offered reports whether the body of a claim stands in another cell of its row.
func (s *sentence) offered(c *claim) bool {
	for i := range s.units {
		if u := &s.units[i]; (u.kind == unitBody || u.kind == unitPlace) && u.body.name == c.post.body.name {
			return true
		}
	}
	return false
}

// ofCouncil reports whether a role sits in a council.
func ofCouncil(head string) bool {
	head = plainRole(head)
	return head == "mitglied" || strings.HasSuffix(head, "es mitglied") || head == "vorsitz" || head == "stellvertreter" || head == "ehrenvorsitz" || head == "sprecher"
}

// ofSection reports whether a role leads a part of an authority.
func ofSection(head string) bool {
	head = plainRole(head)
	return head == "leiter" || head == "leitung"
}

// titledHere reports whether the line gives the person any other office.
func (r *reader) titledHere(s *sentence, c claim) bool {
	c.begin = s.start
	return len(r.claimsIn(c)) > 0
}

// hasRoleHere reports whether the line gives the person another role in the organ than that of a member: "Vorsitzende", in
// the Vorstand also "Vorständin Finanzen".
func (r *reader) hasRoleHere(s *sentence, c claim, organ string) bool {
	c.begin = s.start
	organ = strings.ReplaceAll(lower(organ), "ä", "a")
	return slices.ContainsFunc(r.claimsIn(c), func(i int) bool {
		o := &r.claims[i]
		return ofCouncil(o.post.head) || strings.Contains(strings.ReplaceAll(lower(o.post.role), "ä", "a"), organ)
	})
}

// seatedBy reports whether the claim is a mere membership of a board and its line gives the holder an office of the same body.
func (r *reader) seatedBy(s *sentence, c *claim) bool {
	onBoard := strings.HasSuffix(plainRole(c.post.head), "vorstandsmitglied")
	if c.aspect != listing || plainRole(c.post.head) != "mitglied" && !onBoard {
		return false
	}
	for organ := range organsIn(c.post.role) {
		onBoard = onBoard || slices.Contains(nounParts["elected-board"], organ)
	}
	return onBoard && slices.ContainsFunc(r.claimsOf(*c), func(i int) bool {
		o := &r.claims[i]
		return o.begin == s.start && o.post.body.name == c.post.body.name && !strings.HasSuffix(plainRole(o.post.head), "mitglied") && qualifier(lower(o.post.role)) != "ehren"
	})
}

// hasNoMembers reports whether those who belong to a body serve in it: an authority, a court, a firm.
func (w wordParts) hasNoMembers(body string) bool {
	low := lower(body)
	return slices.ContainsFunc(w["no-members"], func(head string) bool { return names(low, head) })
}

// seats reports whether a body is one that people have a seat in.
func (w wordParts) seats(body string) bool {
	return w.council(body) || slices.ContainsFunc(w["assembly"], func(head string) bool { return names(lower(body), head) })
}

// council reports whether a body is one that somebody chairs.
func (w wordParts) council(body string) bool {
	for _, head := range w["council-body"] {
		if names(lower(body), head) {
			return true
		}
	}
	return false
}
