package main

import (
	"github.com/amtszeit/amtszeit/graph/query"
	"github.com/spf13/cobra"
)

func (p *program) holdersCommand() *cobra.Command {
	var k knowledge
	var role, body, at string
	cmd := &cobra.Command{
		Use:     "holders --role ROLE --body BODY [--at EDTF]",
		GroupID: "ask",
		Short:   "Who held a role in a body at a date",
		Long:    holdersHelp,
		Example: holdersExamples,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := k.none(cmd, args); err != nil {
				return err
			}
			if role == "" && body == "" {
				return &misuse{"holders needs --role, --body or both", "amtszeit holders --role Vorsitz --body IT-Planungsrat --at 2019"}
			}
			time, err := parseTime("--at", at)
			if err != nil {
				return err
			}
			return p.answer(cmd.Context(), &k, query.Holders{Role: role, Body: body, At: time})
		},
	}
	cmd.Flags().StringVar(&role, "role", "", "the `role`, for example Vorsitz")
	cmd.Flags().StringVar(&body, "body", "", "the `body`, for example IT-Planungsrat")
	cmd.Flags().StringVar(&at, "at", "", "date or interval in `EDTF`: 2019, 2019-03, 2019-03-01/2019-04-30; without it the latest holder known")
	k.addFlags(cmd)
	k.addEvidenceFlag(cmd)
	return cmd
}
