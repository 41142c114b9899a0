package document

import "strings"

// Captions and credits are short.
const (
	maxCaption = 300
	maxCredit  = 160
)

// isCredit reports a line that says who made the picture: "(Bildquelle: …)", "Foto: …", "© …".
func isCredit(s string) bool {
	if len(s) > maxCredit {
		return false
	}
	inner := strings.TrimLeft(s, "([ ")
	label := words.prefix(inner, credit)
	if label == "" {
		return false
	}
	after := strings.TrimLeft(inner[len(label):], " ")
	switch {
	case label == "©" || strings.EqualFold(label, "(c)"):
		return len(after) > 0
	case strings.HasPrefix(after, ":"), strings.HasPrefix(after, "©"):
		return !placesPeople(s)
	}
	return len(inner) < len(s) && strings.HasSuffix(s, ")") && !placesPeople(s)
}

// placesPeople reports "(l.)", "(v. l. n. r.)" and the like: the line says who is on a picture.
func placesPeople(s string) bool {
	for _, mark := range []string{"(l.", "(r.", "(M.", "(m.)", "(v.", "(li.", "(re.", "(links", "(rechts", "(Mitte", "v.l.", "v. l.", "(2. v", "von links", "von rechts"} {
		if strings.Contains(s, mark) {
			return true
		}
	}
	return false
}

// trailingCredit finds the credit behind a caption on the same line: "… im Rathaus (Foto: Stadt)", "… Foto: Stadt". 0 if
// there is none.
func trailingCredit(s string) int {
	if strings.HasSuffix(s, ")") {
		if i := strings.LastIndexByte(s, '('); i > 0 && isCredit(s[i:]) {
			return i
		}
		return 0
	}
	if len(s) > maxCaption+maxCredit {
		return 0
	}
	if strings.Contains(s, "©") {
		if c := strings.LastIndex(s, "©"); c > 0 {
			return c
		}
	}
	if strings.IndexByte(s, ':') < 0 { // most lines have none, and this is quicker to tell than where the last one is
		return 0
	}
	i := strings.LastIndexByte(s, ':')
	if i == 0 {
		return 0
	}
	label := lastWord(s[:i])
	at := i - len(label)
	before := strings.TrimRight(s[:at], " ")
	if words.class[label]&credit == 0 || before == "" || !strings.ContainsAny(before[len(before)-1:], ".)!?/|") || !isCredit(s[at:]) {
		return 0
	}
	return at
}

// captionOrBody is what stands before a credit.
func captionOrBody(s string) Kind {
	if len(s) <= maxCaption {
		return Caption
	}
	return Body
}

// isCaption reports a line that says itself that it is one.
func isCaption(s string) bool {
	if len(s) > 2*maxCaption {
		return false
	}
	if words.prefix(s, captioned) != "" {
		return true
	}
	label := words.prefix(strings.TrimLeft(s, "("), credit)
	return label != "" && placesPeople(s)
}

// caption makes the line above a credit a caption, if it looks like one. A single line between headline and credit is
// the lead, unless it says who stands where.
func (c *cutter) caption(i int) {
	if !c.is(i, Credit) || i == 0 || c.starts(i) || !(c.is(i-1, Body) || c.is(i-1, Title) && c.lines[i-1].rank > subtitle || c.is(i-1, List)) {
		return
	}
	above := &c.lines[i-1]
	if above.set || above.end-above.start > maxCaption {
		return
	}
	lead := above.gap && (i < 2 || c.is(i-2, Title) || c.is(i-2, Dateline)) && above.looks&final != 0
	if !lead || placesPeople(c.of(i-1)) {
		above.kind = Caption
	} else {
		above.kind = Body
	}
}
