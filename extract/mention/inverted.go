package mention

import (
	"strings"

	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/extract/token"
)

// invertedNames notes the names of entries of a segment that begin with the surname: "Brandes, Otto (Vorsitz)", "Vorsitz: Brandes,
// Dr. Otto; Kasse: Lindholm, Vera". The given name has to be a listed one, and the entry ends behind it or goes on as entries do. Where a document has several
// of them, any word that can be a surname at all is taken for one. It gives how many there are.
func (p *page) invertedNames(s span, usual bool) (found int) {
	for i := s.from + 1; i+1 < s.to; i++ {
		if !p.upper(i-1) || p.of(i) != "," || !p.joined(i+1) {
			continue
		}
		from := i - 1
		for from > s.from && p.joined(from) && p.is(from-1, particle|noble) {
			from--
		}
		to := p.givenNames(i+1, s)
		if to == i+1 || !p.opensCell(from, s) || !p.closesCell(to, s) || !p.surnameBefore(i-1, usual, p.reads(to, s, ",")) || !p.free(span{from, to}) {
			continue
		}
		p.addInverted(from, i, i+1, to)
		found++
		i = to
	}
	return found
}

// surnameBefore reports whether a word can be the surname before a comma and a given name. A given name can be one, too, but not in
// a row of given names.
func (p *page) surnameBefore(i int, usual, goesOn bool) bool {
	return !(p.is(i, given) && goesOn) && (p.is(i, surname) || p.ends(i, usual) && !p.is(i, never|legal|party))
}

// givenNames skips titles, given names and initials from word i on. It gives i if there is no listed given name.
func (p *page) givenNames(i int, s span) int {
	j := i
	for j < s.to && (p.is(j, title) || p.of(j) == "." && j > i) {
		j++
	}
	if !p.isGiven(j, s) || j >= s.to {
		return i
	}
	j = p.initials(j+1, s)
	for p.isGiven(j, s) {
		j = p.initials(j+1, s)
	}
	return j
}

// opensCell reports whether word i begins an entry: a line, or what stands behind a bullet, number, label or border.
func (p *page) opensCell(i int, s span) bool {
	if i == s.from || !p.joined(i) && p.words[i].Start > p.words[i-1].End {
		return true
	}
	switch p.of(i - 1) {
	case ":", ";", "|", "•", "-", "–", "*", "·", "▪", "(", "/":
		return true
	case ".", ")":
		return i-2 == s.from && p.words[i-2].Kind == token.Number
	}
	return i-1 > s.from && p.is(i-1, honorific|role) && p.opensCell(i-1, s)
}

// closesCell reports whether an entry goes on behind a name, before word i, as entries do, or ends.
func (p *page) closesCell(i int, s span) bool {
	if i >= s.to || !p.joined(i) && p.words[i].Start > p.words[i-1].End {
		return true
	}
	switch p.of(i) {
	case ":", ";", "|", "–", "-", "(", "/", ",":
		return true
	}
	return false
}

// addInverted notes a name whose surname stands in the words up to one and whose given names stand between two others.
func (p *page) addInverted(from, surnameEnd, first, to int) {
	for first < to && !p.is(first, given) {
		first++
	}
	x := person{surname: p.of(surnameEnd - 1), first: p.of(first), gender: p.words[first].gender}
	x.full = p.spanText(span{first, to}) + " " + p.spanText(span{from, surnameEnd})
	x.plain = x.full
	p.mentionPerson(span{from, to}, p.registerPerson(x))
}

// nameColumns notes the people of a table that has surnames and given names in columns side by side.
func (p *page) nameColumns() {
	for i, seg := range p.doc.Segments {
		if seg.Kind != document.Table || seg.Heading < 0 || p.doc.Segments[seg.Heading].Kind != document.TableHead {
			continue
		}
		head := p.doc.Segments[seg.Heading]
		names := p.text[head.Start:head.End]
		given, surname := -1, -1
		heads := document.Cells(names)
		for k, c := range heads {
			switch strings.ToLower(names[c[0]:c[1]]) {
			case "vorname", "vornamen":
				given = k
			case "name", "nachname", "familienname", "zuname":
				surname = k
			}
		}
		cells := document.Cells(p.text[seg.Start:seg.End])
		if given < 0 || surname != given+1 && surname != given-1 || len(cells) != len(heads) {
			continue
		}
		g, s := p.wordsIn(i, cells[given]), p.wordsIn(i, cells[surname])
		if g.to-g.from < 1 || g.to-g.from > 4 || s.to-s.from < 1 || s.to-s.from > 4 || !p.upper(g.from) || !p.upper(s.to-1) || !p.free(g) || !p.free(s) {
			continue
		}
		first := g.from
		for first+1 < g.to && (p.is(first, title) || p.of(first) == ".") {
			first++
		}
		x := person{surname: p.of(s.to - 1), first: p.of(first), gender: p.words[first].gender}
		x.full = p.spanText(span{first, g.to}) + " " + p.spanText(s)
		x.plain = x.full
		p.mentionPerson(span{min(g.from, s.from), max(g.to, s.to)}, p.registerPerson(x))
	}
}

// wordsIn gives the words of a cell of a segment.
func (p *page) wordsIn(i int, cell [2]int) span {
	s, at := p.ranges[i], p.doc.Segments[i].Start
	for s.from < s.to && p.words[s.from].Start < at+cell[0] {
		s.from++
	}
	for s.to > s.from && p.words[s.to-1].End > at+cell[1] {
		s.to--
	}
	return s
}
