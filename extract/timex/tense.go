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

// tenseAt gives the tense of the clause around the match, or without a verb in it that of the sentence. The verb form
// nearest to the match decides; a form from the lists counts before one that only looks like a verb.
func tenseAt(s *scratch, f found, verbs *verbSyms) tense {
	from, to := clause(s, f)
	left, right := max(0, f.from-horizon), min(len(s.tokens), f.to+horizon)
	if t := verbs.nearest(s, f, from, to, verbs.listed); t != noTense {
		return t
	}
	if t := verbs.nearest(s, f, from, to, verbs.guessed); t != noTense {
		return t
	}
	if t := verbs.nearest(s, f, left, right, verbs.listed); t != noTense {
		return t
	}
	return verbs.nearest(s, f, left, right, verbs.guessed)
}

// clause gives the tokens around the match that no comma, semicolon, colon or dash parts from it. What stands in
// brackets beside the match is passed over.
func clause(s *scratch, f found) (from, to int) {
	from, to = f.from, f.to
	for from > 0 && from > f.from-horizon && !s.parts(from-1) && !s.isWord(from-1, "(") {
		from--
		if s.isWord(from, ")") {
			from = s.seek(from, -1, "(")
		}
	}
	for to < len(s.tokens) && to < f.to+horizon && !s.parts(to) && !s.isWord(to, ")") {
		if s.isWord(to, "(") {
			to = s.seek(to, 1, ")")
		}
		to++
	}
	return max(from, 0), min(to, len(s.tokens))
}

// seek goes from the token i to the next one that is m, at most as far as the horizon.
func (s *scratch) seek(i, step int, m string) int {
	for j := i + step; j >= 0 && j < len(s.tokens) && max(i-j, j-i) < horizon; j += step {
		if s.isWord(j, m) {
			return j
		}
	}
	return i
}

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

// nearest gives the tense of the verb form next to the match among some tokens.
func (v *verbSyms) nearest(s *scratch, f found, from, to int, of func(*scratch, int) tense) tense {
	left, right := f.from-1, f.to
	for ; left >= from || right < to; left, right = left-1, right+1 {
		if left >= from {
			if x := of(s, left); x != noTense {
				return v.refine(s, left, x)
			}
		}
		if right < to {
			if x := of(s, right); x != noTense {
				return v.refine(s, right, x)
			}
		}
	}
	return noTense
}
