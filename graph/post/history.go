package post

import (
	"slices"

	"github.com/amtszeit/amtszeit/gazetteer"
	"github.com/amtszeit/amtszeit/graph"
)

// addRenamed reads a line of renamed.tsv.
func (n *Names) addRenamed(row []string) {
	earlier, later := row[0], row[1]
	if row[3] == "merged" {
		n.dissolved[fold(earlier)] = graph.Date(row[2])
		return
	}
	n.renamed[fold(earlier)] = later
	n.earlier[later] = append(n.earlier[later], earlier)
}

// today is the name that a body has now, if it was renamed.
func (n *Names) today(body string) string {
	if later, ok := n.renamed[fold(body)]; ok {
		return later
	}
	line := gazetteer.Names(body)
	if len(line) == 0 || merging(line, body) {
		return body
	}
	return line[len(line)-1].Name
}

// formerly gives the names that a body had before.
func (n *Names) formerly(body string) []string {
	names := slices.Clone(n.earlier[body])
	line := gazetteer.Names(body)
	for _, name := range line {
		if !merging(line, name.Name) {
			names = append(names, name.Name)
		}
	}
	return names
}

// merging reports whether another ministry of the line has begun on the same day: the two have become one since.
func merging(line []gazetteer.Name, name string) bool {
	i := slices.IndexFunc(line, func(n gazetteer.Name) bool { return n.Name == name })
	return slices.ContainsFunc(line, func(other gazetteer.Name) bool { return i >= 0 && other.Name != name && other.From == line[i].From })
}

// Dissolved gives the last day of a body that was merged into another one, empty if it lives on.
func (n *Names) Dissolved(body string) graph.Date { return n.dissolved[fold(body)] }
