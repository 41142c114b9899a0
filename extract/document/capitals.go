package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Spelled gives the document with the words that stand in capitals for show as they are usually written: those of a heading or
// a label ("LANDESAMT FÜR UMWELT", "VORSITZENDE: Vera Lindholm"), long ones, and surnames beside a given name ("Vera LINDHOLM").
// Short names in capitals ("FITKO") stay as they are, and so do all offsets. It is the document itself if it has no such words.
// given tells whether a word is a given name.
func (d *Document) Spelled(given func(string) bool) *Document {
	s := speller{text: d.Text, given: given}
	for at := d.Begin; at < len(d.Text); {
		end := at + lineLength(d.Text[at:])
		if shouts(d.Text[at:end]) {
			s.line(at, end)
		}
		at = end + 1
	}
	if s.out == nil {
		return d
	}
	spelled := *d
	spelled.Text = string(s.out)
	return &spelled
}

// lineLength gives the length of the line that s begins with.
func lineLength(s string) int {
	if n := strings.IndexByte(s, '\n'); n >= 0 {
		return n
	}
	return len(s)
}

// shouts reports whether four capitals stand side by side.
func shouts(s string) bool {
	run := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= 'A' && c <= 'Z':
			if run++; run == shortestLoud {
				return true
			}
		case c == 0xC3 && i+1 < len(s) && (s[i+1] == 0x84 || s[i+1] == 0x96 || s[i+1] == 0x9C): // Ä, Ö, Ü
			i++
			if run++; run == shortestLoud {
				return true
			}
		default:
			run = 0
		}
	}
	return false
}

// Lengths of words in letters.
const (
	shortestLoud = 4  // a word in capitals that may be more than an abbreviation
	loudAlone    = 8  // one that is no short name of a body where it stands alone
	surelyLoud   = 10 // one that is none anywhere
)

// longestSurname is how many words a surname and the particles before it have at most, which bounds the time for long lines.
const longestSurname = 8

// speller rewrites what is in capitals.
type speller struct {
	text  string
	given func(string) bool
	out   []byte // nil as long as nothing is rewritten
	words []letters
	names map[string]bool // words that stand in capitals between others, once somebody asks
}

// letters is a word: a run of letters.
type letters struct {
	start, end int
	n          int  // how many letters it has
	loud       bool // they are capitals, two at least
	small      bool // there are small ones among them
}

// line rewrites the line between two offsets.
func (s *speller) line(from, end int) {
	s.words = appendLetters(s.words[:0], s.text, from, end)
	if !s.stretch(s.words) {
		s.stretch(s.label())
	}
	for i := range s.words {
		if w := &s.words[i]; w.loud && (w.n >= surelyLoud || s.besideGiven(i)) {
			s.capitalize(w)
			for k := i - 1; k >= 0 && s.words[k].loud && smallWords[s.of(k)] != ""; k-- {
				s.write(s.words[k].start, smallWords[s.of(k)]) // "Otto VON DER LEINE"
			}
		}
	}
}

// label gives the words before the first mark of the line that ends a label.
func (s *speller) label() []letters {
	for i := 0; i+1 < len(s.words); i++ {
		if strings.ContainsAny(s.text[s.words[i].end:s.words[i+1].start], ":|\t") {
			return s.words[:i+1]
		}
	}
	return nil
}

// stretch rewrites words of which none has a small letter, if one of them shows that they stand in capitals for show.
func (s *speller) stretch(ws []letters) bool {
	loud, several := false, false
	for i := range ws {
		w := &ws[i]
		switch {
		case w.small && words.class[s.text[w.start:w.end]]&legalForm == 0:
			return false
		case w.loud && w.n >= shortestLoud:
			several = several || loud
			loud = true
		}
	}
	if !loud || !several && !s.plainWord(ws) {
		return false
	}
	for i := range ws {
		w := &ws[i]
		word := s.text[w.start:w.end]
		switch small := smallWords[word]; {
		case !w.loud && word != "E":
		case small != "" && i > 0:
			s.write(w.start, small)
		case small != "":
			s.capitalize(w)
		case w.loud && (w.n >= shortestLoud || word == "AMT" || word == "RAT") && (w.n >= loudAlone || !s.isName(word)):
			s.capitalize(w)
		}
	}
	return true
}

