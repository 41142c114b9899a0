package vocab

import (
	"errors"
	"fmt"
	"math/rand"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/cayleygraph/quad"
)

// pieces make up random texts: what German text holds and what could break an IRI or a literal.
var pieces = []string{"Lühr", "IT-Planungsrat", " ", "/", "%", "%2F", "<b>", "\"", "\\", "\n", "\x00", "ß", "„", "😀", "#", "?", ":", "e\u0301"}

func randomText(r *rand.Rand) string {
	var b strings.Builder
	for range r.Intn(4) {
		b.WriteString(pieces[r.Intn(len(pieces))])
	}
	return b.String()
}

// randomClaim fills every field, also those that are added to the type later.
func randomClaim(r *rand.Rand, document string) graph.Claim {
	var c graph.Claim
	for i := range reflect.TypeOf(c).NumField() {
		field := reflect.ValueOf(&c).Elem().Field(i)
		switch field.Kind() {
		case reflect.String:
			field.SetString(randomText(r))
		case reflect.Int:
			field.SetInt(int64(r.Intn(1000)))
		case reflect.Float64:
			field.SetFloat(float64(r.Intn(101)) / 100)
		default:
			panic(fmt.Sprintf("teach randomClaim about %s", field.Type()))
		}
	}
	c.Document = document
	c.Holder += "x"
	c.Role += "x"
	c.HolderKind = []graph.Kind{graph.Person, graph.Body}[r.Intn(2)]
	c.Finish += c.Begin
	return c
}

func TestRoundTrip(t *testing.T) {
	r := rand.New(rand.NewSource(3))
	for range 500 {
		d := Document{"x" + randomText(r), randomText(r), randomText(r), graph.Date(randomText(r)), randomText(r), randomText(r)}
		claims := make([]graph.Claim, r.Intn(5))
		for i := range claims {
			claims[i] = randomClaim(r, d.ID)
		}
		quads, err := Quads(d, append(claims, claims...))
		if err != nil {
			t.Fatal(err)
		}
		iri, _ := DocumentIRI(d.ID)
		r.Shuffle(len(quads), func(i, j int) { quads[i], quads[j] = quads[j], quads[i] })
		gotDocument, got, err := Parse(iri, quads)
		if err != nil {
			t.Fatal(err)
		}
		if gotDocument != d {
			t.Errorf("got document\n%+v\nwant\n%+v", gotDocument, d)
		}
		if !sameClaims(got, claims) {
			t.Errorf("got claims\n%+v\nwant\n%+v", got, claims)
		}
	}
}

func sameClaims(a, b []graph.Claim) bool {
	text := func(c graph.Claim) string { return fmt.Sprintf("%+v", c) }
	byText := func(x, y graph.Claim) int { return strings.Compare(text(x), text(y)) }
	return slices.Equal(slices.SortedFunc(slices.Values(a), byText), slices.SortedFunc(slices.Values(b), byText))
}

func TestQuadsAreClean(t *testing.T) {
	r := rand.New(rand.NewSource(5))
	for range 200 {
		id := "https://example.org/ä b?<" + randomText(r)
		quads, err := Quads(Document{ID: id, Title: randomText(r)}, []graph.Claim{randomClaim(r, id)})
		if err != nil {
			t.Fatal(err)
		}
		seen := map[quad.Quad]bool{}
		for _, q := range quads {
			if seen[q] {
				t.Errorf("twice: %v", q)
			}
			seen[q] = true
			for _, d := range quad.Directions {
				checkValue(t, q.Get(d))
			}
		}
	}
}

func checkValue(t *testing.T, v quad.Value) {
	t.Helper()
	switch v := v.(type) {
	case quad.IRI:
		if strings.ContainsFunc(string(v), func(r rune) bool { return r <= ' ' || r >= 0x7f || strings.ContainsRune("<>\"{}|^`\\", r) }) {
			t.Errorf("%v is no clean IRI", v)
		}
	case quad.String, quad.TypedString:
	default:
		t.Errorf("%v is a %T", v, v)
	}
}

