package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/ask"
	"github.com/amtszeit/amtszeit/graph/query"
)

// answer puts a query to what the flags name and prints the answers.
func (p *program) answer(ctx context.Context, k *knowledge, q query.Query) error {
	m, err := k.open(ctx, p)
	if err != nil {
		return err
	}
	answers, err := m.Answer(ctx, q)
	if err = errors.Join(err, m.close()); err != nil {
		return err
	}
	return p.writeAnswers(k, ask.English, answers)
}

// writeAnswers prints the answers in the form that the flags ask for. Without an answer it says so in the
// language and gives errNothing.
func (p *program) writeAnswers(k *knowledge, lang ask.Lang, answers []query.Answer) error {
	if len(answers) == 0 {
		p.sayNothingKnown(lang)
		return errNothing
	}
	for _, a := range answers {
		if !k.asJSON {
			p.writeAnswer(a)
		} else if err := writeJSONLine(p.out, a); err != nil {
			return err
		}
	}
	return nil
}

// writeAnswer prints an answer for people: a line with the tenure, then the sentences that say so.
func (p *program) writeAnswer(a query.Answer) {
	fmt.Fprintf(p.out, "%s%s%s, %s", p.bold, a.Holder, p.plain, postOf(a.Role, a.Body))
	if a.OnBehalfOf != "" {
		fmt.Fprintf(p.out, ", for %s", a.OnBehalfOf)
	}
	fmt.Fprintf(p.out, "  %s  (%s)\n", a.Interval, certaintyOf(a))
	for _, s := range a.Sources {
		p.writeSource("    ", s)
	}
	for _, c := range a.Conflicts {
		fmt.Fprintf(p.out, "    conflict: %s\n", c.Reason)
		for _, s := range c.Sources {
			p.writeSource("      ", s)
		}
	}
}

// certaintyOf says how an answer is known.
func certaintyOf(a query.Answer) string {
	if len(a.Why) == 0 {
		return string(a.Certainty)
	}
	return string(a.Certainty) + ": " + strings.Join(a.Why, ", ")
}

// writeSource prints a sentence and where it stands.
func (p *program) writeSource(indent string, s query.Evidence) {
	fmt.Fprintf(p.out, "%s%s  [%s", indent, oneLine(s.Text), s.Document)
	if s.Published != "" {
		fmt.Fprintf(p.out, ", %s", s.Published)
	}
	fmt.Fprintf(p.out, ", bytes %d–%d]\n", s.Begin, s.Finish)
}

// parseTime reads a flag that takes a date or an interval.
func parseTime(flag, value string) (graph.EDTF, error) {
	if value == "" {
		return graph.EDTF{}, nil
	}
	at, err := graph.ParseEDTF(value)
	if err != nil {
		return at, &misuse{wrong: flag + " " + err.Error()}
	}
	return at, nil
}
