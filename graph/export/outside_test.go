package export

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	knakk "github.com/knakk/rdf"
	"github.com/piprate/json-gold/ld"
	rdfgraph "github.com/tggo/goRDFlib/graph"
	"github.com/tggo/goRDFlib/store"
	"github.com/tggo/goRDFlib/term"
	"github.com/tggo/goRDFlib/trig"
	goturtle "github.com/tggo/goRDFlib/turtle"
)

// The readers below are other people's. What they understand is compared in canonical form (RDFC-1.0).

// canonical gives the canonical N-Quads of a document of N-Quads.
func canonical(t testing.TB, text string) string {
	t.Helper()
	options := ld.NewJsonLdOptions("")
	options.Format, options.InputFormat, options.Algorithm = "application/n-quads", "application/n-quads", ld.AlgorithmURDNA2015
	out, err := ld.NewJsonLdProcessor().Normalize(text, options)
	if err != nil {
		t.Fatal(err)
	}
	return out.(string)
}

// understood gives what outside readers understand of a format, by reader, as N-Quads in any order.
func understood(t testing.TB, f *Format, text []byte) map[string]string {
	t.Helper()
	switch f {
	case NQuads, NTriples:
		return map[string]string{"json-gold": string(text)}
	case Turtle:
		return map[string]string{"goRDFlib": turtleByGoRDFlib(t, text), "knakk": turtleByKnakk(t, text)}
	case TriG:
		return map[string]string{"goRDFlib": trigByGoRDFlib(t, text)}
	case JSONLD, FlatJSONLD:
		return map[string]string{"json-gold": jsonLDByGold(t, text)}
	}
	return nil
}

func outsideLiteral(text, datatype, language string) quad.Value {
	if language != "" {
		return quad.LangString{Value: quad.String(text), Lang: language}
	}
	return quad.TypedString{Value: quad.String(text), Type: quad.IRI(datatype)}
}

// recorder is a store of goRDFlib that writes down what is added; the library's own mixes named graphs, and short forms of
// literals.
type recorder struct {
	store.Store
	quads strings.Builder
}

func (r *recorder) Add(one term.Triple, g term.Term) {
	object := one.Object.N3()
	if l, ok := one.Object.(term.Literal); ok {
		object = string(appendTerm(nil, outsideLiteral(l.Lexical(), l.Datatype().Value(), l.Language())))
	}
	end := ""
	if iri, ok := g.(term.URIRef); ok {
		end = " " + iri.N3()
	}
	r.quads.WriteString(one.Subject.N3() + " " + one.Predicate.N3() + " " + object + end + " .\n")
}

func (r *recorder) AddN(quads []term.Quad) {
	for _, q := range quads {
		r.Add(q.Triple, q.Graph)
	}
}

func turtleByGoRDFlib(t testing.TB, text []byte) string {
	t.Helper()
	r := &recorder{Store: store.NewMemoryStore()}
	if err := goturtle.Parse(rdfgraph.NewGraph(rdfgraph.WithStore(r)), bytes.NewReader(text)); err != nil {
		t.Fatalf("goRDFlib: %v", err)
	}
	return r.quads.String()
}

func trigByGoRDFlib(t testing.TB, text []byte) string {
	t.Helper()
	r := &recorder{Store: store.NewMemoryStore()}
	if err := trig.ParseDataset(rdfgraph.NewDataset(rdfgraph.WithStore(r)), bytes.NewReader(text)); err != nil {
		t.Fatalf("goRDFlib: %v", err)
	}
	return r.quads.String()
}

func turtleByKnakk(t testing.TB, text []byte) string {
	t.Helper()
	d := knakk.NewTripleDecoder(bytes.NewReader(text), knakk.Turtle)
	var b strings.Builder
	for {
		one, err := d.Decode()
		if errors.Is(err, io.EOF) {
			return b.String()
		}
		if err != nil {
			t.Fatalf("knakk/rdf: %v", err)
		}
		object := quad.Value(quad.IRI(one.Obj.String()))
		if l, ok := one.Obj.(knakk.Literal); ok { // which it would write in short
			object = outsideLiteral(l.String(), l.DataType.String(), l.Lang())
		}
		b.WriteString(one.Subj.Serialize(knakk.NTriples) + " " + one.Pred.Serialize(knakk.NTriples) + " " + string(appendTerm(nil, object)) + " .\n")
	}
}

func jsonLDByGold(t testing.TB, text []byte) string {
	t.Helper()
	var document any
	if err := json.Unmarshal(text, &document); err != nil {
		t.Fatal(err)
	}
	options := ld.NewJsonLdOptions("")
	options.Format = "application/n-quads"
	out, err := ld.NewJsonLdProcessor().ToRDF(document, options)
	if err != nil {
		t.Fatal(err)
	}
	return out.(string)
}

