package office

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dlclark/regexp2/v2"
)

// nearCount bounds the patterns that are told of as near.
const nearCount = 5

// prefixes are the expressions of beginnings of patterns, by their source; sentence after sentence asks for the same ones.
type prefixes map[string]*regexp2.Regexp

// nearest gives the patterns that came nearest to a match, one a rule. Rules that matched are left out.
func (w *watch) nearest(r *reader, s *sentence) []Near {
	if s.kinds == 0 {
		return nil
	}
	var all []Near
	for i := range r.rules.rules {
		rule := &r.rules.rules[i]
		if w.matched[rule.id] {
			continue
		}
		var best Near
		for k := range rule.patterns {
			if n := w.prefixes.near(r.rules, s, rule, &rule.patterns[k]); n.Share > best.Share {
				best = n
			}
		}
		if best.Share >= 0.5 {
			all = append(all, best)
		}
	}
	slices.SortStableFunc(all, func(a, b Near) int {
		return cmp.Or(cmp.Compare(b.Share, a.Share), cmp.Compare(len(b.Text), len(a.Text)))
	})
	return all[:min(len(all), nearCount)]
}

// near tells how far a pattern comes in a sentence: the longest row of its elements, from the first on, that matches.
func (x prefixes) near(rs *ruleSet, s *sentence, rule *rule, p *pattern) Near {
	parts := elementsOf(p.source)
	total, got, taken := 0, 0, 0
	for _, e := range parts {
		total += weight(e)
	}
	n := Near{Pattern: p.of(rule)}
	for k := range parts {
		from, to, ok := x.find(rs, s, strings.Join(parts[:k+1], ""))
		if !ok {
			break
		}
		taken = k + 1
		got += weight(parts[k])
		n.Text, n.Next = strings.TrimSpace(s.original(from, to)), strings.TrimSpace(s.original(to, len(s.runes)))
	}
	if total == 0 || got == 0 {
		return Near{}
	}
	n.Matched, n.Wanted = readable(strings.Join(parts[:taken], "")), readable(strings.Join(parts[taken:], ""))
	n.Share = float64(got) / float64(total)
	if taken == len(parts) {
		n.Reason = untried(s, rule)
		return n
	}
	n.Missing, n.Forms = rs.missing(parts[taken:])
	return n
}

// missing gives the next elements that a text must have, up to the first unit or verb, and the forms of a verb. Where only an
// end or a look-around is left, it gives that.
func (rs *ruleSet) missing(parts []string) (text string, forms []string) {
	for _, e := range parts {
		if weight(e) == 0 && text == "" {
			continue
		}
		if text += e; weight(e) < 3 {
			continue
		}
		if m := macroForm.FindStringSubmatch(e); m != nil && m[0] == strings.TrimSpace(e) {
			if v := rs.verbs[m[1]]; v != nil {
				forms = slices.Concat(v.present, v.past, v.participle)
			}
		}
		break
	}
	if text == "" {
		text = parts[0]
	}
	return readable(strings.TrimSpace(text)), forms
}

// untried says why a pattern that matches was not tried.
func untried(s *sentence, rule *rule) string {
	switch {
	case rule.listed:
		return "the rule is for lines of lists and tables only (listed)"
	case rule.led && !s.led:
		return "the rule is for lines about the person whom a CV is about (led)"
	}
	return "the sentence lacks what the rule needs besides (needs)"
}

// find finds where the first elements of a pattern match first, in runes.
func (x prefixes) find(rs *ruleSet, s *sentence, source string) (from, to int, ok bool) {
	re, known := x[source]
	if !known {
		var err error
		if re, err = regexp2.Compile(rs.expression(source), regexp2.ExplicitCapture); err == nil {
			re.MatchTimeout = matchTimeout
		}
		x[source] = re // nil where it is none by itself
	}
	if re == nil {
		return 0, 0, false
	}
	m, err := re.FindRunesMatch(s.runes)
	if err != nil || m == nil {
		return 0, 0, false
	}
	return m.RuneIndex, m.RuneIndex + m.RuneLength, true
}

// expression expands the names in braces.
func (rs *ruleSet) expression(source string) string {
	out := macroForm.ReplaceAllStringFunc(source, func(name string) string {
		m := macroForm.FindStringSubmatch(name)
		text, _ := rs.macro(m[1], m[2], false, &pattern{})
		return text
	})
	return unitEscapes.Replace(out)
}

// weight is what an element of a pattern counts: units and verbs more than words, what may be absent nothing.
func weight(element string) int {
	element = strings.TrimSpace(element)
	name, macro := strings.CutPrefix(element, "{")
	switch {
	case element == "", strings.HasSuffix(element, "?"), strings.HasSuffix(element, "*"), strings.HasPrefix(element, "(?!"), strings.HasPrefix(element, "(?<!"),
		strings.HasPrefix(element, "(?="), strings.HasSuffix(element, "}") && strings.Contains(element, "{0,"):
		return 0
	case macro:
		name = strings.TrimRight(name, "}")
		if _, stretch := macros[name]; stretch {
			return 0
		}
		return 3
	case strings.ContainsAny(element, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"):
		if strings.Contains(element, "{") {
			return 3
		}
		return 2
	}
	return 1
}

// elementsOf parts a pattern into its elements in order: names in braces, groups, words and characters, each with its quantifier
// and the blank before it. A pattern that is a choice as a whole is one element.
func elementsOf(source string) []string {
	var out []string
	for i := 0; i < len(source); {
		if source[i] == '|' {
			return []string{source}
		}
		start := i
		for i < len(source) && source[i] == ' ' {
			i++
		}
		if i < len(source) {
			i = elementEnd(source, i)
		}
		i = quantifierEnd(source, i)
		out = append(out, source[start:i])
	}
	return out
}

// elementEnd gives the index behind the element that begins at i.
func elementEnd(s string, i int) int {
	switch s[i] {
	case '{':
		if n := strings.IndexByte(s[i:], '}'); n > 0 {
			return i + n + 1
		}
	case '(':
		return groupEnd(s, i)
	case '[':
		return classEnd(s, i)
	case '\\':
		if strings.HasPrefix(s[i:], `\u`) {
			return min(len(s), i+6)
		}
		return min(len(s), i+2)
	}
	if !wordByte(s[i]) {
		return i + 1
	}
	end := i
	for end < len(s) && wordByte(s[end]) {
		end++
	}
	return end
}

// wordByte reports whether a byte is part of a word; the bytes of letters beyond ASCII are.
func wordByte(c byte) bool {
	return c >= 0x80 || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-'
}

// groupEnd gives the index behind the parenthesis that closes the one at i.
func groupEnd(s string, i int) int {
	depth := 0
	for ; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '[':
			i = classEnd(s, i) - 1
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return len(s)
}

// classEnd gives the index behind the bracket that closes the one at i.
func classEnd(s string, i int) int {
	for i++; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case ']':
			return i + 1
		}
	}
	return len(s)
}

// quantifierEnd gives the index behind the quantifier at i, i if none stands there.
func quantifierEnd(s string, i int) int {
	if i < len(s) && s[i] == '{' && i+1 < len(s) && s[i+1] >= '0' && s[i+1] <= '9' {
		if n := strings.IndexByte(s[i:], '}'); n > 0 {
			i += n + 1
		}
	}
	for i < len(s) && (s[i] == '?' || s[i] == '*' || s[i] == '+') {
		i++
	}
	return i
}
