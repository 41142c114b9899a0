package rdf

import (
	"io"
	"strconv"
	"strings"

	"github.com/cayleygraph/quad"
)

// parser reads sentences of N-Quads or TriG. After a fault, or when nobody wants more, it comes to its end.
type parser struct {
	*lexer
	yield    func(quad.Quad, error) bool
	token    token // the next one
	prefixes map[string]string
	base     string
	graph    quad.Value
	blanks   string // beginning of the IRIs of blank nodes
	made     int    // blank nodes without a name so far
	depth    int    // of brackets
	stopped  bool
}

func newParser(r io.Reader, name string, yield func(quad.Quad, error) bool) *parser {
	p := &parser{lexer: newLexer(r, name), yield: yield, prefixes: map[string]string{}, blanks: blanksOf(name)}
	p.token = p.lexer.next()
	return p
}

// finish hands the fault on.
func (p *parser) finish() {
	if p.err != nil && !p.stopped {
		p.yield(quad.Quad{}, p.err)
	}
}

func (p *parser) going() bool { return p.err == nil && !p.stopped }

// advance gives the token and goes on to the next one.
func (p *parser) advance() token {
	t := p.token
	p.token = token{line: t.line, column: t.column}
	if p.err == nil {
		p.token = p.lexer.next()
	}
	return t
}

// is reports whether the next token is a sign.
func (p *parser) is(s string) bool { return p.token.kind == sign && p.token.text == s }

// wants takes a sign that has to stand here.
func (p *parser) wants(s, where string) {
	if p.is(s) {
		p.advance()
		return
	}
	p.fail(p.token, "%s has to stand here, %s, not %s", quoted(s), where, p.token)
}

func quoted(s string) string { return "“" + s + "”" }

// String is the token for a message.
func (t token) String() string {
	switch t.kind {
	case end:
		return "the end of the text"
	case iri:
		return "<" + t.text + ">"
	case text:
		return strconv.Quote(t.text)
	case at:
		return quoted("@" + t.text)
	case blankID:
		return quoted("_:" + t.text)
	case datatype:
		return quoted("^^")
	}
	return quoted(t.text)
}

func (p *parser) emit(s, pr, o quad.Value) {
	if p.going() && !p.yield(quad.Quad{Subject: s, Predicate: pr, Object: o, Label: p.graph}, nil) {
		p.stopped = true
	}
}

// nquads reads all sentences of N-Quads.
func (p *parser) nquads() {
	for p.going() && p.token.kind != end {
		s := p.node("a subject")
		p.isPredicate()
		pr := p.node("a predicate")
		o := p.whole("an object")
		p.graph = nil
		if p.token.kind == iri || p.token.kind == blankID || p.token.kind == name {
			p.graph = p.node("a graph")
		}
		p.wants(".", "at the end of the line")
		p.emit(s, pr, o)
	}
	p.finish()
}

// node reads an IRI in full or a blank node.
func (p *parser) node(what string) quad.Value {
	switch t := p.token; t.kind {
	case iri:
		return p.absolute(p.advance())
	case blankID:
		return quad.IRI(p.blanks + "n-" + p.advance().text)
	case name:
		p.fail(t, "%s can't stand in N-Quads: write the IRI in full, in < and >", t)
	default:
		p.fail(t, "%s has to stand here, not %s", what, t)
	}
	return quad.IRI("")
}

// whole reads what may stand as an object in N-Quads.
func (p *parser) whole(what string) quad.Value {
	if p.token.kind == text {
		return p.literal(p.node)
	}
	return p.node(what)
}

// trig reads all sentences of Turtle or TriG.
func (p *parser) trig() {
	for p.going() && p.token.kind != end {
		p.sentence()
	}
	p.finish()
}

