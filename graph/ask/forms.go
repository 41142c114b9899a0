package ask

import (
	"embed"
	"fmt"
	"io/fs"
	"regexp"
	"strings"
	"sync"
)

//go:embed data/*.tsv
var data embed.FS

// lists are the embedded words and forms.
type lists struct {
	forms      []form
	verbs      map[string]string          // role that a verb names, by its lower-case form
	months     map[string]string          // number by lower-case name
	monthNames map[Lang][]string          // in the order of the year
	roles      map[string]string          // German by lower-case English
	bodies     map[string]string          // German by English
	grammar    map[string]map[string]bool // small words by class
	// phrases are what answers are written with, by language and key.
	phrases map[Lang]map[string]string
}

// form is a form of a question.
type form struct {
	lang    Lang
	kind    string
	pattern *regexp.Regexp
	example string
	gives   string
}

// slots are the parts of a question that a form cuts out. both is a holder and a post.
type slots struct {
	holder, post, body, both string
	// verbRole is the role that the verb names.
	verbRole string
}

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
		verbs: map[string]string{}, months: map[string]string{}, roles: map[string]string{}, bodies: map[string]string{},
		grammar: map[string]map[string]bool{}, monthNames: map[Lang][]string{},
		phrases: map[Lang]map[string]string{German: {}, English: {}},
	}
	verbs := map[Lang][]string{}
	for _, list := range []struct {
		name    string
		columns int
		add     func(row []string) error
	}{
		{"months.tsv", 4, func(row []string) error { l.addMonth(row); return nil }},
		{"grammar.tsv", 2, func(row []string) error { l.addGrammar(row); return nil }},
		{"phrases.tsv", 3, func(row []string) error { l.addPhrase(row); return nil }},
		{"roles_en.tsv", 2, func(row []string) error { l.roles[row[0]] = row[1]; return nil }},
		{"bodies_en.tsv", 2, func(row []string) error { l.bodies[row[0]] = row[1]; return nil }},
		{"verbs.tsv", 3, func(row []string) error {
			lang := Lang(row[0])
			verbs[lang] = append(verbs[lang], regexp.QuoteMeta(row[1]))
			l.verbs[row[1]] = strings.TrimPrefix(row[2], "-")
			return nil
		}},
		{"questions.tsv", 5, func(row []string) error { return l.addForm(row, verbs) }},
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
	l.phrases[German][row[0]] = strings.ReplaceAll(row[1], "_", " ")
	l.phrases[English][row[0]] = strings.ReplaceAll(row[2], "_", " ")
}

// addForm compiles a pattern; the slots become named groups.
func (l *lists) addForm(row []string, verbs map[Lang][]string) error {
	lang := Lang(row[0])
	if len(verbs[lang]) == 0 {
		return fmt.Errorf("%q is no language with verbs: write de or en", lang)
	}
	expr := strings.NewReplacer(
		"{holder+post}", "(?P<both>.+)", "{holder}", "(?P<holder>.+?)", "{post}", "(?P<post>.+?)", "{body}", "(?P<body>.+)",
		"{verb}", "(?P<verb>"+strings.Join(verbs[lang], "|")+")",
	).Replace(row[2])
	pattern, err := regexp.Compile("(?i)^(?:" + expr + ")$")
	if err != nil {
		return fmt.Errorf("the pattern %q is broken: %w", row[2], err)
	}
	l.forms = append(l.forms, form{lang: lang, kind: row[1], pattern: pattern, example: row[3], gives: row[4]})
	return nil
}

// match cuts the slots out of a question without date.
func (f form) match(text string) (s slots, ok bool) {
	groups := f.pattern.FindStringSubmatch(text)
	if groups == nil {
		return s, false
	}
	for i, name := range f.pattern.SubexpNames() {
		switch name {
		case "holder":
			s.holder = groups[i]
		case "post":
			s.post = groups[i]
		case "body":
			s.body = groups[i]
		case "both":
			s.both = groups[i]
		case "verb":
			s.verbRole = words().verbs[strings.ToLower(groups[i])]
		}
	}
	return s, true
}
