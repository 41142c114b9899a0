package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"github.com/amtszeit/amtszeit/extract/office"
	"github.com/amtszeit/amtszeit/gazetteer"
	"github.com/amtszeit/amtszeit/gazetteer/fault"
	"github.com/amtszeit/amtszeit/graph/correction"
	"github.com/amtszeit/amtszeit/graph/query"
	"github.com/spf13/cobra"
)

func (p *program) checkCommand() *cobra.Command {
	var k knowledge
	cmd := &cobra.Command{
		Use:     "check [RULES | LIST | CORRECTIONS | FOLDER]…",
		GroupID: "rules",
		Short:   "Check files of rules, words and corrections, and run the examples of the rules",
		Long:    checkHelp,
		Example: checkExamples,
		RunE: func(cmd *cobra.Command, paths []string) error {
			return p.check(cmd.Context(), &k, paths)
		},
		ValidArgsFunction: endings("rules", "tsv"),
	}
	k.addSaidFlags(cmd)
	cmd.Flags().BoolVar(&k.asJSON, "json", false, "one JSON object a fault")
	return cmd
}

// checking is a check of files at work.
type checking struct {
	rules   []office.File // and tables of words
	lists   []office.File
	words   *gazetteer.Gazetteer // with those of the lists that can be read
	checked []office.Checked
	faults  fault.List

	corrections []*correction.List
}

func (p *program) check(ctx context.Context, k *knowledge, paths []string) error {
	c := checking{words: gazetteer.Default()}
	files, err := ruleFiles(paths)
	if err != nil {
		return err
	}
	for _, name := range files {
		text, err := readFile(name)
		if err != nil {
			return err
		}
		c.take(office.File{Name: name, Text: text})
	}
	if len(paths) == 0 {
		for _, name := range gazetteer.Lists() {
			c.take(office.File{Name: name, Text: gazetteer.List(name)})
		}
	}
	c.readLists()
	if err := c.readRules(len(paths) == 0); err != nil {
		return err
	}
	if k.given() || len(k.docs) > 0 {
		if err := c.findIdle(ctx, p, k); err != nil {
			return err
		}
	}
	if k.asJSON {
		err = p.writeFaultsJSON(c.faults)
	} else {
		p.writeChecked(&c)
	}
	p.problems += len(c.faults)
	return err
}

// ruleFiles gives the files of the paths: of folders those that end in .rules and .tsv.
func ruleFiles(paths []string) ([]string, error) {
	var files []string
	for _, path := range paths {
		n := len(files)
		err := filepath.WalkDir(path, func(name string, entry fs.DirEntry, err error) error {
			if err == nil && !entry.IsDir() && (name == path || slices.Contains([]string{".rules", ".tsv"}, filepath.Ext(name))) {
				files = append(files, name)
			}
			return fileError(name, toRead, err)
		})
		switch {
		case err != nil:
			return nil, err
		case n == len(files):
			return nil, fmt.Errorf("%s: the folder has no files that end in .rules or .tsv", path)
		}
	}
	return files, nil
}

// take sorts a file by what it is: rules, a table of the rules, corrections, or a list of the gazetteer.
func (c *checking) take(f office.File) {
	switch ext := filepath.Ext(f.Name); {
	case ext == ".rules", office.IsTable(f.Name) && !gazetteer.IsOwn(f.Text):
		c.rules = append(c.rules, f)
	case ext == ".tsv" && correction.IsOwn(f.Text):
		list, faults := correction.Read(f.Text, f.Name)
		c.checked = append(c.checked, office.Checked{File: f.Name, Lines: len(list.Lines)})
		c.faults = append(c.faults, faults...)
		c.corrections = append(c.corrections, list)
	case ext == ".tsv":
		c.lists = append(c.lists, f)
	default:
		c.faults.Add(f.Name, 0, 0, "the ending %q tells neither rules nor words: call a file of rules NAME.rules and a list NAME.tsv", ext)
	}
}

