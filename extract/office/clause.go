package office

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// longClause is the length in runes to either side of a rune from which on a stretch without punctuation is no clause: each of its
// dates would look through all of it.
const longClause = 400

// stretch is the part of a sentence around a rune that commas and other marks, and an "und" with a verb behind it, part from the
// rest; one that is too long for a clause is cut.
func (r *reader) stretch(s *sentence, i int) (from, to int) {
	from, to = i, i+1
	for from > 0 && i-from <= longClause && !clauseMark(s.runes[from-1]) && !r.verbBehindAnd(s, from) {
		from--
	}
	for to < len(s.runes) && to-i <= longClause && !clauseMark(s.runes[to]) && !r.verbBehindAnd(s, to) {
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
	if s.elidedAt(i + len(" und ")) {
		return true
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
	first := max(1, from-longClause)
	for person == 0 && !several && from > first && s.runes[from-1] != ';' && (s.led || s.runes[from-1] != ':') {
		to = from - 1
		if from, _ = r.stretch(s, to-1); !s.relativeAt(from) || from <= 1 {
			person, several = s.onlyPerson(from, to)
		}
	}
	return person
}

// onlyPerson gives the one person of a stretch, 0 if there is none or if there are several. Who stands behind a preposition counts
// only if nobody else is named: "hatte sie die Leitung von Otto Brandes übernommen".
func (s *sentence) onlyPerson(from, to int) (person int, several bool) {
	governed := false // the one so far stands behind a preposition
	for k := from; k < to; k++ {
		if s.runes[k] != unitPerson {
			continue
		}
		p, behind := s.units[s.at[k]].person, k > from && s.governedAt(k)
		switch {
		case person == 0 || governed && !behind:
			person, governed, several = p, behind, false
		case behind && !governed || p == person:
		default:
			several = true
		}
	}
	if several {
		return 0, true
	}
	return person, false
}

// governedAt reports whether a preposition stands before the name at a rune and its title.
func (s *sentence) governedAt(k int) bool {
	before := strings.TrimRight(s.before(k), " ")
	for range 2 {
		word := before[strings.LastIndexByte(before, ' ')+1:]
		if words.is(wordGoverns, word) {
			return true
		}
		if !words.is(wordTitle, strings.TrimSuffix(word, ".")) && !words.is(wordLink, word) {
			return false
		}
		before = strings.TrimRight(strings.TrimSuffix(before, word), " ")
	}
	return false
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

// clause widens a match to the borders of its clause: semicolons, commas that no date follows, and "und" before a verb
// if there are dates on both sides.
func (r *reader) clause(s *sentence, m match) (from, to int) {
	from, to = m.span()
	if and, _, ok := m.group("and"); ok && strings.ContainsAny(string(s.runes[from:and]), string(unitBody)+string(unitOrgan)) && r.spent(s, and) {
		from = and // "stand dem Verband bis 2012 vor und war zeitweise Präsident": the date is about the first
	}
	if to > 3 && s.runes[to-3] == ',' && s.runes[to-1] == unitPerson && s.relativeFollows(to-3) {
		to -= 3 // "ihm folgten Vera Lindholm, die …"
	}
	for from > 0 && !r.bounds(s, from-1) {
		from--
	}
	for to < len(s.runes) && !r.bounds(s, to) {
		to++
	}
	return from, to
}

// bounds reports whether the rune ends a clause.
func (r *reader) bounds(s *sentence, i int) bool {
	switch s.runes[i] {
	case ';':
		return true
	case ',':
		return s.border(i) || s.parted(i+2) || r.resumed(s, i) || r.officeFirst(s, i)
	case ' ':
		return s.parted(i+len(" und ")) || r.conjoined(s, i)
	case '–':
		return s.dash(i) && r.asserts(s.runes[max(0, i-longClause):i]) && r.asserts(s.runes[i:min(len(s.runes), i+longClause)]) && slices.Contains(s.runes[i:], unitPerson)
	}
	return false
}

// asserts reports whether a finite verb stands in a stretch.
func (r *reader) asserts(stretch []rune) bool {
	for word := range strings.FieldsSeq(string(stretch)) {
		if r.rules.conjugated.finiteOnly(strings.TrimRight(word, ",.")) {
			return true
		}
	}
	return false
}

// resumed reports whether behind the comma at a rune a main clause begins with its date: ", seit 2015 ist sie …".
func (r *reader) resumed(s *sentence, i int) bool {
	k := i + 1
	for blanks := 0; k < len(s.runes) && s.runes[k] != unitDate; k++ {
		if s.runes[k] == ' ' {
			blanks++
		}
		if blanks > 3 || s.runes[k] != ' ' && !unicode.IsLower(s.runes[k]) {
			return false
		}
	}
	if k+2 >= len(s.runes) || s.runes[k+1] != ' ' {
		return false
	}
	rest := s.said(k+2, min(len(s.runes), k+32))
	for _, between := range [...]string{"bis ", "bis zum ", "und "} { // ", von 2006 bis 2012 war sie …"
		rest = strings.TrimPrefix(rest, between+string(unitDate)+" ")
	}
	verb, _, _ := strings.Cut(rest, " ")
	return verb == "als" || r.rules.conjugated.finite(verb) // ", seit 2022 als Vizepräsidentin"
}

// officeFirst reports whether behind the comma at a rune a main clause begins with an office: ", Geschäftsführerin ist sie seit 2015".
func (r *reader) officeFirst(s *sentence, i int) bool {
	if i+4 >= len(s.runes) || s.runes[i+2] != unitOffice || s.runes[i+3] != ' ' {
		return false
	}
	verb, _, _ := strings.Cut(s.said(i+4, min(len(s.runes), i+24)), " ")
	return r.rules.conjugated.finite(verb)
}

// inRelative reports whether a match begins with a relative pronoun that stands for the person before it: "…, der 2010 ging".
func (s *sentence) inRelative(m match) bool {
	from, _ := m.span()
	return from > 2 && s.runes[from] == unitPerson && s.runes[from-2] == ',' && s.relativeFollows(from-2)
}

// border reports whether the comma at a rune sets off more than a date.
func (s *sentence) border(i int) bool {
	return (!s.dateFollows(i+1) || s.relativeFollows(i)) && !s.dateInserted(i) && !s.listed(i)
}

// relativeFollows reports whether a relative clause about the person before the comma at a rune follows: ", der 2010 in den
// Ruhestand ging".
func (s *sentence) relativeFollows(i int) bool {
	if i == 0 || s.runes[i-1] != unitPerson {
		return false
	}
	rest := s.said(i, min(len(s.runes), i+6))
	if strings.HasPrefix(rest, ", "+string(unitPerson)) {
		u := &s.units[s.at[i+2]]
		return u.anaphor && (s.text(u) == "der" || s.text(u) == "die")
	}
	return strings.HasPrefix(rest, ", der ") || strings.HasPrefix(rest, ", die ")
}

// listed reports whether the comma stands between two offices.
func (s *sentence) listed(i int) bool {
	return i > 0 && i+2 < len(s.runes) && s.runes[i-1] == unitOffice && s.runes[i+2] == unitOffice
}

// dateFollows reports whether at most four words part the rune from a date.
func (s *sentence) dateFollows(i int) bool {
	for blanks := 0; i < len(s.runes) && blanks <= 4; i++ {
		switch s.runes[i] {
		case ' ':
			blanks++
		case unitDate:
			return i+2 >= len(s.runes) || s.runes[i+2] != unitPerson || s.runes[i+1] != ' ' // ", ab 2026 Vera Lindholm"
		case ',', unitPerson, unitOffice, ';':
			return false
		}
	}
	return false
}

// dateInserted reports whether the comma closes an insertion that is a date: "zuletzt, seit 2018, war sie".
func (s *sentence) dateInserted(i int) bool {
	if i == 0 || s.runes[i-1] != unitDate {
		return false
	}
	for k, blanks := i-2, 0; k >= 0 && blanks <= 5; k-- {
		switch s.runes[k] {
		case ' ':
			blanks++
		case ',':
			return true
		case unitPerson, unitOffice, ';':
			return false
		}
	}
	return false
}

// conjoined reports whether the blank before an "und" stands there that begins a clause with a verb and a date of its own.
func (r *reader) conjoined(s *sentence, i int) bool {
	if !r.verbBehindAnd(s, i) {
		return false
	}
	return slices.ContainsFunc(s.runes[:i], func(u rune) bool { return u == unitDate || u == unitDuration }) && slices.Contains(s.runes[i:], unitDate) || r.spent(s, i)
}

// spent reports whether the dates before rune i all stand behind the verb of their clause: they aren't said of the next one,
// as those at the beginning of a sentence are.
func (r *reader) spent(s *sentence, i int) bool {
	first := slices.IndexFunc(s.runes[:i], func(u rune) bool { return u == unitDate || u == unitDuration })
	if first < 0 {
		return false
	}
	for word := range strings.FieldsSeq(string(s.runes[:first])) {
		if r.rules.conjugated.finite(word) && !r.rules.isForm(word, "begun") { // "ihre Amtszeit beginnt im Mai und dauert vier Jahre"
			return true
		}
	}
	return false
}
