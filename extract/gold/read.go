package gold

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/amtszeit/amtszeit/graph"
)

// Read yields the documents of a folder in the order of their names: a document or an error each time. An error names the
// file, the line and the column if it has them, and says what to change; reading goes on behind it.
func Read(dir string) iter.Seq2[*Document, error] {
	return func(yield func(*Document, error) bool) {
		names, err := filepath.Glob(filepath.Join(glob(dir), "*.json"))
		if err == nil && len(names) == 0 {
			err = noDocuments(dir)
		}
		if err != nil {
			yield(nil, err)
			return
		}
		slices.Sort(names)
		for _, name := range names {
			if !yield(readDocument(name)) {
				return
			}
		}
	}
}

// glob takes from a folder's name what a pattern would make of it.
func glob(dir string) string {
	return strings.NewReplacer(`\`, `\\`, `*`, `\*`, `?`, `\?`, `[`, `\[`).Replace(dir)
}

// noDocuments says why a folder holds none.
func noDocuments(dir string) error {
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return fmt.Errorf("%s: no such folder", dir)
	case err != nil:
		return err
	case !info.IsDir():
		return fmt.Errorf("%s is a file: name the folder that holds the gold, ID.txt and ID.json for each document", dir)
	}
	if _, err := os.ReadDir(dir); err != nil {
		return err
	}
	return fmt.Errorf("%s holds no gold: it needs two files for each document, ID.txt and ID.json", dir)
}

// readDocument reads ID.json and the text beside it.
func readDocument(name string) (*Document, error) {
	raw, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	d, err := parse(name, raw)
	if err != nil {
		return nil, err
	}
	if stem := strings.TrimSuffix(filepath.Base(name), ".json"); d.ID != stem {
		return nil, fmt.Errorf("%s: the \"id\" is %q: make it %q, the name of the file", name, d.ID, stem)
	}
	text, err := os.ReadFile(strings.TrimSuffix(name, ".json") + ".txt")
	switch {
	case errors.Is(err, os.ErrNotExist):
		return nil, fmt.Errorf("%s has no text: put it into %s.txt beside it", name, d.ID)
	case err != nil:
		return nil, err
	case !utf8.Valid(text):
		return nil, fmt.Errorf("%s.txt is not valid UTF-8: save it as UTF-8", strings.TrimSuffix(name, ".json"))
	}
	d.Text = string(text)
	return d, nil
}

// parse reads the JSON of a document.
func parse(name string, raw []byte) (*Document, error) {
	var d Document
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&d); err != nil {
		return nil, located(name, raw, dec.InputOffset(), err)
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("%s: something stands behind the object: leave one object in the file", at(name, raw, dec.InputOffset()))
	}
	return &d, d.check(name)
}

// located says what is wrong with JSON, and where.
func located(name string, raw []byte, offset int64, err error) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return fmt.Errorf("%s: this is no JSON: %v", at(name, raw, syntax.Offset-1), err)
	case errors.As(err, &kind):
		return fmt.Errorf("%s: %q is a %s here: make it a %s", at(name, raw, kind.Offset-1), kind.Field, kind.Value, word(kind.Type.Kind().String()))
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return fmt.Errorf("%s: the file ends before the object does: complete it", at(name, raw, int64(len(raw))))
	}
	return fmt.Errorf("%s: %s: write id, source, published, published_how, persons, bodies, dates and tenures", at(name, raw, offset), strings.TrimPrefix(err.Error(), "json: "))
}

// word is what people call a kind of value.
func word(kind string) string {
	switch kind {
	case "slice":
		return "list"
	case "struct":
		return "JSON object"
	}
	return kind
}

// at writes where a byte of a file stands; columns count bytes from 1.
func at(name string, raw []byte, offset int64) string {
	before := raw[:max(0, min(int(offset), len(raw)))]
	return fmt.Sprintf("%s:%d:%d", name, bytes.Count(before, []byte("\n"))+1, len(before)-bytes.LastIndexByte(before, '\n'))
}

// check reports what a document lacks.
func (d *Document) check(name string) error {
	if d.Published != "" {
		if _, err := graph.ParseDate(d.Published); err != nil {
			return fmt.Errorf("%s: \"published\": %w", name, err)
		}
	}
	for i, date := range d.Dates {
		if date.Text == "" {
			return fmt.Errorf("%s: date %d has no \"text\": write the words as they stand", name, i+1)
		}
	}
	for i, t := range d.Tenures {
		switch {
		case t.Holder == "" || t.Role == "":
			return fmt.Errorf("%s: tenure %d has no \"holder\" or no \"role\": write both", name, i+1)
		case !slices.Contains([]graph.Status{graph.Current, graph.Former, graph.Future}, graph.Status(t.Status)):
			return fmt.Errorf("%s: tenure %d (%s, %s) has the \"status\" %q: write current, former or future", name, i+1, t.Holder, t.Role, t.Status)
		}
	}
	return nil
}
