package mention

import (
	"slices"
	"sync"

	"github.com/amtszeit/amtszeit/extract/document"
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
	f.pages.New = func() any { return &page{Finder: f} }
	return f
}

// Find gives the mentions of a document whose segments are set, sorted by start. Only two sorts of mentions lie inside
// another: a body in the name of its council ("Beirat der Volkshochschule"), and the party that a role begins with
// ("CDU-Politiker"); the longer one comes first.
func (f *Finder) Find(doc *document.Document) []Mention {
	p := f.pages.Get().(*page)
	defer f.pages.Put(p)
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
	slices.SortStableFunc(p.mentions, func(a, b Mention) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return b.End - a.End
	})
	number(p.mentions)
	p.doc = nil
	return slices.Clone(p.mentions) // the page's own is used again
}

// agree gives all mentions of a person the same name and gender, whatever was known when they were noted.
func (p *page) agree() {
	known := make(map[int]*person, len(p.people.list))
	for i := range p.people.list {
		known[p.people.list[i].entity] = &p.people.list[i]
	}
	for i := range p.mentions {
		if x := known[p.mentions[i].Entity]; x != nil {
			p.mentions[i].Name, p.mentions[i].Gender = x.full, x.gender
		}
	}
}

// number renumbers entities in the order in which the text names them.
func number(mentions []Mention) {
	numbers := map[int]int{}
	for i := range mentions {
		m := &mentions[i]
		if m.Entity == 0 {
			continue
		}
		n, ok := numbers[m.Entity]
		if !ok {
			n = len(numbers) + 1
			numbers[m.Entity] = n
		}
		m.Entity = n
	}
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
