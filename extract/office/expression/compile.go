package expression

import (
	"math"
	"slices"

	"github.com/dlclark/regexp2/v2/syntax"
)

// compiler makes nodes of a syntax tree.
type compiler struct {
	Expression
	back    bool                        // in a look-behind
	foreign bool                        // the tree holds what there is no node for
	bodies  map[*syntax.RegexNode]first // of the loops so far: what can come first in them
	nodes   []node                      // room for more: nodes that follow each other lie side by side
}

// part is the node that a part of the tree begins with, and what can come next there.
type part struct {
	*node
	first first
}

// node makes a node.
func (c *compiler) node(n node) *node {
	if len(c.nodes) == cap(c.nodes) {
		c.nodes = make([]node, 0, 32)
	}
	c.nodes = append(c.nodes, n)
	return &c.nodes[len(c.nodes)-1]
}

// part completes a node.
func (c *compiler) part(n *node, f first) part {
	n.back = c.back
	n.lead, n.large = f.lead(), f.large != 0
	if n.lead == manyLeads {
		n.first = shared(f.small)
	}
	return part{n, f}
}

// done gives the end of something that is matched by itself.
func (c *compiler) done() part { return c.part(c.node(node{op: done}), first{whatever: true}) }

// compile gives a part of the tree; next stands behind it.
func (c *compiler) compile(t *syntax.RegexNode, next part) part {
	if t.Options&^(syntax.ExplicitCapture|syntax.RightToLeft) != 0 {
		c.foreign = true
	}
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
		return c.part(c.node(node{op: fail}), first{})
	case syntax.NtOne:
		return c.part(c.node(node{op: one, rune: t.Ch, next: next.node}), firstOfRune(t.Ch))
	case syntax.NtMulti:
		return c.several(t, next)
	case syntax.NtNotone, syntax.NtSet:
		return c.set(oneOf, t, next)
	case syntax.NtOneloop, syntax.NtNotoneloop, syntax.NtSetloop:
		return c.set(repeat, t, next)
	case syntax.NtOnelazy, syntax.NtNotonelazy, syntax.NtSetlazy:
		return c.set(repeatLazy, t, next)
	case syntax.NtOneloopatomic, syntax.NtNotoneloopatomic, syntax.NtSetloopatomic:
		return c.set(repeatOnly, t, next)
	case syntax.NtAlternate:
		return c.either(t, next)
	case syntax.NtLoop, syntax.NtLazyloop:
		if t.M == 0 && t.N == 1 {
			return c.maybe(t, next)
		}
		return c.loop(t, next)
	case syntax.NtCapture:
		return c.group(t, next)
	case syntax.NtPosLook:
		body := c.aside(t)
		f := next.first
		if f.whatever && !c.back && !body.back {
			f = body.first // both tell what comes next
		}
		return c.part(c.node(node{op: look, body: body.node, next: next.node}), f)
	case syntax.NtNegLook:
		return c.part(c.node(node{op: avoid, body: c.aside(t).node, next: next.node}), next.first)
	case syntax.NtAtomic:
		body := c.compile(t.Children[0], c.done())
		return c.part(c.node(node{op: only, body: body.node, next: next.node}), body.first)
	}
	if o, ok := places[t.T]; ok {
		return c.part(c.node(node{op: o, next: next.node}), next.first)
	}
	c.foreign = true
	return next
}

// places are the nodes that match a place between runes.
var places = map[syntax.NodeType]op{syntax.NtBoundary: boundary, syntax.NtNonboundary: nonboundary, syntax.NtBeginning: begin,
	syntax.NtEndZ: end, syntax.NtEnd: veryEnd}

// several compiles a text.
func (c *compiler) several(t *syntax.RegexNode, next part) part {
	from := len(c.runes)
	c.runes = append(c.runes, t.Str...)
	r := t.Str[0]
	if c.back {
		r = t.Str[len(t.Str)-1]
	}
	return c.part(c.node(node{op: several, min: int32(from), max: int32(len(c.runes)), next: next.node}), firstOfRune(r))
}

// set compiles runes of a set: one of them or, by the quantifier, several.
func (c *compiler) set(o op, t *syntax.RegexNode, next part) part {
	of := large{class: t.Set, rune: t.Ch}
	has := of.has
	if t.Set == nil {
		of.not = t.T == syntax.NtNotone || t.T == syntax.NtNotoneloop || t.T == syntax.NtNotonelazy || t.T == syntax.NtNotoneloopatomic
	}
	f := first{small: bitsetOf(has), large: manyLeads}
	if t.Set == nil && !of.not {
		f = firstOfRune(t.Ch)
	}
	c.large = append(c.large, of)
	n := c.node(node{op: o, set: shared(f.small), slot: int32(len(c.large) - 1), min: int32(t.M), max: int32(t.N), next: next.node})
	if o != oneOf && t.M == 0 {
		f.add(&next.first)
	}
	return c.part(n, f)
}

