package correction

import (
	_ "embed"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/amtszeit/amtszeit/gazetteer/fault"
	"github.com/amtszeit/amtszeit/graph"
)

// Head is the head of a file of corrections: it explains the columns and names them.
//
//go:embed head.tsv
var Head string

// column is a column of the file.
type column int

const (
	action column = iota
	holder
	role
	body
	other
	from
	until
	source
	columns
)

var columnNames = [columns]string{"action", "holder", "role", "body", "other", "from", "until", "source"}

// Read reads the text of a file of corrections; name stands in messages. A line that can't be used is a fault; the others
// count.
func Read(text, name string) (*List, fault.List) {
	p := &parser{list: &List{File: name}}
	at := 0
	for line := range strings.Lines(text) {
		p.line++
		content := strings.TrimRight(line, "\r\n")
		if p.line == 1 {
			content = strings.TrimPrefix(content, "\ufeff") // some editors write a byte order mark
		}
		if strings.TrimSpace(content) != "" && content[0] != '#' {
			p.read(content, at)
		}
		at += len(line)
	}
	p.join()
	p.faults.Sort()
	return p.list, p.faults
}

// IsOwn reports whether a text is one of corrections: its first line but comments names the column action.
func IsOwn(text string) bool {
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(strings.TrimPrefix(line, "\ufeff")); line != "" && line[0] != '#' {
			return slices.Contains(strings.Split(line, "\t"), columnNames[action])
		}
	}
	return false
}

// parser is a file in reading.
type parser struct {
	list   *List
	line   int
	order  []column // of the file's columns
	cells  [columns]string
	starts [columns]int // in bytes from 1
	faults fault.List
}

// fail notes what is wrong with a line.
func (p *parser) fail(line, at int, format string, args ...any) {
	p.faults.Add(p.list.File, line, max(at, 1), format, args...)
}

func (p *parser) read(line string, at int) {
	switch {
	case !utf8.ValidString(line):
		p.fail(p.line, 1, "the line is not valid UTF-8; save the file as UTF-8")
	case p.order == nil:
		p.head(line)
	case p.split(line):
		c := Correction{
			Action: Action(p.cells[action]), Holder: p.cells[holder], Role: p.cells[role], Body: p.cells[body], Other: p.cells[other],
			From: graph.Date(p.cells[from]), Until: graph.Date(p.cells[until]), Source: p.cells[source],
			Line: p.line, Text: line, Begin: at, Finish: at + len(line),
		}
		if p.check(c) {
			p.list.Lines = append(p.list.Lines, c)
		}
	}
}

// head reads the line that names the columns, in any order.
func (p *parser) head(line string) {
	at := 1
	p.order = []column{}
	for name := range strings.SplitSeq(line, "\t") {
		i := slices.Index(columnNames[:], name)
		if i < 0 {
			p.fail(p.line, at, "the first line has to name the columns, but %q is none: write %s, with tabs between them", name,
				strings.Join(columnNames[:], ", "))
			return
		}
		p.order = append(p.order, column(i))
		at += len(name) + 1
	}
}

// split sets the cells from a line; "-" is an empty cell.
func (p *parser) split(line string) bool {
	p.cells = [columns]string{}
	for i := range p.starts {
		p.starts[i] = len(line) + 1 // where a cell that is missing would begin
	}
	at := 1
	for n, cell := range strings.Split(line, "\t") {
		if n >= len(p.order) {
			if strings.TrimSpace(cell) == "" {
				continue
			}
			p.fail(p.line, at, "the line has more than the %d columns of the head line: remove a tab", len(p.order))
			return false
		}
		i := p.order[n]
		p.starts[i] = at
		if at += len(cell) + 1; cell != "-" {
			p.cells[i] = strings.Join(strings.Fields(cell), " ")
		}
	}
	return true
}

