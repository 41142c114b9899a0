package timex

// sentence reads the next sentence from the offset at into s.tokens and gives the offset behind it. A sentence ends at a
// full stop, a question or exclamation mark, or an empty line.
func (t *Tagger) sentence(s *scratch, at int) int {
	s.tokens = s.tokens[:0]
	glued, opens := false, true
	for at < len(s.text) && len(s.tokens) < maxSentence {
		if spaceAt(s.text, at) {
			next, lines := skipSpace(s.text, at)
			if len(s.tokens) > 0 && (lines > 1 || t.stops(s, next)) {
				return next
			}
			at, glued, opens = next, false, opens || lines > 0
			continue
		}
		s.tokens = append(s.tokens, token{start: at, glued: glued, opens: opens})
		tok := &s.tokens[len(s.tokens)-1]
		if k := s.knownAt(at); k != nil {
			tok.take(k)
			at = k.End
		} else {
			at = t.read(s, tok)
		}
		opens = tok.kind == mark && (opens || opening(s.text[tok.start:tok.end]))
		glued = true
	}
	return at
}

// read reads the token at tok.start with its senses and gives its end.
func (t *Tagger) read(s *scratch, tok *token) int {
	switch c := s.text[tok.start]; byteClass[c] {
	case digit:
		tok.kind, tok.end = number, endOfNumber(s.text, tok.start)
	case letter:
		tok.kind = word
		tok.end = t.readWord(s, tok)
	default:
		tok.kind, tok.end = mark, min(tok.start+width(c), len(s.text))
	}
	tok.reading = t.words.readingOf(s, tok)
	return tok.end
}

// stops reports whether the sentence ends before the text at next, which follows white space.
func (t *Tagger) stops(s *scratch, next int) bool {
	n := len(s.tokens)
	last := &s.tokens[n-1]
	if last.kind != mark {
		return false
	}
	switch s.text[last.start] {
	case '!', '?':
		return true
	case '.':
	default:
		return false
	}
	if n > 1 && t.pointed(s, &s.tokens[n-2]) {
		return false
	}
	return next >= len(s.text) || !startsLower(s.text[next:])
}

// pointed reports whether the full stop behind a token belongs to it: it is an ordinal or an abbreviation.
func (t *Tagger) pointed(s *scratch, tok *token) bool {
	length := tok.end - tok.start
	switch tok.kind {
	case number:
		return length <= 2
	case word:
		return length == 1 || t.words.abbreviations[s.text[tok.start:tok.end]]
	}
	return false
}

// spaceAt reports whether white space, or a space that does not break, stands at the offset.
func spaceAt(text string, at int) bool {
	return byteClass[text[at]] == space || text[at] == 0xC2 && at+1 < len(text) && text[at+1] == 0xA0
}

// skipSpace gives the offset behind white space and how many lines end in it.
func skipSpace(text string, at int) (next, lines int) {
	for ; at < len(text) && spaceAt(text, at); at++ {
		switch text[at] {
		case '\n':
			lines++
		case 0xC2:
			at++
		}
	}
	return at, lines
}

// opening reports whether a word behind the mark has a capital whatever it is.
func opening(m string) bool {
	switch m {
	case ":", "„", "\"", "»", "«", "“", "(", "–", "•", "|", "*", "'", "‚", "[", ")", "]", "!", "?", "·", "-", "/":
		return true
	}
	return false
}
