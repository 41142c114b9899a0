package tenure

import (
	"cmp"
	"fmt"
	"math/rand"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/post"
)

// fuseCase is a case of testdata/fuse.txt.
type fuseCase struct {
	line   int
	title  string
	claims []graph.Claim
	want   []string
}

func readCases(t testing.TB) []fuseCase {
	t.Helper()
	text, err := os.ReadFile("testdata/fuse.txt")
	if err != nil {
		t.Fatal(err)
	}
	var cases []fuseCase
	result := false
	for i, line := range strings.Split(string(text), "\n") {
		title, isTitle := strings.CutPrefix(line, "== ")
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case isTitle:
			cases = append(cases, fuseCase{line: i + 1, title: title})
			result = false
		case line == "->":
			result = true
		case result:
			c := &cases[len(cases)-1]
			c.want = append(c.want, line)
		default:
			c := &cases[len(cases)-1]
			c.claims = append(c.claims, parseClaim(line))
		}
	}
	return cases
}

// parseClaim reads a claim. Its sentence is the line, so that claims of different length stand in different sentences.
func parseClaim(line string) graph.Claim {
	f := append(strings.Split(line, "|"), make([]string, 10)...)
	for i := range f {
		f[i] = strings.TrimSpace(f[i])
	}
	c := graph.Claim{
		Document: f[0], Published: graph.Date(f[1]), Holder: strings.Trim(f[2], "[]"), HolderKind: graph.Person,
		Role: f[3], Body: f[4], Status: graph.Status(f[5]), At: graph.Date(f[6]), Start: graph.Date(f[7]),
		End: graph.Date(f[8]), OnBehalfOf: f[9], Evidence: line, Finish: len(line),
	}
	if strings.HasPrefix(f[2], "[") {
		c.HolderKind = graph.Body
	}
	return c
}

// printed writes the result of Fuse as the cases have it.
func printed(tenures []graph.Tenure, conflicts []graph.Conflict) []string {
	var lines []string
	for _, t := range tenures {
		line := strings.Join([]string{
			t.Holder, t.Post.Role + ", " + t.Post.Body, t.EDTF().String(), t.OnBehalfOf, strings.Join(t.Why, " "), t.Predecessor,
			t.Successor,
		}, " | ")
		lines = append(lines, squeeze(line))
	}
	for _, c := range conflicts {
		var documents []string
		for _, claim := range c.Claims {
			documents = append(documents, claim.Document)
		}
		lines = append(lines, fmt.Sprintf("! %s | %s, %s | %s", c.Reason, c.Post.Role, c.Post.Body, strings.Join(documents, " ")))
	}
	return lines
}

// squeeze drops empty fields at the end and the blanks in empty fields.
func squeeze(line string) string {
	fields := strings.Split(line, "|")
	for i := range fields {
		fields[i] = strings.TrimSpace(fields[i])
	}
	for len(fields) > 0 && fields[len(fields)-1] == "" {
		fields = fields[:len(fields)-1]
	}
	return strings.Join(fields, "|")
}

func TestFuse(t *testing.T) {
	for _, c := range readCases(t) {
		got := printed(Fuse(post.Default(), c.claims))
		for i := range max(len(got), len(c.want)) {
			g, w := at(got, i), at(c.want, i)
			if squeeze(g) != squeeze(w) {
				t.Errorf("fuse.txt:%d: %s\n gives %s\n want  %s", c.line, c.title, g, w)
			}
		}
	}
}

func at(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return ""
}

