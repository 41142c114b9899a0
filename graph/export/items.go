package export

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/amtszeit/amtszeit/gazetteer/fault"
	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/post"
)

// Items are the items of Wikidata that are known for holders, bodies and posts.
type Items struct {
	names   *post.Names
	persons map[string]string
	bodies  map[string]string
	posts   map[graph.Post]string
}

//go:embed data/items.tsv
var landItems string

var itemColumns = []string{"holder", "role", "body", "item"}

// NewItems gives the items of the Länder.
func NewItems(names *post.Names) *Items {
	items := &Items{names: names, persons: map[string]string{}, bodies: map[string]string{}, posts: map[graph.Post]string{}}
	if faults := items.Read(landItems, "items.tsv"); len(faults) > 0 {
		panic("the embedded list of items is broken: " + faults.Error()) // a test loads it
	}
	return items
}

// Read adds the items of a file, which data/items.tsv explains; name stands in messages. Later lines go before earlier ones.
// A line that can't be used is a fault; the others count. A line without an item is left to be filled in.
func (i *Items) Read(text, name string) fault.List {
	var faults fault.List
	var order []string
	line := 0
	for content := range strings.Lines(text) {
		line++
		if content = strings.TrimRight(content, "\r\n"); line == 1 {
			content = strings.TrimPrefix(content, "\ufeff")
		}
		switch cells := strings.Split(content, "\t"); {
		case !utf8.ValidString(content):
			faults.Add(name, line, 1, "the line is not valid UTF-8; save the file as UTF-8")
		case strings.TrimSpace(content) == "" || content[0] == '#':
		case order == nil:
			order = cells
			for _, c := range cells {
				if !slices.Contains(itemColumns, c) {
					faults.Add(name, line, 1, "the first line has to name the columns, but %q is none: write %s, with tabs between them", c, strings.Join(itemColumns, ", "))
					return faults
				}
			}
		default:
			if err := i.add(order, cells); err != nil {
				faults.Add(name, line, 1, "%v", err)
			}
		}
	}
	return faults
}

func (i *Items) add(order, cells []string) error {
	if len(cells) > len(order) {
		return fmt.Errorf("the line has %d cells: write no more than %d, with tabs between them", len(cells), len(order))
	}
	row := map[string]string{}
	for k, cell := range cells {
		if cell = strings.TrimSpace(cell); cell != "-" {
			row[order[k]] = cell
		}
	}
	holder, role, body, item := row["holder"], row["role"], row["body"], row["item"]
	switch {
	case item == "":
		return nil
	case !isItem(item):
		return fmt.Errorf("%q is no item of Wikidata: write Q and digits", item)
	case holder != "" && role+body == "":
		i.persons[holder] = item
	case holder == "" && role != "":
		i.posts[i.names.Key(graph.Post{Role: role, Body: body})] = item
	case holder == "" && body != "":
		i.bodies[i.names.Seat(body)] = item
	default:
		return fmt.Errorf("the line has to name one thing: a holder, or a body, or a role and a body")
	}
	return nil
}

func isItem(s string) bool {
	digits, ok := strings.CutPrefix(s, "Q")
	return ok && digits != "" && digits[0] != '0' && strings.Trim(digits, "0123456789") == ""
}

// holder, body and post give the item, empty if none is known.
func (i *Items) holder(kind graph.Kind, name string) string {
	if kind == graph.Body {
		return i.body(name)
	}
	return i.persons[name]
}

func (i *Items) body(name string) string {
	if name == "" {
		return ""
	}
	return i.bodies[i.names.Seat(name)]
}

func (i *Items) post(p graph.Post) string { return i.posts[i.names.Key(p)] }
