package timex

import "slices"

// nothing is the reading of what no pattern has.
var nothing = &reading{}

// reading gives some senses as the reading of a token.
func (l *lexicon) reading(senses []sense) *reading {
	if len(senses) == 0 {
		return nothing
	}
	r := &reading{senses: senses}
	for _, x := range senses {
		r.syms |= bitOf(x.sym)
		for _, e := range l.patterns.first[x.sym] {
			n := &l.patterns.nodes[e.to]
			r.follow |= n.syms
			r.alone = r.alone || n.goal != nil
		}
	}
	return r
}

// madeKept bounds the readings that a scratch keeps: texts have the same numbers again and again.
const madeKept = 1 << 12

// keep makes a reading of s.senses, of a number or a word.
func (l *lexicon) keep(s *scratch, text string) *reading {
	r := l.reading(slices.Clone(s.senses))
	s.senses = s.senses[:0]
	if len(text) > longestWord {
		return r
	}
	if s.made == nil || len(s.made) >= madeKept {
		s.made = make(map[string]*reading)
	}
	s.made[text] = r
	return r
}

// readingOf gives the reading of a token, which for a word is folded in s.folded.
func (l *lexicon) readingOf(s *scratch, tok *token) *reading {
	switch tok.kind {
	case word:
		if x := l.table.lookup(s.hash, s.folded); x != nil {
			return x.as(tok)
		}
		return l.unknown(s, tok)
	case opaque:
		if len(s.folded) <= 3 { // "Q3"
			if x := l.table.lookup(s.hash, s.folded); x != nil {
				return x.as(tok)
			}
		}
	case number:
		return l.number(s, tok)
	case mark:
		if c := s.text[tok.start]; c < 1<<7 {
			return l.marks[c]
		}
		return l.reading(l.senses[s.text[tok.start:tok.end]])
	}
	return nothing
}

// unknown gives the reading of a word that no list has.
func (l *lexicon) unknown(s *scratch, tok *token) *reading {
	if len(s.folded) > 6 {
		if r := l.byEnding(s); len(r.senses) > 0 {
			return r
		}
	}
	switch {
	case !tok.upper:
		return nothing
	case plural(s.folded):
		return l.anyPlural
	}
	return l.anyCapital
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

// byEnding gives the reading of the word in s.folded by what it ends in.
func (l *lexicon) byEnding(s *scratch) *reading {
	tail := tailOf(s.folded)
	if l.tails[tail/64]&(1<<(tail%64)) == 0 {
		return nothing
	}
	if r := s.made[string(s.folded)]; r != nil {
		return r
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
	return l.keep(s, string(s.folded))
}
