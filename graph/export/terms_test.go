package export

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"io"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/post"
	"github.com/amtszeit/amtszeit/graph/vocab"
)

func written(t testing.TB, f *Format, c Content) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := Write(&out, f, c); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestCSV(t *testing.T) {
	for _, of := range []struct {
		name string
		Content
		rows int
	}{{"tenures", content(t), 6}, {"claims", Content{Claims: claims()}, 7}} {
		rows, err := csv.NewReader(bytes.NewReader(written(t, CSV, of.Content))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		if len(rows) != of.rows {
			t.Errorf("%s: %d rows, want %d", of.name, len(rows), of.rows)
		}
		last := len(rows[0]) - 1
		if rows[0][last] != "evidence" || !strings.Contains(rows[1][last], "& \"mehr\";\n\tund") {
			t.Errorf("%s: the evidence came back as %q", of.name, rows[1][last])
		}
	}
}

// required has what the published schemas of FollowTheMoney require.
var required = map[string][]string{"Person": {"name"}, "PublicBody": {"name"}, "Position": {"name"}, "Occupancy": {"holder", "post"}}

// ranges has the schemas of entities that properties name.
var ranges = map[string]string{"holder": "Person", "post": "Position", "organization": "PublicBody"}

// datePattern is what FollowTheMoney and Popolo take for a date.
var datePattern = regexp.MustCompile(`^[0-9]{4}(-[0-9]{2}){0,2}$`)

func TestFtM(t *testing.T) {
	schemas := map[string]string{}
	lines := bufio.NewScanner(bytes.NewReader(written(t, FtM, content(t))))
	for lines.Scan() {
		var e struct {
			ID, Schema string
			Properties map[string][]string
		}
		if err := json.Unmarshal(lines.Bytes(), &e); err != nil {
			t.Fatal(err)
		}
		if schemas[e.ID] != "" || e.ID == "" {
			t.Errorf("the id %q comes again", e.ID)
		}
		schemas[e.ID] = e.Schema
		if _, ok := required[e.Schema]; !ok {
			t.Errorf("unknown schema %q", e.Schema)
		}
		for _, name := range required[e.Schema] {
			if len(e.Properties[name]) != 1 || e.Properties[name][0] == "" {
				t.Errorf("%s %s: %s is %q", e.Schema, e.ID, name, e.Properties[name])
			}
		}
		for name, schema := range ranges {
			for _, id := range e.Properties[name] {
				if schemas[id] != schema {
					t.Errorf("%s %s: %s is no %s that came before", e.Schema, e.ID, name, schema)
				}
			}
		}
		for _, name := range []string{"startDate", "endDate"} {
			for _, d := range e.Properties[name] {
				if !datePattern.MatchString(d) {
					t.Errorf("%s %s: %s is %q", e.Schema, e.ID, name, d)
				}
			}
		}
	}
	if n := count(schemas, "Occupancy"); n != 4 {
		t.Errorf("%d occupancies, want those of the four persons", n)
	}
}

func count(schemas map[string]string, schema string) (n int) {
	for _, s := range schemas {
		if s == schema {
			n++
		}
	}
	return n
}

// TestPopolo checks what the published schemas of Popolo require.
func TestPopolo(t *testing.T) {
	var lists map[string][]map[string]any
	if err := json.Unmarshal(written(t, Popolo, content(t)), &lists); err != nil {
		t.Fatal(err)
	}
	ids := map[string]map[any]bool{}
	for name, objects := range lists {
		ids[name] = map[any]bool{}
		for _, o := range objects {
			ids[name][o["id"]] = true
		}
	}
	want := map[string][]string{
		"persons": {"id", "name"}, "organizations": {"id", "name"}, "posts": {"id", "label", "role", "organization_id"}, "memberships": {"id", "organization_id", "post_id", "role"},
	}
	of := map[string]string{"person_id": "persons", "organization_id": "organizations", "post_id": "posts", "on_behalf_of_id": "organizations"}
	const known = "id name label role person_id member organization_id post_id on_behalf_of_id start_date end_date sources"
	for name, fields := range want {
		if len(lists[name]) == 0 {
			t.Errorf("no %s", name)
		}
		for _, o := range lists[name] {
			for _, field := range fields {
				if text, _ := o[field].(string); text == "" {
					t.Errorf("%s: %v has no %s", name, o["id"], field)
				}
			}
			for field := range o {
				if !slices.Contains(strings.Fields(known), field) {
					t.Errorf("%s: %v has a field %s, which Popolo doesn't", name, o["id"], field)
				}
			}
			if member, ok := o["member"].(map[string]any); o["member"] != nil && (!ok || !ids["organizations"][member["id"]]) {
				t.Errorf("%s: %v has the member %v, which is not among the organizations", name, o["id"], o["member"])
			}
			for field, list := range of {
				if id := o[field]; id != nil && !ids[list][id] {
					t.Errorf("%s: %v: %s names %v, which is not among the %s", name, o["id"], field, id, list)
				}
			}
			for _, field := range []string{"start_date", "end_date"} {
				if d := o[field]; d != nil && !datePattern.MatchString(d.(string)) {
					t.Errorf("%s: %v: %s is %q", name, o["id"], field, d)
				}
			}
		}
	}
}

// TestNetworks reads the XML back: every edge joins two nodes, and dates are days.
func TestNetworks(t *testing.T) {
	day := regexp.MustCompile(`^\d{4}-\d\d-\d\d$`)
	for _, f := range []*Format{GraphML, GEXF} {
		d := xml.NewDecoder(bytes.NewReader(written(t, f, content(t))))
		nodes, edges := map[string]bool{}, 0
		for {
			token, err := d.Token()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatalf("%s: %v", f, err)
			}
			start, ok := token.(xml.StartElement)
			if !ok {
				continue
			}
			attributes := map[string]string{}
			for _, a := range start.Attr {
				attributes[a.Name.Local] = a.Value
			}
			switch start.Name.Local {
			case "node":
				nodes[attributes["id"]] = true
			case "edge":
				edges++
				if !nodes[attributes["source"]] || !nodes[attributes["target"]] {
					t.Errorf("%s: an edge joins %q and %q", f, attributes["source"], attributes["target"])
				}
				for _, name := range []string{"start", "end"} {
					if d, ok := attributes[name]; ok && !day.MatchString(d) {
						t.Errorf("%s: %s is %q", f, name, d)
					}
				}
			}
		}
		if len(nodes) != 6 || edges != 4 {
			t.Errorf("%s: %d nodes and %d edges, want 6 and 4", f, len(nodes), edges)
		}
	}
}

