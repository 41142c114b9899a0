package main

import (
	"github.com/amtszeit/amtszeit/graph/query"
	"github.com/spf13/cobra"
)

func (p *program) personCommand() *cobra.Command {
	var k knowledge
	cmd := &cobra.Command{
		Use:     "person NAME",
		GroupID: "ask",
		Short:   "All offices of a person, in order",
		Long:    personHelp,
		Example: personExamples,
		RunE: func(cmd *cobra.Command, args []string) error {
			name, err := k.one(cmd, args, "a name", "Annika Busse")
			if err != nil {
				return err
			}
			return p.answer(cmd.Context(), &k, query.Person{Name: name})
		},
	}
	k.addFlags(cmd)
	k.addEvidenceFlag(cmd)
	return cmd
}
