package document

import (
	"strings"
	"unicode"
)

// rank orders headings: one governs those of a higher rank that follow.
type rank uint8

const (
	headline   rank = iota // of the document
	subtitle               // below it in the same block
	heading                // inside the text
	subheading             // usual headings of a curriculum vitae
	listHead               // "Mitglieder:", a head of a table
)

// classify says of each line what it is.
func (c *cutter) classify() {
	for i := c.front(); i < len(c.lines); i++ {
		l := &c.lines[i]
		if l.set {
			c.caption(i)
			continue
		}
		l.kind, l.rank = c.kindOf(i)
		switch l.kind {
		case Teaser:
			c.teaser(i)
		case Credit:
			c.caption(i)
		}
	}
}

// front classifies the lines above the text, up to the headline and what is in its block, and returns the next one.
func (c *cutter) front() int {
	i := 0
	for i+1 < len(c.lines) && c.aboveHeadline(i) {
		i++
	}
	if !c.headlineAt(i) {
		return i
	}
	c.heads(i, headline)
	at := i
	for i++; !c.starts(i); i++ {
		if c.subtitleAt(at, i) {
			c.heads(i, subtitle)
		} else if !c.aboveHeadline(i) {
			return i
		}
	}
	return i
}

// aboveHeadline settles a line that names the kind of text, or place and date.
func (c *cutter) aboveHeadline(i int) bool {
	l := &c.lines[i]
	switch {
	case l.set:
		return l.kind == Kicker || l.kind == Dateline
	case l.looks&(placed|stated) != 0:
		l.set, l.kind = true, Dateline
	case c.namesGenre(i):
		l.set, l.kind = true, Kicker
	}
	return l.set
}

// namesGenre reports a line that names the kind of text, or gives its number below.
func (c *cutter) namesGenre(i int) bool {
	return c.has(i, genred) || c.is(i-1, Kicker) && c.has(i-1, genred) && !strings.ContainsFunc(c.of(i), unicode.IsLetter)
}

func (c *cutter) heads(i int, r rank) {
	c.lines[i].kind, c.lines[i].rank, c.lines[i].set = Title, r, true
}

// headlineAt reports whether line i, the first but genre and dateline, is a headline.
func (c *cutter) headlineAt(i int) bool {
	if i >= len(c.lines) {
		return false
	}
	if c.is(i, Title) {
		return true
	}
	l := c.lines[i]
	switch {
	case l.set || l.looks&(celled|address|spanned|timed|credited|continues) != 0, len(c.lines) == 1:
		return false
	case l.end-l.start > maxPrinted || l.looks&final != 0 && l.looks&asks == 0 && !exclaims(c.of(i)):
		return false
	case l.looks&bulleted != 0:
		return !c.has(i+1, bulleted)
	}
	return true
}

// exclaims reports an ending that headlines have, too.
func exclaims(s string) bool {
	switch s[len(s)-1] {
	case '.', ')':
		return false
	}
	return len(s) <= maxHeading
}

// subtitleAt reports whether line i, in the block of the headline at line head, belongs to the headline: the line below
// it, or one that names a part of the body.
func (c *cutter) subtitleAt(head, i int) bool {
	const not = final | colon | long | entryLooks | datedLine | celled | credited | captions | address | bracketed | placed | stated | genred | ended
	if c.has(i, not) || c.lines[i].set {
		return false
	}
	if c.has(i, organic) {
		return true
	}
	return i == head+1 && !c.has(head, organic|sectional|colon) && (c.starts(i+1) || !c.has(i, label))
}

// kindOf says what line i is, from its looks, its neighbours' looks and the kinds above it.
func (c *cutter) kindOf(i int) (Kind, rank) {
	l := c.lines[i].looks
	switch {
	case l&bracketed != 0, l&continues != 0 && l&(datedLine|final|long) != 0, c.teaserGoesOn(i):
		return Teaser, 0
	case l&address != 0:
		return Link, 0
	case l&credited != 0:
		return Credit, 0
	case l&captions != 0:
		return Caption, 0
	case l&stated != 0:
		return Dateline, 0
	case c.starts(i) && c.namesGenre(i), c.is(i-1, Kicker) && c.namesGenre(i):
		return Kicker, 0
	case l&placed != 0 && c.standsApart(i):
		return Dateline, 0
	case l&box != 0:
		return c.box(i)
	case l&celled != 0, c.lines[i].indent && c.is(i-1, Table) && !c.starts(i):
		return c.row(i), 0
	case l&(agenda|long) == agenda, c.numberedHeading(i):
		return Title, heading
	case l&entryLooks != 0 && !(l&long != 0 && l&final != 0 && l&bulleted == 0):
		return List, 0
	case l&colon != 0:
		return c.beforeColon(i)
	case l&final != 0:
		return c.underBox(i), 0
	case l&(label|datedLine) != 0 && !c.asHeading(i):
		return List, 0
	case l&long != 0:
		return c.longLine(i), 0
	}
	return c.shortLine(i)
}

// standsApart reports whether line i stands alone, or at the edge of a block that is no list.
func (c *cutter) standsApart(i int) bool {
	above, below := c.starts(i), c.starts(i+1)
	return above && below || (above || below) && !c.is(i-1, List)
}

// numberedHeading reports a numbered line above a paragraph or above entries of another numbering.
func (c *cutter) numberedHeading(i int) bool {
	const not = final | colon | long | ended | datedLine | label
	return c.has(i, numbered) && !c.has(i, not) && c.starts(i) && !c.starts(i+1) && !c.has(i+1, numbered) &&
		c.has(i+1, final|long|bulleted)
}

