package expression

import (
	"errors"
	"time"
)

// ErrLong is the error of a search that took longer than it may.
var ErrLong = errors.New("the search for a match takes too long")

// Matcher looks for matches, one after the other. It keeps what it has noted of the last one. The zero value has no limit.
type Matcher struct {
	Limit time.Duration // that a search may take, 0 for any time

	e        *Expression
	text     []rune
	to       int     // where the part that is done ends
	slots    []int32 // begins and ends of the groups, -1 if they haven't matched; then what nodes note
	undo     []noted // what was in slots, the last change last
	depth    int     // of ways that are being tried
	tries    int
	deadline time.Time
	stopped  bool // the search has taken too long: all that is being tried ends at once
}

// noted is what was in a slot before.
type noted struct{ slot, was int32 }

const (
	// A look at the clock every so many tries costs nothing and is often enough.
	triesBetweenLooks = 1 << 12
	// deepest bounds the ways that are tried within each other, and with them the stack. Sentences take a few dozen.
	deepest = 1 << 16
)

// Find looks for the first match that begins at index from of a text or behind it.
func (m *Matcher) Find(e *Expression, text []rune, from int) (bool, error) {
	m.e, m.text, m.undo, m.depth, m.tries, m.stopped = e, text, m.undo[:0], 0, 0, false
	if cap(m.slots) < e.slots {
		m.slots = make([]int32, e.slots)
	}
	m.slots = m.slots[:e.slots]
	for i := range m.Groups() {
		m.slots[i] = -1
	}
	last := len(text)
	if e.anchored {
		last = 0
	}
	for at := e.start.seek(text, from); at <= last; at = e.start.seek(text, at+1) {
		if m.try(e.start, at) {
			if m.stopped {
				return false, ErrLong
			}
			m.slots[0], m.slots[1] = int32(at), int32(m.to)
			return true, nil
		}
	}
	if m.stopped {
		return false, ErrLong
	}
	return false, nil
}

// Groups gives the runes that each group of the match has matched last, by its number: begin and end, or -1 and -1. Group 0 is
// the match. They are good until the next search.
func (m *Matcher) Groups() []int32 { return m.slots[:2*m.e.groups] }

// try goes on from a node, and takes back what was noted if that fails.
func (m *Matcher) try(n *node, at int) bool {
	before := len(m.undo)
	m.depth++
	if m.tries++; m.tries%triesBetweenLooks == 0 || m.depth > deepest {
		m.stopped = m.stopped || m.depth > deepest || m.late()
	}
	ok := m.stopped || m.run(n, at)
	m.depth--
	if !ok {
		m.restore(before)
	}
	return ok
}

// late reports whether the search has taken too long.
func (m *Matcher) late() bool {
	switch {
	case m.Limit == 0:
		return false
	case m.tries == triesBetweenLooks:
		m.deadline = time.Now().Add(m.Limit)
		return false
	}
	return time.Now().After(m.deadline)
}

func (m *Matcher) note(slot, value int32) {
	m.undo = append(m.undo, noted{slot, m.slots[slot]})
	m.slots[slot] = value
}

// restore takes back what was noted since.
func (m *Matcher) restore(length int) {
	for i := len(m.undo) - 1; i >= length; i-- {
		m.slots[m.undo[i].slot] = m.undo[i].was
	}
	m.undo = m.undo[:length]
}

