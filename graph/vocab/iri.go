package vocab

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"strings"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/cayleygraph/quad"
)

// IRIs that are not web addresses begin with one of these; a percent-encoded name follows.
const (
	documents = "urn:amtszeit:document:"
	persons   = "urn:amtszeit:person:"
	bodies    = "urn:amtszeit:body:"
	roles     = "urn:amtszeit:role:"
	posts     = "urn:amtszeit:post:"
	claims    = "urn:amtszeit:claim:"
)

// Things gives prefixes for the IRIs of things, sorted by name.
func Things() []Prefix {
	return []Prefix{{"body", bodies}, {"claim", claims}, {"document", documents}, {"person", persons}, {"post", posts}, {"role", roles}, {"tenure", tenures}, {"tenures", tenuresOf}}
}

// DocumentIRI gives the IRI of a document, which is also that of its graph. An id that is an http or https address
// stays, but for characters that an IRI can't hold or that are not ASCII, which are percent-encoded. Any other id
// gets "urn:amtszeit:document:" before it and all but letters, digits and "-._~/" percent-encoded, so that different
// ids never share an IRI.
func DocumentIRI(id string) (quad.IRI, error) {
	if err := checkText("the document's id", id); err != nil {
		return "", err
	}
	switch {
	case id == "":
		return "", errors.New("a document needs an id")
	case strings.HasPrefix(id, "http://"), strings.HasPrefix(id, "https://"):
		return quad.IRI(encode(id, inAddress)), nil
	}
	return quad.IRI(documents + encode(id[:1], inName) + encode(id[1:], inPath)), nil
}

// HolderIRI gives the IRI of a person or a body.
func HolderIRI(kind graph.Kind, name string) quad.IRI {
	if kind == graph.Person {
		return quad.IRI(persons + encode(name, inName))
	}
	return BodyIRI(name)
}

// BodyIRI gives the IRI of a body.
func BodyIRI(name string) quad.IRI { return quad.IRI(bodies + encode(name, inName)) }

// roleIRI gives the IRI of a role.
func roleIRI(name string) quad.IRI { return quad.IRI(roles + encode(name, inName)) }

// PostIRI gives the IRI of a role in a body; the body may be empty.
func PostIRI(p graph.Post) quad.IRI {
	return quad.IRI(posts + encode(p.Role, inName) + "/" + encode(p.Body, inName))
}

// PostOfIRI gives the post back that [PostIRI] made an IRI of.
func PostOfIRI(iri quad.IRI) (graph.Post, error) {
	name, err := nameIn(iri, posts)
	if err != nil {
		return graph.Post{}, err
	}
	role, body, ok := strings.Cut(strings.TrimPrefix(string(iri), posts), "/")
	if !ok {
		return graph.Post{}, fmt.Errorf("the post %q has no body part", name)
	}
	p := graph.Post{}
	if p.Role, err = url.PathUnescape(role); err != nil {
		return p, err
	}
	p.Body, err = url.PathUnescape(body)
	return p, err
}

// claimIRI hashes the document and all fields of the claim but its confidence, which another calibration may change.
func claimIRI(document quad.IRI, c graph.Claim) (quad.IRI, error) {
	c.Confidence = 0
	content, err := json.Marshal(c)
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256(append([]byte(document+"\n"), content...))
	return quad.IRI(claims + hex.EncodeToString(sum[:16])), nil
}

// nameIn gives the name back that was made an IRI.
func nameIn(v quad.Value, namespace string) (string, error) {
	iri, _ := v.(quad.IRI)
	rest, ok := strings.CutPrefix(string(iri), namespace)
	if !ok {
		return "", fmt.Errorf("%v is no IRI that begins with %s", v, namespace)
	}
	return url.PathUnescape(rest)
}

// encode percent-encodes every byte that keep doesn't want to keep.
func encode(s string, keep func(byte) bool) string {
	const digits = "0123456789ABCDEF"
	var b strings.Builder
	for i := range len(s) {
		if c := s[i]; keep(c) {
			b.WriteByte(c)
		} else {
			b.Write([]byte{'%', digits[c>>4], digits[c&15]})
		}
	}
	return b.String()
}

// inName keeps the unreserved characters of RFC 3986.
func inName(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("-._~", c) >= 0
}

// inPath keeps the slash too. RFC 8141 allows it in a URN, except at the beginning.
func inPath(c byte) bool { return inName(c) || c == '/' }

// inAddress keeps what may stand in a web address, escapes of the author included.
func inAddress(c byte) bool { return c < 0x7f && !barred[c] }
