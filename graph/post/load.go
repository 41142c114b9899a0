package post

import (
	"cmp"
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/amtszeit/amtszeit/graph"
)

//go:embed data/*.tsv
var data embed.FS

// load reads all lists; the order matters, as equal roles are folded with the endings.
func load(files fs.FS) (*Names, error) {
	n := &Names{
		equal: map[graph.Post]string{}, annual: map[graph.Post]bool{}, leads: map[string]rank{}, heads: map[string]string{}, common: map[string]bool{}, tails: map[string]bool{},
		bodies: map[string]string{}, governed: map[string]string{}, lands: map[string]bool{}, bodyNames: map[string][]string{},
		renamed: map[string]string{}, earlier: map[string][]string{}, dissolved: map[string]graph.Date{},
	}
	lists := []struct {
		name    string
		columns int
		add     func(row []string)
	}{
		{"endings.tsv", 4, n.addEnding},
		{"tails.tsv", 1, func(row []string) { n.tails[row[0]] = true }},
		{"implied.tsv", 2, n.addImplied},
		{"modifiers.tsv", 2, n.addModifier},
		{"affixes.tsv", 2, n.addAffix},
		{"bodies.tsv", 3, n.addBody},
		{"renamed.tsv", 5, n.addRenamed},
		{"equal.tsv", 3, n.addEqual},
		{"exclusive.tsv", 2, n.addExclusive},
		{"annual.tsv", 4, n.addAnnual},
		{"leads.tsv", 2, n.addLead},
		{"heads.tsv", 2, func(row []string) { n.heads[row[0]] = row[1] }},
		{"deputies.tsv", 1, func(row []string) { n.deputies = append(n.deputies, row[0]) }},
		{"common.tsv", 1, n.addCommon},
	}
	for _, list := range lists {
		rows, err := readRows(files, "data/"+list.name, list.columns)
		if err != nil {
			return nil, err
		}
		for _, row := range rows {
			list.add(row)
		}
	}
	slices.SortStableFunc(n.exclusive, func(a, b seat) int { return cmp.Compare(len(b.ending), len(a.ending)) })
	return n, nil
}

// readRows reads a tab-separated file without comments and blank lines.
func readRows(files fs.FS, name string, columns int) ([][]string, error) {
	text, err := fs.ReadFile(files, name)
	if err != nil {
		return nil, err
	}
	var rows [][]string
	for i, line := range strings.Split(string(text), "\n") {
		if strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#") {
			continue
		}
		row := strings.Split(line, "\t")
		for i, cell := range row {
			if cell == "-" {
				row[i] = "" // an empty cell at the end of a line is lost too easily
			}
		}
		if len(row) != columns {
			return nil, fmt.Errorf("%s:%d: the line has %d columns: separate %d columns with tabs", name, i+1, len(row), columns)
		}
		rows = append(rows, row)
	}
	return rows, nil
}

// addEnding keeps the endings sorted, longest first, as the next lists already need them.
func (n *Names) addEnding(row []string) {
	n.endings = append(n.endings, ending{row[0], row[1]})
	slices.SortStableFunc(n.endings, func(a, b ending) int { return cmp.Compare(len(b.from), len(a.from)) })
}

func (n *Names) addModifier(row []string) {
	n.modifiers = append(n.modifiers, modifier{fold(row[0]), row[1]})
}

func (n *Names) addLead(row []string) {
	r := leadsAlways
	switch row[1] {
	case "else":
		r = leadsElse
	case "never":
		r = leadsNot
	}
	if ending, ok := strings.CutPrefix(row[0], "*"); ok {
		n.leadEndings = append(n.leadEndings, leadEnding{ending, r})
		return
	}
	n.leads[row[0]] = r
}

func (n *Names) addImplied(row []string) {
	before, after, _ := strings.Cut(row[0], "*")
	n.implied = append(n.implied, implied{before, after, row[1]})
}

func (n *Names) addAffix(row []string) {
	if row[1] == "after" {
		n.suffixes = append(n.suffixes, " "+row[0])
		return
	}
	n.prefixes = append(n.prefixes, row[0]+" ")
}

func (n *Names) addCommon(row []string) { n.common[fold(row[0])] = true }

func (n *Names) addExclusive(row []string) {
	name, whole := strings.CutPrefix(row[0], "=")
	n.exclusive = append(n.exclusive, seat{ending: fold(name), whole: whole, exclusive: row[1] == "yes"})
}

func (n *Names) addAnnual(row []string) {
	n.annual[n.Key(graph.Post{Role: row[0], Body: row[1]})] = true
}

func (n *Names) addBody(row []string) {
	body := row[0]
	names := append([]string{body}, split(row[1])...)
	for _, name := range names {
		n.bodies[fold(name)] = body
	}
	governments := split(row[2])
	for _, name := range governments {
		n.bodies[fold(name)] = governments[0]
		n.governed[governments[0]] = body
		n.lands[body] = true
	}
	n.bodyNames[body] = append(names, governments...)
}

func (n *Names) addEqual(row []string) {
	for _, name := range split(row[1]) {
		n.equal[graph.Post{Role: fold(n.Role(name).Base), Body: n.Body(row[2])}] = row[0]
	}
}

// split cuts a cell with several names.
func split(cell string) []string {
	var names []string
	for name := range strings.SplitSeq(cell, ";") {
		if name = strings.TrimSpace(name); name != "" {
			names = append(names, name)
		}
	}
	return names
}
