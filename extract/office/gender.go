package office

import "strings"

// feminine gives a role its feminine form, adjectives included; roles without one stay.
func feminine(role string) string { return feminines.get(role) }

var feminines = memo[string]{of: makeFeminine}

func makeFeminine(role string) string {
	return regender(role, func(noun string) string {
		switch {
		case noun == "Chief", strings.HasSuffix(noun, "in"), strings.HasSuffix(noun, "mitglied"), strings.HasSuffix(noun, "e"):
			return noun
		case strings.HasSuffix(noun, "ender"), strings.HasSuffix(noun, "ordneter"), strings.HasSuffix(noun, "tragter"), strings.HasSuffix(noun, "ächtigter"), strings.HasSuffix(noun, "beamter"), strings.HasSuffix(noun, "gesandter"), strings.HasSuffix(noun, "gestellter"), strings.HasSuffix(noun, "legierter"), strings.HasSuffix(noun, "diensteter"):
			return strings.TrimSuffix(noun, "r")
		case strings.HasSuffix(noun, "rat"):
			return strings.TrimSuffix(noun, "rat") + "rätin"
		case strings.HasSuffix(noun, "mann"):
			return strings.TrimSuffix(noun, "mann") + "frau"
		case strings.HasSuffix(lower(noun), "vorstand"):
			return strings.TrimSuffix(noun, "and") + "ändin"
		case strings.HasSuffix(noun, "erer"):
			return strings.TrimSuffix(noun, "er") + "in"
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
		switch {
		case strings.HasSuffix(noun, "rätin"):
			return strings.TrimSuffix(noun, "rätin") + "rat"
		case strings.HasSuffix(noun, "frau"):
			return strings.TrimSuffix(noun, "frau") + "mann"
		case strings.HasSuffix(noun, "in") && personal(strings.TrimSuffix(noun, "in")):
			return strings.TrimSuffix(noun, "in")
		case strings.HasSuffix(noun, "ende"), strings.HasSuffix(noun, "ordnete"), strings.HasSuffix(noun, "tragte"), strings.HasSuffix(noun, "ächtigte"):
			return noun + "r"
		}
		return noun
	}, "e", "er")
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
