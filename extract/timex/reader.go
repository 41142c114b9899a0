package timex

import "github.com/amtszeit/amtszeit/graph"

// Reader tags the parts of one text, such as headings and paragraphs, one after the other: a date named in one part is
// known in those after it ("Kriegsjahr 1915", then "Am 9. Mai …"). A Reader is for one goroutine.
type Reader struct {
	tagger  *Tagger
	created graph.Date // of the part before
	context context
}

// Reader makes a Reader for one text.
func (t *Tagger) Reader() *Reader { return &Reader{tagger: t, context: context{cues: &t.cues}} }

// NewReader makes a Reader for one text, with the Tagger that all callers share.
func NewReader() *Reader { return shared().Reader() }

// Tag tags the next part; spans are byte offsets into it. A part with another date than the one before it begins a text
// of its own, such as a teaser at the end of a page: it knows nothing of what was named before. See [Tagger.Tag].
func (r *Reader) Tag(part string, created graph.Date) []Timex {
	return r.Append(nil, part, created)
}

// Append appends what Tag gives to dst.
func (r *Reader) Append(dst []Timex, part string, created graph.Date) []Timex {
	if created != r.created {
		r.created = created
		if d := parseDay(created); d != r.context.created {
			r.context = context{created: d, cues: r.context.cues}
		}
	}
	return r.tagger.tag(dst, part, &r.context)
}
