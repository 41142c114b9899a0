package ask

import (
	"fmt"
	"regexp"
	"strings"
)

// form is a form of a question: a line of questions.tsv.
type form struct {
	lang Lang
	kind string
	pattern
	// example is a question that the form takes and gives what becomes of it; counter is one that it must not take, "-" for none.
	example, gives, counter string
}

// slots are the parts of a question that a form cuts out. both is a holder and a post, of is a holder or a post, land is whom a
// holder acts for.
type slots struct {
	holder, post, other, body, both, of, land string
	// verb is the verb of the question, present whether it asks for what is.
	verb    verb
	present bool
}

// slotPatterns are what the names of slots in patterns stand for.
var slotPatterns = []string{
	"{holder+post}", "(?P<both>.+?)", "{holder}", "(?P<holder>.+?)", "{post}", "(?P<post>.+?)", "{other}", "(?P<other>.+?)",
	"{body}", "(?P<body>.+?)", "{of}", "(?P<of>.+?)", "{for}", "(?P<land>.+?)",
}

// addForm reads a form.
func (l *lists) addForm(row []string) error {
	lang := Lang(row[0])
	if len(l.verbForms[lang]) == 0 {
		return fmt.Errorf("%q is no language with verbs: write de or en", row[0])
	}
	pattern, err := newPattern(l.needs, row[2], func(words string) *regexp.Regexp { return l.compile(lang, words) })
	l.forms = append(l.forms, form{lang, row[1], pattern, row[3], row[4], row[5]})
	return err
}

// compile compiles the pattern of a form; the slots become named groups.
func (l *lists) compile(lang Lang, pattern string) *regexp.Regexp {
	pattern = strings.NewReplacer(l.macros...).Replace(pattern)
	pattern = strings.NewReplacer(append(slotPatterns, "{verb}", "(?P<verb>"+strings.Join(l.verbForms[lang], "|")+")")...).Replace(pattern)
	return regexp.MustCompile("(?i)^(?:" + pattern + ")$")
}

// match cuts the slots out of a question without time and marks; lower is the same in small letters.
func (f form) match(text, lower string) (s slots, ok bool) {
	pattern := f.fitting(lower)
	if pattern == nil {
		return s, false
	}
	groups := pattern.FindStringSubmatch(text)
	if groups == nil {
		return s, false
	}
	named := map[string]*string{
		"holder": &s.holder, "post": &s.post, "other": &s.other, "body": &s.body, "both": &s.both, "of": &s.of, "land": &s.land,
	}
	for i, name := range pattern.SubexpNames() { // a name may come again in another branch
		if slot := named[name]; slot != nil && groups[i] != "" {
			*slot = groups[i]
		}
	}
	if i := pattern.SubexpIndex("verb"); i > 0 {
		form := strings.ToLower(groups[i])
		s.verb = words().verbs[form]
		s.present = words().grammar["present"][form] && !strings.HasSuffix(lower, " gewesen")
	}
	return s, true
}
