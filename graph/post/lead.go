package post

import (
	"slices"
	"strings"

	"github.com/amtszeit/amtszeit/graph"
)

// rank tells whether a role leads its body.
type rank uint8

const (
	leadsNot  rank = iota
	leadsElse      // where nobody is known who leads it anyway: a Bürgermeister in a town without an Oberbürgermeister
	leadsAlways
)

// leadEnding is an ending of roles that lead a body whose name has what stands before it: "Museumsleiter".
type leadEnding struct {
	ending string
	rank   rank
}

// leading tells whether a role leads its body, both canonical.
func (n *Names) leading(role, body string) rank {
	if r, listed := n.leads[role]; listed {
		return r
	}
	return n.repeating(role, body).rank
}

// repeating gives the ending of a role behind a part that says no more than the body's noun; the zero leadEnding if there is none.
func (n *Names) repeating(role, body string) leadEnding {
	low := fold(role)
	for _, e := range n.leadEndings {
		if part, ok := strings.CutSuffix(low, e.ending); ok && repeats(part, body) {
			return e
		}
	}
	return leadEnding{}
}

// repeats reports whether the first part of a compound is the noun of a body, "museums" of "Stadtmuseum Rautal", and not just what the
// body deals with: "bau" of "Amt für Bau".
func repeats(part, body string) bool {
	for _, of := range []string{" für ", " der ", " des ", " in ", " im "} {
		body, _, _ = strings.Cut(body, of)
	}
	words := strings.Fields(fold(body))
	for _, link := range []string{"", "s", "es", "n", "en", "-"} {
		noun, ok := strings.CutSuffix(part, link)
		if ok && len(noun) > 2 && slices.ContainsFunc(words, func(w string) bool {
			return strings.HasSuffix(strings.TrimSuffix(w, "e"), strings.TrimSuffix(noun, "e"))
		}) {
			return true
		}
	}
	return false
}

// plain takes off a role what the name of its body tells already: the "Museumsleiter" of a Museum is its "Leiter".
func (n *Names) plain(role, body string) string {
	if r, listed := n.leads[role]; listed && r == leadsNot {
		return role
	}
	if e := n.repeating(role, body); e.rank != leadsNot && !strings.Contains(role, " ") {
		return capital(e.ending)
	}
	return role
}

// Heads gives the role that a canonical one may mean where nobody has the post of that name, as it is a word for whoever leads a
// body; not ok for other roles. "Leiter" stands for any that leads.
func (n *Names) Heads(role string) (means string, ok bool) {
	means, ok = n.heads[role]
	return means, ok
}

// Leads reports whether a canonical role asks for whoever leads a body: "Leiter", "Chef".
func (n *Names) Leads(role string) bool {
	base := n.Role(role).Base
	return base == "Leiter" || base == "Chef"
}

// Foremost reports whether a canonical post leads its body whoever else is known there; another one that leads it does so only
// where no such post is known.
func (n *Names) Foremost(p graph.Post) bool {
	return n.leading(n.Role(p.Role).Base, p.Body) == leadsAlways
}
