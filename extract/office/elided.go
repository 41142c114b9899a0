package office

import (
	"slices"
	"unicode"

	"github.com/amtszeit/amtszeit/extract/mention"
)

// elided puts the subject before a verb that goes on without one: "Vera Lindholm war Referentin in Kiel und ‹sie› leitete seit 2010
// das Jugendamt", "… war Referentin, ‹sie› leitete …". It does so only behind an office or body, over which the rules don't look
// for the person, and only if the person is surely the subject of the sentence's first verb and nobody else has come between.
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

// parted reports whether the clause of a subject that the text leaves out begins at rune i and shares no date with the one before it,
// as it does in "Seit 2019 leitet sie das Amt und ist im Rat".
func (s *sentence) parted(i int) bool {
	if !s.elidedAt(i) {
		return false
	}
	at := slices.Index(s.runes, unitPerson)
	return !slices.Contains(s.runes[:at], unitDate) || slices.Contains(s.runes[i:], unitDate)
}

// subject gives the person who is the subject of the sentence's first verb, "Präsidentin Vera Lindholm war …", "2010 wurde Vera
// Lindholm …", and the rune of it.
func (s *sentence) subject() (person, at int, ok bool) {
	at = slices.Index(s.runes, unitPerson)
	if at < 0 || at+3 >= len(s.runes) {
		return 0, 0, false
	}
	front := s.fronted(at)
	if front == 0 {
		end := at + 2
		for end < len(s.runes) && unicode.IsLower(s.runes[end]) {
			end++
		}
		ok = s.runes[at+1] == ' ' && words.is(wordFinite, string(s.runes[at+2:end]))
	} else {
		ok = words.is(wordFinite, s.wordBefore(front)) && s.opensWithAdverbial()
	}
	person = s.units[s.at[at]].person
	return person, at, ok && !s.anotherSubject(person, at)
}

// anotherSubject reports whether behind rune at somebody else is named who may be the subject of the next verb: without a preposition.
func (s *sentence) anotherSubject(person, at int) bool {
	for k := at + 1; k < len(s.runes); k++ {
		if s.runes[k] != unitPerson || s.units[s.at[k]].person == person {
			continue
		}
		if !s.governed(int(s.at[k])) && s.wordBefore(s.fronted(k)) != "auf" { // "folgte auf Otto Brandes und leitete …"
			return true
		}
	}
	return false
}

// fronted gives the rune with which the offices before the person at a rune begin, else that rune: "Präsidentin Vera Lindholm".
func (s *sentence) fronted(at int) int {
	for at > 1 && s.runes[at-2] == unitOffice && s.runes[at-1] == ' ' {
		at -= 2
	}
	return at
}

// wordBefore gives the word in lower case before a blank and the rune, "" if none stands there.
func (s *sentence) wordBefore(front int) string {
	if front < 2 || s.runes[front-1] != ' ' {
		return ""
	}
	from := front - 1
	for from > 0 && unicode.IsLower(s.runes[from-1]) {
		from--
	}
	return string(s.runes[from : front-1])
}

// opensWithAdverbial reports whether the sentence begins with a date, an adverb or a preposition: its subject stands behind the verb.
func (s *sentence) opensWithAdverbial() bool {
	if s.runes[0] == unitDate || s.runes[0] == unitDuration {
		return true
	}
	end := slices.Index(s.runes, ' ')
	return end > 0 && opensAdverbial(string(s.runes[:end]))
}

// opensAdverbial reports whether the first word of a sentence tells when, where or how: "Danach …", "Seit …".
func opensAdverbial(first string) bool { return words.is(wordOpener|wordPreposition, lower(first)) }
