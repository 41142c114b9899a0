package document

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/amtszeit/amtszeit/graph"
)

// Form is the form of the input.
type Form string

// The forms of input. The empty Form is Auto.
const (
	// Auto takes *.jsonl as JSON Lines, *.txt and *.md as text, and anything else, standard input included, as JSON
	// Lines if its first byte that is not blank is "{", as one text otherwise.
	Auto  Form = "auto"
	Text  Form = "text"  // every source is one text
	JSONL Form = "jsonl" // every source is JSON Lines: {"id", "text", "published"?, "url"?, "title"?}
)

// ParseForm checks the name of a form.
func ParseForm(s string) (Form, error) {
	switch f := Form(s); f {
	case Auto, Text, JSONL:
		return f, nil
	}
	return "", fmt.Errorf("%q is no form of input: write auto, text or jsonl", s)
}

// Options say how to read. The zero value is useful.
type Options struct {
	In Form
	// Published is given to documents that bring no date themselves, in front matter, JSON or a manifest. Where it is
	// empty, too, [PrintedDate] looks for one in the text.
	Published graph.Date
	// Lexicon helps [Cut]; it may be nil.
	Lexicon Lexicon
	// Stdin is what the path "-" means; nil is [os.Stdin].
	Stdin io.Reader
}

// Read yields the documents of the paths, one after another: files, folders and "-" for standard input. Every step
// gives either a document or an error, never both; each error is a [*Problem], and reading goes on after it.
//
// A folder is walked in the order of names; hidden files are skipped, and only *.txt, *.md and *.jsonl are read, also
// with .gz or .zst. What else a folder holds is counted, and the last step tells, as a [Problem] that is a Note. Named files
// may be called anything. gzip and zstd are known by their first bytes. A text may begin with front matter, lines of
// "title: …", "url: …" and "published: …" (or "date: …") between two lines "---". A file documents.tsv gives the texts beside
// it what they don't say themselves: its first line names the columns, file, published, url and title.
//
// Memory is needed for one document at a time, which may have 16 MiB.
func Read(paths []string, o Options) iter.Seq2[Document, error] {
	return func(yield func(Document, error) bool) {
		r := &reader{Options: o, yield: yield}
		for _, p := range paths {
			if !r.path(p) {
				return
			}
		}
		r.tellAside()
	}
}

// reader hands out documents; its methods report whether to go on.
type reader struct {
	Options
	yield func(Document, error) bool
	// entries is the manifest of folder dir, the last one that was needed.
	dir     string
	entries map[string]entry
	aside   aside
}

// stdin is the path that means standard input, and begins the ids of what is read there.
const stdin = "-"

// clean gives the path of a file in its shortest form, with slashes, so that one file has one id however it is spelled. Where
// that is another file, as it may be behind a link ("link/../a.txt"), the path stays, and so does "./-".
func clean(name string, file os.FileInfo) string {
	short := filepath.Clean(name)
	if same, err := os.Stat(short); short == stdin || err != nil || !os.SameFile(file, same) {
		short = name
	}
	return filepath.ToSlash(short)
}

func (r *reader) path(name string) bool {
	if name == stdin {
		return r.standardInput()
	}
	info, err := os.Stat(name)
	if err != nil {
		return r.lost(name, 0, plain(err))
	}
	name = clean(name, info)
	if !info.IsDir() {
		return r.file(name)
	}
	found, more := r.folder(name)
	if more && !found {
		return r.lost(name, 0, errors.New("the folder holds no documents: put *.txt, *.md or *.jsonl files there"))
	}
	return more
}

// folder reads the documents below a folder and reports whether it found any.
func (r *reader) folder(dir string) (found, more bool) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return true, r.lost(dir, 0, plain(err))
	}
	for _, e := range entries {
		name := path.Join(dir, e.Name())
		if strings.HasPrefix(e.Name(), ".") {
			continue
		}
		if e.IsDir() {
			below, more := r.folder(name)
			found = found || below
			if !more {
				return found, false
			}
		} else if readable(name) {
			found = true
			if !r.file(name) {
				return found, false
			}
		} else {
			r.aside.add(name)
		}
	}
	return found, true
}

// readable reports whether a file in a folder is to be read: it is one by its name, and no pipe or device.
func readable(name string) bool {
	switch extension(name) {
	case ".txt", ".md", ".jsonl":
		info, err := os.Stat(name)
		return err != nil || info.Mode().IsRegular()
	}
	return false
}

// extension is the ending of a file's name without that of the compression, in lower case.
func extension(name string) string {
	name = strings.ToLower(name)
	name = strings.TrimSuffix(strings.TrimSuffix(name, ".gz"), ".zst")
	return path.Ext(name)
}

func (r *reader) file(name string) bool {
	f, err := os.Open(name)
	if err != nil {
		return r.lost(name, 0, plain(err))
	}
	defer f.Close()
	return r.source(name, f)
}

func (r *reader) standardInput() bool {
	in := r.Stdin
	if in == nil {
		in = os.Stdin
	}
	return r.source(stdin, in)
}

// source reads one stream, whose name is a path or that of standard input.
func (r *reader) source(name string, in io.Reader) bool {
	plainBytes, closeIt, err := decompress(name, bufio.NewReaderSize(in, 1<<16))
	if err != nil {
		return r.lost(name, 0, err)
	}
	defer closeIt()
	if r.formOf(name, plainBytes) == JSONL {
		return r.jsonLines(name, plainBytes)
	}
	return r.text(name, plainBytes)
}

func (r *reader) formOf(name string, in *bufio.Reader) Form {
	if r.In != Auto && r.In != "" {
		return r.In
	}
	switch extension(name) {
	case ".txt", ".md":
		return Text
	case ".jsonl":
		return JSONL
	}
	if begin, _ := in.Peek(4096); strings.HasPrefix(trimLeft(string(begin)), "{") {
		return JSONL
	}
	return Text
}

// finish completes a document and hands it out.
func (r *reader) finish(d Document) bool {
	if d.Published == "" {
		d.Published = r.Published
	}
	if d.Published == "" {
		d.Published = PrintedDate(d.Text[d.Begin:])
	}
	d.Segments = Cut(d.Text[d.Begin:], d.Published, r.Lexicon)
	for i := range d.Segments {
		d.Segments[i].Start += d.Begin
		d.Segments[i].End += d.Begin
	}
	return r.yield(d, nil)
}

// byText is the id of a text that brings none: it stays the same wherever the text stands in its source.
func byText(source, text string) string {
	sum := sha256.Sum256([]byte(text))
	return source + ":" + hex.EncodeToString(sum[:8])
}

func (r *reader) lost(source string, line int, err error) bool {
	return r.yield(Document{}, &Problem{Source: shown(source), Line: line, Lost: true, Err: err})
}

func (r *reader) warn(source string, line int, err error) bool {
	return r.yield(Document{}, &Problem{Source: shown(source), Line: line, Err: err})
}

func (r *reader) note(source string, line int, err error) bool {
	return r.yield(Document{}, &Problem{Source: source, Line: line, Note: true, Err: err})
}

func shown(source string) string {
	if source == stdin {
		return "standard input"
	}
	return source
}
