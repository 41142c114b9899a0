package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

func (p *program) rootCommand() *cobra.Command {
	root := &cobra.Command{
		Use:           "amtszeit",
		Short:         "Who held which office when: read German public-sector text and ask it",
		Long:          rootHelp,
		SilenceErrors: true, // run reports them
		SilenceUsage:  true,
		Args:          cobra.ArbitraryArgs,
		// What stands here in the place of a command tells more than its flags.
		DisableFlagParsing:         true,
		SuggestionsMinimumDistance: 2,
		RunE:                       p.withoutCommand,
	}
	root.Flags().BoolP("version", "v", false, "version of the program and of its words and rules")
	root.SetOut(p.out)
	root.SetErr(p.messages)
	root.SetIn(p.stdin)
	root.SetFlagErrorFunc(wrongFlag)
	root.AddGroup(&cobra.Group{ID: "ask", Title: "Ask:"}, &cobra.Group{ID: "fill", Title: "Read and store:"},
		&cobra.Group{ID: "graph", Title: "Use the graph:"},
		&cobra.Group{ID: "rules", Title: "Check words and rules:"})
	root.AddCommand(p.askCommand(), p.holdersCommand(), p.personCommand(), p.timelineCommand(), p.conflictsCommand(), p.explainCommand(),
		p.extractCommand(), p.buildCommand(), p.timexCommand(),
		p.exportCommand(), p.importCommand(), p.queryCommand(), p.compactCommand(),
		p.checkCommand(), p.evalCommand(), p.versionCommand())
	strict(root)
	return root
}

// withoutCommand takes a command line that names no command, or flags before it.
func (p *program) withoutCommand(root *cobra.Command, args []string) error {
	switch {
	case len(args) == 0:
		return &misuse{"name a command, for example ask", "amtszeit --help"}
	case args[0] == "--help" || args[0] == "-h":
		return root.Help()
	case args[0] == "--version" || args[0] == "-v":
		return p.version()
	case !strings.HasPrefix(args[0], "-"):
		return noSuchCommand(root, args)
	}
	for i, arg := range args {
		if cmd, _, err := root.Find([]string{arg}); err == nil && cmd != root {
			return &misuse{"the flags of a command stand behind it: put " + args[0] + " behind " + arg,
				commandLine(slices.Concat([]string{"amtszeit", arg}, args[:i], args[i+1:]))}
		}
	}
	return &misuse{"unknown flag: " + args[0], "amtszeit --help"}
}

// strict makes Cobra's own commands refuse what they don't know.
func strict(root *cobra.Command) {
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	for _, cmd := range root.Commands() {
		switch cmd.Name() {
		case "help":
			cmd.Args = func(_ *cobra.Command, args []string) error {
				_, rest, _ := root.Find(args)
				return noSuchCommand(root, rest)
			}
		case "completion":
			cmd.Args = cobra.ArbitraryArgs
			cmd.RunE = func(_ *cobra.Command, args []string) error {
				wrong := &misuse{"completion needs a shell: bash, zsh, fish or powershell", "amtszeit completion bash"}
				if len(args) > 0 {
					wrong.wrong = "there is no completion for " + quote(args[0]) + ": write bash, zsh, fish or powershell"
				}
				return wrong
			}
		}
	}
}

// noSuchCommand takes what stands in the place of a command and guesses what was meant.
func noSuchCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	wrong := &misuse{wrong: "there is no command " + quote(args[0]), try: "amtszeit --help"}
	if like := cmd.SuggestionsFor(args[0]); len(like) > 0 {
		wrong.try = commandLine(append([]string{"amtszeit", like[0]}, args[1:]...))
	} else if strings.Contains(args[0], " ") {
		wrong.try = commandLine(append([]string{"amtszeit", "ask"}, args...))
	} else if strings.HasSuffix(args[len(args)-1], "?") {
		wrong.try = commandLine([]string{"amtszeit", "ask", strings.Join(args, " ")})
	}
	return wrong
}

func wrongFlag(cmd *cobra.Command, err error) error {
	return &misuse{err.Error(), cmd.CommandPath() + " --help"}
}