// either compiles branches.
func (c *compiler) either(t *syntax.RegexNode, next part) part {
	var branches []branch
	var f first
	for _, child := range t.Children {
		b := c.compile(child, next)
		branches = append(branches, branch{b.lead, b.node})
		f.add(&b.first)
	}
	c.branches = append(c.branches, branches...)
	return c.part(c.node(node{op: either, min: int32(len(c.branches) - len(branches)), max: int32(len(c.branches))}), f)
}

// maybe compiles what may be absent.
func (c *compiler) maybe(t *syntax.RegexNode, next part) part {
	o := maybe
	if t.T == syntax.NtLazyloop {
		o = maybeLazy
	}
	body := c.compile(t.Children[0], next)
	f := body.first
	f.add(&next.first)
	return c.part(c.node(node{op: o, body: body.node, next: next.node}), f)
}

// loop compiles a group that repeats.
func (c *compiler) loop(t *syntax.RegexNode, next part) part {
	inner := c.inner(t)
	if inner.whatever || mayBeNothing(t.Children[0]) { // it could be repeated for ever
		c.foreign = true
		return next
	}
	if t.T == syntax.NtLoop && t.M <= 1 && next.certain() {
		body := c.compile(t.Children[0], c.done())
		if t.M == 0 {
			inner.add(&next.first)
		}
		return c.part(c.node(node{op: loopOnly, body: body.node, min: int32(t.M), max: int32(t.N), next: next.node}), inner)
	}
	n := c.node(node{op: loop, slot: -1, min: int32(t.M), max: int32(t.N), next: next.node})
	if t.T == syntax.NtLazyloop {
		n.op = loopLazy
	}
	again := inner // once the body has matched
	again.add(&next.first)
	whole := c.part(n, again)
	counted := t.M > 0 || t.N != math.MaxInt32
	if counted {
		n.slot = c.slot()
	}
	n.body = c.compile(t.Children[0], whole).node
	if !counted {
		return whole
	}
	if t.M == 0 {
		inner = again
	}
	return c.part(c.node(node{op: enter, slot: n.slot, next: n}), inner)
}

// certain reports whether what comes next always matches: then no other way of what stands before is ever asked for.
func (n *node) certain() bool {
	for n.op == shut {
		n = n.next
	}
	return n.op == done
}

// inner gives what can come first in the group that a loop repeats. That has to be known before the group is compiled, which leads
// back to the loop; so it is compiled once more, by itself.
func (c *compiler) inner(loop *syntax.RegexNode) first {
	f, known := c.bodies[loop]
	if !known {
		if c.bodies == nil {
			c.bodies = map[*syntax.RegexNode]first{}
		}
		probe := compiler{back: c.back, bodies: c.bodies}
		f = probe.compile(loop.Children[0], probe.done()).first
		c.bodies[loop] = f
	}
	return f
}

// mayBeNothing reports whether a part of the tree may match without taking a rune.
func mayBeNothing(t *syntax.RegexNode) bool {
	switch t.T {
	case syntax.NtOne, syntax.NtNotone, syntax.NtSet, syntax.NtMulti, syntax.NtNothing:
		return false
	case syntax.NtOneloop, syntax.NtNotoneloop, syntax.NtSetloop, syntax.NtOnelazy, syntax.NtNotonelazy, syntax.NtSetlazy,
		syntax.NtOneloopatomic, syntax.NtNotoneloopatomic, syntax.NtSetloopatomic:
		return t.M == 0
	case syntax.NtLoop, syntax.NtLazyloop:
		return t.M == 0 || mayBeNothing(t.Children[0])
	case syntax.NtGroup, syntax.NtCapture, syntax.NtAtomic:
		return mayBeNothing(t.Children[0])
	case syntax.NtConcatenate:
		return !slices.ContainsFunc(t.Children, func(part *syntax.RegexNode) bool { return !mayBeNothing(part) })
	case syntax.NtAlternate:
		return slices.ContainsFunc(t.Children, mayBeNothing)
	}
	return true // a place, or a look at what others take
}

// group compiles a group that is noted.
func (c *compiler) group(t *syntax.RegexNode, next part) part {
	if t.N != -1 {
		c.foreign = true
	}
	if t.M == 0 { // the whole match, which the matcher knows
		return c.compile(t.Children[0], next)
	}
	n := c.node(node{op: shut, slot: int32(2 * t.M), max: int32(width(t.Children[0])), next: next.node})
	shut := c.part(n, next.first)
	if n.max >= 0 {
		return c.compile(t.Children[0], shut)
	}
	n.min = c.slot()
	body := c.compile(t.Children[0], shut)
	return c.part(c.node(node{op: open, slot: n.min, next: body.node}), body.first)
}

// aside compiles the body of a look-around.
func (c *compiler) aside(t *syntax.RegexNode) part {
	outer := c.back
	c.back = t.Options&syntax.RightToLeft != 0
	body := c.compile(t.Children[0], c.done())
	c.back = outer
	return body
}

// slot gives a slot that no other node has.
func (c *compiler) slot() int32 {
	c.slots++
	return int32(c.slots - 1)
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
