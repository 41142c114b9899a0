package mention

import "strings"

// authority reads an office that stands for its body behind "bei der" or "beim": "bei der Senatorin für Finanzen". It gives
// i if there is none.
func (p *page) authority(i int, s span) int {
	if !p.is(i, role) || i == s.from || !p.atOffice(i, s) || !p.is(i, authority) {
		return i
	}
	to := i + 1
	if p.reads(to, s, "für") || p.reads(to, s, "des") || p.reads(to, s, "der") {
		to = p.phrase(to+1, s, to, true)
	}
	if to == i+1 || !p.free(span{i, to}) {
		return i
	}
	if p.reads(to, s, "der") && to+1 < s.to && strings.HasPrefix(p.of(to+1), "Freie") { // "der Freien Hansestadt Bremen"
		if end, e, _ := p.listedBody(to+1, s); e != nil {
			to = end
		}
	}
	b := span{i, to}
	f := p.words[i].form
	noun := p.of(i)[:f.start] + roleName(f.role)
	p.noteBody(b, strings.Replace(p.spanText(b), p.of(i), noun, 1), "Behörde")
	return to
}

// atOffice reports whether "bei der", "bei dem" or "beim" stands before word i.
func (p *page) atOffice(i int, s span) bool {
	switch p.of(i - 1) {
	case "beim":
		return true
	case "der", "dem":
		return p.reads(i-2, s, "bei")
	}
	return false
}
