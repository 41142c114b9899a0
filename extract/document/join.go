package document

// join closes up lines that belong together: paragraphs wrapped at a width, entryLooks of a list that run on, a name above
// the sentence that begins with its verb, a span of time above what happened then.
func (c *cutter) join() {
	kept := c.lines[:0]
	for i := 0; i < len(c.lines); {
		end := i + 1
		for !c.starts(end) {
			end++
		}
		kept = c.joinBlock(kept, i, end)
		i = end
	}
	c.lines = kept
}

// joinBlock appends the lines of a block, closed up, to kept, which lies before them in the same array.
func (c *cutter) joinBlock(kept []line, from, to int) []line {
	wrappedFrom := to
	if c.wrapped(from, to) {
		wrappedFrom = from
	} else if c.wrapped(from+1, to) {
		wrappedFrom = from + 1
	}
	spans := c.spansAlone(from, to)
	first := len(kept)
	for i := from; i < to; i++ {
		l := c.lines[i]
		if len(kept) > first && (i > wrappedFrom || c.runsOn(kept[len(kept)-1], l, spans)) {
			last := &kept[len(kept)-1]
			last.end = l.end
			last.looks = joined(last.looks, l.looks)
			if last.end-last.start > maxHeading {
				last.looks |= long
			}
			continue
		}
		kept = append(kept, l)
	}
	return kept
}

// joined are the looks of two lines closed up: the beginning of the first, the end of the second. A span of time with
// what happened then is an entry.
func joined(a, b looks) looks {
	const ends = final | asks | colon | continues | ended
	if a&onlyDate != 0 {
		a |= spanned
	}
	return a&^(ends|onlyDate) | b&(ends|long|details|prose)
}

// Lines of a wrapped paragraph, in bytes.
const (
	minWrap = 56
	maxWrap = 120
)

// wrapped reports whether the lines are a paragraph wrapped at a width: all but the last are about as long as the
// longest, and many break off in the middle of a sentence: before or behind a small word.
func (c *cutter) wrapped(from, to int) bool {
	if to-from < 2 {
		return false
	}
	longest, shortest, broken := 0, maxWrap, 0
	for i := from; i < to; i++ {
		l := &c.lines[i]
		n := l.end - l.start
		if n > maxWrap || l.set || l.looks&(entryLooks|celled|credited|captions|address|bracketed|placed|continues) != 0 ||
			i > from && l.looks&(label|datedLine) == label && l.looks&lowered == 0 {
			return false
		}
		if i < to-1 {
			longest, shortest = max(longest, n), min(shortest, n)
		}
		if i < to-1 && l.looks&final == 0 && (c.has(i+1, lowered) || startsLower(lastWord(c.of(i)))) {
			broken++
		}
	}
	return longest >= minWrap && 4*shortest >= 3*longest && 3*broken >= to-from-1
}

// spansAlone reports whether spans of time stand on lines of their own in a block, each above what happened then.
func (c *cutter) spansAlone(from, to int) bool {
	n := 0
	for i := from; i < to-1; i++ {
		if c.has(i, onlyDate) && !c.has(i+1, onlyDate) {
			n++
		}
	}
	return n > 1
}

// runsOn reports whether b goes on with what a began.
func (c *cutter) runsOn(a, b line, spans bool) bool {
	const apart = entryLooks | celled | credited | captions | address | bracketed | label | datedLine
	switch {
	case a.set || b.set || b.looks&apart != 0:
		return false
	case spans && a.looks&onlyDate != 0:
		return true
	case a.looks&bulleted != 0:
		return b.looks&lowered != 0 || b.indent && a.looks&final == 0
	case a.looks&(apart|final|colon|long) != 0:
		return false
	}
	return b.looks&lowered != 0 && b.looks&final != 0 && b.end-b.start >= maxLabel/2
}
