package gold

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestReadFaults reads gold with one fault each: the error names the file, where it can the line and column, and what to do.
func TestReadFaults(t *testing.T) {
	const good = `{"id": "a", "published": "2024-05-01", "persons": [], "bodies": [], "dates": [], "tenures": [` + "\n" + `%]}`
	tenure := func(s string) string { return strings.Replace(good, "%", s, 1) }
	for _, c := range []struct{ name, json, want string }{
		{"no JSON", "{\n \"id\" \"a\"}", "a.json:2:7: this is no JSON: "},
		{"cut off", "{\"id\": \"a\",", "a.json:1:12: the file ends before the object does"},
		{"empty", "", "a.json:1:1: the file ends before the object does"},
		{"a string for a list", "{\"id\": \"a\",\n \"persons\": \"x\"}", `a.json:2:1`},
		{"unknown key", "{\"id\": \"a\",\n \"tenure\": []}", `a.json:2:`},
		{"two objects", "{\"id\": \"a\"}\n{}", "a.json:2:"},
		{"another name", `{"id": "b"}`, `a.json: the "id" is "b": make it "a"`},
		{"no date", `{"id": "a", "published": "May"}`, `a.json: "published": `},
		{"no role", tenure(`{"holder": "A", "status": "current"}`), `a.json: tenure 1 has no "holder" or no "role"`},
		{"unknown status", tenure(`{"holder": "A", "role": "B", "status": "now"}`), `a.json: tenure 1 (A, B) has the "status" "now": write current, former or future`},
		{"an expression without words", `{"id": "a", "dates": [{"value": "2020"}]}`, `a.json: date 1 has no "text"`},
	} {
		dir := t.TempDir()
		write(t, dir, "a.json", c.json)
		write(t, dir, "a.txt", "Text")
		checkFault(t, c.name, dir, c.want)
	}
	dir := t.TempDir()
	checkFault(t, "empty folder", dir, "holds no gold: it needs two files")
	write(t, dir, "a.json", `{"id": "a"}`)
	checkFault(t, "no text", dir, "a.json has no text: put it into a.txt beside it")
	write(t, dir, "a.txt", "\xff")
	checkFault(t, "no UTF-8", dir, "a.txt is not valid UTF-8")
	checkFault(t, "a file", filepath.Join(dir, "a.txt"), "is a file: name the folder")
	checkFault(t, "no folder", filepath.Join(dir, "b"), "no such folder")
}

func checkFault(t *testing.T, name, dir, want string) {
	t.Helper()
	n := 0
	for d, err := range Read(dir) {
		n++
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, %v, want an error with %q", name, d, err, want)
		}
	}
	if n != 1 {
		t.Errorf("%s: %d steps, want one error", name, n)
	}
}

// TestReadGoesOn reads what is good beside what is bad, and takes a folder's name as it is.
func TestReadGoesOn(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "gold [1]*")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	write(t, dir, "a.json", "{")
	write(t, dir, "b.json", `{"id": "b", "published": null}`)
	write(t, dir, "b.txt", "Kiel, 3. Mai 2020")
	var good []string
	bad := 0
	for d, err := range Read(dir) {
		if err != nil {
			bad++
			continue
		}
		good = append(good, d.ID)
		if doc := d.Unread(nil); doc.Published != "2020-05-03" || len(doc.Segments) == 0 {
			t.Errorf("the document is %+v", doc)
		}
	}
	if len(good) != 1 || bad != 1 {
		t.Errorf("%d good, %d bad, want one of each", len(good), bad)
	}
}

func write(t *testing.T, dir, name, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(`{"id": "a", "tenures": [{"holder": "A", "role": "B", "status": "now"}]}`))
	f.Add([]byte(`{"id": 1}`))
	f.Add([]byte("{\n"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		if _, err := parse("a.json", raw); err != nil && !strings.HasPrefix(err.Error(), "a.json") {
			t.Errorf("the error %q doesn't name the file", err)
		}
	})
}
