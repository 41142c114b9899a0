package gazetteer

import (
	"slices"

	"github.com/amtszeit/amtszeit/extract/token"
)

// trie holds phrases word by word. A node is a number; the edge from a node by a word is a slot of one hash table, found by
// the hash of the two. Hashes are not trusted: a phrase that is reached is compared byte by byte.
type trie struct {
	slots   []slot // its length is a power of two, at most half of it is in use
	used    int
	follow  []uint64 // by node: a set of the words that edges from it have, as bits of their hashes
	phrases []phrase
	first   []uint64 // a bit set of the hashes of first words: most words of a text end here
	words   []token.Token
	room    []Sense // for the senses of the next phrases
}

type slot struct {
	key  uint64 // of node and word; 0 if the slot is free
	next uint32 // the node the edge leads to
	out  uint32 // index of the phrase that ends there plus one, 0 if none does
}

// phrase is a form of entries as the trie has it: folded, its words parted by one space or none.
type phrase struct {
	text   string
	senses []Sense
}

// followBit is the bit of a word in the set of those that edges from a node have.
func followBit(h uint64) uint64 { return 1 << (h >> 58) }

const firstBits = 18 // 32 KB: stays in the cache

func newTrie() *trie {
	return &trie{
		slots:   make([]slot, 1<<17),
		phrases: make([]phrase, 0, 5<<13), // room for the built-in lists, so that a start is quick
		follow:  make([]uint64, 1, 1<<16),
		first:   make([]uint64, 1<<firstBits/64),
	}
}

// clone returns a copy that can grow without changing t.
func (t *trie) clone() *trie {
	c := *t
	c.slots, c.first = slices.Clone(t.slots), slices.Clone(t.first)
	c.phrases, c.follow = slices.Clone(t.phrases), slices.Clone(t.follow)
	c.words, c.room = nil, nil
	return &c
}

// add puts a phrase and what it means in the trie. A sense of an entry that the phrase already has is merged.
func (t *trie) add(text string, s Sense) {
	t.words = token.Words(t.words[:0], text, 0, len(text))
	if len(t.words) == 0 {
		return
	}
	if capital := capitalize(text); capital != text { // at the start of a sentence
		t.add(capital, s)
		t.words = token.Words(t.words[:0], text, 0, len(text))
	}
	node, last := uint32(0), (*slot)(nil)
	for i, w := range t.words {
		h := w.Hash
		if i == 0 {
			t.first[h>>(64-firstBits)/64] |= 1 << (h >> (64 - firstBits) % 64)
		}
		last = t.edge(node, h)
		t.follow[node] |= followBit(h)
		node = last.next
	}
	if last.out == 0 {
		t.phrases = append(t.phrases, phrase{text: text})
		last.out = uint32(len(t.phrases))
	}
	p := &t.phrases[last.out-1]
	if p.senses == nil {
		p.senses = t.sense(s)
	} else {
		p.senses = merge(p.senses, s)
	}
}

// sense gives a sense as the only one, out of a room for many.
func (t *trie) sense(s Sense) []Sense {
	if len(t.room) == 0 {
		t.room = make([]Sense, 1024)
	}
	one := t.room[:1:1]
	t.room = t.room[1:]
	one[0] = s
	return one
}

// edge returns the slot of the edge from node by the word with hash h, a new one if need be.
func (t *trie) edge(node uint32, h uint64) *slot {
	if 2*(t.used+1) > len(t.slots) {
		t.grow()
	}
	key := mix(node, h)
	s := t.find(key)
	if s.key == 0 {
		t.used++
		s.key, s.next = key, uint32(len(t.follow))
		t.follow = append(t.follow, 0)
	}
	return s
}

func (t *trie) grow() {
	old := t.slots
	t.slots = make([]slot, 2*len(old))
	for _, s := range old {
		if s.key != 0 {
			*t.find(s.key) = s
		}
	}
}

func (t *trie) find(key uint64) *slot {
	mask := uint64(len(t.slots) - 1)
	for i := key & mask; ; i = (i + 1) & mask {
		if s := &t.slots[i]; s.key == key || s.key == 0 {
			return s
		}
	}
}

// mix is the key of the edge from node by the word with hash h, never 0.
func mix(node uint32, h uint64) uint64 {
	x := (h ^ uint64(node)*0xff51afd7ed558ccd) * 0xc4ceb9fe1a85ec53
	return x ^ x>>33 | 1<<63
}

// merge adds s to the senses of a phrase. A form that is both masculine and feminine, or singular and plural, is one sense
// with the first form and any gender.
func merge(senses []Sense, s Sense) []Sense {
	for i := range senses {
		if senses[i].Entry == s.Entry {
			if senses[i].Gender != s.Gender && senses[i].Gender != Any {
				senses = slices.Clone(senses) // a copy of the trie may share them
				senses[i].Gender = Any
			}
			return senses
		}
	}
	return append(slices.Clip(senses), s)
}
