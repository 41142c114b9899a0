package ask

import (
	"context"
	"strings"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/query"
)

// read is what the slots of a form hold.
type read struct {
	holder       string
	holderIsBody bool
	post, other  named
	body         string
	bodyKnown    bool
	land         string
}

// build fills the query of a form; ok is false where the slots don't hold what the form needs.
func (p Parser) build(ctx context.Context, f form, s slots, w when, marks map[string]bool) (q Question, ok bool, err error) {
	r, ok, err := p.read(ctx, f, s)
	if err != nil || !ok {
		return q, false, err
	}
	q = Question{Lang: f.lang, Said: r.post.said}
	q.Query = f.query(r, s, w, marks)
	return q, q.Query != nil, nil
}

// read reads the slots; ok is false where one is no name, no post or no body.
func (p Parser) read(ctx context.Context, f form, s slots) (r read, ok bool, err error) {
	if s.both != "" {
		if s.holder, s.post, err = p.splitHolder(ctx, s.both); err != nil || s.post == "" {
			return r, false, err
		}
	}
	if s.of != "" {
		if r.post, err = p.post(ctx, s.of, f.lang); err != nil {
			return r, false, err
		}
		switch {
		case r.post.Role != "":
		case f.kind == "names" && r.post.known:
			r.body, r.bodyKnown = r.post.Body, true
			return r, true, nil
		default:
			r.post, s.holder = named{}, s.of
		}
	}
	if s.post != "" {
		if r.post, err = p.post(ctx, s.post, f.lang); err != nil || r.post.Post == (graph.Post{}) {
			return r, false, err
		}
		if r.post.Role == "" && s.verb.role != "" {
			r.post.Role = s.verb.role
		}
		if f.kind == "holders" && !r.post.known {
			if r.holder, err = p.whoIs(ctx, r.post); err != nil {
				return r, false, err
			}
		}
	}
	if s.holder != "" {
		if r.holder, err = p.holder(ctx, s.holder); err != nil || r.holder == "" {
			return r, false, err
		}
		r.holderIsBody = p.Names.Known(r.holder)
		if r.post.Body != "" && !r.post.known {
			if r.post, err = p.heldAs(ctx, r.holder, s.post, r.post); err != nil {
				return r, false, err
			}
		}
	}
	if s.land != "" {
		known := false
		if r.land, known, err = p.body(ctx, s.land); err != nil || !known {
			return r, false, err
		}
	}
	if s.other != "" {
		if r.other, err = p.post(ctx, s.other, f.lang); err != nil || r.other.Role == "" {
			return r, false, err
		}
	}
	if s.body != "" {
		if hasClause(s.body) {
			return r, false, nil
		}
		if named, err := p.post(ctx, s.body, f.lang); err != nil || named.Role != "" && s.post == "" && takesPost[f.kind] {
			r.post = named // "(folgte auf Bremen) im Vorsitz des Rats"
			return r, true, err
		}
		if r.body, r.bodyKnown, err = p.body(ctx, s.body); err != nil {
			return r, false, err
		}
	}
	return r, true, nil
}

// whoIs gives the person whom the body of a post means in "Wer ist Klara Beispiel?", "Wer ist Bürgermeister Beispiel?"; it is empty
// where it can't be one.
func (p Parser) whoIs(ctx context.Context, post named) (string, error) {
	if name := query.Bare(post.Body); name != "" {
		if meant, err := p.person(ctx, name); err != nil || meant != "" {
			return meant, err
		}
	}
	if post.Role == "" && !post.noPerson && looksLikeName(post.Body) && strings.Contains(post.Body, " ") {
		return query.Bare(post.Body), nil
	}
	return "", nil
}

// takesPost are the kinds whose body may be a post as well.
var takesPost = map[string]bool{"before": true, "after": true, "since": true, "until": true}