// TestQuickStatements checks every cell against the syntax of the tool.
func TestQuickStatements(t *testing.T) {
	const item, time = `Q\d+`, `\+\d{4}-\d\d-\d\dT00:00:00Z/(9|10|11)`
	values := map[string]*regexp.Regexp{
		"P39": regexp.MustCompile(`^` + item + `$`), "P488": regexp.MustCompile(`^` + item + `$`), "P580": regexp.MustCompile(`^` + time + `$`), "P582": regexp.MustCompile(`^` + time + `$`),
		"P1365": regexp.MustCompile(`^` + item + `$`), "P1366": regexp.MustCompile(`^` + item + `$`), "P1268": regexp.MustCompile(`^` + item + `$`),
		"S854": regexp.MustCompile(`^"https?://[^"\s]+"$`), "S1683": regexp.MustCompile(`^de:"[^\t\n]+"$`), "S577": regexp.MustCompile(`^` + time + `$`),
	}
	lines := strings.Split(strings.TrimSpace(string(written(t, QuickStatements, content(t)))), "\n")
	if len(lines) != 3 {
		t.Errorf("%d statements, want the two presidents and the chair of the body", len(lines))
	}
	for _, line := range lines {
		cells := strings.Split(line, "\t")
		if len(cells)%2 != 1 || !values["P39"].MatchString(cells[0]) {
			t.Errorf("%q is no statement", line)
		}
		for i := 1; i+1 < len(cells); i += 2 {
			if p := values[cells[i]]; p == nil || !p.MatchString(cells[i+1]) {
				t.Errorf("%s can't be %s", cells[i], cells[i+1])
			}
		}
	}
}