func (p *parser) sentence() {
	switch t := p.token; {
	case t.kind == at && (t.text == "prefix" || t.text == "base"):
		p.advance()
		p.directive(t.text)
		p.wants(".", "at the end of @"+t.text)
	case t.kind == word && (strings.EqualFold(t.text, "prefix") || strings.EqualFold(t.text, "base")):
		p.advance()
		p.directive(strings.ToLower(t.text))
	case t.kind == word && strings.EqualFold(t.text, "graph"):
		p.advance()
		p.block(p.label())
	case p.is("{"):
		p.block(nil)
	default:
		p.triplesOrGraph()
	}
}

// directive reads a prefix or a base.
func (p *parser) directive(what string) {
	prefix := ""
	if what == "prefix" {
		t := p.advance()
		if t.kind != name || strings.IndexByte(t.text, ':') != len(t.text)-1 {
			p.fail(t, "a prefix with a colon at its end has to stand here, not %s", t)
			return
		}
		prefix = strings.TrimSuffix(t.text, ":")
	}
	t := p.advance()
	if t.kind != iri {
		p.fail(t, "an IRI in < and > has to stand here, not %s", t)
		return
	}
	to := string(p.absolute(t))
	if what == "base" {
		p.base = to
		return
	}
	p.prefixes[prefix] = to
}

// label reads the name of a graph.
func (p *parser) label() quad.Value {
	if p.is("[") {
		p.advance()
		p.wants("]", "in the name of a graph")
		return p.fresh()
	}
	return p.resource("the name of a graph")
}

// block reads a graph in braces.
func (p *parser) block(g quad.Value) {
	p.wants("{", "before what a graph holds")
	p.graph = g
	for p.going() && !p.is("}") {
		if p.token.kind == end {
			p.fail(p.token, "the graph has no end: close it with }")
			return
		}
		p.triples()
		if !p.is("}") {
			p.wants(".", "between two sentences")
		}
	}
	p.wants("}", "at the end of a graph")
	p.graph = nil
}

// triplesOrGraph reads a sentence that begins with a subject or the name of a graph.
func (p *parser) triplesOrGraph() {
	switch {
	case p.token.kind == iri || p.token.kind == name || p.token.kind == blankID:
		s := p.resource("a subject")
		if p.is("{") {
			p.block(s)
			return
		}
		p.properties(s)
	case p.is("["):
		s, filled := p.brackets()
		switch {
		case !filled && p.is("{"):
			p.block(s)
			return
		case !filled || !p.is("."):
			p.properties(s)
		}
	default:
		p.triples()
	}
	p.wants(".", "at the end of the sentence")
}

// triples reads a subject and its properties. Brackets with properties may stand alone.
func (p *parser) triples() {
	switch {
	case p.is("["):
		if s, filled := p.brackets(); !filled || !p.is(".") && !p.is("}") {
			p.properties(s)
		}
	case p.is("("):
		p.properties(p.collection())
	default:
		p.properties(p.resource("a subject"))
	}
}

// properties reads predicates with their objects.
func (p *parser) properties(s quad.Value) {
	for p.going() {
		predicate := quad.Value(quad.IRI(rdf + "type"))
		if p.token.kind == word && p.token.text == "a" {
			p.advance()
		} else {
			p.isPredicate()
			predicate = p.resource("a predicate")
		}
		for p.going() {
			p.emit(s, predicate, p.object())
			if !p.is(",") {
				break
			}
			p.advance()
		}
		if !p.is(";") {
			return
		}
		for p.is(";") {
			p.advance()
		}
		if p.is(".") || p.is("]") || p.is("}") {
			return
		}
	}
}

// isPredicate refuses blank nodes where a predicate stands.
func (p *parser) isPredicate() {
	if p.token.kind == blankID {
		p.fail(p.token, "a predicate is an IRI, not %s", p.token)
	}
}

