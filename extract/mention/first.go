package mention

import "strings"

// firstNames notes people that the text only ever calls by their first names: "bei Horst und Wilma", "Praktikantin Lotte".
func (p *page) firstNames(s span) {
	for i := s.from; i+1 < s.to; i++ {
		switch {
		case p.loneGiven(i, s) && p.reads(i+1, s, "und") && i+2 < s.to && p.loneGiven(i+2, s):
			p.noteFirst(i)
			p.noteFirst(i + 2)
		case p.loneGiven(i, s) && i > s.from && p.joined(i) && p.upper(i-1) && strings.HasSuffix(p.of(i-1), "in") && !p.is(i-1, never|given|taken):
			p.noteFirst(i)
		}
	}
}

// loneGiven reports whether word i is a given name without a surname, and nobody's whom the text names in full.
func (p *page) loneGiven(i int, s span) bool {
	if !p.is(i, given) || p.is(i, taken|town|never|noun|surname|role|listed) || i+1 < s.to && p.joined(i+1) && p.upper(i+1) {
		return false
	}
	if i > s.from && p.is(i-1, given|taken) && p.joined(i) {
		return false
	}
	for k := range p.people.list {
		if p.people.list[k].first == p.of(i) {
			return false
		}
	}
	return true
}

func (p *page) noteFirst(i int) {
	text := p.of(i)
	who := p.newPerson(person{full: text, surname: text, plain: text, gender: p.words[i].gender})
	p.mentionPerson(span{i, i + 1}, who)
}
