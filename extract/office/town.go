package office

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/extract/mention"
)

// townOfCouncil gives the town in the name of its council: "Rat der Stadt Kiel", "Gemeinderat Ackerfelde".
func townOfCouncil(name string) string {
	if council, town, ok := strings.Cut(name, " "); ok && strings.HasSuffix(council, "rat") && townCouncil(council) && !nounParts.in(lower(council), "quarter-council") && !strings.HasPrefix(town, "de") {
		return town
	}
	for _, prefix := range []string{"Rat der Stadt ", "Rat der Gemeinde ", "Rat der Hansestadt "} {
		if town, ok := strings.CutPrefix(name, prefix); ok {
			return town
		}
	}
	return ""
}

// inQuarter takes the part of a town for an office of one if the text names a council of only one such part: in the minutes of the
// "Ortsbeirat Neudorf" the Ortsvorsteher is that of Neudorf, and an Ortsbeiratsmitglied sits in this council.
func (r *reader) inQuarter(c *claim) bool {
	role := plainRole(c.post.head)
	member := strings.HasSuffix(role, "beiratsmitglied") || strings.HasSuffix(role, "ratsmitglied")
	if role != "ortsvorsteher" && !(member && (strings.HasPrefix(role, "orts") || strings.HasPrefix(role, "bezirks"))) {
		return false
	}
	var only *mention.Mention
	for _, m := range r.different[:min(len(r.different), memory)] {
		council, place, named := strings.Cut(m.Name, " ")
		if !named || place == "" || !nounParts.in(lower(council), "quarter-council") {
			continue
		}
		if only != nil && only.Name != m.Name {
			return false
		}
		only = m
	}
	if only == nil {
		return false
	}
	c.post.body, c.guessed = bodyOf(only), true
	if !member {
		_, place, _ := strings.Cut(only.Name, " ")
		c.post.body = body{name: place, place: true}
	}
	return true
}

// inOwnTown takes the town, Kreis or Land in which the sentence, or the one before, gives the holder another office of its sort.
func (r *reader) inOwnTown(c *claim, sort string) bool {
	if c.person == 0 || !placeSort(sort) {
		return false
	}
	own := r.claimsOf(*c)
	for _, i := range slices.Backward(latest(own)) {
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

// placeInName gives the town, Kreis or Land that the name of a body or a teaser's topic holds.
func (r *reader) placeInName(c *claim, sort string) string {
	if town := r.teaserTopic(c.segment); sort == "stadt" && town != "" {
		return town
	}
	for _, m := range r.bodies[:min(len(r.bodies), memory)] {
		if m.Place || (r.doc.Segments[c.segment].Kind == document.Teaser) != r.teased(m.Start) {
			continue
		}
		if area, ok := areaOf(m.Name, sort); ok {
			return area
		}
		switch first, rest, _ := strings.Cut(m.Name, " "); {
		case sort == "land" && strings.Contains(m.Name, " des Landes "):
			return m.Name[strings.LastIndex(m.Name, " ")+1:]
		case sort == "kreis" && first == "Landratsamt" && rest != "":
			return "Landkreis " + rest
		case sort == "kreis" && first == "Kreisverwaltung" && rest != "":
			return "Kreis " + rest
		case sort == "stadt" && (ofTown(first) || nounParts.begin(first, "town-seat") && len(rest) > 3) && rest != "" && !strings.Contains(rest, " "):
			return rest
		}
	}
	return ""
}

// areaOf gives the town or Kreis that the name of a body ends with: "Jugendbeirat der Stadt Kiel".
func areaOf(name, sort string) (string, bool) {
	if sort == "stadt" {
		for _, of := range []string{" der Stadt ", " der Gemeinde ", " der Landeshauptstadt ", " der Hansestadt "} {
			if _, town, ok := strings.Cut(name, of); ok {
				return town, true
			}
		}
	}
	if sort == "kreis" {
		for _, of := range []string{" des Kreises ", " des Landkreises "} {
			if _, area, ok := strings.Cut(name, of); ok {
				return strings.TrimSuffix(strings.TrimPrefix(of, " des "), "es ") + " " + area, true
			}
		}
	}
	return "", false
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
