// Package query answers questions about posts from claims. A question is a plain value that prints itself: who held a
// post ([Holders]), what a person held ([Person]), all holders of a post or body ([Timeline]), who came before or after
// somebody ([Neighbour]), since or until when somebody was in office ([Term]).
//
// Start with [Engine.Answer]; [Memory] makes a source of a slice of claims. The order of claims doesn't matter, and there
// is no clock: "today" is the latest date for which a claim about the post speaks.
package query

import (
	"context"
	"fmt"
	"strings"

	"github.com/amtszeit/amtszeit/graph"
)

// Source gives claims. A store looks them up by an index.
type Source interface {
	// Claims gives every claim that the filter asks for, in any order, each once. It may give more: who asks filters
	// again.
	Claims(ctx context.Context, f Filter) ([]graph.Claim, error)
}

// Filter asks for claims whose body is one of Bodies or whose holder is one of Holders, both as the claims spell them.
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

	answer(ctx context.Context, e Engine) ([]Answer, error)
}

// Holders asks who held a post on one of the days of At ([graph.EDTF.Days]). An empty Role or Body stands for any; a zero At
// asks for the latest holder that the documents know.
type Holders struct {
	Role, Body string
	At         graph.EDTF
	// Want is graph.Body where only Länder and other bodies are asked for, graph.Person for persons alone, else empty.
	Want graph.Kind
}

// Person asks for the tenures of a holder, with a known At only for those of that time. Name is a full name, or a surname
// where the source has it as the holder.
type Person struct {
	Name string
	At   graph.EDTF
}

// Timeline asks for all tenures of a post, or of all posts of a body where Role is empty.
type Timeline struct {
	Role, Body string
}

// Neighbour asks who held the post before or after Holder. Without Role and Body it asks for all posts of the holder.
type Neighbour struct {
	Side       Side
	Holder     string
	Role, Body string
}

// Side is before or after.
type Side string

// The sides of a holder.
const (
	Before Side = "before"
	After  Side = "after"
)

// Term asks since or until when Holder has or had the post.
type Term struct {
	Edge       TermEdge
	Holder     string
	Role, Body string
}

// TermEdge is an end of a term.
type TermEdge string

// The ends of a term.
const (
	Since TermEdge = "since"
	Until TermEdge = "until"
)

func (q Holders) String() string {
	return printed("holders", field("role", q.Role), field("body", q.Body), bare("at", q.At.String()), bare("want", string(q.Want)))
}

func (q Person) String() string {
	return printed("person", field("name", q.Name), bare("at", q.At.String()))
}

func (q Timeline) String() string {
	return printed("timeline", field("role", q.Role), field("body", q.Body))
}

func (q Neighbour) String() string {
	return printed(string(q.Side), field("holder", q.Holder), field("role", q.Role), field("body", q.Body))
}

func (q Term) String() string {
	return printed(string(q.Edge), field("holder", q.Holder), field("role", q.Role), field("body", q.Body))
}

// printed joins the parts that aren't empty.
func printed(verb string, parts ...string) string {
	b := strings.Builder{}
	b.WriteString(verb)
	for _, p := range parts {
		if p != "" {
			b.WriteString(" " + p)
		}
	}
	return b.String()
}

func field(name, value string) string {
	if value == "" {
		return ""
	}
	return fmt.Sprintf("%s:%q", name, value)
}

func bare(name, value string) string {
	if value == "" {
		return ""
	}
	return name + ":" + value
}
