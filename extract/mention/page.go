package mention

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/extract/token"
	"github.com/amtszeit/amtszeit/gazetteer"
)

// word is a token with what the lists say of it.
type word struct {
	token.Token
	traits trait
	gender gazetteer.Gender // that a given name, honorific or role says
	hit    int32            // index of the gazetteer's hit that the word is part of, -1 if there is none
}

// page is a document in the course of reading.
type page struct {
	*Finder
	doc       *document.Document
	text      string
	words     []word
	hits      []gazetteer.Hit
	ranges    []span // the words of each segment
	mentions  []Mention
	people    people
	bodies    bodies
	entities  int
	tokens    []token.Token
	sentences []token.Span
}

// span is a run of words, end exclusive.
type span struct{ from, to int }

// read makes words of the document's segments; those of credits and links are left out.
func (p *page) read(doc *document.Document) {
	p.doc, p.text = doc, doc.Text
	p.words, p.hits, p.ranges, p.mentions = p.words[:0], p.hits[:0], p.ranges[:0], nil
	for _, s := range doc.Segments {
		from := len(p.words)
		if s.Kind != document.Credit && s.Kind != document.Link {
			p.readSegment(s)
		}
		p.ranges = append(p.ranges, span{from, len(p.words)})
	}
}

func (p *page) readSegment(s document.Segment) {
	p.tokens = token.Words(p.tokens[:0], p.text, s.Start, s.End)
	p.sentences = token.Sentences(p.sentences[:0], p.text, p.tokens)
	from, hit := len(p.words), len(p.hits)
	p.hits = p.g.Match(p.hits, p.text, p.tokens)
	for _, t := range p.tokens {
		w := word{Token: t, hit: -1}
		for hit < len(p.hits) && p.hits[hit].End <= t.Start {
			hit++
		}
		if hit < len(p.hits) && p.hits[hit].Start <= t.Start {
			w.hit = int32(hit)
		}
		p.look(&w)
		p.words = append(p.words, w)
	}
	i := from
	for _, s := range p.sentences {
		for i < len(p.words) && p.words[i].Start < s.Start {
			i++
		}
		for j := i; j < len(p.words) && p.words[j].Start < s.End; j++ {
			p.words[j].traits |= first
			if p.words[j].Kind != token.Punct {
				break
			}
		}
	}
}

// of gives the text of word i.
func (p *page) of(i int) string { return p.text[p.words[i].Start:p.words[i].End] }

// is reports whether word i has any of the traits.
func (p *page) is(i int, t trait) bool { return p.words[i].traits&t != 0 }

// reads reports whether word i of the run is there and is the text.
func (p *page) reads(i int, s span, text string) bool {
	return i >= s.from && i < s.to && p.of(i) == text
}

// upper reports whether word i begins with a capital.
func (p *page) upper(i int) bool { return p.words[i].Kind == token.Upper }

// joined reports whether only one space is between word i-1 and word i.
func (p *page) joined(i int) bool {
	if i == 0 {
		return false
	}
	a, b := p.words[i-1].End, p.words[i].Start
	return b == a+1 && p.text[a] == ' ' || p.text[a:b] == "\u00a0"
}

// look sets the traits of a word.
func (p *page) look(w *word) {
	text := p.text[w.Start:w.End]
	w.traits = p.lex.traits[text]
	w.gender = p.lex.genders[text]
	switch w.Kind {
	case token.Upper:
		p.lookUpper(w, text)
	case token.Lower:
		if adjectival(text) {
			w.traits |= adjective
		}
	}
	if w.hit >= 0 {
		p.lookListed(w)
	}
	if w.Kind == token.Upper && w.traits&(given|surname) == 0 {
		if _, start, ok := longestEnd(p.lex.ends, text); ok && start > 1 {
			w.traits |= noun
		}
	}
}

func (p *page) lookUpper(w *word, text string) {
	letters, big := 0, 0
	for _, r := range text {
		if unicode.IsLetter(r) {
			letters++
		}
		if unicode.IsUpper(r) {
			big++
		}
		if r > 127 && !strings.ContainsRune("äöüÄÖÜß’‐‑\u00ad", r) && unicode.IsLetter(r) {
			w.traits |= foreign
		}
	}
	switch {
	case letters == 1:
		w.traits |= initial
	case big == letters:
		w.traits |= capitals
	}
	if adjectival(text) {
		w.traits |= adjective
	}
	if n := len(text); n > 2 && text[n-2] == '-' {
		w.traits |= dash
	}
	if _, start, ok := longestEnd(p.lex.things, text); ok && start > 0 {
		w.traits |= thing
	}
	if _, ok := p.headOf(text); ok {
		w.traits |= head
	}
	if w.hit < 0 && strings.Contains(text, "-") {
		p.lookHyphened(w, text)
		first, _, _ := strings.Cut(text, "-")
		last := text[strings.LastIndexByte(text, '-')+1:]
		if p.borneBy[last] || p.lex.traits[last]&surname != 0 || p.borneBy[first] && w.traits&head == 0 {
			w.traits |= surname
		}
	}
	if w.hit < 0 || p.hits[w.hit].End-p.hits[w.hit].Start == len(text) {
		if s, start, ok := p.g.RoleHead(text); ok && (start > 0 || w.hit < 0) {
			p.setRole(w, s)
		}
	}
}

// lookHyphened finds double given names: "Hans-Henning", "Klaus-P".
func (p *page) lookHyphened(w *word, text string) {
	gender, n := gazetteer.Any, 0
	for part := range strings.SplitSeq(text, "-") {
		e, ok := p.given[part]
		if !ok && !(n > 0 && utf8.RuneCountInString(part) == 1) {
			return
		}
		if n == 0 && ok {
			gender = e
		}
		n++
	}
	w.traits |= given
	w.gender = gender
}

// lookListed takes over what the gazetteer says of a word.
func (p *page) lookListed(w *word) {
	h := p.hits[w.hit]
	whole := h.Start == w.Start && h.End == w.End
	for _, s := range h.Senses {
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
			p.setRole(w, s)
		case gazetteer.Land, gazetteer.Place:
			w.traits |= town
		case gazetteer.Body:
			w.traits |= listed
			if s.Entry.Class == "Partei" {
				w.traits |= party
			}
		}
	}
}

func (p *page) setRole(w *word, s gazetteer.Sense) {
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

// headOf gives the noun of a body that a word ends with.
func (p *page) headOf(text string) (bodyNoun, bool) {
	return p.nounOf(text)
}
