package office

import (
	"strings"

	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/gazetteer"
	"github.com/amtszeit/amtszeit/graph"
)

// claim is a claim under construction.
type claim struct {
	person int  // entity of the holder, 0 if a body holds the office
	holder body // the Land or body that holds it
	post   post
	aspect aspect

	at, start, end graph.Date
	status         graph.Status
	published      graph.Date

	startBy, endBy rank       // how well the text fixes them
	next           graph.Date // first day of another term in the office
	months         int        // length of the term

	offhand       bool       // the sentence names the holder, not the office: "Sie geht im Mai"
	guessed       bool       // the body is not in the sentence's phrase
	since         bool       // the start is said with "seit": the office went on
	lone          bool       // the line of a CV tells nothing but when it began
	lasting       bool       // the end is set by a contract or an election
	lifelong      bool       // the holder had it until death
	served        int        // months that it has lasted
	before        bool       // it was held before another office: "zuvor war sie …"
	left          bool       // another sentence says that the holder has left
	voted         bool       // it is the result of an election in minutes
	fresh         bool       // the office is called new
	vacant        graph.Date // day from which the text says that the office is to be filled
	heir          *claim     // of the one who comes after
	pointed       bool       // a pronoun names the holder
	relieved      bool       // the text says that the heir relieves him: "löst ihn ab"
	stays         bool       // the one who hands over is in office until the other begins
	term          graph.Date // end of the term of all members
	sure          bool       // the rule's: names and appositions take only dates of their own
	beside        bool       // the rule's: the office stands beside the name
	implied       bool       // the rule's: the membership goes without saying beside an office
	under         int        // entity of the person whose deputy the holder is
	council       string     // organ whose list the claim is from
	segment       int
	begin, finish int // the sentence
	spot          int // where the office is named, else the holder
	rule          string
	needless      bool // another claim of the line says it better

	features feature // what makes it more or less sure
	weight   float64 // log-odds of the rule
}

// begun reports whether the claim says that the office begins.
func (c *claim) begun() bool {
	return c.aspect == begins || c.aspect == began || c.aspect == plans || c.fresh || c.post.status == graph.Future
}

// regender gives the role of a claim the form for its holder.
func (r *reader) regender(c *claim) {
	if c.person == 0 || c.post.abstract && c.post.gender == gazetteer.Any || r.genderOf(c.person) == c.post.gender || c.post.role == "Vorstand" && c.aspect != listing {
		return
	}
	switch g := r.genderOf(c.person); {
	case g == gazetteer.Feminine:
		c.post.role, c.post.gender = feminine(c.post.role), g
	case g == gazetteer.Masculine:
		c.post.role, c.post.gender = masculine(c.post.role), g
	}
}

// publishedOf is the day of publication of a segment, unknown if what the caller gave is no date.
func publishedOf(seg document.Segment) graph.Date {
	if _, err := graph.ParseDate(string(seg.Published)); err != nil {
		return ""
	}
	return seg.Published
}

// roleTraits is what the words of a role tell.
type roleTraits struct {
	low                           string // in lower case
	acting, chair, head, minister bool
	field                         bool // a field of work may stand behind it without a preposition
	board                         bool // those who have it in an organ have it for the organ's term: no honorary ones
}

// traitsOf remembers what the words of roles tell.
var traitsOf = memo[roleTraits]{of: findRoleTraits}

func findRoleTraits(role string) roleTraits {
	low, plain := lower(role), plainRole(role)
	q := qualifier(low)
	minister, _, _ := strings.Cut(lower(masculine(role)), " ")
	return roleTraits{
		acting:   q == "kommissar" || q == "interim",
		chair:    isChair(low),
		head:     nounParts.end(plain, "head-role") && qualifier(plain) == "",
		minister: strings.HasSuffix(minister, "minister") || strings.HasSuffix(minister, "senator"),
		low:      low,
		field:    nounParts.end(low, "field-role"),
		board:    nounParts.end(plain, "board-role") && !strings.HasPrefix(plain, "ehren"),
	}
}

// chair reports whether a Land or body can hold the office.
func chair(role string) bool { return traitsOf.get(role).chair }

// headRole reports whether a role leads a body.
func headRole(role string) bool { return traitsOf.get(role).head }

// actingRole reports whether a role is held for the time being.
func actingRole(role string) bool { return traitsOf.get(role).acting }

// minister reports whether the role is that of the head of a ministry.
func minister(role string) bool { return traitsOf.get(role).minister }

func isChair(low string) bool {
	return strings.Contains(low, "vorsitz") || strings.Contains(low, "leitung") || strings.Contains(low, "mitglied") ||
		strings.Contains(low, "präsidentschaft") || strings.Contains(low, "federführung") || strings.Contains(low, "sprecher")
}
