// Package office makes claims: who holds which office in which body, from when to when, and where the text says so.
//
// It works in three steps, a file for each idea.
//
// The words of a sentence (item.go) become units (encode.go, unit.go): people, bodies, dates, and office phrases like
// "stellvertretender Vorsitzender des Aufsichtsrats der Stadtwerke", which a small parser (phrase.go) reads to their end, from
// the adjectives (adjective.go) over fields of work and names (complement.go, organ.go) to the body (linked.go). Pronouns and
// common nouns become the person (refer.go, described.go) or body (anaphor.go) that they stand for, of those whom the text has named
// (cast.go).
//
// Then the rules in rules/*.rules, regular expressions over words and units, say which unit holds which (apply.go, match.go), unless
// the words around tell otherwise (guard.go); verb.go knows the verbs that rules call by name. Verbs without a noun name an office
// (byverb.go); "das Amt", "sein Nachfolger" mean one named before (focus.go, vacancy.go, succession.go); a deputy has another's
// body (deputy.go); wishes and denials give nothing (unreal.go).
//
// At last a claim gets its dates: when.go finds those of the clause (scope.go, clause.go) that aren't about another office
// (foreign.go), dating.go and ends.go tell by the signals of rules/signals.tsv what they date, turn.go knows the days that words
// point to, settle.go makes the term of it. term.go knows the terms of whole organs, leftover.go gives away the dates that no rule
// has taken, state.go gives the status. A body that the phrase leaves out is looked for (where.go) in the sentence (inside.go),
// around it (around.go) and among towns and Länder (town.go), by the sort that a role sits in (seats.go). Claims about one office
// are joined (merge.go, role.go), titles are found for those whose office only a verb names (title.go), and what the whole text tells
// decides who is still in office (outcome.go).
//
// Lists, tables, CVs, minutes and interviews leave more to their layout than sentences do: genre.go tells them apart; lists.go,
// columns.go, cv.go, council.go, ballot.go and interview.go read that. The words that all this goes by are in rules/*.tsv; each
// file explains its columns at its head.
//
// A sentence meets few of the rules: index.go, require.go, trace.go and outline.go tell which words, units and characters a
// pattern needs, and leave it out where one is missing; engine.go compiles it when the first sentence has them all, and package
// expression matches it. What the lists and the rules know of a word is looked up once (lexeme.go). How sure a claim is tells
// confidence.go, how a text is read explain.go with near.go; load.go reads rules of users, and check.go finds their faults.
//
// Start with [New] and [Finder.Find], as the example shows; package extract runs all steps at once. To add a construction,
// add a rule with its examples and counter-examples (rules/10-names.rules explains the keys); the tests run them.
package office

import (
	"iter"
	"slices"
	"sort"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/extract/office/expression"
	"github.com/amtszeit/amtszeit/extract/token"
	"github.com/amtszeit/amtszeit/gazetteer"
	"github.com/amtszeit/amtszeit/graph"
)

// Finder finds claims. It is safe for concurrent use.
type Finder struct {
	rules   *ruleSet
	readers sync.Pool
	// Warn, if set, is told of a rule that was stopped because it ran too long on a sentence.
	Warn func(rule string, doc string)
}

// New makes a finder with the built-in rules and a user's own, which are tried behind them; a file with the name of a
// built-in one takes its place. The error is a [fault.List] that names file, line and column of what can't be read.
func New(own ...File) (*Finder, error) {
	rules, err := load(true, own)
	if err == nil {
		err = rules.faults.Err()
	}
	if err != nil {
		return nil, err
	}
	return &Finder{rules: rules}, nil
}

// Find gives the claims of a document, in the order of the text. The mentions are those that package mention found in
// the same document.
func (f *Finder) Find(doc *document.Document, mentions []mention.Mention) []graph.Claim {
	return f.FindIn(doc, nil, mentions)
}

