package ask

import (
	"cmp"
	"context"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/amtszeit/amtszeit/gazetteer"
	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/query"
)

// named is what a phrase of a question names: a role, a body, or both. Role is in the nominative, Body canonical.
type named struct {
	graph.Post
	// known is false where neither a list nor a claim has the body.
	known bool
	// noPerson is true of a body that isn't known and has an article, or a role inside: it is no person's name either.
	noPerson bool
	// said is the word for the role where the query has another one.
	said string
}

// officeOf is what may stand before a role: "das Amt des CIO", "the office of CIO".
var officeOf = sync.OnceValue(func() *regexp.Regexp {
	expr := strings.NewReplacer(words().macros...).Replace(`(?i)^(?:{art} )?(?:{amt}|{office}) (?:des|der|als|eines|einer|von|of)(?: the| a)? `)
	return regexp.MustCompile(expr)
})

// longestPost is how many words the phrase of a post has at most. Each further one makes more ways to part it.
const longestPost = 40

// post reads the phrase of a post: "den Vorsitz im IT-Planungsrat", "Bayerns Digitalminister", "in Hamburg CIO", "CIO Hamburg";
// or a body alone. A phrase that is a clause, empty or overlong gives nothing.
func (p Parser) post(ctx context.Context, text string, lang Lang) (named, error) {
	text = strings.Trim(text, ",;: ")
	if len(strings.Fields(text)) > longestPost {
		return named{}, nil
	}
	for _, prefix := range []string{"zum ", "zur ", "als ", "as "} {
		text = strings.TrimPrefix(text, prefix)
	}
	bare := cutArticle(officeOf().ReplaceAllString(text, ""))
	if first, rest, _ := strings.Cut(bare, " "); isPreposition(first) && rest != "" { // "(folgte auf Bremen) im Vorsitz des Rats"
		ph, err := p.post(ctx, rest, lang)
		if err != nil || ph.Role != "" {
			return ph, err
		}
	}
	if bare == "" || hasClause(bare) {
		return named{}, nil
	}
	if !strings.Contains(bare, " ") {
		if ph := p.role(bare, lang); ph.Role != "" {
			return ph, nil
		}
	}
	if ph, err := p.bodyFirst(ctx, bare, lang); err != nil || ph.Role != "" {
		return ph, err
	}
	if ph, err := p.roleFirst(ctx, bare, lang); err != nil || ph.Role != "" {
		return ph, err
	}
	body, known, err := p.body(ctx, text)
	if err != nil || known {
		return named{Post: graph.Post{Body: body}, known: known}, err
	}
	if two, err := p.twoBodies(ctx, bare); err != nil || two {
		return named{}, err
	}
	isRole := func(w string) bool { return p.isRoleHead(w) || words().roles[English][strings.ToLower(w)] != "" }
	return named{Post: graph.Post{Body: body}, noPerson: bare != text || slices.ContainsFunc(strings.Fields(bare), isRole)}, nil
}

// bodyFirst reads "Bayerns Digitalminister", "bayerischer Digitalminister", "Hesse's CIO", "FITKO Chef", "in Hessen CIO".
func (p Parser) bodyFirst(ctx context.Context, text string, lang Lang) (named, error) {
	fields := strings.Fields(text)
	for n := min(8, len(fields)-1); n > 0; n-- {
		role := p.role(strings.Join(fields[n:], " "), lang)
		if role.Role == "" {
			continue
		}
		first := strings.TrimSuffix(strings.Join(fields[:n], " "), ":")
		if body := p.modifier(first, lang); body != "" {
			role.Body, role.known = body, true
			return role, nil
		}
		if n == 1 && !isCapital(first) && first != strings.ToLower(text[:len(first)]) {
			continue
		}
		if p.isRoleHead(fields[0]) {
			continue
		}
		body, known, err := p.body(ctx, first)
		if err != nil {
			return named{}, err
		}
		if known {
			role.Body, role.known = body, true
			return role, nil
		}
	}
	return named{}, nil
}

