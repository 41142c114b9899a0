package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/ask"
	"github.com/amtszeit/amtszeit/graph/correction"
	"github.com/amtszeit/amtszeit/graph/query"
)

// explainTenure tells the whole story of the tenures that "HOLDER, ROLE, BODY, TIME" names: what each bound rests on, each
// claim, the neighbours, the conflicts, the corrections. All but the holder may be left out.
func (p *program) explainTenure(ctx context.Context, k *knowledge, of string) error {
	m, err := k.open(ctx, p)
	if err != nil {
		return err
	}
	answers, err := m.named(ctx, of)
	var stories []story
	for _, a := range answers {
		s, e := m.story(ctx, a)
		stories, err = append(stories, s), errors.Join(err, e)
	}
	if err = errors.Join(err, m.close()); err != nil {
		return err
	}
	if len(stories) == 0 {
		p.sayNothingKnown(ask.English, "")
		if isText(of) {
			p.sayTextsStandAlone(of)
		}
		return errNothing
	}
	for i, s := range stories {
		if k.asJSON {
			if err := writeJSONLine(p.out, newJSONStory(s)); err != nil {
				return err
			}
			continue
		}
		if i > 0 {
			p.out.WriteString("\n")
		}
		p.writeStory(s)
	}
	return nil
}

// named finds the tenures that a text names. Commas part it, but roles and bodies may have commas of their own: every way to
// part it is tried, the shortest holder first.
func (m *mind) named(ctx context.Context, of string) ([]query.Answer, error) {
	parts := strings.Split(of, ",")
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	for n := 1; n <= len(parts); n++ {
		// A term is asked for, and no person: it gives all offices, also where several people share a surname.
		answers, err := m.Answer(ctx, query.Term{Edge: query.When, Holder: strings.Join(parts[:n], ", ")})
		if err != nil {
			return nil, err
		}
		rest := parts[n:]
		answers = slices.DeleteFunc(answers, func(a query.Answer) bool { return !m.fits(a.Tenure, rest) })
		if len(answers) > 0 {
			return answers, nil
		}
	}
	return nil, nil
}

// fits reports whether a tenure has the role, the body and the time that the parts after the holder name.
func (m *mind) fits(t graph.Tenure, parts []string) bool {
	if len(parts) == 0 {
		return true
	}
	if at, err := graph.ParseEDTF(parts[len(parts)-1]); err == nil {
		first, last := at.Days()
		return (t.EDTF() == at || !t.Bounds.Excludes(first, last)) && m.fits(t, parts[:len(parts)-1])
	}
	all := strings.Join(parts, ", ")
	if m.Names.Seat(all) == t.Post.Body || m.Names.Key(graph.Post{Role: all, Body: t.Post.Body}) == t.Post {
		return true
	}
	for i := 1; i < len(parts); i++ {
		p := graph.Post{Role: strings.Join(parts[:i], ", "), Body: strings.Join(parts[i:], ", ")}
		if m.Names.Key(p) == t.Post {
			return true
		}
	}
	return false
}

// story is all that is known of a tenure.
type story struct {
	query.Answer
	// claims are those of the tenure, the best first, then those about others on which its bounds rest.
	claims      []graph.Claim
	neighbours  []neighbour
	corrections []string // lines, with their place
	rejected    []graph.Claim
}

// neighbour is the tenure before or after, with Allen's relations that it may have to this one.
type neighbour struct {
	side     query.Side
	holder   string
	relation graph.Relation
}

// story gathers what an answer rests on.
func (m *mind) story(ctx context.Context, a query.Answer) (story, error) {
	s := story{Answer: a, claims: slices.Clone(a.Tenure.Claims)}
	for _, g := range a.Tenure.Grounds {
		for _, c := range g.Claims {
			if !slices.Contains(s.claims, *c) {
				s.claims = append(s.claims, *c)
			}
		}
	}
	around, err := m.Answer(ctx, query.Timeline{Role: a.Tenure.Post.Role, Body: a.Tenure.Post.Body})
	if err != nil {
		return s, err
	}
	s.neighbours = neighbours(a.Tenure, around)
	for _, line := range m.corrections.About(a.Tenure, m.Names) {
		s.corrections = append(s.corrections, place(m.corrections, line)+": "+strings.ReplaceAll(strings.TrimRight(line.Text, "\t"), "\t", " | "))
	}
	s.rejected, err = m.rejected(ctx, a.Tenure)
	return s, err
}

