package store

import (
	"context"
	"errors"
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/store/storetest"
	"github.com/amtszeit/amtszeit/graph/vocab"
	"github.com/cayleygraph/quad"
	"go.etcd.io/bbolt"
)

func q(s, p string, o quad.Value) quad.Quad {
	return quad.Quad{Subject: quad.IRI("urn:" + s), Predicate: quad.IRI("urn:" + p), Object: o}
}

func TestLookups(t *testing.T) {
	storetest.Run(t, func(t *testing.T, b storetest.BackEnd) {
		s := open(t, b.New(t))
		bremen := quad.IRI("urn:Bremen")
		err := s.ReplaceAll(t.Context(), []Graph{
			{"urn:d2", []quad.Quad{q("b", "in", bremen), q("c", "from", bremen), q("b", "name", quad.String("B"))}},
			{"urn:d1", []quad.Quad{q("a", "in", bremen), q("b", "in", bremen), q("b", "name", quad.String("Be"))}},
		})
		if err != nil {
			t.Fatal(err)
		}
		if got, err := s.Subjects(t.Context(), "urn:in", bremen); err != nil || fmt.Sprint(got) != "[<urn:a> <urn:b>]" {
			t.Errorf("subjects: got %v, %v", got, err)
		}
		if got, err := s.About(t.Context(), "urn:b"); err != nil || len(got) != 4 || got[0].Label != quad.IRI("urn:d1") {
			t.Errorf("about: got %v, %v", got, err)
		}
		if got, err := s.Quads(t.Context(), "urn:d2"); err != nil || len(got) != 3 || got[0].Subject != quad.IRI("urn:b") {
			t.Errorf("quads: got %v, %v", got, err)
		}
		for _, absent := range []quad.IRI{"urn:nowhere", "urn:a"} {
			if got, err := s.Quads(t.Context(), absent); err != nil || len(got) != 0 {
				t.Errorf("quads of %s: got %v, %v", absent, got, err)
			}
		}
		if got, err := s.Subjects(t.Context(), "urn:unknown", bremen); err != nil || len(got) != 0 {
			t.Errorf("subjects of an unknown predicate: got %v, %v", got, err)
		}
		if got, err := s.About(t.Context(), "urn:c", "urn:nobody", "urn:a"); err != nil || len(got) != 2 || got[0].Subject != quad.IRI("urn:a") {
			t.Errorf("about two subjects: got %v, %v", got, err)
		}
		if got, err := s.Subjects(t.Context(), "urn:name", quad.String("B"), quad.String("Be")); err != nil || fmt.Sprint(got) != "[<urn:b>]" {
			t.Errorf("subjects of two objects: got %v, %v", got, err)
		}
		if got, err := s.About(t.Context()); err != nil || len(got) != 0 {
			t.Errorf("about nothing: got %v, %v", got, err)
		}
	})
}

func TestReplaceRefuses(t *testing.T) {
	s := open(t, Memory)
	o := quad.String("x")
	for _, c := range []struct {
		g    quad.IRI
		quad quad.Quad
		want string
	}{
		{"urn:d", quad.Quad{Subject: quad.BNode("b"), Predicate: quad.IRI("urn:p"), Object: o}, "must be IRIs"},
		{"urn:d", quad.Quad{Subject: quad.IRI("urn:s"), Object: o}, "must be IRIs"},
		{"urn:d", q("s", "p", nil), "the object must be"},
		{"urn:d", q("s", "p", quad.Int(7)), "the object must be"},
		{"urn:d", q("s", "p", quad.String("\xff")), "UTF-8"},
		{"urn:d", q("s", "p", quad.TypedString{Value: "\xff", Type: "urn:t"}), "UTF-8"},
		{"urn:d", q("s", "p", quad.TypedString{Value: "2019", Type: "gYear>"}), "not absolute"},
		{"urn:d", q("s", "p", quad.IRI("urn:a b")), "percent-encode"},
		{"urn:d", q("s", "p", quad.IRI("urn:\xff")), "UTF-8"},
		{"urn:d>", q("s", "p", o), "percent-encode"},
		{"d", q("s", "p", o), "not absolute"},
		{"urn:d", quad.Quad{Subject: quad.IRI("urn:s"), Predicate: quad.IRI("urn:p"), Object: o, Label: quad.IRI("urn:e")}, "belongs to graph"},
	} {
		err := s.Replace(t.Context(), c.g, []quad.Quad{c.quad})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("graph %s, quad %v: got error %v, want one with %q", c.g, c.quad, err, c.want)
		}
	}
	twice := []Graph{{"urn:d", nil}, {"urn:d", nil}}
	if err := s.ReplaceAll(t.Context(), twice); err == nil || !strings.Contains(err.Error(), "twice") {
		t.Errorf("a graph given twice: got error %v", err)
	}
	if got := dump(t, s); len(got) != 0 {
		t.Errorf("refused quads were stored: %q", got)
	}
}

