// Package vocab is the one place that knows how the model looks as RDF: the IRIs of things, the terms, and how a
// document with its claims becomes quads and comes back.
//
// [Quads] writes a [Document] and its claims, [Parse] reads them again without any loss. A document is a named
// graph: all its quads carry the document's IRI as label. [TenureQuads] writes the tenures of a post, for exports; [Sorted]
// gives what an import brings its graphs back.
//
// The vocabulary is published beside the code: ontology.ttl explains the terms that no other vocabulary has, shapes.ttl says in
// SHACL what an export holds, context.jsonld is the context of JSON-LD ([Words]). Tests keep them in step.
//
// There are no blank nodes. The same thing always has the same IRI: a person or a body by its name, a post by role
// and body, a claim by its document and content. All literals are plain strings or typed with a full datatype IRI;
// dates are EDTF literals ([EDTF]), whatever their precision, so that they compare as text.
//
//	<urn:amtszeit:claim:9f…>  a am:Claim, org:Membership ;
//	    org:member       <urn:amtszeit:person:Erika%20Muster> ;
//	    org:role         <urn:amtszeit:role:Vorsitzende> ;
//	    org:organization <urn:amtszeit:body:IT-Planungsrat> ;
//	    am:post          <urn:amtszeit:post:Vorsitzende/IT-Planungsrat> ;
//	    opengov:onBehalfOf <urn:amtszeit:body:Hessen> ;
//	    am:status "current" ; am:heldOn "2023-02-14"^^edtf:EDTF ; schema:startDate "2023"^^edtf:EDTF ;
//	    prov:hadPrimarySource <https://example.org/1> ;
//	    oa:hasSelector <urn:amtszeit:claim:9f…/quote>, <urn:amtszeit:claim:9f…/position> .
package vocab

import "github.com/cayleygraph/quad"

// Prefix is a short name of a namespace.
type Prefix struct {
	Name      string
	Namespace string
}

const (
	am      = "https://amtszeit.org/ns#"
	dcterms = "http://purl.org/dc/terms/"
	edtf    = "http://id.loc.gov/datatypes/edtf/"
	foaf    = "http://xmlns.com/foaf/0.1/"
	oa      = "http://www.w3.org/ns/oa#"
	opengov = "http://www.w3.org/ns/opengov#"
	org     = "http://www.w3.org/ns/org#"
	prov    = "http://www.w3.org/ns/prov#"
	rdf     = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
	schema  = "http://schema.org/"
	owlTime = "http://www.w3.org/2006/time#"
	skos    = "http://www.w3.org/2004/02/skos/core#"
	xsd     = "http://www.w3.org/2001/XMLSchema#"
)

// Prefixes gives the namespaces that the quads use, sorted by name.
func Prefixes() []Prefix {
	return []Prefix{
		{"am", am}, {"dcterms", dcterms}, {"edtf", edtf}, {"foaf", foaf}, {"oa", oa}, {"opengov", opengov},
		{"org", org}, {"prov", prov}, {"rdf", rdf}, {"schema", schema}, {"skos", skos}, {"time", owlTime}, {"xsd", xsd},
	}
}

// Classes.
const (
	DocumentClass = quad.IRI(am + "Document")
	ClaimClass    = quad.IRI(am + "Claim")
	Membership    = quad.IRI(org + "Membership")
	PersonClass   = quad.IRI(foaf + "Person")
	BodyClass     = quad.IRI(org + "FormalOrganization")
	PostClass     = quad.IRI(org + "Post")
	RoleClass     = quad.IRI(org + "Role")
	QuoteClass    = quad.IRI(oa + "TextQuoteSelector")
	// PositionClass counts in bytes, as our offsets do; oa:TextPositionSelector would count in characters.
	PositionClass = quad.IRI(oa + "DataPositionSelector")

	TenureClass   = quad.IRI(am + "Tenure")
	IntervalClass = quad.IRI(owlTime + "Interval")
	InstantClass  = quad.IRI(owlTime + "Instant")
)

// Properties.
const (
	Type = quad.IRI(rdf + "type")

	Identifier  = quad.IRI(dcterms + "identifier") // the document's id as the user gave it
	Title       = quad.IRI(dcterms + "title")
	Published   = quad.IRI(dcterms + "issued")
	URL         = quad.IRI(schema + "url")
	ContentHash = quad.IRI(am + "contentHash") // of the document's text
	MadeBy      = quad.IRI(am + "madeBy")      // version of the program and its rules

	Name  = quad.IRI(foaf + "name")      // of a person
	Label = quad.IRI(skos + "prefLabel") // of a body or a role
	// AltLabel is the full name of a body that is called by its abbreviation.
	AltLabel = quad.IRI(skos + "altLabel")

	Member       = quad.IRI(org + "member")
	Role         = quad.IRI(org + "role")
	Organization = quad.IRI(org + "organization")
	PostOf       = quad.IRI(am + "post")
	PostIn       = quad.IRI(org + "postIn")
	BodyInFull   = quad.IRI(am + "bodyInFull") // as the document introduces it
	OnBehalfOf   = quad.IRI(opengov + "onBehalfOf")
	Status       = quad.IRI(am + "status") // "current", "former" or "future" as seen on the day of publication
	HeldOn       = quad.IRI(am + "heldOn") // a date on which the office is held
	Start        = quad.IRI(schema + "startDate")
	End          = quad.IRI(schema + "endDate")

	PrimarySource = quad.IRI(prov + "hadPrimarySource")
	QuotedFrom    = quad.IRI(prov + "wasQuotedFrom")
	Selector      = quad.IRI(oa + "hasSelector")
	Exact         = quad.IRI(oa + "exact")
	Begin         = quad.IRI(oa + "start") // byte offset
	Finish        = quad.IRI(oa + "end")   // byte offset, exclusive
	Rule          = quad.IRI(am + "rule")
	Confidence    = quad.IRI(am + "confidence") // share of such claims that are right, 0 to 1

	Term          = quad.IRI(am + "term")          // of a tenure, as it is fixed
	EarliestStart = quad.IRI(am + "earliestStart") // the four bounds of a tenure, in days
	LatestStart   = quad.IRI(am + "latestStart")
	EarliestEnd   = quad.IRI(am + "earliestEnd")
	LatestEnd     = quad.IRI(am + "latestEnd")
	Inference     = quad.IRI(am + "inference") // what sets a bound that no claim states, in the words of package tenure
	Predecessor   = quad.IRI(am + "predecessor")
	Successor     = quad.IRI(am + "successor")
	DerivedFrom   = quad.IRI(prov + "wasDerivedFrom") // a claim
	During        = quad.IRI(org + "memberDuring")
	Beginning     = quad.IRI(owlTime + "hasBeginning")
	Ending        = quad.IRI(owlTime + "hasEnd")
	InDay         = quad.IRI(owlTime + "inXSDDate")
	InMonth       = quad.IRI(owlTime + "inXSDgYearMonth")
	InYear        = quad.IRI(owlTime + "inXSDgYear")
)

// Datatypes.
const (
	EDTF    = quad.IRI(edtf + "EDTF")
	AnyURI  = quad.IRI(xsd + "anyURI")
	Count   = quad.IRI(xsd + "nonNegativeInteger")
	Decimal = quad.IRI(xsd + "decimal")

	Date      = quad.IRI(xsd + "date")
	YearMonth = quad.IRI(xsd + "gYearMonth")
	Year      = quad.IRI(xsd + "gYear")
)
