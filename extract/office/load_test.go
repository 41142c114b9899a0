package office

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/gazetteer"
)

// TestReadRulesFaults reads rules with one fault each: it must name the file, the line, the column and what is wrong.
func TestReadRulesFaults(t *testing.T) {
	const good = "rule a\nmatch {person} {office}\ngive {person} holds {office}\n"
	for _, c := range []struct{ name, file, want string }{
		{"line before the first rule", "match {person}\n", `x.rules:1:1: "match" stands before the first rule`},
		{"unknown key", good + "gives {person} holds {office}\n", `x.rules:4:1: the key "gives" is unknown`},
		{"flag with a value", good + "sure of it\n", `x.rules:4:6: "sure" stands alone in its line: remove "of it"`},
		{"no pattern", "rule a\n" + "rule b\nmatch {person} {office}\ngive {person} holds {office}\n", "x.rules:1:1: the rule a has no pattern"},
		{"empty pattern", "rule a\nmatch\ngive {person} holds {office}\n", "x.rules:2:7: the pattern is empty"},
		{"no claim", "# a\n\nrule a\nmatch {person}\n", "x.rules:3:1: the rule a makes no claim"},
		{"no name", strings.Replace(good, "rule a", "rule", 1), `x.rules:1:6: "" is no name of a rule`},
		{"the same name twice", good + good, "x.rules:4:6: the rule a stands in x.rules:1 already"},
		{"the same name as a built-in one", strings.Replace(good, "rule a", "rule built-in", 1), "x.rules:1:6: the rule built-in stands in 1.rules:1 already"},
		{"bad expression", "rule a\nmatch {person} (und\ngive {person} holds {office}\n", "x.rules:2:7: the pattern is no regular expression: missing closing )"},
		{"unknown unit or verb", "rule a\nmatch {person}, {ofice}\n", "x.rules:2:17: {ofice} is unknown"},
		{"unknown need", good + "needs office leeds\n", `x.rules:4:14: "leeds" is unknown`},
		{"needs before the patterns", "rule a\nneeds office\n", `x.rules:2:7: "needs" stands before the patterns`},
		{"claim that is none", "rule a\nmatch {person}\ngive person holds office\n", `x.rules:3:6: "person holds office" is no claim`},
		{"claim without an office", "rule a\nmatch {person}\ngive {person} holds\n", `x.rules:3:6: "{person} holds" names no office`},
		{"unknown aspect", "rule a\nmatch {person} {office}\ngive {person} has {office}\n", `x.rules:3:15: "has" is unknown`},
		{"group that no pattern has", "rule a\nmatch {person:new} {office}\n  give {person} holds {office}\n", "x.rules:3:8: no pattern of the rule a has {person}"},
		{"example without an arrow", good + "yes Vera Lindholm kam.\n", `x.rules:4:5: the example has no "=>"`},
		{"example without a claim", good + "yes Vera Lindholm kam. =>\n", `x.rules:4:5: the example has no text or no claim`},
		{"example with too few columns", good + "yes V kam. => V | A |  | current;; V | B\n", `x.rules:4:36: the claim "V | B" has 2 columns`},
		{"empty counter-example", good + "no\n", `x.rules:4:4: the counter-example is empty`},
		{"bytes", good + "no \xff\n", `x.rules:4:1: the line is not valid UTF-8`},
	} {
		rs := verbsOnly(t)
		rs.readRules("1.rules", strings.Replace(good, "rule a", "rule built-in", 1))
		rs.readRules("x.rules", c.file)
		if len(rs.faults) != 1 || !strings.HasPrefix(rs.faults[0].Error(), c.want) {
			t.Errorf("%s: the faults are %v, want one, %s …", c.name, rs.faults, c.want)
		}
	}
	rs := verbsOnly(t)
	rs.readRules("x.rules", "\ufeff"+strings.ReplaceAll(good, "\n", "\r\n")+"give x\nmatch (\n")
	if len(rs.faults) != 2 {
		t.Errorf("the faults are %v, want two", rs.faults)
	}
}

func TestReadVerbsFaults(t *testing.T) {
	for _, c := range []struct{ name, file, want string }{
		{"unknown sort", "# a\nis\tbeing\tist\n", `v.tsv:2:4: the sort "being" is unknown`},
		{"no tabs", "is state ist\n", `v.tsv:1:14: the sort "" is unknown`},
		{"no forms", "is\tstate\n", `v.tsv:1:1: "is" has no forms`},
		{"the same name twice", "is\tstate\tist\n\nis\tstate\tsind\n", `v.tsv:3:1: "is" stands in the file already`},
		{"too many columns", "is\tstate\tist\t\t\tsei\n", `v.tsv:1:15: the line has more than five columns`},
	} {
		rs := newRuleSet()
		rs.readVerbs("v.tsv", c.file)
		if len(rs.faults) != 1 || !strings.HasPrefix(rs.faults[0].Error(), c.want) {
			t.Errorf("%s: the faults are %v, want one, %s …", c.name, rs.faults, c.want)
		}
	}
}

