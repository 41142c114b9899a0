package office

import (
	"math/bits"
	"regexp"
	"slices"
	"strings"
)

// need is one thing that a sentence must hold for a pattern: a unit of one of the kinds, or one of the words.
type need struct {
	kinds uint16
	words anchorSet
}

// demand is a need of a pattern as a sentence answers it: kinds of units, or the number of a set of words.
type demand struct{ kinds, words uint16 }

// skeleton is where a sentence has its units and the words that patterns ask for, among each other: a bit for each place. It
// doesn't part those behind the last place.
type skeleton struct {
	places int
	units  [unitKinds]uint64 // by kind
	words  []uint64          // by the number of the set of words that patterns ask for
}

const lastPlace = 63

// reset makes room for the words of so many sets.
func (k *skeleton) reset(sets int) {
	if cap(k.words) < sets {
		k.words = make([]uint64, sets)
	}
	*k = skeleton{words: k.words[:sets]}
	clear(k.words)
}

// next gives the bit of the next place.
func (k *skeleton) next() uint64 {
	bit := uint64(1) << min(k.places, lastPlace)
	k.places++
	return bit
}

// meet gives where a sentence has what a pattern asks for.
func (k *skeleton) meet(d demand) uint64 {
	if d.kinds == 0 {
		return k.words[d.words]
	}
	var at uint64
	for kinds := d.kinds; kinds != 0; kinds &= kinds - 1 {
		at |= k.units[bits.TrailingZeros16(kinds)]
	}
	return at
}

// fits reports whether a sentence has what a pattern asks for, in order.
func (k *skeleton) fits(demands []demand) bool {
	from := 0
	for _, d := range demands {
		at := k.meet(d) >> from << from
		if at == 0 {
			return false
		}
		from = min(bits.TrailingZeros64(at)+1, lastPlace)
	}
	return true
}

// skeletonOf reads what a sentence must hold off a pattern, in its order: units, verbs and plain words outside groups, and
// groups of which every alternative has a word.
func (rs *ruleSet) skeletonOf(line string) []need {
	var out []need
	for _, part := range parts(line) {
		out = append(out, rs.needsOf(part)...)
	}
	return out
}

// parts splits a pattern into its required pieces: stretches outside groups, and groups without a quantifier whose words are
// whole: in "(?:sein|ihr)(?:en)?" they are not. A parenthesis stays at the end of a stretch: a word that touches a group is
// no whole word.
func parts(line string) []string {
	var out []string
	depth, from, after := 0, 0, ""
	for i := 0; i < len(line); i++ {
		switch {
		case line[i] == '\\':
			i++
		case line[i] == '(':
			if depth == 0 {
				out = append(out, after+line[from:i]+"(")
				from, after = i, ""
			}
			depth++
		case line[i] == ')':
			if depth--; depth == 0 {
				if !optional(line[i+1:]) && apart(line[:from], line[i+1:]) {
					out = append(out, line[from:i+1])
				}
				from, after = i+1, ")"
			}
		}
	}
	return append(out, after+line[from:])
}

// endsApart and beginsApart tell of what stands beside a group that no letter of a word can touch it: a blank, punctuation, a
// boundary, a name in braces, another group with a blank on this side, what looks ahead.
var (
	endsApart   = regexp.MustCompile(`(?:^|[ ,;:.„"^}]|\\b|[ ,;:]\)[?*+]?)$`)
	beginsApart = regexp.MustCompile(`^[+]?(?:$|[ ,;:.“"${]|\\b|\(\?:\\?[ ,;:(]|\(\?[=!])`)
)

// apart reports whether the words of a group between left and right are whole words.
func apart(left, right string) bool {
	return endsApart.MatchString(left) && beginsApart.MatchString(right)
}

// optional reports whether a quantifier follows that lets a group be absent.
func optional(rest string) bool {
	return strings.HasPrefix(rest, "?") || strings.HasPrefix(rest, "*") || strings.HasPrefix(rest, "{0")
}

