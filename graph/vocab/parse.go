package vocab

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/cayleygraph/quad"
)

// Parse reads what [Quads] has written: the quads of one graph, in any order. The claims come in the order of their
// spans.
func Parse(g quad.IRI, quads []quad.Quad) (Document, []graph.Claim, error) {
	about := map[quad.IRI][]quad.Quad{}
	var iris []quad.IRI
	for _, q := range quads {
		s, _ := q.Subject.(quad.IRI)
		about[s] = append(about[s], q)
		if q.Predicate == Type && q.Object == ClaimClass {
			iris = append(iris, s)
		}
	}
	look := func(s quad.IRI) ([]quad.Quad, error) { return about[s], nil }
	d, err := ParseDocument(look, g)
	if err != nil {
		return d, nil, err
	}
	slices.Sort(iris)
	iris = slices.Compact(iris)
	out := make([]graph.Claim, len(iris))
	for i, iri := range iris {
		if out[i], err = parseClaim(look, iri, properties(about[iri]), d.ID); err != nil {
			return d, nil, err
		}
	}
	slices.SortStableFunc(out, bySpan)
	return d, out, nil
}

func bySpan(a, b graph.Claim) int {
	return cmp.Or(cmp.Compare(a.Begin, b.Begin), cmp.Compare(a.Finish, b.Finish))
}

// About looks up the quads with a subject, as store.Store.About does.
type About func(subject quad.IRI) ([]quad.Quad, error)

// ErrNotFound is the error for a document or a claim that isn't there.
var ErrNotFound = errors.New("the graph doesn't have it")

// ParseDocument reads the record of one document; the error is [ErrNotFound] if there is none.
func ParseDocument(about About, iri quad.IRI) (Document, error) {
	n, err := read(about, iri, DocumentClass)
	if err != nil {
		return Document{}, err
	}
	return Document{
		ID:        n.text(Identifier),
		URL:       n.text(URL),
		Title:     n.text(Title),
		Published: graph.Date(n.text(Published)),
		Hash:      n.text(ContentHash),
		Version:   n.text(MadeBy),
	}, nil
}

func parseClaim(about About, iri quad.IRI, n node, document string) (graph.Claim, error) {
	c := graph.Claim{
		Document:   document,
		Published:  graph.Date(n.text(Published)),
		URL:        n.text(URL),
		BodyInFull: n.text(BodyInFull),
		Status:     graph.Status(n.text(Status)),
		At:         graph.Date(n.text(HeldOn)),
		Start:      graph.Date(n.text(Start)),
		End:        graph.Date(n.text(End)),
		Rule:       n.text(Rule),
	}
	if text := n.text(Confidence); text != "" {
		var err error
		if c.Confidence, err = strconv.ParseFloat(text, 64); err != nil {
			return c, fmt.Errorf("claim %s: its confidence is %q: it must be a number", iri, text)
		}
	}
	if err := n.names(&c); err != nil {
		return c, fmt.Errorf("claim %s: %w", iri, err)
	}
	if err := evidence(about, iri, &c); err != nil {
		return c, fmt.Errorf("claim %s: %w", iri, err)
	}
	return c, nil
}

// names fills in what a claim is about; the names are in the IRIs.
func (n node) names(c *graph.Claim) (err error) {
	c.HolderKind = graph.Person
	if c.Holder, err = nameIn(n[Member], persons); err != nil {
		c.HolderKind = graph.Body
		if c.Holder, err = nameIn(n[Member], bodies); err != nil {
			return err
		}
	}
	if c.Role, err = nameIn(n[Role], roles); err != nil {
		return err
	}
	if v := n[Organization]; v != nil {
		if c.Body, err = nameIn(v, bodies); err != nil {
			return err
		}
	}
	if v := n[OnBehalfOf]; v != nil {
		c.OnBehalfOf, err = nameIn(v, bodies)
	}
	return err
}

// evidence fills in the quote and its span.
func evidence(about About, iri quad.IRI, c *graph.Claim) error {
	position, err := read(about, iri+positionSuffix, PositionClass)
	if err != nil {
		return err
	}
	if c.Begin, err = strconv.Atoi(position.text(Begin)); err != nil {
		return err
	}
	if c.Finish, err = strconv.Atoi(position.text(Finish)); err != nil {
		return err
	}
	quads, err := about(iri + quoteSuffix)
	c.Evidence = properties(quads).text(Exact)
	return err
}

// node is what is said about one subject. Of the properties that we read none has more than one value; if a graph by somebody
// else has several, the first one in the order of N-Quads counts.
type node map[quad.Value]quad.Value

// read looks a subject up and checks that it is of a class.
func read(about About, iri, class quad.IRI) (node, error) {
	quads, err := about(iri)
	if err != nil {
		return nil, err
	}
	typed := func(q quad.Quad) bool { return q.Predicate == Type && q.Object == class }
	if !slices.ContainsFunc(quads, typed) {
		return nil, fmt.Errorf("%s as %s: %w", iri, class, ErrNotFound)
	}
	return properties(quads), nil
}

func properties(quads []quad.Quad) node {
	n := make(node, len(quads))
	for _, q := range quads {
		if other := n[q.Predicate]; other == nil || quad.StringOf(q.Object) < quad.StringOf(other) {
			n[q.Predicate] = q.Object
		}
	}
	return n
}

// text gives a literal's text, or nothing.
func (n node) text(p quad.IRI) string {
	switch v := n[p].(type) {
	case quad.String:
		return string(v)
	case quad.TypedString:
		return string(v.Value)
	}
	return ""
}
