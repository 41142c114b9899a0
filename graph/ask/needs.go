package ask

import (
	"fmt"
	"regexp"
	"regexp/syntax"
	"slices"
	"strings"
)

// needs are sets of texts in small letters: whatever a pattern matches has at least one text of each set. To look for them in a
// question is much faster than to compile the pattern, and most patterns need something that a question doesn't have.
type needs [][]string

// metBy reports whether a text in small letters has what is needed.
func (n needs) metBy(lower string) bool {
	for _, set := range n {
		if !slices.ContainsFunc(set, func(s string) bool { return strings.Contains(lower, s) }) {
			return false
		}
	}
	return true
}

// needsReader finds what patterns need. The names are those that patterns have in braces, each with its needs.
type needsReader struct {
	names []string
	named []needs
}

// firstStandIn stands for the first name in the syntax tree of a pattern, the next letter for the next one, so that no name is
// cut in two. It is a letter of private use.
const firstStandIn = '\uE000'

// name keeps the needs of what patterns write as name.
func (r *needsReader) name(name string, n needs) {
	r.names, r.named = append(r.names, name), append(r.named, n)
}

var inBraces = regexp.MustCompile(`\{[^{}]*[^{}0-9,][^{}]*\}`)

// read gives the needs of a pattern, or tells how it is broken.
func (r *needsReader) read(pattern string) (needs, error) {
	for _, name := range inBraces.FindAllString(pattern, -1) {
		i := slices.Index(r.names, name)
		if i < 0 {
			return nil, fmt.Errorf("%s is neither a slot nor in macros.tsv", name)
		}
		pattern = strings.Replace(pattern, name, string(rune(firstStandIn+i)), 1)
	}
	tree, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		return nil, err
	}
	return r.ofTree(tree), nil
}

func (r *needsReader) ofTree(tree *syntax.Regexp) needs {
	switch tree.Op {
	case syntax.OpLiteral:
		return r.ofText(tree.Rune)
	case syntax.OpPlus:
		return r.ofTree(tree.Sub[0])
	case syntax.OpConcat:
		var all needs
		for _, part := range tree.Sub {
			all = append(all, r.ofTree(part)...)
		}
		return all
	case syntax.OpAlternate:
		var either []string
		for _, branch := range tree.Sub {
			n := r.ofTree(branch)
			if len(n) == 0 {
				return nil
			}
			either = append(either, n[0]...) // what has all needs of a branch has the first
		}
		return needs{either}
	}
	return nil
}

// ofText gives the needs of a text with names in it.
func (r *needsReader) ofText(text []rune) needs {
	var all needs
	for len(text) > 0 {
		n := slices.IndexFunc(text, func(c rune) bool { return c >= firstStandIn && int(c-firstStandIn) < len(r.named) })
		switch n {
		case 0:
			all, text = append(all, r.named[text[0]-firstStandIn]...), text[1:]
		case -1:
			n = len(text)
			fallthrough
		default:
			all, text = append(all, []string{strings.ToLower(string(text[:n]))}), text[n:]
		}
	}
	return all
}
