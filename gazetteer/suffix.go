package gazetteer

import (
	"math/bits"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// suffixes finds words at the end of compounds. It hashes the compound from its end on, a byte at a time.
type suffixes[V any] struct {
	slots []int32 // by hash: index in words plus one, 0 if free; a power of two of them, at most half in use
	words []suffix[V]
	ends  [1 << 12 / 64]uint64 // a bit set of hashes of the last three bytes: most words end here
}

type suffix[V any] struct {
	word  string // its first letter counts as a small one
	value V
}

func (t *suffixes[V]) clone() *suffixes[V] {
	c := *t
	c.slots, c.words = slices.Clone(t.slots), slices.Clip(t.words)
	return &c
}

// newSuffixes makes a table with room for so many words, so that a start is quick.
func newSuffixes[V any](words int) *suffixes[V] {
	return &suffixes[V]{slots: make([]int32, 2<<bits.Len(uint(words))), words: make([]suffix[V], 0, words)}
}

// add puts a word in the table. The first value of a word counts.
func (t *suffixes[V]) add(word string, value V) {
	if len(word) < shortestSuffix {
		return
	}
	if 2*(len(t.words)+1) > len(t.slots) {
		t.slots = make([]int32, max(1<<6, 2*len(t.slots)))
		for i, s := range t.words {
			t.slots[t.free(s.word)] = int32(i + 1)
		}
	}
	if i := t.free(word); i >= 0 {
		t.words = append(t.words, suffix[V]{word, value})
		t.slots[i] = int32(len(t.words))
	}
}

// free returns the index of the slot for a new word, -1 if the table has the word.
func (t *suffixes[V]) free(word string) int {
	h := uint64(0)
	for i := len(word) - 1; i >= 0; i-- {
		h = hashByte(h, word[i])
		if i == len(word)-shortestSuffix {
			e := h >> 52
			t.ends[e/64] |= 1 << (e % 64)
		}
	}
	mask := uint64(len(t.slots) - 1)
	for i := h >> 20 & mask; ; i = (i + 1) & mask {
		switch at := t.slots[i]; {
		case at == 0:
			return int(i)
		case sameBelow(t.words[at-1].word, word):
			return -1
		}
	}
}

const shortestSuffix = 2

// hashByte adds a byte to a hash, capitals as small letters: a compound's part may begin with either. Ä, Ö and Ü differ
// from ä, ö and ü in their second byte.
func hashByte(h uint64, b byte) uint64 {
	if b >= 'A' && b <= 'Z' || b >= 0x80 && b < 0xA0 {
		b |= 0x20
	}
	return (h + uint64(b) + 1) * 0x9E3779B97F4A7C15
}

// longest returns the longest word of the table that word ends with, of those that accept takes.
func (t *suffixes[V]) longest(word string, accept func(start int, value *V) bool) (start int, value *V) {
	if len(t.slots) == 0 || len(word) < shortestSuffix {
		return -1, nil
	}
	h, mask, start := uint64(0), uint64(len(t.slots)-1), -1
	for i := len(word) - 1; i >= 0; i-- {
		h = hashByte(h, word[i])
		if len(word)-i < shortestSuffix || !utf8.RuneStart(word[i]) {
			continue
		}
		if e := h >> 52; len(word)-i == shortestSuffix && t.ends[e/64]&(1<<(e%64)) == 0 {
			return -1, nil
		}
		for j := h >> 20 & mask; t.slots[j] != 0; j = (j + 1) & mask {
			if s := &t.words[t.slots[j]-1]; endsWith(word, i, s.word) && accept(i, &s.value) {
				start, value = i, &s.value
				break
			}
		}
	}
	return start, value
}

// endsWith says whether word has the listed suffix at i: with a small letter inside a compound, with either at its
// start or after a hyphen.
func endsWith(word string, i int, suffix string) bool {
	if i > 0 && word[i-1] != '-' && isUpper(word[i:]) {
		return false
	}
	return sameBelow(word[i:], suffix)
}

// sameBelow says whether two words are the same, be their first letters capitals or not.
func sameBelow(a, b string) bool {
	r, size := utf8.DecodeRuneInString(a)
	first, length := utf8.DecodeRuneInString(b)
	return a[size:] == b[length:] && (r == first || unicode.ToLower(r) == unicode.ToLower(first))
}

// modified says whether what comes before the head of a compound is long enough to be a word: "IT-", "Amts".
func modified(word string, head int) bool {
	before, hyphen := strings.CutSuffix(word[:head], "-")
	return head == 0 || hyphen && len(before) >= 2 || len(before) >= 3
}
