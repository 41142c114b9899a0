package main

import (
	"context"
	"io"
	"iter"
	"runtime"

	"github.com/amtszeit/amtszeit/extract"
	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/gazetteer"
	"github.com/amtszeit/amtszeit/graph"
	"github.com/spf13/cobra"
)

// reading holds the flags that say how documents are read.
type reading struct {
	in, published string
	lists, rules  []string
}

func (r *reading) addFlags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&r.in, "in", "auto", "form of the input: auto, text or jsonl")
	cmd.Flags().StringVar(&r.published, "published", "", "`date` of documents that bring none (YYYY, YYYY-MM or YYYY-MM-DD)")
	cmd.RegisterFlagCompletionFunc("in", choices("auto", "text", "jsonl"))
}

// addWordFlags adds the flags for own words and rules, which only commands that extract have.
func (r *reading) addWordFlags(cmd *cobra.Command) {
	cmd.Flags().StringArrayVar(&r.lists, "gazetteer", nil, "`file` with more roles, bodies, places or names; may be repeated")
	cmd.Flags().StringArrayVar(&r.rules, "rules", nil, "`file` with more rules about who holds what; may be repeated")
	cmd.RegisterFlagCompletionFunc("gazetteer", endings("tsv"))
	cmd.RegisterFlagCompletionFunc("rules", endings("rules"))
}

// endings completes names of files that end so.
func endings(endings ...string) cobra.CompletionFunc {
	return cobra.FixedCompletions(endings, cobra.ShellCompDirectiveFilterFileExt)
}

// choices completes a flag or an argument that has a fixed set of values.
func choices(values ...string) cobra.CompletionFunc {
	return cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp)
}

// documents reads the paths; "-" is stdin. Each problem comes as an error, and reading goes on.
func (r *reading) documents(stdin io.Reader, words *gazetteer.Gazetteer, paths []string) (iter.Seq2[document.Document, error], error) {
	form, err := document.ParseForm(r.in)
	if err != nil {
		return nil, &misuse{wrong: "--in " + err.Error()}
	}
	var published graph.Date
	if r.published != "" {
		if published, err = graph.ParseDate(r.published); err != nil {
			return nil, &misuse{wrong: "--published " + err.Error()}
		}
	}
	return document.Read(paths, document.Options{In: form, Published: published, Stdin: stdin, Lexicon: words}), nil
}

// result is what a step of the input gives: an extraction or a problem.
type result struct {
	extract.Extraction
	problem error
}

// extractAll extracts the documents on all cores. The results come in the order of the input, problems among them.
func extractAll(ctx context.Context, e *extract.Extractor, docs iter.Seq2[document.Document, error]) iter.Seq[result] {
	return ordered(ctx, runtime.GOMAXPROCS(0), steps(docs), func(s step) result {
		if s.problem != nil {
			return result{problem: s.problem}
		}
		return result{Extraction: e.Extract(&s.doc)}
	})
}

// step is a document or a problem.
type step struct {
	doc     document.Document
	problem error
}

func steps(docs iter.Seq2[document.Document, error]) iter.Seq[step] {
	return func(yield func(step) bool) {
		for doc, err := range docs {
			if !yield(step{doc, err}) {
				return
			}
		}
	}
}
