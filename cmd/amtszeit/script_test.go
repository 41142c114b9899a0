package main

import (
	"bytes"
	"compress/gzip"
	"encoding/hex"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/amtszeit/amtszeit/graph/store"
	"github.com/klauspost/compress/zstd"
	"github.com/rogpeppe/go-internal/testscript"
	"github.com/rogpeppe/go-internal/txtar"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"amtszeit": main})
}

// TestScript runs the command lines in testdata/script, each in a folder of its own with a copy of the repository's
// testdata/docs, and of what the script terms needs of testdata.
func TestScript(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(env *testscript.Env) error {
			if err := os.CopyFS(filepath.Join(env.WorkDir, "docs"), os.DirFS("../../testdata/docs")); err != nil {
				return err
			}
			for _, name := range []string{"timeline.svg", "corrections.tsv"} {
				if err := copyFile(filepath.Join(env.WorkDir, "testdata"), "../../testdata", name); err != nil {
					return err
				}
			}
			return os.CopyFS(filepath.Join(env.WorkDir, "testdata", "tenures"), os.DirFS("../../testdata/tenures"))
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"fails": fails, "bytes": writeBytes, "long": writeLong, "pack": pack, "hold": hold,
		},
		Condition: func(name string) (bool, error) {
			switch name {
			case "superuser":
				return os.Geteuid() == 0, nil
			case "race":
				return raceDetector, nil
			}
			return false, errors.New("unknown condition " + name)
		},
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
	})
}

// copyFile copies a file into a folder, which it makes.
func copyFile(to, from, name string) error {
	content, err := os.ReadFile(filepath.Join(from, name))
	if err != nil {
		return err
	}
	return errors.Join(os.MkdirAll(to, 0o755), os.WriteFile(filepath.Join(to, name), content, 0o644))
}

// fails CODE COMMAND… runs a command that must end with the exit code.
func fails(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: fails CODE COMMAND…")
	}
	code, exit := 0, (*exec.ExitError)(nil)
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &exit) {
		code = exit.ExitCode()
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if strconv.Itoa(code) != args[0] {
		ts.Fatalf("exit code %d, want %s", code, args[0])
	}
}

// bytes FILE HEX writes bytes that a script can't hold.
func writeBytes(ts *testscript.TestScript, _ bool, args []string) {
	content, err := hex.DecodeString(args[1])
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), content, 0o644))
}

// long FILE MEGABYTES writes one line of JSON with so much text.
func writeLong(ts *testscript.TestScript, _ bool, args []string) {
	megabytes, err := strconv.Atoi(args[1])
	ts.Check(err)
	const sentence = "Der Rat tagt in der alten Halle am Markt. "
	text := strings.Repeat(sentence, megabytes<<20/len(sentence))
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(`{"id": "long", "text": "`+text+"\"}\n"), 0o644))
}

// pack FILE writes FILE.gz and FILE.zst.
func pack(ts *testscript.TestScript, _ bool, args []string) {
	content := []byte(ts.ReadFile(args[0]))
	var gz bytes.Buffer
	z := gzip.NewWriter(&gz)
	z.Write(content)
	ts.Check(z.Close())
	ts.Check(os.WriteFile(ts.MkAbs(args[0]+".gz"), gz.Bytes(), 0o644))
	e, err := zstd.NewWriter(nil)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]+".zst"), e.EncodeAll(content, nil), 0o644))
}

// hold FILE keeps a database open for writing until the script ends, as another process would.
func hold(ts *testscript.TestScript, _ bool, args []string) {
	s, err := store.Open(ts.MkAbs(args[0]))
	ts.Check(err)
	ts.Defer(func() { s.Close() })
}

// notInReadme are files of the scripts that the README doesn't have.
var notInReadme = []string{"bad.tsv", "bad.rules", "broken.rules", "idle.tsv", "idle", "idle-notes"}

// TestReadmeChapters finds every file and output of the scripts five_minutes, terms and exports in the README, word for word.
func TestReadmeChapters(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	var files []txtar.File
	for _, name := range []string{"five_minutes", "terms", "exports", "sparql"} {
		script, err := txtar.ParseFile("testdata/script/" + name + ".txtar")
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, script.Files...)
	}
	for _, f := range files {
		if text := strings.TrimSpace(string(f.Data)); !strings.Contains(string(readme), text) && !slices.Contains(notInReadme, f.Name) {
			t.Errorf("the README doesn't have %s:\n%s", f.Name, text)
		}
		if own, err := os.ReadFile("../../testdata/market/" + f.Name); err == nil && !bytes.Equal(own, f.Data) {
			t.Errorf("testdata/market has another %s:\n%s", f.Name, own)
		}
	}
}
