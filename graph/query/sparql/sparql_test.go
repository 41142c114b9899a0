package sparql

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"strings"
	"testing"
	"time"

	"github.com/cayleygraph/quad"
)

// quads are two documents that say the same of one thing, and each something of its own.
func quads() iter.Seq2[quad.Quad, error] {
	const name, member = quad.IRI("http://xmlns.com/foaf/0.1/name"), quad.IRI("http://www.w3.org/ns/org#member")
	return func(yield func(quad.Quad, error) bool) {
		for _, q := range []quad.Quad{
			{Subject: quad.IRI("urn:p:1"), Predicate: name, Object: quad.String("Klara Beispiel"), Label: quad.IRI("urn:a")},
			{Subject: quad.IRI("urn:p:1"), Predicate: name, Object: quad.String("Klara Beispiel"), Label: quad.IRI("urn:b")},
			{Subject: quad.IRI("urn:t:1"), Predicate: member, Object: quad.IRI("urn:p:1"), Label: quad.IRI("urn:a")},
			{Subject: quad.IRI("urn:t:2"), Predicate: member, Object: quad.IRI("urn:p:1"), Label: quad.IRI("urn:b")},
			{Subject: quad.IRI("urn:t:2"), Predicate: quad.IRI("https://amtszeit.org/ns#latestEnd"), Object: quad.TypedString{Value: "2019-12-31", Type: "http://www.w3.org/2001/XMLSchema#date"}, Label: quad.IRI("urn:b")},
			{Subject: quad.IRI("urn:t:1"), Predicate: quad.IRI("https://amtszeit.org/ns#rule"), Object: quad.String(`a"b^^xsd:c`), Label: quad.IRI("urn:a")},
			{Subject: quad.IRI("urn:t:2"), Predicate: quad.IRI("http://www.w3.org/ns/oa#end"), Object: quad.TypedString{Value: "1200", Type: "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"}, Label: quad.IRI("urn:b")},
		} {
			if !yield(q, nil) {
				return
			}
		}
	}
}

func TestRun(t *testing.T) {
	g, err := Load(quads())
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		query string
		limit int
		want  string
	}{
		{`SELECT ?n { ?p foaf:name ?n }`, 0, "[map[n:Klara Beispiel]]"},
		{`SELECT ?t { ?t org:member <urn:p:1> }`, 0, "[map[t:<urn:t:1>] map[t:<urn:t:2>]]"},
		{`SELECT ?t { ?t org:member <urn:p:1> }`, 1, "[map[t:<urn:t:1>]]"},
		{`SELECT ?t { ?t org:member <urn:p:1> } ORDER BY DESC(?t)`, 1, "[map[t:<urn:t:2>]]"},
		{`SELECT ?t { GRAPH <urn:b> { ?t org:member ?p } }`, 0, "[map[t:<urn:t:2>]]"},
		{`SELECT ?g { GRAPH ?g { ?p foaf:name "Klara Beispiel" } }`, 0, "[map[g:<urn:a>] map[g:<urn:b>]]"},
		{`SELECT ?d { ?t am:latestEnd ?d FILTER (?d < "2020-01-01"^^xsd:date) }`, 0, "[map[d:2019-12-31]]"},
		{`SELECT ?t ?d { ?t org:member ?p OPTIONAL { ?t am:latestEnd ?d } }`, 0, "[map[t:<urn:t:1>] map[d:2019-12-31 t:<urn:t:2>]]"},
		{`SELECT ?a ?b { { ?a org:member ?p } UNION { ?b org:member ?p } }`, 0, "[map[b:<urn:t:1>] map[b:<urn:t:2>] map[a:<urn:t:1>] map[a:<urn:t:2>]]"},
		{`SELECT (COUNT(?t) AS ?n) { ?t org:member ?p }`, 0, "[map[n:2]]"},
		{`SELECT ?n { ?t oa:end ?e FILTER (?e > 900) BIND (?e - 1 AS ?n) }`, 0, "[map[n:1199]]"},
		{`ASK { ?t oa:end "1200"^^xsd:nonNegativeInteger }`, 0, "[map[ask:true]]"},
		{`ASK { ?t am:latestEnd "2019-12-31"^^xsd:date }`, 0, "[map[ask:true]]"},
		{`PREFIX d: <http://www.w3.org/2001/XMLSchema#> SELECT ?t { VALUES ?d { "2019-12-31"^^d:date } ?t am:latestEnd ?d }`, 0, "[map[t:<urn:t:2>]]"},
		{`SELECT ?t { ?t am:rule "a\"b^^xsd:c" } # "`, 0, "[map[t:<urn:t:1>]]"},
		{`ASK { ?p foaf:name "Niemand" }`, 0, "[map[ask:false]]"},
		{`CONSTRUCT { ?p am:in ?t } WHERE { ?t org:member ?p }`, 1, "[map[object:<urn:t:1> predicate:<https://amtszeit.org/ns#in> subject:<urn:p:1>]]"},
		{`SELECT ?x { ?x foaf:name "Niemand" }`, 0, "[]"},
	}
	for _, test := range tests {
		got, err := g.Run(t.Context(), test.query, test.limit)
		if err != nil || fmt.Sprint(got) != test.want {
			t.Errorf("%s\n gives %v, %v\n want  %s", test.query, got, err, test.want)
		}
	}
}

