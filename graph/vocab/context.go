package vocab

import "github.com/cayleygraph/quad"

// Word is a word of the JSON-LD context: a short name of a class or a property.
type Word struct {
	Name string
	IRI  quad.IRI
	// Type is the datatype of the values, "@id" where they are things, empty for plain text and for classes.
	Type quad.IRI
}

// Reference is the type of a word whose values are things.
const Reference = quad.IRI("@id")

// Words gives the words of the JSON-LD context, classes first. Together with the [Prefixes] and "id" and "type" for "@id" and
// "@type" they are the context, which context.jsonld has as a file.
func Words() []Word {
	return []Word{
		{"Document", DocumentClass, ""}, {"Claim", ClaimClass, ""}, {"Membership", Membership, ""}, {"Person", PersonClass, ""},
		{"Body", BodyClass, ""}, {"Post", PostClass, ""}, {"Role", RoleClass, ""}, {"Quote", QuoteClass, ""}, {"Position", PositionClass, ""},
		{"Tenure", TenureClass, ""}, {"Interval", IntervalClass, ""}, {"Instant", InstantClass, ""},

		{"identifier", Identifier, ""}, {"title", Title, ""}, {"published", Published, EDTF}, {"url", URL, AnyURI},
		{"contentHash", ContentHash, ""}, {"madeBy", MadeBy, ""},
		{"name", Name, ""}, {"label", Label, ""}, {"altLabel", AltLabel, ""},
		{"member", Member, Reference}, {"role", Role, Reference}, {"organization", Organization, Reference},
		{"post", PostOf, Reference}, {"postIn", PostIn, Reference}, {"onBehalfOf", OnBehalfOf, Reference}, {"bodyInFull", BodyInFull, ""},
		{"status", Status, ""}, {"heldOn", HeldOn, EDTF}, {"startDate", Start, EDTF}, {"endDate", End, EDTF},
		{"primarySource", PrimarySource, Reference}, {"quotedFrom", QuotedFrom, Reference}, {"selector", Selector, Reference},
		{"exact", Exact, ""}, {"begin", Begin, Count}, {"finish", Finish, Count}, {"rule", Rule, ""}, {"confidence", Confidence, Decimal},
		{"term", Term, EDTF}, {"earliestStart", EarliestStart, Date}, {"latestStart", LatestStart, Date}, {"earliestEnd", EarliestEnd, Date},
		{"latestEnd", LatestEnd, Date}, {"inference", Inference, ""}, {"predecessor", Predecessor, Reference}, {"successor", Successor, Reference},
		{"derivedFrom", DerivedFrom, Reference}, {"during", During, Reference}, {"beginning", Beginning, Reference}, {"ending", Ending, Reference},
		{"day", InDay, Date}, {"month", InMonth, YearMonth}, {"year", InYear, Year},
	}
}
