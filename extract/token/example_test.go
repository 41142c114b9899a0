package token_test

import (
	"fmt"

	"github.com/amtszeit/amtszeit/extract/token"
)

func Example() {
	text := "Dr. Annika Busse ist seit dem 1. November im Amt. Sie folgt auf Jan Petersen."
	words := token.Words(nil, text, 0, len(text))
	for _, s := range token.Sentences(nil, text, words) {
		fmt.Println(text[s.Start:s.End])
	}
	fmt.Println(len(words), "words and marks")
	// Output:
	// Dr. Annika Busse ist seit dem 1. November im Amt.
	// Sie folgt auf Jan Petersen.
	// 19 words and marks
}
