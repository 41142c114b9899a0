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
	"runtime"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/post"
	"github.com/amtszeit/amtszeit/graph/store"
	"github.com/amtszeit/amtszeit/graph/store/storetest"
	"github.com/amtszeit/amtszeit/graph/vocab"
	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/nquads"
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
			Body: "Musterrat", BodyInFull: "Muster- und Beispielrat", OnBehalfOf: "Hessen", Status: graph.Current, At: "2023-01-15", Start: "2023",
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

// claims are what two documents say of some offices, with what formats have to escape.
func claims() []graph.Claim {
	claim := func(document, holder string, kind graph.Kind, role, body string, begin int, more func(*graph.Claim)) graph.Claim {
		c := graph.Claim{
			Document: document, Published: "2024-05-06", Holder: holder, HolderKind: kind, Role: role, Body: body, Status: graph.Current, At: "2024-05-06",
			Evidence: "„" + holder + "“ – " + role + ", <" + body + "> & \"mehr\";\n\tund\x01 so.", Begin: begin, Finish: begin + 40, Rule: "apposition", Confidence: 0.9,
		}
		if more(&c); c.End != "" {
			c.At = ""
		}
		return c
	}
	const page, file = "https://example.org/presse?id=1&lang=de", "archiv/2022 Rückblick.txt"
	return []graph.Claim{
		claim(page, "Hessen", graph.Body, "Vorsitz", "Musterrat", 0, func(c *graph.Claim) { c.Start, c.End = "2023", "2023" }),
		claim(page, "Erika Muster", graph.Person, "Vorsitzende", "Musterrat", 50, func(c *graph.Claim) { c.OnBehalfOf, c.At, c.Start = "Hessen", "", "2023-01" }),
		claim(file, "Erika Muster", graph.Person, "Vorsitzende", "Musterrat", 0, func(c *graph.Claim) { c.Start, c.End, c.Published = "2023", "2023-12-31", "2023-12" }),
		claim(page, "Jens-Peter O'Beispiel", graph.Person, "Präsident", "BSI", 100, func(c *graph.Claim) {
			c.BodyInFull, c.Start = "Bundesamt für Sicherheit in der Informationstechnik", "2022-10-19"
		}),
		claim(file, "Ahmet Ünal", graph.Person, "Präsident", "BSI", 50, func(c *graph.Claim) { c.Status, c.Start, c.End = graph.Former, "2016", "2022-10" }),
		claim(file, "Vera Lindholm", graph.Person, "CIO", "", 100, func(c *graph.Claim) { c.At, c.Published, c.URL = "", "", "https://example.org/archiv" }),
	}
}

