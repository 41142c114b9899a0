package office

import (
	"slices"
	"sort"

	"github.com/amtszeit/amtszeit/graph"
)

// holder is a person, Land or body who is said to hold offices; the numbers are those of the document's claims.
type holder struct {
	claims      []int // in the order of the text
	lenders     []int // those with a body, one of each sort
	begun, held int   // the last that he begins an office, and that he is in one; -1 if there is none
	kept        []int // when the document is read: his claims in the result
	// Once there are many of them: those in each body, and those whose body is guessed, as that may be any.
	in      map[string][]int
	guessed []int
}

// few is up to how many claims of a holder are looked through; an index pays for more.
const few = 32

// find gives the first of the holder's claims in the result that is about the same office, -1 if there is none.
func (h *holder) find(out []claim, c *claim) int {
	if h.in == nil || c.guessed {
		return firstSame(out, h.kept, c)
	}
	first, guessed := firstSame(out, h.in[c.post.body.name], c), firstSame(out, h.guessed, c)
	if first < 0 || guessed >= 0 && guessed < first {
		return guessed
	}
	return first
}

func firstSame(out []claim, among []int, c *claim) int {
	if k := slices.IndexFunc(among, func(k int) bool { return out[k].same(c) }); k >= 0 {
		return among[k]
	}
	return -1
}

// keep notes a claim that is about to stand behind those of the result.
func (h *holder) keep(out []claim, c *claim) {
	h.kept = append(h.kept, len(out))
	switch {
	case h.in != nil:
		h.index(len(out), c)
	case len(h.kept) > few:
		h.in = map[string][]int{}
		for _, k := range h.kept[:len(h.kept)-1] {
			h.index(k, &out[k])
		}
		h.index(len(out), c)
	}
}

func (h *holder) index(k int, c *claim) {
	if c.guessed {
		h.guessed = append(h.guessed, k)
		return
	}
	h.in[c.post.body.name] = append(h.in[c.post.body.name], k)
}

// holders are those of a document.
type holders struct {
	all    []holder
	person map[int]int    // where a person stands
	body   map[string]int // where a Land or body stands, by name
}

// reset makes room for the holders of another document.
func (h *holders) reset() {
	h.all, h.person, h.body = h.all[:0], emptied(h.person), emptied(h.body)
}

// of gives the holder of a claim, nil if no claim is about him.
func (h *holders) of(c *claim) *holder {
	i, ok := 0, false
	if c.person != 0 {
		i, ok = h.person[c.person]
	} else {
		i, ok = h.body[c.holder.name]
	}
	if !ok {
		return nil
	}
	return &h.all[i]
}

// add gives the holder of a claim, a new one if no claim is about him.
func (h *holders) add(c *claim) *holder {
	if known := h.of(c); known != nil {
		return known
	}
	if c.person != 0 {
		h.person[c.person] = len(h.all)
	} else {
		h.body[c.holder.name] = len(h.all)
	}
	if len(h.all) < cap(h.all) {
		h.all = h.all[:len(h.all)+1]
	} else {
		h.all = append(h.all, holder{})
	}
	n := &h.all[len(h.all)-1]
	*n = holder{claims: n.claims[:0], lenders: n.lenders[:0], kept: n.kept[:0], guessed: n.guessed[:0], begun: -1, held: -1}
	return n
}

// file adds a claim to those of the document.
func (r *reader) file(c *claim) {
	if r.watch != nil {
		r.watch.claimed(r, c)
	}
	n := len(r.claims)
	r.claims = append(r.claims, *c)
	if c.person != 0 && c.begun() {
		r.vacancy.opening = false // somebody fills it
	}
	h := r.holders.add(c)
	h.claims = append(h.claims, n)
	if c.post.body.name != "" && !r.lent(h, c) {
		h.lenders = append(h.lenders, n)
	}
	if c.begun() && c.status != graph.Former {
		h.begun = n
	}
	if c.status == graph.Current && !c.begun() && c.aspect != listing {
		h.held = n
	}
}

// lent reports whether one of the holder's claims tells the body of others as well as this one does.
func (r *reader) lent(h *holder, c *claim) bool {
	for _, i := range h.lenders {
		if o := &r.claims[i]; o.post.role == c.post.role && o.post.status == c.post.status && o.status == c.status {
			return true
		}
	}
	return false
}

// claimsOf gives the claims about a claim's holder, as indices in the order of the text.
func (r *reader) claimsOf(c claim) []int {
	if h := r.holders.of(&c); h != nil {
		return h.claims
	}
	return nil
}

// lendersOf gives those of the holder's claims that tell a body.
func (r *reader) lendersOf(c *claim) []int {
	if h := r.holders.of(c); h != nil {
		return h.lenders
	}
	return nil
}

// keptOf gives the claims about a claim's holder in the result, as indices.
func (r *reader) keptOf(c *claim) []int {
	if h := r.holders.of(c); h != nil {
		return h.kept
	}
	return nil
}

// claimsIn gives those of the holder's claims that are from the claim's sentence.
func (r *reader) claimsIn(c claim) []int {
	all := r.claimsOf(c)
	from := sort.Search(len(all), func(i int) bool { return r.claims[all[i]].begin >= c.begin })
	to := from
	for to < len(all) && r.claims[all[to]].begin == c.begin {
		to++
	}
	return all[from:to]
}

// begunAt gives the index of the last claim that the holder begins an office, however far back, or -1.
func (r *reader) begunAt(of claim) int {
	if h := r.holders.of(&of); h != nil {
		return h.begun
	}
	return -1
}

// heldAt gives the index of the last claim that the holder is in office, which he can leave, or -1.
func (r *reader) heldAt(of claim) int {
	if h := r.holders.of(&of); h != nil {
		return h.held
	}
	return -1
}
