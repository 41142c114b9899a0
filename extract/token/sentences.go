package token

import (
	"strings"
	"unicode/utf8"
)

// Sentences appends the spans of the sentences of text to dst: words are its tokens, as [Words] gives them. The spans are in
// order, don't overlap and cover all words; white space around a sentence is outside. A line break ends a sentence, and
// so do a full stop, ellipsis, question or exclamation mark, with the quotes and brackets that close after it, unless
// what comes before or after speaks against it: ordinals, abbreviations (data/abbreviations.tsv), initials, domain names.
// What goes on for a thousand tokens is no sentence of anybody's: it ends at the next comma, semicolon or bar.
func Sentences(dst []Span, text string, words []Token) []Span {
	s := scanner{text: text, words: words}
	for i := 0; i < len(words); {
		s.first = i
		i = s.sentenceEnd(i)
		dst = append(dst, Span{words[s.first].Start, words[i-1].End})
	}
	return dst
}

// scanner finds the end of one sentence after the other.
type scanner struct {
	text  string
	words []Token
	first int // the sentence's first token
}

// sentenceEnd returns the index after the last token of the sentence that begins at i.
func (s *scanner) sentenceEnd(i int) int {
	for ; i < len(s.words); i++ {
		w := s.words[i]
		if i+1 < len(s.words) && s.lineBreak(i) {
			return i + 1
		}
		if n := i - s.first; n >= maxTokens && (parts(s.text[w.Start]) || n >= maxTokens+maxTokens/4 && !s.tight(i)) {
			return i + 1
		}
		if w.Kind != Punct || !stops(s.text[w.Start]) {
			continue
		}
		after, ok := s.stop(i)
		if ok {
			return after
		}
		i = max(i, after-1)
	}
	return i
}

// maxTokens is how many tokens a sentence has at most before it is cut: what reads sentences may then take longer for a long one
// without taking long for a text without full stops.
const maxTokens = 1000

// parts is true of the marks at which a sentence that is too long is cut.
func parts(b byte) bool { return b == ',' || b == ';' || b == '|' }

// stops is true of the first bytes of . ! ? and …
func stops(b byte) bool { return b == '.' || b == '!' || b == '?' || b == 0xE2 }

// lineBreak says whether a line break parts token i from the next.
func (s *scanner) lineBreak(i int) bool {
	switch from, to := s.words[i].End, s.words[i+1].Start; to - from {
	case 0:
		return false
	case 1:
		return s.text[from] == '\n'
	default:
		return strings.IndexByte(s.text[from:to], '\n') >= 0
	}
}

func (s *scanner) word(i int) string {
	if i < 0 || i >= len(s.words) {
		return ""
	}
	return s.text[s.words[i].Start:s.words[i].End]
}

// tight says whether tokens i and i+1 stand without a gap.
func (s *scanner) tight(i int) bool {
	return i >= 0 && i+1 < len(s.words) && s.words[i].End == s.words[i+1].Start
}

// stop says whether a sentence ends with the marks from i on and with what closes after them, and which token comes after.
func (s *scanner) stop(i int) (after int, ok bool) {
	if !isStop(s.word(i)) {
		return 0, false
	}
	run := i
	for s.tight(run) && isStop(s.word(run+1)) {
		run++
	}
	end := run
	for s.tight(end) && closes(s.word(end+1)) {
		end++
	}
	switch {
	case end+1 >= len(s.words) || s.lineBreak(end):
		return end + 1, true
	case s.tight(end):
		return end + 1, end == i && s.glued(i)
	case s.closesBracket(run+1, end), !s.begins(end + 1):
		return end + 1, false
	}
	if end == i && s.word(i) == "." {
		return end + 1, s.fullStop(i)
	}
	return end + 1, run > i || s.word(i) != "…" || s.tight(i-1) || s.starts(end+1) // "Der Rat … tagt"
}

func isStop(mark string) bool { return mark == "." || mark == "!" || mark == "?" || mark == "…" }

