package timex

// senses gives the readings of a token, which for a word is folded in s.folded.
func (t *Tagger) senses(s *scratch, tok *token) []sense {
	switch tok.kind {
	case word:
		if x := t.words.table.lookup(s.hash, s.folded); x != nil {
			return x.as(tok)
		}
		return t.words.unknown(s, tok)
	case opaque:
		if len(s.folded) <= 3 { // "Q3"
			if x := t.words.table.lookup(s.hash, s.folded); x != nil {
				return x.as(tok)
			}
		}
	case number:
		return t.words.number(s, tok)
	case mark:
		if c := s.text[tok.start]; c < 1<<7 {
			return t.words.marks[c]
		}
		return t.words.senses[s.text[tok.start:tok.end]]
	}
	return nil
}

// unknown gives the senses of a word that no list has.
func (l *lexicon) unknown(s *scratch, tok *token) []sense {
	first := len(s.senses)
	if len(s.folded) > 6 {
		l.byEnding(s)
	}
	if tok.upper && first == len(s.senses) {
		s.senses = append(s.senses, sense{sym: l.capital})
		if plural(s.folded) {
			s.senses = append(s.senses, sense{sym: l.plural})
		}
	}
	return s.senses[first:len(s.senses):len(s.senses)]
}

// plural reports whether a folded noun may be one.
func plural(w []byte) bool {
	if len(w) < 4 {
		return false
	}
	switch string(w[len(w)-2:]) {
	case "en", "er", "rn":
		return true
	}
	return w[len(w)-1] == 'e'
}

// tailOf hashes the last three bytes of a word to 16 bits.
func tailOf[T string | []byte](w T) uint16 {
	n := len(w)
	return uint16(w[n-1]) + 31*uint16(w[n-2]) + 31*31*uint16(w[n-3])
}

// byEnding adds the senses of the word in s.folded by what it ends in.
func (l *lexicon) byEnding(s *scratch) {
	tail := tailOf(s.folded)
	if l.tails[tail/64]&(1<<(tail%64)) == 0 {
		return
	}
	for _, n := range l.endingLengths {
		if len(s.folded) < n+3 {
			continue
		}
		at := len(s.folded) - n
		for _, e := range l.endings[string(s.folded[at:])] {
			if !e.counted {
				s.senses = append(s.senses, e.sense)
			} else if v, ok := l.numbers[string(s.folded[:at])]; ok {
				x := e.sense
				x.value = v + x.value
				s.senses = append(s.senses, x)
			}
		}
	}
}
