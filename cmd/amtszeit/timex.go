package main

import (
	"errors"
	"fmt"
	"runtime"

	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/extract/timex"
	"github.com/amtszeit/amtszeit/gazetteer"
	"github.com/spf13/cobra"
)

func (p *program) timexCommand() *cobra.Command {
	var r reading
	var format string
	cmd := &cobra.Command{
		Use:     "timex [flags] [PATH… | -]",
		GroupID: "fill",
		Short:   "Print the temporal expressions of texts with their TIMEX3 values",
		Long:    timexHelp,
		Example: timexExamples,
		RunE: func(cmd *cobra.Command, paths []string) error {
			return p.timex(cmd, r, format, paths)
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", "form of the output: text, jsonl or timeml")
	cmd.RegisterFlagCompletionFunc("format", choices("text", "jsonl", "timeml"))
	r.addFlags(cmd)
	return cmd
}

func (p *program) timex(cmd *cobra.Command, r reading, format string, paths []string) error {
	write, ok := map[string]func(*document.Document, []timex.Timex) error{
		"text": p.writeTimexes, "jsonl": p.writeTimexesJSON, "timeml": p.writeTimeML,
	}[format]
	if !ok {
		return &misuse{"--format " + quote(format) + " is no form of output: write text, jsonl or timeml", ""}
	}
	paths, err := p.orStandardInput(cmd, paths)
	if err != nil {
		return err
	}
	docs, err := r.documents(p.stdin, gazetteer.Default(), paths)
	if err != nil {
		return err
	}
	for t := range ordered(cmd.Context(), runtime.GOMAXPROCS(0), steps(docs), tag) {
		if t.problem != nil {
			p.sayProblem(t.problem)
			continue
		}
		if err := errors.Join(write(&t.doc, t.found), p.out.Flush()); err != nil {
			return err
		}
	}
	return nil
}

// tagged is a document with its temporal expressions, or a problem. Positions count from where the document begins to be read.
type tagged struct {
	step
	found []timex.Timex
}

func tag(s step) tagged { return tagged{s, timex.Tag(s.doc.Text[s.doc.Begin:], s.doc.Published)} }

// writeTimexes writes a line for each expression.
func (p *program) writeTimexes(doc *document.Document, found []timex.Timex) error {
	fmt.Fprintf(p.out, "%s%s%s\n", p.bold, doc.ID, p.plain)
	for _, t := range found {
		fmt.Fprintf(p.out, "  %-8s  %-14s  %s  [%d:%d]\n", t.Type, t.Value, oneLine(t.Text), doc.Begin+t.Start, doc.Begin+t.End)
	}
	return nil
}

// jsonTimex is an expression in `timex --format jsonl`. The span is in UTF-8 byte offsets, end exclusive.
type jsonTimex struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
	Type  string `json:"type"`
	Value string `json:"value"`
	Mod   string `json:"mod,omitempty"`
	Quant string `json:"quant,omitempty"`
	Freq  string `json:"freq,omitempty"`
	Rule  string `json:"rule"`
}

func (p *program) writeTimexesJSON(doc *document.Document, found []timex.Timex) error {
	line := struct {
		ID        string      `json:"id"`
		Published *string     `json:"published"`
		Timexes   []jsonTimex `json:"timexes"`
	}{doc.ID, orNull(doc.Published), make([]jsonTimex, len(found))}
	for i, t := range found {
		line.Timexes[i] = jsonTimex{doc.Begin + t.Start, doc.Begin + t.End, t.Text, t.Type, t.Value, t.Mod, t.Quant, t.Freq, t.Rule}
	}
	return writeJSONLine(p.out, line)
}

// writeTimeML writes a document in TimeML.
func (p *program) writeTimeML(doc *document.Document, found []timex.Timex) error {
	return timex.WriteTimeML(p.out, doc.ID, doc.Text[doc.Begin:], doc.Published, found)
}
