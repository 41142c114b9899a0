package document

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"

	"github.com/amtszeit/amtszeit/graph"
)

// in writes files into a new folder and makes it the working directory, so that names in messages are short.
func in(t *testing.T, files map[string]string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, text := range files {
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// read gives a line for each document and each problem.
func read(o Options, paths ...string) string {
	var b strings.Builder
	for d, err := range Read(paths, o) {
		var p *Problem
		switch {
		case errors.As(err, &p) && p.Lost:
			fmt.Fprintf(&b, "lost %v\n", err)
		case errors.As(err, &p) && p.Note:
			fmt.Fprintf(&b, "note %v\n", err)
		case err != nil:
			fmt.Fprintf(&b, "warning %v\n", err)
		default:
			fmt.Fprintf(&b, "%s|%s|%s|%s|%q\n", d.ID, d.Published, d.Title, d.URL, d.Text[d.Begin:])
		}
	}
	return b.String()
}

func gzipped(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	io.WriteString(w, s)
	w.Close()
	return b.String()
}

func zstandard(s string) string {
	w, _ := zstd.NewWriter(nil)
	return string(w.EncodeAll([]byte(s), nil))
}

func TestReadSources(t *testing.T) {
	line := `{"id":"a","text":"Eins","published":"2020-05","url":"u","title":"t"}` + "\n"
	tests := []struct {
		name  string
		files map[string]string
		opts  Options
		paths []string
		want  string
	}{
		{"text", map[string]string{"a.txt": "Ein Text\r\n"}, Options{}, []string{"a.txt"}, "a.txt||||\"Ein Text\\r\\n\"\n"},
		{"byte order mark", map[string]string{"a.txt": "\ufeffEin Text"}, Options{}, []string{"a.txt"}, "a.txt||||\"Ein Text\"\n"},
		{"spellings of a path", map[string]string{"b/a.txt": "x"}, Options{}, []string{"./b/", "b//a.txt", "b/../b/a.txt", "."},
			strings.Repeat("b/a.txt||||\"x\"\n", 4)},
		{"a file called -", map[string]string{"-": "x"}, Options{Stdin: strings.NewReader("")}, []string{"./-"}, "./-||||\"x\"\n"},
		{"front matter", map[string]string{"a.md": "---\ntitle: \"Neue CIO\"\nurl: https://a.example/?b\nauthor: x\npublished: 2019-02-14\n---\nText"}, Options{},
			[]string{"a.md"}, "a.md|2019-02-14|Neue CIO|https://a.example/?b|\"Text\"\n"},
		{"front matter of others", map[string]string{"a.md": "---\ndate: 2021-05-05 10:00:00 +0200\n---\nText", "b.md": "---\npublished: 2020\ndate: 2019\n---\nText", "c.md": "---\ndate: 2019\npublished: 2020\n---\nText"}, Options{},
			[]string{"a.md", "b.md", "c.md"}, "a.md|2021-05-05|||\"Text\"\nb.md|2020|||\"Text\"\nc.md|2020|||\"Text\"\n"},
		{"a rule is no front matter", map[string]string{"a.txt": "---\nText: ja"}, Options{}, []string{"a.txt"}, "a.txt||||\"---\\nText: ja\"\n"},
		{"JSON Lines", map[string]string{"a.jsonl": line + "\n" + `{"id":7,"text":"Zwei","published":2019}` + "\r\n" + `{"id":"c","text":"","published":null,"url":null}`}, Options{},
			[]string{"a.jsonl"}, "a|2020-05|t|u|\"Eins\"\n7|2019|||\"Zwei\"\nc||||\"\"\n"},
		{"JSON Lines without id", map[string]string{"a.jsonl": "\n" + `{"text":"Eins"}`}, Options{}, []string{"a.jsonl"}, "a.jsonl:42f1686f1ba8e205||||\"Eins\"\n"},
		{"JSON Lines without id, further down", map[string]string{"a.jsonl": `{"text":"Null"}` + "\n" + `{"id":"","text":"Eins","published":"2019"}`}, Options{}, []string{"./a.jsonl"},
			"a.jsonl:fa1d2db62d4d952e||||\"Null\"\na.jsonl:42f1686f1ba8e205|2019|||\"Eins\"\n"},
		{"JSON Lines by the first byte", map[string]string{"daten": " " + line}, Options{}, []string{"daten"}, "a|2020-05|t|u|\"Eins\"\n"},
		{"named as text", map[string]string{"a.jsonl": "{}"}, Options{In: Text}, []string{"a.jsonl"}, "a.jsonl||||\"{}\"\n"},
		{"named as JSON Lines", map[string]string{"a.txt": line}, Options{In: JSONL}, []string{"a.txt"}, "a|2020-05|t|u|\"Eins\"\n"},
		{"point in time", map[string]string{"a.jsonl": `{"id":"a","text":"x","published":"2019-02-14T23:30:00+01:00"}`}, Options{}, []string{"a.jsonl"}, "a|2019-02-14|||\"x\"\n"},
		{"packed", map[string]string{"a.txt.gz": gzipped("Eins"), "b.jsonl.zst": zstandard(line), "c": gzipped(line)}, Options{},
			[]string{"a.txt.gz", "b.jsonl.zst", "c"}, "a.txt.gz||||\"Eins\"\na|2020-05|t|u|\"Eins\"\na|2020-05|t|u|\"Eins\"\n"},
		{"folder", map[string]string{"d/b.txt": "b", "d/.c.txt": "c", "d/.h/x.txt": "x", "d/a/z.md": "z", "d/e.pdf": "e", "d/f.txt.gz": gzipped("f")}, Options{},
			[]string{"d"}, "d/a/z.md||||\"z\"\nd/b.txt||||\"b\"\nd/f.txt.gz||||\"f\"\nnote left aside: 1 .pdf; in folders only *.txt, *.md and *.jsonl are read\n"},
		{"manifest", map[string]string{"d/a.txt": "a", "d/b.txt": "---\ntitle: T\n---\nb", "d/documents.tsv": "# c\npublished\tfile\turl\ttitle\n2019-02\ta.txt\tu\n2020\tb.txt\tv\tW\n"}, Options{},
			[]string{"d", "d/a.txt"}, "d/a.txt|2019-02||u|\"a\"\nd/b.txt|2020|T|v|\"b\"\nd/a.txt|2019-02||u|\"a\"\n"},
		{"default date", map[string]string{"a.txt": "Kiel, 3. Mai 2021\n\nText.", "b.jsonl": line}, Options{Published: "2018"}, []string{"a.txt", "b.jsonl"},
			"a.txt|2018|||\"Kiel, 3. Mai 2021\\n\\nText.\"\na|2020-05|t|u|\"Eins\"\n"},
		{"printed date", map[string]string{"a.txt": "Kiel, 3. Mai 2021\n\nText."}, Options{}, []string{"a.txt"}, "a.txt|2021-05-03|||\"Kiel, 3. Mai 2021\\n\\nText.\"\n"},
		{"standard input, text", nil, Options{Stdin: strings.NewReader("Ein Text")}, []string{"-"}, "-:a0e4713718e23343||||\"Ein Text\"\n"},
		{"standard input, the same text with a date", nil, Options{Stdin: strings.NewReader("\ufeff---\ndate: 2019\n---\nEin Text")}, []string{"-"}, "-:a0e4713718e23343|2019|||\"Ein Text\"\n"},
		{"standard input, JSON Lines without id", nil, Options{Stdin: strings.NewReader(`{"text":"Eins"}`)}, []string{"-"}, "-:42f1686f1ba8e205||||\"Eins\"\n"},
		{"standard input, JSON Lines", nil, Options{Stdin: strings.NewReader("\ufeff\n " + line)}, []string{"-"}, "a|2020-05|t|u|\"Eins\"\n"},
		{"standard input, packed", nil, Options{Stdin: strings.NewReader(zstandard(line))}, []string{"-"}, "a|2020-05|t|u|\"Eins\"\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			in(t, test.files)
			if got := read(test.opts, test.paths...); got != test.want {
				t.Errorf("got\n%swant\n%s", got, test.want)
			}
		})
	}
}

func TestReadProblems(t *testing.T) {
	good := `{"id":"a","text":"x"}` + "\n"
	tests := []struct {
		name  string
		files map[string]string
		paths []string
		want  string
	}{
		{"missing", nil, []string{"weg.txt"}, "lost weg.txt: no such file or folder\n"},
		{"empty folder", map[string]string{"d/a.pdf": "x"}, []string{"d/"},
			"lost d: the folder holds no documents: put *.txt, *.md or *.jsonl files there\nnote left aside: 1 .pdf; in folders only *.txt, *.md and *.jsonl are read\n"},
		{"empty", map[string]string{"a.txt": " \n", "b.jsonl": "", "c.txt": "x"}, []string{"a.txt", "b.jsonl", "c.txt"},
			"lost a.txt: is empty: there is nothing to read in it\nlost b.jsonl: is empty: there is nothing to read in it\nc.txt||||\"x\"\n"},
		{"nothing below the front matter", map[string]string{"a.txt": "\ufeff---\ntitle: T\n---\n \n", "b.jsonl": "\ufeff\n"}, []string{"a.txt", "b.jsonl"},
			"lost a.txt: is empty: there is nothing to read in it\nlost b.jsonl: is empty: there is nothing to read in it\n"},
		{"HTML", map[string]string{"a.html": "\ufeff\n<!DOCTYPE html>\n<p>x", "b.txt": "<HTML lang=de>", "c.jsonl": `{"id":"c","text":" <!doctype html>"}`, "d.txt": "<h1> heißt Überschrift."}, []string{"a.html", "b.txt", "c.jsonl", "d.txt"},
			"lost a.html: is HTML: save the page as text\nlost b.txt: is HTML: save the page as text\nlost c.jsonl:1: the \"text\" is HTML: save the page as text\n" +
				"d.txt||||\"<h1> heißt Überschrift.\"\n"},
		{"not packed", map[string]string{"a.txt.gz": "Eins", "b.jsonl.ZST": good, "c.gz": zstandard("x")}, []string{"a.txt.gz", "b.jsonl.ZST", "c.gz"},
			"lost a.txt.gz: is called .gz and is not packed: take the ending off its name, or fetch it again\n" +
				"lost b.jsonl.ZST: is called .zst and is not packed: take the ending off its name, or fetch it again\nc.gz||||\"x\"\n"},
		{"not UTF-8", map[string]string{"a.txt": "M\xfcller"}, []string{"a.txt"},
			"lost a.txt: the byte at offset 1 (0xFC) is not UTF-8: convert the text, for instance with iconv -f WINDOWS-1252 -t UTF-8\n"},
		{"UTF-16", map[string]string{"a.txt": "\xff\xfea\x00"}, []string{"a.txt"}, "lost a.txt: is UTF-16: convert it to UTF-8, for instance with iconv -f UTF-16 -t UTF-8\n"},
		{"binary", map[string]string{"a.txt": "PK\x00"}, []string{"a.txt"}, "lost a.txt: the byte at offset 2 is NUL, so this is no text: convert it to a UTF-8 text or leave it out\n"},
		{"bad lines", map[string]string{"a.jsonl": good + "{\"id\":\n" + "[1]\n" + `{"id":"b"}` + "\n" + `{"id":["b"],"text":"x"}` + "\n{\"text\":\"\xfc\"}\n" + good}, []string{"a.jsonl"},
			"a||||\"x\"\n" +
				"lost a.jsonl:2: this is no JSON object (unexpected end of JSON input): write one a line, {\"id\": …, \"text\": …}\n" +
				"lost a.jsonl:3: this is a JSON array: write one object a line, without brackets around them\n" +
				"lost a.jsonl:4: the object has no \"text\": write {\"id\": …, \"text\": …}\n" +
				"lost a.jsonl:5: this is no JSON object ([\"b\"] stands where a string belongs): write one a line, {\"id\": …, \"text\": …}\n" +
				"lost a.jsonl:6: the byte at offset 77 (0xFC) is not UTF-8: convert the text, for instance with iconv -f WINDOWS-1252 -t UTF-8\n" +
				"a||||\"x\"\n"},
		{"NUL in JSON", map[string]string{"a.jsonl": `{"id":"a","text":"x\u0000"}`}, []string{"a.jsonl"}, "lost a.jsonl:1: the \"text\" has a NUL character, so it is none: convert it or leave it out\n"},
		{"cut off", map[string]string{"a.jsonl": good + `{"id":"b","te`}, []string{"a.jsonl"},
			"a||||\"x\"\nlost a.jsonl:2: this is no JSON object (unexpected end of JSON input): write one a line, {\"id\": …, \"text\": …}\n"},
		{"impossible dates", map[string]string{"a.txt": "---\nurl: u\npublished: 2023-02-30\n---\nx", "b.jsonl": `{"id":"b","text":"x","published":"gestern"}`}, []string{"a.txt", "b.jsonl"},
			"warning a.txt:3: the date of publication is left out, \"2023-02-30\" is no date: write YYYY, YYYY-MM or YYYY-MM-DD\na.txt|||u|\"x\"\n" +
				"warning b.jsonl:1: the date of publication is left out, \"gestern\" is no date: write YYYY, YYYY-MM or YYYY-MM-DD\nb||||\"x\"\n"},
		{"broken gzip", map[string]string{"a.txt.gz": gzipped(strings.Repeat("Text ", 999))[:30], "b.gz": "\x1f\x8b\x08", "c.jsonl.gz": gzipped(good)[:20]}, []string{"a.txt.gz", "b.gz", "c.jsonl.gz"},
			"lost a.txt.gz: the gzip data is broken or cut off (unexpected EOF): pack or fetch it again\n" +
				"lost b.gz: the gzip data is broken or cut off (unexpected EOF): pack or fetch it again\n" +
				"lost c.jsonl.gz:1: the gzip data is broken or cut off (unexpected EOF): pack or fetch it again\n"},
		{"manifest", map[string]string{"a.txt": "x", "documents.tsv": "file\tpublished\na.txt\t2023-13\n\t2020\na.txt\t2020\n"}, []string{"./a.txt"},
			"warning documents.tsv:2: the date of publication is left out, \"2023-13\" is no date: write YYYY, YYYY-MM or YYYY-MM-DD\n" +
				"warning documents.tsv:3: the line names no file: fill the column \"file\" or delete the line\n" +
				"warning documents.tsv:4: a.txt has a line already: delete one of them\na.txt||||\"x\"\n"},
		{"manifest of files that are not there", map[string]string{"a.txt": "x", "d/b.txt": "y", "documents.tsv": "file\tpublished\n# c\nA.txt\t2020\na.txt\t2019\nd/b.txt\t2020\n", "d/documents.tsv": "file\nc.txt\n"}, []string{"a.txt", "d/b.txt"},
			"note documents.tsv:3: there is no file A.txt beside it, nor those of 1 more of its lines: correct the names or delete the lines\na.txt|2019|||\"x\"\n" +
				"note d/documents.tsv:2: there is no file c.txt beside it: correct the name or delete the line\nd/b.txt||||\"y\"\n"},
		{"manifest without columns", map[string]string{"d/a.txt": "x", "d/documents.tsv": "a.txt\t2020\n"}, []string{"d"},
			"warning d/documents.tsv:1: the first line has no column \"file\": name the columns there, parted by tabs\nd/a.txt||||\"x\"\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			in(t, test.files)
			if got := read(Options{}, test.paths...); got != test.want {
				t.Errorf("got\n%swant\n%s", got, test.want)
			}
		})
	}
}

