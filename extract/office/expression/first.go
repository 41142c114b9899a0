package expression

import (
	"math/bits"
	"unicode"

	"github.com/dlclark/regexp2/v2/syntax"
)

// small bounds the runes that sets know by a bit each: nearly all of German text, Latin-1.
const small = 256

// bitset is a set of small runes.
type bitset [small / 64]uint64

func (b *bitset) put(r rune)      { b[r>>6] |= 1 << (r & 63) }
func (b *bitset) has(r rune) bool { return b[r>>6]>>(r&63)&1 != 0 }

// set is a set of runes: one, all but one, or those of a class.
type set struct {
	small bitset
	class *syntax.CharSet // nil if one rune makes the set
	rune  rune
	not   bool
}

func newSet(has func(rune) bool) *set {
	var s set
	for r := range rune(small) {
		if has(r) {
			s.small.put(r)
		}
	}
	return &s
}

func (s *set) has(r rune) bool {
	if uint32(r) < small {
		return s.small.has(r)
	}
	return s.hasLarge(r)
}

func (s *set) hasLarge(r rune) bool {
	if s.class != nil {
		return s.class.Contains(r)
	}
	return (r == s.rune) != s.not
}

// first is the runes that can come next where something is to match, or more of them.
type first struct {
	small    bitset
	large    bool // others, too
	whatever bool // there may be nothing, or it doesn't matter what
}

var anything = first{whatever: true}

// may reports whether index i of a text has such a rune.
func (f *first) may(text []rune, i int) bool {
	if f.whatever {
		return true
	}
	if uint(i) >= uint(len(text)) {
		return false
	}
	if r := text[i]; uint32(r) < small {
		return f.small.has(r)
	}
	return f.large
}

func (f *first) add(other *first) {
	for i := range f.small {
		f.small[i] |= other.small[i]
	}
	f.large = f.large || other.large
	f.whatever = f.whatever || other.whatever
}

// single gives the only rune that can come next, or -1 if there are several.
func (f *first) single() rune {
	at, n := 0, 0
	for i, b := range f.small {
		if n += bits.OnesCount64(b); b != 0 {
			at = i*64 + bits.TrailingZeros64(b)
		}
	}
	if n != 1 || f.large || f.whatever {
		return -1
	}
	return rune(at)
}

func firstOfRune(r rune) first {
	var f first
	if r < small {
		f.small.put(r)
	} else {
		f.large = true
	}
	return f
}

func firstOfSet(s *set) first { return first{small: s.small, large: true} }

// letters are the small runes of words.
var letters = newSet(letter).small

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