// content is the sample with tenures.
func content(t testing.TB) Content {
	tenures := Selection{}.Tenures(post.Default(), claims(), ByIRI)
	items := NewItems(post.Default())
	faults := items.Read("holder\trole\tbody\titem\nErika Muster\t\t\tQ1\nAhmet Ünal\t-\t-\tQ2\n\t\tMusterrat\tQ3\n\tPräsident\tBSI\tQ4\nJens-Peter O'Beispiel\t\t\tQ5\n", "items.tsv")
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	return Content{Quads: WithTenures(seq(sample(t)), tenures, claims()), Tenures: Selection{}.Tenures(post.Default(), claims(), ByName), Claims: claims(), Items: items}
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

func export(t testing.TB, f *Format, quads []quad.Quad) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := Write(&out, f, Content{Quads: seq(quads)}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestGolden(t *testing.T) {
	for _, f := range Formats() {
		t.Run(f.Name, func(t *testing.T) {
			path := filepath.Join("testdata", golden(f))
			var out bytes.Buffer
			if err := Write(&out, f, content(t)); err != nil {
				t.Fatal(err)
			}
			got := out.Bytes()
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

// rdf are the formats of RDF.
func rdf() []*Format {
	return slices.DeleteFunc(Formats(), func(f *Format) bool { return !f.RDF })
}

// golden is the name of the golden file of a format.
func golden(f *Format) string {
	if f == FlatJSONLD {
		return "sample.flat.jsonld"
	}
	return "sample." + f.Extension
}

// TestContext compares the published context with the one that is written.
func TestContext(t *testing.T) {
	var got bytes.Buffer
	got.WriteString("{\"@context\": ")
	if err := WriteContext(&got); err != nil {
		t.Fatal(err)
	}
	got.WriteString("}\n")
	const path = "../vocab/context.jsonld"
	if *update {
		if err := os.WriteFile(path, got.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(path); err != nil || !bytes.Equal(got.Bytes(), want) {
		t.Errorf("%s isn't the context that is written (%v): run the test with -update", path, err)
	}
}

func TestOrderAndRepetitionDoNotMatter(t *testing.T) {
	r := rand.New(rand.NewSource(2))
	for _, f := range rdf() {
		want := export(t, f, sample(t))
		for range 5 {
			quads := append(sample(t), sample(t)...)
			r.Shuffle(len(quads), func(i, j int) { quads[i], quads[j] = quads[j], quads[i] })
			slices.SortStableFunc(quads, func(a, b quad.Quad) int { return strings.Compare(quad.StringOf(a.Label), quad.StringOf(b.Label)) })
			if got := export(t, f, quads); !bytes.Equal(got, want) {
				t.Fatalf("%s: another order gave\n%s\nwant\n%s", f, got, want)
			}
		}
	}
}

func TestRoundTrip(t *testing.T) {
	nquads.AutoConvertTypedString = false
	for _, c := range []struct {
		f    *Format
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

func TestJSONLDOddities(t *testing.T) {
	quads := []quad.Quad{
		{Subject: quad.IRI("urn:a"), Predicate: vocab.Type, Object: quad.String("kein Typ")},
		{Subject: quad.IRI("urn:a"), Predicate: vocab.Type, Object: vocab.ClaimClass},
		{Subject: quad.IRI("urn:a"), Predicate: quad.IRI("urn:p"), Object: quad.TypedString{Value: "x", Type: xsdString}},
	}
	want := `{"id": "urn:a", "rdf:type": ["kein Typ", {"id": "https://amtszeit.org/ns#Claim"}], "urn:p": "x"}`
	if got := export(t, JSONLD, quads); !bytes.Contains(got, []byte(want)) {
		t.Errorf("got %s, want it to hold %s", got, want)
	}
}

// TestSameBytesFromAnyStore builds the same documents in two orders on every back end.
func TestSameBytesFromAnyStore(t *testing.T) {
	graphs := map[quad.IRI][]quad.Quad{}
	for _, q := range sample(t)[1:] {
		graphs[q.Label.(quad.IRI)] = append(graphs[q.Label.(quad.IRI)], q)
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
		for _, f := range rdf() {
			var got bytes.Buffer
			if err := Write(&got, f, Content{Quads: s.All(t.Context())}); err != nil {
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
	for _, f := range rdf() {
		got := export(t, f, nil)
		switch f {
		case JSONLD, FlatJSONLD:
			if !json.Valid(got) {
				t.Errorf("%s: invalid JSON %s", f, got)
			}
		case Turtle, TriG:
			if lines := strings.Split(strings.TrimSpace(string(got)), "\n"); slices.ContainsFunc(lines, func(line string) bool { return !strings.HasPrefix(line, "@prefix") }) {
				t.Errorf("%s: got %q", f, got)
			}
		default:
			if len(got) != 0 {
				t.Errorf("%s: got %q", f, got)
			}
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
		for _, f := range rdf() {
			if c.want == "sorted by graph" && !f.Graphs {
				continue
			}
			err := Write(io.Discard, f, Content{Quads: seq(c.quads)})
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%s: %v: got error %v, want one with %q", f, c.quads, err, c.want)
			}
		}
	}
}

func TestWritePassesErrorsOn(t *testing.T) {
	broken := errors.New("broken")
	source := func(yield func(quad.Quad, error) bool) { yield(quad.Quad{}, broken) }
	for _, f := range Formats() {
		if err := Write(io.Discard, f, Content{Quads: source, Items: NewItems(post.Default())}); f.RDF && !errors.Is(err, broken) {
			t.Errorf("%s: source: got error %v", f, err)
		}
		if err := Write(fullDisk{broken}, f, content(t)); !errors.Is(err, broken) {
			t.Errorf("%s: writer: got error %v", f, err)
		}
	}
}

type fullDisk struct{ err error }

func (d fullDisk) Write([]byte) (int, error) { return 0, d.err }

func TestFormatOf(t *testing.T) {
	for _, f := range Formats() {
		names := []string{f.Name, f.MediaType, f.Extension, "." + f.Extension}
		if f == FlatJSONLD {
			names = names[:1] // the others mean the compact form
		}
		for _, s := range names {
			if got, err := FormatOf(s); got != f || err != nil {
				t.Errorf("%q: got %v, %v", s, got, err)
			}
		}
	}
	if _, err := FormatOf("rdfxml"); err == nil || !strings.Contains(err.Error(), "nquads, ntriples, turtle, trig, jsonld, csv, jsonl, ftm, popolo, quickstatements, graphml, gexf") {
		t.Errorf("rdfxml: got error %v", err)
	}
}

func TestFormatOfFile(t *testing.T) {
	for name, want := range map[string]*Format{
		"press.nq": NQuads, "a.b/press.TTL": Turtle, "press.jsonld": JSONLD, "press.json": nil, "press.popolo.json": Popolo, "press.ftm.json": FtM, "nq": nil, "": nil,
	} {
		if got, err := FormatOfFile(name); got != want || (err == nil) != (want != nil) {
			t.Errorf("%q: got %v, %v", name, got, err)
		}
	}
}

// archive gives the quads of a press archive of about a million quads, document by document, made as they are asked for.
func archive(t testing.TB) iter.Seq2[quad.Quad, error] {
	return func(yield func(quad.Quad, error) bool) {
		for i := range 9500 {
			id := fmt.Sprintf("%05d.txt", i)
			claims := make([]graph.Claim, 4)
			for k := range claims {
				claims[k] = graph.Claim{
					Document: id, Holder: fmt.Sprintf("Erika Muster-%d", (7*i+k)%4000), HolderKind: graph.Person, Role: "Vorsitzende", Body: fmt.Sprintf("Musterrat %d", i%500),
					Status: graph.Current, At: "2019-02-14", Evidence: fmt.Sprintf("In der Sitzung %d sprach die Vorsitzende über Gebühren und Straßen.", 10*i+k), Begin: 100 * k, Finish: 100*k + 90,
					Published: "2019-02", Rule: "apposition", Confidence: 0.93,
				}
			}
			quads, err := vocab.Quads(vocab.Document{ID: id, Title: "Meldung", Published: "2019-02", Hash: id, Version: "1"}, claims)
			if err != nil {
				t.Fatal(err)
			}
			for _, q := range quads {
				if !yield(q, nil) {
					return
				}
			}
		}
	}
}

// BenchmarkWrite writes a million quads. The limits: N-Quads 300,000 quads a second, Turtle and TriG 150,000, JSON-LD 80,000; 300 MB
// of memory.
func BenchmarkWrite(b *testing.B) {
	var quads []quad.Quad
	for q := range archive(b) {
		quads = append(quads, q)
	}
	runtime.GC()
	var before runtime.MemStats
	runtime.ReadMemStats(&before)
	for _, f := range rdf() {
		b.Run(f.Name, func(b *testing.B) {
			peak := uint64(0)
			// look is called now and then while quads are read and lines are written.
			look := func() {
				var now runtime.MemStats
				runtime.ReadMemStats(&now)
				peak = max(peak, now.HeapInuse-min(now.HeapInuse, before.HeapInuse))
			}
			for b.Loop() {
				n := 0
				source := func(yield func(quad.Quad, error) bool) {
					for _, q := range quads {
						if n++; n%100000 == 0 {
							look()
						}
						if !yield(q, nil) {
							return
						}
					}
				}
				if err := Write(&watched{look: look}, f, Content{Quads: source}); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.N*len(quads))/b.Elapsed().Seconds(), "quads/s")
			b.ReportMetric(float64(peak)/1e6, "MB")
		})
	}
}

// watched throws away what is written, and looks at it every now and then.
type watched struct {
	writes int
	look   func()
}

func (w *watched) Write(p []byte) (int, error) {
	if w.writes++; w.writes%200 == 0 {
		w.look()
	}
	return len(p), nil
}

func Example() {
	quads := []quad.Quad{
		{Subject: quad.IRI("urn:b"), Predicate: quad.IRI("urn:name"), Object: quad.String("Größe"), Label: quad.IRI("urn:text")},
		{Subject: quad.IRI("urn:a"), Predicate: quad.IRI("urn:name"), Object: quad.String("Höhe"), Label: quad.IRI("urn:text")},
	}
	if err := Write(os.Stdout, NQuads, Content{Quads: seq(quads)}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// <urn:a> <urn:name> "Höhe" <urn:text> .
	// <urn:b> <urn:name> "Größe" <urn:text> .
}
