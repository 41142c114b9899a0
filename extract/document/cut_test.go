package document

import (
	"os"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"
)

// lexicon is a Lexicon of a few words.
type lexicon []string

func (l lexicon) Known(word string) bool {
	for _, w := range l {
		if w == word {
			return true
		}
	}
	return false
}

func TestKicker(t *testing.T) {
	known := lexicon{"DorfFunk", "NRW", "AB"}
	tests := []struct{ line, kicker string }{
		{"FinanzrunkNeuer Präsident gewählt", "Finanzrunk"},
		{"Kreis ElmetalAufsichtsrat tagt", "Kreis Elmetal"},
		{"Land- und ForstamtUte Hölscher geht", "Land- und Forstamt"},
		{"IT-BeiratBund übernimmt", "IT-Beirat"},
		{"LKAUte Hölscher wird Chefin", "LKA"},
		{"ABUte Hölscher wird Chefin", "AB"},
		{"Kommentar„Das reicht nicht“", "Kommentar"},
		{"Zweckverband (ZEK)Neue Leitung", "Zweckverband (ZEK)"},
		{"Rat/KreistagZwei Wahlen", "Rat/Kreistag"},
		{"Bund/LänderNeue Runde", "Bund/Länder"},
		{"GovTech sucht Leitung", ""},
		{"OpenData in Ried", ""},
		{"FragDenStaat klagt", ""},
		{"McAllister kommt", ""},
		{"eGovernment und KfZ-Wesen beim BMWi", ""},
		{"DorfFunk geht online", ""},
		{"GmbHs und NGOs", ""},
		{"Netz„werk“ der Städte", "Netz"},
		{"„Ich gehe“, sagt Hölscher", ""},
		{"Bürgermeister*innen und BürgerInnen tagen", ""},
		{"Ute Hölscher wird Chefin", ""},
		{"RiedWeb: neue Seiten", ""}, // comes again below
	}
	for _, test := range tests {
		c := &cutter{text: test.line + "\n\nDie Seiten von RiedWeb sind neu.", known: known}
		if got := test.line[:c.kickerEnd(test.line)]; got != test.kicker {
			t.Errorf("%q: kicker %q, want %q", test.line, got, test.kicker)
		}
	}
}

