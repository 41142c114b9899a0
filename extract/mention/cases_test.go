package mention

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/gazetteer"
)

var update = flag.Bool("update", false, "write testdata/cases.txt anew")

const casesFile = "testdata/cases.txt"

// finder is shared: it is safe for concurrent use, and slow to make.
var finder = NewFinder(gazetteer.Default())

// cut makes a document of a text.
func cut(text string) *document.Document {
	doc := &document.Document{ID: "test", Text: text, Published: "2021-05-03"}
	doc.Segments = document.Cut(doc.Text, doc.Published, nil)
	return doc
}

func TestCases(t *testing.T) {
	raw, err := os.ReadFile(casesFile)
	if err != nil {
		t.Fatal(err)
	}
	blocks := strings.Split(string(raw), "\n== ")
	for i, block := range blocks[1:] {
		title, rest, _ := strings.Cut(block, "\n")
		text, want, ok := strings.Cut(rest, "\n--\n")
		if !ok {
			t.Fatalf("%s: case %q has no line --, add it between the text and the mentions", casesFile, title)
		}
		got := printed(cut(text))
		t.Run(title, func(t *testing.T) {
			if want = strings.TrimSpace(want); got != want && !*update {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
		blocks[i+1] = title + "\n" + text + "\n--\n" + got + "\n"
	}
	if *update {
		if err := os.WriteFile(casesFile, []byte(strings.Join(blocks, "\n== ")), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

var kinds = map[Kind]string{Person: "person", Role: "role", Body: "body", Date: "date"}

var forms = map[gazetteer.Form]string{
	gazetteer.Genitive: "genitive", gazetteer.Oblique: "oblique", gazetteer.Plural: "plural", gazetteer.Adjective: "adjective",
	gazetteer.Abstract: "abstract", gazetteer.Demonym: "demonym",
}

// printed gives the mentions of a document as the cases have them.
func printed(doc *document.Document) string {
	var b strings.Builder
	for _, m := range finder.Find(doc) {
		var more []string
		if m.Gender != gazetteer.Any && m.Kind != Body { // see TestGenderOfBody
			more = append(more, [...]string{"", "m", "f"}[m.Gender])
		}
		if m.Place {
			more = append(more, "place")
		}
		for _, s := range []string{forms[m.Form], m.Value} {
			if s != "" {
				more = append(more, s)
			}
		}
		if m.Entity > 0 {
			fmt.Fprintf(&b, "%d ", m.Entity)
		}
		fmt.Fprintf(&b, "%s | %s | %s | %s\n", kinds[m.Kind], doc.Text[m.Start:m.End], m.Name, strings.Join(more, ", "))
	}
	return strings.TrimSpace(b.String())
}
