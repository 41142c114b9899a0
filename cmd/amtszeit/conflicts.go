package main

import (
	"errors"
	"fmt"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/ask"
	"github.com/amtszeit/amtszeit/graph/query"
	"github.com/amtszeit/amtszeit/graph/tenure"
	"github.com/spf13/cobra"
)

func (p *program) conflictsCommand() *cobra.Command {
	var k knowledge
	cmd := &cobra.Command{
		Use:     "conflicts [--db FILE | --docs PATH…]",
		GroupID: "ask",
		Short:   "Claims that can't all be true",
		Long:    conflictsHelp,
		Example: conflictsExamples,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := k.none(cmd, args); err != nil {
				return err
			}
			return p.conflicts(cmd, &k)
		},
	}
	k.addFlags(cmd)
	k.addEvidenceFlag(cmd)
	return cmd
}

func (p *program) conflicts(cmd *cobra.Command, k *knowledge) error {
	m, err := k.open(cmd.Context(), p)
	if err != nil {
		return err
	}
	said, err := m.said.Claims(cmd.Context(), query.Filter{})
	if err = errors.Join(err, m.close()); err != nil {
		return err
	}
	for _, f := range m.corrections.Idle(said, m.uncorrected) {
		p.say("%v", f)
	}
	claims, err := m.corrections.Source(query.Memory(said), m.Names).Claims(cmd.Context(), query.Filter{})
	if err != nil {
		return err
	}
	_, conflicts := tenure.Fuse(m.Names, claims)
	if len(conflicts) == 0 {
		p.say("no conflicts")
		return errNothing
	}
	for _, c := range conflicts {
		if !k.asJSON {
			p.writeConflict(c, k.evidence)
		} else if err := writeJSONLine(p.out, newJSONConflict(c)); err != nil {
			return err
		}
	}
	return nil
}

// writeConflict prints the sides, the one to believe first: of each the best claim with its sentence, or all.
func (p *program) writeConflict(c graph.Conflict, all bool) {
	fmt.Fprintf(p.out, "%s%s%s  (%s)\n", p.bold, postOf(c.Post.Role, c.Post.Body), p.plain, c.Reason)
	for _, side := range tenure.Sides(c) {
		for i, claim := range side {
			if i > 0 && !all {
				fmt.Fprintf(p.out, "      (and %s more: --evidence)\n", count(len(side)-1, "claim"))
				break
			}
			p.writeClaim(claim)
			fmt.Fprintf(p.out, "      %s\n", ask.Quote(query.EvidenceOf(claim), ask.English))
		}
	}
}

// jsonConflict is a line of `conflicts --json`; the claim to believe stands first.
type jsonConflict struct {
	Role   string       `json:"role"`
	Body   *string      `json:"body"`
	Reason string       `json:"reason"`
	Claims []conflicted `json:"claims"`
}

// conflicted is a claim with its document.
type conflicted struct {
	Document  string  `json:"document"`
	Published *string `json:"published"`
	jsonClaim
}

func newJSONConflict(c graph.Conflict) jsonConflict {
	return jsonConflict{Role: c.Post.Role, Body: orNull(c.Post.Body), Reason: c.Reason, Claims: newConflicted(c.Claims)}
}

// jsonClaim is a claim as [appendClaim] writes it.
type jsonClaim struct {
	Holder     string       `json:"holder"`
	HolderKind graph.Kind   `json:"holderKind"`
	Role       string       `json:"role"`
	Body       *string      `json:"body"`
	OnBehalfOf *string      `json:"onBehalfOf"`
	Status     graph.Status `json:"status"`
	At         *string      `json:"at"`
	Start      *string      `json:"start"`
	End        *string      `json:"end"`
	Evidence   string       `json:"evidence"`
	Begin      int          `json:"begin"`
	Finish     int          `json:"finish"`
	Rule       string       `json:"rule"`
	Confidence float64      `json:"confidence,omitzero"`
}

func newJSONClaim(c graph.Claim) jsonClaim {
	return jsonClaim{
		Holder: c.Holder, HolderKind: c.HolderKind, Role: c.Role, Body: orNull(c.Body), OnBehalfOf: orNull(c.OnBehalfOf),
		Status: c.Status, At: orNull(c.At), Start: orNull(c.Start), End: orNull(c.End),
		Evidence: c.Evidence, Begin: c.Begin, Finish: c.Finish, Rule: c.Rule, Confidence: c.Confidence,
	}
}
