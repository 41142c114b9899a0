package tenure

import (
	"cmp"
	"slices"

	"github.com/amtszeit/amtszeit/graph"
)

// term is a tenure in the making.
type term struct {
	graph.Tenure
	readings []*reading
	// from and to are the first and the last day that a reading places in the term, empty if all are undated. placedBy are
	// the claims about another holder that place it, if those do.
	from, to graph.Date
	placedBy []*reading
	// start and end are the dates of the term, bounds the four bounds, each with what gives it.
	start, end ground
	bounds     [4]ground

	jointly map[jointly]bool // made when it is asked for
}

// joinTerms joins the readings about each holder into terms, sorted by holder.
func (o *office) joinTerms(readings []*reading) []*term {
	byHolder := map[string][]*reading{}
	for _, r := range readings {
		byHolder[r.holder] = append(byHolder[r.holder], r)
	}
	var terms []*term
	in := inOffice(readings)
	for holder, own := range byHolder {
		terms = append(terms, o.joinHolder(holder, own, in)...)
	}
	slices.SortStableFunc(terms, func(a, b *term) int { return cmp.Compare(a.Holder, b.Holder) })
	return terms
}

// joinHolder joins the dated readings in order of time, then adds the undated ones where they fit.
func (o *office) joinHolder(holder string, own, in []*reading) []*term {
	dated, undated := splitDated(own)
	var terms []*term
	for _, r := range dated {
		if n := len(terms); n > 0 && !o.separate(terms[n-1], r, in) {
			terms[n-1].add(r)
			continue
		}
		terms = append(terms, newTerm(holder, r))
	}
	for _, r := range undated {
		if t := fitting(terms, r); t != nil {
			t.add(r)
			continue
		}
		terms = append(terms, newTerm(holder, r))
	}
	return terms
}

// splitDated sorts the dated readings by time; both parts have an order that doesn't depend on the input's.
func splitDated(readings []*reading) (dated, undated []*reading) {
	for _, r := range readings {
		if r.first == "" {
			undated = append(undated, r)
		} else {
			dated = append(dated, r)
		}
	}
	slices.SortStableFunc(dated, func(a, b *reading) int {
		return cmp.Or(cmp.Compare(a.first, b.first), cmp.Compare(a.last, b.last), cmp.Compare(a.rank, b.rank))
	})
	return dated, undated
}

func newTerm(holder string, r *reading) *term {
	t := &term{Tenure: graph.Tenure{Holder: holder, HolderKind: r.HolderKind}}
	t.add(r)
	return t
}

func (t *term) add(r *reading) {
	t.readings = append(t.readings, r)
	if from := r.first; from != "" && (t.from == "" || from < t.from) {
		t.from = from
	}
	t.to = max(t.to, r.last)
}

// separate reports whether a reading begins another term of the same holder: another year of an annual post, a time
// after the end, or a time after another holder of a one-seat post. Soon after the end a page that still names the holder
// contradicts it or is stale; it tells of no return.
func (o *office) separate(t *term, r *reading, in []*reading) bool {
	from := r.first
	if o.annual {
		return year(t.from) != year(from)
	}
	if from <= t.to.AddDays(1) || r.start == "" && from <= t.to.AddDays(stale) {
		return false
	}
	return t.over(r) || o.exclusive && othersBetween(t.Holder, t.to, r, in)
}

// over reports whether the term had ended when the reading begins. An end that was only planned doesn't count where a
// later source still sees the holder in office.
func (t *term) over(later *reading) bool {
	for _, r := range t.readings {
		if r.end == "" {
			continue
		}
		planned := r.overBy == "" && r.Published.First() <= r.end.Last()
		if later.start != "" || !planned {
			return true
		}
	}
	return false
}

// stale is how long after a hand-over pages still name the old holder, in days: about half a year.
const stale = 183

// inOffice gives the dated readings of holders in office, in order of time.
func inOffice(readings []*reading) []*reading {
	var in []*reading
	for _, r := range readings {
		if r.notBefore == "" && r.first != "" {
			in = append(in, r)
		}
	}
	slices.SortStableFunc(in, func(a, b *reading) int { return cmp.Compare(a.first, b.first) })
	return in
}

// othersBetween reports whether another holder was certainly in office on a day between the term and the reading. Soon
// after the other's start only a start of its own makes the reading a return to office.
func othersBetween(holder string, after graph.Date, later *reading, in []*reading) bool {
	before := later.first
	if later.start == "" {
		before = before.AddDays(-stale)
	}
	i, _ := slices.BinarySearchFunc(in, after, func(r *reading, d graph.Date) int {
		if r.first <= d {
			return -1
		}
		return 1
	})
	for ; i < len(in) && in[i].first < before; i++ {
		if in[i].holder != holder {
			return true
		}
	}
	return false
}

// fitting finds the term that an undated reading is about: a look back means the last term before it, an announcement
// the first one after it, anything else the last term.
func fitting(terms []*term, r *reading) *term {
	switch {
	case r.notBefore != "":
		for _, t := range terms {
			if t.to >= r.notBefore.First() {
				return t
			}
		}
		return nil
	case r.overBy != "":
		for _, t := range slices.Backward(terms) {
			if t.from <= r.overBy.Last() {
				return t
			}
		}
		return nil
	case len(terms) > 0:
		return terms[len(terms)-1]
	}
	return nil
}

// year is the first four digits of a date.
func year(d graph.Date) graph.Date {
	if len(d) < 4 {
		return ""
	}
	return d[:4]
}
