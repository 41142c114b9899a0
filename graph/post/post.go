// Package post tells which words name the same post: "Vorsitz" and "Vorsitzende", "CIO" and "Landes-CIO", "Hamburg" and
// "Freie und Hansestadt Hamburg".
//
// Start with [Default]; [Names.Key] makes two [graph.Post] values equal that mean the same office. All words are data
// (data/*.tsv, embedded).
package post

import (
	"strings"
	"sync"

	"github.com/amtszeit/amtszeit/graph"
)

// Names knows the names of roles and bodies. It is safe for concurrent use once it is made.
type Names struct {
	endings   []ending
	tails     map[string]bool // words after which a role names its field
	implied   []implied
	modifiers []modifier
	equal     map[graph.Post]string // canonical role by role (folded) and body (empty: any)
	exclusive []seat
	annual    map[graph.Post]bool
	leads     map[string]rank
	// leadEndings are endings of roles that lead a body whose name has what stands before the ending.
	leadEndings []leadEnding
	heads       map[string]string // the post that a word for whoever leads may mean
	deputies    []string          // patterns of a deputy's role
	common      map[string]bool   // names that many bodies share, folded

	bodies    map[string]string   // canonical name by folded name
	governed  map[string]string   // canonical Land by canonical name of its government
	lands     map[string]bool     // bodies that have a government
	bodyNames map[string][]string // all names of a body, its government's too, by canonical name of the body
	prefixes  []string            // what may stand before a name, with the blank
	suffixes  []string            // what may stand after it, with the blank
	others    Bodies

	renamed   map[string]string     // later name by folded earlier name
	earlier   map[string][]string   // the reverse
	dissolved map[string]graph.Date // last day of bodies that were merged, by folded name

	// What a person has amended: roles and bodies that are called by another one's name, folded, and the names that go by
	// the body that stays.
	amendedRoles, amendedBodies map[string]string
	amendedNames                map[string][]string
}

// Default gives the names of the embedded lists alone.
var Default = sync.OnceValue(func() *Names {
	n, err := load(data)
	if err != nil {
		panic("the embedded lists of package post are broken: " + err.Error()) // a test loads them
	}
	return n
})

// Key is the canonical form of a post: the role in the masculine, without words like "ehemalig", with "stellvertretender"
// or "kommissarischer" in front where the office is another one; the body by its short name, a Land for its government.
func (n *Names) Key(p graph.Post) graph.Post {
	role := n.Role(p.Role)
	body := n.seat(n.Body(p.Body))
	if of, rest, ok := n.compound(role.Base); ok && (body == "" || body == of) {
		role.Base, body = rest, of
	}
	if body == "" {
		body = n.impliedBody(role.Base)
	}
	role.Base = n.plain(n.equalRole(role.Base, body), body)
	return graph.Post{Role: role.String(), Body: body}
}

// compound parts a role that names its body: "Hamburg-CIO", "FITKO-Präsident".
func (n *Names) compound(role string) (body, rest string, ok bool) {
	i := strings.LastIndexByte(role, '-')
	if i <= 0 || i+1 == len(role) || !n.Known(role[:i]) {
		return "", "", false
	}
	return n.seat(n.Body(role[:i])), role[i+1:], true
}

// equalRole replaces a role by the canonical one of the same office.
func (n *Names) equalRole(role, body string) string {
	role = n.roleCalled(role)
	if same, ok := n.equal[graph.Post{Role: fold(role), Body: body}]; ok {
		return same
	}
	if same, ok := n.equal[graph.Post{Role: fold(role)}]; ok {
		return same
	}
	return role
}

// implied is a role that names its body; before and after are the parts around the "*".
type implied struct{ before, after, body string }

// impliedBody is the body that a role names: "Bundespräsident", "Bundesdigitalminister".
func (n *Names) impliedBody(role string) string {
	for _, i := range n.implied {
		if strings.HasPrefix(role, i.before) && strings.HasSuffix(role, i.after) && len(role) >= len(i.before)+len(i.after) {
			return i.body
		}
	}
	return ""
}

// Exclusive reports whether one holder at a time has the post. The post must be canonical ([Names.Key]). A post without a
// body, or in a body whose name many share ("Landesregierung"), is never exclusive, as it may be several posts.
func (n *Names) Exclusive(p graph.Post) bool {
	role := n.Role(p.Role)
	if p.Body == "" || role.Deputy || n.common[fold(p.Body)] {
		return false
	}
	return n.exclusiveRole(role.Base)
}

// Annual reports whether the term of a canonical post is the calendar year.
func (n *Names) Annual(p graph.Post) bool { return n.annual[p] }

// Formal is the post without deputy and acting: that of "stellvertretender CIO" is "CIO".
func (n *Names) Formal(p graph.Post) graph.Post {
	return n.Key(graph.Post{Role: n.Role(p.Role).Base, Body: p.Body})
}

// Deputies gives the roles that the deputies of a post may have: "stellvertretender Präsident" and "Vizepräsident".
func (n *Names) Deputies(role string) []string {
	base := n.Role(role).Base
	roles := make([]string, len(n.deputies))
	for i, pattern := range n.deputies {
		roles[i] = strings.NewReplacer("*", base, "+", strings.ToLower(base)).Replace(pattern)
	}
	return roles
}

// Answers reports whether a holder of the post have is an answer to the question who holds the post want, both
// canonical: the same post, the acting holder of it, and for "Leiter" whoever leads the body under another title.
// A wanted post without a role or body asks for any.
func (n *Names) Answers(have, want graph.Post) bool {
	if want.Body != "" && have.Body != want.Body {
		return false
	}
	if want.Role == "" || have.Role == want.Role {
		return true
	}
	h, w := n.Role(have.Role), n.Role(want.Role)
	if h.Deputy != w.Deputy || w.Acting && !h.Acting {
		return false
	}
	if h.Base == w.Base || want.Body == "" && h.Base == n.plain(w.Base, have.Body) {
		return true
	}
	if !n.Leads(want.Role) && !(want.Body != "" && h.Acting && h.Base == "Leiter" && n.heads[w.Base] == "Leiter") {
		return false
	}
	return n.leading(h.Base, have.Body) != leadsNot
}
