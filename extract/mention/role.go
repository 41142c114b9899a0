package mention

import (
	"strings"

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

// roleAt notes the role at word i and gives the word behind it.
func (p *page) roleAt(i int, s span) int {
	w := p.words[i]
	if w.hit >= 0 && p.hits[w.hit].Start == w.Start {
		h := p.hits[w.hit]
		to := i + 1
		for to < s.to && p.words[to].End <= h.End {
			to++
		}
		for _, sense := range h.Senses {
			if sense.Entry.Kind == gazetteer.Role && p.free(span{i, to}) {
				p.noteRole(span{i, to}, sense, 0)
				return to
			}
		}
	}
	if w.hit >= 0 && p.hits[w.hit].Start != w.Start {
		return i
	}
	if sense, start, ok := p.g.RoleHead(p.of(i)); ok {
		p.noteRole(span{i, i + 1}, sense, start)
	}
	return i + 1
}

func (p *page) noteRole(s span, sense gazetteer.Sense, start int) {
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
