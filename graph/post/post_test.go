package post

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/amtszeit/amtszeit/graph"
)

func TestEndingsExamples(t *testing.T) {
	rows, err := readRows(data, "data/endings.tsv", 4)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		if got := Default().Role(row[2]).String(); got != row[3] {
			t.Errorf("ending %q: %q becomes %q, want %q", row[0], row[2], got, row[3])
		}
	}
}

func TestKey(t *testing.T) {
	tests := []struct{ role, body, want string }{
		{"Vorsitz", "IT-PLR", "Vorsitzender, IT-Planungsrat"},
		{"Vorsitzende", "IT-Planungsrat", "Vorsitzender, IT-Planungsrat"},
		{"diesjähriger Vorsitzender", "IT-Planungsrat", "Vorsitzender, IT-Planungsrat"},
		{"CIO", "Freie und Hansestadt Hamburg", "CIO, Hamburg"},
		{"Hamburg-CIO", "", "CIO, Hamburg"},
		{"FITKO-Präsidentin", "", "Präsident, FITKO"},
		{"Leiterin", "Volkshochschule Rautal e. V.", "Leiter, Volkshochschule Rautal"},
		{"Oberbürgermeister", "Stadt Leipzig", "Oberbürgermeister, Leipzig"},
		{"erster CIO", "Hessen", "CIO, Hessen"},
		{"Erster Bürgermeister", "Hamburg", "Erster Bürgermeister, Hamburg"},
		{"stellvertretende Hamburg-CIO", "Hamburg", "stellvertretender CIO, Hamburg"},
		{"Chief Information Officer", "Hamburg", "CIO, Hamburg"},
		{"Landes-CIO", "Hessen", "CIO, Hessen"},
		{"Beauftragte für Informationstechnik", "Bundesregierung", "CIO, Bund"},
		{"Bundes-CIO", "", "CIO, Bund"},
		{"kommissarische Leitung", "FITKO", "kommissarischer Leiter, FITKO"},
		{"Interimsgeschäftsführerin", "ZKL", "kommissarischer Geschäftsführer, ZKL"},
		{"Vizepräsidentin", "Deutscher Städtetag", "Vizepräsident, Deutscher Städtetag"},
		{"ehemalige Präsidentin", "FITKO", "Präsident, FITKO"},
		{"Bundesdigitalminister", "", "Bundesdigitalminister, Bund"},
		{"Digitalminister", "Bund", "Bundesdigitalminister, Bund"},
		{"Staatsministerin für Digitales", "Bayerische Staatsregierung", "Digitalminister, Bayern"},
		{"Vorsitz des Verwaltungsrats", "Dataport", "Verwaltungsratsvorsitzender, Dataport"},
		{"Vorsitz im Verwaltungsrat", "Dataport", "Verwaltungsratsvorsitzender, Dataport"},
		{"Erste Kreisrätin", "Landkreis Hohe Aue", "Erster Kreisrat, Landkreis Hohe Aue"},
		{"Präsidentin", "ITEOS", "Präsident, Komm.ONE"},
		{"Staatssekretär", "Bundesministerium für Wirtschaft und Klimaschutz", "Staatssekretär, Bundesministerium für Wirtschaft und Energie"},
		{"Staatssekretär", "Bundesministerium für Frauen und Jugend", "Staatssekretär, Bundesministerium für Frauen und Jugend"},
		{"Vorstand", "KIVBF", "Vorstand, KIVBF"},
		{"Leiterin des Amts für Digitales", "Musterstadt", "Leiter des Amts für Digitales, Musterstadt"},
	}
	for _, test := range tests {
		key := Default().Key(graph.Post{Role: test.role, Body: test.body})
		if got := key.Role + ", " + key.Body; got != test.want {
			t.Errorf("Key(%q, %q) = %q, want %q", test.role, test.body, got, test.want)
		}
		if again := Default().Key(key); again != key {
			t.Errorf("Key(%v) = %v: a key must be its own key", key, again)
		}
	}
}

