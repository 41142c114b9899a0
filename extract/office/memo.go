package office

import (
	"strings"
	"sync/atomic"

	"github.com/amtszeit/amtszeit/extract/token"
)

// memo remembers what a function makes of a word: texts name the same roles again and again. Each word has one place, which
// it shares with few others; the last one stays. A memo is safe for concurrent use.
type memo[V any] struct {
	of     func(string) V
	places [memoSize]atomic.Pointer[remembered[V]]
}

// remembered is a word and what the function made of it.
type remembered[V any] struct {
	word  string
	value V
}

// memoSize is a power of two.
const memoSize = 1 << 12

func (m *memo[V]) get(word string) V {
	place := &m.places[token.Hash(word)%memoSize]
	if r := place.Load(); r != nil && r.word == word {
		return r.value
	}
	v := m.of(word)
	place.Store(&remembered[V]{strings.Clone(word), v})
	return v
}
