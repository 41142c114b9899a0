package mention

import (
	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/extract/token"
	"github.com/amtszeit/amtszeit/gazetteer"
)

// evident reports whether the text shows that a name is a person's.
func (p *page) evident(n name, s span) bool {
	if p.opensFirm(n.to-1, s) {
		return false
	}
	odd := p.is(n.core, role|office|listed|capitals) && !p.is(n.core, surname) && !(n.known && p.ofFounder(n.core, s)) && !(n.known && p.enumerated(n.core)) || p.is(n.core, bareHead)
	if n.known && !odd && (!p.is(n.from, noun|town|never|role) || p.is(n.from, calendar) || p.alsoTown(n, s)) {
		return true
	}
	return p.introduced(n.from, s) || p.explained(n.to, s) || !odd && p.paired(n, s)
}

// ofFounder reports whether word i is a company that is called like a person: "Siemens" in "Eckhard Siemens".
func (p *page) ofFounder(i int, s span) bool {
	end, e, _ := p.listedBody(i, s)
	return e != nil && end == i+1 && e.Class == "Unternehmen" && !p.is(i, capitals|role|office)
}

// alsoTown reports whether a given name that is a town's too begins a name: "Achim Brögel", not "in Achim Ost".
func (p *page) alsoTown(n name, s span) bool {
	if !p.is(n.from, town) || p.is(n.from, noun|never|role) || p.is(n.core, noun|adjective) {
		return false
	}
	return n.from == s.from || !p.is(n.from-1, whither|district|determiner) && !p.is(n.from-1, head)
}

// introduced reports whether a title, "Frau" or a role stands before word i.
func (p *page) introduced(i int, s span) bool {
	before, titled, _ := p.titles(i, s)
	return titled || before > s.from && p.is(before-1, role) && p.joined(before) && !p.is(before-1, given) || before > s.from && p.is(before-1, honorific)
}

// titled reports whether a title or "Frau" stands before word i.
func (p *page) titled(i int, s span) bool {
	before, titled, _ := p.titles(i, s)
	return titled || before > s.from && p.is(before-1, honorific)
}

// titles goes back over titles before word i: "Prof. Dr. h. c." or "Dipl.-Ing. (FH)". It gives the first word of them and
// the gender that one says.
func (p *page) titles(i int, s span) (first int, titled bool, gender gazetteer.Gender) {
	for i > s.from && p.words[i].Start-p.words[i-1].End <= 1 {
		prev := p.of(i - 1)
		switch {
		case p.is(i-1, title):
			titled = true
			if p.words[i-1].gender != gazetteer.Any {
				gender = p.words[i-1].gender
			}
			i--
		case (prev == "." || prev == "-") && i-2 >= s.from && p.is(i-2, title):
			i--
		case prev == ")" && i-3 >= s.from && p.of(i-2) == "FH":
			i -= 3
		case prev == "." && i-3 >= s.from && p.is(i-2, title):
			i--
		default:
			return i, titled, gender
		}
	}
	return i, titled, gender
}

// explained reports whether what comes behind a name is said of people: an age, a party, years, a side of the picture, a
// role.
func (p *page) explained(i int, s span) bool {
	if i+2 >= s.to {
		return false
	}
	switch p.of(i) {
	case "(":
		return p.words[i+1].Kind == token.Number || p.is(i+1, party|town) || p.reads(i+2, s, ".") && len(p.of(i+1)) == 1 ||
			p.reads(i+2, s, ")") && p.is(i+1, capitals) && !p.is(i-1, head|noun) && !p.is(i-2, head|noun|adjective) || p.personal(p.of(i+1))
	case ",":
		j := i + 1
		for j < s.to && j < i+4 && (p.words[j].Kind == token.Lower && p.is(j, adjective) || p.is(j, town)) {
			j++
		}
		return j < s.to && p.is(j, role) || p.words[i+1].Kind == token.Number && p.reads(i+2, s, ",")
	}
	return false
}

