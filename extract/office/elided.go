package office

import (
	"slices"
	"unicode"

	"github.com/amtszeit/amtszeit/extract/mention"
)

// elided puts the subject before a verb that goes on without one: "Vera Lindholm war Referentin in Kiel und ‹sie› leitete seit 2010
// das Jugendamt", "… war Referentin, ‹sie› leitete …". It does so only behind an office or body, over which the rules don't look
// for the person, and only if the person is surely the subject: it stands before the first verb of the sentence.
func (r *reader) elided(s *sentence, p *phrases, i int) {
	it := &p.items[i]
	if !it.lex.is(wordFinite) || s.led || s.label || !s.goesOn() || p.subjectBehind(i) {
		return
	}
	person, from, ok := s.subject()
	if !ok || !slices.ContainsFunc(s.runes[from:], func(c rune) bool { return c == unitOffice || c == unitBody }) {
		return
	}
	s.put(unit{kind: unitPerson, start: it.start, end: it.start, person: person, anaphor: true})
	s.write(" ")
}

// elidedAt reports whether rune i is a subject that the text leaves out.
func (s *sentence) elidedAt(i int) bool {
	if i >= len(s.runes) || s.runes[i] != unitPerson {
		return false
	}
	u := &s.units[s.at[i]]
	return u.anaphor && u.start == u.end
}

// goesOn reports whether the sentence so far ends with "und", a comma or a semicolon.
func (s *sentence) goesOn() bool {
	n := len(s.runes)
	if n < 6 || s.runes[n-1] != ' ' {
		return false
	}
	switch s.runes[n-2] {
	case ',', ';':
		return true
	case 'd':
		return string(s.runes[n-5:]) == " und "
	}
	return false
}

// subjectBehind reports whether what follows the verb at item i may be its subject.
func (p *phrases) subjectBehind(i int) bool {
	if i+1 >= len(p.items) {
		return true
	}
	next := &p.items[i+1]
	return next.is(mention.Person) || p.text2(i+1, "der", "er", "sie", "es", "man", "sich", "dort", "ein", "eine")
}

// subject gives the person with whom the clause begins whose verb follows, "Präsidentin Vera Lindholm war …", and the rune of it.
func (s *sentence) subject() (person, at int, ok bool) {
	at = slices.Index(s.runes, unitPerson)
	if at < 0 || at+3 >= len(s.runes) {
		return 0, 0, false
	}
	for k := range at {
		if c := s.runes[k]; c != unitOffice && c != ' ' {
			return 0, 0, false
		}
	}
	end := at + 2
	for end < len(s.runes) && unicode.IsLower(s.runes[end]) {
		end++
	}
	if s.runes[at+1] != ' ' || !words.is(wordFinite, string(s.runes[at+2:end])) {
		return 0, 0, false
	}
	return s.units[s.at[at]].person, at, true
}
