package office

import (
	"math/bits"
	"slices"

	"github.com/dlclark/regexp2/v2/syntax"
)

// outline is what a pattern asks of the landmarks of a sentence, its units and punctuation, in their order: an automaton
// that has a state for each landmark of the pattern and passes over all other characters. It lets pass every sentence that
// the pattern matches, and few more: most gaps of a pattern mustn't hold a unit or a colon. It is Glushkov's automaton, run
// bit by bit (Navarro and Raffinot, Flexible Pattern Matching in Strings, 2002, chapter 5.2).
type outline struct {
	states int  // 0 if the pattern can do without landmarks, or has too many
	leads  bool // a match begins with a landmark
	first  uint64
	last   uint64
	follow []uint64              // by state: those that may come next
	on     [landmarkKinds]uint64 // by landmark: the states that are in it
}

// maxStates bounds the landmarks of a pattern: a word of bits holds the states.
const maxStates = 64

// landmark is a unit, a punctuation mark or the begin of a sentence.
type landmark uint8

// punctuation is the marks that patterns name or forbid most.
var punctuation = [...]rune{',', ';', ':', '.', '(', ')', '!', '?', '|', '–', '„', '“'}

const (
	beginLandmark = landmark(unitKinds + len(punctuation))
	landmarkKinds = int(beginLandmark) + 1
)

// landmarkOf gives the landmark that a rune is.
func landmarkOf(r rune) (landmark, bool) {
	if r >= unitPerson && r <= unitLast {
		return landmark(r - unitPerson), true
	}
	if r > ' ' && r < 'A' || r >= '|' && r < 'Ä' || r >= '–' {
		for i, p := range punctuation {
			if p == r {
				return landmark(unitKinds + i), true
			}
		}
	}
	return 0, false
}

// marked is a landmark of a sentence with the index of its rune; the begin stands before all.
type marked struct {
	landmark
	at int32
}

// landmarksIn appends the landmarks of a text.
func landmarksIn(dst []marked, text []rune) []marked {
	dst = append(dst, marked{beginLandmark, -1})
	for i, r := range text {
		if l, ok := landmarkOf(r); ok {
			dst = append(dst, marked{l, int32(i)})
		}
	}
	return dst
}

// start gives the index of a rune, at from or behind it, before which no match can begin, or -1 if none can.
func (o *outline) start(landmarks []marked, from int) int {
	if o.states == 0 {
		return from
	}
	if from > 0 {
		i, _ := slices.BinarySearchFunc(landmarks, from, func(m marked, from int) int { return int(m.at) - from })
		if i == len(landmarks) {
			return -1
		}
		landmarks = landmarks[i:]
	}
	if !o.leads || len(landmarks) > longList {
		if o.passes(landmarks, ^uint64(0)) {
			return from
		}
		return -1
	}
	for i, l := range landmarks {
		if o.first&o.on[l.landmark] != 0 && o.passes(landmarks[i:], 0) {
			return int(l.at)
		}
	}
	return -1
}

// longList is the number of landmarks up to which it pays to look from where the first match may begin: the time for it
// grows with their square.
const longList = 64

// passes reports whether landmarks lead to an end of the pattern, from the first of them or from any that again allows.
func (o *outline) passes(landmarks []marked, again uint64) bool {
	at, first := uint64(0), o.first
	for _, l := range landmarks {
		next := first
		for ; at != 0; at &= at - 1 {
			next |= o.follow[bits.TrailingZeros64(at)]
		}
		at = next & o.on[l.landmark]
		if at&o.last != 0 {
			return true
		}
		if first &= again; at|first == 0 {
			return false
		}
	}
	return false
}

// outlineOf reads the outline off a pattern.
func outlineOf(tree *syntax.RegexTree) outline {
	b := outliner{}
	whole := b.walk(tree.Root)
	if whole.empty || b.states > maxStates {
		return outline{}
	}
	b.first, b.last, b.leads = whole.first, whole.last, opensWithLandmark(tree.Root)
	return b.outline
}

// opensWithLandmark reports whether what a node matches begins with a landmark.
func opensWithLandmark(n *syntax.RegexNode) bool {
	switch n.T {
	case syntax.NtOne:
		_, ok := landmarkOf(n.Ch)
		return ok
	case syntax.NtMulti:
		_, ok := landmarkOf(n.Str[0])
		return ok
	case syntax.NtCapture, syntax.NtGroup, syntax.NtAtomic:
		return opensWithLandmark(n.Children[0])
	case syntax.NtConcatenate:
		for _, child := range n.Children {
			switch child.T {
			case syntax.NtPosLook, syntax.NtNegLook, syntax.NtBoundary, syntax.NtNonboundary, syntax.NtUpdateBumpalong:
				continue
			}
			return opensWithLandmark(child)
		}
	}
	return false
}

