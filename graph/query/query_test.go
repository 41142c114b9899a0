package query

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/store"
	"github.com/amtszeit/amtszeit/graph/vocab"
)

// parse reads claims of a compact form, one a line: document, published, holder, role, body, status, at, start, end, on
// behalf of, body in full; parted by bars, missing fields are empty. A holder in brackets is a body.
func parse(text string) []graph.Claim {
	var claims []graph.Claim
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		f := append(strings.Split(line, "|"), make([]string, 11)...)
		for i := range f {
			f[i] = strings.TrimSpace(f[i])
		}
		c := graph.Claim{
			Document: f[0], Published: graph.Date(f[1]), Holder: strings.Trim(f[2], "[]"), HolderKind: graph.Person,
			Role: f[3], Body: f[4], Status: graph.Status(f[5]), At: graph.Date(f[6]), Start: graph.Date(f[7]),
			End: graph.Date(f[8]), OnBehalfOf: f[9], BodyInFull: f[10], Evidence: "Satz über " + f[2], Begin: 5, Finish: 50, Rule: "test",
		}
		if strings.HasPrefix(f[2], "[") {
			c.HolderKind = graph.Body
		}
		claims = append(claims, c)
	}
	return claims
}

const hamburg = `
	a | 2021-01-14 | Konrad Alt | CIO | Hamburg | current | 2021-01-14
	b | 2025-11-11 | Klara Neu | CIO | Freie und Hansestadt Hamburg | current | 2025-11-11 | 2025-11-01
	b | 2025-11-11 | Konrad Alt | CIO | Hamburg | former
	b | 2025-11-11 | Klara Neu | stellvertretende CIO | Hamburg | former
	c | 2012 | Ida Früh | Landes-CIO | Hamburg | current | 2012 | 2009-03 | 2013-12-31
`

const rat = `
	d | 2018-01-05 | [Bund] | Vorsitz | IT-Planungsrat | current | 2018-01-05 | 2018
	d | 2018-01-05 | Veit Klaus | Vorsitzender | IT-Planungsrat | current | 2018-01-05
	e | 2020-06-02 | Veit Klaus | Vorsitzender | IT-Planungsrat | former | | | 2020-04-30
	e | 2020-06-02 | Mark Reich | Vorsitzender | IT-Planungsrat | current | 2020-06-02 | 2020-05-01
	f | 2023-11 | Paul Berg | Vorsitzender | IT-Planungsrat | current | 2023-11
	f | 2023-11 | Paul Berg | Bevollmächtigter für E-Government und Informationstechnologie | Hessische Landesregierung | current | 2023-11
	f | 2023-11 | [Bund] | Vorsitz | IT-Planungsrat | future | | 2024-01-01
`

const amt = `
	g | 2023-07-27 | Jörn Kram | kommissarischer Leiter | FITKO | current | 2023-07-27
	g | 2023-07-27 | Anna Schmitt | Präsidentin | FITKO | former | | 2020 | 2023-06-30
	h | 2024-02-01 | Andreas Göb | Präsident | FITKO | current | 2024-02-01 | 2023-10-01
	i | 2026-01-26 | Clara Kalt | Vizepräsidentin | Städtetag | current | 2026-01-26
	i | 2026-01-26 | Karla Dorn | Vizepräsidentin | Städtetag | former
	k | 2023-05-25 | Bert Jung | Vizepräsident | Deutscher Städtetag | current | 2023-05-25
`

