package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/amtszeit/amtszeit/graph/export"
)

// readItems reads the file of --wikidata. Lines that can't be used are reported; the others count.
func (p *program) readItems(items *export.Items, name string) error {
	if name == "" {
		return nil
	}
	text, err := readFile(name)
	if err != nil {
		return err
	}
	for _, f := range items.Read(text, name) {
		p.sayProblem(f)
	}
	return nil
}

// writeUnmatched writes what has no item of Wikidata yet beside the output, or to standard error where that is standard output.
// A file that is there already keeps its lines: somebody may have filled them in.
func (p *program) writeUnmatched(output, unmatched string) error {
	if unmatched == "" {
		return nil
	}
	if output == "-" {
		_, err := io.WriteString(p.messages, unmatched)
		return err
	}
	name := strings.TrimSuffix(output, "."+export.QuickStatements.Extension) + ".to-match.tsv"
	text, err := os.ReadFile(name)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fileError(name, toRead, err)
	}
	listed := string(text)
	if lacking := unlisted(listed, unmatched); lacking != "" {
		if listed != "" && !strings.HasSuffix(listed, "\n") {
			listed += "\n"
		}
		err := writeFile(name, func(w io.Writer) error {
			_, err := io.WriteString(w, listed+lacking)
			return err
		})
		if err != nil {
			return err
		}
	}
	p.say("what has no item of Wikidata yet is listed in %s", name)
	return nil
}

// unlisted gives the lines of things to match that a file doesn't list, with an item or without.
func unlisted(listed, unmatched string) string {
	thing := func(line string) string {
		cells := strings.SplitN(strings.TrimRight(line, "\r\n"), "\t", 4)
		return strings.Join(cells[:min(len(cells), 3)], "\t")
	}
	known := map[string]bool{}
	for line := range strings.Lines(listed) {
		known[thing(line)] = true
	}
	var lacking strings.Builder
	for line := range strings.Lines(unmatched) {
		if !known[thing(line)] {
			lacking.WriteString(line)
		}
	}
	return lacking.String()
}
