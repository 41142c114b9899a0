package timeline

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/query"
)

var update = flag.Bool("update", false, "write the drawings anew")

// parse reads claims of a compact form, one a line: document, published, holder, role, body, status, at, start, end. A holder
// in brackets is a body.
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
		c := graph.Claim{
			Document: f[0], Published: graph.Date(f[1]), Holder: strings.Trim(f[2], "[]"), HolderKind: graph.Person, Role: f[3], Body: f[4],
			Status: graph.Status(f[5]), At: graph.Date(f[6]), Start: graph.Date(f[7]), End: graph.Date(f[8]), Evidence: line,
		}
		if strings.HasPrefix(f[2], "[") {
			c.HolderKind = graph.Body
		}
		claims = append(claims, c)
	}
	return claims
}

func chartOf(t testing.TB, title, body, claims string) Chart {
	t.Helper()
	engine := query.Engine{Source: query.Memory(parse(claims))}
	answers, err := engine.Answer(context.Background(), query.Timeline{Body: body})
	if err != nil {
		t.Fatal(err)
	}
	return New(title, answers)
}

// drawings are charts that show what a chart can have.
var drawings = []struct{ name, body, claims string }{
	{"chair", "IT-Planungsrat", `
		a | 2019 | [Bremen] | Vorsitz | IT-Planungsrat | current | 2019 | 2019
		b | 2019-03 | Hans Lahr | Vorsitzender | IT-Planungsrat | current | 2019-03
		c | 2025-03 | Ina Ulm | Vorsitzende | IT-Planungsrat | current | 2025-03
		d | 2025-09-01 | Heiko Gau | Vorsitzender | IT-Planungsrat | current | 2025-09-01
		d | 2025-09-01 | [Mecklenburg-Vorpommern] | Vorsitz | IT-Planungsrat | current | 2025-09-01 | 2025-01-01 | 2025-12-31
		e | 2026-02-01 | Anna Amt | Präsidentin | IT-Planungsrat | current | 2026-02-01`},
	{"posts", "KDW", `
		a | 2021-03-01 | Anna Amt | Direktorin | KDW | current | 2021-03-01 | 2020-01-01
		b | 2022-12-31 | Bert Boss | Direktor | KDW | current | 2022-12-31 | 2019-01-01 | 2022-12-31
		c | 2024-02-20 | Mira <Ost> & Söhne | Leiterin der Abteilung Fachverfahren, Dienste und Öffentlichkeitsarbeit | KDW | current | 2024-02-20 | 2023-07
		d | 2024-03-05 | Mira <Ost> & Söhne | Leiterin der Abteilung Fachverfahren, Dienste und Öffentlichkeitsarbeit | KDW | current | 2024-03-05 | 2024-01
		e | | Karl Unbekannt | Prokurist | KDW | current
		f | 2024-03-05 | Klara-Friederike Freifrau von Hohenfeld-Marxzell zu Rautal | Sprecherin | KDW | current | 2024-03-05
		g | 2024 | Otto Alt | Sprecher | KDW | former | | 1998 | 2001-06-30`},
	{"undated", "KDW", `a | | Karl Unbekannt | Prokurist | KDW | current`},
}

func TestDrawings(t *testing.T) {
	for _, d := range drawings {
		c := chartOf(t, d.body, d.body, d.claims)
		var text, svg bytes.Buffer
		if err := errors.Join(c.Text(&text, 90), c.SVG(&svg)); err != nil {
			t.Fatal(err)
		}
		compare(t, d.name+".txt", text.Bytes())
		compare(t, d.name+".svg", svg.Bytes())
		checkXML(t, svg.Bytes())
	}
}

func compare(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s has changed; look at it and write it anew with -update:\n%s", name, got)
	}
}

// checkXML checks that the drawing is XML, has a title and a description, and keeps text as text.
func checkXML(t *testing.T, svg []byte) {
	t.Helper()
	seen := map[string]int{}
	decoder := xml.NewDecoder(bytes.NewReader(svg))
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("%v in\n%s", err, svg)
		}
		if e, ok := token.(xml.StartElement); ok {
			seen[e.Name.Local]++
		}
	}
	if seen["title"] == 0 || seen["desc"] != 1 || seen["text"] == 0 || seen["path"] > 0 {
		t.Errorf("elements: %v", seen)
	}
}

