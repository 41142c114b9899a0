package ask

import (
	"cmp"
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
		b.WriteString(say("for", lang) + a.OnBehalfOf)
	}
	if when := cmp.Or(span(a.Interval, lang), asOf(a.Sources, lang)); when != "" {
		b.WriteString(", " + when)
	}
	b.WriteString(": " + say(string(a.Certainty), lang))
	if len(a.Why) > 0 {
		b.WriteString(" (" + reasons(a.Why, lang) + ")")
	}
	if len(a.Conflicts) > 0 {
		b.WriteString("; " + say("conflict", lang))
	}
	return b.String()
}

// Quote is a source as a line of text: the sentence, then file and position.
func Quote(s query.Evidence, lang Lang) string {
	marks := quotationMarks(lang)
	line := marks[0] + strings.Join(strings.Fields(s.Text), " ") + marks[1] + fmt.Sprintf(" (%s:%d-%d", s.Document, s.Begin, s.Finish)
	if s.Published != "" {
		line += ", " + date(s.Published, lang)
	}
	return line + ")"
}

// Documents counts the documents of sources: "1 Quelle", "3 sources".
func Documents(sources []query.Evidence, lang Lang) string {
	documents := map[string]bool{}
	for _, s := range sources {
		documents[s.Document] = true
	}
	if len(documents) == 1 {
		return "1" + say("source", lang)
	}
	return fmt.Sprint(len(documents)) + say("sources", lang)
}

// Reason tells why statements contradict each other, or what a bound rests on: a word of package tenure in words.
func Reason(reason string, lang Lang) string { return say(reason, lang) }

// DidYouMean asks whether one of some names was meant.
func DidYouMean(names []string, lang Lang) string {
	return say("meant", lang) + strings.Join(quoted(names, lang), say("or", lang)) + "?"
}

// NotKnown is what to say without answers.
func NotKnown(lang Lang) string { return say("not known", lang) }

// say looks a key up; a key that the list doesn't have stands for itself.
func say(key string, lang Lang) string {
	if phrase, ok := words().phrases[lang][key]; ok {
		return phrase
	}
	return key
}

// reasons names inferences.
func reasons(why []string, lang Lang) string {
	names := make([]string, len(why))
	for i, w := range why {
		names[i] = say(w, lang)
	}
	return strings.Join(names, ", ")
}

// asOf is the date of the latest source, for terms of which no date is known.
func asOf(sources []query.Evidence, lang Lang) string {
	var latest graph.Date
	for _, s := range sources {
		if s.Published.Last() > latest.Last() {
			latest = s.Published
		}
	}
	if latest == "" {
		return ""
	}
	return say("as of", lang) + date(latest, lang)
}

// span writes a term or a time for people; it is empty where no date is known.
func span(e graph.EDTF, lang Lang) string {
	start, end := date(e.Start.Date, lang), date(e.End.Date, lang)
	switch {
	case start == "" && end == "":
		return ""
	case end == "":
		return say("since", lang) + start
	case start == "":
		return say("until", lang) + end
	case start == end:
		return start
	case inside(e.Start.Date, e.End.Date):
		end = say("some day in", lang) + end
	case inside(e.End.Date, e.Start.Date):
		start = say("some day in", lang) + start
	}
	return start + say("to", lang) + end
}

// inside reports whether a date is a more exact one in another: a day of its year.
func inside(exact, rough graph.Date) bool {
	return len(exact) > len(rough) && strings.HasPrefix(string(exact), string(rough))
}

// date writes a date for people: "1. November 2025", "November 2025", "2025"; it is empty if it is unknown.
func date(d graph.Date, lang Lang) string {
	first, err := time.Parse("2006-01-02", string(d.First()))
	if err != nil {
		return ""
	}
	month := words().monthNames[lang][first.Month()-1]
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

func quotationMarks(lang Lang) [2]string {
	if lang == English {
		return [2]string{"“", "”"}
	}
	return [2]string{"„", "“"}
}