func TestExclusive(t *testing.T) {
	tests := []struct {
		role, body string
		want       bool
	}{
		{"CIO", "Hamburg", true}, {"Landes-CIO", "", false}, {"Vizepräsidentin", "Deutscher Städtetag", false},
		{"Vorsitz", "IT-Planungsrat", true}, {"stellvertretende CIO", "Hamburg", false},
		{"kommissarischer Leiter", "FITKO", true}, {"Staatssekretär", "Hessen", false}, {"Minister", "Hessen", false},
		{"Digitalministerin", "Hessen", true}, {"Mitglied", "IT-Planungsrat", false}, {"Abteilungsleiterin", "BSI", false},
		{"Leiter der Abteilung 4", "BSI", true}, {"Referentin", "BSI", false},
	}
	for _, test := range tests {
		key := Default().Key(graph.Post{Role: test.role, Body: test.body})
		if got := Default().Exclusive(key); got != test.want {
			t.Errorf("Exclusive(%v) = %v", key, got)
		}
	}
}

func TestAnswers(t *testing.T) {
	tests := []struct {
		have, want string
		ok         bool
	}{
		{"Vorsitz", "Vorsitzende", true}, {"Präsident", "Leiter", true}, {"Leiter", "Präsident", false},
		{"kommissarischer Leiter", "Präsident", true}, {"kommissarischer Leiter", "Leiterin", true},
		{"Präsident", "kommissarischer Leiter", false}, {"Vizepräsident", "Leiter", false},
		{"stellvertretende CIO", "CIO", false}, {"CIO", "stellvertretende CIO", false}, {"Mitglied", "", true},
	}
	n := Default()
	for _, test := range tests {
		have, want := n.Key(graph.Post{Role: test.have, Body: "FITKO"}), n.Key(graph.Post{Role: test.want, Body: "FITKO"})
		if got := n.Answers(have, want); got != test.ok {
			t.Errorf("Answers(%q, %q) = %v", test.have, test.want, got)
		}
	}
	if n.Answers(graph.Post{Role: "CIO", Body: "Hessen"}, graph.Post{Role: "CIO", Body: "Bayern"}) {
		t.Error("a post of another body answers")
	}
}

func TestBodyNamesLeadBack(t *testing.T) {
	for _, body := range []string{"Hamburg", "Bund", "IT-Planungsrat", "Zweckverband Digitale Dörfer", "Komm.ONE", "Bundesministerium für Verkehr"} {
		for _, name := range Default().BodyNames(body) {
			if key := Default().Key(graph.Post{Role: "Sprecher", Body: name}); key.Body != body {
				t.Errorf("%q is a name of %q, but its offices are those of %q", name, body, key.Body)
			}
		}
	}
}

func TestDissolved(t *testing.T) {
	if got := Default().Dissolved("KIVBF"); got != "2018-06-30" {
		t.Errorf("Dissolved(KIVBF) = %q", got)
	}
	if got := Default().Dissolved("Komm.ONE"); got != "" {
		t.Errorf("Dissolved(Komm.ONE) = %q", got)
	}
}

func TestWith(t *testing.T) {
	n := Default().With(Bodies{
		Canonical: func(name string) (string, bool) { return "Freie und Hansestadt Hamburg", name == "Elbstadt" },
		Aliases:   func(canonical string) []string { return map[string][]string{"Nordamt": {"NA"}}[canonical] },
	})
	if got := n.BodyNames("Nordamt"); !slices.Contains(got, "NA") {
		t.Errorf("BodyNames(Nordamt) = %q, want NA among them", got)
	}
	if got := n.Body("Elbstadt"); got != "Hamburg" {
		t.Errorf("Body(Elbstadt) = %q, want Hamburg", got)
	}
	if got := n.Body("Nirgendwo"); got != "Nirgendwo" {
		t.Errorf("Body(Nirgendwo) = %q", got)
	}
}

func TestLoadNamesTheBadLine(t *testing.T) {
	files := fstest.MapFS{"data/endings.tsv": {Data: []byte("# head\n\nvorsitz\tvorsitzender\n")}}
	_, err := load(files)
	if err == nil || !strings.Contains(err.Error(), "data/endings.tsv:3") {
		t.Errorf("load gives %v, want file and line", err)
	}
}

