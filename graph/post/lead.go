package post

import (
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
	low := fold(role)
	for _, e := range n.leadEndings {
		part, ok := strings.CutSuffix(low, e.ending)
		if part = strings.TrimRight(part, "ns-"); ok && len(part) > 1 && strings.Contains(fold(body), part) {
			return e.rank
		}
	}
	return leadsNot
}

// plain takes off a role what the name of its body tells already: the "Museumsleiter" of a Museum is its "Leiter".
func (n *Names) plain(role, body string) string {
	if r, listed := n.leads[role]; listed && r == leadsNot {
		return role
	}
	low, name := fold(role), fold(body)
	for _, e := range n.leadEndings {
		part, ok := strings.CutSuffix(low, e.ending)
		if part = strings.TrimRight(part, "ns-"); ok && len(part) > 1 && strings.Contains(name, part) && !strings.Contains(part, " ") {
			return capital(e.ending)
		}
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
