package office

import (
	"fmt"
	"slices"
	"sync"
	"time"

	"github.com/amtszeit/amtszeit/extract/office/expression"
	"github.com/dlclark/regexp2/v2"
)

// matchTimeout stops a pattern that goes wild. It is long, so that a busy machine finds what an idle one finds: patterns
// take milliseconds on the test documents, and seconds only where they never would end.
const matchTimeout = 2 * time.Second

// engine is the regular expression of a pattern. That of a pattern of the program is made when the first sentence needs it:
// a short text needs few.
type engine struct {
	source string
	once   sync.Once
	err    error

	quick  *expression.Expression
	slow   *regexp2.Regexp // where quick is nil: the expression has what only this knows
	groups []group
	verbs  []verbGroup // the groups of verbs, the one that counts first

	track   track   // characters that a sentence must hold, anywhere
	outline outline // units and punctuation that it must hold, in this order
}

// make compiles the expression, once.
func (e *engine) make() error {
	e.once.Do(func() { e.err = e.compile() })
	return e.err
}

func (e *engine) compile() error {
	tree, err := parsed(e.source)
	if err != nil {
		return fmt.Errorf("the pattern is no regular expression: %s", plainRegexpError(err))
	}
	e.track, e.outline = trackOf(tree), outlineOf(tree)
	for name, number := range tree.Capnames {
		e.groups = append(e.groups, group{name, number})
	}
	slices.SortFunc(e.groups, func(a, b group) int { return a.number - b.number })
	for _, t := range tenses {
		if n, ok := e.group(t.group); ok {
			e.verbs = append(e.verbs, verbGroup{n, t.aspect})
		}
	}
	quick, ok := expression.New(tree)
	if ok {
		e.quick = quick
		return nil
	}
	if e.slow, err = regexp2.Compile(e.source, regexp2.ExplicitCapture); err == nil {
		e.slow.MatchTimeout = matchTimeout
	}
	return err
}

// find calls yield with every match in a sentence.
func (e *engine) find(s *sentence, m *expression.Matcher, yield func(groups []int32)) error {
	for at := e.outline.start(s.landmarks, 0); at >= 0 && at <= len(s.runes); {
		groups, err := e.next(s, m, at)
		if err != nil || groups == nil {
			return err
		}
		yield(groups)
		at = e.outline.start(s.landmarks, int(max(groups[1], groups[0]+1)))
	}
	return nil
}

// next gives the groups of the first match from a rune on, begin and end of each by its number, or nil.
func (e *engine) next(s *sentence, m *expression.Matcher, from int) ([]int32, error) {
	if e.quick != nil {
		if found, err := m.Find(e.quick, s.runes, from); !found {
			return nil, err
		}
		return m.Groups(), nil
	}
	var groups []int32
	err := e.slow.FindRunesMatches(s.runes, from, func(v regexp2.MatchView) bool {
		for n := range 1 + slices.Max(e.slow.GetGroupNumbers()) {
			begin, length, ok := v.GroupRange(n)
			if !ok {
				begin, length = -1, 0
			}
			groups = append(groups, int32(begin), int32(begin+length))
		}
		return false
	})
	return groups, err
}

// group is a named group of a pattern.
type group struct {
	name   string
	number int
}

// group gives the number of a named group. Patterns have few: looking through them is faster than a map.
func (e *engine) group(name string) (int, bool) {
	for i := range e.groups {
		if e.groups[i].name == name {
			return e.groups[i].number, true
		}
	}
	return 0, false
}

// verbGroup is a group of verbs with what the office does if it has matched.
type verbGroup struct {
	number int
	aspect aspect
}

// tenses tell the aspect by the sort and the tense of the verb that matched; the first counts.
var tenses = []struct {
	group  string
	aspect aspect
}{
	{"statepast", held}, {"stateparticiple", held},
	{"beginpast", began}, {"beginparticiple", began}, {"futurepast", began}, {"futureparticiple", began},
	{"futurepresent", plans}, {"beginpresent", begins}, {"endpast", ended}, {"endparticiple", ended}, {"endpresent", ends},
}