// FindIn is [Finder.Find] where the caller has read the words of the document by [document.Document.Read], or nil.
func (f *Finder) FindIn(doc *document.Document, reading *token.Reading, mentions []mention.Mention) []graph.Claim {
	r, ok := f.readers.Get().(*reader)
	if !ok {
		r = &reader{}
	}
	r.begin(f, doc, reading, mentions)
	for i := range doc.Segments {
		r.segment(i)
	}
	claims := r.finish()
	r.reading = nil
	f.readers.Put(r)
	return claims
}

// reader is the state of reading one document.
type reader struct {
	rules    *ruleSet
	warn     func(rule, doc string)
	watch    *watch // notes how sentences are read; nil unless somebody wants to know
	doc      *document.Document
	reading  *token.Reading
	own      token.Reading // where the caller has none
	mentions []mention.Mention
	next     int // first mention that no segment has seen
	entities entities
	genre    genre

	// the bodies of the document
	bodies     []*mention.Mention          // all, in the order of the text
	different  []*mention.Mention          // of them the first of each spelling
	roleBodies map[string]*mention.Mention // those that compound roles begin with
	mains      map[string]*mention.Mention // the main one of each sort
	alone      map[string]bool             // whether the main one is the only one of its sort

	// the segment at work
	segmentAt      int
	published      graph.Date         // unknown if what the caller gave is no date
	topics         []*mention.Mention // bodies of the headings that govern it, nearest first
	words          []token.Token
	spans          []token.Span
	tableHead      int                     // the last head of a table
	above          map[int]lineAbove       // what lines of a list have above them
	headingPhrases map[token.Span]*phrases // of headings that lines have asked for

	// the sentence at work
	items    line
	lexemes  token.Table[lexeme] // that it has met
	phrases  phrases
	s        sentence
	previous int         // start of the sentence before
	fresh    bool        // it begins a paragraph
	refuted  bool        // the next sentence says that this one is wrong
	taken    map[int]int // who has its office units by a rule

	// the rule at work
	taking  []unit  // units of its match
	drafts  []claim // of its match, in the end those of the document
	sparing bool    // it leaves alone what is taken
	sharing bool    // it gives away what is taken
	matcher expression.Matcher

	// what the text has told so far
	cast        cast
	seen        []*mention.Mention // bodies named
	organs      map[string]unit    // organs named, by noun
	lastCouncil namedOrgan         // the council without a name of its own that was named last
	lastBoard   namedOrgan         // the organ named last that parts the business among its members
	heldBefore  []holding
	vacancy     vacancy
	turn        graph.Date      // day of the change that was dated last
	ballot      ballot          // the election being read, in minutes
	terms       map[string]term // of all members, by organ
	claims      []claim
	holders     holders
}

// holding is what is known so far of a person: for "die Staatssekretärin" and "das Amt".
type holding struct {
	person  int
	gender  gazetteer.Gender
	role    string
	body    string
	status  graph.Status
	segment int
}

func (r *reader) begin(f *Finder, doc *document.Document, reading *token.Reading, mentions []mention.Mention) {
	*r = reader{rules: f.rules, warn: f.Warn, doc: doc, mentions: mentions, reading: reading, own: r.own, spans: r.spans[:0], items: r.items[:0], lexemes: r.lexemes,
		s: r.s, seen: r.seen[:0], bodies: r.bodies[:0], different: r.different[:0], claims: r.claims[:0], heldBefore: r.heldBefore[:0], taking: r.taking[:0], drafts: r.drafts[:0],
		entities: r.entities, topics: r.topics[:0], taken: emptied(r.taken), mains: emptied(r.mains), alone: emptied(r.alone), organs: emptied(r.organs), terms: emptied(r.terms), above: emptied(r.above), headingPhrases: emptied(r.headingPhrases),
		holders: r.holders, roleBodies: emptied(r.roleBodies), matcher: r.matcher}
	if r.reading == nil {
		doc.Read(&r.own)
		r.reading = &r.own
	}
	r.matcher.Limit = matchTimeout
	r.holders.reset()
	r.entities.reset()
	for i := range mentions {
		switch m := &mentions[i]; m.Kind {
		case mention.Body:
			if !tellsOrigin(doc.Text, m, mentions[i+1:]) {
				r.bodies = append(r.bodies, m)
			}
			b := r.entities.body(m.Entity)
			b.named++
			if b.gender == gazetteer.Any {
				b.gender = m.Gender
			}
			if b.spell(doc.Text, m) {
				r.different = append(r.different, m)
			}
		case mention.Person:
			p := r.entities.person(m.Entity)
			p.name = m.Name
			p.named++
			if m.Gender != gazetteer.Any {
				p.gender = m.Gender
			}
		}
	}
	for e := range r.entities.people {
		n := r.entities.people[e].named
		if n == 0 {
			continue
		}
		for _, g := range []gazetteer.Gender{gazetteer.Any, gazetteer.Masculine, gazetteer.Feminine} {
			if best := r.cast.oftenest[g]; r.fits(e, g) && n > r.entities.people[best].named { // the first of several
				r.cast.oftenest[g] = e
			}
		}
	}
	r.findGenre()
}

