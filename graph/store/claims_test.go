package store

import (
	"errors"
	"math"
	"math/rand"
	"slices"
	"strings"
	"testing"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/vocab"
	"github.com/cayleygraph/quad"
)

func TestClaimsAboutSeveralThings(t *testing.T) {
	s := open(t, Memory)
	d := vocab.Document{ID: "d"}
	claim := graph.Claim{Document: "d", Holder: "A", HolderKind: graph.Person, Role: "CIO", Body: "X"}
	quads, err := vocab.Quads(d, []graph.Claim{claim})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Replace(t.Context(), "urn:amtszeit:document:d", quads); err != nil {
		t.Fatal(err)
	}
	things := []quad.IRI{vocab.PostIRI(claim.Post()), vocab.HolderIRI(graph.Person, "A"), vocab.HolderIRI(graph.Body, "A")}
	for n, want := range []int{0, 1, 2, 2} {
		got, err := s.Claims(t.Context(), things[:n]...)
		if err != nil || !slices.Equal(got, slices.Repeat([]graph.Claim{claim}, want)) {
			t.Errorf("about %v: got %v, %v", things[:n], got, err)
		}
	}
}

func TestReplaceRefusesBrokenClaims(t *testing.T) {
	s := open(t, Memory)
	quads, err := vocab.Quads(vocab.Document{ID: "d"}, []graph.Claim{{Document: "d", Holder: "A", HolderKind: graph.Person, Role: "CIO"}})
	if err != nil {
		t.Fatal(err)
	}
	broken := slices.DeleteFunc(quads, func(q quad.Quad) bool { return q.Predicate == vocab.Member })
	err = s.Replace(t.Context(), "urn:amtszeit:document:d", broken)
	if err == nil || !strings.Contains(err.Error(), "has a claim that can't be read") {
		t.Errorf("got error %v", err)
	}
	if lines := dump(t, s); len(lines) > 0 {
		t.Errorf("it was written all the same: %v", lines)
	}
}

// FuzzSheet reads any bytes as the content of a sheet. What can be read is the same after it was written again.
func FuzzSheet(f *testing.F) {
	r := rand.New(rand.NewSource(5))
	for range 5 {
		var content []byte
		for _, c := range randomClaims(r, "d") {
			content = appendClaim(content, c)
		}
		f.Add(string(content))
		f.Add(string(content[:len(content)/2]))
	}
	f.Add("\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01")
	f.Fuzz(func(t *testing.T, content string) {
		claims, err := appendClaims(nil, content)
		if err != nil {
			if !errors.Is(err, errDamaged) || claims != nil {
				t.Errorf("got %v, %v", claims, err)
			}
			return
		}
		var again []byte
		for _, c := range claims {
			again = appendClaim(again, c)
		}
		back, err := appendClaims(nil, string(again))
		if err != nil {
			t.Fatal(err)
		}
		for i := range min(len(back), len(claims)) {
			if math.IsNaN(back[i].Confidence) && math.IsNaN(claims[i].Confidence) {
				back[i].Confidence, claims[i].Confidence = 0, 0
			}
		}
		if !slices.Equal(back, claims) {
			t.Errorf("got %+v, want %+v", back, claims)
		}
	})
}
