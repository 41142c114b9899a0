package ask

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// mark is a line of marks.tsv.
type mark struct {
	lang    Lang
	name    string
	pattern *regexp.Regexp
	// except are the beginnings of words that must not follow.
	except []string
}

var markNames = []string{"opener", "tail", "now", "filler", "all", "former", "first", "last", "longest"}

func (l *lists) addMark(row []string) error {
	if !slices.Contains(markNames, row[1]) {
		return fmt.Errorf("%q is no mark: write one of %s", row[1], strings.Join(markNames, ", "))
	}
	expr := `(?i)(?:^| )(?:` + row[2] + `)(?: |$)`
	switch row[1] {
	case "opener":
		expr = `(?i)^(?:` + row[2] + `)`
	case "tail":
		expr = `(?i)(?:` + row[2] + `)$`
	}
	pattern, err := regexp.Compile(expr)
	if err != nil {
		return fmt.Errorf("the words %q are broken: %w", row[2], err)
	}
	m := mark{lang: Lang(row[0]), name: row[1], pattern: pattern}
	if row[3] != "-" {
		m.except = strings.Split(row[3], "|")
	}
	l.marks = append(l.marks, m)
	return nil
}

// cutOpeners cuts courtesies off both ends of a question.
func cutOpeners(text string) string {
	for again := true; again; {
		again = false
		for _, m := range words().marks {
			if m.name != "opener" && m.name != "tail" {
				continue
			}
			if at := m.pattern.FindStringIndex(text); at != nil && at[1]-at[0] < len(text) && !m.before(text[at[1]:]) {
				text, again = squeeze(text[:at[0]]+" "+text[at[1]:]), true
			}
		}
	}
	return text
}

// cutMarks cuts the other marks out and gives their names.
func cutMarks(text string) (rest string, found map[string]bool) {
	found = map[string]bool{}
	for _, m := range words().marks {
		if m.name == "opener" || m.name == "tail" {
			continue
		}
		for from := 0; from < len(text); {
			at := m.pattern.FindStringIndex(text[from:])
			if at == nil {
				break
			}
			start, end := from+at[0], from+at[1]
			if m.before(text[end:]) && !isCount(text[start:end], text[end:]) || start == 0 && end == len(text) {
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
