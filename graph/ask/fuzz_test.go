package ask

import (
	"context"
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/amtszeit/amtszeit/graph"
)

// FuzzParse checks that no text makes the parser fail otherwise than by saying that it doesn't understand, and that what
// is understood prints itself and has a valid time.
func FuzzParse(f *testing.F) {
	for _, form := range words().forms {
		f.Add(form.example)
	}
	f.Add("Wer war vor dem 31. Februar 2023 CIO von Hamburg?")
	f.Add("Wer war zwischen 2023 und 2019 CIO von Hamburg?")
	f.Add("wer ist \xff der der der von von")
	p := newParser()
	f.Fuzz(func(t *testing.T, question string) {
		q, err := p.Parse(context.Background(), question)
		if fault := (*Fault)(nil); errors.Is(err, ErrNotUnderstood) || errors.As(err, &fault) && fault.Lang != "" {
			return
		}
		if err != nil || q.String() == "" || q.Lang == "" {
			t.Fatalf("%q gives %v, %v", question, q, err)
		}
		if _, at, ok := strings.Cut(q.String(), " at:"); ok {
			at, _, _ = strings.Cut(at, " ")
			if _, err := graph.ParseEDTF(at); err != nil {
				t.Errorf("%q gives %s: %v", question, q, err)
			}
		}
	})
}

func TestCutTime(t *testing.T) {
	tests := []struct{ text, rest, at string }{
		{"Wer hatte 2019 den Vorsitz", "Wer hatte den Vorsitz", "2019"},
		{"Wer war am 1. Juni 2020 Leiter", "Wer war Leiter", "2020-06-01"},
		{"Wer war am 01.06.2020 Leiter", "Wer war Leiter", "2020-06-01"},
		{"Wer war am 2020-06-01 Leiter", "Wer war Leiter", "2020-06-01"},
		{"Wer war Ende 2020 Leiter", "Wer war Leiter", "2020-09/2020-12"},
		{"Wer war Mitte Februar 2020 Leiter", "Wer war Leiter", "2020-02-11/2020-02-20"},
		{"Wer war Ende Februar 2020 Leiter", "Wer war Leiter", "2020-02-21/2020-02-29"},
		{"Wer war nach 2020 Leiter", "Wer war Leiter", "2021-01-01/.."},
		{"Wer war ab März 2020 Leiter", "Wer war Leiter", "2020-03/.."},
		{"Wer war bis 2020 Leiter", "Wer war Leiter", "../2020"},
		{"Wer war von 2012 bis 2016 Leiter", "Wer war Leiter", "2012/2016"},
		{"Who was head on May 14, 2019", "Who was head", "2019-05-14"},
		{"Who was head on 14th May 2019", "Who was head", "2019-05-14"},
		{"Who was head in early 2019", "Who was head", "2019-01/2019-04"},
		{"Who was head before 2019", "Who was head", "../2018-12-31"},
		{"Wer war zweitausenddreiundzwanzig Leiter", "Wer war Leiter", "2023"},
		{"Wer war im Jahr zweitausendneunzehn Leiter", "Wer war Leiter", "2019"},
		{"Wer war neunzehnhundertneunundneunzig Leiter", "Wer war Leiter", "1999"},
		{"Who was head in twenty nineteen", "Who was head", "2019"},
		{"Who was head in two thousand and five", "Who was head", "2005"},
		{"Wer war im letzten Jahr Leiter", "Wer war Leiter", "2023"},
		{"Wer war letztes Jahr Leiter", "Wer war Leiter", "2023"},
		{"Wer war vor zwei Jahren Leiter", "Wer war Leiter", "2022"},
		{"Wer war vor 3 Jahren Leiter", "Wer war Leiter", "2021"},
		{"Wer ist nächsten Monat Leiter", "Wer ist Leiter", "2024-04"},
		{"Wer war gestern Leiter", "Wer war Leiter", "2024-03-14"},
		{"Who was head last year", "Who was head", "2023"},
		{"Who was head two years ago", "Who was head", "2022"},
		{"Wer war 2019–2021 Leiter", "Wer war Leiter", "2019/2021"},
		{"Wer war 2019-2021 Leiter", "Wer war Leiter", "2019/2021"},
		{"Wer war zwischen dem 1. Januar 2020 und dem 31. Dezember 2021 Leiter", "Wer war Leiter", "2020-01-01/2021-12-31"},
		{"Wer war zwischen März 2020 und Ende 2021 Leiter", "Wer war Leiter", "2020-03/2021-12"},
		{"Wer war von Januar bis April 2020 Leiter", "Wer war Leiter", "2020-01/2020-04"},
		{"Wer war vom 1. Januar bis 31. März 2020 Leiter", "Wer war Leiter", "2020-01-01/2020-03-31"},
		{"Who was head from January to April 2020", "Who was head", "2020-01/2020-04"},
		{"Wer war in den Jahren 2019 bis 2021 Leiter", "Wer war Leiter", "2019/2021"},
		{"Who was head from March 2020 to May 2021", "Who was head", "2020-03/2021-05"},
		{"Wer war im zweiten Quartal 2020 Leiter", "Wer war Leiter", "2020-04/2020-06"},
		{"Wer war im Q1 2020 Leiter", "Wer war Leiter", "2020-01/2020-03"},
		{"Wer war im Sommer 2020 Leiter", "Wer war Leiter", "2020-06/2020-08"},
		{"Wer war im ersten Halbjahr 2020 Leiter", "Wer war Leiter", "2020-01/2020-06"},
		{"Wer war in den 2010er Jahren Leiter", "Wer war Leiter", "201X"},
		{"Who was head in the 2010s", "Who was head", "201X"},
		{"Leiter '23", "Leiter", "2023"},
		{"Wer war am 1.6.2020 Leiter", "Wer war Leiter", "2020-06-01"},
		{"Wer war 06/2020 Leiter", "Wer war Leiter", "2020-06"},
		{"Wer war Ende des Jahres 2020 Leiter", "Wer war Leiter", "2020-09/2020-12"},
		{"2020: Leiter", "Leiter", "2020"},
		{"Wer leitet das Amt 4711", "Wer leitet das Amt 4711", ""},
		{"Wer leitet das Amt 12", "Wer leitet das Amt 12", ""},
	}
	for _, test := range tests {
		rest, w, err := cutTime(test.text, "2024-03-15")
		if at := w.at(); rest != test.rest || at.String() != test.at || err != nil {
			t.Errorf("%q gives %q, %q, %v; want %q, %q", test.text, rest, w.at(), err, test.rest, test.at)
		}
	}
	for _, text := range []string{"Wer war am 31. Februar 2023 CIO", "Wer war am 2023-13-01 CIO", "Wer war von 2023 bis 2019 CIO", "Wer war 2019 und 2023 CIO", "Wer war im letzten Jahr CIO"} {
		if rest, at, err := cutTime(text, ""); err == nil {
			t.Errorf("%q gives %q, %q, want an error", text, rest, at.at())
		}
	}
}

