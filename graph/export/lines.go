package export

import (
	"bufio"

	"github.com/cayleygraph/quad"
)

// xsdString is the datatype of plain literals; canonical N-Quads leave it away.
const xsdString = quad.IRI("http://www.w3.org/2001/XMLSchema#string")

// writeNQuads writes canonical N-Quads (RDF Dataset Canonicalization, section 5): the lines of each graph together,
// sorted by their bytes.
func writeNQuads(w *bufio.Writer, c Content) error {
	for g, err := range byGraph(c.Quads, byLine) {
		if err != nil {
			return err
		}
		end := " .\n"
		if g.iri != "" {
			end = " " + string(appendIRI(nil, g.iri)) + " .\n"
		}
		if err := g.writeLines(w, end); err != nil {
			return err
		}
	}
	return nil
}

// writeNTriples writes the triples of all graphs, each once, sorted by the bytes of their lines.
func writeNTriples(w *bufio.Writer, c Content) error {
	t, err := merged(c.Quads, byLine)
	if err != nil {
		return err
	}
	return t.writeLines(w, " .\n")
}

// writeLines writes a triple a line.
func (t *table) writeLines(w *bufio.Writer, end string) error {
	for _, one := range t.triples {
		w.WriteString(t.terms[one.subject])
		w.WriteByte(' ')
		w.WriteString(t.terms[one.predicate])
		w.WriteByte(' ')
		w.WriteString(t.terms[one.object])
		if _, err := w.WriteString(end); err != nil {
			return err
		}
	}
	return nil
}

// appendTerm appends a term as canonical N-Triples have it.
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
	case quad.LangString:
		return append(append(appendLiteral(b, string(v.Value)), '@'), v.Lang...)
	}
	return b // barred by vocab.Check
}

func appendIRI(b []byte, iri quad.IRI) []byte {
	return append(append(append(b, '<'), iri...), '>')
}

// escapes has what the canonical form escapes, and nothing else: letters for the short escapes, 'u' for those by number.
var escapes = func() (table [256]byte) {
	for c := range ' ' {
		table[c] = 'u'
	}
	table[0x7f] = 'u'
	for i, c := range []byte("\b\t\n\f\r\"\\") {
		table[c] = `btnfr"\`[i]
	}
	return table
}()

// appendLiteral appends a text in quotes. JSON reads it too.
func appendLiteral(b []byte, s string) []byte {
	const digits = "0123456789ABCDEF"
	b = append(b, '"')
	begin := 0
	for i := range len(s) {
		c := s[i]
		letter := escapes[c]
		if letter == 0 {
			continue
		}
		b = append(b, s[begin:i]...)
		begin = i + 1
		if b = append(b, '\\', letter); letter == 'u' {
			b = append(b, '0', '0', digits[c>>4], digits[c&15])
		}
	}
	return append(append(b, s[begin:]...), '"')
}
