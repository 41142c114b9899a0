package mention

import (
	"strings"

	"github.com/amtszeit/amtszeit/extract/token"
	"github.com/amtszeit/amtszeit/gazetteer"
)

// partyPrefix notes the party that a compound begins with: "CDU-Politiker". The mention covers the party alone.
func (p *page) partyPrefix(i int) {
	if !p.is(i, hyphened) || p.is(i, head) {
		return
	}
	w := p.words[i]
	first, rest, _ := strings.Cut(p.of(i), "-")
	if !hasCapitals(first, 2) || strings.HasPrefix(rest, "geführt") { // "im SPD-geführten Ministerium"
		return
	}
	part := []token.Token{{Start: w.Start, End: w.Start + len(first), Kind: token.Upper, Hash: token.Hash(first)}}
	var buf [1]gazetteer.Hit
	for _, h := range p.g.Match(buf[:0], p.text, part) {
		for _, sense := range h.Senses {
			if sense.Entry.Class == "Partei" {
				e := p.entityOf(sense.Entry.Name)
				p.introduce(first, e)
				p.mentions = append(p.mentions, Mention{Kind: Body, Start: h.Start, End: h.End, Name: first, Entity: e, Class: "Partei"})
				return
			}
		}
	}
}

// allied notes the common group of two parties: "CDU/CSU-Bundestagsfraktion".
func (p *page) allied(i int, s span) int {
	if !p.is(i, capitals) || i+2 >= s.to || p.of(i+1) != "/" || !p.is(i+2, head) || p.words[i+2].Start != p.words[i].End+1 {
		return i
	}
	b := span{i, i + 3}
	if p.free(b) {
		p.noteBody(b, p.spanText(b), "Fraktion")
	}
	return i + 3
}

// bracketedParty notes a party that no list has, in parentheses behind a person: "(FWG)", "(Freie Liste; …)".
func (p *page) bracketedParty(i int, s span) {
	if p.of(i) != "(" || i == s.from || !p.is(i-1, bearer) || i+2 >= s.to || p.is(i+1, taken) {
		return
	}
	if sh, ok := p.shape(i+1, s); ok && sh.named {
		return
	}
	if p.slot(i+1, s) > i+1 {
		return // the body that somebody leads
	}
	if end, _, _ := p.listedBody(i+1, s); end > i+2 {
		return
	}
	to := i + 1
	for to < s.to && p.upper(to) && !p.is(to, role|office|initial) {
		to++
	}
	if to == s.to || p.of(to) != ")" && p.of(to) != ";" && p.of(to) != "," {
		return
	}
	b := span{i + 1, to}
	if p.free(b) && (to == i+2 && p.is(i+1, capitals) && p.words[i+1].hit < 0 || to == i+3 && p.is(i+1, quality)) {
		p.noteBody(b, p.spanText(b), "Partei")
	}
}
