package timex_test

import (
	"fmt"

	"github.com/amtszeit/amtszeit/extract/timex"
)

func ExampleTag() {
	text := "Das Bad öffnet am 15. September; die Halle schloss Ende 2022."
	for _, x := range timex.Tag(text, "2023-07-27") {
		fmt.Println(x.Text, x.Type, x.Value, x.Mod, x.First, x.Last)
	}
	// Output:
	// 15. September DATE 2023-09-15  2023-09-15 2023-09-15
	// Ende 2022 DATE 2022 END 2022-09-02 2022-12-31
}

func ExampleReader() {
	reader := timex.NewReader()
	for _, part := range []string{"1952", "Am 3. Mai wurde der Verband gegründet.", "Zwei Tage später brannte es."} {
		for _, x := range reader.Tag(part, "2019-05-03") {
			fmt.Println(x.Text, x.Value)
		}
	}
	for _, x := range reader.Tag("Im Mai wird gewählt.", "2024-02-10") {
		fmt.Println(x.Text, x.Value)
	}
	// Output:
	// 1952 1952
	// 3. Mai 1952-05-03
	// Zwei Tage später 1952-05-05
	// Mai 2024-05
}