func ExampleNames_Key() {
	key := Default().Key(graph.Post{Role: "Vorsitz", Body: "IT-PLR"})
	fmt.Println(key.Role, "/", key.Body)
	key = Default().Key(graph.Post{Role: "stellvertretende Landes-CIO", Body: "Freie und Hansestadt Hamburg"})
	fmt.Println(key.Role, "/", key.Body)
	// Output:
	// Vorsitzender / IT-Planungsrat
	// stellvertretender CIO / Hamburg
}

func FuzzKey(f *testing.F) {
	f.Add("Vorsitz", "IT-Planungsrat")
	f.Add("Interims", "")
	f.Add("Hamburg-CIO", "Bund")
	f.Add("des der", "\xff")
	f.Fuzz(func(t *testing.T, role, body string) {
		key := Default().Key(graph.Post{Role: role, Body: body})
		if again := Default().Key(key); again != key {
			t.Errorf("Key(%q) = %q: a key must be its own key", key, again)
		}
	})
}

func BenchmarkKey(b *testing.B) {
	n := Default()
	p := graph.Post{Role: "stellvertretende Vorsitzende", Body: "Freie und Hansestadt Hamburg"}
	b.SetBytes(int64(len(p.Role) + len(p.Body)))
	b.ReportAllocs()
	for b.Loop() {
		n.Key(p)
	}
}

// TestPlain checks that a role says no more than its body does, and keeps what it says more.
func TestPlain(t *testing.T) {
	tests := []struct{ role, body, want string }{
		{"Museumsleiterin", "Stadtmuseum Rautal", "Leiter"},
		{"Klinikdirektor", "Kreisklinik Rautal", "Direktor"},
		{"Fraktionsvorsitzender", "SPD-Fraktion Rautal", "Vorsitzender"},
		{"Bauamtsleiterin", "Rautal", "Bauamtsleiter"},
		{"Vizepräsident", "Landtag", "Vizepräsident"},
		{"Abteilungsleiter", "Landesamt für Umwelt", "Abteilungsleiter"},
		{"Bundespräsident", "Bund", "Bundespräsident"},
		{"Bauleiter", "Landesamt für Bau", "Bauleiter"},
		{"Ministerpräsident", "Ministerium für Inneres", "Ministerpräsident"},
		{"Vereinsvorsitzende", "Heimatverein Rautal", "Vorsitzender"},
		{"Hochschulpräsidentin", "Hochschule Rautal", "Präsident"},
		{"Kreisdirektor", "Kreis Rautal", "Kreisdirektor"},
		{"Co-Vorsitzende", "Coburger Verein", "Co-Vorsitzender"},
		{"kaufmännische Direktorin", "Kreisklinik Rautal", "Kaufmännischer Direktor"},
	}
	for _, test := range tests {
		if got := Default().Key(graph.Post{Role: test.role, Body: test.body}); got.Role != test.want {
			t.Errorf("Key(%q, %q) has role %q, want %q", test.role, test.body, got.Role, test.want)
		}
	}
}

// TestForemost checks who leads a body anyway, and who only where nobody else does.
func TestForemost(t *testing.T) {
	tests := []struct {
		role, body      string
		leads, foremost bool
	}{
		{"Oberbürgermeisterin", "Rautal", true, true}, {"Bürgermeister", "Rautal", true, false}, {"Kämmerer", "Rautal", false, false},
		{"Bauamtsleiter", "Rautal", false, false}, {"Landrätin", "Landkreis Rautal", true, true}, {"Vizepräsident", "BSI", false, false},
		{"Kreisdirektor", "Kreis Rautal", false, false}, {"Regierungsdirektorin", "Bezirksregierung Rautal", false, false},
	}
	n := Default()
	for _, test := range tests {
		key := n.Key(graph.Post{Role: test.role, Body: test.body})
		if leads := n.Answers(key, n.Key(graph.Post{Role: "Leiter", Body: test.body})); leads != test.leads || n.Foremost(key) != test.foremost {
			t.Errorf("%v leads: %v, foremost: %v", key, leads, n.Foremost(key))
		}
	}
}
