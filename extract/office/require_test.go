package office

import (
	"slices"
	"testing"

	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/extract/office/expression"
	"github.com/amtszeit/amtszeit/gazetteer"
	"github.com/dlclark/regexp2/v2"
)

// TestParts checks which pieces of a pattern a sentence must hold: a group only if its words are whole.
func TestParts(t *testing.T) {
	for _, c := range []struct {
		line  string
		group string
		want  bool
	}{
		{`{person}{gap}(?:sein|ihr) Amt`, `(?:sein|ihr)`, true},
		{`^(?:sein|ihr), {person}`, `(?:sein|ihr)`, true},
		{`(?:gestern )?(?:sein|ihr)(?: altes)? Amt`, `(?:sein|ihr)`, true},
		{`{person} (?:ging|kam)\b`, `(?:ging|kam)`, true},
		{`(?:sein|ihr)(?:en)? Posten`, `(?:sein|ihr)`, false},
		{`(?:geleitete|geführte)[nrs]? {body}`, `(?:geleitete|geführte)`, false},
		{`[Dd](?:as|en) {seat}`, `(?:as|en)`, false},
		{`(?:stell)?(?:vertretend|beauftragt) {office}`, `(?:vertretend|beauftragt)`, false},
		{`{person} (?:sein|ihr)? Amt`, `(?:sein|ihr)`, false},
	} {
		if got := slices.Contains(parts(c.line), c.group); got != c.want {
			t.Errorf("%s asks for %s: %v, want %v", c.line, c.group, got, c.want)
		}
	}
}

// TestFilters checks that nothing that is asked before a pattern runs keeps it from a sentence that it matches. Each
// sentence of the rules' examples meets a quarter of the patterns, so that all patterns meet all kinds of sentences.
func TestFilters(t *testing.T) {
	f, err := New()
	if err != nil {
		t.Fatal(err)
	}
	finder := mention.NewFinder(gazetteer.Default())
	n, matched := 0, 0
	for i := range f.rules.rules {
		rule := &f.rules.rules[i]
		for _, e := range slices.Concat(rule.yes, rule.no) {
			n++
			doc := &document.Document{ID: "d", Text: e.text, Segments: document.Cut(e.text, "2024-05-01", nil)}
			r := &reader{}
			r.begin(f, doc, nil, finder.Find(doc))
			for i := range doc.Segments {
				r.segment(i) // leaves its last sentence behind
			}
			if len(r.s.runes) > 0 && r.s.kinds != 0 {
				matched += passFilters(t, f.rules, &r.s, n%4)
			}
		}
	}
	if matched < 100 {
		t.Errorf("only %d sentences matched a pattern", matched)
	}
}

// passFilters runs every fourth pattern on a sentence and gives how many match.
func passFilters(t *testing.T, rs *ruleSet, s *sentence, first int) (matched int) {
	asked := rs.candidates(s, true, true)
	for n := first; n < len(rs.order); n += 4 {
		p := rs.order[n].p
		if err := p.engine.make(); err != nil {
			t.Fatal(err)
		}
		from := sameMatches(t, p, s)
		if from < 0 {
			continue
		}
		matched++
		switch {
		case !asked.has(n):
			t.Errorf("%s: the index keeps it from %q", p.source, s)
		case !s.traces.bear(p.engine.track.sign):
			t.Errorf("%s: its sign keeps it from %q", p.source, s)
		case !rs.fits(n, s):
			t.Errorf("%s: its needs keep it from %q", p.source, s)
		case !p.engine.track.on(&s.traces):
			t.Errorf("%s: its track keeps it from %q", p.source, s)
		}
		if start := p.engine.outline.start(s.landmarks, 0); start < 0 || start > from {
			t.Errorf("%s: its outline lets it begin at %d in %q, but it matches at %d", p.source, start, s, from)
		}
	}
	return matched
}

// sameMatches compares the matches that a pattern has in a sentence with those that regexp2 finds, and gives where the first
// begins, or -1.
func sameMatches(t *testing.T, p *pattern, s *sentence) int {
	re := regexps[p]
	if re == nil {
		re = regexp2.MustCompile(p.engine.source, regexp2.ExplicitCapture)
		regexps[p] = re
	}
	var want [][]int32
	if err := re.FindRunesMatches(s.runes, 0, func(m regexp2.MatchView) bool {
		var groups []int32
		for n := range m.GroupCount() {
			from, length, ok := m.GroupRange(n)
			if !ok {
				from, length = -1, 0
			}
			groups = append(groups, int32(from), int32(from+length))
		}
		want = append(want, groups)
		return true
	}); err != nil {
		t.Fatal(err)
	}
	var m expression.Matcher
	for n, at := 0, 0; ; n++ {
		got, err := p.engine.next(s, &m, at)
		switch {
		case err != nil:
			t.Fatal(err)
		case p.engine.slow != nil:
			t.Fatalf("%s is for regexp2", p.source)
		case (n == len(want)) != (got == nil) || got != nil && !slices.Equal(got, want[n]):
			t.Fatalf("%s: match %d in %q is %d, of %d", p.source, n, s, got, want)
		}
		if got == nil {
			break
		}
		at = int(max(got[1], got[0]+1))
	}
	if len(want) == 0 {
		return -1
	}
	return int(want[0][0])
}

var regexps = map[*pattern]*regexp2.Regexp{}
