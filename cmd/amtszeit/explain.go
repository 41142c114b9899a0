package main

import "github.com/spf13/cobra"

func (p *program) explainCommand() *cobra.Command {
	var k knowledge
	cmd := &cobra.Command{
		Use:     "explain [--db FILE | --docs PATH…] \"HOLDER, ROLE, BODY\"",
		GroupID: "ask",
		Short:   "Tell the whole story of a tenure",
		Long:    explainHelp,
		Example: explainExamples,
		RunE: func(cmd *cobra.Command, args []string) error {
			of, err := k.one(cmd, args, "a tenure", "Hessen, Vorsitz, IT-Planungsrat")
			if err != nil {
				return err
			}
			return p.explainTenure(cmd.Context(), &k, of)
		},
	}
	k.addFlags(cmd)
	return cmd
}
