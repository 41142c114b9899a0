package vocab

import (
	"fmt"
	"strconv"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/cayleygraph/quad"
)

// The tenures of a post are a named graph, derived from the claims: an export has it, no store keeps it.
const (
	tenuresOf = "urn:amtszeit:tenures:"
	tenures   = "urn:amtszeit:tenure:"
)

// The parts of a tenure's time have its IRI with these endings.
const (
	timeSuffix  = "/time"
	startSuffix = "/start"
	endSuffix   = "/end"
)

// TenuresIRI gives the IRI of the graph with the tenures of a post. The body comes first, so that graphs sort by body.
func TenuresIRI(p graph.Post) quad.IRI {
	return quad.IRI(tenuresOf + encode(p.Body, inName) + "/" + encode(p.Role, inName))
}

// IsDerived reports whether a graph is one of [TenuresIRI].
func IsDerived(g quad.IRI) bool { return len(g) > len(tenuresOf) && g[:len(tenuresOf)] == tenuresOf }

// Tenure is a tenure with its IRI.
type Tenure struct {
	IRI quad.IRI
	graph.Tenure
}

// Tenures gives tenures their IRIs: a holder's first time in a post has the IRI of post and holder, the later ones a number
// behind it. Give all tenures of a post, in order of time.
func Tenures(all []graph.Tenure) []Tenure {
	times := map[quad.IRI]int{}
	out := make([]Tenure, len(all))
	for i, t := range all {
		iri := quad.IRI(tenures + encode(t.Post.Role, inName) + "/" + encode(t.Post.Body, inName) + "/" + encode(t.Holder, inName))
		if t.HolderKind == graph.Body {
			iri += "/body"
		}
		if times[iri]++; times[iri] > 1 {
			iri += quad.IRI("/" + strconv.Itoa(times[iri]))
		}
		out[i] = Tenure{iri, t}
	}
	return out
}

// TenureQuads gives tenures of one post as the quads of their graph, in a fixed order. Claims that isClaim knows are named as
// what a tenure was derived from; corrected and asserted claims are in no document.
//
//	<urn:amtszeit:tenure:Vorsitzender/IT-Planungsrat/Hessen/body>  a am:Tenure, org:Membership ;
//	    org:member <urn:amtszeit:body:Hessen> ; org:role …; org:organization …; am:post …;
//	    am:term "2023-01-01/2023-12-31"^^edtf:EDTF ; schema:startDate "2023-01-01"^^edtf:EDTF ; schema:endDate …;
//	    am:earliestStart "2023-01-01"^^xsd:date ; am:latestStart …; am:earliestEnd …; am:latestEnd …;
//	    am:inference "annual-rotation" ; am:successor <urn:amtszeit:body:Brandenburg> ;
//	    org:memberDuring <…/time> ; prov:wasDerivedFrom <urn:amtszeit:claim:9f…> ; prov:hadPrimarySource <https://example.org/1> .
func TenureQuads(p graph.Post, of []Tenure, isClaim func(quad.IRI) bool) ([]quad.Quad, error) {
	w := writer{graph: TenuresIRI(p), seen: map[quad.Quad]bool{}}
	for _, t := range of {
		if t.Post != p {
			return nil, fmt.Errorf("%s is no tenure of the post %q in %q", t.IRI, p.Role, p.Body)
		}
		w.tenure(t.IRI, t.Tenure)
		if err := w.claims(t.IRI, t.Claims, isClaim); err != nil {
			return nil, err
		}
	}
	return w.quads, w.err
}

func (w *writer) tenure(iri quad.IRI, t graph.Tenure) {
	w.link(iri, Type, TenureClass)
	w.link(iri, Type, Membership)
	w.link(iri, Member, w.holder(t.HolderKind, t.Holder))
	w.link(iri, Role, w.role(t.Post.Role))
	w.link(iri, PostOf, w.post(t.Post))
	if t.Post.Body != "" {
		w.link(iri, Organization, w.body(t.Post.Body))
	}
	if t.OnBehalfOf != "" {
		w.link(iri, OnBehalfOf, w.body(t.OnBehalfOf))
	}
	w.typed(iri, Term, t.EDTF().String(), EDTF)
	w.typed(iri, Start, string(t.Start), EDTF)
	w.typed(iri, End, string(t.End), EDTF)
	w.typed(iri, EarliestStart, string(t.Bounds.EarliestStart), Date)
	w.typed(iri, LatestStart, string(t.Bounds.LatestStart), Date)
	w.typed(iri, EarliestEnd, string(t.Bounds.EarliestEnd), Date)
	w.typed(iri, LatestEnd, string(t.Bounds.LatestEnd), Date)
	for _, why := range t.Why {
		w.text(iri, Inference, why)
	}
	if t.Predecessor != "" {
		w.link(iri, Predecessor, w.holder(t.HolderKind, t.Predecessor))
	}
	if t.Successor != "" {
		w.link(iri, Successor, w.holder(t.HolderKind, t.Successor))
	}
	w.time(iri, t)
}

// time gives the term in OWL-Time, its ends as exact as they are known.
func (w *writer) time(iri quad.IRI, t graph.Tenure) {
	if !t.Start.Known() && !t.End.Known() {
		return
	}
	during := iri + timeSuffix
	w.link(iri, During, during)
	w.link(during, Type, IntervalClass)
	for _, end := range []struct {
		property quad.IRI
		iri      quad.IRI
		date     graph.Date
	}{{Beginning, during + startSuffix, t.Start}, {Ending, during + endSuffix, t.End}} {
		if !end.date.Known() {
			continue
		}
		w.link(during, end.property, end.iri)
		w.link(end.iri, Type, InstantClass)
		switch len(end.date) {
		case len("2006"):
			w.typed(end.iri, InYear, string(end.date), Year)
		case len("2006-01"):
			w.typed(end.iri, InMonth, string(end.date), YearMonth)
		default:
			w.typed(end.iri, InDay, string(end.date), Date)
		}
	}
}

// claims names what a tenure rests on.
func (w *writer) claims(iri quad.IRI, claims []graph.Claim, isClaim func(quad.IRI) bool) error {
	for _, c := range claims {
		document, err := DocumentIRI(c.Document)
		if err != nil {
			return err
		}
		w.link(iri, PrimarySource, document)
		claim, err := claimIRI(document, c)
		if err != nil {
			return err
		}
		if isClaim(claim) {
			w.link(iri, DerivedFrom, claim)
		}
	}
	return nil
}

// ClaimIRI gives the IRI of a claim.
func ClaimIRI(c graph.Claim) (quad.IRI, error) {
	document, err := DocumentIRI(c.Document)
	if err != nil {
		return "", err
	}
	return claimIRI(document, c)
}
