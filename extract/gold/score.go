package gold

import (
	"fmt"
	"strings"

	"github.com/amtszeit/amtszeit/extract"
	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/graph"
)

// Kind is what is compared.
type Kind uint8

// What is compared, in the order of the table. Roles are holder and role, whatever the body; offices have the body, too, and
// are the headline figure. Start, end and status are those of the offices that were found.
const (
	Persons    Kind = iota // distinct people, by full name without titles
	Bodies                 // distinct bodies, by name or any form in the text
	Dates                  // temporal expressions, by a common word
	DateValues             // their TIMEX3 values
	Roles
	Offices
	Start
	End
	Status
	kinds
)

var kindNames = [kinds]string{"persons", "bodies", "dates", "date values", "roles", "offices", "start", "end", "status"}

// String is the name of the kind.
func (k Kind) String() string { return kindNames[k] }

// Count counts what is right, what was found and is not in the gold, and what is in the gold and was not found.
type Count struct{ Right, Extra, Missed int }

// Precision is the share of what was found that is right, 1 if nothing was found.
func (c Count) Precision() float64 { return share(c.Right, c.Extra) }

// Recall is the share of the gold that was found, 1 if there is none.
func (c Count) Recall() float64 { return share(c.Right, c.Missed) }

func share(right, wrong int) float64 {
	if right+wrong == 0 {
		return 1
	}
	return float64(right) / float64(right+wrong)
}

