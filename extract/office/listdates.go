package office

import (
	"slices"
	"strings"
)

// outside reports whether of the office and the date only one stands in a remark in parentheses of a labelled line: the
// date is about the office of the remark, if it has one.
func (d *dating) outside(i int) bool {
	at, _, ok := d.m.group("office")
	if !ok || !d.s.labelled() {
		return false
	}
	switch office, date := d.s.depth(at) > 0, d.s.depth(i) > 0; {
	case office != date:
		return office || d.s.officeAround(i)
	case d.s.remarkOf(i) >= 0:
		return d.s.remarkOf(i) != at
	}
	return false
}

// officeAround reports whether an office stands in the parentheses around a rune.
func (s *sentence) officeAround(i int) bool {
	for i > 0 && s.runes[i] != '(' {
		i--
	}
	return s.officeInside(i)
}

// remarkOf gives the office before the parentheses that a date stands in, if the line's label is its own: the date is
// about this office. It is -1 if there is none.
func (s *sentence) remarkOf(i int) int {
	for k := i; !s.label && k > 1 && s.runes[k] != ')'; k-- {
		if s.runes[k] == '(' && s.runes[k-2] == unitOffice {
			return k - 2
		}
	}
	return -1
}

// depth gives the number of parentheses that are open at a rune.
func (s *sentence) depth(i int) int {
	if len(s.depths) == 0 {
		n := 0
		for _, c := range s.runes {
			s.depths = append(s.depths, n)
			switch c {
			case '(':
				n++
			case ')':
				n = max(0, n-1)
			}
		}
	}
	return s.depths[i]
}

// inner gives the stretch before the office of a match in a line with a label: only what stands there dates it.
func (s *sentence) inner(m match) (from, to int) {
	first, _ := m.span()
	at, end, ok := m.group("office")
	if !ok || at < first {
		return 0, 0
	}
	for from = at; from > first && !strings.ContainsRune(",|:;", s.runes[from-1]); {
		from--
	}
	return from, end
}

// station gives the part of a line of a CV whose dates are those of the office: the stretch between commas that the
// office stands in; without a date in it, what follows up to the next office, else what stands before.
func (s *sentence) station(m match) (from, to int) {
	at, end, ok := m.group("office")
	if !ok {
		return m.span()
	}
	for from = at; from > 0 && !s.parts(from-1); {
		from--
	}
	if to = s.chunk(end); s.dated(from, to) {
		return from, to
	}
	for to < len(s.runes) {
		next := s.chunk(to + 1)
		if slices.Contains(s.runes[to:next], unitOffice) {
			break
		}
		if s.dated(to, next) {
			return from, next
		}
		to = next
	}
	return 0, end
}

// chunk gives the end of the stretch between commas at a rune.
func (s *sentence) chunk(i int) int {
	for i < len(s.runes) && !s.parts(i) {
		i++
	}
	return i
}

// parts reports whether a comma or semicolon outside of parentheses stands at a rune.
func (s *sentence) parts(i int) bool {
	return (s.runes[i] == ',' || s.runes[i] == ';') && s.depth(i) == 0
}

func (s *sentence) dated(from, to int) bool {
	for _, c := range s.runes[from:to] {
		if c == unitDate || c == unitDuration {
			return true
		}
	}
	return false
}
