package office

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/extract/token"
	"github.com/amtszeit/amtszeit/gazetteer"
	"github.com/amtszeit/amtszeit/graph"
)

// adjective reads one adjective or ordinal before a role. Those that belong to the role are returned; those that tell
// the status set it; the rest is skipped.
func (p *phrases) adjective(i int, o *post) (keep string, next int, ok bool) {
	if i >= len(p.items) || p.items[i].m != nil || p.items[i].kind == token.Punct {
		return "", i, false
	}
	w := p.items[i].text
	next = i + 1
	if p.text2(next, ".") && (p.items[i].kind == token.Number || p.items[i].lex.keep != "") {
		if p.items[i].kind == token.Number && len(w) > 1 {
			return "", next + 1, len(w) <= 6 // "die 143. Rektorin" is counted, "der 2. Vorsitzende" is called so
		}
		return w + ".", next + 1, len(w) <= 6
	}
	switch classes := p.items[i].lex.adjective; {
	case p.counts(i), w == "Erst", w == "erst":
	case classes&wordKeep != 0 && p.items[i].kind == token.Lower && len(w) > 8 && words.is(wordKeep, w):
		// an adverb: "ist ehrenamtlich Schatzmeisterin"
	case classes&wordKeep != 0:
		return w, next, true
	case classes&wordFormer != 0:
		o.status, o.marked = graph.Former, true
	case classes&wordFuture != 0:
		o.status, o.marked = graph.Future, true
	case classes&wordCurrent != 0:
		o.marked = true
	case classes&wordNoise != 0:
	case p.items[i].lex.adjectival:
		return w, next, true
	case p.items[i].kind == token.Lower && lowerAdjective(w) && p.determined(i) && next < len(p.items) && p.items[next].is(mention.Role):
	default:
		return "", i, false
	}
	return "", next, true
}

// determined reports whether an article or "zu", "als" stands before item i, so that it must be an adjective.
func (p *phrases) determined(i int) bool {
	return p.text2(i-1, "der", "die", "das", "des", "dem", "den", "ein", "eine", "einen", "einer", "einem", "Der", "Die", "zu", "zum", "zur", "als", "sein", "seine", "ihr", "ihre")
}

// counts reports whether item i is an ordinal that only counts the holders: "Sachsens erster CIO", at the head of a
// sentence "Erste Präsidentin war …". In upper case elsewhere, and before a deputy, it belongs to the role.
func (p *phrases) counts(i int) bool {
	if p.items[i].kind != token.Lower && i > 0 || !slices.Contains([]string{"erst", "zweit", "dritt", "viert"}, p.items[i].lex.keep) {
		return false
	}
	for k := i + 1; k < len(p.items) && k < i+4; k++ {
		if p.items[k].is(mention.Role) {
			low := lower(p.items[k].m.Name)
			if i == 0 && !strings.Contains(low, "präsident") && !strings.Contains(low, "minister") && !strings.HasSuffix(low, "cio") {
				return false
			}
			return !strings.Contains(low, "vertret") && !strings.Contains(low, "vorsitz") && !strings.Contains(low, "beigeordnet") && !strings.Contains(low, "kommandant") && !strings.HasSuffix(low, "vorstand") && !strings.HasPrefix(low, "vize")
		}
	}
	return false
}

// adjectival reports whether a word has the shape of an adjective that makes a role another one: "digitalpolitischer".
func adjectival(w string) bool {
	w = lower(w)
	for _, end := range adjectiveEndings {
		if s, ok := strings.CutSuffix(w, end); ok && end != "." {
			return strings.HasSuffix(s, "isch") || strings.HasSuffix(s, "lich") || strings.HasSuffix(s, "iv")
		}
	}
	return false
}

// lowerAdjective reports whether the word has an adjective's ending.
func lowerAdjective(w string) bool {
	return len(w) > 4 && (strings.HasSuffix(w, "e") || strings.HasSuffix(w, "en") || strings.HasSuffix(w, "er") || strings.HasSuffix(w, "es"))
}

// withoutAlt strips "Alt" and "Ex-" off the name of a former office: "Altbürgermeisterin", "Ex-Präsident".
func withoutAlt(role string) (string, bool) {
	if rest, ok := strings.CutPrefix(role, "Ex-"); ok && rest != "" {
		return strings.ToUpper(rest[:1]) + rest[1:], true
	}
	for _, prefix := range []string{"Alt-", "Alt"} {
		rest, ok := strings.CutPrefix(role, prefix)
		if !ok {
			continue
		}
		if prefix == "Alt-" && utf8.RuneCountInString(rest) > 5 {
			return rest, true
		}
		if slices.Contains(nounParts["alt-role"], lower(rest)) {
			return strings.ToUpper(rest[:1]) + rest[1:], true
		}
	}
	return role, false
}

// decline puts the adjectives before the role in the nominative of the role's gender.
func decline(adjectives []string, role string, gender gazetteer.Gender) string {
	if len(adjectives) == 0 {
		return role
	}
	end := "er"
	switch low := lower(role); {
	case strings.HasSuffix(low, "mitglied"):
		end = "es"
	case strings.HasSuffix(low, "ung"), strings.HasSuffix(low, "schaft"):
		end = "e"
	case gender == gazetteer.Feminine:
		end = "e"
	}
	var b strings.Builder
	for _, a := range adjectives {
		b.WriteString(inflect(a, end) + " ")
	}
	return b.String() + role
}

// inflect gives an adjective another ending; abbreviations and ordinals in digits stay.
func inflect(adjective, ending string) string {
	if strings.HasSuffix(adjective, ".") {
		return adjective
	}
	for _, e := range adjectiveEndings {
		if s, ok := strings.CutSuffix(adjective, e); ok {
			return s + ending
		}
	}
	return adjective
}
