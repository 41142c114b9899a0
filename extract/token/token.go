// Package token splits German text into words and sentences.
//
// Offsets are UTF-8 byte offsets into the whole source text, end exclusive. Nothing is copied.
package token

// Kind is the shape of a token.
type Kind uint8

// The kinds of tokens.
const (
	Punct  Kind = iota // one punctuation mark or symbol
	Lower              // a word that begins with a lower-case letter
	Upper              // a word that begins with a capital letter
	Number             // begins with a digit: "2019", "1.4.2022" is five tokens: number, punct, number, punct, number
)

// Token is a word, number or mark. Hyphens and apostrophes inside a word belong to it ("IT-Planungsrat",
// "O’Sullivan", "Bürgermeister*innen", "Referent:in"); a full stop never does.
type Token struct {
	Start, End int
	Kind       Kind
}

// Span is a stretch of text.
type Span struct{ Start, End int }
