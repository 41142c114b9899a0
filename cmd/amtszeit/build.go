package main

import (
	"context"
	"errors"
	"iter"
	"runtime"

	"github.com/amtszeit/amtszeit/extract"
	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/graph/store"
	"github.com/spf13/cobra"
)

func (p *program) buildCommand() *cobra.Command {
	var db database
	var r reading
	cmd := &cobra.Command{
		Use:     "build [--db FILE] PATH…",
		GroupID: "fill",
		Short:   "Read documents, extract claims and store them",
		Long:    buildHelp,
		Example: buildExamples,
		RunE: func(cmd *cobra.Command, paths []string) error {
			if len(paths) == 0 {
				return &misuse{"build needs files or folders to read, or - for standard input",
					commandLine([]string{"amtszeit", "build", "--db", db.path, "texts/"})}
			}
			return p.build(cmd.Context(), db, r, paths)
		},
	}
	db.addFlag(cmd)
	r.addFlags(cmd)
	r.addListFlag(cmd)
	return cmd
}

func (p *program) build(ctx context.Context, db database, r reading, paths []string) error {
	docs, err := r.documents(p, paths)
	if err != nil {
		return err
	}
	extractor, err := r.extractor()
	if err != nil {
		return err
	}
	stamp, err := r.stamp()
	if err != nil {
		return err
	}
	s, err := db.open()
	if err != nil {
		return err
	}
	b := &builder{store: s, extractor: extractor, stamp: stamp, ids: map[string]string{}}
	if err = errors.Join(p.fill(ctx, b, docs, p.newProgress(paths)), s.Close()); err != nil {
		return err
	}
	p.sayBuilt(b.tally)
	switch {
	case ctx.Err() != nil:
		p.sayGoOn()
	case p.problems == 0:
		p.sayTry(commandLine([]string{"amtszeit", "ask", "--db", db.path, exampleQuestion}))
	}
	return nil
}

// tally counts documents.
type tally struct{ read, added, changed, unchanged, lost int }

// builder brings documents into the store.
type builder struct {
	store     *store.Store
	extractor *extract.Extractor
	// stamp is the version of the words and rules. A document is read anew if it or the stamp has changed.
	stamp string
	// ids has the content hash of each document of this run by its id.
	ids   map[string]string
	batch []store.Graph
	quads int // in batch
	tally tally
}

// batchQuads is how many quads are written at once: a good measure for the store, and little to lose.
const batchQuads = 15000

// fill reads all documents and stores them.
func (p *program) fill(ctx context.Context, b *builder, docs iter.Seq2[document.Document, error], bar *progress) error {
	defer bar.finish()
	news := ordered(ctx, runtime.GOMAXPROCS(0), steps(docs), func(s step) news { return b.look(ctx, s) })
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
