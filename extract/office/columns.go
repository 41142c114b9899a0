package office

import (
	"regexp"
	"strings"

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
	{regexp.MustCompile(`(?i)\bbis\b|\bende\b|ausgeschieden|austritt`), "bis"},
	{regexp.MustCompile(`(?i)\bseit\b|\bvon\b|\bab\b|beginn|eintritt`), "seit"},
	{regexp.MustCompile(`(?i)^(funktion|rolle|position)\b`), "Funktion:"},
}

// cells gives the offsets at which the cells of a row begin.
func cellStarts(text string, start, end int) []int {
	out := []int{start}
	for i := start; i < end; i++ {
		if text[i] == '\t' || text[i] == '|' {
			out = append(out, i+1)
		}
	}
	return out
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
	head, row := r.doc.Segments[h], r.doc.Segments[i]
	heads, cells := cellStarts(r.doc.Text, head.Start, head.End), cellStarts(r.doc.Text, row.Start, row.End)
	if len(heads) != len(cells) {
		return nil // another table, or another row
	}
	out := map[int]string{}
	for k := range heads {
		name := r.doc.Text[heads[k]:head.End]
		if n := strings.IndexAny(name, "|\t"); n >= 0 {
			name = name[:n]
		}
		word := columnWord(strings.TrimSpace(name))
		if word == "Funktion:" && r.ofElsewhere(cells[k], row.End) {
			continue // what somebody is besides: "Bürgermeister, Stadt Kiel"
		}
		if word != "" && !(k == 0 && word == "Funktion:") { // a first cell is a label
			at := cells[k]
			for at < row.End && r.doc.Text[at] == ' ' {
				at++
			}
			out[at] = word
		}
	}
	return out
}

// ofElsewhere reports whether the cell that begins at an offset of a row names a body or a place.
func (r *reader) ofElsewhere(at, end int) bool {
	if n := strings.IndexAny(r.doc.Text[at:end], "|\t"); n >= 0 {
		end = at + n
	}
	from := r.bodiesFrom(at)
	for i := from; i < len(r.bodies) && r.bodies[i].Start < end; i++ {
		if r.bodies[i].Class != "Partei" {
			return true
		}
	}
	return false
}

func columnWord(head string) string {
	for _, c := range columnHeads {
		if c.head.MatchString(head) {
			return c.word
		}
	}
	return ""
}
