package main

import (
	"context"
	"errors"

	"github.com/amtszeit/amtszeit/graph/ask"
	"github.com/spf13/cobra"
)

func (p *program) askCommand() *cobra.Command {
	var k knowledge
	cmd := &cobra.Command{
		Use:     "ask [--db FILE | --docs PATH…] \"QUESTION\"",
		GroupID: "ask",
		Short:   "Answer a question in German or English",
		Long:    askHelp,
		Example: askExamples,
		RunE: func(cmd *cobra.Command, args []string) error {
			question, err := k.one(cmd, args, "a question", exampleQuestion)
			if err != nil {
				return err
			}
			return p.ask(cmd.Context(), &k, question)
		},
	}
	k.addFlags(cmd)
	k.addEvidenceFlag(cmd)
	return cmd
}

func (p *program) ask(ctx context.Context, k *knowledge, question string) error {
	m, err := k.open(ctx, p)
	if err != nil {
		return err
	}
	defer m.close()
	parser := ask.Parser{Names: m.Names, Gazetteer: m.words, Source: m.Source}
	q, err := parser.Parse(ctx, question)
	if errors.Is(err, ask.ErrNotUnderstood) {
		return &misuse{wrong: err.Error()}
	} else if err != nil {
		return err
	}
	answers, err := m.Answer(ctx, q.Query)
	if err != nil {
		return err
	}
	return p.writeAnswers(k, q.Lang, answers)
}
