package mention

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/amtszeit/amtszeit/extract/timex"
	"github.com/amtszeit/amtszeit/gazetteer"
)

// form is what the letters of a word, the package's lists and the heads of compounds say of it, wherever it stands. What is
// asked of every word comes first, to lie together in memory.
type form struct {
	date   *timex.Word     // what it says of time
	alone  sight           // where no entry has the word
	listed sight           // where it is an entry itself
	begins gazetteer.Start // the entries that begin with it

	traits trait
	gender gazetteer.Gender
	double trait            // given and surname of a word with hyphens, if no list has it as it stands
	sex    gazetteer.Gender // the gender of such a given name
	role   gazetteer.Sense  // its Entry is nil if the word is no role
	start  int              // of the role in a compound
	short  bool             // the role is abbreviated: a full stop has to follow
	noun   bodyNoun         // its name is empty if the word is no body's noun
	common bool             // ends like a common noun
}

// sight is what a word is where it stands.
type sight struct {
	traits trait
	gender gazetteer.Gender // that a given name, honorific or role says
}

// newForm finds out what a word is.
func (p *page) newForm(text string, capital bool) *form {
	f := &form{traits: p.lex.traits[text], gender: p.lex.genders[text], date: timex.NewWord(text)}
	if adjectival(text) {
		f.traits |= adjective
	}
	if strings.Contains(text, "-") {
		f.traits |= hyphened
	}
	if f.traits&never != 0 && p.lex.traits[strings.ToLower(text)]&particle != 0 {
		f.traits |= particled
	}
	if p.lex.is(text, standsFor) || p.lex.is(strings.TrimSuffix(text, "n"), standsFor) {
		f.traits |= authority
	}
	if capital {
		p.examine(f, text)
	}
	return f
}

// examine finds out what a capitalised word is.
func (p *page) examine(f *form, text string) {
	f.traits |= lettersOf(text)
	if strings.Contains(text, ":") {
		f.traits |= gendered
	}
	if innerCapital(text) {
		f.traits |= humped
	}
	ends := p.lex.ends.of(text)
	if ends.thing > 0 {
		f.traits |= thing
	}
	if ends.town > 2 {
		f.traits |= settlement
	}
	f.common = ends.noun > 1
	if ends.sorts&endRuler != 0 {
		f.traits |= ruler
	}
	if ends.sorts&endSpot != 0 {
		f.traits |= spot
	}
	if ends.sorts&endPart != 0 {
		f.traits |= part
	}
	g, known := p.g.BodyHead(text)
	if n, ok := p.findNoun(text, &ends, g, known); ok {
		f.traits |= head
		f.noun = n
		if known && g.Start == 0 {
			f.traits |= bareHead
		}
	}
	if strings.Contains(text, "-") {
		p.double(f, text)
	}
	if s, start, ok := p.g.RoleHead(text); ok {
		f.role, f.start = s, start
		if p.lex.ends.is(s.Entry.Name, endLeader) && s.Form != gazetteer.Plural && s.Form != gazetteer.Abstract {
			f.traits |= leader
		}
	} else if full := p.lex.inFull(text, &ends); full != "" {
		f.role, f.start, f.short = p.g.RoleHead(full)
	} else if s, start, ok := p.seatOf(text); ok {
		f.role, f.start = s, start
		f.traits = f.traits&^(head|bareHead) | office
		f.noun = bodyNoun{}
	}
}

// seatOf gives the role whose post a compound means, as an abstract noun of the role's gender: the Referent in
// "Referentenstelle".
func (p *page) seatOf(text string) (gazetteer.Sense, int, bool) {
	for _, end := range p.lex.seats {
		stem, ok := strings.CutSuffix(text, end)
		if !ok || len(stem) < 5 {
			continue
		}
		s, start, ok := p.g.RoleHead(stem)
		if !ok || s.Form == gazetteer.Abstract || s.Entry.Name == "Landrat" && strings.HasPrefix(end, "amt") {
			return s, 0, false
		}
		e := *s.Entry
		e.Abstract = ""
		return gazetteer.Sense{Entry: &e, Form: gazetteer.Abstract, Gender: gazetteer.Masculine}, start, true
	}
	return gazetteer.Sense{}, 0, false
}

