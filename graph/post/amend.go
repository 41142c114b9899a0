package post

import (
	"maps"
	"slices"
)

// Amended gives a copy of the names in which further names of roles and bodies stand for others: each key for its value.
func (n *Names) Amended(roles, bodies map[string]string) *Names {
	with := *n
	with.amendedRoles, with.amendedBodies, with.amendedNames = map[string]string{}, map[string]string{}, map[string][]string{}
	with.annual, with.lands = maps.Clone(n.annual), maps.Clone(n.lands)
	for name, stays := range roles {
		with.amendedRoles[fold(n.Role(name).Base)] = n.Role(stays).Base
	}
	for _, name := range slices.Sorted(maps.Keys(bodies)) {
		n.amendBody(&with, name, bodies[name])
	}
	for p := range n.annual {
		with.annual[with.Key(p)] = true
	}
	return &with
}

// amendBody calls a body by another name. What the lists know of it goes on under that name.
func (n *Names) amendBody(with *Names, name, stays string) {
	old := n.Body(name)
	if known := n.Body(stays); known != old {
		stays = known
	}
	with.amendedBodies[fold(old)] = stays
	with.amendedNames[stays] = append(with.amendedNames[stays], n.BodyNames(name)...)
	if n.lands[old] {
		with.lands[stays] = true
	}
}

// roleCalled is the role that a person has set in the place of another one.
func (n *Names) roleCalled(role string) string {
	if stays, ok := n.amendedRoles[fold(role)]; ok {
		return stays
	}
	return role
}

// bodyCalled is the same for a canonical body.
func (n *Names) bodyCalled(body string) string {
	if stays, ok := n.amendedBodies[fold(body)]; ok {
		return stays
	}
	return body
}