// outliner makes the states of an outline.
type outliner struct{ outline }

// stretch is a part of a pattern: the states that it may begin and end with, and whether it may pass no landmark at all.
type stretch struct {
	first, last uint64
	empty       bool
}

var nothing = stretch{empty: true}

func (b *outliner) walk(n *syntax.RegexNode) stretch {
	switch n.T {
	case syntax.NtOne:
		return b.oneOf(func(r rune) bool { return r == n.Ch }, false)
	case syntax.NtNotone:
		return b.oneOf(func(r rune) bool { return r != n.Ch }, true)
	case syntax.NtSet:
		return b.set(n)
	case syntax.NtMulti:
		s := nothing
		for _, ch := range n.Str {
			s = b.join(s, b.oneOf(func(r rune) bool { return r == ch }, false))
		}
		return s
	case syntax.NtOneloop, syntax.NtOnelazy, syntax.NtOneloopatomic:
		return b.repeat(b.oneOf(func(r rune) bool { return r == n.Ch }, false), n)
	case syntax.NtNotoneloop, syntax.NtNotonelazy, syntax.NtNotoneloopatomic:
		return b.repeat(b.oneOf(func(r rune) bool { return r != n.Ch }, true), n)
	case syntax.NtSetloop, syntax.NtSetlazy, syntax.NtSetloopatomic:
		return b.repeat(b.set(n), n)
	case syntax.NtLoop, syntax.NtLazyloop:
		return b.repeat(b.walk(n.Children[0]), n)
	case syntax.NtBeginning:
		return b.state(1 << beginLandmark)
	case syntax.NtConcatenate:
		s := nothing
		for _, child := range n.Children {
			s = b.join(s, b.walk(child))
		}
		return s
	case syntax.NtAlternate:
		var s stretch
		for _, child := range n.Children {
			t := b.walk(child)
			s = stretch{s.first | t.first, s.last | t.last, s.empty || t.empty}
		}
		return s
	case syntax.NtCapture, syntax.NtGroup, syntax.NtAtomic:
		return b.walk(n.Children[0])
	case syntax.NtPosLook, syntax.NtNegLook, syntax.NtBoundary, syntax.NtNonboundary, syntax.NtEol, syntax.NtEnd, syntax.NtEndZ, syntax.NtEmpty, syntax.NtUpdateBumpalong:
		return nothing // these look at what others pass, or forbid it
	}
	all := b.state(1<<landmarkKinds - 1) // what isn't known may be anything
	b.connect(all.last, all.first)
	return stretch{all.first, all.last, true}
}

// set is a character out of a set.
func (b *outliner) set(n *syntax.RegexNode) stretch {
	others := true
	if few := n.Set.GetSetChars(len(punctuation)); len(few) > 0 && !n.Set.IsNegated() {
		others = false
		for _, r := range few {
			_, isLandmark := landmarkOf(r)
			others = others || !isLandmark
		}
	}
	return b.oneOf(n.Set.Contains, others)
}

// oneOf is a character; others tells that it may be one that is no landmark.
func (b *outliner) oneOf(has func(rune) bool, others bool) stretch {
	var set uint32
	for r := rune(unitPerson); r <= unitLast; r++ {
		if has(r) {
			set |= 1 << (r - unitPerson)
		}
	}
	for i, r := range punctuation {
		if has(r) {
			set |= 1 << (unitKinds + i)
		}
	}
	if set == 0 {
		return nothing
	}
	s := b.state(set)
	s.empty = others
	return s
}

// state adds a state that one of a set of landmarks leads to.
func (b *outliner) state(set uint32) stretch {
	if b.states++; b.states > maxStates {
		return nothing
	}
	bit := uint64(1) << (b.states - 1)
	b.follow = append(b.follow, 0)
	for l := range b.on {
		if set&(1<<l) != 0 {
			b.on[l] |= bit
		}
	}
	return stretch{first: bit, last: bit}
}

// connect lets each of some states be followed by each of others.
func (b *outliner) connect(from, to uint64) {
	for ; from != 0; from &= from - 1 {
		b.follow[bits.TrailingZeros64(from)] |= to
	}
}

// join puts one stretch behind another.
func (b *outliner) join(s, t stretch) stretch {
	b.connect(s.last, t.first)
	out := stretch{s.first, t.last, s.empty && t.empty}
	if s.empty {
		out.first |= t.first
	}
	if t.empty {
		out.last |= s.last
	}
	return out
}

// repeat is a stretch as often as the quantifier of a node says, where more than once counts as any number.
func (b *outliner) repeat(s stretch, n *syntax.RegexNode) stretch {
	if n.N != 1 {
		b.connect(s.last, s.first)
	}
	s.empty = s.empty || n.M == 0
	return s
}