// TestTableFaults checks tables of words with one fault each.
func TestTableFaults(t *testing.T) {
	const head = "#   keep  adjectives\n#   since its first day\n#   compound roles\n"
	for _, c := range []struct{ name, file, want string }{
		{"words.tsv", head + "keep stellvertretend\n", `:4:21: the line has one column: put a tab between "keep"`},
		{"words.tsv", head + "keep\ta\tb\n", ":4:7: the line has more than two columns"},
		{"words.tsv", head + "keep\ta  b\n", `:4:8: "" is no word: write words parted by " "`},
		{"words.tsv", head + "kept\ta\n", `:4:1: the class "kept" is unknown`},
		{"words.tsv", head + "since\ta\n", `:4:1: the program knows no class "since"`},
		{"words.tsv", head + "keep\ta b a\n", `:4:10: "a" stands in line 4 already`},
		{"words.tsv", head + "keep\ta\nkeep\tb\n", `:5:1: "keep" stands in line 4 already: join the lines`},
		{"words.tsv", head, `: the table has no lines`},
		{"signals.tsv", head + "since\tseit; Ab\n", `:4:13: "Ab" has a capital`},
		{"signals.tsv", head + "since\tseit;ab; \n", `:4:16: "" is no word`},
		{"parts.tsv", head + "compound\tBundestags\n", `:4:10: "Bundestags" has no colon`},
		{"generic.tsv", "Rat\trat rat\n", `:1:9: "rat" stands in line 1 already`},
		{"generic.tsv", " Rat\trat\n", `:1:1: the first column is " Rat"`},
		{"seats.tsv", "Landrat\tkreis\n", `:1:1: "Landrat" has a capital`},
		{"seats.tsv", "landrat\tkreis\xff\n", `:1:1: the line is not valid UTF-8`},
		{"verbs.tsv", "is\tstate\tist\twar sei war\n", `:1:22: "war" stands in the column already`},
	} {
		checked, faults, err := Check(gazetteer.Default(), File{"own/" + c.name, c.file})
		if err != nil || len(checked) != 1 || len(faults) != 1 || !strings.HasPrefix(faults[0].Error(), "own/"+c.name+c.want) {
			t.Errorf("%q: checked %v, the faults are %v, want one, %s%s …", c.file, checked, faults, c.name, c.want)
		}
	}
}

// TestCheckOwn checks rules of a user's own: their form, their examples, and what they do to the examples of the others.
func TestCheckOwn(t *testing.T) {
	const rule = "rule greeting\nmatch {person:who} grüßt als {office}\ngive {who} holds {office}\n"
	const yes = "yes Vera Lindholm grüßt als Präsidentin des Bundesverwaltungsamts. => Vera Lindholm | Präsidentin | Bundesverwaltungsamt | current\n"
	const no = "no Vera Lindholm grüßt die Präsidentin des Bundesverwaltungsamts.\n"
	for _, c := range []struct{ name, file, want string }{
		{"sound", rule + yes + no, ""},
		{"no example", rule + no, "x.rules:1:1: the rule greeting has no example: add a line"},
		{"no counter-example", rule + yes, "x.rules:1:1: the rule greeting has no counter-example: add a line"},
		{"another claim", rule + strings.Replace(yes, "current", "former", 1) + no, "x.rules:4:71: the example gives Vera Lindholm | Präsidentin | Bundesverwaltungsamt | current: write that"},
		{"the rule doesn't fire", rule + strings.Replace(yes, "grüßt als", "ist", 1) + no, "x.rules:4:5: the rule greeting gives nothing here"},
		{"a counter-example fires", rule + yes + strings.Replace(no, "die", "als", 1), "x.rules:5:4: the rule greeting must give nothing here, and gives Vera Lindholm | "},
		{"the same example twice", rule + yes + yes + no, "x.rules:5:5: the example stands in line 4 already"},
		{"the same pattern twice", strings.Replace(rule, "give", "match {person:who} grüßt als {office}\ngive", 1) + yes + no, "x.rules:3:7: the pattern stands in x.rules:2 already"},
		{"no rules", "# nothing\n", "x.rules: the file has no rules"},
		{"it makes others give more", strings.Replace(rule, "grüßt als", "(?:grüßt als|dankte)[^.]*", 1) + "shares\n" + yes + no,
			"x.rules:1:1: the rule greeting changes what the example of the rule "},
	} {
		_, faults, err := Check(gazetteer.Default(), File{"x.rules", c.file})
		if err != nil {
			t.Fatal(err)
		}
		if c.want == "" && len(faults) > 0 || c.want != "" && (len(faults) == 0 || !strings.HasPrefix(faults[0].Error(), c.want)) {
			t.Errorf("%s: the faults are %v, want %s …", c.name, faults, c.want)
		}
	}
}

