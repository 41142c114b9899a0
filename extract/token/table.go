package token

// Table finds what is known of words, by the hashes of their tokens: texts say the same words again and again, and each is
// looked into once. To compare a short word touches nothing but its slot. The zero table is empty.
type Table[V any] struct {
	slots []slot[V] // the length is a power of two, at most half of it is in use
	used  int
	long  []string // words that are too long for a slot
}

// slot is the place of a word.
type slot[V any] struct {
	hash       uint64
	head, tail uint64 // the word, as keyOf gives it; the tail of a long one is its index
	value      *V     // nil if the slot is free
}

// The slots of a table. When the last half of them is full it begins anew, which bounds its memory.
const (
	fewestSlots = 1 << 11
	mostSlots   = 1 << 16
)

// Words of so many bytes lie in a slot; the tail of others begins with a mark.
const (
	shortWord = 15
	longMark  = 0xFF << 56
)

// keyOf gives the bytes of a word and how many they are. Of a long one it gives only some.
func keyOf(word string) (head, tail uint64, short bool) {
	n := len(word)
	switch {
	case n > shortWord:
		return eight(word[:8]), 0, false
	case n > 8:
		return eight(word[:8]), eight(word[n-8:])>>8 | uint64(n)<<56, true
	case n >= 4:
		return four(word[:4]) | four(word[n-4:])<<32, uint64(n) << 56, true
	case n > 0:
		return uint64(word[0]) | uint64(word[n/2])<<8 | uint64(word[n-1])<<16, uint64(n) << 56, true
	}
	return 0, 0, true
}

// Get gives what is known of a word with a hash, nil if nothing is.
func (t *Table[V]) Get(word string, hash uint64) *V {
	if len(t.slots) == 0 {
		return nil
	}
	head, tail, short := keyOf(word)
	mask := uint64(len(t.slots) - 1)
	for i := hash & mask; ; i = (i + 1) & mask {
		s := &t.slots[i]
		switch {
		case s.value == nil:
			return nil
		case s.hash != hash || s.head != head:
		case short && s.tail == tail, !short && s.tail >= longMark && t.long[s.tail-longMark] == word:
			return s.value
		}
	}
}

// Put notes what is known of a word of which nothing was. The word is kept.
func (t *Table[V]) Put(word string, hash uint64, value *V) {
	if 2*t.used >= len(t.slots) {
		t.grow()
	}
	head, tail, short := keyOf(word)
	if !short {
		tail = longMark + uint64(len(t.long))
		t.long = append(t.long, word)
	}
	t.put(slot[V]{hash, head, tail, value})
}

func (t *Table[V]) put(s slot[V]) {
	mask := uint64(len(t.slots) - 1)
	i := s.hash & mask
	for t.slots[i].value != nil {
		i = (i + 1) & mask
	}
	t.slots[i] = s
	t.used++
}

// grow makes room.
func (t *Table[V]) grow() {
	old := t.slots
	t.slots, t.used = make([]slot[V], min(max(fewestSlots, 2*len(old)), mostSlots)), 0
	if len(old) == len(t.slots) {
		t.long = nil
		return
	}
	for _, s := range old {
		if s.value != nil {
			t.put(s)
		}
	}
}
