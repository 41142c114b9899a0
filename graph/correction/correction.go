// Package correction reads what a person says against the documents: that two names are one, that one name is two people,
// that something is called otherwise, that a claim is wrong, that a term is so and not otherwise.
//
// Start with [Read], which gives the [List] of a file; its head explains the columns ([Head]). [List.Names] amends the names
// of bodies and roles, [List.Source] the claims, both before terms are derived from them: the documents and the graph stay as
// they are, so that a correction outlives every rebuild and can be taken back.
package correction

import (
	"github.com/amtszeit/amtszeit/graph"
)

// Action is what a correction does.
type Action string

// The actions.
const (
	Same      Action = "same"      // Other is another name of the holder, role or body
	Different Action = "different" // what a document says of the holder or body is about another one, called Other
	Rename    Action = "rename"    // the holder, role or body is to be called Other
	Reject    Action = "reject"    // the claims are wrong
	Assert    Action = "assert"    // the term is so; Other is on whose behalf
)

// Correction is a line of a file. What it leaves empty stands for anything, or is unknown.
type Correction struct {
	Action             Action
	Holder, Role, Body string
	Other              string
	From, Until        graph.Date
	// Source is a document for different and reject, and for assert where the person knows it from.
	Source string

	// Line is the number of the line, Text the line as it stands; Begin and Finish are its UTF-8 byte offsets in the file.
	Line          int
	Text          string
	Begin, Finish int
}

// named gives the name that a same or a rename is about, and the kind of name.
func (c Correction) named() (kind column, name string) {
	switch {
	case c.Holder != "":
		return holder, c.Holder
	case c.Role != "":
		return role, c.Role
	}
	return body, c.Body
}

// pair gives for a same or a rename the name that goes and the one that stays.
func (c Correction) pair() (goes, stays string) {
	_, name := c.named()
	if c.Action == Rename {
		return name, c.Other
	}
	return c.Other, name
}

// List is the corrections of a file, in their order. The nil List has none. It is safe for concurrent use.
type List struct {
	// File is the name under which the file was read.
	File  string
	Lines []Correction

	// renamed has the names that go, each with the one that stays in the end.
	holders, roles, bodies map[string]string
}

// Holder gives the name under which a holder is known in the end.
func (l *List) Holder(name string) string {
	if l == nil {
		return name
	}
	return lookUp(l.holders, name)
}

func lookUp(names map[string]string, name string) string {
	if stays, ok := names[name]; ok {
		return stays
	}
	return name
}