func place(l *correction.List, line correction.Correction) string {
	return fmt.Sprintf("%s:%d", l.File, line.Line)
}

// neighbours finds the tenures before and after among those of the post.
func neighbours(t graph.Tenure, around []query.Answer) []neighbour {
	var found []neighbour
	for _, n := range []struct {
		side   query.Side
		holder string
	}{{query.Before, t.Predecessor}, {query.After, t.Successor}} {
		if n.holder == "" {
			continue
		}
		for _, other := range around {
			o := other.Tenure
			if o.Holder == n.holder && o.Post == t.Post && (n.side == query.Before && o.Successor == t.Holder || n.side == query.After && o.Predecessor == t.Holder) {
				found = append(found, neighbour{n.side, o.Holder, o.Bounds.Relation(t.Bounds)})
				break
			}
		}
	}
	return found
}

// rejected gives the claims about the tenure's holder and post that a person has rejected.
func (m *mind) rejected(ctx context.Context, t graph.Tenure) ([]graph.Claim, error) {
	if m.corrections == nil {
		return nil, nil
	}
	said, err := m.said.Claims(ctx, query.Filter{Bodies: m.Names.BodyNames(t.Post.Body)})
	return slices.DeleteFunc(slices.Clone(said), func(c graph.Claim) bool {
		_, rejected := m.corrections.Rejects(c, m.Names)
		return !rejected || m.Names.Key(c.Post()) != t.Post || m.corrections.Holder(c.Holder) != t.Holder
	}), err
}

// tenureID names the tenure of an answer so that explain finds it again.
func tenureID(a query.Answer) string {
	return a.Holder + ", " + postOf(a.Role, a.Body) + ", " + a.Interval.String()
}

func (p *program) writeStory(s story) {
	rest := strings.TrimPrefix(ask.Sentence(s.Answer, ask.English), s.Holder)
	fmt.Fprintf(p.out, "%s%s%s%s  [%s]\n", p.bold, s.Holder, p.plain, rest, s.Interval)
	if t := s.Tenure; postOf(s.Role, s.Body) != postOf(t.Post.Role, t.Post.Body) {
		fmt.Fprintf(p.out, "  post: %s\n", postOf(t.Post.Role, t.Post.Body))
	}
	p.writeBounds(s)
	for _, n := range s.neighbours {
		fmt.Fprintf(p.out, "  %s: %s, whose term %s\n", n.side, n.holder, relationPhrase(n.relation))
	}
	p.out.WriteString("  claims:\n")
	for i, c := range s.claims {
		if i == len(s.Tenure.Claims) {
			p.out.WriteString("  claims about others that bounds rest on:\n")
		}
		p.writeNumbered(fmt.Sprintf("[%d]", i+1), c)
	}
	if len(s.rejected) > 0 {
		p.out.WriteString("  rejected claims:\n")
	}
	for _, c := range s.rejected {
		p.writeNumbered("[–]", c)
	}
	p.writeStoryConflicts(s)
	for i, line := range s.corrections {
		if i == 0 {
			p.out.WriteString("  corrections:\n")
		}
		fmt.Fprintf(p.out, "    %s\n", line)
	}
}

// relationPhrase is a relation as a verb phrase, of several only that it is one of them.
func relationPhrase(r graph.Relation) string {
	switch {
	case r == graph.Meets:
		return "ends on the day before this one begins"
	case r == graph.MetBy:
		return "begins on the day after this one ends"
	case r == graph.IsBefore:
		return "ends before this one begins"
	case r == graph.IsAfter:
		return "begins after this one ends"
	case r == 0:
		return "contradicts this one"
	case r&graph.NoDayShared == 0:
		return "shares days with this one"
	case r&^(graph.IsBefore|graph.Meets) == 0:
		return "ends before this one begins"
	case r&^(graph.IsAfter|graph.MetBy) == 0:
		return "begins after this one ends"
	}
	return "may share days with this one"
}