func (p *parser) object() quad.Value {
	switch t := p.token; {
	case p.is("["):
		o, _ := p.brackets()
		return o
	case p.is("("):
		return p.collection()
	case t.kind == text:
		return p.literal(p.resource)
	case t.kind == integer || t.kind == decimal || t.kind == double:
		datatypes := map[kind]quad.IRI{integer: xsd + "integer", decimal: xsd + "decimal", double: xsd + "double"}
		return quad.TypedString{Value: quad.String(p.advance().text), Type: datatypes[t.kind]}
	case t.kind == word && (t.text == "true" || t.text == "false"):
		return quad.TypedString{Value: quad.String(p.advance().text), Type: xsd + "boolean"}
	}
	return p.resource("an object")
}

// deepest is how deep brackets may stand in brackets.
const deepest = 500

// enter counts brackets.
func (p *parser) enter() {
	if p.depth++; p.depth > deepest {
		p.fail(p.token, "brackets stand more than %d deep in each other", deepest)
	}
}

// brackets reads [ … ]; filled says that properties stand in it.
func (p *parser) brackets() (node quad.Value, filled bool) {
	p.enter()
	p.advance()
	node = p.fresh()
	if !p.is("]") {
		filled = true
		p.properties(node)
	}
	p.wants("]", "at the end of what [ begins")
	p.depth--
	return node, filled
}

// collection reads ( … ) as a list of RDF.
func (p *parser) collection() quad.Value {
	p.enter()
	p.advance()
	first, last := quad.Value(quad.IRI(rdf+"nil")), quad.Value(nil)
	for p.going() && !p.is(")") {
		if p.token.kind == end {
			p.fail(p.token, "the list has no end: close it with )")
			break
		}
		node := p.fresh()
		if last == nil {
			first = node
		} else {
			p.emit(last, quad.IRI(rdf+"rest"), node)
		}
		p.emit(node, quad.IRI(rdf+"first"), p.object())
		last = node
	}
	if last != nil {
		p.emit(last, quad.IRI(rdf+"rest"), quad.IRI(rdf+"nil"))
	}
	p.wants(")", "at the end of a list")
	p.depth--
	return first
}

// fresh is a blank node without a name.
func (p *parser) fresh() quad.Value {
	p.made++
	return quad.IRI(p.blanks + "b" + strconv.Itoa(p.made))
}

// resource reads an IRI, a prefixed name or a blank node.
func (p *parser) resource(what string) quad.Value {
	if p.token.kind != name {
		return p.node(what)
	}
	t := p.advance()
	prefix, local, _ := strings.Cut(t.text, ":")
	namespace, ok := p.prefixes[prefix]
	if !ok {
		p.fail(t, "the prefix %q isn't known: write @prefix %s: <…> . before it", prefix, prefix)
	}
	return quad.IRI(namespace + local)
}

// literal reads a text with its language or datatype, which resource reads.
func (p *parser) literal(resource func(what string) quad.Value) quad.Value {
	s := quad.String(p.advance().text)
	switch p.token.kind {
	case at:
		return quad.LangString{Value: s, Lang: p.advance().text}
	case datatype:
		p.advance()
		if p.token.kind != iri && p.token.kind != name {
			p.fail(p.token, "a datatype has to stand here, not %s", p.token)
		}
		of, _ := resource("a datatype").(quad.IRI)
		if of == xsd+"string" {
			return s
		}
		return quad.TypedString{Value: s, Type: of}
	}
	return s
}

// absolute gives an IRI in full, with the base if it is relative.
func (p *parser) absolute(t token) quad.IRI {
	if hasScheme(t.text) || p.err != nil {
		return quad.IRI(t.text)
	}
	if p.base == "" {
		p.fail(t, "the IRI <%s> isn't absolute: begin it with a scheme such as https: or urn:", t.text)
		return ""
	}
	return quad.IRI(resolve(p.base, t.text))
}

// hasScheme reports whether an IRI begins with a scheme (RFC 3986, section 3.1).
func hasScheme(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c == ':':
			return i > 0
		case isLetter(c), i > 0 && (isDigit(c) || c == '+' || c == '-' || c == '.'):
		default:
			return false
		}
	}
	return false
}
