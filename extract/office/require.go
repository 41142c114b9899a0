package office

import (
	"regexp"
	"strings"
)

// require notes the words that a sentence must hold for a pattern: plain words and verbs of the line itself, and of groups
// in which every alternative has one.
func (rs *ruleSet) require(line string, p *pattern) error {
	for _, part := range parts(line) {
		set, ok, err := rs.wordsOf(part)
		if err != nil {
			return err
		}
		if ok {
			p.needs = append(p.needs, set)
		}
	}
	return nil
}

// parts splits a pattern into its required pieces: stretches outside groups, and groups without a quantifier.
func parts(line string) []string {
	var out []string
	depth, from, after := 0, 0, ""
	for i := 0; i < len(line); i++ {
		switch {
		case line[i] == '\\':
			i++
		case line[i] == '(':
			if depth == 0 {
				out = append(out, after+line[from:i]+"(") // a word that touches a group is no whole word
				from, after = i, ""
			}
			depth++
		case line[i] == ')':
			if depth--; depth == 0 {
				if !optional(line[i+1:]) {
					out = append(out, line[from:i+1])
				}
				from, after = i+1, ")"
			}
		}
	}
	return append(out, after+line[from:])
}

// optional reports whether a quantifier follows that lets a group be absent.
func optional(rest string) bool {
	return strings.HasPrefix(rest, "?") || strings.HasPrefix(rest, "*") || strings.HasPrefix(rest, "{0")
}

// anchorForm finds verbs in braces and whole plain words.
var anchorForm = regexp.MustCompile(`\{([a-z]+)(?::[a-z]+)?\}\??|[\p{L}\\\])]*\p{L}{2,}[\p{L}([?*+|)]*`)

// wordsOf gives the anchors of one part; a group has them only if each of its alternatives does.
func (rs *ruleSet) wordsOf(part string) (anchorSet, bool, error) {
	inner, group := strings.CutPrefix(part, "(?:")
	if strings.HasPrefix(part, "(") && !group {
		return anchorSet{}, false, nil // look-around or named group
	}
	if !group {
		return rs.wordOf(part)
	}
	if strings.Contains(inner, "(") {
		return anchorSet{}, false, nil
	}
	alternatives := strings.Split(strings.TrimSuffix(inner, ")"), "|")
	var all anchorSet
	for _, a := range alternatives {
		set, ok, err := rs.wordOf(a)
		if err != nil || !ok {
			return anchorSet{}, false, err
		}
		all.add(set)
	}
	return all, true, nil
}

// wordOf gives the anchor of the first verb or whole word of a piece without groups.
func (rs *ruleSet) wordOf(piece string) (anchorSet, bool, error) {
	if strings.Contains(piece, "|") {
		return anchorSet{}, false, nil
	}
	for _, m := range anchorForm.FindAllStringSubmatch(piece, -1) {
		if v, ok := rs.verbs[m[1]]; ok && !strings.HasSuffix(m[0], "?") {
			return v.anchor, true, nil
		}
		if m[1] == "" && plainWord(m[0]) {
			if set, ok := rs.literals[m[0]]; ok {
				return set, true, nil
			}
			set, err := rs.anchor(m[0])
			rs.literals[m[0]] = set
			return set, err == nil, err
		}
	}
	return anchorSet{}, false, nil
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
