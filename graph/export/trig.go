package export

import "bufio"

// writeTriG writes RDF 1.1 TriG: the prefixes, then each graph in braces with its triples by subject. Triples without a
// graph stand by themselves.
func writeTriG(w *bufio.Writer, c Content) error {
	out := newTurtle(w)
	out.prefixes()
	for g, err := range byGraph(c.Quads, byName) {
		if err != nil {
			return err
		}
		if g.iri == "" {
			if err := out.subjects(g.table, ""); err != nil {
				return err
			}
			continue
		}
		w.WriteByte('\n')
		w.Write(out.iri(nil, string(g.iri)))
		w.WriteString(" {\n")
		if err := out.subjects(g.table, "    "); err != nil {
			return err
		}
		if _, err := w.WriteString("}\n"); err != nil {
			return err
		}
	}
	return nil
}