// readLists checks the lists. Those without a fault lend their words to the examples of the rules.
func (c *checking) readLists() {
	for _, f := range c.lists {
		entries, faults := gazetteer.Check(f.Name, f.Text)
		c.checked = append(c.checked, office.Checked{File: f.Name, Lines: entries})
		c.faults = append(c.faults, faults...)
		if len(faults) > 0 {
			continue
		}
		if g, err := c.words.With(strings.NewReader(f.Text), f.Name); err == nil { // a built-in list is none of a user
			c.words = g
		}
	}
}

// readRules checks rules and tables of words, or those of the program.
func (c *checking) readRules(all bool) error {
	if len(c.rules) == 0 && !all {
		return nil
	}
	checked, faults, err := office.Check(c.words, c.rules...)
	c.checked, c.faults = append(c.checked, checked...), append(c.faults, faults...)
	return err
}

// findIdle finds corrections that change nothing of what documents say.
func (c *checking) findIdle(ctx context.Context, p *program, k *knowledge) error {
	if len(c.corrections) == 0 {
		return &misuse{"check takes --db and --docs to find the corrections that change nothing: name a file of corrections",
			"amtszeit check --docs testdata/tenures testdata/corrections.tsv"}
	}
	words, err := k.lexicon()
	if err != nil {
		return err
	}
	source, end, err := k.source(ctx, p, words)
	if err != nil {
		return err
	}
	claims, err := source.Claims(ctx, query.Filter{})
	if err = errors.Join(err, end()); err != nil {
		return err
	}
	for _, list := range c.corrections {
		c.faults = append(c.faults, list.Idle(claims, words.names())...)
	}
	c.faults.Sort()
	return nil
}

// writeChecked writes the faults, or what was checked.
func (p *program) writeChecked(c *checking) {
	for _, f := range c.faults {
		fmt.Fprintf(p.out, "%s\n", f)
	}
	if len(c.faults) > 0 {
		p.say("%s in %s", count(len(c.faults), "fault"), count(len(filesOf(c.faults)), "file"))
		return
	}
	var sum office.Checked
	width := 0
	for _, n := range c.checked {
		width = max(width, len(n.File))
	}
	for _, n := range c.checked {
		sum.Rules, sum.Patterns, sum.Examples, sum.Counters, sum.Lines = sum.Rules+n.Rules, sum.Patterns+n.Patterns, sum.Examples+n.Examples, sum.Counters+n.Counters, sum.Lines+n.Lines
		fmt.Fprintf(p.out, "%-*s  %s\n", width, n.File, whatChecked(n))
	}
	fmt.Fprintf(p.out, "%sno faults%s in %s: %s\n", p.bold, p.plain, count(len(c.checked), "file"), whatChecked(sum))
}

// whatChecked tells what was checked.
func whatChecked(n office.Checked) string {
	var parts []string
	for _, part := range []struct {
		n    int
		what string
	}{{n.Rules, "rule"}, {n.Patterns, "pattern"}, {n.Examples, "example"}, {n.Counters, "counter-example"}, {n.Lines, "line"}} {
		if part.n > 0 {
			parts = append(parts, count(part.n, part.what))
		}
	}
	return strings.Join(parts, ", ")
}

// filesOf gives the files that have faults.
func filesOf(faults fault.List) []string {
	var files []string
	for _, f := range faults {
		if !slices.Contains(files, f.File) {
			files = append(files, f.File)
		}
	}
	return files
}

// jsonRuleFault is a line of `check --json`; line and column are 0 if the fault lies with the whole file.
type jsonRuleFault struct {
	File   string `json:"file"`
	Line   int    `json:"line"`
	Column int    `json:"column"`
	Fault  string `json:"fault"`
}

func (p *program) writeFaultsJSON(faults fault.List) error {
	for _, f := range faults {
		if err := writeJSONLine(p.out, jsonRuleFault{f.File, f.Line, f.Column, f.Text}); err != nil {
			return err
		}
	}
	return nil
}
