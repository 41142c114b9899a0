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
	// lead is the headline of the last teaser, -1 if it has none.
	lead int
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
		above := n.push(i, listHead)
		n.stack[len(n.stack)-1].entries = true
		return above
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
		r = min(r, heading)
		for _, o := range n.stack {
			if n.c.has(o.index, organic) && o.rank > headline {
				r = o.rank
			}
		}
	}
	if top := len(n.stack) - 1; r == heading && top > 0 && n.stack[top].rank >= subheading && n.beside(top) {
		r = subheading
	}
	if r == heading && n.c.is(i-1, Title) && n.c.lines[i-1].rank == heading && n.top() == i-1 {
		r = subheading // right below another heading: "Dr. Ina Moos", "Leiterin des Amts"
	}
	n.close(r)
	if r == headline {
		n.push(i, r)
		return n.kicker(i)
	}
	return n.push(i, r)
}

// beside reports whether the innermost subheading stands right below the headline: then a heading is its sister.
func (n *nester) beside(top int) bool {
	for n.stack[top].rank > subheading {
		top--
	}
	return n.stack[top].rank == subheading && top > 0 && n.stack[top-1].rank < heading
}

// kicker finds the kicker above the headline.
func (n *nester) kicker(i int) int {
	for i--; n.c.is(i, Kicker) || n.c.is(i, Dateline); i-- {
		if n.c.is(i, Kicker) {
			return i
		}
	}
	return -1
}

// teaser gives the headline of a teaser.
func (n *nester) teaser(i int) int {
	switch {
	case n.c.is(i-1, TeaserTitle):
		n.lead = i - 1
	case n.c.is(i-1, Title) && !n.c.starts(i):
		n.lead = i - 1 // the headline of the document is the first teaser's
	case !n.c.is(i-1, Teaser) || n.c.has(i, bracketed|datedLine):
		n.lead = -1
	}
	return n.lead
}

// entry gives the heading of an entry of a list and closes the head of a list that is over: by a blank line, or by an
// entry with a label after entries without.
func (n *nester) entry(i int) int {
	l := &n.c.lines[i]
	labelled := l.looks&(label|datedLine|bulleted) == label
	for len(n.stack) > 0 {
		o := &n.stack[len(n.stack)-1]
		if o.rank < listHead && !(o.rank == subheading && n.c.has(o.index, colon)) {
			break
		}
		if !o.entries {
			o.entries, o.labels, o.apart = true, labelled, l.gap
			break
		}
		if !(l.gap && !o.apart || labelled && !o.labels && o.rank == listHead) {
			break
		}
		n.stack = n.stack[:len(n.stack)-1]
	}
	return n.top()
}

// cells gives the heading of a row.
func (n *nester) cells(i int) int {
	l := &n.c.lines[i]
	if l.gap && !l.ruled && !n.c.is(i-1, TableHead) {
		n.close(listHead)
	}
	if n.c.is(i-1, Table) && !l.gap && (l.indent || lacksFirst(n.c.of(i))) {
		return n.row
	}
	n.row = i
	return n.top()
}