// personal reports whether a word in parentheses is said of people.
func (p *page) personal(w string) bool {
	switch w {
	case "parteilos", "bis", "seit", "ab", "links", "rechts", "Mitte":
		return true
	}
	return false
}

// paired reports whether a name is joined to one that is known by "und" or a comma.
func (p *page) paired(n name, s span) bool {
	if i := n.from - 1; i > s.from && (p.of(i) == "und" || p.of(i) == ",") && p.is(i-1, taken) && p.endsPerson(i-1) {
		return true
	}
	if i := n.to; i+1 < s.to && p.of(i) == "und" {
		if next, ok := p.parseName(i+1, s); ok && next.known {
			return true
		}
	}
	return false
}

// endsPerson reports whether the last mention noted is a person that ends with word i.
func (p *page) endsPerson(i int) bool {
	if len(p.mentions) == 0 {
		return false
	}
	m := p.mentions[len(p.mentions)-1]
	return m.Kind == Person && m.End == p.words[i].End
}

// looksNamed reports whether the words alone show that two unknown ones are a name.
func (p *page) looksNamed(n name, s span) bool {
	if p.is(n.from, head|listed|town) || p.is(n.core, adjective&head) {
		return false
	}
	if p.borne(p.of(n.from)) || p.borne(p.of(n.core)) {
		return false
	}
	if n.core > n.surname && !p.german(n.surname) || p.is(n.from, foreign) || p.is(n.core, foreign|surname) && !p.is(n.from, adjective) {
		return true
	}
	if n.to == n.from+2 && !p.is(n.from, adjective) && !p.is(n.from, capitals) && !p.is(n.core, capitals|adjective) && (p.goesOn(p.of(n.core)) || n.from > s.from && p.of(n.from-1) == ":" && p.hasPerson(s)) {
		return true
	}
	if n.to == s.to && n.from > s.from && p.words[n.from-1].Kind == token.Number && n.from-s.from < 4 {
		return true // "1996–2003 Ludmila Kern"
	}
	verb := n.to < s.to && p.is(n.to, verbal)
	alone := n.from == s.from || p.words[n.from-1].Kind != token.Upper
	return verb && alone && !p.is(n.from, adjective) || p.cell(n, s)
}

// goesOn reports whether the text goes on about a word as it does about people: a sentence begins with it alone and a verb,
// "Wewer ging".
func (p *page) goesOn(word string) bool {
	if p.subjects == nil {
		p.subjects = map[string]bool{}
		for i := 0; i+1 < len(p.words); i++ {
			if p.is(i, first) && p.upper(i) && p.is(i+1, verbal) {
				p.subjects[p.of(i)] = true
			}
		}
	}
	return p.subjects[word]
}

// hasPerson reports whether somebody is noted among the words.
func (p *page) hasPerson(s span) bool {
	for i := s.from; i < s.to; i++ {
		if p.is(i, bearer) {
			return true
		}
	}
	return false
}

// cell reports whether a name fills a cell of a table, or an entry of a list before a bracket or bar.
func (p *page) cell(n name, s span) bool {
	opens := n.from == s.from || p.of(n.from-1) == "|" || document.Border(p.text[p.words[n.from-1].End:p.words[n.from].Start])
	closes := n.to == s.to || p.of(n.to) == "|" || document.Border(p.text[p.words[n.to-1].End:p.words[n.to].Start])
	return opens && closes && (!p.is(n.from, adjective) || p.is(n.core, surname) || p.namesRole(s)) && !(n.from == s.from && n.to == s.to)
}

// namesRole reports whether a role is among the words.
func (p *page) namesRole(s span) bool {
	for i := s.from; i < s.to; i++ {
		if p.is(i, role) {
			return true
		}
	}
	return false
}

// borne reports whether somebody has the surname, or the word is its genitive.
func (p *page) borne(word string) bool {
	_, ok := p.knownSurname(word)
	return ok
}

// german reports whether the particle at word i is a common preposition as well: "von", "zu".
func (p *page) german(i int) bool {
	switch p.of(i) {
	case "von", "vom", "zu", "zur", "zum":
		return true
	}
	return false
}