func TestOpenRefuses(t *testing.T) {
	dir := t.TempDir()
	write := func(name, content string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	good := filepath.Join(dir, "good.db")
	s := open(t, good)
	for i := range 40 {
		s.Replace(t.Context(), quad.IRI(fmt.Sprintf("urn:d:%d", i)), []quad.Quad{q("s", "p", quad.String(strings.Repeat("x", 2000)))})
	}
	s.Close()
	content, _ := os.ReadFile(good)
	broken := []byte(strings.Clone(string(content)))
	for i := 16; i < 80; i++ {
		if i >= 24 { // the magic number stays
			broken[i], broken[os.Getpagesize()+i] = 0xff, 0xff
		}
	}
	newer, older := write("newer.db", string(content)), write("older.db", string(content))
	foreign := filepath.Join(dir, "foreign.db")
	edit(t, newer, func(tx *bbolt.Tx) error { return tx.Bucket(aboutBucket).Put(formatKey, []byte("99")) })
	edit(t, older, func(tx *bbolt.Tx) error { return tx.Bucket(aboutBucket).Put(formatKey, []byte("0")) })
	edit(t, foreign, func(tx *bbolt.Tx) error { _, err := tx.CreateBucket([]byte("theirs")); return err })

	for path, want := range map[string]string{
		dir:                               "is a folder",
		write("text.db", "Kein Graph.\n"): "is not a database of Amtszeit",
		write("zeros.db", string(make([]byte, 1<<15))): "is not a database of Amtszeit",
		write("cut.db", string(content[:3*4096])):      "is cut off",
		write("broken.db", string(broken)):             "is damaged at its beginning",
		foreign:                                        "of another program",
		newer:                                          "newer Amtszeit",
		older:                                          "older Amtszeit (format 0, this one writes 3): build the file anew",
		filepath.Join(dir, "no", "folder.db"):          "folder",
	} {
		for name, opener := range map[string]func(string) (*Store, error){"Open": Open, "OpenRead": OpenRead} {
			s, err := opener(path)
			if err == nil {
				s.Close()
			}
			wanted := want
			if name == "OpenRead" && strings.Contains(path, "folder.db") {
				wanted = "does not exist"
			}
			if err == nil || !strings.Contains(err.Error(), wanted) {
				t.Errorf("%s(%s): got error %v, want one with %q", name, filepath.Base(path), err, wanted)
			}
		}
	}
	bare := filepath.Join(dir, "bare.db") // as a crash between making and laying out the file leaves it
	edit(t, bare, func(*bbolt.Tx) error { return nil })
	for path, want := range map[string]string{
		filepath.Join(dir, "absent.db"): "does not exist; run",
		write("empty.db", ""):           "is empty: run",
		bare:                            "is empty: run",
		Memory:                          "nothing would be in it",
	} {
		if _, err := OpenRead(path); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("OpenRead(%s): got error %v, want one with %q", filepath.Base(path), err, want)
		}
	}
	for _, path := range []string{bare, write("empty.db", "")} {
		if got := dump(t, open(t, path)); len(got) != 0 {
			t.Errorf("%s: got %q", path, got)
		}
	}
}

// TestDamagedPages overwrites parts of a file behind its header: reading it may give an error or wrong quads, since
// pages have no checksum, but the program must go on.
func TestDamagedPages(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	s := open(t, path)
	var batch []Graph
	for doc := range 20 {
		batch = append(batch, document(doc, 60, 0))
	}
	if err := s.ReplaceAll(t.Context(), batch); err != nil {
		t.Fatal(err)
	}
	s.Close()
	good, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewSource(4))
	failed := 0
	for range 25 {
		bad := slices.Clone(good)
		for range 4 {
			page := 2 + r.Intn(len(bad)/4096-2)
			r.Read(bad[page*4096 : page*4096+1+r.Intn(64)])
		}
		if err := os.WriteFile(path, bad, 0o644); err != nil {
			t.Fatal(err)
		}
		if err := useAll(t, path); err != nil {
			failed++
			if strings.Contains(err.Error(), "fault of the program") {
				t.Error(err)
			}
		}
	}
	if failed == 0 {
		t.Error("no damage was noticed: the test is too mild")
	}
}

func useAll(t *testing.T, path string) error {
	s, err := Open(path)
	if err != nil {
		return err
	}
	defer s.Close()
	for _, err := range s.All(t.Context()) {
		if err != nil {
			return err
		}
	}
	g := document(3, 60, 1)
	return s.Replace(t.Context(), g.IRI, g.Quads)
}

