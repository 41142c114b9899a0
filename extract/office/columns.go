package office

import (
	"regexp"

	"github.com/amtszeit/amtszeit/extract/document"
)

// columnHead says which words a cell gets put before it by what the head of its column says.
type columnHead struct {
	head *regexp.Regexp
	word string
}

// columnHeads are tried in order; a head that none fits puts nothing.
var columnHeads = []columnHead{
	{regexp.MustCompile(`(?i)hauptamt|beruf|zeitraum`), ""},
	{regexp.MustCompile(`(?i)\bbis\b|\b(amts|dienst)?ende\b|ausgeschieden|austritt`), "bis"},
	{regexp.MustCompile(`(?i)\bseit\b|\bvon\b|\bab\b|beginn|eintritt|antritt`), "seit"},
	{regexp.MustCompile(`(?i)^(funktion|rolle|position)\b`), "Funktion:"},
}

// columnWords gives the word that the head of the table puts before each cell of the row, by the offset of the cell's
// first letter: a date under "Im Aufsichtsrat seit" is one behind "seit".
func (r *reader) columnWords(i int) map[int]string {
	h := r.tableHead
	if r.doc.Segments[i].Kind == document.TableHead {
		r.tableHead = i
	}
	if r.doc.Segments[i].Kind != document.Table || h >= i || r.doc.Segments[h].Kind != document.TableHead {
		return nil
	}
	head, start := r.doc.Segments[h], r.doc.Segments[i].Start
	names := r.doc.Text[head.Start:head.End]
	heads, cells := document.Cells(names), document.Cells(r.doc.Text[start:r.doc.Segments[i].End])
	if len(heads) != len(cells) {
		return nil // another table, or another row
	}
	out := map[int]string{}
	for k, h := range heads {
		word := columnWord(names[h[0]:h[1]])
		if word == "Funktion:" && (k == 0 || r.ofElsewhere(start+cells[k][0], start+cells[k][1])) {
			continue // a first cell is a label; or it is what somebody is besides: "Bürgermeister, Stadt Kiel"
		}
		if word != "" {
			out[start+cells[k][0]] = word
		}
	}
	return out
}

// ofElsewhere reports whether the cell between two offsets names a body or a place.
func (r *reader) ofElsewhere(at, end int) bool {
	from := r.bodiesFrom(at)
	for i := from; i < len(r.bodies) && r.bodies[i].Start < end; i++ {
		if r.bodies[i].Class != "Partei" {
			return true
		}
	}
	return false
}

// columnWord gives the word that the head of a column puts before its cells, "" if it puts none.
func columnWord(head string) string { return columnWords.get(head) }

// columnWords are those that tables have had: each row asks for them.
var columnWords = memo[string]{of: findColumnWord}

func findColumnWord(head string) string {
	for _, c := range columnHeads {
		if c.head.MatchString(head) {
			return c.word
		}
	}
	return ""
}
