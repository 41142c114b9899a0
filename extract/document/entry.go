package document

import "strings"

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

// maxLabel bounds a label in bytes.
const maxLabel = 64

// labelLooks looks for "Vorsitz: …" and "Stellv. Vorsitz: …".
func labelLooks(s string) looks {
	i := strings.Index(s[:min(len(s), maxLabel)], ": ")
	if i <= 0 || strings.ContainsAny(s[:i], "„“\"?!;[") || len(strings.Fields(s[:i])) > 6 {
		return 0
	}
	if words.of(lastWord(s[:i]))&column != 0 {
		return label | tabular
	}
	return label
}

// bulletEnd is the length of the bullet or number at the beginning, with the blank behind it.
func bulletEnd(s string) int {
	for _, b := range []string{"•", "·", "–", "—", "-", "*", "‣", "▪", "■", "●", "○", "►", "▶", "→", "»", "+"} {
		if rest, ok := strings.CutPrefix(s, b); ok && rest != "" && strings.ContainsAny(rest[:1], " \t") {
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
