package token

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// tokens gives the tokens of text with "|" between them.
func tokens(text string) string {
	var parts []string
	for _, w := range Words(nil, text, 0, len(text)) {
		parts = append(parts, text[w.Start:w.End])
	}
	return strings.Join(parts, "|")
}

func TestWords(t *testing.T) {
	for text, want := range map[string]string{
		"":                          "",
		" \t\n\u00A0\u200B\uFEFF":   "",
		"Der IT-Planungsrat tagt.":  "Der|IT-Planungsrat|tagt|.",
		"IT\u2011Planungsrat":       "IT\u2011Planungsrat",
		"Pla\u00ADnungsrat":         "Pla\u00ADnungsrat",
		"Finanz- und Innenminister": "Finanz|-|und|Innenminister",
		"–Bund–Länder":              "–|Bund|–|Länder",
		"O’Sullivan d'Orsay":        "O’Sullivan|d'Orsay",
		"„Ja“, ‚nein‘ »so«":         "„|Ja|“|,|‚|nein|‘|»|so|«",
		"1.4.2022":                  "1|.|4|.|2022",
		"16.000 Euro":               "16|.|000|Euro",
		"2006-2009":                 "2006|-|2009",
		"19-jährig 1950er 5G":       "19-jährig|1950er|5G",
		"D16-Treffen":               "D16-Treffen",
		"www.fitko.de":              "www|.|fitko|.|de",
		"z.B.":                      "z|.|B|.",
		"Bürgermeister*innen":       "Bürgermeister*innen",
		"Referent:in, Kolleg_innen": "Referent:in|,|Kolleg_innen",
		"Präsident/-in Chef/in":     "Präsident/-in|Chef/in",
		"Vorsitzende(r) Chef(in)":   "Vorsitzende(r)|Chef(in)",
		"Vorsitzende:r, Ärzt:innen": "Vorsitzende:r|,|Ärzt:innen",
		"und/oder Bund/Länder":      "und|/|oder|Bund|/|Länder",
		"Termin:innerhalb":          "Termin|:|innerhalb",
		"Chef(intern)":              "Chef|(|intern|)",
		"*fett*":                    "*|fett|*",
		"a_b":                       "a|_|b",
		"5 € ½ §3 20%":              "5|€|½|§|3|20|%",
		"Ōsaka Łódź Ñandú":          "Ōsaka|Łódź|Ñandú",
		"Mu\u0308ller":              "Mu\u0308ller",
		"a👍b":                       "a|👍|b",
		"a\xffb":                    "a\xffb",
		"\xff":                      "\xff",
		"Wort-":                     "Wort|-",
		"Wort\u00AD":                "Wort",
	} {
		if got := tokens(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestKinds(t *testing.T) {
	for word, want := range map[string]Kind{
		"haus": Lower, "über": Lower, "ß": Lower, "Haus": Upper, "Über": Upper, "Łódź": Upper, "東京": Upper,
		"2019": Number, "5G": Number, "-": Punct, "…": Punct, "§": Punct,
	} {
		if got := Words(nil, word, 0, len(word)); len(got) != 1 || got[0].Kind != want {
			t.Errorf("%q: got %+v, want kind %d", word, got, want)
		}
	}
}

func TestFold(t *testing.T) {
	for word, want := range map[string]string{
		"Planungsrat": "Planungsrat", "Pla\u00ADnungs\u2011rat": "Planungs-rat", "O’Sullivan": "O'Sullivan",
		"Präsident/-in": "Präsident:in", "Präsident(in)": "Präsident:in", "Präsident_in": "Präsident:in", "Präsident*in": "Präsident:in",
	} {
		words := Words(nil, word, 0, len(word))
		if got := string(Fold(nil, word)); got != want || len(words) != 1 || words[0].Marked != (word != want) {
			t.Errorf("%q: got %q, %+v; want %q", word, got, words, want)
		}
	}
}

func TestWordsInPart(t *testing.T) {
	text := "Der Planungsrat tagt"
	if got := Words(nil, text, 4, 12); len(got) != 1 || got[0] != (Token{4, 12, Upper, false, Hash(text[4:12])}) {
		t.Errorf("got %+v", got)
	}
}

func FuzzWords(f *testing.F) {
	f.Add("Der IT\u2011Planungsrat (Vorsitzende(r)): „Ja!“ z. B. am 1.4.2022 … 5 %")
	f.Add("a\u00AD-’_*:/-in\xff\xc2\xe2\x80")
	f.Fuzz(func(t *testing.T, text string) {
		words := Words(nil, text, 0, len(text))
		last := 0
		for _, w := range words {
			if w.Start < last || w.End <= w.Start || w.End > len(text) {
				t.Fatalf("%q: %+v after %d", text, w, last)
			}
			if gap := text[last:w.Start]; strings.ContainsFunc(gap, letter) {
				t.Fatalf("%q: %q is in no token", text, gap)
			}
			if utf8.ValidString(text) && !utf8.ValidString(text[w.Start:w.End]) {
				t.Fatalf("%q: %+v cuts a character", text, w)
			}
			last = w.End
		}
		checkSentences(t, text, words)
	})
}

// checkSentences checks that sentences are in order, inside the text, and cover all words.
func checkSentences(t *testing.T, text string, words []Token) {
	sentences := Sentences(nil, text, words)
	i, last := 0, 0
	for _, s := range sentences {
		if s.Start < last || s.End <= s.Start || s.End > len(text) {
			t.Fatalf("%q: %+v after %d", text, s, last)
		}
		for i < len(words) && words[i].Start >= s.Start && words[i].End <= s.End {
			i++
		}
		last = s.End
	}
	if i != len(words) {
		t.Fatalf("%q: word %d is in no sentence", text, i)
	}
	if again := Sentences(nil, text, words); len(again) != len(sentences) {
		t.Fatalf("%q: %d sentences, then %d", text, len(sentences), len(again))
	}
}

// benchText is about 60 KB of press German.
var benchText = strings.Repeat(`Der Vorsitz im IT-Planungsrat geht zum 1. Januar 2025 an das Land Hessen über. „Wir freuen uns“, sagte Dr. Annika Busse. Sie
übernimmt ihn vom Bund, der das Gremium im vergangenen Jahr geleitet hatte, und kündigte an, die Umsetzung der Strategie z. B. bei
den Registern deutlich zu beschleunigen. Die Bürgermeister*innen begrüßten die Entscheidung ebenso wie der Deutsche Städtetag.
`, 160)

func BenchmarkWords(b *testing.B) {
	words := Words(nil, benchText, 0, len(benchText))
	b.SetBytes(int64(len(benchText)))
	b.ReportAllocs()
	for b.Loop() {
		words = Words(words[:0], benchText, 0, len(benchText))
	}
}

func BenchmarkSentences(b *testing.B) {
	words := Words(nil, benchText, 0, len(benchText))
	spans := Sentences(nil, benchText, words)
	b.SetBytes(int64(len(benchText)))
	b.ReportAllocs()
	for b.Loop() {
		spans = Sentences(spans[:0], benchText, words)
	}
}
