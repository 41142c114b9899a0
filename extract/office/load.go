package office

import (
	"errors"
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// File is a file of rules: its name, as errors give it, and its text.
type File struct{ Name, Text string }

// builtInFiles gives the rules of the program, in the order in which they are tried.
func builtInFiles() ([]File, error) {
	names, err := fs.Glob(ruleFiles, "rules/*.rules")
	if err != nil {
		return nil, err
	}
	slices.Sort(names)
	var files []File
	for _, name := range names {
		text, err := ruleFiles.ReadFile(name)
		if err != nil {
			return nil, err
		}
		files = append(files, File{strings.TrimPrefix(name, "rules/"), string(text)})
	}
	return files, nil
}

// withOwn adds a user's files. One with the name of a built-in file takes its place; the others come behind all built-in ones.
func withOwn(builtIn, own []File) []File {
	files := slices.Clone(builtIn)
	for _, f := range own {
		if i := slices.IndexFunc(builtIn, func(b File) bool { return b.Name == base(f.Name) }); i >= 0 {
			files[i] = f
			continue
		}
		files = append(files, f)
	}
	return files
}

func newRuleSet() *ruleSet {
	return &ruleSet{verbs: map[string]*verb{}, conjugated: conjugations{}, anchors: map[string]anchorSet{}, literals: map[string]anchorSet{}}
}

// loadRules reads the embedded verbs and the rules, the user's own included. What is wrong in them is in the faults of the set.
func loadRules(own ...File) (*ruleSet, error) { return load(false, own) }

// load is loadRules; trusting leaves the expressions of the program's own rules to be compiled when they are needed.
func load(trusting bool, own []File) (*ruleSet, error) {
	rs := newRuleSet()
	verbs, err := ruleFiles.ReadFile("rules/verbs.tsv")
	if err != nil {
		return nil, err
	}
	files, err := builtInFiles()
	if err != nil {
		return nil, err
	}
	rs.readVerbs("verbs.tsv", string(verbs))
	for _, f := range withOwn(files, own) {
		rs.trusting = trusting && !slices.Contains(own, f)
		rs.readRules(f.Name, f.Text)
	}
	for _, name := range []string{"after", "prior", "deputy", "term", "startday"} {
		rs.relating.add(rs.verbs[name].anchor)
	}
	for name, v := range rs.verbs {
		if v.sort != "word" || name == "member" {
			rs.finite.add(v.anchor)
		}
	}
	rs.fill()
	return rs, nil
}

// misplaced is an error with its place in the value of a line, in bytes from 0.
type misplaced struct {
	at  int
	err error
}

func (m *misplaced) Error() string { return m.err.Error() }

// ruleReader reads a file of rules into a set.
type ruleReader struct {
	*ruleSet
	file   string
	line   int
	column int   // of the value
	rule   *rule // the one being read, nil before the first
}

// readRules reads a file of rules: lines "key value", a new rule begins with the key "rule". Behind a fault it goes on.
func (rs *ruleSet) readRules(name, file string) {
	r := ruleReader{ruleSet: rs, file: name}
	for n, raw := range numbered(file) {
		line := strings.TrimSpace(raw)
		if strings.HasPrefix(line, "#") {
			continue
		}
		key, rest, _ := strings.Cut(line, " ")
		value := strings.TrimSpace(rest)
		indent := strings.Index(raw, line)
		r.line, r.column = n, indent+len(key)+2+strings.Index(rest, value)
		switch {
		case !utf8.ValidString(line):
			rs.faults.Add(name, n, 1, "the line is not valid UTF-8: save the file as UTF-8")
		case key == "rule":
			r.begin(value)
		case r.rule == nil:
			rs.faults.Add(name, n, indent+1, "%q stands before the first rule: begin with a line \"rule NAME\"", key)
		default:
			if err := r.set(key, value); err != nil {
				r.wrong(err)
			}
		}
	}
	r.complete()
}

// wrong notes what is wrong with the value of the line.
func (r *ruleReader) wrong(err error) {
	at := 0
	if m := (*misplaced)(nil); errors.As(err, &m) {
		at = m.at
	}
	r.faults.Add(r.file, r.line, r.column+at, "%v", err)
}

// begin begins a rule.
func (r *ruleReader) begin(id string) {
	r.complete()
	switch i := slices.IndexFunc(r.rules, func(o rule) bool { return o.id == id }); {
	case id == "" || strings.ContainsAny(id, " \t"):
		r.wrong(fmt.Errorf("%q is no name of a rule: write one without blanks", id))
	case i >= 0:
		r.wrong(fmt.Errorf("the rule %s stands in %s:%d already: give it another name", id, r.rules[i].file, r.rules[i].line))
	}
	r.rules = append(r.rules, rule{id: id, file: r.file, line: r.line})
	r.rule = &r.rules[len(r.rules)-1]
}

// standIns are names in claims that no group of a pattern has: people and organs of the sentences before.
var standIns = []string{"he", "last", "another", "leaver", "departed", "vacancy", "opening", "outgoing", "holders", "board", "chamber"}

// complete reports what the rule lacks: patterns, claims, or the groups that its claims are made of.
func (r *ruleReader) complete() {
	o := r.rule
	if o == nil {
		return
	}
	for _, f := range r.faults {
		if f.File == o.file && f.Line > o.line {
			return // one of its lines could not be read
		}
	}
	switch {
	case len(o.patterns) == 0:
		r.faults.Add(o.file, o.line, 1, "the rule %s has no pattern: add a line \"match …\"", o.id)
	case len(o.gives) == 0:
		r.faults.Add(o.file, o.line, 1, "the rule %s makes no claim: add a line \"give …\"", o.id)
	default:
		for _, g := range o.gives {
			for _, name := range []string{g.who, g.group, g.old, g.in, g.behalf} {
				if !o.names(name) {
					r.faults.Add(o.file, g.line, g.column, "no pattern of the rule %s has {%s}: name a unit of the pattern", o.id, name)
				}
			}
		}
	}
}

// names reports whether a name in a claim is that of a group in a pattern or of somebody named before.
func (r *rule) names(name string) bool {
	if name == "" || slices.Contains(standIns, name) {
		return true
	}
	return slices.ContainsFunc(r.patterns, func(p pattern) bool { return strings.Contains(p.engine.source, "(?<"+name+">") })
}

// flagKeys are the keys of the lines of a rule that stand alone.
var flagKeys = map[string]func(*rule) *bool{
	"sure": func(r *rule) *bool { return &r.sure }, "listed": func(r *rule) *bool { return &r.listed },
	"single": func(r *rule) *bool { return &r.single }, "led": func(r *rule) *bool { return &r.led },
	"shares": func(r *rule) *bool { return &r.shares }, "named": func(r *rule) *bool { return &r.named },
	"free": func(r *rule) *bool { return &r.free }, "first": func(r *rule) *bool { return &r.first }, "own": func(r *rule) *bool { return &r.own },
	"abstract": func(r *rule) *bool { return &r.abstract }, "acting": func(r *rule) *bool { return &r.acting },
	"beside": func(r *rule) *bool { return &r.beside }, "implied": func(r *rule) *bool { return &r.implied },
}

// set takes one line of the rule.
func (r *ruleReader) set(key, value string) error {
	switch key {
	case "match":
		return r.match(value)
	case "give":
		g, err := parseGive(value)
		if err != nil {
			return err
		}
		g.line, g.column = r.line, r.column
		r.rule.gives = append(r.rule.gives, g)
		r.rule.succeeds = r.rule.succeeds || g.aspect == succeeds || g.aspect == precedes
		return nil
	case "weight":
		w, err := parseWeight(value)
		r.rule.weight = w
		return err
	case "needs":
		return r.require(value)
	case "yes":
		return r.example(value)
	case "no":
		if value == "" {
			return errors.New("the counter-example is empty: write a sentence of which the rule must make nothing")
		}
		r.rule.no = append(r.rule.no, example{text: value, line: r.line, column: r.column})
		return nil
	}
	flag := flagKeys[key]
	if flag == nil {
		return &misplaced{-len(key) - 1, fmt.Errorf("the key %q is unknown: write rule, match, give, needs, weight, sure, acting, abstract, listed, led, shares, free, named, first, own, single, beside, implied, yes or no", key)}
	}
	if value != "" {
		return fmt.Errorf("%q stands alone in its line: remove %q, or begin the remark on a line of its own with #", key, value)
	}
	*flag(r.rule) = true
	return nil
}

// match takes a pattern.
func (r *ruleReader) match(value string) error {
	if value == "" {
		return errors.New("the pattern is empty: write an expression, for example {person}, {office}")
	}
	p, err := r.compile(value)
	if err != nil {
		return err
	}
	p.line = r.line
	r.rule.patterns = append(r.rule.patterns, p)
	return nil
}

// example takes an example with its claims.
func (r *ruleReader) example(value string) error {
	text, claims, ok := strings.Cut(value, "=>")
	if !ok {
		return errors.New("the example has no \"=>\": write the text, \"=>\" and the claims, parted by \";;\"")
	}
	e := example{text: strings.TrimSpace(text), line: r.line, column: r.column, arrow: r.column + len(text)}
	at := len(text) + len("=>")
	for raw := range strings.SplitSeq(claims, ";;") {
		c := strings.TrimSpace(raw)
		if n := strings.Count(c, "|") + 1; c != "" && n != 4 && n != 5 {
			return &misplaced{at + strings.Index(raw, c), fmt.Errorf("the claim %q has %d columns: write holder | role | body | status, and | start..end if it has dates", c, n)}
		}
		e.claims = append(e.claims, c)
		at += len(raw) + len(";;")
	}
	if e.text == "" || e.claims[0] == "" {
		return errors.New("the example has no text or no claim: write the text, \"=>\" and the claims, parted by \";;\"")
	}
	r.rule.yes = append(r.rule.yes, e)
	return nil
}

// require adds units and verbs, by name, that a sentence must hold for the patterns of the rule: for those inside
// look-arounds and alternatives, which the patterns don't ask for themselves.
func (r *ruleReader) require(names string) error {
	if len(r.rule.patterns) == 0 {
		return errors.New("\"needs\" stands before the patterns: put it behind the lines \"match …\"")
	}
	at := 0
	for _, name := range strings.Fields(names) {
		at += strings.Index(names[at:], name)
		unit, v := unitMacros[name], r.verbs[name]
		if unit == "" && v == nil {
			return &misplaced{at, fmt.Errorf("%q is unknown: write the name of a unit (organ, office, …) or of a verb of verbs.tsv", name)}
		}
		at += len(name)
		for i := range r.rule.patterns {
			if v != nil {
				r.rule.patterns[i].words = append(r.rule.patterns[i].words, v.anchor)
				continue
			}
			r.rule.patterns[i].kinds |= kindBit([]rune(unit)[0])
		}
	}
	return nil
}

var giveForm = regexp.MustCompile(`^\{(\w+)\} (\w+)(?: "([^"/]+)/([^"]+)")?(?: \{(\w+)\})?(?: of \{(\w+)\})?(?: in \{(\w+)\})?(?: for \{(\w+)\})?$`)

// parseGive reads `{who} holds {office}`, `{who} does "Leiter/Leiterin" {body}`, `{new} succeeds {old}`,
// `{who} holds of {other}`; ` in {body}` at the end names the body of an office without one.
func parseGive(s string) (give, error) {
	m := giveForm.FindStringSubmatch(s)
	if m == nil {
		return give{}, fmt.Errorf(`%q is no claim: write {person} holds {office}, or {person} does "Leiter/Leiterin" {body}`, s)
	}
	a, ok := aspects[m[2]]
	switch {
	case !ok:
		return give{}, &misplaced{len(m[1]) + 3, fmt.Errorf("%q is unknown: write holds, held, begins, began, plans, ends, ended, lasts, renews, yields, precedes, succeeds, continues, lists, died or does", m[2])}
	case m[3] == "" && m[5] == "" && m[6] == "" && a != died:
		return give{}, fmt.Errorf("%q names no office: add {office}, \"Leiter/Leiterin\" {body}, or of {person}", s)
	}
	return give{who: m[1], aspect: a, role: [2]string{m[3], m[4]}, group: m[5], old: m[6], in: m[7], behalf: m[8]}, nil
}

// plainRegexpError is what is wrong with an expression, without the expression: its units are no letters.
func plainRegexpError(err error) string {
	text, _, _ := strings.Cut(strings.TrimPrefix(err.Error(), "error parsing regexp: "), " in `")
	return text
}
