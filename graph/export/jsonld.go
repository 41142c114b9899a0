package export

import (
	"bytes"
	"cmp"
	"encoding/json"
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
	j := jsonWriter{w: w}
	j.raw("{\n\"@context\": {")
	for i, p := range vocab.Prefixes() {
		j.separate(i, ", ")
		j.value(p.Name)
		j.raw(": ")
		j.value(p.Namespace)
	}
	j.raw("},\n\"@graph\": [\n")
	first := 0
	for group, err := range byGraph(quads) {
		if err != nil {
			return err
		}
		j.separate(first, ",\n")
		j.graph(group)
		first++
	}
	j.raw("\n]\n}\n")
	return j.err
}

// jsonWriter writes pieces of JSON and keeps the first error.
type jsonWriter struct {
	w   io.Writer
	buf bytes.Buffer
	err error
}

func (j *jsonWriter) raw(s string) {
	if j.err == nil {
		_, j.err = io.WriteString(j.w, s)
	}
}

func (j *jsonWriter) separate(i int, s string) {
	if i > 0 {
		j.raw(s)
	}
}

func (j *jsonWriter) value(v any) {
	j.buf.Reset()
	e := json.NewEncoder(&j.buf)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil && j.err == nil {
		j.err = err
	}
	j.raw(strings.TrimSuffix(j.buf.String(), "\n"))
}

// graph writes a named graph; the nodes of the default graph stand beside the named ones.
func (j *jsonWriter) graph(quads []quad.Quad) {
	slices.SortFunc(quads, compareQuads)
	quads = slices.Compact(quads)
	named := quads[0].Label != nil
	if named {
		j.raw(`{"@id": `)
		j.value(string(graphOf(quads[0])))
		j.raw(", \"@graph\": [\n")
	}
	i := 0
	for node := range runs(quads, func(q quad.Quad) quad.Value { return q.Subject }) {
		j.separate(i, ",\n")
		j.node(node)
		i++
	}
	if named {
		j.raw("\n]}")
	}
}

func (j *jsonWriter) node(quads []quad.Quad) {
	j.raw(`{"@id": `)
	j.value(string(quads[0].Subject.(quad.IRI)))
	for property := range runs(quads, func(q quad.Quad) quad.Value { return q.Predicate }) {
		j.raw(", ")
		j.property(property)
	}
	j.raw("}")
}

func (j *jsonWriter) property(quads []quad.Quad) {
	name, write := shorten(quads[0].Predicate.(quad.IRI)), jsonValue
	if quads[0].Predicate == vocab.Type && !slices.ContainsFunc(quads, isLiteral) {
		name, write = "@type", jsonClass
	}
	values := make([]any, len(quads))
	for i, q := range quads {
		values[i] = write(q.Object)
	}
	j.value(name)
	j.raw(": ")
	if len(values) == 1 {
		j.value(values[0])
	} else {
		j.value(values)
	}
}

func isLiteral(q quad.Quad) bool {
	_, iri := q.Object.(quad.IRI)
	return !iri
}

func jsonClass(v quad.Value) any { return shorten(v.(quad.IRI)) }

func jsonValue(v quad.Value) any {
	switch v := v.(type) {
	case quad.IRI:
		return map[string]string{"@id": string(v)}
	case quad.TypedString:
		if v.Type != xsdString {
			return map[string]string{"@type": shorten(v.Type), "@value": string(v.Value)}
		}
		return string(v.Value)
	}
	s, _ := v.(quad.String)
	return string(s)
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
