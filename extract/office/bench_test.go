package office

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/extract/mention"
)

func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := New(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkFind reads the texts with gold of the project, whose mentions are found before.
func BenchmarkFind(b *testing.B) {
	names, err := filepath.Glob("../../testdata/gold/*.txt")
	if err != nil || len(names) == 0 {
		b.Fatal("no texts", err)
	}
	docs, found, size := []*document.Document{}, [][]mention.Mention{}, 0
	for _, name := range names {
		raw, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		doc := &document.Document{ID: name, Text: string(raw), Published: published}
		doc.Segments = document.Cut(doc.Text, published, nil)
		docs, found, size = append(docs, doc), append(found, mentions().Find(doc)), size+len(raw)
	}
	f := finder(b)
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for i, doc := range docs {
			f.Find(doc, found[i])
		}
	}
}
