package ask

import (
	"cmp"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/amtszeit/amtszeit/graph"
)

// relation is how a time of a question stands to the date that it names.
type relation string

// The relations; the empty one is "in".
const (
	isBefore relation = "before"
	isUntil  relation = "until"
	isAfter  relation = "after"
	isSince  relation = "since"
)

// when is the time of a question. A zero when is none.
type when struct {
	relation relation
	// date is the date named, or the span between two.
	date graph.EDTF
}

// at is the time in EDTF: open where only one end is named.
func (w when) at() graph.EDTF {
	e := w.date
	switch w.relation {
	case isBefore:
		return graph.EDTF{Start: graph.Edge{Open: true}, End: graph.Edge{Date: e.First().AddDays(-1)}}
	case isUntil:
		return graph.EDTF{Start: graph.Edge{Open: true}, End: e.End}
	case isAfter:
		return graph.EDTF{Start: graph.Edge{Date: e.Last().AddDays(1)}, End: graph.Edge{Open: true}}
	case isSince:
		return graph.EDTF{Start: e.Start, End: graph.Edge{Open: true}}
	}
	return e
}

// nearest is the time for a question about holders: "who was it before 1 November" asks for the last one until then.
func (w when) nearest() graph.EDTF {
	switch w.relation {
	case isBefore:
		return graph.At(w.at().End.Date)
	case isAfter:
		return graph.At(w.at().Start.Date)
	}
	return w.date
}

// The forms of a date at the beginning of a text, from the most to the least exact.
var dateForms = sync.OnceValue(func() []*regexp.Regexp {
	return compileAll(
		`(?P<iso>[12]\d{3}-\d\d(?:-\d\d)?)`,
		`(?P<day>\d{1,2})(?:\.|st|nd|rd|th)? ?(?:of )?(?:(?P<month>[\pL]+\.?)|(?P<num>\d{1,2})\.),? ?(?P<year>[12]\d{3})`,
		`(?P<month>[\pL]+\.?) (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>[12]\d{3})`,
		`(?P<num>\d{1,2})/(?P<year>[12]\d{3})`,
		`(?P<month>[\pL]+\.?),? (?:des Jahres |of )?(?P<year>[12]\d{3})`,
		`(?P<decade>[12]\d\d)0(?:er[ -]Jahren?|ern?|s)`,
		`(?P<year>[12]\d{3})`,
		`['’](?P<short>\d\d)`,
	)
})

func compileAll(forms ...string) []*regexp.Regexp {
	var all []*regexp.Regexp
	for _, f := range forms {
		all = append(all, regexp.MustCompile(`(?i)^`+f+`(?:[ ),:]+|$|(?:[-–]))`))
	}
	return all
}

// cutTime cuts the time out of a question. Relative times lean on today. A date that can't be is an error, and so is a
// second time.
func cutTime(text string, today graph.Date) (rest string, w when, err error) {
	text = yearsInDigits(text)
	start, end, w, err := findTime(text, today)
	if err != nil || end == 0 {
		return text, w, err
	}
	rest = squeeze(text[:start] + " " + text[end:])
	if _, again, _, err := findTime(rest, today); err != nil {
		return rest, w, err
	} else if again != 0 {
		return rest, w, &Fault{what: twoTimes}
	}
	return rest, w, nil
}

// findTime finds the first time that begins with a word; end is 0 where there is none.
func findTime(text string, today graph.Date) (start, end int, w when, err error) {
	for i := 0; i < len(text); i++ {
		if i > 0 && text[i-1] != ' ' && text[i-1] != '(' {
			continue
		}
		w, n, err := timeAt(text[i:], today)
		if err != nil || n > 0 {
			return i, i + n, w, err
		}
	}
	return 0, 0, when{}, nil
}

