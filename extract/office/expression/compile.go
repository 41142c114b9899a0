package expression

import (
	"math"

	"github.com/dlclark/regexp2/v2/syntax"
)

// compiler makes nodes of a syntax tree.
type compiler struct {
	slots   int
	back    bool // in a look-behind
	foreign bool // the tree holds what there is no node for
}

// compile gives the node that a part of the tree begins with; next stands behind the part.
func (c *compiler) compile(t *syntax.RegexNode, next *node) *node {
	if t.Options&^(syntax.ExplicitCapture|syntax.RightToLeft) != 0 {
		c.foreign = true
	}
	n := &node{back: c.back, next: next, min: t.M, max: t.N}
	switch t.T {
	case syntax.NtEmpty, syntax.NtUpdateBumpalong: // the second tells a search where to go on
		return next
	case syntax.NtGroup:
		return c.compile(t.Children[0], next)
	case syntax.NtConcatenate:
		for i := len(t.Children) - 1; i >= 0; i-- { // in a look-behind the parts stand from right to left
			next = c.compile(t.Children[i], next)
		}
		return next
	case syntax.NtNothing:
		n.op = fail
	case syntax.NtOne:
		n.op, n.rune, n.first = one, t.Ch, firstOfRune(t.Ch)
	case syntax.NtNotone, syntax.NtSet:
		n.op, n.set = oneOf, setOf(t)
		n.first = firstOfSet(n.set)
	case syntax.NtMulti:
		n.op, n.text = several, t.Str
		if n.first = firstOfRune(t.Str[0]); c.back {
			n.first = firstOfRune(t.Str[len(t.Str)-1])
		}
	case syntax.NtOneloop, syntax.NtNotoneloop, syntax.NtSetloop:
		c.repeated(n, repeat, t)
	case syntax.NtOnelazy, syntax.NtNotonelazy, syntax.NtSetlazy:
		c.repeated(n, repeatLazy, t)
	case syntax.NtOneloopatomic, syntax.NtNotoneloopatomic, syntax.NtSetloopatomic:
		c.repeated(n, repeatOnly, t)
	case syntax.NtAlternate:
		n.op = either
		for _, child := range t.Children {
			b := c.compile(child, next)
			n.branches = append(n.branches, branch{b.first.single(), b})
			n.first.add(&b.first)
		}
	case syntax.NtLoop:
		return c.loop(n, maybe, loop, t)
	case syntax.NtLazyloop:
		return c.loop(n, maybeLazy, loopLazy, t)
	case syntax.NtCapture:
		return c.group(t, next)
	case syntax.NtPosLook:
		n.op, n.body = look, c.aside(t)
		if n.first = next.first; n.first.whatever && !c.back && !n.body.back {
			n.first = n.body.first // both tell what comes next
		}
	case syntax.NtNegLook:
		n.op, n.body, n.first = avoid, c.aside(t), next.first
	case syntax.NtAtomic:
		n.op, n.body = only, c.compile(t.Children[0], &node{op: done, first: anything})
		n.first = n.body.first
	case syntax.NtBoundary:
		n.op, n.first = boundary, next.first
	case syntax.NtNonboundary:
		n.op, n.first = nonboundary, next.first
	case syntax.NtBeginning:
		n.op, n.first = begin, next.first
	case syntax.NtEndZ:
		n.op, n.first = end, next.first
	case syntax.NtEnd:
		n.op, n.first = veryEnd, next.first
	default:
		c.foreign = true
	}
	return n
}

// setOf gives the set of runes that a part of the tree that is about single runes means.
func setOf(t *syntax.RegexNode) *set {
	if t.Set != nil {
		s := newSet(t.Set.Contains)
		s.class = t.Set
		return s
	}
	not := t.T == syntax.NtNotone || t.T == syntax.NtNotoneloop || t.T == syntax.NtNotonelazy || t.T == syntax.NtNotoneloopatomic
	s := newSet(func(r rune) bool { return (r == t.Ch) != not })
	s.rune, s.not = t.Ch, not
	return s
}

// repeated completes a node for the runes of a set.
func (c *compiler) repeated(n *node, o op, t *syntax.RegexNode) {
	n.op, n.set = o, setOf(t)
	if n.first = firstOfSet(n.set); n.min == 0 {
		n.first.add(&n.next.first)
	}
}

// loop completes a node for a group that repeats, or may be absent.
func (c *compiler) loop(n *node, optional, several op, t *syntax.RegexNode) *node {
	child := t.Children[0]
	if t.M == 0 && t.N == 1 {
		n.op, n.body = optional, c.compile(child, n.next)
		n.first = n.next.first
		n.first.add(&n.body.first)
		return n
	}
	n.op = several
	n.first = c.compile(child, &node{op: done, first: anything}).first
	if n.first.whatever { // what may be nothing could be repeated for ever
		c.foreign = true
		return n
	}
	if n.min == 0 {
		n.first.add(&n.next.first)
	}
	entry := n
	if n.slot = -1; t.M > 0 || t.N != math.MaxInt32 {
		n.slot = c.newSlot()
		entry = &node{op: enter, back: c.back, slot: n.slot, first: n.first, next: n}
	}
	inner := n.first
	if n.min > 0 {
		n.first.add(&n.next.first) // so it is once the body has matched
	}
	n.body = c.compile(child, n)
	entry.first = inner
	return entry
}

// group gives the nodes of a group that is noted.
func (c *compiler) group(t *syntax.RegexNode, next *node) *node {
	if t.N != -1 {
		c.foreign = true
	}
	if t.M == 0 { // the whole match, which the matcher knows
		return c.compile(t.Children[0], next)
	}
	n := &node{op: shut, back: c.back, next: next, first: next.first, slot: 2 * t.M, width: width(t.Children[0])}
	if n.width >= 0 {
		return c.compile(t.Children[0], n)
	}
	n.min = c.newSlot()
	body := c.compile(t.Children[0], n)
	return &node{op: open, back: c.back, next: body, first: body.first, slot: n.min}
}

// aside compiles the body of a look-around.
func (c *compiler) aside(t *syntax.RegexNode) *node {
	outer := c.back
	c.back = t.Options&syntax.RightToLeft != 0
	body := c.compile(t.Children[0], &node{op: done, back: c.back, first: anything})
	c.back = outer
	return body
}

func (c *compiler) newSlot() int {
	c.slots++
	return c.slots - 1
}

// width gives how many runes a part of the tree matches, or -1 if that differs.
func width(t *syntax.RegexNode) int {
	switch t.T {
	case syntax.NtOne, syntax.NtNotone, syntax.NtSet:
		return 1
	case syntax.NtMulti:
		return len(t.Str)
	case syntax.NtGroup, syntax.NtCapture:
		return width(t.Children[0])
	}
	return -1
}

// anchored reports whether what a part of the tree matches begins where the text does.
func anchored(t *syntax.RegexNode) bool {
	switch t.T {
	case syntax.NtBeginning:
		return true
	case syntax.NtCapture, syntax.NtGroup, syntax.NtConcatenate, syntax.NtAtomic:
		return anchored(t.Children[0])
	}
	return false
}