// TestOwnFiles puts a file with the name of a built-in one in its place, and the others behind all.
func TestOwnFiles(t *testing.T) {
	got := withOwn([]File{{"1.rules", "a"}, {"2.rules", "b"}}, []File{{"own/1.rules", "c"}, {`C:\0.rules`, "d"}})
	if want := []File{{"own/1.rules", "c"}, {"2.rules", "b"}, {`C:\0.rules`, "d"}}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if _, err := New(File{"x.rules", "rule a\n"}); err == nil || err.Error() != `x.rules:1:1: the rule a has no pattern: add a line "match …"` {
		t.Errorf("a rule without a pattern gives %v", err)
	}
}

// verbsOnly gives a set without rules that knows the built-in verbs.
func verbsOnly(t *testing.T) *ruleSet {
	t.Helper()
	file, err := ruleFiles.ReadFile("rules/verbs.tsv")
	if err != nil {
		t.Fatal(err)
	}
	rs := newRuleSet()
	rs.readVerbs("verbs.tsv", string(file))
	return rs
}

// TestNeeds tells what patterns ask of a sentence; a character class is no word.
func TestNeeds(t *testing.T) {
	rs := verbsOnly(t)
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

// TestClasses finds words of every class that the program knows.
func TestClasses(t *testing.T) {
	for name, class := range classNames {
		if class == 0 || !strings.Contains(wordsFile, "\n"+name+"\t") {
			t.Errorf("words.tsv has no words of the class %s", name)
		}
	}
	for _, class := range []string{"description", "head-noun", "head-role", "field-role", "qualifier", "many", "collegial", "council-body", "organ", "outsider", "feminine", "personal", "compound", "town-body", "party", "cv"} {
		if len(nounParts[class]) == 0 {
			t.Errorf("parts.tsv has no parts of the class %s", class)
		}
	}
}

// TestVerbs checks that a rule uses each line of verbs.tsv.
func TestVerbs(t *testing.T) {
	rs, err := loadRules()
	if err != nil {
		t.Fatal(err)
	}
	files, err := builtInFiles()
	if err != nil {
		t.Fatal(err)
	}
	used := "\n"
	for _, f := range files {
		used += f.Text
	}
	for name := range rs.verbs {
		if !strings.Contains(used, "{"+name+"}") && !strings.Contains(used, "\nneeds "+name) && name != "deputy" {
			t.Errorf("verbs.tsv: no rule uses %s", name)
		}
	}
}

// TestUnknownKeyNamesAll compares what the fault of an unknown key names with the keys that the head of the rules explains.
func TestUnknownKeyNamesAll(t *testing.T) {
	rs := verbsOnly(t)
	rs.readRules("x.rules", "rule a\nkey\n")
	_, list, _ := strings.Cut(rs.faults[0].Text, ": write ")
	named := strings.FieldsFunc(list, func(r rune) bool { return r == ' ' || r == ',' })
	named = slices.DeleteFunc(named, func(word string) bool { return word == "or" })
	files, err := builtInFiles()
	if err != nil {
		t.Fatal(err)
	}
	var explained []string
	for line := range strings.Lines(files[0].Text) {
		if line[0] != '#' {
			break
		}
		for _, part := range strings.Split(strings.TrimRight(line, "\n"), ";  ") {
			if m := regexp.MustCompile(`^(?:#   )?([a-z]+) +[^ ]`).FindStringSubmatch(part); m != nil {
				explained = append(explained, m[1])
			}
		}
	}
	slices.Sort(named)
	slices.Sort(explained)
	if !slices.Equal(named, explained) {
		t.Errorf("the fault names\n%v\nthe head explains\n%v", named, explained)
	}
}

// TestManyWords gives rules of a user with more words than there are anchors: all of them are found nevertheless.
func TestManyWords(t *testing.T) {
	builtIn, err := loadRules()
	if err != nil {
		t.Fatal(err)
	}
	if builtIn.words >= maxAnchors {
		t.Errorf("the built-in rules alone have %d words or more: join verbs or raise maxAnchors", builtIn.words)
	}
	const patterns, each = 52, maxAnchors / 52
	words := func(pattern int) string {
		var b strings.Builder
		for i := range each {
			fmt.Fprintf(&b, " qu%c%c", 'a'+pattern%26, 'a'+i)
			if pattern >= 26 {
				b.WriteString("x")
			}
		}
		return b.String()
	}
	var own strings.Builder
	own.WriteString("rule many\n")
	for i := range patterns {
		fmt.Fprintf(&own, "match {person}%s {office}\n", words(i))
	}
	own.WriteString("give {person} holds {office}\n")
	f, err := New(File{"own.rules", own.String()})
	if err != nil {
		t.Fatal(err)
	}
	for i := range patterns {
		text := fmt.Sprintf("Vera Lindholm%s Präsidentin.", words(i))
		doc := &document.Document{ID: "d", Text: text, Segments: document.Cut(text, "2024-05-01", nil)}
		claims := f.Find(doc, mention.NewFinder(gazetteer.Default()).Find(doc))
		if len(claims) != 1 || claims[0].Rule != "many" {
			t.Errorf("%s gives %v", text, claims)
		}
	}
}