// emptied gives a map without entries, the same one if it is small: to empty a large one takes longer than to make another.
func emptied[K comparable, V any](m map[K]V) map[K]V {
	if m == nil || len(m) > 1000 {
		return map[K]V{}
	}
	clear(m)
	return m
}

// segment reads the sentences of one segment.
func (r *reader) segment(i int) {
	seg := r.doc.Segments[i]
	if seg.Kind == document.Credit || seg.Kind == document.Link {
		return
	}
	r.segmentAt = i
	r.published = publishedOf(seg)
	r.topics = r.appendTopics(r.topics[:0], i)
	if seg.Kind == document.TeaserTitle || seg.Kind == document.Title {
		r.cast.before, r.cast.lastOf, r.vacancy.post, r.turn = nil, [3]int{}, post{}, ""
	}
	words, sentences := r.reading.Stretch(i)
	r.words, r.spans = words, r.joined(append(r.spans[:0], sentences...))
	if listed(seg.Kind) {
		r.spans = r.ledOn(r.spans)
	}
	for r.next < len(r.mentions) && r.mentions[r.next].Start < seg.Start {
		r.next++
	}
	end := r.next
	for end < len(r.mentions) && r.mentions[end].Start < seg.End {
		end++
	}
	mentions := r.mentions[r.next:end]
	for n, span := range r.spans {
		r.fresh = n == 0 && seg.Kind == document.Body && (i > 3 || i > 1 && r.genre.portrait != 0)
		r.refuted = r.isRefuted(n)
		r.sentence(span, mentions)
	}
	r.next = end
}

// joined puts lines together that a line break parts in the middle of a sentence: the next goes on in lower case. What was cut for
// its length stays apart.
func (r *reader) joined(spans []token.Span) []token.Span {
	out := spans[:0]
	for _, span := range spans {
		first, _ := utf8.DecodeRuneInString(r.doc.Text[span.Start:])
		if n := len(out); n > 0 && span.End-out[n-1].Start > longSentence {
			out = append(out, span)
			continue
		}
		if n := len(out); n > 0 && listed(r.doc.Segments[r.segmentAt].Kind) && openParen(r.doc.Text[out[n-1].Start:out[n-1].End]) {
			out[n-1].End = span.End
			continue
		}
		if n := len(out); n > 0 && unicode.IsLower(first) && !strings.ContainsAny(r.doc.Text[out[n-1].End-1:out[n-1].End], ".!?") {
			out[n-1].End = span.End
			continue
		}
		out = append(out, span)
	}
	return out
}

// openParen reports whether a line ends inside of parentheses: an abbreviation there ends no sentence.
func openParen(s string) bool { return strings.Count(s, "(") > strings.Count(s, ")") }

// sentence encodes a sentence, runs the rules and notes who and what was named.
func (r *reader) sentence(span token.Span, mentions []mention.Mention) {
	r.items = r.joinItems(r.items[:0], span, r.words, mentions)
	r.part()
	if len(r.items) == 0 {
		return
	}
	if r.watch != nil {
		r.watch.begin(span.Start, span.End)
	}
	r.encode(&r.s, span)
	if r.refuted {
		r.s.doubts = append(r.s.doubts, doubt{wide: true})
	}
	r.poll(&r.s)
	clear(r.taken)
	r.run(&r.s)
	r.leftovers(&r.s)
	if r.watch != nil {
		r.watch.end(r, &r.s)
	}
	if !r.s.doubted() {
		r.turn = r.turnBefore(&r.s, len(r.s.runes))
	}
	r.noteTerm(&r.s)
	r.see(r.items)
	r.remember(&r.s)
	r.previous = span.Start
}

