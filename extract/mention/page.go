package mention

import (
	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/extract/timex"
	"github.com/amtszeit/amtszeit/extract/token"
	"github.com/amtszeit/amtszeit/gazetteer"
)

// word is a token with what the lists say of it.
type word struct {
	token.Token
	sight
	hit  int32 // index of the gazetteer's hit that the word is part of, -1 if there is none
	form *form // nil of marks and numbers
}

// page is a document in the course of reading.
type page struct {
	*Finder
	doc         *document.Document
	text        string
	words       []word
	hits        []gazetteer.Hit
	ranges      []span // the words of each segment
	mentions    []Mention
	people      people
	roles       []string // named beside a name
	bodies      bodies
	entities    int
	vocabulary  token.Table[form]
	order       []place
	names       []ownName
	perEntity   []int // something of each entity
	dates       []timex.Timex
	times       []timex.Token
	namedAt     []span          // the bytes of names
	alone       map[called]bool // the words that may be surnames, once somebody asks
	aloneRead   bool
	nominatives map[string]string // of phrases
	subjects    map[string]bool   // words that sentences begin with before a verb, once somebody asks
	patrons     map[patron]bool   // whether houses alone are called so
	reading     *token.Reading
	own         token.Reading // where the caller has none
}

// span is a run of words, end exclusive.
type span struct{ from, to int }

// read makes words of the document's segments; those of credits and links are left out.
func (p *page) read(doc *document.Document) {
	p.doc, p.text, p.subjects, p.patrons = doc, doc.Text, nil, nil
	p.aloneRead = false
	clear(p.alone)
	p.words, p.hits, p.ranges, p.mentions = p.words[:0], p.hits[:0], p.ranges[:0], p.mentions[:0]
	for i := range doc.Segments {
		from := len(p.words)
		p.readSegment(p.reading.Stretch(i))
		p.ranges = append(p.ranges, span{from, len(p.words)})
	}
}

func (p *page) readSegment(tokens []token.Token, sentences []token.Span) {
	from := len(p.words)
	for _, t := range tokens {
		w := word{Token: t, hit: -1}
		if t.Kind == token.Lower || t.Kind == token.Upper {
			w.form = p.formOfWord(p.text[t.Start:t.End], t)
		}
		p.words = append(p.words, w)
	}
	p.match(p.words[from:], tokens)
	for i := from; i < len(p.words); i++ {
		p.look(&p.words[i])
	}
	i := from
	for _, s := range sentences {
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

// match finds the gazetteer's entries among words, which tokens are too, as [gazetteer.Gazetteer.Match] does.
func (p *page) match(words []word, tokens []token.Token) {
	for i := 0; i < len(words); {
		n, senses := 0, []gazetteer.Sense(nil)
		switch w := &words[i]; {
		case w.form != nil:
			n, senses = p.g.Longest(&w.form.begins, p.text, tokens[i:])
		case w.Kind == token.Number:
			begins := p.g.Start(p.text, w.Token)
			n, senses = p.g.Longest(&begins, p.text, tokens[i:])
		}
		if n == 0 {
			i++
			continue
		}
		p.hits = append(p.hits, gazetteer.Hit{Start: words[i].Start, End: words[i+n-1].End, Senses: senses})
		for last := i + n; i < last; i++ {
			words[i].hit = int32(len(p.hits) - 1)
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
