package ask

import (
	"cmp"
	"slices"
	"strings"
)

// distance counts the letters to insert, drop, change or swap with the next one to make one word of another (Damerau and
// Levenshtein, without edits inside a swap). It is limit+1 where it is more than limit.
func distance(a, b string, limit int) int {
	x, y := []rune(a), []rune(b)
	if len(x)-len(y) > limit || len(y)-len(x) > limit {
		return limit + 1
	}
	before, last, row := make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range last {
		last[j] = j
	}
	for i := range x {
		row[0] = i + 1
		best := row[0]
		for j := range y {
			change := 1
			if x[i] == y[j] {
				change = 0
			}
			row[j+1] = min(last[j+1]+1, row[j]+1, last[j]+change)
			if i > 0 && j > 0 && x[i] == y[j-1] && x[i-1] == y[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
			best = min(best, row[j+1])
		}
		if best > limit {
			return limit + 1
		}
		before, last, row = last, row, before
	}
	return min(last[len(y)], limit+1)
}

// slips is how many letters of a word may be wrong: none of up to three, one of up to seven, else two.
func slips(word string) int {
	switch n := len([]rune(word)); {
	case n < 4:
		return 0
	case n < 8:
		return 1
	}
	return 2
}

// umlauts writes umlauts that were typed as two letters.
var umlauts = strings.NewReplacer("ae", "ä", "oe", "ö", "ue", "ü", "Ae", "Ä", "Oe", "Ö", "Ue", "Ü")

// likeness compares words without case and typed-out umlauts.
func likeness(s string) string { return umlauts.Replace(strings.ToLower(s)) }

// nearestWord gives the candidate that a word is a slip of, the first of several equally near; empty if there is none.
func nearestWord(word string, candidates []string) string {
	own, limit := likeness(word), slips(word)
	best, found := limit+1, ""
	for _, c := range candidates {
		c = strings.Trim(c, ",.;:?()")
		if isCapital(c) != isCapital(word) {
			continue // "verdient" isn't "Verden"
		}
		if d := distance(own, likeness(c), limit); d < best {
			best, found = d, c
		}
	}
	return found
}

// nearestNames gives up to three names, the most like first: those with no more wrong letters than slips allow, and those that
// have all words of the name among theirs.
func nearestNames(name string, all []string) []string {
	type near struct {
		name string
		far  int
	}
	own, limit := likeness(name), slips(name)
	var found []near
	for _, c := range all {
		other := likeness(c)
		d := distance(own, other, limit)
		if d > limit && hasWords(other, own) {
			d = limit + 1
		} else if d > limit {
			continue
		}
		if c != name {
			found = append(found, near{c, d})
		}
	}
	slices.SortStableFunc(found, func(a, b near) int { return cmp.Or(a.far-b.far, cmp.Compare(a.name, b.name)) })
	var names []string
	for _, n := range found {
		if n.far > found[0].far {
			break
		}
		if !slices.Contains(names, n.name) && len(names) < 3 {
			names = append(names, n.name)
		}
	}
	return names
}

// longer gives names that begin with another one: "Rüsselsheim am Main" for "Rüsselsheim".
func longer(name string, all []string) []string {
	var found []string
	for _, other := range all {
		if strings.HasPrefix(other, name+" ") {
			found = append(found, other)
		}
	}
	return found[:min(len(found), 3)]
}

// abbreviations gives up to three names that a name may be short for, or that may be short for it: "BKF" for "Bundesamts für
// Küstenforschung".
func abbreviations(name string, all []string) []string {
	var found []string
	for _, other := range all {
		if abbreviates(other, name) || abbreviates(name, other) {
			found = append(found, other)
		}
	}
	return found[:min(len(found), 3)]
}

// abbreviates reports whether a word of capitals has, in order, the first letter of every word of a name that begins with a
// capital, and besides only letters from inside of these: "LfU", "BSI", "BAMF".
func abbreviates(short, name string) bool {
	if strings.Contains(short, " ") || len([]rune(short)) > 8 || !isCapital(short) || short == capital(strings.ToLower(short)) {
		return false
	}
	letters := []rune(strings.ToLower(short))
	words := slices.DeleteFunc(strings.Fields(name), func(w string) bool {
		return !isCapital(w) && !slices.Contains(letters, []rune(strings.ToLower(w))[0]) // "für" in "LfU" stays
	})
	return len(words) > 1 && len(words) <= 2*len(letters) && spells(letters, words) // more words make too many ways to part the letters
}

// spells reports whether letters are the first ones of the words and others from inside of them, in order. A small word may be
// left out.
func spells(letters []rune, words []string) bool {
	if len(words) == 0 || len(letters) == 0 {
		return len(words) == 0 && len(letters) == 0
	}
	word := []rune(strings.ToLower(words[0]))
	if !isCapital(words[0]) && spells(letters, words[1:]) {
		return true
	}
	if word[0] != letters[0] {
		return false
	}
	rest, at := letters[1:], 1
	for {
		if spells(rest, words[1:]) {
			return true
		}
		if len(rest) == 0 {
			return false
		}
		next := slices.Index(word[at:], rest[0])
		if next < 0 {
			return false
		}
		rest, at = rest[1:], at+next+1
	}
}

// hasWords reports whether a name has all words of another one, slips aside, and more than one letter of each.
func hasWords(name, words string) bool {
	fields := strings.Fields(name)
	for _, w := range strings.Fields(words) {
		if !slices.ContainsFunc(fields, func(f string) bool { return distance(f, w, slips(w)) <= slips(w) }) {
			return false
		}
	}
	return words != ""
}
