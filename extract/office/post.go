package office

import (
	"strings"

	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/gazetteer"
	"github.com/amtszeit/amtszeit/graph"
)

// body is a body or place that an office belongs to.
type body struct {
	name   string
	entity int
	place  bool
}

// post is one office of a phrase: a role with what the phrase says of it.
type post struct {
	role     string           // nominative singular with adjectives and complements, without the body
	head     string           // the bare role noun
	gender   gazetteer.Gender // of the role's form in the text
	plural   bool
	marked   bool         // an adjective points back: "die bisherige Leiterin"
	byVerb   bool         // no phrase names the role: "leitet das Amt"
	retired  bool         // "a. D.", "i. R.": of a body that nothing else tells
	abstract bool         // names the office, not its holder: "Vorsitz"
	body     body         // zero if the phrase names none
	toward   bool         // somebody moves there to hold it: "ging als Leiterin zum Landesamt"
	ofLand   bool         // of a Land that the phrase doesn't name: "Beauftragter des Freistaats"
	compound bool         // the role's own word names the body: "Bundestagsabgeordnete"
	away     string       // the town where it is held, in which its body must sit: "Präsident in Celle"
	owned    bool         // the body stands before the role: "niedersächsisches Mitglied"
	behalf   body         // for whom the office is held: "niedersächsisches Mitglied im IT-Planungsrat"
	keeper   body         // who has it, where an abstract noun says so: "unter hessischem Vorsitz"
	status   graph.Status // from an adjective or "a. D."; "" if nothing is said
}

// share gives a body that only the last of several offices names to those before it: "CIO und CDO des Landes".
func share(posts []post) {
	last := posts[len(posts)-1]
	for i := range posts {
		if posts[i].body.name == "" && !last.compound && !(last.body.place && inOrgan(posts[i].role)) {
			posts[i].body = last.body
		}
	}
}

// inOrgan reports whether a role names the organ that it is in: "Vorsitzender des Verwaltungsrats". A town has none.
func inOrgan(role string) bool {
	for _, article := range [...]string{" des ", " der "} {
		if _, rest, ok := strings.Cut(role, article); ok {
			noun, _, _ := strings.Cut(rest, " ")
			return words.noun(wordCouncil, noun) != ""
		}
	}
	return false
}

// ofCapital gives the Land that the town of a body governs, as in "der Stuttgarter Innenminister"; else the body itself.
func ofCapital(b body) body {
	for _, part := range nounParts["capital"] {
		if town, land, _ := strings.Cut(part, ":"); b.place && town == b.name {
			return body{name: land, place: true}
		}
	}
	return b
}

func bodyOf(m *mention.Mention) body {
	return body{name: m.Name, entity: m.Entity, place: m.Place || placeClass(m.Class)}
}

// placeClass reports whether a class of bodies is that of Länder, towns, Kreise or the Bund.
func placeClass(class string) bool {
	switch class {
	case "Land", "Bund", "Stadt", "Kreis", "Gemeinde":
		return true
	}
	return false
}