// TestOutsideReaders lets other programs read every format of RDF; all must understand the same.
func TestOutsideReaders(t *testing.T) {
	for name, quads := range map[string][]quad.Quad{"sample": quads(t), "oddities": oddities()} {
		quadsSaid := canonical(t, string(export(t, NQuads, quads)))
		triplesSaid := canonical(t, string(export(t, NTriples, quads)))
		for _, f := range []*Format{NQuads, NTriples, Turtle, TriG, JSONLD, FlatJSONLD} {
			want := quadsSaid
			if !f.Graphs {
				want = triplesSaid
			}
			for reader, got := range understood(t, f, export(t, f, quads)) {
				if got := canonical(t, got); got != want {
					t.Errorf("%s: %s by %s: %s", name, f, reader, difference(got, want))
				}
			}
		}
	}
}

// quads are those of the sample with its tenures.
func quads(t testing.TB) []quad.Quad {
	var out []quad.Quad
	for q, err := range content(t).Quads {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, q)
	}
	return out
}

// difference gives the lines that only one of two texts has.
func difference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	var b strings.Builder
	for _, line := range g {
		if !slices.Contains(w, line) {
			b.WriteString("\nread, but nobody wrote: " + line)
		}
	}
	for _, line := range w {
		if !slices.Contains(g, line) {
			b.WriteString("\nnot read: " + line)
		}
	}
	return b.String()
}

// oddities are terms that a grammar treats apart.
func oddities() []quad.Quad {
	g := quad.IRI("https://amtszeit.org/ns#graph")
	var out []quad.Quad
	for _, local := range []string{
		"", "a", "-a", "a-", ".a", "a.", "a.b", "a..b", "1", "a/b", "/", "a:b", ":", "a%20b", "ä", "a~b", "a'b", "a(b)", "a,b", "a;b=c", "a?b#c", "a@b", "a!b$c&d*e+f", "_", "__a",
	} {
		out = append(out, quad.Quad{Subject: quad.IRI("urn:amtszeit:post:" + local), Predicate: quad.IRI("https://amtszeit.org/ns#" + local), Object: quad.IRI("http://schema.org/" + local), Label: g})
	}
	for _, text := range []string{"", " ", "\"", `\`, "'''", `"""`, "\x00\x01\x1f\x7f\b\t\n\f\r", "Größe", "\u2028\ufeff😀", "\\u0041", "a\\", "<b>", "@de", "^^<x>", `"^^<urn:x>`, "1", "1.5", "true"} {
		out = append(out,
			quad.Quad{Subject: quad.IRI("urn:s"), Predicate: quad.IRI("urn:p"), Object: quad.String(text), Label: g},
			quad.Quad{Subject: quad.IRI("urn:s"), Predicate: quad.IRI("http://schema.org/startDate"), Object: quad.String(text), Label: g},
			quad.Quad{Subject: quad.IRI("urn:s"), Predicate: quad.IRI("http://www.w3.org/ns/org#role"), Object: quad.String(text), Label: g},
			quad.Quad{Subject: quad.IRI("urn:s"), Predicate: quad.IRI("urn:p"), Object: quad.TypedString{Value: quad.String(text), Type: "urn:type"}, Label: g},
			quad.Quad{Subject: quad.IRI("urn:s"), Predicate: quad.IRI("urn:p"), Object: quad.LangString{Value: quad.String(text), Lang: "de"}, Label: g},
			quad.Quad{Subject: quad.IRI("urn:s"), Predicate: quad.IRI("http://schema.org/startDate"), Object: quad.LangString{Value: quad.String(text), Lang: "de-1996"}, Label: g},
			quad.Quad{Subject: quad.IRI("urn:s"), Predicate: quad.IRI("urn:p"), Object: quad.TypedString{Value: quad.String(text), Type: "http://www.w3.org/2001/XMLSchema#integer"}, Label: g},
			quad.Quad{Subject: quad.IRI("urn:s"), Predicate: quad.IRI("http://schema.org/startDate"), Object: quad.TypedString{Value: quad.String(text), Type: "http://id.loc.gov/datatypes/edtf/EDTF"}, Label: g},
		)
	}
	return append(out,
		quad.Quad{Subject: quad.IRI("urn:s"), Predicate: quad.IRI("http://schema.org/startDate"), Object: quad.IRI("urn:o"), Label: g},
		quad.Quad{Subject: quad.IRI("urn:s"), Predicate: quad.IRI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"), Object: quad.String("kein Typ"), Label: g},
		quad.Quad{Subject: quad.IRI("urn:s"), Predicate: quad.IRI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"), Object: quad.IRI("urn:class"), Label: g},
		quad.Quad{Subject: quad.IRI("urn:s"), Predicate: quad.IRI("http://www.w3.org/1999/02/22-rdf-syntax-ns#first"), Object: quad.IRI("http://www.w3.org/1999/02/22-rdf-syntax-ns#nil"), Label: g},
	)
}
