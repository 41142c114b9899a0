package main

import (
	"context"
	"errors"
	"os"
	"slices"
	"strings"

	"github.com/amtszeit/amtszeit/gazetteer"
	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/correction"
	"github.com/amtszeit/amtszeit/graph/post"
	"github.com/amtszeit/amtszeit/graph/query"
	"github.com/amtszeit/amtszeit/graph/store"
	"github.com/spf13/cobra"
)

// knowledge holds the flags that say where answers come from: a database, or documents that are read at once.
type knowledge struct {
	database
	reading
	docs        []string
	corrections string
	asJSON      bool
	// evidence asks for all sentences, not the best one alone.
	evidence bool
}

func (k *knowledge) addFlags(cmd *cobra.Command) {
	k.addSourceFlags(cmd)
	cmd.Flags().BoolVar(&k.asJSON, "json", false, "one JSON object an answer")
}

// addSourceFlags adds the flags that say what is known.
func (k *knowledge) addSourceFlags(cmd *cobra.Command) {
	k.addSaidFlags(cmd)
	cmd.Flags().StringVar(&k.corrections, "corrections", "", "`file` of corrections; without it corrections.tsv in the folder of --docs or beside the database")
}

// addSaidFlags adds the flags that say what documents say.
func (k *knowledge) addSaidFlags(cmd *cobra.Command) {
	k.database.addFlag(cmd)
	k.reading.addFlags(cmd)
	k.addWordFlags(cmd)
	cmd.Flags().StringArrayVar(&k.docs, "docs", nil, "read these `files` or folders and answer from them, without a database")
}

// addEvidenceFlag adds the flag for all sentences.
func (k *knowledge) addEvidenceFlag(cmd *cobra.Command) {
	cmd.Flags().BoolVar(&k.evidence, "evidence", false, "show all sentences, not the best one alone")
}

// isNoQuestion reports whether all arguments are paths of --docs.
func (k *knowledge) isNoQuestion(args []string) bool {
	return len(args) == 0 || len(k.docs) > 0 && !slices.ContainsFunc(args, func(a string) bool { return !exists(a) })
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
	case len(args) > 1 && len(k.docs) == 0 && exists(args[0]):
		return "", &misuse{cmd.Name() + " takes " + what + " alone: name the files that it is to be answered from with --docs",
			commandLine(slices.Concat(call, []string{"--docs"}, args))}
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

// source gives what documents say, from the database or from the documents at once. Call the function that ends its use.
func (k *knowledge) source(ctx context.Context, p *program, words *lexicon) (query.Source, func() error, error) {
	if err := k.checkSource(); err != nil {
		return nil, nil, err
	}
	if len(k.docs) > 0 {
		claims, err := k.claims(ctx, p, words)
		return query.Memory(claims), func() error { return nil }, err
	}
	s, err := k.openRead()
	if err != nil {
		return nil, nil, err
	}
	return query.Stored(s), s.Close, nil
}

// mind is what questions are put to. Close it after use.
type mind struct {
	query.Engine
	words       *gazetteer.Gazetteer
	corrections *correction.List
	// said and uncorrected are the source and the names without corrections.
	said        query.Source
	uncorrected *post.Names
	close       func() error
}

// lexicon reads the words. Questions to a database need none of the names of persons.
func (k *knowledge) lexicon() (*lexicon, error) {
	if len(k.docs) > 0 {
		return k.reading.lexicon()
	}
	return k.lexiconOver(gazetteer.Offices)
}

// open opens the database, or reads the documents.
func (k *knowledge) open(ctx context.Context, p *program) (*mind, error) {
	words, err := k.lexicon()
	if err != nil {
		return nil, err
	}
	if len(k.docs) == 0 {
		collectLate(64 << 20) // the words have been read without collecting any
	}
	m := &mind{words: words.Gazetteer}
	if m.corrections, err = k.readCorrections(p); err != nil {
		return nil, err
	}
	if m.said, m.close, err = k.source(ctx, p, words); err != nil {
		return nil, err
	}
	m.uncorrected = words.names()
	m.Names = m.corrections.Names(m.uncorrected)
	m.Source, m.Called = m.corrections.Source(m.said, m.Names), m.corrections.Holder
	return m, nil
}

// checkSource refuses two sources at once.
func (k *knowledge) checkSource() error {
	if k.given() && len(k.docs) > 0 {
		return &misuse{wrong: "answers come from --db or from --docs, not from both: leave one of them out"}
	}
	return nil
}

// openStore opens the database, or builds one of the documents in memory.
func (k *knowledge) openStore(ctx context.Context, p *program, words *lexicon) (*store.Store, error) {
	if err := k.checkSource(); err != nil {
		return nil, err
	}
	if len(k.docs) == 0 {
		return k.openRead()
	}
	docs, err := k.documents(p.stdin, words.Gazetteer, k.docs)
	if err != nil {
		return nil, err
	}
	extractor, err := words.extractor(p)
	if err != nil {
		return nil, err
	}
	s, err := store.Open(store.Memory)
	if err != nil {
		return nil, err
	}
	b := &builder{store: s, extractor: extractor, stamp: words.stamp(), ids: identities{}}
	if err := p.fill(ctx, b, docs, p.newProgress(k.docs)); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, ctx.Err()
}

// claims reads and extracts the documents.
func (k *knowledge) claims(ctx context.Context, p *program, words *lexicon) ([]graph.Claim, error) {
	docs, err := k.documents(p.stdin, words.Gazetteer, k.docs)
	if err != nil {
		return nil, err
	}
	extractor, err := words.extractor(p)
	if err != nil {
		return nil, err
	}
	var claims []graph.Claim
	for r := range extractAll(ctx, extractor, identities{}.distinct(docs)) {
		if r.problem != nil {
			p.sayProblem(r.problem)
		}
		claims = append(claims, r.Claims...)
	}
	return claims, ctx.Err()
}
