package office

import (
	"slices"

	"github.com/dlclark/regexp2/v2/syntax"
)

// traces is a set of characters and of pairs and triples of neighbours in a text, by a hash: a text that lacks one of a
// pattern's can't match it. Looking that up costs much less than running the pattern.
type traces [64]uint64

// trace is the number of a character, pair or triple in such a set.
type trace uint16

const (
	traceSingle = 0 // stands before a character that counts by itself
	traceBegin  = 1 // stands before the first character
)

func traceOf(a, b rune) trace {
	return trace((uint32(a)*0x9E3779B1 + uint32(b)) * 0x85EBCA6B >> 20)
}

func traceOfThree(a, b, c rune) trace {
	return trace(((uint32(a)*0x9E3779B1+uint32(b))*0x85EBCA6B + uint32(c)) * 0xC2B2AE35 >> 20)
}

func (t *traces) add(n trace)      { t[n>>6] |= 1 << (n & 63) }
func (t *traces) has(n trace) bool { return t[n>>6&63]&(1<<(n&63)) != 0 }

// leave notes what stands in a text.
func (t *traces) leave(text []rune) {
	*t = traces{1} // a sign has trace 0 where it has none
	before, last := rune(traceSingle), rune(traceBegin)
	for _, r := range text {
		t.add(traceOfThree(before, last, r))
		t.add(traceOf(last, r))
		t.add(traceOf(traceSingle, r))
		before, last = last, r
	}
}

// sign is up to five traces, twelve bits each: most texts that lack one of a pattern's lack one of these.
type sign uint64

// signOf gives the sign of traces: some from all over them, for neighbours mostly go together.
func signOf(all []trace) sign {
	var s sign
	n := min(5, len(all))
	for i := n - 1; i >= 0; i-- { // the rarest come first, and are looked at first
		s = s<<12 | sign(all[i*len(all)/n])
	}
	return s
}

// bear reports whether a text has all traces of a sign.
func (t *traces) bear(s sign) bool {
	for ; s != 0; s >>= 12 {
		if !t.has(trace(s & 0xFFF)) {
			return false
		}
	}
	return true
}

// track is what a pattern leaves in every text that it matches.
type track struct {
	sign    sign
	choices []sign // of each set of branches one, with 0 behind the set
}

// on reports whether a text has what the branches leave.
func (t *track) on(text *traces) bool {
	one := false
	for _, s := range t.choices {
		switch {
		case s == 0 && !one:
			return false
		case s == 0:
			one = false
		case !one:
			one = text.bear(s)
		}
	}
	return true
}

// trackOf reads a track off a pattern.
func trackOf(tree *syntax.RegexTree) track {
	var w tracker
	w.walk(tree.Root)
	t := track{sign: signOf(slices.Concat(w.triples, w.all))} // the rarest first
	slices.SortStableFunc(w.choice, func(a, b [][]trace) int { return len(a) - len(b) })
	for _, branches := range w.choice {
		var signs []sign
		for _, b := range branches {
			signs = append(signs, signOf(b))
		}
		if !slices.Contains(signs, 0) { // which every text bears
			t.choices = append(append(t.choices, signs...), 0)
		}
	}
	return t
}

// parsed is a pattern as a tree.
func parsed(pattern string) (*syntax.RegexTree, error) {
	return syntax.Parse(pattern, syntax.ParseOptions{RegexOptions: syntax.ExplicitCapture})
}

// tracker walks through a pattern in the order of the text.
type tracker struct {
	all          []trace     // that are to come
	triples      []trace     // too
	choice       [][][]trace // of each set of branches all of one branch
	before, last rune        // the two characters before, 0 if they aren't known
}

// see adds a character that must follow.
func (w *tracker) see(r rune) {
	switch {
	case w.last == 0:
		w.all = append(w.all, traceOf(traceSingle, r))
	case w.before == 0:
		w.all = append(w.all, traceOf(w.last, r))
	default:
		w.triples = append(w.triples, traceOfThree(w.before, w.last, r))
	}
	w.before, w.last = w.last, r
}

// oneOf adds that one of a few characters must follow.
func (w *tracker) oneOf(set *syntax.CharSet) {
	var branches [][]trace
	for _, r := range set.GetSetChars(fewCharacters) {
		if w.last == 0 {
			branches = append(branches, []trace{traceOf(traceSingle, r)})
		} else {
			branches = append(branches, []trace{traceOf(w.last, r)})
		}
	}
	if len(branches) > 0 && !set.IsNegated() {
		w.choice = append(w.choice, branches)
	}
	w.lose()
}

// fewCharacters bounds the characters of a set that is looked for.
const fewCharacters = 5

// lose forgets the characters before: the next may stand elsewhere.
func (w *tracker) lose() { w.before, w.last = 0, 0 }

func (w *tracker) walk(n *syntax.RegexNode) {
	if n.Options&syntax.IgnoreCase != 0 {
		w.lose()
		return
	}
	switch n.T {
	case syntax.NtOne:
		w.see(n.Ch)
	case syntax.NtSet:
		w.oneOf(n.Set)
	case syntax.NtMulti:
		for _, r := range n.Str {
			w.see(r)
		}
	case syntax.NtBeginning:
		if w.last == 0 {
			w.last = traceBegin
		}
	case syntax.NtConcatenate:
		w.sequence(n)
	case syntax.NtCapture, syntax.NtGroup, syntax.NtAtomic:
		for _, child := range n.Children {
			w.walk(child)
		}
	case syntax.NtAlternate:
		w.branch(n)
		w.lose()
	case syntax.NtLoop, syntax.NtLazyloop:
		if w.lose(); n.M > 0 {
			w.walk(n.Children[0])
			w.lose()
		}
	case syntax.NtPosLook: // what it looks at stands somewhere; the text goes on where it was
		before, last := w.before, w.last
		w.lose()
		w.walk(n.Children[0])
		w.before, w.last = before, last
	case syntax.NtNegLook, syntax.NtBoundary, syntax.NtNonboundary, syntax.NtEol, syntax.NtEnd, syntax.NtEndZ, syntax.NtEmpty, syntax.NtUpdateBumpalong:
	default:
		w.lose()
	}
}

// sequence walks through the parts of a sequence, which a look-behind holds in reverse.
func (w *tracker) sequence(n *syntax.RegexNode) {
	for i := range n.Children {
		if n.Options&syntax.RightToLeft != 0 {
			i = len(n.Children) - 1 - i
		}
		w.walk(n.Children[i])
	}
}

// branch adds what the branches of an alternation leave, if each leaves something.
func (w *tracker) branch(n *syntax.RegexNode) {
	var branches [][]trace
	for _, child := range n.Children {
		b := tracker{before: w.before, last: w.last}
		b.walk(child)
		b.all = slices.Concat(b.triples, b.all)
		switch {
		case len(b.choice) > 0: // branches of a branch stand for it, each with what all of them leave
			for _, twig := range b.choice[0] {
				branches = append(branches, slices.Concat(b.all, twig))
			}
		case len(b.all) > 0:
			branches = append(branches, b.all)
		default:
			return
		}
	}
	w.choice = append(w.choice, branches)
}
