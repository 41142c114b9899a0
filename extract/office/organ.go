package office

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/extract/token"
)

// namedOrgan is an organ that the text has named, and where.
type namedOrgan struct {
	unit    unit // its kind is 0 if none was
	segment int
}

// councilOfKnown parts the name of a council from the common noun behind it that stands for a body named before: "Beirat der
// Landesanstalt".
func (r *reader) councilOfKnown(name string, at int) (organ string, b body, ok bool) {
	f := strings.Fields(name)
	if len(f) != 3 || f[1] != "der" && f[1] != "des" || words.noun(wordCouncil, f[0]) == "" {
		return "", body{}, false
	}
	b, ok = r.bodyAnaphor(f[2], at)
	return words.noun(wordCouncil, f[0]), b, ok && b.name != name
}

// councilWithin parts the name of a council from the body inside it: "Beirat der Stiftung Naturerbe".
func (r *reader) councilWithin(m *mention.Mention) (organ string, b body, ok bool) {
	first, rest, _ := strings.Cut(m.Name, " ")
	if organ = words.noun(wordCouncil, first); organ == "" || !strings.HasPrefix(rest, "der ") && !strings.HasPrefix(rest, "des ") {
		return "", body{}, false
	}
	for i := r.bodiesFrom(m.Start + 1); i < len(r.bodies) && r.bodies[i].Start < m.End; i++ {
		if in := r.bodies[i]; in.End == m.End {
			return organ, bodyOf(in), true
		}
	}
	return "", body{}, false
}

// councilOf parts the name of a council from that of its body: "Aufsichtsrat Kieler Bäder GmbH".
func councilOf(name string) (organ, owner string, ok bool) {
	first, rest, several := strings.Cut(name, " ")
	if !several {
		return "", "", false
	}
	organ = words.noun(wordCouncil, first)
	capital, _ := utf8.DecodeRuneInString(rest)
	return organ, rest, organ != "" && unicode.IsUpper(capital)
}

// ledUnit reports whether item i is a noun that means a part of a body where somebody leads it: "leitet die Rechnungsstelle",
// "die Poststelle, die er 2010 übernahm".
func (r *reader) ledUnit(p *phrases, i int) bool {
	if i == 0 || !p.text2(i-1, "die", "das", "den", "Die", "Das", "Den") {
		return false
	}
	low := lower(p.items[i].text)
	if slices.Contains(nounParts["unit"], low) && !slices.Contains(nounParts["unit-noun"], low) || !nounParts.end(low, "unit") && !slices.Contains(nounParts["unit-noun"], low) || nounParts.end(low, "no-unit") {
		return false
	}
	return r.mentionsVerb(p, "leads") || r.mentionsVerb(p, "takes")
}

// organ puts "Abteilung Bildung und Vermittlung der Städtischen Galerie": the noun in the nominative and what names it.
func (r *reader) organ(s *sentence, p *phrases, i int, class wordClass, noun string) int {
	end := i + 1
	if class == wordOrgan {
		end = p.organName(end)
	}
	if known, ok := r.organs[noun]; ok && end == i+1 && class == wordOrgan {
		known.start, known.end = p.items[i].start, p.items[i].end
		s.put(known)
		return end
	}
	if above := p.ofSuperior(i, end); class == wordOrgan {
		end = above
	}
	text := clean(noun + p.text[p.items[i].end:p.items[end-1].end])
	var o post
	var rest strings.Builder
	next := end
	if p.link(end) {
		if next = p.linked(end, &o, &rest); rest.Len() > 0 || o.body.name == "" {
			next = end
			o.body = body{}
		}
	}
	if p.text2(i-1, "dessen", "deren", "Dessen", "Deren") && o.body.name == "" {
		o.body, _ = r.antecedent(&p.items[i-1])
	}
	u := unit{kind: unitOrgan, start: p.items[i].start, end: p.items[next-1].end, text: text, body: o.body}
	if text != noun {
		r.organs[noun] = u // "die Abteilung" later on is this one
	}
	if class == wordCouncil {
		r.lastCouncil = namedOrgan{u, r.segmentAt}
	}
	if class == wordCouncil && nounParts.end(lower(noun), "board") {
		r.lastBoard = namedOrgan{u, r.segmentAt}
		if r.lastBoard.unit.body.name == "" {
			if m := r.mainBody("body"); m != nil {
				r.lastBoard.unit.body = bodyOf(m)
			}
		}
	}
	s.put(u)
	return next
}

// told reports whether the last claim is of the sentence before and names the organ: "In den Verwaltungsrat entsandte der
// Kreistag Vera Lindholm. Dem Gremium …".
func (r *reader) told(organ string) bool {
	if len(r.claims) == 0 {
		return false
	}
	c := &r.claims[len(r.claims)-1]
	return c.begin >= r.previous && strings.Contains(c.post.role, organ)
}