// timeAt reads a time at the beginning of a text: from one date to another, or a date with words before it.
func timeAt(text string, today graph.Date) (w when, n int, err error) {
	t := &words().times
	if from, length, err := spanAt(text, today); err != nil || length > 0 {
		return when{date: from}, length, err
	}
	lower := strings.ToLower(text)
	for n < len(text) {
		e, length, err := dateAt(text[n:], today)
		if err != nil || length > 0 {
			w.date = e
			return w, n + length, err
		}
		length = 0
		for _, r := range t.relations {
			pattern := r.fitting(lower)
			if pattern == nil {
				continue
			}
			if m := len(pattern.FindString(text[n:])); m > length {
				length = m
				if r.relation != "" && w.relation == "" {
					w.relation = r.relation
				}
			}
		}
		if length == 0 {
			break
		}
		n += length
	}
	return when{}, 0, nil
}

// spanAt reads "von 2019 bis 2021", "2019–2021".
func spanAt(text string, today graph.Date) (e graph.EDTF, n int, err error) {
	t := &words().times
	lower := strings.ToLower(text)
	between := 0
	if pattern := t.between.fitting(lower); pattern != nil {
		between = len(pattern.FindString(text))
	}
	n = between
	from, length, err := dateAt(text[n:], today)
	if err != nil {
		return e, 0, err
	}
	yearless := ""
	if length == 0 {
		if yearless, length = monthAt(text[n:]); length == 0 {
			return e, 0, nil
		}
	}
	n += length
	and := ""
	if pattern := t.and.fitting(lower); pattern != nil {
		and = pattern.FindString(text[n:])
	}
	if dash := strings.TrimLeft(text[n-1:], " "); and == "" && dash != "" && (text[n-1] == '-' || strings.HasPrefix(text[n:], "–")) {
		and = text[n : n+len(text[n:])-len(strings.TrimLeft(text[n:], "–- "))]
	} else if and == "" || between == 0 && strings.HasPrefix(strings.ToLower(and), "und") || between == 0 && strings.HasPrefix(and, "and") {
		return e, 0, nil
	}
	n += len(and)
	to, length, err := dateAt(text[n:], today)
	if err != nil || length == 0 {
		return e, 0, err
	}
	if yearless != "" {
		if len(to.End.Date) < len("2006-01") {
			return e, 0, nil
		}
		from = graph.At(to.End.Date[:4] + graph.Date(yearless)) // "vom 1. Januar bis 31. März 2020"
	}
	e = graph.EDTF{Start: from.Start, End: to.End}
	if err := possible(from.Start.Date); err != nil {
		return e, 0, err
	}
	if _, err := graph.ParseEDTF(e.String()); err != nil {
		return e, 0, &Fault{what: endsTooEarly, said: e.String()}
	}
	return e, n + length, nil
}

