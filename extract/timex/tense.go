package timex

// tense is the direction in time that a clause shows.
type tense uint8

const (
	noTense tense = iota
	past          // "wurde", "begann": the time of a story
	perfect       // "hat … übernommen": looked back on from the text's date
	present       // "beginnt", "übernimmt"
	future        // "wird", "soll"
)

// horizon is how many tokens away a verb may stand: it bounds the cost of a sentence full of dates.
const horizon = 40

// direction is the tense, unless the words around the date say more: "seit dem 1. Juli" is past, whatever the verb, and
// "bis", "ab", "zum" and "von … an" leave it open.
func (r *resolver) direction() tense {
	t := r.tense()
	switch {
	case r.s.follows(r.f.from, r.cues.since):
		return past
	case t != future && t != present && (r.s.follows(r.f.from, r.cues.until) || r.begins()):
		return noTense
	}
	return t
}

// begins reports whether the match stands in "von … an" or before "bis".
func (r *resolver) begins() bool {
	if r.f.to >= len(r.s.tokens) {
		return false
	}
	return r.s.isWord(r.f.to, "bis") || r.f.from > 0 && r.s.isWord(r.f.from-1, "von") && r.s.isWord(r.f.to, "an")
}

// tense gives the tense of the clause around the match, or without a verb in it that of the sentence. The verb form
// nearest to the match decides; a form from the lists counts before one that only looks like a verb.
func (r *resolver) tense() tense {
	if t := r.clauseTense(); t != noTense {
		return t
	}
	sentence := span{max(0, r.f.from-horizon), min(len(r.s.tokens), r.f.to+horizon)}
	for _, step := range []struct {
		within span
		of     func(*scratch, int) tense
	}{{r.clause(), r.cues.guessed}, {sentence, r.cues.listed}, {sentence, r.cues.guessed}} {
		if t := r.nearestVerb(step.within, step.of); t != noTense {
			return t
		}
	}
	return noTense
}

// clauseTense gives the tense of the clause by its listed verb forms.
func (r *resolver) clauseTense() tense { return r.nearestVerb(r.clause(), r.cues.listed) }

// verbless reports whether the clause has no verb: it goes on with that of the clause before.
func (r *resolver) verbless() bool {
	return r.clauseTense() == noTense && r.nearestVerb(r.clause(), r.cues.guessed) == noTense
}

// nearestVerb gives the tense of the verb form next to the match among some tokens.
func (r *resolver) nearestVerb(within span, of func(*scratch, int) tense) tense {
	left, right := r.f.from-1, r.f.to
	for ; left >= within.from || right < within.to; left, right = left-1, right+1 {
		for _, i := range [2]int{left, right} {
			if i < within.from || i >= within.to {
				continue
			}
			if t := of(r.s, i); t != noTense {
				return r.cues.refine(r.s, i, t)
			}
		}
	}
	return noTense
}

// clause gives the tokens around the match that no comma, semicolon, colon or dash parts from it. What stands in
// brackets beside the match is passed over.
func (r *resolver) clause() span {
	s, from, to := r.s, r.f.from, r.f.to
	for from > 0 && from > r.f.from-horizon && !s.parts(from-1) && !s.isMark(from-1, '(') {
		from--
		if s.isMark(from, ')') {
			from = s.seek(from, -1, '(')
		}
	}
	for to < len(s.tokens) && to < r.f.to+horizon && !s.parts(to) && !s.isMark(to, ')') {
		if s.isMark(to, '(') {
			to = s.seek(to, 1, ')')
		}
		to++
	}
	return span{from, to}
}

// seek goes from the token i to the next one that is m, at most as far as the horizon.
func (s *scratch) seek(i, step int, m byte) int {
	for j := i + step; j >= 0 && j < len(s.tokens) && max(i-j, j-i) < horizon; j += step {
		if s.isMark(j, m) {
			return j
		}
	}
	return i
}

// parts reports whether the token i parts clauses.
func (s *scratch) parts(i int) bool {
	tok := &s.tokens[i]
	if tok.kind != mark {
		return false
	}
	switch s.text[tok.start:tok.end] {
	case ",", ";", ":", "–", "„", "“":
		return true
	}
	return false
}
