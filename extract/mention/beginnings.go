package mention

// beginnings tells quickly of most words that no name begins with them: it is a bit set of the first three bytes of names.
type beginnings struct {
	bits  [1 << 10 / 64]uint64
	short bool // a name is shorter
}

// add takes in a name.
func (b *beginnings) add(name string) {
	if len(name) < 3 {
		b.short = true
		return
	}
	h := beginning(name)
	b.bits[h/64] |= 1 << (h % 64)
}

// may reports whether a name may begin with the word, or with the word without its ending.
func (b *beginnings) may(word string) bool {
	if b.short || len(word) < 3 {
		return true
	}
	h := beginning(word)
	return b.bits[h/64]&(1<<(h%64)) != 0
}

func beginning(w string) uint {
	return (uint(w[0]) + uint(w[1])*31 + uint(w[2])*997) % (1 << 10)
}
