package timeline

import (
	"bufio"
	"cmp"
	_ "embed"
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"
)

// style is the look of the drawing in light and dark.
//
//go:embed style.css
var style string

// Measures of the drawing, in pixels of its view box.
const (
	drawingWidth = 960.0
	margin       = 16.0
	rowTitles    = 190.0 // the column of posts
	lane         = 26.0  // a line of bars with its distance to the next
	barHeight    = 20.0
	lineHeight   = 17.0 // of wrapped text
	rowPadding   = 9.0
	charWidth    = 7.2 // of a letter in a label, a little more than the mean of common fonts
	titleChars   = 25  // of a line of a post's name
)

// drawing is an SVG in the making.
type drawing struct {
	*bufio.Writer
	chart       Chart
	left, right float64 // ends of the line of time
}

// SVG draws the chart: text stays text, the picture has a title and a description for those who don't see it, each bar has its
// term as a tooltip, and the colours follow the reader's choice of light or dark on the
// screen; on paper they are those of light.
func (c Chart) SVG(w io.Writer) error {
	d := &drawing{Writer: bufio.NewWriter(w), chart: c, left: margin + rowTitles, right: drawingWidth - 2*margin}
	rows := make([][][]placed, len(c.rows))
	height := 74.0
	for i, r := range c.rows {
		rows[i] = d.place(r)
		height += d.rowHeight(r, rows[i])
	}
	height += 52
	d.open(height)
	d.axis(66, height-46)
	y := 74.0
	d.WriteString("<g lang=\"de\">\n")
	for i, r := range c.rows {
		h := d.rowHeight(r, rows[i])
		d.row(r, rows[i], y, h, i%2 == 1)
		y += h
	}
	d.WriteString("</g>\n")
	d.legend(height - 20)
	d.WriteString("</svg>\n")
	return d.Flush()
}

func (d *drawing) open(height float64) {
	terms := 0
	for _, r := range d.chart.rows {
		terms += len(r.terms)
	}
	fmt.Fprintf(d, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.0f %.0f" width="%.0f" height="%.0f" role="img" aria-labelledby="timeline-title timeline-desc" lang="en">`+"\n",
		drawingWidth, height, drawingWidth, height)
	fmt.Fprintf(d, "<title id=\"timeline-title\">%s</title>\n", escape(d.chart.title))
	fmt.Fprintf(d, "<desc id=\"timeline-desc\">%s</desc>\n", escape(d.chart.description(terms)))
	fmt.Fprintf(d, "<style>\n%s</style>\n", style)
	d.WriteString("<defs>\n")
	for _, kind := range []string{"person", "body"} {
		for _, g := range []struct{ name, from, to string }{{"in", "thin", "full"}, {"out", "full", "thin"}} {
			fmt.Fprintf(d, `<linearGradient id="%s-%s"><stop offset="0" class="%[1]s %[3]s"/><stop offset="1" class="%[1]s %[4]s"/></linearGradient>`+"\n",
				kind, g.name, g.from, g.to)
		}
	}
	d.WriteString("</defs>\n")
	fmt.Fprintf(d, `<rect class="paper" width="%.0f" height="%.0f"/>`+"\n", drawingWidth, height)
	fmt.Fprintf(d, `<text class="title" x="%.0f" y="34">%s</text>`+"\n", margin, escape(cut(d.chart.title, 90)))
}

// description says in words what the picture shows: every term in order.
func (c Chart) description(terms int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s in %s", count(terms, "term"), count(len(c.rows), "post"))
	if c.years() > 0 {
		fmt.Fprintf(&b, ", %d to %d", c.first, c.last)
	}
	for _, r := range c.rows {
		fmt.Fprintf(&b, ". %s: ", r.title)
		for i, t := range r.terms {
			if i > 0 {
				b.WriteString("; ")
			}
			b.WriteString(t.words())
		}
	}
	return b.String() + "."
}

