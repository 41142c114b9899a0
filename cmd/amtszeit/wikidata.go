package main

import (
	"io"
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
func (p *program) writeUnmatched(output, unmatched string) error {
	if unmatched == "" {
		return nil
	}
	if output == "-" {
		_, err := io.WriteString(p.messages, unmatched)
		return err
	}
	name := strings.TrimSuffix(output, "."+export.QuickStatements.Extension) + ".to-match.tsv"
	if err := writeFile(name, func(w io.Writer) error {
		_, err := io.WriteString(w, unmatched)
		return err
	}); err != nil {
		return err
	}
	p.say("what has no item of Wikidata yet is listed in %s", name)
	return nil
}
