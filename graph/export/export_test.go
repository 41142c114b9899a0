package export

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"iter"
	"maps"
	"math/rand"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/store"
	"github.com/amtszeit/amtszeit/graph/store/storetest"
	"github.com/amtszeit/amtszeit/graph/vocab"
	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/nquads"
	"github.com/piprate/json-gold/ld"
)

var update = flag.Bool("update", false, "write the golden files anew")

// sample is two documents that say the same about one office, and a quad without a graph.
func sample(t testing.TB) []quad.Quad {
	out := []quad.Quad{
		{Subject: quad.IRI("urn:amtszeit:body:Hessen"), Predicate: quad.IRI("http://example.org/kürzel"), Object: quad.String("HE")},
	}
	for _, id := range []string{"https://example.org/a b", "zwei.txt"} {
		c := graph.Claim{
			Document: id, Published: "2023-01", Holder: "Erika Muster", HolderKind: graph.Person, Role: "Vorsitzende",
			Body: "Musterrat", OnBehalfOf: "Hessen", Status: graph.Current, At: "2023-01-15", Start: "2023",
			Evidence: "\"Erika Muster\"\tist\\war\nVorsitzende </b> – für Hessen.\x01\x7f", Begin: 3, Finish: 61, Rule: "apposition", Confidence: 0.93,
		}
		quads, err := vocab.Quads(vocab.Document{ID: id, Title: "Neuer „Vorsitz“", Published: "2023-01", Hash: "1f", Version: "0.1"}, []graph.Claim{c})
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, quads...)
	}
	return out
}

func seq(quads []quad.Quad) iter.Seq2[quad.Quad, error] {
	return func(yield func(quad.Quad, error) bool) {
		for _, q := range quads {
			if !yield(q, nil) {
				return
			}
		}
	}
}