func edit(t *testing.T, path string, f func(*bbolt.Tx) error) {
	t.Helper()
	db, err := bbolt.Open(path, 0o644, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if err := db.Update(f); err != nil {
		t.Fatal(err)
	}
}

func TestOneWriterOrManyReaders(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	w := open(t, path)
	if err := w.Replace(t.Context(), "urn:d", []quad.Quad{q("s", "p", quad.String("o"))}); err != nil {
		t.Fatal(err)
	}
	begin := time.Now()
	if _, err := OpenRead(path); err == nil || !strings.Contains(err.Error(), "is being written by another process") {
		t.Errorf("reader beside a writer: got error %v", err)
	}
	if _, err := Open(path); err == nil || !strings.Contains(err.Error(), "by another process") {
		t.Errorf("second writer: got error %v", err)
	}
	if waited := time.Since(begin); waited > 20*time.Second {
		t.Errorf("waited %v for two errors", waited)
	}
	w.Close()

	var readers []*Store
	for range 3 {
		r, err := OpenRead(path)
		if err != nil {
			t.Fatal(err)
		}
		defer r.Close()
		readers = append(readers, r)
	}
	for _, r := range readers {
		if got := dump(t, r); len(got) != 1 {
			t.Errorf("a reader got %q", got)
		}
	}
	if err := readers[0].Replace(t.Context(), "urn:d", nil); err == nil || !strings.Contains(err.Error(), "reading alone") {
		t.Errorf("writing to a reader: got error %v", err)
	}
	if got := dump(t, readers[0]); len(got) != 1 {
		t.Errorf("after a refused write the reader got %q", got)
	}
}

func TestClosed(t *testing.T) {
	storetest.Run(t, func(t *testing.T, b storetest.BackEnd) {
		s := open(t, b.New(t))
		s.Close()
		_, err := s.Quads(t.Context(), "urn:d")
		if !errors.Is(err, errClosed) || !errors.Is(s.Replace(t.Context(), "urn:d", nil), errClosed) {
			t.Errorf("got error %v", err)
		}
	})
}

func TestCancelled(t *testing.T) {
	storetest.Run(t, func(t *testing.T, b storetest.BackEnd) {
		s := open(t, b.New(t))
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if err := s.Replace(ctx, "urn:d", []quad.Quad{q("s", "p", quad.String("o"))}); !errors.Is(err, context.Canceled) {
			t.Errorf("got error %v", err)
		}
		if got := dump(t, s); len(got) != 0 {
			t.Errorf("a cancelled write left %q", got)
		}
	})
}

// TestReadersBesideAWriter is for the race detector; a reader must see a graph before or after a write, never between.
func TestReadersBesideAWriter(t *testing.T) {
	storetest.Run(t, func(t *testing.T, b storetest.BackEnd) {
		s := open(t, b.New(t))
		var readers sync.WaitGroup
		for range 3 {
			readers.Go(func() {
				for range 60 {
					got, err := s.Quads(t.Context(), "urn:d")
					if err != nil || len(got)%4 != 0 {
						t.Errorf("got %d quads, %v", len(got), err)
					}
				}
			})
		}
		for i := range 20 {
			var quads []quad.Quad
			for k := range 4 * (i % 3) {
				quads = append(quads, q(fmt.Sprint(i, "-", k), "p", quad.String("o")))
			}
			if err := s.Replace(t.Context(), "urn:d", quads); err != nil {
				t.Error(err)
			}
		}
		readers.Wait()
	})
}

func TestAllAllowsAWriteMeanwhile(t *testing.T) {
	s := open(t, Memory)
	two := []quad.Quad{q("a", "p", quad.String("o")), q("b", "p", quad.String("o"))}
	if err := s.ReplaceAll(t.Context(), []Graph{{"urn:d", two}, {"urn:e", two}}); err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, err := range s.All(t.Context()) {
		if n++; err != nil {
			t.Fatal(err)
		}
		if err := s.Replace(t.Context(), "urn:e", nil); err != nil {
			t.Fatal(err)
		}
	}
	if n != 2 {
		t.Errorf("got %d quads, want the 2 of the graph that was left", n)
	}
}

func Example() {
	ctx := context.Background()
	s, err := Open(Memory)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer s.Close()

	// A document and its claims are a named graph.
	document := vocab.Document{ID: "https://example.org/meldung"}
	quads, err := vocab.Quads(document, []graph.Claim{{
		Document: document.ID, Holder: "Erika Muster", HolderKind: graph.Person, Role: "Vorsitzende", Body: "Musterrat",
	}})
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := s.Replace(ctx, "https://example.org/meldung", quads); err != nil {
		fmt.Println(err)
		return
	}

	// What is claimed about the chair of the Musterrat?
	claims, err := s.Claims(ctx, vocab.PostIRI(graph.Post{Role: "Vorsitzende", Body: "Musterrat"}))
	for _, c := range claims {
		fmt.Println(c.Holder, c.Role, c.Document, err)
	}
	// Output: Erika Muster Vorsitzende https://example.org/meldung <nil>
}
