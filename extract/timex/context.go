package timex

import (
	"strings"
)

// context is what relative expressions lean on.
type context struct {
	created day
	last    day // the date named last, as exact as it was named
	lastDay day // the last one of day precision
	story   day // the last one whose year the text itself gave or took over
	// old and recent count the dates with a year of their own that lie more than three years before the text's date, or not.
	old, recent int
	sentence    int  // the number of the sentence
	headed      bool // the story stands under a heading with its date
	told        int  // the sentence that last gave the story a date
	aside       int  // the year of a date that may have been mentioned in passing
	verbs       *verbSyms
}

// resolve gives the matches of a sentence their values and appends them to out.
func (c *context) resolve(s *scratch, out []Timex) []Timex {
	for _, f := range s.found {
		x := Timex{
			Start: s.tokens[f.from].start, End: s.tokens[f.to-1].end, Type: f.rule.kind, Rule: f.rule.id,
			Mod: f.rule.mod, Quant: f.rule.quant, Freq: expand(f.rule.freq, f.captures),
		}
		for _, class := range []string{"part", "approx"} {
			if x.Mod == "" {
				x.Mod = f.captures.get(class)
			}
		}
		x.Text = s.text[x.Start:x.End]
		r := resolver{context: c, s: s, f: f}
		x.Value = r.value(f.value)
		if !possible(x.Value) {
			continue
		}
		if f.rule.until != "" {
			x.Value = notAfter(x.Value, expand(f.rule.until, f.captures))
		}
		x.First, x.Last = bounds(x.Value, x.Mod)
		switch {
		case f.rule.point != "":
			x.Point = r.value(expand(f.rule.point, f.captures))
			x.First, x.Last = bounds(x.Point, "")
		case f.rule.begin != "":
			x.First, x.Last = bounds(r.value(expand(f.rule.begin, f.captures)), "")
		}
		c.remember(s, x, f)
		out = append(out, x)
	}
	return out
}

// remember keeps a date for what is named after it. What stands in brackets is an aside.
func (c *context) remember(s *scratch, x Timex, f found) {
	if x.Type != "DATE" && x.Type != "TIME" || s.bracketed(f.from) {
		return
	}
	if strings.HasPrefix(f.value, "now") || strings.HasPrefix(f.value, "XXXX-WXX-") {
		c.recent++
		if strings.Contains(f.value, "D") {
			c.recent += 2
		}
	}
	d := valueDay(x.Value)
	if !d.known() {
		return
	}
	if strings.HasPrefix(f.value, "ref-") {
		return
	}
	c.last = d
	if d.d != 0 && !strings.HasPrefix(f.value, "now+0D") {
		c.lastDay = d
	}
	if f.captures.get("year") == "" {
		if d.y == c.story.y {
			c.story, c.told = d, c.sentence
		}
		return
	}
	if d.y < c.created.y-3 {
		c.old++
	} else {
		c.recent++
		if strings.Contains(f.value, "D") {
			c.recent += 2
		}
	}
	c.tell(s, d, f)
}

// tell lets the story go on at a date with a year of its own. A date in passing, later in a sentence and of another year,
// needs a second one of that year before it does; a heading with nothing but a date always does.
func (c *context) tell(s *scratch, d day, f found) {
	switch {
	case c.created.known() && d.y > c.created.y:
		return
	case d.m == 0 && len(s.tokens) <= f.to-f.from+1:
		c.headed = true
	case d.m == 0 && (f.from > 1 || f.from == 1 && s.has(0, c.verbs.article)):
		return
	case d.m != 0 && f.from < 4 && !s.follows(f.from, "bis"):
	case d.m == 0 || !c.story.known() || d.y == c.story.y || d.y == c.aside:
	default:
		c.aside = d.y
		return
	}
	c.story, c.told, c.aside = d, c.sentence, 0
}

// follows reports whether one of the two words before the token i is w.
func (s *scratch) follows(i int, w string) bool {
	return i > 0 && s.isWord(i-1, w) || i > 1 && s.isWord(i-2, w)
}

// has reports whether the token i has the symbol.
func (s *scratch) has(i int, want sym) bool {
	for _, x := range s.tokens[i].senses {
		if x.sym == want {
			return true
		}
	}
	return false
}

func (s *scratch) isWord(i int, w string) bool {
	return strings.EqualFold(s.text[s.tokens[i].start:s.tokens[i].end], w)
}

// bracketed reports whether the token i stands in round brackets.
func (s *scratch) bracketed(i int) bool {
	for stop := i - horizon; i > 0 && i > stop; {
		i--
		if s.tokens[i].kind == mark {
			switch s.text[s.tokens[i].start] {
			case '(':
				return true
			case ')':
				return false
			}
		}
	}
	return false
}
