package office

import (
	"slices"
	"strings"

	"github.com/amtszeit/amtszeit/gazetteer"
)

// match is a pattern's match with its groups by name.
type match struct {
	p      *pattern
	groups []int32 // begin and end of each, by its number; -1 if it hasn't matched
}

// group gives the runes of a named group.
func (m match) group(name string) (from, to int, ok bool) {
	if m.p == nil {
		return 0, 0, false
	}
	n, known := m.p.engine.group(name)
	if !known {
		return 0, 0, false
	}
	from, to = int(m.groups[2*n]), int(m.groups[2*n+1])
	return from, to, from >= 0
}

func (m match) has(name string) bool {
	_, _, ok := m.group(name)
	return ok
}

// span is the whole match.
func (m match) span() (from, to int) {
	if m.p == nil {
		return 0, 0
	}
	return int(m.groups[0]), int(m.groups[1])
}

// renewal reports whether the verb that matched confirms somebody in an office: "wurde im Juni bestätigt", not "wurde 2014
// gewählt und 2020 bestätigt".
func (r *reader) renewal(s *sentence, m match) bool {
	for _, tense := range []string{"beginparticiple", "beginpast"} {
		from, to, ok := m.group(tense)
		if !ok || !words.is(wordRenewing, lower(s.said(from, to))) {
			continue
		}
		begin, _ := m.span()
		for w := range strings.FieldsSeq(s.said(min(begin, from), from)) {
			if v := r.rules.verbs["elects"]; slices.Contains(v.participle, w) && !words.is(wordRenewing, lower(w)) {
				return false
			}
		}
		return true
	}
	return false
}

// verbAspect reads the aspect off the sort and the tense of the verb that matched.
func (m match) verbAspect() aspect {
	for _, v := range m.p.engine.verbs {
		if m.groups[2*v.number] >= 0 {
			return v.aspect
		}
	}
	return holds
}

// units gives the units in a group of the match.
func (r *reader) units(s *sentence, m match, group string) []unit {
	if group == "he" && len(r.cast.before) > 0 {
		e, _ := r.recent(&sentence{}, gazetteer.Any, 0)
		return []unit{{kind: unitPerson, person: e, anaphor: true}}
	}
	if group == "outgoing" {
		return r.outgoing(s, m)
	}
	if group == "holders" {
		return r.newcomers()
	}
	if group == "board" {
		if r.lastBoard.unit.kind == 0 || r.segmentAt-r.lastBoard.segment > 1 {
			return nil
		}
		return []unit{r.lastBoard.unit}
	}
	if group == "chamber" {
		return r.chamber(s, m)
	}
	from, to, ok := m.group(group)
	if !ok {
		return nil
	}
	first := len(r.taking)
	depth := 0
	for i := from; i < to; i++ {
		switch s.runes[i] {
		case '(':
			depth++
		case ')':
			depth--
		}
		if depth > 0 || group == "roster" && s.runes[i] != unitPerson {
			continue // who stands in a remark behind a person is somebody else
		}
		if s.at[i] >= 0 && (len(r.taking) == first || s.runes[i] == r.taking[first].kind) {
			r.taking = append(r.taking, s.units[s.at[i]])
		}
	}
	return slices.Clip(r.taking[first:])
}

// outgoing gives the holder of the last claim nearby who isn't in the match: "Otto Brandes wurde 2010 Landrat, 2020 löste ihn …".
func (r *reader) outgoing(s *sentence, m match) []unit {
	from, to := m.span()
	for i := len(r.claims) - 1; i >= max(0, len(r.claims)-memory); i-- {
		c := &r.claims[i]
		if c.segment != r.segmentAt && !r.near(c.segment) {
			break
		}
		named := slices.ContainsFunc(s.at[from:to], func(u int32) bool { return u >= 0 && s.units[u].kind == unitPerson && s.units[u].person == c.person })
		if c.person != 0 && !named {
			return []unit{{kind: unitPerson, person: c.person, anaphor: true}}
		}
	}
	return nil
}

// newcomers gives those whose offices begin by this paragraph or the one before, else the one whose office was named last.
func (r *reader) newcomers() []unit {
	var out []unit
	from := len(r.claims) // nobody means more than the last few by "the new ones"
	for from > max(0, len(r.claims)-memory) && (r.claims[from-1].segment == r.segmentAt || r.near(r.claims[from-1].segment)) {
		from--
	}
	for i := range r.claims[from:] {
		c := &r.claims[from+i]
		if c.begun() && c.person != 0 && qualifier(lower(c.post.role)) != "ehren" {
			u := unit{kind: unitPerson, person: c.person, anaphor: true}
			if !slices.ContainsFunc(out, func(o unit) bool { return o.person == u.person }) {
				out = append(out, u)
			}
		}
	}
	if last, ok := r.lastClaim(claim{}); len(out) == 0 && ok && last.person != 0 {
		out = append(out, unit{kind: unitPerson, person: last.person, anaphor: true})
	}
	return out
}
