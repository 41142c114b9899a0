package export

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/amtszeit/amtszeit/graph/vocab"
)

// writeJSONLD writes one JSON-LD 1.1 document in compact form: the context of package vocab, then each named graph with its
// nodes, a node a line.
func writeJSONLD(w *bufio.Writer, c Content) error {
	compact := newCompact()
	w.WriteString("{\n\"@context\": ")
	WriteContext(w)
	w.WriteString(",\n\"@graph\": [\n")
	if err := compact.graphs(w, c); err != nil {
		return err
	}
	_, err := w.WriteString("\n]\n}\n")
	return err
}

// writeFlatJSONLD writes one JSON-LD 1.1 document in flattened and expanded form: no context, all IRIs in full.
func writeFlatJSONLD(w *bufio.Writer, c Content) error {
	flat := jsonLD{id: "@id", typ: "@type", whole: true}
	w.WriteString("[\n")
	if err := flat.graphs(w, c); err != nil {
		return err
	}
	_, err := w.WriteString("\n]\n")
	return err
}

// WriteContext writes the context of compact JSON-LD, the value of "@context".
func WriteContext(w io.Writer) error {
	b := []byte("{\n  \"id\": \"@id\",\n  \"type\": \"@type\"")
	for _, p := range vocab.Prefixes() {
		b = appendLiteral(appendKey(append(b, ",\n  "...), p.Name), p.Namespace)
	}
	c := newCompact()
	for _, t := range vocab.Words() {
		b = appendKey(append(b, ",\n  "...), t.Name)
		short := c.prefixed(string(t.IRI))
		switch t.Type {
		case "":
			b = appendLiteral(b, short)
		case vocab.Reference:
			b = fmt.Appendf(b, `{"@id": %q, "@type": "@id"}`, short)
		default:
			b = fmt.Appendf(b, `{"@id": %q, "@type": %q}`, short, c.prefixed(string(t.Type)))
		}
	}
	_, err := w.Write(append(b, "\n}"...))
	return err
}

// jsonLD writes nodes.
type jsonLD struct {
	id, typ string
	// whole says that IRIs stay in full and that each value is an object in a list, as in expanded form.
	whole bool
	short *shortener
	words map[string]vocab.Word // by IRI
	buf   []byte
}

func newCompact() *jsonLD {
	local := func(b []byte, s string) ([]byte, bool) { return append(b, s...), !strings.HasPrefix(s, "//") }
	j := &jsonLD{id: "id", typ: "type", short: newShortener(vocab.Prefixes(), local), words: map[string]vocab.Word{}}
	for _, t := range vocab.Words() {
		j.words[string(t.IRI)] = t
	}
	return j
}

func (j *jsonLD) graphs(w *bufio.Writer, c Content) error {
	separator := ""
	for g, err := range byGraph(c.Quads, byName) {
		if err != nil {
			return err
		}
		w.WriteString(separator)
		if err := j.graph(w, g); err != nil {
			return err
		}
		separator = ",\n"
	}
	return nil
}

// graph writes a named graph; the nodes of the default graph stand beside the named ones.
func (j *jsonLD) graph(w *bufio.Writer, g namedGraph) error {
	if err := j.check(g); err != nil {
		return err
	}
	if g.iri != "" {
		w.Write(append(j.appendID([]byte{'{'}, string(g.iri)), ", \"@graph\": [\n"...))
	}
	separator := ""
	for node := range bySubject(g.triples) {
		j.buf = j.node(append(j.buf[:0], separator...), g.table, node)
		separator = ",\n"
		if _, err := w.Write(j.buf); err != nil {
			return err
		}
	}
	if g.iri != "" {
		w.WriteString("\n]}")
	}
	return nil
}

func (j *jsonLD) node(b []byte, t *table, node []triple) []byte {
	subject, _ := iriOf(t.terms[node[0].subject])
	b = j.appendID(append(b, '{'), subject)
	for property := range byPredicate(node) {
		b = j.property(append(b, ", "...), t, property)
	}
	return append(b, '}')
}

// property writes a property with its values. One value of a compact document stands alone.
func (j *jsonLD) property(b []byte, t *table, property []triple) []byte {
	predicate, _ := iriOf(t.terms[property[0].predicate])
	of, known := j.words[predicate]
	classes := t.terms[property[0].predicate] == typeTerm && t.terms[property[0].object][0] == '<' // literals come first
	switch {
	case classes:
		of.Name = j.typ
	case !known:
		of.Name = j.prefixed(predicate)
	}
	b = appendKey(b, of.Name)
	alone := len(property) == 1 && !j.whole
	if !alone {
		b = append(b, '[')
	}
	for i, one := range property {
		b = separate(b, i, ", ")
		switch iri, ok := iriOf(t.terms[one.object]); {
		case classes:
			b = appendLiteral(b, j.class(iri))
		case ok && of.Type == vocab.Reference:
			b = appendLiteral(b, iri)
		case ok:
			b = append(j.appendID(append(b, '{'), iri), '}')
		default:
			b = j.literal(b, t.terms[one.object], of)
		}
	}
	if !alone {
		b = append(b, ']')
	}
	return b
}

// literal writes a text, as an object with its datatype where the term doesn't tell it.
func (j *jsonLD) literal(b []byte, term string, of vocab.Word) []byte {
	text, datatype, language := literalOf(term)
	if !j.whole && language == "" && datatype == string(of.Type) {
		return append(b, text...)
	}
	b = append(b, '{')
	switch {
	case datatype != "":
		b = append(appendLiteral(appendKey(b, "@type"), j.prefixed(datatype)), ", "...)
	case language != "":
		b = append(appendLiteral(appendKey(b, "@language"), language), ", "...)
	}
	return append(append(appendKey(b, "@value"), text...), '}')
}

// class is a class as the value of "type".
func (j *jsonLD) class(iri string) string {
	if t, ok := j.words[iri]; ok {
		return t.Name
	}
	return j.prefixed(iri)
}

// prefixed puts a prefix in the place of a namespace.
func (j *jsonLD) prefixed(iri string) string {
	if j.whole {
		return iri
	}
	short, ok := j.short.append(nil, iri)
	if !ok {
		return iri
	}
	return string(short)
}

func (j *jsonLD) appendID(b []byte, iri string) []byte { return appendLiteral(appendKey(b, j.id), iri) }

// check finds IRIs that a reader would take for short forms, since they begin with a prefix of the context.
func (j *jsonLD) check(g namedGraph) error {
	if j.whole {
		return nil
	}
	for i := -1; i < len(g.terms); i++ {
		iri := string(g.iri)
		if i >= 0 {
			iri, _ = iriOf(g.terms[i])
		}
		for _, p := range j.short.prefixes {
			if len(iri) > len(p.Name) && iri[len(p.Name)] == ':' && iri[:len(p.Name)] == p.Name {
				return fmt.Errorf("the scheme of <%s> is a prefix of the JSON-LD context: export with --flat", iri)
			}
		}
	}
	return nil
}

// appendKey appends a name in JSON.
func appendKey(b []byte, name string) []byte { return append(appendLiteral(b, name), ": "...) }

func separate(b []byte, i int, s string) []byte {
	if i > 0 {
		b = append(b, s...)
	}
	return b
}
