// Package timeline draws terms of office along a line of time: with characters for a terminal ([Chart.Text]), and as SVG for
// print and web ([Chart.SVG]).
//
// Start with [New], which takes the answers to a question. Posts are the rows, terms the bars. A bar is solid for the days on
// which the holder was certainly in office and fades towards an end that isn't known to the day.
package timeline

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/query"
)

// Chart is what is drawn: rows along one line of time.
type Chart struct {
	title string
	rows  []row
	// first and last are the years at the ends of the line, both shown as a whole.
	first, last int
}

// row is a post with its terms in order of time.
type row struct {
	title string
	terms []term
}

// term is a bar.
type term struct {
	// name is the holder, and the Land for which a person acts.
	name string
	// interval is the term in EDTF.
	interval string
	// body is true of a Land or another body that holds the post.
	body      bool
	certainty graph.Certainty
	// conflict is true if sources contradict each other about the term.
	conflict bool
	span     span
}

// span is where a bar lies, in years: 2019.5 is the middle of 2019. It is solid between begun and until and fades towards from
// and to; begun lies after until where no day is certain. undated is true of a term that nothing places in time.
type span struct {
	from, begun, until, to float64
	// openStart and openEnd are true where nobody knows how far the term reaches.
	openStart, openEnd bool
	undated            bool
}

// fade is how far a bar fades towards an end that is open, in years.
const fade = 0.75

// New makes the chart of answers. Posts with more terms stand before those with fewer.
func New(title string, answers []query.Answer) Chart {
	c := Chart{title: title}
	at := map[graph.Post]int{}
	bodies := map[string]bool{}
	for _, a := range answers {
		bodies[a.Tenure.Post.Body] = true
	}
	for _, a := range answers {
		p := a.Tenure.Post
		i, ok := at[p]
		if !ok {
			i = len(c.rows)
			at[p] = i
			c.rows = append(c.rows, row{title: p.Role})
			if len(bodies) > 1 && p.Body != "" {
				c.rows[i].title += ", " + p.Body
			}
		}
		c.rows[i].terms = append(c.rows[i].terms, newTerm(a))
	}
	slices.SortStableFunc(c.rows, func(a, b row) int {
		return cmp.Or(cmp.Compare(len(b.terms), len(a.terms)), cmp.Compare(a.title, b.title))
	})
	c.setYears()
	return c
}

func newTerm(a query.Answer) term {
	t := term{
		name: a.Holder, interval: a.Interval.String(), body: a.HolderKind == graph.Body, certainty: a.Certainty,
		conflict: len(a.Conflicts) > 0, span: spanOf(a.Tenure.Bounds),
	}
	if a.OnBehalfOf != "" {
		t.name += " (" + a.OnBehalfOf + ")"
	}
	return t
}

// spanOf puts bounds on the line of time.
func spanOf(b graph.Interval) span {
	from, begun := position(b.EarliestStart), position(b.LatestStart)
	until, to := position(b.EarliestEnd.AddDays(1)), position(b.LatestEnd.AddDays(1))
	known := func(ps ...float64) float64 {
		for _, p := range ps {
			if !math.IsNaN(p) {
				return p
			}
		}
		return math.NaN()
	}
	s := span{undated: math.IsNaN(known(from, begun, until, to)), openStart: math.IsNaN(from), openEnd: math.IsNaN(to)}
	if s.undated {
		return s
	}
	s.begun, s.until = known(begun, until, to, from), known(until, begun, from, to)
	s.from, s.to = known(from, min(s.begun, s.until)-fade), known(to, max(s.begun, s.until)+fade)
	s.to = max(s.to, s.from) // contradicting sources may cross them
	s.begun, s.until = max(s.begun, s.from), min(s.until, s.to)
	return s
}

// position is the day in years, not a number if the date is unknown.
func position(d graph.Date) float64 {
	if !d.IsDay() {
		return math.NaN()
	}
	year, _ := strconv.Atoi(string(d[:4])) // bounds are checked dates
	month, _ := strconv.Atoi(string(d[5:7]))
	day, _ := strconv.Atoi(string(d[8:]))
	return float64(year) + (float64(month-1)+float64(day-1)/31)/12
}

// setYears chooses the ends of the line so that all bars fit.
func (c *Chart) setYears() {
	from, to := math.Inf(1), math.Inf(-1)
	for _, r := range c.rows {
		for _, t := range r.terms {
			if !t.span.undated {
				from, to = min(from, t.span.from), max(to, t.span.to)
			}
		}
	}
	if from > to {
		return
	}
	c.first = int(math.Floor(from))
	c.last = max(c.first, int(math.Ceil(to))-1)
}

// years is how many years the line has; 0 if nothing is placed in time.
func (c Chart) years() int {
	if c.first == 0 && c.last == 0 {
		return 0
	}
	return c.last - c.first + 1
}

// step is after how many years the line has a label, if a year is so wide and a label needs so much.
func step(year, label float64) int {
	for _, n := range []int{1, 2, 5, 10, 20, 50, 100, 200, 500} {
		if float64(n)*year >= label {
			return n
		}
	}
	return 1000
}

// labelled gives the years that have a label.
func (c Chart) labelled(step int) []int {
	var years []int
	for y := c.first; y <= c.last; y++ {
		if y%step == 0 || step == 1 {
			years = append(years, y)
		}
	}
	return years
}
