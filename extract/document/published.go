package document

import (
	"time"

	"github.com/amtszeit/amtszeit/graph"
)

// date checks a date that metadata gives; a wrong one is reported, and the document goes on without it.
func (r *reader) date(source string, line int, s string) (d graph.Date, more bool) {
	d, err := parsePublished(s)
	if err != nil {
		return "", r.warn(source, line, err)
	}
	return d, true
}

// parsePublished reads a date of publication: a date, or a point in time, of which the day is kept. Empty is unknown.
func parsePublished(s string) (graph.Date, error) {
	if s == "" {
		return "", nil
	}
	if len(s) > len(time.DateOnly) {
		for _, layout := range []string{time.RFC3339, "2006-01-02T15:04:05", time.DateTime, "2006-01-02T15:04", "2006-01-02 15:04:05 -0700"} {
			if t, err := time.Parse(layout, s); err == nil {
				return graph.Date(t.Format(time.DateOnly)), nil
			}
		}
	}
	d, err := graph.ParseDate(s)
	if err != nil {
		return "", &said{"the date of publication is left out, " + err.Error(), err}
	}
	return d, nil
}
