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
		if words[i].Kind == token.Punct {
			i++
			continue
		}
		start := g.Start(text, words[i])
		n, senses := g.Longest(&start, text, words[i:])
		if n == 0 {
			i++
			continue
		}
		dst = append(dst, Hit{words[i].Start, words[i+n-1].End, senses})
		i += n
	}
	return dst
}

// Start says what the lists have that begins with a word. It is the same wherever the word stands: who reads the same words
// again and again may keep it and ask [Gazetteer.Longest] instead of [Gazetteer.Match].
type Start struct {
	// Senses are those of the word alone, none if it is no entry.
	Senses []Sense
	node   uint32 // the word's in the trie
	follow uint64 // the words that phrases go on with behind it, as bits of their hashes
}

// Start looks a word up that is no mark.
func (g *Gazetteer) Start(text string, w token.Token) Start {
	t := g.trie
	if t.first[w.Hash>>(64-firstBits)/64]&(1<<(w.Hash>>(64-firstBits)%64)) == 0 {
		return Start{}
	}
	at := t.find(mix(0, w.Hash)).node
	if at == 0 {
		return Start{}
	}
	n := &t.nodes[at]
	start := Start{node: at, follow: n.follow}
	if n.count != 0 && n.is(text, []token.Token{w}) {
		start.Senses = t.of(n)
	}
	return start
}

// Longest gives the longest entry that begins with the first of the words, whose start is known: how many words it has, 0
// if there is none, and its senses.
func (g *Gazetteer) Longest(start *Start, text string, words []token.Token) (n int, senses []Sense) {
	if start.Senses != nil {
		n, senses = 1, start.Senses
	}
	t, at, follow := g.trie, start.node, start.follow
	for i := 1; i < len(words) && follow&followBit(words[i].Hash) != 0; i++ {
		at = t.find(mix(at, words[i].Hash)).node
		if at == 0 {
			break
		}
		end := &t.nodes[at]
		if end.count != 0 && end.is(text, words[:i+1]) {
			n, senses = i+1, t.of(end)
		}
		follow = end.follow
	}
	return n, senses
}

// is says whether the words are those of the phrase, parted as the phrase parts them.
func (n *node) is(text string, words []token.Token) bool {
	rest := n.text
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