// plainWord reports whether the only long word of a stretch is no short name of a body.
func (s *speller) plainWord(ws []letters) bool {
	for i := range ws {
		if w := &ws[i]; w.n >= shortestLoud {
			return w.n >= loudAlone || len(ws) > 1 && i > 0 && smallWords[s.text[ws[i-1].start:ws[i-1].end]] != "" || words.of(s.text[w.start:w.end])&(organ|column|section) != 0
		}
	}
	return false
}

// of gives word i of the line.
func (s *speller) of(i int) string { return s.text[s.words[i].start:s.words[i].end] }

// besideGiven reports whether a word is a surname by the given name before it, or behind it and a comma. Between the two may
// stand particles and other surnames.
func (s *speller) besideGiven(i int) bool {
	w := &s.words[i]
	if w.n < shortestLoud || words.class[s.of(i)]&partyName != 0 {
		return false
	}
	gap := func(k int) string { return s.text[s.words[k].end:s.words[k+1].start] }
	if i+1 < len(s.words) && gap(i) == ", " && s.words[i+1].small && s.given(s.of(i+1)) {
		return true
	}
	k := i - 1
	for ; k >= 0 && gap(k) == "-" && s.words[k].loud; k-- {
		if s.words[k].n < shortestLoud || k == i-longestSurname {
			return false
		}
	}
	for ; k >= 0 && k > i-longestSurname && gap(k) == " "; k-- {
		switch w := &s.words[k]; {
		case w.small && s.given(s.of(k)):
			return true
		case words.class[s.of(k)]&particle == 0 && smallWords[s.of(k)] == "" && (!w.loud || w.n < shortestLoud):
			return false
		}
	}
	return false
}

// isName reports whether a word stands in capitals in a line of others that don't, as short names of bodies do.
func (s *speller) isName(word string) bool {
	if s.names == nil {
		s.names = map[string]bool{}
		var ws []letters
		for at := 0; at < len(s.text); {
			end := at + lineLength(s.text[at:])
			ws = appendLetters(ws[:0], s.text, at, end)
			quiet := 0
			for i := range ws {
				if ws[i].small {
					quiet++
				}
			}
			for i := range ws {
				if ws[i].loud && quiet > 2 && ws[i].n < loudAlone {
					s.names[s.text[ws[i].start:ws[i].end]] = true
				}
			}
			at = end + 1
		}
	}
	return s.names[word]
}

// capitalize leaves a word its first capital only. A letter that isn't as long in small stays.
func (s *speller) capitalize(w *letters) {
	_, first := utf8.DecodeRuneInString(s.text[w.start:])
	rest := s.text[w.start+first : w.end]
	if small := strings.ToLower(rest); len(small) == len(rest) {
		s.write(w.start+first, small)
	}
}

// write puts other letters at an offset.
func (s *speller) write(at int, small string) {
	if s.out == nil {
		s.out = []byte(s.text)
	}
	copy(s.out[at:], small)
}

// appendLetters adds the words of a stretch of text.
func appendLetters(dst []letters, text string, from, end int) []letters {
	w := letters{start: -1}
	close := func(at int) {
		if w.start >= 0 {
			w.end = at
			w.loud = w.loud && !w.small && w.n > 1
			dst = append(dst, w)
			w = letters{start: -1}
		}
	}
	for i, c := range text[from:end] {
		if !unicode.IsLetter(c) {
			close(from + i)
			continue
		}
		if w.start < 0 {
			w.start, w.loud = from+i, true
		}
		w.n++
		if unicode.IsLower(c) {
			w.small = true
		}
	}
	close(end)
	return dst
}

// smallWords gives how the words are written that have no capital inside of a heading, and legal forms, by how they stand in capitals.
var smallWords = func() map[string]string {
	written := map[string]string{}
	for _, c := range [...]class{smallWord, legalForm} {
		for _, w := range words.listed[c.number()] {
			written[strings.ToUpper(w)] = w
		}
	}
	return written
}()
