package gold

import (
	_ "embed"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/dlclark/regexp2/v2"
	"golang.org/x/text/unicode/norm"
)

//go:embed equal.tsv
var equalFile string

// equals is what equal.tsv says: words that don't count, and expressions that are replaced.
type equals struct {
	titles, fillers map[string]bool
	bodies, roles   []replacement
}

// replacement is an expression and what takes its place.
type replacement struct {
	of *regexp2.Regexp
	by string
}

// equal is the built-in table; the file is part of the program, TestEqual checks its lines.
var equal = sync.OnceValue(func() *equals {
	e, err := parseEquals(equalFile)
	if err != nil {
		panic(err)
	}
	return e
})

func parseEquals(file string) (*equals, error) {
	e := &equals{titles: map[string]bool{}, fillers: map[string]bool{}}
	n := 0
	for line := range strings.Lines(file) {
		n++
		line = strings.TrimSuffix(line, "\n")
		if line == "" || strings.HasPrefix(line, "#") || line == "kind\tpattern\tbecomes" {
			continue
		}
		kind, rest, _ := strings.Cut(line, "\t")
		pattern, by, _ := strings.Cut(rest, "\t")
		if err := e.add(kind, pattern, by); err != nil {
			return nil, fmt.Errorf("equal.tsv:%d:%d: %w", n, len(kind)+2, err)
		}
	}
	return e, nil
}

func (e *equals) add(kind, pattern, by string) error {
	switch kind {
	case "title":
		e.titles[pattern] = true
		return nil
	case "filler":
		e.fillers[pattern] = true
		return nil
	}
	by = strings.ReplaceAll(by, "_", " ")
	re, err := regexp2.Compile(pattern, regexp2.None)
	switch {
	case err != nil:
		return err
	case kind == "body":
		e.bodies = append(e.bodies, replacement{re, by})
	case kind == "role":
		e.roles = append(e.roles, replacement{re, by})
	default:
		return fmt.Errorf("the kind %q is unknown: write title, body, role or filler", kind)
	}
	return nil
}

// replaced applies the expressions in their order.
func replaced(s string, all []replacement) string {
	for _, r := range all {
		if out, err := r.of.Replace(s, r.by, -1, -1); err == nil {
			s = out
		}
	}
	return s
}

var marks = strings.NewReplacer("\u00ad", "", "‐", "-", "‑", "-", "‒", "-", "–", "-",
	"„", "", "“", "", "”", "", `"`, "", "'", "", "’", "", "‘", "", "»", "", "«", "", "ß", "ss", "ẞ", "ss")

// fold is a name without regard to case, quotation marks, sorts of hyphens and white space.
func fold(s string) string {
	return strings.ToLower(strings.Join(strings.Fields(marks.Replace(norm.NFC.String(s))), " "))
}

// person is a person's name without titles.
func person(s string) string {
	words := strings.FieldsFunc(fold(s), func(r rune) bool { return r == ' ' || r == '.' || r == ',' })
	return strings.Join(slices.DeleteFunc(words, func(w string) bool { return equal().titles[w] }), " ")
}

// body is a body's name without article, legal form, what stands in parentheses, and endings.
func body(s string) string {
	words := strings.Fields(strings.ReplaceAll(replaced(fold(s), equal().bodies), "-", " "))
	for i, w := range words {
		words[i] = stem(w)
	}
	return strings.Join(words, " ")
}

// stem takes the ending off a word, if enough of it stays.
func stem(word string) string {
	n := utf8.RuneCountInString(word)
	for _, ending := range []string{"ischen", "ischer", "isches", "ische"} {
		if s, ok := strings.CutSuffix(word, ending); ok && n > len(ending)+2 {
			return s + "isch"
		}
	}
	for _, ending := range []string{"es", "en", "er", "s", "n", "e"} {
		if s, ok := strings.CutSuffix(word, ending); ok && n > len(ending)+3 {
			return s
		}
	}
	return word
}

// role gives the words of a role without gender, case and what fills it out; an abstract noun is its office.
func role(s string) []string {
	var out []string
	s = replaced(fold(s), equal().roles)
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" ,()-", r) }) {
		if !equal().fillers[w] {
			out = append(out, roleStem(w))
		}
	}
	return out
}

// roleStem takes gender and case off a word of a role.
func roleStem(w string) string {
	if utf8.RuneCountInString(w) > 5 && !strings.HasSuffix(w, "termin") {
		w = cutOne(w, "innen", "in")
	}
	if strings.HasSuffix(w, "rät") || strings.HasSuffix(w, "rätin") {
		w = umlauts.Replace(w)
	}
	if s := cutOne(w, "frau", "mann"); s != w {
		w = s + "mann"
	}
	if utf8.RuneCountInString(w) > 5 {
		w = cutOne(w, "er", "en", "es", "em", "e")
	}
	return w
}

var umlauts = strings.NewReplacer("rätin", "rat", "rät", "rat", "ät", "at")

// cutOne takes the first ending off that the word has.
func cutOne(w string, endings ...string) string {
	for _, ending := range endings {
		if s, ok := strings.CutSuffix(w, ending); ok {
			return s
		}
	}
	return w
}

// sameRole reports whether two roles have half of their words in common; a deputy or somebody acting is another office.
func sameRole(a, b []string) bool {
	switch {
	case len(a) == 0 || len(b) == 0:
		return false
	case slices.Equal(a, b):
		return true
	case slices.Contains(a, "vize") != slices.Contains(b, "vize"), slices.Contains(a, "kommissarisch") != slices.Contains(b, "kommissarisch"):
		return false
	}
	both, all := overlap(setOf(a), setOf(b))
	return 2*both >= all
}

// sameCut reports whether one office is cut in two ways: "Leiter des Amts X" and "Leiter" of the body "Amt X".
func sameCut(a []string, bodyA string, b []string, bodyB string) bool {
	if len(a) == 0 || len(b) == 0 || a[0] != b[0] || len(a) == len(b) || slices.Contains(a, "vize") != slices.Contains(b, "vize") {
		return false
	}
	x, y := bag(a, bodyA), bag(b, bodyB)
	both, all := overlap(x, y)
	return 5*both >= 3*all || both >= 2 && (both == len(x) || both == len(y))
}

// bag is the words of role and body.
func bag(role []string, of string) map[string]bool {
	out := setOf(strings.Fields(body(of)))
	for _, w := range role {
		out[stem(w)] = true
	}
	return out
}

func setOf(words []string) map[string]bool {
	out := make(map[string]bool, len(words))
	for _, w := range words {
		out[w] = true
	}
	return out
}

// overlap counts what is in both sets and what is in either.
func overlap(a, b map[string]bool) (both, either int) {
	for w := range a {
		if b[w] {
			both++
		}
	}
	return both, len(a) + len(b) - both
}

var wordForm = regexp.MustCompile(`[\p{L}\p{N}_]+`)

// shareWord reports whether two expressions have a word in common.
func shareWord(a, b string) bool {
	words := setOf(wordForm.FindAllString(fold(a), -1))
	return slices.ContainsFunc(wordForm.FindAllString(fold(b), -1), func(w string) bool { return words[w] })
}
