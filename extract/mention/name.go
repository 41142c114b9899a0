package mention

import (
	"strings"
	"unicode"

	"github.com/amtszeit/amtszeit/extract/token"
)

// name is a run of words in the shape of a person's full name.
type name struct {
	span
	surname int // the word that the surname begins with, its particles included
	core    int // the first word of the surname that is no particle
	known   bool
}

// parseName reads a name from word i on, which has to be a given name or, unless known is asked for, may be any word that
// can be one: given names and initials, particles, surname, "jun.".
func (p *page) parseName(i int, s span) (name, bool) {
	n := name{span: span{i, i + 1}, known: p.is(i, given)}
	if !p.upper(i) || !n.known && (!p.opens(i) || !p.is(i, foreign) && p.betterAt(i+1, s) || i > s.from && p.is(i-1, determiner)) {
		return name{}, false
	}
	j := p.initials(i+1, s)
	for (p.isGiven(j, s) || n.known && p.month(j, s)) && p.follows(j, s) {
		j = p.initials(j+1, s)
	}
	j = p.nickname(j, s)
	if j >= s.to || !p.joined(j) {
		return name{}, false
	}
	n.surname = j
	j = p.particles(j, s)
	if j >= s.to || !p.joined(j) || !p.ends(j, n.known || j > n.surname) {
		return name{}, false
	}
	n.core = j
	n.to = p.moreSurname(j, s, n.known, !n.known && p.titled(i, s))
	if n.known && n.to == j+1 && n.to+1 == s.to && p.opensEntry(i, s) && p.second(n.to, s, true) && !p.is(j, town|head|listed) {
		n.to++
	}
	return n, true
}

// opensEntry reports whether a name with its titles begins a line, or stands behind the label "Name:".
func (p *page) opensEntry(i int, s span) bool {
	before, _, _ := p.titles(i, s)
	return before == s.from && p.is(s.from, first) || before == s.from+2 && p.of(before-1) == ":" && strings.HasSuffix(strings.ToLower(p.of(s.from)), "name")
}

// nickname skips a name in quotation marks between given name and surname: "Hans-Jürgen „Hansi“ Ebeling".
func (p *page) nickname(j int, s span) int {
	if j+3 >= s.to || !p.joined(j) || !p.upper(j+1) || !p.upper(j+3) {
		return j
	}
	switch p.of(j) + p.of(j+2) {
	case "„“", "„”", "“”", "\"\"", "»«":
		return j + 3
	}
	return j
}

// betterAt reports whether a name begins with the known given name at word i, so that the word before is none.
func (p *page) betterAt(i int, s span) bool {
	if i >= s.to || !p.is(i, given) || p.titled(i-1, s) {
		return false
	}
	n, ok := p.parseName(i, s)
	return ok && n.known
}

// initials skips middle initials, and the full stop after "Jens-P".
func (p *page) initials(j int, s span) int {
	if j < s.to && p.is(j-1, dash) && p.of(j) == "." {
		j++
	}
	for j+1 < s.to && p.is(j, initial) && p.joined(j) && p.of(j+1) == "." {
		j += 2
	}
	return j
}

// isGiven reports whether word j goes on the given names.
func (p *page) isGiven(j int, s span) bool {
	return j < s.to && p.is(j, given) && (!p.is(j, never|role) || p.is(j, calendar)) && p.joined(j)
}

// month reports whether word j goes on the given names though it is a month: "Clemens August Rolfes".
func (p *page) month(j int, s span) bool { return j < s.to && p.of(j) == "August" && p.joined(j) }

// follows reports whether a surname, a particle or another given name can come after word j.
func (p *page) follows(j int, s span) bool {
	k := p.particles(p.initials(j+1, s), s)
	return k < s.to && p.joined(k) && (p.ends(k, true) && (!p.is(k, town) || p.doubleGiven(j, s)) || p.is(k, given))
}

