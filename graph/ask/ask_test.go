package ask

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/amtszeit/amtszeit/gazetteer"
	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/post"
	"github.com/amtszeit/amtszeit/graph/query"
)

func newParser(claims ...graph.Claim) Parser {
	g := gazetteer.Default()
	return Parser{Names: post.Default().With(post.Listed(g)), Gazetteer: g, Source: query.Memory(claims)}
}

// TestForms runs the example beside each form of a question.
func TestForms(t *testing.T) {
	p := newParser()
	for _, f := range words().forms {
		q, err := p.Parse(context.Background(), f.example)
		if err != nil {
			t.Errorf("%q: %v", f.example, err)
			continue
		}
		if q.String() != f.gives || q.Lang != f.lang {
			t.Errorf("%q\n gives %s %s\n want  %s %s", f.example, q.Lang, q, f.lang, f.gives)
		}
		if parsed, err := query.Parse(q.String()); err != nil || parsed != q.Query {
			t.Errorf("%s is read back as %v, %v", q, parsed, err)
		}
		if q, err := p.Parse(context.Background(), f.counter); f.counter != "-" && err == nil && shape(q.Query) == shape(parse(t, f.gives)) {
			t.Errorf("%q must not be a question like %s, and gives %s", f.counter, f.gives, q)
		}
	}
}

func parse(t *testing.T, printed string) query.Query {
	t.Helper()
	q, err := query.Parse(printed)
	if err != nil {
		t.Fatal(err)
	}
	return q
}

// shape is a query without what its names and times are.
func shape(q query.Query) string {
	if h, ok := q.(query.Holders); ok {
		return fmt.Sprintf("holders %t %t %s %s", h.Role == "", h.For == "", h.Want, h.Pick)
	}
	kind, _, _ := strings.Cut(q.String(), " ")
	return kind
}

