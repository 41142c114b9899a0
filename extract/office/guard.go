package office

import (
	"slices"
	"strings"

	"github.com/amtszeit/amtszeit/gazetteer"
)

// barren reports whether a rule that chooses offices can give nothing of a sentence, for it wants those that no rule has given
// yet or that an abstract noun names, and the sentence has none. Who asks how a sentence is read is told of the matches all the same.
func (r *reader) barren(s *sentence, rule *rule) bool {
	if r.watch != nil {
		return false
	}
	for i := range s.units {
		u := &s.units[i]
		if u.kind == unitOffice && !(rule.free && !r.free(u)) && !(rule.abstract && !slices.ContainsFunc(u.posts, func(o post) bool { return o.abstract })) {
			return false
		}
	}
	return true
}

// pointed reports whether a pronoun names the one whom the holder succeeds.
func (r *reader) pointed(s *sentence, m match, g give) bool {
	olds := append(r.units(s, m, g.old), r.units(s, m, g.group)...)
	return len(olds) > 0 && olds[0].anaphor
}

// plural reports whether the office of the match is in the plural.
func (r *reader) plural(s *sentence, m match, g give) bool {
	offices := r.units(s, m, g.group)
	return len(offices) > 0 && (offices[0].posts[0].plural || len(offices[0].posts) > 1)
}

// unmarkedPlural reports whether the office of the match is one of several and sounds the same in the plural: "Beisitzer Otto
// Brandes und Vera Lindholm".
func (r *reader) unmarkedPlural(s *sentence, m match, g give) bool {
	offices := r.units(s, m, g.group)
	if len(offices) == 0 || offices[0].kind != unitOffice {
		return false
	}
	o := &offices[0].posts[0]
	text := s.text(&offices[0])
	if text == o.head+"en" { // "Vizepräsidenten Otto Brandes und Jens Thaler", without an article in the singular
		at, _, ok := m.group("office")
		return ok && !signals.is(lastWord(s.before(at)), "oblique")
	}
	return strings.HasSuffix(o.head, "er") && o.gender == gazetteer.Masculine && nounParts.end(lower(o.head), "many") && strings.HasSuffix(text, lower(o.head[1:])) && !strings.Contains(text, " ")
}

// others reports whether an office before a person is not the person's: "haben die Mitglieder Vera Lindholm gewählt",
// "deren Leitung Lindholm abgibt".
func (r *reader) others(s *sentence, m match, g give, who unit) bool {
	offices := r.units(s, m, g.group)
	return len(offices) == 1 && offices[0].start < who.start && (offices[0].posts[0].abstract || offices[0].posts[0].plural && len(r.units(s, m, g.who)) == 1)
}

// owned reports whether a holder is only the one to whom the office belongs: "die zuvor seine Stellvertreterin war".
func (r *reader) owned(s *sentence, m match, who unit) bool {
	from, _, ok := m.group("office")
	if !ok || from < 2 || s.at[from] < 0 || !who.anaphor || s.at[from-2] < 0 || s.units[s.at[from-2]].start != who.start {
		return false
	}
	o := s.units[s.at[from]].posts
	return len(o) == 1 && deputy(o[0].head) && r.lexeme(s.text(&who)).possessive
}

// nextOne reports whether the office behind a person is that of the person behind it: "Landrätin Vera Lindholm, der neue
// Leiter, Jens Brandes, und …".
func (r *reader) nextOne(s *sentence, m match, who unit) bool {
	from, to, ok := m.group("office")
	if !ok || to+2 >= len(s.runes) || s.runes[to] != ',' || s.runes[to+1] != ' ' || s.runes[to+2] != unitPerson || s.at[from] < 0 {
		return false
	}
	o, g := s.units[s.at[from]].posts, r.genderOf(who.person)
	return len(o) > 0 && !o[0].plural && o[0].gender != gazetteer.Any && g != gazetteer.Any && o[0].gender != g
}

// quoted reports whether a quotation ends between the person and the office behind: „Er war ein Visionär“, sagte die Präsidentin.
func (r *reader) quoted(s *sentence, m match, who unit) bool {
	from, _, ok := m.group("office")
	if !ok || s.at[from] < 0 || who.end >= s.units[s.at[from]].start {
		return false
	}
	between := s.source[who.end:s.units[s.at[from]].start]
	end := strings.Index(between, "“")
	return end >= 0 && !strings.Contains(between[:end], "„")
}

// quitsAnother reports whether the clause of a match says that the holder leaves another body than the claim's: "ist Direktorin des
// Zoos. 2019 verließ sie den Landtag".
func (r *reader) quitsAnother(s *sentence, m match, c *claim) bool {
	from, to := r.clause(s, m)
	if c.post.body.name == "" || !slices.Contains(s.runes[from:to], unitBody) || !signals.in(s.lowered(from, to), "quits") {
		return false
	}
	for i := from; i < to; i++ {
		if s.runes[i] != unitBody {
			continue
		}
		u := &s.units[s.at[i]]
		if _, generic := generics.of(s.text(u)); generic || u.body.name == c.post.body.name {
			return false
		}
	}
	return true
}
