package office

import (
	_ "embed"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/amtszeit/amtszeit/gazetteer/fault"
)

//go:embed rules/signals.tsv
var signalsFile string

// signal is the words before a date that tell what it dates: head with a blank, a stretch without a comma if there is a
// head, tail.
type signal struct {
	class, head, tail string
	opens             beginnings // of the tail
}

// signalClass is the signals of a class, in the order of the file, and what they begin with.
type signalClass struct {
	signals []signal
	opens   beginnings
}

// signals maps the classes of rules/signals.tsv to their signals.
var signals = sound(parseSignals("signals.tsv", signalsFile))

// signalSet is signals by class.
type signalSet map[string]signalClass

// signalUnits are the units that signals may name.
var signalUnits = strings.NewReplacer("{office}", string(unitOffice), "{person}", string(unitPerson))

func parseSignals(name, file string) (signalSet, fault.List) {
	out := signalSet{}
	var faults fault.List
	for r := range rows(name, file, &faults) {
		for _, words := range r.words {
			words = signalUnits.Replace(words)
			sig := signal{class: r.key, tail: words}
			if head, tail, gap := strings.Cut(words, " … "); gap {
				sig.head, sig.tail = head+" ", tail
			}
			sig.opens = beginningOf(sig.tail)
			c := out[r.key]
			out[r.key] = signalClass{append(c.signals, sig), c.opens.with(sig.opens)}
		}
	}
	return out, faults
}

// The classes that can stand before a date and before a duration.
var (
	dateSignals     = signals.byEnd("since", "from", "opens", "until", "closes", "whole", "stated", "left", "none")
	durationSignals = signals.byEnd("ago", "before", "served", "term", "part")
)

// signalEnds are signals by their last two bytes, in order.
type signalEnds [256][]signal

// endOfPair is the place of signals that end with two bytes, which other pairs share.
func endOfPair(a, b byte) byte { return a<<3 ^ b }

func (set signalSet) byEnd(classes ...string) *signalEnds {
	var ends signalEnds
	for _, class := range classes {
		for _, sig := range set[class].signals {
			last := sig.tail[len(sig.tail)-1]
			if len(sig.tail) > 1 {
				at := endOfPair(sig.tail[len(sig.tail)-2], last)
				ends[at] = append(ends[at], sig)
				continue
			}
			for a := range byte(32) { // behind anything
				at := endOfPair(a, last)
				ends[at] = append(ends[at], sig)
			}
		}
	}
	return &ends
}

// signalOf gives the class of the longest signal at the end of the text, "" if there is none.
func signalOf(before string, ends *signalEnds) string {
	var a, b byte
	switch n := len(before); n {
	case 0:
		return ""
	case 1:
		b = before[0]
	default:
		a, b = before[n-2], before[n-1]
	}
	best, class := 0, ""
	found := ends[endOfPair(a, b)]
	for i := range found {
		if n := found[i].length(before); n > best {
			best, class = n, found[i].class
		}
	}
	return class
}

// spanSignal is signalOf for a span of time. Between the signal and the number may stand how exact it is: "seit mittlerweile mehr als".
func spanSignal(before string) string {
	class, n := signalOf(before, durationSignals), 0
	for i := range signals["about"].signals {
		n = max(n, signals["about"].signals[i].length(before))
	}
	if n > 0 {
		if further := spanSignal(strings.TrimRight(before[:len(before)-n], " ")); further != "" {
			return further
		}
	}
	return class
}

// length is how much of the end of the text the signal covers, 0 if it doesn't stand there.
func (sig *signal) length(text string) int {
	rest, ok := strings.CutSuffix(text, sig.tail)
	if !ok || !atBorder(rest) {
		return 0
	}
	if sig.head == "" {
		return len(sig.tail)
	}
	at := strings.LastIndex(rest, sig.head)
	if at < 0 || !atBorder(rest[:at]) || strings.ContainsAny(rest[at:], ",;:"+string(unitDate)) ||
		sig.class == "closes" && strings.ContainsRune(rest[at:], unitOffice) {
		return 0
	}
	return len(text) - at
}

// borders are the characters behind which a word can begin.
var borders = [...]bool{' ': true, '(': true, ',': true, ';': true, ':': true, '-': true, '|': true}

// atBorder reports whether a word can begin behind the text.
func atBorder(text string) bool {
	if text == "" {
		return true
	}
	last := text[len(text)-1]
	return last <= '|' && borders[last]
}

