package office

import (
	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/extract/token"
)

// dots are how many full stops in a row make a leader: "Kassierer ..... Vera Lindholm".
const dots = 3

// ledOn puts the parts of an entry together that the dots of a leader have parted as if they ended a sentence.
func (r *reader) ledOn(spans []token.Span) []token.Span {
	out := spans[:0]
	for _, span := range spans {
		if n := len(out); n > 0 && span.End-out[n-1].Start <= longSentence && endsInDots(r.doc.Text[out[n-1].Start:out[n-1].End]) && !lineBreaks(r.doc.Text[out[n-1].End:span.Start]) {
			out[n-1].End = span.End
			continue
		}
		out = append(out, span)
	}
	return out
}

func endsInDots(s string) bool {
	n := 0
	for i := len(s) - 1; i >= 0 && (s[i] == '.' || s[i] == ' '); i-- {
		if s[i] == '.' {
			n++
		}
	}
	return n >= dots || n == 0 && len(s) > 2 && s[len(s)-3:] == "…"
}

func lineBreaks(s string) bool {
	for i := range len(s) {
		if s[i] == '\n' || s[i] == '\r' {
			return true
		}
	}
	return false
}

// part makes the mark that parts name and function of an entry the one that the rules know, a colon behind a function and a
// comma behind a name: a dash, a slash, an arrow, dots, or a colon behind a name. The asterisks of emphasis go.
func (r *reader) part() {
	if !listed(r.doc.Segments[r.segmentAt].Kind) {
		return
	}
	r.items = plain(r.items)
	at := r.number()
	p := &phrases{items: r.items, text: r.doc.Text}
	name := at
	for !r.items.named(name) && p.personAt(name) {
		name++
	}
	if r.items.named(name) {
		r.partName(p, r.afterPerson(p, name+1))
		return
	}
	_, next, office := p.at(at)
	for n := 0; !office && n < 2*maxField && next < len(r.items) && r.items[next].m == nil; n++ {
		if _, _, ok := p.mark(next); ok {
			break
		}
		next++
	}
	if from, to, ok := p.mark(next); ok && (p.personAt(to) || p.titleAt(to)) && (office || r.amongOffices(true)) {
		r.separate(from, to, ":")
	}
}

func (l line) named(i int) bool { return i < len(l) && l[i].is(mention.Person) }

// partName parts a name that ends before item i from the function behind it.
func (r *reader) partName(p *phrases, i int) {
	from, to, ok := p.mark(i)
	if !ok && p.text2(i, ":") {
		from, to, ok = i, i+1, true
	}
	if !ok {
		return
	}
	if _, _, office := p.at(to); office || to < len(r.items) && nounParts.in(lower(r.items[to].text), "board-field") && r.amongOffices(false) {
		r.separate(from, to, ",")
	}
}

// mark gives the items that part two parts of an entry, from item i on: a dash, a slash, an arrow, a sign of equality with blanks
// around them, or dots.
func (p *phrases) mark(i int) (from, to int, ok bool) {
	if i <= 0 || i >= len(p.items) {
		return i, i, false
	}
	to = i
	for p.text2(to, ".") {
		to++
	}
	if to-i >= dots || to == i && p.text2(i, "…") {
		return i, max(to, i+1), true
	}
	if to > i || !p.text2(i, "–", "—", "-", "/", "→", "=", "»", "►", "·", "•") || p.items[i].start == p.items[i-1].end {
		return i, i, false
	}
	return i, i + 1, true
}

// separate puts one mark in the place of the items from..to.
func (r *reader) separate(from, to int, mark string) {
	at := r.items[from-1].end
	r.items[from] = item{start: at, end: at, text: mark, kind: token.Punct, lex: r.lexeme(mark)}
	r.items = append(r.items[:from+1], r.items[to:]...)
}

// plain leaves out the double asterisks that set words of an entry in bold.
func plain(items line) line {
	out := items[:0]
	for i := 0; i < len(items); i++ {
		if i+1 < len(items) && items[i].m == nil && items[i].text == "*" && items[i+1].text == "*" && items[i].end == items[i+1].start {
			i++
			continue
		}
		if n := len(out); n > 0 && i > 1 && items[i].kind == token.Punct && items[i-1].text == "*" && items[i-1].end == items[i].start {
			items[i].start = out[n-1].end // "**Kassier**: …"
		}
		out = append(out, items[i])
	}
	return out
}
