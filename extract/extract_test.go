package extract

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/gazetteer"
	"github.com/amtszeit/amtszeit/graph"
)

var extractor = sync.OnceValues(func() (*Extractor, error) { return New(gazetteer.Default()) })

// texts gives the texts of the folder testdata of the project.
func texts(t testing.TB) []string {
	t.Helper()
	var out []string
	for _, pattern := range []string{"../testdata/docs/*.txt", "../testdata/gold/*.txt"} {
		names, err := filepath.Glob(pattern)
		if err != nil || len(names) == 0 {
			t.Fatalf("no texts in %s: %v", pattern, err)
		}
		for _, name := range names {
			raw, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, string(raw))
		}
	}
	return out
}

func newDocument(text string, published graph.Date) *document.Document {
	return &document.Document{ID: "x", Text: text, Published: published, Segments: document.Cut(text, published, nil)}
}

// checkSpans checks what every extraction promises: spans inside the text, on borders of characters, in order, and the
// sentence of a claim word for word.
func checkSpans(t *testing.T, text string, e Extraction) {
	t.Helper()
	last := 0
	for _, m := range e.Mentions {
		checkSpan(t, text, m.Start, m.End)
		if m.Start < last {
			t.Fatalf("the mention %+v begins before the one before it", m)
		}
		last = m.Start
	}
	for _, c := range e.Claims {
		checkSpan(t, text, c.Begin, c.Finish)
		if !slices.Equal(strings.Fields(c.Evidence), strings.Fields(text[c.Begin:c.Finish])) { // blanks may be others
			t.Fatalf("the sentence %q of a claim is not the text from %d to %d: %q", c.Evidence, c.Begin, c.Finish, text[c.Begin:c.Finish])
		}
		if c.Holder == "" || c.Role == "" || c.Rule == "" || c.Status == "" {
			t.Fatalf("the claim %+v has no holder, role, rule or status", c)
		}
	}
}

func checkSpan(t *testing.T, text string, start, end int) {
	t.Helper()
	if start < 0 || end > len(text) || start >= end {
		t.Fatalf("the span %d to %d is not inside the text of %d bytes", start, end, len(text))
	}
	if !utf8.ValidString(text[start:end]) {
		t.Fatalf("the span %d to %d cuts a character: %q", start, end, text[start:end])
	}
}

func same(a, b Extraction) bool {
	return slices.Equal(a.Mentions, b.Mentions) && slices.Equal(a.Claims, b.Claims)
}

func FuzzExtract(f *testing.F) {
	for _, text := range texts(f) {
		f.Add(text, "2024-05-01")
	}
	for _, text := range []string{"", "\n", "Präsidentin", "Vera Lindholm", "Vera Lindholm, Präsidentin", "als", "Vorsitz:", "Vorsitz: N. N.",
		"| Funktion |\n| Vera Lindholm | Präsidentin |", "Vorstand: Vera Lindholm; Otto Brandes (bis", "seit seit 2020", "\ufeffLeitung", "\ue000 ist \ue001",
		"Frau Dr. Dr. h. c. mult.", "in den nächsten 99999999999999999999 Jahren Präsidentin Vera Lindholm"} {
		f.Add(text, "")
	}
	e, err := extractor()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text, published string) {
		if !utf8.ValidString(text) {
			t.Skip("documents are valid UTF-8")
		}
		if len(published) != len("2024-05-01") || strings.Trim(published, "0123456789-") != "" {
			published = ""
		}
		doc := newDocument(text, graph.Date(published))
		got := e.Extract(doc)
		checkSpans(t, text, got)
		if again := e.Extract(doc); !same(got, again) {
			t.Fatalf("the second time the extraction differs:\n%+v\n%+v", got, again)
		}
	})
}

// TestExtractConcurrently reads all texts with one extractor in many goroutines, each in an order of its own: what it finds
// must be what it finds in one goroutine.
func TestExtractConcurrently(t *testing.T) {
	e, err := extractor()
	if err != nil {
		t.Fatal(err)
	}
	all := texts(t)
	want := make([]Extraction, len(all))
	claims := 0
	for i, text := range all {
		want[i] = e.Extract(newDocument(text, "2024-05-01"))
		checkSpans(t, text, want[i])
		claims += len(want[i].Claims)
	}
	if claims < 100 {
		t.Fatalf("the texts have %d claims, want many", claims)
	}
	var wg sync.WaitGroup
	for worker := range 8 {
		wg.Go(func() {
			for k := range all {
				i := (k*7 + worker*5) % len(all)
				if worker%2 == 1 {
					i = len(all) - 1 - k
				}
				if got := e.Extract(newDocument(all[i], "2024-05-01")); !same(got, want[i]) {
					t.Errorf("worker %d: text %d gives %d claims, want %d, or others", worker, i, len(got.Claims), len(want[i].Claims))
				}
			}
		})
	}
	wg.Wait()
}

func BenchmarkExtract(b *testing.B) {
	e, err := extractor()
	if err != nil {
		b.Fatal(err)
	}
	benchmarkExtract(b, e)
}

// BenchmarkExtract50000More has 50,000 more bodies in its lists, whose names share words with those of the texts. What a
// text costs mustn't depend on them.
func BenchmarkExtract50000More(b *testing.B) {
	var list strings.Builder
	list.WriteString("kind\tname\n")
	heads := []string{"Zweckverband", "Landesamt für", "Verein der", "Ausschuss", "Stadtwerke"}
	for i := range 50_000 {
		fmt.Fprintf(&list, "body\t%s %s\n", heads[i%len(heads)], invented(i))
	}
	g, err := gazetteer.Default().With(strings.NewReader(list.String()), "bench")
	if err != nil {
		b.Fatal(err)
	}
	e, err := New(g)
	if err != nil {
		b.Fatal(err)
	}
	benchmarkExtract(b, e)
}

func benchmarkExtract(b *testing.B, e *Extractor) {
	var docs []*document.Document
	size := 0
	for _, text := range texts(b) {
		docs = append(docs, newDocument(text, "2024-05-01"))
		size += len(text)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, doc := range docs {
			e.Extract(doc)
		}
	}
}

// TestFrontMatter checks that front matter moves what is found, and changes nothing else.
func TestFrontMatter(t *testing.T) {
	e, err := extractor()
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range texts(t) {
		const front = "\ufeff---\nurl: https://presse.example/1\n---\n"
		plain, moved := readText(t, e, text), readText(t, e, front+text)
		for i := range plain.Mentions {
			plain.Mentions[i].Start += len(front)
			plain.Mentions[i].End += len(front)
		}
		for i := range plain.Claims {
			plain.Claims[i].Begin += len(front)
			plain.Claims[i].Finish += len(front)
			plain.Claims[i].Document, plain.Claims[i].URL = moved.Document.ID, moved.Document.URL
		}
		if fmt.Sprint(plain.Mentions) != fmt.Sprint(moved.Mentions) || !slices.Equal(plain.Claims, moved.Claims) {
			t.Errorf("%.60q: front matter changes what is found", text)
		}
		checkSpans(t, front+text, moved)
	}
}

// readText reads a text as a file of that content is read.
func readText(t *testing.T, e *Extractor, text string) Extraction {
	t.Helper()
	for doc, err := range document.Read([]string{"-"}, document.Options{In: document.Text, Stdin: strings.NewReader(text)}) {
		if err != nil {
			t.Fatal(err)
		}
		return e.Extract(&doc)
	}
	t.Fatal("nothing was read")
	return Extraction{}
}
