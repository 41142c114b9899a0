package mention

import "github.com/amtszeit/amtszeit/gazetteer"

// rollCall notes the surnames of a list behind a role in the plural, as minutes have them: "die Gemeinderäte Birk, Dobler,
// Dr. Eisele, Mayer Anton". Three of them make a list.
func (p *page) rollCall(i int, s span) {
	if !p.is(i, role) || i+1 >= s.to || !p.joined(i+1) || !p.severalHold(i, s) {
		return
	}
	var found []bare
	for j := i + 1; j < s.to; {
		entry, next, ok := p.rollEntry(j, s)
		if !ok {
			return
		}
		found = append(found, entry)
		if next == s.to || p.of(next) != "," && p.of(next) != "und" && p.of(next) != "sowie" {
			break
		}
		j = next + 1
	}
	if len(found) < 3 {
		return
	}
	for _, b := range found {
		if p.free(b.span) {
			p.addEntry(b)
		}
	}
}

// severalHold reports whether word i is a role in the plural behind an article.
func (p *page) severalHold(i int, s span) bool {
	return i > s.from && p.is(i-1, determiner) && p.plural(i)
}

// plural reports whether word i is a role in the plural.
func (p *page) plural(i int) bool {
	if w := p.words[i]; w.hit >= 0 {
		for _, sense := range p.hits[w.hit].Senses {
			if sense.Entry.Kind == gazetteer.Role && sense.Form == gazetteer.Plural {
				return true
			}
		}
	}
	form := p.words[i].form
	return form != nil && form.role.Entry != nil && form.role.Form == gazetteer.Plural
}

// rollEntry reads one entry of a list of surnames, with titles before it and a given name behind it; next is the word
// behind it.
func (p *page) rollEntry(j int, s span) (b bare, next int, ok bool) {
	for j < s.to && (p.is(j, title) || p.of(j) == ".") {
		j++
	}
	if j >= s.to {
		return b, j, false
	}
	if p.is(j, taken) {
		for next = j; next < s.to && p.is(next, taken); next++ {
		}
		return bare{span: span{j, next}}, next, true
	}
	if !p.ends(j, false) || p.is(j, noun|town|head|listed) && !p.is(j, surname) {
		return b, j, false
	}
	b = bare{span: span{j, j + 1}, core: p.of(j)}
	if j+1 < s.to && p.joined(j+1) && p.is(j+1, given) {
		b.to++
	}
	return b, b.to, b.to == s.to || !p.upper(b.to) || !p.joined(b.to)
}

// addEntry notes an entry of a list of surnames as the person of this surname, and given name if it has one.
func (p *page) addEntry(b bare) {
	if b.to == b.from+1 {
		p.addBearer(b, gazetteer.Any, "")
		return
	}
	first := p.of(b.to - 1)
	for _, i := range p.people.bySurname[b.core] {
		if p.people.list[i].first == first {
			p.mentionPerson(b.span, i)
			return
		}
	}
	full := first + " " + b.core
	p.mentionPerson(b.span, p.newPerson(person{full: full, surname: b.core, plain: full, first: first, gender: p.words[b.to-1].gender}))
}
