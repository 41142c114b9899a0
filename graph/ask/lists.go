package ask

import (
	"embed"
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"sync"
)

//go:embed data/*.tsv
var data embed.FS

// lists are the embedded words and forms.
type lists struct {
	forms      []form
	macros     []string // pairs for a strings.Replacer: a name in braces, what it stands for
	needs      needsReader
	verbs      map[string]verb // by lower-case form
	verbForms  map[Lang][]string
	marks      []mark
	months     map[string]string // number by lower-case name
	monthNames map[Lang][]string // in the order of the year
	times      timeWords
	roles      map[Lang]map[string]string // German role by lower-case name
	bodies     map[string]string          // German by lower-case English
	grammar    map[string]map[string]bool // small words by class
	abstract   [][]string                 // rows of abstract.tsv
	// phrases are what answers are written with, by language and key.
	phrases map[Lang]map[string]string
}

// verb is a verb of verbs.tsv.
type verb struct{ role, pick string }

// Load loads the words of questions and answers, which the first question does otherwise. Another goroutine may do so meanwhile.
func Load() { words() }

// words loads the lists once.
var words = sync.OnceValue(func() *lists {
	l, err := load(data)
	if err != nil {
		panic("the embedded lists of package ask are broken: " + err.Error()) // a test loads them
	}
	return l
})

func load(files fs.FS) (*lists, error) {
	l := &lists{
		needs: needsReader{"{verb}": nil, "{n}": nil},
		verbs: map[string]verb{}, verbForms: map[Lang][]string{}, months: map[string]string{}, monthNames: map[Lang][]string{},
		roles: map[Lang]map[string]string{German: {}, English: {}}, bodies: map[string]string{}, grammar: map[string]map[string]bool{},
		times:   timeWords{numbers: map[string]int{}},
		phrases: map[Lang]map[string]string{German: {}, English: {}},
	}
	for i := 0; i < len(slotPatterns); i += 2 {
		l.needs[slotPatterns[i]] = nil
	}
	for _, list := range []struct {
		name    string
		columns int
		add     func(row []string) error
	}{
		{"months.tsv", 4, func(row []string) error { l.addMonth(row); return nil }},
		{"numbers.tsv", 3, l.times.addNumber},
		{"times.tsv", 3, l.addTime},
		{"grammar.tsv", 2, func(row []string) error { l.addGrammar(row); return nil }},
		{"phrases.tsv", 3, func(row []string) error { l.addPhrase(row); return nil }},
		{"abstract.tsv", 2, func(row []string) error { l.abstract = append(l.abstract, row); return nil }},
		{"roles.tsv", 3, l.addRole},
		{"bodies_en.tsv", 2, func(row []string) error { l.bodies[strings.ToLower(row[0])] = row[1]; return nil }},
		{"verbs.tsv", 4, l.addVerb},
		{"macros.tsv", 2, l.addMacro},
		{"marks.tsv", 4, l.addMark},
		{"questions.tsv", 6, l.addForm},
	} {
		if err := eachRow(files, "data/"+list.name, list.columns, list.add); err != nil {
			return nil, err
		}
	}
	return l, nil
}

// eachRow gives the rows of a tab-separated file without comments and blank lines.
func eachRow(files fs.FS, name string, columns int, add func(row []string) error) error {
	text, err := fs.ReadFile(files, name)
	if err != nil {
		return err
	}
	for i, line := range strings.Split(string(text), "\n") {
		if strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#") {
			continue
		}
		row := strings.Split(line, "\t")
		if len(row) != columns {
			return fmt.Errorf("%s:%d: the line has %d columns: separate %d columns with tabs", name, i+1, len(row), columns)
		}
		if err := add(row); err != nil {
			return fmt.Errorf("%s:%d: %w", name, i+1, err)
		}
	}
	return nil
}

func (l *lists) addMacro(row []string) error {
	name := "{" + row[0] + "}"
	needs, err := l.needs.read(row[1])
	if err != nil {
		return fmt.Errorf("the words %q are broken: %w", row[1], err)
	}
	l.needs[name] = needs
	l.macros = append(l.macros, name, "(?:"+row[1]+")")
	return nil
}

func (l *lists) addMonth(row []string) {
	l.monthNames[German] = append(l.monthNames[German], row[1])
	l.monthNames[English] = append(l.monthNames[English], row[2])
	for _, name := range append(strings.Split(row[3], ";"), row[1], row[2]) {
		l.months[strings.ToLower(strings.TrimSpace(name))] = row[0]
	}
}

func (l *lists) addGrammar(row []string) {
	l.grammar[row[0]] = map[string]bool{}
	for _, word := range strings.Fields(row[1]) {
		l.grammar[row[0]][word] = true
	}
}

func (l *lists) addPhrase(row []string) {
	for i, lang := range []Lang{German, English} {
		l.phrases[lang][row[0]] = strings.ReplaceAll(strings.TrimPrefix(row[i+1], "-"), "_", " ")
	}
}

func (l *lists) addRole(row []string) error {
	of := l.roles[Lang(row[0])]
	if of == nil {
		return fmt.Errorf("%q is no language: write de or en", row[0])
	}
	of[row[1]] = row[2]
	return nil
}

// addVerb keeps the longest forms first, so that "has been" isn't read as "has".
func (l *lists) addVerb(row []string) error {
	lang := Lang(row[0])
	for form := range strings.SplitSeq(row[1], ";") {
		l.verbs[form] = verb{strings.TrimPrefix(row[2], "-"), strings.TrimPrefix(row[3], "-")}
		l.verbForms[lang] = append(l.verbForms[lang], regexp.QuoteMeta(form))
	}
	slices.SortStableFunc(l.verbForms[lang], func(a, b string) int { return len(b) - len(a) })
	return nil
}
