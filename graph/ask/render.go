package ask

import (
	"fmt"
	"strings"
	"time"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/query"
)

// Sentence is an answer as a line of text: who, what, when, how sure.
func Sentence(a query.Answer, lang Lang) string {
	b := strings.Builder{}
	b.WriteString(a.Holder)
	b.WriteString(", " + a.Role)
	if a.Body != "" {
		b.WriteString(" (" + a.Body + ")")
	}
	if a.OnBehalfOf != "" {
		b.WriteString(phrases[lang]["for"] + a.OnBehalfOf)
	}
	if when := term(a.Interval, lang); when != "" {
		b.WriteString(", " + when)
	}
	b.WriteString(": " + phrases[lang][string(a.Certainty)])
	if len(a.Why) > 0 {
		b.WriteString(" (" + strings.Join(a.Why, ", ") + ")")
	}
	if len(a.Conflicts) > 0 {
		b.WriteString("; " + phrases[lang]["conflict"])
	}
	return b.String()
}

// Quote is a source as a line of text: the sentence, then file and position.
func Quote(s query.Evidence, lang Lang) string {
	marks := [2]string{"„", "“"}
	if lang == English {
		marks = [2]string{"“", "”"}
	}
	line := marks[0] + strings.Join(strings.Fields(s.Text), " ") + marks[1] + fmt.Sprintf(" (%s:%d-%d", s.Document, s.Begin, s.Finish)
	if s.Published != "" {
		line += ", " + date(s.Published, lang)
	}
	return line + ")"
}

// NotKnown is what to say without answers.
func NotKnown(lang Lang) string { return phrases[lang]["not known"] }

var phrases = map[Lang]map[string]string{
	German: {
		"for": " für ", "stated": "belegt", "inferred": "erschlossen", "possible": "möglich",
		"conflict": "Quellen widersprechen sich", "not known": "nicht bekannt",
		"since": "seit ", "until": "bis ", "to": " bis ",
	},
	English: {
		"for": " for ", "stated": "stated", "inferred": "inferred", "possible": "possible",
		"conflict": "sources contradict each other", "not known": "not known",
		"since": "since ", "until": "until ", "to": " to ",
	},
}

// term writes a term for people; it is empty where no date is known.
func term(e graph.EDTF, lang Lang) string {
	p := phrases[lang]
	start, end := date(e.Start.Date, lang), date(e.End.Date, lang)
	switch {
	case start == "" && end == "":
		return ""
	case end == "":
		return p["since"] + start
	case start == "":
		return p["until"] + end
	case start == end:
		return start
	}
	return start + p["to"] + end
}

// monthNames are the months as people write them.
var monthNames = map[Lang][]string{
	German:  strings.Fields("Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
	English: strings.Fields("January February March April May June July August September October November December"),
}

// date writes a date for people: "1. November 2025", "November 2025", "2025"; it is empty if it is unknown.
func date(d graph.Date, lang Lang) string {
	first, err := time.Parse("2006-01-02", string(d.First()))
	if err != nil {
		return ""
	}
	month := monthNames[lang][first.Month()-1]
	switch {
	case len(d) == len("2006"):
		return string(d)
	case len(d) == len("2006-01"):
		return fmt.Sprintf("%s %d", month, first.Year())
	case lang == English:
		return fmt.Sprintf("%d %s %d", first.Day(), month, first.Year())
	}
	return fmt.Sprintf("%d. %s %d", first.Day(), month, first.Year())
}
