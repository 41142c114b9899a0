package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path/filepath"
	"runtime/debug"
	"strings"
	"sync"

	"github.com/amtszeit/amtszeit/extract"
	"github.com/amtszeit/amtszeit/extract/office"
	"github.com/amtszeit/amtszeit/gazetteer"
	"github.com/amtszeit/amtszeit/graph/post"
)

// lexicon is the words and rules that documents are read with: the built-in ones and the user's own.
type lexicon struct {
	*gazetteer.Gazetteer
	// lists and rules are the user's own.
	lists []string
	rules []office.File
}

// lexicon reads the user's words and rules. Call it once in a run: they may come from a pipe.
func (r *reading) lexicon() (*lexicon, error) { return r.lexiconOver(gazetteer.Default) }

// lexiconOver adds the user's words to some of the built-in ones.
func (r *reading) lexiconOver(builtIn func() *gazetteer.Gazetteer) (*lexicon, error) {
	defer debug.SetGCPercent(debug.SetGCPercent(-1)) // the lists stay: looking for garbage among them takes as long as reading them
	l := &lexicon{Gazetteer: builtIn()}
	for _, name := range r.lists {
		text, err := readFile(name)
		if err != nil {
			return nil, err
		}
		if l.Gazetteer, err = l.With(strings.NewReader(text), name); err != nil {
			return nil, err
		}
		l.lists = append(l.lists, text)
	}
	for _, name := range r.rules {
		text, err := readFile(name)
		if err != nil {
			return nil, err
		}
		l.rules = append(l.rules, office.File{Name: name, Text: text})
	}
	return l, nil
}

// stamp is the version of the program and of all words and rules. It stands in the graph: documents that were read with
// another one are read anew.
func (l *lexicon) stamp() string {
	sum := sha256.New()
	fmt.Fprint(sum, extract.Version())
	for _, text := range l.lists {
		fmt.Fprintf(sum, "list %d\n%s", len(text), text)
	}
	for _, f := range l.rules { // a file with the name of a built-in one takes its place
		fmt.Fprintf(sum, "rules %q %d\n%s", filepath.Base(f.Name), len(f.Text), f.Text)
	}
	return "amtszeit " + version + " " + hex.EncodeToString(sum.Sum(nil)[:6])
}

// names gives the names of roles and bodies, those of the word lists included.
func (l *lexicon) names() *post.Names { return post.Default().With(post.Listed(l.Gazetteer)) }

// extractor makes the extractor over words and rules. The first time that a rule has to be stopped is told.
func (l *lexicon) extractor(p *program) (*extract.Extractor, error) {
	e, err := extract.New(l.Gazetteer, l.rules...)
	if err != nil {
		return nil, err
	}
	var told sync.Map
	e.Warn(func(rule, document string) {
		if _, again := told.LoadOrStore(rule, true); !again {
			p.say("the rule %s was stopped in %s: it takes too long; make its pattern stricter", rule, document)
		}
	})
	return e, nil
}
