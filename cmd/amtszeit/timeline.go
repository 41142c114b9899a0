package main

import (
	"context"
	"errors"
	"strings"

	"github.com/amtszeit/amtszeit/graph/ask"
	"github.com/amtszeit/amtszeit/graph/query"
	"github.com/spf13/cobra"
)

func (p *program) timelineCommand() *cobra.Command {
	var k knowledge
	cmd := &cobra.Command{
		Use:     "timeline BODY | \"ROLE, BODY\"",
		GroupID: "ask",
		Short:   "All tenures of a body or a post, in order",
		Long:    timelineHelp,
		Example: timelineExamples,
		RunE: func(cmd *cobra.Command, args []string) error {
			of, err := k.one(cmd, args, "a body or a post", "Vorsitz, IT-Planungsrat")
			if err != nil {
				return err
			}
			return p.timeline(cmd.Context(), &k, of)
		},
	}
	k.addFlags(cmd)
	k.addEvidenceFlag(cmd)
	return cmd
}

// timeline takes the argument for a body first, since bodies have commas in their names too, then for a post.
func (p *program) timeline(ctx context.Context, k *knowledge, of string) error {
	m, err := k.open(ctx, p)
	if err != nil {
		return err
	}
	answers, err := m.Answer(ctx, query.Timeline{Body: of})
	if role, body, ok := strings.Cut(of, ","); ok && err == nil && len(answers) == 0 {
		answers, err = m.Answer(ctx, query.Timeline{Role: strings.TrimSpace(role), Body: strings.TrimSpace(body)})
	}
	if err = errors.Join(err, m.close()); err != nil {
		return err
	}
	return p.writeAnswers(k, ask.English, answers)
}
