package post

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Role is a role taken apart.
type Role struct {
	// Base is the role in the masculine, without deputy, acting and empty words.
	Base string
	// Deputy and Acting make it an office of its own.
	Deputy, Acting bool
}

// String puts the role together in the masculine: "kommissarischer Leiter".
func (r Role) String() string {
	s := r.Base
	if r.Deputy {
		s = "stellvertretender " + s
	}
	if r.Acting {
		s = "kommissarischer " + s
	}
	return strings.TrimSpace(s)
}

// ending folds a feminine or abstract ending.
type ending struct{ from, to string }

// modifier is a word that changes an office or is dropped.
type modifier struct{ stem, effect string }

// seat says whether roles with an ending are exclusive; whole asks for the whole role.
type seat struct {
	ending    string
	whole     bool
	exclusive bool
}

// Role folds gender and abstract forms ("Leiterin" and "Leitung" are "Leiter") and takes deputy, acting and empty words
// off. What follows a preposition or article ("… des Amts für Digitales") stays as it is.
func (n *Names) Role(role string) Role {
	words := strings.Fields(role)
	front := len(words)
	for i, w := range words {
		if i > 0 && n.tails[w] {
			front = i
			break
		}
	}
	var r Role
	var base []string
	for i, w := range words[:front] {
		if w = n.modify(w, &r); w != "" {
			base = append(base, n.masculine(w, i+1 < front))
		}
	}
	r.Base = capital(strings.Join(append(base, words[front:]...), " "))
	return r
}

// modify notes what a modifier does and drops it; a part of a compound is cut off.
func (n *Names) modify(word string, r *Role) string {
	lower := strings.ToLower(word)
	for _, m := range n.modifiers {
		rest, ok := strings.CutPrefix(lower, m.stem)
		switch {
		case !ok:
		case m.effect == "prefix-acting" && rest != "" && len(lower) == len(word):
			r.Acting = true
			return capital(strings.TrimPrefix(word[len(m.stem):], "-"))
		case m.effect == "lower" && lower != word:
		case m.effect != "prefix-acting" && adjectiveEnding(rest):
			r.Deputy = r.Deputy || m.effect == "deputy"
			r.Acting = r.Acting || m.effect == "acting"
			return ""
		}
	}
	return word
}

func adjectiveEnding(s string) bool {
	switch s {
	case "", "e", "er", "en", "es", "em":
		return true
	}
	return false
}

// masculine folds one word: an adjective ("Erste" before a noun) or a noun.
func (n *Names) masculine(word string, beforeNoun bool) string {
	lower := strings.ToLower(word)
	for _, e := range n.endings {
		if strings.HasSuffix(lower, e.from) && len(lower) == len(word) {
			return joinEnding(word[:len(word)-len(e.from)], e.to)
		}
	}
	if beforeNoun && (strings.HasSuffix(word, "e") || strings.HasSuffix(word, "en")) {
		return strings.TrimSuffix(strings.TrimSuffix(word, "n"), "e") + "er"
	}
	return word
}

// joinEnding begins the ending with a capital where it begins a word.
func joinEnding(stem, ending string) string {
	if stem == "" || strings.HasSuffix(stem, "-") {
		return stem + capital(ending)
	}
	return stem + ending
}

// exclusiveRole looks for the longest ending of the whole role or of the last known word before its field.
func (n *Names) exclusiveRole(role string) bool {
	words := strings.Fields(role)
	for i, w := range words {
		if i > 0 && n.tails[w] {
			words = words[:i]
			break
		}
	}
	for _, s := range n.exclusive {
		if s.whole && fold(role) == s.ending {
			return s.exclusive
		}
	}
	for i := len(words) - 1; i >= 0; i-- {
		for _, s := range n.exclusive {
			if !s.whole && strings.HasSuffix(fold(words[i]), s.ending) {
				return s.exclusive
			}
		}
	}
	return false
}

// fold makes names comparable: lower case, single spaces.
func fold(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

func capital(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[size:]
}
