package office

import (
	"strings"

	"github.com/amtszeit/amtszeit/graph"
)

// inOfficeOf gives the claims that a verb makes the body where somebody else has his office: "vertreten wird sie von …".
func (r *reader) inOfficeOf(s *sentence, m match, g give, out []claim) []claim {
	of := r.units(s, m, g.old)
	if len(of) == 0 {
		return out
	}
	o, ok := r.home(of[0].person)
	if !ok {
		o, ok = r.present(of[0].person)
	}
	if !ok {
		return nil
	}
	for i := range out {
		out[i].post.body = o.body
	}
	return out
}

// deputy reports whether a role is that of somebody else's deputy.
func deputy(head string) bool {
	const stem = "stellvertret"
	return len(head) > len(stem) && strings.EqualFold(head[:len(stem)], stem) || strings.EqualFold(head, "vize")
}

// owner gives the person whom a pronoun right before an office means: "seine Stellvertreterin"; in the middle of a sentence the
// only one whom it has named so far.
func (s *sentence) owner(office unit) int {
	for i, at := range s.at {
		if at < 0 || s.units[at].start != office.start || s.runes[i] != unitOffice {
			continue
		}
		if i >= 2 && s.runes[i-1] == ' ' && s.runes[i-2] == unitPerson && s.units[s.at[i-2]].anaphor {
			return s.units[s.at[i-2]].person
		}
		if signals.is(lastWord(s.before(i)), "possessive") {
			return s.onlyPersonBefore(i)
		}
	}
	return 0
}

// onlyPersonBefore gives the person whom a sentence names before a rune, 0 if there are several.
func (s *sentence) onlyPersonBefore(i int) int {
	only := 0
	for k, at := range s.at[:i] {
		if at < 0 || s.runes[k] != unitPerson {
			continue
		}
		e := s.units[at].person
		if only != 0 && only != e {
			return 0
		}
		only = e
	}
	return only
}

func lastWord(text string) string { return text[strings.LastIndexByte(text, ' ')+1:] }

// deputize gives the deputy of a person the body of this person's office, as the text has it before or else behind; a former office
// only if it is told before.
func (r *reader) deputize(c *claim) {
	if c.under == 0 || c.under == c.person || c.post.body.name != "" && !c.guessed {
		return
	}
	for _, past := range []bool{false, true} {
		found, leading := false, false // a chair or head has a deputy sooner than others
		for _, i := range r.claimsOf(claim{person: c.under}) {
			o := &r.claims[i]
			leads := ofBoard(o.post.head) || headRole(o.post.head)
			if o.post.body.name == "" || found && (o.begin > c.begin || leading && !leads) || (o.status == graph.Former) != past || past && o.begin > c.begin {
				continue
			}
			c.post.body, found, leading = o.post.body, true, leads
		}
		if found {
			return
		}
	}
}
