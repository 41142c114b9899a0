package mention

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/amtszeit/amtszeit/extract/token"
	"github.com/amtszeit/amtszeit/gazetteer"
)

// bracketed reads a short name in parentheses at word i: "(FITKO)", "(BKK Nordwerk)". It gives the words inside.
func (p *page) bracketed(i int, s span) (span, bool) {
	if !p.reads(i, s, "(") {
		return span{}, false
	}
	for to := i + 1; to < s.to && to < i+4; to++ {
		if p.of(to) == ")" && to > i+1 {
			return span{i + 1, to}, true
		}
		if !p.upper(to) && !p.coined(to) && p.words[to].Kind != token.Number || p.is(to, role|party|legal) {
			break
		}
	}
	return span{}, false
}

// longestWord bounds short names that are written like words: "Deutsches Institut für Urbanistik (Difu)".
const longestWord = 6

// abbreviates reports whether short can be made of the letters of long in their order, the first letters being the same.
func abbreviates(short, long string) bool {
	return hasCapitals(short, 2) && spells(short, long)
}

// spells reports whether the letters of short stand in long in their order, the first letters being the same.
func spells(short, long string) bool {
	a, _ := utf8.DecodeRuneInString(short)
	b, _ := utf8.DecodeRuneInString(long)
	if unicode.ToLower(a) != unicode.ToLower(b) {
		return false
	}
	rest := strings.ToLower(long)
	for _, r := range strings.ToLower(short) {
		if !unicode.IsLetter(r) {
			continue
		}
		i := strings.IndexRune(rest, r)
		if i < 0 {
			return false
		}
		rest = rest[i+utf8.RuneLen(r):]
	}
	return true
}

func hasCapitals(s string, n int) bool {
	for _, r := range s {
		if unicode.IsUpper(r) {
			n--
		}
	}
	return n <= 0
}

// shortOf notes the short name that stands in parentheses behind the words of b as the same body's. It gives the word
// behind it.
func (p *page) shortOf(b, s span, name string) int {
	in, ok := p.bracketed(b.to, s)
	if !ok {
		return b.to
	}
	short := p.spanText(in)
	if !p.wordlike(in, b) && (!hasCapitals(short, 2) || !abbreviates(short, p.spanText(b)) && !abbreviates(short, name) && len(short) > len(name)) {
		return b.to
	}
	e := p.entityOf(name)
	p.introduce(short, e)
	p.noteEntity(in, e, "", 0)
	return in.to + 1
}

// inShort introduces the short name that the text gives behind a body's name: ", kurz ZDR", "– im Folgenden NOV".
func (p *page) inShort(i int, s span, name string) {
	if i >= s.to || p.of(i) != "," && p.of(i) != "–" && p.of(i) != "-" {
		return
	}
	switch i++; {
	case p.reads(i, s, "kurz"), p.reads(i, s, "abgekürzt"), p.reads(i, s, "kurz:"):
		i++
	case p.reads(i, s, "im") && p.reads(i+1, s, "Folgenden"):
		i += 2
	default:
		return
	}
	if i < s.to && p.upper(i) && p.free(span{i, i + 1}) && hasCapitals(p.of(i), 2) && abbreviates(p.of(i), name) {
		p.introduce(p.of(i), p.entityOf(name))
	}
}

// wordlike reports whether the words in parentheses are one that looks like a common word and is a short name of the body in b:
// "Deutsches Institut für Urbanistik (Difu)".
func (p *page) wordlike(in, b span) bool {
	short := p.spanText(in)
	return in.to == in.from+1 && len(short) <= longestWord && b.to > b.from+1 && !p.is(in.from, town|given|surname|settlement) && spells(short, p.spanText(b))
}

// branchOf reads at word i, behind the short name in parentheses, the region whose branch the body is, and calls the body
// by both if the text does so elsewhere: "Medizinischer Dienst (MD) Altmark", "MD Altmark". It gives the word behind the name.
func (p *page) branchOf(short string, i int, s span, entity int) int {
	if i >= s.to || !p.joined(i) || !p.upper(i) || p.is(i, role|title|honorific|given|taken|legal) || !strings.Contains(p.text, short+" "+p.of(i)) {
		return i
	}
	p.introduce(short+" "+p.of(i), entity)
	if b := p.bodies.of(entity); b.full != "" {
		b.full += " " + p.of(i)
	}
	return i + 1
}

// introduce makes short the name of an entity, which keeps the name that it abbreviates.
func (p *page) introduce(short string, entity int) {
	if old, ok := p.bodies.byName[short]; ok && old != entity {
		p.mergeEntities(map[int]int{old: entity})
	}
	if b := p.bodies.of(entity); len(b.name) > len(short) && spells(short, b.name) {
		b.full = b.name
	}
	p.bodies.call(entity, short)
	p.rename(entity, short)
}

