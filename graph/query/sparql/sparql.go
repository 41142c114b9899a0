// Package sparql answers questions in SPARQL 1.1 over quads in memory. It is a package of its own since it brings along a
// library that nobody else needs. [Load] reads the quads, [Graph.Run] answers.
//
// The default graph is the union of all named graphs, each triple once; GRAPH asks one of them. The prefixes of package vocab
// are set. Integers of narrower types, as xsd:nonNegativeInteger, are xsd:integer. There are only queries: an update is an error,
// and so are FROM, for which there is GRAPH, and SERVICE, which would ask the network.
package sparql

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/amtszeit/amtszeit/graph/vocab"
	"github.com/cayleygraph/quad"
	rdfgraph "github.com/tggo/goRDFlib/graph"
	"github.com/tggo/goRDFlib/sparql"
	"github.com/tggo/goRDFlib/term"
)

// Graph is what is asked.
type Graph struct {
	union *rdfgraph.Graph
	named map[string]*rdfgraph.Graph
}

// Load reads quads into memory; it ends with their first error.
func Load(quads iter.Seq2[quad.Quad, error]) (*Graph, error) {
	all := &terms{numbers: map[term.Term]uint32{}}
	union, named := &triples{terms: all}, map[string]*triples{}
	for q, err := range quads {
		if err != nil {
			return nil, err
		}
		s, p, o, err := termsOf(q)
		if err != nil {
			return nil, err
		}
		one := triple{all.number(s), all.number(p), all.number(o)}
		union.list = append(union.list, one)
		label, ok := q.Label.(quad.IRI)
		if !ok {
			continue
		}
		if named[string(label)] == nil {
			named[string(label)] = &triples{terms: all}
		}
		named[string(label)].list = append(named[string(label)].list, one)
	}
	g := &Graph{union: rdfgraph.NewGraphFromStore(union, nil), named: map[string]*rdfgraph.Graph{}}
	for label, t := range named {
		g.named[label] = rdfgraph.NewGraphFromStore(t, nil)
	}
	return g, nil
}

// termsOf turns the terms of a quad into those of the library.
func termsOf(q quad.Quad) (s term.Subject, p term.URIRef, o term.Term, err error) {
	predicate, ok := q.Predicate.(quad.IRI)
	if !ok {
		return s, p, o, fmt.Errorf("the predicate %v is no IRI", q.Predicate)
	}
	p = term.NewURIRefUnsafe(string(predicate))
	switch v := q.Subject.(type) {
	case quad.IRI:
		s = term.NewURIRefUnsafe(string(v))
	case quad.BNode:
		s = term.NewBNode(string(v))
	default:
		return s, p, o, fmt.Errorf("the subject %v is neither an IRI nor a blank node", q.Subject)
	}
	switch v := q.Object.(type) {
	case quad.IRI:
		o = term.NewURIRefUnsafe(string(v))
	case quad.BNode:
		o = term.NewBNode(string(v))
	case quad.String:
		o = term.NewLiteral(string(v))
	case quad.TypedString:
		o = countable(term.NewLiteral(string(v.Value), term.WithDatatype(term.NewURIRefUnsafe(string(v.Type)))))
	case quad.LangString:
		o = term.NewLiteral(string(v.Value), term.WithLang(v.Lang))
	default:
		return s, p, o, fmt.Errorf("the object %v is none that RDF has", q.Object)
	}
	return s, p, o, nil
}

// narrower are the types of integers that the library doesn't count with.
var narrower = []string{
	"nonNegativeInteger", "positiveInteger", "nonPositiveInteger", "negativeInteger", "short", "byte",
	"unsignedLong", "unsignedInt", "unsignedShort", "unsignedByte",
}

// countable gives a literal of one of the narrower types of integers as xsd:integer.
func countable(l term.Literal) term.Literal {
	name, ok := strings.CutPrefix(l.Datatype().Value(), term.XSDNamespace)
	if !ok || !slices.Contains(narrower, name) {
		return l
	}
	return term.NewLiteral(l.Lexical(), term.WithDatatype(term.XSDInteger))
}

// errFrom is the error for a query that names its graphs before WHERE.
var errFrom = errors.New("FROM and FROM NAMED aren't read here: ask one graph with GRAPH <…> { … }")

// errUpdate is the error for an update.
var errUpdate = errors.New("the graph is only read here, and this is a SPARQL update: change the documents or corrections.tsv, and build again")

// Result is a solution of SELECT, by the names of its variables; of ASK the variable "ask"; of CONSTRUCT "subject", "predicate" and
// "object". IRIs stand in angle brackets, as in Gizmo; an unbound variable is missing. Results
// come in the order of ORDER BY, else sorted.
type Result map[string]string

