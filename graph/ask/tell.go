package ask

import (
	"fmt"
	"slices"
	"strings"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/post"
	"github.com/amtszeit/amtszeit/graph/query"
)

// Tell says an answer in a sentence: who was what, from when to when, how sure that is and what it rests on.
func Tell(a query.Answer, names *post.Names, lang Lang) string {
	office, has := abstract(a.Role, lang)
	if a.HolderKind == graph.Body && names.Key(a.Tenure.Post).Role == "Vorsitzender" {
		office, has = say("the chair", lang), true
	}
	switch {
	case a.Body == "", a.Body == "Bund" && strings.HasPrefix(a.Role, "Bundes"): // "Bundespräsident"
	case names.Land(a.Body):
		office += ofLand(a.Body, lang)
	default:
		office += " (" + a.Body + ")"
	}
	behalf := ""
	if a.OnBehalfOf != "" {
		behalf = say("for", lang) + a.OnBehalfOf
	}
	during := told(a, lang)
	sentence := a.Holder + say(verbOf(a, has, during), lang)
	if lang == English {
		sentence += office + behalf + before(" ", during)
	} else {
		sentence += after(during, " ") + after(strings.TrimLeft(behalf, " "), " ") + office
	}
	if during == "" {
		sentence += before(", ", asOf(a.Sources, lang))
	}
	sentence += ": " + say(string(a.Certainty), lang)
	if len(a.Why) > 0 {
		sentence += " (" + reasons(a.Why, lang) + ")"
	}
	if len(a.Conflicts) > 0 {
		sentence += "; " + say("conflict", lang)
	}
	return sentence
}

// withArticle are the Länder that German names with an article, and the Bund.
var withArticle = map[string]string{"Bund": " des Bundes", "Saarland": " des Saarlandes"}

// ofLand names the Land that an office belongs to.
func ofLand(land string, lang Lang) string {
	if genitive, ok := withArticle[land]; ok && lang == German {
		return genitive
	}
	if land == "Bund" {
		land = "the Bund"
	}
	return say("of", lang) + land
}

// before and after join two texts where neither is empty.
func before(join, text string) string {
	if text == "" {
		return ""
	}
	return join + text
}

func after(text, join string) string {
	if text == "" {
		return ""
	}
	return text + join
}

// announced reports whether a term has only been announced.
func announced(a query.Answer) bool {
	return len(a.Tenure.Claims) > 0 && !slices.ContainsFunc(a.Tenure.Claims, func(c graph.Claim) bool { return c.Status != graph.Future })
}

// abstract puts an article before a role that names the office instead of its holder, and tells that it is one.
func abstract(role string, lang Lang) (office string, has bool) {
	for _, row := range words().abstract {
		switch {
		case !strings.HasSuffix(strings.ToLower(role), row[0]):
		case lang == English:
			return "the " + role, true
		default:
			return row[1] + " " + role, true
		}
	}
	return role, false
}

// verbOf is the key of the verb for an answer: is, was; has (the chair), had …
func verbOf(a query.Answer, has bool, during string) string {
	switch {
	case announced(a) && has:
		return "will have"
	case announced(a):
		return "will be"
	case a.Tenure.Ongoing && has && during != "":
		return "has had"
	case a.Tenure.Ongoing && has:
		return "has"
	case a.Tenure.Ongoing && during != "":
		return "has been"
	case a.Tenure.Ongoing:
		return "is"
	case has:
		return "had"
	}
	return "was"
}

// told is the term of an answer inside a sentence: "seit dem 1. November 2025", "from 2012 to 2016"; empty where no date is known.
func told(a query.Answer, lang Lang) string {
	start, end := a.Interval.Start.Date, a.Interval.End.Date
	from, to := date(start, lang), date(end, lang)
	switch {
	case from == "" && to == "":
		return ""
	case start == end && start.IsDay():
		return say("on", lang) + from
	case start.First() == end.First() && start.Last() == end.Last():
		return say("in", lang) + from
	case from != "" && to != "" && query.Year(start) == query.Year(end) && start.First() == graph.Date(start[:4]).First() && end.Last() == graph.Date(end[:4]).Last() && start.IsDay() && end.IsDay():
		return say("in", lang) + date(start[:4], lang) // the whole year
	case from == "" || to == "":
	case inside(start, end):
		to = say("some day in", lang) + to
	case inside(end, start):
		from = say("some day in", lang) + from
	}
	opens, since, ends := say("from", lang)+from, say("since", lang)+from, say("to", lang)+to
	if start.IsDay() {
		opens, since = say("from the day", lang)+from, say("since the day", lang)+from
	}
	if end.IsDay() {
		ends = say("to the day", lang) + to
	}
	switch {
	case to == "" && announced(a):
		return opens + say("on to", lang)
	case to == "" && a.Tenure.Ongoing:
		return since
	case to == "":
		return opens + say("on to", lang)
	case from == "" && end.IsDay():
		return say("until the day", lang) + to
	case from == "":
		return say("until", lang) + to
	}
	return opens + ends
}