func TestDocumentIRI(t *testing.T) {
	for _, c := range []struct{ id, want string }{
		{"https://example.org/a?b=c#d", "https://example.org/a?b=c#d"},
		{"https://example.org/Größe 1", "https://example.org/Gr%C3%B6%C3%9Fe%201"},
		{"http://example.org/a%20b", "http://example.org/a%20b"},
		{`http://example.org/<"\>`, "http://example.org/%3C%22%5C%3E"},
		{"meldung-1", "urn:amtszeit:document:meldung-1"},
		{"texte/2019/Ämter & Räte.txt", "urn:amtszeit:document:texte/2019/%C3%84mter%20%26%20R%C3%A4te.txt"},
		{"/texte/a.txt", "urn:amtszeit:document:%2Ftexte/a.txt"},
		{"%2Ftexte/a.txt", "urn:amtszeit:document:%252Ftexte/a.txt"},
		{"urn:x:1", "urn:amtszeit:document:urn%3Ax%3A1"},
		{`C:\texte\"a".txt`, "urn:amtszeit:document:C%3A%5Ctexte%5C%22a%22.txt"},
		{"ö", "urn:amtszeit:document:%C3%B6"},
	} {
		if got, err := DocumentIRI(c.id); err != nil || string(got) != c.want {
			t.Errorf("%q: got %s, %v, want %s", c.id, got, err, c.want)
		}
	}
	for _, id := range []string{"", "\xff", "https://example.org/\xff"} {
		if got, err := DocumentIRI(id); err == nil {
			t.Errorf("%q: got %s, want an error", id, got)
		}
	}
}

// FuzzDocumentIRI checks that ids become clean IRIs, and different ids different ones, but for web addresses.
func FuzzDocumentIRI(f *testing.F) {
	f.Add("https://example.org/Größe 1", "a b")
	f.Add("/texte/a", "%2Ftexte/a")
	f.Add("urn:amtszeit:document:a", "a")
	f.Fuzz(func(t *testing.T, a, b string) {
		x, err := DocumentIRI(a)
		y, other := DocumentIRI(b)
		if err != nil || other != nil {
			return
		}
		checkValue(t, x)
		if x == y && a != b && !strings.HasPrefix(a, "http") {
			t.Errorf("%q and %q are both %s", a, b, x)
		}
		if err := checkIRI(x); err != nil {
			t.Error(err)
		}
	})
}

func TestSameNamesDifferentThings(t *testing.T) {
	iris := []quad.IRI{
		HolderIRI(graph.Person, "Hessen"), HolderIRI(graph.Body, "Hessen"), roleIRI("Hessen"),
		PostIRI(graph.Post{Role: "Hessen"}), PostIRI(graph.Post{Body: "Hessen"}),
		PostIRI(graph.Post{Role: "a/b", Body: "c"}), PostIRI(graph.Post{Role: "a", Body: "b/c"}),
	}
	slices.Sort(iris)
	if n := len(slices.Compact(iris)); n != 7 {
		t.Errorf("7 things have %d IRIs", n)
	}
}

func TestPostOfIRI(t *testing.T) {
	r := rand.New(rand.NewSource(11))
	for range 200 {
		want := graph.Post{Role: randomText(r), Body: randomText(r)}
		if got, err := PostOfIRI(PostIRI(want)); err != nil || got != want {
			t.Errorf("got %+v, %v, want %+v", got, err, want)
		}
	}
	for _, iri := range []quad.IRI{"urn:amtszeit:body:Hessen", "urn:amtszeit:post:Hessen", "urn:amtszeit:post:%zz/a", "urn:amtszeit:post:a/%zz"} {
		if p, err := PostOfIRI(iri); err == nil {
			t.Errorf("%s: got %+v, want an error", iri, p)
		}
	}
}

