package ask

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/amtszeit/amtszeit/extract/token"
	"github.com/amtszeit/amtszeit/gazetteer"
	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/query"
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

// prepositions part a role from its body.
var prepositions = map[string]bool{
	"von": true, "vom": true, "des": true, "der": true, "im": true, "in": true, "beim": true, "bei": true, "am": true,
	"an": true, "für": true, "of": true, "at": true, "for": true, "over": true, "dem": true, "to": true,
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
		if front == "" && !prepositions[fields[i]] {
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

func isArticle(word string) bool { return articles[strings.ToLower(word)] }

func isGenitive(word string) bool { return word == "des" || word == "der" || word == "dem" }

// body gives the canonical name of a body in any case.
func (p Parser) body(ctx context.Context, phrase string) (string, error) {
	body, _, err := p.knownBody(ctx, phrase)
	return body, err
}

// knownBody also tells whether a list or a claim has the body.
func (p Parser) knownBody(ctx context.Context, phrase string) (body string, known bool, err error) {
	phrase = cutPreposition(phrase)
	name := cutArticle(phrase)
	if own, ok := words().bodies[name]; ok {
		return own, true, nil
	}
	nominative := p.Gazetteer.Nominative(phrase)
	if canonical := p.Names.Body(nominative); canonical != nominative || p.Names.Known(nominative) {
		return canonical, true, nil
	}
	if canonical := p.modifier(name, German); canonical != "" {
		return canonical, true, nil
	}
	forms := append([]string{nominative}, undeclined(name)...)
	for _, form := range forms {
		if p.Names.Known(form) {
			return p.Names.Body(form), true, nil
		}
	}
	claims, err := p.Source.Claims(ctx, query.Filter{Bodies: forms})
	if err != nil {
		return "", false, err
	}
	for _, form := range forms {
		if slices.ContainsFunc(claims, func(c graph.Claim) bool { return c.Body == form }) {
			return form, true, nil
		}
	}
	return cmp.Or(nominative, name), false, nil
}

// undeclined gives the name itself and what it may be declined from: "Deutschen Städtetages" is "Deutscher Städtetag".
func undeclined(name string) []string {
	forms := []string{name}
	if first, rest, ok := strings.Cut(name, " "); ok && strings.HasSuffix(first, "en") {
		stem := strings.TrimSuffix(first, "en")
		forms = append(forms, stem+"e "+rest, stem+"er "+rest, stem+"es "+rest)
	}
	for _, form := range slices.Clone(forms) {
		for _, ending := range []string{"s", "es"} {
			if nominative, ok := strings.CutSuffix(form, ending); ok {
				forms = append(forms, nominative)
			}
		}
	}
	return forms
}

// cutPreposition keeps the article, from which the case can be told: "vom Zweckverband" is "dem Zweckverband".
func cutPreposition(phrase string) string {
	first, rest, ok := strings.Cut(phrase, " ")
	if !ok || isGenitive(first) || !prepositions[first] {
		return phrase
	}
	if first == "vom" || first == "im" || first == "beim" || first == "am" {
		return "dem " + rest
	}
	return rest
}

// role gives the role that a phrase is, in the nominative; empty if it is none.
func (p Parser) role(phrase string, lang Lang) string {
	phrase = cutArticle(phrase)
	if lang == English {
		if role, ok := words().roles[strings.ToLower(phrase)]; ok {
			return role
		}
	}
	fields := strings.Fields(phrase)
	if len(fields) == 0 || slices.ContainsFunc(fields[1:], func(w string) bool { return prepositions[w] }) {
		if len(p.wholeRole(phrase)) > 0 {
			return phrase
		}
		return ""
	}
	last := fields[len(fields)-1]
	if _, _, ok := p.Gazetteer.RoleHead(last); !ok && p.wholeRole(phrase) == "" && !strings.HasSuffix(last, "CIO") {
		return ""
	}
	return cmp.Or(p.Gazetteer.RoleNominative(phrase, gazetteer.Any), phrase)
}

// wholeRole is a role of the lists that the whole phrase is.
func (p Parser) wholeRole(phrase string) string {
	for _, hit := range p.match(phrase) {
		if hit.Start == 0 && hit.End == len(phrase) && slices.ContainsFunc(hit.Senses, isRole) {
			return phrase
		}
	}
	return ""
}

func isRole(s gazetteer.Sense) bool { return s.Entry.Kind == gazetteer.Role }

func isBody(k gazetteer.Kind) bool {
	return k == gazetteer.Body || k == gazetteer.Land || k == gazetteer.Place
}

// match finds the names of the lists in a phrase.
func (p Parser) match(phrase string) []gazetteer.Hit {
	return p.Gazetteer.Match(nil, phrase, token.Words(nil, phrase, 0, len(phrase)))
}

// splitHolder parts a name from the post after it: the longest name that a claim has, else what stands before the first
// word that can't belong to a name.
func (p Parser) splitHolder(ctx context.Context, both string) (holder, rest string, err error) {
	fields := strings.Fields(both)
	var names []string
	for n := len(fields); n > 0; n-- {
		names = append(names, strings.Join(fields[:n], " "))
	}
	claims, err := p.Source.Claims(ctx, query.Filter{Holders: names})
	if err != nil {
		return "", "", err
	}
	for _, name := range names {
		if slices.ContainsFunc(claims, func(c graph.Claim) bool { return c.Holder == name }) {
			return name, strings.TrimSpace(both[len(name):]), nil
		}
	}
	for i, w := range fields {
		if _, _, ok := p.Gazetteer.RoleHead(w); i > 0 && (ok || !isCapital(w) && !particles[w] || isArticle(w) && !particles[fields[i-1]]) {
			return strings.Join(fields[:i], " "), strings.Join(fields[i:], " "), nil
		}
	}
	return both, "", nil
}

// particles are the small words inside names.
var particles = map[string]bool{
	"von": true, "vom": true, "zu": true, "zum": true, "zur": true, "van": true, "de": true, "da": true, "der": true,
	"den": true, "und": true, "auf": true, "del": true, "di": true, "ter": true, "ten": true, "bin": true, "al": true,
}

var articles = map[string]bool{
	"der": true, "die": true, "das": true, "den": true, "dem": true, "des": true, "the": true, "a": true, "an": true,
	"ein": true, "eine": true, "einen": true,
}

// cutArticle drops an article at the beginning.
func cutArticle(phrase string) string {
	if first, rest, ok := strings.Cut(phrase, " "); ok && articles[strings.ToLower(first)] {
		return rest
	}
	return phrase
}

func isCapital(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}
