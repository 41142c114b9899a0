package export

import (
	"bufio"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/tenure"
	"github.com/amtszeit/amtszeit/graph/vocab"
)

// The properties of Wikidata.
const (
	positionHeld = "P39"
	chairperson  = "P488"
	startTime    = "P580"
	endTime      = "P582"
	replaces     = "P1365"
	replacedBy   = "P1366"
	represents   = "P1268"
	referenceURL = "S854"
	quotation    = "S1683"
	publication  = "S577"
)

// chairRole is the role of which the body has a statement too.
const chairRole = "Vorsitzender"

// writeQuickStatements writes commands for QuickStatements, parted by tabs, a statement a line: the position held by a person
// and, of a chair, the chairperson of the body, with dates, neighbours, the Land it stands for, and a reference. It writes
// those statements of which all items are known; [Unmatched] gives the others. Länder hold no positions in Wikidata.
//
// A second term of somebody in a post is marked with "!" for a statement of its own: QuickStatements puts what it is told again
// to the statement that is there, and the dates of both terms would stand in one.
func writeQuickStatements(w *bufio.Writer, c Content) error {
	told := map[[3]string]bool{}
	write := func(t vocab.Tenure, subject, property, value string) {
		statement := [3]string{subject, property, value}
		if told[statement] {
			property = "!" + property
		}
		told[statement] = true
		writeStatement(w, c.Items, t, subject, property, value)
	}
	for t := range c.tenures() {
		person := c.Items.holder(t.HolderKind, t.Holder)
		if t.HolderKind != graph.Person || person == "" {
			continue
		}
		if post := c.Items.post(t.Post); post != "" {
			write(t, person, positionHeld, post)
		}
		if body := c.Items.body(t.Post.Body); body != "" && t.Post.Role == chairRole {
			write(t, body, chairperson, person)
		}
	}
	return nil // a bufio.Writer keeps its error for Flush
}

func writeStatement(w *bufio.Writer, items *Items, t vocab.Tenure, subject, property, value string) {
	cells := []string{subject, property, value}
	land := items.body(t.OnBehalfOf)
	if slices.Contains(t.Why, tenure.OfficeElsewhere) { // which is possible, no more
		land = ""
	}
	start := stated(t.Start, t.Claims, func(c graph.Claim) graph.Date { return c.Start })
	end := stated(t.End, t.Claims, func(c graph.Claim) graph.Date { return c.End })
	for _, qualifier := range [][2]string{
		{startTime, wikidataTime(start)}, {endTime, wikidataTime(end)},
		{replaces, items.holder(t.HolderKind, t.Predecessor)}, {replacedBy, items.holder(t.HolderKind, t.Successor)},
		{represents, land},
	} {
		if qualifier[1] != "" {
			cells = append(cells, qualifier[0], qualifier[1])
		}
	}
	w.WriteString(strings.Join(append(cells, reference(t)...), "\t") + "\n")
}

// stated is a date as a claim has it. One that only follows from claims, by the calendar of a chair or by the next holder's start, is
// given as its year, since no reference would have the day.
func stated(d graph.Date, claims []graph.Claim, of func(graph.Claim) graph.Date) graph.Date {
	if !d.Known() || slices.ContainsFunc(claims, func(c graph.Claim) bool { return of(c) == d }) {
		return d
	}
	return d[:len("2006")]
}

// wikidataTime is a date with its precision: 11 day, 10 month, 9 year.
func wikidataTime(d graph.Date) string {
	if !d.Known() {
		return ""
	}
	switch len(d) {
	case len("2006"):
		return fmt.Sprintf("+%s-00-00T00:00:00Z/9", d)
	case len("2006-01"):
		return fmt.Sprintf("+%s-00T00:00:00Z/10", d)
	}
	return fmt.Sprintf("+%sT00:00:00Z/11", d)
}

// longestText is how many characters Wikidata takes for a text.
const longestText = 1500

// reference is the best source with a web address: the address, the sentence, the date of publication.
func reference(t vocab.Tenure) []string {
	i := slices.IndexFunc(t.Claims, func(c graph.Claim) bool { return address(c) != "" })
	if i < 0 {
		return nil
	}
	c := t.Claims[i]
	cells := []string{referenceURL, `"` + strings.ReplaceAll(address(c), `"`, "%22") + `"`}
	if quote := strings.Join(strings.Fields(c.Evidence), " "); quote != "" && len([]rune(quote)) <= longestText {
		cells = append(cells, quotation, `de:"`+quote+`"`)
	}
	if published := wikidataTime(c.Published); published != "" {
		cells = append(cells, publication, published)
	}
	return cells
}

// Unmatched gives what keeps tenures from being statements, as a file of items to fill in: persons first, then bodies of
// chairs, then posts, each in the order of their names. It is empty if nothing is missing.
func Unmatched(c Content) string {
	missing := map[[3]string]bool{}
	for t := range c.tenures() {
		if t.HolderKind != graph.Person {
			continue
		}
		if c.Items.holder(t.HolderKind, t.Holder) == "" {
			missing[[3]string{t.Holder}] = true
		}
		if t.Post.Role == chairRole && t.Post.Body != "" && c.Items.body(t.Post.Body) == "" {
			missing[[3]string{"", "", t.Post.Body}] = true
		}
		if c.Items.post(t.Post) == "" {
			missing[[3]string{"", t.Post.Role, t.Post.Body}] = true
		}
	}
	if len(missing) == 0 {
		return ""
	}
	var rows [][3]string
	for row := range missing {
		rows = append(rows, row)
	}
	slices.SortFunc(rows, func(a, b [3]string) int {
		return cmp.Or(-cmp.Compare(min(len(a[0]), 1), min(len(b[0]), 1)), cmp.Compare(min(len(a[1]), 1), min(len(b[1]), 1)), slices.Compare(a[:], b[:]))
	})
	var b strings.Builder
	b.WriteString("# To match: fill in the items and give the file to --wikidata.\n" + strings.Join(itemColumns, "\t") + "\n")
	for _, row := range rows {
		for i, cell := range row {
			row[i] = cmp.Or(cell, "-")
		}
		b.WriteString(strings.Join(row[:], "\t") + "\t\n")
	}
	return b.String()
}