// TestFuseDoesNotDependOnOrder shuffles the claims of all cases together.
func TestFuseDoesNotDependOnOrder(t *testing.T) {
	var claims []graph.Claim
	for _, c := range readCases(t) {
		for _, claim := range c.claims {
			claim.Document = c.title + " " + claim.Document
			claims = append(claims, claim)
		}
	}
	for i := range 60 { // each is a term of its own, and all have the same dates
		claims = append(claims, graph.Claim{Document: fmt.Sprint("announcement ", i), Holder: "Klara Neu", HolderKind: graph.Person,
			Role: []string{"Sprecherin", "Dezernentin"}[i%2], Body: "Kreis", Status: graph.Future, Published: "2023-06-16"})
	}
	tenures, conflicts := Fuse(post.Default(), claims)
	r := rand.New(rand.NewSource(7))
	for range 50 {
		claims = slices.Clone(claims) // the tenures have those before
		r.Shuffle(len(claims), func(i, j int) { claims[i], claims[j] = claims[j], claims[i] })
		again, others := Fuse(post.Default(), append(claims, claims[0])) // a claim given twice is one
		if !reflect.DeepEqual(again, tenures) || !reflect.DeepEqual(others, conflicts) {
			t.Fatalf("another order gives\n%s\ninstead of\n%s", strings.Join(printed(again, others), "\n"), strings.Join(printed(tenures, conflicts), "\n"))
		}
	}
}

// TestFuseRandom checks on random claims what must always hold: the order doesn't matter, no claim is lost, and bounds
// are in order unless a conflict says why not.
func TestFuseRandom(t *testing.T) {
	for seed := range int64(400) {
		r := rand.New(rand.NewSource(seed))
		claims := randomClaims(r, 2+r.Intn(12))
		tenures, conflicts := Fuse(post.Default(), claims)
		checkNothingLost(t, seed, claims, tenures)
		checkBounds(t, seed, tenures, conflicts)
		claims = slices.Clone(claims) // the tenures have those before
		r.Shuffle(len(claims), func(i, j int) { claims[i], claims[j] = claims[j], claims[i] })
		again, others := Fuse(post.Default(), claims)
		if !reflect.DeepEqual(again, tenures) || !reflect.DeepEqual(others, conflicts) {
			t.Fatalf("seed %d: another order gives\n%s\ninstead of\n%s", seed, strings.Join(printed(again, others), "\n"), strings.Join(printed(tenures, conflicts), "\n"))
		}
	}
}

// TestFuseBeside gives claims about offices in Länder beside those about chairs: the terms of the chairs are the same as if
// all were fused.
func TestFuseBeside(t *testing.T) {
	names := post.Default()
	for seed := range int64(400) {
		r := rand.New(rand.NewSource(seed))
		chairs, offices := randomClaims(r, 2+r.Intn(8)), randomClaims(r, r.Intn(5))
		for i := range offices {
			offices[i].Role, offices[i].Body = "CIO", []string{"Hessen", "Hamburg", "Musteramt"}[r.Intn(3)]
		}
		ofOffice := func(p graph.Post) bool { return p.Role == "CIO" }
		want, conflicts := Fuse(names, slices.Concat(chairs, offices))
		want = slices.DeleteFunc(want, func(t graph.Tenure) bool { return ofOffice(t.Post) })
		conflicts = slices.DeleteFunc(conflicts, func(c graph.Conflict) bool { return ofOffice(c.Post) })
		got, others := FuseBeside(names, chairs, offices)
		if !reflect.DeepEqual(got, want) || !slices.Equal(printed(nil, others), printed(nil, conflicts)) {
			t.Fatalf("seed %d: got\n%s\nwant\n%s", seed, strings.Join(printed(got, others), "\n"), strings.Join(printed(want, conflicts), "\n"))
		}
	}
}

func checkNothingLost(t *testing.T, seed int64, claims []graph.Claim, tenures []graph.Tenure) {
	t.Helper()
	kept := map[graph.Claim]bool{}
	for _, tenure := range tenures {
		for _, c := range tenure.Claims {
			kept[c] = true
		}
	}
	for _, c := range claims {
		if !kept[c] {
			t.Fatalf("seed %d: no tenure has the claim %+v", seed, c)
		}
	}
}