func TestParse(t *testing.T) {
	p := newParser(
		graph.Claim{Holder: "Ursula von der Brücke", HolderKind: graph.Person, Role: "Leiterin", Body: "Zweckverband Digitale Dörfer"},
		graph.Claim{Holder: "Jo Ampel", HolderKind: graph.Person, Role: "Sprecher", Body: "Bündnis für Ampeln"},
		graph.Claim{Holder: "Ada Kern", HolderKind: graph.Person, Role: "Leiterin", Body: "BKF", BodyInFull: "Bundesamt für Küstenforschung"},
		graph.Claim{Holder: "Ben Kern", HolderKind: graph.Person, Role: "Leiter", Body: "AfD Mitte", BodyInFull: "Amt für Deiche"},
		graph.Claim{Holder: "Ole Kern", HolderKind: graph.Person, Role: "Leiter", Body: "AfDei", BodyInFull: "Amt für Deiche"},
	)
	tests := []struct{ question, want string }{
		{"Wer leitet das Bundesamt für Küstenforschung?", `holders role:"Leiter" body:"BKF"`},
		{"Wer ist Präsident des Bundesamtes für Küstenforschung?", `holders role:"Präsident" body:"BKF"`},
		{"Wer leitet das Amt für Deiche?", `holders role:"Leiter" body:"Amt für Deiche"`}, // of two bodies
		{"Wer ist CIO von Hamburg?", `holders role:"CIO" body:"Hamburg"`},
		{"Wer ist derzeit CIO der Freien und Hansestadt Hamburg?", `holders role:"CIO" body:"Hamburg"`},
		{"Wer war 1999 Vorsitzender des IT-Planungsrats?", `holders role:"Vorsitzender" body:"IT-Planungsrat" at:1999`},
		{"Wer war im Jahr 2019 Vorsitzender des IT-Planungsrates?", `holders role:"Vorsitzender" body:"IT-Planungsrat" at:2019`},
		{"wer leitete am 1. Juni 2020 den IT-Planungsrat", `holders role:"Leiter" body:"IT-Planungsrat" at:2020-06-01`},
		{"Wer leitete die FITKO Anfang August 2023?", `holders role:"Leiter" body:"FITKO" at:2023-08-01/2023-08-10`},
		{"Wer führte 2019 den Vorsitz im IT-Planungsrat?", `holders role:"Vorsitz" body:"IT-Planungsrat" at:2019`},
		{"Wer war vor dem 1. November 2025 stellvertretende CIO von Hamburg?", `holders role:"stellvertretender CIO" body:"Hamburg" at:2025-10-31`},
		{"Wer war am 1. September 2020 CIO des Landes NRW?", `holders role:"CIO" body:"Nordrhein-Westfalen" at:2020-09-01`},
		{"Wer ist Bayerns Digitalminister?", `holders role:"Digitalminister" body:"Bayern"`},
		{"Wer ist bayerischer Digitalminister?", `holders role:"Digitalminister" body:"Bayern"`},
		{"Wer ist hessische Digitalministerin?", `holders role:"Digitalministerin" body:"Hessen"`},
		{"Wer ist Bundespräsident?", `holders role:"Bundespräsident"`},
		{"Wer ist der Bundesdigitalminister?", `holders role:"Bundesdigitalminister"`},
		{"Wer ist Vizepräsidentin des Deutschen Städtetages?", `holders role:"Vizepräsidentin" body:"Deutscher Städtetag"`},
		{"Wer war vor Claudia Kalisch Vizepräsidentin des Städtetags?", `before holder:"Claudia Kalisch" role:"Vizepräsidentin" body:"Deutscher Städtetag"`},
		{"Wer ist Hauptgeschäftsführer des Deutschen Städte- und Gemeindebunds?", `holders role:"Hauptgeschäftsführer" body:"DStGB"`},
		{"Wer ist Präsidentin des BSI?", `holders role:"Präsidentin" body:"BSI"`},
		{"Seit wann ist Klaus Vitt Beauftragter der Bundesregierung für Informationstechnik?", `since holder:"Klaus Vitt" role:"Beauftragter für Informationstechnik" body:"Bundesregierung"`},
		{"Seit wann leitet Ursula von der Brücke den Zweckverband Digitale Dörfer?", `since holder:"Ursula von der Brücke" role:"Leiter" body:"Zweckverband Digitale Dörfer"`},
		{"Wer ist Leiterin des Zweckverbands Digitale Dörfer?", `holders role:"Leiterin" body:"Zweckverband Digitale Dörfer"`},
		{"Wer ist Sprecher vom Bündnis für Ampeln?", `holders role:"Sprecher" body:"Bündnis für Ampeln"`},
		{"Wer war im März 2020 Vorsitzender des IT-Planungsrats?", `holders role:"Vorsitzender" body:"IT-Planungsrat" at:2020-03`},
		{"Welche Ämter hatte Klaus Vitt zwischen 2015 und 2018?", `person holder:"Klaus Vitt" at:2015/2018`},
		{"Wer ist Annika Busse?", `person holder:"Annika Busse"`},
		{"Wer ist Leiterin der Volkshochschule Rautal e. V.?", `holders role:"Leiterin" body:"Volkshochschule Rautal e. V."`},
		{"Wer ist CIO Hamburgs?", `holders role:"CIO" body:"Hamburg"`},
		{"Wer ist Hamburg-CIO?", `holders role:"Hamburg-CIO"`},
		{"Wer ist Oberbürgermeister der Stadt Leipzig?", `holders role:"Oberbürgermeister" body:"Leipzig"`},
		{"Wer ist Chef der Staatskanzlei von Schleswig-Holstein?", `holders role:"Chef der Staatskanzlei" body:"Schleswig-Holstein"`},
		{"Wer hat den Vorsitz im Verwaltungsrat von Dataport?", `holders role:"Vorsitz im Verwaltungsrat" body:"Dataport"`},
		{"Wer ist Leiterin des Amts für Digitales in Bremen?", `holders role:"Leiterin des Amts für Digitales" body:"Bremen"`},
		{"Wer ist Präsidentin des Bundesamts für Sicherheit in der Informationstechnik?", `holders role:"Präsidentin" body:"BSI"`},
		{"Wer ist Vorsitzende im Verein zur Rettung der Elbfähre?", `holders role:"Vorsitzende" body:"Verein zur Rettung der Elbfähre"`},
		{"Who is the CIO of Hamburg?", `holders role:"CIO" body:"Hamburg"`},
		{"Who was CIO of Hamburg before Annika Busse?", `before holder:"Annika Busse" role:"CIO" body:"Hamburg"`},
		{"Who headed FITKO in 2024?", `holders role:"Leiter" body:"FITKO" at:2024`},
		{"Who was chair of the IT Planning Council on 14 May 2019?", `holders role:"Vorsitzender" body:"IT-Planungsrat" at:2019-05-14`},
		{"Who was chair of the IT-Planungsrat in March 2019?", `holders role:"Vorsitzender" body:"IT-Planungsrat" at:2019-03`},
		{"Who is Bavaria's digital minister?", `holders role:"Digitalminister" body:"Bayern"`},
		{"Who is the Bavarian digital minister?", `holders role:"Digitalminister" body:"Bayern"`},
		{"Who is the federal president?", `holders role:"Bundespräsident"`},
		{"Since when has Annika Busse been CIO of Hamburg?", `since holder:"Annika Busse" role:"CIO" body:"Hamburg"`},
		{"Which Land chaired the IT-Planungsrat in 2021?", `holders role:"Vorsitzender" body:"IT-Planungsrat" at:2021 want:body`},
	}
	for _, test := range tests {
		q, err := p.Parse(context.Background(), test.question)
		if err != nil || q.String() != test.want {
			t.Errorf("%q\n gives %v %v\n want  %s", test.question, q.Query, err, test.want)
		}
	}
}

