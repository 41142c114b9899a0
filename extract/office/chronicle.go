package office

import (
	"strings"

	"github.com/amtszeit/amtszeit/extract/document"
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

// yearOfEntry gives the year of the entry of a chronicle that a segment belongs to: what it begins with itself, or a year on a line of
// its own above its paragraphs.
func (r *reader) yearOfEntry(i int) string {
	h := r.doc.Segments[i].Heading
	for k := i; k >= max(0, i-memory) && (k == i || r.doc.Segments[k].Heading == h || k == h); k-- {
		if year := r.entryYear(k); year != "" && (k == i || len(year) == r.doc.Segments[k].End-r.doc.Segments[k].Start) {
			return year
		}
		if r.doc.Segments[k].Kind != document.Body {
			break
		}
	}
	return ""
}

// inYear dates a claim without dates by the line with a year above its paragraph: who is said to begin or end his office there, in the
// present tense, too, does so in that year.
func (r *reader) inYear(c *claim) {
	seg := r.doc.Segments[c.segment]
	if !r.genre.chronicle || seg.Kind != document.Body || c.start != "" || c.end != "" || r.entryYear(c.segment) != "" {
		return
	}
	year := graph.Date(r.yearOfEntry(c.segment))
	if year == "" || !c.published.Known() || year.First() > c.published.Last() {
		return
	}
	switch c.aspect {
	case begins, began, plans:
		c.aspect = began
		c.setStart(year, told)
	case ends, ended, yields:
		c.setEnd(year, told)
	}
}

// bygone makes an office a former one that an entry of a chronicle for a year long past names without dates of its own: "1973 Das
// Kulturamt unter Vera Lindholm verwaltet die Bestände."
func (r *reader) bygone(c *claim) {
	if !r.genre.chronicle || c.aspect != holds || c.status != graph.Current || c.post.status != "" || c.start != "" || c.end != "" || !c.published.Known() {
		return
	}
	if year := r.yearOfEntry(c.segment); year != "" && year < string(c.published.First())[:len("2006")] {
		c.post.status, c.status, c.at = graph.Former, graph.Former, ""
	}
}