// check reports whether a correction has what its action needs.
func (p *parser) check(c Correction) bool {
	before := len(p.faults)
	switch c.Action {
	case Same, Rename:
		p.checkNames(c)
	case Different:
		if c.Holder == "" && c.Body == "" {
			p.fail(c.Line, p.starts[holder], "different needs a holder or a body: name the one that two share")
		}
		p.need(c, other, "the name of the other one")
		if c.Source == "" && (c.Holder == "" || c.Role == "" && c.Body == "") {
			p.fail(c.Line, p.starts[source], "different needs to know which claims are about %q: give the document in the column source, or the role or body beside the holder", c.Other)
		}
	case Reject:
		p.need(c, holder, "the holder of whom it is not true")
		if c.Role == "" && c.Body == "" && c.Source == "" {
			p.fail(c.Line, p.starts[role], "reject would take everything about %q: give a role, a body or, in the column source, a document", c.Holder)
		}
	case Assert:
		p.need(c, holder, "who held the post")
		p.need(c, role, "the role")
		p.need(c, body, "the body")
		p.need(c, source, "where it is known from")
	default:
		p.fail(c.Line, p.starts[action], "%q is no action: write same, different, rename, reject or assert", c.Action)
	}
	p.checkDates(c)
	return len(p.faults) == before
}

// need reports an empty cell; what tells what belongs there.
func (p *parser) need(c Correction, col column, what string) {
	if p.cells[col] == "" {
		p.fail(c.Line, p.starts[col], "%s needs %s: fill the column %s", c.Action, what, columnNames[col])
	}
}

// checkNames wants exactly one name and the other one.
func (p *parser) checkNames(c Correction) {
	names := 0
	for _, s := range []string{c.Holder, c.Role, c.Body} {
		if s != "" {
			names++
		}
	}
	if names != 1 {
		p.fail(c.Line, p.starts[holder], "%s is about one name, but the line has %d: fill one of the columns holder, role and body", c.Action, names)
	}
	p.need(c, other, "the other name")
	if _, name := c.named(); names == 1 && name == c.Other {
		p.fail(c.Line, p.starts[other], "%q is the same on both sides: give two names or remove the line", name)
	}
}

func (p *parser) checkDates(c Correction) {
	fine := true
	for _, d := range []struct {
		col  column
		date graph.Date
	}{{from, c.From}, {until, c.Until}} {
		if d.date == "" {
			continue
		}
		if _, err := graph.ParseDate(string(d.date)); err != nil {
			p.fail(c.Line, p.starts[d.col], "%v", err)
			fine = false
		}
	}
	if fine && c.From != "" && c.Until != "" && c.Until.Last() < c.From.First() {
		p.fail(c.Line, p.starts[until], "the term ends (%s) before it begins (%s): put the earlier date into the column from", c.Until, c.From)
	}
	if (c.From != "" || c.Until != "") && c.Action != Assert && c.Action != Reject {
		at := p.starts[from]
		if c.From == "" {
			at = p.starts[until]
		}
		p.fail(c.Line, at, "%s takes no dates: leave the columns from and until empty", c.Action)
	}
}

// join follows the chains of names to the ones that stay in the end.
func (p *parser) join() {
	l := p.list
	l.holders, l.roles, l.bodies = map[string]string{}, map[string]string{}, map[string]string{}
	for _, c := range l.Lines {
		if c.Action != Same && c.Action != Rename {
			continue
		}
		kind, _ := c.named()
		names := map[column]map[string]string{holder: l.holders, role: l.roles, body: l.bodies}[kind]
		goes, stays := c.pair()
		if known, ok := names[goes]; ok && known != stays {
			p.fail(c.Line, 1, "%q is already called %q: remove one of the two lines", goes, known)
			continue
		}
		names[goes] = stays
		if circles(names, goes) {
			delete(names, goes)
			p.fail(c.Line, 1, "%q and %q are each called by the other's name: remove one of the two lines", goes, stays)
		}
	}
	for _, names := range []map[string]string{l.holders, l.roles, l.bodies} {
		settle(names)
	}
}

// circles reports whether the names lead back to where they begin. Without that name they lead in no circle.
func circles(names map[string]string, start string) bool {
	at, ok := names[start]
	for ok && at != start {
		at, ok = names[at]
	}
	return ok
}

// settle gives every name the last one of its chain.
func settle(names map[string]string) {
	for name, stays := range names {
		for next, ok := names[stays]; ok; next, ok = names[stays] {
			stays = next
		}
		names[name] = stays
	}
}
