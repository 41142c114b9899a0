package gold

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/amtszeit/amtszeit/extract"
	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/graph"
)

var update = flag.Bool("update", false, "write the expected table")

// goldDir holds the documents of the project.
const goldDir = "../../testdata/gold"

// foundLine is a line of testdata/found.jsonl: what an extractor found in a document of the gold, good and bad.
type foundLine struct {
	ID       string
	Mentions []struct {
		Kind, Name, ID, Value string
		Start, End            int
		Place                 bool
	}
	Claims []graph.Claim
}

var kindsOfMentions = map[string]mention.Kind{"person": mention.Person, "body": mention.Body, "date": mention.Date}

// extraction makes what was found of a line.
func (l *foundLine) extraction(d *Document) extract.Extraction {
	out := extract.Extraction{Document: &document.Document{ID: d.ID, Text: d.Text}, Claims: l.Claims}
	entities := map[string]int{}
	for _, m := range l.Mentions {
		if entities[m.ID] == 0 {
			entities[m.ID] = len(entities) + 1
		}
		out.Mentions = append(out.Mentions, mention.Mention{Kind: kindsOfMentions[m.Kind], Start: m.Start, End: m.End, Name: m.Name,
			Entity: entities[m.ID], Place: m.Place, Value: m.Value})
	}
	return out
}

// TestTable scores a fixed extraction of some documents of testdata/gold: the table and the errors are those of
// testdata/table.txt.
func TestTable(t *testing.T) {
	file, err := os.Open("testdata/found.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	docs := documents(t)
	var s Score
	for lines := bufio.NewScanner(file); lines.Scan(); {
		var l foundLine
		if err := json.Unmarshal(lines.Bytes(), &l); err != nil {
			t.Fatal(err)
		}
		d := docs[l.ID]
		if d == nil {
			t.Fatalf("testdata/gold has no %s", l.ID)
		}
		s.Add(d, l.extraction(d))
	}
	var b strings.Builder
	for _, f := range s.Faults {
		fmt.Fprintf(&b, "%s\t%s\t%s\t%s\n", f.Document, f.Kind, f.Sort, f.What)
	}
	for k, c := range s.Counts {
		fmt.Fprintf(&b, "%-12s %6.3f %6.3f %6.3f %6d %6d %6d\n", Kind(k), c.Precision(), c.Recall(), c.F1(), c.Right, c.Extra, c.Missed)
	}
	const golden = "testdata/table.txt"
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if b.String() != string(want) {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
}

func documents(t *testing.T) map[string]*Document {
	t.Helper()
	docs := map[string]*Document{}
	for d, err := range Read(goldDir) {
		if err != nil {
			t.Fatal(err)
		}
		docs[d.ID] = d
	}
	return docs
}

// TestPerfect scores the gold against itself: all is right, nothing extra, nothing missed.
func TestPerfect(t *testing.T) {
	var s Score
	var want [kinds]int
	for _, d := range documents(t) {
		want[Persons] += len(d.Persons)
		want[Dates] += len(d.Dates)
		want[Offices] += len(d.Tenures)
		s.Add(d, perfect(d))
	}
	for k, c := range s.Counts {
		if c.Extra != 0 || c.Missed != 0 || want[k] != 0 && c.Right != want[k] {
			t.Errorf("%s: %+v, want %d right", Kind(k), c, want[k])
		}
	}
	if t.Failed() {
		for _, f := range s.Faults {
			t.Log(f)
		}
	}
}

// perfect makes the extraction that gives the gold.
func perfect(d *Document) extract.Extraction {
	e := extract.Extraction{Document: &document.Document{ID: d.ID}}
	add := func(m mention.Mention, text string) {
		m.Start, m.End, m.Entity = len(e.Document.Text), len(e.Document.Text)+len(text), len(e.Mentions)+1
		e.Document.Text += text + " "
		e.Mentions = append(e.Mentions, m)
	}
	for _, p := range d.Persons {
		add(mention.Mention{Kind: mention.Person, Name: p}, p)
	}
	for _, b := range d.Bodies {
		add(mention.Mention{Kind: mention.Body, Name: b}, b)
	}
	for _, x := range d.Dates {
		add(mention.Mention{Kind: mention.Date, Value: x.Value}, x.Text)
	}
	for _, x := range d.Tenures {
		e.Claims = append(e.Claims, graph.Claim{Holder: x.Holder, Role: x.Role, Body: text(x.Body), Status: graph.Status(x.Status),
			Start: graph.Date(x.Start), End: graph.Date(x.End)})
	}
	return e
}

func TestSameNames(t *testing.T) {
	for _, c := range []struct {
		a, b string
		of   func(string) string
		same bool
	}{
		{"Dr. Vera Lindholm", "Vera  Lindholm", person, true},
		{"Prof. Dr. med. Vera Lindholm-Voß, MdB", "vera lindholm-voss", person, true},
		{"Vera Lindholm", "Vera Lindqvist", person, false},
		{"M\u0061\u0308rz", "März", person, true},
		{"Lind\u00adholm", "Lindholm", person, true},
		{"des IT-Planungsrats", "IT-Planungsrat", body, true},
		{"Föderale IT-Kooperation (FITKO)", "Föderale IT‑Kooperation", body, true},
		{"Stadtwerke Wörnau GmbH", "Stadtwerke Wörnau", body, true},
		{"Landeshauptstadt Kiel", "Kiel", body, true},
		{"Hessischer Landtag", "Hessischen Landtags", body, true},
		{"Museum in Lauenwerder", "Museum", body, true},
		{"Land", "Land", body, true},
		{"Kiel", "Plön", body, false},
		{"Landkreis Plön", "Plön", body, false},
	} {
		if got := c.of(c.a) == c.of(c.b); got != c.same {
			t.Errorf("%q and %q are the same: %v, want %v (%q, %q)", c.a, c.b, got, c.same, c.of(c.a), c.of(c.b))
		}
	}
}

func TestSameRole(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"Vorsitzende", "Vorsitz", true},
		{"Vorsitzender", "Vorsitzende", true},
		{"Leiterin der Abteilung Netze", "Leitung der Abteilung Netze", true},
		{"Präsidentin", "Präsidentschaft", true},
		{"Staatsrätin", "Staatsrat", true},
		{"Kauffrau", "Kaufmann", true},
		{"Bürger\u00admeister:in", "Bürgermeisterin", true},
		{"stellvertretende Vorsitzende", "Vizevorsitz", true},
		{"stellv. Vorsitzender", "Vorsitzender", false},
		{"kommissarischer Leiter", "Leiter", false},
		{"Bevollmächtigter für Netze", "Bevollmächtigter", true},
		{"Bevollmächtigter für Netze und Technik", "Bevollmächtigter", false},
		{"Präsidentin", "Direktorin", false},
		{"", "Direktorin", false},
	} {
		if got := sameRole(role(c.a), role(c.b)); got != c.same {
			t.Errorf("%q and %q are the same: %v, want %v (%q, %q)", c.a, c.b, got, c.same, role(c.a), role(c.b))
		}
	}
}

