package timex

import (
	"fmt"
	"slices"
)

// trie holds all patterns; a path of edges from the root is a sequence of elements.
type trie struct {
	nodes []node
	first [][]edge // by symbol: the edges that leave the root
}

type node struct {
	edges []edge
	syms  symSet // of the edges
	goal  *variant
}

type edge struct {
	sym   sym
	glued bool
	to    int32
}

// variant is one sequence of elements of a rule.
type variant struct {
	rule     *rule
	elements []element
	spans    []span // the elements of each timex
}

// span is a range of tokens or elements, the end exclusive.
type span struct{ from, to int }

// newTrie compiles the patterns of the rules.
func newTrie(lex *lexicon, rules []*rule) (*trie, error) {
	t := &trie{nodes: []node{{}}}
	for _, r := range rules {
		for _, p := range r.patterns {
			sequences, err := lex.compile(p)
			if err != nil {
				return nil, fmt.Errorf("%s:%d:%w", r.file, p.row, err)
			}
			for _, elements := range sequences {
				t.insert(&variant{r, elements, spansOf(elements)})
			}
		}
	}
	t.index(len(lex.syms))
	return t, nil
}

// spansOf gives the elements of each timex of a sequence.
func spansOf(elements []element) []span {
	var spans []span
	for i, e := range elements {
		for e.span > len(spans) {
			spans = append(spans, span{i, i})
		}
		if e.span > 0 {
			spans[e.span-1].to = i + 1
		}
	}
	return spans
}

// insert adds a sequence. The rule that comes first keeps a sequence that two rules have.
func (t *trie) insert(v *variant) {
	at := int32(0)
	for _, e := range v.elements {
		at = t.child(at, e)
	}
	if t.nodes[at].goal == nil {
		t.nodes[at].goal = v
	}
}

// child gives the node behind an element, making it if need be.
func (t *trie) child(at int32, e element) int32 {
	for _, x := range t.nodes[at].edges {
		if x.sym == e.sym && x.glued == e.glued {
			return x.to
		}
	}
	to := int32(len(t.nodes))
	t.nodes = append(t.nodes, node{})
	t.nodes[at].edges = append(t.nodes[at].edges, edge{e.sym, e.glued, to})
	return to
}

// index readies the trie for matching.
func (t *trie) index(syms int) {
	t.first = make([][]edge, syms+1)
	for _, e := range t.nodes[0].edges {
		t.first[e.sym] = append(t.first[e.sym], e)
	}
	for i := range t.nodes {
		n := &t.nodes[i]
		slices.SortStableFunc(n.edges, func(a, b edge) int { return int(a.sym) - int(b.sym) })
		for _, e := range n.edges {
			n.syms |= bitOf(e.sym)
		}
	}
}

// match finds the longest sequence of elements at the token i; of sequences of the same length the rule that comes
// first wins. The path is left in s.best.
func (t *trie) match(s *scratch, i int) *variant {
	s.path, s.best = s.path[:0], s.best[:0]
	tok := &s.tokens[i]
	var goal *variant
	for _, x := range tok.senses {
		for _, e := range t.first[x.sym] {
			if e.glued && !tok.glued || t.ends(s, i+1, e.to) {
				continue
			}
			s.path = append(s.path, x.value)
			goal = t.walk(s, i+1, e.to, goal)
			s.path = s.path[:0]
		}
	}
	return goal
}

// ends reports whether a path ends at a node without a match: no edge leads on from it by the token i.
func (t *trie) ends(s *scratch, i int, at int32) bool {
	n := &t.nodes[at]
	return n.goal == nil && (i >= len(s.tokens) || n.syms&s.tokens[i].syms == 0)
}

// walk follows the edges of a node; patterns are short, so the depth is.
func (t *trie) walk(s *scratch, i int, at int32, goal *variant) *variant {
	n := &t.nodes[at]
	if n.goal != nil && better(n.goal, goal) {
		goal = n.goal
		s.best = append(s.best[:0], s.path...)
	}
	if i >= len(s.tokens) {
		return goal
	}
	tok := &s.tokens[i]
	for _, x := range tok.senses {
		if n.syms&bitOf(x.sym) == 0 {
			continue
		}
		for _, e := range n.from(x.sym) {
			if e.sym != x.sym {
				break
			}
			if e.glued && !tok.glued || t.ends(s, i+1, e.to) {
				continue
			}
			depth := len(s.path)
			s.path = append(s.path, x.value)
			goal = t.walk(s, i+1, e.to, goal)
			s.path = s.path[:depth]
		}
	}
	return goal
}

// from gives the edges from the first one with the symbol on.
func (n *node) from(x sym) []edge {
	low, high := 0, len(n.edges)
	for low < high {
		middle := (low + high) / 2
		if n.edges[middle].sym < x {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return n.edges[low:]
}

// better reports whether a match beats another: it is longer, or its rule comes first.
func better(a, b *variant) bool {
	if b == nil || len(a.elements) != len(b.elements) {
		return b == nil || len(a.elements) > len(b.elements)
	}
	return a.rule.order < b.rule.order
}
