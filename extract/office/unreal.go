package office

import (
	"slices"
)

// unreal reports whether a wish, a denial or a condition stands in the clause of the match.
func (r *reader) unreal(s *sentence, m match, a aspect, sure bool) bool {
	if sure {
		return false
	}
	from, to := m.span()
	if len(s.doubts) == 0 {
		return false
	}
	for from > 0 && !parting(s.runes[from-1]) {
		from--
	}
	for to < len(s.runes) && !parting(s.runes[to]) && !r.verbBehindAnd(s, to) { // "ist Bürgermeister und wird nicht mehr antreten"
		to++
	}
	open, end, inserted := m.group("app")
	for _, d := range s.doubts {
		if inserted && d.at >= open && d.at < end && !d.wide {
			continue // "Auf Otto Brandes, der nicht mehr antrat, folgt Vera Lindholm"
		}
		if d.wide && !slices.Contains(s.runes[min(d.at, from):from], ':') { // "Das ist falsch: …" goes on with what is right
			return true
		}
		if d.at >= from && d.at < to && !(d.plan && (a == ends || a == plans || a == lasts)) {
			return true
		}
	}
	return false
}

// parting reports whether a mark parts clauses.
func parting(r rune) bool { return r == ',' || r == ';' || r == ':' }
