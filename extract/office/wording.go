package office

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// wording is the runes of a sentence as one text, of which stretches are parts: what many claims ask for is made once.
type wording struct {
	text string
	at   []int32 // where each rune begins, and the end
	buf  []byte
}

func (w *wording) reset() { w.text, w.at = "", w.at[:0] }

// set makes the text, in lower case if low, unless it is made already.
func (w *wording) set(runes []rune, low bool) {
	if len(w.at) > 0 {
		return
	}
	w.buf, w.at = w.buf[:0], slices.Grow(w.at, len(runes)+1)
	for _, r := range runes {
		w.at = append(w.at, int32(len(w.buf)))
		if low {
			r = lowerRune(r)
		}
		if r < utf8.RuneSelf {
			w.buf = append(w.buf, byte(r))
		} else {
			w.buf = utf8.AppendRune(w.buf, r)
		}
	}
	w.at = append(w.at, int32(len(w.buf)))
	w.text = string(w.buf)
}

// said gives a stretch as it stands.
func (s *sentence) said(from, to int) string {
	s.plain.set(s.runes, false)
	return s.plain.text[s.plain.at[from]:s.plain.at[to]]
}

// lowered gives a stretch in lower case.
func (s *sentence) lowered(from, to int) string {
	s.low.set(s.runes, true)
	return s.low.text[s.low.at[from]:s.low.at[to]]
}

func lowerRune(r rune) rune {
	switch {
	case 'A' <= r && r <= 'Z':
		return r + 'a' - 'A'
	case r < utf8.RuneSelf:
		return r
	}
	return unicode.ToLower(r)
}

// before gives the words before rune i, lower-cased.
func (s *sentence) before(i int) string {
	return strings.TrimRight(s.lowered(max(0, i-70), i), " ")
}

// after gives the words behind rune i, lower-cased.
func (s *sentence) after(i int) string {
	return strings.TrimLeft(s.lowered(i+1, min(len(s.runes), i+32)), " ")
}

// lowText gives the words of the text that the unit with an index stands for, lower-cased.
func (s *sentence) lowText(unit int32) string {
	u := &s.units[unit]
	if u.low == "" {
		u.low = lower(s.text(u))
	}
	return u.low
}
