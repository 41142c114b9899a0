package timex

import "strings"

// cues are the symbols of words that show a direction in time; words/verbs.tsv has them.
type cues struct {
	past, has, future, present sym // verb forms
	since, until, end, vom     sym // words before a date
	article                    sym
}

// newCues looks the symbols up.
func newCues(l *lexicon) cues {
	return cues{
		past: l.sym("{tense=past}"), has: l.sym("{tense=has}"),
		future: l.sym("{tense=future}"), present: l.sym("{tense=present}"),
		since: l.sym("{cue=since}"), until: l.sym("{cue=until}"), end: l.sym("{cue=end}"), vom: l.sym("{cue=vom}"),
		article: l.sym("{article}"),
	}
}

// listed gives the tense of a form that the lists have.
func (c *cues) listed(s *scratch, i int) tense {
	for _, x := range s.tokens[i].senses {
		switch x.sym {
		case c.past:
			return past
		case c.has:
			return perfect
		case c.future:
			return future
		case c.present:
			return present
		}
	}
	return noTense
}

// guessed gives the tense of a regular form: "leitete" is past, "gastiert" present.
func (c *cues) guessed(s *scratch, i int) tense {
	tok := &s.tokens[i]
	if tok.kind != word || tok.upper || len(tok.senses) > 0 {
		return noTense
	}
	w := s.text[tok.start:tok.end]
	switch {
	case regularPast(w):
		return past
	case len(w) > 4 && w[len(w)-1] == 't' && !participle(w):
		return present
	}
	return noTense
}

// refine tells "hat übernommen" (perfect) from "ist seit" (present), and "soll übernommen haben" from "soll übernehmen".
func (c *cues) refine(s *scratch, i int, t tense) tense {
	if t != perfect && t != future {
		return t
	}
	j := c.participleNear(s, i)
	switch {
	case t == perfect && j < 0:
		return present
	case t == future && j >= 0 && j+1 < len(s.tokens) && c.listed(s, j+1) == perfect:
		return perfect
	}
	return t
}

// participleNear gives the first participle behind the token i, or one shortly before it, or -1; "beginnt" only looks like one.
func (c *cues) participleNear(s *scratch, i int) int {
	for j := i + 1; j < len(s.tokens) && j < i+horizon; j++ {
		if participle(s.text[s.tokens[j].start:s.tokens[j].end]) && c.listed(s, j) != present {
			return j
		}
	}
	for j := i - 1; j >= 0 && j >= i-8; j-- {
		if participle(s.text[s.tokens[j].start:s.tokens[j].end]) && c.listed(s, j) != present {
			return j
		}
	}
	return -1
}

// regularPast reports whether a lower-case word looks like "machte" or "leiteten" and not like "erste" or "weite".
func regularPast(w string) bool {
	stem, ok := strings.CutSuffix(strings.TrimSuffix(w, "n"), "te")
	return ok && len(stem) > 3 && !strings.HasSuffix(stem, "s") && !strings.HasSuffix(stem, "i")
}

// participle reports whether a word looks like "übernommen", "gewählt" or "verabschiedet".
func participle(w string) bool {
	if len(w) < 6 || !startsLower(w) || !strings.HasSuffix(w, "t") && !strings.HasSuffix(w, "en") {
		return false
	}
	for _, prefix := range []string{"be", "er", "ver", "ent", "über"} {
		if strings.HasPrefix(w, prefix) {
			return true
		}
	}
	return strings.Contains(w[:len(w)-2], "ge")
}
