package main

import (
	"github.com/spf13/cobra"
)

// extraction holds the flags of extract.
type extraction struct {
	reading
	format string
}

func (p *program) extractCommand() *cobra.Command {
	var o extraction
	cmd := &cobra.Command{
		Use:     "extract [flags] [PATH… | -]",
		GroupID: "fill",
		Short:   "Print who is named in texts and who holds which office",
		Long:    extractHelp,
		Example: extractExamples,
		RunE: func(cmd *cobra.Command, paths []string) error {
			return p.extract(cmd, o, paths)
		},
	}
	cmd.Flags().StringVar(&o.format, "format", "text", "form of the output: text or jsonl")
	cmd.RegisterFlagCompletionFunc("format", choices("text", "jsonl"))
	o.addFlags(cmd)
	o.addWordFlags(cmd)
	return cmd
}

func (p *program) extract(cmd *cobra.Command, o extraction, paths []string) error {
	write := p.writeExtraction
	switch o.format {
	case "text":
	case "jsonl":
		write = p.writeExtractionJSON
	default:
		return &misuse{"--format " + quote(o.format) + " is no form of output: write text or jsonl", ""}
	}
	paths, err := p.orStandardInput(cmd, paths)
	if err != nil {
		return err
	}
	words, err := o.lexicon()
	if err != nil {
		return err
	}
	docs, err := o.documents(p.stdin, words.Gazetteer, paths)
	if err != nil {
		return err
	}
	extractor, err := words.extractor(p)
	if err != nil {
		return err
	}
	for r := range extractAll(cmd.Context(), extractor, docs) {
		if r.problem != nil {
			p.sayProblem(r.problem)
			continue
		}
		if err := write(r.Extraction); err != nil {
			return err
		}
		if err := p.out.Flush(); err != nil {
			return err
		}
	}
	return nil
}

// orStandardInput takes standard input where no path is given and nobody sits at the keyboard.
func (p *program) orStandardInput(cmd *cobra.Command, paths []string) ([]string, error) {
	if len(paths) > 0 {
		return paths, nil
	}
	if isTerminal(p.stdin) {
		return nil, &misuse{"there is nothing to read: name files or folders, or - for standard input",
			cmd.CommandPath() + " texts/"}
	}
	return []string{"-"}, nil
}
