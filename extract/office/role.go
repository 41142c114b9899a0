package office

import "strings"

// plainSeat reports whether a role says that somebody is a member and no more: "Mitglied des Vorstands", "Vorstandsmitglied".
func plainSeat(role string) bool {
	return strings.HasPrefix(role, "Mitglied") || strings.HasSuffix(role, "smitglied") && !strings.Contains(role, " ")
}

func ministry(body string) bool {
	return strings.Contains(lower(body), "ministerium") || strings.Contains(lower(body), "ressort")
}

// portfolio reports whether compounds of a role tell the field of who holds it: "Kulturdezernentin".
func portfolio(role string) bool {
	return minister(role) || strings.HasPrefix(role, "Dezernent") || strings.HasPrefix(role, "Referent")
}

// larger reports whether one role is a compound of the other: "Kreisvorsitzender" beside "Vorsitzender", "Ratsmitglied" beside
// "Mitglied", "Regionalgeschäftsführer" beside "Geschäftsführer" is another office unless the bodies are the same.
func larger(a, b string) bool {
	a, b = plainRole(a), plainRole(b)
	return a != b && !strings.ContainsAny(a+b, " ") && (strings.HasSuffix(a, b) || strings.HasSuffix(b, a)) && (chair(a) || strings.HasSuffix(a, "mitglied") || strings.HasPrefix(a, "regional") || strings.HasPrefix(b, "regional"))
}

// sameRole reports whether two roles name one office: the gender, the abstract noun and a longer wording don't matter.
func sameRole(a, b string) bool {
	if a == b {
		return true
	}
	a, b = plainRole(a), plainRole(b)
	if a == "stellvertreter" && strings.HasPrefix(b, "stellvertretend") || b == "stellvertreter" && strings.HasPrefix(a, "stellvertretend") {
		return true
	}
	if unfolded(a, b) || unfolded(b, a) {
		return true
	}
	return a == b || len(a) > 4 && len(b) > 4 && (strings.HasSuffix(a, b) || strings.HasSuffix(b, a)) && qualifier(a) == qualifier(b)
}

// unfolded reports whether the longer role says in words what the compound does: "amtsleiter", "leiter des amts für finanzen".
func unfolded(compound, long string) bool {
	unit, ok := strings.CutSuffix(compound, "leiter")
	rest, led := strings.CutPrefix(long, "leiter d")
	if !ok || !led || len(unit) < 4 {
		return false
	}
	_, rest, _ = strings.Cut(rest, " ")
	return strings.HasPrefix(rest, unit) || strings.HasPrefix(rest, strings.TrimSuffix(unit, "s"))
}

// qualifier gives the first qualifier of a role, "" if it has none.
func qualifier(role string) string {
	for _, q := range nounParts["qualifier"] {
		if strings.Contains(role, q) {
			return q
		}
	}
	return ""
}

// plainRole is a role without gender and in its personal form.
func plainRole(role string) string { return plainRoles.get(role) }

var plainRoles = memo[string]{of: makePlain}

func makePlain(role string) string {
	role = lower(makeMasculine(role))
	for _, manner := range []string{"ehrenamtlicher ", "hauptamtlicher ", "nebenamtlicher "} {
		role = strings.TrimPrefix(role, manner) // the office is the same
	}
	for _, x := range [][2]string{{"vorsitzender", "vorsitz"}, {"leitung", "leiter"}, {"präsidentschaft", "präsident"}, {"geschäftsführung", "geschäftsführer"},
		{"chief digital officer", "cdo"}, {"chief information officer", "cio"}, {"chief financial officer", "cfo"}} {
		role = strings.ReplaceAll(role, x[0], x[1])
	}
	return role
}
