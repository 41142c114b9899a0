package vocab

import (
	"errors"
	"fmt"
	"strconv"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/cayleygraph/quad"
)

// A claim's selectors have its IRI with these endings.
const (
	quoteSuffix    = "/quote"
	positionSuffix = "/position"
)

func check(c graph.Claim) error {
	switch {
	case c.Holder == "":
		return errors.New("it has no holder")
	case c.HolderKind != graph.Person && c.HolderKind != graph.Body:
		return fmt.Errorf("the holder's kind is %q: it must be %q or %q", c.HolderKind, graph.Person, graph.Body)
	case c.Role == "":
		return errors.New("it has no role")
	case c.Begin < 0 || c.Finish < c.Begin:
		return fmt.Errorf("its span [%d, %d) ends before it begins", c.Begin, c.Finish)
	}
	for _, s := range []string{c.Holder, c.Role, c.Body, c.BodyInFull, c.OnBehalfOf} {
		if err := checkText("a name", s); err != nil {
			return err
		}
	}
	return nil
}

func (w *writer) claim(c graph.Claim) error {
	iri, err := claimIRI(w.graph, c)
	if err != nil {
		return err
	}
	w.link(iri, Type, ClaimClass)
	w.link(iri, Type, Membership)
	w.link(iri, Member, w.holder(c.HolderKind, c.Holder))
	w.link(iri, Role, w.role(c.Role))
	w.link(iri, PostOf, w.post(c.Post()))
	if c.Body != "" {
		body := w.body(c.Body)
		w.link(iri, Organization, body)
		w.text(body, AltLabel, c.BodyInFull)
	}
	w.text(iri, BodyInFull, c.BodyInFull)
	if c.OnBehalfOf != "" {
		w.link(iri, OnBehalfOf, w.body(c.OnBehalfOf))
	}
	w.text(iri, Status, string(c.Status))
	w.typed(iri, HeldOn, string(c.At), EDTF)
	w.typed(iri, Start, string(c.Start), EDTF)
	w.typed(iri, End, string(c.End), EDTF)
	w.source(iri, c)
	return w.err
}

// source says where the claim comes from.
func (w *writer) source(iri quad.IRI, c graph.Claim) {
	w.link(iri, PrimarySource, w.graph)
	w.typed(iri, Published, string(c.Published), EDTF)
	w.typed(iri, URL, c.URL, AnyURI)
	w.text(iri, Rule, c.Rule)
	if c.Confidence > 0 {
		w.typed(iri, Confidence, strconv.FormatFloat(c.Confidence, 'f', -1, 64), Decimal)
	}

	if c.Evidence != "" {
		quote := iri + quoteSuffix
		w.link(iri, Selector, quote)
		w.link(quote, Type, QuoteClass)
		w.link(quote, QuotedFrom, w.graph)
		w.text(quote, Exact, c.Evidence)
	}
	position := iri + positionSuffix
	w.link(iri, Selector, position)
	w.link(position, Type, PositionClass)
	w.typed(position, Begin, strconv.Itoa(c.Begin), Count)
	w.typed(position, Finish, strconv.Itoa(c.Finish), Count)
}

func (w *writer) holder(kind graph.Kind, name string) quad.IRI {
	if kind == graph.Body {
		return w.body(name)
	}
	iri := HolderIRI(kind, name)
	w.link(iri, Type, PersonClass)
	w.text(iri, Name, name)
	return iri
}

func (w *writer) body(name string) quad.IRI {
	iri := BodyIRI(name)
	w.link(iri, Type, BodyClass)
	w.text(iri, Label, name)
	return iri
}

func (w *writer) role(name string) quad.IRI {
	iri := roleIRI(name)
	w.link(iri, Type, RoleClass)
	w.text(iri, Label, name)
	return iri
}

func (w *writer) post(p graph.Post) quad.IRI {
	iri := PostIRI(p)
	w.link(iri, Type, PostClass)
	w.link(iri, Role, roleIRI(p.Role))
	if p.Body != "" {
		w.link(iri, PostIn, BodyIRI(p.Body))
	}
	return iri
}
