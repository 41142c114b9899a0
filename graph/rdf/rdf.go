// Package rdf reads the formats of RDF into quads: N-Quads and N-Triples, Turtle and TriG (RDF 1.1), JSON-LD 1.1.
//
// Start with [Read]. A fault in the text is a [fault.Fault] with file, line and column, and ends the reading. Blank nodes
// become IRIs, since the graph has none: the same node of the same file always gets the same one. Plain texts come as
// quad.String, others with their datatype or language, numbers and truth values of Turtle as they are written.
package rdf

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"iter"
	"strings"

	"github.com/cayleygraph/quad"
)

// Format is a format to read.
type Format string

// The formats. NQuads reads N-Triples too, TriG Turtle.
const (
	NQuads Format = "nquads"
	TriG   Format = "trig"
	JSONLD Format = "jsonld"
)

// names has the names of formats, and the endings of files.
var names = map[string]Format{
	"nquads": NQuads, "ntriples": NQuads, "turtle": TriG, "trig": TriG, "jsonld": JSONLD,
	"nq": NQuads, "nt": NQuads, "ttl": TriG, "json": JSONLD,
}

// FormatOf finds a format by its name, or by the ending of a file's name.
func FormatOf(name string) (Format, error) {
	if f, ok := names[strings.ToLower(name[strings.LastIndexByte(name, '.')+1:])]; ok {
		return f, nil
	}
	return "", fmt.Errorf("%q tells no format of RDF that can be read: use one of nquads, ntriples, turtle, trig, jsonld", name)
}

// Read reads a text; name stands in messages and makes the IRIs of blank nodes. Quads of the default graph have no label.
// It ends with the first error. JSON-LD is read into memory as a whole, the others piece by piece.
func Read(r io.Reader, f Format, name string) iter.Seq2[quad.Quad, error] {
	return func(yield func(quad.Quad, error) bool) {
		switch f {
		case NQuads:
			newParser(r, name, yield).nquads()
		case TriG:
			newParser(r, name, yield).trig()
		case JSONLD:
			readJSONLD(r, name, yield)
		default:
			yield(quad.Quad{}, fmt.Errorf("there is no format %q to read", f))
		}
	}
}

// blank begins the IRIs of what was a blank node.
const blank = "urn:amtszeit:blank:"

// blanksOf gives the beginning of those of a file.
func blanksOf(name string) string {
	sum := sha256.Sum256([]byte(name))
	return blank + hex.EncodeToString(sum[:6]) + ":"
}

// Datatypes and properties that the grammars name themselves.
const (
	xsd = "http://www.w3.org/2001/XMLSchema#"
	rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
)
