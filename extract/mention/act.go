package mention

import "github.com/amtszeit/amtszeit/gazetteer"

// acts reports whether a Land, town or the Bund holds, takes or hands over a chair and is no mere place: "Den Vorsitz hat
// das Land Hessen", "unter hessischem Vorsitz", "Sachsen folgt auf Hessen".
func (p *page) acts(b span, class string, form gazetteer.Form) bool {
	s := p.sentenceOf(b)
	switch form {
	case gazetteer.Adjective:
		return p.chairs(b.to, s) || b.to < s.to && p.is(b.to, adjective) && p.chairs(b.to+1, s)
	case gazetteer.Genitive:
		return p.chairs(b.to, s)
	}
	if class != "Land" && class != "Bund" || p.owned(b, s) {
		return false
	}
	if p.reads(b.to, s, ",") && p.reads(b.to+1, s, "vertreten") || p.reads(b.to+1, s, "am") && p.reads(b.to+2, s, "Zug") ||
		p.reads(b.to, s, "an") && p.reads(b.to+2, s, "Reihe") {
		return true
	}
	if b.to < s.to && p.is(b.to, acting) || b.from > s.from && p.is(b.from-1, acting) {
		return true
	}
	for i := s.from; i < s.to; i++ {
		if p.is(i, chair) {
			return true
		}
	}
	return false
}

func (p *page) chairs(i int, s span) bool { return i < s.to && p.is(i, chair) }

// owned reports whether a place only says where something is or whose it is: "in Hessen", "des Landes Hessen", "Minister
// von Hessen", "Hessen-CIO".
func (p *page) owned(b, s span) bool {
	i := b.from - 1
	if i >= s.from && p.area(i, s) {
		i--
	}
	if i < s.from {
		return false
	}
	switch p.of(i) {
	case "in", "aus", "des", "In", "Aus", "bei", "nach":
		return true
	case "von", "der":
		return i > s.from && p.is(i-1, role|head|taken)
	}
	return p.is(i, role|head)
}

// sentenceOf gives the words of the sentence that the span is in.
func (p *page) sentenceOf(b span) span {
	s := span{b.from, b.to}
	for s.from > 0 && !p.is(s.from, first) {
		s.from--
	}
	for s.to < len(p.words) && !p.is(s.to, first) {
		s.to++
	}
	return s
}