// noteIntroduced notes a body with the short name in parentheses behind it, or inside it: "Polizeidirektion (PD) Altmark".
func (p *page) noteIntroduced(b, s span, name string, n bodyNoun) (int, bool) {
	in, ok := p.bracketed(b.to, s)
	if !ok || !abbreviates(p.spanText(in), p.spanText(b)) && !p.wordlike(in, b) {
		return b.to, false
	}
	short := p.spanText(in)
	to := in.to + 1
	if n.tail&tailName != 0 && to < s.to && p.joined(to) {
		if end := p.nameTail(to, s, n); end > to && b.to == b.from+1 {
			short += " " + p.spanText(span{to, end})
			name += " " + p.spanText(span{to, end})
			b.to, to = end, end
		}
	}
	e := p.entityOf(name)
	p.introduce(short, e)
	to = p.branchOf(short, to, s, e)
	p.noteEntity(b, e, n.class, p.formOf(b))
	if b.to <= in.from {
		p.noteEntity(in, e, n.class, 0)
	}
	return to, true
}

// byShortName reads a body without a known noun by the short name behind it: "Kommunale IT Jadetal (KIJ)".
func (p *page) byShortName(i int, s span) int {
	if !p.upper(i) || p.is(i, never|role|office|given|title) && !p.is(i, quality) {
		return i
	}
	for to := i + 1; to < s.to && to < i+10; to++ {
		if in, ok := p.bracketed(to, s); ok {
			short, long := p.spanText(in), p.spanText(span{i, to})
			if !hasCapitals(short, 3) || p.is(in.from, role) || !p.free(span{i, to}) || !abbreviates(short, long) || !p.lettersFit(short, i, to) {
				return i
			}
			name := p.nominative(span{i, to})
			e := p.entityOf(name)
			p.introduce(short, e)
			end := p.branchOf(short, in.to+1, s, e)
			p.noteEntity(span{i, to}, e, "", 0)
			p.noteEntity(in, e, "", 0)
			return end
		}
		if !p.upper(to) && !joins(p.of(to)) {
			return i
		}
	}
	return i
}

// joins reports whether a word in lower case may stand inside a body's name.
func joins(w string) bool {
	switch w {
	case "für", "und", "der", "des", "im", "in", "von", "zur":
		return true
	}
	return false
}

// lettersFit reports whether every capitalised word gives a letter to the short name, so that no word before the name is
// taken for a part of it.
func (p *page) lettersFit(short string, from, to int) bool {
	n := 0
	for i := from; i < to; i++ {
		if p.upper(i) {
			n++
		}
	}
	if n == 1 { // "Nordwestfunk (NWF)", but no "Onlinezugangsgesetz (OZG)"
		return !p.is(from, noun|thing)
	}
	return n <= utf8.RuneCountInString(short) && !p.is(to-1, thing)
}

// shortNames finds the short names that the text has introduced.
func (p *page) shortNames(s span) {
	for i := s.from; i < s.to; i++ {
		if p.is(i, taken) || !p.upper(i) || !p.bodies.begin.may(p.of(i)) {
			continue
		}
		for to := min(i+p.bodies.longest, i+4, s.to); to > i; to-- {
			text := p.spanText(span{i, to})
			e, ok := p.bodies.byName[text]
			if !ok && to == i+1 {
				if core, found := strings.CutSuffix(text, "s"); found {
					e, ok = p.bodies.byName[core]
				}
			}
			if n, noun := p.noun(i); noun && p.inRole(i, s, n) {
				break
			}
			if ok && p.free(span{i, to}) {
				p.noteAgain(span{i, to}, e)
				break
			}
		}
	}
}

// noteAgain notes another mention of a body or place by a name that the text has given it.
func (p *page) noteAgain(b span, e int) {
	x := *p.bodies.of(e)
	if !x.place {
		p.noteEntity(b, e, "", 0)
		return
	}
	form := gazetteer.Nominative
	if p.spanText(b) == x.name+"s" {
		form = gazetteer.Genitive
	}
	p.notePlace(b, x.name, x.class, form)
}

// goesOnAsSubject reports whether behind a short name, and the region of a branch, a verb in lower case follows.
func (p *page) goesOnAsSubject(i int, s span) bool {
	if p.upper(i) && p.joined(i) && (p.is(i, town|settlement) || p.pairOfTowns(i)) {
		i++
	}
	return i < s.to && p.joined(i) && p.words[i].Kind == token.Lower
}

// unknownShort notes an unknown word of capitals behind an article or preposition as a body: "der KDN".
func (p *page) unknownShort(i int, s span) int {
	if i == s.from || !p.is(i, capitals) || p.is(i, role|office|party|legal|noun|never|given|surname) || p.words[i].hit >= 0 {
		return i
	}
	if prev := p.of(i - 1); !((prev == "Der" || prev == "Die") && p.words[i].End-p.words[i].Start > 3 && i+1 < s.to && p.goesOnAsSubject(i+1, s)) && prev != "der" && prev != "des" && prev != "den" && prev != "die" && prev != "dem" && prev != "beim" && prev != "vom" && prev != "bei" {
		return i
	}
	to := i + 1
	for to < s.to && p.joined(to) && p.upper(to) && !p.is(to, never|role|noun|given|taken) {
		to = p.secondRegion(to+1, s)
	}
	if to == i+1 && len(p.of(i)) < 3 {
		return i
	}
	p.noteBody(span{i, to}, p.spanText(span{i, to}), "")
	return to
}
