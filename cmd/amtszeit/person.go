package main

import (
	"context"
	"errors"
	"slices"
	"strings"

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

// person prints the offices of a person who is called so, or who alone has the surname.
func (p *program) person(ctx context.Context, k *knowledge, name string) error {
	m, err := k.open(ctx, p)
	if err != nil {
		return err
	}
	answers, err := m.Answer(ctx, query.Person{Name: name})
	if err == nil && len(answers) == 0 {
		answers, err = m.person(ctx, name)
	}
	if err = errors.Join(err, m.close()); err != nil {
		return err
	}
	return p.writeAnswers(k, ask.English, answers)
}

// person gives the offices of the only person with a name in other letters, with a title, or of whom it is the surname.
func (m *mind) person(ctx context.Context, name string) ([]query.Answer, error) {
	names, err := query.NamesOf(ctx, m.Source)
	if err != nil {
		return nil, err
	}
	bare := withoutTitles(name)
	called := slices.DeleteFunc(slices.Clone(names.Persons), func(person string) bool {
		surname := person[strings.LastIndexByte(person, ' ')+1:]
		return !strings.EqualFold(person, bare) && !strings.EqualFold(surname, bare)
	})
	slices.Sort(called)
	switch called = slices.Compact(called); len(called) {
	case 0:
		return nil, nil
	case 1:
		return m.Answer(ctx, query.Person{Name: called[0]})
	}
	return nil, &misuse{"several people are called " + bare + ": " + strings.Join(called, ", ") + "; give the whole name",
		commandLine([]string{"amtszeit", "person", called[0]})}
}

// withoutTitles cuts "Frau", "Dr." and the like off a name.
func withoutTitles(name string) string {
	for {
		first, rest, ok := strings.Cut(name, " ")
		if !ok || !slices.Contains([]string{"Frau", "Herr", "Herrn", "Dr.", "Prof."}, first) {
			return name
		}
		name = rest
	}
}
