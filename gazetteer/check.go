package gazetteer

import (
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/amtszeit/amtszeit/extract/token"
	"github.com/amtszeit/amtszeit/gazetteer/fault"
)

// Check looks for faults in a list that a user has written for [Gazetteer.With], or in one of the built-in lists, which it
// knows by its name. It counts the entries. Beyond what With refuses it finds entries and names that stand twice, unknown
// classes, columns that the kind of entry doesn't have, and names that can't be found in a text.
func Check(name, text string) (entries int, faults fault.List) {
	t, visit := checkOf(name, text)
	seen := map[string]int{}
	t.each(text, func(r *row) error {
		entries++
		line := strings.Join(r.fields, "\t")
		if first := seen[line]; first > 0 {
			return r.errorf(0, "the line is the same as line %d; remove one", first)
		}
		seen[line] = r.line
		return visit(r)
	}, func(err error) bool {
		faults = append(faults, err.(*fault.Fault)) // rows give no others
		return true
	})
	if entries == 0 && len(faults) == 0 {
		faults.Add(name, 0, 0, "the list has no entries; write one a line")
	}
	return entries, faults
}

// Lists gives the names of the built-in lists, in order.
func Lists() []string {
	names, _ := fs.Glob(lists, "data/*.tsv") // the pattern is well formed
	for i, name := range names {
		names[i] = path.Base(name)
	}
	return names
}

// List gives the text of a built-in list, empty if there is none of that name.
func List(name string) string {
	text, _ := lists.ReadFile("data/" + name)
	return string(text)
}

// checkOf says how a list is read: its table, and the check of a line.
func checkOf(name, text string) (*table, func(*row) error) {
	c := &checker{g: empty(), seen: map[string]int{}}
	base := path.Base(strings.ReplaceAll(name, `\`, "/"))
	if IsOwn(text) {
		base = "" // whatever its name
	}
	switch base {
	case "body_heads.tsv":
		return &table{name, bodyHeadColumns}, c.g.addBodyHead
	case "not_heads.tsv":
		return &table{name, notHeadColumns}, c.g.addNotHead
	case "adjectives.tsv":
		return &table{name, adjectiveColumns}, func(*row) error { return nil }
	case "ministries.tsv":
		return &table{name, ministryColumns}, checkMinistry
	}
	for _, list := range builtin {
		if list.name == base {
			return &table{name, entryColumns}, func(r *row) error { return c.entry(list.kind, r) }
		}
	}
	return &table{name, entryColumns}, func(r *row) error {
		kind := slices.Index(kinds, r.fields[colKind])
		if kind < 1 {
			return r.oneOf(colKind, kinds[1:]...)
		}
		return c.entry(Kind(kind), r)
	}
}

// IsOwn reports whether a text is a list for [Gazetteer.With]: its first line names the columns kind and name.
func IsOwn(text string) bool {
	for line := range strings.Lines(strings.TrimPrefix(text, "\ufeff")) {
		if line = strings.TrimRight(line, "\r\n"); line != "" && line[0] != '#' {
			columns := strings.Split(line, "\t")
			return slices.Contains(columns, "kind") && slices.Contains(columns, "name")
		}
	}
	return false
}

// checker checks entries.
type checker struct {
	g    *Gazetteer
	seen map[string]int // line by kind and name
}

// ofKind are the columns that only some kinds of entries have.
var ofKind = map[int][]Kind{
	colFeminine: {Role}, colPlural: {Role}, colAbstract: {Role}, colExclusive: {Role}, colHead: {Role},
	colClass: {Body, Land, Place}, colAliases: {Body, Land, Place}, colAdjectives: {Land, Place}, colDemonyms: {Land, Place},
	colGender: {GivenName},
}

// classes are the classes of bodies, Länder and places.
var classes = map[Kind][]string{
	Body:  {"Gremium", "Behörde", "Ministerium", "Verfassungsorgan", "Gericht", "Hochschule", "Anstalt", "Verband", "Stiftung", "Kirche", "Partei", "Unternehmen"},
	Land:  {"Land", "Bund"},
	Place: {"Stadt", "Kreis"},
}

func (c *checker) entry(kind Kind, r *row) error {
	name := r.fields[colName]
	id := kinds[kind] + "\t" + name
	if first := c.seen[id]; first > 0 {
		return r.errorf(colName, "%q stands in line %d already; join the lines", name, first)
	}
	c.seen[id] = r.line
	for column := range entryColumns {
		if of := ofKind[column]; of != nil && r.fields[column] != "" && !slices.Contains(of, kind) {
			return r.errorf(column, "a %s has no %s; leave the column empty", kinds[kind], entryColumns[column])
		}
	}
	if known := classes[kind]; known != nil {
		if err := r.oneOf(colClass, known...); err != nil {
			return err
		}
	}
	if err := checkNames(kind, r); err != nil {
		return err
	}
	return c.g.addRow(kind, r)
}

// checkNames checks the name and the aliases.
func checkNames(kind Kind, r *row) error {
	name := r.fields[colName]
	if bad := badName(kind, name); bad != "" {
		return r.errorf(colName, "%q %s; correct it", name, bad)
	}
	seen := map[string]bool{name: true}
	for alias := range each(r.fields[colAliases]) {
		if seen[alias] {
			return r.errorf(colAliases, "%q stands in the line already; remove one", alias)
		}
		seen[alias] = true
		if bad := badName(kind, alias); bad != "" {
			return r.errorf(colAliases, "%q %s; correct it", alias, bad)
		}
	}
	return nil
}

// badName says what is wrong with a name.
func badName(kind Kind, name string) string {
	words := token.Words(nil, name, 0, len(name))
	switch {
	case strings.ContainsFunc(name, unicode.IsControl), strings.Contains(name, "  "):
		return "has a control character or two spaces"
	case len(words) == 0 || words[0].Kind == token.Punct || words[0].Marked:
		return "doesn't begin with a word"
	case kind == Body && len([]rune(name)) < 3 && name != "EU" && name != "VW":
		return "is too short to be unambiguous"
	case (kind == GivenName || kind == Surname) && (len(words) != 1 || words[0].Kind != token.Upper):
		return "is not one word with a capital"
	}
	return ""
}

var isoDate = regexp.MustCompile(`^\d{4}(-\d\d(-\d\d)?)?$`)

func checkMinistry(r *row) error {
	if err := checkDate(r, 3); err != nil || r.fields[4] == "" {
		return err
	}
	return checkDate(r, 4)
}

func checkDate(r *row, column int) error {
	if !isoDate.MatchString(r.fields[column]) {
		return r.errorf(column, "%s is %q; write YYYY, YYYY-MM or YYYY-MM-DD", r.table.columns[column], r.fields[column])
	}
	return nil
}
