package expression

import (
	"sync"

	"github.com/dlclark/regexp2/v2/syntax"
)

// op is what a node matches or does.
type op uint8

const (
	done        op = iota // the end of the expression, or of a part that is matched by itself
	fail                  // nothing matches
	one                   // a rune
	several               // a text
	oneOf                 // a rune of a set
	repeat                // runes of a set, as many as possible
	repeatLazy            // as few as possible
	repeatOnly            // as many as possible and no fewer
	either                // one of several branches, in order
	maybe                 // its body or nothing
	maybeLazy             // nothing or its body
	enter                 // begins a loop that counts
	loop                  // its body again and again, as often as possible
	loopLazy              // as few times as possible
	loopOnly              // as often as possible and no fewer times, each time in the first way that matches
	open                  // notes where a group begins
	shut                  // notes a group
	look                  // its body matches here, ahead or behind
	avoid                 // its body doesn't match here
	only                  // its body, in the first way that matches
	boundary              // between a letter and what is none
	nonboundary           // elsewhere
	begin                 // of the text
	end                   // of the text, or before a line break that ends it
	veryEnd               // of the text
)

// node matches one thing, or leads on to others. It is as long as a line of the processor's cache.
type node struct {
	op       op
	back     bool    // it goes from right to left, as all in a look-behind
	large    bool    // a large rune can come next
	lead     rune    // the only one that can come next, or one of the values below
	rune     rune    // of one
	min, max int32   // of repeats and loops; of several and either the range of their runes and branches; of shut see group
	slot     int32   // where a group or a loop notes what it has to; of a set the number of its large runes
	first    *bitset // small runes that can come next
	set      *bitset // small runes of the set
	next     *node
	body     *node
	_        [8]byte
}

// Leads that are no runes.
const (
	manyLeads = -1
	whatever  = -2 // there may be nothing, or it doesn't matter what
)

// branch is one of several ways on, with its lead.
type branch struct {
	lead rune
	*node
}

// index gives the index of the rune that a node would match next at a place in the text: the one before it in a look-behind.
func (n *node) index(at int) int {
	if n.back {
		return at - 1
	}
	return at
}

// behind gives the place behind the rune with an index.
func (n *node) behind(i int) int {
	if n.back {
		return i
	}
	return i + 1
}

// may reports whether a node can go on at a place in the text.
func (n *node) may(text []rune, at int) bool {
	i := n.index(at)
	switch {
	case n.lead == whatever:
		return true
	case uint(i) >= uint(len(text)):
		return false
	case n.lead >= 0:
		return n.lead == text[i]
	case uint32(text[i]) < small:
		return n.first.has(text[i])
	}
	return n.large
}

// seek gives the first place in a text, at the given one or behind it, where a node that doesn't go back can go on. It is behind
// the text if there is none.
func (n *node) seek(text []rune, at int) int {
	switch {
	case n.lead == whatever:
		return at
	case n.lead >= 0:
		for at < len(text) && text[at] != n.lead {
			at++
		}
	default:
		for at < len(text) && !n.may(text, at) {
			at++
		}
	}
	if at >= len(text) {
		return len(text) + 1
	}
	return at
}

// has reports whether a rune is in the set of a node.
func (e *Expression) has(n *node, r rune) bool {
	if uint32(r) < small {
		return n.set.has(r)
	}
	return e.large[n.slot].has(r)
}

// small bounds the runes that sets know by a bit each: nearly all of German text, Latin-1.
const small = 256

// bitset is a set of small runes.
type bitset [small / 64]uint64

func (b *bitset) put(r rune)      { b[r>>6] |= 1 << (r & 63) }
func (b *bitset) has(r rune) bool { return b[r>>6]>>(r&63)&1 != 0 }

// bitsets are those of all expressions, by what is in them.
var bitsets = struct {
	sync.Mutex
	known map[bitset]*bitset
}{known: map[bitset]*bitset{}}

// shared gives the one bitset for all that are equal.
func shared(b bitset) *bitset {
	bitsets.Lock()
	defer bitsets.Unlock()
	p := bitsets.known[b]
	if p == nil {
		p = &b
		bitsets.known[b] = p
	}
	return p
}

func bitsetOf(has func(rune) bool) (b bitset) {
	for r := range rune(small) {
		if has(r) {
			b.put(r)
		}
	}
	return b
}

// large is what a set has of large runes: those of a class, one, or all but one.
type large struct {
	class *syntax.CharSet // nil if it is about one rune
	rune  rune
	not   bool
}

func (l *large) has(r rune) bool {
	if l.class != nil {
		return l.class.Contains(r)
	}
	return (r == l.rune) != l.not
}
