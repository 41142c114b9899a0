package document

import "github.com/amtszeit/amtszeit/graph"

// Lexicon tells words apart from words that a page's markup has glued together.
type Lexicon interface {
	// Known reports whether a word is a word, or a name, as it stands: "GovTech" is, "FITKOAndré" is not.
	Known(word string) bool
}

// Cut cuts a text into segments. The segments come in order, don't overlap, and cover every character that is neither
// white space nor in a line without letter and digit. published is the document's date, which segments have that bring
// none themselves. known may be nil.
//
// It works in five steps, each over all lines: [cutter.split] makes a line of every piece that stands for itself, also
// of a kicker glued to a headline or a credit behind a caption, and several of a line longer than 64 KiB; [cutter.align]
// finds the rows of tables whose columns are aligned by blanks; [cutter.join] closes up lines that were wrapped; [cutter.classify] says what each line is, by its looks and its neighbours;
// [cutter.nest] finds the heading of each.
func Cut(text string, published graph.Date, known Lexicon) []Segment {
	c := &cutter{text: text, published: published, known: known}
	c.split()
	c.align()
	c.semicolons()
	c.join()
	c.classify()
	return c.nest()
}

// cutter is a text in the course of being cut.
type cutter struct {
	text      string
	published graph.Date
	known     Lexicon
	lines     []line
}

// line is a line of text, or a part of one that stands for itself.
type line struct {
	start, end int
	gap        bool // a blank line, a rule or nothing is before it
	ruled      bool // a rule is before it
	indent     bool // a tab or blanks are before it
	set        bool // the kind is certain from the beginning
	kind       Kind
	rank       rank
	published  graph.Date
	looks      looks
}

// of gives the text of a line.
func (c *cutter) of(i int) string { return c.text[c.lines[i].start:c.lines[i].end] }

// has reports whether line i exists and has any of the looks.
func (c *cutter) has(i int, l looks) bool {
	return i >= 0 && i < len(c.lines) && c.lines[i].looks&l != 0
}

// is reports whether line i exists and has been found to be of kind k.
func (c *cutter) is(i int, k Kind) bool { return i >= 0 && i < len(c.lines) && c.lines[i].kind == k }

// starts reports whether a block, lines without a blank one between them, begins with line i; so it does behind the end.
func (c *cutter) starts(i int) bool { return i >= len(c.lines) || c.lines[i].gap }
