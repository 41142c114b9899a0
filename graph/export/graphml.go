package export

import "bufio"

// writeGraphML writes GraphML 1.0: people and bodies as nodes, tenures as edges with role and dates.
func writeGraphML(out *bufio.Writer, c Content) error {
	w, n := xmlWriter{out}, newNetwork(c.tenures())
	w.WriteString("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
	w.tag("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns")
	w.WriteByte('\n')
	for _, key := range [][2]string{
		{"label", "node"}, {"kind", "node"}, {"role", "edge"}, {"term", "edge"}, {"start", "edge"}, {"end", "edge"}, {"onBehalfOf", "edge"}, {"source", "edge"},
	} {
		w.tag("key/", "id", key[0], "for", key[1], "attr.name", key[0], "attr.type", "string")
		w.WriteByte('\n')
	}
	w.tag("graph", "id", "amtszeit", "edgedefault", "directed")
	w.WriteByte('\n')
	for _, node := range n.nodes {
		w.tag("node", "id", string(node.id))
		w.text(node.label, "data", "key", "label")
		w.text(node.kind, "data", "key", "kind")
		w.WriteString("</node>\n")
	}
	for _, e := range n.edges {
		w.tag("edge", "id", string(e.id), "source", string(e.source), "target", string(e.target))
		w.text(e.role, "data", "key", "role")
		w.text(e.term, "data", "key", "term")
		w.text(e.start, "data", "key", "start")
		w.text(e.end, "data", "key", "end")
		w.text(e.onBehalfOf, "data", "key", "onBehalfOf")
		w.text(e.document, "data", "key", "source")
		w.WriteString("</edge>\n")
	}
	_, err := w.WriteString("</graph>\n</graphml>\n")
	return err
}
