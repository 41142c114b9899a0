package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/amtszeit/amtszeit/extract"
	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/graph"
)

// jsonExtraction and jsonMention are what the line of an extraction means, in the words of encoding/json.
type jsonExtraction struct {
	ID        string        `json:"id"`
	URL       *string       `json:"url"`
	Published *string       `json:"published"`
	Mentions  []jsonMention `json:"mentions"`
	Claims    []jsonClaim   `json:"claims"`
}

type jsonMention struct {
	Kind  string `json:"kind"`
	Text  string `json:"text"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	Name  string `json:"name,omitempty"`
	ID    string `json:"id,omitempty"`
	Place bool   `json:"place,omitempty"`
	Type  string `json:"type,omitempty"`
	Value string `json:"value,omitempty"`
}

func TestExtractionIsJSON(t *testing.T) {
	url := "https://example.org/?a=1&b=<2>"
	want := jsonExtraction{ID: "a\tb", URL: &url, Mentions: []jsonMention{
		{Kind: "person", Text: "„Vera“\n", Start: 0, End: 11, Name: "Vera Lindholm", ID: "p1"},
		{Kind: "body", Text: "Kiel", Start: 11, End: 15, Name: "Kiel", ID: "b12", Place: true},
		{Kind: "date", Text: "2024", Start: 15, End: 19, Type: "DATE", Value: "2024"},
		{Kind: "role", Text: "Rat", Start: 19, End: 22, Name: "Rat"},
	}, Claims: []jsonClaim{}}
	e := extract.Extraction{
		Document: &document.Document{ID: "a\tb", URL: url, Text: "„Vera“\nKiel2024Rat"},
		Mentions: []mention.Mention{
			{Kind: mention.Person, Start: 0, End: 11, Name: "Vera Lindholm", Entity: 1},
			{Kind: mention.Body, Start: 11, End: 15, Name: "Kiel", Entity: 12, Place: true},
			{Kind: mention.Date, Start: 15, End: 19, Type: "DATE", Value: "2024"},
			{Kind: mention.Role, Start: 19, End: 22, Name: "Rat"},
		},
	}
	check := func() {
		t.Helper()
		var buf bytes.Buffer
		if err := writeJSONLine(&buf, want); err != nil {
			t.Fatal(err)
		}
		if got := appendExtraction(nil, e); string(got) != buf.String() {
			t.Errorf("the extraction is written as\n%s\nwant\n%s", got, buf.String())
		}
	}
	check()
	for _, c := range []graph.Claim{
		{Holder: "Vera", HolderKind: graph.Person, Role: "Rätin", Status: graph.Current, At: "2024", Evidence: "\"a\" \\ \u2028", Rule: "r"},
		{Holder: "Kiel", HolderKind: graph.Body, Role: "Vorsitz", Body: "Rat", OnBehalfOf: "Bund", Status: graph.Former, Start: "2020",
			End: "2021-01", Evidence: "x", Begin: 3, Finish: 40, Rule: "s", Confidence: 0.9},
	} {
		e.Claims, want.Claims = append(e.Claims, c), append(want.Claims, newJSONClaim(c))
		check()
	}
}

func FuzzJSONText(f *testing.F) {
	for _, s := range []string{"", "Vera Lindholm", "\"\\/<>&", "\x00\x1f\b\f\n\r\t\x7f", "ä\u2027\u2028\u2029\u202a\ufffd\ufeff\U0001F600", "\xff\xe2\x80", "a\xc3"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var want bytes.Buffer
		if err := writeJSONLine(&want, s); err != nil {
			t.Fatal(err)
		}
		if got := appendJSONText(nil, s); string(got) != strings.TrimSuffix(want.String(), "\n") {
			t.Errorf("%q is written as %s, want %s", s, got, want.String())
		}
	})
}
