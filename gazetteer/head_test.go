package gazetteer

import "testing"

func TestRoleHead(t *testing.T) {
	for _, c := range []struct {
		word, role string
		at         int
		form       Form
		gender     Gender
	}{
		{"Staatssekretär", "Staatssekretär", 0, Nominative, Masculine},
		{"Raumfahrtstaatssekretär", "Staatssekretär", 9, Nominative, Masculine},
		{"Raumfahrtstaatssekretärin", "Staatssekretär", 9, Nominative, Feminine},
		{"Wasserstoffminister", "Minister", 11, Nominative, Masculine},
		{"Wasserstoffministern", "Minister", 11, Plural, Masculine},
		{"Wasserstoffministers", "Minister", 11, Genitive, Masculine},
		{"Hühnerdezernentin", "Dezernent", 7, Nominative, Feminine},
		{"Hühnerdezernentinnen", "Dezernent", 7, Plural, Feminine},
		{"Hühnerdezernenten", "Dezernent", 7, Oblique, Masculine},
		{"Rheinland-Pfalz-CIO", "CIO", 16, Nominative, Any},
		{"Hundebeauftragten", "Beauftragter", 5, Oblique, Any},
		{"Hundebeauftragter", "Beauftragter", 5, Nominative, Masculine},
		{"Kantinenleiterin", "Leiter", 8, Nominative, Feminine},
		{"Kantinenleiter:in", "Leiter", 8, Nominative, Any},
		{"Kantinenleiter*innen", "Leiter", 8, Plural, Any},
		{"KantinenleiterIn", "Leiter", 8, Nominative, Any},
		{"Kan\u00ADtinen\u00ADleiter", "Leiter", 12, Nominative, Masculine},
		{"Kleingartenvorsitz", "Vorsitzender", 11, Abstract, Any},
		{"EU-Sonderbotschafter", "Sonderbotschafter", 3, Nominative, Masculine},
		{"Flugkapitän", "", 0, 0, 0},
		{"Begleiter", "", 0, 0, 0},
		{"Begleiterinnen", "", 0, 0, 0},
		{"Blitzableiter", "", 0, 0, 0},
		{"Halbleitern", "", 0, 0, 0},
		{"Schiedsrichterin", "", 0, 0, 0},
		{"Lautsprechers", "", 0, 0, 0},
		{"Korrektor", "", 0, 0, 0},
		{"Familienmitglieder", "", 0, 0, 0},
		{"Bundesvorstand", "", 0, 0, 0},
		{"Termin", "", 0, 0, 0},
		{"Vorrat", "", 0, 0, 0},
		{"Fahrrad", "", 0, 0, 0},
		{"Arbeiter", "", 0, 0, 0},
		{"Filter", "", 0, 0, 0},
		{"Kilometer", "", 0, 0, 0},
		{"Abminister", "", 0, 0, 0}, // what comes before is too short for a word
		{"verwalten", "", 0, 0, 0},
		{"", "", 0, 0, 0},
	} {
		s, at, ok := Default().RoleHead(c.word)
		if ok != (c.role != "") {
			t.Errorf("RoleHead(%q) = %v, %d, %v; want %q", c.word, s.Entry, at, ok, c.role)
			continue
		}
		if ok && (s.Entry.Name != c.role || at != c.at || s.Form != c.form || s.Gender != c.gender) {
			t.Errorf("RoleHead(%q) = %s at %d, form %d, gender %d; want %s at %d, form %d, gender %d",
				c.word, s.Entry.Name, at, s.Form, s.Gender, c.role, c.at, c.form, c.gender)
		}
	}
}

