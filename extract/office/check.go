package office

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/gazetteer"
	"github.com/amtszeit/amtszeit/gazetteer/fault"
	"github.com/amtszeit/amtszeit/graph"
)

// published is the day on which the examples of the rules appeared.
const published = "2024-05-01"

// Checked counts what was checked in a file.
type Checked struct {
	File string
	// Rules, Patterns, Examples and Counters (counter-examples) are those of a file of rules; Lines are those of a table of
	// words.
	Rules, Patterns, Examples, Counters, Lines int
}

// IsTable reports whether a file has the name of a table of words.
func IsTable(name string) bool { return slices.Contains(tableNames(), base(name)) }

// base is a file's name without its folder.
func base(name string) string { return path.Base(strings.ReplaceAll(name, `\`, "/")) }

// Check looks for faults in files of rules and tables of words, and runs the examples of the rules: each must make its rule
// give something and the program give what stands behind the arrow; a counter-example must make its rule give nothing. A
// user's rules must not change what the examples of the other rules give. Without files it checks those of the program. Own
// words are those of the gazetteer.
func Check(words *gazetteer.Gazetteer, files ...File) ([]Checked, fault.List, error) {
	c := checker{own: files, at: map[string]int{}, first: map[string]string{}}
	var rules, tables []File
	for _, f := range files {
		if IsTable(f.Name) {
			tables = append(tables, f)
		} else {
			rules = append(rules, f)
		}
	}
	if len(files) == 0 {
		var err error
		if tables, err = builtInTables(); err != nil {
			return nil, nil, err
		}
	}
	if len(rules) > 0 || len(files) == 0 {
		rs, err := loadRules(rules...)
		if err != nil {
			return nil, nil, err
		}
		c.faults = slices.Clone(rs.faults)
		c.examiner = newExaminer(rs, words)
		c.rules(len(files) == 0)
	}
	for _, f := range tables {
		c.table(f)
	}
	c.faults.Sort()
	return c.checked, c.faults, nil
}

// builtInTables gives the tables of the program.
func builtInTables() ([]File, error) {
	var files []File
	for _, name := range tableNames() {
		text, err := tableFiles.ReadFile("rules/" + name)
		if err != nil {
			return nil, err
		}
		files = append(files, File{name, string(text)})
	}
	return files, nil
}

// checker is a check at work.
type checker struct {
	own      []File
	examiner *examiner
	checked  []Checked
	at       map[string]int // of a file in checked
	faults   fault.List
	first    map[string]string // where a pattern stands first
}

// rules checks all rules, or a user's own and what they do to the examples of the others.
func (c *checker) rules(all bool) {
	broken := map[string]bool{}
	for _, f := range c.faults {
		broken[f.File] = true
	}
	rs := c.examiner.finder.rules
	for i := range rs.rules {
		r := &rs.rules[i]
		own := all || slices.ContainsFunc(c.own, func(f File) bool { return f.Name == r.file })
		if own {
			c.count(r)
			c.form(r)
		}
		if !broken[r.file] {
			c.examples(r, own)
		}
	}
	for i := range rs.rules {
		if r := &rs.rules[i]; c.examiner.slow[r.id] {
			c.faults.Add(r.file, r.line, 1, "the rule %s takes longer than %v on an example: make a pattern stricter, above all what repeats inside of what repeats", r.id, matchTimeout)
		}
	}
	for _, f := range c.own {
		if _, known := c.at[f.Name]; !known && !IsTable(f.Name) && !broken[f.Name] {
			c.faults.Add(f.Name, 0, 0, "the file has no rules: begin with a line \"rule NAME\"")
		}
	}
}

// count notes that a rule is checked.
func (c *checker) count(r *rule) {
	i, known := c.at[r.file]
	if !known {
		i = len(c.checked)
		c.at[r.file] = i
		c.checked = append(c.checked, Checked{File: r.file})
	}
	n := &c.checked[i]
	n.Rules++
	n.Patterns += len(r.patterns)
	n.Examples += len(r.yes)
	n.Counters += len(r.no)
}

// form checks what a rule is made of.
func (c *checker) form(r *rule) {
	for _, x := range []struct {
		examples []example
		what     string
		add      string
	}{{r.yes, "example", "yes TEXT => HOLDER | ROLE | BODY | STATUS"}, {r.no, "counter-example", "no TEXT"}} {
		if len(x.examples) == 0 {
			c.faults.Add(r.file, r.line, 1, "the rule %s has no %s: add a line \"%s\"", r.id, x.what, x.add)
		}
		seen := map[string]int{}
		for _, e := range x.examples {
			if line := seen[e.text]; line > 0 {
				c.faults.Add(r.file, e.line, e.column, "the %s stands in line %d already: remove one", x.what, line)
			}
			seen[e.text] = e.line
		}
	}
	for _, p := range r.patterns {
		if first := c.first[p.source]; first != "" {
			c.faults.Add(r.file, p.line, len("match ")+1, "the pattern stands in %s already: remove one", first)
			continue
		}
		c.first[p.source] = fmt.Sprintf("%s:%d", r.file, p.line)
	}
}

// examples runs the examples of a rule. Of a rule that is not the user's own only what own rules make of its examples counts.
func (c *checker) examples(r *rule, own bool) {
	for _, e := range r.yes {
		got, fired := c.examiner.read(e.text)
		want := strings.Join(e.claims, ";;")
		switch intruder := c.intruder(fired); {
		case !own && got != want && intruder != nil:
			c.faults.Add(intruder.file, intruder.line, 1, "the rule %s changes what the example of the rule %s in %s:%d gives, %q: that is now %s, not %s: narrow a pattern",
				intruder.id, r.id, r.file, e.line, e.text, orNothing(got), want)
		case !own && got != want:
			c.faults.Add(r.file, e.line, e.column, "the example of the rule %s now gives %s, not %s: a rule that it needs is missing or too narrow", r.id, orNothing(got), want)
		case !own:
		case !fired[r.id]:
			c.faults.Add(r.file, e.line, e.column, "the rule %s gives nothing here: widen a pattern, or change the example", r.id)
		case got != want:
			c.faults.Add(r.file, e.line, e.arrow, "the example gives %s: write that behind the arrow if it is right, or change the rule", got)
		}
	}
	if !own {
		return
	}
	for _, e := range r.no {
		if got, fired := c.examiner.read(e.text); fired[r.id] {
			c.faults.Add(r.file, e.line, e.column, "the rule %s must give nothing here, and gives %s: narrow a pattern, or change the counter-example", r.id, got)
		}
	}
}

// orNothing gives claims, or says that there are none.
func orNothing(claims string) string {
	if claims == "" {
		return "nothing"
	}
	return claims
}

// intruder gives the first of the user's rules that fired, nil if none has.
func (c *checker) intruder(fired map[string]bool) *rule {
	rules := c.examiner.finder.rules.rules
	for i := range rules {
		if r := &rules[i]; fired[r.id] && slices.ContainsFunc(c.own, func(f File) bool { return f.Name == r.file }) {
			return r
		}
	}
	return nil
}

// table checks a table of words.
func (c *checker) table(f File) {
	name := base(f.Name)
	faults := parseTable(name, f.Text)
	lines := 0
	switch {
	case name == "verbs.tsv":
		lines = checkVerbs(f.Text, &faults)
	case name == "confidence.tsv":
		lines = len(featureNames)
	case len(faults) == 0:
		lines = checkTable(name, f.Text, &faults)
	}
	if lines == 0 && len(faults) == 0 {
		faults.Add(name, 0, 0, "the table has no lines: write a class or noun, a tab, and words")
	}
	for _, x := range faults {
		x.File = f.Name
	}
	c.faults = append(c.faults, faults...)
	c.checked = append(c.checked, Checked{File: f.Name, Lines: lines})
}

// checkVerbs finds forms that stand twice.
func checkVerbs(file string, faults *fault.List) (lines int) {
	for n, line := range numbered(file) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		lines++
		at := 1
		for i, column := range strings.Split(line, "\t") {
			seen := map[string]bool{}
			for form := range strings.FieldsSeq(column) {
				if i > 1 && seen[form] {
					faults.Add("verbs.tsv", n, at+strings.LastIndex(column, form), "%q stands in the column already: remove one", form)
				}
				seen[form] = true
			}
			at += len(column) + 1
		}
	}
	return lines
}

// examiner reads the examples of rules.
type examiner struct {
	finder   *Finder
	mentions *mention.Finder
	words    *gazetteer.Gazetteer
	slow     map[string]bool // rules that had to be stopped
}

func newExaminer(rs *ruleSet, words *gazetteer.Gazetteer) *examiner {
	x := &examiner{&Finder{rules: rs}, mention.NewFinder(words), words, map[string]bool{}}
	x.finder.Warn = func(rule, _ string) { x.slow[rule] = true }
	return x
}

// read gives the claims of a text as examples have them, parted by ";;", and the rules that fired.
func (x *examiner) read(text string) (claims string, fired map[string]bool) {
	text = strings.ReplaceAll(text, `\n`, "\n")
	doc := document.Document{ID: "x", Text: text, Published: published}
	doc.Segments = document.Cut(text, published, x.words)
	r := &reader{}
	r.begin(x.finder, &doc, nil, x.mentions.Find(&doc))
	r.watch = &watch{fired: map[string]bool{}}
	for i := range doc.Segments {
		r.segment(i)
	}
	var out []string
	for _, c := range r.finish() {
		out = append(out, exampleClaim(c))
	}
	return strings.Join(out, ";;"), r.watch.fired
}

// exampleClaim writes a claim as examples do.
func exampleClaim(c graph.Claim) string {
	s := fmt.Sprintf("%s | %s | %s | %s", c.Holder, c.Role, c.Body, c.Status)
	if c.Start != "" || c.End != "" {
		s += fmt.Sprintf(" | %s..%s", c.Start, c.End)
	}
	return s
}
