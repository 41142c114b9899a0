package main

import (
	"context"
	"errors"
	"io"
	"os"
	"strings"

	"github.com/amtszeit/amtszeit/graph/ask"
	"github.com/amtszeit/amtszeit/graph/query"
	"github.com/amtszeit/amtszeit/graph/timeline"
	"github.com/spf13/cobra"
	"golang.org/x/term"
)

func (p *program) timelineCommand() *cobra.Command {
	var k knowledge
	var svg string
	cmd := &cobra.Command{
		Use:     "timeline BODY | \"ROLE, BODY\"",
		GroupID: "ask",
		Short:   "All tenures of a body or a post along a line of time",
		Long:    timelineHelp,
		Example: timelineExamples,
		RunE: func(cmd *cobra.Command, args []string) error {
			of, err := k.one(cmd, args, "a body or a post", "Vorsitz, IT-Planungsrat")
			if err != nil {
				return err
			}
			if role, body, ok := strings.Cut(of, ","); ok && (strings.TrimSpace(role) == "" || strings.TrimSpace(body) == "") {
				return &misuse{"timeline needs a body, or a role and a body with a comma between them", `amtszeit timeline "Vorsitz, IT-Planungsrat"`}
			}
			if svg != "" && k.asJSON {
				return &misuse{wrong: "timeline gives --json or --svg, not both: leave one of them out"}
			}
			return p.timeline(cmd.Context(), &k, of, svg)
		},
	}
	k.addFlags(cmd)
	k.addEvidenceFlag(cmd)
	cmd.Flags().StringVar(&svg, "svg", "", "draw an SVG `file` instead, - for standard output")
	return cmd
}

// timeline takes the argument for a body first, since bodies have commas in their names too, then for a post.
func (p *program) timeline(ctx context.Context, k *knowledge, of, svg string) error {
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
	if len(answers) == 0 || k.asJSON {
		return p.writeAnswers(k, ask.English, answers)
	}
	chart := timeline.New(of, answers)
	switch svg {
	case "":
		if err := chart.Text(p.out, p.width()); err != nil {
			return err
		}
		p.out.WriteString("\n")
		return p.writeAnswers(k, ask.English, answers)
	case "-":
		return chart.SVG(p.out)
	}
	return writeFile(svg, func(w io.Writer) error { return chart.SVG(w) })
}

// plainWidth is how many characters a line has where no terminal tells its width.
const plainWidth = 100

// width is how many characters a line of the output has.
func (p *program) width() int {
	if f, ok := p.stdout.(*os.File); ok {
		if width, _, err := term.GetSize(int(f.Fd())); err == nil && width > 0 {
			return width
		}
	}
	return plainWidth
}
