package store

import (
	"slices"
	"testing"

	"github.com/amtszeit/amtszeit/graph/store/storetest"
	"github.com/cayleygraph/quad"
)

// TestLanguages keeps texts with a language, which imports bring, apart from the same text without or with another one.
func TestLanguages(t *testing.T) {
	storetest.Run(t, func(t *testing.T, b storetest.BackEnd) {
		s, err := Open(b.New(t))
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		const g = quad.IRI("urn:g")
		want := []quad.Value{
			quad.String("Größe"), quad.LangString{Value: "Größe", Lang: "de"}, quad.LangString{Value: "Größe", Lang: "de-at"},
			quad.LangString{Value: "\x00\n\"", Lang: "de"},
		}
		var quads []quad.Quad
		for _, o := range want {
			quads = append(quads, quad.Quad{Subject: quad.IRI("urn:s"), Predicate: quad.IRI("urn:p"), Object: o})
		}
		if err := s.Replace(t.Context(), g, quads); err != nil {
			t.Fatal(err)
		}
		about, err := s.About(t.Context(), "urn:s")
		if err != nil || len(about) != len(want) {
			t.Errorf("got %v, %v", about, err)
		}
		var got []quad.Value
		for _, q := range about {
			got = append(got, q.Object)
		}
		for _, o := range want {
			if !slices.Contains(got, o) {
				t.Errorf("%v isn't among %v", o, got)
			}
		}
		if err := s.Replace(t.Context(), g, quads[:1]); err != nil {
			t.Fatal(err)
		}
		if got, err := s.Quads(t.Context(), g); err != nil || len(got) != 1 {
			t.Errorf("after the replacement: %v, %v", got, err)
		}
	})
}
