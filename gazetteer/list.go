package gazetteer

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// The columns of a list of entries.
const (
	colName = iota
	colKind
	colFeminine
	colPlural
	colAbstract
	colExclusive
	colHead
	colClass
	colAliases
	colAdjectives
	colDemonyms
	colGender
)

var entryColumns = []string{
	"name", "kind", "feminine", "plural", "abstract", "exclusive", "head", "class", "aliases", "adjectives", "demonyms", "gender",
}

// kinds are the values of the column kind.
var kinds = []string{"", "role", "body", "land", "place", "given name", "surname"}

// builtin are the embedded lists of entries, each of one kind. A phrase's senses are in this order. The names of bodies need
// the adjectives of the Länder and towns ("Thüringer Landtags").
var builtin = []list{
	{"laender.tsv", Land},
	{"places.tsv", Place},
	{"roles.tsv", Role},
	{"bodies.tsv", Body},
	{"given_names.tsv", GivenName},
	{"surnames.tsv", Surname},
}

// list is a file with entries of one kind.
type list struct {
	name string
	kind Kind
}

// maxList bounds the size of a user's list.
const maxList = 64 << 20

// With returns a gazetteer that has g's entries and those of a list; g stays as it is. The list is a UTF-8 file of
// tab-separated columns; name is what error messages call it. Empty lines and lines that begin with "#" don't count. The
// first other line names the columns, in any order; kind and name must be there:
//
//	kind        role, body, land, place, given name or surname
//	name        nominative singular, of a role in the masculine; the other cases are worked out
//	feminine    of a role, if it isn't the name with "in"
//	plural      of a role, masculine, if it is irregular
//	abstract    of a role: the office instead of its holder ("Vorsitz")
//	exclusive   of a role: yes if one person at a time holds it in a body
//	head        of a role: no if compounds that end with it are no roles, all if those with its abstract are some, too
//	class       of a body ("Gremium", "Behörde", "Partei") or place ("Stadt", "Kreis")
//	aliases     other names of a body, Land or place, with "; " between them
//	adjectives  of a Land or place, with "; ": "hessisch" is inflected, "Bremer" isn't
//	demonyms    of a Land or place, with "; ": "Hesse; Hessin"
//	gender      of a given name: m, f or mf
//
// An entry that g has under the same name gets more names. An error says file, line, column and what to change.
func (g *Gazetteer) With(list io.Reader, name string) (*Gazetteer, error) {
	text, err := io.ReadAll(io.LimitReader(list, maxList+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if len(text) > maxList {
		return nil, fmt.Errorf("%s: the list is larger than %d MB; split it", name, maxList>>20)
	}
	c := g.clone()
	return c, (&table{name, entryColumns}).read(string(text), func(r *row) error {
		kind := slices.Index(kinds, r.fields[colKind])
		if kind < 1 {
			return r.oneOf(colKind, kinds[1:]...)
		}
		return c.addRow(Kind(kind), r)
	})
}

// addRow adds the entry of a line.
func (g *Gazetteer) addRow(kind Kind, r *row) error {
	switch kind {
	case Role:
		return g.addRoleRow(r)
	case GivenName:
		return g.addGivenName(r)
	case Surname:
		g.addSurname(g.entry(Entry{Kind: Surname, Name: r.fields[colName]}))
	default:
		g.addNamed(kind, r)
	}
	return nil
}

// entry returns the entry with the kind and name of e, a new one if there is none.
func (g *Gazetteer) entry(e Entry) *Entry {
	if n := g.trie.phrase(e.Name); n != nil {
		for _, s := range g.trie.of(n) {
			if s.Entry.Kind == e.Kind && s.Entry.Name == e.Name {
				return s.Entry
			}
		}
	}
	if len(g.room) == 0 {
		g.room = make([]Entry, 256)
	}
	stored := &g.room[0]
	*stored, g.room = e, g.room[1:]
	g.entries = append(g.entries, stored)
	return stored
}

func (g *Gazetteer) addGivenName(r *row) error {
	if err := r.oneOf(colGender, "m", "f", "mf", ""); err != nil {
		return err
	}
	gender := map[string]Gender{"m": Masculine, "f": Feminine}[r.fields[colGender]]
	e := g.entry(Entry{Kind: GivenName, Name: r.fields[colName], Gender: gender})
	g.trie.add(e.Name, Sense{e, Nominative, gender})
	return nil
}

// addSurname adds a surname and its genitive ("Müllers").
func (g *Gazetteer) addSurname(e *Entry) {
	g.trie.add(e.Name, Sense{e, Nominative, Any})
	if !hasAnySuffix(e.Name, withoutGenitive...) {
		g.trie.add(e.Name+"s", Sense{e, Genitive, Any})
	}
}

// withoutGenitive are the ends of surnames that have no genitive of their own.
var withoutGenitive = []string{"s", "ß", "x", "z"}

// addNamed adds a body, Land or place.
func (g *Gazetteer) addNamed(kind Kind, r *row) {
	e := g.entry(Entry{Kind: kind, Name: r.fields[colName], Class: r.fields[colClass]})
	g.addName(e, e.Name)
	for alias := range each(r.fields[colAliases]) {
		g.addName(e, alias)
	}
	if others := r.fields[colAliases]; others != "" {
		g.aliases[e.Name] = strings.TrimPrefix(g.aliases[e.Name]+"; "+others, "; ")
	}
	adjectives := r.fields[colAdjectives]
	if adjectives == "" && e.Class == "Stadt" {
		adjectives = townAdjective(e.Name)
	}
	for a := range each(adjectives) {
		g.addAdjective(e, a)
	}
	for d := range each(r.fields[colDemonyms]) {
		g.trie.add(d, Sense{e, Demonym, demonymGender(d)})
	}
}

// each yields the parts of a field with "; " between them.
func each(field string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for field != "" {
			var part string
			part, field, _ = strings.Cut(field, ";")
			if part = strings.TrimSpace(part); part != "" && !yield(part) {
				return
			}
			field = strings.TrimSpace(field)
		}
	}
}
