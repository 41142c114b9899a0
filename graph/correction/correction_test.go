package correction

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/post"
	"github.com/amtszeit/amtszeit/graph/query"
	"github.com/amtszeit/amtszeit/graph/tenure"
)

// parse reads claims of a compact form, one a line: document, published, holder, role, body, status, at, start, end.
func parse(text string) []graph.Claim {
	var claims []graph.Claim
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		f := append(strings.Split(line, "|"), make([]string, 9)...)
		for i := range f {
			f[i] = strings.TrimSpace(f[i])
		}
		claims = append(claims, graph.Claim{
			Document: f[0], Published: graph.Date(f[1]), Holder: f[2], HolderKind: graph.Person, Role: f[3], Body: f[4],
			Status: graph.Status(f[5]), At: graph.Date(f[6]), Start: graph.Date(f[7]), End: graph.Date(f[8]), Evidence: line,
		})
	}
	return claims
}

const claims = `
	texts/a.txt | 2021-01-14 | Konrad Alt | CIO | Hessen | current | 2021-01-14
	texts/b.txt | 2022-03-01 | K. Alt | Landes-CIO | Land Hessen | current | 2022-03-01
	texts/c.txt | 2023-11-11 | Klara Neu | CIO | Hessen | current | 2023-11-11 | 2023-11-01
	texts/d.txt | 2020-05-05 | Konrad Alt | Bürgermeister | Rautal | current | 2020-05-05
	texts/e.txt | 2024-05-05 | Klara Neu | CIO | Hessen | current | 2024-05-05 | 2024-01-01
	texts/f.txt | 2024-06-01 | Mira Ost | Direktorin | Zweckverband | current | 2024-06-01
	texts/g.txt | 2024-07-01 | Milo West | Direktor | Zweckverband | current | 2024-07-01
`

// answers asks for everything after corrections, a line an answer.
func answers(t *testing.T, corrections string, q query.Query) string {
	t.Helper()
	l, faults := Read(Head+strings.ReplaceAll(corrections, "|", "\t"), "corrections.tsv")
	if err := faults.Err(); err != nil {
		t.Fatal(err)
	}
	names := l.Names(post.Default())
	e := query.Engine{Source: l.Source(query.Memory(parse(claims)), names), Names: names, Called: l.Holder}
	found, err := e.Answer(context.Background(), q)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, a := range found {
		lines = append(lines, fmt.Sprint(a.Holder, ", ", a.Tenure.Post.Role, ", ", a.Body, " ", a.Interval))
	}
	return strings.Join(lines, "; ")
}