// doubleGiven reports whether words j-1 and j are two given names and the town behind them is the surname: "Karl Friedrich Ackerfelde",
// said first in a sentence or behind a role.
func (p *page) doubleGiven(j int, s span) bool {
	i := j - 1
	if i < s.from || !p.is(i, given) || p.is(i, town|noun) {
		return false
	}
	if j+1 < s.to && p.repeated(p.spanText(span{i, j + 2})) {
		return true
	}
	return (p.is(i, first) || i > s.from && (p.is(i-1, role|title|honorific) || p.of(i-1) == "," || p.of(i-1) == ":")) && !(j+1 < s.to && p.isLand(j+1))
}

// particles skips "von der", "Graf zu", "Freifrau von". A particle counts only if a capitalised word comes after it.
func (p *page) particles(j int, s span) int {
	k := j
	for k < s.to && p.joined(k) && p.is(k, particle|noble|half) {
		k++
		if k+1 < s.to && p.of(k) == "." { // "Frhr."
			k++
		}
	}
	if k > j && k < s.to && p.upper(k) && p.joined(k) && !p.is(k-1, determiner) || k > j+1 && k < s.to && p.upper(k) && !(p.is(k, noun) && p.is(k-1, determiner) && p.is(j, noble|surname)) {
		return k
	}
	return j
}

// opens reports whether an unknown word can be a given name.
func (p *page) opens(i int) bool {
	return !p.is(i, never|noun|role|office|town|listed|head|legal|firm|capitals|initial|thing|title|honorific|noble|determiner|gendered|humped) &&
		p.words[i].Kind == token.Upper
}

// innerCapital reports whether a word has a capital behind a small letter, as coined names have: "DataNord".
func innerCapital(w string) bool {
	small := false
	for i, r := range w {
		if unicode.IsUpper(r) && small && !strings.HasPrefix(w, "Mc") && !strings.HasPrefix(w, "Mac") && i > 1 {
			return true
		}
		small = unicode.IsLower(r)
	}
	return false
}

// ends reports whether a word can be a surname. Behind a listed given name more words can.
func (p *page) ends(j int, known bool) bool {
	if strings.HasPrefix(p.of(j), "d'") || strings.HasPrefix(p.of(j), "d’") || known && p.coined(j) && arabic(p.of(j)) {
		return true
	}
	if !p.upper(j) || p.is(j, never) && (!known || p.is(j, quality|first)) ||
		p.is(j, office|legal|thing|title|honorific|initial|firm|determiner) || p.is(j, noble) && !p.is(j, surname) && !(known && p.nobleSurname(j)) {
		return false
	}
	if p.is(j, surname) {
		return true
	}
	if p.is(j, role) && known && p.enumerated(j) {
		return true
	}
	if p.is(j, role|capitals|party) {
		return false
	}
	return known || !p.is(j, noun|town|listed|head|humped)
}

// nobleSurname reports whether a title of nobility right behind a given name is the surname itself: "Anton Fürst", but not "Anton Fürst zu
// Leine".
func (p *page) nobleSurname(j int) bool {
	return j > 0 && p.is(j-1, given) && p.joined(j) && !(j+1 < len(p.words) && p.joined(j+1) && (p.upper(j+1) || p.is(j+1, particle)))
}

// arabic reports whether a surname begins with the Arabic article: "al-Masri".
func arabic(w string) bool {
	return len(w) > 5 && w[2] == '-' && (w[0] == 'a' || w[0] == 'e') && w[3] >= 'A' && w[3] <= 'Z'
}

// enumerated reports whether a role's noun stands behind a given name in a list of names: ", Vera Präsident und".
func (p *page) enumerated(j int) bool {
	if j < 2 || j+1 >= len(p.words) || !p.is(j-1, given) {
		return false
	}
	before, after := p.of(j-2), p.of(j+1)
	return (before == "," || before == "und" || before == ":") && (after == "und" || after == "." || after == ",") && !p.is(j, capitals)
}