// writeBounds prints the four bounds, each with its inference and the numbers of the claims it rests on.
func (p *program) writeBounds(s story) {
	p.out.WriteString("  bounds:\n")
	for _, b := range []graph.Bound{graph.EarliestStart, graph.LatestStart, graph.EarliestEnd, graph.LatestEnd} {
		name := strings.ReplaceAll(string(b), "-", " ")
		i := slices.IndexFunc(s.Tenure.Grounds, func(g graph.Ground) bool { return g.Bound == b })
		if i < 0 {
			fmt.Fprintf(p.out, "    %-14s  not known\n", name)
			continue
		}
		g := s.Tenure.Grounds[i]
		fmt.Fprintf(p.out, "    %-14s  %s  %s%s\n", name, g.Date, ask.Reason(g.Inference, ask.English), s.numbers(g.Claims))
	}
}

// numbers lists the numbers of claims in the story.
func (s story) numbers(claims []*graph.Claim) string {
	var b strings.Builder
	for _, c := range claims {
		fmt.Fprintf(&b, " [%d]", slices.Index(s.claims, *c)+1)
	}
	return b.String()
}

func (p *program) writeNumbered(number string, c graph.Claim) {
	fmt.Fprintf(p.out, "    %s %s, %s", number, c.Holder, postOf(c.Role, c.Body))
	if c.OnBehalfOf != "" {
		fmt.Fprintf(p.out, ", for %s", c.OnBehalfOf)
	}
	fmt.Fprintf(p.out, " (%s%s), rule %s\n        %s\n", c.Status, claimDates(c), c.Rule, ask.Quote(query.EvidenceOf(c), ask.English))
}

func (p *program) writeStoryConflicts(s story) {
	for i, c := range s.Conflicts {
		if i == 0 {
			p.out.WriteString("  conflicts, the side to believe first:\n")
		}
		fmt.Fprintf(p.out, "    %s\n", ask.Reason(c.Reason, ask.English))
		for _, e := range c.Sides(false) {
			fmt.Fprintf(p.out, "        %s\n", ask.Quote(e, ask.English))
		}
	}
}

// jsonStory is a line of `explain --json` about a tenure.
type jsonStory struct {
	ID          string           `json:"id"`
	Answer      query.Answer     `json:"answer"`
	Post        jsonPost         `json:"post"`
	Bounds      []jsonBound      `json:"bounds"`
	Predecessor *string          `json:"predecessor"`
	Successor   *string          `json:"successor"`
	Claims      []conflicted     `json:"claims"`
	Conflicts   []query.Conflict `json:"conflicts"`
	Corrections []string         `json:"corrections"`
	Rejected    []conflicted     `json:"rejected"`
}

type jsonPost struct {
	Role string  `json:"role"`
	Body *string `json:"body"`
}

// jsonBound is a bound; claims are indexes in the claims of the story.
type jsonBound struct {
	Bound     graph.Bound `json:"bound"`
	Date      string      `json:"date"`
	Inference string      `json:"inference"`
	Claims    []int       `json:"claims"`
}

func newJSONStory(s story) jsonStory {
	t := s.Tenure
	j := jsonStory{
		ID: tenureID(s.Answer), Answer: s.Answer, Post: jsonPost{t.Post.Role, orNull(t.Post.Body)}, Bounds: []jsonBound{},
		Predecessor: orNull(t.Predecessor), Successor: orNull(t.Successor), Claims: newConflicted(s.claims),
		Conflicts: append([]query.Conflict{}, s.Conflicts...), Corrections: append([]string{}, s.corrections...), Rejected: newConflicted(s.rejected),
	}
	for _, g := range t.Grounds {
		b := jsonBound{g.Bound, string(g.Date), g.Inference, []int{}}
		for _, c := range g.Claims {
			b.Claims = append(b.Claims, slices.Index(s.claims, *c))
		}
		j.Bounds = append(j.Bounds, b)
	}
	return j
}

func newConflicted(claims []graph.Claim) []conflicted {
	list := make([]conflicted, len(claims))
	for i, c := range claims {
		list[i] = conflicted{c.Document, orNull(c.Published), newJSONClaim(c)}
	}
	return list
}
