package mention_test

import (
	"fmt"

	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/gazetteer"
)

func ExampleFinder_Find() {
	doc := &document.Document{Text: "Staatsrätin Dr. Enna Tjaden (SPD) dankte der Hessischen Staatskanzlei. Tjaden geht."}
	doc.Segments = document.Cut(doc.Text, "", nil)
	finder := mention.NewFinder(gazetteer.Default())
	for _, m := range finder.Find(doc) {
		fmt.Println(doc.Text[m.Start:m.End], "→", m.Name)
	}
	// Output:
	// Staatsrätin → Staatsrätin
	// Enna Tjaden → Enna Tjaden
	// SPD → SPD
	// Hessischen Staatskanzlei → Hessische Staatskanzlei
	// Tjaden → Enna Tjaden
}
