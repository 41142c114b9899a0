package main

import (
	"fmt"
	"runtime"

	"github.com/spf13/cobra"
)

// version is the program's. It stands in the graph beside what the program has found, so it doesn't depend on how or from
// where the program was built.
const version = "0.1.0"

func (p *program) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "Print the version of the program and of its words and rules",
		Example: "  amtszeit version",
		Args:    noArguments,
		RunE:    func(*cobra.Command, []string) error { return p.version() },
	}
}

func (p *program) version() error {
	words, err := (&reading{}).lexicon()
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(p.out, "%s (%s/%s, %s)\n", words.stamp(), runtime.GOOS, runtime.GOARCH, runtime.Version())
	return err
}

// noArguments takes no arguments.
func noArguments(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return &misuse{cmd.Name() + " takes no arguments, but got " + quote(args[0]), cmd.CommandPath() + " --help"}
}
