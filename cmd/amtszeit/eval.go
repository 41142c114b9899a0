package main

import (
	"context"
	"fmt"
	"iter"
	"math"
	"runtime"

	"github.com/amtszeit/amtszeit/extract/gold"
	"github.com/spf13/cobra"
)

// evaluation holds the flags of eval.
type evaluation struct {
	reading
	faults, asJSON bool
}

func (p *program) evalCommand() *cobra.Command {
	var o evaluation
	cmd := &cobra.Command{
		Use:     "eval [flags] GOLD_DIR",
		GroupID: "rules",
		Short:   "Score what is found against documents that a reader has annotated",
		Long:    evalHelp,
		Example: evalExamples,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return &misuse{"eval needs one folder with gold, ID.txt and ID.json for each document", cmd.CommandPath() + " testdata/gold"}
			}
			return p.eval(cmd.Context(), o, args[0])
		},
		ValidArgsFunction: folders,
	}
	o.addWordFlags(cmd)
	cmd.Flags().BoolVar(&o.faults, "errors", false, "list what is missed, extra or wrong, document by document")
	cmd.Flags().BoolVar(&o.asJSON, "json", false, "one JSON object a line of the table")
	return cmd
}

// folders completes an argument that is a folder.
func folders(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveFilterDirs
}

func (p *program) eval(ctx context.Context, o evaluation, dir string) error {
	words, err := o.lexicon()
	if err != nil {
		return err
	}
	extractor, err := words.extractor(p)
	if err != nil {
		return err
	}
	type judged struct {
		document *gold.Document
		result
	}
	var score gold.Score
	for j := range ordered(ctx, runtime.GOMAXPROCS(0), goldSteps(dir), func(s goldStep) judged {
		if s.problem != nil {
			return judged{result: result{problem: s.problem}}
		}
		return judged{s.document, result{Extraction: extractor.Extract(s.document.Unread(words.Gazetteer))}}
	}) {
		if j.problem != nil {
			p.sayProblem(fileError("", toRead, j.problem))
			continue
		}
		score.Add(j.document, j.Extraction)
	}
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case score.Documents == 0:
		return nil // the problem has been said
	case o.asJSON:
		return p.writeScoreJSON(&score, o.faults)
	}
	p.writeScore(&score, o.faults)
	return nil
}

// goldStep is a document of the gold or a problem.
type goldStep struct {
	document *gold.Document
	problem  error
}

func goldSteps(dir string) iter.Seq[goldStep] {
	return func(yield func(goldStep) bool) {
		for d, err := range gold.Read(dir) {
			if !yield(goldStep{d, err}) {
				return
			}
		}
	}
}

// writeScore writes the table, and before it the errors.
func (p *program) writeScore(s *gold.Score, faults bool) {
	if faults {
		for _, f := range s.Faults {
			fmt.Fprintf(p.out, "%s\t%s\t%s\t%s\n", f.Document, f.Kind, f.Sort, f.What)
		}
		fmt.Fprintln(p.out)
	}
	fmt.Fprintf(p.out, "%s%s%s\n", p.bold, count(s.Documents, "document"), p.plain)
	fmt.Fprintf(p.out, "%-12s %6s %6s %6s %6s %6s %6s\n", "", "P", "R", "F1", "right", "extra", "missed")
	for kind, c := range s.Counts {
		bold, plain := "", ""
		if gold.Kind(kind) == gold.Offices {
			bold, plain = p.bold, p.plain
		}
		fmt.Fprintf(p.out, "%s%-12s %6.3f %6.3f %6.3f %6d %6d %6d%s\n", bold, gold.Kind(kind), rounded(c.Precision()), rounded(c.Recall()), rounded(c.F1()),
			c.Right, c.Extra, c.Missed, plain)
	}
	p.writeReliability(s)
}

// writeReliability writes how far the confidence of the offices found is deserved.
func (p *program) writeReliability(s *gold.Score) {
	if len(s.Judged) == 0 {
		return
	}
	fmt.Fprintf(p.out, "\n%-12s %6s %6s %6s %6s\n", "confidence", "found", "right", "mean", "share")
	for _, b := range s.Bins() {
		fmt.Fprintf(p.out, "%-12s %6d %6d %6.3f %6.3f\n", fmt.Sprintf("%.2f–%.2f", b.From, b.To), b.Offices, b.Right, b.Mean(), b.Share())
	}
	right := s.Counts[gold.Offices].Right
	fmt.Fprintf(p.out, "%-12s %6d %6d %6.3f %6.3f\n", "all", len(s.Judged), right, s.Mean(), float64(right)/float64(len(s.Judged)))
	fmt.Fprintf(p.out, "expected calibration error %.3f\n", s.CalibrationError())
}

// rounded gives a share with four digits.
func rounded(share float64) float64 { return math.Round(share*1e4) / 1e4 }

// jsonCount is a line of `eval --json`.
type jsonCount struct {
	Kind      string  `json:"kind"`
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
	F1        float64 `json:"f1"`
	Right     int     `json:"right"`
	Extra     int     `json:"extra"`
	Missed    int     `json:"missed"`
}

// jsonFault is a line of `eval --json --errors`.
type jsonFault struct {
	Document string `json:"document"`
	Kind     string `json:"kind"`
	Error    string `json:"error"`
	What     string `json:"what"`
}

func (p *program) writeScoreJSON(s *gold.Score, faults bool) error {
	if faults {
		for _, f := range s.Faults {
			if err := writeJSONLine(p.out, jsonFault{f.Document, f.Kind.String(), f.Sort, f.What}); err != nil {
				return err
			}
		}
	}
	for kind, c := range s.Counts {
		line := jsonCount{gold.Kind(kind).String(), rounded(c.Precision()), rounded(c.Recall()), rounded(c.F1()), c.Right, c.Extra, c.Missed}
		if err := writeJSONLine(p.out, line); err != nil {
			return err
		}
	}
	for _, b := range s.Bins() {
		line := jsonBin{"confidence", b.From, b.To, b.Offices, b.Right, rounded(b.Mean()), rounded(b.Share())}
		if err := writeJSONLine(p.out, line); err != nil {
			return err
		}
	}
	return writeJSONLine(p.out, jsonCalibration{"calibration error", rounded(s.CalibrationError())})
}

// jsonBin is a line of `eval --json` about the offices whose confidence lies between two bounds.
type jsonBin struct {
	Kind  string  `json:"kind"`
	From  float64 `json:"from"`
	To    float64 `json:"to"`
	Found int     `json:"found"`
	Right int     `json:"right"`
	Mean  float64 `json:"mean"`
	Share float64 `json:"share"`
}

// jsonCalibration is the last line of `eval --json`.
type jsonCalibration struct {
	Kind  string  `json:"kind"`
	Value float64 `json:"value"`
}
