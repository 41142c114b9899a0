package mention

import (
	"strings"

	"github.com/amtszeit/amtszeit/extract/token"
	"github.com/amtszeit/amtszeit/gazetteer"
)

// findRoles notes role nouns that are no part of a person or body.
func (p *page) findRoles() {
	for _, s := range p.ranges {
		for i := s.from; i < s.to; i++ {
			if p.is(i, taken) || !p.is(i, role|office) {
				continue
			}
			i = max(i, p.roleAt(i, s)-1)
		}
	}
}

// roleAt notes the role at word i and gives the word behind it. Of a listed phrase with a complement ("Beauftragter der
// Bundesregierung für Informationstechnik") only the noun is noted.
func (p *page) roleAt(i int, s span) int {
	w := p.words[i]
	if w.hit >= 0 && p.hits[w.hit].Start == w.Start {
		to, cut := p.roleEnd(i, s, p.hits[w.hit].End)
		for _, sense := range p.hits[w.hit].Senses {
			if !cut && sense.Entry.Kind == gazetteer.Role && p.free(span{i, to}) {
				p.noteRole(span{i, to}, sense, 0)
				return to
			}
		}
	}
	if f := w.form; f.short {
		if !p.reads(i+1, s, ".") || p.words[i+1].Start != w.End {
			return i + 1
		}
		p.noteRole(span{i, i + 2}, f.role, f.start) // "Ltr."
		return i + 2
	} else if f.role.Entry != nil {
		p.noteRole(span{i, i + 1}, f.role, f.start)
	}
	return i + 1
}

// roleEnd is the end of a listed role, before the first small word behind its noun; cut says that there is one.
func (p *page) roleEnd(i int, s span, end int) (to int, cut bool) {
	to = i + 1
	for to < s.to && p.words[to].End <= end {
		if p.words[to].Kind == token.Lower && p.upper(to-1) {
			return to, true
		}
		to++
	}
	return to, false
}

func (p *page) noteRole(s span, sense gazetteer.Sense, start int) {
	if sense.Gender == gazetteer.Any && sense.Form != gazetteer.Abstract {
		sense.Gender = p.genderByArticle(s.from, sense.Entry)
	}
	if sense.Form != gazetteer.Abstract && p.severalByArticle(s.from, sense.Entry) {
		sense.Form, sense.Gender = gazetteer.Plural, gazetteer.Any
	}
	name := roleName(sense)
	if start > 0 {
		word := p.of(s.from)
		if word[start-1] != '-' {
			name = strings.ToLower(name[:1]) + name[1:]
		}
		name = word[:start] + name
	}
	p.add(s, Mention{Kind: Role, Name: name, Gender: sense.Gender, Form: sense.Form})
}

// roleName is the nominative singular of a role in the gender of the text.
func roleName(s gazetteer.Sense) string {
	switch {
	case s.Form == gazetteer.Abstract && s.Entry.Abstract != "":
		return s.Entry.Abstract
	case s.Gender == gazetteer.Feminine && s.Entry.Feminine != "":
		return s.Entry.Feminine
	}
	return s.Entry.Name
}

// genderByArticle tells the gender of a role that inflects like an adjective: "die Vorsitzende", "dem Vorsitzenden".
func (p *page) genderByArticle(i int, e *gazetteer.Entry) gazetteer.Gender {
	w := p.of(i)
	if !strings.HasSuffix(e.Name, "er") || e.Feminine != strings.TrimSuffix(e.Name, "r") || strings.ContainsAny(w, ":*_/(") {
		return gazetteer.Any
	}
	article := p.articleOf(i)
	switch {
	case strings.HasSuffix(w, "er"):
		return gazetteer.Masculine
	case strings.HasSuffix(w, "e") && article != "der":
		return gazetteer.Feminine
	case strings.HasSuffix(w, "e"):
		return gazetteer.Masculine
	}
	switch article {
	case "der", "zur", "einer", "ihrer", "seiner", "dieser":
		return gazetteer.Feminine
	case "dem", "den", "des", "zum", "vom", "beim", "einem", "einen", "eines", "ihrem", "ihren", "ihres", "seinem", "seinen", "seines":
		return gazetteer.Masculine
	}
	return gazetteer.Any
}

// severalByArticle reports whether a role that inflects like an adjective is in the plural: "die Delegierten".
func (p *page) severalByArticle(i int, e *gazetteer.Entry) bool {
	return strings.HasSuffix(e.Name, "er") && e.Feminine == strings.TrimSuffix(e.Name, "r") && strings.HasSuffix(p.of(i), "en") && p.articleOf(i) == "die"
}

// articleOf gives the article before word i and its adjectives, in lower case.
func (p *page) articleOf(i int) string {
	for k := i - 1; k >= 0 && k > i-4; k-- {
		if p.is(k, determiner) {
			return strings.ToLower(p.of(k))
		}
		if !p.is(k, adjective) {
			break
		}
	}
	return ""
}
