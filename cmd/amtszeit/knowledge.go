package main

import (
	"context"
	"os"
	"strings"

	"github.com/amtszeit/amtszeit/gazetteer"
	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/post"
	"github.com/amtszeit/amtszeit/graph/query"
	"github.com/spf13/cobra"
)

// knowledge holds the flags that say where answers come from: a database, or documents that are read at once.
type knowledge struct {
	database
	reading
	docs   []string
	asJSON bool
}

func (k *knowledge) addFlags(cmd *cobra.Command) {
	k.database.addFlag(cmd)
	k.reading.addFlags(cmd)
	k.addListFlag(cmd)
	cmd.Flags().StringArrayVar(&k.docs, "docs", nil, "read these `files` or folders and answer from them, without a database")
	cmd.Flags().BoolVar(&k.asJSON, "json", false, "one JSON object an answer")
}

// arguments parts the arguments of a command into further paths of --docs, which a shell makes of "--docs *.txt", and the
// n last ones, which are the command's own.
func (k *knowledge) arguments(args []string, n int) []string {
	if extra := len(args) - n; len(k.docs) > 0 && extra > 0 {
		k.docs = append(k.docs, args[:extra]...)
		return args[extra:]
	}
	return args
}

// one gives the only argument of a command; what names it in messages, and example shows a right one.
func (k *knowledge) one(cmd *cobra.Command, args []string, what, example string) (string, error) {
	args = k.arguments(args, 1)
	call := []string{"amtszeit", cmd.Name()}
	if len(k.docs) > 0 {
		call = append(call, "--docs", k.docs[0])
	}
	switch {
	case len(args) == 0:
		return "", &misuse{cmd.Name() + " needs " + what, commandLine(append(call, example))}
	case len(args) > 1:
		return "", &misuse{cmd.Name() + " takes " + what + " as one argument: put it in quotes",
			commandLine(append(call, strings.Join(args, " ")))}
	case strings.TrimSpace(args[0]) == "":
		return "", &misuse{cmd.Name() + " needs " + what + ", which is empty here", commandLine(append(call, example))}
	}
	if _, err := os.Stat(args[0]); err == nil && len(k.docs) > 0 {
		return "", &misuse{cmd.Name() + " needs " + what + " behind the documents", commandLine(append(call, example))}
	}
	return args[0], nil
}

// mind is what questions are put to. Close it after use.
type mind struct {
	query.Engine
	words *gazetteer.Gazetteer
	close func() error
}

// open opens the database, or reads the documents.
func (k *knowledge) open(ctx context.Context, p *program) (*mind, error) {
	if k.path != defaultDatabase && len(k.docs) > 0 {
		return nil, &misuse{wrong: "answers come from --db or from --docs, not from both: leave one of them out"}
	}
	words, err := k.words()
	if err != nil {
		return nil, err
	}
	m := &mind{words: words, close: func() error { return nil }}
	m.Names = post.Default().With(post.Listed(words))
	if len(k.docs) > 0 {
		claims, err := k.claims(ctx, p, words)
		m.Source = query.Memory(claims)
		return m, err
	}
	s, err := k.openRead()
	if err != nil {
		return nil, err
	}
	m.Source, m.close = query.Stored(s), s.Close
	return m, nil
}

// claims reads and extracts the documents.
func (k *knowledge) claims(ctx context.Context, p *program, words *gazetteer.Gazetteer) ([]graph.Claim, error) {
	docs, err := k.documents(p, k.docs)
	if err != nil {
		return nil, err
	}
	extractor, err := newExtractor(words)
	if err != nil {
		return nil, err
	}
	var claims []graph.Claim
	for r := range extractAll(ctx, extractor, docs) {
		if r.problem != nil {
			p.sayProblem(r.problem)
		}
		claims = append(claims, r.Claims...)
	}
	return claims, ctx.Err()
}
