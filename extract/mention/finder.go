package mention

import (
	"slices"
	"sync"

	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/extract/token"
	"github.com/amtszeit/amtszeit/gazetteer"
)

// Finder finds mentions. It is safe for concurrent use.
type Finder struct {
	g       *gazetteer.Gazetteer
	lex     *lexicon
	given   map[string]gazetteer.Gender
	borneBy map[string]bool // listed surnames
	pages   sync.Pool
}

// NewFinder makes a finder that knows the gazetteer's entries.
func NewFinder(g *gazetteer.Gazetteer) *Finder {
	lex, err := builtin()
	if err != nil {
		panic(err) // the embedded lists are broken, which the tests of the package exclude
	}
	f := &Finder{g: g, lex: lex, given: map[string]gazetteer.Gender{}, borneBy: map[string]bool{}}
	for _, e := range g.Entries() {
		switch e.Kind {
		case gazetteer.GivenName:
			f.given[e.Name] = e.Gender
		case gazetteer.Surname:
			f.borneBy[e.Name] = true
		}
	}
	f.pages.New = func() any { return &page{Finder: f, alone: map[called]bool{}} }
	return f
}

// Given reports whether a word is listed as a given name.
func (f *Finder) Given(word string) bool {
	_, ok := f.given[word]
	return ok
}

// Find gives the mentions of a document whose segments are set, sorted by start. Only two sorts of mentions lie inside
// another: a body in the name of its council ("Beirat der Volkshochschule"), and the party that a role begins with
// ("CDU-Politiker"); the longer one comes first.
func (f *Finder) Find(doc *document.Document) []Mention {
	p := f.pages.Get().(*page)
	defer f.pages.Put(p)
	doc.Read(&p.own)
	return p.find(doc, &p.own)
}

// FindIn is [Finder.Find] where the caller has read the words of the document by [document.Document.Read].
func (f *Finder) FindIn(doc *document.Document, reading *token.Reading) []Mention {
	p := f.pages.Get().(*page)
	defer f.pages.Put(p)
	return p.find(doc, reading)
}

func (p *page) find(doc *document.Document, reading *token.Reading) []Mention {
	p.reading = reading
	p.read(doc)
	p.entities = 0
	p.bodies.reset()
	p.findFirms()
	p.findPeople()
	p.findTowns()
	p.findBodies()
	p.mergeBodies()
	p.findRoles()
	p.findDates()
	p.agree()
	p.doc, p.reading = nil, nil
	return p.sorted()
}

// agree gives all mentions of a person the same name and gender, whatever was known when they were noted.
func (p *page) agree() {
	known := zeroed(&p.perEntity, p.entities+1) // indices of the people plus one
	for i := range p.people.list {
		known[p.people.list[i].entity] = i + 1
	}
	for i := range p.mentions {
		if m := &p.mentions[i]; known[m.Entity] > 0 {
			x := &p.people.list[known[m.Entity]-1]
			m.Name, m.Gender = x.full, x.gender
		}
	}
}

// sorted gives the mentions by start, the longer one first and otherwise as they were noted. Entities are numbered in the
// order in which the text names them.
func (p *page) sorted() []Mention {
	p.order = p.order[:0]
	for i := range p.mentions {
		p.order = append(p.order, place{p.mentions[i].Start, p.mentions[i].End, i})
	}
	slices.SortFunc(p.order, func(a, b place) int {
		switch {
		case a.start != b.start:
			return a.start - b.start
		case a.end != b.end:
			return b.end - a.end
		}
		return a.index - b.index
	})
	numbers, n := zeroed(&p.perEntity, p.entities+1), 0
	out := make([]Mention, len(p.mentions)) // the page's own are used again
	for i, at := range p.order {
		out[i] = p.mentions[at.index]
		e := out[i].Entity
		if m := &out[i]; m.Kind == Body && !m.Place {
			m.InFull = p.bodies.of(e).inFull()
		}
		if e > 0 && numbers[e] == 0 {
			n++
			numbers[e] = n
		}
		out[i].Entity = numbers[e]
	}
	return out
}

// place is where a mention stands, and its index.
type place struct{ start, end, index int }

// zeroed gives n zeros, in the buffer if it is large enough.
func zeroed(buf *[]int, n int) []int {
	if cap(*buf) < n {
		*buf = make([]int, 2*n)
	}
	s := (*buf)[:n]
	clear(s)
	return s
}

// add notes a mention of the words in s, and marks them as taken.
func (p *page) add(s span, m Mention) {
	m.Start, m.End = p.words[s.from].Start, p.words[s.to-1].End
	p.mentions = append(p.mentions, m)
	for i := s.from; i < s.to; i++ {
		p.words[i].traits |= taken
	}
	if m.Kind == Person {
		p.words[s.to-1].traits |= bearer
	}
}

// free reports whether no word of the span is part of a mention.
func (p *page) free(s span) bool {
	for i := s.from; i < s.to; i++ {
		if p.is(i, taken) {
			return false
		}
	}
	return true
}
