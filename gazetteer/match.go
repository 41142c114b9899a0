package gazetteer

import (
	"strings"

	"github.com/amtszeit/amtszeit/extract/token"
)

// Known reports whether a word is in the lists as it stands, in any of its forms: "GovTech" may be, "FITKOAndré" is not.
func (g *Gazetteer) Known(word string) bool { return len(g.senses(word)) > 0 }

// Match appends to dst the entries found in text: words are its tokens, or those of a part of it. Hits begin and end at
// word boundaries, are in order and don't overlap: of those that begin at one word the longest counts, and matching goes
// on after it. A phrase never goes over a line break. Match allocates only to grow dst; the senses of a hit are shared.
func (g *Gazetteer) Match(dst []Hit, text string, words []token.Token) []Hit {
	for i := 0; i < len(words); {
		n, p := g.trie.longest(text, words[i:])
		if n == 0 {
			i++
			continue
		}
		dst = append(dst, Hit{words[i].Start, words[i+n-1].End, p.senses})
		i += n
	}
	return dst
}

// longest returns the longest phrase that the words begin with, and how many words it has.
func (t *trie) longest(text string, words []token.Token) (n int, found *phrase) {
	if words[0].Kind == token.Punct {
		return 0, nil
	}
	h := words[0].Hash
	if t.first[h>>(64-firstBits)/64]&(1<<(h>>(64-firstBits)%64)) == 0 {
		return 0, nil
	}
	node := uint32(0)
	for i := 0; ; {
		s := t.find(mix(node, h))
		if s.key == 0 {
			return n, found
		}
		if s.out != 0 {
			if p := &t.phrases[s.out-1]; p.is(text, words[:i+1]) {
				n, found = i+1, p
			}
		}
		if i++; i == len(words) {
			return n, found
		}
		node, h = s.next, words[i].Hash
	}
}

// is says whether the words are those of the phrase, parted as the phrase parts them.
func (p *phrase) is(text string, words []token.Token) bool {
	rest := p.text
	for i, w := range words {
		if i > 0 {
			after, spaced := strings.CutPrefix(rest, " ")
			if !sameGap(text, words[i-1].End, w.Start, spaced) {
				return false
			}
			rest = after
		}
		var ok bool
		if rest, ok = cutWord(rest, text[w.Start:w.End], w.Marked); !ok {
			return false
		}
	}
	return rest == ""
}

// sameGap says whether the gap in text between two words is as in a phrase, where it is a space or nothing. "e.V." is
// "e. V.", "90 / Die" is "90/Die"; a line break is never inside a phrase.
func sameGap(text string, from, to int, spaced bool) bool {
	switch {
	case from == to:
		return !spaced || text[from-1] == '.' || text[from-1] == '/' || text[to] == '/'
	case strings.IndexByte(text[from:to], '\n') >= 0:
		return false
	}
	return spaced || text[from-1] == '/' || text[to] == '/'
}

// cutWord returns phrase without the word it begins with.
func cutWord(phrase, word string, marked bool) (rest string, ok bool) {
	if !marked || len(word) > token.LongestFolded {
		return strings.CutPrefix(phrase, word)
	}
	var buf [token.LongestFolded]byte
	folded := token.Fold(buf[:0], word)
	if len(folded) > len(phrase) || phrase[:len(folded)] != string(folded) {
		return phrase, false
	}
	return phrase[len(folded):], true
}
