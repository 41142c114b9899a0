package office

import (
	"fmt"
	"math"
	"sync"
	"sync/atomic"
	"time"

	"github.com/dlclark/regexp2/v2"
)

// matchTimeout stops a pattern that goes wild. It is long, so that a busy machine finds what an idle one finds: patterns
// take milliseconds on the test documents, and seconds only where they never would end.
const matchTimeout = 2 * time.Second

// shortSentence is the length in runes up to which the program's own patterns run without looking at the clock, which takes
// a third of their time. The tests run them with the clock; a user's patterns always do.
const shortSentence = 400

// engine is the regular expression of a pattern. That of a pattern of the program is made when the first sentence needs it:
// a short text needs few.
type engine struct {
	expression string
	trusted    bool // a pattern of the program, which the tests have checked
	once       sync.Once
	made       atomic.Bool
	err        error

	re     *regexp2.Regexp
	quick  *regexp2.Regexp // the same without a clock, nil unless trusted
	groups []group
	verbs  []verbGroup // the groups of verbs, the one that counts first

	track   track   // characters that a sentence must hold, anywhere
	outline outline // units and punctuation that it must hold, in this order
}

// make compiles the expression, once.
func (e *engine) make() error {
	e.once.Do(func() {
		e.err = e.compile()
		e.made.Store(e.err == nil)
	})
	return e.err
}

func (e *engine) compile() error {
	re, err := regexp2.Compile(e.expression, regexp2.ExplicitCapture)
	if err == nil {
		err = e.filters()
	}
	if err != nil {
		return fmt.Errorf("the pattern is no regular expression: %s", plainRegexpError(err))
	}
	re.MatchTimeout = matchTimeout
	e.re = re
	if e.trusted {
		quick := *re
		quick.MatchTimeout = math.MaxInt64
		e.quick = &quick
	}
	for _, name := range re.GetGroupNames() {
		e.groups = append(e.groups, group{name, re.GroupNumberFromName(name)})
	}
	for _, t := range tenses {
		if n, ok := e.group(t.group); ok {
			e.verbs = append(e.verbs, verbGroup{n, t.aspect})
		}
	}
	return nil
}

// filters reads off the expression what a sentence must hold.
func (e *engine) filters() error {
	tree, err := parsed(e.expression)
	if err != nil {
		return err
	}
	e.track, e.outline = trackOf(tree), outlineOf(tree)
	return nil
}

// find calls yield with every match in a sentence.
func (e *engine) find(s *sentence, yield func(regexp2.MatchView)) error {
	re := e.re
	if e.quick != nil && len(s.runes) <= shortSentence {
		re = e.quick
	}
	for at := e.outline.start(s.landmarks, 0); at >= 0 && at <= len(s.runes); {
		end := -1
		err := re.FindRunesMatches(s.runes, at, func(m regexp2.MatchView) bool {
			from, length, _ := m.GroupRange(0)
			end = from + max(length, 1)
			yield(m)
			return false
		})
		if err != nil || end < 0 {
			return err
		}
		at = e.outline.start(s.landmarks, end)
	}
	return nil
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
