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

// The classes of grammar.tsv.
func isPreposition(word string) bool { return words().grammar["preposition"][word] }
func isArticle(word string) bool     { return words().grammar["article"][strings.ToLower(word)] }
func isGenitive(word string) bool    { return words().grammar["genitive"][word] }
func isParticle(word string) bool    { return words().grammar["particle"][word] }

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
	if !ok || isGenitive(first) || !isPreposition(first) {
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
	if len(fields) == 0 || slices.ContainsFunc(fields[1:], isPreposition) {
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
		if _, _, ok := p.Gazetteer.RoleHead(w); i > 0 && (ok || !isCapital(w) && !isParticle(w) || isArticle(w) && !isParticle(fields[i-1])) {
			return strings.Join(fields[:i], " "), strings.Join(fields[i:], " "), nil
		}
	}
	return both, "", nil
}

// cutArticle drops an article at the beginning.
func cutArticle(phrase string) string {
	if first, rest, ok := strings.Cut(phrase, " "); ok && isArticle(first) {
		return rest
	}
	return phrase
}

func isCapital(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}
