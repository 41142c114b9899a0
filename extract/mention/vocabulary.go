package mention

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/amtszeit/amtszeit/extract/token"
)

// formOfWord gives what a word is, whose token is w; of a number it tells what it would be as a word with a capital.
func (p *page) formOfWord(text string, w token.Token) *form {
	capital, hash := w.Kind != token.Lower, w.Hash
	if capital {
		hash = ^hash // so that a word is found as one and as the other
	}
	f := p.vocabulary.Get(text, hash)
	if f == nil {
		text = strings.Clone(text)
		f = p.newForm(text, capital)
		w.Start, w.End = 0, len(text)
		f.begins = p.g.Start(text, w)
		f.alone, f.listed = f.see(nil, false), f.see(f.begins.Senses, true)
		p.vocabulary.Put(text, hash, f)
	}
	return f
}

// noun gives the noun of a body that word i ends with. Only a word with a capital has one, or a number ("18er-Rat").
func (p *page) noun(i int) (bodyNoun, bool) {
	f := p.words[i].form
	if f == nil {
		if p.words[i].Kind == token.Punct {
			return bodyNoun{}, false
		}
		f = p.formOfWord(p.of(i), p.words[i].Token)
	}
	return f.noun, f.noun.name != ""
}

// nounIn gives the noun of a body that a word of a name ends with.
func (p *page) nounIn(word string) (bodyNoun, bool) {
	if r, _ := utf8.DecodeRuneInString(word); unicode.IsLower(r) {
		return bodyNoun{}, false
	}
	n := p.formOfWord(word, token.Token{Kind: token.Upper, Hash: token.Hash(word)}).noun
	return n, n.name != ""
}