func export(t testing.TB, f Format, quads []quad.Quad) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := Write(&out, f, seq(quads)); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestGolden(t *testing.T) {
	for _, f := range Formats() {
		t.Run(f.Name, func(t *testing.T) {
			path := filepath.Join("testdata", "sample."+f.Extension)
			got := export(t, f, sample(t))
			if *update {
				if err := os.WriteFile(path, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatalf("%v: run the test with -update", err)
			}
			if !bytes.Equal(got, want) {
				t.Errorf("got\n%s\nwant as in %s\n%s", got, path, want)
			}
		})
	}
}

func TestOrderAndRepetitionDoNotMatter(t *testing.T) {
	r := rand.New(rand.NewSource(2))
	for _, f := range Formats() {
		want := export(t, f, sample(t))
		for range 5 {
			quads := append(sample(t), sample(t)...)
			r.Shuffle(len(quads), func(i, j int) { quads[i], quads[j] = quads[j], quads[i] })
			slices.SortStableFunc(quads, func(a, b quad.Quad) int { return strings.Compare(string(graphOf(a)), string(graphOf(b))) })
			if got := export(t, f, quads); !bytes.Equal(got, want) {
				t.Fatalf("%s: another order gave\n%s\nwant\n%s", f, got, want)
			}
		}
	}
}

func TestRoundTrip(t *testing.T) {
	nquads.AutoConvertTypedString = false
	for _, c := range []struct {
		f    Format
		want map[quad.Quad]bool
	}{
		{NQuads, setOf(sample(t), true)},
		{NTriples, setOf(sample(t), false)},
	} {
		r := nquads.NewReader(bytes.NewReader(export(t, c.f, sample(t))), false)
		got, err := quad.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if n := len(got); n != len(c.want) {
			t.Errorf("%s: got %d quads, want %d", c.f, n, len(c.want))
		}
		for _, q := range got {
			if !c.want[q] {
				t.Errorf("%s: got %v, which nobody wrote", c.f, q)
			}
		}
	}
}

func setOf(quads []quad.Quad, graphs bool) map[quad.Quad]bool {
	set := map[quad.Quad]bool{}
	for _, q := range quads {
		if !graphs {
			q.Label = nil
		}
		set[q] = true
	}
	return set
}

// TestJSONLDSaysTheSame lets another program read the JSON-LD and compares what it understands with the N-Quads.
func TestJSONLDSaysTheSame(t *testing.T) {
	var document any
	if err := json.Unmarshal(export(t, JSONLD, sample(t)), &document); err != nil {
		t.Fatal(err)
	}
	options := ld.NewJsonLdOptions("")
	options.Format = "application/n-quads"
	text, err := ld.NewJsonLdProcessor().ToRDF(document, options)
	if err != nil {
		t.Fatal(err)
	}
	nquads.AutoConvertTypedString = false
	got, err := quad.ReadAll(nquads.NewReader(strings.NewReader(text.(string)), false))
	if err != nil {
		t.Fatal(err)
	}
	want := setOf(sample(t), true)
	for _, q := range got {
		if !want[q] {
			t.Errorf("the JSON-LD says %v", q)
		}
		delete(want, q)
	}
	for q := range want {
		t.Errorf("the JSON-LD doesn't say %v", q)
	}
}

func TestJSONLDOddities(t *testing.T) {
	quads := []quad.Quad{
		{Subject: quad.IRI("urn:a"), Predicate: vocab.Type, Object: quad.String("kein Typ")},
		{Subject: quad.IRI("urn:a"), Predicate: vocab.Type, Object: vocab.ClaimClass},
		{Subject: quad.IRI("urn:a"), Predicate: quad.IRI("urn:p"), Object: quad.TypedString{Value: "x", Type: xsdString}},
	}
	want := `{"@id": "urn:a", "rdf:type": ["kein Typ", {"@id": "https://amtszeit.org/ns#Claim"}], "urn:p": "x"}`
	if got := export(t, JSONLD, quads); !bytes.Contains(got, []byte(want)) {
		t.Errorf("got %s, want it to hold %s", got, want)
	}
}

// TestSameBytesFromAnyStore builds the same documents in two orders on every back end.
func TestSameBytesFromAnyStore(t *testing.T) {
	graphs := map[quad.IRI][]quad.Quad{}
	for _, q := range sample(t)[1:] {
		graphs[graphOf(q)] = append(graphs[graphOf(q)], q)
	}
	order := slices.Sorted(maps.Keys(graphs))
	storetest.Run(t, func(t *testing.T, b storetest.BackEnd) {
		s, err := store.Open(b.New(t))
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		slices.Reverse(order)
		for _, g := range order {
			if err := s.Replace(t.Context(), g, graphs[g]); err != nil {
				t.Fatal(err)
			}
		}
		for _, f := range Formats() {
			var got bytes.Buffer
			if err := Write(&got, f, s.All(t.Context())); err != nil {
				t.Fatal(err)
			}
			if want := export(t, f, sample(t)[1:]); !bytes.Equal(got.Bytes(), want) {
				t.Errorf("%s gave\n%s\nwant\n%s", f, got.Bytes(), want)
			}
		}
	})
}

// FuzzLiteral checks that any text comes back, from N-Quads and from JSON.
func FuzzLiteral(f *testing.F) {
	for _, s := range []string{"", "Größe", "\"\\\n\r\t\b\f\x00\x1f\x7f", "\u2028😀", "\\u0041"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			t.Skip()
		}
		literal := appendLiteral(nil, s)
		q, err := nquads.Parse("<urn:s> <urn:p> " + string(literal) + " .")
		if err != nil || q.Object != quad.String(s) {
			t.Errorf("%q became %s and then %#v, %v", s, literal, q.Object, err)
		}
		var back string
		if err := json.Unmarshal(literal, &back); err != nil || back != s {
			t.Errorf("%q became %s and then %q, %v", s, literal, back, err)
		}
	})
}

func TestEmpty(t *testing.T) {
	for _, f := range Formats() {
		got := export(t, f, nil)
		if f == JSONLD {
			if !json.Valid(got) {
				t.Errorf("%s: invalid JSON %s", f, got)
			}
		} else if len(got) != 0 {
			t.Errorf("%s: got %q", f, got)
		}
	}
}

