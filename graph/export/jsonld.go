package export

import (
	"cmp"
	"io"
	"iter"
	"slices"
	"strings"

	"github.com/amtszeit/amtszeit/graph/vocab"
	"github.com/cayleygraph/quad"
)

// writeJSONLD writes one JSON-LD 1.1 document: the prefixes as context, then each named graph with its nodes, a node
// a line. Properties, classes and datatypes are shortened by the prefixes, ids stay whole.
func writeJSONLD(w io.Writer, quads iter.Seq2[quad.Quad, error]) error {
	buf := appendContext(nil)
	separator := ""
	for group, err := range byGraph(quads) {
		if err != nil {
			return err
		}
		buf = appendGraph(append(buf, separator...), group)
		if _, err := w.Write(buf); err != nil {
			return err
		}
		buf, separator = buf[:0], ",\n"
	}
	_, err := w.Write(append(buf, "\n]\n}\n"...))
	return err
}

func appendContext(b []byte) []byte {
	b = append(b, "{\n\"@context\": {"...)
	for i, p := range vocab.Prefixes() {
		b = separate(b, i, ", ")
		b = appendKey(b, p.Name)
		b = appendLiteral(b, p.Namespace)
	}
	return append(b, "},\n\"@graph\": [\n"...)
}

// appendGraph appends a named graph; the nodes of the default graph stand beside the named ones.
func appendGraph(b []byte, quads []quad.Quad) []byte {
	slices.SortFunc(quads, compareQuads)
	quads = slices.Compact(quads)
	named := quads[0].Label != nil
	if named {
		b = append(b, '{')
		b = appendID(b, graphOf(quads[0]))
		b = append(b, ", \"@graph\": [\n"...)
	}
	i := 0
	for node := range runs(quads, func(q quad.Quad) quad.Value { return q.Subject }) {
		b = appendNode(separate(b, i, ",\n"), node)
		i++
	}
	if named {
		b = append(b, "\n]}"...)
	}
	return b
}

func appendNode(b []byte, quads []quad.Quad) []byte {
	b = append(b, '{')
	b = appendID(b, quads[0].Subject.(quad.IRI))
	for property := range runs(quads, func(q quad.Quad) quad.Value { return q.Predicate }) {
		b = appendProperty(append(b, ", "...), property)
	}
	return append(b, '}')
}

func appendProperty(b []byte, quads []quad.Quad) []byte {
	name, appendObject := shorten(quads[0].Predicate.(quad.IRI)), appendValue
	if quads[0].Predicate == vocab.Type && !slices.ContainsFunc(quads, isLiteral) {
		name, appendObject = "@type", appendClass
	}
	b = appendKey(b, name)
	if len(quads) == 1 {
		return appendObject(b, quads[0].Object)
	}
	b = append(b, '[')
	for i, q := range quads {
		b = appendObject(separate(b, i, ", "), q.Object)
	}
	return append(b, ']')
}

func isLiteral(q quad.Quad) bool {
	_, iri := q.Object.(quad.IRI)
	return !iri
}

func appendClass(b []byte, v quad.Value) []byte { return appendLiteral(b, shorten(v.(quad.IRI))) }

func appendValue(b []byte, v quad.Value) []byte {
	switch v := v.(type) {
	case quad.IRI:
		return append(appendID(append(b, '{'), v), '}')
	case quad.String:
		return appendLiteral(b, string(v))
	case quad.TypedString:
		if v.Type == xsdString {
			return appendLiteral(b, string(v.Value))
		}
		b = appendLiteral(appendKey(append(b, '{'), "@type"), shorten(v.Type))
		b = appendLiteral(appendKey(append(b, ", "...), "@value"), string(v.Value))
		return append(b, '}')
	}
	return b // barred by vocab.Check
}

func appendID(b []byte, iri quad.IRI) []byte {
	return appendLiteral(appendKey(b, "@id"), string(iri))
}

// appendKey appends a name in JSON. What N-Quads escape in literals is just what JSON escapes, in the same way.
func appendKey(b []byte, name string) []byte { return append(appendLiteral(b, name), ": "...) }

func separate(b []byte, i int, s string) []byte {
	if i > 0 {
		b = append(b, s...)
	}
	return b
}

// shorten puts a prefix in the place of its namespace.
func shorten(iri quad.IRI) string {
	for _, p := range vocab.Prefixes() {
		if local, ok := strings.CutPrefix(string(iri), p.Namespace); ok && !strings.HasPrefix(local, "//") {
			return p.Name + ":" + local
		}
	}
	return string(iri)
}

// runs cuts sorted quads where key changes.
func runs(quads []quad.Quad, key func(quad.Quad) quad.Value) iter.Seq[[]quad.Quad] {
	return func(yield func([]quad.Quad) bool) {
		begin := 0
		for i := range quads {
			if i+1 == len(quads) || key(quads[i+1]) != key(quads[i]) {
				if !yield(quads[begin : i+1]) {
					return
				}
				begin = i + 1
			}
		}
	}
}

func compareQuads(a, b quad.Quad) int {
	if c := cmp.Compare(a.Subject.(quad.IRI), b.Subject.(quad.IRI)); c != 0 {
		return c
	}
	if c := cmp.Compare(a.Predicate.(quad.IRI), b.Predicate.(quad.IRI)); c != 0 {
		return c
	}
	return cmp.Compare(quad.StringOf(a.Object), quad.StringOf(b.Object))
}
