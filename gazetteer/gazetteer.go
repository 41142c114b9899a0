// Package gazetteer holds the word lists (data/*.tsv, embedded) and the matcher that finds their entries in text.
package gazetteer

import "sync"

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

// Form says in which form the text has an entry.
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
	Entry  *Entry
	Form   Form
	Gender Gender // of the form found: "Staatssekretärin" is Feminine
}

// Hit is a phrase of the lists found in a text: byte offsets into the text, end exclusive.
type Hit struct {
	Start, End int
	Senses     []Sense // at least one; shared, not to be changed
}

// Gazetteer holds entries and finds them in text. It is safe for use by several goroutines. Start with [Default].
type Gazetteer struct {
	trie    *trie
	entries []*Entry
}

// Default returns the gazetteer of the built-in lists. It is read on the first call.
var Default = sync.OnceValue(func() *Gazetteer {
	g := &Gazetteer{trie: newTrie()}
	for _, list := range builtin {
		file, err := lists.ReadFile("data/" + list.name)
		if err == nil {
			err = g.read(list, string(file))
		}
		if err != nil {
			panic(err) // a broken build: TestLists fails
		}
	}
	return g
})

// Entries returns all entries in the order of the lists.
func (g *Gazetteer) Entries() []*Entry { return g.entries }
