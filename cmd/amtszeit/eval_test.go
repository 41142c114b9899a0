package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write testdata/figures.txt anew")

// TestFigures compares the quality over the repository's gold with the figures that the README points to.
func TestFigures(t *testing.T) {
	const name = "../../testdata/figures.txt"
	exit, got, messages := call(t, "eval", "../../testdata/gold")
	if exit != exitDone {
		t.Fatal(messages)
	}
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("the figures are now as follows; if they are meant to be, write them with -update\n%s", got)
	}
}

// TestEvalAgrees compares eval with the script that scores the development documents, figure by figure and error by error.
func TestEvalAgrees(t *testing.T) {
	script, lines := corpus(t, "bin/score"), corpus(t, "bin/gold-to-jsonl")
	for _, dir := range []string{corpus(t, "gold/dev"), "../../testdata/gold"} {
		asLines, err := exec.Command(lines, dir).Output()
		if err != nil {
			t.Fatal(err)
		}
		in, out := filepath.Join(t.TempDir(), "gold.jsonl"), filepath.Join(t.TempDir(), "found.jsonl")
		if err := os.WriteFile(in, asLines, 0o644); err != nil {
			t.Fatal(err)
		}
		_, found, _ := call(t, "extract", "--format", "jsonl", in)
		if err := os.WriteFile(out, []byte(found), 0o644); err != nil {
			t.Fatal(err)
		}
		compareErrors(t, dir, script, out)
		compareFigures(t, dir, script, out)
	}
}

func compareErrors(t *testing.T, dir, script, found string) {
	t.Helper()
	want, err := exec.Command(script, dir, found, "--errors").Output()
	if err != nil {
		t.Fatal(err)
	}
	_, got, _ := call(t, "eval", "--errors", dir)
	if g, w := faultLines(got), faultLines(string(want)); g != w {
		t.Errorf("%s: the errors are\n%s\nwant\n%s", dir, g, w)
	}
}

// faultLines gives the lines that are errors: four columns parted by tabs.
func faultLines(s string) string {
	var b strings.Builder
	for line := range strings.Lines(s) {
		if strings.Count(line, "\t") == 3 {
			b.WriteString(line)
		}
	}
	return b.String()
}

func compareFigures(t *testing.T, dir, script, found string) {
	t.Helper()
	raw, err := exec.Command(script, dir, found, "--json").Output()
	if err != nil {
		t.Fatal(err)
	}
	var want map[string]struct {
		P, R, F1   float64
		Tp, Fp, Fn int
	}
	if err := json.Unmarshal(raw, &want); err != nil {
		t.Fatal(err)
	}
	exit, got, messages := call(t, "eval", "--json", dir)
	if exit != exitDone {
		t.Fatal(messages)
	}
	n := 0
	for lines := bufio.NewScanner(strings.NewReader(got)); lines.Scan(); {
		var g jsonCount
		if err := json.Unmarshal(lines.Bytes(), &g); err != nil {
			t.Fatal(err)
		}
		w, ok := want[g.Kind]
		if !ok {
			continue
		}
		n++
		if g != (jsonCount{g.Kind, w.P, w.R, w.F1, w.Tp, w.Fp, w.Fn}) {
			t.Errorf("%s: %+v, want %+v", dir, g, w)
		}
	}
	if n != len(want) {
		t.Errorf("%s: %d figures, want %d", dir, n, len(want))
	}
}