// teaserGoesOn reports a line that goes on with a teaser above it.
func (c *cutter) teaserGoesOn(i int) bool {
	return !c.starts(i) && c.is(i-1, Teaser) && !c.has(i-1, continues) && !c.has(i+1, bracketed) && !c.has(i, address|credited)
}

// teaser gives the teaser on line i its date and makes the line above it its headline.
func (c *cutter) teaser(i int) {
	l := &c.lines[i]
	if d, n := bracketDate(c.of(i)); n > 0 {
		l.published = d
	} else if d, n := scanDate(c.of(i)); n > 0 && len(d) == len("2006-01-02") {
		l.published = d
	} else if c.is(i-1, Teaser) {
		l.published = c.lines[i-1].published
		return
	}
	if c.namesTeaser(i - 1) {
		c.lines[i-1].kind, c.lines[i-1].published = TeaserTitle, l.published
	}
}

// namesTeaser reports whether line i, above a teaser, is its headline.
func (c *cutter) namesTeaser(i int) bool {
	const not = long | address | credited | celled | continues | bracketed
	if i < 0 || c.has(i, not) || c.lines[i].set {
		return false
	}
	return c.is(i, Title) || c.is(i, List) || c.is(i, Body)
}

// caption makes the line above a credit a caption, if it looks like one. A single line between headline and credit is
// the lead, unless it says who stands where.
func (c *cutter) caption(i int) {
	if !c.is(i, Credit) || i == 0 || c.starts(i) || !(c.is(i-1, Body) || c.is(i-1, Title) && c.lines[i-1].rank > subtitle || c.is(i-1, List)) {
		return
	}
	above := &c.lines[i-1]
	if above.set || above.end-above.start > maxCaption {
		return
	}
	lead := above.gap && (i < 2 || c.is(i-2, Title) || c.is(i-2, Dateline)) && above.looks&final != 0
	if !lead || placesPeople(c.of(i-1)) {
		above.kind = Caption
	} else {
		above.kind = Body
	}
}

// box tells a box from the heading of one.
func (c *cutter) box(i int) (Kind, rank) {
	if c.has(i, final|long) || i+1 == len(c.lines) {
		return Box, 0
	}
	return Title, heading
}

// underBox is a paragraph, part of the box if it stands under the heading of one.
func (c *cutter) underBox(i int) Kind {
	if c.has(i-1, box) && (c.is(i-1, Title) || c.is(i-1, Box)) && i > 1 && !c.has(i-1, final) {
		return Box
	}
	return Body
}

// row tells the head of a table from its rows.
func (c *cutter) row(i int) Kind {
	next := i+1 < len(c.lines) && c.has(i+1, celled)
	if next && (c.starts(i) || !c.has(i-1, celled)) && (c.lines[i+1].ruled || namesColumns(c.of(i))) {
		return TableHead
	}
	return Table
}

// longLine is an entry in a list of long entryLooks, else a paragraph.
func (c *cutter) longLine(i int) Kind {
	if c.is(i-1, List) && !c.starts(i) && c.has(i-1, datedLine|long) {
		return List
	}
	return Body
}

// beforeColon tells the head of a list from a paragraph that announces something.
func (c *cutter) beforeColon(i int) (Kind, rank) {
	if c.has(i, long|prose) {
		return Body, 0
	}
	const entries = entryLooks | datedLine | label
	if c.has(i+1, entries) || !c.starts(i+1) && !c.has(i+1, final|long) {
		if c.has(i, sectional) {
			return Title, subheading
		}
		return Title, listHead
	}
	return Body, 0
}

// asHeading reports a line with a label or a date that heads what follows: a line that stands alone above a paragraph
// or above a list.
func (c *cutter) asHeading(i int) bool {
	return c.starts(i) && c.starts(i+1) && i+1 < len(c.lines) && c.has(i, label) && !c.has(i, datedLine) &&
		c.has(i+1, final) && !c.is(i-1, List)
}

// shortLine is a heading, an entry of a list, or, below a paragraph, part of the text.
func (c *cutter) shortLine(i int) (Kind, rank) {
	const structured = entryLooks | datedLine | label | celled
	last := i+1 == len(c.lines)
	above := c.is(i-1, List) && !(c.starts(i) && c.has(i-1, bulleted)) || c.is(i-1, Table) || c.is(i-1, Title) && c.lines[i-1].rank == listHead
	switch {
	case c.has(i, ended) && (c.starts(i) || !above):
		return Body, 0
	case c.has(i, sectional|organic) && !last && !c.has(i, details|lowered):
		return Title, c.headingRank(i)
	case c.starts(i) && !c.starts(i+1): // the first of a block
		return Title, c.headingRank(i)
	case c.starts(i): // alone
		switch {
		case last && !above:
			return Body, 0
		case c.has(i+1, final|long|structured):
			return Title, c.headingRank(i)
		case above || last || c.has(i, details):
			return List, 0
		}
		return Title, c.headingRank(i)
	case above || c.is(i-1, Title):
		return List, 0
	case !c.starts(i+1) && c.has(i+1, final|long|structured): // between paragraphs
		return Title, c.headingRank(i)
	}
	return Body, 0
}

func (c *cutter) headingRank(i int) rank {
	if c.has(i, sectional) || c.has(i+1, datedLine) && !c.starts(i+1) {
		return subheading
	}
	return heading
}
