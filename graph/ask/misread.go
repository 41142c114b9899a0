package ask

import (
	"context"
	"errors"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/amtszeit/amtszeit/gazetteer"
	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/query"
)

// ErrNotUnderstood is what every [*Misread] is.
var ErrNotUnderstood = errors.New("the question isn't understood")

// Misread tells of a question that isn't understood: what of it is, what isn't, and what may have been meant.
type Misread struct {
	Lang Lang
	// Understood are the parts that are understood, in words; Unknown the words that aren't.
	Understood, Unknown []string
	// Meant is the question with words in the place of unknown ones, as it would be understood; empty if there is none.
	Meant string
	// Foreign is true of a question that seems to be neither German nor English.
	Foreign bool
	// Like are questions that would be understood, the most alike first.
	Like []string
}

// Is makes every Misread ErrNotUnderstood.
func (m *Misread) Is(target error) bool { return target == ErrNotUnderstood }

// Error says it in the language of the question, with examples on lines of their own.
func (m *Misread) Error() string {
	b := strings.Builder{}
	b.WriteString(say("misread", m.Lang))
	if m.Foreign {
		b.WriteString(say("foreign", m.Lang))
	}
	if len(m.Understood) > 0 {
		b.WriteString(say("understood", m.Lang) + strings.Join(m.Understood, ", "))
	}
	if len(m.Unknown) > 0 {
		b.WriteString(say("not understood", m.Lang) + strings.Join(quoted(m.Unknown, m.Lang), ", "))
	}
	if m.Meant != "" {
		b.WriteString("\n" + say("meant", m.Lang) + m.Meant)
	}
	b.WriteString("\n" + say("ask like", m.Lang))
	for _, like := range m.Like {
		b.WriteString("\n  " + like)
	}
	return b.String()
}

func quoted(names []string, lang Lang) []string {
	marked := make([]string, len(names))
	for i, name := range names {
		marked[i] = quotationMarks(lang)[0] + name + quotationMarks(lang)[1]
	}
	return marked
}

// howMany questions are shown that would be understood.
const howMany = 4

// misread looks for what is understood of a question without courtesies and time, and for what may have been meant.
func (p Parser) misread(ctx context.Context, question, text string, w when) error {
	m := &Misread{Lang: p.language(question)}
	m.Foreign = isForeign(question)
	if w != (when{}) && !p.anyDay {
		m.Understood = append(m.Understood, span(w.at(), m.Lang))
	}
	m.Understood = append(m.Understood, p.named(text)...)
	names, err := query.NamesOf(ctx, p.Source)
	if err != nil {
		return err
	}
	words := strings.Fields(normalize(question))
	meant := slices.Clone(words)
	for i, word := range words {
		word = strings.Trim(word, ",;:.?!()")
		if len(m.Unknown) >= 8 || !strings.Contains(text, word) || p.isKnown(word, names) {
			continue
		}
		m.Unknown = append(m.Unknown, word)
		if near := nearestWord(word, p.candidates(names)); near != "" {
			meant[i] = strings.Replace(meant[i], word, near, 1)
		}
	}
	if again := strings.Join(meant, " "); !slices.Equal(meant, words) && !m.Foreign {
		trial := p
		trial.quiet = true
		if _, err := trial.Parse(ctx, again); err == nil {
			m.Meant = again + "?"
		}
	}
	m.Like = alike(question, m.Lang)
	return m
}

// named are the roles, bodies and Länder of the lists in a text, in words.
func (p Parser) named(text string) []string {
	var found []string
	for _, hit := range p.match(text) {
		if len(hit.Senses) == 0 || !isCapital(text[hit.Start:]) {
			continue
		}
		name := text[hit.Start:hit.End]
		kind := hit.Senses[0].Entry.Kind
		if kind == gazetteer.Role || isBody(kind) {
			found = append(found, name)
		}
	}
	return found
}

// isKnown reports whether a word is one of the forms, the lists or the names.
func (p Parser) isKnown(word string, names query.Names) bool {
	if len([]rune(word)) < 3 || strings.Trim(word, "0123456789.-/") == "" || p.hasWord(word) {
		return true
	}
	if _, ok := words().months[strings.ToLower(word)]; ok {
		return true
	}
	has := func(name string) bool {
		return slices.ContainsFunc(strings.Fields(name), func(w string) bool { return w == word || w+"s" == word || w+"es" == word })
	}
	return slices.ContainsFunc(names.Persons, has) || slices.ContainsFunc(names.Bodies, has)
}

// candidates are the words for which others may be slips: those of the documents, then those of the forms and the lists.
func (p Parser) candidates(names query.Names) []string {
	var all []string
	for _, list := range [][]string{names.Persons, names.Bodies} {
		for _, name := range list {
			all = append(all, strings.Fields(name)...)
		}
	}
	for _, f := range words().forms {
		all = append(all, strings.Fields(strings.Trim(f.example, "?"))...)
	}
	for _, entry := range p.Gazetteer.Entries() {
		if entry.Kind == gazetteer.Role || isBody(entry.Kind) {
			all = append(all, strings.Fields(entry.Name+" "+entry.Feminine+" "+entry.Abstract)...)
			if entry.Kind == gazetteer.Role && entry.Feminine == "" {
				all = append(all, entry.Name+"in")
			}
		}
	}
	return all
}

