package extract_test

import (
	"fmt"

	"github.com/amtszeit/amtszeit/extract"
	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/gazetteer"
)

func Example() {
	extractor, err := extract.New(gazetteer.Default())
	if err != nil {
		fmt.Println(err)
		return
	}
	doc := document.Document{ID: "meldung", Published: "2024-05-01", Text: `Neue Präsidentin

Vera Lindholm wird zum 1. Juli 2024 Präsidentin des Bundesverwaltungsamts. Sie folgt auf Otto Brandes.`}
	doc.Segments = document.Cut(doc.Text, doc.Published, nil)
	for _, c := range extractor.Extract(&doc).Claims {
		fmt.Printf("%s | %s | %s | %s | %s..%s\n", c.Holder, c.Role, c.Body, c.Status, c.Start, c.End)
		fmt.Printf("  bytes %d to %d: %s\n", c.Begin, c.Finish, c.Evidence)
	}
	// Output:
	// Vera Lindholm | Präsidentin | Bundesverwaltungsamt | future | 2024-07-01..
	//   bytes 19 to 94: Vera Lindholm wird zum 1. Juli 2024 Präsidentin des Bundesverwaltungsamts.
	// Otto Brandes | Präsident | Bundesverwaltungsamt | current | ..2024-06-30
	//   bytes 95 to 122: Sie folgt auf Otto Brandes.
}