func TestAnswers(t *testing.T) {
	at := func(s string) graph.EDTF {
		e, err := graph.ParseEDTF(s)
		if err != nil {
			t.Fatal(err)
		}
		return e
	}
	tests := []struct {
		query Query
		want  string
	}{
		{Holders{Role: "CIO", Body: "Hamburg"}, "Klara Neu 2025-11-01/.. stated"},
		{Holders{Role: "CIO", Body: "Hamburg", At: at("2023")}, "Konrad Alt ../2025-10-31 inferred succession"},
		{Holders{Role: "CIO", Body: "Hamburg", At: at("2021-01")}, "Konrad Alt ../2025-10-31 stated succession"},
		{Holders{Role: "CIO", Body: "Hamburg", At: at("2016")}, "Konrad Alt ../2025-10-31 possible succession"},
		{Holders{Role: "CIO", Body: "Hamburg", At: at("2010-05-04")}, "Ida Früh 2009-03/2013-12-31 stated"},
		{Holders{Role: "CIO", Body: "Hamburg", At: at("2008")}, ""},
		{Holders{Role: "CIO", Body: "Hamburg", At: at("2025-10-31")}, "Konrad Alt ../2025-10-31 inferred succession"},
		{Holders{Role: "CIO", Body: "Hamburg", At: at("../2025-10-31")}, "Ida Früh 2009-03/2013-12-31 stated; Konrad Alt ../2025-10-31 stated succession"},
		{Holders{Role: "CIO", Body: "Hamburg", At: at("2014/..")}, "Konrad Alt ../2025-10-31 stated succession; Klara Neu 2025-11-01/.. stated"},
		{Holders{Role: "stellvertretende CIO", Body: "Hamburg", At: at("../2025-10-31")}, "Klara Neu ../2025-10-31 inferred promotion"},
		{Holders{Role: "Vorsitz", Body: "IT-PLR", At: at("2018")}, "Veit Klaus 2018-01-01/2018-12-31 for Bund stated annual-rotation,chair-of-land; Bund 2018-01-01/2018-12-31 stated annual-rotation"},
		{Holders{Role: "Vorsitz", Body: "IT-PLR", At: at("2020-03")}, "Veit Klaus 2020-01-01/2020-04-30 inferred annual-rotation"},
		{Holders{Role: "Vorsitz", Body: "IT-PLR", At: at("2020")}, "Veit Klaus 2020-01-01/2020-04-30 stated annual-rotation; Mark Reich 2020-05-01/2020-12-31 stated annual-rotation"},
		{Holders{Role: "Vorsitz", Body: "IT-PLR", At: at("2023"), Want: graph.Body}, "Hessen 2023-01-01/2023-12-31 inferred annual-rotation,chair-of-land"},
		{Holders{Role: "Vorsitz", Body: "IT-PLR", At: at("2024")}, "Bund 2024-01-01/2024-12-31 stated announced,annual-rotation"},
		{Holders{Role: "Vorsitz", Body: "IT-PLR", At: at("1999")}, ""},
		{Holders{Body: "IT-PLR", For: "Bund", At: at("2018")}, "Veit Klaus 2018-01-01/2018-12-31 for Bund stated annual-rotation,chair-of-land"},
		{Holders{Body: "IT-PLR", For: "Land Hessen"}, "Paul Berg 2023-01-01/2023-12-31 for Hessen stated annual-rotation,office-in-land"},
		{Holders{Body: "IT-PLR", For: "Hamburg"}, ""},
		{Holders{Role: "Leiter", Body: "FITKO"}, "Andreas Göb 2023-10-01/.. stated"},
		{Holders{Role: "Leiter", Body: "FITKO", At: at("2023-07-27")}, "Jörn Kram ../.. stated"},
		{Holders{Role: "Präsidentin", Body: "FITKO", At: at("2022")}, "Anna Schmitt 2020/2023-06-30 stated"},
		{Holders{Role: "Vizepräsidentin", Body: "Deutscher Städtetag"}, "Clara Kalt ../.. stated; Bert Jung ../.. possible"},
		{Neighbour{Side: Before, Holder: "Clara Kalt", Role: "Vizepräsidentin", Body: "Deutscher Städtetag"}, "Karla Dorn ../ stated"},
		{Neighbour{Side: After, Holder: "Konrad Alt", Role: "CIO", Body: "Hamburg"}, "Klara Neu 2025-11-01/.. stated"},
		{Neighbour{Side: Before, Holder: "Konrad Alt", Role: "CIO", Body: "Hamburg"}, "Ida Früh 2009-03/2013-12-31 inferred succession"},
		{Neighbour{Side: Before, Holder: "Ida Früh", Role: "CIO", Body: "Hamburg"}, ""},
		{Term{Edge: Since, Holder: "Neu", Role: "CIO", Body: "Hamburg"}, "Klara Neu 2025-11-01/.. stated"},
		{Person{Name: "Klara Neu"}, "Klara Neu ../2025-10-31 stated promotion; Klara Neu 2025-11-01/.. stated"},
		{Person{Name: "Klara Neu", At: at("2026")}, "Klara Neu 2025-11-01/.. possible"},
		{Person{Name: "Niemand"}, ""},
		{Holders{Role: "CIO", Body: "Hamburg", Pick: First}, "Ida Früh 2009-03/2013-12-31 inferred comparison"},
		{Holders{Role: "CIO", Body: "Hamburg", Pick: Last}, "Klara Neu 2025-11-01/.. inferred comparison"},
		{Holders{Role: "CIO", Body: "Hamburg", At: at("2009/2013"), Pick: Last}, "Ida Früh 2009-03/2013-12-31 inferred comparison"},
		{Holders{Role: "Vorsitz", Body: "IT-PLR", Pick: First, Want: graph.Body}, "Bund 2018-01-01/2018-12-31 inferred annual-rotation,comparison"},
		{Holders{Role: "CIO", Body: "Hamburg", At: at("2025"), Pick: Began}, "Klara Neu 2025-11-01/.. stated"},
		{Holders{Role: "CIO", Body: "Hamburg", At: at("2025"), Pick: Ended}, "Konrad Alt ../2025-10-31 inferred succession"},
		{Holders{Role: "CIO", Body: "Hamburg", At: at("2019"), Pick: Began}, "Konrad Alt ../2025-10-31 possible succession"},
		{Holders{Role: "CIO", Body: "Hamburg", At: at("2012"), Pick: Began}, ""},
		{Holders{Role: "Vorsitz", Body: "IT-PLR", At: at("2020"), Pick: Ended}, "Veit Klaus 2020-01-01/2020-04-30 stated annual-rotation; Mark Reich 2020-05-01/2020-12-31 stated annual-rotation"},
		{Holders{Role: "Präsident", Body: "IT-PLR", At: at("2018"), Want: graph.Body}, "Bund 2018-01-01/2018-12-31 stated annual-rotation"},
		{Holders{Role: "Geschäftsführer", Body: "IT-PLR"}, ""},
		{Neighbour{Side: Before, Role: "CIO", Body: "Hamburg"}, "Konrad Alt ../2025-10-31 stated succession"},
		{Neighbour{Side: After, Role: "CIO", Body: "Hamburg", At: at("2010")}, "Konrad Alt ../2025-10-31 inferred succession"},
		{Neighbour{Side: After, Role: "CIO", Body: "Hamburg"}, ""},
		{Term{Edge: Held, Holder: "Klara Neu", Role: "CIO", Body: "Hamburg", At: at("2026")}, "Klara Neu 2025-11-01/.. possible"},
		{Term{Edge: Held, Holder: "Klara Neu", Role: "CIO", Body: "Hamburg", At: at("2010")}, ""},
		{Career{Side: Before, Holder: "Klara Neu", Role: "CIO", Body: "Hamburg"}, "Klara Neu ../2025-10-31 stated promotion"},
		{Career{Side: After, Holder: "Klara Neu", Role: "stellvertretende CIO", Body: "Hamburg"}, "Klara Neu 2025-11-01/.. stated"},
		{Career{Side: Before, Holder: "Klara Neu", Role: "Leiterin", Body: "FITKO"}, ""},
		{Deputy{Role: "CIO", Body: "Hamburg", At: at("2025-10")}, "Klara Neu ../2025-10-31 inferred promotion"},
		{Deputy{Role: "Präsident", Body: "Städtetag"}, "Clara Kalt ../.. stated; Bert Jung ../.. possible"},
		{Both{One: graph.Post{Role: "CIO", Body: "Hamburg"}, Other: graph.Post{Role: "stellvertretender CIO", Body: "Hamburg"}}, "Klara Neu ../2025-10-31 stated promotion; Klara Neu 2025-11-01/.. stated"},
		{Both{One: graph.Post{Role: "CIO", Body: "Hamburg"}, Other: graph.Post{Role: "Präsident", Body: "FITKO"}}, ""},
		{Timeline{Role: "CIO", Body: "Hamburg"}, "Ida Früh 2009-03/2013-12-31 stated; Konrad Alt ../2025-10-31 stated succession; Klara Neu 2025-11-01/.. stated"},
	}
	claims := parse(hamburg + rat + amt)
	sources := map[string]Source{"memory": Memory(claims), "store": Stored(filled(t, claims))}
	for name, source := range sources {
		for _, test := range tests {
			answers, err := Engine{Source: source}.Answer(context.Background(), test.query)
			if got := short(answers); err != nil || got != test.want {
				t.Errorf("%s: %s\n gives %s %v\n want  %s", name, test.query, got, err, test.want)
			}
		}
	}
}