// moreSurname goes on behind the first word of a surname: "Silva da Cunha", "Meier zur Heide", "Ruiz Álvarez", "jun.".
func (p *page) moreSurname(j int, s span, known, titled bool) int {
	j++
	for j < s.to && p.joined(j) {
		switch {
		case p.is(j, suffix):
			if j+1 < s.to && p.of(j+1) == "." {
				return j + 2
			}
			return j + 1
		case p.is(j, particle) && p.links(j, s):
			j += 2
		case p.halved(j-1) && p.upper(j): // "Möller-van Beek"
			j++
		case p.is(j-1, foreign) && p.is(j-2, foreign|given) && p.upper(j) && p.is(j, foreign|given) && !p.is(j, never|noun|role|head|town): // "Trần Thị Hồng Nhung"
			j++
		case (known || titled) && p.second(j, s, titled && !known):
			j++
		default:
			return j
		}
	}
	return j
}

// halved reports whether a double surname goes on behind word i: "Möller-van".
func (p *page) halved(i int) bool {
	if !p.is(i, hyphened) {
		return false
	}
	_, last, ok := strings.Cut(p.of(i), "-")
	return ok && p.lex.traits[last]&particle != 0
}

// links reports whether particle j stands inside a surname: always "da", and "zur" if the text has the same words twice.
func (p *page) links(j int, s span) bool {
	if j+1 >= s.to || !p.joined(j+1) || !p.ends(j+1, true) {
		return false
	}
	switch p.of(j) {
	case "da", "de", "do", "dos", "del", "du", "y":
		return true
	case "zur", "zum", "vom", "von", "van":
		if j-2 >= s.from && p.is(j-2, noble) { // "Freiherr Roth von Thann"
			return true
		}
		phrase := p.text[p.words[j-1].Start:p.words[j+1].End]
		return p.repeated(phrase)
	}
	return false
}

// second reports whether word j is the second of two surnames; behind a title any word that can be one is.
func (p *page) second(j int, s span, titled bool) bool {
	if !p.ends(j, false) || p.is(j, given|noun|role) || p.is(j-1, noun) || p.is(j, hyphened) || p.opensFirm(j, s) ||
		j+1 < s.to && p.upper(j+1) && p.joined(j+1) {
		return false
	}
	return titled || p.is(j, surname) || p.wholeSubject(j, s) || j+1 >= s.to && p.of(s.from) == "Name" || p.is(j, foreign) || p.is(j-1, foreign) || p.is(j-2, foreign) || p.repeated(p.spanText(span{j - 1, j + 1}))
}

// wholeSubject reports whether an unknown word j ends a name with which a sentence begins, so that nothing but the verb comes behind it, or one
// between a role and a comma: "Nadine Schulze Ekkel leitet", "Leiterin Nadine Schulze Ekkel,".
func (p *page) wholeSubject(j int, s span) bool {
	i := j - 2
	if i < s.from || !p.is(i, given) || p.is(i+1, given|role) || p.is(j, office|legal|capitals) || !p.joined(j) || !p.joined(i+1) || p.words[j].Kind != token.Upper {
		return false
	}
	opens := p.is(i, first) || i > s.from && (p.is(i-1, title|honorific) || p.is(i-1, role) && p.is(i-1, first) || p.of(i-1) == "Mit")
	switch {
	case j+1 == s.to:
		return opens && i == s.from || i > s.from && i-2 >= s.from && p.of(i-1) == ":" && p.is(i-2, role|office)
	case (p.of(j+1) == "zur" || p.of(j+1) == "zum" || p.of(j+1) == "als") && j+2 < s.to && p.is(j+2, role|office):
		return true // "hat Nadine Schulze Ekkel zur Leiterin berufen"
	case p.words[j+1].Kind == token.Lower:
		return opens
	case p.of(j+1) == ",", p.of(j+1) == "(":
		return opens || i > s.from && p.is(i-1, role)
	}
	return false
}

// repeated reports whether the text has a phrase more than once.
func (p *page) repeated(phrase string) bool {
	_, rest, _ := strings.Cut(p.text, phrase)
	return strings.Contains(rest, phrase)
}

// opensFirm reports whether "&" or a legal form comes behind word j.
func (p *page) opensFirm(j int, s span) bool {
	return j+1 < s.to && (p.of(j+1) == "&" || p.is(j+1, legal))
}
