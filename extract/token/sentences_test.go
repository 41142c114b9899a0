package token

import (
	"os"
	"strings"
	"testing"
)

// TestSentences reads testdata/sentences.txt: one case a line, " | " between the sentences that are wanted.
func TestSentences(t *testing.T) {
	file, err := os.ReadFile("testdata/sentences.txt")
	if err != nil {
		t.Fatal(err)
	}
	number := 0
	for line := range strings.Lines(string(file)) {
		number++
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		text := strings.ReplaceAll(strings.ReplaceAll(line, " | ", " "), "\\n", "\n")
		want := strings.ReplaceAll(strings.ReplaceAll(line, "\\n | ", " | "), "\\n", "\n")
		if got := split(text); got != want {
			t.Errorf("sentences.txt:%d:\ngot  %s\nwant %s", number, got, want)
		}
	}
}

func split(text string) string {
	words := Words(nil, text, 0, len(text))
	var parts []string
	for _, s := range Sentences(nil, text, words) {
		parts = append(parts, text[s.Start:s.End])
	}
	return strings.Join(parts, " | ")
}

func TestGluedSentences(t *testing.T) {
	for text, want := range map[string]string{
		"Sie haben beraten.Der Rat stimmt zu.": "Sie haben beraten. | Der Rat stimmt zu.",
		"z.B.Der Rat, Komm.ONE, IT.NRW":        "z.B.Der Rat, Komm.ONE, IT.NRW",
		"erste Zeile\nzweite Zeile":            "erste Zeile | zweite Zeile",
		"":                                     "",
	} {
		if got := split(text); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}

func TestAbbreviations(t *testing.T) {
	for line := range strings.Lines(abbreviationsFile) {
		name, end, tab := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if strings.HasPrefix(line, "#") || name == "abbreviation" {
			continue
		}
		if !tab || end != "no" && end != "maybe" || strings.HasSuffix(name, ".") {
			t.Errorf("abbreviations.tsv: %q is no abbreviation, tab, no or maybe", line)
		}
		for _, spelling := range []string{name, strings.ReplaceAll(name, " ", "")} {
			text := "Wort " + spelling + ". Müller"
			if got := split(text); got != text {
				t.Errorf("%q ends a sentence: %s", spelling, got)
			}
		}
		want := "Wort " + name + ". Der Rat"
		if end == "maybe" {
			want = "Wort " + name + ". | Der Rat"
		}
		if got := split("Wort " + name + ". Der Rat"); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// TestLongSentence cuts a text without full stops, at a comma where there is one.
func TestLongSentence(t *testing.T) {
	for name, repeated := range map[string]string{"commas": "Vera Lindholm, ", "no marks": "Vera Lindholm "} {
		text := strings.Repeat(repeated, 2000) + "Otto Brandes."
		words := Words(nil, text, 0, len(text))
		spans := Sentences(nil, text, words)
		if len(spans) < 4 || len(spans) > 7 {
			t.Errorf("%s: %d sentences of %d tokens", name, len(spans), len(words))
		}
		for _, span := range spans[:len(spans)-1] {
			if end := text[span.Start:span.End]; name == "commas" && !strings.HasSuffix(end, ",") || !strings.HasPrefix(end, "Vera") && name == "commas" {
				t.Errorf("%s: a sentence is cut as %.20q … %q", name, end, end[max(0, len(end)-20):])
			}
		}
	}
}
