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

// hasClause reports whether a phrase has a word that no name has, or ends with a word that ends none: it is a clause, and not a
// name.
func hasClause(phrase string) bool {
	fields := strings.Fields(phrase)
	for i, w := range fields {
		w = strings.Trim(w, ",.;:")
		if lower := strings.ToLower(w); i == 0 && w == capital(lower) {
			w = lower // not that of "OB Leipzig"
		}
		if words().grammar["clause"][w] || i > 0 && i+1 == len(fields) && words().grammar["tail"][w] {
			return true
		}
	}
	return false
}

// holder gives the name of a holder, as the claims have it where they do. It is empty where the phrase can't be a name.
func (p Parser) holder(ctx context.Context, phrase string) (string, error) {
	phrase = query.Bare(phrase)
	bare := cutArticle(phrase)
	if bare == "" || hasClause(bare) {
		return "", nil
	}
	if p.Names.Known(bare) {
		return p.Names.Body(bare), nil
	}
	name := p.cutRole(bare)
	candidates := []string{bare, bare + "s", strings.TrimSuffix(bare, "s"), strings.TrimRight(bare, "'"), bare + ".", name} // "Otto Brandes jun."
	claims, err := p.Source.Claims(ctx, query.Filter{Holders: candidates})
	if err != nil {
		return "", err
	}
	for _, candidate := range candidates {
		if slices.ContainsFunc(claims, func(c graph.Claim) bool { return c.Holder == candidate }) {
			return candidate, nil
		}
	}
	if first, _, _ := strings.Cut(name, " "); p.isRoleHead(first) {
		return "", nil
	}
	if meant, err := p.person(ctx, name); err != nil || meant != "" {
		return meant, err
	}
	if bare != phrase || !looksLikeName(name) {
		return "", nil // an article before an unknown name: no person
	}
	return name, nil
}

// person gives the person of the claims whom a name or its genitive means, or the name where it means several; it is empty where
// it means none.
func (p Parser) person(ctx context.Context, name string) (string, error) {
	for _, form := range slices.Compact([]string{name, strings.TrimSuffix(name, "s")}) {
		switch persons, err := query.Persons(ctx, p.Source, form); {
		case err != nil:
			return "", err
		case len(persons) == 1:
			return persons[0], nil
		case len(persons) > 1:
			return capitals(query.Bare(form)), nil
		}
	}
	return "", nil
}

// heldAs takes a phrase that was read as a role and a body that nobody knows for a role of the holder, if a claim gives it to him:
// "Mitglied des Kuratoriums".
func (p Parser) heldAs(ctx context.Context, holder, phrase string, read named) (named, error) {
	claims, err := p.Source.Claims(ctx, query.Filter{Holders: []string{holder}})
	role := p.Names.Role(cutArticle(phrase)).String()
	for _, c := range claims {
		if c.Holder == holder && strings.EqualFold(p.Names.Role(c.Role).String(), role) {
			return named{Post: graph.Post{Role: c.Role}, known: true}, nil
		}
	}
	return read, err
}

func (p Parser) isRoleHead(word string) bool {
	_, _, ok := p.Gazetteer.RoleHead(word)
	return ok
}

// cutRole drops roles before a name: "Staatsrat Hans-Henning Lühr".
func (p Parser) cutRole(name string) string {
	for {
		first, rest, ok := strings.Cut(name, " ")
		if !ok || !p.isRoleHead(first) || !isCapital(rest) {
			return name
		}
		name = rest
	}
}

// capitals writes the words of a name with capitals, also behind a hyphen, but for particles.
func capitals(name string) string {
	fields := strings.Fields(name)
	for i, w := range fields {
		if i > 0 && isParticle(w) {
			continue
		}
		parts := strings.Split(w, "-")
		for j, part := range parts {
			parts[j] = capital(part)
		}
		fields[i] = strings.Join(parts, "-")
	}
	return strings.Join(fields, " ")
}

func capital(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[size:]
}

// looksLikeName reports whether all words of a phrase begin with capitals, but for particles.
func looksLikeName(phrase string) bool {
	fields := strings.Fields(phrase)
	for i, w := range fields {
		if !isCapital(w) && (i == 0 || !isParticle(w)) || strings.ContainsAny(w, "0123456789{}[]<>=;&|/\\") {
			return false
		}
	}
	return len(fields) > 0 && len(fields) < 8
}