// F1 is the harmonic mean of precision and recall.
func (c Count) F1() float64 {
	p, r := c.Precision(), c.Recall()
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// Fault is a difference between gold and extraction.
type Fault struct {
	Document string
	Kind     Kind
	Sort     string // "missed", "extra" or "wrong"
	What     string
}

// Score is the sum over documents. The zero value is ready for use.
type Score struct {
	Documents int
	Counts    [kinds]Count
	Faults    []Fault
	Judged    []Judgement // the offices found
}

// Add compares what was found in a document with its gold.
func (s *Score) Add(d *Document, found extract.Extraction) {
	s.Documents++
	c := comparison{Score: s, gold: d, found: found, text: found.Document.Text}
	people, bodies := c.entities(mention.Person), c.entities(mention.Body)
	c.persons(people)
	c.bodies(bodies)
	c.dates()
	c.offices(bodies)
}

// comparison is the score at work on a document.
type comparison struct {
	*Score
	gold  *Document
	found extract.Extraction
	text  string
}

// entity is a person or body with the forms in which the text names it.
type entity struct {
	name  string
	forms []string
	place bool // a place of this name is mentioned
}

// entities groups the mentions of a kind, in the order in which they are first named.
func (c *comparison) entities(kind mention.Kind) []entity {
	var out []entity
	at := map[int]int{}
	places := map[string]bool{}
	for _, m := range c.found.Mentions {
		if m.Place {
			places[m.Name] = true
		}
		if m.Kind != kind {
			continue
		}
		i, known := at[m.Entity]
		if !known {
			i = len(out)
			at[m.Entity] = i
			out = append(out, entity{name: m.Name})
		}
		out[i].forms = append(out[i].forms, c.text[m.Start:m.End])
	}
	for i := range out {
		out[i].place = places[out[i].name]
	}
	return out
}

func (c *comparison) persons(people []entity) {
	names := make([]string, len(people))
	for i := range people {
		names[i] = person(people[i].name)
	}
	pairs, missed, extra := match(len(c.gold.Persons), len(people), func(g, s int) bool { return person(c.gold.Persons[g]) == names[s] })
	c.tally(Persons, pairs, missed, extra, func(i int) string { return c.gold.Persons[i] }, func(i int) string { return people[i].name })
}

// bodies compares the bodies. A Land or a town counts as a body in gold only where it acts: one found elsewhere is neither
// right nor wrong.
func (c *comparison) bodies(bodies []entity) {
	pairs, missed, extra := match(len(c.gold.Bodies), len(bodies), func(g, s int) bool { return bodies[s].called(body(c.gold.Bodies[g])) })
	var acting []int
	for _, e := range extra {
		if !bodies[e].place {
			acting = append(acting, e)
		}
	}
	c.tally(Bodies, pairs, missed, acting, func(i int) string { return c.gold.Bodies[i] }, func(i int) string { return bodies[i].name })
}

// called reports whether a body has the name, or is named so in the text.
func (e *entity) called(want string) bool {
	if want == body(e.name) {
		return true
	}
	for _, form := range e.forms {
		if want == body(form) {
			return true
		}
	}
	return false
}

// dates compares expressions, first those that are the same, then those that have a word in common, and their values.
func (c *comparison) dates() {
	var found []Date
	for _, m := range c.found.Mentions {
		if m.Kind == mention.Date {
			found = append(found, Date{c.text[m.Start:m.End], m.Value})
		}
	}
	gold := c.gold.Dates
	same, missed, extra := match(len(gold), len(found), func(g, s int) bool { return fold(gold[g].Text) == fold(found[s].Text) })
	like, restMissed, restExtra := match(len(missed), len(extra), func(g, s int) bool { return shareWord(gold[missed[g]].Text, found[extra[s]].Text) })
	for i := range like {
		like[i] = pair{missed[like[i].gold], extra[like[i].found]}
	}
	pairs := append(same, like...)
	missed, extra = pick(missed, restMissed), pick(extra, restExtra)
	c.tally(Dates, pairs, missed, extra, func(i int) string { return gold[i].Text }, func(i int) string { return found[i].Text })
	for _, p := range pairs {
		want, got := strings.TrimSpace(gold[p.gold].Value), strings.TrimSpace(found[p.found].Value)
		c.judge(DateValues, want == got, func() string { return fmt.Sprintf("%s: want %s, got %s", gold[p.gold].Text, want, got) })
	}
	c.Counts[DateValues].Missed += len(missed)
	c.Counts[DateValues].Extra += len(extra)
}

func pick(from, at []int) []int {
	out := make([]int, len(at))
	for i, n := range at {
		out[i] = from[n]
	}
	return out
}

// office is an office as it is compared.
type office struct {
	holder, role string
	body         *string // nil if there is none
	words        []string
	start, end   string
	status       string
	confidence   float64
}

func (o *office) String() string {
	of := "None"
	if o.body != nil {
		of = *o.body
	}
	return o.holder + " | " + o.role + " | " + of
}

// offices compares the tenures with the claims, and their dates.
func (c *comparison) offices(bodies []entity) {
	gold := make([]office, len(c.gold.Tenures))
	for i, t := range c.gold.Tenures {
		gold[i] = office{holder: t.Holder, role: t.Role, body: t.Body, words: role(t.Role), start: t.Start, end: t.End, status: t.Status}
	}
	found := distinct(c.found.Claims)
	names := naming{}
	for i := range bodies {
		key := fold(bodies[i].name)
		names[key] = append(names[key], bodies[i].forms...)
	}
	showGold, showFound := func(i int) string { return gold[i].String() }, func(i int) string { return found[i].String() }
	pairs, missed, extra := match(len(gold), len(found), func(g, s int) bool { return names.sameRole(&gold[g], &found[s]) })
	c.tally(Roles, pairs, missed, extra, showGold, showFound)
	pairs, missed, extra = match(len(gold), len(found), func(g, s int) bool { return names.sameOffice(&gold[g], &found[s]) })
	c.tally(Offices, pairs, missed, extra, showGold, showFound)
	for _, p := range pairs {
		g, s := &gold[p.gold], &found[p.found]
		c.date(Start, g, g.start, s.start)
		c.date(End, g, g.end, s.end)
		c.judge(Status, g.status == s.status, func() string { return fmt.Sprintf("%s: want %s, got %s", g, g.status, s.status) })
		c.Judged = append(c.Judged, Judgement{s.confidence, true})
	}
	for _, i := range missed {
		c.Counts[Start].Missed += given(gold[i].start)
		c.Counts[End].Missed += given(gold[i].end)
	}
	for _, i := range extra {
		c.Judged = append(c.Judged, Judgement{found[i].confidence, false})
	}
}

func given(date string) int {
	if strings.TrimSpace(date) == "" {
		return 0
	}
	return 1
}

// distinct gives the claims as offices, one each; what later claims of an office add is joined to the first.
func distinct(claims []graph.Claim) []office {
	var out []office
	at := map[string]int{}
	for _, c := range claims {
		o := office{holder: c.Holder, role: c.Role, words: role(c.Role), start: string(c.Start), end: string(c.End), status: string(c.Status), confidence: c.Confidence}
		if c.Body != "" {
			o.body = &c.Body
		}
		key := fold(c.Holder) + "\n" + strings.Join(o.words, " ") + "\n" + body(c.Body)
		i, known := at[key]
		if !known {
			at[key] = len(out)
			out = append(out, o)
			continue
		}
		out[i].join(o)
	}
	return out
}

func (o *office) join(later office) {
	for _, x := range []struct {
		to   *string
		from string
	}{{&o.start, later.start}, {&o.end, later.end}, {&o.status, later.status}} {
		if *x.to == "" {
			*x.to = x.from
		}
	}
	o.confidence = max(o.confidence, later.confidence)
}

// naming has the forms of each body that was found, by its folded name.
type naming map[string][]string

// same reports whether a holder or body of the gold is the one found; where both are unknown, too.
func (n naming) same(want, got *string) bool {
	if want == nil || got == nil {
		return want == got
	}
	w := body(*want)
	if person(*want) == person(*got) || w == body(*got) {
		return true
	}
	for _, form := range n[fold(*got)] {
		if w == body(form) {
			return true
		}
	}
	return false
}

func (n naming) sameRole(g, s *office) bool {
	return sameRole(g.words, s.words) && n.same(&g.holder, &s.holder)
}

func (n naming) sameOffice(g, s *office) bool {
	if !n.same(&g.holder, &s.holder) {
		return false
	}
	return sameRole(g.words, s.words) && n.same(g.body, s.body) || sameCut(g.words, text(g.body), s.words, text(s.body))
}

func text(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// date compares a date that gold or extraction gives to an office.
func (c *comparison) date(kind Kind, g *office, want, got string) {
	want, got = strings.TrimSpace(want), strings.TrimSpace(got)
	if want == got {
		c.Counts[kind].Right += given(want)
		return
	}
	c.Counts[kind].Missed += given(want)
	c.Counts[kind].Extra += given(got)
	c.fault(kind, "wrong", fmt.Sprintf("%s: want %s, got %s", g, orNone(want), orNone(got)))
}

func orNone(date string) string {
	if date == "" {
		return "None"
	}
	return date
}

// judge counts a value that is right or wrong.
func (c *comparison) judge(kind Kind, right bool, what func() string) {
	if right {
		c.Counts[kind].Right++
		return
	}
	c.Counts[kind].Extra++
	c.Counts[kind].Missed++
	c.fault(kind, "wrong", what())
}

func (c *comparison) tally(kind Kind, pairs []pair, missed, extra []int, gold, found func(int) string) {
	n := &c.Counts[kind]
	n.Right, n.Missed, n.Extra = n.Right+len(pairs), n.Missed+len(missed), n.Extra+len(extra)
	for _, i := range missed {
		c.fault(kind, "missed", gold(i))
	}
	for _, i := range extra {
		c.fault(kind, "extra", found(i))
	}
}

func (c *comparison) fault(kind Kind, sort, what string) {
	c.Faults = append(c.Faults, Fault{c.gold.ID, kind, sort, what})
}

// pair is one of the gold and one that was found, by index.
type pair struct{ gold, found int }

// match gives each of the gold the first that is the same and not yet taken, and what is left over on both sides.
func match(gold, found int, same func(g, s int) bool) (pairs []pair, missed, extra []int) {
	taken := make([]bool, found)
next:
	for g := range gold {
		for s := range found {
			if !taken[s] && same(g, s) {
				taken[s] = true
				pairs = append(pairs, pair{g, s})
				continue next
			}
		}
		missed = append(missed, g)
	}
	for s, is := range taken {
		if !is {
			extra = append(extra, s)
		}
	}
	return pairs, missed, extra
}
