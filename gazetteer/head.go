package gazetteer

import (
	"strings"

	"github.com/amtszeit/amtszeit/extract/token"
)

// Head is the common noun of a body that a word ends with: "amts" in "Bundesamts".
type Head struct {
	// Start is the head's byte offset in the word, 0 if the word is the bare head.
	Start int
	// Class is the sort of body: "Behörde", "Gremium", "Unternehmen"; "Organ" for parts of a body with a generic name.
	Class string
	// Name is the whole word in the nominative: "Bundesamt" for "Bundesamts"; a plural stays one.
	Name string
	// Form is the form of the word: Nominative, Genitive or Plural.
	Form Form
	// Gender is the noun's, Any if it is neuter.
	Gender Gender
	// Alone is true if the word names a body without more: "Innenministerium", "Landtag", but not "Amt".
	Alone bool
}

// roleHead is a form of a role of one word.
type roleHead struct {
	sense     Sense
	compounds bool // that end with it are roles, too
}

// bodyHead is a form of a line of body_heads.tsv.
type bodyHead struct {
	singular string
	noun     string // the nominative, of the plural if the form is one
	class    string
	form     Form
	gender   Gender
	alone    string // as in the file
	onlyNoun bool   // never at the end of a compound
	lower    bool   // begins with a small letter: "gGmbH"
}

// readHeads reads body_heads.tsv and not_heads.tsv.
func (g *Gazetteer) readHeads() {
	embedded("body_heads.tsv", bodyHeadColumns, g.addBodyHead)
	embedded("not_heads.tsv", notHeadColumns, g.addNotHead)
}

// The columns of body_heads.tsv and not_heads.tsv.
var (
	bodyHeadColumns = []string{"head", "gender", "plural", "class", "alone"}
	notHeadColumns  = []string{"word", "kind", "head"}
)

// addNotHead adds a word that only ends like a role or a body's noun.
func (g *Gazetteer) addNotHead(r *row) error {
	word, head := r.fields[0], r.fields[2]
	modifier := word[:max(0, len(word)-len(head))]
	if modifier == "" || !endsWith(word, len(modifier), lowered(head)) {
		return r.errorf(0, "%q doesn't end with %q; correct one of them", word, head)
	}
	g.notHeads[head] = append(g.notHeads[head], modifier)
	return r.oneOf(1, "role", "body")
}

// addBodyHead adds all forms of a noun.
func (g *Gazetteer) addBodyHead(r *row) error {
	noun, gender, plural := r.fields[0], r.fields[1], r.fields[2]
	b := bodyHead{singular: noun, noun: noun, class: r.fields[3], alone: r.fields[4], onlyNoun: r.fields[4] == "bare", lower: !isUpper(noun)}
	b.gender = map[string]Gender{"m": Masculine, "f": Feminine}[gender]
	if gender == "p" {
		b.form, plural = Plural, noun
	} else {
		g.bodyHeads.add(noun, b)
	}
	if gender == "m" || gender == "n" {
		b.form = Genitive
		for _, ending := range genitives(noun) {
			g.bodyHeads.add(noun+ending, b)
		}
	}
	if plural != "" {
		b.form, b.noun = Plural, plural
		g.bodyHeads.add(plural, b)
		g.bodyHeads.add(plural+dativePlural(plural), b)
	}
	if err := r.oneOf(1, "m", "f", "n", "p"); err != nil {
		return err
	}
	return r.oneOf(4, "yes", "compound", "no", "bare")
}

// maxCompound is the length in bytes from which on a word isn't looked into.
const maxCompound = 200

// RoleHead finds the longest role that a compound ends with: the Staatssekretär in "Finanzstaatssekretär", at byte 6. Words
// that only end like a role, as "Begleiter", give ok false. A word that is a role gives headStart 0.
func (g *Gazetteer) RoleHead(word string) (s Sense, headStart int, ok bool) {
	if len(word) > maxCompound || !isUpper(word) {
		return Sense{}, 0, false
	}
	folded := foldWord(word)
	start, r := g.roleHeads.longest(folded, func(start int, r *roleHead) bool {
		return modified(folded, start) && (start == 0 || r.compounds) && !g.notHead(r.sense.Entry.Name, folded[:start])
	})
	if r == nil {
		return Sense{}, 0, false
	}
	return r.sense, unfold(word, folded, start), true
}

// BodyHead finds the longest common noun of a body that a word ends with: the Amt in "Bundesamts", at byte 6. Words that
// only end so, as "Vorrat", give ok false.
func (g *Gazetteer) BodyHead(word string) (Head, bool) {
	if len(word) > maxCompound {
		return Head{}, false
	}
	folded := word
	if !strings.ContainsAny(word, "*_/(") { // "CDU/CSU-Fraktion" is no gender form
		folded = foldWord(word)
	}
	start, b := g.bodyHeads.longest(folded, func(start int, b *bodyHead) bool {
		return modified(folded, start) && (start == 0 || !b.onlyNoun) &&
			!g.notHead(b.singular, folded[:start]) && !g.notHead(b.noun, folded[:start])
	})
	if b == nil || !isUpper(word) && !b.lower {
		return Head{}, false
	}
	h := Head{Start: unfold(word, folded, start), Class: b.class, Name: folded, Form: b.form, Gender: b.gender}
	h.Alone = b.alone == "yes" || b.alone == "compound" && start > 0
	if b.form != Nominative {
		h.Name = joinCompound(folded, start, b.noun)
	}
	return h, true
}

// joinCompound puts noun in place of the head of a compound.
func joinCompound(word string, start int, noun string) string {
	if start > 0 && word[start-1] != '-' {
		noun = lowered(noun)
	}
	return word[:start] + noun
}

// NotHead reports whether not_heads.tsv has a word that only ends like a body's noun: "Schatzmeisteramt", whose noun is "Amt"
// and which begins with "Schatzmeister".
func (g *Gazetteer) NotHead(noun, before string) bool { return g.notHead(noun, before) }

// notHead says whether a listed word ends with head and what comes before it: "Beg" and "Leiter".
func (g *Gazetteer) notHead(head, before string) bool {
	if before == "" {
		return false
	}
	for _, modifier := range g.notHeads[head] {
		if len(before) >= len(modifier) && strings.EqualFold(before[len(before)-len(modifier):], modifier) {
			return true
		}
	}
	return false
}

// foldWord folds a word if it has to be.
func foldWord(word string) string {
	if !strings.ContainsAny(word, "*_/(\u00AD\u2010\u2011’\u200C\u200D") {
		return word
	}
	return string(token.Fold(nil, word))
}

// unfold returns the offset in word of what is at offset start in its folded form.
func unfold(word, folded string, start int) int {
	if len(word) == len(folded) {
		return start
	}
	for i := range word {
		if len(foldWord(word[:i])) == start && !strings.HasPrefix(word[i:], "\u00AD") {
			return i
		}
	}
	return 0
}
