package correction

import (
	"cmp"
	"strings"

	"github.com/amtszeit/amtszeit/gazetteer/fault"
	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/post"
)

// Idle gives the lines that change none of the claims as faults: most often a name is misspelt in them, or the document has
// gone. An assertion is never idle. The claims are those of documents, the names those without the corrections.
func (l *List) Idle(claims []graph.Claim, names *post.Names) fault.List {
	if l == nil {
		return nil
	}
	u := &usage{list: l, base: names, names: l.Names(names), used: map[int]bool{}}
	for kind := range u.present {
		u.present[kind] = map[string]bool{}
	}
	for _, c := range claims {
		u.claim(c)
	}
	for _, line := range l.Lines {
		if line.Action == Assert {
			u.used[line.Line] = true
			u.present[holder][line.Holder] = true
			u.note(l.claim(line, u.names))
		}
	}
	u.renames()
	var idle fault.List
	for _, line := range l.Lines {
		if !u.used[line.Line] {
			u.report(&idle, line)
		}
	}
	return idle
}

// usage finds out which lines change something.
type usage struct {
	list        *List
	base, names *post.Names // without and with the corrections
	used        map[int]bool
	// present has the names that claims have, of holders as they are, of roles and bodies in their canonical form, folded.
	present [columns]map[string]bool
}

// claim notes which lines change a claim, and its names.
func (u *usage) claim(c graph.Claim) {
	u.note(c)
	rejected := false
	for _, line := range u.list.Lines {
		if line.rejects(u.list, c, u.names) {
			u.used[line.Line], rejected = true, true
		}
	}
	if rejected {
		return
	}
	for _, line := range u.list.Lines {
		if line.tellsApart(u.list, &c, u.names) {
			u.used[line.Line] = true
		}
	}
	u.note(c)
}

// note notes the names that a claim has.
func (u *usage) note(c graph.Claim) {
	key := u.base.Key(c.Post())
	u.present[holder][c.Holder] = true
	for _, name := range []string{c.Role, key.Role} {
		u.present[role][u.canonical(role, name)] = true
	}
	for _, name := range []string{c.Body, key.Body, c.OnBehalfOf} {
		u.present[body][u.canonical(body, name)] = true
	}
	if c.HolderKind == graph.Body {
		u.present[body][u.canonical(body, c.Holder)] = true
	}
}

// canonical is the form in which names of a kind are compared.
func (u *usage) canonical(kind column, name string) string {
	switch kind {
	case role:
		return strings.ToLower(u.base.Role(name).Base)
	case body:
		return strings.ToLower(u.base.Body(name))
	}
	return name
}

// renames notes which lines join or change names. A name may have come from another line, so it goes on until none is new.
func (u *usage) renames() {
	for more := true; more; {
		more = false
		for _, line := range u.list.Lines {
			if u.used[line.Line] || line.Action != Same && line.Action != Rename {
				continue
			}
			kind, _ := line.named()
			if goes, stays := line.pair(); u.present[kind][u.canonical(kind, goes)] {
				u.used[line.Line], more = true, true
				u.present[kind][u.canonical(kind, stays)] = true
			}
		}
	}
}

// report says why a line is idle.
func (u *usage) report(idle *fault.List, line Correction) {
	add := func(cell, format string, args ...any) {
		idle.Add(u.list.File, line.Line, strings.Index(line.Text, cell)+1, format, args...)
	}
	goes, _ := line.pair()
	switch {
	case line.Action == Same || line.Action == Rename:
		add(goes, "no claim has the name %q: write it as documents do, or remove the line", goes)
	case line.Holder != "" && !u.isPresent(line.Holder):
		add(line.Holder, "no claim is about %q: write the name as documents do, or remove the line", line.Holder)
	case line.Holder != "":
		add(cmp.Or(line.Role, line.Body, line.Source), "no claim about %q fits the line: correct role, body, dates or source, or remove the line", line.Holder)
	default:
		add(line.Body, "no claim fits the line: correct body or source, or remove the line")
	}
}

// isPresent reports whether a claim is about the holder, under any of the names that the lines join.
func (u *usage) isPresent(name string) bool {
	for known := range u.present[holder] {
		if u.list.Holder(known) == u.list.Holder(name) {
			return true
		}
	}
	return false
}