func closes(mark string) bool {
	switch mark {
	case "“", "”", "\"", "«", "»", "’", "‘", "'", "›", "‹", ")", "]":
		return true
	}
	return false
}

func opens(mark string) bool {
	switch mark {
	case "„", "“", "\"", "»", "«", "‚", "‘", "›", "‹", "'", "(", "[", "–", "—", "-", "•", "·", "*", "▪", "■":
		return true
	}
	return false
}

// glued says whether the full stop at i lacks the space after it: "beraten.Der Rat", but not "www.FITKO.de" or "z.B.".
func (s *scanner) glued(i int) bool {
	before, after := s.word(i-1), s.word(i+1)
	return s.word(i) == "." && s.words[i+1].Kind == Upper && starter(after) && len(before) > 3 && s.words[i-1].Kind == Lower &&
		!(s.tight(i-2) && s.word(i-2) == ".") && !(s.tight(i+1) && s.word(i+2) == ".")
}

// closesBracket says whether among the tokens from..to is a bracket that closes one opened inside the sentence:
// "(sic!) Müller".
func (s *scanner) closesBracket(from, to int) bool {
	for i := from; i <= to; i++ {
		if w := s.word(i); w == ")" || w == "]" {
			return !opens(s.word(s.first))
		}
	}
	return false
}

// begins says whether a sentence may begin at token i: a capital, a number, or marks that open and one of these.
func (s *scanner) begins(i int) bool {
	for last := i + maxOpening; i < len(s.words) && s.words[i].Kind == Punct; i++ {
		if i == last || !opens(s.word(i)) {
			return false
		}
	}
	return i >= len(s.words) || s.words[i].Kind != Lower
}

// maxOpening is how many marks are looked at before the first word of a sentence.
const maxOpening = 4

// fullStop says whether the full stop at i, before a capital, a number or an opening mark, ends the sentence.
func (s *scanner) fullStop(i int) bool {
	if !s.tight(i - 1) {
		return true
	}
	before := s.words[i-1]
	switch {
	case before.Kind == Number:
		return s.afterNumber(i)
	case before.Kind == Punct:
		return true
	}
	if kind := s.abbreviation(i); kind != none {
		return kind == maybe && s.starts(i+1)
	}
	if s.initial(i-1) || roman(s.word(i-1)) {
		return s.starts(i + 1)
	}
	return true
}

// starts says whether token i, or the one after the marks that open at i, is a word that begins a sentence.
func (s *scanner) starts(i int) bool {
	for last := i + maxOpening; i < last && i < len(s.words) && s.words[i].Kind == Punct; i++ {
	}
	return starter(s.word(i))
}

// afterNumber says whether the full stop at i ends a sentence after a number, or makes it an ordinal. Numbers of four
// digits are years or amounts. "1. Der Vorsitzende eröffnet" at the start of a sentence is the number of an item.
func (s *scanner) afterNumber(i int) bool {
	number := s.words[i-1]
	amount := i >= 3 && s.tight(i-2) && s.tight(i-3) && s.words[i-3].Kind == Number && !dash(s.word(i-2))
	if i-1 == s.first {
		return false
	}
	if number.End-number.Start > 3 || amount {
		return true
	}
	return s.starts(i + 1)
}

// dash says whether w is a dash, which joins dates: "4. Oktober 2015–30. September 2020".
func dash(w string) bool { return w == "–" || w == "—" || w == "-" }

// initial says whether token i is a single letter or ends with one after a hyphen: "J. R. Weiß", "Klaus-P. Müller".
func (s *scanner) initial(i int) bool {
	w := s.word(i)
	if cut := strings.LastIndexByte(w, '-'); cut >= 0 && s.words[i].Kind == Upper {
		w = w[cut+1:]
	}
	return utf8.RuneCountInString(w) == 1 || w == "Ch" || w == "Th" || w == "Chr"
}

// roman says whether w is a small Roman numeral: "Ludwig II. von Bayern".
func roman(w string) bool { return len(w) <= 5 && strings.Trim(w, "IVX") == "" }
