package timex

// table finds the senses of a folded word by a hash that the scanner computes while it reads the word.
type table struct {
	slots []slot
	mask  uint32
}

type slot struct {
	word string
	hash uint32
	// The senses that the word has in lower case, with a capital, and with a capital where every word has one.
	lower, upper, opening []sense
}

func newSlot(word string, senses []sense) slot {
	x := slot{word: word, hash: hashOf(word), opening: senses}
	for _, s := range senses {
		if s.only != upperCase {
			x.lower = append(x.lower, s)
		}
		if s.only != lowerCase {
			x.upper = append(x.upper, s)
		}
	}
	return x
}

// as gives the senses that fit how a token is written.
func (x *slot) as(tok *token) []sense {
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

func newTable(senses map[string][]sense) table {
	size := 1
	for size < 4*len(senses) {
		size *= 2
	}
	t := table{slots: make([]slot, size), mask: uint32(size - 1)}
	for w, s := range senses {
		x := newSlot(w, s)
		i := x.hash & t.mask
		for t.slots[i].opening != nil {
			i = (i + 1) & t.mask
		}
		t.slots[i] = x
	}
	return t
}

// lookup finds a word, or nil.
func (t *table) lookup(h uint32, word []byte) *slot {
	for i := h & t.mask; t.slots[i].opening != nil; i = (i + 1) & t.mask {
		if t.slots[i].hash == h && t.slots[i].word == string(word) {
			return &t.slots[i]
		}
	}
	return nil
}
