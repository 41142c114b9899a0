// Package memo remembers what was read from a database and can't change there.
package memo

import "sync"

// Memo is a map of bounded size that goroutines share. It is emptied when it is full: what is read often is soon there
// again, and nothing has to be counted meanwhile.
type Memo[K comparable, V any] struct {
	mu      sync.RWMutex
	entries map[K]V
	size    int
}

// New makes a memo for so many entries.
func New[K comparable, V any](size int) *Memo[K, V] {
	return &Memo[K, V]{entries: map[K]V{}, size: size}
}

// Get gives what was remembered under a key, if it was.
func (m *Memo[K, V]) Get(key K) (V, bool) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	v, ok := m.entries[key]
	return v, ok
}

// Put remembers a value.
func (m *Memo[K, V]) Put(key K, value V) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if len(m.entries) >= m.size {
		clear(m.entries)
	}
	m.entries[key] = value
}
