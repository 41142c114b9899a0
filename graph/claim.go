package graph

// Kind tells whether a holder is a person or a body: a Land can hold a chair too.
type Kind string

// The kinds of holders.
const (
	Person Kind = "person"
	Body   Kind = "body"
)

// Status is an office's state as seen from the day of publication.
type Status string

// The states of an office. Future covers the designated and the elected who are not yet in office.
const (
	Current Status = "current"
	Former  Status = "former"
	Future  Status = "future"
)

// Claim is what one document says about one office of one holder.
//
// A claim is never changed and never lost: tenures are derived from claims, and each keeps its sentence.
type Claim struct {
	// Document is the id of the document that says so; Published is the date of the document (or of the teaser
	// inside it), URL its address, both empty if unknown.
	Document  string
	Published Date
	URL       string

	// Holder is a person's full name without titles, or a body's canonical name.
	Holder     string
	HolderKind Kind

	// Role is in the nominative singular, in the gender and wording of the text, without the body.
	Role string
	// Body is canonical, empty if the text gives none; BodyInFull is its full name where the document introduces Body as its
	// abbreviation. OnBehalfOf is the Land or body for which the office is held.
	Body       string
	BodyInFull string `json:",omitzero"`
	OnBehalfOf string

	Status Status
	// At is a date on which the office is held according to the text. Start and End are the first and the last date
	// of the term as exact as the text has them; each may be empty.
	At, Start, End Date

	// Evidence is the sentence; Begin and Finish are its UTF-8 byte offsets in the document's text, end exclusive.
	Evidence      string
	Begin, Finish int

	// Rule is the id of the rule that made the claim, [Asserted] where a person did.
	Rule string
	// Confidence is the share of such claims whose holder, role and body are right, between 0 and 1 in hundredths; 0 if it
	// is unknown.
	Confidence float64 `json:",omitzero"`
}

// Asserted is the rule of a claim that a person has added in a file of corrections. It goes before what documents say.
const Asserted = "assertion"

// Post is a role in a body, e.g. "Vorsitz" in "IT-Planungsrat".
type Post struct {
	Role, Body string
}

// Post gives the post that the claim is about.
func (c Claim) Post() Post { return Post{Role: c.Role, Body: c.Body} }
