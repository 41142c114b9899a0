// Package expression matches the expressions of rules against the runes of a sentence, several times as fast as regexp2,
// whose syntax they have and whose parser reads them.
//
// An expression becomes a graph: a node matches one thing and knows the node behind it (compile.go), and a [Matcher] goes
// from node to node and backtracks (match.go). A node also knows which runes can come next (first.go). Most ways that can't
// lead to a match end there, before they are tried.
//
// It finds the same matches as regexp2, with the same groups, and a fuzz test compares the two. What the rules don't use has
// no node: references to groups, conditions, balanced groups, letter case that doesn't count, groups that repeat what may be
// nothing. [New] says so, and regexp2 is there for such expressions.
package expression

import "github.com/dlclark/regexp2/v2/syntax"

// Expression is a regular expression. It is safe for concurrent use.
type Expression struct {
	start    *node
	anchored bool // a match begins where the text does
	groups   int
	slots    int // of a matcher: two for each group, then those of the nodes
}

// New makes an expression of a syntax tree. It isn't ok if the tree holds what this package has no node for.
func New(tree *syntax.RegexTree) (e *Expression, ok bool) {
	if tree.Options&^syntax.ExplicitCapture != 0 || tree.Capnumlist != nil && tree.Captop != len(tree.Capnumlist) {
		return nil, false
	}
	c := compiler{slots: 2 * tree.Captop}
	start := c.compile(tree.Root, &node{op: done, first: anything})
	if c.foreign {
		return nil, false
	}
	return &Expression{start: start, anchored: anchored(tree.Root), groups: tree.Captop, slots: c.slots}, true
}

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

// node matches one thing, or leads on to others.
type node struct {
	op       op
	back     bool  // it goes from right to left, as all in a look-behind
	rune     rune  // of one
	min, max int   // of repeats and loops
	slot     int   // where a group or a loop notes what it has to
	width    int   // of what shut notes if there is no open, else -1
	first    first // runes that can come next from here on
	next     *node
	body     *node
	text     []rune
	set      *set
	branches []branch
}

// branch is one of several ways on.
type branch struct {
	rune rune // the only one that can come next, -1 if there are several
	*node
}
