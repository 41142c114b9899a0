package main

import (
	"context"
	"errors"
	"strings"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/ask"
	"github.com/amtszeit/amtszeit/graph/query"
	"github.com/spf13/cobra"
)

// asking is what the flags of ask say beside where answers come from.
type asking struct {
	// find is the query as flags give it; its kind is empty where a question gives it.
	find    query.Form
	explain bool
	today   string
}

func (p *program) askCommand() *cobra.Command {
	var k knowledge
	var a asking
	cmd := &cobra.Command{
		Use:     "ask [--db FILE | --docs PATH…] [\"QUESTION\"]",
		GroupID: "ask",
		Short:   "Answer a question in German or English",
		Long:    askHelp,
		Example: askExamples,
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case a.find.Kind != "":
				if err := k.none(cmd, args); err != nil {
					return err
				}
				q, err := a.find.Query()
				if err != nil {
					return &misuse{wrong: "--find " + err.Error()}
				}
				return p.askAll(cmd.Context(), &k, a, func(s *session) error { return s.put(ask.Question{Lang: ask.English, Query: q}) })
			case a.find != (query.Form{}):
				return &misuse{"--holder, --role, --body, --at and the like need --find", "amtszeit ask --find holders --role Vorsitz --body IT-Planungsrat --at 2019"}
			}
			if isPrompt(p.stdin) && k.isNoQuestion(args) {
				return p.askAll(cmd.Context(), &k, a, (*session).prompt)
			}
			question, err := k.one(cmd, args, "a question", exampleQuestion)
			if err != nil {
				return err
			}
			return p.askAll(cmd.Context(), &k, a, func(s *session) error { return s.ask(question) })
		},
	}
	k.addFlags(cmd)
	k.addEvidenceFlag(cmd)
	cmd.Flags().BoolVar(&a.explain, "explain", false, "show how the question is understood, and the flags that ask the same; answer nothing")
	cmd.Flags().StringVar(&a.today, "today", "", "the `date` on which “im letzten Jahr” leans: YYYY-MM-DD")
	cmd.Flags().StringVar(&a.find.Kind, "find", "", "ask by flags instead of a question; the `kind`: "+strings.Join(query.Kinds(), ", "))
	for _, f := range []struct {
		name  string
		value *string
		help  string
	}{
		{"holder", &a.find.Holder, "with --find: the `name` of a person or a Land"},
		{"role", &a.find.Role, "with --find: the `role`"},
		{"body", &a.find.Body, "with --find: the `body`"},
		{"and-role", &a.find.AndRole, "with --find both: the `role` of the second post"},
		{"and-body", &a.find.AndBody, "with --find both: the `body` of the second post"},
		{"for", &a.find.For, "with --find holders: the `Land` or body for which somebody acts"},
		{"at", &a.find.At, "with --find: a time in `EDTF`"},
		{"want", &a.find.Want, "with --find holders: person or body `alone`"},
		{"pick", &a.find.Pick, "with --find holders: `one of` former, first, last, longest, began, ended"},
	} {
		cmd.Flags().StringVar(f.value, f.name, "", f.help)
	}
	cmd.RegisterFlagCompletionFunc("find", choices(query.Kinds()...))
	return cmd
}

// session puts questions to one source.
type session struct {
	context.Context
	*program
	*mind
	knowledge *knowledge
	asking    asking
	parser    ask.Parser
}

// askAll opens what the flags name and puts questions to it.
func (p *program) askAll(ctx context.Context, k *knowledge, a asking, do func(*session) error) error {
	today, err := day("--today", a.today)
	if err != nil {
		return err
	}
	go ask.Load() // meanwhile
	m, err := k.open(ctx, p)
	if err != nil {
		return err
	}
	s := &session{ctx, p, m, k, a, ask.Parser{Names: m.Names, Gazetteer: m.words, Source: m.Source, Today: today}}
	return errors.Join(do(s), m.close())
}

// day reads a flag that takes a day.
func day(flag, value string) (graph.Date, error) {
	if value == "" {
		return "", nil
	}
	d, err := graph.ParseDate(value)
	if err != nil || !d.IsDay() {
		return "", &misuse{wrong: flag + " " + quote(value) + " is no day: write YYYY-MM-DD"}
	}
	return d, nil
}

// ask answers a question.
func (s *session) ask(question string) error {
	q, err := s.parser.Parse(s, question)
	if err != nil {
		return err
	}
	return s.put(q)
}

// put answers a query, or tells how it was understood.
func (s *session) put(q ask.Question) error {
	if s.asking.explain {
		return s.explainQuestion(q)
	}
	s.Engine = s.Remembering() // what is known nearby is known of the same posts
	answers, err := s.Answer(s, q.Query)
	if err != nil {
		return err
	}
	if len(answers) == 0 {
		return s.sayUnknown(q)
	}
	if s.knowledge.asJSON {
		return s.writeAnswers(s.knowledge, q.Lang, answers)
	}
	if lead := s.parser.Lead(q, answers); lead != "" {
		s.out.WriteString(lead + "\n")
	}
	for _, a := range answers {
		s.writeAnswer(q.Lang, a, ask.Tell(a, s.Names, q.Lang), s.knowledge.evidence)
	}
	return nil
}

// sayUnknown says that nothing is known, what is known nearby, and which names may have been meant.
func (s *session) sayUnknown(q ask.Question) error {
	near, err := ask.Around(s, s.Engine, q)
	if err != nil {
		return err
	}
	names, err := s.parser.Suggest(s, q)
	if err != nil {
		return err
	}
	s.sayNothingKnown(q.Lang, near)
	if len(names) > 0 {
		s.say("%s", ask.DidYouMean(names, q.Lang))
	}
	return errNothing
}

// explainQuestion shows the query, and the command line that asks the same.
func (s *session) explainQuestion(q ask.Question) error {
	form := query.FormOf(q.Query)
	if s.knowledge.asJSON {
		return writeJSONLine(s.out, struct {
			Language string `json:"language"`
			Query    string `json:"query"`
		}{string(q.Lang), q.String()})
	}
	call := []string{"amtszeit", "ask"}
	if len(s.knowledge.docs) > 0 {
		call = append(append(call, "--docs"), s.knowledge.docs...)
	} else if s.knowledge.path != defaultDatabase {
		call = append(call, "--db", s.knowledge.path)
	}
	call = append(call, "--find", form.Kind)
	for name, value := range form.All() {
		call = append(call, "--"+name, value)
	}
	s.out.WriteString(q.String() + "\n  " + commandLine(call) + "\n")
	return nil
}
