package office

import (
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/amtszeit/amtszeit/gazetteer/fault"
)

// wordTable says how a table of words is written: lines of two columns parted by a tab, a class or noun and its words.
type wordTable struct {
	parting string // between the words
	classes bool   // the first column is a class that the head of the file explains
	lower   bool   // the first column is in lower case
	low     bool   // the words are in lower case
}

// wordTables are the tables of words in rules/, by name.
var wordTables = map[string]wordTable{
	"words.tsv":   {parting: " ", classes: true},
	"signals.tsv": {parting: "; ", classes: true, low: true},
	"parts.tsv":   {parting: "; ", classes: true},
	"generic.tsv": {parting: " "},
	"seats.tsv":   {parting: " ", lower: true},
}

// sound gives a table of the program. It panics where one is bad, so that no test and no program runs with it.
func sound[T any](table T, faults fault.List) T {
	if len(faults) > 0 {
		panic(faults)
	}
	return table
}

// tableRow is a line of a table of words.
type tableRow struct {
	line  int
	key   string
	words []string
}

// rows gives the lines of a table; those that can't be read are faults.
func rows(name, file string, faults *fault.List) iter.Seq[tableRow] {
	return func(yield func(tableRow) bool) {
		t, explained := wordTables[name], map[string]bool{}
		for n, line := range numbered(file) {
			if strings.HasPrefix(line, "#") {
				class, _, _ := strings.Cut(strings.TrimPrefix(line, "#   "), " ")
				explained[class] = true
				continue
			}
			r := tableRow{line: n}
			if !r.split(name, t, line, faults) {
				continue
			}
			if t.classes && !explained[r.key] {
				faults.Add(name, n, 1, "the class %q is unknown: write one of those that the head of the file explains", r.key)
				continue
			}
			if !yield(r) {
				return
			}
		}
	}
}

// numbered gives the lines of a file that aren't empty, with their numbers.
func numbered(file string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		n := 0
		for line := range strings.Lines(strings.TrimPrefix(file, "\ufeff")) {
			n++
			if line = strings.TrimRight(line, "\r\n"); strings.TrimSpace(line) != "" && !yield(n, line) {
				return
			}
		}
	}
}

// split parts a line into key and words.
func (r *tableRow) split(name string, t wordTable, line string, faults *fault.List) bool {
	key, list, tab := strings.Cut(line, "\t")
	r.key = key
	switch {
	case !utf8.ValidString(line):
		faults.Add(name, r.line, 1, "the line is not valid UTF-8: save the file as UTF-8")
	case !tab:
		faults.Add(name, r.line, len(line)+1, "the line has one column: put a tab between %q and its words", firstWord(line))
	case key == "" || strings.TrimSpace(key) != key:
		faults.Add(name, r.line, 1, "the first column is %q: write a class or a noun without blanks around it", key)
	case strings.Contains(list, "\t"):
		faults.Add(name, r.line, len(key)+2+strings.Index(list, "\t"), "the line has more than two columns: remove the tab")
	default:
		return r.list(name, t, list, faults)
	}
	return false
}

func firstWord(line string) string {
	word, _, _ := strings.Cut(strings.TrimSpace(line), " ")
	return word
}

// list parts the second column into words.
func (r *tableRow) list(name string, t wordTable, list string, faults *fault.List) bool {
	at := len(r.key) + 2
	for word := range strings.SplitSeq(list, t.parting) {
		if word == "" || strings.TrimSpace(word) != word {
			faults.Add(name, r.line, at, "%q is no word: write words parted by %q, with nothing else around them", word, t.parting)
			return false
		}
		r.words = append(r.words, word)
		at += len(word) + len(t.parting)
	}
	return true
}

// checkTable gives the faults of a table that don't keep it from being read: what stands twice, and how it is written.
func checkTable(name, file string, faults *fault.List) (lines int) {
	t := wordTables[name]
	seen, keys := map[string]int{}, map[string]int{}
	for r := range rows(name, file, faults) {
		lines++
		if first := keys[r.key]; first > 0 {
			faults.Add(name, r.line, 1, "%q stands in line %d already: join the lines", r.key, first)
		}
		if t.lower && lower(r.key) != r.key {
			faults.Add(name, r.line, 1, "%q has a capital: write it in lower case", r.key)
		}
		keys[r.key] = r.line
		at := len(r.key) + 2
		for _, word := range r.words {
			id := r.key + "\t" + word
			if first := seen[id]; first > 0 {
				faults.Add(name, r.line, at, "%q stands in line %d already: remove one", word, first)
			}
			seen[id] = r.line
			if t.low && lower(word) != word {
				faults.Add(name, r.line, at, "%q has a capital: write it in lower case", word)
			}
			at += len(word) + len(t.parting)
		}
	}
	return lines
}

// parseTable reads a table with the parser that the program uses for it, for its faults.
func parseTable(name, file string) (faults fault.List) {
	switch name {
	case "words.tsv":
		_, faults = parseWords(name, file)
	case "signals.tsv":
		_, faults = parseSignals(name, file)
	case "parts.tsv":
		_, faults = parseParts(name, file)
	case "generic.tsv", "seats.tsv":
		_, faults = parseGenerics(name, file)
	case "confidence.tsv":
		_, faults = parseOdds(name, file)
	case "verbs.tsv":
		rs := newRuleSet()
		rs.readVerbs(name, file)
		faults = rs.faults
	}
	return faults
}

// tableNames gives the names of all tables, in order.
func tableNames() []string {
	names := []string{"confidence.tsv", "verbs.tsv"}
	for name := range wordTables {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}
