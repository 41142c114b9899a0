package ask

import (
	"fmt"
	"regexp"
	"strings"
)

// form is a form of a question: a line of questions.tsv.
type form struct {
	lang    Lang
	kind    string
	pattern *regexp.Regexp
	// example is a question that the form takes and gives what becomes of it; counter is one that it must not take, "-" for none.
	example, gives, counter string
}

// slots are the parts of a question that a form cuts out. both is a holder and a post, of is a holder or a post.
type slots struct {
	holder, post, other, body, both, of string
	// verb is the verb of the question.
	verb verb
}

// slotPatterns are what the names of slots in patterns stand for.
var slotPatterns = []string{
	"{holder+post}", "(?P<both>.+?)", "{holder}", "(?P<holder>.+?)", "{post}", "(?P<post>.+?)", "{other}", "(?P<other>.+?)",
	"{body}", "(?P<body>.+?)", "{of}", "(?P<of>.+?)",
}

// addForm compiles a pattern; the slots become named groups.
func (l *lists) addForm(row []string) error {
	lang := Lang(row[0])
	if len(l.verbForms[lang]) == 0 {
		return fmt.Errorf("%q is no language with verbs: write de or en", row[0])
	}
	expr := strings.NewReplacer(l.macros...).Replace(row[2])
	expr = strings.NewReplacer(append(slotPatterns, "{verb}", "(?P<verb>"+strings.Join(l.verbForms[lang], "|")+")")...).Replace(expr)
	pattern, err := regexp.Compile("(?i)^(?:" + expr + ")$")
	if err != nil {
		return fmt.Errorf("the pattern %q is broken: %w", row[2], err)
	}
	l.forms = append(l.forms, form{lang, row[1], pattern, row[3], row[4], row[5]})
	return nil
}

// match cuts the slots out of a question without time and marks.
func (f form) match(text string) (s slots, ok bool) {
	groups := f.pattern.FindStringSubmatch(text)
	if groups == nil {
		return s, false
	}
	for i, name := range f.pattern.SubexpNames() {
		if groups[i] == "" {
			continue
		}
		switch name {
		case "holder":
			s.holder = groups[i]
		case "post":
			s.post = groups[i]
		case "other":
			s.other = groups[i]
		case "body":
			s.body = groups[i]
		case "both":
			s.both = groups[i]
		case "of":
			s.of = groups[i]
		case "verb":
			s.verb = words().verbs[strings.ToLower(groups[i])]
		}
	}
	return s, true
}