// Run answers a query. At most limit results are given; 0 means all. When ctx ends, Run returns with an error that wraps that
// of ctx; the library can't be stopped and goes on in the background until it is done.
func (g *Graph) Run(ctx context.Context, query string, limit int) ([]Result, error) {
	parsed, err := parse(query)
	if err != nil {
		return nil, err
	}
	parsed.NamedGraphs = g.named
	ordered := len(parsed.OrderBy) > 0
	settle(parsed, query)
	type outcome struct {
		result *sparql.Result
		err    error
	}
	done := make(chan outcome, 1)
	go func() {
		defer func() {
			if r := recover(); r != nil {
				done <- outcome{err: fmt.Errorf("%v", r)}
			}
		}()
		result, err := sparql.EvalQuery(g.union, parsed, nil)
		done <- outcome{result, err}
	}()
	select {
	case <-ctx.Done():
		return nil, fmt.Errorf("the SPARQL query was stopped: %w", ctx.Err())
	case o := <-done:
		if o.err != nil {
			return nil, fmt.Errorf("the SPARQL query can't be answered: %w", o.err)
		}
		results := resultsOf(o.result)
		if !ordered {
			sortResults(results)
		}
		if limit > 0 && len(results) > limit {
			results = results[:limit]
		}
		return results, nil
	}
}

// settle has solutions that are alike to ORDER BY, or of which LIMIT and OFFSET take some, come in the order of their values: the
// library goes through named graphs in another order every time. SELECT * has the variables that the query names.
func settle(q *sparql.ParsedQuery, query string) {
	if len(q.OrderBy) == 0 && q.Limit < 0 && q.Offset == 0 {
		return
	}
	names := q.Variables
	if names == nil && q.Type == "SELECT" {
		for _, m := range variable.FindAllStringSubmatch(pieces.ReplaceAllString(query, " "), -1) {
			names = append(names, m[1])
		}
		slices.Sort(names)
		names = slices.Compact(names)
	}
	for _, name := range names {
		q.OrderBy = append(q.OrderBy, sparql.OrderExpr{Expr: &sparql.VarExpr{Name: name}})
	}
}

// variable is a variable of a query.
var variable = regexp.MustCompile(`[?$]([\pL\pN_]+)`)

// parse reads a query with the prefixes of package vocab. They stand on its first line, so that lines keep their numbers.
func parse(query string) (*sparql.ParsedQuery, error) {
	prefixes := strings.Builder{}
	for _, p := range vocab.Prefixes() {
		fmt.Fprintf(&prefixes, "PREFIX %s: <%s> ", p.Name, p.Namespace)
	}
	_, err := sparql.Parse(prefixes.String() + query) // whose faults have their places in the query as it is written
	if err == nil && from.MatchString(pieces.ReplaceAllString(query, " ")) {
		return nil, errFrom
	}
	if err == nil {
		return sparql.Parse(prefixes.String() + literalsInFull(query))
	}
	if u, updateErr := sparql.ParseUpdate(prefixes.String() + query); updateErr == nil && len(u.Operations) > 0 || isUpdate(query) {
		return nil, errUpdate
	}
	return nil, fmt.Errorf("the SPARQL query can't be read: %s", ownPosition(err.Error(), prefixes.Len()))
}

// from is the key word of a dataset, outside of texts, IRIs and comments. The library reads it and asks all graphs nevertheless.
var from = regexp.MustCompile(`(?i)(?:^|[\s})])FROM\s`)

var position = regexp.MustCompile(`^sparql parse error at pos (\d+): `)

// ownPosition counts the bytes of an error's position from the beginning of the query itself.
func ownPosition(message string, before int) string {
	m := position.FindStringSubmatch(message)
	if m == nil {
		return message
	}
	n, err := strconv.Atoi(m[1])
	if err != nil {
		return message
	}
	return fmt.Sprintf("at byte %d: %s", max(0, n-before), message[len(m[0]):])
}

// isUpdate reports whether the first word behind prefixes is one of an update, which may have a fault besides.
func isUpdate(query string) bool {
	fields := strings.Fields(query)
	for len(fields) > 2 && strings.EqualFold(fields[0], "PREFIX") {
		fields = fields[3:]
	}
	return len(fields) > 0 && slices.Contains([]string{"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"}, strings.ToUpper(fields[0]))
}

func resultsOf(r *sparql.Result) []Result {
	results := []Result{}
	switch r.Type {
	case "ASK":
		return []Result{{"ask": fmt.Sprint(r.AskResult)}}
	case "CONSTRUCT":
		if r.Graph == nil {
			return results
		}
		for t := range r.Graph.Triples(nil, nil, nil) {
			results = append(results, Result{"subject": text(t.Subject), "predicate": text(t.Predicate), "object": text(t.Object)})
		}
		return results
	}
	for _, binding := range r.Bindings {
		result := Result{}
		for _, name := range r.Vars {
			if value := binding[name]; value != nil {
				result[name] = text(value)
			}
		}
		results = append(results, result)
	}
	return results
}

// sortResults orders results by their values, in the order of the names.
func sortResults(results []Result) {
	all := map[string]bool{}
	for _, r := range results {
		for name := range r {
			all[name] = true
		}
	}
	names := slices.Sorted(maps.Keys(all))
	slices.SortFunc(results, func(a, b Result) int {
		for _, name := range names {
			if c := strings.Compare(a[name], b[name]); c != 0 {
				return c
			}
		}
		return 0
	})
}

// text writes a term: an IRI in angle brackets, a literal as it stands.
func text(t term.Term) string {
	switch v := t.(type) {
	case term.URIRef:
		return "<" + v.Value() + ">"
	case term.Literal:
		return v.Lexical()
	}
	return t.N3()
}
