package office

import (
	"strings"

	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/graph"
)

// entries is how many paragraphs of a chronicle begin with a year at least.
const entries = 3

// isChronicle reports whether paragraphs of the text begin with years: it tells what was, in the present tense, too.
func (r *reader) isChronicle() bool {
	n := 0
	for i := range r.doc.Segments {
		if r.entryYear(i) != "" {
			n++
		}
	}
	return n >= entries && r.genre.subject == 0
}

// entryYear gives the year that a segment begins with, of a span its last: "1974–1992 Otto Brandes …".
func (r *reader) entryYear(i int) string {
	seg := r.doc.Segments[i]
	year, last := "", seg.Start
	for _, m := range r.within(seg) {
		if m.Kind != mention.Date || len(m.Value) != len("2006") || strings.Trim(r.doc.Text[last:m.Start], " –-—") != "" {
			break
		}
		year, last = m.Value, m.End
	}
	return year
}

// bygone makes an office a former one that an entry of a chronicle for a year long past names without dates of its own: "1973 Das
// Kulturamt unter Vera Lindholm verwaltet die Bestände."
func (r *reader) bygone(c *claim) {
	if !r.genre.chronicle || c.aspect != holds || c.status != graph.Current || c.post.status != "" || c.start != "" || c.end != "" || !c.published.Known() {
		return
	}
	if year := r.entryYear(c.segment); year != "" && year < string(c.published.First())[:len("2006")] {
		c.post.status, c.status, c.at = graph.Former, graph.Former, ""
	}
}
