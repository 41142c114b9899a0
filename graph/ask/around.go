package ask

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/amtszeit/amtszeit/graph/query"
)

// Around says what is known near a question that has no answer: the years for which the post is known, the posts of the body, or
// the offices of the person; empty where nothing is.
func Around(ctx context.Context, e query.Engine, q Question) (string, error) {
	form := query.FormOf(q.Query)
	if form.Holder != "" {
		return aroundPerson(ctx, e, q, form)
	}
	if form.Role != "" {
		answers, err := e.Answer(ctx, query.Timeline{Role: form.Role, Body: form.Body})
		if err != nil {
			return "", err
		}
		if years := yearsOf(answers); len(years) > 0 && form.Body != "" {
			return say("known years", q.Lang) + ranges(years, q.Lang), nil
		}
	}
	if form.Body == "" {
		return "", nil
	}
	answers, err := e.Answer(ctx, query.Timeline{Body: form.Body})
	var posts []string
	for _, a := range answers {
		if role := a.Tenure.Post.Role; !slices.Contains(posts, role) {
			posts = append(posts, role)
		}
	}
	if err != nil || len(posts) == 0 {
		return "", err
	}
	return say("known posts", q.Lang) + strings.Join(posts[:min(len(posts), 6)], ", "), nil
}

// aroundPerson says which offices of the holder are known, unless several are called so.
func aroundPerson(ctx context.Context, e query.Engine, q Question, form query.Form) (string, error) {
	answers, err := e.Answer(ctx, query.Person{Name: form.Holder})
	if err != nil || len(answers) == 0 || query.SeveralHolders(answers) {
		return "", err
	}
	var offices []string
	for _, a := range answers {
		office := a.Role
		if a.Body != "" {
			office += " (" + a.Body + ")"
		}
		if when := cmp.Or(span(a.Interval, q.Lang), asOf(a.Sources, q.Lang)); when != "" {
			office += " " + when
		}
		if !slices.Contains(offices, office) {
			offices = append(offices, office)
		}
	}
	return say("known offices", q.Lang) + form.Holder + ": " + strings.Join(offices[:min(len(offices), 6)], "; "), nil
}

// yearsOf are the years in which somebody is known to have been in office, sorted.
func yearsOf(answers []query.Answer) []int {
	var years []int
	for _, a := range answers {
		first, last := a.Tenure.Bounds.LatestStart, a.Tenure.Bounds.EarliestEnd
		from, to := query.Year(first), query.Year(last)
		for y := from; from > 0 && y <= to; y++ {
			years = append(years, y)
		}
	}
	slices.Sort(years)
	return slices.Compact(years)
}

// ranges writes years: "2019 und 2021–2024".
func ranges(years []int, lang Lang) string {
	var parts []string
	for i := 0; i < len(years); {
		j := i
		for j+1 < len(years) && years[j+1] == years[j]+1 {
			j++
		}
		if part := fmt.Sprint(years[i]); j > i {
			parts = append(parts, fmt.Sprintf("%s–%d", part, years[j]))
		} else {
			parts = append(parts, part)
		}
		i = j + 1
	}
	if n := len(parts); n > 1 {
		return strings.Join(parts[:n-1], ", ") + say("and", lang) + parts[n-1]
	}
	return strings.Join(parts, "")
}
