package ask

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// mark is a line of marks.tsv.
type mark struct {
	lang Lang
	name string
	pattern
	// except are the beginnings of words that must not follow.
	except []string
}

var markNames = []string{"opener", "tail", "now", "filler", "all", "former", "first", "last", "longest"}

func (l *lists) addMark(row []string) error {
	if !slices.Contains(markNames, row[1]) {
		return fmt.Errorf("%q is no mark: write one of %s", row[1], strings.Join(markNames, ", "))
	}
	pattern, err := newPattern(l.needs, row[2], func(words string) *regexp.Regexp {
		switch row[1] {
		case "opener":
			return regexp.MustCompile(`(?i)^(?:` + words + `)`)
		case "tail":
			return regexp.MustCompile(`(?i)(?:` + words + `)$`)
		}
		return regexp.MustCompile(`(?i)(?:^| )(?:` + words + `)(?: |$)`)
	})
	m := mark{lang: Lang(row[0]), name: row[1], pattern: pattern}
	if row[3] != "-" {
		m.except = strings.Split(row[3], "|")
	}
	l.marks = append(l.marks, m)
	return err
}

// cutOpeners cuts courtesies off both ends of a question.
func cutOpeners(text string) string {
	lower := strings.ToLower(text) // has what is needed as long as text becomes shorter
	for again := true; again; {
		again = false
		for _, m := range words().marks {
			if m.name != "opener" && m.name != "tail" {
				continue
			}
			pattern := m.fitting(lower)
			if pattern == nil {
				continue
			}
			if at := pattern.FindStringIndex(text); at != nil && at[1]-at[0] < len(text) && !m.before(text[at[1]:]) {
				text, again = squeeze(text[:at[0]]+" "+text[at[1]:]), true
			}
		}
	}
	return text
}

// cutMarks cuts the other marks out and gives their names.
func cutMarks(text string) (rest string, found map[string]bool) {
	found = map[string]bool{}
	lower := strings.ToLower(text)
	for _, m := range words().marks {
		if m.name == "opener" || m.name == "tail" {
			continue
		}
		pattern := m.fitting(lower)
		for from := 0; pattern != nil && from < len(text); {
			at := pattern.FindStringIndex(text[from:])
			if at == nil {
				break
			}
			start, end := from+at[0], from+at[1]
			title := m.name == "first" && start > 0 && isCapital(strings.TrimSpace(text[start:end])) && isCapital(text[end:]) // "Erste Kreisrätin"
			if title || m.before(text[end:]) && !isCount(text[start:end], text[end:]) || start == 0 && end == len(text) {
				from = end
				continue
			}
			found[m.name] = true
			text = squeeze(text[:start] + " " + text[end:])
			from = 0
		}
	}
	return text, found
}

// isCount reports whether a word that may begin a title only counts: it has no capital, and the next one has: "der erste
// Bürgermeister".
func isCount(word, rest string) bool { return !isCapital(strings.TrimSpace(word)) && isCapital(rest) }

// before reports whether a word follows that makes the mark part of a name: "Erster Bürgermeister".
func (m mark) before(rest string) bool {
	return slices.ContainsFunc(m.except, func(word string) bool {
		return len(rest) >= len(word) && strings.EqualFold(rest[:len(word)], word)
	})
}
