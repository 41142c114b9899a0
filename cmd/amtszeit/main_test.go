package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"amtszeit": main})
}

// TestScript runs the command lines in testdata/script, each in a folder of its own. $DOCS is a copy of the
// repository's testdata/docs.
func TestScript(t *testing.T) {
	docs, err := filepath.Abs("../../testdata/docs")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(env *testscript.Env) error {
			return os.CopyFS(filepath.Join(env.WorkDir, "docs"), os.DirFS(docs))
		},
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
	})
}
