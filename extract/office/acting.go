package office

import (
	"strings"

	"github.com/amtszeit/amtszeit/gazetteer"
)

// provisional gives the role of who holds an office for the time being.
func provisional(o post) string {
	switch {
	case actingRole(o.role):
		return o.role
	case o.gender == gazetteer.Masculine && !o.abstract, strings.HasPrefix(o.role, "Vorsitz") && o.abstract:
		return "kommissarischer " + o.role
	}
	return "kommissarische " + o.role
}

// noted reports whether the remark behind a holder in a list says that the office is held for the time being: "Vera Lindholm
// (komm.)".
func (s *sentence) noted(who unit) bool {
	rest, ok := strings.CutPrefix(s.source[who.end:s.end], " (")
	remark, _, closed := strings.Cut(rest, ")")
	return ok && closed && (strings.HasPrefix(remark, "komm.") || strings.HasPrefix(remark, "kommissarisch") || strings.HasPrefix(remark, "interim") || strings.HasPrefix(remark, "i. V.") || strings.HasPrefix(remark, "amtierend"))
}

// inEarnest gives a role without the adjective that says that it is held for the time being.
func inEarnest(role string) string {
	if first, rest, ok := strings.Cut(role, " "); ok && strings.HasPrefix(lower(first), "kommissarische") {
		return rest
	}
	return role
}

// caretaking reports whether a match speaks of the business of an office: "die Geschäfte der Präsidentin".
func (s *sentence) caretaking(m match) bool {
	from, _, ok := m.group("office")
	if !ok {
		return false
	}
	before, _ := strings.CutSuffix(s.before(from), " ")
	before = before[:max(0, strings.LastIndexByte(before, ' '))] // without the article
	return strings.HasSuffix(before, "eschäfte") || strings.HasSuffix(before, "aufgaben") || strings.HasSuffix(before, "wahrnehmung")
}

// acting reports whether the clause of the match says that the office is held for the time being.
func (r *reader) acting(s *sentence, m match) bool {
	from, to := r.clause(s, m)
	text := s.lowered(from, to)
	return strings.Contains(text, "kommissarisch") || strings.Contains(text, "interimistisch") || strings.Contains(text, "interimsweise") || strings.Contains(text, "ad interim")
}
