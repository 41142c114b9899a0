package timex

import (
	"strings"
)

// sentence reads the next sentence from the offset at into s.tokens and gives the offset behind it.
// A sentence ends at a full stop, a question or exclamation mark, or an empty line.
func (t *Tagger) sentence(s *scratch, at int) int {
	s.tokens, s.senses = s.tokens[:0], s.senses[:0]
	text := s.text
	glued, opens := false, true
	for at < len(text) && len(s.tokens) < maxSentence {
		c := text[at]
		class := byteClass[c]
		if class == space || c == 0xC2 && at+1 < len(text) && text[at+1] == 0xA0 {
			next, blank := skipSpace(text, at)
			if len(s.tokens) > 0 && (blank || t.stops(s, next)) {
				return next
			}
			opens = opens || strings.IndexByte(text[at:next], '\n') >= 0
			at, glued = next, false
			continue
		}
		tok := token{start: at, glued: glued, opens: opens}
		switch class {
		case digit:
			tok.kind, at = number, endOfNumber(text, at)
		case letter:
			tok.kind = word
			at = t.readWord(s, &tok)
		default:
			tok.kind, at = mark, min(at+width(c), len(text))
		}
		tok.end = at
		tok.senses = t.senses(s, &tok)
		opens = opens && tok.kind == mark || tok.kind == mark && opening(text[tok.start:tok.end])
		s.tokens = append(s.tokens, tok)
		glued = true
	}
	return at
}

// stops reports whether the sentence ends before the text at next, which follows white space.
func (t *Tagger) stops(s *scratch, next int) bool {
	n := len(s.tokens)
	last := s.tokens[n-1]
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
	if n < 2 {
		return true
	}
	before := s.tokens[n-2]
	switch {
	case before.kind == number:
		return before.end-before.start > 2
	case before.end-before.start == 1 || before.kind == word && t.abbreviation(s.text[before.start:before.end]):
		return false
	}
	return next >= len(s.text) || byteClass[s.text[next]] != letter || !startsLower(s.text[next:])
}

func (t *Tagger) abbreviation(w string) bool {
	return t.words.abbreviations[w]
}

// skipSpace gives the offset behind white space and whether an empty line is in it.
func skipSpace(text string, at int) (next int, blank bool) {
	lines := 0
	for at < len(text) {
		switch {
		case text[at] == '\n':
			lines++
			at++
		case byteClass[text[at]] == space:
			at++
		case text[at] == 0xC2 && at+1 < len(text) && text[at+1] == 0xA0:
			at += 2
		default:
			return at, lines > 1
		}
	}
	return at, lines > 1
}

// opening reports whether a word behind the mark has a capital whatever it is.
func opening(m string) bool {
	switch m {
	case ":", "„", "\"", "»", "«", "“", "(", "–", "•", "|", "*", "'", "‚", "[", ")", "]", "!", "?", "·", "-", "/":
		return true
	}
	return false
}
