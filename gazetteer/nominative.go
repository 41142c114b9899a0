package gazetteer

import (
	"strings"

	"github.com/amtszeit/amtszeit/extract/token"
)

// Nominative turns the name of a body in any case into its nominative, without an article: "der Deutschen Bahn" gives
// "Deutsche Bahn", "Fördervereins Schwarzwaldklinik" gives "Förderverein Schwarzwaldklinik". What it can't tell stays.
func (g *Gazetteer) Nominative(phrase string) string {
	if g.nominativeName(phrase) {
		return phrase
	}
	article, name := cutArticle(phrase)
	words := strings.Fields(name)
	i := g.headIndex(words)
	if i == len(words) {
		return name
	}
	if _, known := g.BodyHead(words[i]); !known && article == "" && !oblique(words[:i]) {
		return name
	}
	gender, plural := g.nominativeHead(words, i, article)
	for j := range i {
		if !g.townInEr(words[j]) {
			words[j] = decline(words[j], gender, plural)
		}
	}
	return strings.Join(words, " ")
}

// oblique says whether one of the words before a noun can't be a nominative without an article.
func oblique(before []string) bool {
	for _, w := range before {
		if hasAnySuffix(w, "en", "em") && isAdjective(w) {
			return true
		}
	}
	return false
}

// nominativeName says whether a list has the phrase as a body's nominative: "Die Linke" keeps its article.
func (g *Gazetteer) nominativeName(phrase string) bool {
	for _, s := range g.senses(phrase) {
		if s.Entry.Kind == Body && s.Form == Nominative {
			return true
		}
	}
	return false
}

var articles = map[string]bool{
	"der": true, "die": true, "das": true, "des": true, "dem": true, "den": true,
	"Der": true, "Die": true, "Das": true, "Des": true, "Dem": true, "Den": true,
}

func cutArticle(phrase string) (article, name string) {
	if first, rest, ok := strings.Cut(phrase, " "); ok && articles[first] {
		return strings.ToLower(first), rest
	}
	return "", phrase
}

// headIndex is the index of the head noun: the first word that is no adjective and no first part of a pair of compounds
// ("Städte- und Gemeindebund"). It is len(words) if there is none.
func (g *Gazetteer) headIndex(words []string) int {
	for i := 0; i < len(words); i++ {
		switch {
		case i+2 < len(words) && strings.HasSuffix(words[i], "-"):
			i++ // and the "und" after it
		case i+1 < len(words) && g.attribute(words, i):
		case i+2 < len(words) && words[i+1] == "und" && isAdjective(words[i]):
			i++ // "Freie und Hansestadt Hamburg"
		default:
			return i
		}
	}
	return len(words)
}

// attribute says whether word i is an adjective or a town's name in -er before a noun.
func (g *Gazetteer) attribute(words []string, i int) bool {
	next := words[i+1]
	if !isUpper(next) && !isAdjective(next) {
		return false
	}
	if h, ok := g.BodyHead(words[i]); ok { // "Zentrale" may be one before "Stelle"
		if _, noun := g.BodyHead(next); !noun || h.Start > 0 || !isAdjective(words[i]) {
			return false
		}
	}
	return isAdjective(words[i]) || g.townInEr(words[i])
}

// townInEr says whether w is the adjective of a town or Land that doesn't inflect: "Bremer".
func (g *Gazetteer) townInEr(w string) bool {
	return strings.HasSuffix(w, "er") && !strings.HasSuffix(w, "scher") && isUpper(w) && g.hasAdjective(w)
}

// senses returns the senses of a phrase of the lists, none if it is not in them.
func (g *Gazetteer) senses(phrase string) []Sense {
	var wordBuf [16]token.Token
	var hitBuf [4]Hit
	hits := g.Match(hitBuf[:0], phrase, token.Words(wordBuf[:0], phrase, 0, len(phrase)))
	if len(hits) == 1 && hits[0].Start == 0 && hits[0].End == len(phrase) {
		return hits[0].Senses
	}
	return nil
}

// grammar is the gender of a noun with the neuter.
type grammar byte

const (
	masculine grammar = 'm'
	feminine  grammar = 'f'
	neuter    grammar = 'n'
)

