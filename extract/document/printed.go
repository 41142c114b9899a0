package document

import (
	"strings"
	"unicode/utf8"

	"github.com/amtszeit/amtszeit/graph"
)

// How many lines PrintedDate looks at, from the top and from the bottom, and how long they may be. Beyond them a date
// belongs to the story.
const (
	headLines, tailLines = 10, 5
	maxPrinted           = 240
)

// PrintedDate finds the date of publication that a text prints itself; it is empty if there is none. It is meant for
// texts whose date nobody tells, and rather finds nothing than a date of something else:
//
//   - a date in square brackets at the very beginning: "[20.02.2024] Zweckverband …"
//   - a dateline near the top, on a line of its own or before the first sentence: "Düsseldorf, 28. Januar 2020",
//     "Kiel, 3. Mai 2021. Der Rat …"; at the bottom with "den": "Kiel, den 3. Mai 2021"
//   - a label: "Stand: März 2025", "Veröffentlicht am 3.5.2021", "Presseinformation 112/2025 vom 14. Mai 2025"
//   - in minutes the day of the meeting: "Niederschrift über die 3. Sitzung am Dienstag, dem 7. Dezember 2021"
func PrintedDate(text string) graph.Date {
	head, tail := ends(text)
	if len(head) == 0 {
		return ""
	}
	if d, _ := bracketDate(head[0]); d != "" {
		return d
	}
	for _, find := range []func([]string) graph.Date{labelled, datelined, ofMinutes} {
		if d := find(head); d != "" {
			return d
		}
	}
	if d := labelled(tail); d != "" {
		return d
	}
	return signed(tail)
}

// ends gives the first and the last lines that are not blank.
func ends(text string) (head, tail []string) {
	rest := text
	for rest != "" && len(head) < headLines {
		var line string
		line, rest, _ = strings.Cut(rest, "\n")
		if line = strings.TrimFunc(line, blank); line != "" {
			head = append(head, line)
		}
	}
	for rest != "" && len(tail) < tailLines {
		i := strings.LastIndexByte(rest, '\n')
		line := strings.TrimFunc(rest[i+1:], blank)
		if rest = rest[:max(i, 0)]; line != "" {
			tail = append(tail, line)
		}
	}
	return head, tail
}

// labelled finds a date behind a label or behind the genre.
func labelled(lines []string) graph.Date {
	for _, s := range lines {
		if len(s) > maxPrinted {
			continue
		}
		if d := behindLabel(s); d != "" {
			return d
		}
		if hasClass(s, genre) {
			if d := lastDate(s); d.IsDay() {
				return d
			}
		}
	}
	return ""
}

// behindLabel finds "Stand: März 2025" at the beginning of a line or of a part of it.
func behindLabel(s string) graph.Date {
	for part := range strings.FieldsFuncSeq(s, func(c rune) bool { return strings.ContainsRune("(,|;[–", c) }) {
		part = strings.TrimLeft(part, " ")
		label := words.prefix(part, dated)
		if label == "" {
			continue
		}
		if d, _ := scanDate(skip(part[len(label):], " ", ":", " ", "am", "vom", "den")); d != "" {
			return d
		}
	}
	return ""
}

func hasClass(s string, c class) bool {
	for w := range strings.FieldsSeq(s) {
		if words.of(strings.Trim(w, ".,:;()|"))&c != 0 {
			return true
		}
	}
	return false
}

// lastDate reads the date that ends s.
func lastDate(s string) graph.Date {
	s = strings.TrimRight(s, " .:)")
	for i := range s {
		if i > 0 && s[i-1] != ' ' {
			continue
		}
		if d, n := scanDate(s[i:]); n > 0 && i+n == len(s) {
			return d
		}
	}
	return ""
}

// datelined finds a dateline. Two dates on lines of their own are a table, not a dateline.
func datelined(lines []string) graph.Date {
	var bare graph.Date
	for _, s := range lines {
		if l, ok := wholeDateline(s); ok {
			if l.placed {
				return l.date
			}
			if bare != "" {
				return ""
			}
			bare = l.date
		} else if l, ok := leadingDateline(s); ok {
			return l.date
		}
	}
	return bare
}

// ofMinutes finds the day of the meeting.
func ofMinutes(lines []string) graph.Date {
	found := false
	for _, s := range lines[:min(len(lines), headLines/2)] {
		found = found || hasClass(unspaced(s), minutes)
		if !found || len(s) > maxPrinted {
			continue
		}
		for _, before := range []string{" am ", " vom "} {
			if _, after, ok := strings.Cut(s, before); ok {
				if d, _ := scanDate(skipWeekday(after)); d.IsDay() {
					return d
				}
			}
		}
	}
	return ""
}

// unspaced closes up a spaced word, "P r o t o k o l l".
func unspaced(s string) string {
	for w := range strings.FieldsSeq(s) {
		if utf8.RuneCountInString(w) > 1 {
			return s
		}
	}
	return strings.ReplaceAll(s, " ", "")
}

// skipWeekday drops "Dienstag, dem ".
func skipWeekday(s string) string {
	if w := wordAt(s); weekday(w) {
		s = strings.TrimLeft(s[len(w):], ", ")
	}
	return skip(s, "dem ", "den ")
}

func weekday(w string) bool {
	return strings.HasSuffix(w, "tag") || w == "Mittwoch" || w == "Sonnabend"
}

// signed finds "Kiel, den 3. Mai 2021" below a text.
func signed(lines []string) graph.Date {
	for _, s := range lines {
		if l, ok := wholeDateline(s); ok && l.placed && strings.Contains(s, ", den ") {
			return l.date
		}
	}
	return ""
}