// roleFirst reads a role and a body. Where several partings are possible ("Leiter des Amts für Digitales in
// Musterstadt"), the first one whose body is known counts, else the first at a preposition.
func (p Parser) roleFirst(ctx context.Context, text string, lang Lang) (named, error) {
	partings := p.partings(strings.Fields(text), lang)
	var first, field named
	for _, parting := range partings {
		body, known, err := p.body(ctx, parting.Body)
		if err != nil {
			return named{}, err
		}
		if !known {
			if two, err := p.twoBodies(ctx, parting.Body); err != nil || two {
				return named{}, err
			}
		}
		if !known && (strings.HasPrefix(parting.Body, "für ") || strings.HasPrefix(parting.Body, "for ")) {
			if field.Role == "" {
				field.Role = parting.Role + " " + parting.Body // "Bundesminister für Digitales"
			}
			continue
		}
		if known || first.Role == "" && !parting.bare {
			first = named{Post: graph.Post{Role: parting.Role, Body: body}, known: known, said: parting.said}
		}
		if known {
			return first, nil
		}
	}
	if ph, err := p.claimed(ctx, text); err != nil || ph.Role != "" {
		return ph, err
	}
	if first.Role != "" {
		return first, nil
	}
	if field.Role != "" {
		return field, nil
	}
	if ph := p.role(text, lang); ph.Role != "" {
		return ph, nil
	}
	for _, parting := range partings {
		if parting.bare && looksLikeName(parting.Body) && !strings.Contains(parting.Body, "'") {
			return named{Post: graph.Post{Role: parting.Role, Body: parting.Body}, said: parting.said}, nil
		}
	}
	return named{}, nil
}

// twoBodies reports whether a phrase joins two bodies: a question about both is two questions.
func (p Parser) twoBodies(ctx context.Context, text string) (bool, error) {
	for _, and := range []string{" und ", " and ", ", "} {
		one, other, ok := strings.Cut(text, and)
		if !ok {
			continue
		}
		if _, first, err := p.body(ctx, one); err != nil {
			return false, err
		} else if !first {
			continue
		}
		if _, second, err := p.body(ctx, other); err != nil || second {
			return second, err
		}
		return p.twoBodies(ctx, other) // "Hessen, Bremen und Hamburg"
	}
	return false, nil
}

// claimed reads a role that no list has and a claim has, with its body. It reads no claims.
func (p Parser) claimed(ctx context.Context, text string) (named, error) {
	fields := strings.Fields(text)
	for i := 1; i < len(fields); i++ {
		if !isPreposition(fields[i]) && !isCapital(fields[i]) || isPreposition(fields[i]) && i+1 == len(fields) {
			continue
		}
		body, known, err := p.body(ctx, strings.Join(fields[i:], " "))
		if err != nil || !known {
			continue
		}
		role, found := p.Names.Role(strings.Join(fields[:i], " ")).String(), ""
		_, err = p.Source.Claims(ctx, query.Filter{Bodies: p.Names.BodyNames(body), Posts: func(have graph.Post) bool {
			if found == "" && strings.EqualFold(p.Names.Role(have.Role).String(), role) {
				found = have.Role
			}
			return false // the names of the posts tell enough
		}})
		if err != nil {
			return named{}, err
		}
		if found != "" {
			return named{Post: graph.Post{Role: found, Body: body}, known: true}, nil
		}
	}
	return named{}, nil
}

// parting is a way to part a phrase into a role and a body, the body still in its case; bare is one without a preposition.
type parting struct {
	graph.Post
	said string
	bare bool
}

