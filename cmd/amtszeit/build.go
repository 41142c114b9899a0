package main

import (
	"context"
	"errors"
	"iter"
	"runtime"
	"slices"

	"github.com/amtszeit/amtszeit/extract"
	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/graph/store"
	"github.com/amtszeit/amtszeit/graph/vocab"
	"github.com/cayleygraph/quad"
	"github.com/spf13/cobra"
)

func (p *program) buildCommand() *cobra.Command {
	var db database
	var r reading
	var prune bool
	cmd := &cobra.Command{
		Use:     "build [--db FILE] [--prune] PATH…",
		GroupID: "fill",
		Short:   "Read documents, extract claims and store them",
		Long:    buildHelp,
		Example: buildExamples,
		RunE: func(cmd *cobra.Command, paths []string) error {
			if len(paths) == 0 {
				return &misuse{"build needs files or folders to read, or - for standard input",
					commandLine([]string{"amtszeit", "build", "--db", db.name(), "texts/"})}
			}
			return p.build(cmd.Context(), db, r, paths, prune)
		},
	}
	db.addFlag(cmd)
	r.addFlags(cmd)
	r.addWordFlags(cmd)
	cmd.Flags().BoolVar(&prune, "prune", false, "remove the documents that the paths don't have any more")
	return cmd
}

func (p *program) build(ctx context.Context, db database, r reading, paths []string, prune bool) error {
	words, err := r.lexicon()
	if err != nil {
		return err
	}
	docs, err := r.documents(p.stdin, words.Gazetteer, paths)
	if err != nil {
		return err
	}
	extractor, err := words.extractor(p)
	if err != nil {
		return err
	}
	s, err := db.open()
	if err != nil {
		return err
	}
	b := &builder{store: s, extractor: extractor, stamp: words.stamp(), ids: identities{}}
	err = p.fill(ctx, b, docs, p.newProgress(paths))
	complete := ctx.Err() == nil && p.problems == 0 && b.tally.read > 0
	if err == nil && prune && complete {
		err = b.prune(ctx)
	}
	if err == nil && ctx.Err() == nil {
		err = b.findTwins(ctx)
	}
	if err = errors.Join(err, s.Close()); err != nil {
		return err
	}
	p.sayBuilt(b.tally)
	p.sayUnused(db, paths)
	p.sayTwins(b.twins)
	if prune && !complete {
		p.sayNotPruned()
	}
	switch {
	case ctx.Err() != nil:
		p.sayGoOn()
	case p.problems == 0:
		p.sayTry(commandLine([]string{"amtszeit", "ask", "--db", db.name(), exampleQuestion}))
	}
	return nil
}

// tally counts documents.
type tally struct{ read, added, changed, unchanged, lost, removed int }

// builder brings documents into the store.
type builder struct {
	store     *store.Store
	extractor *extract.Extractor
	// stamp is the version of the words and rules. A document is read anew if it or the stamp has changed.
	stamp string
	// ids are those of the documents of this run.
	ids     identities
	batch   []store.Graph
	quads   int // in batch
	tally   tally
	written []written
	twins   twins
}

// fill reads all documents and stores them.
func (p *program) fill(ctx context.Context, b *builder, docs iter.Seq2[document.Document, error], bar *progress) error {
	defer bar.finish()
	news := ordered(ctx, runtime.GOMAXPROCS(0), steps(b.ids.distinct(docs)), func(s step) news { return b.look(ctx, s) })
	for n := range news {
		bar.add(n.size)
		if err := b.take(ctx, n); err != nil {
			if problem := (*document.Problem)(nil); !errors.As(err, &problem) {
				return err
			}
			bar.pause()
			p.sayProblem(err)
		}
	}
	return b.flush(ctx)
}

// flush writes what was gathered, all of it or nothing. It doesn't take long, so that an interruption waits for it.
func (b *builder) flush(ctx context.Context) error {
	if len(b.batch) == 0 {
		return nil
	}
	err := b.store.ReplaceAll(context.WithoutCancel(ctx), b.batch)
	b.batch, b.quads = b.batch[:0], 0
	return err
}

// pruned is how many documents are removed at once.
const pruned = 100

// prune removes the documents of the store that this run hasn't read.
func (b *builder) prune(ctx context.Context) error {
	stored, err := b.store.Subjects(ctx, vocab.Type, vocab.DocumentClass)
	if err != nil {
		return err
	}
	read := make(map[quad.Value]bool, len(b.ids))
	for id := range b.ids {
		iri, err := vocab.DocumentIRI(id)
		if err != nil {
			return err
		}
		read[iri] = true
	}
	var gone []store.Graph
	for _, v := range stored {
		if iri, ok := v.(quad.IRI); ok && !read[iri] {
			gone = append(gone, store.Graph{IRI: iri})
		}
	}
	for batch := range slices.Chunk(gone, pruned) {
		if err := b.store.ReplaceAll(ctx, batch); err != nil {
			return err
		}
		b.tally.removed += len(batch)
	}
	return nil
}
