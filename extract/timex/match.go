package timex

// found is a match in a sentence: the tokens of its span, and what the rule says of it.
type found struct {
	rule     *rule
	from, to int
	value    string // the rule's template, filled
	captures captures
}

// captures are the values that a match took, by the names that its elements have.
type captures struct {
	elements []element
	values   []string
}

// get gives the value of a name, "" if nothing has it.
func (c captures) get(name string) string {
	for i := len(c.elements) - 1; i >= 0; i-- {
		if c.elements[i].capture == name {
			return c.values[i]
		}
	}
	return ""
}

// find collects the matches of a sentence, leftmost and longest, in s.found.
func (t *Tagger) find(s *scratch) {
	s.found, s.values = s.found[:0], s.values[:0]
	for i := 0; i < len(s.tokens); i++ {
		if !s.opens(i) {
			continue
		}
		v := t.trie.match(s, i)
		if v == nil {
			continue
		}
		v, i = t.prefer(s, v, i)
		if v.rule.kind != none {
			s.add(v, i)
		}
		i += v.spans[len(v.spans)-1].to - 1
	}
}

// opens reports whether a pattern may begin with the token i and go on with the next one.
func (s *scratch) opens(i int) bool {
	tok := &s.tokens[i]
	return tok.alone || i+1 < len(s.tokens) && tok.follow&s.tokens[i+1].syms != 0
}

// prefer gives, instead of a match at i whose timex begins later, one that begins there and reaches further.
func (t *Tagger) prefer(s *scratch, v *variant, i int) (*variant, int) {
	skip := v.spans[0].from
	if skip == 0 {
		return v, i
	}
	s.kept = append(s.kept[:0], s.best...)
	if w := t.trie.match(s, i+skip); w != nil && len(w.elements) > len(v.elements)-skip {
		return w, i + skip
	}
	s.best = append(s.best[:0], s.kept...)
	return v, i
}

// add notes the timexes of a match that begins at the token i.
func (s *scratch) add(v *variant, i int) {
	c := captures{v.elements, s.keep(s.best)}
	for n, x := range v.spans {
		template := v.rule.value
		if n > 0 {
			template = v.rule.also
		}
		s.found = append(s.found, found{v.rule, i + x.from, i + x.to, expand(template, c), c})
	}
}

// keep copies values for as long as the sentence is worked on.
func (s *scratch) keep(values []string) []string {
	at := len(s.values)
	s.values = append(s.values, values...)
	return s.values[at:len(s.values):len(s.values)]
}
