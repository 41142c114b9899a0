package export

import (
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/amtszeit/amtszeit/extract"
	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/gazetteer"
	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/post"
	"github.com/amtszeit/amtszeit/graph/tenure"
	"github.com/amtszeit/amtszeit/graph/vocab"
	"github.com/cayleygraph/quad"
	"github.com/tggo/goRDFlib/shacl"
)

// texts extracts the documents of the repository and gives their graph with its tenures.
func texts(t testing.TB) Content {
	t.Helper()
	extractor, err := extract.New(gazetteer.Default())
	if err != nil {
		t.Fatal(err)
	}
	var quads []quad.Quad
	var said []graph.Claim
	for doc, err := range document.Read([]string{"../../testdata/docs", "../../testdata/gold", "../../testdata/tenures"}, document.Options{}) {
		if err != nil {
			continue // what is no text
		}
		claims := extractor.Extract(&doc).Claims
		of, err := vocab.Quads(vocab.Document{ID: doc.ID, URL: doc.URL, Title: doc.Title, Published: doc.Published}, claims)
		if err != nil {
			t.Fatal(err)
		}
		quads, said = append(quads, of...), append(said, claims...)
	}
	names := post.Default().With(post.Listed(gazetteer.Default()))
	tenures := Selection{}.Tenures(names, said, ByIRI)
	if all := slices.Collect(tenures); len(all) < 100 {
		t.Fatalf("only %d tenures", len(all))
	}
	return Content{Quads: WithTenures(seq(quads), tenures, said), Tenures: tenures, Claims: said, Items: NewItems(names)}
}

// TestTenures derives the same body by body as all at once.
func TestTenures(t *testing.T) {
	c := texts(t)
	names := post.Default().With(post.Listed(gazetteer.Default()))
	want, _ := tenure.Fuse(names, c.Claims)
	var got []graph.Tenure
	for tenure := range (Selection{}).Tenures(names, c.Claims, ByName) {
		got = append(got, tenure.Tenure)
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%d tenures body by body differ from %d all at once", len(got), len(want))
	}
	for i, w := range want {
		if i < len(got) && !reflect.DeepEqual(got[i], w) {
			t.Fatalf("tenure %d is\n%+v\nwant\n%+v", i, got[i], w)
		}
	}
}

// TestSelection narrows tenures and claims.
func TestSelection(t *testing.T) {
	names := post.Default()
	for _, c := range []struct {
		Selection
		tenures, claims int
	}{
		{Selection{}, 5, 6},
		{Selection{Body: "Bundesamt für Sicherheit in der Informationstechnik"}, 2, 2},
		{Selection{Body: "Musterrat", Person: "muster"}, 1, 2},
		{Selection{Person: "Land Hessen"}, 1, 1},
		{Selection{Person: "Jens-Peter O'Beispiel", At: graph.At("2023")}, 1, 1},
		{Selection{At: graph.At("2019")}, 1, 1},
		{Selection{At: graph.At("1999")}, 0, 0},
		{Selection{Person: "Peter"}, 0, 0},
	} {
		n := 0
		for range c.Tenures(names, claims(), ByName) {
			n++
		}
		if of := len(c.Claims(names, func(holder string) string { return holder }, claims())); n != c.tenures || of != c.claims {
			t.Errorf("%+v: %d tenures and %d claims, want %d and %d", c.Selection, n, of, c.tenures, c.claims)
		}
	}
}

func validate(t testing.TB, data string) shacl.ValidationReport {
	t.Helper()
	shapes, err := shacl.LoadTurtleFile("../vocab/shapes.ttl")
	if err != nil {
		t.Fatal(err)
	}
	g, err := shacl.LoadTurtleString(data, "")
	if err != nil {
		t.Fatal(err)
	}
	return shacl.Validate(g, shapes)
}