// Lead says in a line what the answers as a whole say to the question: yes or no, how long, in what sense a word was taken. It is
// empty where the answers speak for themselves.
func (p Parser) Lead(q Question, answers []query.Answer) string {
	var parts []string
	switch asked := q.Query.(type) {
	case query.Term:
		if lead := p.leadTerm(asked, q.Lang, answers); lead != "" {
			parts = append(parts, lead)
		}
	case query.Person:
		if query.SeveralHolders(answers) {
			parts = append(parts, say("several called", q.Lang))
		}
	case query.Holders:
		if key := string(asked.Pick); key == string(query.First) || key == string(query.Last) || key == string(query.Longest) {
			parts = append(parts, say("pick "+key, q.Lang))
		}
		base := p.Names.Key(graph.Post{Role: asked.Role, Body: asked.Body})
		_, head := p.Names.Heads(base.Role)
		if have := answers[0].Tenure.Post; head && p.Names.Role(have.Role).Base != base.Role {
			parts = append(parts, say("is called", q.Lang)+have.Role+".")
		}
	}
	if q.Said != "" && len(parts) == 0 {
		marks := quotationMarks(q.Lang)
		parts = append(parts, marks[0]+q.Said+marks[1]+say("taken for", q.Lang)+answers[0].Role+".")
	}
	return strings.Join(parts, " ")
}

// leadTerm answers yes, or how long.
func (p Parser) leadTerm(asked query.Term, lang Lang, answers []query.Answer) string {
	switch asked.Edge {
	case query.Held, query.Holds:
		if asked.Role == "" {
			return ""
		}
		if slices.ContainsFunc(answers, func(a query.Answer) bool { return a.Certainty != graph.Possible }) {
			return say("yes", lang)
		}
		return say("maybe", lang)
	case query.HowLong:
		if len(answers) == 1 {
			return HowLong(answers[0].Tenure.Bounds, lang)
		}
	}
	return ""
}

// HowLong says how long a term was: as exactly as its bounds allow, "at least" where one end isn't known. It is empty where
// nothing is known.
func HowLong(b graph.Interval, lang Lang) string {
	least := query.Days(b.LatestStart, b.EarliestEnd)
	most := query.Days(b.EarliestStart, b.LatestEnd)
	switch {
	case least <= 0 && most <= 0, least <= 1 && most <= 0:
		return ""
	case most <= 0:
		return say("at least", lang) + duration(least, lang) + "."
	case duration(least, lang) == duration(most, lang):
		return duration(most, lang) + "."
	case least > 1 && most-least <= 62:
		return say("about", lang) + duration((least+most)/2, lang) + "."
	case least <= 1:
		return say("at most", lang) + duration(most, lang) + "."
	}
	lower, upper := duration(least, lang), duration(most, lang)
	number, unit, _ := strings.Cut(lower, " ")
	if _, same, _ := strings.Cut(upper, " "); unit == same {
		lower = number // "7 bis 9 Jahre"
	}
	return lower + say("to", lang) + upper + "."
}

// duration says a number of days in years and months, below a month in days.
func duration(days int, lang Lang) string {
	months := int(float64(days)/30.4369 + 0.5)
	years := months / 12
	if years >= 20 {
		months = years * 12 // months say nothing here
	}
	var parts []string
	if years > 0 {
		parts = append(parts, counted(years, "year", lang))
	}
	if months%12 > 0 {
		parts = append(parts, counted(months%12, "month", lang))
	}
	if len(parts) == 0 {
		return counted(days, "day", lang)
	}
	return strings.Join(parts, say("and", lang))
}

func counted(n int, unit string, lang Lang) string {
	if n != 1 {
		unit += "s"
	}
	return fmt.Sprint(n) + say(unit, lang)
}
