package main

import (
	"errors"
	"io"
	"path/filepath"
	"strings"

	"github.com/amtszeit/amtszeit/graph/export"
	"github.com/spf13/cobra"
)

func (p *program) exportCommand() *cobra.Command {
	var db database
	var format, output string
	var flat bool
	cmd := &cobra.Command{
		Use:     "export --format FORMAT [-o FILE]",
		GroupID: "graph",
		Short:   "Write the graph in the formats of other programs",
		Long:    exportHelp,
		Example: exportExamples,
		Args:    noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return p.export(cmd, db, format, output, flat)
		},
	}
	db.addFlag(cmd)
	cmd.Flags().StringVar(&format, "format", "", strings.Join(exportFormats(), ", "))
	cmd.Flags().StringVarP(&output, "output", "o", "-", "`file` to write, - for standard output")
	cmd.Flags().BoolVar(&flat, "flat", false, "with jsonld: flattened, with all IRIs in full and without a context")
	cmd.RegisterFlagCompletionFunc("format", choices(exportFormats()...))
	return cmd
}

func exportFormats() []string {
	var names []string
	for _, f := range export.Formats() {
		if f != export.FlatJSONLD {
			names = append(names, f.Name)
		}
	}
	return names
}

func (p *program) export(cmd *cobra.Command, db database, format, output string, flat bool) error {
	if format == "" {
		format = filepath.Ext(output)
	}
	if format == "" || format == "." {
		return &misuse{"export needs a format", commandLine([]string{"amtszeit", "export", "--db", db.name(), "--format", "nquads"})}
	}
	f, err := export.FormatOf(format)
	if err != nil {
		return &misuse{wrong: err.Error()}
	}
	if flat {
		if f != export.JSONLD {
			return &misuse{wrong: "--flat is for --format jsonld: leave it out"}
		}
		f = export.FlatJSONLD
	}
	s, err := db.openRead()
	if err != nil {
		return err
	}
	write := func(w io.Writer) error { return export.Write(w, f, export.Content{Quads: s.All(cmd.Context())}) }
	if output == "-" {
		err = write(p.out)
	} else {
		err = writeFile(output, write)
	}
	return errors.Join(err, s.Close())
}