func TestCorrections(t *testing.T) {
	cio := query.Timeline{Role: "CIO", Body: "Hessen"}
	for _, c := range []struct {
		corrections string
		q           query.Query
		want        string
	}{
		{"", cio, "Konrad Alt, CIO, Hessen ../; K. Alt, CIO, Hessen ../2023-10-31; Klara Neu, CIO, Hessen 2023-11-01/.."},
		{"same|Konrad Alt|||K. Alt\n", cio, "Konrad Alt, CIO, Hessen ../2023-10-31; Klara Neu, CIO, Hessen 2023-11-01/.."},
		{"same|Konrad Alt|||K. Alt\n", query.Person{Name: "K. Alt"}, "Konrad Alt, Bürgermeister, Rautal ../..; Konrad Alt, CIO, Hessen ../2023-10-31"},
		{"rename|Klara Neu|||Klara Alt-Neu\n", query.Person{Name: "Klara Neu"}, "Klara Alt-Neu, CIO, Hessen 2023-11-01/.."},
		{"different|Konrad Alt||Rautal|Konrad Alt (Rautal)\n", query.Person{Name: "Konrad Alt"}, "Konrad Alt, CIO, Hessen ../"},
		{"different|Konrad Alt||Rautal|Konrad Alt (Rautal)\n", query.Person{Name: "Konrad Alt (Rautal)"}, "Konrad Alt (Rautal), Bürgermeister, Rautal ../.."},
		{"different|||Zweckverband|Zweckverband Ostwerra||| g.txt\n", query.Timeline{Body: "Zweckverband Ostwerra"}, "Milo West, Direktor, Zweckverband Ostwerra ../.."},
		{"different|||Zweckverband|Zweckverband Ostwerra|||g.txt\n", query.Timeline{Body: "Zweckverband"}, "Mira Ost, Direktor, Zweckverband ../.."},
		{"rename|||Zweckverband|ZV\n", query.Timeline{Body: "ZV"}, "Mira Ost, Direktor, ZV ../; Milo West, Direktor, ZV ../.."},
		{"rename|||Zweckverband|ZV\n", query.Timeline{Body: "Zweckverband"}, "Mira Ost, Direktor, ZV ../; Milo West, Direktor, ZV ../.."},
		{"same||Direktor||Bürgermeister\n", query.Timeline{Body: "Rautal"}, "Konrad Alt, Direktor, Rautal ../.."},
		{"reject|Klara Neu|CIO|Hessen||||c.txt\n", query.Person{Name: "Klara Neu"}, "Klara Neu, CIO, Hessen 2024-01-01/.."},
		{"reject|Klara Neu|Chief Information Officer|||2023-11-01\n", query.Person{Name: "Klara Neu"}, "Klara Neu, CIO, Hessen 2024-01-01/.."},
		{"assert|Klara Neu|CIO|Hessen||2023-12-01||letter of the ministry\n", query.Person{Name: "Klara Neu"}, "Klara Neu, CIO, Hessen 2023-12-01/.."},
		{"assert|Ida Früh|CIO|Hessen||2012|2016|yearbook\n", query.Holders{Role: "CIO", Body: "Hessen", At: graph.At("2014")}, "Ida Früh, CIO, Hessen 2012/2016"},
		{"assert|Hessen|Vorsitz|IT-Planungsrat||2011||state treaty\n", query.Person{Name: "Hessen"}, "Hessen, Vorsitzender, IT-Planungsrat 2011-01-01/2011-12-31"},
	} {
		if got := answers(t, c.corrections, c.q); got != c.want {
			t.Errorf("%q: %s\n gives %s\n want  %s", c.corrections, c.q, got, c.want)
		}
	}
}

func TestReadReportsEachLine(t *testing.T) {
	text := strings.ReplaceAll(`# a comment
action|holder|role|body|other|from|until|source
join|A|||B
same|A|R||B
same|A
same|A|||A
different||||B
different|A|||B
reject|A
reject||CIO
assert|A|CIO|Hessen|||
assert|A|CIO|Hessen||2023-02-30||x
assert|A|CIO|Hessen||2023|2022|x
same|A|||B|2023
same|A|||B|||||x
same|C|||D
same|E|||D
same|D|||C
`, "|", "\t")
	_, faults := Read(text, "c.tsv")
	want := []string{
		`c.tsv:3:1: "join" is no action: write same, different, rename, reject or assert`,
		`c.tsv:4:6: same is about one name, but the line has 2: fill one of the columns holder, role and body`,
		`c.tsv:5:7: same needs the other name: fill the column other`,
		`c.tsv:6:10: "A" is the same on both sides: give two names or remove the line`,
		`c.tsv:7:11: different needs a holder or a body: name the one that two share`,
		`c.tsv:7:15: different needs to know which claims are about "B": give the document in the column source, or the role or body beside the holder`,
		`c.tsv:8:16: different needs to know which claims are about "B": give the document in the column source, or the role or body beside the holder`,
		`c.tsv:9:9: reject would take everything about "A": give a role, a body or, in the column source, a document`,
		`c.tsv:10:8: reject needs the holder of whom it is not true: fill the column holder`,
		`c.tsv:11:23: assert needs where it is known from: fill the column source`,
		`c.tsv:12:22: "2023-02-30" is no date: write YYYY, YYYY-MM or YYYY-MM-DD`,
		`c.tsv:13:27: the term ends (2022) before it begins (2023): put the earlier date into the column from`,
		`c.tsv:14:12: same takes no dates: leave the columns from and until empty`,
		`c.tsv:15:15: the line has more than the 8 columns of the head line: remove a tab`,
		`c.tsv:17:1: "D" is already called "C": remove one of the two lines`,
		`c.tsv:18:1: "C" and "D" are each called by the other's name: remove one of the two lines`,
	}
	var got []string
	for _, f := range faults {
		got = append(got, f.Error())
	}
	for i := range max(len(got), len(want)) {
		g, w := "", ""
		if i < len(got) {
			g = got[i]
		}
		if i < len(want) {
			w = want[i]
		}
		if g != w {
			t.Errorf("problem %d:\n gives %s\n want  %s", i, g, w)
		}
	}
}

