package ask

import (
	"context"
	"strings"

	"github.com/amtszeit/amtszeit/graph"
)

// parsePost reads the phrase of a post: "den Vorsitz im IT-Planungsrat", "Bayerns Digitalminister", "CIO of Hamburg"; or
// a body alone where the verb names the role: "(leitet) die FITKO". The role is in the nominative, the body canonical.
func (p Parser) parsePost(ctx context.Context, s slots, lang Lang) (graph.Post, error) {
	if s.body != "" {
		body, err := p.body(ctx, s.body)
		return graph.Post{Role: s.verbRole, Body: body}, err
	}
	phrase := cutArticle(s.post)
	if phrase == "" {
		return graph.Post{}, nil
	}
	if role := p.role(phrase, lang); role != "" && !strings.Contains(phrase, " ") {
		return graph.Post{Role: role}, nil
	}
	if post, ok := p.bodyFirst(phrase, lang); ok {
		return post, nil
	}
	post, err := p.roleFirst(ctx, phrase, lang)
	if err != nil || post.Role != "" {
		return post, err
	}
	body, err := p.body(ctx, s.post)
	return graph.Post{Role: s.verbRole, Body: body}, err
}

// bodyFirst reads "Bayerns Digitalminister", "bayerischer Digitalminister", "Hesse's CIO", "Bavarian digital minister".
func (p Parser) bodyFirst(phrase string, lang Lang) (graph.Post, bool) {
	fields := strings.Fields(phrase)
	for n := min(3, len(fields)-1); n > 0; n-- {
		first := strings.Join(fields[:n], " ")
		role := p.role(strings.Join(fields[n:], " "), lang)
		if body := p.modifier(first, lang); body != "" && role != "" {
			return graph.Post{Role: role, Body: body}, true
		}
	}
	return graph.Post{}, false
}

// modifier is the body that a genitive or an adjective before a role names, empty if it names none.
func (p Parser) modifier(phrase string, lang Lang) string {
	if lang == English {
		for _, ending := range []string{"'s", "’s", "'", "’"} {
			phrase = strings.TrimSuffix(phrase, ending)
		}
		if body, ok := words().bodies[phrase]; ok {
			return body
		}
	}
	for _, hit := range p.match(phrase) {
		if hit.Start != 0 || hit.End != len(phrase) {
			continue
		}
		for _, sense := range hit.Senses {
			if isBody(sense.Entry.Kind) {
				return p.Names.Body(sense.Entry.Name)
			}
		}
	}
	return ""
}

// roleFirst reads a role and a body. Where several partings are possible ("Leiter des Amts für Digitales in
// Musterstadt"), the first one whose body is known counts, else the first.
func (p Parser) roleFirst(ctx context.Context, phrase string, lang Lang) (graph.Post, error) {
	partings := p.partings(strings.Fields(phrase), lang)
	if len(partings) == 0 {
		return graph.Post{Role: p.role(phrase, lang)}, nil
	}
	for _, parting := range partings {
		body, known, err := p.knownBody(ctx, parting.Body)
		if err != nil || known {
			return graph.Post{Role: parting.Role, Body: body}, err
		}
	}
	body, err := p.body(ctx, partings[0].Body)
	return graph.Post{Role: partings[0].Role, Body: body}, err
}

// partings are the ways to part a phrase into a role and a body, the body still in its case: at a preposition or genitive
// article, with the role's field after the body ("Beauftragter der Bundesregierung für Informationstechnik") or before it,
// and before a genitive name ("CIO Hamburgs").
func (p Parser) partings(fields []string, lang Lang) []graph.Post {
	var partings []graph.Post
	front := "" // the role up to the first preposition
	for i := 1; i < len(fields); i++ {
		before := strings.Join(fields[:i], " ")
		if front == "" && !isPreposition(fields[i]) {
			name := strings.Join(fields[i:], " ")
			if role := p.role(before, lang); role != "" && p.modifier(name, lang) != "" {
				partings = append(partings, graph.Post{Role: role, Body: name})
			}
			continue
		}
		if front == "" {
			front = before
		}
		role := p.role(before, lang)
		if role == "" && p.role(front, lang) != "" {
			role = p.role(front, lang) + before[len(front):]
		}
		if role == "" || i+1 == len(fields) {
			continue
		}
		partings = append(partings, graph.Post{Role: role, Body: strings.Join(fields[i:], " ")})
		for end := i + 2; end < len(fields); end++ {
			if fields[end] == "für" || fields[end] == "for" {
				field := strings.Join(fields[end:], " ")
				partings = append(partings, graph.Post{Role: role + " " + field, Body: strings.Join(fields[i:end], " ")})
			}
		}
	}
	return partings
}
