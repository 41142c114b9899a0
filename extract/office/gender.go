package office

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/amtszeit/amtszeit/gazetteer"
)

// feminine gives a role its feminine form, adjectives included; roles without one stay.
func feminine(role string) string { return feminines.get(role) }

var feminines = memo[string]{of: makeFeminine}

func makeFeminine(role string) string {
	if strings.HasSuffix(role, " Vorstand") {
		return role
	}
	return regender(role, func(noun string) string {
		if strings.HasSuffix(lower(noun), "vorstand") {
			return noun // it names the organ as often as one of its members: "Orchestervorstand: …"
		}
		if pair, ok := paired(noun, false); ok {
			return pair
		}
		switch {
		case noun == "Chief", strings.HasSuffix(noun, "in"), strings.HasSuffix(noun, "mitglied"), strings.HasSuffix(noun, "e"):
			return noun
		case strings.HasSuffix(noun, "ender"), strings.HasSuffix(noun, "ordneter"), strings.HasSuffix(noun, "tragter"), strings.HasSuffix(noun, "ächtigter"), strings.HasSuffix(noun, "beamter"), strings.HasSuffix(noun, "gesandter"), strings.HasSuffix(noun, "gestellter"), strings.HasSuffix(noun, "legierter"), strings.HasSuffix(noun, "diensteter"), strings.HasSuffix(noun, "ltester"), strings.HasSuffix(noun, "ständiger"), strings.HasSuffix(noun, "Gesandter"):
			return strings.TrimSuffix(noun, "r")
		case personal(noun):
			return noun + "in"
		}
		return noun
	}, "er", "e")
}

// masculine gives a role its masculine form.
func masculine(role string) string { return masculines.get(role) }

var masculines = memo[string]{of: makeMasculine}

func makeMasculine(role string) string {
	return regender(role, func(noun string) string {
		if pair, ok := paired(noun, true); ok {
			return pair
		}
		switch {
		case strings.HasSuffix(noun, "in") && personal(strings.TrimSuffix(noun, "in")):
			return strings.TrimSuffix(noun, "in")
		case strings.HasSuffix(noun, "ende"), strings.HasSuffix(noun, "ordnete"), strings.HasSuffix(noun, "tragte"), strings.HasSuffix(noun, "ächtigte"):
			return noun + "r"
		}
		return noun
	}, "e", "er")
}

// paired gives the noun for the other gender if the two differ in more than "-in": "Chefarzt", "Chefärztin".
func paired(noun string, woman bool) (string, bool) {
	low := lower(noun)
	for _, pair := range nounParts["pair"] {
		from, to, _ := strings.Cut(pair, ":")
		if woman {
			from, to = to, from
		}
		rest, ok := strings.CutSuffix(low, from)
		if !ok {
			continue
		}
		if rest == "" {
			first, size := utf8.DecodeRuneInString(to)
			return string(unicode.ToUpper(first)) + to[size:], true
		}
		return noun[:len(rest)] + to, true
	}
	return "", false
}

// personal reports whether the ending of a noun names a person.
func personal(noun string) bool { return nounParts.end(lower(noun), "personal") }

// regender changes the role's noun, the first word that is no adjective, and the adjectives before it.
func regender(role string, noun func(string) string, from, to string) string {
	head, rest, _ := strings.Cut(role, " ")
	if rest == "" {
		return noun(head)
	}
	if words.stem(wordKeep, head) == "" && !adjectival(head) && !strings.HasSuffix(head, ".") {
		return noun(head) + " " + rest
	}
	if stem, ok := strings.CutSuffix(head, from); ok {
		head = stem + to
	}
	return head + " " + regender(rest, noun, from, to)
}

// personify gives who is listed below the noun of a job the office of those who do it: under "Kassenprüfung" stand auditors.
func (r *reader) personify(c *claim) {
	for _, pair := range nounParts["job"] {
		job, holder, _ := strings.Cut(pair, ":")
		if stem, ok := strings.CutSuffix(lower(c.post.role), job); ok {
			if stem == "" {
				holder = strings.ToUpper(holder[:1]) + holder[1:]
			}
			c.post.role, c.post.abstract = c.post.role[:len(stem)]+holder, false
			if r.genderOf(c.person) == gazetteer.Feminine {
				c.post.role += "in"
			}
			c.post.head = c.post.role
			return
		}
	}
}
