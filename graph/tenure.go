package graph

// Certainty tells how an answer is known.
type Certainty string

// The degrees of certainty, best first: a document says so; it follows by the named inferences; nothing excludes it.
const (
	Stated   Certainty = "stated"
	Inferred Certainty = "inferred"
	Possible Certainty = "possible"
)

// Tenure is a holder's time in a post, as the claims together support it.
type Tenure struct {
	// Post is canonical: the role in the masculine, the body by its short name. The wording of the sources is in Claims.
	Post       Post
	Holder     string
	HolderKind Kind
	OnBehalfOf string

	// Start and End are as exact as the sources are, empty if unknown. Ongoing is true where the last source sees the
	// holder in office.
	Start, End Date
	Ongoing    bool

	// Bounds is what is known of the time in days: it also uses observations, which fix no date of the term. Grounds tells
	// what sets each bound, in the order of the bounds; a bound that is unknown has no ground.
	Bounds  Interval
	Grounds []Ground

	// Predecessor and Successor are the holders next to this one as far as they are known, of the same kind: persons
	// follow persons, Länder follow Länder.
	Predecessor, Successor string

	// Why names the inferences that set a bound or a Land which no claim states ("succession", "annual-rotation"), sorted.
	Why []string
	// Claims are the claims that the tenure rests on, best first.
	Claims []Claim
}

// Bound names one of the four bounds of an interval.
type Bound string

// The bounds of an interval, in the order of [Tenure.Grounds].
const (
	EarliestStart Bound = "earliest-start"
	LatestStart   Bound = "latest-start"
	EarliestEnd   Bound = "earliest-end"
	LatestEnd     Bound = "latest-end"
)

// Ground is why a bound lies where it does: the inference (a word of package tenure: "statement", "observation",
// "succession", …) and the claims from which it draws, which may be about another holder.
type Ground struct {
	Bound     Bound
	Date      Date
	Inference string
	Claims    []*Claim // the best first; they are shared and not to be changed
}

// EDTF is the term as far as it is fixed: an unknown start and an end that nobody has seen yet are open ("..", as in
// "2025-11-01/.." and "../2025-10-31"), the end of a term that is over on an unknown day, or before it began, is left out ("2012/").
func (t Tenure) EDTF() EDTF {
	e := EDTF{Start: Edge{Date: t.Start}, End: Edge{Date: t.End}}
	if !t.Start.Known() {
		e.Start = Edge{Open: true}
	}
	if !t.End.Known() || t.End.Last() < e.Start.Date.First() {
		e.End = Edge{Open: t.Ongoing}
	}
	return e
}

// Conflict is a set of claims about one post that can't all be true.
type Conflict struct {
	Post Post
	// Reason is a word of package tenure: "two-holders", "end-before-start", "different-start", "different-end",
	// "seen-before-start", "seen-after-end".
	Reason string
	// Claims are the claims on both sides, the one to believe first: what a person asserts, then the later source before the
	// earlier, then what more sources say.
	Claims []Claim
}
