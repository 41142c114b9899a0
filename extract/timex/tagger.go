package timex

import (
	"sync"

	"github.com/amtszeit/amtszeit/graph"
)

// Tagger tags texts. It is safe for concurrent use.
type Tagger struct {
	words *lexicon
	trie  *trie
	rules []*rule
	cues  cues
	pool  sync.Pool // of *scratch
}

// New makes a Tagger from the rules and word lists that the package holds.
func New() (*Tagger, error) {
	words, err := newLexicon()
	if err != nil {
		return nil, err
	}
	rules, err := readRules()
	if err != nil {
		return nil, err
	}
	trie, err := newTrie(words, rules)
	if err != nil {
		return nil, err
	}
	words.freeze(trie)
	t := &Tagger{words: words, trie: trie, rules: rules, cues: newCues(words)}
	t.pool.New = func() any { return &scratch{} }
	return t, nil
}

// shared is the Tagger of [Tag].
var shared = sync.OnceValue(func() *Tagger {
	t, err := New()
	if err != nil {
		panic(err) // a mistake in an embedded file, which every test of the package meets first
	}
	return t
})

// Tag tags a text with a Tagger that all callers share. See [Tagger.Tag].
func Tag(text string, created graph.Date) []Timex { return shared().Tag(text, created) }

// Tag gives the temporal expressions of the text, in order and without overlap. Relative expressions lean on created,
// the date of the text (of day, month or year precision, or empty if unknown), and on the dates named before them. A
// text in parts wants a [Reader].
func (t *Tagger) Tag(text string, created graph.Date) []Timex { return t.Reader().Tag(text, created) }

// tag appends the timexes of a text, or of a part of one, to out and leaves in the context what the next part leans on.
func (t *Tagger) tag(out []Timex, text string, known []Token, c *context) []Timex {
	s := t.pool.Get().(*scratch)
	defer t.pool.Put(s)
	s.text, s.known = text, known
	for at := 0; at < len(text); {
		at = t.sentence(s, at)
		c.sentence++
		if t.find(s); len(s.found) > 0 {
			out = c.resolve(s, out)
		}
	}
	s.text, s.known = "", nil
	return out
}
