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
	return r.AppendKnown(nil, part, created, nil)
}

// AppendKnown appends to dst what Tag gives. known are words of the part, in order, which then need not be looked up; some
// may be missing. They have to be words that the package token finds, as these two packages end a word at nearly the same
// characters.
func (r *Reader) AppendKnown(dst []Timex, part string, created graph.Date, known []Token) []Timex {
	if created != r.created {
		r.created = created
		if d := parseDay(created); d != r.context.created {
			r.context = context{created: d, cues: r.context.cues}
		}
	}
	return r.tagger.tag(dst, part, known, &r.context)
}