// body gives the canonical name of a body in any case, and whether a list or a claim has it.
func (p Parser) body(ctx context.Context, phrase string) (body string, known bool, err error) {
	phrase = cutPreposition(phrase)
	name := cutArticle(phrase)
	if own, ok := words().bodies[strings.ToLower(name)]; ok {
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
	forms = append(forms, upper(forms)...)
	forms = append(forms, umlauts.Replace(nominative))
	for _, form := range forms {
		if p.Names.Known(form) {
			return p.Names.Body(form), true, nil
		}
	}
	var names []string // with and without a legal form
	for _, form := range forms {
		names = append(names, p.Names.BodyNames(form)...)
	}
	claims, err := p.Source.Claims(ctx, query.Filter{Bodies: append(names, forms...)})
	if err != nil {
		return "", false, err
	}
	for _, form := range forms {
		if slices.ContainsFunc(claims, func(c graph.Claim) bool { return c.Body == form }) {
			return form, true, nil
		}
	}
	for _, form := range forms {
		if short := calledInShort(claims, form); short != "" {
			return short, true, nil
		}
	}
	for _, form := range forms {
		seat := p.Names.Seat(form)
		if i := slices.IndexFunc(claims, func(c graph.Claim) bool { return p.Names.Seat(c.Body) == seat }); i >= 0 {
			return claims[i].Body, true, nil
		}
	}
	return cmp.Or(nominative, name), false, nil
}

// calledInShort gives the name by which claims have the body whose name in full is given; it is empty where they have none, or
// several.
func calledInShort(claims []graph.Claim, inFull string) (short string) {
	for _, c := range claims {
		switch {
		case c.BodyInFull != inFull || c.Body == short:
		case short != "":
			return ""
		default:
			short = c.Body
		}
	}
	return short
}

// upper gives names that were typed without capitals the way they are written, as names and as abbreviations.
func upper(names []string) []string {
	var more []string
	for _, name := range names {
		if name == strings.ToLower(name) {
			more = append(more, capitals(name), strings.ToUpper(name))
		}
	}
	return more
}

// undeclined gives the name itself and what it may be declined from, "Deutschen Städtetages" is "Deutscher Städtetag", and without
// the preposition before its place.
func undeclined(name string) []string {
	forms := []string{name}
	if first, rest, ok := strings.Cut(name, " "); ok && strings.HasSuffix(first, "en") {
		stem := strings.TrimSuffix(first, "en")
		forms = append(forms, stem+"e "+rest, stem+"er "+rest, stem+"es "+rest)
	}
	if first, rest, _ := strings.Cut(name, " "); strings.HasSuffix(first, "en") {
		forms = append(forms, strings.TrimSpace(strings.TrimSuffix(first, "n")+" "+rest)) // "(bei den) Stadtwerken Borken"
	}
	if whole, place, ok := strings.Cut(name, " in "); ok {
		forms = append(forms, whole+" "+place) // "Goethe-Gymnasium in Bensheim"
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
	switch first {
	case "vom", "im", "beim", "am", "zum":
		return "dem " + rest
	case "zur":
		return "der " + rest
	}
	return rest
}

// modifier is the body that a genitive or an adjective before a role names, empty if it names none.
func (p Parser) modifier(phrase string, lang Lang) string {
	if lang == English {
		for _, ending := range []string{"'s", "’s", "'", "’"} {
			phrase = strings.TrimSuffix(phrase, ending)
		}
		if body, ok := words().bodies[strings.ToLower(phrase)]; ok {
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

func isBody(k gazetteer.Kind) bool {
	return k == gazetteer.Body || k == gazetteer.Land || k == gazetteer.Place
}

// match finds the names of the lists in a phrase.
func (p Parser) match(phrase string) []gazetteer.Hit {
	return p.Gazetteer.Match(nil, phrase, token.Words(nil, phrase, 0, len(phrase)))
}

// splitHolder parts a name from the post after it: the longest name that a claim or a list has, else what stands before the
// first word that can't belong to a name.
func (p Parser) splitHolder(ctx context.Context, both string) (holder, rest string, err error) {
	both = query.Bare(both)
	fields := strings.Fields(both)
	var names []string
	for n := len(fields); n > 0; n-- {
		name := strings.Join(fields[:n], " ")
		names = append(names, name, capitals(name))
	}
	claims, err := p.Source.Claims(ctx, query.Filter{Holders: names})
	if err != nil {
		return "", "", err
	}
	for i, name := range names {
		if slices.ContainsFunc(claims, func(c graph.Claim) bool { return c.Holder == name }) {
			return name, strings.TrimSpace(both[len(names[i-i%2]):]), nil
		}
	}
	for n := min(len(fields)-1, 5); n > 0; n-- {
		next := fields[n]
		if name := strings.Join(fields[:n], " "); p.Names.Known(cutArticle(name)) && (!isCapital(next) || p.role(next, German).Role != "") {
			return cutArticle(name), strings.Join(fields[n:], " "), nil
		}
	}
	for i, w := range fields {
		if i > 0 && (p.isRoleHead(w) || !isCapital(w) && !isParticle(w) || isArticle(w) && !isParticle(fields[i-1])) {
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
