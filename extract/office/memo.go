package office

import (
	"strings"
	"sync"
	"sync/atomic"
)

// memo remembers what a function makes of a word: texts name the same roles again and again.
type memo[V any] struct {
	of     func(string) V
	values sync.Map
	size   atomic.Int32
}

// memoSize bounds the words that a memo keeps.
const memoSize = 1 << 13

func (m *memo[V]) get(word string) V {
	if v, ok := m.values.Load(word); ok {
		return v.(V)
	}
	v := m.of(word)
	if m.size.Load() < memoSize {
		m.size.Add(1)
		m.values.Store(strings.Clone(word), v)
	}
	return v
}
