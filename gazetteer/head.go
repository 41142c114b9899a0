package gazetteer

// Head is the last part of a compound that names a sort of body: "amt" in "Bundesamts".
type Head struct {
	// Start is the head's byte offset in the word, 0 if the word is the bare head.
	Start int
	// Class is the sort of body: "Behörde", "Gremium", "Unternehmen".
	Class string
	// Name is the whole word in the nominative: "Bundesamt" for "Bundesamts"; the plural stays one.
	Name string
	// Form is the form of the word.
	Form Form
	// Alone is true if the word names a body without more: "Innenministerium", "Landtag", but not "Amt".
	Alone bool
}

// RoleHead finds the longest role at the end of a compound: "Staatssekretär" in "Finanzstaatssekretär", at byte 6.
func (g *Gazetteer) RoleHead(word string) (s Sense, headStart int, ok bool) { return Sense{}, 0, false }

// BodyHead finds the common noun of a body at the end of a word: "amts" in "Bundesamts".
func (g *Gazetteer) BodyHead(word string) (Head, bool) { return Head{}, false }

// Nominative turns a body's phrase in any case into its nominative without an article: "der Deutschen Bahn" gives
// "Deutsche Bahn".
func (g *Gazetteer) Nominative(phrase string) string { return phrase }

// RoleNominative does the same for a role in the gender of its holder: "Ersten Beigeordneten" gives "Erste Beigeordnete"
// or "Erster Beigeordneter". With [Any], the gender of the phrase's own form counts, else the masculine.
func (g *Gazetteer) RoleNominative(phrase string, gender Gender) string { return phrase }
