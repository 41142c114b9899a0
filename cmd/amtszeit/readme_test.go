package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestReadmeCommands runs the commands that the README shows with their output, one after the other, as a script. Blank lines at
// the end of the output don't count.
func TestReadmeCommands(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	data, err := filepath.Abs("../../testdata")
	if err != nil {
		t.Fatal(err)
	}
	script := strings.Builder{}
	files := strings.Builder{}
	fmt.Fprintf(&script, "exec cp -r '%s' testdata\nexec sh -c 'cp testdata/market/* .'\n", data)
	n := 0
	for _, block := range regexp.MustCompile("(?ms)^```\n(\\$ .*?)^```").FindAllStringSubmatch(string(readme), -1) {
		for _, shown := range strings.Split("\n"+block[1], "\n$ ")[1:] {
			command, want, _ := strings.Cut(strings.TrimSuffix(shown, "\n"), "\n")
			if want != "" {
				want += "\n"
			}
			want, more := strings.CutSuffix(want, "…\n")
			if more { // what follows isn't shown
				command += fmt.Sprintf(" | head -n %d", strings.Count(want, "\n"))
			}
			fmt.Fprintf(&script, "exec sh %d.sh\ncmp stdout %d.want\n", n, n)
			fmt.Fprintf(&files, "-- %d.sh --\nout=$({ %s\n} 2>&1)\n[ -z \"$out\" ] || printf '%%s\\n' \"$out\"\n-- %d.want --\n%s", n, command, n, want)
			n++
		}
	}
	if n < 15 {
		t.Fatalf("the README shows %d commands: are they written in another way now?", n)
	}
	path := filepath.Join(t.TempDir(), "readme.txtar")
	if err := os.WriteFile(path, []byte(script.String()+files.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{Files: []string{path}})
}
