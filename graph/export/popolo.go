package export

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"maps"
	"slices"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/vocab"
	"github.com/cayleygraph/quad"
)

// writePopolo writes one Popolo document with persons, organizations, posts and memberships, an object a line. Where a Land
// holds a post, the membership has "member", an object with its id and name, in the place of "person_id".
func writePopolo(w *bufio.Writer, c Content) error {
	p := popolo{persons: popoloList{}, organizations: popoloList{}, posts: popoloList{}}
	for t := range c.tenures() {
		if t.Post.Body != "" { // Popolo has no memberships and posts without an organization
			p.add(t)
		}
	}
	w.WriteString("{")
	for i, list := range []struct {
		name    string
		objects []popoloObject
	}{{"persons", p.persons.sorted()}, {"organizations", p.organizations.sorted()}, {"posts", p.posts.sorted()}, {"memberships", p.memberships}} {
		w.Write(separate(nil, i, ","))
		w.WriteString("\n\"" + list.name + "\": [")
		for k, o := range list.objects {
			text, err := marshal(o)
			if err != nil {
				return err
			}
			w.Write(separate(nil, k, ","))
			w.WriteByte('\n')
			w.Write(text)
		}
		w.WriteString("\n]")
	}
	_, err := w.WriteString("\n}\n")
	return err
}

type popolo struct {
	persons, organizations, posts popoloList
	memberships                   []popoloObject
}

// popoloList has objects by their ids.
type popoloList map[quad.IRI]popoloObject

func (l popoloList) sorted() []popoloObject {
	return slices.SortedFunc(maps.Values(l), func(a, b popoloObject) int { return cmp.Compare(a.ID, b.ID) })
}

type popoloObject struct {
	ID             quad.IRI      `json:"id"`
	Name           string        `json:"name,omitempty"`
	Label          string        `json:"label,omitempty"`
	Role           string        `json:"role,omitempty"`
	PersonID       quad.IRI      `json:"person_id,omitempty"`
	Member         *popoloObject `json:"member,omitempty"`
	OrganizationID quad.IRI      `json:"organization_id,omitempty"`
	PostID         quad.IRI      `json:"post_id,omitempty"`
	OnBehalfOfID   quad.IRI      `json:"on_behalf_of_id,omitempty"`
	StartDate      string        `json:"start_date,omitempty"`
	EndDate        string        `json:"end_date,omitempty"`
	Sources        []popoloLink  `json:"sources,omitempty"`
}

type popoloLink struct {
	URL  string `json:"url"`
	Note string `json:"note,omitempty"`
}

func (p *popolo) add(t vocab.Tenure) {
	m := popoloObject{
		ID: t.IRI, Role: t.Post.Role, PostID: p.post(t.Post), OrganizationID: p.organization(t.Post.Body), OnBehalfOfID: p.organization(t.OnBehalfOf),
		StartDate: date(t.Start), EndDate: date(t.End),
	}
	if t.HolderKind == graph.Person {
		m.PersonID = vocab.HolderIRI(t.HolderKind, t.Holder)
		p.persons[m.PersonID] = popoloObject{ID: m.PersonID, Name: t.Holder}
	} else {
		m.Member = &popoloObject{ID: p.organization(t.Holder), Name: t.Holder}
	}
	for _, c := range t.Claims {
		if a := address(c); a != "" {
			m.Sources = append(m.Sources, popoloLink{a, c.Evidence})
		}
	}
	p.memberships = append(p.memberships, m)
}

func (p *popolo) organization(name string) quad.IRI {
	if name == "" {
		return ""
	}
	id := vocab.BodyIRI(name)
	p.organizations[id] = popoloObject{ID: id, Name: name}
	return id
}

func (p *popolo) post(of graph.Post) quad.IRI {
	id := vocab.PostIRI(of)
	p.posts[id] = popoloObject{ID: id, Label: postName(of), Role: of.Role, OrganizationID: p.organization(of.Body)}
	return id
}

// marshal writes JSON with "<" and the like as they are.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}