// inFull gives the role that an abbreviation stands for, alone or at the end of a compound; "" if it stands for none.
func (l *lexicon) inFull(text string, ends *wordEnds) string {
	if full, ok := l.shortRoles[text]; ok {
		return full
	}
	if ends.short != "" {
		return text[:ends.shortAt] + strings.ToLower(ends.short)
	}
	return ""
}

// lettersOf gives the traits that a word's letters show.
func lettersOf(text string) (t trait) {
	letters, big := 0, 0
	for _, r := range text {
		if r > unicode.MaxASCII && !strings.ContainsRune("äöüÄÖÜß’‐‑\u00ad", r) && unicode.IsLetter(r) {
			t |= foreign
		}
		if unicode.IsLetter(r) {
			letters++
		}
		if unicode.IsUpper(r) {
			big++
		}
	}
	switch {
	case letters == 1:
		t |= initial
	case big == letters:
		t |= capitals
	}
	if n := len(text); n > 2 && text[n-2] == '-' {
		t |= dash
	}
	return t
}

// double finds double given names and surnames: "Hans-Peter", "Jens-P", "Kaya-Richter".
func (p *page) double(f *form, text string) {
	first, _, _ := strings.Cut(text, "-")
	last := text[strings.LastIndexByte(text, '-')+1:]
	if p.borneBy[last] || p.lex.traits[last]&surname != 0 || p.borneBy[first] && f.traits&head == 0 {
		f.double |= surname
	}
	gender, ok := p.given[first]
	for part := range strings.SplitSeq(text, "-") {
		if _, listed := p.given[part]; !listed && !(ok && utf8.RuneCountInString(part) == 1) {
			return
		}
	}
	f.double |= given
	f.sex = gender
}

// look sets the traits of a word, by where it stands: alone, as an entry of the lists, or in one.
func (p *page) look(w *word) {
	switch f := w.form; {
	case f == nil:
	case w.hit < 0:
		w.sight = f.alone
	default:
		if h := &p.hits[w.hit]; h.Start == w.Start && h.End == w.End {
			w.sight = f.listed
		} else {
			w.sight = f.see(h.Senses, false)
		}
	}
}

// see gives what a word is where it is part of an entry with these senses, or of none; whole tells that it is all of it.
func (f *form) see(senses []gazetteer.Sense, whole bool) sight {
	w := sight{f.traits, f.gender}
	if senses == nil && f.double != 0 {
		w.traits |= f.double
		if f.double&given != 0 {
			w.gender = f.sex
		}
	}
	if f.role.Entry != nil && (senses == nil || f.start > 0 && whole) {
		w.setRole(f.role)
	}
	for _, s := range senses {
		w.take(s, whole)
	}
	if f.common && w.traits&(given|surname) == 0 {
		w.traits |= noun
	}
	return w
}

// take takes over what the gazetteer says of a word.
func (w *sight) take(s gazetteer.Sense, whole bool) {
	switch s.Entry.Kind {
	case gazetteer.GivenName:
		if whole {
			w.traits |= given
			w.gender = s.Entry.Gender
		}
	case gazetteer.Surname:
		if whole {
			w.traits |= surname
		}
	case gazetteer.Role:
		w.setRole(s)
	case gazetteer.Land, gazetteer.Place:
		w.traits |= town
	case gazetteer.Body:
		w.traits |= listed
		if s.Entry.Class == "Partei" {
			w.traits |= party
		}
	}
}

func (w *sight) setRole(s gazetteer.Sense) {
	switch s.Form {
	case gazetteer.Abstract:
		w.traits |= office
	default:
		w.traits |= role
		if w.traits&given == 0 {
			w.gender = s.Gender
		}
	}
}

// adjectival reports whether a word ends like an inflected adjective.
func adjectival(s string) bool {
	for _, end := range [...]string{"en", "er", "es", "em", "e"} {
		if stem, ok := strings.CutSuffix(s, end); ok {
			return len(stem) > 2
		}
	}
	return false
}
