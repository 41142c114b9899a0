package mention

import "github.com/amtszeit/amtszeit/extract/timex"

// findDates notes the temporal expressions of each segment, which lean on the segment's date. Clock times are none.
func (p *page) findDates() {
	for n, s := range p.doc.Segments {
		if r := p.ranges[n]; r.from == r.to {
			continue
		}
		for _, t := range timex.Tag(p.text[s.Start:s.End], s.Published) {
			if t.Type == "TIME" {
				continue
			}
			p.mentions = append(p.mentions, Mention{Kind: Date, Start: s.Start + t.Start, End: s.Start + t.End, Type: t.Type, Value: t.Value})
		}
	}
}