func TestReadHead(t *testing.T) {
	if _, faults := Read("same\tA\t\t\tB\n", "c.tsv"); !strings.Contains(faults.Error(), "c.tsv:1:1: the first line has to name the columns") {
		t.Errorf("without a head line: %v", faults)
	}
	l, faults := Read("\ufeffother\taction\tholder\r\nB\tsame\tA\r\n", "c.tsv")
	if faults != nil || l.Holder("B") != "A" {
		t.Errorf("columns in another order: %+v, %v", l, faults)
	}
	if _, faults := Read("action\tholder\n\xff\n", "c.tsv"); !strings.Contains(faults.Error(), "UTF-8") {
		t.Errorf("bad UTF-8: %v", faults)
	}
}

// TestHeadIsWhole checks that the head explains every column and every action.
func TestHeadIsWhole(t *testing.T) {
	for _, word := range append(columnNames[:], string(Same), string(Different), string(Rename), string(Reject), string(Assert)) {
		if !strings.Contains(Head, "# "+word+" ") && !strings.Contains(Head, "#   "+word+" ") {
			t.Errorf("the head doesn't explain %q", word)
		}
	}
}

func TestAssertedGoesFirst(t *testing.T) {
	l, faults := Read(Head+"assert\tKlara Neu\tCIO\tHessen\t-\t2023-12-01\t-\tletter of the ministry\n", "corrections.tsv")
	if err := faults.Err(); err != nil {
		t.Fatal(err)
	}
	found, err := l.Source(query.Memory(parse(claims)), post.Default()).Claims(context.Background(), query.Filter{Holders: []string{"Klara Neu"}})
	if err != nil {
		t.Fatal(err)
	}
	tenures, conflicts := tenure.Fuse(post.Default(), found)
	if tenures[0].Start != "2023-12-01" || tenures[0].Claims[0].Rule != graph.Asserted || len(conflicts) != 1 || conflicts[0].Claims[0].Rule != graph.Asserted {
		t.Errorf("%+v\n%+v", tenures, conflicts)
	}
	c := tenures[0].Claims[0]
	text := Head + "assert\tKlara Neu\tCIO\tHessen\t-\t2023-12-01\t-\tletter of the ministry\n"
	if got := text[c.Begin:c.Finish]; !strings.HasPrefix(got, "assert\tKlara") || !strings.HasSuffix(got, "ministry") {
		t.Errorf("the place of the assertion is %q", got)
	}
	if lines := l.About(tenures[0], post.Default()); len(lines) != 1 {
		t.Errorf("about the tenure: %+v", lines)
	}
}

func TestRejects(t *testing.T) {
	l, faults := Read(Head+"reject\tKlara Neu\tCIO\tHessen\t-\t-\t-\te.txt\n", "corrections.tsv")
	if err := faults.Err(); err != nil {
		t.Fatal(err)
	}
	var rejected []string
	for _, c := range parse(claims) {
		if line, ok := l.Rejects(c, post.Default()); ok {
			rejected = append(rejected, fmt.Sprint(c.Document, " by line ", line.Line))
		}
	}
	if !slices.Equal(rejected, []string{fmt.Sprint("texts/e.txt by line ", strings.Count(Head, "\n")+1)}) {
		t.Errorf("rejected: %v", rejected)
	}
}