// TestShapes validates what is made of the repository's texts.
func TestShapes(t *testing.T) {
	report := validate(t, string(written(t, Turtle, texts(t))))
	for i, r := range report.Results {
		if i < 20 {
			t.Errorf("%v: %v of %v: %v", r.FocusNode, r.SourceConstraintComponent, r.ResultPath, r.Value)
		}
	}
}

// TestShapesSeeFaults makes sure that each shape can fail.
func TestShapesSeeFaults(t *testing.T) {
	good := string(written(t, Turtle, content(t)))
	if r := validate(t, good); len(r.Results) > 0 {
		t.Fatalf("the sample has faults: %v", r.Results[0])
	}
	for _, c := range [][2]string{
		{`dcterms:identifier "zwei.txt"`, `dcterms:identifier "zwei.txt", "drei.txt"`},
		{`am:status "current"`, `am:status "vorbei"`},
		{`am:heldOn "2023-01-15"^^edtf:EDTF`, `am:heldOn "15.1.2023"^^edtf:EDTF`},
		{`am:confidence "0.93"^^xsd:decimal`, `am:confidence "93"^^xsd:decimal`},
		{`org:member person:Erika%20Muster ;`, ``},
		{`org:role role:Vorsitzende ;`, `org:role "Vorsitzende" ;`},
		{`foaf:name "Erika Muster"`, `foaf:name "Erika Muster", "E. Muster"`},
		{`a org:Role ;`, `a org:Post ;`},
		{`am:earliestStart "2016-01-01"^^xsd:date`, `am:earliestStart "2017-01-01"^^xsd:date`},
		{`am:term "2016/2022-10"^^edtf:EDTF`, `am:term "2016 bis 2022"^^edtf:EDTF`},
		{`time:inXSDgYear "2016"^^xsd:gYear`, `time:inXSDgYear "2016"^^xsd:gYear ; time:inXSDDate "2016-01-01"^^xsd:date`},
		{`oa:start "3"^^xsd:nonNegativeInteger`, `oa:start "99"^^xsd:nonNegativeInteger`},
		{`a org:Membership, am:Tenure ;`, `a org:Membership, am:Tenure, am:Claim ;`},
		{`prov:wasQuotedFrom document:zwei.txt`, `prov:wasQuotedFrom "zwei.txt"`},
	} {
		bad := strings.Replace(good, c[0], c[1], 1)
		if bad == good {
			t.Errorf("the sample has no %s", c[0])
			continue
		}
		if r := validate(t, bad); len(r.Results) == 0 {
			t.Errorf("%s in the place of %s: no violation", c[1], c[0])
		}
	}
}

// sortedLines is the canonical form of N-Quads without blank nodes and without characters that writers escape differently. (The
// outside canonicalisation takes minutes for so many.)
func sortedLines(text string) string {
	lines := strings.Split(strings.TrimSpace(text), "\n")
	slices.Sort(lines)
	return strings.Join(slices.Compact(lines), "\n")
}

// TestTextsOutside lets outside readers read all formats of RDF of the repository's texts.
func TestTextsOutside(t *testing.T) {
	c := texts(t)
	want := map[bool]string{}
	for _, f := range []*Format{NQuads, NTriples} {
		want[f.Graphs] = sortedLines(string(written(t, f, c)))
	}
	for _, f := range []*Format{Turtle, TriG, JSONLD, FlatJSONLD} {
		for reader, got := range understood(t, f, written(t, f, c)) {
			if got := sortedLines(got); got != want[f.Graphs] {
				t.Errorf("%s by %s: %.2000s", f, reader, difference(got, want[f.Graphs]))
			}
		}
	}
}

// TestShapesAreTurtle reads the published files with an outside reader.
func TestShapesAreTurtle(t *testing.T) {
	for _, name := range []string{"../vocab/shapes.ttl", "../vocab/ontology.ttl"} {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if got := turtleByKnakk(t, text); len(got) < 1000 {
			t.Errorf("%s has little to say: %s", name, got)
		}
	}
}
