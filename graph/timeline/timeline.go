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
	Title string
	Rows  []Row
	// First and Last are the years at the ends of the line, both shown as a whole.
	First, Last int
}

// Row is a post with its terms in order of time.
type Row struct {
	Title string
	Terms []Term
}

// Term is a bar.
type Term struct {
	// Label is the holder, and the Land for which a person acts.
	Label string
	// Interval is the term in EDTF.
	Interval string
	// Body is true of a Land or another body that holds the post.
	Body      bool
	Certainty graph.Certainty
	// Conflict is true if sources contradict each other about the term.
	Conflict bool
	Span     Span
}

// Span is where a bar lies, in years: 2019.5 is the middle of 2019. It is solid between Begun and Until and fades towards From
// and To; Begun lies after Until where no day is certain. Undated is true of a term that nothing places in time.
type Span struct {
	From, Begun, Until, To float64
	// OpenStart and OpenEnd are true where nobody knows how far the term reaches.
	OpenStart, OpenEnd bool
	Undated            bool
}

// fade is how far a bar fades towards an end that is open, in years.
const fade = 0.75

// New makes the chart of answers. Posts with more terms stand before those with fewer.
func New(title string, answers []query.Answer) Chart {
	c := Chart{Title: title}
	at := map[graph.Post]int{}
	bodies := map[string]bool{}
	for _, a := range answers {
		bodies[a.Tenure.Post.Body] = true
	}
	for _, a := range answers {
		p := a.Tenure.Post
		i, ok := at[p]
		if !ok {
			i = len(c.Rows)
			at[p] = i
			c.Rows = append(c.Rows, Row{Title: p.Role})
			if len(bodies) > 1 && p.Body != "" {
				c.Rows[i].Title += ", " + p.Body
			}
		}
		c.Rows[i].Terms = append(c.Rows[i].Terms, newTerm(a))
	}
	slices.SortStableFunc(c.Rows, func(a, b Row) int {
		return cmp.Or(cmp.Compare(len(b.Terms), len(a.Terms)), cmp.Compare(a.Title, b.Title))
	})
	c.setYears()
	return c
}

func newTerm(a query.Answer) Term {
	t := Term{
		Label: a.Holder, Interval: a.Interval.String(), Body: a.HolderKind == graph.Body, Certainty: a.Certainty,
		Conflict: len(a.Conflicts) > 0, Span: spanOf(a.Tenure.Bounds),
	}
	if a.OnBehalfOf != "" {
		t.Label += " (" + a.OnBehalfOf + ")"
	}
	return t
}

// spanOf puts bounds on the line of time.
func spanOf(b graph.Interval) Span {
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
	s := Span{Undated: math.IsNaN(known(from, begun, until, to)), OpenStart: math.IsNaN(from), OpenEnd: math.IsNaN(to)}
	if s.Undated {
		return s
	}
	s.Begun, s.Until = known(begun, until, to, from), known(until, begun, from, to)
	s.From, s.To = known(from, min(s.Begun, s.Until)-fade), known(to, max(s.Begun, s.Until)+fade)
	s.To = max(s.To, s.From) // contradicting sources may cross them
	s.Begun, s.Until = max(s.Begun, s.From), min(s.Until, s.To)
	return s
}

// position is the day in years, not a number if the date is unknown.
func position(d graph.Date) float64 {
	if len(d) != len("2006-01-02") {
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
	for _, r := range c.Rows {
		for _, t := range r.Terms {
			if !t.Span.Undated {
				from, to = min(from, t.Span.From), max(to, t.Span.To)
			}
		}
	}
	if from > to {
		return
	}
	c.First = int(math.Floor(from))
	c.Last = max(c.First, int(math.Ceil(to))-1)
}

// years is how many years the line has; 0 if nothing is placed in time.
func (c Chart) years() int {
	if c.First == 0 && c.Last == 0 {
		return 0
	}
	return c.Last - c.First + 1
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
	for y := c.First; y <= c.Last; y++ {
		if y%step == 0 || step == 1 {
			years = append(years, y)
		}
	}
	return years
}
