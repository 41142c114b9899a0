package timex

// table finds the readings of a folded word by a hash that the scanner computes while it reads the word.
type table struct {
	index []uint16 // by hash: the word's place in words plus one, 0 where there is none
	words []listed
}

// listed is a word of the lists with its readings in lower case, with a capital, and with a capital where every word has
// one.
type listed struct {
	word                  string
	hash                  uint32
	lower, upper, opening *reading
}

func (l *lexicon) newListed(word string, senses []sense) listed {
	x := listed{word: word, hash: hashOf(word), opening: l.reading(senses)}
	var lower, upper []sense
	for _, s := range senses {
		if s.only != upperCase {
			lower = append(lower, s)
		}
		if s.only != lowerCase {
			upper = append(upper, s)
		}
	}
	x.lower, x.upper = l.reading(lower), l.reading(upper)
	return x
}

// as gives the reading that fits how a token is written.
func (x *listed) as(tok *token) *reading {
	switch {
	case !tok.upper:
		return x.lower
	case tok.opens || tok.caps:
		return x.opening
	}
	return x.upper
}

const (
	hashSeed  = 2166136261
	hashPrime = 16777619
)

// hashByte adds a byte to a hash (FNV-1a).
func hashByte(h uint32, c byte) uint32 { return (h ^ uint32(c)) * hashPrime }

func hashOf(w string) uint32 {
	h := uint32(hashSeed)
	for i := 0; i < len(w); i++ {
		h = hashByte(h, w[i])
	}
	return h
}

func (l *lexicon) newTable() table {
	size := 1
	for size < 4*len(l.senses) {
		size *= 2
	}
	t := table{index: make([]uint16, size), words: make([]listed, 0, len(l.senses))}
	for w, s := range l.senses {
		x := l.newListed(w, s)
		i := int(x.hash) & (size - 1)
		for t.index[i] != 0 {
			i = (i + 1) & (size - 1)
		}
		t.words = append(t.words, x)
		t.index[i] = uint16(len(t.words))
	}
	return t
}

// lookup finds a word, or nil.
func (t *table) lookup(h uint32, word []byte) *listed {
	mask := len(t.index) - 1
	for i := int(h) & mask; t.index[i] != 0; i = (i + 1) & mask {
		if x := &t.words[t.index[i]-1]; x.hash == h && x.word == string(word) {
			return x
		}
	}
	return nil
}