func checkBounds(t *testing.T, seed int64, tenures []graph.Tenure, conflicts []graph.Conflict) {
	t.Helper()
	if len(conflicts) > 0 {
		return
	}
	for _, tenure := range tenures {
		b := tenure.Bounds
		if b.EarliestStart > cmp.Or(b.LatestStart, "9") || b.EarliestEnd > cmp.Or(b.LatestEnd, "9") || b.EarliestStart > cmp.Or(b.LatestEnd, "9") {
			t.Fatalf("seed %d: %s %s has the bounds %+v out of order", seed, tenure.Holder, tenure.EDTF(), b)
		}
	}
}

// randomClaims makes claims about a few holders of two posts, one of them with an annual term.
func randomClaims(r *rand.Rand, n int) []graph.Claim {
	date := func() graph.Date {
		d := graph.Date("2018-01-01").AddDays(r.Intn(2000))
		return d[:[]int{0, 4, 7, 10}[r.Intn(4)]]
	}
	claims := make([]graph.Claim, n)
	for i := range claims {
		claims[i] = graph.Claim{
			Document: fmt.Sprint("d", r.Intn(3)), Published: date(), HolderKind: graph.Person,
			Holder: []string{"Anna Amt", "Bert Boss", "Cora Chef"}[r.Intn(3)],
			Role:   []string{"Vorsitz", "kommissarische Vorsitzende"}[r.Intn(2)], Body: []string{"IT-Planungsrat", "KDW"}[r.Intn(2)],
			Status: []graph.Status{graph.Current, graph.Former, graph.Future}[r.Intn(3)], At: date(), Start: date(), End: date(),
			Begin: i, Finish: i + 1,
		}
		if r.Intn(3) == 0 {
			claims[i].Holder, claims[i].HolderKind = []string{"Hessen", "Bund"}[r.Intn(2)], graph.Body
		}
	}
	return claims
}

// TestSentenceDoesNotContradictItself has two holders of a one-seat post in one sentence, and then in two.
func TestSentenceDoesNotContradictItself(t *testing.T) {
	claims := []graph.Claim{
		parseClaim("a | 2024-09-27 | Boris Amt | Vorsitz | KDW | current | 2024-09-27 | 2023"),
		parseClaim("a | 2024-09-27 | Stephan Boss | Vorsitz | KDW | current | 2024-09-27"),
	}
	claims[0].Finish, claims[1].Finish = 90, 90
	if _, conflicts := Fuse(post.Default(), claims); len(conflicts) > 0 {
		t.Errorf("in one sentence: %+v", conflicts)
	}
	claims[1].Begin, claims[1].Finish = 91, 150
	if _, conflicts := Fuse(post.Default(), claims); len(conflicts) != 1 || conflicts[0].Reason != TwoHolders {
		t.Errorf("in two sentences: %+v", conflicts)
	}
}

func TestSides(t *testing.T) {
	claims := func(lines ...string) []graph.Claim {
		var all []graph.Claim
		for _, line := range lines {
			all = append(all, parseClaim(line))
		}
		return all
	}
	for _, c := range []struct {
		conflict graph.Conflict
		want     string
	}{
		{graph.Conflict{Reason: DifferentStart, Claims: claims("a | | A | B | C | current | | 2024-02-15", "b | | A | B | C | current | | 2024-02", "c | | A | B | C | current | | 2023")}, "a b, c"},
		{graph.Conflict{Reason: DifferentEnd, Claims: claims("a | | A | B | C | current | | | 2024", "b | | A | B | C | current | | | 2023", "c | | A | B | C | current | | | 2024-05")}, "a c, b"},
		{graph.Conflict{Reason: TwoHolders, Claims: claims("a | | A | B | C | current | 2024", "b | | X | B | C | current | 2024", "c | | A | B | C | current | 2023")}, "a c, b"},
		{graph.Conflict{Reason: EndBeforeStart, Claims: claims("a | | A | B | C | former | | 2024 | 2020")}, "a"},
	} {
		var sides []string
		for _, side := range Sides(c.conflict) {
			var documents []string
			for _, claim := range side {
				documents = append(documents, claim.Document)
			}
			sides = append(sides, strings.Join(documents, " "))
		}
		if got := strings.Join(sides, ", "); got != c.want {
			t.Errorf("%s: %s, want %s", c.conflict.Reason, got, c.want)
		}
	}
}

