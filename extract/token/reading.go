package token

// Reading is the words and sentences of a text, stretch by stretch: they are cut once for all who ask. The zero reading is empty.
type Reading struct {
	words     []Token
	sentences []Span
	ends      []stretchEnd
}

// stretchEnd is how many words and sentences a reading has up to the end of a stretch.
type stretchEnd struct{ words, sentences int }

// Reset empties the reading; its memory is used again.
func (r *Reading) Reset() {
	r.words, r.sentences, r.ends = r.words[:0], r.sentences[:0], r.ends[:0]
}

// Read adds a stretch of a text, from start to end.
func (r *Reading) Read(text string, start, end int) {
	from := len(r.words)
	r.words = Words(r.words, text, start, end)
	r.sentences = Sentences(r.sentences, text, r.words[from:])
	r.Skip()
}

// Skip adds a stretch that isn't read: it has no words.
func (r *Reading) Skip() {
	r.ends = append(r.ends, stretchEnd{len(r.words), len(r.sentences)})
}

// Stretch gives the words and sentences of the stretch that was added as number i, from 0 on. They are valid until Reset and
// mustn't be changed.
func (r *Reading) Stretch(i int) ([]Token, []Span) {
	var from stretchEnd
	if i > 0 {
		from = r.ends[i-1]
	}
	to := r.ends[i]
	return r.words[from.words:to.words:to.words], r.sentences[from.sentences:to.sentences:to.sentences]
}
