package export

import (
	"bufio"
	"cmp"
	"encoding/xml"
	"iter"
	"maps"
	"slices"
	"strings"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/vocab"
	"github.com/cayleygraph/quad"
)

// network is the tenures as a graph of people and bodies: an edge from the holder to the body.
type network struct {
	nodes []networkNode
	edges []networkEdge
}

type networkNode struct {
	id          quad.IRI
	label, kind string
}

type networkEdge struct {
	id, source, target     quad.IRI
	role, term, onBehalfOf string
	document               string // of the best source
	// start and end are the first and the last day in office as far as they are known, for a date in part the first and the last
	// day that it may mean; empty if nothing is known, or the term goes on.
	start, end string
}

// newNetwork leaves tenures without a body out.
func newNetwork(tenures iter.Seq[vocab.Tenure]) network {
	var n network
	nodes := map[quad.IRI]networkNode{}
	node := func(kind graph.Kind, name string) quad.IRI {
		id := vocab.HolderIRI(kind, name)
		nodes[id] = networkNode{id, name, string(kind)}
		return id
	}
	for t := range tenures {
		if t.Post.Body == "" {
			continue
		}
		e := networkEdge{
			id: t.IRI, source: node(t.HolderKind, t.Holder), target: node(graph.Body, t.Post.Body),
			role: t.Post.Role, term: t.EDTF().String(), onBehalfOf: t.OnBehalfOf,
			start: string(cmp.Or(t.Start.First(), t.Bounds.LatestStart)), end: string(t.End.Last()),
		}
		if len(t.Claims) > 0 {
			e.document = t.Claims[0].Document
		}
		if e.end == "" && !t.Ongoing {
			e.end = string(t.Bounds.EarliestEnd)
		}
		if e.start != "" && e.end != "" && e.end < e.start {
			e.end = e.start
		}
		n.edges = append(n.edges, e)
	}
	n.nodes = slices.SortedFunc(maps.Values(nodes), func(a, b networkNode) int { return cmp.Compare(a.id, b.id) })
	return n
}

// xmlWriter writes elements. Text is escaped; what XML can't hold becomes U+FFFD.
type xmlWriter struct{ *bufio.Writer }

// tag writes an opening or, with "/" at the end of the name, an empty element with attributes in pairs; empty values are left out.
func (w xmlWriter) tag(name string, attributes ...string) {
	name, empty := strings.CutSuffix(name, "/")
	w.WriteString("<" + name)
	for i := 0; i < len(attributes); i += 2 {
		if attributes[i+1] != "" {
			w.WriteString(" " + attributes[i] + `="`)
			xml.EscapeText(w, []byte(attributes[i+1]))
			w.WriteByte('"')
		}
	}
	if empty {
		w.WriteByte('/')
	}
	w.WriteString(">")
}

// text writes an element with a text, nothing if the text is empty.
func (w xmlWriter) text(text, name string, attributes ...string) {
	if text == "" {
		return
	}
	w.tag(name, attributes...)
	xml.EscapeText(w, []byte(text))
	w.WriteString("</" + name + ">")
}
