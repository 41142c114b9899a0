package vocab

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/cayleygraph/quad"
)

// Check refuses quads that a store or a format of RDF would give back as something else: blank nodes, Cayley's native
// values (quad.Int, quad.Time…), IRIs that are relative or hold characters barred from IRIs, text that is not UTF-8.
// A quad without a label is fine.
func Check(q quad.Quad) error {
	if err := checkTerms(q); err != nil {
		return fmt.Errorf("quad %v: %w", q, err)
	}
	return nil
}

func checkTerms(q quad.Quad) error {
	nodes := []quad.Value{q.Subject, q.Predicate}
	if q.Label != nil {
		nodes = append(nodes, q.Label)
	}
	for _, v := range nodes {
		iri, ok := v.(quad.IRI)
		if !ok {
			return fmt.Errorf("subject, predicate and label must be IRIs, not %T", v)
		}
		if err := checkIRI(iri); err != nil {
			return err
		}
	}
	switch o := q.Object.(type) {
	case quad.IRI:
		return checkIRI(o)
	case quad.String:
		return checkText("the object", string(o))
	case quad.TypedString:
		return errors.Join(checkText("the object", string(o.Value)), checkIRI(o.Type))
	case quad.LangString:
		return errors.Join(checkText("the object", string(o.Value)), checkLanguage(o.Lang))
	}
	return fmt.Errorf("the object must be an IRI, a quad.String, a quad.TypedString or a quad.LangString, not %T", q.Object)
}

func checkIRI(iri quad.IRI) error {
	s := string(iri)
	if scheme, _, ok := strings.Cut(s, ":"); !ok || !isScheme(scheme) {
		return fmt.Errorf("IRI <%s> is not absolute: it needs a scheme such as urn: or https: before the name", s)
	}
	for i := range len(s) {
		if barred[s[i]] {
			return fmt.Errorf("IRI <%s> holds %q, which an IRI can't hold: percent-encode it", s, s[i:i+1])
		}
	}
	return checkText("an IRI", s)
}

// isScheme reports whether an IRI may begin with this before its first colon (RFC 3986, section 3.1).
func isScheme(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', i > 0 && (c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.'):
		default:
			return false
		}
	}
	return s != ""
}

// checkLanguage wants a language as the grammars of RDF have it: "de", "de-AT".
func checkLanguage(tag string) error {
	for i, part := range strings.Split(tag, "-") {
		ok := part != ""
		for _, c := range []byte(part) {
			ok = ok && (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || i > 0 && c >= '0' && c <= '9')
		}
		if !ok {
			return fmt.Errorf("%q is no language: write letters such as de or de-AT", tag)
		}
	}
	return nil
}

// barred are the characters that N-Quads bars from IRIs. It is a table since every IRI of every quad is looked at.
var barred = func() (table [256]bool) {
	for c := range ' ' + 1 {
		table[c] = true
	}
	for _, c := range "<>\"{}|^`\\" {
		table[c] = true
	}
	return table
}()

func checkText(what, s string) error {
	if !utf8.ValidString(s) {
		return fmt.Errorf("%s, %q, is not valid UTF-8: convert the text first", what, s)
	}
	return nil
}