// TestSameOrder asks for one of several solutions again and again.
func TestSameOrder(t *testing.T) {
	g, err := Load(quads())
	if err != nil {
		t.Fatal(err)
	}
	for query, want := range map[string]string{
		`SELECT ?g { GRAPH ?g { ?p foaf:name ?n } } LIMIT 1`:                               "[map[g:<urn:a>]]",
		`SELECT * { GRAPH ?g { ?p foaf:name ?n } } LIMIT 1`:                                "[map[g:<urn:a> n:Klara Beispiel p:<urn:p:1>]]",
		`SELECT ?g ?n { GRAPH ?g { ?p foaf:name ?n } } ORDER BY ?n OFFSET 1`:               "[map[g:<urn:b> n:Klara Beispiel]]",
		`SELECT ?g (COUNT(?p) AS ?c) { GRAPH ?g { ?p foaf:name ?n } } GROUP BY ?g LIMIT 1`: "[map[c:1 g:<urn:a>]]",
	} {
		for range 20 {
			if got, err := g.Run(t.Context(), query, 0); err != nil || fmt.Sprint(got) != want {
				t.Fatalf("%s\n gives %v, %v\n want  %s", query, got, err, want)
			}
		}
	}
}

func TestRunErrors(t *testing.T) {
	g, err := Load(quads())
	if err != nil {
		t.Fatal(err)
	}
	for query, want := range map[string]string{
		"":                           "can't be read",
		"SELECT ?x {":                "can't be read: at byte 11: ",
		"DELETE WHERE { ?s ?p ?o }":  "only read here",
		"PREFIX x: <urn:x> DROP ALL": "only read here",
		"INSERT DATA { broken":       "only read here",
		"SELECT ?s FROM <urn:a> WHERE { ?s ?p ?o }":                     "GRAPH <…>",
		"SELECT ?s\nfrom named <urn:a> WHERE { GRAPH ?g { ?s ?p ?o } }": "GRAPH <…>",
	} {
		if _, err := g.Run(t.Context(), query, 0); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q gives %v, want %q", query, err, want)
		}
	}
}

// TestStop gives up a query that takes far too long.
func TestStop(t *testing.T) {
	g, err := Load(func(yield func(quad.Quad, error) bool) {
		for i := range 300 {
			if !yield(quad.Quad{Subject: quad.IRI(fmt.Sprintf("urn:s:%d", i)), Predicate: quad.IRI("urn:p"), Object: quad.IRI("urn:o")}, nil) {
				return
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	_, err = g.Run(ctx, "SELECT (COUNT(*) AS ?n) { ?a <urn:p> ?x . ?b <urn:p> ?x . ?c <urn:p> ?x }", 0)
	if !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("the query ends with %v", err)
	}
}

func TestLoadErrors(t *testing.T) {
	fault := errors.New("fault")
	if _, err := Load(func(yield func(quad.Quad, error) bool) { yield(quad.Quad{}, fault) }); !errors.Is(err, fault) {
		t.Errorf("Load gives %v", err)
	}
	if _, err := Load(func(yield func(quad.Quad, error) bool) {
		yield(quad.Quad{Subject: quad.IRI("urn:s"), Predicate: quad.String("p"), Object: quad.IRI("urn:o")}, nil)
	}); err == nil {
		t.Error("a predicate that is no IRI is taken")
	}
}
