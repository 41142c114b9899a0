package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
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
	case l&parted != 0 && c.besideParted(i):
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

// besideParted reports whether the line above or below line i in the block is such an entry, too.
func (c *cutter) besideParted(i int) bool {
	return c.has(i-1, parted) && !c.starts(i) || i+1 < len(c.lines) && c.has(i+1, parted) && !c.starts(i+1)
}

// numberedHeading reports a numbered line above a paragraph or above entries of another numbering.
func (c *cutter) numberedHeading(i int) bool {
	const not = final | colon | long | ended | datedLine | label
	return c.has(i, numbered) && !c.has(i, not) && c.starts(i) && !c.starts(i+1) && !c.has(i+1, numbered) &&
		c.has(i+1, final|long|bulleted)
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

// longLine is an entry in a list of long entries, else a paragraph.
func (c *cutter) longLine(i int) Kind {
	if c.is(i-1, List) && !c.starts(i) && (c.has(i-1, datedLine|long) || !c.has(i, prose)) {
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
// or above a list, or right above a paragraph as the one before does.
func (c *cutter) asHeading(i int) bool {
	first := i // of the block
	if c.is(i-1, Dateline) {
		first--
	}
	if i > 1 && c.starts(first) && !c.starts(i+1) && c.starts(i+2) && c.has(i, label) && !c.has(i, datedLine) && c.has(i+1, final) && !c.has(i+1, label) && c.is(first-1, Body) && c.is(first-2, Title) && !c.starts(first-1) {
		return true // as the paragraph above has a heading on the line above it
	}
	return c.starts(i) && c.starts(i+1) && i+1 < len(c.lines) && c.has(i, label) && !c.has(i, datedLine) &&
		c.has(i+1, final) && !c.is(i-1, List)
}

// shortLine is a heading, an entry of a list, or, below a paragraph, part of the text.
func (c *cutter) shortLine(i int) (Kind, rank) {
	const structured = entryLooks | datedLine | label | celled
	last := i+1 == len(c.lines)
	above := c.belowEntries(i)
	switch {
	case c.has(i, ended) && (c.starts(i) || !above):
		return Body, 0
	case c.has(i, sectional|organic) && !last && !c.has(i, details|lowered):
		return Title, c.headingRank(i)
	case c.opensEntries(i):
		return List, 0
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

// opensEntries reports whether line i is the first of a block of entries, names with remarks or without, below a heading.
func (c *cutter) opensEntries(i int) bool {
	if !c.starts(i) || c.starts(i+1) || !c.is(i-1, Title) && !(c.is(i-1, Body) && c.inPairs(i)) || c.has(i, organic|sectional|label|datedLine) || c.has(i+1, final|long|label|datedLine|celled) {
		return false
	}
	if c.has(i, details) && c.has(i+1, details) {
		return true
	}
	return nameLike(c.of(i)) && (nameLike(c.of(i+1)) && !c.starts(i+2) && nameLike(c.of(i+2)) || c.inPairs(i))
}

// inPairs reports whether the block that begins with line i is names with a line below each that says who they are.
func (c *cutter) inPairs(i int) bool {
	n := 0
	for ; n == 0 || !c.starts(i+n); n++ {
		if c.has(i+n, final|colon|long|entryLooks|datedLine|label|celled|details|lowered|address) || moreWords(c.of(i+n), maxLabelWords) || n%2 == 0 && !nameLike(c.of(i+n)) {
			return false
		}
	}
	return n >= 4 && n%2 == 0
}

// nameLike reports a line of two or three capitalised words, of which one may be a title, with a particle or without: "Dr. Vera
// Lindholm", "Vera von Hagen".
func nameLike(s string) bool {
	n := 0
	for w := range strings.FieldsSeq(s) {
		if n > 0 && words.class[w]&particle != 0 {
			continue
		}
		if first, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(first) || strings.ContainsAny(w, ",:;()|") {
			return false
		}
		if !strings.HasSuffix(w, ".") {
			n++
		}
	}
	return n == 2 || n == 3
}

// belowEntries reports whether line i may go on with the list or the table above it.
func (c *cutter) belowEntries(i int) bool {
	switch {
	case c.is(i-1, List):
		return !c.starts(i) || !c.has(i-1, bulleted)
	case c.is(i-1, Title):
		return c.lines[i-1].rank == listHead
	}
	return c.is(i-1, Table)
}

// headingRank ranks a heading inside the text: one above dated entries belongs to a curriculum vitae.
func (c *cutter) headingRank(i int) rank {
	if c.has(i, sectional) || c.has(i+1, datedLine) && !c.starts(i+1) {
		return subheading
	}
	return heading
}
