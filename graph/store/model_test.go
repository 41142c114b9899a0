package store

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"math/rand"
	"path/filepath"
	"slices"
	"testing"

	amtszeit "github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/store/storetest"
	"github.com/amtszeit/amtszeit/graph/vocab"
	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
)

// model is what a store should be: sets of quads by graph.
type model map[quad.IRI]map[quad.Quad]bool

func (m model) lines() []string {
	var out []string
	for _, set := range m {
		for q := range set {
			out = append(out, q.NQuad())
		}
	}
	slices.Sort(out)
	return out
}

// nodes gives all values that occur.
func (m model) nodes() []string {
	seen := map[string]bool{}
	for _, set := range m {
		for q := range set {
			for _, d := range quad.Directions {
				seen[q.Get(d).String()] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(seen))
}

// randomGraph draws from few values, so that graphs share them and quads come and go. Half of the graphs make claims.
func randomGraph(r *rand.Rand, doc int) Graph {
	g := Graph{IRI: quad.IRI(fmt.Sprintf("urn:amtszeit:document:%d", doc))}
	if r.Intn(2) == 0 {
		d := vocab.Document{ID: fmt.Sprint(doc), Title: fmt.Sprint(r.Intn(3))}
		quads, err := vocab.Quads(d, randomClaims(r, d.ID))
		if err != nil {
			panic(err)
		}
		g.Quads = quads
	}
	for range r.Intn(12) {
		objects := []quad.Value{
			quad.IRI(fmt.Sprintf("urn:s:%d", r.Intn(6))),
			quad.String(fmt.Sprintf("Größe %d \"x\"\n", r.Intn(4))),
			quad.TypedString{Value: quad.String(fmt.Sprintf("201%d", r.Intn(4))), Type: "urn:edtf"},
		}
		g.Quads = append(g.Quads, quad.Quad{
			Subject:   quad.IRI(fmt.Sprintf("urn:s:%d", r.Intn(6))),
			Predicate: quad.IRI(fmt.Sprintf("urn:p:%d", r.Intn(3))),
			Object:    objects[r.Intn(len(objects))],
		})
	}
	return g
}

// claimed are the things that random claims are about.
var claimed = []quad.IRI{
	vocab.HolderIRI(amtszeit.Person, "A"), vocab.HolderIRI(amtszeit.Body, "A"), vocab.HolderIRI(amtszeit.Person, "B"),
	vocab.PostIRI(amtszeit.Post{Role: "CIO", Body: "X"}), vocab.PostIRI(amtszeit.Post{Role: "CIO"}),
	vocab.PostIRI(amtszeit.Post{Role: "Leiterin", Body: "X"}), vocab.PostIRI(amtszeit.Post{Role: "Leiterin"}),
}

func randomClaims(r *rand.Rand, document string) []amtszeit.Claim {
	claims := make([]amtszeit.Claim, r.Intn(4))
	for i := range claims {
		c := amtszeit.Claim{
			Document: document, Holder: "A", HolderKind: amtszeit.Person, Role: "CIO", Body: "X",
			Status: amtszeit.Current, Evidence: "Größe", Begin: r.Intn(3), Confidence: float64(r.Intn(100)) / 100,
		}
		c.Finish = c.Begin + 6
		switch r.Intn(6) {
		case 0:
			c.HolderKind = amtszeit.Body
		case 1:
			c.Holder = "B"
		case 2:
			c.Role = "Leiterin"
		case 3:
			c.Body = ""
		case 4:
			c.URL, c.Rule, c.BodyInFull, c.OnBehalfOf, c.Start, c.End, c.At = "https://example.org/", "r", "Xenia", "Y", "2019", "2020-01", "2019-05-01"
		}
		claims[i] = c
	}
	return claims
}

func randomBatch(r *rand.Rand) []Graph {
	var batch []Graph
	for _, doc := range r.Perm(8)[:1+r.Intn(3)] {
		batch = append(batch, randomGraph(r, doc))
	}
	return batch
}

// countdown is a context that ends after it was asked n times: it makes a write fail midway.
type countdown struct {
	context.Context
	n *int
}

var errCountdown = errors.New("countdown")

func (c countdown) Err() error {
	if *c.n--; *c.n < 0 {
		return errCountdown
	}
	return nil
}

func TestModel(t *testing.T) {
	storetest.Run(t, func(t *testing.T, b storetest.BackEnd) { testModel(t, b, 300) })
}

func testModel(t *testing.T, b storetest.BackEnd, steps int) {
	path := b.New(t)
	r := rand.New(rand.NewSource(7))
	s := open(t, path)
	want := model{}
	failed := 0
	for i := range steps {
		batch := randomBatch(r)
		n := 1000
		if r.Intn(3) == 0 {
			n = r.Intn(8)
		}
		err := s.ReplaceAll(countdown{t.Context(), &n}, batch)
		switch {
		case errors.Is(err, errCountdown):
			failed++
		case err != nil:
			t.Fatal(err)
		default:
			want.replace(batch)
		}
		if b.Lasts && r.Intn(20) == 0 {
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			s = open(t, path)
		}
		compare(t, i, s, want)
	}
	if failed < steps/10 {
		t.Errorf("only %d of %d writes failed midway: the test is too mild", failed, steps)
	}
	for g := range want {
		if err := s.Replace(t.Context(), g, nil); err != nil {
			t.Fatal(err)
		}
	}
	compare(t, steps, s, model{})
}

func (m model) replace(batch []Graph) {
	for _, g := range batch {
		set := map[quad.Quad]bool{}
		for _, q := range g.Quads {
			q.Label = g.IRI
			set[q] = true
		}
		m[g.IRI] = set
		if len(set) == 0 {
			delete(m, g.IRI)
		}
	}
}

func open(t testing.TB, path string) *Store {
	t.Helper()
	s, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// state is what a store holds: its quads as sorted N-Quads, the claims that it finds, its graphs, and Cayley's nodes, in use
// or not.
type state struct {
	lines, claims, nodes []string
	graphs               []quad.IRI
}

func content(t *testing.T, s *Store) state {
	t.Helper()
	got := state{lines: dump(t, s), nodes: nodes(t, s)}
	slices.Sort(got.lines)
	for _, thing := range claimed {
		claims, err := s.Claims(t.Context(), thing)
		if err != nil {
			t.Fatal(err)
		}
		got.claims = append(got.claims, printed(thing, claims)...)
	}
	slices.Sort(got.claims)
	var err error
	if got.graphs, err = s.Graphs(t.Context()); err != nil {
		t.Fatal(err)
	}
	return got
}

func printed(thing quad.IRI, claims []amtszeit.Claim) (lines []string) {
	for _, c := range claims {
		lines = append(lines, fmt.Sprintf("%s %+v", thing, c))
	}
	return lines
}

// claims gives what the quads of each graph claim about each thing.
func (m model) claims() (lines []string) {
	for g, set := range m {
		_, claims, err := vocab.Parse(g, slices.Collect(maps.Keys(set)))
		if errors.Is(err, vocab.ErrNotFound) {
			continue // it is no document
		}
		if err != nil {
			panic(err)
		}
		for _, c := range claims {
			lines = append(lines, printed(vocab.PostIRI(c.Post()), []amtszeit.Claim{c})...)
			lines = append(lines, printed(vocab.HolderIRI(c.HolderKind, c.Holder), []amtszeit.Claim{c})...)
		}
	}
	slices.Sort(lines)
	return lines
}

// is reports whether the store holds the model's graphs, quads, claims and nodes and nothing else.
func (s state) is(m model) bool {
	return slices.Equal(s.lines, m.lines()) && slices.Equal(s.claims, m.claims()) && slices.Equal(s.nodes, m.nodes()) && slices.Equal(s.graphs, slices.Sorted(maps.Keys(m)))
}

func compare(t *testing.T, step int, s *Store, want model) {
	t.Helper()
	if got := content(t, s); !got.is(want) {
		t.Fatalf("step %d: the store holds\n%q\nwant\n%q\nclaims\n%q\nwant\n%q\nin graphs %v, nodes\n%q\nwant\n%q", step, got.lines, want.lines(),
			got.claims, want.claims(), got.graphs, got.nodes, want.nodes())
	}
}

func dump(t testing.TB, s *Store) []string {
	t.Helper()
	var out []string
	for q, err := range s.All(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, q.NQuad())
	}
	return out
}

// nodes gives the values that Cayley itself holds, in use or not.
func nodes(t *testing.T, s *Store) (out []string) {
	t.Helper()
	err := s.View(func(qs graph.QuadStore) error {
		it := qs.NodesAllIterator().Iterate()
		defer it.Close()
		for it.Next(t.Context()) {
			v, err := qs.NameOf(it.Result())
			if err != nil {
				return err
			}
			out = append(out, quad.StringOf(v))
		}
		return it.Err()
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(out)
	return out
}

func TestSameContentWhateverTheOrder(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	var graphs []Graph
	for doc := range 8 {
		graphs = append(graphs, randomGraph(r, doc))
	}
	var want []string
	for try := range 4 {
		s := open(t, filepath.Join(t.TempDir(), "a.db"))
		for _, i := range r.Perm(len(graphs)) {
			if err := s.Replace(t.Context(), graphs[i].IRI, graphs[i].Quads); err != nil {
				t.Fatal(err)
			}
		}
		got := dump(t, s)
		if try > 0 && !slices.Equal(got, want) {
			t.Errorf("another order gave\n%q\nwant\n%q", got, want)
		}
		want = got
	}
}
