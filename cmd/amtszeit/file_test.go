package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

// writeText is writeFile for a text.
func writeText(name, text string) error {
	return writeFile(name, func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	})
}

// contents checks what a file holds and that nothing else is in the folder.
func contents(t *testing.T, folder string, want map[string]string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		text, err := os.ReadFile(filepath.Join(folder, e.Name()))
		if err != nil || string(text) != want[e.Name()] {
			t.Errorf("%s holds %q, %v, want %q", e.Name(), text, err, want[e.Name()])
		}
	}
	if len(entries) != len(want) {
		t.Errorf("the folder has %d files, want %d", len(entries), len(want))
	}
}

func TestWriteFileIsWholeOrNotAtAll(t *testing.T) {
	folder := t.TempDir()
	name := filepath.Join(folder, "a")
	if err := writeText(name, "old"); err != nil {
		t.Fatal(err)
	}
	broken := errors.New("broken")
	for _, name := range []string{name, filepath.Join(folder, "new")} {
		err := writeFile(name, func(w io.Writer) error {
			io.WriteString(w, "half")
			return broken
		})
		if !errors.Is(err, broken) {
			t.Errorf("%v, want %v", err, broken)
		}
	}
	contents(t, folder, map[string]string{"a": "old"})
	if err := writeText(name, "fresh"); err != nil {
		t.Fatal(err)
	}
	contents(t, folder, map[string]string{"a": "fresh"})
}

func TestWriteFileKeepsPermissions(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has others")
	}
	folder := t.TempDir()
	name, other := filepath.Join(folder, "a"), filepath.Join(folder, "other")
	if err := os.WriteFile(other, nil, 0o666); err != nil { // under the umask
		t.Fatal(err)
	}
	if err := writeText(name, "1"); err != nil {
		t.Fatal(err)
	}
	if got, want := mode(t, name), mode(t, other); got != want {
		t.Errorf("a new file has the mode %v, want %v", got, want)
	}
	for _, want := range []os.FileMode{0o600, 0o640, 0o666, 0o755} {
		if err := errors.Join(os.Chmod(name, want), writeText(name, "2")); err != nil {
			t.Fatal(err)
		}
		if got := mode(t, name); got != want {
			t.Errorf("the mode is %v, want %v", got, want)
		}
	}
}

func mode(t *testing.T, name string) os.FileMode {
	t.Helper()
	info, err := os.Stat(name)
	if err != nil {
		t.Fatal(err)
	}
	return info.Mode()
}

func TestWriteFileFollowsLinks(t *testing.T) {
	folder := t.TempDir()
	at := func(name string) string { return filepath.Join(folder, name) }
	if err := os.Mkdir(at("far"), 0o755); err != nil {
		t.Fatal(err)
	}
	for from, to := range map[string]string{"link": "middle", "middle": filepath.Join("far", "file"), "full": at("far/other"), "round": "round"} {
		if err := os.Symlink(to, at(from)); err != nil {
			t.Skip("no symbolic links here: ", err)
		}
	}
	// At first nothing is there, then the file.
	for _, text := range []string{"1", "2"} {
		for _, link := range []string{"link", "full"} {
			if err := writeText(at(link), text); err != nil {
				t.Fatal(err)
			}
			if to, err := os.Readlink(at(link)); err != nil {
				t.Errorf("%s is no link any more: %s, %v", link, to, err)
			}
		}
		contents(t, at("far"), map[string]string{"file": text, "other": text})
	}
	if err := writeText(at("round"), "1"); err == nil {
		t.Error("a link to itself was written to")
	}
}
