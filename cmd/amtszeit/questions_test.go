package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/amtszeit/amtszeit/gazetteer"
	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/post"
)

// expectation is a line of testdata/questions/mixed.tsv, whose head explains the columns.
type expectation struct {
	line                                   int
	question                               string
	exit                                   int
	holders, posts, intervals, certainties []string
}

// given is an answer as --json prints it.
type given struct {
	Holder, Role, Body, Interval, Certainty string
	Sources                                 []struct{ Text string }
}

// row is a line of a table with a heading.
type row struct {
	line  int
	cells []string
}

func rows(t *testing.T, name string, columns int) []row {
	t.Helper()
	file, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var all []row
	head := true
	for i, line := range strings.Split(string(file), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		if head {
			head = false
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) != columns {
			t.Fatalf("%s:%d: %d columns, want %d", name, i+1, len(cells), columns)
		}
		all = append(all, row{i + 1, cells})
	}
	return all
}

func readQuestions(t *testing.T, name string) []expectation {
	t.Helper()
	var all []expectation
	for _, r := range rows(t, name, 6) {
		exit, err := strconv.Atoi(r.cells[1])
		if err != nil {
			t.Fatalf("%s:%d: %v", name, r.line, err)
		}
		all = append(all, expectation{r.line, r.cells[0], exit, list(r.cells[2]), list(r.cells[3]), list(r.cells[4]), list(r.cells[5])})
	}
	return all
}

// list parts a cell; a cell that isn't checked gives none.
func list(cell string) []string {
	if cell == "-" || cell == "not known" {
		return nil
	}
	return strings.Split(cell, " | ")
}

// one gives the i-th of values that stand one for each holder, or once for all; empty if it isn't checked.
func one(values []string, i int) string {
	switch {
	case len(values) == 1:
		i = 0
	case i >= len(values):
		return ""
	}
	if values[i] == "-" {
		return ""
	}
	return values[i]
}

// call runs a command line inside the test.
func call(t *testing.T, args ...string) (exit int, stdout, stderr string) {
	t.Helper()
	var out, messages bytes.Buffer
	exit = newProgram(strings.NewReader(""), &out, &messages).run(t.Context(), args)
	return exit, out.String(), messages.String()
}

func answersTo(t *testing.T, source []string, question string) (int, []given) {
	t.Helper()
	exit, out, messages := call(t, append(append([]string{"ask", "--json"}, source...), question)...)
	if exit == exitFailed {
		t.Errorf("%s", messages)
	}
	var answers []given
	for lines := bufio.NewScanner(strings.NewReader(out)); lines.Scan(); {
		var a given
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			t.Fatalf("%v in %s", err, lines.Text())
		}
		answers = append(answers, a)
	}
	return exit, answers
}

const (
	articles  = "../../testdata/docs"
	questions = "../../testdata/questions/"
)

// TestQuestions asks the questions over the repository's own articles, from the texts and from a database.
func TestQuestions(t *testing.T) {
	db := builtFrom(t, articles)
	for _, e := range readQuestions(t, questions+"mixed.tsv") {
		t.Run(strings.ReplaceAll(e.question, " ", "_"), func(t *testing.T) {
			exit, answers := answersTo(t, []string{"--docs", articles}, e.question)
			e.check(t, exit, answers)
			again, stored := answersTo(t, []string{"--db", db}, e.question)
			if again != exit || !slices.EqualFunc(answers, stored, same) {
				t.Errorf("from the database: exit %d, %v\nfrom the texts:    exit %d, %v", again, stored, exit, answers)
			}
		})
	}
}

// TestQuestionsByKind asks those of one kind after the other, from a database alone.
func TestQuestionsByKind(t *testing.T) {
	source := []string{"--db", builtFrom(t, articles)}
	for _, kind := range []struct {
		name  string
		flags []string
	}{
		{"who", nil},
		{"picks", nil},
		{"land", nil},
		{"term", nil},
		{"neighbours", nil},
		{"person", nil},
		{"people", nil},
		{"keywords", nil},
		{"today", []string{"--today", "2024-05-01"}},
		{"unknown", nil},
	} {
		for _, e := range readQuestions(t, questions+kind.name+".tsv") {
			t.Run(kind.name+"/"+strings.ReplaceAll(e.question, " ", "_"), func(t *testing.T) {
				exit, answers := answersTo(t, append(kind.flags, source...), e.question)
				e.check(t, exit, answers)
				e.checkOrder(t, answers)
			})
		}
	}
}

