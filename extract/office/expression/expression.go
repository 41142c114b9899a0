// Package expression matches the expressions of rules against the runes of a sentence, several times as fast as regexp2,
// whose syntax they have and whose parser reads them.
//
// An expression becomes a graph: a node matches one thing and knows the node behind it (compile.go), and a [Matcher] goes
// from node to node and backtracks (match.go). A node also knows which runes can come next (first.go): most ways that can't
// lead to a match end there, before they are tried. A sentence meets few of many expressions, so what their nodes have in
// common they share (node.go), to lie in the cache of the processor.
//
// It finds the same matches as regexp2, with the same groups, and a fuzz test compares the two. What the rules don't use has
// no node: references to groups, conditions, balanced groups, groups that repeat what may be nothing. [New] says so, and
// regexp2 is there for such expressions.
package expression

import "github.com/dlclark/regexp2/v2/syntax"

// Expression is a regular expression. It is safe for concurrent use.
type Expression struct {
	start    *node
	anchored bool // a match begins where the text does
	groups   int
	slots    int // of a matcher: two for each group, then those of the nodes

	// what nodes have ranges or numbers of
	runes    []rune
	branches []branch
	large    []large
}

// New makes an expression of a syntax tree. It isn't ok if the tree holds what this package has no node for.
func New(tree *syntax.RegexTree) (e *Expression, ok bool) {
	if tree.Options&^syntax.ExplicitCapture != 0 || tree.Capnumlist != nil && tree.Captop != len(tree.Capnumlist) {
		return nil, false
	}
	c := compiler{Expression: Expression{anchored: anchored(tree.Root), groups: tree.Captop, slots: 2 * tree.Captop}}
	c.start = c.compile(tree.Root, c.done()).node
	return &c.Expression, !c.foreign
}
