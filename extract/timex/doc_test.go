package timex

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// row is a line of the table in the package documentation.
var row = regexp.MustCompile(`^//\t(\S.*?) {2,}(\S.*?) {2,}(DATE|TIME|DURATION|SET) +(\S+)$`)

// TestDocumentation runs the examples of the table in the package documentation.
func TestDocumentation(t *testing.T) {
	source, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	rows := 0
	for line := range strings.Lines(string(source)) {
		m := row.FindStringSubmatch(strings.TrimSuffix(line, "\n"))
		if m == nil {
			continue
		}
		rows++
		before, rest, _ := strings.Cut(m[2], "[")
		inside, after, _ := strings.Cut(rest, "]")
		found := Tag(before+inside+after, "2024-05-07")
		ok := false
		for _, x := range found {
			ok = ok || x.Start == len(before) && x.Text == inside && x.Type == m[3] && x.Value == m[4]
		}
		if !ok {
			t.Errorf("%s: want [%s] %s %s, got %s", m[1], inside, m[3], m[4], show(found))
		}
	}
	if rows < 40 {
		t.Errorf("the table has %d rows that can be read", rows)
	}
}
