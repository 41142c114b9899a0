package office

import (
	"strings"
	"testing"
)

// TestReadRulesFaults reads rules with one fault each: the error must name the file, the line, the column and the fault.
func TestReadRulesFaults(t *testing.T) {
	const good = "rule a\nmatch {person} {office}\ngive {person} holds {office}\n"
	for _, c := range []struct{ name, file, want string }{
		{"line before the first rule", "match {person}\n", `x.rules:1:1: "match" stands before the first rule`},
		{"unknown key", good + "gives {person} holds {office}\n", `x.rules:4:7: the key "gives" is unknown`},
		{"no pattern", "rule a\n" + "rule b\nmatch {person} {office}\ngive {person} holds {office}\n", "x.rules:1:1: the rule a has no pattern"},
		{"no claim", "# a\n\nrule a\nmatch {person}\n", "x.rules:3:1: the rule a makes no claim"},
		{"the same name twice", good + good, "x.rules:4:6: the rule a stands in x.rules:1 already"},
		{"bad expression", "rule a\nmatch {person} (und\ngive {person} holds {office}\n", "x.rules:2:7: the pattern is no regular expression"},
		{"unknown unit or verb", "rule a\nmatch {persn} {office}\n", "x.rules:2:7: {persn} is unknown"},
		{"unknown need", good + "needs office leeds\n", `x.rules:4:7: "leeds" is unknown`},
		{"claim that is none", "rule a\nmatch {person}\ngive person holds office\n", `x.rules:3:6: "person holds office" is no claim`},
		{"unknown aspect", "rule a\nmatch {person} {office}\ngive {person} has {office}\n", `x.rules:3:6: "has" is unknown`},
		{"group that no pattern has", "rule a\nmatch {person:new} {office}\ngive {person} holds {office}\n", "x.rules:1:1: no pattern of the rule a has {person}"},
		{"example without an arrow", good + "yes Vera Lindholm kam.\n", `x.rules:4:5: the example has no "=>"`},
		{"example with too few columns", good + "yes Vera Lindholm kam. => Vera Lindholm | Präsidentin\n", `x.rules:4:5: the claim "Vera Lindholm | Präsidentin" has 2 columns`},
	} {
		rs, err := newRuleSet()
		if err != nil {
			t.Fatal(err)
		}
		err = rs.readRules("x.rules", c.file)
		if err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%s: the error is %v, want %s …", c.name, err, c.want)
		}
	}
}

func TestReadVerbsFaults(t *testing.T) {
	for _, c := range []struct{ name, file, want string }{
		{"unknown sort", "# a\nis\tbeing\tist\n", `v.tsv:2:4: the sort "being" is unknown`},
		{"no tabs", "is state ist\n", `v.tsv:1:14: the sort "" is unknown`},
		{"no forms", "is\tstate\n", `v.tsv:1:1: "is" has no forms`},
		{"the same name twice", "is\tstate\tist\n\nis\tstate\tsind\n", `v.tsv:3:1: "is" stands in the file already`},
	} {
		rs := &ruleSet{verbs: map[string]*verb{}, anchors: map[string]anchorSet{}, literals: map[string]anchorSet{}}
		if err := rs.readVerbs("v.tsv", c.file); err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%s: the error is %v, want %s …", c.name, err, c.want)
		}
	}
}

// newRuleSet gives a set without rules that knows the built-in verbs.
func newRuleSet() (*ruleSet, error) {
	rs := &ruleSet{verbs: map[string]*verb{}, anchors: map[string]anchorSet{}, literals: map[string]anchorSet{}}
	file, err := ruleFiles.ReadFile("rules/verbs.tsv")
	if err != nil {
		return nil, err
	}
	return rs, rs.readVerbs("verbs.tsv", string(file))
}

// TestNeeds tells what patterns ask of a sentence; a character class is no word.
func TestNeeds(t *testing.T) {
	rs, err := newRuleSet()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		pattern string
		want    int
	}{
		{"{person} {office}", 2},
		{"[Ii]n {body}", 1},
		{"in {body}", 2},
		{"[Uu]nter{gap}{office}", 1},
		{"{person}{app} (?:{is}|{becomes}){gap}{office}", 3},
		{"{person} (?:{is} )?{office}", 2},
		{"{person}, (?:dessen|deren) {term}", 3},
		{"(?<!nicht ){office}", 1},
	} {
		p, err := rs.compile(c.pattern)
		if err != nil {
			t.Fatal(err)
		}
		if len(p.needs) != c.want {
			t.Errorf("%s asks for %d things, want %d", c.pattern, len(p.needs), c.want)
		}
	}
}

// lines calls check with the number and the columns of every line of a list that is no remark.
func lines(file string, check func(n int, cols []string)) {
	n := 0
	for line := range strings.Lines(file) {
		n++
		if line = strings.TrimRight(line, "\n"); line != "" && !strings.HasPrefix(line, "#") {
			check(n, strings.Split(line, "\t"))
		}
	}
}

