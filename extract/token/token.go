// Package token splits German text into words and sentences.
//
// Offsets are UTF-8 byte offsets into the whole source text, end exclusive. Nothing is copied. Start with [Words], give
// its result to [Sentences].
package token

// Kind is the shape of a token.
type Kind uint8

// The kinds of tokens.
const (
	Punct  Kind = iota // one punctuation mark or symbol
	Lower              // a word that begins with a lower-case letter
	Upper              // a word that begins with a capital letter, or with a letter that has no case
	Number             // begins with a digit: "2019", "1950er"; "1.4.2022" is five tokens: number, punct, number, punct, number
)

// Token is a word, number or mark. Hyphens and apostrophes inside a word belong to it ("IT-Planungsrat",
// "O’Sullivan"), and so do the marks of gender forms ("Bürgermeister*innen", "Referent:in", "Präsident/-in",
// "Vorsitzende(r)"); a full stop never does. A hyphen between digits is a mark of its own ("2006-2009").
type Token struct {
	Start, End int
	Kind       Kind
	// Marked is true of a word that holds a gender mark, a soft or non-breaking hyphen or a typographic apostrophe:
	// compare such a word by [Fold].
	Marked bool
	// Hash is that of the word as [Fold] gives it. Different words may share one.
	Hash uint64
}

// Span is a stretch of text.
type Span struct{ Start, End int }
