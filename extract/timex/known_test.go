package timex

import (
	"reflect"
	"testing"
	"unicode/utf8"

	cut "github.com/amtszeit/amtszeit/extract/token"
	"github.com/amtszeit/amtszeit/graph"
)

// known gives the words of a text with what the tagger knows of them.
func (t *Tagger) known(text string) []Token {
	var out []Token
	for _, w := range cut.Words(nil, text, 0, len(text)) {
		if w.Kind == cut.Lower || w.Kind == cut.Upper {
			out = append(out, Token{w.Start, w.End, t.newWord(text[w.Start:w.End])})
		}
	}
	return out
}

// FuzzAppendKnown checks that nothing else is found if the words are known before.
func FuzzAppendKnown(f *testing.F) {
	tagger, err := New()
	if err != nil {
		f.Fatal(err)
	}
	for _, r := range tagger.rules {
		for _, s := range append(r.yes, r.no...) {
			f.Add(s.text)
		}
	}
	f.Add(dense + sparse)
	f.Add("MAI-Juni 2020, mai\u00adlich am_3. Mai, www.mai.de Mai2020 März\u0308 MÄRZ Mai\u00a02021 https://a.de/1.5.2020 http Mai")
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			t.Skip("texts are valid UTF-8")
		}
		want := tagger.Tag(text, "2019-05-03")
		got := tagger.Reader().AppendKnown(nil, text, graph.Date("2019-05-03"), tagger.known(text))
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%q: with known words %v, without %v", text, got, want)
		}
	})
}
