package export

import (
	"bufio"
	"slices"
	"strings"

	"github.com/amtszeit/amtszeit/graph/vocab"
)

// writeTurtle writes RDF 1.1 Turtle: the prefixes, then the triples of all graphs by subject, each once.
func writeTurtle(w *bufio.Writer, c Content) error {
	t, err := merged(c.Quads, byName)
	if err != nil {
		return err
	}
	out := newTurtle(w)
	out.prefixes()
	return out.subjects(t, "")
}

// turtle writes what Turtle and TriG share.
type turtle struct {
	w     *bufio.Writer
	short *shortener
	buf   []byte
}

func newTurtle(w *bufio.Writer) *turtle {
	return &turtle{w: w, short: newShortener(slices.Concat(vocab.Prefixes(), vocab.Things()), appendLocal)}
}

func (t *turtle) prefixes() {
	for _, p := range t.short.prefixes {
		t.w.WriteString("@prefix " + p.Name + ": <" + p.Namespace + "> .\n")
	}
}

// subjects writes the triples of a table, a blank line before each subject, one predicate a line. What a graph holds is
// indented.
func (t *turtle) subjects(from *table, indent string) error {
	for node := range bySubject(from.triples) {
		b := append(append(t.buf[:0], '\n'), indent...)
		b = t.term(b, from.terms[node[0].subject])
		separator := ""
		for _, property := range t.typeFirst(from, node) {
			b = append(b, separator...)
			b = t.property(b, from, property)
			separator = " ;\n   " + indent
		}
		t.buf = append(b, " .\n"...)
		if _, err := t.w.Write(t.buf); err != nil {
			return err
		}
	}
	return nil
}

// typeFirst gives the properties of a node, its classes first.
func (t *turtle) typeFirst(from *table, node []triple) [][]triple {
	properties := slices.Collect(byPredicate(node))
	for i, p := range properties {
		if from.terms[p[0].predicate] == typeTerm {
			return slices.Concat(properties[i:i+1], properties[:i], properties[i+1:])
		}
	}
	return properties
}

const typeTerm = "<" + string(vocab.Type) + ">"

func (t *turtle) property(b []byte, from *table, property []triple) []byte {
	b = append(b, ' ')
	if predicate := from.terms[property[0].predicate]; predicate == typeTerm {
		b = append(b, 'a')
	} else {
		b = t.term(b, predicate)
	}
	for i, one := range property {
		b = append(separate(b, i, ","), ' ')
		b = t.term(b, from.terms[one.object])
	}
	return b
}

// term writes a term with a prefix if it can.
func (t *turtle) term(b []byte, term string) []byte {
	if iri, ok := iriOf(term); ok {
		return t.iri(b, iri)
	}
	text, datatype, _ := literalOf(term)
	if datatype == "" {
		return append(b, term...)
	}
	return t.iri(append(append(b, text...), "^^"...), datatype)
}

func (t *turtle) iri(b []byte, iri string) []byte {
	if short, ok := t.short.append(b, iri); ok {
		return short
	}
	return append(append(append(b, '<'), iri...), '>')
}

// shortener puts prefixes in the place of namespaces.
type shortener struct {
	prefixes []vocab.Prefix
	// local appends the part behind the prefix, ok false if it can't stand there.
	local func(b []byte, s string) (out []byte, ok bool)
}

func newShortener(prefixes []vocab.Prefix, local func([]byte, string) ([]byte, bool)) *shortener {
	slices.SortFunc(prefixes, func(a, b vocab.Prefix) int { return strings.Compare(a.Name, b.Name) })
	return &shortener{prefixes, local}
}

// append appends the short form of an IRI, ok false if it has none.
func (s *shortener) append(b []byte, iri string) (out []byte, ok bool) {
	for _, p := range s.prefixes {
		if len(iri) > len(p.Namespace) && iri[:len(p.Namespace)] == p.Namespace {
			return s.local(append(append(b, p.Name...), ':'), iri[len(p.Namespace):])
		}
	}
	return b, false
}

// appendLocal appends a local name (PN_LOCAL in the grammar of Turtle). Letters, digits, "_", "-", colons, dots inside and
// percent escapes may stand in it, other punctuation of ASCII behind a backslash. Letters beyond ASCII stay in whole IRIs.
func appendLocal(b []byte, s string) ([]byte, bool) {
	for i := range len(s) {
		switch c := s[i]; {
		case isLetter(c), isDigit(c), c == '_', c == ':':
			b = append(b, c)
		case c == '%':
			if i+2 >= len(s) || !isHex(s[i+1]) || !isHex(s[i+2]) {
				return b, false
			}
			b = append(b, c)
		case c == '.' && i+1 == len(s):
			return b, false // behind a backslash it is allowed, but some readers take it for the end of the sentence
		case c == '-' && i > 0, c == '.' && i > 0:
			b = append(b, c)
		case strings.IndexByte("~.-!$&'()*+,;=/?#@", c) >= 0:
			b = append(b, '\\', c)
		default:
			return b, false
		}
	}
	return b, true
}

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isHex(c byte) bool { return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F' }