// filled is a store in memory with the claims.
func filled(t *testing.T, claims []graph.Claim) *store.Store {
	t.Helper()
	s, err := store.Open(store.Memory)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	byDocument := map[string][]graph.Claim{}
	for _, c := range claims {
		byDocument[c.Document] = append(byDocument[c.Document], c)
	}
	for id, claims := range byDocument {
		iri, err := vocab.DocumentIRI(id)
		if err != nil {
			t.Fatal(err)
		}
		quads, err := vocab.Quads(vocab.Document{ID: id}, claims)
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Replace(context.Background(), iri, quads); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

func short(answers []Answer) string {
	var parts []string
	for _, a := range answers {
		part := a.Holder + " " + a.Interval.String()
		if a.OnBehalfOf != "" {
			part += " for " + a.OnBehalfOf
		}
		part += " " + string(a.Certainty)
		if len(a.Why) > 0 {
			part += " " + strings.Join(a.Why, ",")
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, "; ")
}

func TestStoredAndMemoryAgreeOnAllClaims(t *testing.T) {
	claims := parse(hamburg + rat + amt)
	ctx := context.Background()
	stored, err := Stored(filled(t, claims)).Claims(ctx, Filter{})
	if err != nil {
		t.Fatal(err)
	}
	if len(stored) != len(claims) {
		t.Errorf("the store gives %d claims of %d", len(stored), len(claims))
	}
	for _, c := range claims {
		if !slices.Contains(stored, c) {
			t.Errorf("the store doesn't give %+v", c)
		}
	}
}

// TestOrderOfClaimsDoesNotMatter shuffles the claims.
func TestOrderOfClaimsDoesNotMatter(t *testing.T) {
	claims := parse(hamburg + rat + amt)
	queries := []Query{
		Holders{Role: "CIO", Body: "Hamburg"}, Timeline{Body: "IT-Planungsrat"}, Timeline{Body: "FITKO"}, Timeline{},
		Person{Name: "Paul Berg"}, Neighbour{Side: Before, Holder: "Clara Kalt", Role: "", Body: ""},
	}
	var want []string
	r := rand.New(rand.NewSource(1))
	for round := range 30 {
		for i, q := range queries {
			answers, err := Engine{Source: Memory(claims)}.Answer(context.Background(), q)
			if err != nil {
				t.Fatal(err)
			}
			lines, err := json.Marshal(answers)
			if err != nil {
				t.Fatal(err)
			}
			if round == 0 {
				want = append(want, string(lines))
			} else if want[i] != string(lines) {
				t.Fatalf("%s gives after a shuffle\n%s\nbefore\n%s", q, lines, want[i])
			}
		}
		r.Shuffle(len(claims), func(i, j int) { claims[i], claims[j] = claims[j], claims[i] })
	}
}

// TestInFull finds claims by the body's name in full, as one of several bodies.
func TestInFull(t *testing.T) {
	ctx := context.Background()
	claims := parse(`
		a | 2024 | Ada Kern | Leiterin | BKF | current | 2024 | | | | Bundesamt für Küstenforschung
		b | 2024 | Ben Kern | Leiter | BKF | former
		c | 2024 | Ole Kern | Leiter | BWF | current | 2024
	`)
	for name, source := range map[string]Source{"memory": Memory(claims), "store": Stored(filled(t, claims))} {
		for body, want := range map[string]int{"Bundesamt für Küstenforschung": 2, "BKF": 2, "Bundesamt für Wasserforschung": 0} {
			got, err := source.Claims(ctx, Filter{Bodies: []string{body, "Küstenrat"}})
			if err != nil || len(got) != want {
				t.Errorf("%s gives of %s %v, %v, want %d", name, body, got, err, want)
			}
		}
	}
}

func TestStrings(t *testing.T) {
	tests := []struct {
		query Query
		want  string
	}{
		{Holders{Role: "CIO", Body: "Hamburg", At: graph.At("2019"), Want: graph.Body}, `holders role:"CIO" body:"Hamburg" at:2019 want:body`},
		{Person{Name: "Klara Neu"}, `person holder:"Klara Neu"`},
		{Timeline{Body: "FITKO"}, `timeline body:"FITKO"`},
		{Neighbour{Side: Before, Holder: "Klara Neu", Role: "CIO", Body: ""}, `before holder:"Klara Neu" role:"CIO"`},
		{Term{Edge: Until, Holder: "Klara Neu", Role: "", Body: ""}, `until holder:"Klara Neu"`},
	}
	for _, test := range tests {
		if got := test.query.String(); got != test.want {
			t.Errorf("%s, want %s", got, test.want)
		}
	}
}

func TestAnswerAsJSON(t *testing.T) {
	answers, err := Engine{Source: Memory(parse(rat))}.Answer(context.Background(), Holders{Role: "Vorsitz", Body: "IT-Planungsrat", At: graph.At("2023")})
	if err != nil || len(answers) == 0 {
		t.Fatal(answers, err)
	}
	got, err := json.Marshal(answers[0])
	want := `{"holder":"Paul Berg","holderKind":"person","role":"Vorsitzender","body":"IT-Planungsrat","onBehalfOf":"Hessen",` +
		`"interval":"2023-01-01/2023-12-31","certainty":"stated","why":["annual-rotation","office-in-land"],` +
		`"sources":[{"document":"f","published":"2023-11","begin":5,"finish":50,"text":"Satz über Paul Berg"}],"conflicts":[]}`
	if err != nil || string(got) != want {
		t.Errorf("%s %v\nwant %s", got, err, want)
	}
	got, err = json.Marshal(Answer{})
	want = `{"holder":"","holderKind":"","role":"","body":null,"onBehalfOf":null,"interval":"","certainty":"","why":[],"sources":[],"conflicts":[]}`
	if err != nil || string(got) != want {
		t.Errorf("%s %v\nwant %s", got, err, want)
	}
}

func TestConflictsStandBesideAnswers(t *testing.T) {
	claims := parse(`
		a | 2021 | Anna Amt | Direktorin | KDW | current | 2021-03-01 | 2020-01-01
		b | 2022 | Bert Boss | Direktor | KDW | current | 2022 | 2019-01-01 | 2022-12-31
	`)
	answers, err := Engine{Source: Memory(claims)}.Answer(context.Background(), Holders{Role: "Direktor", Body: "KDW", At: graph.At("2020-06")})
	if err != nil || len(answers) != 2 {
		t.Fatalf("%v, %v: want both holders", answers, err)
	}
	for _, a := range answers {
		if len(a.Conflicts) != 1 || a.Conflicts[0].Reason != "two-holders" || len(a.Conflicts[0].Sources) != 2 {
			t.Errorf("%s has the conflicts %v", a.Holder, a.Conflicts)
		}
	}
}

func Example() {
	claims := []graph.Claim{{
		Document: "meldung.txt", Published: "2025-11-11", Holder: "Klara Beispiel", HolderKind: graph.Person, Role: "CIO",
		Body: "Hessen", Status: graph.Current, Start: "2025-11-01", Evidence: "Klara Beispiel ist die neue CIO.", Finish: 32,
	}}
	engine := Engine{Source: Memory(claims)}
	answers, err := engine.Answer(context.Background(), Holders{Role: "Landes-CIO", Body: "Land Hessen"})
	for _, a := range answers {
		fmt.Println(a.Holder, a.Interval, a.Certainty, a.Sources[0].Document)
	}
	fmt.Println(err)
	// Output:
	// Klara Beispiel 2025-11-01/.. stated meldung.txt
	// <nil>
}

// BenchmarkHolders asks for the holder of a post at a date among 40,000 claims.
func BenchmarkHolders(b *testing.B) {
	engine := Engine{Source: Memory(many(40000))}
	b.ReportAllocs()
	for b.Loop() {
		answers, err := engine.Answer(context.Background(), Holders{Role: "Leiterin", Body: "Amt 77", At: graph.At("2015-06-01")})
		if err != nil || len(answers) == 0 {
			b.Fatal(answers, err)
		}
	}
}

// BenchmarkHoldersStored asks a store in a file with 4,000 claims.
func BenchmarkHoldersStored(b *testing.B) {
	s, err := store.Open(filepath.Join(b.TempDir(), "bench.db"))
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	var graphs []store.Graph
	claims := many(4000)
	for _, c := range claims {
		iri, err := vocab.DocumentIRI(c.Document)
		if err != nil {
			b.Fatal(err)
		}
		quads, err := vocab.Quads(vocab.Document{ID: c.Document}, []graph.Claim{c})
		if err != nil {
			b.Fatal(err)
		}
		graphs = append(graphs, store.Graph{IRI: iri, Quads: quads})
	}
	if err := s.ReplaceAll(context.Background(), graphs); err != nil {
		b.Fatal(err)
	}
	engine := Engine{Source: Stored(s)}
	b.ReportAllocs()
	for b.Loop() {
		answers, err := engine.Answer(context.Background(), Holders{Role: "Leiterin", Body: "Amt 77", At: graph.At("2015-06-01")})
		if err != nil || len(answers) == 0 {
			b.Fatal(answers, err)
		}
	}
}

// many makes claims about the heads of offices who follow each other every four years.
func many(n int) []graph.Claim {
	claims := make([]graph.Claim, n)
	for i := range claims {
		start := graph.Date(fmt.Sprint(1980 + i/400%10*4))
		claims[i] = graph.Claim{
			Document: fmt.Sprint("d", i), Published: start, Holder: fmt.Sprint("Person ", i%4000), HolderKind: graph.Person,
			Role: "Leiter", Body: fmt.Sprint("Amt ", i%400), Status: graph.Current, At: start + "-05-01", Start: start + "-01-01",
			Evidence: "Satz", Finish: 4,
		}
	}
	return claims
}
