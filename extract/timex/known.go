package timex

// Word is what a word means to the rules, whatever stands beside it. Who reads the same words again and again keeps it and
// gives it to [Reader.AppendKnown].
type Word struct {
	usual, opening *reading // the latter where any word has a capital
	upper, caps    bool
}

// Token is a word of a text: its bytes, end exclusive, and what it means, nil if the Reader is to find that out.
type Token struct {
	Start, End int
	Word       *Word
}

// NewWord looks a word up for the Tagger that all callers share. It is nil if the text is no word or several to the rules,
// or an address may begin with it.
func NewWord(text string) *Word { return shared().newWord(text) }

func (t *Tagger) newWord(text string) *Word {
	switch {
	case text == "" || byteClass[text[0]] != letter, text == "http", text == "https", text == "www":
		return nil
	}
	s := t.pool.Get().(*scratch)
	defer t.pool.Put(s)
	s.text = text
	tok := token{kind: word}
	if t.readWord(s, &tok) < len(text) || tok.kind != word {
		return nil
	}
	w := &Word{usual: t.words.readingOf(s, &tok), upper: tok.upper, caps: tok.caps}
	tok.opens = true
	w.opening = t.words.readingOf(s, &tok)
	return w
}

// knownAt gives the word that begins at the offset, nil if it is not known or may go on behind its end.
func (s *scratch) knownAt(at int) *Token {
	for len(s.known) > 0 && s.known[0].Start < at {
		s.known = s.known[1:]
	}
	if len(s.known) == 0 || s.known[0].Start != at || s.known[0].Word == nil {
		return nil
	}
	k := &s.known[0]
	if k.End < len(s.text) && joins(s.text[k.End]) {
		return nil
	}
	return k
}

// joins reports whether a word may go on with a byte that ends it for the package token.
func joins(c byte) bool {
	return c >= 0x80 || c == '-' || c == '_' || byteClass[c] == letter || byteClass[c] == digit
}

// take makes a token of a known word.
func (tok *token) take(k *Token) {
	tok.kind, tok.end, tok.upper, tok.caps, tok.reading = word, k.End, k.Word.upper, k.Word.caps, k.Word.usual
	if tok.opens {
		tok.reading = k.Word.opening
	}
}