// TestPhrasings reads questions as people put them.
func TestPhrasings(t *testing.T) {
	p := newParser(
		graph.Claim{Holder: "Annika Busse", HolderKind: graph.Person, Role: "CIO", Body: "Hamburg"},
		graph.Claim{Holder: "Jörn Riedel", HolderKind: graph.Person, Role: "CIO", Body: "Hamburg"},
		graph.Claim{Holder: "Hans-Henning Lühr", HolderKind: graph.Person, Role: "Vorsitzender", Body: "IT-Planungsrat"},
		graph.Claim{Holder: "Jens Hagemann", HolderKind: graph.Person, Role: "Geschäftsführer", Body: "Zweckverband Rautal IT"},
	)
	p.Today = "2026-02-01"
	err := eachRow(os.DirFS("testdata"), "phrasings.tsv", 2, func(row []string) error {
		got := "-"
		q, err := p.Parse(t.Context(), row[0])
		if err == nil {
			got = string(q.Lang) + " " + q.String()
		}
		if got != row[1] {
			t.Errorf("%s\n gives %s %v\n want  %s", row[0], got, err, row[1])
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestNotUnderstood(t *testing.T) {
	p := newParser()
	for _, question := range []string{"", "?", "Wie wird das Wetter?", "Wer", "Who?", "Warum ist die Banane krumm?"} {
		q, err := p.Parse(context.Background(), question)
		if !errors.Is(err, ErrNotUnderstood) {
			t.Errorf("%q gives %v, %v", question, q, err)
		}
	}
}

func TestFaults(t *testing.T) {
	p := newParser()
	tests := []struct{ question, want string }{
		{"Wer hatte im letzten Jahr den Vorsitz im IT-Planungsrat?", "„letzten Jahr“ geht vom heutigen Tag aus, der nicht bekannt ist: nennen Sie das Jahr, oder geben Sie --today JJJJ-MM-TT an"},
		{"Who chaired the IT-Planungsrat last year?", "“last year” leans on today's date, which isn't known: name the year, or set --today YYYY-MM-DD"},
		{"Wer war am 31. Februar 2023 CIO von Hamburg?", "das Datum 2023-02-31 in der Frage gibt es nicht: berichtigen Sie es"},
		{"Who was CIO of Hamburg on 31 February 2023?", "the question has a date that doesn't exist, 2023-02-31: correct it"},
		{"Wer war vom 31. Februar bis 3. März 2023 CIO von Hamburg?", "das Datum 2023-02-31 in der Frage gibt es nicht: berichtigen Sie es"},
		{"Wer war 2019 und 2021 Vorsitzender des IT-Planungsrats?", "die Frage hat zwei Zeiten: fragen Sie nach einer davon oder nach der Zeit von der einen bis zur anderen"},
		{"Wer war von 2021 bis 2019 CIO von Hamburg?", "die Zeit in der Frage, 2021/2019, endet, bevor sie beginnt: nennen Sie das frühere Datum zuerst"},
		{"Who was CIO of Hamburg from 2021 to 2019?", "the time in the question, 2021/2019, ends before it begins: put the earlier date first"},
		{strings.Repeat("Wer ist CIO von Hamburg und ", 20), "die Frage ist länger als 500 Zeichen: fragen Sie eines in einem Satz"},
		{strings.Repeat("Who is CIO of Hamburg and ", 20), "the question is longer than 500 characters: ask one thing in one sentence"},
	}
	for _, test := range tests {
		_, err := p.Parse(t.Context(), test.question)
		if fault := (*Fault)(nil); !errors.As(err, &fault) || err.Error() != test.want {
			t.Errorf("%s\n gives %v\n want  %s", test.question, err, test.want)
		}
	}
}

func ExampleParser_Parse() {
	g := gazetteer.Default()
	p := Parser{Names: post.Default().With(post.Listed(g)), Gazetteer: g, Source: query.Memory(nil)}
	q, err := p.Parse(context.Background(), "Wer hatte 2019 den Vorsitz im IT-Planungsrat?")
	fmt.Println(q, err)
	// Output: holders role:"Vorsitz" body:"IT-Planungsrat" at:2019 <nil>
}
