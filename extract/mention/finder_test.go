package mention

import (
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"
)

func FuzzFind(f *testing.F) {
	raw, err := os.ReadFile(casesFile)
	if err != nil {
		f.Fatal(err)
	}
	for block := range strings.SplitSeq(string(raw), "\n== ") {
		f.Add(block)
	}
	for _, s := range []string{"", "Dr.", "(", "Frau", "von der", "Jens-P.", "e. V.", "Müller & ", "Rat der", "a\xffb", "„", "Bad", "CDU/"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			t.Skip("documents are valid UTF-8")
		}
		doc := cut(text)
		got := finder.Find(doc)
		for i, m := range got {
			if m.Start < 0 || m.End > len(text) || m.Start >= m.End {
				t.Fatalf("the span [%d:%d] of %+v is not inside the text of %d bytes", m.Start, m.End, m, len(text))
			}
			if !utf8.ValidString(text[m.Start:m.End]) {
				t.Fatalf("the span [%d:%d] cuts a character", m.Start, m.End)
			}
			if i > 0 && got[i-1].Start > m.Start {
				t.Fatalf("mention %d begins before the one before it", i)
			}
			if (m.Kind == Person || m.Kind == Body) != (m.Entity > 0) {
				t.Fatalf("%+v: people and bodies have entities, others have none", m)
			}
		}
		if again := finder.Find(doc); !slices.Equal(got, again) {
			t.Fatalf("the second time the mentions differ: %v, %v", got, again)
		}
	})
}

func TestFindConcurrently(t *testing.T) {
	doc := cut("Dr. Jördis Amelung leitet das Bauamt der Stadt Jadehorn. Amelung ist Mitglied der SPD.")
	want := finder.Find(doc)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if got := finder.Find(doc); !slices.Equal(got, want) {
				t.Errorf("got %v, want %v", got, want)
			}
		})
	}
	wg.Wait()
}

func BenchmarkFind(b *testing.B) {
	raw, err := os.ReadFile(casesFile)
	if err != nil {
		b.Fatal(err)
	}
	var texts []string
	for block := range strings.SplitSeq(string(raw), "\n== ") {
		text, _, _ := strings.Cut(block, "\n--\n")
		texts = append(texts, text)
	}
	doc := cut(strings.Join(texts, "\n\n"))
	b.SetBytes(int64(len(doc.Text)))
	b.ReportAllocs()
	for b.Loop() {
		finder.Find(doc)
	}
}
