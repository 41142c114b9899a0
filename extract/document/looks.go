package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// looks are what a line shows by itself.
type looks uint32

const (
	final     looks = 1 << iota // ends as a sentence does
	asks                        // ends in a question mark
	colon                       // ends in a colon
	long                        // too long for a heading
	lowered                     // begins with a small letter
	bulleted                    // begins with a bullet or a number: "• ", "1. ", "a) "
	spanned                     // begins with a span of time, or with a date and a colon: an entry of a list for sure
	datedLine                   // begins with a date
	onlyDate                    // is a date or span of time
	timed                       // begins with a time of day: "09:30 Uhr  "
	numbered                    // begins with a number: "1. "
	label                       // begins with a label: "Vorsitz: …"
	celled                      // has cells: tabs or bars
	address                     // is an address of the web
	credited                    // says who made a picture
	captions                    // says that it is a caption
	bracketed                   // begins with a date in square brackets
	continues                   // ends in "mehr..."
	placed                      // is a dateline
	genred                      // names the kind of text: "Pressemitteilung"
	box                         // begins as a box: "Zur Person: …"
	sectional                   // is a usual heading in a curriculum vitae
	organic                     // is headed by a part of a body: "Vorstand", "Kreisausschuss"
	agenda                      // is an item of an agenda: "TOP 2 …"
	signs                       // begins as a signature: "gez. …"
	details                     // has a comma, a bracket or a digit: says more than a name
	stated                      // is a label with the date of publication: "Stand: März 2025"
	ended                       // ends in a comma, or closes a letter: no heading
	prose                       // has more than one sentence
)

// entryLooks are the looks of list entryLooks that need no neighbours to tell.
const entryLooks = bulleted | spanned | timed | signs

// maxHeading bounds a heading, maxLabel a label, in bytes.
const (
	maxHeading = 160
	maxLabel   = 64
)

// looksOf looks at a line. Of a long line only the ends are looked at.
func looksOf(s string) looks {
	l := endLooks(s) | startLooks(s)
	if len(s) > maxHeading {
		l |= long
	}
	if cells(s) {
		l |= celled
	}
	if len(s) <= maxHeading {
		l |= shortLooks(s)
		if l&final == 0 {
			l |= headingLooks(s)
		}
	}
	if isCredit(s) {
		l |= credited
	} else if isCaption(s) {
		l |= captions
	}
	return l
}

func endLooks(s string) (l looks) {
	t := strings.TrimRight(s, "“”\"'’«»‹› )]")
	switch {
	case t == "":
		return 0
	case strings.HasSuffix(t, "?"):
		l = final | asks
	case strings.HasSuffix(t, "!"), strings.HasSuffix(t, "…"), strings.HasSuffix(t, "..."):
		l = final
	case strings.HasSuffix(t, "."):
		if !abbreviated(t[:len(t)-1]) && (len(t) == len(s) || !strings.HasSuffix(s, ")") || strings.Contains(t, ". ")) {
			l = final
		}
	case strings.HasSuffix(s, ":"):
		l = colon
	case strings.HasSuffix(s, ","):
		l = ended
	}
	if endsTeaser(s) {
		l |= continues
	}
	return l
}

// abbreviated reports whether the full stop behind s ends an abbreviation or an ordinal number.
func abbreviated(s string) bool {
	w := lastWord(s)
	if w == "" {
		return false
	}
	return words.class[w]&abbreviation != 0 || utf8.RuneCountInString(w) == 1 && unicode.IsUpper([]rune(w)[0])
}

// endsTeaser reports "mehr...", "weiterlesen »" and the like at the end.
func endsTeaser(s string) bool {
	t := strings.TrimRight(s, ".… »>]→")
	if t == "" || words.end[t[len(t)-1]]&more == 0 {
		return false
	}
	for _, w := range words.listed[more] {
		if n := len(t) - len(w); n >= 0 && strings.EqualFold(t[n:], w) && (n == 0 || strings.ContainsAny(t[n-1:n], " .[»>")) {
			return len(s)-len(t) > 1 || len(w) > len("mehr")
		}
	}
	return false
}

func startLooks(s string) (l looks) {
	if startsLower(s) {
		l |= lowered
	}
	if bulletEnd(s) > 0 {
		l |= bulleted
		if digit(s[0]) {
			l |= numbered
		}
		s = s[bulletEnd(s):]
	}
	if words.prefix(s, signature) != "" {
		l |= signs
	}
	if words.prefix(s, boxed) != "" {
		l |= box
	}
	if _, n := bracketDate(s); n > 0 {
		l |= bracketed
	}
	if clockAt(s) > 0 && !strings.HasPrefix(s, ",") {
		l |= timed
	}
	return l | dateLooks(s) | labelLooks(s)
}

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

// labelLooks looks for "Vorsitz: …" and "Stellv. Vorsitz: …".
func labelLooks(s string) looks {
	i := strings.Index(s[:min(len(s), maxLabel)], ": ")
	if i <= 0 || strings.ContainsAny(s[:i], "„“\"?!;[") || len(strings.Fields(s[:i])) > 6 {
		return 0
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

// cells reports a line in columns: a tab or a bar between two cells. A bar in a long sentence is none.
func cells(s string) bool {
	n := bulletEnd(s)
	if strings.IndexByte(s[n:], '\t') > 0 {
		return true
	}
	i := strings.IndexByte(s, '|')
	return i >= 0 && i < 2*maxHeading && (strings.Contains(s, " | ") || strings.Count(s, "|") > 1)
}

// shortLooks looks at a line that may be a heading.
func shortLooks(s string) (l looks) {
	if isAddress(s) {
		l |= address
	}
	if !strings.ContainsAny(s, "0123456789") {
		return l
	}
	if d, ok := wholeDateline(s); ok && (d.placed || len(d.date) == len("2006-01-02")) {
		l |= placed
	}
	if behindLabel(s) != "" && words.prefix(strings.TrimLeft(s, "("), dated) != "" {
		l |= stated
	}
	if strings.HasPrefix(s, "TOP ") || strings.HasPrefix(s, "Tagesordnungspunkt ") {
		l |= agenda
	}
	return l | details
}

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

// isAddress reports a line of web addresses.
func isAddress(s string) bool {
	n := 0
	for w := range strings.FieldsSeq(s) {
		if !strings.HasPrefix(w, "http://") && !strings.HasPrefix(w, "https://") && !strings.HasPrefix(w, "www.") {
			return false
		}
		n++
	}
	return n > 0
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
	for _, o := range words.listed[organ] {
		if n := len(w) - len(o); n >= 0 && strings.EqualFold(w[n:], o) {
			return organic
		}
	}
	return 0
}