// free reports whether no rule has given the office away.
func (r *reader) free(u *unit) bool {
	_, taken := r.taken[u.start]
	return !taken
}

// remember keeps the people of the sentence for the pronouns of the next.
func (r *reader) remember(s *sentence) {
	people, named := r.cast.spareBefore[:0], r.cast.spareNamed[:0]
	seen, loose := false, -1
	for i := range s.units {
		u := &s.units[i]
		if u.kind == unitOffice && r.free(u) && len(u.posts) == 1 && !u.posts[0].plural {
			loose = i
		}
		if u.kind != unitPerson {
			continue
		}
		seen = true
		if len(s.units) > 1 && u.person == r.genre.talk.speaker && u.start == s.start && !u.anaphor && strings.HasPrefix(r.doc.Text[u.end:s.end], ":") {
			continue // who answers isn't who is spoken of
		}
		if text := s.text(u); !r.lexeme(text).possessive && !(len(r.genre.talk.guests) > 0 && possessive(text)) && !(s.possessor(i) && u.start == s.start) { // behind "Sein Vorgänger X" the text goes on about X
			people = append(people, u.person)
		}
		if !u.anaphor && !slices.Contains(named, u.person) {
			named = append(named, u.person)
		}
		if u.person != r.cast.lastTwo[1] {
			r.cast.lastTwo = [2]int{r.cast.lastTwo[1], u.person}
		}
		r.cast.lastOf[r.genderOf(u.person)] = u.person
		r.cast.sinceLast = 0
	}
	if loose >= 0 {
		r.rememberOffice(s, loose)
	}
	if len(named) > 0 {
		r.cast.named, r.cast.spareNamed = named, r.cast.named
	}
	switch {
	case len(people) > 0:
		if strings.HasPrefix(r.doc.Text[s.start:s.end], "Nachfolge") { // "Nachfolgerin von X ist Y": the text goes on about Y
			last := people[len(people)-1]
			people = append([]int{last}, people[:len(people)-1]...)
		}
		r.cast.before, r.cast.spareBefore = people, r.cast.before
	case !seen:
		r.cast.sinceLast++
	}
}

// topicsOf gives the bodies that the headings of a segment name, nearest first.
func (r *reader) topicsOf(i int) []*mention.Mention {
	if i == r.segmentAt {
		return r.topics
	}
	return r.appendTopics(nil, i)
}

func (r *reader) appendTopics(dst []*mention.Mention, i int) []*mention.Mention {
	for n, h := 0, r.doc.Segments[i].Heading; h >= 0 && h < i && n < 4; n, h = n+1, r.doc.Segments[h].Heading {
		dst = append(dst, r.bodiesIn(r.doc.Segments[h])...)
	}
	return dst
}

// bodiesIn gives the bodies mentioned in a segment.
func (r *reader) bodiesIn(seg document.Segment) []*mention.Mention {
	from, to := r.bodiesFrom(seg.Start), r.bodiesFrom(seg.End)
	return r.bodies[from:to]
}

// bodiesBack gives the bodies that begin before an offset, from the last one back to another offset and as far as one remembers.
func (r *reader) bodiesBack(before, until int) iter.Seq[*mention.Mention] {
	return func(yield func(*mention.Mention) bool) {
		for _, m := range slices.Backward(latest(r.bodies[:r.bodiesFrom(before)])) {
			if m.Start < until || !yield(m) {
				return
			}
		}
	}
}

// bodiesFrom gives the index of the first body that begins at the offset or behind it.
func (r *reader) bodiesFrom(at int) int {
	return sort.Search(len(r.bodies), func(i int) bool { return r.bodies[i].Start >= at })
}
