// Package mention finds who and what is named in a document: people, roles, bodies, places and dates, and which mentions
// are the same person or body.
//
// Start with [NewFinder] and [Finder.Find], which works in steps over the words of the document's segments. Firms come
// first (firm.go), as their names are full of surnames; then people by full name where the text shows that a name is one
// (name.go, inverted.go), and the surnames that stand for them (person.go, surname.go); towns by what is said of them (place.go);
// bodies of the lists or by their shape (body.go, shape.go, abbreviation.go) with what their names go on with (tail.go): the field
// they deal with (field.go) and where they are (site.go). Those that are one are joined (merge.go); at last roles and dates. What the
// words mean stands in data/*.tsv, a list for each purpose.
package mention

import (
	"github.com/amtszeit/amtszeit/gazetteer"
	"github.com/amtszeit/amtszeit/graph"
)

// Kind says what a mention names.
type Kind uint8

// The kinds of mentions.
const (
	Person Kind = iota + 1
	Role
	Body
	Date
)

// Mention is a span of text that names a person, role, body, place or date. Start and End are byte offsets into the
// document's text, end exclusive; titles ("Dr.") and parties in parentheses are outside a person's span, particles and
// "a. D." don't belong to the name.
type Mention struct {
	Kind Kind
	// Gender is a person's or a role's, if known; of a body it tells which possessive points to it: Masculine "sein", for a
	// neuter noun too, Feminine "ihr", for a plural too.
	Gender gazetteer.Gender
	// Place is true of a Land, city, Kreis or the Bund (a Body that may act or be a mere place).
	Place bool
	// Form is the form in which the text has a body or role: adjective ("hessischer"), genitive ("Bayerns"), plural.
	Form       gazetteer.Form
	Start, End int
	// Name is the full, nominative form: of a person without titles; of a body its canonical name; of a role the
	// nominative singular in the gender of the text, without the body.
	Name string
	// InFull is a body's full name where the text introduces Name as its abbreviation: "Föderale IT-Kooperation" for "FITKO".
	InFull string
	// Entity numbers the entity inside the document, from 1: mentions of one person or body share it.
	Entity int
	// Class is a body's sort as the gazetteer has it ("Gremium", "Partei"), a place's "Land", "Bund", "Stadt", "Gemeinde" or
	// "Kreis"; empty if unknown.
	Class string
	// Type and Value are a date's, in TIMEX3. A time of day counts as its day, a duration that leads to a date as the date.
	Type, Value string
	// First and Last bound the days that a date may mean, as exactly as they are known; see [timex.Timex].
	First, Last graph.Date
}
