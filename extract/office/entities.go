package office

import (
	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/gazetteer"
	"github.com/amtszeit/amtszeit/graph"
)

// personEntity is what the document's mentions say of a person.
type personEntity struct {
	name   string
	gender gazetteer.Gender
	named  int        // mentions
	dead   bool       // the text says so
	diedOn graph.Date // and when, "" if it doesn't
	diedAt int        // the sentence that says so
	office bool       // in office
}

// bodyEntity is what the document's mentions say of a body.
type bodyEntity struct {
	forms  string            // its names, in lower case, with a blank behind each
	named  int               // mentions
	gender gazetteer.Gender  // of the possessive that points to it
	last   *mention.Mention  // the one whose spelling came last into forms
	more   map[spelling]bool // the spellings in forms, if there are several
}

// lowerNames are the names of bodies, as texts write them, in lower case.
var lowerNames = memo[string]{of: lower}

// spelling is a way in which a text writes a body.
type spelling struct {
	place      bool
	name, text string
}

// entities are the people and bodies of a document, by their numbers; entity 0 is none and has no name.
type entities struct {
	people []personEntity
	bodies []bodyEntity
}

func (e *entities) reset() {
	e.people, e.bodies = append(e.people[:0], personEntity{}), append(e.bodies[:0], bodyEntity{})
}

// person gives the entry of a person.
func (e *entities) person(entity int) *personEntity {
	for entity >= len(e.people) {
		e.people = append(e.people, personEntity{})
	}
	return &e.people[entity]
}

// body gives the entry of a body.
func (e *entities) body(entity int) *bodyEntity {
	for entity >= len(e.bodies) {
		e.bodies = append(e.bodies, bodyEntity{})
	}
	return &e.bodies[entity]
}

// spell adds the spelling of a mention to the forms of its body and reports whether it is a new one.
func (b *bodyEntity) spell(text string, m *mention.Mention) bool {
	w := spelling{m.Place, m.Name, text[m.Start:m.End]}
	if b.last != nil {
		last := spelling{b.last.Place, b.last.Name, text[b.last.Start:b.last.End]}
		if w == last {
			return false
		}
		if b.more == nil {
			b.more = map[spelling]bool{last: true}
		}
		if b.more[w] {
			return false
		}
		b.more[w] = true
	}
	b.last = m
	b.forms += lowerNames.get(w.name) + " " + lowerNames.get(w.text) + " "
	return true
}
