package office

import (
	"slices"
	"strings"

	"github.com/amtszeit/amtszeit/gazetteer"
	"github.com/amtszeit/amtszeit/graph"
)

// byVerb makes the office that a verb names: "leitet die Abteilung X", "steht dem Verband vor".
func (r *reader) byVerb(s *sentence, m match, g give, c claim) []claim {
	c.post.role, c.post.gender = g.role[0], r.genderOf(c.person)
	if from, to, ok := m.group("election"); ok {
		g.role = electedTo(string(s.runes[from:to]))
		c.post.role = g.role[0]
	}
	if c.post.gender == gazetteer.Feminine {
		c.post.role = g.role[1]
	}
	c.post.head, c.post.byVerb = c.post.role, true
	if r.acting(s, m) {
		adjective := "kommissarischer "
		if c.post.gender == gazetteer.Feminine {
			adjective = "kommissarische "
		}
		c.post.role = adjective + c.post.role
	}
	if from, to, ok := m.group("field"); ok && g.group == "field" {
		return s.inField(r.units(s, m, g.in), from, to, c)
	}
	if g.group == "board" && (len(r.units(s, m, g.group)) == 0 || len(r.claimsOf(c)) > 0) {
		return nil // who has an office is responsible for something as such
	}
	if title := r.units(s, m, "title"); g.role[0] == "Vertreter" && len(title) > 0 && (deputy(title[0].posts[0].head) || strings.HasPrefix(title[0].posts[0].head, "Vize")) {
		return nil // "Ihn vertritt Vizepräsident Jens Thaler" calls the deputy by the office
	}
	if g.group == "seat" && !slices.ContainsFunc(r.units(s, m, g.group), seated) {
		return nil // "seit 2016 im Landesamt" may be anything
	}
	if g.group == "chamber" {
		seat := r.units(s, m, g.group)
		if len(seat) == 0 || r.toldHere(s, c) {
			return nil // what the one has who leaves says which office it is
		}
		if at := r.vacated(c); at >= 0 && c.aspect == begins && r.claims[at].post.head != "Mitglied" && r.claims[at].finish > seat[0].start && r.claims[at].begin < s.start {
			return nil
		}
		if c.aspect == begins && r.rising(c) {
			c.aspect = plans
		}
	}
	for _, u := range r.units(s, m, g.group) {
		if c.post.role == g.role[0] && g.role[0] == "Leiter" || c.post.role == g.role[1] && g.role[1] == "Leiterin" {
			s.chairs(m, u, &c.post)
		}
		switch u.kind {
		case unitOrgan:
			if c.post.role == "Mitglied" && u.text == "Vorstand" && strings.HasSuffix(r.doc.Text[:u.start], " im ") {
				c.post.role, c.post.body = "Vorstandsmitglied", u.body // "sitzt im Vorstand"
				break
			}
			if noun, _, _ := strings.Cut(u.text, " "); c.post.role == "Mitglied" && g.group == "left" && words.noun(wordCouncil, noun) == "" {
				return nil // who leaves or joins a department was no member of it
			}
			if noun, _, _ := strings.Cut(u.text, " "); c.aspect == listing && words.noun(wordOrgan, noun) != "" {
				return nil // "Geschäftsstelle: Otto Brandes" makes nobody a member
			}
			if c.aspect == listing && u.text == "Geschäftsführung" {
				if r.hasRoleHere(s, c, u.text) || r.titledHere(s, c) {
					return nil
				}
				c.post.role, c.post.head = "Geschäftsführer", "Geschäftsführer" // who is listed there is one
				if c.post.gender == gazetteer.Feminine {
					c.post.role = "Geschäftsführerin"
				}
				c.post.body = u.body
				break
			}
			if c.aspect == listing && r.hasRoleHere(s, c, u.text) {
				return nil // "Personalrat: Vorsitz Vera Lindholm" tells more
			}
			if noun, _, _ := strings.Cut(u.text, " "); strings.HasPrefix(c.post.role, "Vorsitz") && words.noun(wordOrgan, noun) != "" {
				c.post.role = "Leiter"
				if c.post.gender == gazetteer.Feminine {
					c.post.role = "Leiterin"
				}
			}
			if strings.HasPrefix(c.post.role, "Professor") {
				_, field, _ := strings.Cut(u.text, " ")
				c.post.role += " " + field
			} else if strings.HasPrefix(c.post.role, "Vertreter") {
				c.post.role += " " + insideOrgan(u.text)
			} else {
				c.post.role += " " + genitiveOf(u.text)
			}
			c.post.body = u.body
			if at := r.units(s, m, g.in); u.body.name == "" && len(at) > 0 {
				c.post.body = at[0].body
			}
		case unitOffice:
			return nil
		default:
			if c.aspect == began && c.post.role == "Mitglied" && !assembly(u.body.name) {
				return nil // who is new in a ministry is no member of it
			}
			if (c.aspect == ends || c.aspect == ended) && c.post.role == "Mitglied" && g.group == "left" && (!hasSeats(u.body.name) || r.seatedIn(c, u.body)) {
				return nil // who leaves a ministry was no member of it, and whoever was its chair leaves that
			}
			c.post.body = u.body
			if c.person != 0 && strings.HasPrefix(c.post.role, "Vorsitz") && s.stands(m) && !collegial(u.body.name) && !collegial(r.entities.body(u.body.entity).forms) {
				c.post.role = "Leiter"
				if c.post.gender == gazetteer.Feminine {
					c.post.role = "Leiterin"
				}
			}
			if at := r.units(s, m, g.in); len(at) > 0 && !(strings.Contains(u.body.name, " ") && strings.HasSuffix(r.doc.Text[:at[0].start], " in ")) {
				c.post.role += " " + genitiveOf(u.body.name)
				c.post.body = at[0].body
			}
		}
	}
	return []claim{c}
}

