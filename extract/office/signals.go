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
}

// signals maps the classes of rules/signals.tsv to their signals.
var signals = sound(parseSignals("signals.tsv", signalsFile))

// signalSet is signals by class.
type signalSet map[string][]signal

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
			out[r.key] = append(out[r.key], sig)
		}
	}
	return out, faults
}

// The classes that can stand before a date and before a duration.
var (
	dateSignals     = signals.byEnd("since", "from", "opens", "until", "closes", "whole", "stated", "left", "none")
	durationSignals = signals.byEnd("ago", "before", "served", "term", "part")
)

// signalEnds are signals by their last byte, in order.
type signalEnds [256][]signal

func (set signalSet) byEnd(classes ...string) *signalEnds {
	var ends signalEnds
	for _, class := range classes {
		for _, sig := range set[class] {
			last := sig.tail[len(sig.tail)-1]
			ends[last] = append(ends[last], sig)
		}
	}
	return &ends
}

// signalOf gives the class of the longest signal at the end of the text, "" if there is none.
func signalOf(before string, ends *signalEnds) string {
	if before == "" {
		return ""
	}
	best, class := 0, ""
	for _, sig := range ends[before[len(before)-1]] {
		if n := sig.length(before); n > best {
			best, class = n, sig.class
		}
	}
	return class
}

// length is how much of the end of the text the signal covers, 0 if it doesn't stand there.
func (sig signal) length(text string) int {
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

// atBorder reports whether a word can begin behind the text.
func atBorder(text string) bool {
	return text == "" || strings.ContainsAny(text[len(text)-1:], " (,;:-|„")
}

// opensWith reports whether a text, in whatever case, begins with a word of the class.
func opensWith(text, class string) bool {
	for _, sig := range signals[class] {
		tail := sig.tail
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
	for _, sig := range set[class] {
		for at := 0; ; {
			k := strings.Index(text[at:], sig.tail)
			if k < 0 {
				break
			}
			next, _ := utf8.DecodeRuneInString(text[at+k+len(sig.tail):])
			if atBorder(text[:at+k]) && !unicode.IsLetter(next) && (sig.head == "" || opened(text[:at+k], sig.head)) {
				return true
			}
			at += k + len(sig.tail)
		}
	}
	return false
}

// opened reports whether the head of a signal stands in a text, as a word.
func opened(text, head string) bool {
	at := strings.Index(text, head)
	return at >= 0 && atBorder(text[:at])
}

// endWith reports whether a lower-cased text ends with words of the class.
func (set signalSet) endWith(text, class string) bool {
	return slices.ContainsFunc(set[class], func(sig signal) bool { return sig.length(text) > 0 })
}

// first gives where the first word of the class stands in a text, -1 if none does.
func (set signalSet) first(text, class string) int {
	text = lower(text)
	best := -1
	for _, sig := range set[class] {
		if at := strings.Index(text, sig.tail); at >= 0 && atBorder(text[:at]) && (best < 0 || at < best) {
			best = at
		}
	}
	return best
}

// begin reports whether a lower-cased word begins with one of the class.
func (set signalSet) begin(word, class string) bool {
	for _, sig := range set[class] {
		if strings.HasPrefix(word, sig.tail) {
			return true
		}
	}
	return false
}

// is reports whether a lower-cased text is one of the class.
func (set signalSet) is(text, class string) bool {
	return slices.ContainsFunc(set[class], func(sig signal) bool { return sig.tail == text })
}
