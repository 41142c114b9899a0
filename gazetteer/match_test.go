package gazetteer

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/amtszeit/amtszeit/extract/token"
)

// matchString gives the hits of a text, each with the name of its first entry and the gender of the form.
func matchString(g *Gazetteer, text string) string {
	var b strings.Builder
	for i, h := range g.Match(nil, text, token.Words(nil, text, 0, len(text))) {
		if i > 0 {
			b.WriteString(", ")
		}
		fmt.Fprintf(&b, "%s %d", h.Senses[0].Entry.Name, h.Senses[0].Gender)
	}
	return b.String()
}

// TestForms looks each phrase up as a whole text.
func TestForms(t *testing.T) {
	for _, c := range []struct {
		phrases string // with "; " between them
		name    string
		form    Form
		gender  Gender
	}{
		{"IT-Planungsrat; IT\u2011Planungsrat; IT-Pla\u00ADnungsrat", "IT-Planungsrat", Nominative, Any},
		{"IT-Planungsrats; IT-Planungsrates", "IT-Planungsrat", Genitive, Any},
		{"Bundesverwaltungsamts; Bundesverwaltungsamtes", "Bundesverwaltungsamt", Genitive, Any},
		{"Bayerns", "Bayern", Genitive, Any},
		{"Saarlands; Saarlandes", "Saarland", Genitive, Any},
		{"Deutscher Städtetag; Deutsche Städtetag", "Deutscher Städtetag", Nominative, Any},
		{"Deutschen Städtetages; Deutschen Städtetags", "Deutscher Städtetag", Genitive, Any},
		{"Deutschen Städtetag; Deutschem Städtetag", "Deutscher Städtetag", Oblique, Any},
		{"Föderale IT-Kooperation", "FITKO", Nominative, Any},
		{"Föderalen IT-Kooperation; Föderaler IT-Kooperation", "FITKO", Oblique, Any},
		{"Sächsischen Staatskanzlei", "Sächsische Staatskanzlei", Oblique, Any},
		{"Bundesministeriums des Innern", "Bundesministerium des Innern", Genitive, Any},
		{"Deutschen Städte- und Gemeindebundes", "Deutscher Städte- und Gemeindebund", Genitive, Any},
		{"Bündnis 90/Die Grünen; Grünen; Bündnis 90 / Die Grünen", "Bündnis 90/Die Grünen", Nominative, Any},
		{"Vitako e. V.; Vitako e.V.", "Vitako", Nominative, Any},
		{"Thüringer Landtags; Thüringer Landtages", "Thüringer Landtag", Genitive, Any},
		{"hessische Landesregierung", "Hessische Landesregierung", Nominative, Any},
		{"Freien und Hansestadt Hamburg", "Hamburg", Oblique, Any},
		{"Hamburger Senats", "Senat der Freien und Hansestadt Hamburg", Genitive, Any},
		{"wissenschaftliche Mitarbeiterin; Wissenschaftliche Mitarbeiterin", "Wissenschaftlicher Mitarbeiter", Nominative, Feminine},
		{"Erste:r Bürgermeister:in", "Erster Bürgermeister", Nominative, Any},
		{"hessisch; hessische; Hessischen; hessischem", "Hessen", Adjective, Any},
		{"Bremer", "Bremen", Adjective, Any},
		{"Düsseldorfer", "Düsseldorf", Adjective, Any},
		{"Münchner; Münchener", "München", Adjective, Any},
		{"Göttinger", "Göttingen", Adjective, Any},
		{"Bad Homburger", "Bad Homburg", Adjective, Any},
		{"Hessin; Bremerin", "", Demonym, Feminine},
		{"Landkreises Fulda; Landkreis Fulda", "Landkreis Fulda", Nominative, Any},
		{"Staatssekretär", "Staatssekretär", Nominative, Masculine},
		{"Staatssekretärin", "Staatssekretär", Nominative, Feminine},
		{"Staatssekretäre; Staatssekretären", "Staatssekretär", Plural, Masculine},
		{"Staatssekretärinnen", "Staatssekretär", Plural, Feminine},
		{"Staatssekretärs", "Staatssekretär", Genitive, Masculine},
		{"Landrats; Landrates", "Landrat", Genitive, Masculine},
		{"Landrätinnen", "Landrat", Plural, Feminine},
		{"Präsidenten", "Präsident", Oblique, Masculine},
		{"Präsident/-in; Präsident:in; Präsident*in; Präsident_in; PräsidentIn; Präsident(in); Präsident/in", "Präsident", Nominative, Any},
		{"Bürgermeister*innen; Bürgermeister:innen; BürgermeisterInnen", "Bürgermeister", Plural, Any},
		{"Vorsitzender", "Vorsitzender", Nominative, Masculine},
		{"Vorsitzende; Vorsitzende:r; Vorsitzende*r; Vorsitzende/r; Vorsitzende(r); Vorsitzende/-r", "Vorsitzender", Nominative, Any},
		{"Vorsitzenden", "Vorsitzender", Oblique, Any},
		{"Vorsitzendem", "Vorsitzender", Oblique, Masculine},
		{"Vorsitz; Vorsitzes", "Vorsitzender", Abstract, Any},
		{"Beauftragten", "Beauftragter", Oblique, Any},
		{"Parlamentarischer Staatssekretär; Parlamentarische Staatssekretär", "Parlamentarischer Staatssekretär", Nominative, Masculine},
		{"Parlamentarischen Staatssekretär; Parlamentarischem Staatssekretär", "Parlamentarischer Staatssekretär", Oblique, Masculine},
		{"Parlamentarische Staatssekretärin", "Parlamentarischer Staatssekretär", Nominative, Feminine},
		{"Erste Bürgermeisterin", "Erster Bürgermeister", Nominative, Feminine},
		{"Ersten Beigeordneten", "Erster Beigeordneter", Oblique, Any},
		{"Inspekteurin der Polizei", "Inspekteur der Polizei", Nominative, Feminine},
		{"Schöffen", "Schöffe", Oblique, Masculine},
		{"Ratsfrau", "Ratsherr", Nominative, Feminine},
		{"Annika", "Annika", Nominative, Feminine},
	} {
		for phrase := range strings.SplitSeq(c.phrases, "; ") {
			senses := Default().senses(phrase)
			if len(senses) == 0 {
				t.Errorf("%q is not found", phrase)
				continue
			}
			form := senses[0].Form
			if strings.HasPrefix(phrase, "Landkreises") && form == Genitive {
				form = Nominative
			}
			if s := senses[0]; c.name != "" && s.Entry.Name != c.name || form != c.form || s.Gender != c.gender {
				t.Errorf("%q is %s, form %d, gender %d; want %s, form %d, gender %d", phrase, s.Entry.Name, s.Form, s.Gender, c.name, c.form, c.gender)
			}
		}
	}
}

