package office

import (
	"fmt"
	"strings"

	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/graph"
)

// Explanation tells how a sentence was read.
type Explanation struct {
	Start, End int    // of the sentence, in bytes
	Units      []Unit // in the order of the text
	// Reading is the sentence as the rules see it: words as they are, units as names in braces.
	Reading string
	// Claims are those that were made of it, rule by rule, before those of the document are joined.
	Claims []Finding
	// Dropped is what matched and gave nothing.
	Dropped []Drop
	// Near are the rules that came nearest to a match, best first, one pattern a rule.
	Near []Near
}

// Unit is a mention or phrase that the rules take for one thing.
type Unit struct {
	Kind       string // as in patterns: person, office, body, place, date, duration or organ
	Start, End int    // in bytes; no text if it is implied by the lines above
	// Name is what it stands for: a person's or body's name, "role | body" of an office, a date's value.
	Name string
	// Anaphor is true of a pronoun, or of a description that stands for somebody named before.
	Anaphor bool
}

// Pattern tells which line of which rule.
type Pattern struct {
	Rule   string
	Source string // the pattern, empty for what is no rule but a reader of lists, minutes and the like
	File   string
	Line   int
}

// Finding is a claim of a sentence.
type Finding struct {
	Pattern
	Text  string // what the pattern matched
	Claim graph.Claim
	// Factors are what makes the claim more or less sure.
	Factors []Factor
}

// Drop is a pattern that matched and gave no claim, or not all that it says.
type Drop struct {
	Pattern
	Text  string // what the pattern matched
	Guard string // what kept it from giving a claim
}

// Near is a pattern that began to match.
type Near struct {
	Pattern
	Matched string   // the part of the pattern that matches
	Wanted  string   // the part that doesn't
	Missing string   // of it what the text doesn't have first
	Forms   []string // of Missing, if it is a verb or a word of verbs.tsv
	Text    string   // the text that matches
	Next    string   // the text behind it
	Reason  string   // why it wasn't tried, if all of it matches
	Share   float64  // of the pattern's units, verbs and words that matched
}

// Explain reads a document as [Finder.Find] does and tells how each sentence that names somebody or something was read.
func (f *Finder) Explain(doc *document.Document, mentions []mention.Mention) ([]graph.Claim, []Explanation) {
	r := &reader{}
	r.begin(f, doc, nil, mentions)
	r.watch = &watch{fired: map[string]bool{}, prefixes: prefixes{}}
	for i := range doc.Segments {
		r.segment(i)
	}
	return r.finish(), r.watch.sentences
}

// guard is a reason not to make a claim of a match.
type guard uint8

// The guards.
const (
	guardUnreal guard = iota
	guardNobody
	guardNoOffice
	guardTaken
	guardFirst
	guardSingle
	guardNamed
	guardOthers
	guardAbstract
	guardNoChair
	guardSelf
	guardSection
	guardMember
	guardProfession
)

var guards = [...]string{
	guardUnreal:     "a wish, a denial or a condition stands in the clause",
	guardNobody:     "nobody is known who could be the holder",
	guardNoOffice:   "no office is known that the holder could have: the sentences before name none",
	guardTaken:      "another rule has given the office to somebody else",
	guardFirst:      "the office is that of the first person only",
	guardSingle:     "the office is in the plural, and the rule takes one in the singular (single)",
	guardNamed:      "a pronoun or description stands for the holder, and the rule takes names only (named)",
	guardOthers:     "the office before the name is not the person's",
	guardAbstract:   "the rule takes offices named by an abstract noun only (abstract)",
	guardNoChair:    "only a chair or membership can be held by a body",
	guardSelf:       "holder and body are one",
	guardSection:    "who leads a meeting holds no office by that",
	guardMember:     "nobody is called a member of a court or an authority",
	guardProfession: "a profession is an office only where the text names its body",
}

// watch notes how sentences are read. A reader has none unless somebody wants to know.
type watch struct {
	fired     map[string]bool // rules that made claims
	prefixes  prefixes        // beginnings of patterns; nil if nobody wants to know which came near
	sentences []Explanation
	at        Pattern // at work
	text      string  // what it matched
	noted     int     // claims and drops of the sentence before it
	matched   map[string]bool
}

// begin begins a sentence.
func (w *watch) begin(start, end int) {
	w.sentences = append(w.sentences, Explanation{Start: start, End: end})
	w.at, w.text, w.matched = Pattern{}, "", map[string]bool{}
}

func (w *watch) sentence() *Explanation { return &w.sentences[len(w.sentences)-1] }

func (w *watch) count() int { return len(w.sentence().Claims) + len(w.sentence().Dropped) }

