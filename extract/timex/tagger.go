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
	verbs verbSyms
	pool  sync.Pool
}

// New makes a Tagger from the rules and word lists that the package holds.
func New() (*Tagger, error) {
	lex, err := newLexicon()
	if err != nil {
		return nil, err
	}
	trie, rules, err := loadRules(lex)
	if err != nil {
		return nil, err
	}
	t := &Tagger{words: lex, trie: trie, rules: rules, verbs: newVerbSyms(lex)}
	t.pool.New = func() any { return &scratch{} }
	return t, nil
}

var shared = sync.OnceValues(New)

// Tag tags the text with a Tagger that all callers share.
func Tag(text string, created graph.Date) []Timex {
	t, err := shared()
	if err != nil {
		panic(err) // the embedded rules are broken, which the tests of the package exclude
	}
	return t.Tag(text, created)
}

// Tag gives the temporal expressions of the text, in order and without overlap. Relative expressions lean on created,
// the date of the text (of day, month or year precision, or empty if unknown), and on the dates named before.
func (t *Tagger) Tag(text string, created graph.Date) []Timex {
	s := t.pool.Get().(*scratch)
	defer t.pool.Put(s)
	s.text = text
	c := context{created: parseDay(created), verbs: &t.verbs}
	var out []Timex
	for at := 0; at < len(text); {
		next := t.sentence(s, at)
		c.sentence++
		t.find(s)
		if len(s.found) > 0 {
			out = c.resolve(s, out)
		}
		if next == at {
			break
		}
		at = next
	}
	s.text = ""
	return out
}

// find collects the matches of a sentence, leftmost and longest, in s.found.
func (t *Tagger) find(s *scratch) {
	s.found, s.values = s.found[:0], s.values[:0]
	for i := 0; i < len(s.tokens); i++ {
		tok := &s.tokens[i]
		if len(tok.senses) == 0 {
			continue
		}
		v := t.trie.match(s, i)
		if v == nil {
			continue
		}
		v, i = t.prefer(s, v, i)
		if v.rule.kind != "NONE" {
			s.add(v, i)
		}
		i += v.spans[len(v.spans)-1].to - 1
	}
}

// prefer gives, instead of a match at i whose timex begins later, one that begins there and reaches further.
func (t *Tagger) prefer(s *scratch, v *variant, i int) (*variant, int) {
	skip := v.spans[0].from
	if skip == 0 {
		return v, i
	}
	kept := append(s.kept[:0], s.best...)
	if w := t.trie.match(s, i+skip); w != nil && len(w.elements) > len(v.elements)-skip {
		return w, i + skip
	}
	s.best, s.kept = append(s.best[:0], kept...), kept
	return v, i
}

// keep copies values for as long as the sentence is worked on.
func (s *scratch) keep(values []string) []string {
	at := len(s.values)
	s.values = append(s.values, values...)
	return s.values[at:len(s.values):len(s.values)]
}

// add notes the timexes of a match that begins at the token i.
func (s *scratch) add(v *variant, i int) {
	captures := captures{v.elements, s.keep(s.best)}
	for n, x := range v.spans {
		value := v.rule.value
		if n > 0 {
			value = v.rule.also
		}
		s.found = append(s.found, found{v.rule, i + x.from, i + x.to, expand(value, captures), captures})
	}
}
