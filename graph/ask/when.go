package ask

import (
	"regexp"
	"strings"

	"github.com/amtszeit/amtszeit/graph"
)

// The forms of a date, with named parts. Month names are looked up afterwards, so that any word may stand there.
const (
	partOf  = `(?:(?P<part>anfang|mitte|ende|early|mid|late|the beginning of|the end of)[ -](?:des Jahres |of )?)?`
	isoDate = `(?P<iso>[12]\d{3}-\d\d(?:-\d\d)?)`
	dayDate = `(?P<day>\d{1,2})(?:\.|st|nd|rd|th)? ?(?:(?P<month>[\pL]+\.?)|(?P<num>\d{1,2})\.),? ?(?P<year>[12]\d{3})`
	usDate  = `(?P<month>[\pL]+) (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>[12]\d{3})`
	month   = partOf + `(?P<month>[\pL]+\.?) (?P<year>[12]\d{3})`
	yearly  = partOf + `(?P<year>[12]\d{3})`
	before  = `(?P<rel>vor dem|vor|bis zum|bis|before|until|nach dem|nach|ab dem|ab|seit dem|seit|after|since|from)? ?`
	prefix  = `(?:zu |zum |im jahre? |in dem jahr |im |in the year |in |am |on |during |as of |at |the )*`
)

// dateForms are tried from the most to the least exact.
var dateForms = func() []*regexp.Regexp {
	var forms []*regexp.Regexp
	for _, date := range []string{isoDate, dayDate, usDate, month, yearly} {
		forms = append(forms, regexp.MustCompile(`(?i)(?:^|[ (])`+before+prefix+date+`(?:[ ),]|$)`))
	}
	return forms
}()

// span is a question for a range of years.
var span = regexp.MustCompile(`(?i) (?:von|zwischen|from|between) (?P<year>[12]\d{3}) (?:bis|und|to|until|and) (?P<to>[12]\d{3})(?: |$)`)

// now are words that ask for the latest holder, as a question without a date does.
var now = regexp.MustCompile(`(?i) (?:heute|derzeit|aktuell|zurzeit|zur Zeit|jetzt|gerade|gegenwärtig|momentan|today|currently|now|at present)( |$)`)

// cutTime cuts the date out of a question. Without one the time is zero; a date that can't be is an error.
func cutTime(text string) (rest string, at graph.EDTF, err error) {
	if m := span.FindStringSubmatchIndex(text); m != nil {
		from, to := text[m[2]:m[3]], text[m[4]:m[5]]
		at, err = graph.ParseEDTF(from + "/" + to)
		return squeeze(text[:m[0]] + " " + text[m[1]:]), at, err
	}
	for _, form := range dateForms {
		m := form.FindStringSubmatchIndex(text)
		if m == nil {
			continue
		}
		part := func(name string) string {
			for i, n := range form.SubexpNames() {
				if n == name && m[2*i] >= 0 {
					return strings.ToLower(text[m[2*i]:m[2*i+1]])
				}
			}
			return ""
		}
		if at, ok, err := readDate(part); ok || err != nil {
			return squeeze(text[:m[0]] + " " + text[m[1]:]), at, err
		}
	}
	return squeeze(now.ReplaceAllString(text, " ")), graph.EDTF{}, nil
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }

// readDate puts the parts of a date together; ok is false where a word is no month.
func readDate(part func(name string) string) (at graph.EDTF, ok bool, err error) {
	d := graph.Date(part("iso"))
	if d == "" {
		d = graph.Date(part("year"))
		if name := part("month"); name != "" {
			number, ok := words().months[name]
			if !ok {
				return at, false, nil
			}
			d += "-" + graph.Date(number)
		}
		if number := part("num"); number != "" {
			d += "-" + graph.Date(twoDigits(number))
		}
		if day := part("day"); day != "" {
			d += "-" + graph.Date(twoDigits(day))
		}
	}
	if _, err := graph.ParseDate(string(d)); err != nil {
		return at, false, err
	}
	return relative(part("rel"), partOfDate(d, part("part"))), true, nil
}

func twoDigits(s string) string {
	if len(s) == 1 {
		return "0" + s
	}
	return s
}

// thirds are the days and months that belong to the beginning, the middle and the end of a month or year.
var thirds = map[string]struct{ days, months [2]graph.Date }{
	"anfang": {[2]graph.Date{"-01", "-10"}, [2]graph.Date{"-01", "-04"}},
	"mitte":  {[2]graph.Date{"-11", "-20"}, [2]graph.Date{"-05", "-08"}},
	"ende":   {[2]graph.Date{"-21", ""}, [2]graph.Date{"-09", "-12"}},
}

// english gives the German key of a part.
var english = map[string]string{
	"early": "anfang", "the beginning of": "anfang", "mid": "mitte", "late": "ende", "the end of": "ende",
}

// partOfDate narrows a month or a year to its beginning, middle or end.
func partOfDate(d graph.Date, part string) graph.EDTF {
	if key, ok := english[part]; ok {
		part = key
	}
	third, ok := thirds[part]
	if !ok {
		return graph.At(d)
	}
	ends := third.months
	if len(d) == len("2006-01") {
		ends = third.days
	}
	e := graph.EDTF{Start: graph.Edge{Date: d + ends[0]}, End: graph.Edge{Date: d + ends[1]}}
	if ends[1] == "" {
		e.End.Date = d.Last()
	}
	return e
}

// relative turns "vor dem …" and "nach dem …" into open times.
func relative(word string, e graph.EDTF) graph.EDTF {
	switch {
	case strings.HasPrefix(word, "vor") || word == "before":
		return graph.EDTF{Start: graph.Edge{Open: true}, End: graph.Edge{Date: e.First().AddDays(-1)}}
	case strings.HasPrefix(word, "bis") || word == "until":
		return graph.EDTF{Start: graph.Edge{Open: true}, End: e.End}
	case strings.HasPrefix(word, "nach") || word == "after":
		return graph.EDTF{Start: graph.Edge{Date: e.Last().AddDays(1)}, End: graph.Edge{Open: true}}
	case word != "":
		return graph.EDTF{Start: e.Start, End: graph.Edge{Open: true}}
	}
	return e
}

// nearest gives for an open time the date at its closed end: "who was it before 1 November" asks for the last one until
// then, "who is it since 2020" for the one who came in 2020.
func nearest(at graph.EDTF) graph.EDTF {
	switch {
	case at.Start.Date == "" && at.End.Date != "":
		return graph.At(at.End.Date)
	case at.End.Date == "" && at.Start.Date != "":
		return graph.At(at.Start.Date)
	}
	return at
}
