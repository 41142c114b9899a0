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
		p.sayNothingKnown(lang, "")
		return errNothing
	}
	for _, a := range answers {
		if !k.asJSON {
			p.writeAnswer(lang, a, ask.Sentence(a, lang), k.evidence)
		} else if err := writeJSONLine(p.out, a); err != nil {
			return err
		}
	}
	return nil
}

// writeAnswer prints an answer for people: a sentence with the tenure, the number of documents that say so and the term in EDTF;
// then the best sentence, or all; then those that contradict, the one to believe first; with all of them the name for explain.
func (p *program) writeAnswer(lang ask.Lang, a query.Answer, sentence string, all bool) {
	rest := strings.TrimPrefix(sentence, a.Holder)
	fmt.Fprintf(p.out, "%s%s%s%s; %s  [%s]\n", p.bold, a.Holder, p.plain, rest, ask.Documents(a.Sources, lang), a.Interval)
	for i, s := range a.Sources {
		if i == 0 || all {
			fmt.Fprintf(p.out, "    %s\n", ask.Quote(s, lang))
		}
	}
	for _, c := range a.Conflicts {
		fmt.Fprintf(p.out, "  %s:\n", ask.Reason(c.Reason, lang))
		for _, s := range c.Sides(all) {
			fmt.Fprintf(p.out, "    %s\n", ask.Quote(s, lang))
		}
	}
	if all {
		fmt.Fprintf(p.out, "    explain: %s\n", quote(tenureID(a)))
	}
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