// partings are the ways to part a phrase: at a preposition or genitive article, with the role's field after the body
// ("Beauftragter der Bundesregierung für Informationstechnik") or before it, and before a name ("CIO Hamburgs", "CIO Hamburg").
func (p Parser) partings(fields []string, lang Lang) []parting {
	var all []parting
	front := "" // the role up to the first preposition
	for i := 1; i < len(fields); i++ {
		before := strings.TrimRight(strings.Join(fields[:i], " "), ",:")
		if front == "" && !isPreposition(fields[i]) {
			if role := p.role(before, lang); role.Role != "" {
				all = append(all, parting{graph.Post{Role: role.Role, Body: strings.Join(fields[i:], " ")}, role.said, true})
			}
			continue
		}
		if front == "" {
			front = before
		}
		if !isPreposition(fields[i]) || isPreposition(fields[i-1]) && before != front {
			continue
		}
		role := p.role(before, lang)
		if head := p.role(front, lang); role.Role == "" && head.Role != "" {
			role = named{Post: graph.Post{Role: head.Role + before[len(front):]}}
		}
		if role.Role == "" || i+1 == len(fields) {
			continue
		}
		all = append(all, parting{graph.Post{Role: role.Role, Body: strings.Join(fields[i:], " ")}, role.said, false})
		for end := i + 2; end < len(fields); end++ {
			if fields[end] == "für" || fields[end] == "for" {
				field := strings.Join(fields[end:], " ")
				all = append(all, parting{graph.Post{Role: role.Role + " " + field, Body: strings.Join(fields[i:end], " ")}, "", false})
			}
		}
	}
	return all
}

// role gives the role that a phrase is, in the nominative; empty if it is none.
func (p Parser) role(text string, lang Lang) named {
	text = cutArticle(text)
	is := func(role, said string) named { return named{Post: graph.Post{Role: role}, said: said} }
	if role, ok := words().roles[lang][strings.ToLower(text)]; ok && (lang == English || !strings.EqualFold(text, role)) {
		if lang == English {
			return is(role, "")
		}
		return is(role, text)
	}
	english, known := words().roles[English][strings.TrimSuffix(text, "s")]
	switch {
	case lang == English && known:
		return is(english, "") // "directors"
	case known && !strings.EqualFold(english, strings.TrimSuffix(text, "s")):
		return named{} // no German word: those that an English one looks like are written with a capital
	case lang == German:
		if role, ok := words().roles[German][strings.ToLower(p.Names.Role(text).String())]; ok {
			return is(role, text)
		}
	}
	fields := strings.Fields(text)
	if len(fields) == 0 || slices.ContainsFunc(fields, isPreposition) {
		if p.wholeRole(text) {
			return is(text, "")
		}
		return named{}
	}
	last := fields[len(fields)-1]
	if !p.isRoleHead(last) && !p.wholeRole(text) && !strings.HasSuffix(last, "CIO") {
		for _, form := range upper([]string{last}) {
			if p.isRoleHead(form) {
				return p.role(strings.Join(append(fields[:len(fields)-1:len(fields)-1], form), " "), lang)
			}
		}
		if singular := strings.TrimSuffix(last, "s"); singular != last && singular != "" {
			if p.isRoleHead(singular) {
				return p.role(strings.TrimSuffix(text, "s"), lang)
			}
		}
		return named{}
	}
	if !p.wholeRole(text) && slices.ContainsFunc(fields[:len(fields)-1], p.noAdjective) {
		return named{}
	}
	return is(cmp.Or(p.Gazetteer.RoleNominative(text, gazetteer.Any), text), "")
}

// noAdjective reports whether a word can't stand before a role: it is neither written like an adjective nor a word that package
// post knows to change an office, or it counts ("der zweite CIO").
func (p Parser) noAdjective(word string) bool {
	if words().grammar["ordinal"][word] {
		return true
	}
	if p.Names.Role(word+" Leiter").Base == "Leiter" {
		return false
	}
	lower := strings.ToLower(word)
	for _, ending := range []string{"en", "em", "es", "er", "e"} {
		if stem, ok := strings.CutSuffix(lower, ending); ok {
			return isCapital(word) && !words().grammar["adjective"][stem+"er"]
		}
	}
	return !strings.HasSuffix(word, ".")
}

// wholeRole reports whether the lists have the whole phrase as a role.
func (p Parser) wholeRole(text string) bool {
	return slices.ContainsFunc(p.match(text), func(hit gazetteer.Hit) bool {
		return hit.Start == 0 && hit.End == len(text) && slices.ContainsFunc(hit.Senses, func(s gazetteer.Sense) bool { return s.Entry.Kind == gazetteer.Role })
	})
}