func TestNoForms(t *testing.T) {
	for _, phrase := range []string{
		"BK", "BA", "Bit", "kabinett", "zoll", "pd", "Rat", "Stadt", "Regen", "IT. NRW", "IT - Planungsrat", "Deutscher\nStädtetag",
		"IT-Planungsräte", "FITKOes", "bremer", "Brem", "präsident", "Bürgermeister*", "Bundesministeriumm des Innern",
	} {
		if senses := Default().senses(phrase); senses != nil {
			t.Errorf("%q is %s", phrase, senses[0].Entry.Name)
		}
	}
}

func TestMatch(t *testing.T) {
	for text, want := range map[string]string{
		"":                             "",
		"Der Bayerische Landtag tagt.": "Bayerischer Landtag 0",
		"Bayerische Landtage":          "Bayern 0",
		"Bundesministerium des Innern, für Bau und Heimat":         "Bundesministerium des Innern 0",
		"Bundesministerium des Innern, für Bau und Zaun":           "Bundesministerium des Innern 0",
		"in Komm.ONE und IT.NRW":                                   "Komm.ONE 0, IT.NRW 0",
		"Vorsitzende:r oder Vorsitzender":                          "Vorsitzender 0, Vorsitzender 1",
		"Hessens Digitalministerin":                                "Hessen 0, Digitalminister 2",
		"IT-Planungsrat-Vorsitz":                                   "",
		"(FITKO)":                                                  "FITKO 0",
		"Robert Koch-Institut, Robert Koch, Robert-Koch-Institut.": "Robert Koch-Institut 0, Robert 1, Koch 0",
	} {
		if got := matchString(Default(), text); got != want {
			t.Errorf("%q:\ngot  %s\nwant %s", text, got, want)
		}
	}
}

func TestMatchPart(t *testing.T) {
	text := "Bayerischer Landtag"
	words := token.Words(nil, text, len("Bayerischer"), len(text))
	if hits := Default().Match(nil, text, words); len(hits) != 0 {
		t.Errorf("%v is outside the words", hits)
	}
}

