package office

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// stretch is the part of a sentence around a rune that commas and other marks, and an "und" with a verb behind it, part from the
// rest.
func (r *reader) stretch(s *sentence, i int) (from, to int) {
	from, to = i, i+1
	for from > 0 && !clauseMark(s.runes[from-1]) && !r.verbBehindAnd(s, from) {
		from--
	}
	for to < len(s.runes) && !clauseMark(s.runes[to]) && !r.verbBehindAnd(s, to) {
		to++
	}
	return from, to
}

func clauseMark(c rune) bool { return parting(c) || c == '(' || c == ')' }

// resumes gives the stretch that goes on at a rune behind a relative clause: "verlässt die Bank, deren Vorstand sie seit 2015 ist, zum
// 30. Juni"; not ok if none does.
func (r *reader) resumes(s *sentence, at int) (from, to int, ok bool) {
	if at < 3 || s.runes[at-1] != ',' {
		return 0, 0, false
	}
	if from, _ = r.stretch(s, at-2); !s.relativeAt(from) {
		return 0, 0, false
	}
	to = from - 1
	from, _ = r.stretch(s, to-1)
	return from, to, true
}

// verbBehindAnd reports whether at the blank at rune i an "und" begins a clause with its verb: "wurde Direktor und blieb es".
func (r *reader) verbBehindAnd(s *sentence, i int) bool {
	if i+5 >= len(s.runes) || s.runes[i] != ' ' || s.runes[i+1] != 'u' {
		return false
	}
	rest, ok := strings.CutPrefix(s.said(i, min(len(s.runes), i+26)), " und ")
	if !ok {
		return false
	}
	verb, _, _ := strings.Cut(rest, " ")
	return verb != "" && verb[0] >= 'a' && r.rules.forms[verb] != nil
}

// worded gives a stretch in lower case with common nouns that stand for bodies in their words: "das Amt".
func (s *sentence) worded(from, to int) string {
	if !slices.Contains(s.runes[from:to], unitBody) {
		return s.lowered(from, to)
	}
	var b strings.Builder
	for i := from; i < to; i++ {
		if s.runes[i] == unitBody {
			b.WriteString(s.lowText(s.at[i]))
			continue
		}
		b.WriteRune(lowerRune(s.runes[i]))
	}
	return b.String()
}

// holderIn gives the one person of a stretch, else the one of the stretch before that isn't a relative clause; 0 if there is none
// or more than one: "Brandes, der für Lindholm eingesprungen war, hat das Amt im Mai übernommen".
func (r *reader) holderIn(s *sentence, from, to int) int {
	person, several := s.onlyPerson(from, to)
	for person == 0 && !several && from > 1 && s.runes[from-1] != ';' && (s.led || s.runes[from-1] != ':') {
		to = from - 1
		if from, _ = r.stretch(s, to-1); !s.relativeAt(from) || from <= 1 {
			person, several = s.onlyPerson(from, to)
		}
	}
	return person
}

// onlyPerson gives the one person of a stretch, 0 if there is none or if there are several.
func (s *sentence) onlyPerson(from, to int) (person int, several bool) {
	for k := from; k < to; k++ {
		if s.runes[k] != unitPerson {
			continue
		}
		p := s.units[s.at[k]].person
		if person != 0 && p != person {
			return 0, true
		}
		person = p
	}
	return person, false
}

// relativeAt reports whether a relative clause begins at a rune: one with its verb at the end.
func (s *sentence) relativeAt(from int) bool {
	if from < 2 || s.runes[from-1] != ',' || from+1 >= len(s.runes) {
		return false
	}
	switch s.runes[from+1] {
	case unitPerson:
		u := &s.units[s.at[from+1]]
		return u.anaphor && words.is(wordRelative, s.text(u))
	case unitOffice: // ", deren Geschäftsführer er ist, "
		word, _, _ := strings.Cut(s.text(&s.units[s.at[from+1]]), " ")
		return words.is(wordRelative, word)
	}
	if _, ok := s.relativePronoun(from); !ok {
		return false
	}
	end := from + 1
	for end < len(s.runes) && !clauseMark(s.runes[end]) {
		end++
	}
	return endsLower(s.said(from, end))
}

// endsLower reports whether the last word of a text is in lower case, as a verb is.
func endsLower(text string) bool {
	text = strings.TrimRight(text, ".!?“” ")
	r, _ := utf8.DecodeRuneInString(text[strings.LastIndexByte(text, ' ')+1:])
	return unicode.IsLower(r)
}

// relativePronoun gives the rune behind a relative pronoun with which the clause at a rune begins; not ok if it begins otherwise.
func (s *sentence) relativePronoun(from int) (behind int, ok bool) {
	word, _, _ := strings.Cut(s.said(from+1, min(len(s.runes), from+9)), " ")
	return from + 1 + len(word), words.is(wordRelative, word)
}

// antecedent gives where the office is named that a relative pronoun at the beginning of a clause stands for, as the object of
// its verb: "das Amt des Rektors, das er bis 1990 ausübte"; -1 if it stands for something else, not ok if there is none.
func (s *sentence) antecedent(from int) (spot int, ok bool) {
	if from < 2 || s.runes[from-1] != ',' || from+1 >= len(s.runes) {
		return 0, false
	}
	k, ok := s.relativePronoun(from)
	if !ok || k+1 >= len(s.runes) || s.runes[k+1] != unitPerson {
		return 0, false
	}
	if s.runes[from-2] == unitOffice {
		return s.units[s.at[from-2]].start, true
	}
	return -1, true
}
