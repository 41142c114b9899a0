package mention

import (
	"slices"
	"sort"
	"strings"

	"github.com/amtszeit/amtszeit/extract/timex"
)

// findDates notes the temporal expressions of each segment, which lean on the segment's date and on those named before.
func (p *page) findDates() {
	names := p.nameSpans()
	reader := timex.NewReader()
	for n, s := range p.doc.Segments {
		r := p.ranges[n]
		if r.from == r.to {
			continue
		}
		p.dates = reader.AppendKnown(p.dates[:0], p.text[s.Start:s.End], s.Published, p.dateWords(r, s.Start))
		for i := range p.dates {
			t := &p.dates[i]
			at := span{s.Start + t.Start, s.Start + t.End}
			if inside(at, names) {
				continue
			}
			m := Mention{Kind: Date, Start: at.from, End: at.to, Type: t.Type, Value: t.Value, First: t.First, Last: t.Last}
			if m.Type == "TIME" && !m.toDay(p.text[at.from:at.to]) {
				continue
			}
			if m.Type == "DURATION" && t.Point != "" { // "vor zwei Jahren" is a year
				m.Type, m.Value = "DATE", t.Point
			}
			p.mentions = append(p.mentions, m)
		}
	}
}

// dateWords gives the words of a segment, whose text begins at the offset, with what they say of time.
func (p *page) dateWords(r span, offset int) []timex.Token {
	p.times = p.times[:0]
	for i := r.from; i < r.to; i++ {
		if w := &p.words[i]; w.form != nil {
			p.times = append(p.times, timex.Token{Start: w.Start - offset, End: w.End - offset, Word: w.form.date})
		}
	}
	return p.times
}

// toDay makes a time of day the day that it belongs to, "Mittwochabend"; it reports false of a clock time, which names none.
func (m *Mention) toDay(text string) bool {
	day, _, ok := strings.Cut(m.Value, "T")
	letters := strings.Trim(strings.TrimSuffix(strings.TrimSpace(text), "Uhr"), "0123456789.:–- ")
	if !ok || len(day) < 4 || letters == "" {
		return false
	}
	m.Type, m.Value = "DATE", day
	return true
}

// nameSpans gives the bytes of the names of people and bodies found so far, by start; each reaches to the furthest end of
// those before it, as a name may lie in another.
func (p *page) nameSpans() []span {
	names := p.namedAt[:0]
	for i := range p.mentions {
		if m := &p.mentions[i]; m.Kind != Role {
			names = append(names, span{m.Start, m.End})
		}
	}
	slices.SortFunc(names, func(a, b span) int { return a.from - b.from })
	for i := 1; i < len(names); i++ {
		names[i].to = max(names[i].to, names[i-1].to)
	}
	p.namedAt = names
	return names
}

// inside reports whether bytes of the text are part of a name: the "Sommer" of "Rieke Sommer".
func inside(at span, names []span) bool {
	i := sort.Search(len(names), func(i int) bool { return names[i].from > at.from })
	return i > 0 && at.to <= names[i-1].to
}