// opensWith reports whether a text, in whatever case, begins with a word of the class.
func opensWith(text, class string) bool {
	c := signals[class]
	for i := range c.signals {
		tail := c.signals[i].tail
		if len(text) < len(tail) || text[0]|' ' != tail[0]|' ' || !strings.EqualFold(text[:len(tail)], tail) {
			continue
		}
		if next, _ := utf8.DecodeRuneInString(text[len(tail):]); !unicode.IsLetter(next) {
			return true
		}
	}
	return false
}

// in reports whether a word of the class stands in a lower-cased text.
func (set signalSet) in(text, class string) bool {
	p := passageOf(text)
	return p.has(class)
}

// passage is a lower-cased text of which it is asked whether it has words of several classes. What its words begin with rules
// nearly all of them out.
type passage struct {
	text  string
	words beginnings
}

func passageOf(text string) passage {
	p := passage{text: text}
	for at := 0; at < len(text)-1; at = nextWord(text, at) {
		p.words.add(text[at], text[at+1])
	}
	return p
}

// has reports whether a word of the class stands in the passage.
func (p *passage) has(class string) bool {
	c := signals[class]
	if !c.opens.meets(&p.words) {
		return false
	}
	for i := range c.signals {
		if sig := &c.signals[i]; sig.opens.meets(&p.words) && sig.in(p.text) {
			return true
		}
	}
	return false
}

// beginnings is a set of what words begin with, a bit for some of the pairs of bytes.
type beginnings [4]uint64

// beginningOf is what a word begins with; one byte may be the begin of any.
func beginningOf(word string) (b beginnings) {
	if len(word) < 2 {
		return beginnings{^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0)}
	}
	b.add(word[0], word[1])
	return b
}

func (b *beginnings) add(first, second byte) {
	n := first<<3 ^ second
	b[n/64] |= 1 << (n % 64)
}

func (b beginnings) with(o beginnings) beginnings {
	return beginnings{b[0] | o[0], b[1] | o[1], b[2] | o[2], b[3] | o[3]}
}

func (b *beginnings) meets(o *beginnings) bool {
	return b[0]&o[0]|b[1]&o[1]|b[2]&o[2]|b[3]&o[3] != 0
}

// in reports whether the signal stands in a text, between other words.
func (sig *signal) in(text string) bool {
	for at := 0; ; at += len(sig.tail) {
		k := strings.Index(text[at:], sig.tail)
		if k < 0 {
			return false
		}
		at += k
		next, _ := utf8.DecodeRuneInString(text[at+len(sig.tail):])
		if atBorder(text[:at]) && !unicode.IsLetter(next) && (sig.head == "" || opened(text[:at], sig.head)) {
			return true
		}
	}
}

// nextWord gives where the next word behind an offset can begin, the end of the text if none can.
func nextWord(text string, at int) int {
	for ; at < len(text); at++ {
		if c := text[at]; c <= '|' && borders[c] {
			return at + 1
		}
	}
	return at
}

// opened reports whether the head of a signal stands in a text, as a word.
func opened(text, head string) bool {
	at := strings.Index(text, head)
	return at >= 0 && atBorder(text[:at])
}

// endWith reports whether a lower-cased text ends with words of the class.
func (set signalSet) endWith(text, class string) bool {
	return slices.ContainsFunc(set[class].signals, func(sig signal) bool { return sig.length(text) > 0 })
}

// first gives where the first word that begins with one of the class stands in a text, in whatever case, -1 if none does.
func (set signalSet) first(text, class string) int {
	sigs := set[class].signals
	for at := 0; at < len(text); at = nextWord(text, at) {
		for i := range sigs {
			tail := sigs[i].tail
			if text[at]|' ' == tail[0]|' ' && len(text)-at >= len(tail) && strings.EqualFold(text[at:at+len(tail)], tail) {
				return at
			}
		}
	}
	return -1
}

// begin reports whether a lower-cased word begins with one of the class.
func (set signalSet) begin(word, class string) bool {
	c := set[class]
	for i := range c.signals {
		if strings.HasPrefix(word, c.signals[i].tail) {
			return true
		}
	}
	return false
}

// is reports whether a lower-cased text is one of the class.
func (set signalSet) is(text, class string) bool {
	return slices.ContainsFunc(set[class].signals, func(sig signal) bool { return sig.tail == text })
}
