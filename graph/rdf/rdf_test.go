package rdf

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/piprate/json-gold/ld"
	"github.com/tggo/goRDFlib/graph"
	"github.com/tggo/goRDFlib/turtle"

	"github.com/amtszeit/amtszeit/graph/export"
	"github.com/amtszeit/amtszeit/graph/vocab"
)

func read(t testing.TB, f Format, text string) []quad.Quad {
	t.Helper()
	var quads []quad.Quad
	for q, err := range Read(strings.NewReader(text), f, "test") {
		if err != nil {
			t.Fatalf("%v in\n%s", err, text)
		}
		quads = append(quads, q)
	}
	return quads
}

// lines are the quads as N-Quads, sorted, each once.
func lines(t testing.TB, quads []quad.Quad) string { return write(t, export.NQuads, quads) }

func write(t testing.TB, f *export.Format, quads []quad.Quad) string {
	t.Helper()
	slices.SortStableFunc(quads, func(a, b quad.Quad) int { return strings.Compare(quad.StringOf(a.Label), quad.StringOf(b.Label)) })
	var out bytes.Buffer
	err := export.Write(&out, f, export.Content{Quads: func(yield func(quad.Quad, error) bool) {
		for _, q := range quads {
			if !yield(q, nil) {
				return
			}
		}
	}})
	if err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// TestExports reads what package export writes: every format must give the same.
func TestExports(t *testing.T) {
	const folder = "../export/testdata/"
	for _, of := range []struct{ want, got []string }{
		{[]string{"sample.nq"}, []string{"sample.nq", "sample.trig", "sample.jsonld", "sample.flat.jsonld"}},
		{[]string{"sample.nt"}, []string{"sample.nt", "sample.ttl"}},
	} {
		want, err := os.ReadFile(folder + of.want[0])
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range of.got {
			text, err := os.ReadFile(folder + name)
			if err != nil {
				t.Fatal(err)
			}
			f, err := FormatOf(name)
			if err != nil {
				t.Fatal(err)
			}
			if got := lines(t, read(t, f, string(text))); got != string(want) {
				t.Errorf("%s was read as\n%s\nwant\n%s", name, got, want)
			}
		}
	}
}

// turtles are sentences from all parts of the grammar.
var turtles = []string{
	"",
	"# nothing\n",
	"<urn:s> <urn:p> <urn:o> .",
	"<urn:s> a <urn:o>.",
	"@prefix : <urn:x:> . :a :b :c , :d ; :e 'f' ;; a :g; .",
	"PREFIX p: <urn:x:>\nprefix q: <urn:y:>\np:a q:b p: .",
	"@prefix p: <urn:x:> . p:a.b p:c-d p:e\\,f, p:%20g, p:1, p::, p:a:b, p:_ .",
	"@base <http://example.org/a/b> . <c> <#d> <../e>, <?f>, </g>, <//h.example/i> . BASE <http://other.example/> <j> <k> <l> .",
	"<urn:s> <urn:p> 1, -2, +3, 1.5, -.5, 1e5, 1.5E-5, .5e1, true, false .",
	"<urn:s> <urn:p> 1.",
	"<urn:s> <urn:p> 1.0 .",
	`<urn:s> <urn:p> "", '', """""", '''''', "a\"b", 'a"b', """a"b""c""", '''a'b''c''' .`,
	"<urn:s> <urn:p> \"\"\"two\nlines\r\n\"\"\" .",
	`<urn:s> <urn:p> "\t\b\n\r\f\"\'\\\u00e4\U0001F600" .`,
	`<urn:\u00e4> <urn:p> "a"@de, "b"@de-at, "c"^^<urn:t>, "d"^^<http://www.w3.org/2001/XMLSchema#string> .`,
	"@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . <urn:s> <urn:p> '1'^^xsd:int .",
	"_:a <urn:p> _:b . _:b <urn:p> _:a.\n_:c.d <urn:p> _:1 .",
	"[] <urn:p> [] .",
	"[ <urn:p> <urn:o> ] .",
	"[ <urn:p> <urn:o> ; <urn:q> [ a <urn:c> ] ] <urn:r> 'x' .",
	"<urn:s> <urn:p> (), (1 'a' <urn:o> [ <urn:q> 2 ] (3)) .",
	"(1) <urn:p> 'x' .",
	"<urn:s> <urn:p> 'größer' ; <urn:q> '\u2028😀' .",
	"\ufeff<urn:s> <urn:p> 'after a byte order mark' .",
}

// TestTurtle compares what is read with what another reader reads, in canonical form.
func TestTurtle(t *testing.T) {
	for _, text := range turtles {
		if strings.HasPrefix(text, "\ufeff") {
			continue // the other one doesn't know it
		}
		r := &recorder{Store: newStore()}
		g := graph.NewGraph(graph.WithStore(r))
		if err := turtle.Parse(g, strings.NewReader(text)); err != nil {
			t.Fatalf("goRDFlib: %v in %s", err, text)
		}
		got := blankIRI.ReplaceAllString(lines(t, read(t, TriG, text)), "_:$1")
		if got, want := canonical(t, got), canonical(t, r.quads.String()); got != want {
			t.Errorf("%s was read as\n%s\nby another as\n%s", text, got, want)
		}
	}
}

// blankIRI finds what was a blank node.
var blankIRI = regexp.MustCompile("<" + blank + "[0-9a-f]+:([^>]+)>")

func canonical(t testing.TB, text string) string {
	t.Helper()
	options := ld.NewJsonLdOptions("")
	options.Format, options.InputFormat, options.Algorithm = "application/n-quads", "application/n-quads", ld.AlgorithmURDNA2015
	out, err := ld.NewJsonLdProcessor().Normalize(text, options)
	if err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	return out.(string)
}

func TestTriG(t *testing.T) {
	const text = `@prefix : <urn:x:> .
:s :p :o .
:g { :a :b :c . :d :e "f" }
GRAPH :h { [] :p 1 . }
{ :in :the :default }
_:g { }
[] { :x :y :z } # a graph without a name
graph <urn:last> {:a :b :c}`
	b := blanksOf("test")
	got := lines(t, read(t, TriG, text))
	for _, line := range []string{
		"<urn:x:s> <urn:x:p> <urn:x:o> .", "<urn:x:in> <urn:x:the> <urn:x:default> .", "<urn:x:a> <urn:x:b> <urn:x:c> <urn:x:g> .", `<urn:x:d> <urn:x:e> "f" <urn:x:g> .`,
		"<" + b + `b1> <urn:x:p> "1"^^<http://www.w3.org/2001/XMLSchema#integer> <urn:x:h> .`, "<urn:x:x> <urn:x:y> <urn:x:z> <" + b + "b2> .", "<urn:x:a> <urn:x:b> <urn:x:c> <urn:last> .",
	} {
		if !strings.Contains(got, line+"\n") {
			t.Errorf("no %s in\n%s", line, got)
		}
	}
	if n := strings.Count(got, "\n"); n != 7 {
		t.Errorf("%d quads, want 7:\n%s", n, got)
	}
}

// TestFaults wants place and sentence of what is wrong.
func TestFaults(t *testing.T) {
	for _, c := range []struct {
		format     Format
		text, want string
	}{
		{NQuads, "<urn:s> <urn:p> <urn:o>", `test:1:24: “.” has to stand here, at the end of the line, not the end of the text`},
		{NQuads, "<urn:s> <urn:p> <urn:o> .\n<urn:s> <urn:p> <urn:a b> .", `test:2:23: an IRI can't hold a space: percent-encode it as %20`},
		{NQuads, "<urn:s> <urn:p> <o> .", `test:1:17: the IRI <o> isn't absolute: begin it with a scheme such as https: or urn:`},
		{NQuads, "p:s <urn:p> <urn:o> .", `test:1:1: “p:s” can't stand in N-Quads: write the IRI in full, in < and >`},
		{NQuads, "<urn:s> \"p\" <urn:o> .", `test:1:9: a predicate has to stand here, not "p"`},
		{NQuads, "<urn:s> <urn:p> \"a\nb\" .", `test:1:17: the text has no end on its line: close it with ", and write a line break as \n`},
		{NQuads, "<urn:s> <urn:p> \"a\\x\" .", `test:1:19: a backslash stands before one of tbnrf"'\uU alone: write \\ for a backslash`},
		{NQuads, "<urn:s> <urn:p> \"\\u12G4\" .", `test:1:18: \u is followed by 4 hexadecimal digits`},
		{NQuads, "<urn:s> <urn:p> \"\\uD800\" .", `test:1:18: \uD800 is no character`},
		{NQuads, "<urn:s> <urn:p> \"\xff\" .", "test:1:17: the text is not valid UTF-8: save the file as UTF-8"},
		{NQuads, "<urn:s> <urn:p> <urn:o", "test:1:17: the IRI has no end: close it with >"},
		{TriG, "<urn:s> p:q 1 .", `test:1:9: the prefix "p" isn't known: write @prefix p: <…> . before it`},
		{TriG, "@prefix p <urn:x> .", `test:1:9: a prefix with a colon at its end has to stand here, not “p”`},
		{TriG, "@prefix p: <urn:x>\n<urn:s> <urn:p> 1 .", `test:2:1: “.” has to stand here, at the end of @prefix, not <urn:s>`},
		{NQuads, "<urn:s> <urn:p> '1'^^xsd:int .", `test:1:22: “xsd:int” can't stand in N-Quads: write the IRI in full, in < and >`},
		{NQuads, "<urn:s> _:p <urn:o> .", `test:1:9: a predicate is an IRI, not “_:p”`},
		{TriG, "<urn:s> _:p 1 .", `test:1:9: a predicate is an IRI, not “_:p”`},
		{TriG, "<urn:s> <urn:p> [ <urn:q> 1 .", `test:1:29: “]” has to stand here, at the end of what [ begins, not “.”`},
		{TriG, "<urn:s> <urn:p> (1 2", "test:1:21: the list has no end: close it with )"},
		{TriG, "<urn:g> { <urn:s> <urn:p> 1 .", "test:1:30: the graph has no end: close it with }"},
		{TriG, "<urn:s> <urn:p> \"\"\"a\" .", "test:1:17: the text has no end: close it"},
		{TriG, "<urn:s> <urn:p> wahr .", `test:1:17: an object has to stand here, not “wahr”`},
		{TriG, "<urn:s> <urn:p> 'a'@ .", "test:1:20: @ is followed by a language or by prefix or base"},
		{TriG, "<urn:s> <urn:p> 'a'^<urn:t> .", "test:1:20: a datatype begins with ^^"},
		{TriG, "<urn:s> <urn:p> ü\u00a0.", "test:1:17: an object has to stand here, not “ü\u00a0”"},
		{TriG, "<urn:s> <urn:p> -", `test:1:17: "-" is no number`},
		{TriG, "<urn:s> <urn:p> §.", "test:1:17: an object has to stand here, not “§”"},
		{TriG, "<urn:s> <urn:p> \x01.", "test:1:17: the character U+0001 can't stand here"},
		{TriG, strings.Repeat("[ <urn:p> ", 600), "test:1:5001: brackets stand more than 500 deep in each other"},
		{JSONLD, "{\n\"@id\": }", "test:2:8: the JSON can't be read: invalid character '}' looking for beginning of value"},
		{JSONLD, "{\"@id\": ", "test:1:8: the JSON can't be read: it ends too early"},
		{JSONLD, "", "test:1:1: the JSON can't be read: it ends too early"},
		{JSONLD, "{} {}", "test:1:2: the JSON can't be read: something stands behind the JSON document"},
		{JSONLD, `{"@id": "http://a b", "urn:p": "x"}`, "test: the IRI <http://a b> holds \" \", which an IRI can't hold: percent-encode it"},
		{JSONLD, `{"@id": "urn:a", "urn:p": [{"@id": "urn:<b>"}]}`, "test: the IRI <urn:<b>> holds \"<\", which an IRI can't hold: percent-encode it"},
		{JSONLD, `{"@id": "urn:a", "@type": "urn:a b"}`, "test: the IRI <urn:a b> holds \" \", which an IRI can't hold: percent-encode it"},
		{JSONLD, `{"@id": "urn:a", "urn:p": {"@value": "1", "@type": "urn:a b"}}`, "test: the IRI <urn:a b> holds \" \", which an IRI can't hold: percent-encode it"},
		{JSONLD, `{"@id": "a", "urn:p": "x"}`, "test: the IRI <a> isn't absolute: begin it with a scheme such as https: or urn:"},
		{JSONLD, `{"@context": "https://example.org/c", "@id": "urn:a"}`, "test: the context of the JSON-LD is at an address, which isn't fetched: put the context itself into the file"},
	} {
		var err error
		for _, err = range Read(strings.NewReader(c.text), c.format, "test") {
		}
		got := ""
		if err != nil {
			got = err.Error()
		}
		if got != c.want {
			t.Errorf("%s %q:\ngot  %s\nwant %s", c.format, c.text, got, c.want)
		}
	}
}

func TestFormatOf(t *testing.T) {
	for name, want := range map[string]Format{"turtle": TriG, "a.b.NQ": NQuads, "x.jsonld": JSONLD, "x.json": JSONLD, "ntriples": NQuads, "x.ttl": TriG, "x.csv": "", "": ""} {
		if got, err := FormatOf(name); got != want || (err == nil) != (want != "") {
			t.Errorf("%q: got %q, %v", name, got, err)
		}
	}
}

// TestStop reads no further than asked.
func TestStop(t *testing.T) {
	for f, text := range map[Format]string{NQuads: "<urn:s> <urn:p> <urn:o> .\nbroken", TriG: "<urn:s> <urn:p> <urn:o>, 1 . broken", JSONLD: `[{"@id":"urn:a","urn:p":[1,2]}]`} {
		n := 0
		for _, err := range Read(strings.NewReader(text), f, "test") {
			if err != nil {
				t.Error(err)
			}
			n++
			break
		}
		if n != 1 {
			t.Errorf("%s: %d quads", f, n)
		}
	}
}

// FuzzRead looks for texts that break a reader, and for quads that don't survive being written and read again.
func FuzzRead(f *testing.F) {
	for _, text := range turtles {
		f.Add(text, byte(1))
	}
	files, _ := filepath.Glob("../export/testdata/sample.*")
	for _, name := range files {
		if format, err := FormatOf(name); err == nil {
			text, err := os.ReadFile(name)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(string(text), byte(slices.Index([]Format{NQuads, TriG, JSONLD}, format)))
		}
	}
	f.Fuzz(func(t *testing.T, text string, of byte) {
		format := []Format{NQuads, TriG, JSONLD}[of%3]
		var quads []quad.Quad
		for q, err := range Read(strings.NewReader(text), format, "test") {
			if err != nil {
				return
			}
			if vocab.Check(q) == nil {
				quads = append(quads, q)
			}
		}
		want := lines(t, quads)
		for written, as := range map[*export.Format]Format{export.NQuads: NQuads, export.TriG: TriG} {
			if got := lines(t, read(t, as, write(t, written, quads))); got != want {
				t.Errorf("%q was read as\n%s\nand again from %s as\n%s", text, want, written, got)
			}
		}
	})
}

func BenchmarkRead(b *testing.B) {
	for _, name := range []string{"sample.nq", "sample.trig", "sample.jsonld"} {
		b.Run(name, func(b *testing.B) {
			text, err := os.ReadFile("../export/testdata/" + name)
			if err != nil {
				b.Fatal(err)
			}
			f, _ := FormatOf(name)
			n := 0
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				for _, err := range Read(bytes.NewReader(text), f, name) {
					if err != nil {
						b.Fatal(err)
					}
					n++
				}
			}
			b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "quads/s")
		})
	}
}