// TestSameOffice tells when an office that is cut in two ways is one.
func TestSameOffice(t *testing.T) {
	for _, c := range []struct {
		roleA, bodyA, roleB, bodyB string
		same                       bool
	}{
		{"Leiter der Abteilung Netze", "Stadtwerke Plön", "Leiter", "Abteilung Netze", true},
		{"Leiter", "Amt für Soziales", "Leiterin", "Amt für Soziales", true},
		{"Leiter", "Amt für Soziales", "Leiter", "Bauamt", false},
		{"stellvertretender Leiter des Amts für Soziales", "Plön", "Leiter", "Amt für Soziales", false},
	} {
		a, b := office{holder: "A", role: c.roleA, body: &c.bodyA, words: role(c.roleA)}, office{holder: "A", role: c.roleB, body: &c.bodyB, words: role(c.roleB)}
		if got := (naming{}).sameOffice(&a, &b); got != c.same {
			t.Errorf("%s and %s are the same: %v, want %v", &a, &b, got, c.same)
		}
	}
	form := naming{"fitko": {"Föderale IT-Kooperation"}}
	long, short := "Föderale IT-Kooperation", "FITKO"
	if !form.same(&long, &short) {
		t.Error("a form of a body in the text is no name of it")
	}
	if form.same(nil, &short) || !form.same(nil, nil) {
		t.Error("an office without a body is the same as one without a body, and only as that")
	}
}

// TestDistinct joins the claims of one office: what the first leaves open, a later one gives.
func TestDistinct(t *testing.T) {
	got := distinct([]graph.Claim{
		{Holder: "Vera Lindholm", Role: "Präsidentin", Body: "Bundesamt", Status: graph.Current},
		{Holder: "Vera Lindholm", Role: "Präsidentin", Body: "des Bundesamts", Start: "2020", End: "2021", Status: graph.Former},
		{Holder: "Vera Lindholm", Role: "Vizepräsidentin", Body: "Bundesamt"},
	})
	if len(got) != 2 || got[0].start != "2020" || got[0].end != "2021" || got[0].status != "current" {
		t.Errorf("got %+v", got)
	}
}