// withoutYear is a month, with or without its day, before the other end of a span.
var withoutYear = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^(?:(\d{1,2})\. ?)?([\pL]+\.?)(?: (\d{1,2}))? `)
})

// monthAt reads a month without a year at the beginning of a text, as what follows the year in a date: "-01", "-01-31".
func monthAt(text string) (rest string, n int) {
	m := withoutYear().FindStringSubmatch(text)
	if m == nil {
		return "", 0
	}
	month, ok := words().months[strings.ToLower(m[2])]
	if !ok {
		return "", 0
	}
	rest = "-" + month
	if day := cmp.Or(m[1], m[3]); day != "" {
		rest += fmt.Sprintf("-%02s", day)
	}
	return rest, len(m[0])
}

// dateAt reads a date, with its part, at the beginning of a text.
func dateAt(text string, today graph.Date) (e graph.EDTF, n int, err error) {
	t, lower := &words().times, strings.ToLower(text)
	for _, r := range t.relatives {
		pattern := r.fitting(lower)
		if pattern == nil {
			continue
		}
		if m := pattern.FindStringSubmatch(text); m != nil {
			if d, ok, err := r.date(m, today); ok || err != nil {
				return graph.At(d), len(m[0]), err
			}
		}
	}
	for _, p := range t.parts {
		pattern := p.fitting(lower)
		if pattern == nil {
			continue
		}
		if m := pattern.FindString(text); m != "" {
			rest := strings.TrimLeft(text[len(m):], " ")
			if d, length, err := plainDate(rest); length > 0 && !d.IsDay() && err == nil {
				if narrowed, ok := p.of(d); ok {
					return narrowed, len(text) - len(rest) + length, nil
				}
			}
		}
	}
	d, n, err := plainDate(text)
	return graph.At(d), n, err
}

// plainDate reads a date without a part.
func plainDate(text string) (d graph.Date, n int, err error) {
	if !strings.ContainsAny(text, "0123456789") {
		return "", 0, nil
	}
	for _, form := range dateForms() {
		m := form.FindStringSubmatch(text)
		if m == nil {
			continue
		}
		if d, ok, err := readDate(form, m); ok || err != nil {
			length := len(m[0])
			if strings.HasSuffix(m[0], "–") {
				length -= len("–")
			}
			return d, length, err
		}
	}
	return "", 0, nil
}

// readDate puts the parts of a date together; ok is false where a word is no month.
func readDate(form *regexp.Regexp, m []string) (d graph.Date, ok bool, err error) {
	part := func(name string) string {
		if i := form.SubexpIndex(name); i > 0 {
			return strings.ToLower(m[i])
		}
		return ""
	}
	switch {
	case part("iso") != "":
		d = graph.Date(part("iso"))
	case part("decade") != "":
		return graph.Date(part("decade") + "X"), true, nil
	case part("short") != "":
		return graph.Date("20" + part("short")), true, nil
	default:
		d = graph.Date(part("year"))
		if name := part("month"); name != "" {
			number, ok := words().months[name]
			if !ok {
				return d, false, nil
			}
			d += "-" + graph.Date(number)
		}
		for _, number := range []string{part("num"), part("day")} {
			if number != "" {
				d += graph.Date(fmt.Sprintf("-%02s", number))
			}
		}
	}
	err = possible(d)
	return d, err == nil, err
}

// possible refuses dates that no calendar has.
func possible(d graph.Date) error {
	if d.First() == "" {
		return &Fault{what: impossibleDate, said: string(d)}
	}
	return nil
}

// of narrows a year or a month to its part; ok is false where it has none.
func (p part) of(d graph.Date) (e graph.EDTF, ok bool) {
	from, to := p.months[0], p.months[1]
	if len(d) == len("2006-01") {
		from, to = p.days[0], p.days[1]
	}
	if from == "" {
		return e, false
	}
	e = graph.EDTF{Start: graph.Edge{Date: d + graph.Date("-"+from)}, End: graph.Edge{Date: d + graph.Date("-"+to)}}
	if to == "-" {
		e.End.Date = d.Last()
	}
	return e, true
}

// date gives the date of a relative time; ok is false where a word is no number.
func (r relative) date(m []string, today graph.Date) (d graph.Date, ok bool, err error) {
	n := r.n
	if n < 0 {
		number := cmp.Or(m[1:]...)
		if n, err = strconv.Atoi(number); err != nil {
			if n, ok = words().times.numbers[strings.ToLower(number)]; !ok {
				return "", false, nil
			}
		}
	}
	if today == "" {
		return "", false, &Fault{what: noToday, said: strings.TrimSpace(m[0])}
	}
	day, err := time.Parse(time.DateOnly, string(today))
	if err != nil {
		return "", false, err
	}
	n *= r.sign
	switch r.unit {
	case "year":
		return graph.Date(strconv.Itoa(day.Year() + n)), true, nil
	case "month":
		first := time.Date(day.Year(), day.Month(), 1, 0, 0, 0, 0, time.UTC)
		return graph.Date(first.AddDate(0, n, 0).Format("2006-01")), true, nil
	case "week":
		n *= 7
	}
	return today.AddDays(n), true, nil
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }
