package expression

import (
	"math/bits"
	"unicode"
)

// first is the runes that can come next where something is to match, or more of them.
type first struct {
	small    bitset
	large    rune // the only large one, 0 if there is none, manyLeads if there are several
	whatever bool // there may be nothing, or it doesn't matter what
}

func firstOfRune(r rune) first {
	if r >= small {
		return first{large: r}
	}
	var f first
	f.small.put(r)
	return f
}

func (f *first) add(other *first) {
	for i := range f.small {
		f.small[i] |= other.small[i]
	}
	if f.large == 0 {
		f.large = other.large
	} else if other.large != 0 && other.large != f.large {
		f.large = manyLeads
	}
	f.whatever = f.whatever || other.whatever
}

// lead gives the only rune that can come next, manyLeads or whatever.
func (f *first) lead() rune {
	if f.whatever {
		return whatever
	}
	lead, n := rune(0), 0
	for i, b := range f.small {
		if n += bits.OnesCount64(b); b != 0 {
			lead = rune(i*64 + bits.TrailingZeros64(b))
		}
	}
	switch {
	case n == 1 && f.large == 0:
		return lead
	case n == 0 && f.large > 0:
		return f.large
	}
	return manyLeads
}

// letters are the small runes of words.
var letters = bitsetOf(letter)

// letter reports whether a rune is part of a word, as [syntax.IsWordChar] does, without its look-ups by name.
func letter(r rune) bool {
	return unicode.In(r, unicode.L, unicode.Mn, unicode.Nd, unicode.Pc) || r == '\u200D' || r == '\u200C'
}

// between reports whether a word begins or ends before index i of a text.
func between(text []rune, i int) bool {
	return (i > 0 && inWord(text[i-1])) != (i < len(text) && inWord(text[i]))
}

func inWord(r rune) bool {
	if uint32(r) < small {
		return letters.has(r)
	}
	return letter(r)
}