// TestTermsOfOnePerson looks for a statement of its own for each of two terms in a post.
func TestTermsOfOnePerson(t *testing.T) {
	c := content(t)
	held := func(year graph.Date) vocab.Tenure {
		return vocab.Tenure{Tenure: graph.Tenure{Holder: "Ahmet Ünal", HolderKind: graph.Person, Post: graph.Post{Role: "Präsident", Body: "BSI"}, Start: year, End: year}}
	}
	c.Tenures = slices.Values([]vocab.Tenure{held("2016"), held("2020")})
	const want = "Q2\tP39\tQ4\tP580\t+2016-00-00T00:00:00Z/9\tP582\t+2016-00-00T00:00:00Z/9\n" +
		"Q2\t!P39\tQ4\tP580\t+2020-00-00T00:00:00Z/9\tP582\t+2020-00-00T00:00:00Z/9\n"
	if got := string(written(t, QuickStatements, c)); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestWikidataTime(t *testing.T) {
	for d, want := range map[graph.Date]string{
		"": "", "XXXX-11-01": "", "2019": "+2019-00-00T00:00:00Z/9", "2019-02": "+2019-02-00T00:00:00Z/10", "2019-02-14": "+2019-02-14T00:00:00Z/11",
	} {
		if got := wikidataTime(d); got != want {
			t.Errorf("%q became %q, want %q", d, got, want)
		}
	}
}

func TestStated(t *testing.T) {
	claims := []graph.Claim{{Start: "2019"}, {Start: "2019-02"}}
	for d, want := range map[graph.Date]graph.Date{"": "", "2019-02": "2019-02", "2019-01-01": "2019", "2019": "2019", "XXXX-02": "XXXX-02"} {
		if got := stated(d, claims, func(c graph.Claim) graph.Date { return c.Start }); got != want {
			t.Errorf("%q became %q, want %q", d, got, want)
		}
	}
}

func TestUnmatched(t *testing.T) {
	got := Unmatched(content(t))
	const path = "testdata/unmatched.tsv"
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(path); err != nil || got != string(want) {
		t.Errorf("got\n%s\nwant as in %s (%v)\n%s", got, path, err, want)
	}
	c := content(t)
	if faults := c.Items.Read(strings.ReplaceAll(got, "\t\n", "\tQ7\n"), "unmatched.tsv"); len(faults) > 0 {
		t.Error(faults)
	}
	if left := Unmatched(c); left != "" {
		t.Errorf("after all items were filled in these are left:\n%s", left)
	}
}

func TestItems(t *testing.T) {
	items := NewItems(post.Default())
	if got := items.body("Freie Hansestadt Bremen"); got != "Q1209" {
		t.Errorf("Bremen is %q", got)
	}
	const head = "holder\trole\tbody\titem\n"
	for text, want := range map[string]string{
		"holder\tname\n":         `x.tsv:1:1: the first line has to name the columns, but "name" is none: write holder, role, body, item, with tabs between them`,
		head + "A B\t\t\t17\n":   `x.tsv:2:1: "17" is no item of Wikidata: write Q and digits`,
		head + "A B\t\tX\tQ1\n":  "x.tsv:2:1: the line has to name one thing: a holder, or a body, or a role and a body",
		head + "A\t\t\tQ1\t\n":   "x.tsv:2:1: the line has 5 cells: write no more than 4, with tabs between them",
		head + "\xff\t\t\tQ1\n":  "x.tsv:2:1: the line is not valid UTF-8; save the file as UTF-8",
		head + "A B\n# c\n\nC\n": "",
	} {
		got := ""
		if faults := items.Read(text, "x.tsv"); len(faults) > 0 {
			got = faults.Error()
		}
		if got != want {
			t.Errorf("%q: got fault %q, want %q", text, got, want)
		}
	}
}

// FuzzItems looks for files of items that break the reader, or are half taken: what is no fault gives items of Wikidata alone.
func FuzzItems(f *testing.F) {
	f.Add(landItems)
	f.Add("holder\trole\tbody\titem\nA B\t-\t-\tQ1\n\tCIO\tHamburg\tQ2\n")
	f.Add("\ufeffitem\tholder\r\nQ1\tA\r\nx\n")
	names := post.Default()
	f.Fuzz(func(t *testing.T, text string) {
		items := &Items{names: names, persons: map[string]string{}, bodies: map[string]string{}, posts: map[graph.Post]string{}}
		items.Read(text, "fuzz")
		for _, of := range []map[string]string{items.persons, items.bodies} {
			for name, item := range of {
				if name == "" || !isItem(item) {
					t.Errorf("%q has the item %q", name, item)
				}
			}
		}
		for _, item := range items.posts {
			if !isItem(item) {
				t.Errorf("a post has the item %q", item)
			}
		}
	})
}