// run matches from a node on until the expression, or the part of it, is done. Where there are several ways it tries all but
// the last, and goes on with that one itself.
func (m *Matcher) run(n *node, at int) bool {
	text := m.text
	for {
		switch n.op {
		case done:
			m.to = at
			return true
		case fail:
			return false
		case one:
			i := n.index(at)
			if uint(i) >= uint(len(text)) || text[i] != n.rune {
				return false
			}
			at = n.behind(i)
		case oneOf:
			i := n.index(at)
			if uint(i) >= uint(len(text)) || !m.e.has(n, text[i]) {
				return false
			}
			at = n.behind(i)
		case several:
			runes, from := m.e.runes[n.min:n.max], at
			if n.back {
				from -= len(runes)
			}
			if from < 0 || len(text)-from < len(runes) {
				return false
			}
			for i, r := range runes {
				if text[from+i] != r {
					return false
				}
			}
			if at = from; !n.back {
				at += len(runes)
			}
		case repeat, repeatOnly, repeatLazy:
			if at = m.repeat(n, at); at < 0 {
				return at == matched
			}
		case either:
			var way *node
			r := rune(-3)
			if i := n.index(at); uint(i) < uint(len(text)) {
				r = text[i]
			}
			branches := m.e.branches[n.min:n.max]
			for i := range branches {
				b := &branches[i]
				if b.lead != r && (b.lead >= 0 || !b.may(text, at)) {
					continue
				}
				if way != nil && m.try(way, at) {
					return true
				}
				way = b.node
			}
			if way == nil {
				return false
			}
			n = way
			continue
		case maybe:
			if n.body.may(text, at) {
				if !n.next.may(text, at) {
					n = n.body
					continue
				}
				if m.try(n.body, at) {
					return true
				}
			}
		case maybeLazy:
			if n.next.may(text, at) {
				if !n.body.may(text, at) {
					break
				}
				if m.try(n.next, at) {
					return true
				}
			}
			n = n.body
			continue
		case enter:
			m.note(n.slot, 0)
		case loop, loopLazy:
			if n = m.again(n, at); n == nil {
				return true
			}
			continue
		case loopOnly:
			count := int32(0)
			for ; count < n.max && n.body.may(text, at) && m.try(n.body, at); count++ {
				if m.stopped {
					return true
				}
				at = m.to
			}
			if count < n.min {
				return false
			}
		case open:
			m.note(n.slot, int32(at))
		case shut:
			m.shut(n, at)
		case look:
			if !n.body.may(text, at) || !m.try(n.body, at) {
				return false
			}
			if m.stopped {
				return true
			}
		case avoid:
			if n.body.may(text, at) {
				before := len(m.undo)
				if m.try(n.body, at) {
					if m.stopped {
						return true
					}
					m.restore(before)
					return false
				}
			}
		case only:
			if !m.try(n.body, at) {
				return false
			}
			if m.stopped {
				return true
			}
			at = m.to
		case boundary:
			if !between(text, at) {
				return false
			}
		case nonboundary:
			if between(text, at) {
				return false
			}
		case begin:
			if at > 0 {
				return false
			}
		case end:
			if left := len(text) - at; left > 1 || left == 1 && text[at] != '\n' {
				return false
			}
		case veryEnd:
			if at < len(text) {
				return false
			}
		}
		n = n.next
	}
}

// What repeat gives where there is no way on.
const (
	failed  = -1
	matched = -2 // it has been gone already
)

// repeat matches the runes of a set, tries all ways on but the last, and gives the place where that goes on.
func (m *Matcher) repeat(n *node, at int) int {
	text, step := m.text, 1
	if n.back {
		step = -1
	}
	count, least, most, i := 0, int(n.min), int(n.max), n.index(at)
	for ; n.op != repeatLazy && count < most || count < least; count++ {
		if uint(i) >= uint(len(text)) || !m.e.has(n, text[i]) {
			break
		}
		i += step
	}
	if count < least {
		return failed
	}
	place, way := at+count*step, failed
	if n.op == repeatOnly {
		return place
	}
	for {
		if n.next.may(text, place) {
			if way >= 0 && m.try(n.next, way) {
				return matched
			}
			way = place
		}
		if n.op == repeat {
			if count == least {
				return way
			}
			count--
			place -= step
			continue
		}
		if count == most || uint(i) >= uint(len(text)) || !m.e.has(n, text[i]) {
			return way
		}
		count++
		place += step
		i += step
	}
}

// again tries all ways on from a loop but the last, and gives the node where that begins, or nil if the match is done.
func (m *Matcher) again(n *node, at int) *node {
	count, before := int32(0), len(m.undo)
	if n.slot >= 0 {
		count = m.slots[n.slot]
	}
	round := count < n.max && n.body.may(m.text, at)
	on := count >= n.min && n.next.may(m.text, at)
	if on && round && n.op == loopLazy {
		if m.try(n.next, at) {
			return nil
		}
		on = false
	}
	switch {
	case !round && !on:
		return &nowhere
	case !round:
		return n.next
	case n.slot >= 0:
		m.note(n.slot, count+1)
	}
	if !on {
		return n.body
	}
	if m.try(n.body, at) {
		return nil
	}
	m.restore(before)
	return n.next
}

var nowhere = node{op: fail}

// shut notes the runes of a group that has matched.
func (m *Matcher) shut(n *node, at int) {
	from, to := int32(at)-n.max, int32(at)
	switch {
	case n.max < 0:
		from = m.slots[n.min]
	case n.back:
		from = to + n.max
	}
	if n.back {
		from, to = to, from
	}
	m.note(n.slot, from)
	m.note(n.slot+1, to)
}
