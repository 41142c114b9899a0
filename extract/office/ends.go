package office

import (
	"strings"

	"github.com/amtszeit/amtszeit/graph"
)

// endOf is the last day of a date that is named as an end: "Ende 2023", "Monatsende", "Jahreswechsel".
func endOf(u unit, text string, value graph.Date) graph.Date {
	switch {
	case strings.Contains(text, "wochenende"), nounParts.in(text, "school-year"):
	case namesEnd(text):
		return lastOf(u.date.Value, value)
	case strings.Contains(text, "jahreswechsel"):
		return dayBefore(value)
	}
	return value
}

// expiry is the last day of a date, "mit Ablauf des Monats Juli": a month or year runs out on its last one.
func (s *sentence) expiry(i int, u unit, value graph.Date) graph.Date {
	if before := s.before(i); signals.endWith(before, "expiry") {
		return lastOf(u.date.Value, value)
	}
	return endOf(u, s.lowText(s.at[i]), value)
}

// namesEnd reports whether a date in lower case names the end of a month or year: "ende mai", "zum jahresende", not "im
// kommenden jahr".
func namesEnd(text string) bool {
	for w := range strings.FieldsSeq(text) {
		if (strings.HasSuffix(w, "ende") || strings.HasSuffix(w, "endes")) && !strings.HasSuffix(w, "kommende") && !strings.HasSuffix(w, "laufende") {
			return true
		}
	}
	return false
}
