package office

import (
	"iter"
	"math/bits"
	"slices"
	"sync/atomic"
)

// index finds the patterns that a sentence may match by its words and units. Nearly all patterns end here, so that rules cost
// little in sentences that say nothing of offices.
type index struct {
	order    []candidate                // all patterns, in order
	demands  []demand                   // what they ask for, one after the other
	firstOf  [maxPatterns + 1]uint16    // the first of each pattern's demands
	sets     int                        // different sets of words that they ask for
	forms    map[string]*form           // the words that they ask for
	unasking [asked]patternSet          // those that ask for fewer words
	lists    patternSet                 // those of rules for lines of lists
	leds     patternSet                 // those of rules for lines about the person whom a CV is about
	choosy   patternSet                 // those of rules that choose offices
	asking   [unitKinds]patternSet      // those that ask for a unit, by its kind
	signs    [maxPatterns]atomic.Uint64 // of each pattern that is made: side by side, so that to look at many is quick
	made     [maxPatterns]atomic.Pointer[engine]
}

// candidate is a pattern with its rule.
type candidate struct {
	rule *rule
	p    *pattern
}

// form is a word that patterns ask for.
type form struct {
	sets    []uint16  // the sets of words that patterns ask for in which it is
	opens   []opening // the patterns of which it is the first, second, third word
	anchors anchorSet
}

// opening is up to 64 patterns that ask for a word first, second or third: a part of a set. Most words have few.
type opening struct {
	place, part uint16
	patterns    uint64
}

// open notes that the pattern with number n asks for the word at a place.
func (f *form) open(place, n int) {
	i := slices.IndexFunc(f.opens, func(o opening) bool { return int(o.place) == place && int(o.part) == n/64 })
	if i < 0 {
		i = len(f.opens)
		f.opens = append(f.opens, opening{place: uint16(place), part: uint16(n / 64)})
	}
	f.opens[i].patterns |= 1 << (n % 64)
}

// asked bounds how many words of a pattern are looked for: nearly all patterns have no more.
const asked = 3

// patternSet is a set of patterns, by their place in the order.
type patternSet [maxPatterns / 64]uint64

// maxPatterns bounds the patterns of all rules.
const maxPatterns = 1536

func (a *patternSet) put(n int)      { a[n/64] |= 1 << (n % 64) }
func (a *patternSet) has(n int) bool { return a[n/64]&(1<<(n%64)) != 0 }

func (a *patternSet) remove(b *patternSet) {
	for i := range a {
		a[i] &^= b[i]
	}
}

// fill makes the index.
func (rs *ruleSet) fill() {
	rs.forms = map[string]*form{}
	byAnchor, numbers := make([][]*form, maxAnchors), map[anchorSet]uint16{}
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
		for k := range rs.rules[i].patterns {
			n, p := len(rs.order), &rs.rules[i].patterns[k]
			if n >= maxPatterns {
				rs.faults.Add(rs.rules[i].file, p.line, 1, "this is more than the %d patterns that all rules together may have, the built-in ones among them: join some, for example as (?:A|B)", maxPatterns)
				return
			}
			rs.order = append(rs.order, candidate{&rs.rules[i], p})
			rs.enter(p, n, byAnchor)
			rs.demand(p, n, byAnchor, numbers)
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
		for form := range wanted[k].forms(byAnchor) {
			form.open(k, n)
		}
	}
}

// demand notes what the pattern with number n asks for in order; numbers are those of the sets of words.
func (x *index) demand(p *pattern, n int, byAnchor [][]*form, numbers map[anchorSet]uint16) {
	for _, need := range p.needs {
		number, known := numbers[need.words]
		if need.kinds == 0 && !known {
			number = uint16(x.sets)
			numbers[need.words] = number
			x.sets++
			for form := range need.words.forms(byAnchor) {
				form.sets = append(form.sets, number)
			}
		}
		x.demands = append(x.demands, demand{need.kinds, number})
	}
	x.firstOf[n+1] = uint16(len(x.demands))
}

// forms gives the words of a set, some several times.
func (a *anchorSet) forms(byAnchor [][]*form) iter.Seq[*form] {
	return func(yield func(*form) bool) {
		for i, set := range a {
			for ; set != 0; set &= set - 1 {
				for _, form := range byAnchor[i*64+bits.TrailingZeros64(set)] {
					if !yield(form) {
						return
					}
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
	if r.led {
		x.leds.put(n)
	}
	if r.choosesOffices() {
		x.choosy.put(n)
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

// fits reports whether a sentence has what the pattern with number n asks for, in this order.
func (x *index) fits(n int, s *sentence) bool {
	return s.skeleton.fits(x.demands[x.firstOf[n]:x.firstOf[n+1]])
}

// open gives the engine of the pattern with number n, or nil if a sentence lacks characters of the pattern.
func (x *index) open(n int, s *sentence) *engine {
	e := x.made[n].Load()
	if e == nil {
		e = x.order[n].p.engine
		if e.make() != nil {
			return nil
		}
		x.signs[n].Store(uint64(e.track.sign))
		x.made[n].Store(e)
	}
	if !e.track.on(&s.traces) {
		return nil
	}
	return e
}

// candidates gives the patterns that a sentence may match; listed tells whether it is the line of a list, led whether it is
// about the person whom a CV is about.
func (x *index) candidates(s *sentence, listed, led bool) patternSet {
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
	if !led {
		set.remove(&x.leds)
	}
	for kind := range x.asking {
		if s.kinds&(1<<kind) == 0 {
			set.remove(&x.asking[kind])
		}
	}
	return set
}
