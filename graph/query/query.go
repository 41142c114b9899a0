// Package query answers questions about posts from claims. A question is a plain value that prints itself, and [Parse] reads
// it back: who held a post ([Holders]), what a person held ([Person]) or did before a post ([Career]), all holders of a post or
// body ([Timeline]), who came before or after somebody ([Neighbour]), who stands in for somebody ([Deputy]), who held two posts
// ([Both]), whether, since when, until when and how long somebody was in office ([Term]).
//
// Start with [Engine.Answer]; [Memory] makes a source of a slice of claims. The order of claims doesn't matter, and there
// is no clock: "today" is the latest date for which a claim about the post speaks.
package query

import (
	"context"

	"github.com/amtszeit/amtszeit/graph"
)

// Source gives claims. A store looks them up by an index.
type Source interface {
	// Claims gives every claim that the filter asks for, in any order, each once. It may give more: who asks filters
	// again.
	Claims(ctx context.Context, f Filter) ([]graph.Claim, error)
}

// Filter asks for claims whose body is one of Bodies, by its name or its name in full, or whose holder is one of Holders, all as
// the claims spell them.
// Posts, if it isn't nil, picks among the posts of Bodies, again as the claims spell them: a source asks it once a post,
// and reads no claims about the others. The zero Filter asks for all claims.
type Filter struct {
	Bodies  []string
	Posts   func(graph.Post) bool
	Holders []string
}

// Query is a question: one of the types of this package.
type Query interface {
	// String is a readable form that has everything the question asks, in a fixed order.
	String() string

	form() Form
	answer(ctx context.Context, e Engine) ([]Answer, error)
}

// Holders asks who held a post on one of the days of At ([graph.EDTF.Days]). An empty Role or Body stands for any; a zero At
// asks for the latest holder that the documents know.
type Holders struct {
	Role, Body string
	At         graph.EDTF
	// For asks for those alone who act for this Land or body; empty stands for any.
	For string
	// Want is graph.Body where only Länder and other bodies are asked for, graph.Person for persons alone, else empty.
	Want graph.Kind
	// Pick asks for some of the holders alone, with a zero At among all of them.
	Pick Pick
}

// Pick is what singles holders out.
type Pick string

// The picks. Began and Ended ask for those whose terms begin or end in the time of the question, Former for those whose
// terms are over.
const (
	Former  Pick = "former"
	First   Pick = "first"
	Last    Pick = "last"
	Longest Pick = "longest"
	Began   Pick = "began"
	Ended   Pick = "ended"
)

// Person asks for the tenures of a holder, with a known At only for those of that time. Where the name is a surname that several
// bear, it asks for the latest tenure of each.
type Person struct {
	Name string
	At   graph.EDTF
}

// Career asks for the tenures of a holder that ended before the one in the post began, or that began after it had ended.
type Career struct {
	Side       Side
	Holder     string
	Role, Body string
}

// Timeline asks for all tenures of a post, or of all posts of a body where Role is empty.
type Timeline struct {
	Role, Body string
}

// Neighbour asks who held the post before or after Holder. Without Role and Body it asks for all posts of the holder;
// without Holder for the neighbour of who held the post at the time At, or of the latest one.
type Neighbour struct {
	Side       Side
	Holder     string
	Role, Body string
	At         graph.EDTF
}

// Side is before or after.
type Side string

// The sides of a holder.
const (
	Before Side = "before"
	After  Side = "after"
)

// Deputy asks for the deputies of a post, or of the posts of Holder, at a time or the latest ones.
type Deputy struct {
	Holder     string
	Role, Body string
	At         graph.EDTF
}

// Both asks who held the one post and the other, at the same time or not; with a known At both of them in that time.
type Both struct {
	One, Other graph.Post
	At         graph.EDTF
}

// Term asks for the time of a holder in a post.
type Term struct {
	Edge       TermEdge
	Holder     string
	Role, Body string
	// At narrows the question whether somebody held the post to a time.
	At graph.EDTF
}

// TermEdge is what is asked of a term. The answers are the same, the terms of the holder in the post; their wording isn't.
type TermEdge string

// The ends of a term, its length, both ends, and whether there is or was one.
const (
	When    TermEdge = "when"
	Since   TermEdge = "since"
	Until   TermEdge = "until"
	HowLong TermEdge = "how-long"
	Held    TermEdge = "held"
	Holds   TermEdge = "holds" // whether there is one that isn't over, by what the documents tell
)

func (q Holders) form() Form {
	return Form{Kind: "holders", Role: q.Role, Body: q.Body, For: q.For, At: q.At.String(), Want: string(q.Want), Pick: string(q.Pick)}
}

func (q Person) form() Form {
	return Form{Kind: "person", Holder: q.Name, At: q.At.String()}
}

func (q Career) form() Form {
	return Form{Kind: "career-" + string(q.Side), Holder: q.Holder, Role: q.Role, Body: q.Body}
}

func (q Timeline) form() Form {
	return Form{Kind: "timeline", Role: q.Role, Body: q.Body}
}

func (q Neighbour) form() Form {
	return Form{Kind: string(q.Side), Holder: q.Holder, Role: q.Role, Body: q.Body, At: q.At.String()}
}

func (q Deputy) form() Form {
	return Form{Kind: "deputy", Holder: q.Holder, Role: q.Role, Body: q.Body, At: q.At.String()}
}

func (q Both) form() Form {
	return Form{Kind: "both", Role: q.One.Role, Body: q.One.Body, AndRole: q.Other.Role, AndBody: q.Other.Body, At: q.At.String()}
}

func (q Term) form() Form {
	return Form{Kind: string(q.Edge), Holder: q.Holder, Role: q.Role, Body: q.Body, At: q.At.String()}
}

func (q Holders) String() string   { return q.form().String() }
func (q Person) String() string    { return q.form().String() }
func (q Career) String() string    { return q.form().String() }
func (q Timeline) String() string  { return q.form().String() }
func (q Neighbour) String() string { return q.form().String() }
func (q Deputy) String() string    { return q.form().String() }
func (q Both) String() string      { return q.form().String() }
func (q Term) String() string      { return q.form().String() }
