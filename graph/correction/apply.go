package correction

import (
	"context"
	"slices"
	"strings"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/post"
	"github.com/amtszeit/amtszeit/graph/query"
)

// Names amends the names of roles and bodies by same and rename.
func (l *List) Names(names *post.Names) *post.Names {
	if l == nil || len(l.roles)+len(l.bodies) == 0 {
		return names
	}
	return names.Amended(l.roles, l.bodies)
}

// Source gives the claims of a source as the corrections leave them, the asserted ones included. Names are the amended ones.
func (l *List) Source(s query.Source, names *post.Names) query.Source {
	if l == nil || len(l.Lines) == 0 {
		return s
	}
	c := corrected{Source: s, list: l, names: names, spelt: map[string][]string{}}
	for goes, stays := range l.holders {
		c.spelt[stays] = append(c.spelt[stays], goes)
	}
	for _, line := range l.Lines {
		switch line.Action {
		case Assert:
			c.asserted = append(c.asserted, l.claim(line, names))
		case Different:
			if line.Holder != "" {
				c.spelt[l.Holder(line.Other)] = append(c.spelt[l.Holder(line.Other)], line.Holder)
			}
		}
	}
	return c
}

// corrected is a source with corrections.
type corrected struct {
	query.Source
	list     *List
	names    *post.Names
	asserted []graph.Claim
	// spelt has the names under which claims may have a holder, by the name that stays.
	spelt map[string][]string
}

// Claims corrects what the source gives to a filter that was widened by the other names.
func (c corrected) Claims(ctx context.Context, f query.Filter) ([]graph.Claim, error) {
	found, err := c.Source.Claims(ctx, c.widen(f))
	if err != nil {
		return nil, err
	}
	claims := make([]graph.Claim, 0, len(found)+len(c.asserted))
	for _, claim := range found {
		if claim, ok := c.list.apply(claim, c.names); ok {
			claims = append(claims, claim)
		}
	}
	for _, claim := range c.asserted {
		if asks(f, claim) {
			claims = append(claims, claim)
		}
	}
	return claims, nil
}

// widen asks for the other names too. The lists of the filter stay as they are: they are the caller's.
func (c corrected) widen(f query.Filter) query.Filter {
	f.Holders, f.Bodies = slices.Clone(f.Holders), slices.Clone(f.Bodies)
	for _, name := range f.Holders {
		stays := c.list.Holder(name)
		f.Holders = append(f.Holders, stays)
		f.Holders = append(f.Holders, c.spelt[stays]...)
	}
	slices.Sort(f.Holders)
	f.Holders = slices.Compact(f.Holders)
	others := map[string][]string{} // bodies that are told apart, by the one that shares its name
	for _, line := range c.list.Lines {
		if line.Action == Different && line.Holder == "" && slices.Contains(f.Bodies, line.Other) {
			f.Bodies = append(f.Bodies, line.Body)
			others[line.Body] = append(others[line.Body], line.Other)
		}
	}
	if picks := f.Posts; picks != nil && len(others) > 0 {
		f.Posts = func(p graph.Post) bool {
			return picks(p) || slices.ContainsFunc(others[p.Body], func(other string) bool { return picks(graph.Post{Role: p.Role, Body: other}) })
		}
	}
	return f
}

// asks reports whether a filter asks for an asserted claim.
func asks(f query.Filter, c graph.Claim) bool {
	if len(f.Bodies) == 0 && len(f.Holders) == 0 || slices.Contains(f.Holders, c.Holder) {
		return true
	}
	return slices.Contains(f.Bodies, c.Body) && (f.Posts == nil || f.Posts(c.Post()))
}

// apply gives the claim as corrected, ok false where it is rejected.
func (l *List) apply(c graph.Claim, names *post.Names) (corrected graph.Claim, ok bool) {
	if _, rejected := l.Rejects(c, names); rejected {
		return c, false
	}
	for _, line := range l.Lines {
		line.tellsApart(l, &c, names)
	}
	c.Holder = l.Holder(c.Holder)
	return c, true
}

