package gazetteer

import (
	_ "embed" // the lists of names
	"strings"
)

// addName adds the forms of a body's, Land's or place's name.
func (g *Gazetteer) addName(e *Entry, name string) {
	g.trie.add(name, Sense{e, Nominative, Any})
	words := strings.Fields(name)
	i := g.headIndex(words)
	if i == len(words) {
		return
	}
	before, after := attributes(words[:i]), ""
	if i+1 < len(words) {
		after = " " + strings.Join(words[i+1:], " ")
	}
	head, known := g.BodyHead(words[i])
	g.forms = appendNameForms(g.forms[:0], words[i], head, known, len(words) == 1)
	for _, f := range g.forms {
		g.addInflected(before, f, after, e)
	}
	if len(before) == 0 || e.Kind != Body || !before[0].inflects || !g.hasAdjective(lowered(words[0])) {
		return
	}
	before[0].text = lowered(before[0].text) // "die hessische Landesregierung"
	for _, f := range g.forms {
		g.addInflected(before, f, after, e)
	}
}

// hasAdjective says whether a word is the adjective of a Land or town.
func (g *Gazetteer) hasAdjective(word string) bool {
	for _, s := range g.senses(word) {
		if s.Form == Adjective {
			return true
		}
	}
	return false
}

// appendNameForms appends the forms of a name's head noun. A noun that no list knows gets a genitive only if it is the whole name
// ("Bitkoms"), an abbreviation none.
func appendNameForms(forms []inflected, noun string, head Head, known, whole bool) []inflected {
	switch {
	case known && head.Form == Plural:
		return append(forms, inflected{noun, "", Nominative, Any, pluralNominative, pluralOblique},
			inflected{noun, dativePlural(noun), Oblique, Any, "en", "en"})
	case known && head.Gender == Feminine:
		return append(forms, inflected{noun, "", Nominative, Any, feminineNominative, feminineOblique})
	case known || whole && !abbreviated(noun):
		nominative := "es e"
		if head.Gender == Masculine {
			nominative = "er e"
		}
		forms = append(forms, inflected{noun, "", Nominative, Any, nominative, "en em"})
		for _, ending := range genitives(noun) {
			forms = append(forms, inflected{noun, ending, Genitive, Any, genitiveAdjective, ""})
		}
		return forms
	}
	return append(forms, inflected{noun, "", Nominative, Any, "er es e", "en em"})
}

// abbreviated says whether a name is all capitals: "BSI", "IT-PLR".
func abbreviated(name string) bool { return len(name) <= 5 && strings.ToUpper(name) == name }

// addAdjective adds "hessisch" in all its forms, "Bremer" as it is and with its demonym "Bremerin".
func (g *Gazetteer) addAdjective(e *Entry, a string) {
	if isUpper(a) {
		g.trie.add(a, Sense{e, Adjective, Any})
		if strings.HasSuffix(a, "er") {
			g.trie.add(a+"in", Sense{e, Demonym, Feminine})
			g.trie.add(a+"innen", Sense{e, Demonym, Feminine})
		}
		return
	}
	for _, ending := range []string{"", "e", "er", "es", "en", "em"} {
		g.trie.add(a+ending, Sense{e, Adjective, Any})
	}
}

// townAdjective is the regular adjective of a town: "Kieler", "Göttinger", "Karlsruher", "Bad Homburger"; what tells it
// from others of its name is left out ("am Main", "(Oder)").
func townAdjective(name string) string {
	for _, addition := range [...]string{" (", " am ", " an ", " im ", " in ", " ob ", " der "} {
		name, _, _ = strings.Cut(name, addition)
	}
	switch {
	case strings.HasSuffix(name, "e"):
		return name + "r"
	case strings.HasSuffix(name, "ingen"):
		return strings.TrimSuffix(name, "en") + "er"
	}
	return name + "er"
}

func demonymGender(d string) Gender {
	if hasAnySuffix(d, "in", "innen") {
		return Feminine
	}
	return Masculine
}

// The lists of names as texts.
var (
	//go:embed data/given_names.tsv
	givenNames string
	//go:embed data/surnames.tsv
	surnames string
)

// IsName reports whether a word is a given name or a surname of the built-in lists, the surname also in the genitive. It needs
// no gazetteer that has the names.
func IsName(word string) bool {
	if !isUpper(word) || strings.ContainsAny(word, "\t\r\n") {
		return false
	}
	surname, genitive := strings.CutSuffix(word, "s")
	return hasLine(givenNames, word) || hasLine(surnames, word) ||
		genitive && !hasAnySuffix(surname, withoutGenitive...) && hasLine(surnames, surname)
}

// hasLine reports whether a line of a list begins with a word.
func hasLine(list, word string) bool {
	line := "\n" + word
	return strings.Contains(list, line+"\t") || strings.Contains(list, line+"\n") || strings.HasSuffix(list, line)
}

// GivenName says whether a word is a given name or two with a hyphen ("Karl-Otto"), and of which gender: of a pair the first
// name's, unless it may be both.
func (g *Gazetteer) GivenName(word string) (gender Gender, ok bool) {
	for _, s := range g.senses(word) {
		if s.Entry.Kind == GivenName {
			return s.Gender, true
		}
	}
	first, second, pair := strings.Cut(foldWord(word), "-")
	if !pair {
		return Any, false
	}
	gender, ok = g.GivenName(first)
	other, otherOK := g.GivenName(second)
	if gender == Any {
		gender = other
	}
	return gender, ok && otherOK
}
