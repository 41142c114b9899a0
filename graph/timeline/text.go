package timeline

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"strings"
	"unicode/utf8"
)

// The narrowest chart that can be read, in characters, and the widest column of names.
const (
	narrowest = 40
	names     = 40
)

// The characters of bars: certain days of a person and of a body, and three degrees of fading.
const (
	personBar = '█'
	bodyBar   = '▄'
	fading    = "▓▒░"
)

// Text draws the chart with characters, at most so many in a line, but never less than 40.
func (c Chart) Text(w io.Writer, width int) error {
	out := bufio.NewWriter(w)
	width = max(width, narrowest)
	column := c.nameColumn(width)
	line := width - column - 2
	if c.years() > 0 {
		fmt.Fprintf(out, "%s  %s\n", strings.Repeat(" ", column), c.axis(line))
	}
	for _, r := range c.rows {
		fmt.Fprintf(out, "%s\n", cut(r.title, width))
		for _, t := range r.terms {
			mark := " "
			if t.conflict {
				mark = "!"
			}
			text := fmt.Sprintf("%s %s  %s", mark, pad(t.name, column-2), c.bar(t, line))
			fmt.Fprintf(out, "%s\n", strings.TrimRight(text, " "))
		}
	}
	if legend := c.legend(); legend != "" {
		fmt.Fprintf(out, "%s\n", cut(legend, width))
	}
	return out.Flush()
}

// nameColumn is the width of the column of names, two for the mark of a conflict included: at most two fifths.
func (c Chart) nameColumn(width int) int {
	longest := 0
	for _, r := range c.rows {
		for _, t := range r.terms {
			longest = max(longest, utf8.RuneCountInString(t.name))
		}
	}
	return min(longest+2, names, width*2/5)
}

// axis is a line of years, each at the place where it begins.
func (c Chart) axis(width int) string {
	cells := []rune(strings.Repeat(" ", width))
	year := float64(width) / float64(c.years())
	end := -1
	for _, y := range c.labelled(step(year, 5)) {
		at := int(float64(y-c.first) * year)
		label := fmt.Sprint(y)
		if at <= end || at+len(label) > width {
			continue
		}
		copy(cells[at:], []rune(label))
		end = at + len(label)
	}
	return strings.TrimRight(string(cells), " ")
}

// bar draws a term: every character stands for a stretch of time and shows how sure it is that the holder was in office.
func (c Chart) bar(t term, width int) string {
	if t.span.undated || c.years() == 0 {
		return "(no date)"
	}
	solid := personBar
	if t.body {
		solid = bodyBar
	}
	cells := make([]rune, width)
	shades := []rune(fading)
	drawn := false
	for i := range cells {
		middle := float64(c.first) + (float64(i)+0.5)*float64(c.years())/float64(width)
		cells[i] = ' '
		switch sure := t.span.sure(middle); {
		case sure >= 1:
			cells[i] = solid
		case sure > 0:
			cells[i] = shades[min(len(shades)-1, int((1-sure)*float64(len(shades))))]
		default:
			continue
		}
		drawn = true
	}
	if !drawn { // shorter than a character
		at := int((t.span.from - float64(c.first)) * float64(width) / float64(c.years()))
		cells[max(0, min(at, width-1))] = '▌'
	}
	return strings.TrimRight(string(cells), " ")
}

// sure is 1 for the days in office, falls towards the ends of the fading, and is 0 outside.
func (s span) sure(at float64) float64 {
	switch {
	case at < s.from || at > s.to:
		return 0
	case s.begun > s.until: // no day is certain
		return 0.5
	case at < s.begun:
		return math.Max(0.01, (at-s.from)/(s.begun-s.from)*0.99)
	case at > s.until:
		return math.Max(0.01, (s.to-at)/(s.to-s.until)*0.99)
	}
	return 1
}

// legend explains the characters that the chart has.
func (c Chart) legend() string {
	var person, body, conflict, uncertain bool
	for _, r := range c.rows {
		for _, t := range r.terms {
			person, body = person || !t.body && !t.span.undated, body || t.body && !t.span.undated
			conflict = conflict || t.conflict
			uncertain = uncertain || !t.span.undated && (t.span.from < t.span.begun || t.span.until < t.span.to)
		}
	}
	var parts []string
	for _, p := range []struct {
		has  bool
		text string
	}{
		{person, string(personBar) + " in office"}, {body, string(bodyBar) + " a Land or another body"},
		{uncertain, fading + " not certain"}, {conflict, "! sources contradict each other"},
	} {
		if p.has {
			parts = append(parts, p.text)
		}
	}
	return strings.Join(parts, "   ")
}

// cut shortens a text to a width in characters.
func cut(s string, width int) string {
	if utf8.RuneCountInString(s) <= width {
		return s
	}
	return strings.TrimRight(string([]rune(s)[:max(width-1, 0)]), " ") + "…"
}

// pad fills a text up to a width, or shortens it.
func pad(s string, width int) string {
	s = cut(s, width)
	return s + strings.Repeat(" ", width-utf8.RuneCountInString(s))
}
