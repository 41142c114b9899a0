package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A kicker has a few words only.
const (
	maxKicker      = 60 // bytes
	maxKickerWords = 6
)

// kickerEnd finds where the headline begins in a line that a kicker is glued to: "IT-PlanungsratBremen übernimmt
// Vorsitz". It is 0 if there is no kicker.
//
// The border is a capital inside a word, or an opening quotation mark. Names such as "GovTech" have one, too: they are
// words that the lexicon knows, that come again in the text, or that have a part that is usual in such names.
func (c *cutter) kickerEnd(s string) int {
	if len(s) > maxPrinted {
		return 0
	}
	word, wordsBefore := 0, 0 // where the word begins that i is in
	for i, r := range s {
		switch {
		case i > maxKicker || wordsBefore > maxKickerWords:
			return 0
		case r == ' ' || r == '/':
			word, wordsBefore = i+1, wordsBefore+1
		case border(s, i) && c.glued(s[word:], i-word):
			return i
		}
	}
	return 0
}

// border reports whether a headline may begin at s[i:].
func border(s string, i int) bool {
	if s[i] >= 'a' && s[i] <= 'z' {
		return false // nearly all
	}
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	r, n := utf8.DecodeRuneInString(s[i:])
	switch {
	case strings.ContainsRune("„»“\"", r):
		return unicode.IsLetter(before) && letterAt(s, i+n)
	case !unicode.IsUpper(r) || i+n >= len(s):
		return false
	case !startsLower(s[i+n:]):
		return unicode.IsLower(before) && len(capitals(s[i:])) >= 3 // "SozialwahlBKK Hansewerk …"
	case before == ')':
		return true
	}
	return unicode.IsLetter(before)
}

// capitals is the run of capitals that s begins with.
func capitals(s string) string {
	for i, c := range s {
		if !unicode.IsUpper(c) {
			return s[:i]
		}
	}
	return s
}

// glued reports whether the word that s begins with is two words that meet at n.
func (c *cutter) glued(s string, n int) bool {
	token := s[:wordLen(s)]
	left, right := lastWord(s[:n]), wordAt(s[n:])
	switch {
	case left == "" || right == "": // a bracket or a quotation mark
		return n >= 3
	case c.knows(token):
		return false
	case c.knows(s[:n]) || c.knows(left):
		return true
	case utf8.RuneCountInString(left) < 3 || !strings.ContainsAny(right, "aeiouäöüyAEIOUÄÖÜ") && right != capitals(right):
		return false
	case words.class[firstHump(left)]&camelFirst != 0 || words.class[firstHump(right)]&camelLast != 0:
		return false
	}
	return !c.again(token)
}

// wordLen is the length of the word at the beginning of s, hyphens included.
func wordLen(s string) int {
	for i, c := range s {
		if !unicode.IsLetter(c) && !unicode.IsNumber(c) && c != '-' && c != '‑' {
			return i
		}
	}
	return len(s)
}

// firstHump is a word up to its second capital.
func firstHump(w string) string {
	for i, c := range w {
		if i > 0 && unicode.IsUpper(c) {
			return w[:i]
		}
	}
	return w
}

func (c *cutter) knows(word string) bool { return c.known != nil && c.known.Known(word) }

// again reports whether the text uses a word of its first line again. Glued words never are.
func (c *cutter) again(word string) bool {
	const far = 1 << 16
	rest := c.text[:min(len(c.text), far)]
	i := strings.Index(rest, word)
	return i >= 0 && strings.Contains(rest[i+len(word):], word)
}