func TestLoadNamesTheBadLine(t *testing.T) {
	good := map[string]string{
		"months.tsv": "", "numbers.tsv": "", "times.tsv": "", "grammar.tsv": "", "phrases.tsv": "", "roles.tsv": "", "abstract.tsv": "", "bodies_en.tsv": "",
		"verbs.tsv": "de\tist\t-\t-\n", "macros.tsv": "", "marks.tsv": "", "questions.tsv": "",
	}
	tests := []struct{ file, text, want string }{
		{"months.tsv", "01\n", "data/months.tsv:1: the line has 1 columns"},
		{"questions.tsv", "# head\nde\tholders\t(wer\tWer?\tx\t-\n", "data/questions.tsv:2: the pattern"},
		{"questions.tsv", "fr\tholders\tqui\tQui?\tx\t-\n", `data/questions.tsv:1: "fr" is no language`},
	}
	for _, test := range tests {
		files := fstest.MapFS{}
		for name, text := range good {
			files["data/"+name] = &fstest.MapFile{Data: []byte(text)}
		}
		files["data/"+test.file] = &fstest.MapFile{Data: []byte(test.text)}
		if _, err := load(files); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("load gives %v, want %q", err, test.want)
		}
	}
}

func BenchmarkParse(b *testing.B) {
	p := newParser(corpus()...)
	question := "Wer war vor Annika Busse CIO von Hamburg?"
	b.SetBytes(int64(len(question)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := p.Parse(context.Background(), question); err != nil {
			b.Fatal(err)
		}
	}
}