func TestBodyHead(t *testing.T) {
	for _, c := range []struct {
		word, name, class string
		at                int
		alone             bool
	}{
		{"Bauausschusses", "Bauausschuss", "Gremium", 3, true},
		{"Landgerichts", "Landgericht", "Gericht", 4, true},
		{"Bundesamtes", "Bundesamt", "Behörde", 6, true},
		{"Landesamt", "Landesamt", "Behörde", 6, true},
		{"Innenministerium", "Innenministerium", "Ministerium", 5, true},
		{"Ministerien", "Ministerien", "Ministerium", 0, false},
		{"Landtags", "Landtag", "Verfassungsorgan", 0, true},
		{"Amt", "Amt", "Behörde", 0, false},
		{"Zweckverbandes", "Zweckverband", "Anstalt", 0, false},
		{"IT-Planungsrats", "IT-Planungsrat", "Gremium", 11, true},
		{"CDU-Fraktion", "CDU-Fraktion", "Gremium", 4, true},
		{"Kreisausschüssen", "Kreisausschüsse", "Gremium", 5, true},
		{"Stadtwerken", "Stadtwerke", "Unternehmen", 0, true},
		{"GmbH", "GmbH", "Unternehmen", 0, false},
		{"gGmbH", "gGmbH", "Unternehmen", 0, false},
		{"Ehrenamt", "", "", 0, false},
		{"Ehrenämter", "", "", 0, false},
		{"Faxgeräten", "", "", 0, false},
		{"Vorrat", "", "", 0, false},
		{"Referat", "", "", 0, false},
		{"Datenbank", "", "", 0, false},
		{"Pressekonferenz", "", "", 0, false},
		{"Selbstverwaltung", "", "", 0, false},
		{"insgesamt", "", "", 0, false},
		{"Umkreis", "", "", 0, false},
	} {
		h, ok := Default().BodyHead(c.word)
		if ok != (c.name != "") || h.Name != c.name || h.Class != c.class || h.Start != c.at || h.Alone != c.alone {
			t.Errorf("BodyHead(%q) = %+v, %v; want %+v", c.word, h, ok, c)
		}
	}
}

// TestNotHeads checks that each word of not_heads.tsv would be found if it weren't in it.
func TestNotHeads(t *testing.T) {
	g := build(builtin)
	not := g.notHeads
	for head, modifiers := range not {
		for _, modifier := range modifiers {
			word := "Zwergen" + lowered(modifier) + lowered(head)
			g.notHeads = nil
			_, _, role := g.RoleHead(word)
			_, body := g.BodyHead(word)
			g.notHeads = not
			if !role && !body {
				t.Errorf("not_heads.tsv has %q, which is no compound of a role or body anyway; remove it", modifier+lowered(head))
			}
			if s, _, ok := g.RoleHead(word); ok && s.Entry.Name == head {
				t.Errorf("RoleHead(%q) is ok", word)
			}
			if h, ok := g.BodyHead(word); ok && lowered(word[h.Start:]) == lowered(head) {
				t.Errorf("BodyHead(%q) is ok", word)
			}
		}
	}
}

func TestNominative(t *testing.T) {
	for phrase, want := range map[string]string{
		"Bayerischen Landkreistags":                  "Bayerischer Landkreistag",
		"Bayerischer Landkreistag":                   "Bayerischer Landkreistag",
		"der Bayerische Landkreistag":                "Bayerischer Landkreistag",
		"dem Bayerischen Landkreistag":               "Bayerischer Landkreistag",
		"der Deutschen Bahn":                         "Deutsche Bahn",
		"Fördervereins Schwarzwaldklinik":            "Förderverein Schwarzwaldklinik",
		"Kommunalen Datenzentrale Weserbogen":        "Kommunale Datenzentrale Weserbogen",
		"Gemeinsamen Kommunalen Datenzentrale":       "Gemeinsame Kommunale Datenzentrale",
		"Zweckverbands Digitale Dörfer":              "Zweckverband Digitale Dörfer",
		"Städtischen Galerie":                        "Städtische Galerie",
		"den Städtischen Werken":                     "Städtische Werke",
		"Deutschen Städte- und Gemeindebundes":       "Deutscher Städte- und Gemeindebund",
		"Presse- und Informationsamts der Regierung": "Presse- und Informationsamt der Regierung",
		"des Bremer Senats":                          "Bremer Senat",
		"des Bundesministeriums des Innern":          "Bundesministerium des Innern",
		"das Statistische Bundesamt":                 "Statistisches Bundesamt",
		"des Technischen Hilfswerks":                 "Technisches Hilfswerk",
		"Zentralen Stelle Digitales":                 "Zentrale Stelle Digitales",
		"Hessischen Zentrale für Datenverarbeitung":  "Hessische Zentrale für Datenverarbeitung",
		"der Grünen Jugend":                          "Grüne Jugend",
		"der Neuen Westfälischen Initiative":         "Neue Westfälische Initiative",
		"Föderalen IT-Kooperation":                   "Föderale IT-Kooperation",
		"Die Linke":                                  "Die Linke",
		"Bremen Digital":                             "Bremen Digital",
		"Stadtwerke Kiel":                            "Stadtwerke Kiel",
		"Stadtwerken Kiel":                           "Stadtwerke Kiel",
		"Kreises Herford":                            "Kreis Herford",
		"Freie Bürger Weserbogen":                    "Freie Bürger Weserbogen",
		"CDU/CSU-Fraktion":                           "CDU/CSU-Fraktion",
		"Kapelle Sonnenschein":                       "Kapelle Sonnenschein",
		"Dataport":                                   "Dataport",
		"der Leipziger Hochschule":                   "Leipziger Hochschule",
		"Wuppertaler Stadtwerken":                    "Wuppertaler Stadtwerke",
		"des Wuppertaler Museums":                    "Wuppertaler Museum",
		"der Digitalen Agentur":                      "Digitale Agentur",
		"Einzigen Stelle":                            "Einzige Stelle",
		"":                                           "",
		"der":                                        "der",
		"des ":                                       "",
	} {
		if got := Default().Nominative(phrase); got != want {
			t.Errorf("Nominative(%q) = %q, want %q", phrase, got, want)
		}
	}
}

