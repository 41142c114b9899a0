package vocab

import (
	"errors"
	"iter"
	"math/rand"
	"slices"
	"testing"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/cayleygraph/quad"
)

// TestSorted throws documents, tenures and foreign statements into one graph; the documents come back as they were.
func TestSorted(t *testing.T) {
	foreign := quad.Quad{Subject: BodyIRI("Hessen"), Predicate: quad.IRI("urn:p"), Object: quad.String("HE")}
	renamed := quad.Quad{Subject: BodyIRI("Hessen"), Predicate: Label, Object: quad.String("Hesse")}
	want := map[quad.IRI]map[quad.Quad]bool{"urn:rest": {}}
	mixed := []quad.Quad{foreign, renamed}
	for _, q := range mixed {
		q.Label = quad.IRI("urn:rest")
		want["urn:rest"][q] = true
	}
	for _, id := range []string{"a.txt", "https://example.org/b?c=d e"} {
		c := graph.Claim{Document: id, Holder: "Erika Muster", HolderKind: graph.Person, Role: "Präsidentin", Body: "BSI", BodyInFull: "Bundesamt für Sicherheit in der Informationstechnik", OnBehalfOf: "Hessen", Evidence: "So.", Begin: 1, Finish: 4}
		empty := graph.Claim{Document: id, Holder: "Hessen", HolderKind: graph.Body, Role: "Vorsitz"}
		quads, err := Quads(Document{ID: id, Title: id}, []graph.Claim{c, empty})
		if err != nil {
			t.Fatal(err)
		}
		set := map[quad.Quad]bool{}
		for _, q := range quads {
			set[q] = true
			q.Label = nil
			mixed = append(mixed, q)
		}
		want[quads[0].Label.(quad.IRI)] = set
	}
	p := graph.Post{Role: "Präsident", Body: "BSI"}
	tenures := Tenures([]graph.Tenure{{Post: p, Holder: "Erika Muster", HolderKind: graph.Person, Start: "2020", End: "2021-03-04", Successor: "Otto Brandes"}})
	quads, err := TenureQuads(p, tenures, func(quad.IRI) bool { return true })
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range quads {
		if q.Label != TenuresIRI(p) || !IsDerived(TenuresIRI(p)) {
			t.Fatalf("%v isn't in a graph that is derived", q)
		}
		mixed = append(mixed, q) // in its graph, and without one
		q.Label = nil
		mixed = append(mixed, q)
	}
	r := rand.New(rand.NewSource(1))
	for range 5 {
		r.Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
		got, err := Sorted(each(mixed, nil), "urn:rest")
		if err != nil {
			t.Fatal(err)
		}
		if len(got) != len(want) {
			t.Errorf("%d graphs, want %d", len(got), len(want))
		}
		for g, quads := range got {
			for _, q := range quads {
				if !want[g][q] {
					t.Errorf("graph %s has %v", g, q)
				}
			}
			if len(quads) != len(want[g]) {
				t.Errorf("graph %s has %d quads, want %d", g, len(quads), len(want[g]))
			}
		}
	}
}

func TestSortedEnds(t *testing.T) {
	fault := errors.New("fault")
	if _, err := Sorted(each(nil, fault), "urn:rest"); !errors.Is(err, fault) {
		t.Errorf("Sorted gives %v", err)
	}
}

// each gives quads, and then an error unless it is nil.
func each(quads []quad.Quad, fault error) iter.Seq2[quad.Quad, error] {
	return func(yield func(quad.Quad, error) bool) {
		for _, q := range quads {
			if !yield(q, nil) {
				return
			}
		}
		if fault != nil {
			yield(quad.Quad{}, fault)
		}
	}
}

// TestTenures gives each time of a holder in a post an IRI of its own.
func TestTenures(t *testing.T) {
	p := graph.Post{Role: "Präsident", Body: "BSI"}
	var got []string
	for _, t := range Tenures([]graph.Tenure{{Post: p, Holder: "A B"}, {Post: p, Holder: "A B"}, {Post: p, Holder: "A B", HolderKind: graph.Body}, {Post: graph.Post{Role: "CIO"}, Holder: "A B"}}) {
		got = append(got, string(t.IRI))
	}
	want := []string{"urn:amtszeit:tenure:Pr%C3%A4sident/BSI/A%20B", "urn:amtszeit:tenure:Pr%C3%A4sident/BSI/A%20B/2", "urn:amtszeit:tenure:Pr%C3%A4sident/BSI/A%20B/body", "urn:amtszeit:tenure:CIO//A%20B"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if _, err := TenureQuads(graph.Post{Role: "CIO"}, Tenures([]graph.Tenure{{Post: p, Holder: "A B"}}), nil); err == nil {
		t.Error("a tenure of another post: no error")
	}
}

func TestIsKnown(t *testing.T) {
	for p, want := range map[quad.IRI]bool{Type: true, Member: true, EarliestStart: true, "urn:p": false} {
		if IsKnown(p) != want {
			t.Errorf("%s: %t", p, !want)
		}
	}
}
