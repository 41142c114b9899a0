package office

import (
	"math/bits"
	"slices"
	"sync/atomic"
)

// index finds the patterns that a sentence may match by its words and units. Nearly all patterns end here, so that rules cost
// little in sentences that say nothing of offices.
type index struct {
	order    []candidate                // all patterns, in order
	forms    map[string]*form           // the words that they ask for
	unasking [asked]patternSet          // those that ask for fewer words
	lists    patternSet                 // those of rules for lines of lists
	asking   [unitKinds]patternSet      // those that ask for a unit, by its kind
	signs    [maxPatterns]atomic.Uint64 // of each pattern that is made: side by side, so that to look at many is quick
}

// candidate is a pattern with its rule.
type candidate struct {
	rule *rule
	p    *pattern
}

// form is a word that patterns ask for.
type form struct {
	anchors anchorSet
	opened  [asked]patternSet // the patterns of which it is the first, second, third word
}

// asked bounds how many words of a pattern are looked for: nearly all patterns have no more.
const asked = 3

// patternSet is a set of patterns, by their place in the order.
type patternSet [maxPatterns / 64]uint64

// maxPatterns bounds the patterns of all rules.
const maxPatterns = 1024

func (a *patternSet) put(n int) { a[n/64] |= 1 << (n % 64) }

func (a *patternSet) add(b *patternSet) {
	for i := range a {
		a[i] |= b[i]
	}
}

func (a *patternSet) remove(b *patternSet) {
	for i := range a {
		a[i] &^= b[i]
	}
}

// fill makes the index.
func (rs *ruleSet) fill() {
	rs.forms = map[string]*form{}
	byAnchor := make([][]*form, maxAnchors)
	for word, anchors := range rs.anchors {
		f := &form{anchors: anchors}
		rs.forms[word] = f
		for i, set := range anchors {
			for ; set != 0; set &= set - 1 {
				a := i*64 + bits.TrailingZeros64(set)
				byAnchor[a] = append(byAnchor[a], f)
			}
		}
	}
	for i := range rs.rules {
		rs.rules[i].choosy = rs.rules[i].choosesOffices()
		for k := range rs.rules[i].patterns {
			n, p := len(rs.order), &rs.rules[i].patterns[k]
			if n >= maxPatterns {
				rs.faults.Add(rs.rules[i].file, p.line, 1, "this is more than the %d patterns that all rules together may have, the built-in ones among them: join some, for example as (?:A|B)", maxPatterns)
				return
			}
			rs.order = append(rs.order, candidate{&rs.rules[i], p})
			rs.enter(p, n, byAnchor)
			rs.limit(&rs.rules[i], p, n)
		}
	}
}

// choosesOffices reports whether a rule gives only such offices of the sentence itself as its flags let pass.
func (r *rule) choosesOffices() bool {
	return (r.abstract || r.free) && !slices.ContainsFunc(r.gives, func(g give) bool {
		return g.group == "" || g.old != "" || g.role[0] != "" || g.aspect == succeeds
	})
}

// enter notes the pattern with number n under the forms of the words that it asks for.
func (x *index) enter(p *pattern, n int, byAnchor [][]*form) {
	wanted := slices.Clone(p.words)
	for _, need := range p.needs {
		if need.kinds == 0 {
			wanted = append(wanted, need.words)
		}
	}
	for k := range asked {
		if k >= len(wanted) {
			x.unasking[k].put(n)
			continue
		}
		for i, set := range wanted[k] {
			for ; set != 0; set &= set - 1 {
				for _, form := range byAnchor[i*64+bits.TrailingZeros64(set)] {
					form.opened[k].put(n)
				}
			}
		}
	}
}

// limit notes in which sentences the pattern with number n can't match.
func (x *index) limit(r *rule, p *pattern, n int) {
	if r.listed {
		x.lists.put(n)
	}
	for kind := range x.asking {
		if p.kinds&(1<<kind) != 0 {
			x.asking[kind].put(n)
		}
	}
}

// bears reports whether a sentence bears the sign of the pattern with number n; one that isn't made has none. Nearly all
// patterns that the index gives end here.
func (x *index) bears(n int, s *sentence) bool { return s.traces.bear(sign(x.signs[n].Load())) }

// open reports whether a sentence may match the pattern with number n: whether it has what the pattern asks for, in this
// order.
func (x *index) open(n int, s *sentence) bool {
	p := x.order[n].p
	if !p.fits(s.skeleton) {
		return false
	}
	if !p.engine.made.Load() && p.engine.make() != nil {
		return false
	}
	if x.signs[n].Load() == 0 {
		x.signs[n].Store(uint64(p.engine.track.sign()))
	}
	return p.engine.track.on(&s.traces)
}

// candidates gives the patterns that a sentence may match.
func (x *index) candidates(s *sentence, listed bool) patternSet {
	var set patternSet
	for i := range set {
		set[i] = ^uint64(0)
		for k := range asked {
			set[i] &= s.opened[k][i] | x.unasking[k][i]
		}
	}
	if !listed {
		set.remove(&x.lists)
	}
	for kind := range x.asking {
		if s.kinds&(1<<kind) == 0 {
			set.remove(&x.asking[kind])
		}
	}
	return set
}
