package ask

import (
	"fmt"
	"testing"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/query"
	"github.com/amtszeit/amtszeit/graph/tenure"
)

func TestSentence(t *testing.T) {
	term := func(s string) graph.EDTF {
		e, err := graph.ParseEDTF(s)
		if err != nil {
			t.Fatal(err)
		}
		return e
	}
	source := []query.Evidence{{Document: "a.txt", Published: "2023-11", Begin: 7, Finish: 40, Text: "Der Satz.\nEr geht weiter."}}
	tests := []struct {
		answer          query.Answer
		german, english string
	}{
		{
			query.Answer{Holder: "Klara Beispiel", Role: "CIO", Body: "Hessen", Interval: term("2025-11-01/.."), Certainty: graph.Stated},
			"Klara Beispiel, CIO (Hessen), seit 1. November 2025: belegt",
			"Klara Beispiel, CIO (Hessen), since 1 November 2025: stated",
		},
		{
			query.Answer{Holder: "Konrad Alt", Role: "CIO", Body: "Hessen", Interval: term("../2025-10"), Certainty: graph.Inferred, Why: []string{"succession"}},
			"Konrad Alt, CIO (Hessen), bis Oktober 2025: erschlossen (Nachfolge)",
			"Konrad Alt, CIO (Hessen), until October 2025: inferred (succession)",
		},
		{
			query.Answer{Holder: "Paul Berg", Role: "Vorsitzender", OnBehalfOf: "Hessen", Interval: term("2012/2016"), Certainty: graph.Possible, Conflicts: []query.Conflict{{}}},
			"Paul Berg, Vorsitzender für Hessen, 2012 bis 2016: möglich; Quellen widersprechen sich",
			"Paul Berg, Vorsitzender for Hessen, 2012 to 2016: possible; sources contradict each other",
		},
		{
			query.Answer{Holder: "Paul Berg", Role: "Vorsitzender", Interval: term("../.."), Certainty: graph.Stated, Sources: source},
			"Paul Berg, Vorsitzender, Stand November 2023: belegt",
			"Paul Berg, Vorsitzender, as of November 2023: stated",
		},
		{
			query.Answer{Holder: "Ina Ulm", Role: "Vorsitzende", Interval: term("2025-01-01/2025"), Certainty: graph.Stated},
			"Ina Ulm, Vorsitzende, 1. Januar 2025 bis irgendwann 2025: belegt",
			"Ina Ulm, Vorsitzende, 1 January 2025 to some day in 2025: stated",
		},
		{
			query.Answer{Holder: "Heiko Gau", Role: "Vorsitz", Interval: term("2025-05/2025-05-31"), Certainty: graph.Stated},
			"Heiko Gau, Vorsitz, irgendwann Mai 2025 bis 31. Mai 2025: belegt",
			"Heiko Gau, Vorsitz, some day in May 2025 to 31 May 2025: stated",
		},
		{
			query.Answer{Holder: "Hessen", Role: "Vorsitz", Interval: term("2019"), Certainty: graph.Stated},
			"Hessen, Vorsitz, 2019: belegt",
			"Hessen, Vorsitz, 2019: stated",
		},
	}
	for _, test := range tests {
		if got := Sentence(test.answer, German); got != test.german {
			t.Errorf("%s\nwant %s", got, test.german)
		}
		if got := Sentence(test.answer, English); got != test.english {
			t.Errorf("%s\nwant %s", got, test.english)
		}
	}
	if got, want := Documents(source, German), "1 Quelle"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	two := []query.Evidence{{Document: "a"}, {Document: "a"}, {Document: "b"}}
	if got, want := Documents(two, English), "2 sources"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got, want := Quote(source[0], German), "„Der Satz. Er geht weiter.“ (a.txt:7-40, November 2023)"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got, want := Quote(query.Evidence{Document: "b.txt", Text: "Yes."}, English), "“Yes.” (b.txt:0-0)"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestPhrasesCoverAllInferences(t *testing.T) {
	for _, key := range []string{
		"stated", "inferred", "possible", "succession", "annual-rotation", "announced", "chair-of-land", "office-in-land", "two-holders", "end-before-start", "different-start", "different-end",
		"promotion", query.Persistence, "not known", tenure.HandOver, tenure.OfficeElsewhere, tenure.Dissolution, tenure.Statement,
		tenure.Observation, tenure.LookBack, tenure.Assertion, tenure.SeenBeforeStart, tenure.SeenAfterEnd, "source", "sources",
	} {
		for _, lang := range []Lang{German, English} {
			if words().phrases[lang][key] == "" {
				t.Errorf("phrases.tsv has no %q in %s", key, lang)
			}
		}
	}
}

func ExampleSentence() {
	a := query.Answer{
		Holder: "Klara Beispiel", Role: "CIO", Body: "Hessen", Certainty: graph.Stated,
		Interval: graph.EDTF{Start: graph.Edge{Date: "2025-11-01"}, End: graph.Edge{Open: true}},
		Sources:  []query.Evidence{{Document: "meldung.txt", Published: "2025-11-11", Finish: 32, Text: "Klara Beispiel ist die neue CIO."}},
	}
	fmt.Println(Sentence(a, German))
	fmt.Println(Quote(a.Sources[0], German))
	// Output:
	// Klara Beispiel, CIO (Hessen), seit 1. November 2025: belegt
	// „Klara Beispiel ist die neue CIO.“ (meldung.txt:0-32, 11. November 2025)
}