func TestIdle(t *testing.T) {
	for _, c := range []struct{ line, want string }{
		{"reject|Klara Neu|CIO|Hessen||||e.txt", ""},
		{"reject|Klara Neuu|CIO|Hessen", `8: no claim is about "Klara Neuu": write the name as documents do, or remove the line`},
		{"reject|Klara Neu|CIO|Bremen", `18: no claim about "Klara Neu" fits the line: correct role, body, dates or source, or remove the line`},
		{"reject|Klara Neu|CIO|||2022", `18: no claim about "Klara Neu" fits`},
		{"reject|Klara Neu|||||| nowhere.txt", `24: no claim about "Klara Neu" fits`},
		{"different|Konrad Alt||Rautal|Konrad Alt (Rautal)", ""},
		{"different|Konrad Alt||Bremen|Konrad Alt (Bremen)", `23: no claim about "Konrad Alt" fits`},
		{"different|||Zweckverband|Zweckverband Ostwerra|||g.txt", ""},
		{"different|||Zweckverband|Zweckverband Ostwerra|||h.txt", `13: no claim fits the line: correct body or source, or remove the line`},
		{"same|Konrad Alt|||K. Alt", ""},
		{"same|Konrad Alt|||C. Alt", `19: no claim has the name "C. Alt"`},
		{"same|Konrad Alt|||K. Alt\nrename|Konrad Alt|||Kuno Alt", ""},
		{"same|Kuno Alt|||K. Alt\nreject|Kuno Alt|Landes-CIO", ""},
		{"rename|Kuno Alt|||Kuno Alt-Neu\nsame|Kuno Alt|||K. Alt", ""},
		{"same||Direktor||Bürgermeisterin", ""},
		{"same||Direktor||Bürgermeistr", `17: no claim has the name "Bürgermeistr"`},
		{"rename|||Land Hessen|Hessenland", ""},
		{"rename|||Bremen|Bremerland", `10: no claim has the name "Bremen"`},
		{"assert|Ida Früh|CIO|Hessen||2012|2016|yearbook", ""},
		{"assert|Ida Früh|CIO|Hessen||2012|2016|yearbook\nsame|Ida Spät|||Ida Früh", ""},
	} {
		l, faults := Read(Head+strings.ReplaceAll(c.line, "|", "\t")+"\n", "c.tsv")
		if err := faults.Err(); err != nil {
			t.Fatal(err)
		}
		got := ""
		if idle := l.Idle(parse(claims), post.Default()); len(idle) > 0 {
			got = strings.TrimPrefix(idle.Error(), fmt.Sprintf("c.tsv:%d:", strings.Count(Head, "\n")+1))
		}
		if c.want == "" && got != "" || !strings.HasPrefix(got, c.want) {
			t.Errorf("%q:\n got  %s\n want %s", c.line, got, c.want)
		}
	}
}

// TestSourceLeavesTheFilter asks with lists that the caller goes on to use.
func TestSourceLeavesTheFilter(t *testing.T) {
	l, _ := Read(Head+"same\tKonrad Alt\t\t\tK. Alt\ndifferent\t\t\tZweckverband\tAndere\t\t\tg.txt\n", "c.tsv")
	holders, bodies := append(make([]string, 0, 8), "Mira Ost", "K. Alt"), append(make([]string, 0, 8), "Andere")
	f := query.Filter{Holders: holders, Bodies: bodies}
	if _, err := l.Source(query.Memory(parse(claims)), post.Default()).Claims(t.Context(), f); err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprint(holders[:8], bodies[:8]); got != "[Mira Ost K. Alt      ] [Andere       ]" {
		t.Errorf("the lists of the caller are now %s", got)
	}
}

func TestNoCorrections(t *testing.T) {
	var l *List
	if l.Holder("A") != "A" || l.Names(post.Default()) != post.Default() {
		t.Error("no corrections change a name")
	}
	if _, ok := l.Rejects(graph.Claim{}, post.Default()); ok || l.Idle(nil, post.Default()) != nil || l.About(graph.Tenure{}, post.Default()) != nil {
		t.Error("no corrections reject or concern something")
	}
}

func FuzzRead(f *testing.F) {
	f.Add(Head + "same\tA\t\t\tB\nsame\tB\t\t\tC\nreject\tA\tCIO\nassert\tA\tCIO\tHessen\t-\t2023\t-\tx\n")
	if text, err := os.ReadFile("../../testdata/tenures/corrections.tsv"); err == nil {
		f.Add(string(text))
	}
	f.Fuzz(func(t *testing.T, text string) {
		l, faults := Read(text, "c.tsv")
		for _, f := range faults {
			if f.Line == 0 || f.Column == 0 {
				t.Errorf("the fault has no place: %v", f)
			}
		}
		names := l.Names(post.Default())
		l.Idle(parse(claims), post.Default())
		if _, err := l.Source(query.Memory(parse(claims)), names).Claims(context.Background(), query.Filter{}); err != nil {
			t.Error(err)
		}
		for _, c := range l.Lines {
			if text[c.Begin:c.Finish] != c.Text && !strings.HasPrefix(text, "\ufeff") {
				t.Errorf("line %d is %q at its place, not %q", c.Line, text[c.Begin:c.Finish], c.Text)
			}
		}
	})
}
