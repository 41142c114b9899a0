package ask

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
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

// telling is the set that tells most: the one whose shortest text is the longest.
func (n needs) telling() []string {
	shortest := func(set []string) int {
		return len(slices.MinFunc(set, func(a, b string) int { return len(a) - len(b) }))
	}
	return slices.MaxFunc(n, func(a, b []string) int { return shortest(a) - shortest(b) })
}

// pattern is a regular expression that is compiled when it is first asked for: for a text that has what it needs.
type pattern struct {
	needs   needs
	compile func() *regexp.Regexp
}

// newPattern makes a pattern of words that has what frame adds to them. A test compiles all.
func newPattern(r needsReader, words string, frame func(words string) *regexp.Regexp) (pattern, error) {
	n, err := r.read(words)
	if err != nil {
		return pattern{}, fmt.Errorf("the pattern %q is broken: %w", words, err)
	}
	return pattern{n, sync.OnceValue(func() *regexp.Regexp { return frame(words) })}, nil
}

// fitting gives the expression if a text in small letters has what it needs, else nil.
func (p pattern) fitting(lower string) *regexp.Regexp {
	if p.compile == nil || !p.needs.metBy(lower) {
		return nil
	}
	return p.compile()
}

// needsReader finds what patterns need. The names are those that patterns have in braces, each with its needs. It knows the
// part of Go's syntax that the lists use; what it doesn't know needs nothing.
type needsReader map[string]needs

// read gives the needs of a pattern, or tells how it is broken.
func (r needsReader) read(pattern string) (needs, error) {
	s := needsScan{names: r, rest: pattern}
	n := s.either()
	if s.err == nil && s.rest != "" {
		s.err = errors.New("unexpected )")
	}
	return n, s.err
}

// needsScan reads a pattern from left to right.
type needsScan struct {
	names needsReader
	rest  string
	err   error
}

// either reads branches with "|" between them: what has one of them has a text of its most telling set.
func (s *needsScan) either() needs {
	first := s.sequence()
	if !strings.HasPrefix(s.rest, "|") {
		return first
	}
	var all []string
	for n, telling := first, true; ; n = s.sequence() {
		if telling = telling && len(n) > 0; telling {
			all = append(all, n.telling()...)
		} else {
			all = nil
		}
		if !strings.HasPrefix(s.rest, "|") {
			break
		}
		s.rest = s.rest[1:]
	}
	if all == nil {
		return nil
	}
	return needs{all}
}

// sequence reads up to "|", ")" or the end.
func (s *needsScan) sequence() needs {
	var all needs
	var room [64]byte
	text := room[:0]
	for s.err == nil && s.rest != "" && s.rest[0] != '|' && s.rest[0] != ')' {
		letter, n := s.atom()
		optional, again := s.times()
		if !optional {
			text = append(text, letter...)
		}
		if letter == "" || optional || again {
			all, text = all.andText(text), text[:0]
		}
		if !optional {
			all = append(all, n...)
		}
	}
	return all.andText(text)
}

// andText adds a text, if there is one.
func (n needs) andText(text []byte) needs {
	if len(text) == 0 {
		return n
	}
	return append(n, []string{strings.ToLower(string(text))})
}

// atom reads a letter that stands for itself, or something else with its needs.
func (s *needsScan) atom() (letter string, n needs) {
	switch c := s.rest[0]; c {
	case '\\':
		return s.escaped(), nil
	case '[':
		s.skip(1 + strings.IndexByte(s.rest[1:], ']') + 1)
	case '(':
		return "", s.group()
	case '{':
		return "", s.name()
	case '.', '^', '$':
		s.skip(1)
	default:
		_, size := utf8.DecodeRuneInString(s.rest)
		letter = s.rest[:size]
		s.skip(size)
	}
	return letter, nil
}

func (s *needsScan) skip(n int) {
	if n <= 0 || n > len(s.rest) {
		n = len(s.rest)
	}
	s.rest = s.rest[n:]
}

// escaped reads a mark behind "\", which stands for itself, or a class: `\d`, `\pL`.
func (s *needsScan) escaped() (mark string) {
	switch {
	case strings.HasPrefix(s.rest, `\p{`):
		s.skip(strings.IndexByte(s.rest, '}') + 1)
	case strings.HasPrefix(s.rest, `\p`):
		s.skip(3)
	case len(s.rest) > 1 && strings.IndexByte(`.-+*?()|[]{}^$/`, s.rest[1]) >= 0:
		mark = s.rest[1:2]
		s.skip(2)
	default:
		s.skip(2)
	}
	return mark
}

func (s *needsScan) group() needs {
	s.skip(1)
	if strings.HasPrefix(s.rest, "?") { // "?:", "?P<name>"
		s.skip(strings.IndexAny(s.rest, ":>") + 1)
	}
	n := s.either()
	if !strings.HasPrefix(s.rest, ")") {
		s.err = errors.Join(s.err, errors.New("missing closing )"))
		return nil
	}
	s.skip(1)
	return n
}

// name reads a name in braces.
func (s *needsScan) name() needs {
	end := strings.IndexByte(s.rest, '}') + 1
	name := s.rest[:end]
	n, ok := s.names[name]
	if !ok && s.err == nil {
		s.err = fmt.Errorf("%s is neither a slot nor in macros.tsv", name)
	}
	s.skip(end)
	return n
}

// times reads how often what stands before may come.
func (s *needsScan) times() (optional, again bool) {
	switch {
	case s.rest == "":
		return false, false
	case s.rest[0] == '+':
		again = true
	case s.rest[0] == '?' || s.rest[0] == '*':
		optional = true
	case s.rest[0] == '{' && len(s.rest) > 1 && s.rest[1] >= '0' && s.rest[1] <= '9':
		optional = true
		s.skip(strings.IndexByte(s.rest, '}'))
	default:
		return false, false
	}
	s.skip(1)
	s.rest = strings.TrimPrefix(s.rest, "?") // as few as possible
	return optional, again
}
