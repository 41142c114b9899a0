package main

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/amtszeit/amtszeit/extract"
	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/graph"
)

// writeExtraction writes a document for people: its claims with their sentences, then who and what is named.
func (p *program) writeExtraction(e extract.Extraction) error {
	fmt.Fprintf(p.out, "%s%s%s  %s\n", p.bold, e.Document.ID, p.plain, cmp.Or(string(e.Document.Published), "undated"))
	for _, c := range e.Claims {
		p.writeClaim(c)
		fmt.Fprintf(p.out, "      %s  [bytes %d–%d, rule %s, confidence %.2f]\n", oneLine(c.Evidence), c.Begin, c.Finish, c.Rule, c.Confidence)
	}
	for _, kind := range []mention.Kind{mention.Person, mention.Body, mention.Date} {
		if names := namesOf(e, kind); len(names) > 0 {
			fmt.Fprintf(p.out, "  %s: %s\n", mentionPlurals[kind], strings.Join(names, ", "))
		}
	}
	_, err := p.out.WriteString("\n")
	return err
}

var mentionPlurals = map[mention.Kind]string{mention.Person: "people", mention.Body: "bodies", mention.Date: "dates"}

// writeClaim writes who is said to hold which office, without the sentence.
func (p *program) writeClaim(c graph.Claim) {
	fmt.Fprintf(p.out, "  %s%s%s, %s", p.bold, c.Holder, p.plain, postOf(c.Role, c.Body))
	if c.OnBehalfOf != "" {
		fmt.Fprintf(p.out, ", for %s", c.OnBehalfOf)
	}
	fmt.Fprintf(p.out, "  (%s%s)\n", c.Status, claimDates(c))
}

// claimDates are the dates that the claim gives, as exact as the text is.
func claimDates(c graph.Claim) string {
	var b strings.Builder
	for _, part := range []struct {
		word string
		date graph.Date
	}{{"from", c.Start}, {"to", c.End}, {"at", c.At}} {
		if part.date != "" {
			fmt.Fprintf(&b, ", %s %s", part.word, part.date)
		}
	}
	return b.String()
}

// namesOf gives the names of a kind in the order of the text, each once; dates with their values.
func namesOf(e extract.Extraction, kind mention.Kind) []string {
	var names []string
	seen := map[string]bool{}
	for _, m := range e.Mentions {
		name := m.Name
		if m.Kind == mention.Date {
			name = fmt.Sprintf("%q %s", e.Document.Text[m.Start:m.End], m.Value)
		}
		if m.Kind == kind && !seen[name] {
			seen[name] = true
			names = append(names, name)
		}
	}
	return names
}

// postOf names a post whose body may be unknown.
func postOf(role, body string) string {
	if body == "" {
		return role
	}
	return role + ", " + body
}

// oneLine makes a quotation fit a line of its own.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