// TestQuestionsOfPress asks a set of press texts that may not be copied into the repository; it skips where they are absent. Not
// all that the texts say is found: 95 of 100 answers must be right, and none that is wrong may count as stated.
func TestQuestionsOfPress(t *testing.T) {
	texts := pressTexts(t)
	db := builtFrom(t, texts)
	all := readQuestions(t, questions+"press.tsv")
	right := 0
	for _, e := range all {
		exit, answers := answersTo(t, []string{"--db", db}, e.question)
		if e.isRight(exit, answers) {
			right++
			continue
		}
		t.Logf("%s: exit %d, %v; want %v", e.question, exit, answers, e.holders)
		if len(answers) > 0 && answers[0].Certainty == "stated" && (e.exit == exitNothing || answers[0].Holder != e.holders[0]) {
			t.Errorf("%s: a wrong answer counts as stated: %v", e.question, answers[0])
		}
	}
	if right*100 < len(all)*95 {
		t.Errorf("%d of %d answers are right, want 95 of 100", right, len(all))
	}
}

// isRight reports whether the first answer is the expected one, and all that is expected among the answers.
func (e expectation) isRight(exit int, answers []given) bool {
	if exit != e.exit || e.exit == exitNothing {
		return exit == e.exit && len(answers) == 0
	}
	for i := range max(len(e.holders), len(e.posts)) {
		if !slices.ContainsFunc(answers, func(a given) bool { return e.fits(a, i) }) {
			return false
		}
	}
	return len(answers) > 0 && answers[0].Holder == e.holders[0]
}

// TestTypos asks questions with slips: the right name or question is offered, and nothing answered.
func TestTypos(t *testing.T) {
	db := builtFrom(t, articles)
	for _, row := range rows(t, questions+"typos.tsv", 3) {
		exit, out, messages := call(t, "ask", "--db", db, row.cells[0])
		if strconv.Itoa(exit) != row.cells[1] || out != "" || !strings.Contains(messages, row.cells[2]) || !strings.Contains(messages, "Meinten Sie") && !strings.Contains(messages, "Did you mean") {
			t.Errorf("%s: exit %d, want %s and an offer of %s:\n%s%s", row.cells[0], exit, row.cells[1], row.cells[2], out, messages)
		}
	}
}

// builtFrom is a database of some texts.
func builtFrom(t *testing.T, texts string) string {
	t.Helper()
	db := filepath.Join(t.TempDir(), "a.db")
	if exit, _, messages := call(t, "build", "--db", db, texts); exit != exitDone {
		t.Fatal(messages)
	}
	return db
}

// checkOrder finds the expected holders in the order of the answers.
func (e expectation) checkOrder(t *testing.T, answers []given) {
	t.Helper()
	from := 0
	for _, holder := range e.holders {
		i := slices.IndexFunc(answers[from:], func(a given) bool { return a.Holder == holder })
		if i < 0 {
			t.Errorf("%s isn't in its place, behind the answers of %v:\n%v", holder, e.holders, answers)
			return
		}
		from += i + 1
	}
}

func same(a, b given) bool {
	x, _ := json.Marshal(a)
	y, _ := json.Marshal(b)
	return bytes.Equal(x, y)
}

func (e expectation) check(t *testing.T, exit int, answers []given) {
	if exit != e.exit {
		t.Errorf("exit %d, want %d", exit, e.exit)
	}
	if e.exit == exitNothing {
		if len(answers) > 0 {
			t.Errorf("answers %v, want none", answers)
		}
		return
	}
	if len(answers) == 0 {
		return
	}
	if answers[0].Holder != e.holders[0] {
		t.Errorf("the first answer is %v, want %s", answers[0], e.holders[0])
	}
	for i := range max(len(e.holders), len(e.posts)) {
		if !slices.ContainsFunc(answers, func(a given) bool { return e.fits(a, i) }) {
			t.Errorf("no answer fits %s, %s, %s, %s:\n%v", one(e.holders, i), one(e.posts, i), one(e.intervals, i),
				one(e.certainties, i), answers)
		}
	}
	for _, a := range answers {
		if len(a.Sources) == 0 || a.Sources[0].Text == "" {
			t.Errorf("%v has no sentence", a)
		}
	}
}

// fits reports whether an answer has the i-th of everything expected.
func (e expectation) fits(a given, i int) bool {
	return a.Holder == one(e.holders, i) && samePost(a, one(e.posts, i)) && sameTime(a.Interval, one(e.intervals, i)) &&
		(one(e.certainties, i) == "" || a.Certainty == one(e.certainties, i))
}

var names = post.Default().With(post.Listed(gazetteer.Default()))

func samePost(a given, want string) bool {
	role, body, _ := strings.Cut(want, ", ")
	return want == "" || names.Key(graph.Post{Role: a.Role, Body: a.Body}) == names.Key(graph.Post{Role: role, Body: body})
}

// sameTime compares bounds: 2019 is 2019-01-01/2019-12-31.
func sameTime(got, want string) bool {
	if want == "" {
		return true
	}
	a, err := graph.ParseEDTF(got)
	b, _ := graph.ParseEDTF(want)
	return err == nil && a.First() == b.First() && a.Last() == b.Last() && a.Start.Open == b.Start.Open && a.End.Open == b.End.Open
}
