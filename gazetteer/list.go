package gazetteer

import (
	"embed"
	"fmt"
	"strings"
)

//go:embed data/*.tsv
var lists embed.FS

// list is a file of entries: tab-separated columns, with a head line; lines that are empty or begin with "#" don't count.
type list struct {
	name    string
	columns []string
	add     func(g *Gazetteer, row []string) error
}

// builtin are the embedded lists in the order of precedence of their senses.
var builtin = []list{
	{"roles.tsv", []string{"masculine", "feminine", "plural", "abstract", "exclusive"}, addRoleRow},
	{"bodies.tsv", []string{"name", "class", "aliases"}, addBodyRow},
	{"laender.tsv", []string{"name", "aliases", "adjectives", "demonym_m", "demonym_f"}, addLandRow},
	{"places.tsv", []string{"name", "class", "aliases", "adjectives"}, addPlaceRow},
	{"given_names.tsv", []string{"name", "gender"}, addGivenNameRow},
	{"surnames.tsv", []string{"name"}, addSurnameRow},
}

// read adds the rows of a list.
func (g *Gazetteer) read(l list, file string) error {
	row := make([]string, len(l.columns))
	head, number := false, 0
	for line := range strings.Lines(file) {
		number++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		if !head {
			head = true
			continue
		}
		clear(row)
		for i := range row {
			row[i], line, _ = strings.Cut(line, "\t")
		}
		if err := l.add(g, row); err != nil {
			return fmt.Errorf("%s:%d: %w", l.name, number, err)
		}
	}
	return nil
}

func (g *Gazetteer) entry(e Entry) *Entry {
	g.entries = append(g.entries, &e)
	return &e
}

func addRoleRow(g *Gazetteer, row []string) error {
	e := Entry{Kind: Role, Name: row[0], Feminine: row[1], Abstract: row[3], Exclusive: row[4] == "yes"}
	if e.Feminine == "" {
		e.Feminine = feminineOf(e.Name)
	}
	plural := row[2]
	if plural == "" {
		plural = pluralOf(e.Name, e.Feminine)
	}
	g.addRole(g.entry(e), plural)
	return nil
}

func addBodyRow(g *Gazetteer, row []string) error {
	g.addNames(g.entry(Entry{Kind: Body, Name: row[0], Class: row[1]}), row[2])
	return nil
}

func addLandRow(g *Gazetteer, row []string) error {
	class := "Land"
	if row[0] == "Bund" {
		class = "Bund"
	}
	e := g.entry(Entry{Kind: Land, Name: row[0], Class: class})
	g.addNames(e, row[1])
	g.addAdjectives(e, row[2])
	return nil
}

func addPlaceRow(g *Gazetteer, row []string) error {
	e := g.entry(Entry{Kind: Place, Name: row[0], Class: row[1]})
	g.addNames(e, row[2])
	if row[1] == "Stadt" && row[3] == "" {
		row[3] = townAdjective(e.Name)
	}
	g.addAdjectives(e, row[3])
	return nil
}

func addGivenNameRow(g *Gazetteer, row []string) error {
	gender := map[string]Gender{"m": Masculine, "f": Feminine}[row[1]]
	g.trie.add(row[0], Sense{g.entry(Entry{Kind: GivenName, Name: row[0], Gender: gender}), Nominative, gender})
	return nil
}

func addSurnameRow(g *Gazetteer, row []string) error {
	e := g.entry(Entry{Kind: Surname, Name: row[0]})
	g.trie.add(row[0], Sense{e, Nominative, Any})
	if !hasAnySuffix(row[0], "s", "ß", "x", "z") {
		g.trie.add(row[0]+"s", Sense{e, Genitive, Any})
	}
	return nil
}
