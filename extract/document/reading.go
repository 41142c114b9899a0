package document

import "github.com/amtszeit/amtszeit/extract/token"

// Read reads the words of the segments in place of what a reading has; each segment is a stretch, by its number. Who made a
// picture and what leads elsewhere isn't read.
func (d *Document) Read(r *token.Reading) {
	r.Reset()
	for _, s := range d.Segments {
		if s.Kind == Credit || s.Kind == Link {
			r.Skip()
			continue
		}
		r.Read(d.Text, s.Start, s.End)
	}
}
