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
	k.addWordFlags(cmd)
	cmd.Flags().StringArrayVar(&k.docs, "docs", nil, "read these `files` or folders and answer from them, without a database")
	cmd.Flags().BoolVar(&k.asJSON, "json", false, "one JSON object an answer")
}

// one gives the only argument of a command; what names it in messages, and example shows a right one. Files and folders
// before it belong to --docs: a shell makes them of "--docs *.txt".
func (k *knowledge) one(cmd *cobra.Command, args []string, what, example string) (string, error) {
	call := []string{"amtszeit", cmd.Name()}
	if len(k.docs) > 0 {
		call = append(call, "--docs", k.docs[0])
		for len(args) > 0 && exists(args[0]) {
			k.docs, args = append(k.docs, args[0]), args[1:]
		}
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
	return args[0], nil
}

// none takes all arguments of a command for further paths of --docs; without the flag there may be none.
func (k *knowledge) none(cmd *cobra.Command, args []string) error {
	if len(k.docs) == 0 {
		return noArguments(cmd, args)
	}
	k.docs = append(k.docs, args...)
	return nil
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
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
		claims, err := k.claims(ctx, p)
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
func (k *knowledge) claims(ctx context.Context, p *program) ([]graph.Claim, error) {
	docs, err := k.documents(p, k.docs)
	if err != nil {
		return nil, err
	}
	extractor, err := k.extractor()
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
