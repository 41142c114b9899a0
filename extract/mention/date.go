package mention

import "github.com/amtszeit/amtszeit/extract/timex"

// findDates notes the temporal expressions of each segment, which lean on the segment's date and on those named before.
func (p *page) findDates() {
	named := len(p.mentions)
	reader := timex.NewReader()
	for n, s := range p.doc.Segments {
		if r := p.ranges[n]; r.from == r.to {
			continue
		}
		for _, t := range reader.Tag(p.text[s.Start:s.End], s.Published) {
			at := span{s.Start + t.Start, s.Start + t.End}
			if p.insideName(at, named) {
				continue
			}
			p.mentions = append(p.mentions, Mention{Kind: Date, Start: s.Start + t.Start, End: s.Start + t.End, Type: t.Type, Value: t.Value, Point: string(t.Point)})
		}
	}
}

// insideName reports whether bytes of the text are part of a person's or body's name among the first mentions: the "Sommer"
// of "Rieke Sommer".
func (p *page) insideName(at span, named int) bool {
	for i := range p.mentions[:named] {
		if m := &p.mentions[i]; m.Kind != Role && m.Start <= at.from && at.to <= m.End {
			return true
		}
	}
	return false
}
