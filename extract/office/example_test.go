package office_test

import (
	"fmt"

	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/extract/office"
	"github.com/amtszeit/amtszeit/gazetteer"
)

func Example() {
	mentions := mention.NewFinder(gazetteer.Default())
	offices, err := office.New()
	if err != nil {
		fmt.Println(err)
		return
	}
	doc := document.Document{Text: "Hessen hat 2023 den Vorsitz im IT-Planungsrat übernommen. Dessen Geschäftsstelle leitet Otto Brandes.", Published: "2024-05-01"}
	doc.Segments = document.Cut(doc.Text, doc.Published, nil)
	for _, c := range offices.Find(&doc, mentions.Find(&doc)) {
		fmt.Printf("%s: %s, %s (%s, since %q), says rule %s\n", c.Holder, c.Role, c.Body, c.Status, c.Start, c.Rule)
	}
	// Output:
	// Hessen: Vorsitz, IT-Planungsrat (current, since "2023"), says rule has-office
	// Otto Brandes: Leiter der Geschäftsstelle, IT-Planungsrat (current, since ""), says rule leads-organ
}