func TestCredit(t *testing.T) {
	for s, want := range map[string]bool{
		"(Bildquelle: www.ried.example)":         true,
		"Foto: Stadt Ried/M. Pohl":               true,
		"Foto © Pohl":                            true,
		"© Pohl":                                 true,
		"[Bild: Landratsamt]":                    true,
		"(Foto Pohl)":                            true,
		"Bild der Verwaltung: gemischt":          false,
		"Fotografen: Pohl":                       false,
		"Foto (v. l.): Ute Hölscher, Olaf Heine": false,
		"Bilder zeigen die Stadt":                false,
		"Quelle: " + strings.Repeat("lang ", 40): false,
	} {
		if got := isCredit(s); got != want {
			t.Errorf("isCredit(%q) = %v", s, got)
		}
	}
	for s, want := range map[string]string{
		"Ute Hölscher im Rathaus (Foto: Pohl)":  "(Foto: Pohl)",
		"Ute Hölscher im Rathaus. Foto: Pohl":   "Foto: Pohl",
		"Ute Hölscher im Rathaus © Pohl":        "© Pohl",
		"Sie machte das Foto: es zeigt den Rat": "",
		"Ute Hölscher (CDU)":                    "",
	} {
		got := ""
		if n := trailingCredit(s); n > 0 {
			got = s[n:]
		}
		if got != want {
			t.Errorf("trailingCredit(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestPrintedDate(t *testing.T) {
	tests := []struct{ text, want string }{
		{"[20.02.2024] Ried: Neue Spitze", "2024-02-20"},
		{"Ried, 28. Januar 2020\n\nNeue Spitze", "2020-01-28"},
		{"Titel\n\nBad Ostrau, den 6.2.2020. Ute Hölscher geht.", "2020-02-06"},
		{"Titel\n\nRied (dpa), im Mai 2020", ""},
		{"Titel\n\nFrankfurt a. d. Oder, im Mai 2020", "2020-05"},
		{"Titel\n\nRied, 6. Februar 2020 – Ute Hölscher geht.", "2020-02-06"},
		{"Titel\n\n30. Juni 2021. Ute Hölscher geht.", "2021-06-30"},
		{"Titel\n\n14.12.2022, 17:35 Uhr\n\nText.", "2022-12-14"},
		{"Aufsichtsrat (Stand: 16. Mai 2022)", "2022-05-16"},
		{"Gremien, Stand 14.09.2023", "2023-09-14"},
		{"Text.\n\nStand: März 2025", "2025-03"},
		{"Veröffentlicht am 27.04.2016", "2016-04-27"},
		{"Amt\nPresseinformation 112/2025 vom 14. Mai 2025", "2025-05-14"},
		{"Text.\n\nRied, den 3. Mai 2021\nUte Hölscher", "2021-05-03"},
		{"Protokoll der 3. Sitzung am Montag, den 7. Juni 2021", "2021-06-07"},
		{"Niederschrift\nüber die Sitzung vom 7.6.2021", "2021-06-07"},
		// Dates of something else.
		{"Tagung\nDienstag, 14. Mai 2019, Stadthalle", ""},
		{"Festakt\nFreitag, 8. November, 18 Uhr", ""},
		{"Titel\n\nSeit 1. Mai 2019 leitet Ute Hölscher das Amt.", ""},
		{"Lebenslauf\n1.3.1997\nRichterin\n1.4.2001\nPräsidentin", ""},
		{"Ute Hölscher\n12.02.1966 in Ried geboren", ""},
		{"Ute Hölscher\n01.03.1997 – Richterin", ""},
		{"Titel\n\nRied, 31. Februar 2020", ""},
		{"Titel\n\nDer Bestand: 2019 waren es drei.", ""},
		{"Titel\n\nDie Sitzung am 3. Mai 2021 fiel aus.", ""},
		{"", ""},
	}
	for _, test := range tests {
		if got := PrintedDate(test.text); string(got) != test.want {
			t.Errorf("PrintedDate(%q) = %q, want %q", test.text, got, test.want)
		}
	}
}

func TestScanDate(t *testing.T) {
	for s, want := range map[string]string{
		"14.12.2022": "2022-12-14", "1. 4. 2015": "2015-04-01", "14. Mai 2025": "2025-05-14", "1. Jan. 2024 an": "2024-01-01",
		"Sept. 1991": "1991-09", "01/2019": "2019-01", "2019-02-14": "2019-02-14", "2019": "2019", "Mai 2025": "2025-05",
		"31.02.2020": "", "13/2019": "", "20191": "", "2019er": "", "Maier 2020": "", "1. Mai": "", "": "", "0000": "",
	} {
		if d, n := scanDate(s); string(d) != want || (n > 0) != (want != "") {
			t.Errorf("scanDate(%q) = %q, %d, want %q", s, d, n, want)
		}
	}
}

// TestWords checks words.tsv: every line is blank, a comment, or a class and a word, and none comes twice.
func TestWords(t *testing.T) {
	seen := map[string]bool{}
	for i, line := range strings.Split(strings.TrimSuffix(wordsTSV, "\n"), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		class, word, ok := strings.Cut(line, "\t")
		if !ok || classes[class] == 0 || word == "" || strings.TrimSpace(word) != word || seen[line] {
			t.Errorf("words.tsv:%d: %q: write a class and a word, parted by a tab, once", i+1, line)
		}
		seen[line] = true
	}
	if n := len(words.listed[monthName.number()]); n != 12 {
		t.Errorf("%d months", n)
	}
}

// checkSegments checks what holds for every text: order, borders, cover, headings.
func checkSegments(t *testing.T, text string, segments []Segment) {
	t.Helper()
	end := 0
	for i, s := range segments {
		if s.Start < end || s.End <= s.Start || s.End > len(text) {
			t.Fatalf("segment %d: %d–%d after %d, of %d", i, s.Start, s.End, end, len(text))
		}
		part := text[s.Start:s.End]
		if strings.TrimFunc(part, unicode.IsSpace) != part || !utf8.ValidString(part) {
			t.Fatalf("segment %d: %q", i, part)
		}
		if s.Heading >= i || s.Heading < -1 {
			t.Fatalf("segment %d: heading %d", i, s.Heading)
		}
		checkBetween(t, text, end, s.Start)
		end = s.End
	}
	checkBetween(t, text, end, len(text))
}

// checkBetween checks that what no segment covers is blank or a rule.
func checkBetween(t *testing.T, text string, from, to int) {
	t.Helper()
	if !ornament(text[from:to]) {
		t.Fatalf("%q is not covered", text[from:to])
	}
}

func FuzzCut(f *testing.F) {
	names, _ := os.ReadDir("testdata")
	for _, e := range names {
		if b, err := os.ReadFile("testdata/" + e.Name()); err == nil && strings.HasSuffix(e.Name(), ".txt") {
			f.Add(string(b))
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		segments := Cut(text, "2020", nil)
		checkSegments(t, text, segments)
		PrintedDate(text)
	})
}

// TestCutLinear cuts texts that would take minutes if any step looked at the rest of the text for every line or letter.
func TestCutLinear(t *testing.T) {
	const size = 1 << 20
	for _, part := range []string{"a\r", "a\n", "[", "(", "aB", "- a\n", "Titel\n\n", "Vorstand:\n", "[01.01.2020] a\n", "a|b\n",
		"\ta\n", "1990\na\n", "a\n\n", "Foto: a\n", "Kiel, 3. Mai 2021\n", "Pressemitteilung\n", "a. ", "\ufeff", "gez. a    "} {
		start := time.Now()
		text := strings.Repeat(part, size/len(part))
		segments := Cut(text, "", nil)
		PrintedDate(text)
		if took := time.Since(start); took > 20*time.Second {
			t.Errorf("%q: %v", part, took)
		}
		checkSegments(t, text, segments)
	}
}

// TestCutTwice checks that the same text gives the same segments.
func TestCutTwice(t *testing.T) {
	b, err := os.ReadFile("testdata/pressemitteilung.txt")
	if err != nil {
		t.Fatal(err)
	}
	if first, again := Cut(string(b), "", nil), Cut(string(b), "", nil); !slices.Equal(first, again) {
		t.Errorf("%v\nthen\n%v", first, again)
	}
}

func BenchmarkCut(b *testing.B) {
	article, err := os.ReadFile("testdata/meldung.txt")
	if err != nil {
		b.Fatal(err)
	}
	paragraph := strings.Repeat("Die Landrätin leitet den Kreis seit dem 1. Mai 2019 und bleibt im Amt. ", 9)
	long := string(article) + strings.Repeat("\n"+paragraph, 8)
	for name, text := range map[string]string{"Short": string(article), "Article": long, "Book": strings.Repeat(paragraph+"\n", 2000)} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				Cut(text, "2020", nil)
			}
		})
	}
}

