package main

import (
	"context"
	"errors"

	"github.com/amtszeit/amtszeit/graph/ask"
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
			return p.person(cmd.Context(), &k, name)
		},
	}
	k.addFlags(cmd)
	k.addEvidenceFlag(cmd)
	return cmd
}

// person prints the offices of a person, or the latest office of each where several bear the name.
func (p *program) person(ctx context.Context, k *knowledge, name string) error {
	m, err := k.open(ctx, p)
	if err != nil {
		return err
	}
	answers, err := m.Answer(ctx, query.Person{Name: query.Bare(name)})
	if err = errors.Join(err, m.close()); err != nil {
		return err
	}
	if query.SeveralHolders(answers) {
		p.say("several people are called %s, and the latest office of each follows: give the whole name for all offices of one", query.Bare(name))
	}
	return p.writeAnswers(k, ask.English, answers)
}
