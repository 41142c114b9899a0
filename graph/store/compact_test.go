package store

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
)

func TestCompact(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	s := open(t, path)
	for revision := range 12 {
		for doc := range 3 {
			g := document(doc, 120, revision)
			if err := s.Replace(t.Context(), g.IRI, g.Quads); err != nil {
				t.Fatal(err)
			}
		}
	}
	want := dump(t, s)
	if err := Compact(t.Context(), path); err == nil || !strings.Contains(err.Error(), "by another process") {
		t.Errorf("while it is open: got error %v", err)
	}
	s.Close()
	before := size(t, path)

	if err := os.WriteFile(path+".compact", []byte("left by a crash"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := Compact(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	if after := size(t, path); after*2 > before {
		t.Errorf("the file had %d bytes and has %d now", before, after)
	}
	if _, err := os.Stat(path + ".compact"); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the new file is still there: %v", err)
	}
	if got := dump(t, open(t, path)); !slices.Equal(got, want) {
		t.Errorf("%d quads have become %d, or others", len(want), len(got))
	}
}

// TestEmptyFile follows a file that is made, filled, emptied and compacted: only one that was never filled goes.
func TestEmptyFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	if err := open(t, path).Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(path); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a file that nothing was written to is left: %v", err)
	}
	s := open(t, path)
	g := document(1, 12, 0)
	for _, quads := range [][]quad.Quad{g.Quads, nil} {
		if err := s.Replace(t.Context(), g.IRI, quads); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if err := Compact(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	if err := open(t, path).Close(); err != nil {
		t.Fatal(err)
	}
	if got := dump(t, open(t, path)); len(got) > 0 || size(t, path) == 0 {
		t.Errorf("the file has %d bytes and holds %q", size(t, path), got)
	}
}

func size(t *testing.T, path string) int64 {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	return info.Size()
}

func TestCompactLeavesTheFileOnFailure(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	s := open(t, path)
	g := document(1, 12, 0)
	if err := s.Replace(t.Context(), g.IRI, g.Quads); err != nil {
		t.Fatal(err)
	}
	s.Close()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := Compact(ctx, path); !errors.Is(err, context.Canceled) {
		t.Errorf("got error %v", err)
	}
	if got := dump(t, open(t, path)); len(got) != 12 {
		t.Errorf("got %d quads, want 12", len(got))
	}
	if err := Compact(t.Context(), path+".absent"); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("no file: got error %v", err)
	}
}