// tellsApart gives a claim the holder or body that it is about, and reports whether that is another one.
func (c Correction) tellsApart(l *List, claim *graph.Claim, names *post.Names) bool {
	switch {
	case c.Action != Different:
		return false
	case c.Holder != "" && c.concerns(l, *claim, names):
		claim.Holder = c.Other
	case c.Holder == "" && claim.Body == c.Body && isDocument(c.Source, *claim):
		claim.Body = c.Other
	default:
		return false
	}
	return true
}

// Rejects gives the first line that rejects a claim.
func (l *List) Rejects(c graph.Claim, names *post.Names) (by Correction, rejected bool) {
	if l == nil {
		return by, false
	}
	for _, line := range l.Lines {
		if line.rejects(l, c, names) {
			return line, true
		}
	}
	return by, false
}

// rejects reports whether the line takes a claim away.
func (c Correction) rejects(l *List, claim graph.Claim, names *post.Names) bool {
	return c.Action == Reject && c.concerns(l, claim, names) && (c.From == "" || c.From == claim.Start) && (c.Until == "" || c.Until == claim.End)
}

// concerns reports whether a line that names a holder, and maybe role, body and document, is about the claim.
func (c Correction) concerns(l *List, claim graph.Claim, names *post.Names) bool {
	if c.Holder != claim.Holder && l.Holder(c.Holder) != l.Holder(claim.Holder) || c.Source != "" && !isDocument(c.Source, claim) {
		return false
	}
	if c.Role == "" {
		return c.Body == "" || names.Seat(c.Body) == names.Seat(claim.Body)
	}
	p := graph.Post{Role: c.Role, Body: c.Body}
	if c.Body == "" {
		p.Body = claim.Body
	}
	return names.Key(p) == names.Key(claim.Post())
}

// isDocument reports whether a cell names the claim's document: by its id, its address or the end of its path.
func isDocument(name string, c graph.Claim) bool {
	return name == c.Document || c.URL != "" && name == c.URL || strings.HasSuffix(c.Document, "/"+name)
}

// claim is what an assertion says. Its place is the line in the file of corrections.
func (l *List) claim(line Correction, names *post.Names) graph.Claim {
	c := graph.Claim{
		Document: l.File, Holder: l.Holder(line.Holder), HolderKind: graph.Person, Role: line.Role, Body: line.Body, OnBehalfOf: line.Other,
		Status: graph.Current, Start: line.From, End: line.Until,
		Evidence: line.Source, Begin: line.Begin, Finish: line.Finish, Rule: graph.Asserted, Confidence: 1,
	}
	if names.Known(line.Holder) {
		c.HolderKind = graph.Body
	}
	if line.Until != "" {
		c.Status = graph.Former
	}
	return c
}

// About gives the lines that matter for a term: those about its holder that don't name another post, and those about the
// names of its role and body.
func (l *List) About(t graph.Tenure, names *post.Names) []Correction {
	if l == nil {
		return nil
	}
	var lines []Correction
	for _, line := range l.Lines {
		if line.isAbout(l, t, names) {
			lines = append(lines, line)
		}
	}
	return lines
}

func (c Correction) isAbout(l *List, t graph.Tenure, names *post.Names) bool {
	post := names.Key(graph.Post{Role: c.Role, Body: c.Body})
	switch {
	case c.Holder == "" && c.Role != "":
		return names.Key(graph.Post{Role: c.Role, Body: t.Post.Body}).Role == t.Post.Role
	case c.Holder == "":
		return names.Seat(c.Body) == t.Post.Body || names.Seat(c.Other) == t.Post.Body
	case l.Holder(c.Holder) != t.Holder && l.Holder(c.Other) != t.Holder:
		return false
	}
	return (c.Role == "" || post.Role == t.Post.Role || c.Body == "") && (c.Body == "" || post.Body == t.Post.Body)
}

// Names gives holders the names that stay, and adds those of what is asserted.
func (c corrected) Names(ctx context.Context) (query.Names, error) {
	said, err := query.NamesOf(ctx, c.Source)
	if err != nil {
		return said, err
	}
	persons := make([]string, len(said.Persons))
	for i, name := range said.Persons {
		persons[i] = c.list.Holder(name)
	}
	said.Persons = persons
	asserted, err := query.NamesOf(ctx, query.Memory(c.asserted))
	return said.And(asserted), err
}
