package gazetteer

import "sync"

// Name is a name that a ministry had for a time. From and To are ISO dates as exact as is known; To is the day of the
// renaming, empty for today's name.
type Name struct{ Name, Abbreviation, From, To string }

// Names returns the names that the federal ministry called name had one after the other, oldest first; nil if no renaming
// of it is known. Where several ministries had the name, the one in the list first counts.
func Names(name string) []Name {
	h := ministries()
	return h.names[h.line[name]]
}

// ministryColumns are the columns of ministries.tsv.
var ministryColumns = []string{"line", "name", "abbreviation", "from", "to"}

// renamings has the names by line, and the line of each name.
type renamings struct {
	names map[string][]Name
	line  map[string]string
}

var ministries = sync.OnceValue(func() renamings {
	h := renamings{make(map[string][]Name), make(map[string]string)}
	embedded("ministries.tsv", ministryColumns, func(r *row) error {
		line, n := r.fields[0], Name{r.fields[1], r.fields[2], r.fields[3], r.fields[4]}
		h.names[line] = append(h.names[line], n)
		if h.line[n.Name] == "" {
			h.line[n.Name] = line
		}
		return nil
	})
	return h
})
