package extract

import (
	"path/filepath"
	"testing"

	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/gazetteer"
)

// BenchmarkTestdata reads the documents of the project's own tests.
func BenchmarkTestdata(b *testing.B) {
	benchmark(b, "../testdata/docs/*.txt", "../testdata/gold/*.txt")
}

// benchmark measures extraction, without reading and cutting, over the files of the patterns.
func benchmark(b *testing.B, patterns ...string) {
	e := newExtractor(b)
	var paths []string
	for _, pattern := range patterns {
		found, err := filepath.Glob(pattern)
		if err != nil {
			b.Fatal(err)
		}
		paths = append(paths, found...)
	}
	var docs []*document.Document
	size := 0
	for doc, err := range document.Read(paths, document.Options{Published: "2024-05-01"}) {
		if err != nil {
			b.Fatal(err)
		}
		docs = append(docs, &doc)
		size += len(doc.Text)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, doc := range docs {
			e.Extract(doc)
		}
	}
}

func newExtractor(tb testing.TB) *Extractor {
	e, err := New(gazetteer.Default())
	if err != nil {
		tb.Fatal(err)
	}
	return e
}
