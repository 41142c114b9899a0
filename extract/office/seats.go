package office

import (
	_ "embed"
	"strings"

	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/gazetteer"
)

//go:embed rules/seats.tsv
var seatsFile string

// seats maps the ending of a role noun to the sorts of bodies where it can sit.
var seats = sound(parseGenerics("seats.tsv", seatsFile))

// sortsOf gives the sorts of the longest ending that fits a role's noun; any body if none fits.
func sortsOf(role string) []string { return roleSorts.get(role) }

var roleSorts = memo[[]string]{of: findSorts}

func findSorts(role string) []string {
	noun, _, _ := strings.Cut(lower(role), " für ")
	for from := range noun {
		for _, form := range []string{noun[from:], makeMasculine(noun[from:])} {
			if from > 0 && noun[from-1] != ' ' {
				if sorts, ok := seats["-"+form]; ok {
					return sorts
				}
			}
			if sorts, ok := seats[form]; ok {
				return sorts
			}
		}
	}
	for to := range noun {
		if sorts, ok := seats[noun[:to]+"-"]; ok {
			return sorts
		}
	}
	return anyBody
}

// anyBody are the sorts of a role that seats.tsv doesn't know.
var anyBody = []string{"body"}

// governed gives the place that an administration is named after, in whose place the offices are that a text leaves to it.
func governed(b body) body {
	noun, place, _ := strings.Cut(b.name, " ")
	switch {
	case place == "" || strings.Contains(place, " "):
	case noun == "Kreisverwaltung":
		return body{name: "Kreis " + place, place: true}
	case noun == "Stadtverwaltung" || noun == "Gemeindeverwaltung":
		return body{name: place, place: true}
	}
	return b
}

// townCouncil reports whether a body is the council of a town.
func townCouncil(name string) bool { return nounParts.in(lower(name), "town-council") }

// outsider reports whether a role is none of those that a council has.
func outsider(head string) bool {
	head = plainRole(head)
	return nounParts.end(head, "outsider") && !ofCouncil(head)
}

// superiorIn gives the noun of the superior in the role of a deputy: "Landrat" for "Stellvertreter des Landrats".
func superiorIn(role string) string {
	_, above, _ := strings.Cut(role, " des ")
	if strings.Contains(above, " ") {
		return ""
	}
	return strings.TrimSuffix(above, "s")
}

// sortsFor gives the sorts of bodies that the claim's office can sit in.
func (r *reader) sortsFor(c *claim) []string {
	switch {
	case c.council != "":
		return []string{"body"}
	case c.post.ofLand:
		return []string{"land"}
	case strings.Contains(c.post.role, " Abteilung ") || strings.Contains(c.post.role, " Referats "):
		return []string{"ministerium", "body"}
	case c.post.head == "":
		return sortsOf(c.post.role)
	case deputy(c.post.head):
		return sortsOf(superiorIn(c.post.role))
	}
	return sortsOf(c.post.head)
}

// placeSort reports whether offices of the sort belong to a place itself.
func placeSort(sort string) bool { return sort == "stadt" || sort == "kreis" || sort == "land" }

// anySort reports whether bodies of a sort may have any name.
func anySort(sort string) bool { return sort == "body" || sort == "house" }

// named reports whether a sort of seats.tsv is a word of the body's name.
func named(sort string) bool {
	switch sort {
	case "stadt", "kreis", "land", "bund", "body", "house", "none":
		return false
	}
	return true
}

// fitsSort reports whether a body is of a sort of seats.tsv.
func (r *reader) fitsSort(m *mention.Mention, sort string) bool {
	switch sort {
	case "stadt":
		return m.Class == "Stadt" || m.Class == "Gemeinde"
	case "kreis", "land", "bund":
		return strings.EqualFold(m.Class, sort)
	case "partei":
		return m.Class == "Partei"
	case "house":
		return m.Class != "Gremium" && r.fitsSort(m, "body")
	case "body":
		return words.noun(wordCouncil, m.Name) == "" && !m.Place && !placeClass(m.Class) && m.Class != "Partei" && m.Class != "Land" && m.Class != "Stadt" && m.Class != "Kreis" && m.Form != gazetteer.Adjective
	}
	return m.Class != "Partei" && words.noun(wordCouncil, m.Name) == "" && (names(r.entities.body(m.Entity).forms, sort) || strings.EqualFold(m.Class, sort))
}