// vocabulary are the words of the forms, of their examples, verbs and small words, in lower case.
var vocabulary = sync.OnceValue(func() map[string]bool {
	known := map[string]bool{}
	add := func(text string) {
		for _, w := range anyWord.FindAllString(text, -1) {
			known[strings.ToLower(w)] = true
		}
	}
	for lang := range languageWords() {
		for w := range languageWords()[lang] {
			known[w] = true
		}
	}
	for _, m := range words().macros {
		add(m)
	}
	for v := range words().verbs {
		add(v)
	}
	for class, list := range words().grammar {
		for w := range list {
			if class != "foreign" {
				known[w] = true
			}
		}
	}
	return known
})

var anyWord = regexp.MustCompile(`[\pL-]+`)

// languageWords are the words of the examples of forms, without names, by language.
var languageWords = sync.OnceValue(func() map[Lang]map[string]bool {
	of := map[Lang]map[string]bool{German: {}, English: {}}
	for _, f := range words().forms {
		for _, w := range anyWord.FindAllString(f.example, -1) {
			of[f.lang][strings.ToLower(w)] = true
		}
	}
	return of
})

// language guesses the language of a text by its words; German if in doubt.
func (p Parser) language(text string) Lang {
	german, english := 0, 0
	for _, w := range anyWord.FindAllString(strings.ToLower(text), -1) {
		if de, en := languageWords()[German][w], languageWords()[English][w]; de && !en {
			german++
		} else if en && !de {
			english++
		}
	}
	if english > german {
		return English
	}
	return German
}

// isForeign reports whether a text has more small words of other languages than of German and English, or none of our letters.
func isForeign(text string) bool {
	foreign, own := 0, 0
	fields := anyWord.FindAllString(strings.ToLower(text), -1)
	for _, w := range fields {
		switch {
		case languageWords()[German][w] || languageWords()[English][w]:
			own++
		case words().grammar["foreign"][w]:
			foreign++
		}
	}
	return foreign > own || len(fields) > 0 && !strings.ContainsAny(strings.ToLower(text), "aeiouäöüy")
}

// alike gives examples of forms that share the most words with the question, of different kinds.
func alike(question string, lang Lang) []string {
	has := map[string]bool{}
	for _, w := range anyWord.FindAllString(strings.ToLower(question), -1) {
		has[w] = true
	}
	type candidate struct {
		form  form
		score int
	}
	var all []candidate
	for _, f := range words().forms {
		if f.lang != lang {
			continue
		}
		c := candidate{form: f}
		for _, w := range anyWord.FindAllString(strings.ToLower(f.example), -1) {
			if has[w] {
				c.score += len([]rune(w))
			}
		}
		all = append(all, c)
	}
	slices.SortStableFunc(all, func(a, b candidate) int { return b.score - a.score })
	var like, kinds []string
	for _, c := range all {
		if len(like) < howMany && !slices.Contains(kinds, c.form.kind) {
			like, kinds = append(like, c.form.example), append(kinds, c.form.kind)
		}
	}
	return like
}

// hasPost reports whether there are claims about a post of a body. It reads none of them.
func (p Parser) hasPost(ctx context.Context, body string) (has bool, err error) {
	if body == "" {
		return false, nil
	}
	_, err = p.Source.Claims(ctx, query.Filter{Bodies: p.Names.BodyNames(body), Posts: func(graph.Post) bool { has = true; return false }})
	return has, err
}

// Suggest gives names that may have been meant where nothing is known: for the holder and the body of a query that no claim
// has, the names most like them.
func (p Parser) Suggest(ctx context.Context, q Question) ([]string, error) {
	form := query.FormOf(q.Query)
	if form.Holder == "" && form.AndBody == "" {
		if has, err := p.hasPost(ctx, form.Body); has || err != nil {
			return nil, err // without a look at all names
		}
	}
	names, err := query.NamesOf(ctx, p.Source)
	if err != nil {
		return nil, err
	}
	bodies := slices.Clone(names.Bodies)
	for _, entry := range p.Gazetteer.Entries() {
		if isBody(entry.Kind) {
			bodies = append(bodies, entry.Name)
		}
	}
	var found []string
	if form.Holder != "" && !slices.Contains(names.Persons, form.Holder) && !p.Names.Known(form.Holder) {
		found = nearestNames(form.Holder, names.Persons)
	}
	for _, body := range []string{form.Body, form.AndBody} {
		switch {
		case body == "" || slices.ContainsFunc(p.Names.BodyNames(body), func(n string) bool { return slices.Contains(names.Bodies, n) }):
		case p.Names.Known(body):
			found = append(found, longer(body, names.Bodies)...)
		default:
			found = append(found, nearestNames(body, bodies)...)
			found = append(found, abbreviations(body, names.Bodies)...)
		}
	}
	return found, nil
}