// TestTextFits draws random charts in many widths: no line is longer, and every term has a line of its own.
func TestTextFits(t *testing.T) {
	for seed := range int64(200) {
		r := rand.New(rand.NewSource(seed))
		c := chartOf(t, "KDW", "KDW", randomClaims(r))
		width := 40 + r.Intn(160)
		var text bytes.Buffer
		if err := c.Text(&text, width); err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(strings.TrimSuffix(text.String(), "\n"), "\n")
		for _, line := range lines {
			if n := utf8.RuneCountInString(line); n > width {
				t.Fatalf("seed %d: %d characters in a line for %d:\n%s", seed, n, width, text.String())
			}
		}
		want := len(c.rows)
		for _, row := range c.rows {
			want += len(row.terms)
		}
		if len(lines) < want {
			t.Fatalf("seed %d: %d lines for %d rows and terms", seed, len(lines), want)
		}
	}
}

// TestBarsDontMeet checks in random drawings that bars and labels of a lane keep apart and stay on the paper.
func TestBarsDontMeet(t *testing.T) {
	for seed := range int64(200) {
		c := chartOf(t, "KDW", "KDW", randomClaims(rand.New(rand.NewSource(seed))))
		d := &drawing{chart: c, left: margin + rowTitles, right: drawingWidth - 2*margin}
		for _, row := range c.rows {
			terms := 0
			for _, lane := range d.place(row) {
				end := 0.0
				for _, p := range lane {
					from, to := p.extent()
					if from < end {
						t.Fatalf("seed %d: %s meets the bar before", seed, p.words())
					}
					if p.x1 < d.left-0.1 || p.x2 > d.right+3.1 {
						t.Fatalf("seed %d: %s leaves the paper: %.1f to %.1f", seed, p.words(), p.x1, p.x2)
					}
					end = to
					terms++
				}
			}
			if terms != len(row.terms) {
				t.Fatalf("seed %d: %d terms of %d are drawn", seed, terms, len(row.terms))
			}
		}
	}
}

func randomClaims(r *rand.Rand) string {
	date := func() string {
		d := string(graph.Date("1990-01-01").AddDays(r.Intn(13000)))
		return d[:[]int{0, 4, 7, 10}[r.Intn(4)]]
	}
	var b strings.Builder
	for i := range 1 + r.Intn(12) {
		name := strings.Repeat("Wörter ", 1+r.Intn(7))
		fmt.Fprintf(&b, "d%d | %s | %s%d | %s | KDW | %s | %s | %s | %s\n", i, date(), name, r.Intn(5),
			[]string{"Direktor", "Sprecher", "kommissarischer Direktor"}[r.Intn(3)], []string{"current", "former", "future"}[r.Intn(3)], date(), date(), date())
	}
	return b.String()
}

func TestWrap(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Leiter der Abteilung", "Leiter der|Abteilung"}, {"", ""}, {"Donaudampfschifffahrt", "Donaudampf-|schifffahrt"},
		{"an Donaudampfschifffahrt", "an|Donaudampf-|schifffahrt"},
	} {
		if got := strings.Join(wrap(c.text, 11), "|"); got != c.want {
			t.Errorf("%q becomes %q, want %q", c.text, got, c.want)
		}
	}
}

func TestCut(t *testing.T) {
	for _, c := range []struct {
		text  string
		width int
		want  string
	}{{"Präsident", 9, "Präsident"}, {"Präsident", 5, "Präs…"}, {"Präs ident", 6, "Präs…"}, {"ab", 0, "…"}} {
		if got := cut(c.text, c.width); got != c.want {
			t.Errorf("%q cut to %d is %q, want %q", c.text, c.width, got, c.want)
		}
	}
}

func ExampleChart_Text() {
	engine := query.Engine{Source: query.Memory([]graph.Claim{
		{Document: "a", Published: "2020-06", Holder: "Konrad Alt", HolderKind: graph.Person, Role: "CIO", Body: "Hessen", Status: graph.Current, Start: "2017-01-01"},
		{Document: "b", Published: "2025-12", Holder: "Klara Neu", HolderKind: graph.Person, Role: "CIO", Body: "Hessen", Status: graph.Current, Start: "2024-01-01"},
	})}
	answers, err := engine.Answer(context.Background(), query.Timeline{Role: "CIO", Body: "Hessen"})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("CIO, Hessen")
	New("CIO, Hessen", answers).Text(os.Stdout, 66)
	// Output:
	// CIO, Hessen
	//               2017 2018 2019 2020 2021  2022 2023 2024 2025 2026
	// CIO
	//   Konrad Alt  ████████████████████████████████████
	//   Klara Neu                                       ██████████▓▓▒░
	// █ in office   ▓▒░ not certain
}

func BenchmarkSVG(b *testing.B) {
	c := chartOf(b, "IT-Planungsrat", drawings[0].body, drawings[0].claims)
	b.ReportAllocs()
	for b.Loop() {
		if err := c.SVG(io.Discard); err != nil {
			b.Fatal(err)
		}
	}
}
