package export

import (
	"bytes"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"
)

// xsdString is the datatype of plain literals; canonical N-Quads leave it away.
const xsdString = quad.IRI("http://www.w3.org/2001/XMLSchema#string")

// writeNQuads writes canonical N-Quads (RDF Dataset Canonicalization, section 5): the lines of each graph together,
// sorted by their bytes.
func writeNQuads(w io.Writer, quads iter.Seq2[quad.Quad, error]) error {
	var l lines
	for group, err := range byGraph(quads) {
		if err != nil {
			return err
		}
		l.reset()
		for _, q := range group {
			l.add(q, q.Label)
		}
		if err := l.write(w); err != nil {
			return err
		}
	}
	return nil
}

// writeNTriples writes the triples of all graphs, each once, sorted by the bytes of their lines. As equal triples may
// stand in any two graphs it needs memory for all of them, about 200 bytes each.
func writeNTriples(w io.Writer, quads iter.Seq2[quad.Quad, error]) error {
	var l lines
	for group, err := range byGraph(quads) {
		if err != nil {
			return err
		}
		for _, q := range group {
			l.add(q, nil)
		}
	}
	return l.write(w)
}

// lines are lines of N-Quads in one buffer.
type lines struct {
	text []byte
	ends []int
}

func (l *lines) reset() { l.text, l.ends = l.text[:0], l.ends[:0] }

func (l *lines) add(q quad.Quad, g quad.Value) {
	for _, v := range []quad.Value{q.Subject, q.Predicate, q.Object, g} {
		if v != nil {
			l.text = append(appendTerm(l.text, v), ' ')
		}
	}
	l.text = append(l.text, ".\n"...)
	l.ends = append(l.ends, len(l.text))
}

// write writes the lines sorted, each once.
func (l *lines) write(w io.Writer) error {
	sorted := make([][]byte, len(l.ends))
	begin := 0
	for i, end := range l.ends {
		sorted[i] = l.text[begin:end]
		begin = end
	}
	slices.SortFunc(sorted, bytes.Compare)
	for _, line := range slices.CompactFunc(sorted, bytes.Equal) {
		if _, err := w.Write(line); err != nil {
			return err
		}
	}
	return nil
}

func appendTerm(b []byte, v quad.Value) []byte {
	switch v := v.(type) {
	case quad.IRI:
		return appendIRI(b, v)
	case quad.String:
		return appendLiteral(b, string(v))
	case quad.TypedString:
		b = appendLiteral(b, string(v.Value))
		if v.Type == xsdString {
			return b
		}
		return appendIRI(append(b, "^^"...), v.Type)
	}
	return b // barred by vocab.Check
}

func appendIRI(b []byte, iri quad.IRI) []byte {
	return append(append(append(b, '<'), iri...), '>')
}

// appendLiteral escapes what the canonical form escapes and nothing else.
func appendLiteral(b []byte, s string) []byte {
	const short = "\b\t\n\f\r\"\\"
	const letters = `btnfr"\`
	b = append(b, '"')
	for i := range len(s) {
		c := s[i]
		if at := strings.IndexByte(short, c); at >= 0 {
			b = append(b, '\\', letters[at])
		} else if c < ' ' || c == 0x7f {
			b = fmt.Appendf(b, `\u%04X`, c)
		} else {
			b = append(b, c)
		}
	}
	return append(b, '"')
}
