package office

import (
	"slices"
	"strings"
)

// scope is the stretch of the sentence whose dates are about the claim.
func (r *reader) scope(s *sentence, m match, c *claim) (from, to int) {
	switch {
	case c.aspect == listing && s.led:
		return s.station(m)
	case c.aspect == listing && (s.labelled() || m.has("roster")):
		return s.column(m)
	case c.sure && c.aspect != listing && c.aspect != begins:
		if s.labelled() {
			return s.inner(m)
		}
		if from, to = m.span(); !strings.Contains(s.said(from, to), " als "+string(unitOffice)) {
			return s.own(m)
		}
	}
	return r.clause(s, m)
}

// column is the part of a line of a list that is about one label: up to the next semicolon outside parentheses. Where the people
// have dates of their own, those of the label are about all, "Präsidenten seit Einführung des Amtes 1978: … (1986–2001)".
func (s *sentence) column(m match) (from, to int) {
	from, to = m.span()
	if roster, end, ok := m.group("roster"); ok && slices.Contains(s.runes[roster:end], unitDate) {
		if colon := slices.Index(s.runes[from:roster], ':'); colon > 1 && slices.Contains(s.runes[from:from+colon], unitDate) {
			from = roster
		}
	}
	line := min(len(s.runes), to+longClause)
	for depth := 0; to < line && (s.runes[to] != ';' || depth > 0); to++ {
		switch s.runes[to] {
		case '(':
			depth++
		case ')':
			depth--
		}
	}
	return from, to
}

// own gives the match with a date right behind it: "Präsidentin (seit 2020)", "Präsidentin, seit 2020".
func (s *sentence) own(m match) (from, to int) {
	from, to = m.span()
	if from > 5 && s.runes[from] == unitOffice && s.runes[from-2] == unitDate && opensAttribute(s.before(from-2)) {
		from -= 2 // "den seit 2008 amtierenden Landrat"
	}
	rest := s.said(to, min(len(s.runes), to+16))
	words := strings.TrimLeft(rest, " ,(")
	lead := rest[:len(rest)-len(words)]
	words = ofEach(words)
	switch lead {
	case " (", ", ":
		if !opensWith(words, "apposed") && !strings.HasPrefix(words, string(unitDate)) {
			return from, to
		}
	case " ":
		if !opensWith(words, "since") && !opensWith(words, "opens") && !opensWith(words, "until") && !opensWith(words, "between") && !opensRange(words) {
			return from, to
		}
	default:
		return from, to
	}
	for to++; to < len(s.runes) && !strings.ContainsRune(";,)", s.runes[to]); {
		to++
	}
	return from, to
}

// opensRange reports whether a text begins with two dates and a dash: "1979–1991".
func opensRange(text string) bool {
	rest, ok := strings.CutPrefix(text, string(unitDate))
	return ok && strings.HasPrefix(strings.TrimLeft(rest, " –-"), string(unitDate)) && strings.ContainsAny(rest[:min(len(rest), 4)], "–-")
}

// ofEach cuts off what says that the dates are those of several people: "(beide seit 2015)".
func ofEach(text string) string {
	if word, rest, ok := strings.Cut(text, " "); ok && signals.is(word, "each") {
		return rest
	}
	return text
}

// opensAttribute reports whether a text ends with an article and "seit" or "noch bis": what follows is said of the noun behind.
func opensAttribute(before string) bool {
	words := strings.Fields(before)
	n := len(words)
	if n > 2 && words[n-2] == "noch" {
		words[n-2] = words[n-3]
	}
	return n > 1 && (words[n-1] == "seit" || words[n-1] == "bis") && slices.Contains([]string{"der", "die", "den", "dem", "des"}, words[n-2])
}
