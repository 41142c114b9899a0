package gazetteer

import (
	"slices"

	"github.com/amtszeit/amtszeit/extract/token"
)

// trie holds phrases word by word. A node is a number; the edge from a node by a word is a slot of one hash table, found by
// the hash of the two. Hashes are not trusted: a phrase that is reached is compared byte by byte.
//
// A short run spends most of its time on memory that is touched for the first time. So slots are small, and the lists begin
// with room for the built-in entries but the names of persons.
type trie struct {
	slots  []slot // their number is a power of two; at most half are in use
	nodes  []node // the first is the root
	senses []Sense
	first  []uint64 // a bit set of the hashes of first words: most words of a text end here
	words  []token.Token
}

// slot is an edge, free if node is 0: none leads to the root.
type slot struct{ tag, node uint32 }

// node is the end of an edge, and of a phrase if it has senses.
type node struct {
	key    uint64 // of the edge
	follow uint64 // a set of the words that edges from here have, as bits of their hashes
	text   string // the phrase, folded, its words parted by one space or none
	from   uint32 // its senses: the first one, and how many
	count  uint32
}

// followBit is the bit of a word in the set of those that edges from a node have.
func followBit(h uint64) uint64 { return 1 << (h >> 58) }

const firstBits = 18 // 32 KB: stays in the cache

func newTrie() *trie {
	return &trie{
		slots:  make([]slot, 1<<16),
		nodes:  make([]node, 1, 48<<10),
		senses: make([]Sense, 0, 48<<10),
		first:  make([]uint64, 1<<firstBits/64),
	}
}

// clone returns a copy that can grow without changing t.
func (t *trie) clone() *trie {
	return &trie{
		slots: slices.Clone(t.slots), nodes: slices.Clone(t.nodes), first: slices.Clone(t.first),
		senses: slices.Clip(t.senses), // which never change where they stand
	}
}

// add puts a phrase and what it means in the trie. A sense of an entry that the phrase already has is merged.
func (t *trie) add(text string, s Sense) {
	if n := t.phrase(text); n != nil {
		t.mean(n, s)
	}
	if capital := capitalize(text); capital != text { // at the start of a sentence
		t.add(capital, s)
	}
}

// phrase gives the node where a phrase ends, a new one if need be, or nil if the text has no words. It holds until the next
// node is made.
func (t *trie) phrase(text string) *node {
	t.words = token.Words(t.words[:0], text, 0, len(text))
	if len(t.words) == 0 {
		return nil
	}
	h := t.words[0].Hash
	t.first[h>>(64-firstBits)/64] |= 1 << (h >> (64 - firstBits) % 64)
	at := uint32(0)
	for _, w := range t.words {
		t.nodes[at].follow |= followBit(w.Hash)
		at = t.edge(at, w.Hash)
	}
	n := &t.nodes[at]
	if n.count == 0 {
		n.text = text
	}
	return n
}

// of gives the senses of the phrase that ends at a node.
func (t *trie) of(n *node) []Sense { return t.senses[n.from : n.from+n.count : n.from+n.count] }

// mean adds a sense to the phrase that ends at a node. A form that is both masculine and feminine, or singular and plural, is
// one sense with the first form and any gender.
func (t *trie) mean(n *node, s Sense) {
	have := t.of(n)
	i := slices.IndexFunc(have, func(h Sense) bool { return h.Entry == s.Entry })
	if i >= 0 && (have[i].Gender == s.Gender || have[i].Gender == Any) {
		return
	}
	n.from = uint32(len(t.senses))
	t.senses = append(t.senses, have...) // hits and copies of the trie share the old ones
	if i >= 0 {
		t.senses[int(n.from)+i].Gender = Any
	} else {
		t.senses = append(t.senses, s)
	}
	n.count = uint32(len(t.senses)) - n.from
}

// edge returns the node to which the edge from a node by the word with hash h leads, a new one if need be.
func (t *trie) edge(from uint32, h uint64) uint32 {
	if 2*len(t.nodes) > len(t.slots) {
		t.grow()
	}
	key := mix(from, h)
	s := t.find(key)
	if s.node == 0 {
		*s = slot{tag(key), uint32(len(t.nodes))}
		t.nodes = append(t.nodes, node{key: key})
	}
	return s.node
}

func (t *trie) grow() {
	t.slots = make([]slot, 2*len(t.slots))
	for i, n := range t.nodes[1:] {
		*t.find(n.key) = slot{tag(n.key), uint32(i + 1)}
	}
}

// find returns the slot of an edge, or the free one where it belongs.
func (t *trie) find(key uint64) *slot {
	mask := uint64(len(t.slots) - 1)
	for i := key & mask; ; i = (i + 1) & mask {
		if s := &t.slots[i]; s.node == 0 || s.tag == tag(key) && t.nodes[s.node].key == key {
			return s
		}
	}
}

// mix is the key of the edge from a node by the word with hash h.
func mix(node uint32, h uint64) uint64 {
	x := (h ^ uint64(node)*0xff51afd7ed558ccd) * 0xc4ceb9fe1a85ec53
	return x ^ x>>33
}

// tag is the part of a key that slots have.
func tag(key uint64) uint32 { return uint32(key >> 32) }