func TestReadUnreadable(t *testing.T) {
	in(t, map[string]string{"a.txt": "x"})
	os.Chmod("a.txt", 0)
	if _, err := os.ReadFile("a.txt"); err == nil {
		t.Skip("this user reads everything")
	}
	want := "lost a.txt: you may not read it; check the file's permissions\n"
	if got := read(Options{}, "a.txt"); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestReadStops checks that nothing is yielded after the loop has ended.
func TestReadStops(t *testing.T) {
	in(t, map[string]string{"d/a.txt": "a", "d/b.txt": "b", "d/e/c.txt": "c", "e.jsonl": "x\nx\n"})
	for _, paths := range [][]string{{"d", "d"}, {"e.jsonl", "d"}, {"weg", "d"}} {
		n := 0
		for range Read(paths, Options{}) {
			n++
			break
		}
		if n != 1 {
			t.Errorf("%v: %d steps", paths, n)
		}
	}
}

// TestReadAside counts what folders hold besides.
func TestReadAside(t *testing.T) {
	in(t, map[string]string{"d/a.txt": "a", "d/b.html": "b", "d/c.PDF": "c", "d/e/c.pdf.gz": "c", "d/README": "r", "d/Stand 1. Mai": "m",
		"d/documents.tsv": "file\n", "d/corrections.tsv": "", "d/.git": "", "other/x.txt": "x", "d/e/f.txt": "f"})
	for name, to := range map[string]string{"d/link": "../other", "d/text.txt": "../other", "d/l.txt": "a.txt", "d/gone.doc": "nowhere"} {
		if err := os.Symlink(to, name); err != nil {
			t.Skip(err)
		}
	}
	want := "d/a.txt||||\"a\"\nd/e/f.txt||||\"f\"\nd/l.txt||||\"a\"\nother/x.txt||||\"x\"\n" +
		"note left aside: 1 .doc, 1 .html, 2 .pdf, 2 linked folders, 2 without an ending; in folders only *.txt, *.md and *.jsonl are read\n"
	if got := read(Options{}, "d", "other"); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// TestReadBehindLink checks that a path isn't made one of another file.
func TestReadBehindLink(t *testing.T) {
	in(t, map[string]string{"a.txt": "here", "other/a.txt": "there", "other/d/b.txt": "x"})
	if err := os.Symlink("other/d", "link"); err != nil {
		t.Skip(err)
	}
	want := "link/../a.txt||||\"there\"\nlink/b.txt||||\"x\"\n"
	if got := read(Options{}, "link/../a.txt", "./link"); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// TestReadPlaces checks that positions are those in the file.
func TestReadPlaces(t *testing.T) {
	for name, file := range map[string]string{
		"text":                   "Ried, 5. Mai 2021\n\nUte Hölscher leitet das Amt.\n",
		"byte order mark":        "\ufeffRied, 5. Mai 2021\n\nUte Hölscher leitet das Amt.\n",
		"front matter":           "---\r\ntitle: Ämter\r\n---\r\nRied, 5. Mai 2021\r\n\r\nUte Hölscher leitet das Amt.\r\n",
		"mark and front matter":  "\ufeff---\ntitle: Ämter\n...\nRied, 5. Mai 2021\n\nUte Hölscher leitet das Amt.\n",
		"packed, and mark":       gzipped("\ufeffRied, 5. Mai 2021\n\nUte Hölscher leitet das Amt.\n"),
		"date in the front only": "---\npublished: 2021-05-05\n---\n\n\nUte Hölscher leitet das Amt.",
	} {
		t.Run(name, func(t *testing.T) {
			in(t, map[string]string{"a": file})
			for d, err := range Read([]string{"a"}, Options{}) {
				if err != nil {
					t.Fatal(err)
				}
				if !strings.HasPrefix(name, "packed") && d.Text != file {
					t.Errorf("the text is %q", d.Text)
				}
				last := d.Segments[len(d.Segments)-1]
				if got := d.Text[last.Start:last.End]; got != "Ute Hölscher leitet das Amt." || d.Published != "2021-05-05" {
					t.Errorf("%s: the last segment is %q", d.Published, got)
				}
				checkSegments(t, d.Text[d.Begin:], before(d))
			}
		})
	}
}

// before gives the segments of a document with positions from its beginning.
func before(d Document) []Segment {
	segments := slices.Clone(d.Segments)
	for i := range segments {
		segments[i].Start -= d.Begin
		segments[i].End -= d.Begin
	}
	return segments
}

// TestReadTooLong checks that what is too long for one document costs that one alone.
func TestReadTooLong(t *testing.T) {
	long := strings.Repeat("a", maxText+1)
	want := "lost standard input:1: holds more than 16 MiB for one document: split it\nb||||\"x\"\n"
	if got := read(Options{Stdin: strings.NewReader(`{"id":"a","text":"` + long + "\"}\n" + `{"id":"b","text":"x"}`)}, "-"); got != want {
		t.Error(got)
	}
	if got := read(Options{Stdin: strings.NewReader(long)}, "-"); got != "lost standard input: holds more than 16 MiB for one document: split it\n" {
		t.Error(got)
	}
}

// TestReadLongLine reads a line of 15 MB, with memory of a few times its size.
func TestReadLongLine(t *testing.T) {
	text := strings.Repeat("Die Landrätin leitet den Kreis. ", 15<<20/33)
	for name, source := range map[string]string{"text": text, "JSON": `{"id":"a","text":"` + text + `"}`} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		for d, err := range Read([]string{"-"}, Options{Stdin: strings.NewReader(source)}) {
			if err != nil || d.Text != text || len(d.Segments) < len(text)/maxLine {
				t.Errorf("%s: %v, %d bytes, %d segments", name, err, len(d.Text), len(d.Segments))
			}
		}
		runtime.ReadMemStats(&after)
		if n := int(after.TotalAlloc-before.TotalAlloc) / len(text); n > 8 {
			t.Errorf("%s: allocated %d times the size", name, n)
		}
	}
}

// endless gives JSON Lines up to a size, without holding them.
type endless struct{ line, n int }

func (e *endless) Read(p []byte) (int, error) {
	const line = `{"id":"a","text":"Die Landrätin leitet den Kreis seit dem 1. Mai 2019."}` + "\n"
	if e.n <= 0 {
		return 0, io.EOF
	}
	n := copy(p, line[e.line:])
	e.line = (e.line + n) % len(line)
	if e.line == 0 {
		e.n -= len(line)
	}
	return n, nil
}

// TestReadStream checks that a long stream needs little memory.
func TestReadStream(t *testing.T) {
	docs, most := 0, uint64(0)
	for _, err := range Read([]string{"-"}, Options{Stdin: &endless{n: 20 << 20}}) {
		if err != nil {
			t.Fatal(err)
		}
		if docs++; docs%50000 == 0 {
			var m runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&m)
			most = max(most, m.HeapAlloc)
		}
	}
	if docs < 200000 || most > 32<<20 {
		t.Errorf("%d documents, %d MB of heap", docs, most>>20)
	}
}

// BenchmarkReadJSONLines reads documents of six kilobytes.
func BenchmarkReadJSONLines(b *testing.B) {
	line := `{"id":"a","published":"2020","text":"Neue Spitze\n\n` + strings.Repeat(strings.Repeat("Die Landrätin leitet den Kreis. ", 20)+`\n`, 10) + `"}` + "\n"
	source := strings.Repeat(line, 200)
	b.SetBytes(int64(len(source)))
	b.ReportAllocs()
	for b.Loop() {
		for _, err := range Read([]string{"-"}, Options{Stdin: strings.NewReader(source)}) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}

func TestParseForm(t *testing.T) {
	for _, f := range []Form{Auto, Text, JSONL} {
		if got, err := ParseForm(string(f)); got != f || err != nil {
			t.Errorf("ParseForm(%q) = %q, %v", f, got, err)
		}
	}
	if _, err := ParseForm("xml"); err == nil || err.Error() != `"xml" is no form of input: write auto, text or jsonl` {
		t.Error(err)
	}
}

func FuzzJSONLines(f *testing.F) {
	f.Add([]byte(`{"id":"a","text":"x","published":2019}` + "\n{\n"))
	f.Add([]byte(gzipped(`{"text":"x"}`)))
	f.Fuzz(func(t *testing.T, b []byte) {
		for d, err := range Read([]string{"-"}, Options{In: JSONL, Stdin: bytes.NewReader(b)}) {
			checkStep(t, d, err)
		}
	})
}

func FuzzText(f *testing.F) {
	f.Add([]byte("---\ntitle: x\npublished: 2019-02-14\n---\nText"))
	f.Fuzz(func(t *testing.T, b []byte) {
		for d, err := range Read([]string{"-"}, Options{In: Text, Stdin: bytes.NewReader(b)}) {
			checkStep(t, d, err)
		}
	})
}

func FuzzManifest(f *testing.F) {
	f.Add("file\tpublished\na.txt\t2019\n")
	f.Fuzz(func(t *testing.T, s string) {
		entries, problems := parseManifest("documents.tsv", s)
		for name, e := range entries {
			if _, err := graph.ParseDate(string(e.published)); name == "" || e.published != "" && err != nil {
				t.Errorf("%q: %v", name, e)
			}
		}
		for _, p := range problems {
			if p.Line == 0 {
				t.Error(p)
			}
		}
	})
}

// checkStep checks what holds for every step of reading.
func checkStep(t *testing.T, d Document, err error) {
	t.Helper()
	var p *Problem
	if err != nil {
		if !errors.As(err, &p) || d.ID != "" {
			t.Errorf("%+v with %v", d, err)
		}
		return
	}
	if _, bad := graph.ParseDate(string(d.Published)); d.ID == "" || d.Published != "" && bad != nil {
		t.Errorf("%+v", d)
	}
	checkSegments(t, d.Text[d.Begin:], before(d))
}
