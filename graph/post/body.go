package post

import (
	"slices"
	"strings"
)

// Bodies knows names of bodies. The gazetteer does.
type Bodies struct {
	// Canonical gives the canonical name of a body, and ok false for a body that it doesn't know.
	Canonical func(name string) (canonical string, ok bool)
	// Aliases gives the other names of a body by its canonical one; nil where there are none.
	Aliases func(canonical string) []string
}

// With gives a copy of the names that also asks for the names of bodies that its own lists don't have.
func (n *Names) With(bodies Bodies) *Names {
	with := *n
	with.others = bodies
	return &with
}

// Body is the canonical name of a body; a name that no list has stays as it is.
func (n *Names) Body(name string) string {
	return n.bodyCalled(n.listed(name))
}

// listed is the canonical name that the lists give.
func (n *Names) listed(name string) string {
	name = n.town(strings.Join(strings.Fields(name), " "))
	if canonical, ok := n.bodies[fold(name)]; ok {
		return canonical
	}
	if n.others.Canonical == nil {
		return name
	}
	canonical, ok := n.others.Canonical(name)
	if !ok {
		return name
	}
	if own, ok := n.bodies[fold(canonical)]; ok {
		return own
	}
	return canonical
}

// town drops the word before a town's name.
func (n *Names) town(name string) string {
	for _, prefix := range n.prefixes {
		if rest, ok := strings.CutPrefix(name, prefix); ok {
			return rest
		}
	}
	return name
}

// seat is the body whose offices are meant: the Land for its government, a club without its legal form, a renamed body by
// today's name.
func (n *Names) seat(body string) string { return n.today(n.owner(body)) }

// owner is the body whose offices are meant, by the name that it had.
func (n *Names) owner(body string) string {
	if land, ok := n.governed[body]; ok {
		return land
	}
	if n.bodies[fold(body)] != "" {
		return body
	}
	for _, suffix := range n.suffixes {
		if rest, ok := strings.CutSuffix(body, suffix); ok && rest != "" {
			return n.owner(n.Body(rest))
		}
	}
	return body
}

// BodyNames gives all names under which claims may have a body, the canonical one first.
func (n *Names) BodyNames(body string) []string {
	canonical := n.seat(n.Body(body))
	names := slices.Clone(n.bodyNames[canonical])
	if names == nil {
		names = []string{canonical}
	}
	for _, prefix := range n.prefixes {
		names = append(names, prefix+canonical)
	}
	for _, suffix := range n.suffixes {
		names = append(names, canonical+suffix)
	}
	names = append(names, n.amendedNames[canonical]...)
	names = append(names, n.formerly(canonical)...)
	if n.others.Canonical != nil {
		for _, name := range names {
			if listed, ok := n.others.Canonical(name); ok {
				names = append(names, listed)
			}
		}
	}
	if n.others.Aliases != nil {
		for _, name := range distinct(names) {
			names = append(names, n.others.Aliases(name)...)
		}
	}
	return distinct(append(names, body))
}

// distinct drops names that come again.
func distinct(names []string) []string {
	var once []string
	for _, name := range names {
		if !slices.Contains(once, name) {
			once = append(once, name)
		}
	}
	return once
}

// Land reports whether a body is a Land or the Bund, by its canonical name.
func (n *Names) Land(body string) bool { return n.lands[body] }

// Seat is the body whose offices are meant by a name: the Land for its government, today's name for an earlier one, else the
// canonical name.
func (n *Names) Seat(body string) string { return n.seat(n.Body(body)) }

// Known reports whether a list has a body of this name.
func (n *Names) Known(body string) bool {
	if n.bodies[fold(body)] != "" {
		return true
	}
	if n.others.Canonical == nil {
		return false
	}
	_, ok := n.others.Canonical(body)
	return ok
}
