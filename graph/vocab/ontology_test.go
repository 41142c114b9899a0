package vocab

import (
	"os"
	"slices"
	"strings"
	"testing"

	reader "github.com/amtszeit/amtszeit/graph/rdf"
	"github.com/cayleygraph/quad"
)

// TestOntology finds each of our own terms in the ontology, with a label and a comment in German and English and, for a property,
// the range that the context has; and nothing else there.
func TestOntology(t *testing.T) {
	f, err := os.Open("ontology.ttl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	about := map[string]map[quad.Value][]quad.Value{}
	for q, err := range reader.Read(f, reader.TriG, "ontology.ttl") {
		if err != nil {
			t.Fatal(err)
		}
		s := string(q.Subject.(quad.IRI))
		if about[s] == nil {
			about[s] = map[quad.Value][]quad.Value{}
		}
		about[s][q.Predicate] = append(about[s][q.Predicate], q.Object)
	}
	const rdfs = "http://www.w3.org/2000/01/rdf-schema#"
	ours := map[string]bool{}
	for _, w := range Words() {
		term, own := strings.CutPrefix(string(w.IRI), am)
		if !own {
			continue
		}
		ours[string(w.IRI)] = true
		said := about[string(w.IRI)]
		for _, property := range []quad.IRI{rdfs + "label", rdfs + "comment"} {
			var languages []string
			for _, v := range said[property] {
				if text, ok := v.(quad.LangString); ok && text.Value != "" {
					languages = append(languages, text.Lang)
				}
			}
			if slices.Sort(languages); !slices.Equal(languages, []string{"de", "en"}) {
				t.Errorf("am:%s: %s is in the languages %q", term, property, languages)
			}
		}
		if class := term[0] < 'a'; class {
			continue
		}
		ranges := said[quad.IRI(rdfs+"range")]
		switch {
		case len(ranges) != 1:
			t.Errorf("am:%s has the ranges %v", term, ranges)
		case w.Type == Reference:
			if strings.HasPrefix(string(ranges[0].(quad.IRI)), xsd) {
				t.Errorf("am:%s has things for values, but the range %v", term, ranges[0])
			}
		case w.Type == "" && ranges[0] != quad.IRI(xsd+"string"), w.Type != "" && ranges[0] != w.Type:
			t.Errorf("am:%s has the type %s and the range %v", term, w.Type, ranges[0])
		}
	}
	for s := range about {
		if strings.HasPrefix(s, am) && !ours[s] {
			t.Errorf("the ontology has <%s>, which nothing uses", s)
		}
	}
}
