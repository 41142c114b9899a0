package document

import (
	"strings"
	"unicode"
)

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
