package graph

// Certainty tells how an answer is known.
type Certainty string

// The degrees of certainty, best first: a document says so; it follows by the named inferences; nothing excludes it.
const (
	Stated   Certainty = "stated"
	Inferred Certainty = "inferred"
	Possible Certainty = "possible"
)

// Interval is a span of time with four bounds of day precision, each empty if unknown. Edges keeps the dates as exact
// as the sources give them, for writing EDTF.
type Interval struct {
	EarliestStart, LatestStart Date
	EarliestEnd, LatestEnd     Date
}

// Tenure is a holder's time in a post, as the claims together support it.
type Tenure struct {
	Post       Post
	Holder     string
	HolderKind Kind
	OnBehalfOf string

	// Start and End are as exact as the sources are, empty if unknown. Ongoing is true where the last source sees the
	// holder in office.
	Start, End Date
	Ongoing    bool

	// Why names the inferences that set a bound which no claim states ("succession", "annual-rotation"), sorted.
	Why []string
	// Claims are the claims that the tenure rests on, best first.
	Claims []Claim
}

// Conflict is a set of tenures or claims that can't all be true.
type Conflict struct {
	Post   Post
	Reason string
	Claims []Claim
}
