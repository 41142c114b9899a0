package document

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the expected segments anew")

// TestCases cuts the texts in testdata and compares the segments with the files beside them.
func TestCases(t *testing.T) {
	texts, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(texts) == 0 {
		t.Fatal("no cases found", err)
	}
	for _, name := range texts {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txt"), func(t *testing.T) {
			b, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			got := table(string(b), Cut(string(b), PrintedDate(string(b)), nil))
			golden := strings.TrimSuffix(name, ".txt") + ".segments"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("the segments are\n%sbut should be\n%s", got, want)
			}
		})
	}
}

// table shows a segment a line: index, heading, kind, date and text.
func table(text string, segments []Segment) string {
	var b strings.Builder
	b.WriteString("# index, heading, kind, published, text\n")
	for i, s := range segments {
		fmt.Fprintf(&b, "%d\t%d\t%s\t%s\t%q\n", i, s.Heading, s.Kind, s.Published, text[s.Start:s.End])
	}
	return b.String()
}