// TestCutLongLine checks that a line of any length is cut into paragraphs at the ends of sentences, or else of words.
func TestCutLongLine(t *testing.T) {
	sentence := "Die Landrätin leitet den Kreis. "
	for name, test := range map[string]struct{ text, end string }{
		"sentences":     {strings.Repeat(sentence, 3*maxLine/len(sentence)), "Kreis."},
		"words":         {strings.Repeat("Landrätin ", 3*maxLine/11), "Landrätin"},
		"one word":      {strings.Repeat("ä", 2*maxLine), "ä"},
		"below a title": {"Der Kreis\n\n" + strings.Repeat(sentence, 3*maxLine/len(sentence)), ""},
	} {
		t.Run(name, func(t *testing.T) {
			segments := Cut(test.text, "", nil)
			checkSegments(t, test.text, segments)
			if len(segments) < 3 {
				t.Errorf("%d segments", len(segments))
			}
			for i, s := range segments {
				if test.end == "" && i == 0 {
					continue
				}
				if s.Kind != Body || s.End-s.Start > maxLine || !strings.HasSuffix(test.text[s.Start:s.End], test.end) || test.end == "" && s.Heading != 0 {
					t.Errorf("%s, %d bytes, heading %d: …%s", s.Kind, s.End-s.Start, s.Heading, test.text[max(s.Start, s.End-20):s.End])
				}
			}
		})
	}
	if segments := Cut(strings.Repeat("-", 3*maxLine)+"\n\nText.", "", nil); len(segments) != 1 {
		t.Errorf("a rule makes %d segments", len(segments)-1)
	}
}
