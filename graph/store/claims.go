package store

import (
	"cmp"
	"context"
	"encoding/binary"
	"fmt"
	"math"
	"slices"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/vocab"
	"github.com/cayleygraph/quad"
)

// A claim is some twenty quads, which lie far apart in every index: reading the hundreds of claims about a post from them
// takes thousands of look-ups. Therefore they are kept once more, in sheets. A sheet has all that one graph claims about one
// thing, a post or a holder, in one piece; the sheets of a thing lie side by side. They follow from the quads and are
// written with them, in the same transaction, so that they can't tell anything else.

// sheet is what a graph claims about a thing; no content removes it.
type sheet struct {
	thing, graph quad.IRI
	content      string
}

// Claims gives the claims about posts and holders ([vocab.PostIRI], [vocab.HolderIRI]), in any order. A claim that is
// about two of the things comes twice.
func (s *Store) Claims(ctx context.Context, things ...quad.IRI) ([]graph.Claim, error) {
	if len(things) == 0 {
		return nil, ctx.Err()
	}
	var sheets []string
	err := s.read(func() (err error) {
		sheets, err = s.back.sheets(ctx, things)
		return err
	})
	if err != nil {
		return nil, err
	}
	size := 0
	for _, content := range sheets {
		size += len(content)
	}
	claims := make([]graph.Claim, 0, size/200) // few are shorter
	for _, content := range sheets {
		if claims, err = appendClaims(claims, content); err != nil {
			return nil, err
		}
	}
	return claims, nil
}

// sheetsOf lays out the claims of one graph, in the order of things.
func sheetsOf(g quad.IRI, quads []quad.Quad) ([]sheet, error) {
	if !slices.ContainsFunc(quads, func(q quad.Quad) bool { return q.Predicate == vocab.Type && q.Object == vocab.ClaimClass }) {
		return nil, nil
	}
	_, claims, err := vocab.Parse(g, quads)
	if err != nil {
		return nil, fmt.Errorf("graph %s has a claim that can't be read: %w", g, err)
	}
	contents := map[quad.IRI][]byte{}
	for _, c := range claims {
		for _, thing := range [...]quad.IRI{vocab.PostIRI(c.Post()), vocab.HolderIRI(c.HolderKind, c.Holder)} {
			contents[thing] = appendClaim(contents[thing], c)
		}
	}
	sheets := make([]sheet, 0, len(contents))
	for thing, content := range contents {
		sheets = append(sheets, sheet{thing, g, string(content)})
	}
	slices.SortFunc(sheets, func(a, b sheet) int { return cmp.Compare(a.thing, b.thing) })
	return sheets, nil
}

// newSheets gives those sheets of a graph that change with its quads.
func newSheets(g quad.IRI, before, after []quad.Quad) ([]sheet, error) {
	old, err := sheetsOf(g, before)
	if err != nil {
		return nil, err
	}
	sheets, err := sheetsOf(g, after)
	if err != nil {
		return nil, err
	}
	stays := map[quad.IRI]bool{}
	for _, s := range sheets {
		stays[s.thing] = true
	}
	same := map[quad.IRI]string{}
	for _, s := range old {
		if same[s.thing] = s.content; !stays[s.thing] {
			sheets = append(sheets, sheet{thing: s.thing, graph: g})
		}
	}
	return slices.DeleteFunc(sheets, func(s sheet) bool { return s.content == same[s.thing] }), nil
}

// appendClaim writes the fields of a claim one after the other, texts behind their length.
func appendClaim(b []byte, c graph.Claim) []byte {
	for _, text := range [...]string{
		c.Document, string(c.Published), c.URL, c.Holder, string(c.HolderKind), c.Role, c.Body, c.BodyInFull, c.OnBehalfOf,
		string(c.Status), string(c.At), string(c.Start), string(c.End), c.Evidence, c.Rule,
	} {
		b = append(binary.AppendUvarint(b, uint64(len(text))), text...)
	}
	b = binary.AppendUvarint(b, uint64(c.Begin))
	b = binary.AppendUvarint(b, uint64(c.Finish))
	return binary.BigEndian.AppendUint64(b, math.Float64bits(c.Confidence))
}

// appendClaims reads what [appendClaim] has written. The texts of the claims are parts of the content, not copies.
func appendClaims(claims []graph.Claim, content string) ([]graph.Claim, error) {
	r := sheetReader{rest: content}
	for len(r.rest) > 0 && !r.damaged {
		claims = append(claims, graph.Claim{
			Document: r.text(), Published: graph.Date(r.text()), URL: r.text(),
			Holder: r.text(), HolderKind: graph.Kind(r.text()), Role: r.text(), Body: r.text(), BodyInFull: r.text(), OnBehalfOf: r.text(),
			Status: graph.Status(r.text()), At: graph.Date(r.text()), Start: graph.Date(r.text()), End: graph.Date(r.text()),
			Evidence: r.text(), Rule: r.text(), Begin: r.number(), Finish: r.number(), Confidence: r.share(),
		})
	}
	if r.damaged {
		return nil, errDamaged
	}
	return claims, nil
}

// sheetReader reads one value after the other. After a value that isn't whole all further ones are empty.
type sheetReader struct {
	rest    string
	damaged bool
}

func (r *sheetReader) take(n int) string {
	if n < 0 || n > len(r.rest) {
		r.rest, r.damaged = "", true
		return ""
	}
	taken := r.rest[:n]
	r.rest = r.rest[n:]
	return taken
}

func (r *sheetReader) text() string { return r.take(r.number()) }

func (r *sheetReader) number() int {
	if r.rest != "" && r.rest[0] < 0x80 { // as most are
		n := int(r.rest[0])
		r.rest = r.rest[1:]
		return n
	}
	n, length := binary.Uvarint([]byte(r.rest[:min(len(r.rest), binary.MaxVarintLen64)]))
	if length <= 0 || n > math.MaxInt {
		length = -1
	}
	r.take(length)
	return int(n)
}

func (r *sheetReader) share() float64 {
	bits := r.take(8)
	if r.damaged {
		return 0
	}
	return math.Float64frombits(binary.BigEndian.Uint64([]byte(bits)))
}