func FuzzMatch(f *testing.F) {
	f.Add("Der Vorsitzende des IT-Planungsrates, Präsident/-in e.V., Bündnis 90/Die Grünen")
	f.Add("IT\u2011Pla\u00ADnungsrat\n(Vorsitzende(r)) ’s")
	g := Default()
	f.Fuzz(func(t *testing.T, text string) {
		words := token.Words(nil, text, 0, len(text))
		starts, ends := make(map[int]bool), make(map[int]bool)
		for _, w := range words {
			starts[w.Start], ends[w.End] = true, true
		}
		hits := g.Match(nil, text, words)
		last := 0
		for _, h := range hits {
			if h.Start < last || h.End <= h.Start || !starts[h.Start] || !ends[h.End] || len(h.Senses) == 0 {
				t.Fatalf("%q: hit %+v after %d", text, h, last)
			}
			last = h.End
		}
		again := g.Match(nil, text, words)
		if !slices.EqualFunc(hits, again, func(a, b Hit) bool { return a.Start == b.Start && a.End == b.End }) {
			t.Fatalf("%q: %v, then %v", text, hits, again)
		}
		for _, w := range words {
			word := text[w.Start:w.End]
			if _, at, ok := g.RoleHead(word); ok && (at < 0 || at >= len(word)) {
				t.Fatalf("RoleHead(%q) is at %d", word, at)
			}
			if h, ok := g.BodyHead(word); ok && (h.Start < 0 || h.Start >= len(word)) {
				t.Fatalf("BodyHead(%q) is at %d", word, h.Start)
			}
		}
		g.Nominative(text)
		g.RoleNominative(text, Feminine)
	})
}

// benchText is about 60 KB of press German.
var benchText = strings.Repeat(`Der Vorsitz im IT-Planungsrat geht zum Jahreswechsel an das Land Hessen über. Die hessische
Digitalministerin Anja Brandis übernimmt ihn vom Bundes-CIO, der das Gremium im vergangenen Jahr geleitet hatte, und kündigte
an, die Umsetzung der gemeinsamen Strategie deutlich zu beschleunigen. Der Präsident der Föderalen IT-Kooperation, Dr. Jan
Petersen, begrüßte die Entscheidung ebenso wie der Deutsche Städtetag; mit Blick auf die Registermodernisierung sei es wichtig,
dass Bund, Länder und Kommunen an einem Strang ziehen und die dafür nötigen 16 Millionen Euro schon im Haushalt 2025 stünden.
`, 100)

func BenchmarkMatch(b *testing.B) {
	benchmarkMatch(b, Default())
}

func BenchmarkMatch50000More(b *testing.B) {
	var list strings.Builder
	list.WriteString("kind\tname\n")
	for i := range 50_000 {
		fmt.Fprintf(&list, "body\tZweckverband %c%c%c%cdorf\n", 'A'+i%26, 'a'+i/26%26, 'a'+i/676%26, 'a'+i/17576%26)
	}
	g, err := Default().With(strings.NewReader(list.String()), "bench")
	if err != nil {
		b.Fatal(err)
	}
	benchmarkMatch(b, g)
}

func benchmarkMatch(b *testing.B, g *Gazetteer) {
	words := token.Words(nil, benchText, 0, len(benchText))
	hits := g.Match(nil, benchText, words)
	b.SetBytes(int64(len(benchText)))
	b.ReportAllocs()
	for b.Loop() {
		hits = g.Match(hits[:0], benchText, words)
	}
}

func BenchmarkRoleHead(b *testing.B) {
	g := Default()
	words := strings.Fields("Registermodernisierung Raumfahrtstaatssekretärin Haushalt Entscheidung Jahreswechsel Verbandsgeschäftsführers")
	b.ReportAllocs()
	for b.Loop() {
		for _, w := range words {
			g.RoleHead(w)
		}
	}
}

func BenchmarkDefault(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		build(builtin)
	}
}

func TestMatchDoesNotAllocate(t *testing.T) {
	text := benchText[:2000] + "IT\u2011Planungsrat Präsident/-in"
	words := token.Words(nil, text, 0, len(text))
	hits := Default().Match(nil, text, words)
	if n := testing.AllocsPerRun(10, func() { Default().Match(hits[:0], text, words) }); n > 0 {
		t.Errorf("Match allocates %v times", n)
	}
}