func TestRoleNominative(t *testing.T) {
	for _, c := range []struct{ phrase, masculine, feminine, unknown string }{
		{"stellvertretenden Vorsitzenden", "stellvertretender Vorsitzender", "stellvertretende Vorsitzende", "stellvertretender Vorsitzender"},
		{"Ersten Beigeordneten", "Erster Beigeordneter", "Erste Beigeordnete", "Erster Beigeordneter"},
		{"Präsidenten", "Präsident", "Präsidentin", "Präsident"},
		{"der Präsidentin", "Präsident", "Präsidentin", "Präsidentin"},
		{"Parlamentarischen Staatssekretärs", "Parlamentarischer Staatssekretär", "Parlamentarische Staatssekretärin", "Parlamentarischer Staatssekretär"},
		{"stellvertretendem Mitglied", "stellvertretendes Mitglied", "stellvertretendes Mitglied", "stellvertretendes Mitglied"},
		{"Leiters der Abteilung Netze", "Leiter der Abteilung Netze", "Leiterin der Abteilung Netze", "Leiter der Abteilung Netze"},
		{"1. Vorsitzenden", "1. Vorsitzender", "1. Vorsitzende", "1. Vorsitzender"},
		{"stellvertretenden Landes-CIO", "stellvertretender Landes-CIO", "stellvertretende Landes-CIO", "stellvertretender Landes-CIO"},
		{"Vorsitzenden Richters", "Vorsitzender Richter", "Vorsitzende Richterin", "Vorsitzender Richter"},
		{"Hühnerdezernenten", "Hühnerdezernent", "Hühnerdezernentin", "Hühnerdezernent"},
		{"IT-Beauftragten", "IT-Beauftragter", "IT-Beauftragte", "IT-Beauftragter"},
		{"Landräten", "Landrat", "Landrätin", "Landrat"},
		{"Landrät:in", "Landrät:in", "Landrät:in", "Landrät:in"},
		{"Vorsitzende:r", "Vorsitzende:r", "Vorsitzende:r", "Vorsitzende:r"},
		{"der Vorsitzende", "Vorsitzender", "Vorsitzende", "Vorsitzender"},
		{"die Vorsitzende", "Vorsitzender", "Vorsitzende", "Vorsitzende"},
		{"stellvertretende Vorsitzende", "stellvertretender Vorsitzender", "stellvertretende Vorsitzende", "stellvertretende Vorsitzende"},
		{"Stadträtin", "Stadtrat", "Stadträtin", "Stadträtin"},
		{"Flugkapitäns", "Flugkapitäns", "Flugkapitäns", "Flugkapitäns"},
	} {
		for gender, want := range map[Gender]string{Masculine: c.masculine, Feminine: c.feminine, Any: c.unknown} {
			if got := Default().RoleNominative(c.phrase, gender); got != want {
				t.Errorf("RoleNominative(%q, %d) = %q, want %q", c.phrase, gender, got, want)
			}
		}
	}
}
