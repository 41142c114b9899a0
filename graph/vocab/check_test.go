package vocab

import (
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
)

func TestCheck(t *testing.T) {
	good := quad.Quad{Subject: quad.IRI("urn:s"), Predicate: quad.IRI("a+b-1.c:p"), Object: quad.IRI("https://example.org/ä?b#c:d")}
	with := func(change func(*quad.Quad)) quad.Quad {
		q := good
		change(&q)
		return q
	}
	for _, object := range []quad.Value{
		quad.IRI("urn:o"), quad.String(""), quad.TypedString{Value: "1", Type: Count}, quad.LangString{Value: "ä", Lang: "de-AT-1996"},
	} {
		if err := Check(with(func(q *quad.Quad) { q.Object, q.Label = object, quad.IRI("urn:g") })); err != nil {
			t.Errorf("%v is refused: %v", object, err)
		}
	}
	for want, q := range map[string]quad.Quad{
		"IRI <b> is not absolute":       with(func(q *quad.Quad) { q.Subject = quad.IRI("b") }),
		"IRI <b/c:d> is not absolute":   with(func(q *quad.Quad) { q.Predicate = quad.IRI("b/c:d") }),
		"IRI <1a:b> is not absolute":    with(func(q *quad.Quad) { q.Object = quad.IRI("1a:b") }),
		"IRI <:b> is not absolute":      with(func(q *quad.Quad) { q.Label = quad.IRI(":b") }),
		"holds \" \"":                   with(func(q *quad.Quad) { q.Subject = quad.IRI("urn:a b") }),
		"is not valid UTF-8":            with(func(q *quad.Quad) { q.Object = quad.String("\xff") }),
		"IRI <int> is not absolute":     with(func(q *quad.Quad) { q.Object = quad.TypedString{Value: "1", Type: "int"} }),
		`"de_AT" is no language`:        with(func(q *quad.Quad) { q.Object = quad.LangString{Value: "a", Lang: "de_AT"} }),
		`"1a" is no language`:           with(func(q *quad.Quad) { q.Object = quad.LangString{Value: "a", Lang: "1a"} }),
		"must be IRIs, not quad.BNode":  with(func(q *quad.Quad) { q.Subject = quad.BNode("b") }),
		"must be IRIs, not quad.String": with(func(q *quad.Quad) { q.Label = quad.String("g") }),
		"must be IRIs, not <nil>":       with(func(q *quad.Quad) { q.Predicate = nil }),
		"not quad.Int":                  with(func(q *quad.Quad) { q.Object = quad.Int(1) }),
	} {
		if err := Check(q); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v gives %v, want %s", q, err, want)
		}
	}
}