// elementForm finds names in braces and runs of letters with what touches them.
var elementForm = regexp.MustCompile(`\{([a-z]+)(?::[a-z]+)?\}\??|[\p{L}\\\])]*\p{L}{2,}[\p{L}([?*+|)\]]*`)

// needsOf gives the needs of one part; a group has one only if each of its alternatives does.
func (rs *ruleSet) needsOf(part string) []need {
	alternatives, ok := alternativesOf(part)
	switch {
	case !ok:
		return nil
	case len(alternatives) == 0:
		return rs.elements(part)
	}
	var all need
	for _, a := range alternatives {
		needs := rs.elements(a)
		k := 0
		for k < len(needs) && needs[k].kinds != 0 {
			k++
		}
		if k == len(needs) {
			return nil
		}
		all.words.add(needs[k].words)
	}
	return []need{all}
}

// groupForm is the begin of a group with or without a name, but of no look-around.
var groupForm = regexp.MustCompile(`^\(\?(?::|<\w+>)`)

// alternativesOf gives the alternatives of a group, those of groups that are alternatives in their place, and nothing for
// a part that is no group. It isn't ok if a part has alternatives or groups in another place.
func alternativesOf(part string) (out []string, ok bool) {
	begin := groupForm.FindString(part)
	if begin == "" {
		return nil, part == "(" || !strings.HasPrefix(part, "(") && !strings.Contains(part, "|")
	}
	inner := strings.TrimSuffix(part[len(begin):], ")")
	depth := depths(inner)
	from := 0
	for i := range len(inner) + 1 {
		if i < len(inner) && (inner[i] != '|' || depth[i] > 0) {
			continue
		}
		alternative := inner[from:i]
		from = i + 1
		if !strings.Contains(alternative, "(") {
			out = append(out, alternative)
			continue
		}
		end := strings.LastIndexByte(alternative, ')')
		more, ok := alternativesOf(alternative)
		if !ok || len(more) == 0 || end != len(alternative)-1 || slices.Index(depths(alternative), 0) != end {
			return nil, false
		}
		out = append(out, more...)
	}
	return out, true
}

// elements gives the units, verbs and whole words of a piece without groups.
func (rs *ruleSet) elements(piece string) []need {
	var out []need
	for _, m := range elementForm.FindAllStringSubmatch(piece, -1) {
		switch {
		case strings.HasSuffix(m[0], "?"), macros[m[1]] != "":
		case unitMacros[m[1]] != "":
			out = append(out, need{kinds: kindsOf(unitMacros[m[1]])})
		case m[1] != "":
			if v, ok := rs.verbs[m[1]]; ok {
				out = append(out, need{words: v.anchor})
			}
		case plainWord(m[0]):
			if set, ok := rs.literal(m[0]); ok {
				out = append(out, need{words: set})
			}
		}
	}
	return out
}

// literal gives the anchor of a plain word of a pattern. Where the user's rules have more words than there are anchors, the
// pattern doesn't ask for the word beforehand: it runs more often, and finds the same.
func (rs *ruleSet) literal(word string) (set anchorSet, ok bool) {
	if set, ok := rs.literals[word]; ok {
		return set, true
	}
	if set, ok = rs.anchor(word); ok {
		rs.literals[word] = set
	}
	return set, ok
}

// kindsOf gives the kinds of units that a unit macro can begin with.
func kindsOf(macro string) uint16 {
	if strings.HasPrefix(macro, "(") {
		return kindBit(unitPerson) // a roster: what stands before its people is optional
	}
	var kinds uint16
	for i, r := range macro {
		if r >= unitPerson && r <= unitLast {
			kinds |= kindBit(r)
			if i == 0 {
				break // the first unit; more may follow
			}
		}
		if r == ']' {
			break
		}
	}
	return kinds
}

// plainWord reports whether the text is letters only: no part of an expression.
func plainWord(s string) bool {
	for _, r := range s {
		if !strings.ContainsRune("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZäöüÄÖÜß", r) {
			return false
		}
	}
	return true
}
