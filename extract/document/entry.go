package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// dateLooks looks for what an entry of a curriculum vitae begins with.
func dateLooks(s string) looks {
	n, span := scanRange(s)
	if n == 0 {
		return 0
	}
	after := strings.TrimLeft(s[n:], " \u00a0")
	_, dash := cutDash(after)
	switch {
	case after == "":
		return datedLine | onlyDate
	case strings.HasPrefix(after, ":"), strings.HasPrefix(after, "\t"), dash && !strings.HasPrefix(after, "bis"):
		return datedLine | spanned
	case span && !startsLower(after):
		return datedLine | spanned
	}
	return datedLine
}

// A label is short.
const (
	maxLabel      = 64 // bytes
	maxLabelWords = 6
)

// unlabelled is true of what no label has.
func unlabelled(c rune) bool {
	switch c {
	case '„', '“', '"', '?', '!', ';', '[':
		return true
	}
	return false
}

// moreWords reports whether s has more than n words.
func moreWords(s string, n int) bool {
	for range strings.FieldsSeq(s) {
		n--
	}
	return n < 0
}

// labelLooks looks for "Vorsitz: …" and "Stellv. Vorsitz: …".
func labelLooks(s string) looks {
	i := strings.Index(s[:min(len(s), maxLabel)], ": ")
	if i <= 0 || strings.IndexFunc(s[:i], unlabelled) >= 0 || moreWords(s[:i], maxLabelWords) {
		return 0
	}
	if words.of(lastWord(s[:i]))&column != 0 {
		return label | tabular
	}
	return label
}

// bullets are the marks that may begin an entry.
var bullets = [...]string{"•", "·", "–", "—", "-", "*", "‣", "▪", "■", "●", "○", "►", "▶", "→", "»", "+"}

// mayBullet is true of the bytes that a bullet or number may begin with: most lines begin with another one.
var mayBullet = func() (may [256]bool) {
	for _, b := range bullets {
		may[b[0]] = true
	}
	for c := '0'; c <= '9'; c++ {
		may[c] = true
	}
	for c := 'a'; c <= 'z'; c++ {
		may[c] = true
	}
	return may
}()

// bulletEnd is the length of the bullet or number at the beginning, with the blank behind it.
func bulletEnd(s string) int {
	if s == "" || !mayBullet[s[0]] {
		return 0
	}
	for _, b := range bullets {
		if rest, ok := strings.CutPrefix(s, b); ok && rest != "" && (rest[0] == ' ' || rest[0] == '\t') {
			return len(b) + 1
		}
	}
	_, n := number(s, 1, 2)
	if n == 0 && len(s) > 1 && s[0] >= 'a' && s[0] <= 'z' && s[1] == ')' {
		n = 1
	}
	if n == 0 || n+1 >= len(s) || s[n] != ')' && s[n] != '.' || s[n+1] != ' ' && s[n+1] != '\t' {
		return 0
	}
	if _, dated := scanDate(s); dated > 0 || s[n] == '.' && monthOf(wordAt(s[n+2:])) > 0 {
		return 0
	}
	return n + 2
}

// partings are the marks between the two parts of an entry.
var partings = [...]string{" – ", " - ", " — ", " / ", " → ", " = ", "...", "…", " · ", ":** ", "**: ", "** – "}

// partedLook looks for an entry whose name and function a mark parts.
func partedLook(s string) looks {
	if n := bulletEnd(s); n > 0 {
		s = s[n:]
	}
	for _, mark := range partings {
		if left, right, ok := strings.Cut(s, mark); ok && (personLike(left) || personLike(right)) {
			return parted
		}
	}
	return 0
}

// personLike reports two to four capitalised words, or particles of names, without any but the remark in brackets behind them.
func personLike(s string) bool {
	s, _, _ = strings.Cut(strings.Trim(s, " .*"), " (")
	n := 0
	for w := range strings.FieldsSeq(s) {
		switch w {
		case "von", "van", "de", "der", "den", "zu", "zur", "vom", "del", "di", "da":
			continue
		}
		if first, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(first) || strings.ContainsAny(w, ",:;()|/") || hasDigit(w) {
			return false
		}
		if !strings.HasSuffix(w, ".") {
			n++
		}
	}
	return n >= 2 && n <= 4
}