// TestDates compares expressions one to one: equal ones first, then those with a common word.
func TestDates(t *testing.T) {
	const text = "2020 im Mai 2020"
	d := &Document{Dates: []Date{{"Mai 2020", "2020-05"}, {"2020", "2020"}, {"gestern", "2020-04-30"}}}
	var s Score
	s.Add(d, extract.Extraction{Document: &document.Document{Text: text}, Mentions: []mention.Mention{
		{Kind: mention.Date, Start: 0, End: 4, Value: "2020"},
		{Kind: mention.Date, Start: 5, End: len(text), Value: "2020"},
	}})
	if want := (Count{Right: 2, Missed: 1}); s.Counts[Dates] != want {
		t.Errorf("dates: %+v, want %+v", s.Counts[Dates], want)
	}
	if want := (Count{Right: 1, Extra: 1, Missed: 2}); s.Counts[DateValues] != want {
		t.Errorf("values: %+v, want %+v", s.Counts[DateValues], want)
	}
}

// TestBodies leaves places that don't act out of what is extra.
func TestBodies(t *testing.T) {
	var s Score
	s.Add(&Document{Bodies: []string{"Amt"}}, extract.Extraction{Document: &document.Document{Text: "Kiel Amt Rat"}, Mentions: []mention.Mention{
		{Kind: mention.Body, End: 4, Name: "Kiel", Entity: 1, Place: true},
		{Kind: mention.Body, Start: 5, End: 8, Name: "Jugendamt", Entity: 2},
		{Kind: mention.Body, Start: 9, End: 12, Name: "Rat", Entity: 3},
	}})
	if want := (Count{Right: 1, Extra: 1}); s.Counts[Bodies] != want {
		t.Errorf("bodies: %+v, want %+v", s.Counts[Bodies], want)
	}
}

// TestTermDates counts dates of the offices that match, and those of the offices that are missed.
func TestTermDates(t *testing.T) {
	d := &Document{Tenures: []Tenure{
		{Holder: "A", Role: "Präsident", Start: "2020", End: "2022", Status: "former"},
		{Holder: "B", Role: "Präsident", Start: "2022", Status: "current"},
	}}
	var s Score
	s.Add(d, extract.Extraction{Document: &document.Document{}, Claims: []graph.Claim{{Holder: "A", Role: "Präsident", Start: "2020", End: "2021", Status: graph.Current}}})
	for kind, want := range map[Kind]Count{Offices: {Right: 1, Missed: 1}, Start: {Right: 1, Missed: 1}, End: {Extra: 1, Missed: 1}, Status: {Extra: 1, Missed: 1}} {
		if s.Counts[kind] != want {
			t.Errorf("%s: %+v, want %+v", kind, s.Counts[kind], want)
		}
	}
}

func TestMatchTakesEachOnce(t *testing.T) {
	pairs, missed, extra := match(3, 3, func(g, s int) bool { return s == 1 || g == 2 && s == 0 })
	if !slices.Equal(pairs, []pair{{0, 1}, {2, 0}}) || !slices.Equal(missed, []int{1}) || !slices.Equal(extra, []int{2}) {
		t.Errorf("pairs %v, missed %v, extra %v", pairs, missed, extra)
	}
}

func TestShares(t *testing.T) {
	if c := (Count{}); c.Precision() != 1 || c.Recall() != 1 || c.F1() != 1 {
		t.Error("nothing to find and nothing found is perfect")
	}
	if c := (Count{Right: 3, Extra: 1, Missed: 3}); c.Precision() != 0.75 || c.Recall() != 0.5 || c.F1() != 0.6 {
		t.Errorf("got %v %v %v", c.Precision(), c.Recall(), c.F1())
	}
	if c := (Count{Extra: 1, Missed: 1}); c.F1() != 0 {
		t.Error("nothing right is 0")
	}
}

// TestEqual checks the lines of equal.tsv: each is once there and has a known kind.
func TestEqual(t *testing.T) {
	seen := map[string]bool{}
	for line := range strings.Lines(equalFile) {
		if seen[line] && !strings.HasPrefix(line, "#") {
			t.Errorf("equal.tsv: %q stands twice", line)
		}
		seen[line] = true
	}
	if _, err := parseEquals(equalFile + "\nperson\tx\t\n"); err == nil || !strings.HasPrefix(err.Error(), "equal.tsv:") {
		t.Errorf("an unknown kind gives %v", err)
	}
	if _, err := parseEquals("body\t(\t\n"); err == nil || !strings.HasPrefix(err.Error(), "equal.tsv:1:6: ") {
		t.Errorf("a broken expression gives %v", err)
	}
}
