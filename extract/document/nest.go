package document

// open is a heading that governs what follows.
type open struct {
	index int
	rank  rank
	// For the head of a list: what its first entry was like.
	entries, labels, apart bool
}

// nest makes the segments and finds the heading of each.
func (c *cutter) nest() []Segment {
	segments := make([]Segment, len(c.lines))
	n := nester{c: c}
	for i, l := range c.lines {
		s := Segment{Kind: l.kind, Start: l.start, End: l.end, Published: l.published}
		if s.Published == "" {
			s.Published = c.published
		}
		s.Heading = n.heading(i)
		segments[i] = s
	}
	return segments
}

// nester holds the headings that are open, outermost first.
type nester struct {
	c     *cutter
	stack []open
	// row is the last row of the table that has a first cell.
	row int
}

// top is the index of the innermost heading.
func (n *nester) top() int {
	if len(n.stack) == 0 {
		return -1
	}
	return n.stack[len(n.stack)-1].index
}

// close closes the headings of rank r and below.
func (n *nester) close(r rank) {
	for len(n.stack) > 0 && n.stack[len(n.stack)-1].rank >= r {
		n.stack = n.stack[:len(n.stack)-1]
	}
}

// heading finds the heading of line i and opens the line, if it is one itself.
func (n *nester) heading(i int) int {
	l := &n.c.lines[i]
	switch l.kind {
	case Kicker, TeaserTitle:
		if l.kind == TeaserTitle || i == 0 {
			n.stack = nil
		}
		return -1
	case Teaser:
		return n.teaser(i)
	case Title:
		return n.title(i)
	case TableHead:
		n.close(listHead)
		return n.push(i, listHead)
	case Table:
		return n.cells(i)
	case List:
		return n.entry(i)
	}
	n.close(listHead)
	if l.kind == Body && l.looks&colon != 0 && (n.c.is(i+1, List) || n.c.is(i+1, Table)) {
		return n.push(i, listHead)
	}
	return n.top()
}

// push opens line i and gives the heading above it.
func (n *nester) push(i int, r rank) int {
	above := n.top()
	n.stack = append(n.stack, open{index: i, rank: r})
	return above
}

// title opens a heading. Parts of a body stand side by side, however their headings look. The headline's own heading is
// the kicker before it.
func (n *nester) title(i int) int {
	l := &n.c.lines[i]
	r := l.rank
	if l.looks&organic != 0 && r > headline {
		for _, o := range n.stack {
			if n.c.has(o.index, organic) && o.rank > headline {
				r = o.rank
			}
		}
	}
	n.close(r)
	if r == headline {
		n.push(i, r)
		if n.c.is(i-1, Kicker) {
			return i - 1
		}
		return -1
	}
	return n.push(i, r)
}

// teaser gives the headline of a teaser.
func (n *nester) teaser(i int) int {
	for j := i - 1; j >= 0 && j > i-2; j-- {
		if n.c.is(j, TeaserTitle) {
			return j
		}
	}
	return -1
}

// entry gives the heading of an entry of a list and closes the head of a list that is over: by a blank line, or by an
// entry with a label after entries without.
func (n *nester) entry(i int) int {
	l := &n.c.lines[i]
	labelled := l.looks&label != 0 && l.looks&(datedLine|bulleted) == 0
	for len(n.stack) > 0 {
		o := &n.stack[len(n.stack)-1]
		if o.rank < listHead {
			break
		}
		if !o.entries && o.rank == listHead {
			o.entries, o.labels, o.apart = true, labelled, l.gap
			break
		}
		if !(l.gap && !o.apart || labelled && !o.labels) {
			break
		}
		n.stack = n.stack[:len(n.stack)-1]
	}
	return n.top()
}

// cells gives the heading of a row.
func (n *nester) cells(i int) int {
	l := &n.c.lines[i]
	if l.gap && len(n.stack) > 0 && !n.c.is(i-1, TableHead) && n.stack[len(n.stack)-1].rank == listHead {
		n.close(listHead)
	}
	if l.indent && n.c.is(i-1, Table) && !l.gap {
		return n.row
	}
	n.row = i
	return n.top()
}
