package office

import (
	"slices"
	"strings"
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
	for from > 0 && !parting(s.runes[from-1]) && !s.dash(from-1) && !r.assertsAnew(s, from-1) {
		from--
	}
	for to < len(s.runes) && !parting(s.runes[to]) && !s.dash(to) && !r.assertsAnew(s, to) && !r.verbBehindAnd(s, to) {
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

// dash reports whether a dash stands at a rune behind which a sentence goes on with something else: not the first of the two
// around an insertion, "ist – so hört man – nicht Präsidentin".
func (s *sentence) dash(i int) bool {
	if !s.dashAt(i) {
		return false
	}
	before, behind := 0, 0
	for k := range s.runes {
		switch {
		case !s.dashAt(k):
		case k < i:
			before++
		case k > i:
			behind++
		}
	}
	return before%2 == 1 || behind == 0
}

// dashAt reports whether a dash between blanks stands at a rune, and not between two dates.
func (s *sentence) dashAt(i int) bool {
	return s.runes[i] == '–' && i > 1 && i+2 < len(s.runes) && s.runes[i-1] == ' ' && s.runes[i+1] == ' ' && (s.runes[i-2] != unitDate || s.runes[i+2] != unitDate)
}

// assertsAnew reports whether at the blank at a rune an "und" begins a clause with a verb or a denial of its own: "ist Leiter und
// hat sich nicht beworben" denies nothing of what stands before it.
func (r *reader) assertsAnew(s *sentence, i int) bool {
	const and = " und "
	if s.runes[i] != ' ' || i+len(and) >= len(s.runes) || s.runes[i+1] != 'u' {
		return false
	}
	rest, ok := strings.CutPrefix(s.said(i, min(len(s.runes), i+30)), and)
	if !ok {
		return false
	}
	for _, d := range s.doubts {
		if !d.wide && d.at == i+len(and) {
			return true
		}
	}
	verb, _, _ := strings.Cut(rest, " ")
	return r.rules.conjugated.finiteOnly(verb)
}
