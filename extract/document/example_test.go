package document_test

import (
	"fmt"
	"strings"

	"github.com/amtszeit/amtszeit/extract/document"
)

func ExampleRead() {
	lines := `{"id":"a","text":"Ried, 5. Mai 2021\n\nNeue Spitze im Amt\n\nUte Hölscher leitet das Amt."}
{"id":"b","text":"Zwei","published":"2021-13"}
{"id":"c"}`
	for d, err := range document.Read([]string{"-"}, document.Options{Stdin: strings.NewReader(lines)}) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(d.ID, d.Published, len(d.Segments))
	}
	// Output:
	// a 2021-05-05 3
	// standard input:2: the date of publication is left out, "2021-13" is no date: write YYYY, YYYY-MM or YYYY-MM-DD
	// b  1
	// standard input:3: the object has no "text": write {"id": …, "text": …}
}

func ExampleCut() {
	text := "Kreis ElmetalNeue Spitze im Amt\n\nUte Hölscher, Amtsleiterin\n(Foto: M. Pohl)\nUte Hölscher leitet das Amt."
	for _, s := range document.Cut(text, "2021-05-05", nil) {
		fmt.Printf("%s: %s\n", s.Kind, text[s.Start:s.End])
	}
	// Output:
	// kicker: Kreis Elmetal
	// title: Neue Spitze im Amt
	// caption: Ute Hölscher, Amtsleiterin
	// credit: (Foto: M. Pohl)
	// body: Ute Hölscher leitet das Amt.
}