func TestStates(t *testing.T) {
	tests := []struct {
		claim       string
		first, last graph.Date
		want        bool
	}{
		{"a | 2019 | A | B | C | current | 2019", "2019-01-01", "2019-12-31", true},
		{"a | 2019 | A | B | C | current | 2019", "2019-05-14", "2019-05-14", false},
		{"a | 2023 | A | B | C | current | 2023-06 | 1998", "2010-01-01", "2010-12-31", true},
		{"a | 2023 | A | B | C | current | 2023-06 | 1998", "2024-01-01", "2024-12-31", false},
		{"a | 2023 | A | B | C | future | | 2024-01-01", "2024-01-01", "2024-12-31", true},
		{"a | 2023 | A | B | C | future | | 2024-01-01", "2024-06-01", "2024-06-01", false},
		{"a | 2023 | A | B | C | future", "2023-01-01", "2023-12-31", false},
		{"a | 2023 | A | B | C | former | | 2012 | 2016", "2014-01-01", "2014-12-31", true},
		{"a | 2023 | A | B | C | former", "2014-01-01", "2014-12-31", false},
	}
	for _, test := range tests {
		if got := States(parseClaim(test.claim), test.first, test.last); got != test.want {
			t.Errorf("%q states %s to %s: %v", test.claim, test.first, test.last, got)
		}
	}
}

func ExampleFuse() {
	tenures, _ := Fuse(post.Default(), []graph.Claim{
		{Document: "a", Published: "2021-01-14", Holder: "Konrad Alt", HolderKind: graph.Person, Role: "CIO", Body: "Hessen", Status: graph.Current},
		{Document: "b", Published: "2025-11-11", Holder: "Klara Neu", HolderKind: graph.Person, Role: "Landes-CIO", Body: "Land Hessen",
			Status: graph.Current, Start: "2025-11-01"},
	})
	for _, t := range tenures {
		fmt.Println(t.Holder, t.EDTF(), t.Why)
	}
	// Output:
	// Konrad Alt ../2025-10-31 [succession]
	// Klara Neu 2025-11-01/.. []
}

func FuzzFuse(f *testing.F) {
	for _, c := range readCases(f) {
		var lines []string
		for _, claim := range c.claims {
			lines = append(lines, claim.Evidence)
		}
		f.Add(strings.Join(lines, "\n"))
	}
	f.Fuzz(func(t *testing.T, text string) {
		var claims []graph.Claim
		for line := range strings.Lines(text) {
			claims = append(claims, parseClaim(strings.TrimSpace(line)))
		}
		tenures, _ := Fuse(post.Default(), claims)
		for _, tenure := range tenures {
			e := tenure.EDTF()
			if back, err := graph.ParseEDTF(e.String()); len(tenure.Claims) == 0 || err != nil || back != e {
				t.Errorf("%+v has no claims, or its term %s can't be read: %v", tenure, e, err)
			}
		}
	})
}

// BenchmarkFuse fuses the claims of all cases.
func BenchmarkFuse(b *testing.B) {
	var claims []graph.Claim
	bytes := 0
	for _, c := range readCases(b) {
		claims = append(claims, c.claims...)
	}
	for _, c := range claims {
		bytes += len(c.Evidence)
	}
	b.SetBytes(int64(bytes))
	b.ReportAllocs()
	for b.Loop() {
		Fuse(post.Default(), claims)
	}
	b.ReportMetric(float64(len(claims))*float64(b.N)/b.Elapsed().Seconds(), "claims/s")
}