// lastGremium gives where the last body begins before an offset for which "das Gremium" can stand, 0 if there is none.
func (r *reader) lastGremium(at int) int {
	heads, _ := generics.of("Gremium")
	for m := range r.bodiesBack(at, r.doc.Segments[r.segmentAt].Start) {
		if words.noun(wordCouncil, m.Name) == "" && generics.fits(heads, m, r.entities.body(m.Entity).forms) {
			return m.Start
		}
	}
	return 0
}

// chamber gives the council or parliament that this sentence names, else the one named last nearby: whose seat it is when
// somebody moves up.
func (r *reader) chamber(s *sentence, m match) []unit {
	_, to := m.span()
	for _, i := range s.at[:to] {
		if i < 0 {
			continue
		}
		if u := &s.units[i]; u.kind == unitOrgan && words.noun(wordCouncil, u.text) != "" || u.kind == unitBody && hasSeats(u.body.name) {
			return s.units[i : i+1 : i+1]
		}
	}
	var last unit
	if r.lastCouncil.segment == r.segmentAt || r.near(r.lastCouncil.segment) {
		last = r.lastCouncil.unit
	}
	first := r.segmentAt
	for first > 0 && r.near(first-1) {
		first--
	}
	for i := len(r.seen) - 1; i >= max(0, len(r.seen)-memory) && r.seen[i].Start >= r.doc.Segments[first].Start; i-- {
		if m := r.seen[i]; hasSeats(m.Name) {
			if m.Start > last.start {
				last = unit{kind: unitBody, start: m.Start, end: m.End, body: bodyOf(m)}
			}
			break
		}
	}
	if last.kind == 0 {
		return nil
	}
	return []unit{last}
}

// hasSeats reports whether a body is one in which people have seats that others fill when they leave.
func hasSeats(body string) bool {
	for _, head := range nounParts["seats"] {
		if names(lower(body), head) {
			return true
		}
	}
	return false
}

// organNamed gives the text of the organ with a name that the document has named by this noun, "" if it has named none.
func (r *reader) organNamed(noun string) string {
	if n := words.noun(wordOrgan, noun); n != "" {
		if u, ok := r.organs[n]; ok {
			_, name, _ := strings.Cut(u.text, " ")
			return strings.TrimSpace(noun + " " + name)
		}
	}
	return ""
}

// organ reads "der Abteilung Föderales IT-Architekturmanagement", "des Referats 43", "des Kuratoriums".
func (p *phrases) organ(i, k int, role *strings.Builder) int {
	end := k + 1
	if p.text2(end, ".") && len(p.items[k].text) <= 4 {
		end++ // "Abt. 2"
	}
	end = p.organName(end)
	text := clean(p.text[p.items[i].start:p.items[end-1].end])
	if article, rest, ok := strings.Cut(text, " "); ok {
		switch article {
		case "seines", "ihres", "dieses":
			text = "des " + rest
		case "seiner", "ihrer", "dieser":
			text = "der " + rest
		}
	}
	if above := p.ofSuperior(k, end); above > end {
		role.WriteString(" " + clean(text+p.text[p.items[end-1].end:p.items[above-1].end]))
		return above
	}
	if end == k+1 && k == i+1 && genitive(p.items[i].text) && p.reader != nil {
		if full := p.reader.organNamed(p.items[k].text); full != "" {
			text = p.items[i].text + " " + full // "die Leitung der Abteilung": of the one that was named in full
		}
	}
	role.WriteString(" " + text)
	return end
}

// ofSuperior gives the index behind the office whose holder the organ at item k serves: "Büro der Staatssekretärin"; end is
// where the organ's own name ends.
func (p *phrases) ofSuperior(k, end int) int {
	if noun := p.items[k].lex.organ; end != k+1 || noun != "Büro" && noun != "Stab" && noun != "Leitungsstab" && noun != "Ministerbüro" {
		return end
	}
	if end+1 < len(p.items) && genitive(p.items[end].text) && p.items[end+1].is(mention.Role) && !p.personAt(end+2) {
		return end + 2
	}
	return end
}

// organName reads the name of an organ: a number, capitals, "für …", a parenthesis after a number.
func (p *phrases) organName(i int) int {
	k := i
	if k < len(p.items) && p.items[k].kind == token.Number && p.items[k].m == nil {
		return k + 1
	}
	if p.text2(k, "für") {
		if end := p.nouns(k + 1); end > k+1 {
			return end
		}
		return i
	}
	if end := p.quoted(k); end > k {
		return end
	}
	for k < len(p.items) && p.items[k].isWord() && p.items[k].capital() && !p.borderBefore(k) {
		k++
		if p.text2(k, "und", "&", "/") && k+1 < len(p.items) && p.items[k+1].isWord() && p.items[k+1].capital() {
			k++
		}
	}
	return k
}

// quoted gives the index behind the name in quotation marks that begins at item i: "die Stabsstelle „Digitale Verwaltung“".
func (p *phrases) quoted(i int) int {
	if !p.text2(i, "„", "\"", "»", "“") {
		return i
	}
	for k := i + 1; k < len(p.items) && k < i+12; k++ {
		if p.text2(k, "“", "”", "\"", "«") {
			return k + 1
		}
	}
	return i
}
