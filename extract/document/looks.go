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
	tabular                     // has a label that also heads columns: "Mitglieder: …"
	celled                      // has cells: tabs or bars, or blanks that align columns
	aligns                      // has blanks that may align columns
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
	parted                      // has a name on one side of a dash, a slash, an arrow or dots: "Kassier – Vera Lindholm"
)

// entryLooks are the looks of entries of a list that need no neighbours to tell.
const entryLooks = bulleted | spanned | timed | signs | tabular

// maxHeading bounds a heading in bytes.
const maxHeading = 160

// looksOf looks at a line. Of a long line only the ends are looked at.
func looksOf(s string) looks {
	l := endLooks(s) | startLooks(s)
	if len(s) > maxHeading {
		l |= long
	}
	if cells(s) {
		l |= celled
	} else if aligned(s) {
		l |= aligns
	}
	if len(s) <= maxHeading {
		l |= shortLooks(s)
		if l&final == 0 {
			l |= headingLooks(s) | partedLook(s)
		}
	}
	if isCredit(s) {
		l |= credited
	} else if isCaption(s) {
		l |= captions
	}
	return l
}

// endLooks looks at the end of a line.
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

// startLooks looks at the beginning of a line.
func startLooks(s string) (l looks) {
	if startsLower(s) {
		l |= lowered
	}
	if n := bulletEnd(s); n > 0 {
		l |= bulleted
		if digit(s[0]) {
			l |= numbered
		}
		s = s[n:]
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

// shortLooks looks for what only short lines are.
func shortLooks(s string) (l looks) {
	if isAddress(s) {
		l |= address
	}
	if !hasDigit(s) {
		return l
	}
	if d, ok := wholeDateline(s); ok && (d.placed || d.date.IsDay()) {
		l |= placed
	}
	if words.prefix(strings.TrimLeft(s, "("), dated) != "" && behindLabel(s) != "" {
		l |= stated
	}
	if strings.HasPrefix(s, "TOP ") || strings.HasPrefix(s, "Tagesordnungspunkt ") {
		l |= agenda
	}
	return l | details
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
