package document

import (
	"strings"
	"unicode"
)

// headingLooks looks at what makes a line a heading, or none.
func headingLooks(s string) (l looks) {
	if isGenre(s) {
		l |= genred
	}
	if strings.ContainsAny(s, ",(") {
		l |= details
	}
	if i := strings.Index(s, ". "); i > 0 && !abbreviated(s[:i]) && !digit(s[i-1]) {
		l |= prose
	}
	if words.prefix(s, closing) != "" {
		l |= ended
	}
	return l | usualLooks(s)
}

// isGenre reports "Pressemitteilung", also with number and date behind it.
func isGenre(s string) bool {
	first, rest, _ := strings.Cut(s, " ")
	if words.of(strings.Trim(first, ":"))&genre == 0 {
		return false
	}
	return strings.IndexFunc(skip(rest, "Nr.", "vom", "|", "–"), func(c rune) bool { return !unicode.IsNumber(c) && !strings.ContainsRune("/.:|–- ", c) }) < 0 ||
		lastDate(s) != ""
}

// maxSection bounds a usual heading in words.
const maxSection = 4

// usualLooks looks for words that head lists: as first or last word of a short line, or behind an article.
func usualLooks(s string) (l looks) {
	first, rest, more := strings.Cut(s, " ")
	first = strings.Trim(first, ",:()")
	l = organLook(first)
	if words.of(first)&section != 0 {
		l |= sectional
	}
	if !more {
		return l
	}
	if second := wordAt(rest); len(s) < maxLabel && words.class[second]&organ != 0 {
		l |= organic
	}
	last := strings.Trim(rest[strings.LastIndexByte(rest, ' ')+1:], ",:()")
	if words.class[last]&section != 0 {
		l |= sectional
	}
	if strings.Count(s, " ") >= maxSection {
		l &^= sectional
	}
	return l
}

// organLook knows a part of a body by the end of its name: "Kreisausschuss".
func organLook(w string) looks {
	if w == "" || words.end[w[len(w)-1]]&organ == 0 {
		return 0
	}
	for _, o := range words.listed[organ.number()] {
		if n := len(w) - len(o); n >= 0 && w[n]|0x20 == o[0]|0x20 && strings.EqualFold(w[n:], o) {
			return organic
		}
	}
	return 0
}