// TestWords checks the lines of words.tsv: a class that the program knows and the file explains, and its words, each once.
func TestWords(t *testing.T) {
	seen := map[string]int{}
	lines(wordsFile, func(n int, cols []string) {
		if len(cols) != 2 {
			t.Fatalf("words.tsv:%d: %d columns, want class and words", n, len(cols))
		}
		class := classNames[cols[0]]
		if class == 0 || !strings.Contains(wordsFile, "#   "+cols[0]+" ") {
			t.Errorf("words.tsv:%d: the class %q is unknown, or the head of the file doesn't explain it", n, cols[0])
		}
		for word := range strings.SplitSeq(cols[1], " ") {
			if first := seen[cols[0]+"\t"+word]; first > 0 || word == "" {
				t.Errorf("words.tsv:%d: %s: %q is empty or stands in line %d already", n, cols[0], word, first)
			}
			seen[cols[0]+"\t"+word] = n
			if !words.is(class, word) {
				t.Errorf("words.tsv:%d: %q is not in the lexicon", n, word)
			}
		}
	})
	for name, class := range classNames {
		if class == 0 || !strings.Contains(wordsFile, "\n"+name+"\t") {
			t.Errorf("words.tsv has no words of the class %s", name)
		}
	}
}

// TestGenerics and TestSeats check the lines of generic.tsv and seats.tsv: a noun or an ending, once, and what it stands for.
func TestGenerics(t *testing.T) { checkNouns(t, "generic.tsv", genericFile, generics, false) }

func TestSeats(t *testing.T) { checkNouns(t, "seats.tsv", seatsFile, seats, true) }

func checkNouns(t *testing.T, name, file string, list genericNouns, lower bool) {
	seen := map[string]int{}
	lines(file, func(n int, cols []string) {
		if len(cols) != 2 || cols[0] == "" || strings.Join(strings.Fields(cols[1]), " ") != cols[1] {
			t.Fatalf("%s:%d: %q is not two columns of words parted by single blanks", name, n, cols)
		}
		if lower && strings.ToLower(cols[0]) != cols[0] {
			t.Errorf("%s:%d: %q is not in lower case", name, n, cols[0])
		}
		if seen[cols[0]] > 0 {
			t.Errorf("%s:%d: %q stands in line %d already", name, n, cols[0], seen[cols[0]])
		}
		seen[cols[0]] = n
		heads := map[string]bool{}
		for h := range strings.FieldsSeq(cols[1]) {
			if heads[h] {
				t.Errorf("%s:%d: %q is repeated", name, n, h)
			}
			heads[h] = true
		}
		if len(list[cols[0]]) != len(strings.Fields(cols[1])) {
			t.Errorf("%s:%d: %q is not in the list", name, n, cols[0])
		}
	})
}

// TestVerbs checks the lines of verbs.tsv: each is used by a rule, and has each form once.
func TestVerbs(t *testing.T) {
	rs, err := loadRules()
	if err != nil {
		t.Fatal(err)
	}
	used := "\n"
	names, _ := ruleFiles.ReadDir("rules")
	for _, entry := range names {
		file, err := ruleFiles.ReadFile("rules/" + entry.Name())
		if err != nil {
			t.Fatal(err)
		}
		used += string(file)
	}
	file, err := ruleFiles.ReadFile("rules/verbs.tsv")
	if err != nil {
		t.Fatal(err)
	}
	lines(string(file), func(n int, cols []string) {
		v := rs.verbs[cols[0]]
		if len(cols) > 5 || v == nil {
			t.Fatalf("verbs.tsv:%d: %q is not name, sort, present, past, participle", n, cols)
		}
		if !strings.Contains(used, "{"+v.name+"}") && !strings.Contains(used, "\nneeds "+v.name) && v.name != "deputy" {
			t.Errorf("verbs.tsv:%d: no rule uses %s", n, v.name)
		}
		for _, forms := range [][]string{v.present, v.past, v.participle} {
			seen := map[string]bool{}
			for _, form := range forms {
				if seen[form] {
					t.Errorf("verbs.tsv:%d: %s: %q is repeated", n, v.name, form)
				}
				seen[form] = true
			}
		}
	})
}

// TestParts checks the lines of parts.tsv: a class, once, that the head of the file explains, and its parts, each once.
func TestParts(t *testing.T) {
	classes := map[string]int{}
	lines(partsFile, func(n int, cols []string) {
		if len(cols) != 2 {
			t.Fatalf("parts.tsv:%d: %d columns, want class and parts", n, len(cols))
		}
		if classes[cols[0]] > 0 || !strings.Contains(partsFile, "#   "+cols[0]+" ") {
			t.Errorf("parts.tsv:%d: the class %q stands in line %d already, or the head of the file doesn't explain it", n, cols[0], classes[cols[0]])
		}
		classes[cols[0]] = n
		seen := map[string]bool{}
		for _, part := range nounParts[cols[0]] {
			if part == "" || seen[part] || strings.TrimSpace(part) != part {
				t.Errorf("parts.tsv:%d: %q is empty, repeated, or has blanks around it", n, part)
			}
			seen[part] = true
		}
		if cols[0] == "compound" {
			for part := range seen {
				if prefix, _, ok := strings.Cut(part, ":"); !ok || prefix == "" {
					t.Errorf("parts.tsv:%d: %q has no colon between the beginning and the body", n, part)
				}
			}
		}
	})
	for _, class := range []string{"description", "head-noun", "head-role", "field-role", "qualifier", "many", "collegial", "council-body", "organ", "feminine", "personal", "compound", "town-body", "party", "cv"} {
		if len(nounParts[class]) == 0 {
			t.Errorf("parts.tsv has no parts of the class %s", class)
		}
	}
}
