package store

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/cayleygraph/quad"
)

// childVariable makes the test binary a process that writes to the file it names until it is killed.
const childVariable = "AMTSZEIT_STORE_TEST_CHILD"

func TestMain(m *testing.M) {
	if path := os.Getenv(childVariable); path != "" {
		fmt.Fprintln(os.Stderr, writeForEver(path))
		os.Exit(1)
	}
	os.Exit(m.Run())
}

const (
	crashDocuments = 5
	crashQuads     = 40
)

// writeForEver replaces all documents again and again, each time in one commit, each quad with the revision's number.
func writeForEver(path string) error {
	s, err := Open(path)
	if err != nil {
		return err
	}
	for revision := 0; ; revision++ {
		batch := make([]Graph, crashDocuments)
		for d := range batch {
			batch[d].IRI = quad.IRI(fmt.Sprintf("urn:d:%d", d))
			for i := range crashQuads {
				batch[d].Quads = append(batch[d].Quads, q(fmt.Sprint(i), "revision", quad.String(fmt.Sprint(revision))))
			}
		}
		if err := s.ReplaceAll(context.Background(), batch); err != nil {
			return err
		}
		fmt.Println(revision)
	}
}

// TestKill kills a writing process at 20 moments. The file must then open again and hold the last commit, whole.
func TestKill(t *testing.T) {
	if testing.Short() {
		t.Skip("starts 20 processes")
	}
	path := filepath.Join(t.TempDir(), "a.db")
	for i := range 20 {
		kill(t, path, time.Duration(i*3)*time.Millisecond)
		s, err := OpenRead(path)
		if err != nil {
			t.Fatalf("after kill %d: %v", i, err)
		}
		checkRevision(t, s)
		s.Close()
	}
}

// kill starts a writer, waits for its first commit and some time more, and kills it.
func kill(t *testing.T, path string, after time.Duration) {
	t.Helper()
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), childVariable+"="+path)
	child.Stderr = os.Stderr
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := out.Read(make([]byte, 1)); err != nil {
		t.Errorf("the writer ended too early: %v", err)
	}
	time.Sleep(after)
	child.Process.Kill()
	child.Wait()
}

func checkRevision(t *testing.T, s *Store) {
	t.Helper()
	revisions, n := map[quad.Value]bool{}, 0
	for q, err := range s.All(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		revisions[q.Object] = true
		n++
	}
	if len(revisions) != 1 || n != crashDocuments*crashQuads {
		t.Errorf("got %d quads of revisions %v, want %d of one", n, revisions, crashDocuments*crashQuads)
	}
}