func TestWriteRefuses(t *testing.T) {
	p, o := quad.IRI("urn:p"), quad.String("o")
	for _, c := range []struct {
		quads []quad.Quad
		want  string
	}{
		{[]quad.Quad{{Subject: quad.BNode("b"), Predicate: p, Object: o}}, "must be IRIs"},
		{[]quad.Quad{{Subject: p, Object: o}}, "must be IRIs"},
		{[]quad.Quad{{Subject: p, Predicate: p, Object: o, Label: o}}, "must be IRIs"},
		{[]quad.Quad{{Subject: p, Predicate: p}}, "the object must be"},
		{[]quad.Quad{{Subject: p, Predicate: p, Object: quad.Int(1)}}, "the object must be"},
		{[]quad.Quad{{Subject: p, Predicate: p, Object: quad.String("\xff")}}, "UTF-8"},
		{[]quad.Quad{{Subject: p, Predicate: p, Object: quad.IRI("urn:a b")}}, "percent-encode"},
		{[]quad.Quad{{Subject: p, Predicate: p, Object: quad.TypedString{Value: o, Type: "urn:a>"}}}, "percent-encode"},
		{[]quad.Quad{{Subject: p, Predicate: p, Object: o, Label: quad.IRI("urn:b")}, {Subject: p, Predicate: p, Object: o, Label: quad.IRI("urn:a")}}, "sorted by graph"},
	} {
		for _, f := range Formats() {
			err := Write(io.Discard, f, seq(c.quads))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%s: %v: got error %v, want one with %q", f, c.quads, err, c.want)
			}
		}
	}
	if err := Write(io.Discard, Format{Name: "turtle"}, seq(nil)); err == nil {
		t.Error("unknown format: no error")
	}
}

func TestWritePassesErrorsOn(t *testing.T) {
	broken := errors.New("broken")
	source := func(yield func(quad.Quad, error) bool) { yield(quad.Quad{}, broken) }
	for _, f := range Formats() {
		if err := Write(io.Discard, f, source); !errors.Is(err, broken) {
			t.Errorf("%s: source: got error %v", f, err)
		}
		if err := Write(fullDisk{broken}, f, seq(sample(t))); !errors.Is(err, broken) {
			t.Errorf("%s: writer: got error %v", f, err)
		}
	}
}

type fullDisk struct{ err error }

func (d fullDisk) Write([]byte) (int, error) { return 0, d.err }

func TestFormatOf(t *testing.T) {
	for _, f := range Formats() {
		for _, s := range []string{f.Name, f.MediaType, f.Extension, "." + f.Extension} {
			if got, err := FormatOf(s); got != f || err != nil {
				t.Errorf("%q: got %v, %v", s, got, err)
			}
		}
	}
	if _, err := FormatOf("turtle"); err == nil || !strings.Contains(err.Error(), "nquads, ntriples, jsonld") {
		t.Errorf("turtle: got error %v", err)
	}
}

func BenchmarkWrite(b *testing.B) {
	var quads []quad.Quad
	for i := range 200 {
		id := fmt.Sprintf("%04d.txt", i)
		claims := make([]graph.Claim, 5)
		for k := range claims {
			claims[k] = graph.Claim{
				Document: id, Holder: fmt.Sprintf("Erika Muster-%d", k), HolderKind: graph.Person, Role: "Vorsitzende", Body: "Musterrat",
				Status: graph.Current, At: "2019-02-14", Evidence: strings.Repeat("Vorsitzende für Hessen ", 5), Begin: 100 * k, Finish: 100*k + 90,
			}
		}
		more, err := vocab.Quads(vocab.Document{ID: id, Title: "Meldung"}, claims)
		if err != nil {
			b.Fatal(err)
		}
		quads = append(quads, more...)
	}
	for _, f := range Formats() {
		b.Run(f.Name, func(b *testing.B) {
			b.SetBytes(int64(len(export(b, f, quads))))
			b.ReportAllocs()
			for b.Loop() {
				if err := Write(io.Discard, f, seq(quads)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func Example() {
	quads := []quad.Quad{
		{Subject: quad.IRI("urn:b"), Predicate: quad.IRI("urn:name"), Object: quad.String("Größe"), Label: quad.IRI("urn:text")},
		{Subject: quad.IRI("urn:a"), Predicate: quad.IRI("urn:name"), Object: quad.String("Höhe"), Label: quad.IRI("urn:text")},
	}
	if err := Write(os.Stdout, NQuads, seq(quads)); err != nil {
		fmt.Println(err)
	}
	// Output:
	// <urn:a> <urn:name> "Höhe" <urn:text> .
	// <urn:b> <urn:name> "Größe" <urn:text> .
}
