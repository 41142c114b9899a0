package mention

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/amtszeit/amtszeit/extract/token"
)

// vocabulary remembers what words are: texts say the same words again and again, and each is looked up once. A form is
// found by the hash that the word's token brings. The zero vocabulary is empty.
type vocabulary struct {
	slots []slot // the length is a power of two, at most half of it is in use
	used  int
}

type slot struct {
	hash uint64
	form *form // nil if the slot is free
}

// The slots of a vocabulary. When the last half of them is full it begins anew, which bounds its memory.
const (
	fewestSlots = 1 << 11
	mostSlots   = 1 << 16
)

// find gives the form of a word, or the slot for it.
func (v *vocabulary) find(text string, hash uint64, capital bool) *slot {
	if 2*v.used >= len(v.slots) {
		v.grow()
	}
	mask := uint64(len(v.slots) - 1)
	for i := hash & mask; ; i = (i + 1) & mask {
		s := &v.slots[i]
		if s.form == nil || s.hash == hash && s.form.capital == capital && s.form.text == text {
			return s
		}
	}
}

// grow makes room.
func (v *vocabulary) grow() {
	old := v.slots
	v.slots = make([]slot, min(max(fewestSlots, 2*len(old)), mostSlots))
	if len(old) == len(v.slots) {
		v.used = 0
		return
	}
	mask := uint64(len(v.slots) - 1)
	for _, s := range old {
		if s.form == nil {
			continue
		}
		i := s.hash & mask
		for v.slots[i].form != nil {
			i = (i + 1) & mask
		}
		v.slots[i] = s
	}
}

// formOfWord gives what a word is, whose token is w; of a number it tells what it would be as a word with a capital.
func (p *page) formOfWord(text string, w token.Token) *form {
	capital := w.Kind != token.Lower
	s := p.vocabulary.find(text, w.Hash, capital)
	if s.form == nil {
		text = strings.Clone(text)
		f := p.newForm(text, capital)
		w.Start, w.End = 0, len(text)
		f.begins = p.g.Start(text, w)
		f.alone, f.listed = f.see(nil, false), f.see(f.begins.Senses, true)
		*s = slot{w.Hash, f}
		p.vocabulary.used++
	}
	return s.form
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
