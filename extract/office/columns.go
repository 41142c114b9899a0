package office

import (
	"regexp"
	"strings"

	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/gazetteer"
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
	{regexp.MustCompile(`(?i)^(funktion|rolle|position|amt|posten)\b`), "Funktion:"},
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

// columnPosts gives the offices that heads of columns name, by the offset of the first letter of the cells below them that begin
// with a person: "Gemeinde | Vertreter | Stellvertreter". What the first column is called is the label of the row.
func (r *reader) columnPosts(i int) map[int]post {
	if r.doc.Segments[i].Kind != document.Table || r.doc.Segments[r.tableHead].Kind != document.TableHead || r.tableHead >= i || r.genre.subject != 0 {
		return nil
	}
	head, start := r.doc.Segments[r.tableHead], r.doc.Segments[i].Start
	names := r.doc.Text[head.Start:head.End]
	heads, cells := document.Cells(names), document.Cells(r.doc.Text[start:r.doc.Segments[i].End])
	if len(heads) != len(cells) {
		return nil
	}
	var out map[int]post
	for k, h := range heads {
		from, to := start+cells[k][0], start+cells[k][1]
		if k == 0 || h[0] == h[1] || !r.startsWithPerson(from, to) {
			continue
		}
		o, ok := r.postOf(head.Start+h[0], head.Start+h[1])
		if !ok || r.namesHolders(head, post{}) {
			continue
		}
		if plainRole(o.head) == "vertreter" && r.listsMembers(i) {
			o.role, o.head = "Mitglied", "Mitglied"
		}
		if out == nil {
			out = map[int]post{}
		}
		out[from] = o
	}
	return out
}

// postOf gives the office that a cell names and nothing else: "Stellvertreter", "Vertreter/-in".
func (r *reader) postOf(from, to int) (post, bool) {
	p := r.phrasesOf(document.Segment{Start: from, End: to})
	ph, next, ok := p.at(0)
	if !ok || words.noun(wordCouncil, ph.posts[0].head) != "" && !strings.HasSuffix(ph.posts[0].head, "leitung") || next < len(p.items) && !p.text2(next, "/", "(") && !strings.HasPrefix(p.items[next].text, "-") {
		return post{}, false
	}
	o := ph.posts[0]
	o.plural, o.gender = false, gazetteer.Any
	return o, true
}

// startsWithPerson reports whether a stretch begins with a person, maybe behind an office as title.
func (r *reader) startsWithPerson(from, to int) bool {
	ms := r.within(document.Segment{Start: from, End: to})
	if len(ms) > 1 && ms[0].Kind == mention.Role && ms[0].Start == from && strings.TrimSpace(r.doc.Text[ms[0].End:ms[1].Start]) == "" {
		ms = ms[1:]
		from = ms[0].Start
	}
	return len(ms) > 0 && ms[0].Kind == mention.Person && ms[0].Start-from <= len("Prof. Dr. ")
}

// listsMembers reports whether a heading of a line says that the members of an organ follow.
func (r *reader) listsMembers(i int) (yes bool) {
	r.headings(i, func(_ int, text string) bool {
		yes = strings.HasPrefix(text, "Mitglieder ")
		return yes
	})
	return yes
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