// query makes the query of what was read; nil where it is no question of this form.
func (f form) query(r read, s slots, w when, marks map[string]bool) query.Query {
	role, body := r.post.Role, r.post.Body
	if body == "" {
		body = r.body
	}
	switch f.kind {
	case "person":
		if marks["now"] && w == (when{}) {
			return query.Term{Edge: query.Holds, Holder: r.holder} // "Was ist Klara Beispiel heute?"
		}
		return query.Person{Name: r.holder, At: w.at()}
	case "names":
		if r.body != "" {
			return staff(r.body, w, marks)
		}
		if r.holder == "" {
			return nil
		}
		return query.Person{Name: r.holder, At: w.at()}
	case "handed":
		if role == "" || body == "" && r.holderIsBody {
			return nil // "Wer übernahm das Amt des CIO von Hessen?"
		}
		return query.Neighbour{Side: query.After, Holder: r.holder, Role: role, Body: body, At: w.nearest()}
	case "before", "after":
		if r.holder == "" && role == "" {
			return nil
		}
		return query.Neighbour{Side: query.Side(f.kind), Holder: r.holder, Role: role, Body: body, At: w.nearest()}
	case "since", "until", "how-long", "when", "held", "in-office":
		if r.holder == "" && role != "" {
			return query.Holders{Role: role, Body: body, At: w.nearest()} // "Seit wann ist der CIO von Hessen im Amt?"
		}
		return f.term(r, role, body, s, w, marks)
	case "career-before", "career-after":
		if w != (when{}) || role == "" && !r.post.known {
			return nil
		}
		return query.Career{Side: query.Side(strings.TrimPrefix(f.kind, "career-")), Holder: r.holder, Role: role, Body: body}
	case "deputy":
		if r.holder == "" && role == "" {
			return nil
		}
		return query.Deputy{Holder: r.holder, Role: role, Body: body, At: w.nearest()}
	case "both":
		if role == "" || body != "" && !r.post.known {
			return nil // "Hauptgeschäftsführer des Städte- und Gemeindebunds"
		}
		if body == "" {
			body = r.other.Body
		}
		return query.Both{One: graph.Post{Role: role, Body: body}, Other: r.other.Post, At: w.at()}
	case "staff":
		if !r.bodyKnown {
			return nil
		}
		return staff(r.body, w, marks)
	case "acts-for":
		if !r.bodyKnown {
			return nil
		}
		return query.Holders{Body: r.body, For: r.land, At: w.nearest()}
	case "list":
		if role != "" && w != (when{}) {
			return query.Holders{Role: role, Body: body, At: w.at()} // "Welche Direktoren gab es seit 2009?"
		}
		marks = map[string]bool{"all": true}
	case "lands":
		if role == "" {
			return nil
		}
		marks = map[string]bool{"all": true}
	case "land":
		if role == "" {
			role = "Vorsitzender"
		}
	case "acting":
		if role == "" {
			role = "Leiter"
		}
		role = "kommissarischer " + role
	case "chaired":
		role = "Vorsitzender"
	case "headed":
		role = "Leiter"
	case "began", "ended":
		if s.verb.pick = f.kind; role == "" {
			role = "Leiter" // "Wer verließ die FITKO?"
		}
	}
	return f.holders(r, role, body, s.verb.pick, w, marks)
}

// term asks for the time of a holder in a post or a body.
func (f form) term(r read, role, body string, s slots, w when, marks map[string]bool) query.Query {
	if role == "" && body != "" && !r.post.known && !r.bodyKnown || f.kind == "held" && role == "" && body == "" {
		return nil
	}
	q := query.Term{Edge: query.TermEdge(f.kind), Holder: r.holder, Role: role, Body: body, At: w.at()}
	if f.kind == "in-office" {
		q.Edge = query.Held
	}
	if q.Edge == query.Held && s.present && w == (when{}) && !marks["all"] {
		q.Edge = query.Holds // "Ist Klara Beispiel noch CIO?"
	}
	return q
}

// staff asks for all people of a body.
func staff(body string, w when, marks map[string]bool) query.Query {
	if marks["all"] && w == (when{}) {
		return query.Timeline{Body: body}
	}
	return query.Holders{Body: body, At: w.nearest()}
}

// holders asks who held a post, or who somebody is, or who is in a body.
func (f form) holders(r read, role, body, pick string, w when, marks map[string]bool) query.Query {
	if role == "" {
		switch {
		case f.kind != "holders" || pick != "" || body == "":
			return nil
		case r.post.known:
			return staff(body, w, marks)
		case r.holder != "":
			return query.Person{Name: r.holder, At: w.at()} // "Wer ist Klara Beispiel?"
		}
		return nil
	}
	if r.holder != "" && f.kind == "holders" && pick == "" {
		return query.Term{Edge: query.When, Holder: r.holder, Role: role, At: w.at()} // "Wer ist Bürgermeister Beispiel?"
	}
	q := query.Holders{Role: role, Body: body, At: w.nearest()}
	if f.kind == "land" || f.kind == "lands" {
		q.Want = graph.Body
	}
	timed := w != (when{})
	switch {
	case pick != "" && timed:
		q.Pick = query.Pick(pick)
	case w.relation == isSince:
		q.Pick = query.Began
	case w.relation == isUntil:
		q.Pick = query.Ended
	}
	for _, p := range []query.Pick{query.Former, query.First, query.Last, query.Longest} {
		if marks[string(p)] {
			q.Pick = p
		}
	}
	switch {
	case q.Pick != "" || timed || !marks["all"]:
		return q
	case q.Want != "":
		q.At = graph.EDTF{Start: graph.Edge{Open: true}, End: graph.Edge{Open: true}}
		return q
	}
	return query.Timeline{Role: role, Body: body}
}
