package export

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"strings"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/vocab"
	"github.com/cayleygraph/quad"
)

// writeFtM writes the entities of FollowTheMoney, one a line: each Person, PublicBody and Position before the first Occupancy
// that names it. Occupancies are for persons alone; those of Länder are left out.
func writeFtM(w *bufio.Writer, c Content) error {
	f := ftm{json: newJSON(w), written: map[string]bool{}}
	for t := range c.tenures() {
		if t.HolderKind != graph.Person {
			continue
		}
		if err := f.occupancy(t); err != nil {
			return err
		}
	}
	return nil
}

type ftm struct {
	json    *json.Encoder
	written map[string]bool
}

type ftmEntity struct {
	ID         string              `json:"id"`
	Schema     string              `json:"schema"`
	Properties map[string][]string `json:"properties"`
}

// write writes an entity once. Empty values are left out.
func (f *ftm) write(id, schema string, properties map[string][]string) (string, error) {
	if f.written[id] {
		return id, nil
	}
	f.written[id] = true
	for name, values := range properties {
		if strings.Join(values, "") == "" {
			delete(properties, name)
		}
	}
	return id, f.json.Encode(ftmEntity{id, schema, properties})
}

// ftmID gives an id of the characters that every tool takes.
func ftmID(iri quad.IRI) string {
	sum := sha256.Sum256([]byte(iri))
	return "amtszeit-" + hex.EncodeToString(sum[:12])
}

func (f *ftm) body(name string) (id string, err error) {
	if name == "" {
		return "", nil
	}
	return f.write(ftmID(vocab.BodyIRI(name)), "PublicBody", map[string][]string{"name": {name}, "country": {"de"}})
}

func (f *ftm) occupancy(t vocab.Tenure) error {
	person, err := f.write(ftmID(vocab.HolderIRI(t.HolderKind, t.Holder)), "Person", map[string][]string{"name": {t.Holder}})
	if err != nil {
		return err
	}
	body, err := f.body(t.Post.Body)
	if err != nil {
		return err
	}
	position, err := f.write(ftmID(vocab.PostIRI(t.Post)), "Position", map[string][]string{
		"name": {postName(t.Post)}, "organization": {body}, "country": {"de"},
	})
	if err != nil {
		return err
	}
	properties := map[string][]string{
		"holder": {person}, "post": {position}, "startDate": {date(t.Start)}, "endDate": {date(t.End)}, "status": {ftmStatus(t)},
	}
	if t.OnBehalfOf != "" {
		properties["summary"] = []string{"for " + t.OnBehalfOf}
	}
	for _, c := range t.Claims {
		if a := address(c); a != "" && !slices.Contains(properties["sourceUrl"], a) {
			properties["sourceUrl"] = append(properties["sourceUrl"], a)
		}
		if c.Evidence != "" && !slices.Contains(properties["summary"], c.Evidence) {
			properties["summary"] = append(properties["summary"], c.Evidence)
		}
	}
	_, err = f.write(ftmID(t.IRI), "Occupancy", properties)
	return err
}

// ftmStatus is one of the words that others use for occupancies.
func ftmStatus(t vocab.Tenure) string {
	switch {
	case t.Ongoing:
		return "current"
	case t.End.Known():
		return "ended"
	}
	return "unknown"
}

// postName is the name of a post for people: "Präsident, BSI".
func postName(p graph.Post) string {
	if p.Body == "" {
		return p.Role
	}
	return p.Role + ", " + p.Body
}

// date is a date with a year, else empty.
func date(d graph.Date) string {
	if !d.Known() {
		return ""
	}
	return string(d)
}
