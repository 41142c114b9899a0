// Package gazetteer holds the word lists (data/*.tsv, embedded) and the matcher that finds their entries in text.
//
// [Default] has the built-in lists, [Gazetteer.With] adds a user's. [Gazetteer.Match] finds entries in all their inflected
// forms; [Gazetteer.RoleHead] and [Gazetteer.BodyHead] know the compounds that no list can hold ("Finanzstaatssekretär",
// "Bauausschusses"), [Gazetteer.Nominative] and [Gazetteer.RoleNominative] lead back from an inflected form.
// [Check] finds the faults of a list.
package gazetteer

import (
	"maps"
	"slices"
	"sync"
)

// Kind says what an entry names.
type Kind uint8

// The kinds of entries.
const (
	Role      Kind = iota + 1 // "Staatssekretär", "Vorsitz"
	Body                      // "IT-Planungsrat"
	Land                      // a Land or the Bund: acts, or is a place
	Place                     // a city, town or Kreis
	GivenName                 // "Annika"
	Surname                   // "Busse": a hint only, surnames are open
)

// Gender is grammatical for roles and given for names.
type Gender uint8

// The genders; Neuter or mixed forms ("Bürgermeister*in", "Vorsitzende:r") are Any.
const (
	Any Gender = iota
	Masculine
	Feminine
)

// Form says in which form the text has an entry. Where one spelling is several forms of an entry it is the first of these
// that fits: "Präsidenten" is Oblique, though it may be a plural.
type Form uint8

// The forms of an entry in text.
const (
	Nominative Form = iota // or any form that looks the same
	Genitive               // "IT-Planungsrats", "Bayerns"
	Oblique                // dative, accusative: "Staatssekretären", "Vorsitzenden"
	Plural                 // "Staatssekretäre"
	Adjective              // "hessischer", "Bremer"
	Abstract               // the office instead of its holder: "Vorsitz", "Präsidentschaft"
	Demonym                // "Hamburgerin"
)

// Entry is one line of a list.
type Entry struct {
	Kind Kind
	// Name is canonical, in the nominative singular; of a role in the masculine.
	Name string
	// Feminine and Abstract are a role's other names, empty if it has none.
	Feminine, Abstract string
	// Gender is a given name's.
	Gender Gender
	// Class is the sort of body ("Gremium", "Behörde", "Partei") or place ("Land", "Stadt", "Kreis").
	Class string
	// Exclusive is true of a role that one person at a time holds in a body.
	Exclusive bool
}

// Sense is one reading of a matched phrase.
type Sense struct {
	Entry *Entry
	Form  Form
	// Gender is that of the form found: "Staatssekretärin" is Feminine. It is Any where the form may be of either, as
	// "Vorsitzende" ("der", "die") and "Vorsitzende:r", and for all that has no gender.
	Gender Gender
}

// Hit is a phrase of the lists found in a text: byte offsets into the text, end exclusive.
type Hit struct {
	Start, End int
	Senses     []Sense // at least one; shared, not to be changed
}

// Gazetteer holds entries and finds them in text. It doesn't change and is safe for use by several goroutines. Start with
// [Default] and [Gazetteer.Match].
type Gazetteer struct {
	trie      *trie
	entries   []*Entry
	room      []Entry     // for the next entries
	forms     []inflected // of the name that is being added; kept for its room
	texts     texts
	roleHeads *suffixes[roleHead]
	bodyHeads *suffixes[bodyHead]
	notHeads  map[string][]string // by head: what comes before it in words that only end like it
	aliases   map[string]string   // of bodies, Länder and places by their names, as in the lists
}

// Default returns the gazetteer of the built-in lists. It is built on the first call.
var Default = sync.OnceValue(func() *Gazetteer { return build(builtin) })

// Offices returns the gazetteer of the built-in lists without the names of persons, which are most of their entries. It is
// built on the first call, in half the time of [Default]'s.
var Offices = sync.OnceValue(func() *Gazetteer {
	return build(slices.DeleteFunc(slices.Clone(builtin), func(l list) bool { return l.kind == GivenName || l.kind == Surname }))
})

func build(lists []list) *Gazetteer {
	g := empty()
	g.readHeads()
	for _, l := range lists {
		embedded(l.name, entryColumns, func(r *row) error { return g.addRow(l.kind, r) })
	}
	return g
}

// empty gives a gazetteer without words, with room for the built-in roles, bodies and places.
func empty() *Gazetteer {
	return &Gazetteer{
		trie:      newTrie(),
		entries:   make([]*Entry, 0, 17<<10),
		roleHeads: newSuffixes[roleHead](14 << 10),
		bodyHeads: newSuffixes[bodyHead](1 << 10),
		notHeads:  make(map[string][]string),
		aliases:   make(map[string]string),
	}
}

// clone returns a copy that can grow without changing g.
func (g *Gazetteer) clone() *Gazetteer {
	c := *g
	c.trie, c.roleHeads = g.trie.clone(), g.roleHeads.clone()
	c.entries, c.room, c.forms, c.texts = slices.Clip(g.entries), nil, nil, texts{}
	c.aliases = maps.Clone(g.aliases)
	return &c
}

// Aliases returns the other names of the body, Land or place with this name.
func (g *Gazetteer) Aliases(name string) []string { return slices.Collect(each(g.aliases[name])) }

// Entries returns all entries in the order of the lists.
func (g *Gazetteer) Entries() []*Entry { return g.entries }
