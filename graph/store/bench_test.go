package store

import (
	"fmt"
	"path/filepath"
	"testing"

	"github.com/amtszeit/amtszeit/graph/store/storetest"
	"github.com/cayleygraph/quad"
)

// document is a graph of n quads as documents have them: most values are shared, some are its own.
func document(doc, n, revision int) Graph {
	g := Graph{IRI: quad.IRI(fmt.Sprintf("urn:d:%d", doc))}
	for i := 0; len(g.Quads) < n; i++ {
		claim := fmt.Sprintf("claim:%d-%d", doc, i)
		g.Quads = append(g.Quads,
			q(claim, "a", quad.IRI("urn:Claim")),
			q(claim, "member", quad.IRI(fmt.Sprintf("urn:person:%d", (doc*7+i)%5000))),
			q(claim, "organization", quad.IRI(fmt.Sprintf("urn:body:%d", (doc+i)%300))),
			q(claim, "source", g.IRI),
			q(claim, "start", quad.TypedString{Value: quad.String(fmt.Sprint(1990 + i%30)), Type: "urn:edtf"}),
			q(claim, "text", quad.String(fmt.Sprintf("Satz %d in Dokument %d, Fassung %d", i, doc, revision))))
	}
	return g
}

func BenchmarkReplace(b *testing.B) {
	for _, be := range storetest.BackEnds() {
		b.Run(be.Name, func(b *testing.B) {
			s := open(b, be.New(b))
			for doc := 0; doc < 200; doc += 50 {
				load(b, s, doc, 50)
			}
			b.ReportAllocs()
			revision := 0
			for b.Loop() {
				revision++
				g := document(revision%200, 120, revision)
				if err := s.Replace(b.Context(), g.IRI, g.Quads); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func load(b *testing.B, s *Store, first, n int) {
	batch := make([]Graph, n)
	for i := range batch {
		batch[i] = document(first+i, 120, 0)
	}
	if err := s.ReplaceAll(b.Context(), batch); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkLoad writes 1,000 documents of 120 quads, 100 in a commit.
func BenchmarkLoad(b *testing.B) {
	for _, be := range storetest.BackEnds() {
		b.Run(be.Name, func(b *testing.B) {
			b.ReportAllocs()
			n := 0
			for b.Loop() {
				s := open(b, be.New(b))
				for doc := 0; doc < 1000; doc += 100 {
					load(b, s, doc, 100)
				}
				n += 1000 * 120
				s.Close()
			}
			b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "quads/s")
		})
	}
}

func BenchmarkRead(b *testing.B) {
	s := open(b, filepath.Join(b.TempDir(), "a.db"))
	for doc := 0; doc < 1000; doc += 100 {
		load(b, s, doc, 100)
	}
	b.Run("Quads", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if got, err := s.Quads(b.Context(), "urn:d:500"); err != nil || len(got) != 120 {
				b.Fatal(len(got), err)
			}
		}
	})
	b.Run("Subjects", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if got, err := s.Subjects(b.Context(), "urn:organization", quad.IRI("urn:body:7")); err != nil || len(got) == 0 {
				b.Fatal(len(got), err)
			}
		}
	})
	b.Run("About", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if got, err := s.About(b.Context(), "urn:claim:500-3"); err != nil || len(got) != 6 {
				b.Fatal(len(got), err)
			}
		}
	})
}
