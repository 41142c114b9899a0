package export

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/cayleygraph/quad"
)

// check refuses quads that would come out as something else.
func check(q quad.Quad) error {
	if err := checkTerms(q); err != nil {
		return fmt.Errorf("quad %v: %w", q, err)
	}
	return nil
}

func checkTerms(q quad.Quad) error {
	for _, v := range []quad.Value{q.Subject, q.Predicate, q.Label} {
		if v == nil && v == q.Label {
			continue
		}
		iri, ok := v.(quad.IRI)
		if !ok {
			return fmt.Errorf("subject, predicate and graph must be IRIs, not %T", v)
		}
		if err := checkIRI(iri); err != nil {
			return err
		}
	}
	switch o := q.Object.(type) {
	case quad.IRI:
		return checkIRI(o)
	case quad.String:
		return checkText(string(o))
	case quad.TypedString:
		if err := checkIRI(o.Type); err != nil {
			return err
		}
		return checkText(string(o.Value))
	}
	return fmt.Errorf("the object must be an IRI, a quad.String or a quad.TypedString, not %T", q.Object)
}

func checkIRI(iri quad.IRI) error {
	barred := func(r rune) bool { return r <= ' ' || strings.ContainsRune("<>\"{}|^`\\", r) }
	if i := strings.IndexFunc(string(iri), barred); i >= 0 {
		return fmt.Errorf("IRI <%s> holds %q: percent-encode it", iri, iri[i:i+1])
	}
	return checkText(string(iri))
}

func checkText(s string) error {
	if !utf8.ValidString(s) {
		return fmt.Errorf("%q is not valid UTF-8", s)
	}
	return nil
}
