package document

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"

	"github.com/amtszeit/amtszeit/graph"
)

// manifestName is the file that tells more about the texts beside it.
const manifestName = "documents.tsv"

// entry is a line of a manifest.
type entry struct {
	published  graph.Date
	url, title string
	line       int
}

// beside adds to a document what the manifest of its folder knows. What the document says itself counts more.
func (r *reader) beside(d *Document) bool {
	if dir := path.Dir(d.ID); r.entries == nil || dir != r.dir {
		r.dir, r.entries = dir, map[string]entry{}
		if !r.manifest(path.Join(dir, manifestName)) {
			return false
		}
	}
	e := r.entries[path.Base(d.ID)]
	if d.Published == "" {
		d.Published = e.published
	}
	if d.URL == "" {
		d.URL = e.url
	}
	if d.Title == "" {
		d.Title = e.title
	}
	return true
}

// manifest loads a manifest; that there is none is fine.
func (r *reader) manifest(name string) bool {
	b, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return true
	}
	if err != nil {
		return r.warn(name, 0, plain(err))
	}
	text := strings.TrimPrefix(string(b), byteOrderMark)
	if err := checkText(text, 0); err != nil {
		return r.warn(name, 0, err)
	}
	var problems []*Problem
	r.entries, problems = parseManifest(name, text)
	for _, p := range problems {
		if !r.yield(Document{}, p) {
			return false
		}
	}
	return r.missing(name)
}

// missing tells of lines whose file isn't beside the manifest: what they say is lost.
func (r *reader) missing(name string) bool {
	beside := map[string]bool{}
	files, err := os.ReadDir(path.Dir(name))
	if err != nil { // the folder may be entered and not listed
		return true
	}
	for _, f := range files {
		beside[f.Name()] = true
	}
	n, first, line := 0, "", 0
	for file, e := range r.entries {
		if beside[file] {
			continue
		}
		if n++; n == 1 || e.line < line {
			first, line = file, e.line
		}
	}
	switch n {
	case 0:
		return true
	case 1:
		err = fmt.Errorf("there is no file %s beside it: correct the name or delete the line", first)
	default:
		err = fmt.Errorf("there is no file %s beside it, nor those of %d more of its lines: correct the names or delete the lines", first, n-1)
	}
	return r.note(name, line, err)
}

// columns are those that a manifest may have; others are skipped.
var columns = []string{"file", "published", "url", "title"}

// parseManifest reads a manifest: a line of column names, then a line a file, cells parted by tabs. Blank lines and
// lines that begin with "#" are skipped.
func parseManifest(name, text string) (map[string]entry, []*Problem) {
	entries := map[string]entry{}
	var problems []*Problem
	var at []int // column → cell
	for n := 1; text != ""; n++ {
		var line string
		line, text, _ = strings.Cut(text, "\n")
		line = strings.TrimRight(line, "\r")
		if strings.TrimSpace(line) == "" || line[0] == '#' {
			continue
		}
		cells := strings.Split(line, "\t")
		if at == nil {
			if at = headOf(cells); at[0] < 0 {
				err := errors.New(`the first line has no column "file": name the columns there, parted by tabs`)
				return entries, append(problems, &Problem{Source: name, Line: n, Err: err})
			}
			continue
		}
		if err := addEntry(entries, at, cells, n); err != nil {
			problems = append(problems, &Problem{Source: name, Line: n, Err: err})
		}
	}
	return entries, problems
}

// headOf finds the cell of each of the columns, -1 if it is missing.
func headOf(cells []string) []int {
	for i := range cells {
		cells[i] = strings.ToLower(strings.TrimSpace(cells[i]))
	}
	at := make([]int, len(columns))
	for i, c := range columns {
		at[i] = slices.Index(cells, c)
	}
	return at
}

// addEntry adds line n. A wrong date is left out and reported.
func addEntry(entries map[string]entry, at []int, cells []string, n int) error {
	cell := func(column int) string {
		if i := at[column]; i >= 0 && i < len(cells) {
			return strings.TrimSpace(cells[i])
		}
		return ""
	}
	file := cell(0)
	if file == "" {
		return errors.New("the line names no file: fill the column \"file\" or delete the line")
	}
	if _, twice := entries[file]; twice {
		return fmt.Errorf("%s has a line already: delete one of them", file)
	}
	published, err := parsePublished(cell(1))
	entries[file] = entry{published: published, url: cell(2), title: cell(3), line: n}
	return err
}