func TestQuadsRefuse(t *testing.T) {
	good := graph.Claim{Document: "d", Holder: "Erika Muster", HolderKind: graph.Person, Role: "Präsidentin"}
	for want, spoil := range map[string]func(*graph.Claim){
		"no holder":               func(c *graph.Claim) { c.Holder = "" },
		"no role":                 func(c *graph.Claim) { c.Role = "" },
		"kind":                    func(c *graph.Claim) { c.HolderKind = "Land" },
		"ends before it begins":   func(c *graph.Claim) { c.Begin = 1 },
		"ends before":             func(c *graph.Claim) { c.Begin = -1 },
		"own claims":              func(c *graph.Claim) { c.Document = "e" },
		"name, \"\\xff\", is not": func(c *graph.Claim) { c.Body = "\xff" },
		"not valid UTF-8":         func(c *graph.Claim) { c.Evidence = "\xc3" },
		"claim 1 of document d":   func(c *graph.Claim) { c.Rule = "\xc3" },
	} {
		c := good
		spoil(&c)
		if _, err := Quads(Document{ID: "d"}, []graph.Claim{c}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%+v: got error %v, want one with %q", c, err, want)
		}
	}
	if _, err := Quads(Document{ID: "d", Title: "\xff"}, nil); err == nil {
		t.Error("a title that isn't UTF-8: no error")
	}
}

func TestParseRefuses(t *testing.T) {
	claim := graph.Claim{Document: "d", Holder: "Erika Muster", HolderKind: graph.Person, Role: "Präsidentin", Finish: 3}
	quads, err := Quads(Document{ID: "d"}, []graph.Claim{claim})
	if err != nil {
		t.Fatal(err)
	}
	iri, _ := DocumentIRI("d")
	needed := []quad.IRI{Member, Role, Begin, Finish}
	for _, p := range needed {
		without := slices.DeleteFunc(slices.Clone(quads), func(q quad.Quad) bool { return q.Predicate == p })
		if _, _, err := Parse(iri, without); err == nil {
			t.Errorf("without %s: no error", p)
		}
	}
	if _, _, err := Parse("urn:other", quads); err == nil {
		t.Error("another graph's IRI: no error")
	}
}

func TestNotFound(t *testing.T) {
	nothing := func(quad.IRI) ([]quad.Quad, error) { return nil, nil }
	if _, err := ParseDocument(nothing, "urn:amtszeit:document:e"); !errors.Is(err, ErrNotFound) {
		t.Errorf("a document that isn't there: got error %v", err)
	}
}

// TestParseOrder gives a graph in which a claim has two statuses and two types twice, in random order.
func TestParseOrder(t *testing.T) {
	r := rand.New(rand.NewSource(9))
	want := randomClaim(r, "d")
	want.Status = graph.Current
	quads, err := Quads(Document{ID: "d"}, []graph.Claim{want})
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range quads {
		switch {
		case q.Predicate == Status:
			q.Object = quad.String(graph.Former)
			quads = append(quads, q)
		case q.Object == ClaimClass:
			quads = append(quads, q)
		}
	}
	for range 10 {
		r.Shuffle(len(quads), func(i, j int) { quads[i], quads[j] = quads[j], quads[i] })
		if _, got, err := Parse("urn:amtszeit:document:d", quads); err != nil || len(got) != 1 || got[0] != want {
			t.Fatalf("got\n%+v, %v, want\n%+v", got, err, want)
		}
	}
}

func Example() {
	quads, err := Quads(Document{ID: "meldung-1"}, []graph.Claim{{
		Document: "meldung-1", Holder: "Erika Muster", HolderKind: graph.Person,
		Role: "Präsidentin", Body: "Musteramt", Status: graph.Current, Start: "2019-02",
	}})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, q := range quads {
		if q.Predicate == Member || q.Predicate == Start {
			fmt.Println(q.Predicate, q.Object)
		}
	}
	d, claims, err := Parse("urn:amtszeit:document:meldung-1", quads)
	fmt.Println(d.ID, claims[0].Holder, claims[0].Role, claims[0].Body, claims[0].Start, err)
	// Output:
	// <http://www.w3.org/ns/org#member> <urn:amtszeit:person:Erika%20Muster>
	// <http://schema.org/startDate> "2019-02"^^<http://id.loc.gov/datatypes/edtf/EDTF>
	// meldung-1 Erika Muster Präsidentin Musteramt 2019-02 <nil>
}
