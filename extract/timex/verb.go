package timex

// verbSyms are the symbols of the verb lists.
type verbSyms struct {
	past, has, future, present sym
	since, until, recent       sym
	article                    sym
}

func newVerbSyms(l *lexicon) verbSyms {
	return verbSyms{
		past: l.sym("{tense=past}"), has: l.sym("{tense=haspast}"),
		future: l.sym("{tense=future}"), present: l.sym("{tense=present}"),
		since: l.sym("{away=past}"), until: l.sym("{away=future}"), recent: l.sym("{away=recent}"),
		article: l.sym("{article}"),
	}
}

// listed gives the tense of a form that the lists have.
func (v *verbSyms) listed(s *scratch, i int) tense {
	tok := &s.tokens[i]
	for _, x := range tok.senses {
		switch x.sym {
		case v.past:
			return past
		case v.has:
			return perfect
		case v.future:
			return future
		case v.present:
			return present
		}
	}
	return noTense
}

// guessed gives the tense of a regular form: "leitete" is past, "gastiert" present.
func (v *verbSyms) guessed(s *scratch, i int) tense {
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
func (v *verbSyms) refine(s *scratch, i int, x tense) tense {
	switch x {
	case perfect:
		if v.participleNear(s, i) < 0 {
			return present
		}
	case future:
		j := v.participleNear(s, i)
		if j >= 0 && j+1 < len(s.tokens) && v.listed(s, j+1) == perfect {
			return perfect
		}
	}
	return x
}

// participleNear gives the first participle behind the token i, or one shortly before it, or -1.
func (v *verbSyms) participleNear(s *scratch, i int) int {
	for j := i + 1; j < len(s.tokens) && j < i+horizon; j++ {
		if participle(s.text[s.tokens[j].start:s.tokens[j].end]) {
			return j
		}
	}
	for j := i - 1; j >= 0 && j >= i-8; j-- {
		if participle(s.text[s.tokens[j].start:s.tokens[j].end]) {
			return j
		}
	}
	return -1
}

// regularPast reports whether a lower-case word looks like "machte" or "leiteten".
func regularPast(w string) bool {
	n := len(w)
	if n > 2 && w[n-1] == 'n' {
		n--
	}
	if n < 6 || w[n-2:n] != "te" {
		return false
	}
	switch w[n-3] {
	case 's', 'i':
		return false
	}
	return true
}

// participle reports whether a word looks like "übernommen", "gewählt" or "verabschiedet".
func participle(w string) bool {
	if len(w) < 6 || !startsLower(w) {
		return false
	}
	for i := 0; i+4 < len(w); i++ {
		if (w[i:i+2] == "ge" || i == 0 && (w[:2] == "be" || w[:2] == "er" || w[:3] == "ver" || w[:3] == "ent")) || i == 0 && len(w) > 6 && w[:5] == "über" {
			return w[len(w)-1] == 't' || w[len(w)-2:] == "en"
		}
	}
	return false
}