// toldHere reports whether the sentence has given the holder an office already, or taken one, that isn't just a title.
func (r *reader) toldHere(s *sentence, c claim) bool {
	own := r.claimsOf(c)
	return slices.ContainsFunc(latest(own), func(i int) bool {
		return r.claims[i].begin == s.start && r.claims[i].aspect != holds
	})
}

// rising reports whether somebody else nearby is going to take another office: the seat is free from then on.
func (r *reader) rising(c claim) bool {
	for i := len(r.claims) - 1; i >= r.remembered() && (r.claims[i].segment == r.segmentAt || r.near(r.claims[i].segment)); i-- {
		if o := &r.claims[i]; o.person != c.person && o.status == graph.Future {
			return true
		}
	}
	return false
}

// seated reports whether a unit is a council, or a body in which people have seats.
func seated(u unit) bool {
	noun, _, _ := strings.Cut(u.text, " ")
	return u.kind == unitOrgan && words.noun(wordCouncil, noun) != "" || u.kind == unitBody && hasSeats(u.body.name)
}

// seatedIn reports whether the holder is said to have an office in the body.
func (r *reader) seatedIn(c claim, b body) bool {
	own := r.claimsOf(c)
	return slices.ContainsFunc(latest(own), func(i int) bool { return r.claims[i].post.body.name == b.name })
}

// inField makes the head of a field of work that only a plain noun names, "leitet bei den Stadtwerken die Buchhaltung".
func (s *sentence) inField(at []unit, from, to int, c claim) []claim {
	field := string(s.runes[from:to])
	switch before := s.before(from); {
	case strings.HasSuffix(before, "die"):
		c.post.role += " der " + field
	case strings.HasSuffix(field, "s"):
		c.post.role += " des " + field
	default:
		c.post.role += " des " + field + "s"
	}
	if len(at) > 0 {
		c.post.body = at[0].body
	}
	return []claim{c}
}

// chairs makes the head of a council its chair where the match says "führt": who "leitet" a council is its head in so many
// words.
func (s *sentence) chairs(m match, u unit, o *post) {
	noun, _, _ := strings.Cut(u.text, " ")
	if u.kind == unitOrgan && words.noun(wordCouncil, noun) == "" || u.kind != unitOrgan && !nounParts.council(u.body.name) && !(u.anaphor && nounParts.council(s.text(&u))) {
		return
	}
	from, to := m.span()
	if text := lower(string(s.runes[from:to])); !strings.Contains(text, "führt") && !strings.Contains(text, "führen") {
		return
	}
	if o.role = "Vorsitzender"; o.gender == gazetteer.Feminine {
		o.role = "Vorsitzende"
	}
	o.head = o.role
}

// stands reports whether the match says "steht … vor", which leads an office as well as it chairs a council.
func (s *sentence) stands(m match) bool {
	from, to := m.span()
	text := s.said(from, to)
	return strings.Contains(text, "steh") || strings.Contains(text, "stand")
}

// collegial reports whether a body has a chair rather than a head.
func collegial(body string) bool {
	body = lower(body)
	for _, head := range nounParts["collegial"] {
		if names(body, head) {
			return true
		}
	}
	return false
}

// assembly reports whether a body is one that people are elected into.
func assembly(body string) bool {
	return collegial(body) || nounParts.in(lower(body), "assembly")
}

// genitiveOf puts an organ in the genitive: "der Abteilung Netze", "des Bereichs Netze".
func genitiveOf(organ string) string { return genitives.get(organ) }

var genitives memo[string]

func init() { genitives.of = makeGenitive } // it calls itself

func makeGenitive(organ string) string {
	noun, name, _ := strings.Cut(organ, " ")
	if words.noun(wordCouncil, name) != "" { // "Wissenschaftlicher Beirat"
		for _, ending := range [...]string{"er", "es", "e"} {
			if stem, ok := strings.CutSuffix(noun, ending); ok {
				article, of, _ := strings.Cut(genitiveOf(name), " ")
				return article + " " + stem + "en " + of
			}
		}
	}
	if nounParts.end(noun, "feminine") || nounParts.end(lower(noun), "feminine") {
		return "der " + organ
	}
	if strings.HasSuffix(noun, "s") || strings.HasSuffix(noun, "ß") {
		noun += "e"
	}
	return strings.TrimSpace("des " + noun + "s " + name)
}

// insideOrgan puts an organ behind "in": "im Aufsichtsrat", "in der Verbandsversammlung".
func insideOrgan(organ string) string {
	if noun, _, _ := strings.Cut(organ, " "); nounParts.end(noun, "feminine") || nounParts.end(lower(noun), "feminine") {
		return "in der " + organ
	}
	return "im " + organ
}

// electedTo gives the role, masculine and feminine, that a noun for an election names: "Landratswahl".
func electedTo(noun string) [2]string {
	role := strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(noun, "wahl"), "-Stichwahl"), "-Wahl")
	switch {
	case role == "OB":
		role = "Oberbürgermeister"
	case strings.HasSuffix(role, "rats"):
		role = strings.TrimSuffix(role, "s")
	}
	return [2]string{role, feminine(role)}
}
