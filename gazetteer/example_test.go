package gazetteer_test

import (
	"fmt"
	"log"
	"strings"

	"github.com/amtszeit/amtszeit/extract/token"
	"github.com/amtszeit/amtszeit/gazetteer"
)

func Example() {
	text := "Den Vorsitz des IT-Planungsrates übernimmt die hessische Digitalministerin."
	words := token.Words(nil, text, 0, len(text))
	for _, hit := range gazetteer.Default().Match(nil, text, words) {
		fmt.Printf("%s: %s\n", text[hit.Start:hit.End], hit.Senses[0].Entry.Name)
	}
	// Output:
	// Vorsitz: Vorsitzender
	// IT-Planungsrates: IT-Planungsrat
	// hessische: Hessen
	// Digitalministerin: Digitalminister
}

func ExampleGazetteer_With() {
	list := strings.NewReader("kind\tname\taliases\nbody\tZweckverband Nordlicht\tZVN\n")
	g, err := gazetteer.Default().With(list, "eigene.tsv")
	if err != nil {
		log.Fatal(err)
	}
	text := "Die Geschäftsführerin des Zweckverbandes Nordlicht geht."
	words := token.Words(nil, text, 0, len(text))
	for _, hit := range g.Match(nil, text, words) {
		fmt.Println(hit.Senses[0].Entry.Name)
	}
	// Output:
	// Geschäftsführer
	// Zweckverband Nordlicht
}

func ExampleGazetteer_RoleHead() {
	sense, at, _ := gazetteer.Default().RoleHead("Raumfahrtstaatssekretärin")
	fmt.Println(sense.Entry.Name, at, sense.Gender == gazetteer.Feminine)
	// Output: Staatssekretär 9 true
}

func ExampleGazetteer_Nominative() {
	g := gazetteer.Default()
	fmt.Println(g.Nominative("des Bayerischen Landkreistags"))
	fmt.Println(g.RoleNominative("Ersten Beigeordneten", gazetteer.Feminine))
	// Output:
	// Bayerischer Landkreistag
	// Erste Beigeordnete
}
