package document

import "strings"

// teaserGoesOn reports a line that goes on with a teaser above it.
func (c *cutter) teaserGoesOn(i int) bool {
	return !c.starts(i) && (c.is(i-1, Teaser) || c.is(i-1, TeaserTitle) && c.has(i-1, bracketed)) && !c.has(i-1, continues) && !c.has(i+1, bracketed) && !c.has(i, address|credited)
}

// teaser gives the teaser on line i its date and makes the line above it its headline. A line with a date that ends as a headline does
// is the one of the text below it: "[12.04.2024] Kanzler für Kiel".
func (c *cutter) teaser(i int) {
	l := &c.lines[i]
	if d, n := bracketDate(c.of(i)); n > 0 {
		l.published = d
	} else if d, n := scanDate(c.of(i)); n > 0 && d.IsDay() {
		l.published = d
	} else if c.is(i-1, Teaser) || c.is(i-1, TeaserTitle) && c.has(i-1, bracketed) {
		l.published = c.lines[i-1].published
		return
	}
	if c.has(i, bracketed) && !c.has(i, final|long|continues) && i+1 < len(c.lines) && !c.starts(i+1) && c.has(i+1, final|long|continues) && !c.has(i+1, bracketed) {
		l.kind = TeaserTitle
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

// endsTeaser reports "mehr...", "weiterlesen »" and the like at the end.
func endsTeaser(s string) bool {
	t := strings.TrimRight(s, ".… »>]→")
	if t == "" || words.end[t[len(t)-1]]&more == 0 {
		return false
	}
	for _, w := range words.listed[more.number()] {
		if n := len(t) - len(w); n >= 0 && strings.EqualFold(t[n:], w) && (n == 0 || strings.ContainsAny(t[n-1:n], " .[»>")) {
			return len(s)-len(t) > 1 || len(w) > len("mehr")
		}
	}
	return false
}