// nominativeHead puts the head noun in the nominative and returns its gender.
func (g *Gazetteer) nominativeHead(words []string, i int, article string) (gender grammar, plural bool) {
	if h, ok := g.BodyHead(words[i]); ok {
		words[i] = h.Name
		return h.grammar(), h.Form == Plural
	}
	genitive := article == "des" || i > 0 && hasAnySuffix(words[i-1], "en") && !hasAnySuffix(words[i], "us", "ss")
	gender = genderOf(words[i], article)
	if noun, ok := strings.CutSuffix(words[i], "s"); ok && genitive && gender != feminine {
		words[i] = noun
		gender = genderOf(noun, article)
	}
	return gender, article == "die" && hasAnySuffix(words[i], "n", "s") && i > 0 && hasAnySuffix(words[i-1], "en")
}

func (h Head) grammar() grammar {
	switch h.Gender {
	case Masculine:
		return masculine
	case Feminine:
		return feminine
	}
	return neuter
}

// genderOf guesses a noun's gender by its article and ending.
func genderOf(noun, article string) grammar {
	switch {
	case article == "die", article == "der",
		hasAnySuffix(noun, "ung", "heit", "keit", "schaft", "ion", "tät", "ie", "ei", "ik", "ur", "e", "in", "enz", "anz", "thek", "ance"):
		return feminine
	case article == "das", hasAnySuffix(noun, "um", "chen", "lein", "ment", "tum", "o"):
		return neuter
	}
	return masculine
}

// decline gives an adjective the ending of the strong nominative; other words stay.
func decline(word string, gender grammar, plural bool) string {
	if !isAdjective(word) {
		return word
	}
	ending := map[grammar]string{masculine: "er", feminine: "e", neuter: "es"}[gender]
	if plural {
		ending = "e"
	}
	return adjectiveStem(word) + ending
}

// RoleNominative turns a role with its adjectives into the nominative singular, in the gender of its holder: "Ersten
// Beigeordneten" gives "Erste Beigeordnete" or "Erster Beigeordneter". With [Any] the gender of the phrase's own form
// counts, and the masculine if it has none. Forms for both genders ("Vorsitzende:r") stay. What follows the role's noun stays.
func (g *Gazetteer) RoleNominative(phrase string, gender Gender) string {
	article, name := cutArticle(phrase)
	words := strings.Fields(name)
	i := g.roleIndex(words)
	if i == len(words) {
		return name
	}
	noun, sex, ok := g.roleNoun(words[i], article, gender)
	if !ok {
		return name
	}
	words[i] = noun
	for j := range i {
		words[j] = decline(words[j], sex, false)
	}
	return strings.Join(words, " ")
}

// roleIndex is the index of the role's noun: the first that is a role, unless it is an adjective before another
// ("Vorsitzender Richter").
func (g *Gazetteer) roleIndex(words []string) int {
	for i, w := range words {
		_, _, ok := g.RoleHead(w)
		if !ok {
			continue
		}
		if i+1 < len(words) && isAdjective(w) {
			if _, _, next := g.RoleHead(words[i+1]); next {
				continue
			}
		}
		return i
	}
	return len(words)
}

// roleNoun returns the nominative singular of a role's noun in a gender, and the grammatical gender of adjectives before
// it. ok is false if the phrase has to stay as it is.
func (g *Gazetteer) roleNoun(word, article string, gender Gender) (noun string, sex grammar, ok bool) {
	s, start, _ := g.RoleHead(word)
	if strings.Contains(foldWord(word), ":") {
		return "", 0, false
	}
	if gender == Any {
		gender = s.Gender
	}
	if gender == Any && s.Form == Nominative && s.Entry.Name != s.Entry.Feminine { // "Vorsitzende"
		switch article {
		case "der":
			gender = Masculine
		case "die":
			gender = Feminine
		default:
			return "", 0, false
		}
	}
	noun, sex = s.Entry.Name, masculine
	switch {
	case s.Form == Abstract:
		return "", 0, false
	case s.Entry.Name == s.Entry.Feminine && hasAnySuffix(noun, "glied", "haupt"):
		sex = neuter
	case gender == Feminine:
		noun, sex = s.Entry.Feminine, feminine
	}
	return joinCompound(word, start, noun), sex, true
}
