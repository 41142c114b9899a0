package timex

// table finds the senses of a folded word by a hash that the scanner computes while it reads the word.
type table struct {
	slots []slot
	mask  uint32
}

type slot struct {
	word   string
	hash   uint32
	senses []sense
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
		h := hashOf(w)
		i := h & t.mask
		for t.slots[i].senses != nil {
			i = (i + 1) & t.mask
		}
		t.slots[i] = slot{w, h, s}
	}
	return t
}

func (t *table) lookup(h uint32, word []byte) []sense {
	for i := h & t.mask; t.slots[i].senses != nil; i = (i + 1) & t.mask {
		if t.slots[i].hash == h && t.slots[i].word == string(word) {
			return t.slots[i].senses
		}
	}
	return nil
}
