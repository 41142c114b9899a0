package export

import "bufio"

// writeGEXF writes GEXF 1.3 for Gephi: people and bodies as nodes, tenures as edges that have a time. Two edges between the same
// nodes are told apart by their kind, the role.
func writeGEXF(out *bufio.Writer, c Content) error {
	w, n := xmlWriter{out}, newNetwork(c.tenures())
	w.WriteString("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
	w.tag("gexf", "xmlns", "http://gexf.net/1.3", "version", "1.3")
	w.WriteByte('\n')
	w.tag("graph", "mode", "dynamic", "defaultedgetype", "directed", "timeformat", "date", "timerepresentation", "interval")
	w.WriteString("\n<attributes class=\"node\"><attribute id=\"kind\" title=\"kind\" type=\"string\"/></attributes>\n<attributes class=\"edge\">")
	for _, name := range []string{"role", "term", "onBehalfOf"} {
		w.tag("attribute/", "id", name, "title", name, "type", "string")
	}
	w.WriteString("</attributes>\n<nodes>\n")
	for _, node := range n.nodes {
		w.tag("node", "id", string(node.id), "label", node.label)
		w.WriteString("<attvalues>")
		w.tag("attvalue/", "for", "kind", "value", node.kind)
		w.WriteString("</attvalues></node>\n")
	}
	w.WriteString("</nodes>\n<edges>\n")
	for _, e := range n.edges {
		w.tag("edge", "id", string(e.id), "source", string(e.source), "target", string(e.target), "kind", e.role, "label", e.role, "start", e.start, "end", e.end)
		w.WriteString("<attvalues>")
		for _, value := range [][2]string{{"role", e.role}, {"term", e.term}, {"onBehalfOf", e.onBehalfOf}} {
			if value[1] != "" {
				w.tag("attvalue/", "for", value[0], "value", value[1])
			}
		}
		w.WriteString("</attvalues></edge>\n")
	}
	_, err := w.WriteString("</edges>\n</graph>\n</gexf>\n")
	return err
}