// match begins a match.
func (w *watch) match(s *sentence, rule *rule, m match) {
	from, to := m.span()
	w.at, w.text, w.noted = m.p.of(rule), s.original(from, to), w.count()
	w.matched[rule.id] = true
}

func (p *pattern) of(r *rule) Pattern { return Pattern{r.id, readable(p.source), r.file, p.line} }

// readable writes the units in a pattern by name.
func readable(source string) string { return unitsByName.Replace(source) }

var unitsByName = strings.NewReplacer(`\uE000`, "{person}", `\uE001`, "{office}", `\uE002`, "{body}", `\uE003`, "{place}",
	`\uE004`, "{date}", `\uE005`, "{duration}", `\uE006`, "{organ}")

// done ends a match: it is noted if it gave nothing and no guard has said why.
func (w *watch) done(s *sentence, r *reader, m match, rule *rule) {
	if w.count() == w.noted {
		reason := guardNoOffice
		for _, g := range rule.gives {
			if len(r.units(s, m, g.who)) == 0 {
				reason = guardNobody
			}
			for _, u := range r.units(s, m, g.group) {
				if holder, taken := r.taken[u.start]; taken && holder != 0 {
					reason = guardTaken
				}
			}
		}
		w.drop(guards[reason])
	}
	w.at, w.text = Pattern{}, ""
}

func (w *watch) drop(why string) {
	x := w.sentence()
	x.Dropped = append(x.Dropped, Drop{w.at, w.text, why})
}

// claimed notes a claim.
func (w *watch) claimed(r *reader, c *claim) {
	w.fired[c.rule] = true
	at := w.at
	if at.Rule == "" {
		at.Rule = c.rule
	}
	x := w.sentence()
	x.Claims = append(x.Claims, Finding{at, w.text, r.export(c), c.factors()})
}

// drop notes why a match gives no claim.
func (r *reader) drop(g guard) {
	if r.watch != nil {
		r.watch.drop(guards[g])
	}
}

// dropUnreal names the word that makes the clause of a match unreal.
func (r *reader) dropUnreal(s *sentence, m match) {
	if r.watch == nil {
		return
	}
	word := ""
	from, to := m.span()
	for _, d := range s.doubts {
		if word == "" || d.at >= from && d.at < to {
			end := d.at
			for end < len(s.runes) && s.runes[end] != ' ' && s.runes[end] != ',' && s.runes[end] != '.' {
				end++
			}
			word = string(s.runes[d.at:end])
		}
	}
	r.watch.drop(fmt.Sprintf("%s: %q", guards[guardUnreal], word))
}

// end completes what is known of a sentence.
func (w *watch) end(r *reader, s *sentence) {
	x := w.sentence()
	x.Reading = s.reading(0, len(s.runes))
	for _, u := range s.units {
		x.Units = append(x.Units, Unit{unitNames[u.kind], u.start, u.end, r.nameOf(u), u.anaphor})
	}
	if w.prefixes != nil {
		x.Near = w.nearest(r, s)
	}
}

// unitNames are the names of units in patterns.
var unitNames = map[rune]string{unitPerson: "person", unitOffice: "office", unitBody: "body", unitPlace: "place",
	unitDate: "date", unitDuration: "duration", unitOrgan: "organ"}

// nameOf is what a unit stands for.
func (r *reader) nameOf(u unit) string {
	switch u.kind {
	case unitPerson:
		return r.entities.person(u.person).name
	case unitOffice:
		var names []string
		for _, o := range u.posts {
			name := o.role
			if o.body.name != "" {
				name += " | " + o.body.name
			}
			names = append(names, name)
		}
		return strings.Join(names, "; ")
	case unitDate, unitDuration:
		return u.date.Value
	case unitOrgan:
		if u.body.name != "" {
			return u.text + " | " + u.body.name
		}
		return u.text
	}
	return u.body.name
}

// reading writes a stretch of a sentence as the rules see it, units as names in braces.
func (s *sentence) reading(from, to int) string {
	var b strings.Builder
	for _, c := range s.runes[from:to] {
		if name := unitNames[c]; name != "" {
			b.WriteString("{" + name + "}")
			continue
		}
		b.WriteRune(c)
	}
	return b.String()
}

// original writes a stretch of a sentence with the words of the text in place of units.
func (s *sentence) original(from, to int) string {
	var b strings.Builder
	for i := from; i < to; i++ {
		if s.at[i] < 0 {
			b.WriteRune(s.runes[i])
		} else if u := s.units[s.at[i]]; u.start >= 0 && u.start < u.end {
			b.WriteString(clean(s.source[u.start:u.end]))
		}
	}
	return b.String()
}
