package timex_test

import (
	"fmt"

	"github.com/amtszeit/amtszeit/extract/timex"
)

func ExampleTag() {
	text := "Sie übernimmt das Amt zum 1. September; der Vorgänger ging Ende 2022."
	for _, x := range timex.Tag(text, "2023-07-27") {
		fmt.Println(x.Text, x.Type, x.Value, x.Mod, x.First, x.Last)
	}
	// Output:
	// 1. September DATE 2023-09-01  2023-09-01 2023-09-01
	// Ende 2022 DATE 2022 END 2022-09-02 2022-12-31
}
