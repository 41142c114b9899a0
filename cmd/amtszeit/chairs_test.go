package main

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// chair is a line of testdata/chairs.tsv, whose head explains the columns.
type chair struct {
	set, year string
	answers   []string
}

func readChairs(t *testing.T) []chair {
	t.Helper()
	text, err := os.ReadFile("../../testdata/chairs.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var chairs []chair
	for line := range strings.Lines(string(text)) {
		cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if strings.HasPrefix(line, "#") || cells[0] == "set" {
			continue
		}
		if len(cells) != 3 {
			t.Fatalf("testdata/chairs.tsv: %q has %d columns, want 3", line, len(cells))
		}
		chairs = append(chairs, chair{cells[0], cells[1], list(cells[2])})
	}
	return chairs
}

// TestChairs asks for every year who chaired the IT-Planungsrat, of the repository's own texts.
func TestChairs(t *testing.T) {
	checkChairs(t, "tenures", "../../testdata/tenures")
}

// TestChairsOfPress does the same with a set of press texts.
func TestChairsOfPress(t *testing.T) {
	checkChairs(t, "press", pressTexts(t))
}

// checkChairs asks a database of the texts.
func checkChairs(t *testing.T, set, texts string) {
	t.Helper()
	db := filepath.Join(t.TempDir(), "a.db")
	if exit, _, messages := call(t, "build", "--db", db, texts); exit != exitDone {
		t.Fatal(messages)
	}
	asked := 0
	for _, c := range readChairs(t) {
		if c.set != set {
			continue
		}
		asked++
		exit, out, messages := call(t, "holders", "--db", db, "--role", "Vorsitz", "--body", "IT-Planungsrat", "--at", c.year, "--json")
		if wantExit := map[bool]int{true: exitDone, false: exitNothing}[len(c.answers) > 0]; exit != wantExit {
			t.Errorf("%s: exit %d, want %d: %s", c.year, exit, wantExit, messages)
		}
		c.check(t, answersIn(t, out))
	}
	if asked == 0 {
		t.Errorf("testdata/chairs.tsv has nothing about %s", set)
	}
}

func answersIn(t *testing.T, out string) []given {
	t.Helper()
	var answers []given
	for lines := bufio.NewScanner(strings.NewReader(out)); lines.Scan(); {
		var a given
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			t.Fatalf("%v in %s", err, lines.Text())
		}
		answers = append(answers, a)
	}
	return answers
}

func (c chair) check(t *testing.T, answers []given) {
	t.Helper()
	for _, want := range c.answers {
		holder, interval := want, ""
		if i := strings.LastIndexByte(want, ' '); i > 0 && want[i+1] >= '0' && want[i+1] <= '9' {
			holder, interval = want[:i], want[i+1:]
		}
		if !slices.ContainsFunc(answers, func(a given) bool {
			return a.Holder == holder && sameTime(a.Interval, interval) && len(a.Sources) > 0
		}) {
			t.Errorf("%s: no answer is %s:\n%v", c.year, want, answers)
		}
	}
	if len(answers) != len(c.answers) {
		t.Errorf("%s: %d answers, want %d:\n%v", c.year, len(answers), len(c.answers), answers)
	}
}

// pressTexts writes the set of press texts with their dates of publication as JSON Lines.
func pressTexts(t *testing.T) string {
	t.Helper()
	texts, err := filepath.Glob(filepath.Join(corpus(t, "gold/dev"), "*.txt"))
	if err != nil || len(texts) == 0 {
		t.Fatalf("there are no press texts, %v", err)
	}
	path := filepath.Join(t.TempDir(), "press.jsonl")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for _, name := range texts {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		about, err := os.ReadFile(strings.TrimSuffix(name, ".txt") + ".json")
		if err != nil {
			t.Fatal(err)
		}
		var d struct {
			ID        string  `json:"id"`
			Published *string `json:"published"`
			Text      string  `json:"text"`
		}
		if err := json.Unmarshal(about, &d); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		d.Text = string(text)
		if err := writeJSONLine(f, d); err != nil {
			t.Fatal(err)
		}
	}
	return path
}

// contradiction is a pair of documents that contradict each other about a holder's post, the one to believe first.
type contradiction struct {
	holder, post, believed, other string
	interval                      string // of the answer
}

func TestContradictions(t *testing.T) {
	checkContradictions(t, "../../testdata/tenures", []contradiction{
		{"Karola Wiebe", "Leiterin der Abteilung Netze, Zweckverband Rautal IT", "2024-rautal-berichtigung.txt", "2024-rautal.txt", "2024-02/.."},
		{"Jens Hagemann", "Geschäftsführer, Zweckverband Rautal IT", "2024-rautal.txt", "tagung.txt", "2022-05-01/.."},
	})
}

func TestContradictionsOfPress(t *testing.T) {
	checkContradictions(t, pressTexts(t), []contradiction{
		{"Aylin Yıldırım-Koç", "Chief Digital Officer, Grevenhagen", "dA-004", "dA-021", "2021-02-01/.."},
		{"Mirjam Öztürk-Hansen", "Leiterin der Abteilung Fachverfahren, ZKL", "dA-013", "dA-012", "2024-01/.."},
	})
}

// checkContradictions looks for each pair among the conflicts, with both sentences, and in the answer, which follows the one
// to believe and says that sources contradict each other.
func checkContradictions(t *testing.T, texts string, pairs []contradiction) {
	t.Helper()
	exit, out, messages := call(t, "conflicts", "--docs", texts, "--json")
	if exit != exitDone {
		t.Fatal(messages)
	}
	var conflicts []jsonConflict
	for line := range strings.Lines(out) {
		var c jsonConflict
		if err := json.Unmarshal([]byte(line), &c); err != nil {
			t.Fatal(err)
		}
		conflicts = append(conflicts, c)
	}
	for _, p := range pairs {
		if !slices.ContainsFunc(conflicts, p.isIn) {
			t.Errorf("no conflict is %+v:\n%s", p, out)
		}
		role, body, _ := strings.Cut(p.post, ", ")
		exit, out, messages := call(t, "holders", "--docs", texts, "--role", role, "--body", body)
		if exit != exitDone || !strings.HasPrefix(out, p.holder) || !strings.Contains(out, "["+p.interval+"]") || !strings.Contains(out, "sources contradict each other") {
			t.Errorf("%s: exit %d, %s%s", p.post, exit, out, messages)
		}
	}
}

func (p contradiction) isIn(c jsonConflict) bool {
	at := func(document string) int {
		return slices.IndexFunc(c.Claims, func(c conflicted) bool {
			return c.Holder == p.holder && filepath.Base(c.Document) == document && c.Evidence != ""
		})
	}
	return at(p.believed) == 0 && at(p.other) > 0
}