// words tells a term in a line.
func (t term) words() string {
	s := fmt.Sprintf("%s, %s, %s", t.name, t.interval, t.certainty)
	if t.conflict {
		s += ", sources contradict each other"
	}
	return s
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// x is where a year lies.
func (d *drawing) x(year float64) float64 {
	return d.left + (year-float64(d.chart.first))/float64(max(d.chart.years(), 1))*(d.right-d.left)
}

// axis draws the years with thin lines down through the rows.
func (d *drawing) axis(y, bottom float64) {
	years := d.chart.years()
	if years == 0 {
		return
	}
	width := (d.right - d.left) / float64(years)
	for _, year := range append(d.chart.labelled(step(width, 46)), d.chart.last+1) {
		x := d.x(float64(year))
		fmt.Fprintf(d, `<line class="grid" x1="%.1f" y1="%.0f" x2="%.1f" y2="%.0f"/>`+"\n", x, y, x, bottom)
		if year <= d.chart.last && x+34 <= d.right {
			fmt.Fprintf(d, `<text class="year" x="%.1f" y="%.0f">%d</text>`+"\n", x+3, y-6, year)
		}
	}
}

// placed is a bar with its place in a lane and that of its label.
type placed struct {
	term
	x1, x2 float64 // of the bar, fading included
	label  float64
	anchor string // "start", or "end" where the label stands before the bar
	inside bool
	text   string
}

// place puts the bars of a row into lanes, so that neither bars nor labels meet: first those of Länder and other bodies, then
// those of persons, then the terms without a date.
func (d *drawing) place(r row) [][]placed {
	var lanes [][]placed
	var ends []float64
	first := 0
	terms := slices.SortedStableFunc(slices.Values(r.terms), func(a, b term) int { return cmp.Compare(group(a), group(b)) })
	for n, t := range terms {
		if n > 0 && group(t) != group(terms[n-1]) {
			first = len(lanes)
		}
		p := d.placeTerm(t)
		from, to := p.extent()
		i := slices.IndexFunc(ends[first:], func(end float64) bool { return end+6 <= from }) + first
		if i < first {
			i = len(lanes)
			lanes, ends = append(lanes, nil), append(ends, 0)
		}
		lanes[i] = append(lanes[i], p)
		ends[i] = to
	}
	return lanes
}

// group is the part of a row in which a term stands.
func group(t term) int {
	switch {
	case t.span.undated:
		return 2
	case t.body:
		return 0
	}
	return 1
}

// placeTerm finds the place of a bar and of its label: on the solid part if it fits, else after the bar, else before it, else
// over it, shortened to the room that is left.
func (d *drawing) placeTerm(t term) placed {
	p := placed{term: t, text: t.name, anchor: "start"}
	if t.span.undated {
		p.text += " (no date)"
		p.x1, p.x2, p.label = d.left, d.left, d.left+4
		return p
	}
	p.x1, p.x2 = d.x(t.span.from), d.x(t.span.to)
	if p.x2 < p.x1+3 {
		p.x2 = p.x1 + 3
	}
	mark := 0.0
	if t.conflict {
		mark = 18
	}
	width := labelWidth(p.text)
	solid := d.x(t.span.until) - d.x(t.span.begun)
	switch {
	case width+10 <= solid && t.certainty != "possible":
		p.label, p.inside = d.x(t.span.begun)+5, true
	case p.x2+mark+5+width <= d.right:
		p.label = p.x2 + mark + 5
	case p.x1-5-width >= d.left:
		p.label, p.anchor = p.x1-5, "end"
	default:
		p.text = cut(p.text, int((p.x2-p.x1-10)/charWidth))
		p.label, p.inside = p.x1+5, solid > (p.x2-p.x1)/2 && t.certainty != "possible"
	}
	return p
}

func labelWidth(s string) float64 { return float64(utf8.RuneCountInString(s)) * charWidth }

// extent is the room that bar and label need.
func (p placed) extent() (from, to float64) {
	from, to = p.x1, p.x2
	if p.conflict {
		to += 18
	}
	if p.anchor == "end" {
		return min(from, p.label-labelWidth(p.text)), to
	}
	return from, max(to, p.label+labelWidth(p.text))
}

func (d *drawing) rowHeight(r row, lanes [][]placed) float64 {
	return max(float64(len(lanes))*lane, float64(len(wrap(r.title, titleChars)))*lineHeight+4) + 2*rowPadding
}

func (d *drawing) row(r row, lanes [][]placed, y, height float64, shaded bool) {
	if shaded {
		fmt.Fprintf(d, `<rect class="shade" x="%.0f" y="%.1f" width="%.0f" height="%.1f"/>`+"\n", margin/2, y, drawingWidth-margin, height)
	}
	for i, line := range wrap(r.title, titleChars) {
		fmt.Fprintf(d, `<text class="post" x="%.0f" y="%.1f">%s</text>`+"\n", margin, y+rowPadding+15+float64(i)*lineHeight, escape(line))
	}
	for i, l := range lanes {
		for _, p := range l {
			d.term(p, y+rowPadding+float64(i)*lane)
		}
	}
}

// term draws a bar: a solid part between two that fade.
func (d *drawing) term(p placed, y float64) {
	kind := "person"
	if p.body {
		kind = "body"
	}
	fmt.Fprintf(d, `<g class="%s"><title>%s</title>`+"\n", strings.TrimSpace(kind+" "+string(p.certainty)), escape(p.words()))
	if !p.span.undated {
		d.bar(p, kind, y)
	}
	if p.text != "" {
		class := "label"
		if p.inside {
			class = "inside"
		}
		fmt.Fprintf(d, `<text class="%s" x="%.1f" y="%.1f" text-anchor="%s">%s</text>`+"\n", class, p.label, y+14.5, p.anchor, escape(p.text))
	}
	d.WriteString("</g>\n")
}

func (d *drawing) bar(p placed, kind string, y float64) {
	begun, until := d.x(p.span.begun), d.x(p.span.until)
	if begun > until { // no day is certain
		d.rect("unsure", p.x1, p.x2, y, "")
	} else {
		d.rect("fade", p.x1, begun, y, "url(#"+kind+"-in)")
		d.rect("bar", begun, max(until, min(begun+3, p.x2)), y, "")
		d.rect("fade", until, p.x2, y, "url(#"+kind+"-out)")
	}
	if p.conflict {
		fmt.Fprintf(d, `<circle class="alarm" cx="%.1f" cy="%.1f" r="7"/><text class="alarm" x="%.1f" y="%.1f">!</text>`+"\n",
			p.x2+10, y+barHeight/2, p.x2+10, y+barHeight/2+4)
	}
}

func (d *drawing) rect(class string, x1, x2, y float64, fill string) {
	if x2-x1 < 0.05 {
		return
	}
	if fill != "" {
		fill = ` fill="` + fill + `"`
	}
	fmt.Fprintf(d, `<rect class="%s" x="%.1f" y="%.1f" width="%.1f" height="%.0f"%s/>`+"\n", class, x1, y, x2-x1, barHeight, fill)
}

// legend explains the looks that the drawing has.
func (d *drawing) legend(y float64) {
	var person, body, uncertain, conflict bool
	for _, r := range d.chart.rows {
		for _, t := range r.terms {
			person, body = person || !t.body, body || t.body
			uncertain = uncertain || !t.span.undated && (t.span.from < t.span.begun || t.span.until < t.span.to)
			conflict = conflict || t.conflict
		}
	}
	x := d.left
	for _, item := range []struct {
		has         bool
		kind, class string
		text        string
	}{
		{person, "person", "bar", "person in office"}, {body, "body", "bar", "Land or another body"},
		{uncertain, "person", "fade", "not certain"}, {conflict, "", "", "sources contradict each other"},
	} {
		if !item.has {
			continue
		}
		switch item.class {
		case "bar", "fade":
			fill := ""
			if item.class == "fade" {
				fill = ` fill="url(#person-out)"`
			}
			fmt.Fprintf(d, `<g class="%s"><rect class="%s" x="%.1f" y="%.1f" width="26" height="12"%s/></g>`, item.kind, item.class, x, y-10, fill)
		default:
			fmt.Fprintf(d, `<circle class="alarm" cx="%.1f" cy="%.1f" r="7"/><text class="alarm" x="%.1f" y="%.1f">!</text>`, x+18, y-4, x+18, y)
		}
		fmt.Fprintf(d, `<text class="year" x="%.1f" y="%.1f">%s</text>`+"\n", x+32, y, item.text)
		x += 32 + float64(len(item.text))*6.4 + 26
	}
}

// wrap breaks a text into lines of at most so many characters, longer words apart.
func wrap(s string, width int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(s) {
		for utf8.RuneCountInString(word) > width {
			if line != "" {
				lines, line = append(lines, line), ""
			}
			runes := []rune(word)
			lines, word = append(lines, string(runes[:width-1])+"-"), string(runes[width-1:])
		}
		switch {
		case line == "":
			line = word
		case utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) <= width:
			line += " " + word
		default:
			lines, line = append(lines, line), word
		}
	}
	return append(lines, line)
}

// escape is text as it stands in XML.
func escape(s string) string {
	var b strings.Builder
	xml.EscapeText(&b, []byte(strings.Join(strings.Fields(s), " "))) // a Builder takes everything
	return b.String()
}
