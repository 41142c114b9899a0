package main

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/cobra"
)

// explainCommand explains what its argument is: a tenure (explaintenure.go) or a text (explaintext.go).
func (p *program) explainCommand() *cobra.Command {
	var k knowledge
	cmd := &cobra.Command{
		Use:     "explain [--db FILE | --docs PATH…] \"HOLDER, ROLE, BODY\" | \"TEXT\" | -",
		GroupID: "ask",
		Short:   "Tell the whole story of a tenure, or how a text is read",
		Long:    explainHelp,
		Example: explainExamples,
		RunE: func(cmd *cobra.Command, args []string) error {
			what, err := k.one(cmd, args, "a tenure or a text", "Hessen, Vorsitz, IT-Planungsrat")
			if err != nil {
				return err
			}
			if len(k.docs) == 0 && !k.given() && isText(what) {
				return p.explainText(&k.reading, k.asJSON, what)
			}
			return p.explainTenure(cmd.Context(), &k, what)
		},
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	k.addFlags(cmd)
	return cmd
}

// isText reports whether an argument is a text to be read and not a tenure, "HOLDER, ROLE, BODY": it ends as a sentence does,
// has several lines, or has before its first comma a word that no name has. "-" stands for the text of standard input.
func isText(what string) bool {
	if what == "-" || strings.Contains(what, `\n`) || strings.ContainsAny(what, "\n:;") || strings.HasSuffix(what, ".") || strings.HasSuffix(what, "!") {
		return true
	}
	holder, _, _ := strings.Cut(what, ",")
	return slices.ContainsFunc(strings.Fields(holder), func(word string) bool {
		first, _ := utf8.DecodeRuneInString(word)
		return unicode.IsLower(first) && !slices.Contains(inNames, word)
	})
}

// inNames are words in lower case that names of people and bodies have.
var inNames = []string{"von", "vom", "van", "zu", "zum", "zur", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "el", "al", "ibn", "bin", "ten", "ter",
	"der", "die", "das", "den", "dem", "des", "und", "für", "in", "im", "am", "an", "auf", "bei", "mit", "gegen", "e.", "e.V.", "gGmbH"}
